"""Saving behind the picture: an answer is written once it is seen, and always before the next."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.engine.answers import answer_of
from game.play.keeping import MET, ShelfKeeper
from game.play.session import Session
from game.play.timed import TimedVisit
from game.store.shelf import Shelf, open_shelf
from game.ui.intents import Begin, Give, Intent, Quit, Redo, Undo
from game.ui.typeset import FixedMeasure
from tests.play.visits import LAMP, PANEL

NAME = "lamp"


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    with open_shelf(tmp_path) as opened:
        yield opened


def visit_on(shelf: Shelf, is_late: bool = True) -> TimedVisit:
    """Return a visit that keeps its play on a shelf."""
    return TimedVisit(LAMP, FixedMeasure(), keeper=ShelfKeeper(shelf, NAME, is_late=is_late))


def saved(shelf: Shelf, slot: str = "auto") -> list[str]:
    """Return the answers that are kept in a slot."""
    found = shelf.load_slot(NAME, slot)
    return found.answers if found else []


def give(answer: str) -> Give:
    return Give((answer_of(answer),))


def test_an_answer_is_seen_before_it_is_written(shelf: Shelf) -> None:
    """The disk is not asked between a press and its frame; after the frame, at the next tick."""
    visit = visit_on(shelf)
    visit.apply(give("enter lamp"))
    visit.pass_time(16)
    before = saved(shelf)
    visit.frame(PANEL)
    shown = saved(shelf)
    visit.pass_time(16)
    assert (before, shown, saved(shelf)) == ([], [], ["enter lamp"])


def test_an_answer_is_written_before_the_next_is_taken(shelf: Shelf) -> None:
    """Whoever presses faster than the ticks loses one answer at most; the end loses none."""
    visit = visit_on(shelf)
    for answer in ("enter lamp", "choose up"):
        visit.apply(give(answer))
    before = saved(shelf)
    visit.settle()
    assert (before, saved(shelf)) == (["enter lamp"], ["enter lamp", "choose up"])


def test_going_back_is_never_mixed_with_what_was_there(shelf: Shelf) -> None:
    """A play that went back and on before it was written is written as it is."""
    keeper, session = ShelfKeeper(shelf, NAME, is_late=True), Session(LAMP)
    for answer in ("enter lamp", "choose up"):
        session.give(answer_of(answer))
    keeper.keep(session)
    keeper.settle()
    session.go_back()
    keeper.keep(session)
    session.give(answer_of("choose on"))
    keeper.keep(session)
    assert (keeper.settle(), keeper.settle()) == (True, False)
    assert saved(shelf) == ["enter lamp", "choose on"]


@pytest.mark.parametrize("seed", range(3))
def test_late_or_at_once_the_same_is_kept(tmp_path: Path, seed: int) -> None:
    """Whatever is pressed, in whatever order, both ways of saving leave the same on the disk."""
    kept = []
    for is_late in (False, True):
        chance = random.Random(seed)
        with open_shelf(tmp_path / str(is_late)) as shelf:
            visit = visit_on(shelf, is_late)
            visit.apply(Begin("lamp"))
            for _ in range(40):
                visit.apply(_pressed(visit, chance))
                for _ in range(chance.randrange(3)):
                    visit.frame(PANEL)
                    visit.pass_time(16)
            visit.frame(PANEL)
            visit.settle()
            slots = {summary.slot for summary in shelf.slots(NAME)}
            found = [shelf.load_slot(NAME, slot) for slot in sorted(slots)]
            kept.append([(slot.state, slot.answers) for slot in found if slot])
            assert {"auto", MET} <= slots
    assert kept[0] == kept[1]


def _pressed(visit: TimedVisit, chance: random.Random) -> Intent:
    """Return a press on the present frame by chance, or on no part of it: back, forward, anew."""
    parts = [part.intent for part in visit.frame(PANEL).pressable if part.intent != Quit()]
    wild = chance.choice((Undo(), Redo(), Undo(), Begin("lamp")))
    return (
        chance.choice([part for part in parts if part] or [wild]) if chance.random() < 0.8 else wild
    )
