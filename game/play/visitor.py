"""Keeps the play of the visitor who is there, and nothing of those before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from game.engine.story import Story
from game.play.keeping import ShelfKeeper
from game.store.shelf import Shelf
from game.ui.intents import AUTO
from game.ui.view import Saved, Settings


class VisitorKeeper(ShelfKeeper):
    """Keeps one play on a shelf, until `forget`; no settings, no list of what was ever read.

    What the shelf has to tell is for the staff, not for visitors: see `troubles`.
    """

    def __init__(self, shelf: Shelf, story: str, reports: Path | None = None) -> None:
        super().__init__(shelf, story, reports=reports)
        self._slots = shelf
        self._name = story

    def forget(self) -> None:
        """Take the play that was kept off the disk."""
        self._slots.delete_slot(self._name, AUTO)
        self._session = None

    @property
    def troubles(self) -> tuple[str, ...]:
        """What the shelf had to tell since it was opened, in words for the staff."""
        return tuple(notice.text for notice in self._slots.notices)

    def met(self) -> Iterable[str]:
        """Return nothing: every visitor reads for the first time."""
        return ()

    def keep_met(self, names: Sequence[str]) -> None:
        """Do nothing."""

    def keep_settings(self, settings: Settings) -> None:
        """Do nothing."""

    def saves(self, story: Story) -> tuple[Saved, ...]:  # noqa: ARG002
        """Return nothing: a visitor's play is nobody else's."""
        return ()

    def take_notices(self) -> tuple[str, ...]:
        """Return nothing: a visitor can do nothing about it."""
        return ()
