"""Runs of eight words: whether a story copies a text that is not part of the project.

Of that text only hashes of its runs are kept, in `article-runs.bin`, five bytes each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

LENGTH = 8
"""Words in a run."""
_BYTES = 5
_KEPT = Path(__file__).parent / "article-runs.bin"
_WORD = re.compile(r"[^\W_]+")
_NOT_OURS = re.compile(r'“[^”]*”|"[^"]*"|\[@[^\]\n]*\]|\*[^*\n]+\*')
"""Quotations, citations, and titles of works."""
_TARGET = re.compile(r"\]\([^()\s]*\)")


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Yield every run of a text that is the author's own: quotations and citations part it."""
    for piece in _NOT_OURS.split(_TARGET.sub("]", text)):
        words = _WORD.findall(piece.casefold())
        for first in range(len(words) - LENGTH + 1):
            yield tuple(words[first : first + LENGTH])


def hash_of(run: tuple[str, ...]) -> bytes:
    """Return the hash that is kept of a run."""
    return blake2b(" ".join(run).encode(), digest_size=_BYTES).digest()


def kept() -> frozenset[bytes]:
    """Return the hashes of the article's runs."""
    data = _KEPT.read_bytes()
    return frozenset(data[at : at + _BYTES] for at in range(0, len(data), _BYTES))


def keep(text: str) -> None:
    """Write the hashes of a text's runs, its quotations included, in order of their value."""
    words = _WORD.findall(text.casefold())
    found = {hash_of(tuple(words[at : at + LENGTH])) for at in range(len(words) - LENGTH + 1)}
    _KEPT.write_bytes(b"".join(sorted(found)))
