"""The whole shelf in memory, what the disk lacks of it, and how two of them become one. Pure."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import TypeAlias

from msgspec import Struct, field

SlotKey: TypeAlias = tuple[str, str]
"""Story and slot."""


class Slot(Struct):
    """One save, whole and changeable. `order`: a counter over the shelf; the newest is highest.

    `stamp` is for display. `why` is the reason it was set aside, empty for a save in use.
    """

    state: bytes
    answers: list[str]
    seed: int
    order: int
    stamp: str = ""
    why: str = ""
    picture: bytes | None = None


class Contents(Struct):
    """All settings (name to JSON text) and all slots; `is_whole` is false if some were lost."""

    settings: dict[str, str] = field(default_factory=dict)
    slots: dict[SlotKey, Slot] = field(default_factory=dict)
    is_whole: bool = True

    def next_order(self) -> int:
        """Return an order number that is above all others, from 1."""
        return 1 + max((slot.order for slot in self.slots.values()), default=0)


class Lag(Struct):
    """What the disk has still to be told: slots, each from which answer on, and settings by name.

    A slot or a setting that the contents do not have is to be taken off the disk.
    """

    slots: dict[SlotKey, int] = field(default_factory=dict)
    settings: set[str] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.slots or self.settings)

    def add_slot(self, key: SlotKey, start: int = 0) -> None:
        """Note that the answers of a slot from `start` on, and all else of it, have changed."""
        self.slots[key] = min(start, self.slots.get(key, start))

    def add_all(self, contents: Contents) -> None:
        """Note that the disk has nothing of the contents."""
        self.slots.update(dict.fromkeys(contents.slots, 0))
        self.settings.update(contents.settings)

    def clear(self) -> None:
        """Note that the disk has all."""
        self.slots.clear()
        self.settings.clear()


def aside_name(slot: str, taken: Container[str]) -> str:
    """Return the first free name for a slot that is set aside.

    >>> aside_name("auto", {"auto", "auto (set aside 1)"})
    'auto (set aside 2)'
    """
    number = 1
    while f"{slot} (set aside {number})" in taken:
        number += 1
    return f"{slot} (set aside {number})"


def merge(ours: Contents, lag: Lag, found: Contents, known: Mapping[SlotKey, int]) -> list[str]:
    """Bring what was found on disk into `ours` and note in `lag` what the disk then lacks.

    `known` has the order of each slot as last seen on this disk. What we have changed since
    stands; a slot that a stranger wrote is never overwritten: it is taken in, under another name
    if ours has that name. Returns those other names. `found` is not to be used afterwards.
    """
    _merge_settings(ours, lag, found)
    strangers = {
        key: slot
        for key, slot in found.slots.items()
        if slot != ours.slots.get(key) and slot.order != known.get(key)
    }
    if strangers:
        _move_orders(ours, lag, found.next_order())
    names = []
    for (story, slot), stranger in strangers.items():
        if (story, slot) in ours.slots:
            taken = {name for about, name in {*ours.slots, *found.slots} if about == story}
            names.append(aside_name(slot, taken))
            stranger.why = "another copy of the game had written it"
            ours.slots[story, names[-1]] = stranger
        else:
            ours.slots[story, slot] = stranger
            lag.slots.pop((story, slot), None)
    for key, kept in ours.slots.items():
        if kept != found.slots.get(key):
            lag.add_slot(key)
    return names


def _merge_settings(ours: Contents, lag: Lag, found: Contents) -> None:
    for name, value in found.settings.items():
        if name not in lag.settings:
            ours.settings[name] = value
    lag.settings.update(ours.settings.keys() - found.settings.keys())


def _move_orders(ours: Contents, lag: Lag, by: int) -> None:
    for key in lag.slots.keys() & ours.slots.keys():
        ours.slots[key].order += by
