"""Words of the time, and the ways from a text to what it names."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import beats
from game.engine.answers import Next
from game.engine.story import Story
from game.ui import named
from game.ui.frame import Frame, Role
from game.ui.intents import Begin, Give, Go, Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from tests.engine import small
from tests.ui import lookups, opened, shown

BEGUN = lookups.begun()
TERM = Look("term", subject="show-trial")


def at(look: Look) -> Frame:
    return frame_of(lookups.seen(BEGUN, look))


def test_a_word_is_explained_with_its_sources_and_the_others() -> None:
    """The others are turned to, so that Back leads to where the reader came from."""
    frame = at(TERM)
    assert [part.label for part in frame.parts[:3]] == [
        "WORDS OF THE TIME",
        "Show trial",
        "Held for the public.",
    ]
    assert shown.part(frame, "Plea").intent == Turn(Look("term", subject="plea"))
    assert "Show trial" not in shown.labels(frame)


@pytest.mark.parametrize("subject", ["", "no-such-word"])
def test_without_a_word_all_are_listed(subject: str) -> None:
    """In the order of the alphabet."""
    chips = [part.label for part in at(Look("term", subject)).parts if part.role is Role.CHIP]
    assert chips == ["Plea", "Show trial"]


def _long(*titles: str) -> Story:
    """Return a story that explains so many words."""
    whole = lookups.story()
    terms = {f"t{n}": replace(whole.terms["plea"], term=f"t{n}", title=title)
             for n, title in enumerate(titles)}  # fmt: skip
    return replace(whole, terms=terms)


def _chips(look: Look, whole: Story) -> list[str]:
    frame = frame_of(replace(lookups.seen(BEGUN, look), story=whole))
    return [part.label for part in frame.parts if part.role is Role.CHIP]


def test_accents_do_not_count_in_the_alphabet() -> None:
    """A word that begins with one is found where a reader looks for it."""
    assert _chips(Look("term"), _long("Wrecking", "Émigré", "Frame")) == [
        "Émigré",
        "Frame",
        "Wrecking",
    ]


def test_among_many_a_word_has_its_neighbours_and_the_way_to_all() -> None:
    """Six before it and six behind it; the list of all is one press away, on the same page."""
    whole = _long(*(f"Word {n:02}" for n in range(30)))
    look = Look("term", subject="t10")
    near = [f"Word {n:02}" for n in (*range(4, 10), *range(11, 17))]
    assert _chips(look, whole) == near
    frame = frame_of(replace(lookups.seen(BEGUN, look), story=whole))
    assert shown.part(frame, "All 30 words").intent == Turn(Look("term"))


def test_a_scene_leads_to_what_it_has_named() -> None:
    """Persons, words and sources, each once, in the order of the text; those quoted too."""
    found = named.in_scene(lookups.seen(BEGUN, Look("scene")))
    assert found == {
        "person": ("clara", "anna", "boris"),
        "term": ("show-trial",),
        "paper": (),
        "event": (),
        "source": ("conquest", "medvedev"),
    }
    card = shown.part(at(Look("scene")), "Names and words")
    assert (card.intent, card.detail) == (Go(Look("names")), "6 in this scene")


def test_a_scene_that_names_nothing_has_no_such_card() -> None:
    """A card that leads to an empty list would only disturb."""
    visit = opened.visit(opened.story())
    visit.story = small.of_scene("The court rises.")
    visit.apply(Begin("road"))
    assert "Names and words" not in shown.labels(visit.frame(shown.WINDOW))


def test_papers_and_events_of_a_text_are_named_as_far_as_they_are_known() -> None:
    """A sealed paper is not given away by a link; an event leads to the timeline."""
    text = "The [daily](paper:daily) and a [leaf](paper:leaf), the [end](event:sentence)."
    whole = lookups.story()
    road = small.story(
        small.folder("road", small.scene("hall", beats.Mention(mention="daily"), text),
                     small.paper("daily"), small.paper("leaf"))
    )  # fmt: skip
    visit = opened.visit(opened.story())
    visit.story = replace(road, events=whole.events)
    visit.apply(Begin("road"))
    visit.apply(Give((Next(),)))
    found = named.in_scene(visit.view(shown.WINDOW))
    assert (found["paper"], found["event"]) == (("daily",), ("sentence",))


def test_chips_of_a_paper_lead_to_persons_and_words() -> None:
    """On a page a name is pressed to learn who it is, a word to learn what it means."""
    whole = lookups.story()
    daily = whole.papers["daily"]
    passage = replace(daily.passages[0], text="A [trial](term:show-trial) of 1936.")
    papers = dict(whole.papers) | {"daily": replace(daily, passages=(passage,))}
    visit = opened.visit(replace(whole, papers=papers))
    frame = opened.frame(visit, Look("document", subject="daily"))
    assert shown.part(frame, "Anna").intent == Go(Look("person", subject="anna"))
    assert shown.part(frame, "Show trial").intent == Go(TERM)
    assert named.in_paper(visit.view(shown.WINDOW), "daily")["term"] == ("show-trial",)


@shown.every_panel
def test_words_hold_on_every_panel(panel: Panel) -> None:
    """The list of many words and a long explanation, on each page."""
    whole = lookups.story()
    term = replace(whole.terms["plea"], text=f"{shown.PROSE}\n\n{shown.PROSE}")
    many = {f"t{n}": replace(term, term=f"t{n}", title=f"Word number {n}") for n in range(30)}
    long = replace(whole, terms=dict(whole.terms) | many)
    for look in (Look("term"), Look("term", "t1"), Look("names")):
        assert shown.faults(replace(lookups.seen(BEGUN, look, panel), story=long)) == []
    view = replace(lookups.seen(BEGUN, Look("term"), panel), story=long)
    chips = [p for frame in shown.pages(view) for p in frame.parts if p.role is Role.CHIP]
    assert len(chips) == 32


def test_what_the_reader_does_not_have_names_nothing() -> None:
    """Neither a sealed paper nor the desk, where no scene is open, gives anything away."""
    whole = lookups.story()
    sealed = shown.view(whole, Look("names", subject="daily"))
    assert named.count(named.in_paper(sealed, "daily")) == named.count(named.in_scene(sealed)) == 0
