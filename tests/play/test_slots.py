"""Plays kept in slots, on a real shelf: kept, gone on with, mended, and never lost."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.engine.answers import text_of
from game.play.keeper import NoKeeper
from game.play.keeping import ShelfKeeper
from game.play.visit import Visit
from game.store.shelf import Shelf, open_shelf
from game.ui.frame import Art, Frame
from game.ui.intents import AUTO, EARLIER, Begin, Go, Keep, Look, Resume, Turn
from tests.engine.small import without
from tests.play.visits import ARCHIVE, LAMP, PANEL, press, screens, visit_of

NAME = "lamp"
WHEN = "2026-08-19T10:15+02:00"
SAVES = Look("settings", tab="saves")


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    with open_shelf(tmp_path) as opened:
        yield opened


def visit_on(shelf: Shelf, *answers: str) -> Visit:
    """Return a new visit of LAMP on a shelf, whose clock stands still."""
    return visit_of(LAMP, *answers, keeper=ShelfKeeper(shelf, NAME, lambda: WHEN))


def given(visit: Visit) -> list[str]:
    """Return the answers of a visit."""
    return [text_of(answer) for answer in visit.session.answers]


def saves_of(visit: Visit) -> Frame:
    """Return the screen of the saves, and stay on it."""
    visit.apply(Go(SAVES))
    return visit.frame(PANEL)


def labels(frame: Frame) -> list[str]:
    """Return everything that is said on a frame."""
    return [part.label for part in frame.parts]


def test_a_play_is_kept_and_gone_on_with(tmp_path: Path) -> None:
    """After a new start of the game a slot leads to its state, with the way back."""
    with open_shelf(tmp_path) as shelf:
        visit = visit_on(shelf, "enter lamp")
        visit.apply(Keep("slot-2"))
        press(visit, "choose up")
    with open_shelf(tmp_path) as shelf:
        visit = visit_on(shelf)
        visit.apply(Resume("slot-2"))
        assert (given(visit), screens(visit)) == (["enter lamp"], ["scene"])
        assert visit.session.can_go_back
        auto, earlier = (shelf.load_slot(NAME, slot) for slot in (AUTO, EARLIER))
        assert (auto and auto.answers) == ["enter lamp"]
        assert (earlier and earlier.answers) == ["enter lamp", "choose up"]


def test_the_play_before_changes_places_with_this_one(shelf: Shelf) -> None:
    """Going on with "earlier" puts the present play there: nothing is lost by looking."""
    visit = visit_on(shelf, "enter lamp", "choose up")
    visit.apply(Begin())
    press(visit, "enter lamp")
    visit.apply(Resume(EARLIER))
    assert given(visit) == ["enter lamp", "choose up"]
    visit.apply(Resume(EARLIER))
    assert given(visit) == ["enter lamp"]


def test_going_on_with_what_is_the_same_puts_nothing_aside(shelf: Shelf) -> None:
    """A play that was just kept is this play: the earlier one stays where it is."""
    visit = visit_on(shelf, "enter lamp", "choose up")
    visit.apply(Begin())
    press(visit, "enter lamp")
    visit.apply(Keep("slot-1"))
    visit.apply(Resume("slot-1"))
    earlier = shelf.load_slot(NAME, EARLIER)
    assert (earlier and earlier.answers) == ["enter lamp", "choose up"]
    press(visit, "choose up")
    auto, kept = shelf.load_slot(NAME, AUTO), shelf.load_slot(NAME, "slot-1")
    assert (auto and auto.answers) == ["enter lamp", "choose up"]
    assert (kept and kept.answers) == ["enter lamp"]


def test_each_slot_shows_where_it_stands(shelf: Shelf) -> None:
    """Folder, date, scene, number of answers and the time that the keeper was told."""
    visit = visit_on(shelf, "enter lamp")
    visit.apply(Keep("slot-3"))
    press(visit, "choose up")
    said = labels(saves_of(visit))
    at = said.index("Slot 3")
    assert said[at + 1 : at + 5] == [
        "1 step · 19 August 2026, 10:15",
        "Lamp · 19 August 1936 · Hall",
        "Go on from here",
        "Keep here",
    ]
    assert said[said.index("This play") + 1] == "2 steps · 19 August 2026, 10:15"


def test_the_picture_is_drawn_from_the_state(shelf: Shelf) -> None:
    """The scene's in the story as it is now, not one that was stored; above them is the desk's."""
    visit = visit_on(shelf, "enter lamp")
    visit.apply(Keep("slot-1"))
    scenes = {name: replace(scene, picture="yard") for name, scene in LAMP.scenes.items()}
    again = visit_of(replace(LAMP, scenes=scenes), keeper=ShelfKeeper(shelf, NAME))
    pictures = [mark.name for mark in saves_of(again).marks if isinstance(mark, Art)]
    assert pictures == ["reading-desk", "yard", "yard"]


def test_writing_over_asks_once(shelf: Shelf) -> None:
    """An empty slot takes the play at once, a full one after a second press."""
    visit = visit_on(shelf, "enter lamp")
    keeps = [part.intent for part in saves_of(visit).pressable if part.label == "Keep here"]
    assert keeps[0] == Keep("slot-1")
    visit.apply(Keep("slot-1"))
    keep = next(part for part in visit.frame(PANEL).pressable if part.label == "Keep here")
    assert keep.intent == Turn(SAVES.with_pick("over", "slot-1"))
    visit.apply(keep.intent)
    frame = visit.frame(PANEL)
    over = next(part for part in frame.pressable if part.label == "Write over it")
    assert (over.intent, "Write over what is kept here?" in labels(frame)) == (Keep("slot-1"), True)
    visit.apply(Keep("slot-1"))
    assert visit.look == SAVES


def test_a_slot_of_an_older_story_is_mended_and_said(shelf: Shelf) -> None:
    """What is gone since is told when it is gone on with, and marked in the list."""
    keeper = ShelfKeeper(shelf, "archive")
    visit = visit_of(ARCHIVE, "enter road", "next", "choose yard", keeper=keeper)
    visit.apply(Keep("slot-1"))
    changed = without(ARCHIVE, "scene:yard")
    again = visit_of(changed, keeper=ShelfKeeper(shelf, "archive"))
    assert any(label.endswith("mended") for label in labels(saves_of(again)))
    again.apply(Resume("slot-1"))
    assert "The scene you had reached is gone. The folder begins again." in labels(
        again.frame(PANEL)
    )


def test_a_damaged_slot_is_named_and_not_lost(shelf: Shelf) -> None:
    """It can be seen, not be gone on with, and is set aside before it is written over."""
    shelf.save_slot(NAME, "slot-1", b"nonsense", ["enter lamp"], 0, 0)
    visit = visit_on(shelf, "enter lamp")
    assert "This saved play cannot be read. It is kept." in labels(saves_of(visit))
    assert Resume("slot-1") not in [part.intent for part in visit.frame(PANEL).pressable]
    visit.apply(Keep("slot-1"))
    aside, kept = (shelf.load_slot(NAME, s) for s in ("slot-1 (set aside 1)", "slot-1"))
    assert (aside and aside.state, kept and kept.answers) == (b"nonsense", ["enter lamp"])
    assert "Set aside: slot-1 (set aside 1)" in labels(visit.frame(PANEL))


def test_before_a_play_there_is_nothing_to_keep(shelf: Shelf) -> None:
    """All slots are there, empty, and cannot be pressed."""
    said = labels(saves_of(visit_on(shelf)))
    assert [label for label in said if label.startswith("Slot ")] == [
        f"Slot {nth}" for nth in range(1, 7)
    ]
    assert (said.count("Empty"), "Keep here" in said) == (6, False)


def test_where_nothing_is_kept_slots_hold_for_this_game() -> None:
    """A play that begins at a scene is saved nowhere, yet its slots lead back."""
    visit = visit_of(LAMP, "enter lamp", keeper=NoKeeper())
    visit.apply(Keep("slot-1"))
    press(visit, "choose up")
    visit.apply(Resume("slot-1"))
    assert given(visit) == ["enter lamp"]
