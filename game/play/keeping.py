"""Keeps plays, settings and what was read on a shelf."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec

from game.engine.answers import text_of
from game.engine.play import start
from game.engine.repair import repaired
from game.engine.save import DamagedSave, decoded, encoded
from game.engine.story import Story
from game.play.mended import told
from game.play.session import Session, resumed
from game.store.reports import save_page, save_report
from game.store.shelf import SavedSlot, Shelf
from game.ui.intents import AUTO, EARLIER, SLOTS
from game.ui.panel import TEXT_SIZES
from game.ui.view import MOST_VOLUME, Saved, Settings

MET = "met"
"""The slot whose answers are the names of all that was ever read: it only grows."""


class ShelfKeeper:
    """Keeps the plays of one story, and the settings, on a shelf."""

    def __init__(
        self,
        shelf: Shelf,
        story: str,
        clock: Callable[[], str] = lambda: "",
        reports: Path | None = None,
        documents: Path | None = None,
        *,
        is_late: bool = False,
    ) -> None:
        """`clock` says when a play is kept, as ISO 8601.

        `reports` is the folder of fault reports, `documents` that of pages for the player. One
        that is late writes an answer only when it is settled: once it is seen, before the next.
        """
        self._shelf = shelf
        self._story = story
        self._clock = clock
        self._reports = reports
        self._documents = documents
        self._session: Session | None = None
        self._count = 0
        """How many answers of the session are written, and still as they were."""
        self._is_late = is_late
        self._is_waiting = False
        self._met: list[str] = []
        self._told = 0
        self._words: list[str] = []

    def keep(self, session: Session) -> None:
        """Save where a play stands: the cost is that of what has changed."""
        if session is not self._session:
            self.settle()
            self._put_earlier_aside()
            self._session, self._count = session, 0
        self._count = min(self._count, len(session.turns))
        self._is_waiting = True
        if not self._is_late:
            self.settle()

    def settle(self) -> bool:
        """Write what waits to be written; return whether anything did."""
        met, session = self._met, self._session
        if not (met or self._is_waiting):
            return False
        if met:
            self._met = []
            self._keep_met(met)
        if self._is_waiting and session is not None:
            self._save(AUTO, session, self._count)
            self._count = len(session.turns)
        self._is_waiting = False
        return True

    def keep_in(self, slot: str, session: Session) -> None:
        """Save where a play stands in a slot; what cannot be read in it is set aside."""
        found = self._shelf.load_slot(self._story, slot)
        if found is not None:
            try:
                decoded(found.state)
            except DamagedSave as error:
                self._shelf.set_aside_slot(self._story, slot, str(error))
        self._save(slot, session, 0)

    def resume(self, story: Story, slot: str = AUTO) -> Session | None:
        """Return a saved play, mended where the story has changed; None where there is none.

        It is what is kept from now on; what was kept before is put aside, unless it is the same.
        """
        self.settle()
        found = self._shelf.load_slot(self._story, slot)
        if found is None:
            return None
        try:
            state, repairs = repaired(story, decoded(found.state))
        except DamagedSave as error:
            self._shelf.set_aside_slot(self._story, slot, str(error))
            return None
        self._words.extend(told(story, repairs))
        session = resumed(story, state, found.answers)
        auto = self._shelf.load_slot(self._story, AUTO)
        if auto is None or (auto.state, auto.answers) != (found.state, found.answers):
            self.keep(session)
            return session
        self._session = session
        self._count = len(found.answers) if len(session.turns) == len(found.answers) else 0
        return session

    def saves(self, story: Story) -> tuple[Saved, ...]:
        """Return the plays that are kept: this one, the earlier one, the slots, what is aside."""
        self.settle()
        kept = {summary.slot for summary in self._shelf.slots(self._story)}
        aside = sorted(kept - {AUTO, EARLIER, MET, *SLOTS})
        order = (AUTO, EARLIER, *SLOTS, *(name for name in aside if not name.startswith(MET)))
        return tuple(self._saved(story, slot) for slot in order if slot in kept)

    def met(self) -> Iterable[str]:
        """Return the names of what was read in any play."""
        self.settle()
        found = self._shelf.load_slot(self._story, MET)
        return found.answers if found else ()

    def keep_met(self, names: Sequence[str]) -> None:
        """Save the names of what was read for the first time, behind those of before."""
        self._met += names
        if not self._is_late:
            self.settle()

    def _keep_met(self, names: Sequence[str]) -> None:
        found = self._shelf.load_slot(self._story, MET)
        count = len(found.answers) if found else 0
        self._shelf.save_slot(self._story, MET, b"", names, count, 0)

    def keep_report(self, text: str) -> str:
        """Write a fault report; return where it lies, or raise OSError."""
        if self._reports is None:
            raise OSError("there is no folder for it")
        return str(save_report(self._reports, text))

    def today(self) -> str:
        """Return the day, as ISO 8601; "" without a clock."""
        return self._clock()[:10]

    def keep_page(self, name: str, page: str) -> str:
        """Write a page beside those of before; return where it lies, or raise OSError."""
        if self._documents is None:
            raise OSError("there is no folder for it")
        return str(save_page(self._documents, name, page))

    def has_save(self) -> bool:
        """Whether there is a saved play that has begun."""
        slot = self._shelf.load_slot(self._story, AUTO)
        return slot is not None and _is_begun(slot)

    def settings(self, default: Settings) -> Settings:
        """Return the saved settings; what cannot be read is as in `default`."""
        known = msgspec.structs.asdict(default)
        for name, value in self._shelf.settings().items():
            if name in known and type(value) is type(known[name]):
                known[name] = value
        if known["text_size"] not in TEXT_SIZES:
            known["text_size"] = default.text_size
        known["volume"] = min(MOST_VOLUME, max(0, known["volume"]))
        return Settings(**known)

    def keep_settings(self, settings: Settings) -> None:
        """Save what the player has set."""
        self._shelf.save_settings(msgspec.structs.asdict(settings))

    def take_notices(self) -> tuple[str, ...]:
        """Return what the player ought to be told and has not been."""
        notices = self._shelf.notices
        new = [notice.text for notice in notices[self._told :]] + self._words
        self._told = len(notices)
        self._words = []
        return tuple(new)

    def _save(self, slot: str, session: Session, kept: int) -> None:
        """Save a play whose first `kept` answers are in the slot already."""
        added = [text_of(turn.answer) for turn in session.turns[kept:]]
        state, stamp = session.state, self._clock()
        data = encoded(state)
        self._shelf.save_slot(self._story, slot, data, added, kept, state.seed, stamp=stamp)

    def _put_earlier_aside(self) -> None:
        slot = self._shelf.load_slot(self._story, AUTO)
        if slot is not None and _is_begun(slot):
            self._shelf.save_slot(
                self._story, EARLIER, slot.state, slot.answers, 0, slot.seed, stamp=slot.stamp
            )

    def _saved(self, story: Story, slot: str) -> Saved:
        found = self._shelf.load_slot(self._story, slot)
        assert found is not None
        try:
            state, repairs = repaired(story, decoded(found.state))
        except DamagedSave:
            return Saved(slot, None, len(found.answers), found.stamp, is_kept=True)
        is_mended = bool(told(story, repairs))
        return Saved(slot, state, len(found.answers), found.stamp, is_mended, is_kept=True)


def _is_begun(slot: SavedSlot) -> bool:
    """Whether a save is more than the state before the first answer."""
    return slot.state != encoded(start(slot.seed))
