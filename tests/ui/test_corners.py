"""Rooms and states that are seldom come to: much to request, several batches, low panels."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import beats, model
from game.engine.answers import Confirm, FileFinding, Next
from game.engine.calendar import Date
from game.engine.findings import HINTS_OF_GAME
from game.engine.model import Assessment
from game.engine.papers import PaperState
from game.engine.story import Story
from game.play.visit import Visit
from game.ui import claims, papers
from game.ui.claims import Work
from game.ui.frame import Edge, Frame, Plane, Role
from game.ui.intents import Give, Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Ink
from game.ui.typeset import FixedMeasure
from game.ui.view import Said
from tests.engine import small
from tests.play.visits import drawable
from tests.ui import gallery, opened, shown
from tests.ui.gallery import WIDE

TWO_BATCHES = drawable(
    small.story(
        small.folder(
            "road",
            small.scene(
                "hall",
                beats.Uncover(uncover="press"),
                *(beats.Test(test=name, optional="yes") for name in ("met", "flew", "wrote")),
                small.choice("wait", small.option("go", leave=True)),
            ),
            small.paper("press", "hotel street"),
            small.claim("met", "press/hotel", hints=("Who?",)),
            small.claim("flew", "press/street"),
            small.claim("wrote", "press/street"),
            batches="met / flew wrote",
        )
    )
)


def labels(frame: Frame) -> list[str]:
    return [part.label for part in frame.parts]


def read_of(story: Story) -> Visit:
    """Return a visit in the folder, with its first paper ready to be cited."""
    visit = Visit(story, FixedMeasure())
    visit.begin("road")
    return opened.read(visit, "press")


def stood_of(story: Story) -> Visit:
    """Return a visit in which the first batch of the folder stands."""
    visit = read_of(story)
    visit.apply(Give((FileFinding("met", Assessment.CONTRADICTED, "press/hotel"),)))
    visit.apply(Give((Confirm("met"),)))
    return visit


def test_after_a_batch_the_other_claims_are_next() -> None:
    """Where one batch stands and another can be tested, the main button leads on to it."""
    frame = opened.frame(
        stood_of(TWO_BATCHES), Look("findings", tab="result", picks=(("claim", "met"),))
    )
    main = next(part for part in frame.parts if part.is_main)
    assert (main.label, "This finding stands." in labels(frame)) == ("On to the other claims", True)
    assert isinstance(main.intent, Turn)
    assert main.intent.look.picked("claim") == "flew"


def test_the_other_claims_are_a_press_away() -> None:
    """The list of a batch ends with the way to the others; those to be tested come first."""
    visit = read_of(TWO_BATCHES)
    part = shown.part(opened.frame(visit, Look("findings")), "The other claims")
    assert isinstance(part.intent, Turn)
    assert part.intent.look.picked("claim") == "flew"


@pytest.mark.parametrize(
    ("count", "together", "stand", "not_yet"),
    [
        (1, "One claim", "This finding stands.", "Not yet: it is not proved by what you cite."),
        (2, "Two claims, confirmed together", "These two findings stand.",
         "Not yet: at least one of the two is not proved by what you cite."),
        (3, "Three claims, confirmed together", "These three findings stand.",
         "Not yet: at least one of the three is not proved by what you cite."),
        (4, "4 claims, confirmed together", "These 4 findings stand.",
         "Not yet: at least one of the 4 is not proved by what you cite."),
    ],
)  # fmt: skip
def test_batches_of_any_size_have_their_words(
    count: int, together: str, stand: str, not_yet: str
) -> None:
    """What is confirmed together is counted in words, and never named as a part."""
    view = opened.visit().view(WIDE)
    words = (claims.together(view, count), claims.stand(view, count), claims.not_yet(view, count))
    assert words == (together, stand, not_yet)


def test_the_status_of_a_claim() -> None:
    """From not begun to confirmed, a claim says how far the reader is with it."""
    view = read_of(TWO_BATCHES).view(WIDE)
    picked = {
        ("", ""): "not begun",
        ("supported", ""): "no passage yet",
        ("supported", "press/hotel"): "not filed yet",
    }
    said = {
        (assessment, passage): claims.status(view, "met", Work("met", assessment, "", passage))
        for assessment, passage in picked
    }
    assert said == picked
    state = replace(view.state, offered=view.state.offered.remove("flew"))
    work = Work("met", "", "", "")
    assert claims.status(replace(view, state=state), "flew", work) == "later in this folder"
    stood = stood_of(TWO_BATCHES).view(WIDE)
    assert claims.status(stood, "met", work) == "confirmed"


def test_hints_lead_to_a_proof_that_the_reader_has() -> None:
    """The hints name the first proof whose paper is at hand; without one, the first of all."""
    view = read_of(TWO_BATCHES).view(WIDE)
    hints = view.state.hints.insert("met", 1 + HINTS_OF_GAME)
    view = replace(view, state=replace(view.state, hints=hints))
    named = ("Who?", "The paper: Press", "The passage: The hotel of press.")
    assert claims.hints_given(view, "met") == named
    sealed = view.state.papers.insert("press", PaperState.SEALED)
    assert (
        claims.hints_given(replace(view, state=replace(view.state, papers=sealed)), "met") == named
    )


def test_what_was_missed_and_has_changed_since_can_be_asked_again() -> None:
    """Once a finding is changed, the panel says that the batch can be looked at again."""
    visit = gallery.missed(1)
    opened.filed(visit, "chronicle/text")
    frame = opened.frame(visit, Look("findings", tab="result"))
    assert "Something has changed since. You can ask again." in labels(frame)


def _requesting(count: int) -> Story:
    """Return a story in which many papers with long titles are only mentioned."""
    names = [f"letter-{nth}" for nth in range(count)]
    made = [small.paper(name, request=("anna", "hall", 1936)) for name in names]
    story = small.story(
        small.folder(
            "road",
            small.scene("hall", "In 1936 [Anna](person:anna) was in the [hall](place:hall).",
                        *(beats.Mention(mention=name) for name in names),
                        small.choice("wait", small.option("go", leave=True))),
            *made,
        )
    )  # fmt: skip
    titled = {name: replace(story.papers[name], title=f"{name} to the court") for name in names}
    return replace(story, papers={**story.papers, **titled})


def test_a_slip_counts_the_papers_that_it_has_no_room_for() -> None:
    """Of many papers the one asked for is named, and the others are counted."""
    visit = Visit(_requesting(9), FixedMeasure())
    visit.begin("road")
    visit.apply(Give((Next(),)))
    view = replace(visit.view(WIDE), look=Look("slip", subject="letter-4"))
    found = labels(frame_of(view))
    assert "letter-4 to the court · and 8 more" in found


def test_a_line_that_was_quoted_is_headed_in_the_history() -> None:
    """Above a quotation stand its speaker and its date, in the history too."""
    quote = beats.Quote(quote="I met Sedov.", by="anna", date=Date("1936-08-19"), cite="x")
    whole = small.of_scene(quote, "It ends.")
    said = (Said("hall", "b1"), Said("hall", "b2"))
    frame = frame_of(shown.view(whole, Look("history"), history=said))
    told = [(p.role, p.label) for p in frame.parts if p.role in (Role.NOTE, Role.TEXT)][1:]
    assert told == [
        (Role.NOTE, "Anna · 19 August 1936"),
        (Role.TEXT, "I met Sedov."),
        (Role.TEXT, "It ends."),
    ]


def test_the_outcome_shows_the_picture_of_its_folder() -> None:
    """A folder's picture is told in the words of the scene that shows it."""
    whole = shown.story()
    folder = replace(whole.folders["f1"], picture="dock")
    scene = replace(whole.scenes["hall-f1"], picture="dock", alt="The dock.")
    made = replace(whole, folders={"f1": folder}, scenes={"hall-f1": scene})
    state = shown.after(whole, "enter f1", "next", "choose door-f1", "next", "next", "next")
    for story, alt in ((made, ["The dock."]), (replace(made, scenes=whole.scenes), [])):
        frame = frame_of(shown.view(story, Look("outcome"), state=state))
        assert [part.label for part in frame.parts if part.role is Role.IMAGE] == alt


def test_a_ruler_that_does_not_fit_is_left_out() -> None:
    """On a panel where 50 mm are more than a column there is no line to hold a ruler against."""
    fine = Panel(1920, 1080, px_per_mm=40.0)
    frames = shown.pages(shown.view(shown.story(), Look("settings"), fine))
    assert [text for frame in frames for text in labels(frame) if "mm long" in text] == []


def test_a_folder_has_a_mark_for_each_claim() -> None:
    """As many squares as claims stand on an opened folder; those that stand are filled."""
    visit = stood_of(TWO_BATCHES)
    frame = opened.frame(visit, Look("desk"))
    edges = [m.box for m in frame.marks if isinstance(m, Edge) and m.box.w == m.box.h]
    filled = [m.box for m in frame.marks if isinstance(m, Plane) and m.ink is Ink.MOSS_ON_PAPER]
    assert (len(edges), filled) == (3, edges[:1])


@pytest.mark.parametrize(
    ("state", "is_open", "word", "lacks", "next_step"),
    [
        (PaperState.UNCOVERED, False, "new", "not opened yet", "Not opened yet."),
        (PaperState.UNCOVERED, True, "begun", "not read to its end", "Read it to its end."),
        (PaperState.READ, True, "read", "source not read",
         "Read its Source once; then papers of this kind can be cited."),
        (PaperState.SOURCED, True, "sourced", "", "It can be cited."),
        (PaperState.CITED, True, "cited", "", "A finding rests on it."),
        (PaperState.CONFIRMED, True, "confirmed", "", "It stands in a confirmed finding."),
    ],
)  # fmt: skip
def test_how_far_the_reader_is_with_a_paper(
    state: PaperState, is_open: bool, word: str, lacks: str, next_step: str
) -> None:
    """Each state has a word for the stamp, what is lacking to cite it, and what comes next."""
    view = opened.visit().view(WIDE)
    kept = replace(view.state, papers=view.state.papers.insert("daily", state))
    if is_open:
        kept = replace(kept, opened=kept.opened.insert("daily"))
    view = replace(view, state=kept)
    said = (papers.state_word(view, "daily"), papers.missing(view, "daily"))
    assert (*said, papers.next_step(view, "daily")) == (word, lacks, next_step)


def test_a_source_without_a_note_or_a_year_is_printed_short() -> None:
    """In the list to read on, a source has what is known of it and no more."""
    whole = shown.story()
    sources = {"conquest": model.Source(source="conquest", title="Report of Court", kind="record")}
    state = shown.after(whole, "enter f1", "next", "choose door-f1", "next", "next", "next")
    view = shown.view(replace(whole, sources=sources), Look("outcome", page=1), state=state)
    found = labels(frame_of(view))
    at = found.index("WHERE TO READ ON")
    assert found[at : at + 3] == ["WHERE TO READ ON", "Report of Court", "QUESTIONS TO DISCUSS"]
