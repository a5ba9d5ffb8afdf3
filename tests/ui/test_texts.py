"""The texts of a story as they are shown."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import beats, model
from game.engine.calendar import Date
from game.engine.conditions import Atom, Reason
from game.engine.inline import Cite, Run, cites_of, paragraphs
from game.engine.play import start
from game.engine.state import State
from game.engine.story import Story
from game.ui.sketch import plain_of
from game.ui.texts import Texts, cites_in
from game.ui.wording import EnglishCatalog, Words
from tests.engine import small


class Shouting(EnglishCatalog):
    """A catalog whose every text of the story is its key."""

    def text(self, key: str, english: str) -> str:  # noqa: ARG002
        """Return the key."""
        return f"<{key}>"


def story() -> Story:
    made = small.story(
        small.folder(
            "road",
            small.scene(
                "hall",
                "He was *there* {times} times. [@rogovin, p. 17]",
                beats.Quote(quote="I met him.", by="anna", date=Date("1936"), cite="x"),
                beats.Title(title="The *trial*", date=Date("1936-08"), text="Begins."),
                beats.Title(title="Later"),
                beats.Vary(vary=("First.", "Second."), id="again"),
                beats.Test(test="bristol"),
                small.choice("look", replace(small.option("go"), note="a *note*")),
            ),
            small.paper("report", texts=("The words.",)),
            small.claim("bristol", "report/text"),
        )
    )
    sources = {
        "rogovin": model.Source(
            source="rogovin", author="Rogovin, Vadim", title="1937", year="1998", kind="book"
        ),
        "case": model.Source(source="case", title="Report of Court Proceedings", kind="record"),
    }
    scene = replace(made.scenes["hall"], title="What was said")
    return replace(made, sources=sources, scenes={"hall": scene})


def texts_of(state: State | None = None, whole: Story | None = None) -> Texts:
    return Texts(whole or story(), state or start(), Words(EnglishCatalog()))


@pytest.mark.parametrize(("values", "said"), [({}, "0"), ({"times": 3}, "3")])
def test_values_in_a_text(values: dict[str, int], said: str) -> None:
    """A {value} is the play's number; 0 where it was never set, and a flag counts as 1."""
    state = start()
    for name, value in values.items():
        state = replace(state, values=state.values.insert(name, value))
    assert plain_of(texts_of(state).beat("hall", "b1")) == f"He was there {said} times."


@pytest.mark.parametrize(
    ("entry", "heading", "text"),
    [
        ("b1", "", "He was there 0 times."),
        ("b2", "Anna · 1936", "I met him."),
        ("b3", "August 1936 · The trial", "Begins."),
        ("b4", "Later", ""),
        ("again#1", "", "Second."),
        ("again", "", "First."),
        ("b5", "Anna · 19 August 1936", "It was said: bristol."),
        ("look", "", "look?"),
    ],
)
def test_what_a_beat_shows(entry: str, heading: str, text: str) -> None:
    """A beat of the trail has its text, and the line above it."""
    texts = texts_of()
    assert (heading, text) == (
        texts.beat_heading("hall", entry),
        plain_of(texts.beat("hall", entry)),
    )


@pytest.mark.parametrize(
    ("call", "key"),
    [
        (lambda texts: texts.option("hall", "look", "go"), "scene/hall/look/go"),
        (lambda texts: texts.option_note("hall", "look", "go"), "scene/hall/look/go/note"),
        (lambda texts: texts.folder_title("road"), "folder/road/title"),
        (lambda texts: texts.paper_title("report"), "paper/report/title"),
        (lambda texts: plain_of(texts.passage_runs("report/text")), "paper/report/text"),
        (lambda texts: texts.claim_text("bristol"), "claim/bristol/text"),
        (lambda texts: texts.claim_title("bristol"), "claim/bristol/title"),
        (lambda texts: texts.maker("anna"), "person/anna/name"),
        (lambda texts: texts.maker("court"), "body/court/name"),
        (lambda texts: texts.place("hall"), "place/hall/name"),
        (lambda texts: plain_of(texts.beat("hall", "b1")), "scene/hall/b1"),
        (lambda texts: plain_of(texts.beat("hall", "again#1")), "scene/hall/again#1"),
    ],
)
def test_texts_are_looked_up_by_key(call: object, key: str) -> None:
    """Every text of the story is translated by its own stable key."""
    texts = Texts(story(), start(), Words(Shouting()))
    assert f"<{key}>" == call(texts)  # type: ignore[operator]


def test_markup_is_taken_out() -> None:
    """Plain texts have no markup."""
    assert texts_of().option_note("hall", "look", "go") == "a note"


def test_a_maker_that_nobody_knows() -> None:
    """A maker that is neither person nor body is shown by its id."""
    assert texts_of().maker("nobody") == "nobody"


@pytest.mark.parametrize(
    ("title", "line", "head"),
    [
        ("In court", "19 August 1936 · In court", "19 August 1936 · In court · Hall"),
        ("", "19 August 1936 · Hall", "19 August 1936 · Hall"),
        ("hall", "19 August 1936 · hall", "19 August 1936 · Hall"),
        ("The hall", "19 August 1936 · The hall", "19 August 1936 · Hall"),
        ("A word in the hall", *(["19 August 1936 · A word in the hall"] * 2)),
        ("August 1936", *(["19 August 1936 · Hall"] * 2)),
    ],
)
def test_the_line_of_a_scene(title: str, line: str, head: str) -> None:
    """By date and title; over its picture the place is not missing either, nor said twice."""
    whole = story()
    whole = replace(whole, scenes={"hall": replace(whole.scenes["hall"], title=title)})
    texts = texts_of(whole=whole)
    assert (line, head) == (texts.scene_line("hall"), texts.scene_head("hall"))


@pytest.mark.parametrize(("number", "label"), [("", ""), ("IV", "Folder IV")])
def test_the_label_of_a_folder(number: str, label: str) -> None:
    """A folder with a number is named by it."""
    whole = story()
    folder = replace(whole.folders["road"], number=number)
    assert label == texts_of(whole=replace(whole, folders={"road": folder})).folder_label("road")


@pytest.mark.parametrize(
    ("cites", "printed"),
    [
        ("rogovin, p. 17", "Rogovin 1998, p. 17"),
        ("rogovin; rogovin", "Rogovin 1998"),
        ("case, session 2; rogovin", "Report of Court Proceedings, session 2; Rogovin 1998"),
        ("lost, p. 3", "lost, p. 3"),
        ("", ""),
    ],
)
def test_references_as_they_are_printed(cites: str, printed: str) -> None:
    """A reference is author, year and place; each is printed once."""
    assert printed == texts_of().cites(cites_of(cites))


def test_the_references_in_a_text() -> None:
    """References come in the order of the text."""
    text = paragraphs("One. [@a, p. 1]\n\nTwo. [@b; @c]")
    assert cites_in(text) == (Cite("a", "p. 1"), Cite("b", ""), Cite("c", ""))


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("I met him.", "“I met him.”"),
        ("“I met him.”", "“I met him.”"),
        ("«Я»", "«Я»"),
        ("One.\n\nTwo. [@a]", "“One.\nTwo.”"),
        ("", ""),
        ("[@a]", ""),
    ],
)
def test_quotation_marks(text: str, quoted: str) -> None:
    """A quotation stands in the language's marks once, whatever its paragraphs."""
    assert quoted == plain_of(texts_of().quoted(paragraphs(text)))


def test_the_last_mark_stands_before_the_reference() -> None:
    """The closing mark follows the last word, not the reference behind it."""
    (runs,) = texts_of().quoted(paragraphs("I met him. [@a]"))
    assert [run.text for run in runs] == ["“", "I met him.", "”", ""]


@pytest.mark.parametrize(
    ("word", "name", "reason"),
    [
        ("has", "report", "find first: Report"),
        ("read", "report", "read first: Report"),
        ("cited", "report", "cite first: Report"),
        ("proved", "bristol", "test first: Bristol"),
        ("seen", "hall", "see first: 19 August 1936 · What was said"),
        ("chose", "hall/look/go", "look first into: Go"),
        ("", "tired", "not yet"),
    ],
)
def test_why_something_is_closed(word: str, name: str, reason: str) -> None:
    """Each reason says what is to be done first."""
    texts = texts_of()
    assert reason == texts.reason(Reason(Atom(word, name), True))
    done = {"has": "in the dossier already", "read": "read already"}
    closed = done.get(word, "closed by what was done before")
    assert closed == texts.reason(Reason(Atom(word, name), False))


def test_a_text_without_values_is_as_written() -> None:
    """Braces that hold no name are left alone."""
    assert texts_of().raw("x", "{A} {no name}") == "{A} {no name}"
    assert texts_of().runs("x", "One.") == ((Run("One."),),)
