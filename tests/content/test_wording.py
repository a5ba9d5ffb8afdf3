"""What is said of shapes that do not fit, and how long it may take to say it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
import yaml

from game.content.load import load_story
from game.content.slips import slip_of
from tests.content.stories import lay

PIER = "folders/01-lamp/scenes/pier.yaml"
NOTE = "folders/01-lamp/documents/note.yaml"
HEAD = "scene: pier\ndate: 1880-11-04\nplace: norhaven\nbeats:\n"
PAPER = "document: note\ntitle: A note\nkind: letter\nby: berg\ndate: 1880\nbasis: summary\n"
PASSAGE = "passages:\n  - id: one\n    text: The pier is empty.\n"


def said(folder: Path, path: str, text: str) -> list[tuple[int, int, str, str, str]]:
    """Return line, column, code, message and hint of every fault of a file."""
    found = load_story(lay(folder, [(path, text)])).diagnostics
    return [(d.span.line, d.span.column, d.code, d.message, d.hint) for d in found]


@pytest.mark.parametrize(
    ("beats", "expected"),
    [
        ("- - a\n", (5, 5, "S119", "this takes a beat, and a list stands here", "")),
        ("- [a, b]\n", (5, 5, "S108", "YAML takes a text that begins with [ for a list", None)),
        ("- {a, b}\n", (5, 5, "S108",
                        "YAML takes a text that begins with { for a table of keys", None)),
        ("- {}\n", (5, 5, "S124", "a beat begins with a verb, and it has none", None)),
        ("- text: a\n", (5, 5, "S124", 'a beat begins with a verb, and "text" is none', None)),
        ("- ''\n", (5, 5, "S118", "a text is empty here", "fill it, or leave its key out")),
        ("-\n", (5, 4, "S118", "a text is empty here", "fill it, or leave its key out")),
        ("- uncover: [a]\n", (5, 14, "S119",
                              '"uncover" takes a single id, and a list stands here', "")),
        ("- set: {a: b}\n", (5, 10, "S108",
                             "YAML takes a text that begins with { for a table of keys", None)),
        ("- say:\n      He said: no\n", (6, 14, "S107",
                                        "YAML takes the text before this colon for a key", None)),
        ("- choice: a\n    text: A?\n    options: all\n", (7, 14, "S119",
         '"options" takes a list, and a single text stands here',
         "write [one, two], or each on a line of its own, after a dash")),
        ("- choice: a\n    text: A?\n    options:\n", (7, 13, "S118", '"options" is empty here',
                                                    "fill it, or leave its key out")),
        ("- choice: a\n    text: A?\n    options:\n      - one\n", (8, 9, "S119",
         '"options" has keys of its own, not a text',
         "it has: id, text, note, once, when, leave, do")),
        ("- choice: a\n    text: A?\n    options:\n      - {id: b, text: B, do: c}\n",
         (8, 30, "S119",
         '"do" takes a list, and a single text stands here', None)),
        ("- set: a\n    to: [1]\n",
         (6, 9, "S119", '"to" takes a whole number, and a list stands here', "")),
        ("- set: a\n    to: maybe\n", (6, 9, "S120", '"to" does not take "maybe"',
                                      "it takes a whole number, yes, no")),
        ("- set: a\n    add: 99999999999\n", (6, 10, "S119", '"99999999999" is not a number', "")),
        ("- vary: [a,\n", (5, 11, "S106", "this [ is opened here and never closed", None)),
        ("- vary: [a, , b]\n", (5, 11, "S125", None, None)),
        ("- say: a\n    ? [b]\n    : c\n", (6, 7, "S119",
                                          "a key is a single word, not a list or a table", "")),
        ("- say: a\n    *b : c\n", (6, 5, "S113", None, None)),
        ("- The sea. [@ ]\n", (5, 14, "S126", "this citation names no source", None)),
        ("- The [sea] (place:norhaven).\n", (5, 16, "S126",
         '"place:norhaven" is parted from its words by a space', None)),
        ("- say: a\n   -b: c\n", (6, 4, "S110", None, None)),
        ("- say: \"a \\q\"\n", (5, 13, "S108", None, None)),
        ("- a\n  -b\n  - c\n", (6, 3, "S110", "a space is missing after this dash",
                              "put a space there")),
        ("- \"a\n    b\" c\n", (5, 5, "S106", 'this " is opened here and never closed', None)),
    ],
)  # fmt: skip
def test_beats_that_do_not_fit(
    beats: str, expected: tuple[int, int, str, str | None, str | None], tmp_path: Path
) -> None:
    """A beat with a wrong shape is told so, once, at the place."""
    found = said(tmp_path, PIER, HEAD + "  " + beats)
    line, column, code, message, hint = expected
    assert [(line, column, code)] == [fault[:3] for fault in found]
    assert message in (None, found[0][3])
    assert hint in (None, found[0][4])


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("people: {a: b}\n", (7, 10, "S119", '"people" takes a list, and keys stand here', "")),
        ("why: Because: it was\n", (7, 13, "S107",
                                   "YAML takes the text before this colon for a key", None)),
        ("why: [it, was]\n",
         (7, 6, "S108", "YAML takes a text that begins with [ for a list", None)),
        ("basis: sumary\n", (6, 1, "S111", None, None)),
        ("request: {name: [berg], place: [norhaven], year: [1880, soon]}\n", (7, 57, "S119",
         '"soon" is not a whole number', "Any of these years: of the event, and of the paper.")),
    ],
)  # fmt: skip
def test_papers_that_do_not_fit(
    lines: str, expected: tuple[int, int, str, str | None, str | None], tmp_path: Path
) -> None:
    """A paper with a wrong shape is told so, once, at the place."""
    found = said(tmp_path, NOTE, PAPER + lines + PASSAGE)
    line, column, code, message, hint = expected
    assert [(max(line, 7), column, code)] == [fault[:3] for fault in found]
    assert message in (None, found[0][3])
    assert hint in (None, found[0][4])


@pytest.mark.parametrize("number", ["nan", "null", "-inf"])
def test_a_number_is_a_number(number: str, tmp_path: Path) -> None:
    """Words that a computer may take for numbers are none."""
    text = f"- place: norhaven\n  name: N\n  lat: {number}\n- place: office\n  name: O\n"
    assert [(3, 8, "S119", f'"{number}" is not a number', "")] == said(
        tmp_path, "places.yaml", text
    )


def test_a_fault_without_a_place_has_one() -> None:
    """A fault of the parser that has no place is reported at the beginning of the file."""
    slip = slip_of(yaml.YAMLError("?"), "a\nb")
    assert (slip.code, slip.place.line, slip.place.column) == ("S110", 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("- a " * 60_000 + "\n", id="dashes"),
        pytest.param("  - " + "a b " * 60_000 + "\n", id="words"),
        pytest.param("  - " + "[a](x) " * 30_000 + "\n", id="links"),
        pytest.param("  - |\n" + "    [a](person:x) [@y] {z} *\n" * 8_000, id="names"),
        pytest.param("  - 'a' " + "b " * 120_000 + "\n", id="quote"),
        pytest.param("  - [" + "a, " * 80_000 + "\n", id="bracket"),
        pytest.param("  - uncover\n" * 20_000, id="verbs"),
        pytest.param("  - say: a\n    when: " + "(" * 200_000 + "\n", id="brackets"),
        pytest.param("  - a: b: c\n" * 20_000, id="colons"),
        pytest.param("  - *a b\n" * 20_000, id="stars"),
    ],
)
def test_time_grows_with_the_length(text: str, tmp_path: Path) -> None:
    """A quarter of a MiB of anything is answered in seconds."""
    story = lay(tmp_path, [(PIER, HEAD + text)])
    began = time.process_time()
    load_story(story)
    assert time.process_time() - began < 5
