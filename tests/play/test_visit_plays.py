"""A visit and its plays: back, new and saved plays, notices, settings, history."""

import pytest

from game.engine.answers import text_of
from game.engine.beats import Goto, Uncover, Vary
from game.play.keeper import NoKeeper
from game.play.session import Session, placed, replayed
from game.play.visit import Visit, history_of
from game.ui.frame import Frame
from game.ui.intents import (
    Begin,
    Change,
    Go,
    Leave,
    Look,
    Quit,
    Redo,
    Resume,
    Undo,
)
from game.ui.typeset import FixedMeasure
from game.ui.view import Said, Settings
from tests.engine.small import choice, folder, option, paper, scene, story, when
from tests.play.visits import (
    ARCHIVE,
    LAMP,
    PANEL,
    READ_NOTE,
    ListKeeper,
    page_of,
    press,
    screens,
    visit_of,
)

FILE = "file lit contradicted note/text"

TITLE, DOSSIER, FINDINGS = Look("title"), Look("dossier"), Look("findings")


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
    press(visit, "confirm lit")
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
        (Change("dpi", "110"), Settings("en", dpi=110)),
        (Change("dpi", "9"), Settings("en", dpi=40)),
    ],
)
def test_settings_are_changed_and_kept(change: Change, expected: Settings) -> None:
    """A setting holds at once, and the keeper hears of it."""
    keeper = ListKeeper()
    visit = visit_of(LAMP, keeper=keeper)
    visit.apply(change)
    assert (visit.settings, keeper.settings) == (expected, [expected])


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
