"""The mark under a fault: at exactly the words that are meant, however they are written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from game.content.known import CODES
from game.content.layout import KINDS
from game.content.load import load_story
from game.content.nodes import Text
from game.content.table import Shape, leaves
from tests.content.language import BEATS, HEAD, NOTE, PARTS, PIER
from tests.content.stories import faults, lay, marked, marks


class Written(NamedTuple):
    """A text in a scene, and the line (from that of `beats:`) at which "ann" stands in it."""

    name: str
    text: str
    line: int = 1

    @property
    def file(self) -> str:
        """The scene."""
        return HEAD + self.text


LINK = "[x](person:ann)"
STYLES = [
    Written("bare", f"  - A {LINK} b.\n"),
    Written("bare, at the end", f"  - A {LINK}\n"),
    Written("bare, after say", f"  - say: A {LINK} b.\n"),
    Written("bare, over two lines", f"  - A\n    b {LINK} c.\n", 2),
    Written("bare, below its key", f"  - say:\n      A {LINK} b.\n", 2),
    Written("bare, after an empty line", f"  - A\n\n    b {LINK} c.\n", 3),
    Written("bare, indented more and more", f"  - A\n      b\n        c {LINK}\n", 3),
    Written("single quotes", f"  - 'A {LINK} b.'\n"),
    Written("single quotes with one inside", f"  - 'It''s A''s {LINK}.'\n"),
    Written("single quotes over lines", f"  - 'A\n\n    ''b'' {LINK}.'\n", 3),
    Written("double quotes", f'  - "A {LINK} b."\n'),
    Written("double quotes with codes", f'  - "\\u0041\\x41\\U0001f30a \\"a\\" {LINK}"\n'),
    Written("double quotes with line codes", f'  - "A\\nb\\tc {LINK}"\n'),
    Written("double quotes with a code for a blank", f'  - "A\\_b\\ c\\Nd\\x20\\u00a0e {LINK}"\n'),
    Written("double quotes, a line that is continued", f'  - "A \\\n    b {LINK}"\n', 2),
    Written("double quotes over lines", f'  - "A\n    b {LINK}"\n', 2),
    Written("after a bar", f"  - |\n    A\n    b {LINK}\n", 3),
    Written("after a bar that strips", f"  - |-\n    A {LINK}\n", 2),
    Written("after a bar that keeps", f"  - |+\n    A {LINK}\n\n\n", 2),
    Written("after a bar with its width", f"  - |2\n      A {LINK}\n", 2),
    Written("after a bar with a comment", f"  - | # mine\n    A {LINK}\n", 2),
    Written("after a bar, indented inside", f"  - |\n    A\n      b {LINK}\n", 3),
    Written("after a bar, with empty lines", f"  - |\n\n    A\n\n\n    b {LINK}\n", 6),
    Written("after a bar, with a # and a quote", f"  - |\n    # A 'b\n    \"c {LINK}\n", 3),
    Written("folded", f"  - >\n    A\n    b {LINK}\n", 3),
    Written("folded, with a paragraph", f"  - >-\n    A\n\n    b {LINK}\n", 4),
    Written("folded, indented inside", f"  - >\n    A\n      b\n    c {LINK}\n", 4),
    Written("after a tab", f"  - A\tb {LINK}\n"),
    Written("after emoji", f"  - 🌊🏴‍☠️ {LINK}\n"),
    Written("after Cyrillic", f"  - Море и небо {LINK}\n"),
    Written("after combining marks", f"  - e\u0301a\u0308 {LINK}\n"),
    Written("after letters from right to left", f"  - ים {LINK}\n"),
    Written("after wide letters and a wide blank", f"  - 海\u3000海 {LINK}\n"),
    Written("after a blank that does not break", f"  - A\u00a0b {LINK}\n"),
    Written("after a comment", f"  # {LINK}\n  - A {LINK}\n", 2),
    Written("in an option", f"  - choice: a\n    text: A {LINK}?\n    options:\n"
            "      - {id: b, text: B}\n", 2),
    Written("in a list", f"  - vary:\n      - A.\n      - B {LINK}.\n", 3),
]  # fmt: skip


@pytest.mark.parametrize("written", STYLES, ids=lambda written: written.name)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
@pytest.mark.parametrize("begin", ["", "\ufeff"], ids=["plain", "bom"])
def test_a_name_in_a_text_is_marked(written: Written, end: str, begin: str, tmp_path: Path) -> None:
    """In each way to write a text the mark is under the name, and as wide."""
    text = begin + written.file.replace("\n", end)
    assert marks(lay(tmp_path, [(PIER, text)])) == [("S203", 4 + written.line, "ann")]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("A {waited} b.", "S212", "waited"),
        ("A [x](paper:leter) b.", "S201", "leter"),
        ("A [x](event:storm) b.", "S210", "storm"),
        ("A [x](term:oil) b.", "S210", "oil"),
        ("A [x](place:reef) b.", "S207", "reef"),
        ("A [x](ship:freya) b.", "S126", "ship:freya"),
        ("A [x](https://a.b/c) b.", "S126", "https://a.b/c"),
        ("A [x] (person:berg) b.", "S126", "person:berg"),
        ("A. [@holm, p. 1]", "S208", "holm"),
        ("A. [@chronicle, p. 1; @holm, p. 2]", "S208", "holm"),
        ("A. [@holm]", "S208", "holm"),
        ("A. [@chronicle p. 1]", "S126", "chronicle"),
        ("A. [@chronicle, p. 1", "S126", "[@"),
        ("A. [@]", "S126", "[@]"),
        ("A *b c.", "S126", "*"),
        ("A # b.", "S109", "# b."),
    ],
)
def test_what_is_wrong_inside_a_text_is_marked(
    text: str, code: str, words: str, tmp_path: Path
) -> None:
    """Of a text that has a fault in it, only the faulty words are marked."""
    assert marks(lay(tmp_path, [(PIER, f"{HEAD}  - {text}\n")])) == [(code, 5, words)]


@pytest.mark.parametrize(
    ("condition", "code", "words"),
    [
        ("seen offise", "S205", "offise"),
        ("not (seen office or read leter)", "S201", "leter"),
        ("waited", "S212", "waited"),
        ("waited >= 2", "S212", "waited"),
        ("chose harbour/where-to/in", "S211", "harbour/where-to/in"),
        ("proved lamp", "S204", "lamp"),
        ("seen office or", "S122", ""),
        ("seen office office", "S122", "office"),
        ("(seen office", "S122", "("),
        ("asked-the-owner > much", "S122", "much"),
        ("seen and", "S122", "and"),
    ],
)
@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_what_is_wrong_in_a_condition_is_marked(
    condition: str, code: str, words: str, quote: str, tmp_path: Path
) -> None:
    """Of a condition the word that does not fit is marked; where it breaks off, what comes next."""
    text = f"{HEAD}  - say: A.\n    when: {quote}{condition}{quote}\n"
    found = load_story(lay(tmp_path, [(PIER, text)])).diagnostics
    assert [(code, 6)] == [(d.code, d.span.line) for d in found]
    assert marked(found[0]) == words or not words
    if words:
        column = len("    when: ") + len(quote) + condition.rindex(words) + 1
        assert column == found[0].span.column


WRONG = {
    "date": ("S121", "soon"),
    "word": ("S120", "nonsense"),
    "number": ("S119", "many"),
    "decimal": ("S119", "north"),
    "condition": ("S212", "wandered"),
}


def wrong_for(shape: Shape) -> tuple[str, str]:
    """Return the code and the word of what fits nowhere in such a place; none where all fits."""
    if shape.names:
        return CODES[shape.names], "zzz-qqq"
    if shape.is_id:
        return "S123", "No_id!"
    if shape.is_cite:
        return "S208", "zzz-qqq"
    code, word = WRONG.get(shape.kind, ("", ""))
    return ("S120" if shape.words else code), word


class Row(NamedTuple):
    """A part of the language that is without fault: its kind, its id, and its file."""

    kind: str
    name: str
    path: str
    text: str

    def spoiled(self, folder: Path) -> Iterator[tuple[str, tuple[str, int, str]]]:
        """Yield the file with each of its values made wrong in turn, and the mark there."""
        part = load_story(lay(folder, [(self.path, self.text)])).parts[self.kind, self.name]
        for shape, node in leaves(part.struct, part.table):
            code, word = wrong_for(shape)
            if code and isinstance(node, Text):
                lines = self.text.splitlines()
                nth, begin, end = node.place
                line = lines[nth - 1]
                lines[nth - 1] = line[: begin - 1] + word + line[end - 1 :]
                yield "\n".join(lines), (code, nth, word)


ROWS = [Row("scene", "pier", PIER, row.file) for row in BEATS] + [
    Row(row.kind, str(getattr(row.part, KINDS[type(row.part)][1])), row.path, row.file)
    for row in PARTS
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.kind}: {row.text.splitlines()[-1]}")
def test_a_wrong_value_is_marked_wherever_it_stands(row: Row, tmp_path: Path) -> None:
    """Each date, number, word, id and name of the language, when it is wrong, is marked itself."""
    for nth, (text, mark) in enumerate(row.spoiled(tmp_path / "whole")):
        assert mark in marks(lay(tmp_path / str(nth), [(row.path, text)])), text


@pytest.mark.parametrize(
    ("written", "column", "words"),
    [
        ("offise", 11, "offise"),
        ("  offise  ", 13, "offise"),
        ("'offise'", 11, "'offise'"),
        ('"offise"', 11, '"offise"'),
        ("offise # mine", 11, "offise"),
    ],
)
def test_a_whole_value_is_marked_with_its_quotes(
    written: str, column: int, words: str, tmp_path: Path
) -> None:
    """The mark of a value covers its quotes, and neither blanks nor comments."""
    story = lay(tmp_path, [(PIER, f"{HEAD}  - goto: {written}\n")])
    assert faults(story) == [(PIER, 5, column, "S205")]
    assert marks(story) == [("S205", 5, words)]


@pytest.mark.parametrize(
    ("lines", "mark"),
    [
        ("kinds: letter\nkind: letter\n", ("S117", 3, "kinds")),
        ("kind: leter\n", ("S120", 3, "leter")),
        ("kind: [letter]\n", ("S119", 3, "[")),
        ("kind: {is: letter}\n", ("S119", 3, "is")),
        ("kind:\n", ("S118", 3, "")),
        ("kind: ''\n", ("S118", 3, "''")),
        ("", ("S118", 1, "document")),
    ],
)
def test_keys_and_their_values_are_marked(
    lines: str, mark: tuple[str, int, str], tmp_path: Path
) -> None:
    """An unknown key is marked itself; a missing one where its table begins."""
    paper = (
        f"document: note\ntitle: A note\n{lines}by: berg\ndate: 1880\nbasis: summary\n"
        "passages:\n  - id: one\n    text: A.\n"
    )
    found = marks(lay(tmp_path, [(NOTE, paper)]))
    assert [mark[:2]] == [other[:2] for other in found]
    assert found[0][2] in (mark[2], f"{mark[2]}\n")


def test_every_fault_of_a_line_has_its_mark(tmp_path: Path) -> None:
    """Several faults of one text are told each at its place, from left to right."""
    text = HEAD + "  - A [x](person:ann), {waited}, [y](place:reef) and [@holm].\n"
    assert marks(lay(tmp_path, [(PIER, text)])) == [
        ("S203", 5, "ann"), ("S212", 5, "waited"), ("S207", 5, "reef"), ("S208", 5, "holm"),
    ]  # fmt: skip


def test_the_same_name_is_marked_each_time(tmp_path: Path) -> None:
    """A name that is wrong twice is told twice: it has to be mended twice."""
    text = HEAD + f"  - A {LINK} {LINK}\n"
    assert faults(lay(tmp_path, [(PIER, text)])) == [(PIER, 5, 18, "S203"), (PIER, 5, 34, "S203")]


def test_a_line_that_is_too_long_is_not_shown(tmp_path: Path) -> None:
    """A line of more than a thousand characters is not repeated, but the column is right."""
    text = HEAD + "  - " + "A " * 600 + LINK + "\n"
    story = lay(tmp_path, [(PIER, text)])
    assert faults(story) == [(PIER, 5, 1216, "S203")]
    assert [d.excerpt for d in load_story(story).diagnostics] == [""]
