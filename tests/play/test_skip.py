"""Skipping what was read: across plays, and never over what is new or waits for the reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.engine import beats
from game.engine.answers import text_of
from game.engine.beats import Goto, Vary
from game.engine.story import Story
from game.play.keeping import ShelfKeeper
from game.play.session import replayed
from game.play.visit import Visit
from game.store.shelf import Shelf, open_shelf
from game.ui.intents import Begin, Go, Look, Redo, Skip, Undo
from tests.engine.small import choice, claim, folder, option, paper, scene, story
from tests.play.visits import ARCHIVE, LAMP, PANEL, drawable, press, screens, visit_of

ROAD = story(
    folder(
        "road",
        scene("hall", "One.", "Two.", choice("look", option("on", leave=True)), "Four.", "Five."),
    )
)
ALL = ("enter road", "next", "next", "choose on", "next")


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    with open_shelf(tmp_path) as opened:
        yield opened


def reader(shelf: Shelf, *answers: str) -> Visit:
    """Return a new visit of a player whose plays are kept on a shelf."""
    return visit_of(ROAD, *answers, keeper=ShelfKeeper(shelf, "road"))


def skipped(visit: Visit) -> tuple[str, ...]:
    """Return what skipping answers."""
    before = len(visit.session.answers)
    visit.apply(Skip())
    return tuple(text_of(answer) for answer in visit.session.answers[before:])


def test_nothing_is_skipped_that_is_read_for_the_first_time(shelf: Shelf) -> None:
    """A new text is not passed by, nor is skipping offered at it."""
    visit = reader(shelf, "enter road")
    assert (visit.view(PANEL).can_skip, skipped(visit)) == (False, ())


def test_a_play_that_was_brought_here_stands_at_a_new_text(shelf: Shelf) -> None:
    """What a file of answers leads to was shown to nobody: it is not passed by, once read it is."""
    visit = reader(shelf)
    visit.stand_on(replayed(ROAD, 0, ALL[:2]))
    assert (visit.view(PANEL).can_skip, skipped(visit)) == (False, ())
    reader(shelf, *ALL[:2])
    again = reader(shelf)
    again.stand_on(replayed(ROAD, 0, ALL[:2]))
    assert again.view(PANEL).can_skip


def test_what_another_play_has_met_is_skipped_up_to_a_choice(tmp_path: Path) -> None:
    """After a new start of the game, too, a known text is passed by; a choice is not."""
    with open_shelf(tmp_path) as shelf:
        reader(shelf, *ALL[:3])
    with open_shelf(tmp_path) as shelf:
        visit = reader(shelf, "enter road")
        assert visit.view(PANEL).can_skip
        assert skipped(visit) == ("next", "next")
        assert (visit.view(PANEL).can_skip, skipped(visit)) == (False, ())


def test_it_stops_at_the_first_text_that_is_new(shelf: Shelf) -> None:
    """What the other play did not come to is shown, and stands."""
    reader(shelf, *ALL[:1])
    again = reader(shelf, "enter road")
    assert skipped(again) == ("next",)
    reader(shelf, *ALL[:4])
    third = reader(shelf, *ALL[:4])
    assert skipped(third) == ("next",)
    assert skipped(third) == ()


def test_a_text_that_varies_is_read_when_each_of_its_texts_was(shelf: Shelf) -> None:
    """Another text at the same place is a new text."""
    lane = folder("lane", scene("a", Vary(vary=("Rain.", "Sun.")), "End."))
    road = folder("road", scene("hall", Goto(goto="a")))
    whole = story(lane, road)
    visit = visit_of(whole, *("enter lane", "next", "next", "next"), keeper=ShelfKeeper(shelf, "v"))
    press(visit, "enter road")
    assert not visit.view(PANEL).can_skip
    press(visit, "next")
    assert visit.view(PANEL).can_skip


@pytest.mark.parametrize(
    ("whole", "answers", "stays"),
    [(LAMP, ("enter lamp",), 0), (ARCHIVE, ("enter road", "next", "choose on"), 0)],
    ids=["a new paper and a choice", "a claim"],
)
def test_papers_claims_and_choices_are_never_skipped(
    shelf: Shelf, whole: Story, answers: tuple[str, ...], stays: int
) -> None:
    """Though they were met before."""
    visit_of(
        whole, *answers, "next" if whole is ARCHIVE else "choose up", keeper=ShelfKeeper(shelf, "x")
    )
    again = visit_of(whole, *answers, keeper=ShelfKeeper(shelf, "x"))
    assert len(skipped(again)) == stays


def test_a_claim_that_is_still_open_stops_a_second_reading(shelf: Shelf) -> None:
    """It is not offered anew, but it waits; once it is confirmed it is passed by."""
    hall = scene("hall", "One.", beats.Test(test="met"), "Two.")
    whole = drawable(story(folder("road", hall, paper("press"), claim("met", "press/text"))))
    again = ("enter road", *["next"] * 5, "enter road")
    visit = visit_of(whole, *again, keeper=ShelfKeeper(shelf, "c"))
    assert skipped(visit) == ("next",)
    session = visit.session
    session.state = replace(session.state, confirmed=session.state.confirmed.insert("met"))
    assert (skipped(visit), screens(visit)) == (("next", "next"), ["outcome"])


def test_skipped_steps_are_taken_back_one_by_one(shelf: Shelf) -> None:
    """Back and forward wind them as if they had been pressed."""
    reader(shelf, *ALL[:3])
    visit = reader(shelf, "enter road")
    visit.apply(Skip())
    visit.apply(Undo())
    assert len(visit.session.answers) == 2
    assert visit.view(PANEL).can_skip
    visit.apply(Redo())
    assert len(visit.session.answers) == 3


def test_from_the_menu_it_comes_back_to_the_scene(shelf: Shelf) -> None:
    """The menu offers it over the scene; over a paper or at the title it means nothing."""
    reader(shelf, *ALL[:3])
    visit = reader(shelf, "enter road")
    visit.apply(Go(Look("dossier")))
    assert skipped(visit) == ()
    visit = reader(shelf, "enter road")
    visit.apply(Go(Look("settings")))
    assert (skipped(visit), screens(visit)) == (("next", "next"), ["scene"])
    visit.apply(Begin())
    assert skipped(visit) == ()


def test_a_circle_of_narration_is_walked_once(shelf: Shelf) -> None:
    """A story that comes round without a choice stops skipping where it began."""
    whole = story(folder("ring", scene("a", "One.", "Two.", Goto(goto="a"))))
    keeper = ShelfKeeper(shelf, "ring")
    visit = visit_of(whole, "enter ring", "next", "next", keeper=keeper)
    assert skipped(visit) == ("next", "next")


def test_skipping_stops_before_a_scene_that_never_speaks(shelf: Shelf) -> None:
    """A scene that has become an endless silence is not gone into, and nothing is lost by it."""
    keeper = ShelfKeeper(shelf, "road")
    visit_of(ROAD, *ALL[:2], keeper=keeper)
    hall = scene("hall", "One.", "Two.", Goto(goto="pit"))
    mute = story(folder("road", hall, scene("pit", Goto(goto="pit"))))
    visit = visit_of(mute, "enter road", keeper=keeper)
    assert skipped(visit) == ("next",)
    assert visit.session.state.stand is not None
    assert visit.session.state.stand.at.beat == "b2"


def test_what_was_read_is_small_on_the_shelf(shelf: Shelf) -> None:
    """Each name is kept once, in the order of reading, apart from the plays."""
    for _ in range(2):
        reader(shelf, *ALL)
    found = shelf.load_slot("road", "met")
    assert found is not None
    assert found.answers == ["hall/b1", "hall/b2", "hall/b3", "hall/b4"]
    assert [saved.slot for saved in ShelfKeeper(shelf, "road").saves(ROAD)] == ["auto", "earlier"]
