"""A visit: presses in, frames out."""

import pytest

from game.engine.answers import Confirm, Next, text_of
from game.engine.events import Filed, Line, NothingFound, Paper
from game.engine.papers import PaperState
from game.play.session import replayed
from game.play.visit import Visit
from game.ui.intents import (
    SCREENS,
    Give,
    Go,
    Intent,
    Leave,
    Look,
    Redo,
    Resume,
    Return,
    Turn,
    Undo,
)
from tests.play.visits import (
    ARCHIVE,
    LAMP,
    PANEL,
    READ_NOTE,
    ListKeeper,
    press,
    screens,
    visit_of,
)

FILE = "file lit contradicted note/text"


TITLE, DOSSIER, FINDINGS = Look("title"), Look("dossier"), Look("findings")


def seen(visit: Visit) -> tuple[object, ...]:
    """Return everything that a press could change."""
    return visit.session.state, visit.session.answers, tuple(visit.looks), visit.view(PANEL).events


def test_a_visit_begins_at_the_title() -> None:
    """Before the first press the title is shown and nothing has been answered."""
    visit = visit_of()
    assert (visit.frame(PANEL).screen, visit.look, visit.is_over) == ("title", TITLE, False)
    assert visit.session.answers == ()


def test_every_screen_can_be_looked_at() -> None:
    """Each screen that has a name draws itself in the middle of a play, and is left again."""
    visit = visit_of(ARCHIVE, "enter road", "next")
    drawn = []
    for screen in SCREENS:
        visit.apply(Go(Look(screen, subject="press" if screen == "document" else "")))
        drawn.append(visit.frame(PANEL).screen)
        visit.apply(Leave())
    assert tuple(drawn) == SCREENS
    assert screens(visit) == ["scene"]


def test_a_reader_comes_back_from_the_desk_to_the_scene() -> None:
    """Return looks at what the play stands on, however deep the looking went."""
    visit = visit_of(ARCHIVE, "enter road", "next")
    visit.apply(Go(Look("settings")))
    visit.apply(Go(Look("desk")))
    visit.apply(Return())
    assert screens(visit) == ["scene"]


def test_a_frame_is_drawn_once() -> None:
    """Asking again gives the very same frame, until something is pressed."""
    visit = visit_of(LAMP, "enter lamp")
    frame = visit.frame(PANEL)
    assert visit.frame(PANEL) is frame
    visit.apply(Turn(visit.look))
    assert visit.frame(PANEL) is not frame
    assert visit.frame(PANEL) == frame


def test_two_visits_draw_the_same() -> None:
    """A frame hangs on the answers and nothing else."""
    one, two = (visit_of(ARCHIVE, "enter road", "next", "choose yard") for _ in range(2))
    assert one.frame(PANEL) == two.frame(PANEL)


@pytest.mark.parametrize(
    ("answers", "over", "last", "expected"),
    [
        ((), None, "enter lamp", ["scene"]),
        (("enter lamp",), DOSSIER, "choose up", ["scene"]),
        (("enter lamp", "choose up"), FINDINGS, "next", ["scene"]),
        (("enter lamp",), Look("document", "note"), "open note", ["scene", "document"]),
        (("enter lamp", *READ_NOTE), FINDINGS, FILE, ["scene", "findings"]),
        (("enter lamp", *READ_NOTE, FILE), FINDINGS, "withdraw lit", ["scene", "findings"]),
        (("enter lamp", *READ_NOTE, FILE), FINDINGS, "confirm lit", ["scene", "findings"]),
        (("enter lamp", "choose on"), FINDINGS, "next", ["outcome"]),
        (("enter lamp", "choose on", "next"), None, "next", ["desk"]),
    ],
)
def test_what_is_on_screen_after_an_answer(
    answers: tuple[str, ...], over: Look | None, last: str, expected: list[str]
) -> None:
    """What leads on in the story brings its screen back; all else stays where it was given."""
    visit = visit_of(LAMP, *answers)
    if over is not None:
        visit.apply(Go(over))
    press(visit, last)
    assert (screens(visit), visit.frame(PANEL).screen) == (expected, expected[-1])


def test_a_slip_stays_with_what_it_brought() -> None:
    """A request is answered on the slip: by a paper, or by nothing found."""
    visit = visit_of(ARCHIVE, "enter road", "next", "open press", "show press/hotel")
    visit.apply(Go(Look("slip")))
    press(visit, "request anna hall 1917")
    assert visit.view(PANEL).events == (NothingFound("anna", "hall", 1917),)
    press(visit, "request anna hall 1932")
    assert visit.view(PANEL).events == (Paper("letter", PaperState.UNCOVERED),)
    assert screens(visit) == ["scene", "slip"]


def test_the_next_look_comes_with_the_answers() -> None:
    """A press can give several answers and say what is looked at then."""
    visit = visit_of(LAMP, "enter lamp")
    visit.apply(Go(DOSSIER))
    answers = tuple(replayed(LAMP, 0, ("enter lamp", *READ_NOTE)).answers[1:])
    visit.apply(Give(answers, then=FINDINGS))
    assert screens(visit) == ["scene", "findings"]
    assert visit.session.state.paper("note") is PaperState.SOURCED


@pytest.mark.parametrize(
    "intent",
    [
        Give((Confirm("lit"),)),
        Give((Confirm("lit"),), then=FINDINGS),
        Give((Confirm("lit"), Next())),
        Redo(),
    ],
)
def test_a_stale_press_changes_nothing(intent: Intent) -> None:
    """What is no longer offered, such as the second of two quick presses, has no effect."""
    visit = visit_of(LAMP, "enter lamp", *READ_NOTE, FILE, "choose up")
    before = seen(visit)
    press(visit, "confirm lit")
    once = seen(visit)
    visit.apply(intent)
    assert seen(visit) == once != before


def test_of_several_answers_those_before_a_refused_one_count() -> None:
    """The answers of a press are given until one is refused; then nothing else is looked at."""
    visit = visit_of(LAMP, "enter lamp")
    (up,) = replayed(LAMP, 0, ("enter lamp", "choose up")).answers[1:]
    visit.apply(Give((up, up), then=FINDINGS))
    assert [text_of(answer) for answer in visit.session.answers] == ["enter lamp", "choose up"]
    assert screens(visit) == ["scene"]


def test_being_on_screen_counts_as_shown() -> None:
    """Drawing a paper's page opens it and shows its passages; the frame already knows."""
    visit = visit_of(LAMP, "enter lamp")
    visit.apply(Go(Look("document", "note", "page")))
    assert set(visit.session.state.opened) == set()
    frame = visit.frame(PANEL)
    given = [text_of(answer) for answer in visit.session.answers]
    assert given == ["enter lamp", "open note", "show note/text"]
    assert visit.session.state.paper("note") is PaperState.READ
    assert visit.frame(PANEL) is frame
    assert len(visit.session.answers) == 3


def test_what_is_shown_is_given_once() -> None:
    """Leaving a paper and opening it again gives no answer a second time."""
    keeper = ListKeeper()
    visit = visit_of(LAMP, "enter lamp", keeper=keeper)
    for _ in range(3):
        for tab in ("page", "source"):
            visit.apply(Go(Look("document", "note", tab)))
            visit.frame(PANEL)
            visit.apply(Leave())
    assert keeper.kept[-1] == ("enter lamp", *READ_NOTE)
    assert len(keeper.kept) == 4


def test_shown_papers_are_shown_in_every_size() -> None:
    """A window that changes its size is drawn anew, and nothing is given again."""
    visit = visit_of(LAMP, "enter lamp")
    visit.apply(Go(Look("document", "note")))
    sizes = [(1920, 1080), (1080, 1920), (640, 480), (10, 10)]
    frames = [visit.frame(type(PANEL)(*size)) for size in sizes]
    assert [frame.size for frame in frames] == sizes
    assert len(visit.session.answers) == 3


def test_what_reading_brings_is_added_to_the_answer_before() -> None:
    """The events on screen are those of the last answer, and of the reading since."""
    visit = visit_of(LAMP, "enter lamp", "choose up")
    told = visit.view(PANEL).events
    visit.apply(Go(Look("document", "note", "page")))
    visit.frame(PANEL)
    read = Paper("note", PaperState.READ)
    assert visit.view(PANEL).events == (Line("room", "b3"), read) == (*told, read)
    visit.apply(Go(Look("document", "note", "source")))
    visit.frame(PANEL)
    press(visit, FILE)
    assert visit.view(PANEL).events[-1] == Filed("lit")
    assert read not in visit.view(PANEL).events


def test_back_shows_what_the_answer_before_had_brought() -> None:
    """After a step back the events are those of the answer that is the last now."""
    visit = visit_of(ARCHIVE, "enter road", "next", "choose yard")
    expected = visit.view(PANEL).events
    press(visit, "next")
    visit.apply(Undo())
    assert visit.view(PANEL).events == expected != ()


def test_looks_lie_on_each_other() -> None:
    """Go lays a look on top, Turn changes the top one, Leave takes it away."""
    visit = visit_of(LAMP, "enter lamp")
    visit.apply(Go(DOSSIER))
    visit.apply(Go(Look("document", "note")))
    visit.apply(Turn(Look("document", "note", "source")))
    assert visit.look == Look("document", "note", "source")
    visit.apply(Leave())
    assert visit.look == DOSSIER
    visit.apply(Leave())
    assert screens(visit) == ["scene"]


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        (("enter lamp",), ["title"]),
        (("enter lamp", "choose on", "next"), ["title"]),
        (("enter lamp", "choose on", "next", "next"), ["title"]),
        ((), ["title"]),
    ],
)
def test_leaving_what_a_play_stands_on_goes_to_the_title(
    answers: tuple[str, ...], expected: list[str]
) -> None:
    """Scene, outcome and desk are left for the title, and the title for nothing."""
    visit = visit_of(LAMP, *answers)
    visit.apply(Leave())
    assert screens(visit) == expected


def test_a_play_that_was_left_can_be_gone_on_with() -> None:
    """From the title a play in progress goes on, even where nothing can be saved."""
    visit = visit_of(LAMP, "enter lamp", "choose up")
    expected = visit.frame(PANEL)
    visit.apply(Leave())
    assert visit.view(PANEL).has_save
    visit.apply(Resume())
    assert visit.frame(PANEL) == expected


def test_a_new_visit_has_nothing_to_go_on_with() -> None:
    """Without a play, saved or in progress, Resume stays at the title."""
    visit = visit_of(LAMP)
    assert not visit.view(PANEL).has_save
    visit.apply(Resume())
    assert screens(visit) == ["title"]
