"""A keeper: plays and settings on a real shelf, on a real disk."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from game.engine.answers import text_of
from game.engine.save import decoded, encoded
from game.engine.state import State
from game.engine.story import Story
from game.play.keeping import ShelfKeeper
from game.play.session import Session, replayed
from game.play.visit import Visit
from game.store.notices import Notice
from game.store.places import data_folder
from game.store.shelf import FILE_NAME, JSON, SavedSlot, Shelf, open_shelf
from game.ui.intents import AUTO, EARLIER, Begin, Change, Give, Redo, Resume, Undo
from game.ui.typeset import FixedMeasure
from game.ui.view import Settings
from tests.engine.archive import SOLVED
from tests.engine.plans import answers_at, played
from tests.engine.small import without
from tests.play.visits import ARCHIVE, LAMP, PANEL, READ_NOTE, page_of, press, screens, visit_of

NAME = "archive"


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    with open_shelf(tmp_path) as opened:
        yield opened


def keeper_of(shelf: Shelf) -> ShelfKeeper:
    """Return a new keeper on a shelf, as after a new start of the game."""
    return ShelfKeeper(shelf, NAME)


def saved_in(folder: Path, slot: str = AUTO) -> SavedSlot | None:
    """Return what is on the disk, read by a shelf of its own from a copy of the files."""
    copy = folder / "copy"
    copy.mkdir(exist_ok=True)
    for path in folder.iterdir():
        if path.is_file():
            (copy / path.name).write_bytes(path.read_bytes())
    with open_shelf(copy) as shelf:
        return shelf.load_slot(NAME, slot)


def answers_in(shelf: Shelf, slot: str = AUTO) -> tuple[str, ...] | None:
    """Return the answers of a save; None where there is none."""
    found = shelf.load_slot(NAME, slot)
    return None if found is None else tuple(found.answers)


def given_in(visit: Visit) -> tuple[str, ...]:
    """Return the answers of a visit."""
    return tuple(text_of(answer) for answer in visit.session.answers)


def test_each_answer_is_on_the_disk_before_the_next(tmp_path: Path, shelf: Shelf) -> None:
    """Whoever pulls the plug after an answer finds that answer saved."""
    visit = visit_of(ARCHIVE, keeper=keeper_of(shelf))
    for count, answer in enumerate(SOLVED, 1):
        press(visit, answer)
        found = saved_in(tmp_path)
        assert found is not None
        assert tuple(found.answers) == SOLVED[:count]
        assert decoded(found.state) == visit.session.state
    assert visit.session.state == played(ARCHIVE, *SOLVED)


def test_back_is_written_too(tmp_path: Path, shelf: Shelf) -> None:
    """What was taken back is taken off the disk, and what is given then stands in its place."""
    visit = visit_of(LAMP, "enter lamp", *READ_NOTE, "choose up", keeper=keeper_of(shelf))
    visit.apply(Undo())
    visit.apply(Undo())
    found = saved_in(tmp_path)
    assert found is not None
    assert (found.answers, decoded(found.state)) == ([], State())
    press(visit, "enter lamp", "choose on")
    found = saved_in(tmp_path)
    assert found is not None
    assert found.answers == ["enter lamp", "choose on"]


def test_a_play_goes_on_after_a_new_start(tmp_path: Path) -> None:
    """State, answers, seed and the way back are there again."""
    with open_shelf(tmp_path) as shelf:
        visit = Visit(LAMP, FixedMeasure(), keeper=keeper_of(shelf), seed=7)
        press(visit, "enter lamp", *READ_NOTE, "choose up")
        expected = visit.session.state
    with open_shelf(tmp_path) as shelf:
        visit = Visit(LAMP, FixedMeasure(), keeper=keeper_of(shelf), seed=1)
        assert visit.view(PANEL).has_save
        visit.apply(Resume())
        assert (visit.session.state, visit.session.state.seed) == (expected, 7)
        press(visit, "next")
        visit.apply(Undo())
        visit.apply(Undo())
        assert given_in(visit) == answers_in(shelf) == ("enter lamp", *READ_NOTE)


def test_without_a_save_there_is_nothing_to_go_on_with(shelf: Shelf) -> None:
    """A new shelf has no play."""
    keeper = keeper_of(shelf)
    assert (keeper.has_save(), keeper.resume(LAMP)) == (False, None)


def test_a_play_that_was_taken_back_to_its_beginning_is_none(shelf: Shelf) -> None:
    """Nothing is offered to go on with where nothing was answered."""
    visit = visit_of(LAMP, "enter lamp", keeper=keeper_of(shelf))
    assert keeper_of(shelf).has_save()
    visit.apply(Undo())
    assert not keeper_of(shelf).has_save()


def test_a_new_play_keeps_the_one_before(shelf: Shelf) -> None:
    """The first answer of a new play puts the old one aside as "earlier"."""
    visit = visit_of(LAMP, "enter lamp", "choose up", keeper=keeper_of(shelf))
    visit.apply(Begin())
    assert (answers_in(shelf), answers_in(shelf, EARLIER)) == (("enter lamp", "choose up"), None)
    press(visit, "enter lamp")
    assert answers_in(shelf) == ("enter lamp",)
    assert answers_in(shelf, EARLIER) == ("enter lamp", "choose up")


def test_a_play_that_goes_on_is_put_nowhere(shelf: Shelf) -> None:
    """Resume is no new play."""
    visit_of(LAMP, "enter lamp", keeper=keeper_of(shelf))
    visit = visit_of(LAMP, keeper=keeper_of(shelf))
    visit.apply(Resume())
    press(visit, "choose up")
    assert answers_in(shelf) == ("enter lamp", "choose up")
    assert answers_in(shelf, EARLIER) is None


def test_the_visit_may_go_on_with_what_it_has(shelf: Shelf) -> None:
    """Resume in the middle of a play loads it, and the next answer is saved behind it."""
    visit = visit_of(LAMP, "enter lamp", keeper=keeper_of(shelf))
    visit.apply(Resume())
    press(visit, "choose up")
    assert answers_in(shelf) == ("enter lamp", "choose up")


def test_a_story_that_has_changed_mends_the_play(shelf: Shelf) -> None:
    """What is gone is told in words on the screen that is resumed, once each."""
    answers = (*SOLVED[:10], "choose yard")
    visit_of(ARCHIVE, *answers, keeper=keeper_of(shelf))
    changed = without(ARCHIVE, "paper:letter", "scene:yard")
    visit = visit_of(changed, keeper=keeper_of(shelf))
    visit.apply(Resume())
    notices = visit.view(PANEL).notices
    assert notices == (
        "A paper is no longer in the story: letter.",
        "A passage is no longer in the story: letter/text.",
        "A scene that would have gone on after this one is no longer in the story.",
        "The scene you had reached is gone. The folder begins again.",
    )
    assert screens(visit) == ["scene"]
    page = " ".join(page_of(visit.frame(PANEL)).split())
    assert all(notice in page for notice in notices)
    assert given_in(visit) == ()


def test_a_mended_play_is_saved_and_kept(shelf: Shelf) -> None:
    """A mended play goes on as any other: it is saved, resumed, and put aside as "earlier"."""
    visit_of(ARCHIVE, *SOLVED[:10], keeper=keeper_of(shelf))
    changed = without(ARCHIVE, "paper:letter")
    visit = visit_of(changed, keeper=keeper_of(shelf))
    visit.apply(Resume())
    press(visit, "choose yard")
    assert answers_in(shelf) == ("choose yard",)
    visit = visit_of(changed, keeper=keeper_of(shelf))
    visit.apply(Resume())
    mended = visit.session.state
    assert visit.view(PANEL).notices == ()
    assert (given_in(visit), visit.session.can_go_back) == ((), False)
    press(visit, "next")
    visit.apply(Undo())
    assert answers_in(shelf) == ()
    visit.apply(Begin("side"))
    found = shelf.load_slot(NAME, EARLIER)
    assert found is not None
    assert decoded(found.state) == mended


def test_a_claim_that_has_changed_is_told_by_its_title(shelf: Shelf) -> None:
    """A reader who has to test a claim again is told which, as it is named on the screen."""
    read = ("enter lamp", *READ_NOTE, "file lit contradicted note/text")
    visit_of(LAMP, *read, keeper=keeper_of(shelf))
    passage = next(iter(LAMP.papers["note"].passages))
    note = replace(LAMP.papers["note"], passages=(replace(passage, id="other"),))
    claim = replace(LAMP.claims["lit"], title="The lamp was lit", in_="note/other")
    changed = replace(LAMP, papers={"note": note}, claims={"lit": claim})
    visit = visit_of(changed, keeper=keeper_of(shelf))
    visit.apply(Resume())
    assert visit.view(PANEL).notices == (
        "A passage is no longer in the story: note/text.",
        "A finding was withdrawn, for what it cites is no longer there: The lamp was lit.",
    )


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (b"", "Input data was truncated"),
        (b"nonsense", "JSON is malformed"),
        (b'{"seed": "x"}', "Expected `int`, got `str`"),
        (encoded(State())[:-1], "Input data was truncated"),
    ],
)
def test_a_damaged_play_is_set_aside(shelf: Shelf, state: bytes, reason: str) -> None:
    """What cannot be read is kept under another name, is told, and stops nothing."""
    shelf.save_slot(NAME, AUTO, state, ["enter lamp"], 0, 0)
    visit = visit_of(LAMP, keeper=keeper_of(shelf))
    visit.apply(Resume())
    (notice,) = visit.view(PANEL).notices
    assert '"auto (set aside 1)"' in notice
    assert reason in notice
    assert (screens(visit), visit.view(PANEL).has_save) == (["title"], False)
    assert [found.slot for found in shelf.slots(NAME)] == ["auto (set aside 1)"]
    press(visit, "enter lamp")
    assert answers_in(shelf) == ("enter lamp",)


def test_plays_of_two_stories_lie_side_by_side(shelf: Shelf) -> None:
    """Each story has a play of its own on the same shelf."""
    visit_of(LAMP, "enter lamp", keeper=ShelfKeeper(shelf, "lamp"))
    visit_of(ARCHIVE, "enter road", keeper=ShelfKeeper(shelf, "archive"))
    for name, whole in (("lamp", LAMP), ("archive", ARCHIVE)):
        session = ShelfKeeper(shelf, name).resume(whole)
        assert session is not None
        assert len(session.turns) == 1


ALL = Settings("ru", "largest", True, True, True)


def test_settings_are_there_again(tmp_path: Path) -> None:
    """What a player has set holds after a new start."""
    with open_shelf(tmp_path) as shelf:
        keeper_of(shelf).keep_settings(ALL)
    with open_shelf(tmp_path) as shelf:
        assert keeper_of(shelf).settings(Settings("en")) == ALL


def test_changes_in_a_visit_are_settings_on_the_disk(tmp_path: Path) -> None:
    """A change is saved with the press."""
    with open_shelf(tmp_path) as shelf:
        visit = visit_of(LAMP, keeper=keeper_of(shelf))
        visit.apply(Change("text_size", "large"))
    with open_shelf(tmp_path) as shelf:
        assert keeper_of(shelf).settings(Settings()) == visit.settings


@pytest.mark.parametrize(
    ("saved", "expected"),
    [
        ({}, Settings("en")),
        ({"text_size": "huge"}, Settings("en")),
        ({"text_size": 3}, Settings("en")),
        ({"has_high_contrast": "yes"}, Settings("en")),
        ({"has_high_contrast": 1}, Settings("en")),
        ({"language": None, "is_fullscreen": True}, Settings("en", is_fullscreen=True)),
        ({"volume": 0.5, "pin": None, "text_size": "large"}, Settings("en", "large")),
        ({"volume": 99, "is_muted": True}, Settings("en", volume=10, is_muted=True)),
        ({"volume": -1}, Settings("en", volume=0)),
        ({"text_size": [], "has_reduced_motion": True}, Settings("en", has_reduced_motion=True)),
    ],
)
def test_wrong_settings_are_as_if_never_set(
    shelf: Shelf, saved: dict[str, JSON], expected: Settings
) -> None:
    """A setting that is unknown, or of another kind, falls back; the others hold."""
    shelf.save_settings(saved)
    assert keeper_of(shelf).settings(Settings("en")) == expected


def test_a_notice_of_the_shelf_is_told_once(tmp_path: Path) -> None:
    """A file that is no file of saves is set aside, and the player hears of it on the title."""
    (tmp_path / FILE_NAME).write_bytes(b"not a database at all" * 100)
    with open_shelf(tmp_path) as shelf:
        keeper = keeper_of(shelf)
        visit = visit_of(LAMP, keeper=keeper)
        (notice,) = visit.view(PANEL).notices
        assert "It is kept as" in notice
        assert "It is kept as" in page_of(visit.frame(PANEL))
        assert keeper.take_notices() == ()


def test_a_disk_that_cannot_be_written_stops_no_play(tmp_path: Path) -> None:
    """Where nothing can be saved the play goes on in memory, and the player is told."""
    (tmp_path / "file").write_text("")
    with open_shelf(tmp_path / "file" / "below") as shelf:
        visit = visit_of(LAMP, "enter lamp", keeper=keeper_of(shelf))
        visit.apply(Resume())
        assert given_in(visit) == ("enter lamp",)
    with open_shelf(tmp_path / "file" / "below") as shelf:
        (notice,) = visit_of(LAMP, keeper=keeper_of(shelf)).view(PANEL).notices
        assert "Nothing can be saved in" in notice


def test_the_environment_says_where(tmp_path: Path) -> None:
    """ARTICLE58_HOME is where plays are kept."""
    folder = data_folder({"ARTICLE58_HOME": str(tmp_path / "home")})
    with open_shelf(folder) as shelf:
        visit_of(LAMP, "enter lamp", keeper=keeper_of(shelf))
    assert (tmp_path / "home" / FILE_NAME).is_file()


@pytest.mark.parametrize("whole", [LAMP, ARCHIVE], ids=["lamp", "archive"])
def test_a_keeper_can_be_asked_again(whole: Story, shelf: Shelf) -> None:
    """Two resumes after each other give equal sessions."""
    name = next(iter(whole.folders))
    keeper_of(shelf).keep(replayed(whole, 0, [f"enter {name}"]))
    keeper = keeper_of(shelf)
    sessions: list[Session | None] = [keeper.resume(whole), keeper.resume(whole)]
    assert [session and session.answers for session in sessions] == [
        replayed(whole, 0, [f"enter {name}"]).answers
    ] * 2


class CountingShelf(Shelf):
    """A shelf that remembers how many answers each save of the play brought, from which on."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.saves: list[tuple[int, int]] = []

    def save_slot(
        self,
        story: str,
        slot: str,
        state: bytes,
        new_answers: Sequence[str],
        start: int,
        seed: int,
        picture: bytes | None = None,
        stamp: str = "",
    ) -> Notice | None:
        if slot == AUTO:
            self.saves.append((len(new_answers), start))
        return super().save_slot(story, slot, state, new_answers, start, seed, picture, stamp)


def test_a_save_costs_what_has_changed(tmp_path: Path) -> None:
    """However long a play is, an answer writes one answer, and a step back none."""
    with CountingShelf(tmp_path / FILE_NAME) as shelf:
        visit = visit_of(LAMP, "enter lamp", *READ_NOTE, keeper=keeper_of(shelf))
        visit.apply(Undo())
        press(visit, "enter lamp")
        again = visit_of(LAMP, keeper=keeper_of(shelf))
        again.apply(Resume())
        press(again, "choose up")
    assert shelf.saves == [(1, 0), (1, 1), (1, 2), (1, 3), (0, 0), (1, 0), (1, 1)]


@settings(max_examples=15)
@given(st.lists(st.integers(0, 10_000), max_size=25))
def test_the_shelf_has_what_the_visit_has(numbers: list[int]) -> None:
    """Whatever is answered, taken back and given again: the save is the play, and goes on."""
    with TemporaryDirectory() as folder, open_shelf(Path(folder)) as shelf:
        visit = visit_of(ARCHIVE, keeper=keeper_of(shelf))
        for number in numbers:
            if number % 4 < 2:
                possible = list(answers_at(ARCHIVE, visit.session.state))
                visit.apply(Give((possible[number // 4 % len(possible)],)))
            else:
                visit.apply(Undo() if number % 4 == 2 else Redo())
            found = shelf.load_slot(NAME, AUTO)
            if found is not None:
                assert (tuple(found.answers), decoded(found.state)) == (
                    given_in(visit),
                    visit.session.state,
                )
        session = keeper_of(shelf).resume(ARCHIVE)
        assert session is None or session.answers == visit.session.answers
