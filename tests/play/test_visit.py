"""A visit: intents in, frames out."""

import pytest

from game.engine.answers import Confirm, Next, text_of
from game.engine.beats import Goto, Uncover, Vary
from game.engine.events import Filed, NothingFound, Paper
from game.engine.papers import PaperState
from game.engine.story import Story
from game.play.session import Session, placed, replayed
from game.play.visit import NoKeeper, Visit, history_of
from game.ui.frame import Frame
from game.ui.intents import (
    SCREENS,
    Begin,
    Change,
    Give,
    Go,
    Intent,
    Leave,
    Look,
    Quit,
    Redo,
    Resume,
    Turn,
    Undo,
)
from game.ui.typeset import FixedMeasure
from game.ui.view import Said, Settings
from tests.engine.small import choice, folder, option, paper, scene, story, when
from tests.play.visits import ARCHIVE, LAMP, PANEL, READ_NOTE, page_of, press, screens, visit_of

FILE = "file lit contradicted note/text"
TITLE, DOSSIER, FINDINGS = Look("title"), Look("dossier"), Look("findings")


class ListKeeper:
    """Keeps what it is told in lists; its notices come one after each save."""

    def __init__(self, saved: Session | None = None, notices: tuple[str, ...] = ()) -> None:
        self.saved = saved
        self.kept: list[tuple[str, ...]] = []
        self.settings: list[Settings] = []
        self.notices = list(notices)

    def keep(self, session: Session) -> None:
        self.kept.append(tuple(text_of(answer) for answer in session.answers))

    def resume(self, story: Story) -> Session | None:  # noqa: ARG002
        return self.saved

    def has_save(self) -> bool:
        return self.saved is not None

    def keep_settings(self, settings: Settings) -> None:
        self.settings.append(settings)

    def take_notices(self) -> tuple[str, ...]:
        return (self.notices.pop(0),) if self.notices else ()


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


def test_what_was_read_shows_what_it_brought() -> None:
    """Events of reading are added to those of the answer before."""
    visit = visit_of(LAMP, "enter lamp")
    visit.apply(Go(Look("document", "note")))
    visit.frame(PANEL)
    press(visit, "source note", FILE)
    assert visit.view(PANEL).events[-1] == Filed("lit")


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


def test_back_and_forward_come_back_to_the_same_frame() -> None:
    """Undo shows what was there before, Redo what came after, also from on top of it."""
    visit = visit_of(LAMP, "enter lamp")
    frames = [visit.frame(PANEL)]
    for answer in ("choose up", "next", "choose on"):
        press(visit, answer)
        frames.append(visit.frame(PANEL))
    visit.apply(Go(DOSSIER))
    undone: list[Frame] = []
    for _ in frames[1:]:
        visit.apply(Undo())
        undone.insert(0, visit.frame(PANEL))
    assert [page_of(frame) for frame in undone] == [page_of(frame) for frame in frames[:-1]]
    for frame in frames[1:]:
        visit.apply(Redo())
        assert visit.frame(PANEL) == frame


def test_back_is_kept() -> None:
    """What was taken back is taken back on the shelf too."""
    keeper = ListKeeper()
    visit = visit_of(LAMP, "enter lamp", "choose up", keeper=keeper)
    visit.apply(Undo())
    visit.apply(Redo())
    visit.apply(Redo())
    assert keeper.kept == [
        ("enter lamp",),
        ("enter lamp", "choose up"),
        ("enter lamp",),
        ("enter lamp", "choose up"),
    ]


def test_back_leaves_the_folder_again() -> None:
    """Before the first answer of a play lies the desk."""
    visit = visit_of(LAMP, "enter lamp")
    visit.apply(Undo())
    assert screens(visit) == ["desk"]
    visit.apply(Undo())
    assert screens(visit) == ["desk"]


def test_every_answer_is_kept_at_once() -> None:
    """The keeper hears of each answer before the next is given."""
    keeper = ListKeeper()
    visit_of(LAMP, "enter lamp", *READ_NOTE, FILE, keeper=keeper)
    answers = ("enter lamp", *READ_NOTE, FILE)
    assert keeper.kept == [answers[:count] for count in range(1, 6)]


@pytest.mark.parametrize(("name", "expected"), [("", ["desk"]), ("side", ["scene"])])
def test_a_new_play_begins(name: str, expected: list[str]) -> None:
    """A new play begins at the desk, or in a folder, and forgets the old one."""
    visit = visit_of(ARCHIVE, "enter road", "next")
    visit.apply(Begin(name))
    answers = [text_of(answer) for answer in visit.session.answers]
    assert (screens(visit), answers) == (expected, [f"enter {name}"] if name else [])


def test_a_new_play_has_the_seed_of_the_visit() -> None:
    """Every play of a visit is played with its seed."""
    visit = Visit(LAMP, FixedMeasure(), seed=5)
    visit.apply(Begin("lamp"))
    assert visit.session.state.seed == 5


def test_a_saved_play_goes_on() -> None:
    """Resume stands where the saved play stands, and back leads on from there."""
    saved = replayed(LAMP, 3, ("enter lamp", "choose up"))
    visit = visit_of(LAMP, keeper=ListKeeper(saved))
    assert visit.view(PANEL).has_save
    visit.apply(Resume())
    assert (visit.session, screens(visit)) == (saved, ["scene"])
    visit.apply(Undo())
    assert len(visit.session.answers) == 1


def test_notices_are_on_screen_until_the_next_answer() -> None:
    """What the keeper has to say is said with the answer that it comes with, and once."""
    visit = visit_of(LAMP, keeper=ListKeeper(notices=("First.", "Second.")))
    assert visit.view(PANEL).notices == ("First.",)
    press(visit, "enter lamp")
    assert visit.view(PANEL).notices == ("Second.",)
    assert "Second." in page_of(visit.frame(PANEL))
    visit.apply(Go(DOSSIER))
    visit.apply(Leave())
    assert visit.view(PANEL).notices == ("Second.",)
    press(visit, "choose up")
    assert visit.view(PANEL).notices == ()


def test_what_was_not_seen_is_still_to_be_told() -> None:
    """At the end what was not told yet is told, once."""
    visit = visit_of(LAMP, keeper=ListKeeper(notices=("First.", "Second.")))
    assert visit.take_notices() == ("First.", "Second.")
    assert visit.take_notices() == ()


def test_a_circle_of_the_story_is_a_notice() -> None:
    """A story that runs in a circle says so on the screen, and the play stays where it was."""
    hall = scene("hall", "Here.", Goto(goto="yard"))
    visit = visit_of(story(folder("road", hall, scene("yard", Goto(goto="yard")))), "enter road")
    before = visit.session.state
    press(visit, "next")
    (notice,) = visit.view(PANEL).notices
    assert notice.startswith('the story runs in a circle at scene "yard"')
    assert (visit.session.state, screens(visit)) == (before, ["scene"])


def test_quit_ends_the_visit() -> None:
    """After Quit the visit is over, and everything is still there."""
    visit = visit_of(LAMP, "enter lamp")
    visit.apply(Quit())
    assert (visit.is_over, len(visit.session.answers)) == (True, 1)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (Change("language", "ru"), Settings("ru")),
        (Change("text_size", "largest"), Settings("en", "largest")),
        (Change("contrast", "yes"), Settings("en", has_high_contrast=True)),
        (Change("motion", "yes"), Settings("en", has_reduced_motion=True)),
        (Change("fullscreen", "yes"), Settings("en", is_fullscreen=True)),
        (Change("fullscreen", "no"), Settings("en")),
    ],
)
def test_settings_are_changed_and_kept(change: Change, expected: Settings) -> None:
    """A setting holds at once, and the keeper hears of it."""
    keeper = ListKeeper()
    visit = visit_of(LAMP, keeper=keeper)
    visit.apply(change)
    assert (visit.settings, keeper.settings) == (expected, [expected])
    assert visit.wants_fullscreen is expected.is_fullscreen


def test_settings_are_seen_on_the_screen() -> None:
    """A frame is drawn in the size of text and the contrast that are set."""
    visit = visit_of(LAMP)
    visit.apply(Change("contrast", "yes"))
    visit.apply(Change("text_size", "largest"))
    assert visit.frame(PANEL).has_high_contrast
    assert visit.view(PANEL).settings == visit.settings


def test_the_language_decides_on_the_catalog() -> None:
    """The words are those of the catalog of the language that is set."""

    class Shouting:
        def text(self, key: str, english: str) -> str:  # noqa: ARG002
            return english.upper()

        def word(self, english: str) -> str:
            return english.upper()

        def plural(self, one: str, many: str, count: int) -> str:  # noqa: ARG002
            return one.upper()

    asked: list[str] = []

    def catalog(language: str) -> Shouting:
        asked.append(language)
        return Shouting()

    languages = (("de", "Deutsch"), ("en", "English"))
    visit = Visit(LAMP, FixedMeasure(), catalog=catalog, languages=languages)
    assert "SMALL" in page_of(visit.frame(PANEL))
    visit.apply(Change("language", "en"))
    visit.frame(PANEL)
    assert asked == ["de", "en"]


def test_a_session_that_was_placed_is_stood_on() -> None:
    """A visit goes on with any session, and looks at what it stands on."""
    visit = visit_of(ARCHIVE)
    visit.frame(PANEL)
    visit.stand_on(placed(ARCHIVE, "tower"))
    assert visit.frame(PANEL).screen == "scene"


def test_history_has_what_was_said_and_chosen() -> None:
    """Texts, questions' answers and the variants that were shown, oldest first."""
    whole = story(
        folder(
            "road",
            scene(
                "hall",
                "Here.",
                Vary(vary=("One.", "Two.")),
                choice("look", option("up", "A lamp."), option("on", leave=True)),
                when("key", "Never."),
                Uncover(uncover="note"),
            ),
            paper("note"),
        )
    )
    session = replayed(whole, 0, ["enter road", "next", "next", "choose up", "next", "choose on"])
    assert history_of(session) == (
        Said("hall", "b1"),
        Said("hall", "b2#0"),
        Said("hall", "look/up", is_choice=True),
        Said("hall", "b3"),
        Said("hall", "look/on", is_choice=True),
    )
    visit = visit_of(whole)
    visit.stand_on(session)
    assert visit.view(PANEL).history == ()
    visit.apply(Go(Look("history")))
    assert visit.view(PANEL).history == history_of(session)
    assert "A lamp." in page_of(visit.frame(PANEL))


def test_the_null_keeper_keeps_nothing() -> None:
    """Walks and tours leave no trace."""
    keeper = NoKeeper()
    keeper.keep(Session(LAMP))
    keeper.keep_settings(Settings())
    assert (keeper.resume(LAMP), keeper.has_save(), keeper.take_notices()) == (None, False, ())
