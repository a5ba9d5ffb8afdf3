"""A state as bytes and back: JSON of ids and numbers, its keys in a fixed order."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, Literal, get_origin, get_type_hints

import msgspec
from rpds import HashTrieMap, HashTrieSet

from game.engine import state as _state
from game.engine.papers import PaperState
from game.engine.state import State

_PAPER_WORDS = tuple(state.name.lower() for state in PaperState)
_MOST_LISTS = 32
_PLAIN = {
    "HashTrieMap": dict,
    "HashTrieSet": frozenset,
    "PaperState": Literal[_PAPER_WORDS],
}
"""What stands in a save for the types that JSON does not have."""

_FIELDS: dict[str, Any] = get_type_hints(State, {**vars(_state), **_PLAIN})
_Saved = msgspec.defstruct(
    "_Saved", [(name, kind, (get_origin(kind) or kind)()) for name, kind in _FIELDS.items()]
)


class DamagedSave(ValueError):
    """Bytes that are no save; `str` says why in plain words."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"this save is damaged and cannot be read: {reason}")


def encoded(state: State) -> bytes:
    """Return a state as bytes; equal states give equal bytes."""
    return _ENCODER.encode(state)


def decoded(data: bytes) -> State:
    """Return the state that was saved; raise DamagedSave for any other bytes.

    A field that the save does not have is that of a new play. Whether the ids still stand in the
    story is for `repaired` to say.

    >>> decoded(encoded(State(seed=7))).seed
    7
    """
    try:
        saved: Any = _DECODER.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise DamagedSave(str(error)) from error
    fields = {name: _lifted(getattr(saved, name)) for name in _FIELDS}
    papers = {name: PaperState[word.upper()] for name, word in saved.papers.items()}
    state = State(**{**fields, "papers": HashTrieMap(papers)})
    for folder, stand in state.stands.items():
        if not stand.calls:
            raise DamagedSave(f'it does not say where the reader stands in "{folder}"')
    return state


def _lifted(value: Any) -> Any:
    match value:
        case dict():
            return HashTrieMap(value)
        case frozenset():
            return HashTrieSet(value)
        case _:
            return value


def _lowered(value: Any) -> Any:
    if isinstance(value, HashTrieSet):
        return _LISTS.of(value)
    return {key: _word(item) for key, item in value.items()}


def _word(item: Any) -> Any:
    return item.name.lower() if isinstance(item, PaperState) else item


class _Lists:
    """Sets as sorted lists: an answer changes two or three of ten, the others are not sorted again.

    The last ones are known by being the very same set.
    """

    def __init__(self) -> None:
        self._last: OrderedDict[int, tuple[HashTrieSet[str], list[str]]] = OrderedDict()

    def of(self, value: HashTrieSet[str]) -> list[str]:
        """Return the members of a set, sorted."""
        found = self._last.get(id(value))
        if found is None:
            found = self._last[id(value)] = value, sorted(value)
        self._last.move_to_end(id(value))
        if len(self._last) > _MOST_LISTS:
            self._last.popitem(last=False)
        return found[1]


_LISTS = _Lists()
_ENCODER = msgspec.json.Encoder(enc_hook=_lowered, order="deterministic")
_DECODER = msgspec.json.Decoder(_Saved)
