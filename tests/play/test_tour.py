"""A tour: every screen that a reader passes who gives certain answers."""

from itertools import pairwise

import pytest

from game.engine.answers import answer_of
from game.engine.papers import PaperState
from game.engine.story import Story
from game.play.session import replayed
from game.play.tour import Stop, homes_of, look_of, tour
from game.play.visit import Visit
from game.ui.intents import Look
from game.ui.panel import Panel
from game.ui.typeset import FixedMeasure
from tests.engine.archive import SOLVED
from tests.play.visits import ARCHIVE, LAMP, PANEL, READ_NOTE, page_of

LIT = ("enter lamp", *READ_NOTE, "file lit contradicted note/text", "confirm lit", "choose up")
ENDED = (*LIT, "next", "choose on", "next")


def toured(whole: Story, lines: tuple[str, ...], panel: Panel = PANEL) -> list[Stop]:
    """Return the stops of a tour of a story."""
    return list(tour(Visit(whole, FixedMeasure()), map(answer_of, lines), panel))


def test_a_tour_passes_the_screens_in_order() -> None:
    """First what lies before a play, then where answers are given, then what is looked up."""
    assert " ".join(stop.frame.screen for stop in toured(LAMP, ENDED)) == (
        "title title title language note settings desk scene dossier findings history names"
        " timeline timeline document document findings findings findings dossier scene scene"
        " outcome outcome report report desk settings settings settings report report"
        " people people people sources sources sources credits term"
    )


@pytest.mark.parametrize(("whole", "lines"), [(LAMP, ENDED), (ARCHIVE, SOLVED)])
def test_no_screen_comes_twice(whole: Story, lines: tuple[str, ...]) -> None:
    """Each stop looks different from all before it, and the play only goes on."""
    stops = toured(whole, lines)
    looks = [(stop.frame.screen, stop.frame.marks) for stop in stops]
    assert len(set(looks)) == len(looks)
    for before, after in pairwise(stops):
        assert before.state.seen <= after.state.seen


@pytest.mark.parametrize(("whole", "lines"), [(LAMP, ENDED), (ARCHIVE, SOLVED)])
def test_a_tour_gives_every_answer(whole: Story, lines: tuple[str, ...]) -> None:
    """The last stop stands where the answers lead."""
    assert toured(whole, lines)[-1].state == replayed(whole, 0, lines).state


def test_every_stop_belongs_to_its_state() -> None:
    """A stop has the look and the state that its frame was drawn from."""
    for stop in toured(LAMP, ENDED):
        visit = Visit(LAMP, FixedMeasure())
        visit.session.state = stop.state
        visit.looks = [stop.look]
        assert stop.look.screen == stop.frame.screen
        if stop.frame.screen == "document":
            assert page_of(visit.frame(PANEL)) == page_of(stop.frame)
            assert stop.state.paper("note") >= PaperState.READ


def test_a_tour_of_a_tiny_window_stops_once_a_screen() -> None:
    """Where nothing fits, nothing new is to be seen."""
    screens = [stop.frame.screen for stop in toured(LAMP, ENDED, Panel(100, 100))]
    assert len(set(screens)) == len(screens)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("open note", Look("document", "note", "page")),
        ("show note/text", Look("document", "note", "page")),
        ("source note", Look("document", "note", "source")),
        (
            "request anna hall 1932",
            Look("slip", picks=(("name", "anna"), ("place", "hall"), ("year", "1932"))),
        ),
        (
            "file lit supported note/text",
            Look(
                "findings",
                picks=(
                    ("claim", "lit"),
                    ("assessment", "supported"),
                    ("paper", "note"),
                    ("passage", "note/text"),
                ),
            ),
        ),
        ("withdraw lit", Look("findings", picks=(("claim", "lit"),))),
        ("hint lit", Look("findings", picks=(("claim", "lit"),))),
        ("confirm lit", Look("findings", picks=(("claim", "lit"),))),
        ("next", None),
        ("choose up", None),
        ("enter lamp", None),
    ],
)
def test_each_answer_has_its_place(line: str, expected: Look | None) -> None:
    """A reader gives each kind of answer on one screen; the story's own have none of their own."""
    assert look_of(answer_of(line)) == expected


def test_things_lead_to_the_folders_that_they_stand_in() -> None:
    """A screen of one scene needs its folder alone; what nobody knows leads nowhere."""
    whole = LAMP
    scene, paper = next(iter(whole.scenes)), next(iter(whole.papers))
    folder = next(iter(whole.folders))
    found = [homes_of(whole, things) for things in ((scene, paper, None), (folder,), ("x", None))]
    assert found == [(folder,), (folder,), ()]
