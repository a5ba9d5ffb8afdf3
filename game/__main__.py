"""`python -m game` and the command `article58`."""

from __future__ import annotations

from game.cli import main

if __name__ == "__main__":
    main()
