"""Keeps plays and settings on a shelf."""

from __future__ import annotations

import msgspec

from game.engine.answers import text_of
from game.engine.play import start
from game.engine.repair import Mended, Repair, repaired
from game.engine.save import DamagedSave, decoded, encoded
from game.engine.story import Story
from game.play.session import Session, resumed
from game.store.shelf import SavedSlot, Shelf
from game.ui.panel import TEXT_SIZES
from game.ui.view import Settings

AUTO = "auto"
"""The slot that every answer is saved in."""
EARLIER = "earlier"
"""The slot that keeps the play before a new one was begun."""

_MENDED = {
    Mended.FOLDER_GONE: "The folder that was open is no longer in the story. You are at the desk.",
    Mended.FOLDER_AGAIN: "The scene you had reached is gone. The folder begins again.",
    Mended.SCENE_AGAIN: "The scene you had reached was rewritten. It begins again.",
    Mended.MOVED_BACK: "The lines you had reached were rewritten. You stand a little before them.",
    Mended.END_KEPT: "The end of this folder was rewritten. You stand at it.",
    Mended.CALL_CUT: "A scene that would have gone on after this one is no longer in the story.",
    Mended.PAPER_GONE: "A paper is no longer in the story: {name}.",
    Mended.PASSAGE_GONE: "A passage is no longer in the story: {name}.",
    Mended.CLAIM_GONE: "A claim is no longer in the story: {name}.",
    Mended.CLAIM_OPEN: "A claim has changed and is to be tested again: {name}.",
    Mended.FINDING_GONE: "A finding was withdrawn, for what it cites is no longer there: {name}.",
}
"""What a reader is told of a repair; what is not named here is of no consequence to them."""
_ON_CLAIMS = (Mended.CLAIM_OPEN, Mended.FINDING_GONE)
"""Repairs that name a claim which is still in the story."""


class ShelfKeeper:
    """Keeps the plays of one story, and the settings, on a shelf."""

    def __init__(self, shelf: Shelf, story: str) -> None:
        self._shelf = shelf
        self._story = story
        self._session: Session | None = None
        self._count = 0
        self._told = 0
        self._words: list[str] = []

    def keep(self, session: Session) -> None:
        """Save where a play stands: the cost is that of what has changed."""
        if session is not self._session:
            self._put_earlier_aside()
            self._session, self._count = session, 0
        kept = min(self._count, len(session.turns))
        added = [text_of(turn.answer) for turn in session.turns[kept:]]
        state = session.state
        self._shelf.save_slot(self._story, AUTO, encoded(state), added, kept, state.seed)
        self._count = len(session.turns)

    def resume(self, story: Story) -> Session | None:
        """Return the saved play, mended where the story has changed; None where there is none."""
        slot = self._shelf.load_slot(self._story, AUTO)
        if slot is None:
            return None
        try:
            state, repairs = repaired(story, decoded(slot.state))
        except DamagedSave as error:
            self._shelf.set_aside_slot(self._story, AUTO, str(error))
            return None
        self._words.extend(
            dict.fromkeys(_said(story, repair) for repair in repairs if repair.kind in _MENDED)
        )
        session = resumed(story, state, slot.answers)
        self._session = session
        self._count = len(slot.answers) if len(session.turns) == len(slot.answers) else 0
        return session

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

    def _put_earlier_aside(self) -> None:
        slot = self._shelf.load_slot(self._story, AUTO)
        if slot is not None and _is_begun(slot):
            self._shelf.save_slot(self._story, EARLIER, slot.state, slot.answers, 0, slot.seed)


def _is_begun(slot: SavedSlot) -> bool:
    """Whether a save is more than the state before the first answer."""
    return slot.state != encoded(start(slot.seed))


def _said(story: Story, repair: Repair) -> str:
    claim = story.claims.get(repair.name)
    name = claim.title if claim and repair.kind in _ON_CLAIMS else repair.name
    return _MENDED[repair.kind].format(name=name)
