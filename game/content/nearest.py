"""What was probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

LIKE_ENOUGH = 65
"""The likeness, of 100, from which a name is offered."""
LISTED_MOST = 6
"""How many names are listed where none is like the one that was written."""


def nearest(name: str, names: Iterable[str]) -> str:
    """Return the name that is most like the one that was written; "" if none is like it.

    >>> nearest("hotel-regster", ["hotel-register", "indictment-1936"])
    'hotel-register'
    """
    return _nearest(name, tuple(names))


def hint_of(name: str, names: Iterable[str]) -> str:
    """Return the words that help on: the nearest name, or the few that there are.

    >>> hint_of("blue", ["red", "green"])
    'there is: red, green'
    """
    known = tuple(names)
    meant = _nearest(name, known)
    if meant:
        return f'did you mean "{meant}"?'
    if 0 < len(known) <= LISTED_MOST:
        return f"there is: {', '.join(known)}"
    return ""


@lru_cache(maxsize=4096)
def _nearest(name: str, names: tuple[str, ...]) -> str:
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 (slow to import)

    found = process.extractOne(
        name[:200],
        names,
        scorer=fuzz.ratio,
        processor=utils.default_process,
        score_cutoff=LIKE_ENOUGH,
    )
    return str(found[0]) if found else ""
