"""Lint: everything that is wrong in a story, and what is said of it all."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.tools.lint import lint, report
from tests.content.stories import SMALL, lay, place_of

PIER = "folders/01-lamp/scenes/pier.yaml"
HEAD = "scene: pier\ndate: 1880-11-04\nplace: norhaven\nbeats:\n"
FILES = (
    (PIER, HEAD + "  - goto: offise\n  - picture: harbor\n    alt: A harbour.\n"),
    ("people/more.yaml", "- person: dahl\n  name: A\n  sort: A\n  born: soon\n"),
)


def test_a_story_without_fault_has_no_findings() -> None:
    """Nothing is found in the small story, and that is said."""
    assert (lint(SMALL), report(lint(SMALL), "text")) == ([], "nothing to report")


def test_findings_are_by_file_and_place(tmp_path: Path) -> None:
    """Errors and warnings stand together, in the order of files and lines, each once."""
    story = lay(tmp_path, FILES)
    assert [place_of(story, found) for found in lint(story)] == [
        (PIER, 5, 11, "S205"),
        (PIER, 6, 14, "S801"),
        ("people/more.yaml", 4, 9, "S121"),
    ]


def test_the_text_ends_with_how_many_there_are(tmp_path: Path) -> None:
    """Findings are parted by an empty line, and the last line counts them."""
    text = report(lint(lay(tmp_path, FILES)), "text")
    blocks = text.split("\n\n")
    assert (len(blocks), blocks[-1]) == (4, "3 to look at")
    assert [block.splitlines()[0].split(": ")[1] for block in blocks[:-1]] == [
        "error S205", "warning S801", "error S121",
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["json", "github"])
def test_the_forms_for_programs_have_all_findings(form: str, tmp_path: Path) -> None:
    """Both forms for programs give each finding with its severity, in the same order."""
    text = report(lint(lay(tmp_path, FILES)), form)
    expected = ["error", "warning", "error"]
    if form == "json":
        assert expected == [found["severity"] for found in json.loads(text)]
    else:
        assert expected == [line.split()[0].strip(":") for line in text.splitlines()]


def test_a_folder_that_is_no_story_is_told(tmp_path: Path) -> None:
    """Where there is no story.yaml, that is the one finding."""
    [found] = lint(tmp_path)
    assert (found.code, found.message, found.hint) == (
        "S101", "there is no such file", "create it",
    )  # fmt: skip


def test_paths_are_those_from_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Below the working directory a file is shown by its way from there, else in full."""
    story = lay(tmp_path, FILES)
    assert lint(story)[0].span.file == str(story / PIER)
    monkeypatch.chdir(tmp_path)
    assert lint(story)[0].span.file == f"story/{PIER}"
    monkeypatch.chdir(story)
    assert lint(Path())[0].span.file == PIER
