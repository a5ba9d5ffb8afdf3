"""Inline text: the markup that prose may use, and what a reader meets in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.inline import Cite, Run, chips, cites_of, paragraphs, plain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plain.", [Run("Plain.")]),
        ("*soft*", [Run("soft", is_italic=True)]),
        ("**loud**", [Run("loud", is_bold=True)]),
        (
            "**loud and *soft* at once**",
            [
                Run("loud and ", is_bold=True),
                Run("soft", is_bold=True, is_italic=True),
                Run(" at once", is_bold=True),
            ],
        ),
        (
            "He met [Sedov](person:sedov) there.",
            [Run("He met "), Run("Sedov", kind="person", target="sedov"), Run(" there.")],
        ),
        (
            "[*Pravda*](paper:pravda-1936)",
            [Run("Pravda", is_italic=True, kind="paper", target="pravda-1936")],
        ),
        ("So. [@rogovin, p. 17]", [Run("So."), Run("", cites=(Cite("rogovin", "p. 17"),))]),
        ("[@rogovin] said", [Run("", cites=(Cite("rogovin", ""),)), Run(" said")]),
        (
            "Both. [@rogovin, p. 17; @conquest, ch. 4]",
            [Run("Both."), Run("", cites=(Cite("rogovin", "p. 17"), Cite("conquest", "ch. 4")))],
        ),
        ("2 * 3 * 4", [Run("2 * 3 * 4")]),
        ("[brackets] stay", [Run("[brackets] stay")]),
        ("`code` # stays _as_ it <is>", [Run("`code` # stays _as_ it <is>")]),
        ("[@ not closed", [Run("[@ not closed")]),
    ],
)  # fmt: skip
def test_a_text_is_runs(text: str, expected: list[Run]) -> None:
    """Italic, bold, links and citations make runs of their own; nothing else is markup."""
    assert list(paragraphs(text)[0]) == expected


def test_a_citation_stands_beside_a_link_and_not_in_it() -> None:
    """A label that holds a citation makes no link: its brackets stay as text, for lint to find."""
    (runs,) = paragraphs("[See [@rogovin] there](person:anna)")
    assert runs == (Run("[See"), Run("", cites=(Cite("rogovin", ""),)), Run(" there](person:anna)"))


def test_an_empty_line_parts_paragraphs_and_other_breaks_are_spaces() -> None:
    """Paragraphs are parted by an empty line, even one with blanks."""
    assert paragraphs("One\n  line.\n \n\nTwo.\n") == ((Run("One line."),), (Run("Two."),))


@pytest.mark.parametrize("text", ["", "  \n \n "])
def test_an_empty_text_has_no_paragraphs(text: str) -> None:
    """Nothing is shown of nothing."""
    assert (paragraphs(text), plain(text), chips(text)) == ((), "", frozenset())


def test_plain_text_has_no_markup_and_no_citations() -> None:
    """What is spoken and searched are the bare words."""
    text = "**He** met [Sedov](person:sedov). [@rogovin, p. 17]\n\nSo *they* say."
    assert plain(text) == "He met Sedov.\nSo they say."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rogovin", [("rogovin", "")]),
        ("rogovin, p. 17", [("rogovin", "p. 17")]),
        ("@rogovin, pp. 1, 2", [("rogovin", "pp. 1, 2")]),
        ("rogovin,  p.\n 17 ; conquest", [("rogovin", "p. 17"), ("conquest", "")]),
        (" ; , p. 3", []),
        ("", []),
    ],
)
def test_a_cite_is_sources_with_places(text: str, expected: list[tuple[str, str]]) -> None:
    """A `cite:` text gives each source and the place in it."""
    assert [tuple(cite) for cite in cites_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[He](person:anna) was in [Oslo](place:oslo).", {"person:anna", "place:oslo"}),
        ("From 1932 to 1936.", {"year:1932", "year:1936"}),
        ("In 1799 and 2100, 12345 and 193.", set()),
        ("In **19**36.", {"year:1936"}),
        ("See [it](paper:press), [that](event:murder), [this](term:nkvd).", set()),
        ("A book of 1998 says so. [@rogovin, 1998]", {"year:1998"}),
        ("Nothing. [@rogovin, 1998]", set()),
    ],
)
def test_names_places_and_years_are_chips(text: str, expected: set[str]) -> None:
    """Linked persons and places and the years of 1800 to 2099 are met; citations are not."""
    assert chips(text) == expected


@given(st.text(alphabet="*[]()@:; ,ab19\n", max_size=60))
def test_any_text_has_runs(text: str) -> None:
    """Whatever is written has runs, none of them without text and citations."""
    assert all(run.text or run.cites for runs in paragraphs(text) for run in runs)


@given(st.text(st.characters(exclude_characters="*[\0", exclude_categories=["Cs"]), max_size=30))
def test_what_is_not_marked_is_itself(text: str) -> None:
    """A text without stars and brackets is its words, in paragraphs, as with a mark beside it."""
    marked = plain(f"{text} **x**").removesuffix("x").rstrip()
    assert plain(text) == "\n".join(line.rstrip() for line in marked.split("\n"))
