"""Which play a report is on: one that is saved, or the one that answers lead to."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from game.diagnostics import Misuse, Refusal
from game.engine.state import State
from game.engine.story import Story
from game.play.keeper import Keeper
from game.play.lines import give_all
from game.play.session import Session
from game.ui.intents import AUTO, SLOTS


class Asked(Struct, frozen=True):
    """What `report` was asked for; `slot` counts from 1, None is the play that goes on."""

    answers: Path | None = None
    slot: int | None = None
    seed: int = 0
    language: str | None = None


class NoSave(Refusal):
    """There is no play to report on: none was saved, or it cannot be read."""


def state_of(story: Story, keeper: Keeper, asked: Asked) -> State:
    """Return where the play stands that is asked for; what is kept stays as it is.

    Raises NoSave, or the Refusal of answers that do not fit.
    """
    if asked.answers is None:
        return _saved(story, keeper, asked.slot)
    if asked.slot is not None:
        raise Misuse("name a file with --answers or a slot with --slot, not both")
    session = Session(story, asked.seed)
    give_all(session, asked.answers)
    return session.state


def _saved(story: Story, keeper: Keeper, slot: int | None) -> State:
    name = AUTO if slot is None else SLOTS[slot - 1]
    found = next((saved for saved in keeper.saves(story) if saved.slot == name), None)
    where = "no play of this story" if slot is None else f"nothing in slot {slot}"
    if found is None:
        raise NoSave(f"{where} is saved: play it first, or name a file of answers with --answers")
    if found.state is None:
        raise NoSave(f"what is saved in {name} cannot be read: name another play with --slot")
    return found.state
