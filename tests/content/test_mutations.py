"""Slips of the hand in the stories themselves: whatever is typed, an author gets an answer."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.bundle import find_story
from game.content.codes import codes
from game.content.load import load_story
from game.content.source import EXCERPT_MOST
from tests.content.stories import SMALL, lay

STORIES = {"small": SMALL, "first-steps": find_story("first-steps")}
FILES = [
    (name, str(path.relative_to(folder)))
    for name, folder in STORIES.items()
    for path in sorted(folder.rglob("*.yaml"))
]
SIGNS = "\t \n:-#'\"[]{}|>*&!%@`,?~<=\\/()_.0aZéЖ🌊\u0301\u00a0\u2028\ufeff\x07\r"


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, str, str]:
    """Return a story, a file of it, and the text of the file after one to three slips."""
    name, path = draw(st.sampled_from(FILES))
    text = (STORIES[name] / path).read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 3))):
        text = draw(slip(text))
    return name, path, text


def slip(text: str) -> st.SearchStrategy[str]:
    """Return the texts that one slip can make of a text."""
    lines = text.splitlines(keepends=True) or [""]
    line = st.integers(0, len(lines) - 1)
    place = st.integers(0, len(text))
    return st.one_of(
        line.map(lambda n: "".join(lines[:n] + lines[n + 1 :])),
        line.map(lambda n: "".join(lines[: n + 1] + lines[n:])),
        line.map(lambda n: "".join([*lines[:n], "  ", *lines[n:]])),
        line.map(lambda n: "".join([*lines[:n], lines[n].removeprefix("  "), *lines[n + 1 :]])),
        st.tuples(line, line).map(lambda pair: _swapped(lines, *pair)),
        st.tuples(place, st.sampled_from(SIGNS)).map(lambda p: text[: p[0]] + p[1] + text[p[0] :]),
        place.map(lambda n: text[:n] + text[n + 1 :]),
        place.map(lambda n: text[:n]),
    )


def _swapped(lines: list[str], one: int, other: int) -> str:
    lines = list(lines)
    lines[one], lines[other] = lines[other], lines[one]
    return "".join(lines)


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A copy of each story, to be written over."""
    folder = tmp_path_factory.mktemp("copies")
    found = {}
    for name, story in STORIES.items():
        files = [(str(p.relative_to(story)), p.read_bytes()) for p in story.rglob("*.yaml")]
        found[name] = lay(folder / name, files) if name == "small" else _copied(folder, name, files)
    return found


def _copied(folder: Path, name: str, files: list[tuple[str, bytes]]) -> Path:
    for path, raw in files:
        place = folder / name / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(raw)
    return folder / name


@settings(max_examples=150)
@given(mutation=mutations())
def test_any_slip_is_answered(copies: dict[str, Path], mutation: tuple[str, str, str]) -> None:
    """Nothing is raised; faults lie within their files, under known codes, with a document each.

    A story is there exactly where there is no error, and the line shown is that of the file.
    """
    name, path, text = mutation
    place = copies[name] / path
    whole = place.read_bytes()
    place.write_bytes(text.encode())
    try:
        loaded = load_story(copies[name])
        assert (loaded.story is None) == any(d.severity == "error" for d in loaded.diagnostics)
        for found in loaded.diagnostics:
            assert found.code in codes()
            assert found.message
            _check_place(found.span.line, found.span.column, found.span.end_column, found.excerpt)
            if found.excerpt:
                assert found.excerpt == _lines(Path(found.span.file))[found.span.line - 1]
    finally:
        place.write_bytes(whole)


def _check_place(line: int, column: int, end: int, excerpt: str) -> None:
    assert line >= 1
    assert 1 <= column <= end
    assert end <= len(excerpt) + 1 or not excerpt
    assert len(excerpt) <= EXCERPT_MOST


def _lines(path: Path) -> list[str]:
    """Return the lines of a file as diagnostics show them: unseen characters have a stand-in."""
    text = path.read_bytes().removeprefix(b"\xef\xbb\xbf").decode()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for sign in "\x07\u2028\ufeff":
        text = text.replace(sign, "\ufffd")
    return text.split("\n")


@settings(max_examples=40)
@given(mutation=mutations())
def test_a_slip_is_answered_in_the_same_words_each_time(
    copies: dict[str, Path], mutation: tuple[str, str, str]
) -> None:
    """Reading the same files twice gives the same faults in the same order."""
    name, path, text = mutation
    place = copies[name] / path
    whole = place.read_bytes()
    place.write_bytes(text.encode())
    try:
        assert load_story(copies[name]).diagnostics == load_story(copies[name]).diagnostics
    finally:
        place.write_bytes(whole)


@pytest.mark.parametrize(("name", "path"), FILES)
def test_a_file_without_its_end_is_answered(copies: dict[str, Path], name: str, path: str) -> None:
    """Cut off after each of its lines, a file is a whole one or has a fault of its own code."""
    place = copies[name] / path
    whole = place.read_bytes()
    lines = whole.splitlines(keepends=True)
    try:
        for count in range(0, len(lines), max(1, len(lines) // 12)):
            place.write_bytes(b"".join(lines[:count]))
            found = load_story(copies[name]).diagnostics
            assert {d.code for d in found} <= set(codes())
            assert count or found
    finally:
        place.write_bytes(whole)
