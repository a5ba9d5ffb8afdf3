"""What a visit asks of whoever keeps plays, settings and what was read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from game.engine.answers import text_of
from game.engine.state import State
from game.engine.story import Story
from game.play.session import Session, resumed
from game.ui.intents import AUTO
from game.ui.view import Saved, Settings


class Keeper(Protocol):
    """Keeps plays and settings somewhere; never fails, but has notices for the player."""

    def keep(self, session: Session) -> None:
        """Save where a play stands, now or when it is settled."""

    def settle(self) -> bool:
        """Write what waits to be written; return whether anything did."""

    def keep_in(self, slot: str, session: Session) -> None:
        """Save where a play stands in a slot of its own."""

    def resume(self, story: Story, slot: str = AUTO) -> Session | None:
        """Return a saved play, which is the one that is kept from now on; None if there is none."""

    def saves(self, story: Story) -> tuple[Saved, ...]:
        """Return the saved plays, those that cannot be read too."""

    def has_save(self) -> bool:
        """Whether there is a saved play."""

    def met(self) -> Iterable[str]:
        """Return the names of what was read in any play."""

    def keep_met(self, names: Sequence[str]) -> None:
        """Save the names of what was read for the first time."""

    def keep_settings(self, settings: Settings) -> None:
        """Save what the player has set."""

    def keep_report(self, text: str) -> str:
        """Write a fault report; return where it lies, or raise OSError."""

    def today(self) -> str:
        """Return the day, as ISO 8601; "" where that is not known."""

    def keep_page(self, name: str, page: str) -> str:
        """Write a page for the player to have; return where it lies, or raise OSError."""

    def take_notices(self) -> tuple[str, ...]:
        """Return what the player ought to be told and has not been."""


class NoKeeper:
    """Keeps slots until the game ends, and nothing else: for walks, tours and tests."""

    def __init__(self) -> None:
        self._slots: dict[str, tuple[State, tuple[str, ...]]] = {}

    def keep(self, session: Session) -> None:
        """Do nothing."""

    def settle(self) -> bool:
        """Return False: nothing waits."""
        return False

    def keep_in(self, slot: str, session: Session) -> None:
        """Remember where a play stands."""
        self._slots[slot] = session.state, tuple(text_of(answer) for answer in session.answers)

    def resume(self, story: Story, slot: str = AUTO) -> Session | None:
        """Return what was kept in a slot; None where nothing was."""
        return resumed(story, *self._slots[slot]) if slot in self._slots else None

    def saves(self, story: Story) -> tuple[Saved, ...]:  # noqa: ARG002
        """Return what was kept in slots."""
        return tuple(
            Saved(slot, state, len(answers), is_kept=True)
            for slot, (state, answers) in self._slots.items()
        )

    def has_save(self) -> bool:
        """Return False."""
        return False

    def met(self) -> Iterable[str]:
        """Return nothing."""
        return ()

    def keep_met(self, names: Sequence[str]) -> None:
        """Do nothing."""

    def keep_settings(self, settings: Settings) -> None:
        """Do nothing."""

    def keep_report(self, text: str) -> str:  # noqa: ARG002
        """Raise OSError."""
        raise OSError("nothing is kept here")

    def today(self) -> str:
        """Return "": there is no clock."""
        return ""

    def keep_page(self, name: str, page: str) -> str:  # noqa: ARG002
        """Raise OSError."""
        raise OSError("nothing is kept here")

    def take_notices(self) -> tuple[str, ...]:
        """Return nothing."""
        return ()
