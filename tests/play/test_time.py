"""Time that is told to a visit: what goes on by itself, what a touch stops. No clock is read."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine.beats import Uncover
from game.engine.story import Story
from game.play.pacing import IDLE_MS, LEAST_MS, WORD_MS
from game.play.timed import TimedVisit
from game.ui import attract
from game.ui.intents import Change, Go, Leave, Look, Undo
from game.ui.panel import Panel
from game.ui.typeset import FixedMeasure
from game.ui.view import Pace, Settings
from tests.engine.small import choice, folder, option, paper, scene, story
from tests.play.visits import ARCHIVE, LAMP, drawable, press, visit_of

PANEL = Panel(1920, 1080)
LONG = "word " * 30
ROAD = story(
    folder(
        "road",
        scene("hall", "One.", LONG, "Three.", choice("look", option("on", leave=True)), "Five."),
    )
)
ON = Settings("en", goes_by_itself=True)


def timed(whole: Story = ROAD, *answers: str, settings: Settings = ON) -> TimedVisit:
    """Return a visit after answers, on screen."""
    visit = TimedVisit(whole, FixedMeasure(), settings)
    press(visit, *answers)
    visit.frame(PANEL)
    return visit


def wait(visit: TimedVisit, ms: int, tick_ms: int = 50) -> int:
    """Let time pass in ticks, as a loop does; return how many answers there are then."""
    for _ in range(ms // tick_ms):
        visit.pass_time(tick_ms)
        visit.frame(PANEL)
    return len(visit.session.answers)


def test_narration_goes_on_after_the_time_that_its_words_need() -> None:
    """A short text stands three seconds, a long one 0.4 s a word, and what was read counts not."""
    visit = timed(ROAD, "enter road")
    wait(visit, 50)
    assert [wait(visit, LEAST_MS - 150), wait(visit, 150)] == [1, 2]
    long_ms = 30 * WORD_MS
    assert [wait(visit, long_ms - 100), wait(visit, 150)] == [2, 3]
    assert wait(visit, LEAST_MS + 50) == 4


@pytest.mark.parametrize(
    ("whole", "answers"),
    [
        (ROAD, ("enter road", "next", "next", "next")),
        (ROAD, ()),
        (LAMP, ("enter lamp",)),
        (ARCHIVE, ("enter road", "next", "choose on")),
        (ARCHIVE, ("enter road", "next", "choose on", "next", "next", "next")),
        (drawable(ARCHIVE), ("enter side", "next")),
    ],
    ids=[
        "a choice",
        "the title",
        "a new paper",
        "a claim",
        "the end of a folder",
        "a paper's line",
    ],
)
def test_nothing_else_goes_on_by_itself(whole: Story, answers: tuple[str, ...]) -> None:
    """Over a choice, a claim, a new paper and at the end of a folder no time counts."""
    visit = timed(whole, *answers)
    assert wait(visit, 60_000, 1_000) == len(answers)


def test_a_new_paper_waits_until_it_was_opened() -> None:
    """Text that came with a paper goes on by itself once the reader has looked at the paper."""
    hall = scene("hall", "One.", Uncover(uncover="press"), "Two.", "Three.")
    visit = timed(story(folder("road", hall, paper("press"))), "enter road", "next")
    assert (visit.view(PANEL).pace, wait(visit, 60_000, 1_000)) == (Pace.HELD, 2)
    press(visit, "open press")
    visit.frame(PANEL)
    assert wait(visit, LEAST_MS) == 4


def test_it_is_off_by_default() -> None:
    """Who has not asked for it reads as long as they like."""
    assert wait(timed(ROAD, "enter road", settings=Settings("en")), 60_000, 1_000) == 1


def test_no_time_counts_while_something_else_is_looked_at() -> None:
    """The menu lies over the scene: the text waits, and begins its time anew after it."""
    visit = timed(ROAD, "enter road")
    visit.apply(Go(Look("settings")))
    visit.frame(PANEL)
    assert wait(visit, 60_000, 1_000) == 1
    visit.apply(Leave())
    visit.frame(PANEL)
    assert [wait(visit, LEAST_MS - 50), wait(visit, 100)] == [1, 2]


def test_a_touch_stops_it_on_that_page_alone() -> None:
    """The page waits for the reader; the next goes on by itself again, and the sign says so."""
    visit = timed(ROAD, "enter road")
    wait(visit, 100)
    assert (visit.view(PANEL).pace, visit.stir(is_press=True)) == (Pace.RUNNING, False)
    assert visit.view(PANEL).pace is Pace.HELD
    assert wait(visit, 60_000, 1_000) == 1
    press(visit, "next")
    visit.frame(PANEL)
    assert wait(visit, 31 * WORD_MS) == 3


def test_a_moving_mouse_stops_nothing() -> None:
    """It only begins the wait anew."""
    visit = timed(ROAD, "enter road")
    wait(visit, LEAST_MS - 50)
    visit.stir(is_press=False)
    assert [wait(visit, LEAST_MS - 50), wait(visit, 50)] == [1, 2]


def test_the_sign_is_tapped_to_stop_it() -> None:
    """A quiet button says that it is on; its press turns the setting off."""
    visit = timed(ROAD, "enter road")
    sign = next(p for p in visit.frame(PANEL).pressable if p.intent == Change("pace", "no"))
    assert sign.label == "Goes on by itself · touch to stop"
    visit.apply(Change("pace", "no"))
    labels = [part.label for part in visit.frame(PANEL).parts]
    assert (visit.settings.goes_by_itself, sign.label in labels) == (False, False)
    assert wait(visit, 60_000, 1_000) == 1


def test_what_went_on_by_itself_can_be_taken_back() -> None:
    """Time gives answers as presses do."""
    visit = timed(ROAD, "enter road")
    assert wait(visit, LEAST_MS) == 2
    visit.apply(Undo())
    assert len(visit.session.answers) == 1


def test_the_title_shows_the_story_when_it_is_left_alone() -> None:
    """After 75 s come the pictures, all for 52 s a round, without an end and without an answer."""
    visit = timed()
    assert (wait(visit, IDLE_MS - 50), visit.look) == (0, Look("title"))
    wait(visit, 50)
    assert visit.look == Look("title", tab=attract.TAB)
    wait(visit, 52_000)
    assert visit.look == Look("title", tab=attract.TAB, page=2)
    assert wait(visit, 300_000, 500) == 0


def test_a_title_with_many_words_stands_longer() -> None:
    """Twice the time that its words take to read, where that is more than 75 s."""
    wordy = replace(ROAD, cover=replace(ROAD.cover, title="Trial " * 200))
    visit = timed(wordy)
    words = sum(len(f"{p.label} {p.detail}".split()) for p in visit.frame(PANEL).parts)
    due_ms = 2 * WORD_MS * words
    assert due_ms > IDLE_MS
    wait(visit, due_ms - 100, 100)
    assert visit.look.tab == ""
    wait(visit, 100, 100)
    assert visit.look.tab == attract.TAB


def test_whoever_stirs_at_the_title_is_there() -> None:
    """A moved mouse and a touch both begin the wait anew."""
    visit = timed()
    for is_press in (False, True):
        wait(visit, IDLE_MS - 50)
        assert not visit.stir(is_press)
    wait(visit, IDLE_MS - 50)
    assert visit.look == Look("title")


def test_the_first_touch_leads_to_the_title_and_is_spent() -> None:
    """It presses nothing; a moved mouse does not end the pictures."""
    visit = timed()
    wait(visit, IDLE_MS)
    assert (visit.stir(is_press=False), visit.look.tab) == (False, attract.TAB)
    assert (visit.stir(is_press=True), visit.look) == (True, Look("title"))
    assert not visit.stir(is_press=True)


def test_time_without_a_change_costs_no_drawing() -> None:
    """Ticks in which nothing is due leave the very same frame."""
    visit = timed(ROAD, "enter road", "next")
    frame = visit.frame(PANEL)
    wait(visit, 1_000)
    assert visit.frame(PANEL) is frame


def test_in_a_terminal_there_is_no_time() -> None:
    """A visit that is never told of time knows no pace, and does not speak of it."""
    visit = visit_of(ROAD, "enter road")
    visit.apply(Change("pace", "yes"))
    view = visit.view(PANEL)
    assert view.pace is Pace.NONE
    assert not [p for p in visit.frame(PANEL).pressable if isinstance(p.intent, Change)]


def test_a_window_fills_the_screen_where_that_is_wished_for() -> None:
    """What the loop asks is what is set."""
    visit = TimedVisit(ARCHIVE, FixedMeasure())
    before = visit.wants_fullscreen
    visit.apply(Change("fullscreen", "yes"))
    assert (before, visit.wants_fullscreen) == (False, True)
