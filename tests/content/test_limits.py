"""How much an author may write, and how much is said of it: never without end."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.load import load_story
from game.content.reader import DEPTH_MOST, REPAIRS_MOST
from game.content.shape import FAULTS_MOST
from game.content.source import EXCERPT_MOST, FILE_MOST_BYTES
from game.diagnostics import Diagnostic
from tests.content.language import HEAD, PIER
from tests.content.stories import faults, lay


def told(folder: Path, text: str) -> tuple[Diagnostic, ...]:
    """Return what is told of a scene whose beats are these."""
    return load_story(lay(folder, [(PIER, HEAD + text)])).diagnostics


@pytest.mark.parametrize("depth", [DEPTH_MOST - 1, DEPTH_MOST, DEPTH_MOST + 1, 5_000])
@pytest.mark.parametrize(("begin", "end"), ["[]", ("{a: ", "}")])
def test_nesting_ends_in_one_fault(begin: str, end: str, depth: int, tmp_path: Path) -> None:
    """One step too deep is told once, however much deeper it goes on."""
    around = 2  # the table of the scene and the list of its beats
    text = "  - x-note: " + begin * (depth - around) + "a" + end * (depth - around) + "\n  - A.\n"
    codes = [found.code for found in told(tmp_path, text)]
    assert codes == (["S104"] if depth > DEPTH_MOST else [])


@pytest.mark.parametrize("size", [FILE_MOST_BYTES, FILE_MOST_BYTES + 1])
@pytest.mark.parametrize("letter", ["a", "ж", "🌊"])
def test_a_file_is_measured_in_bytes(letter: str, size: int, tmp_path: Path) -> None:
    """Whatever is in it, a file of 1 MiB is read, and one of a byte more is not."""
    text = HEAD + "  - A.\n# "
    room = size - len(text.encode())
    text += letter * (room // len(letter.encode())) + "." * (room % len(letter.encode()))
    expected = [(PIER, 1, 1, "S103")] if size > FILE_MOST_BYTES else []
    assert faults(lay(tmp_path, [(PIER, text)])) == expected


@pytest.mark.parametrize("count", [1, 50, 500])
def test_every_unknown_name_is_told(count: int, tmp_path: Path) -> None:
    """Names are looked up one by one: each that is unknown is a fault of its own."""
    assert [d.span.line for d in told(tmp_path, "  - goto: offise\n" * count)] == list(
        range(5, 5 + count)
    )


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("  - say: A: b\n", "S107"),
        ("  - say: 'a' b\n", "S108"),
        ("  - *a b\n", "S108"),
    ],
)
def test_slips_of_a_file_are_told_up_to_a_number(line: str, code: str, tmp_path: Path) -> None:
    """Each slip means reading the file again, so a file tells a hundred of them at most."""
    few = told(tmp_path / "few", line * 20)
    many = told(tmp_path / "many", line * 1000)
    assert [(d.code, d.span.line) for d in few] == [(code, 5 + nth) for nth in range(20)]
    assert {d.code for d in many} == {code}
    assert 20 < len(many) <= REPAIRS_MOST


def test_faults_of_a_part_are_told_up_to_a_number(tmp_path: Path) -> None:
    """A part with hundreds of unknown keys tells of as many as can be read."""
    keys = "".join(f"  colour-{nth}: blue\n" for nth in range(2 * FAULTS_MOST))
    text = f"- person: dahl\n  name: A\n  sort: A\n{keys}"
    found = load_story(lay(tmp_path, [("people/more.yaml", text)])).diagnostics
    assert [d.code for d in found] == ["S117"] * FAULTS_MOST


def test_a_bell_on_each_line_is_told_once(tmp_path: Path) -> None:
    """Of many characters that cannot be seen the first is placed and the others are counted."""
    found = told(tmp_path, "  - A\x07.\n" * 300)
    assert [(d.span.line, d.message) for d in found] == [
        (5, "a character that cannot be seen stands here (U+0007), and 299 more in this file")
    ]


def test_tabs_are_told_once(tmp_path: Path) -> None:
    """Of many lines that begin with tabs the first is placed and the others are counted."""
    found = told(tmp_path, "\t- A.\n" * 300)
    assert [(d.span.line, d.code) for d in found] == [(5, "S105")]
    assert found[0].message.endswith("; 300 lines begin with tabs")


@pytest.mark.parametrize("length", [EXCERPT_MOST, EXCERPT_MOST + 1])
def test_only_lines_that_can_be_read_are_shown(length: int, tmp_path: Path) -> None:
    """A line of up to a thousand characters is shown with its fault."""
    line = "  - A [b](person:ann) " + "c" * length
    [found] = told(tmp_path, line[:length] + "\n")
    assert found.excerpt == (line[:length] if length <= EXCERPT_MOST else "")


@pytest.mark.parametrize("length", [80, 81])
def test_an_id_has_80_characters(length: int, tmp_path: Path) -> None:
    """A longer id is told, with a shorter one to take."""
    found = told(tmp_path, f"  - set: {'a' * length}\n")
    assert [d.hint for d in found] == ([] if length <= 80 else [f'write "{"a" * 80}"'])


def test_a_large_story_is_whole(tmp_path: Path) -> None:
    """Two hundred scenes of a hundred beats are read, each beat with its own id."""
    scenes = [
        (PIER.replace("pier", f"s{nth}"), HEAD.replace("pier", f"s{nth}") + "  - A.\n" * 100)
        for nth in range(200)
    ]
    story = load_story(lay(tmp_path, scenes)).story
    assert story is not None
    assert {len(story.spots[f"s{nth}"]) for nth in range(200)} == {100}
