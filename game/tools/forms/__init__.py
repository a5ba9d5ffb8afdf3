"""What new files begin with: forms whose <<gaps>> are filled in."""

from __future__ import annotations

import re
from importlib.resources import files

_GAP = re.compile(r"<<(\w+)>>")


def form(name: str, **values: str) -> str:
    """Return a form with its gaps filled in; KeyError for a gap without its value.

    >>> form("claim", id="a", title="A", by="b", date="1936", says="c/d", assessment="supported",
    ...      proof="e/f").splitlines()[0]
    'claim: a'
    """
    text = files(__name__).joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return _GAP.sub(lambda gap: values[gap[1]], text)
