"""A story that is edited while it is played: the place is kept, and what was lost is said."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from game.content.load import load_story
from game.diagnostics import Diagnostic, Severity, Span
from game.engine.answers import text_of
from game.engine.beats import Beat, End, Goto, Say, Uncover
from game.engine.story import Story
from game.engine.telling import prose_of
from game.play.reload import Edition, Reader, left_of
from game.play.session import placed
from game.play.timed import TimedVisit
from game.ui.intents import Give, Go, Leave, Look, Turn, Undo
from game.ui.typeset import FixedMeasure
from tests.content.stories import lay
from tests.engine.small import choice, claim, folder, option, paper, scene, story, things, without
from tests.engine.walks import numbers_of, walked
from tests.play.visits import ARCHIVE, PANEL, drawable, page_of, press, screens

MOVED_BACK = "The lines you had reached were rewritten. You stand a little before them."
FAULT = Diagnostic(
    "S201",
    Severity.ERROR,
    Span("hall.yaml", 3, 6, 3, 8),
    'there is no paper "ab"',
    'did you mean "abc"?',
    "  - ab",
)


def visit_of(whole: Story = ARCHIVE, *answers: str) -> TimedVisit:
    """Return a new visit in a window in which these answers were given."""
    visit = TimedVisit(whole, FixedMeasure())
    press(visit, *answers)
    return visit


def edited(*lines: str | Beat, hall: str = "hall") -> Story:
    """Return a story whose first scene has these lines; a text is a beat with itself as its id."""
    beats = [Say(say=line, id=line[0]) if isinstance(line, str) else line for line in lines]
    return story(
        folder(
            "road", scene(hall, *beats, End(end="road")), paper("note"), claim("lit", "note/text")
        ),
        folder("side", scene("desk", "A desk.")),
    )


BEFORE = edited("a", "b", "c", "d")
WITHOUT_ROAD = without(
    replace(BEFORE, cover=replace(BEFORE.cover, folders=("side",))), "folder:road"
)


def reloaded(answers: tuple[str, ...], after: Story, looks: tuple[Look, ...] = ()) -> TimedVisit:
    """Return a visit of the first edition, after its files were edited."""
    visit = visit_of(BEFORE, *answers)
    for look in looks:
        visit.apply(Go(look))
        visit.frame(PANEL)
    visit.reload(Edition(after))
    visit.frame(PANEL)
    return visit


def at(visit: TimedVisit) -> str:
    """Return the scene and the beat that a visit stands at; "" at the desk."""
    stand = visit.session.state.stand
    return f"{stand.at.scene}/{stand.at.beat}" if stand else ""


def answers_of(visit: TimedVisit) -> list[str]:
    return [text_of(answer) for answer in visit.session.answers]


@pytest.mark.parametrize(
    ("after", "place", "answers"),
    [
        pytest.param(edited("a", "b, mended", "c", "d"), "hall/b", 2, id="a typo"),
        pytest.param(edited("a", "new", "more", "b", "c"), "hall/b", 4, id="new lines before it"),
        pytest.param(edited("a", "b", "new", "c"), "hall/b", 2, id="a new line behind it"),
        pytest.param(edited("b", "c"), "hall/b", 1, id="a line before it is gone"),
        pytest.param(edited("b", "a", "c"), "hall/b", 0, id="lines that changed places"),
    ],
)
def test_an_edit_keeps_the_place(after: Story, place: str, answers: int) -> None:
    """The reader stands at the same beat, sees its new words, and can still go back to others."""
    visit = reloaded(("enter road", "next"), after)
    assert (at(visit), visit.take_notices()) == (place, ())
    assert answers_of(visit) == ["enter road", *["next"] * 3][:answers]
    assert prose_of(after.spots["hall"]["b"].beat) in page_of(visit.frame(PANEL))


def test_what_was_put_in_is_on_the_page() -> None:
    """Lines that were put in before the reader's place have been read on the way to it."""
    visit = reloaded(("enter road", "next"), edited("a", "Put in.", "b"))
    assert "Put in." in page_of(visit.frame(PANEL))


def test_a_lost_line_is_passed_over() -> None:
    """A line that was read and is gone leaves what was answered after it."""
    visit = visit_of(BEFORE, "enter road", "next", "next")
    visit.reload(Edition(edited("a", "c", "d")))
    assert (at(visit), answers_of(visit)) == ("hall/c", ["enter road", "next"])
    visit.apply(Undo())
    assert at(visit) == "hall/a"


@pytest.mark.parametrize(
    ("after", "place", "words", "stands_on"),
    [
        (edited("a", "c", "d"), "hall/a", (MOVED_BACK,), "scene"),
        (
            edited("a", "b", "c", hall="court"),
            "court/a",
            ("The scene you had reached is gone. The folder begins again.",),
            "scene",
        ),
        (
            WITHOUT_ROAD,
            "",
            ("The folder that was open is no longer in the story. You are at the desk.",),
            "desk",
        ),
    ],
    ids=["beat", "scene", "folder"],
)
def test_what_is_lost_is_said(
    after: Story, place: str, words: tuple[str, ...], stands_on: str
) -> None:
    """Where the place itself is gone, the play stands at the nearest before it, and says so."""
    visit = reloaded(("enter road", "next"), after, (Look("dossier"),))
    below = visit.looks[0].screen
    assert (at(visit), visit.take_notices(), below) == (place, words, stands_on)


def test_a_play_that_was_begun_in_the_middle_goes_on_there() -> None:
    """What an author looks at with `--at` stays, and its answers can be taken back."""
    visit = visit_of(BEFORE)
    visit.stand_on(placed(BEFORE, "hall"))
    press(visit, "next")
    visit.reload(Edition(edited("a", "new", "b", "c")))
    assert (at(visit), answers_of(visit)) == ("hall/b", ["next", "next"])
    visit.apply(Undo())
    assert at(visit) == "hall/n"


WITH_NOTE = edited("a", Uncover(uncover="note", id="u"), "b", "c")
RENAMED = replace(
    WITH_NOTE,
    papers={"memo": replace(WITH_NOTE.papers["note"], document="memo")},
    scenes=edited("a", "b").scenes,
    spots=edited("a", "b").spots,
)


def test_a_paper_is_renamed_while_it_is_read() -> None:
    """What lay below it is looked at again, and the loss is said."""
    visit = visit_of(WITH_NOTE, "enter road", "next")
    for look in (Look("dossier", picks=(("paper", "note"),)), Look("document", "note")):
        visit.apply(Go(look))
        visit.frame(PANEL)
    visit.reload(Edition(RENAMED))
    assert visit.looks == [Look("scene"), Look("dossier")]
    assert visit.frame(PANEL).screen == "dossier"
    assert visit.take_notices() == (
        "A paper is no longer in the story: note.",
        "A passage is no longer in the story: note/text.",
    )


def test_the_same_is_looked_at_in_the_same_way() -> None:
    """Page, tab and picks of what is still there are kept."""
    look = Look("findings", tab="claims", page=1, picks=(("claim", "lit"), ("paper", "note")))
    visit = visit_of(BEFORE, "enter road")
    visit.apply(Go(look))
    visit.reload(Edition(edited("a", "b, mended", "c", "d")))
    assert visit.looks == [Look("scene"), look]


def test_at_the_title_nothing_is_lost() -> None:
    """Before a play has begun an edit shows what was looked at."""
    visit = visit_of(BEFORE)
    visit.apply(Turn(Look("note", subject="side")))
    visit.reload(Edition(without(BEFORE, "folder:side")))
    assert (screens(visit), visit.session.answers) == (["title"], ())


def test_a_mistake_is_shown_and_the_play_goes_on() -> None:
    """With a fault in the files the last good story is played, and the fault stands below it."""
    visit = visit_of(BEFORE, "enter road")
    visit.reload(Edition(None, (FAULT,)))
    press(visit, "next")
    page = page_of(visit.frame(PANEL))
    assert at(visit) == "hall/b"
    assert page.count('There is no paper "ab". Did you mean "abc"?') == 1
    assert "hall.yaml:3:6" in page


def test_a_mended_mistake_is_gone() -> None:
    """As soon as the files are good again nothing is said of what was wrong."""
    visit = visit_of(BEFORE, "enter road")
    expected = visit.frame(PANEL)
    visit.reload(Edition(None, (FAULT,)))
    assert visit.frame(PANEL) != expected
    visit.reload(Edition(BEFORE))
    assert visit.frame(PANEL) == expected


LOOKS = (
    *(Look(screen) for screen in ("dossier", "findings", "history", "names", "slip", "report")),
    *(Look("document", subject=name) for name in ARCHIVE.papers),
    *(Look("findings", picks=(("claim", name),)) for name in ARCHIVE.claims),
    *(Look("person", subject=name) for name in ARCHIVE.people),
    Look("people"), Look("timeline"), Look("settings"), Look("title"), Look("desk"),
)  # fmt: skip


@pytest.mark.parametrize("gone", [key for key in things(ARCHIVE) if not key.startswith("place:")])
def test_after_any_edit_there_is_something_to_see(gone: str) -> None:
    """Whatever is taken out of a story, the play goes on, and nothing looks at what is gone."""
    after = drawable_or_none(without(ARCHIVE, gone))
    if after is None:
        return
    for seed in range(4):
        visit = visit_of(ARCHIVE, "enter road")
        for answer in walked(ARCHIVE, numbers_of(8 * seed, seed), 0, ("enter road",))[1]:
            visit.apply(Give((answer,)))
        for look in LOOKS if visit.session.state.folder else ():
            visit.apply(Go(look))
        visit.reload(Edition(after))
        assert gone not in {key for look in visit.looks for key in named_by(look)}
        while len(visit.looks) > 1:
            visit.frame(PANEL)
            visit.apply(Leave())
        visit.frame(PANEL)
        stand = visit.session.state.stand
        assert stand is None or stand.at.scene in after.scenes
        assert visit.session.offers


def named_by(look: Look) -> tuple[str, ...]:
    """Return the keys of what a look is at and of the claim that it picks."""
    kind = {"document": "paper"}.get(look.screen, look.screen)
    return f"{kind}:{look.subject}", f"claim:{look.picked('claim')}"


def drawable_or_none(whole: Story) -> Story | None:
    """Return a story that can be played and drawn; None where too little is left of it."""
    if not whole.folders or not whole.papers:
        return None
    names = tuple(name for name in whole.cover.folders if name in whole.folders)
    return drawable(replace(whole, cover=replace(whole.cover, folders=names)))


GONE = without(ARCHIVE, "folder:side", "paper:letter", "passage:press/street", "claim:flew")
NAMED = replace(GONE, people={"anna": ARCHIVE.people["anna"]})


@pytest.mark.parametrize(
    ("screen", "stays", "goes"),
    [
        ("document", "press", "letter"),
        ("slip", "film", "letter"),
        ("person", "anna", "boris"),
        ("person", "court", "nobody"),
        ("note", "road", "side"),
        ("term", None, "plea"),
        ("timeline", None, "opens"),
        ("sources", None, "conquest"),
        ("settings", "anything", None),
    ],
)
def test_what_is_gone_is_not_looked_at(screen: Any, stays: str | None, goes: str | None) -> None:
    """A look stays as long as its subject is there; one without a subject always does."""
    looks = [Look(screen), *(Look(screen, subject=name) for name in (stays, goes) if name)]
    assert left_of(looks, NAMED) == looks[: 1 + bool(stays)]


@pytest.mark.parametrize(
    ("kind", "stays", "goes"),
    [
        ("paper", "press", "letter"),
        ("beside", "press", "letter"),
        ("claim", "met", "flew"),
        ("passage", "press/hotel", "press/street"),
        ("passage", "film/text", "letter/text"),
        ("folder", "road", "side"),
        ("assessment", "supported", ""),
    ],
)
def test_a_pick_of_what_is_gone_is_let_go(kind: str, stays: str, goes: str) -> None:
    """The look stays with what of its picks is left, in their order."""
    first, last = ("assessment", "contradicted"), (kind, stays)
    look = Look(
        "findings", tab="cite", page=2, picks=(first, *([(kind, goes)] if goes else []), last)
    )
    assert left_of([look], NAMED) == [replace(look, picks=(first, last))]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("a", Goto(goto="hall", id="z"), "b", "c"), id="told again and again"),
        pytest.param((Goto(goto="hall", id="z"), "a", "b", "c"), id="silent"),
    ],
)
def test_a_ring_that_was_put_in_before_the_reader_is_left_out(
    lines: tuple[str | Beat, ...],
) -> None:
    """Where lines never lead to the reader's place it is kept, and the play goes on from it."""
    visit = reloaded(("enter road", "next"), edited(*lines))
    assert at(visit) == "hall/b"
    press(visit, "next")
    assert at(visit) == "hall/c"


def test_what_was_answered_and_is_now_refused_cannot_be_taken_back() -> None:
    """The place is kept without its way: an option that is gone leaves nothing to go back to."""
    here = choice("look", option("up", "Light.", leave=True), option("down", "Dust.", leave=True))
    gone = choice("look", option("down", "Dust.", leave=True))
    visit = visit_of(edited("a", here, "b"), "enter road", "next", "choose up", "next")
    visit.reload(Edition(edited("a", gone, "b")))
    assert (at(visit), answers_of(visit)) == ("hall/b", [])


OFFICE = "folders/01-lamp/scenes/office.yaml"


def test_beats_without_an_id_in_the_ledger_keep_theirs(tmp_path: Path) -> None:
    """While it is edited a beat is the same, whatever is put before it; no ledger is written."""
    place = lay(tmp_path)
    first = load_story(place).story
    assert first is not None
    reader = Reader(place, first, tmp_path)
    (place / OFFICE).write_text(
        (place / OFFICE)
        .read_text()
        .replace("beats:\n", "beats:\n  - A bell rings.\n  - It stops.\n")
    )
    edition = reader.edition({place / OFFICE})
    assert edition.story is not None
    ids = list(edition.story.spots["office"])
    assert ids[2:] == list(first.spots["office"])
    assert not set(ids[:2]) & set(ids[2:])
    assert list(place.rglob("ids.json")) == []


@pytest.mark.parametrize(
    ("path", "text", "codes", "has_story"),
    [
        (OFFICE, "scene: office\ndate: 1880-12\nplace: ofice\nbeats:\n  - x\n", {"S207"}, False),
        (OFFICE, "", {"S118"}, False),
        ("locale/en.po", "msgid", {"S127"}, True),
    ],
)
def test_faults_of_an_edition_are_those_that_have_to_be_mended(
    tmp_path: Path, path: str, text: str, codes: set[str], has_story: bool
) -> None:
    """Errors in the story's files and in its catalogues are told; warnings are for lint."""
    place = lay(tmp_path)
    first = load_story(place).story
    assert first is not None
    edition = Reader(place, first, tmp_path).edition({lay_over(place / path, text)})
    assert ({fault.code for fault in edition.faults}, edition.story is not None) == (
        codes,
        has_story,
    )


def lay_over(path: Path, text: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
