"""Every fault of a kiosk's file is told at once, with its line and what would be right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.content.kiosk import WAYS, Kiosk, KioskPanel, kiosk_file, with_claims
from game.diagnostics import Refusal
from tests.ui import shown

STORY = shown.story(3)
FAULTS = {
    "pin: 12a4": "",
    "volume: 11": '"11" is not a whole number from 0 to 10',
    "text_size: huge": "normal, large, largest",
    "contrast: low": "there is: normal, high",
    "idle_factor: 0": '"0" is not a number from 0.02 to 10',
    "panel: {rotate: 45}": "there is: 0, 90, 180, 270",
    "ways: [all]": "there is: taster, folder, everything",
    "langauges: [en]": 'did you mean "languages"?',
    "folders: {a: b}": "",
    "story:": "a text is empty here",
}
"""A line with a fault in it, and words of what is said of it."""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kiosk") / "kiosk.yaml"


def read(path: Path, text: str) -> Kiosk:
    path.write_text(text, encoding="utf-8")
    return kiosk_file(path).kiosk


def said(path: Path, text: str) -> str:
    """Return what is said of a file with this text, and the three folders of a small story."""
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        kiosk_file(path).check(STORY)
    return str(caught.value)


def lines_of(told: str) -> list[int]:
    return [int(line) for line in re.findall(r"kiosk\.yaml:(\d+):\d+: error", told)]


@given(st.lists(st.sampled_from(sorted(FAULTS)), unique=True, min_size=1))
def test_every_fault_is_told_with_its_line_and_help(path: Path, faults: list[str]) -> None:
    """However many there are, in whatever order, each is told once and none hides another."""
    told = said(path, "\n".join(["# Our kiosk", *faults]))
    assert sorted(lines_of(told)) == list(range(2, 2 + len(faults)))
    assert [words for fault in faults if (words := FAULTS[fault]) not in told] == []
    assert told.startswith("the kiosk cannot be set up like this:\n\n")


@pytest.mark.parametrize("key", [*Kiosk.__struct_fields__, "panel:\n  diagonal_in"])
@pytest.mark.parametrize("value", ["", " ''", " []", " ['']"])
def test_a_key_that_is_left_blank_is_told(path: Path, key: str, value: str) -> None:
    """No key is taken for what its absence would mean, and none is refused without a word."""
    assert lines_of(said(path, f"{key}:{value}\n")) == [1 + key.count("\n")]


@pytest.mark.parametrize(
    ("key", "least", "most", "below", "above"),
    [
        ("volume", 0, 10, -1, 11),
        ("idle_factor", 0.02, 10, 0.019, 10.1),
        ("diagonal_in", 5, 200, 4.9, 201),
        ("lower_edge_mm", 0, 2000, -1, 2001),
        ("viewing_mm", 200, 5000, 199, 5001),
    ],
)
def test_the_limits_are_within(
    path: Path, key: str, least: float, most: float, below: float, above: float
) -> None:
    """The least and the most fit; what is beyond them is told with its line."""
    is_panel = key in KioskPanel.__struct_fields__
    line = f"panel:\n  {key}: {{}}\n" if is_panel else f"# A limit\n{key}: {{}}\n"
    kiosks = [read(path, line.format(value)) for value in (least, most)]
    found = [getattr(kiosk.panel if is_panel else kiosk, key) for kiosk in kiosks]
    assert found == [least, most]
    assert [lines_of(said(path, line.format(value))) for value in (below, above)] == [[2], [2]]


@pytest.mark.parametrize("pin", ["0000", "0417", "00000000", "12345678"])
def test_a_pin_is_digits_as_they_are_written(path: Path, pin: str) -> None:
    """No zero is lost, in quotes or without."""
    assert [read(path, f"pin: {text}\n").pin for text in (pin, f'"{pin}"')] == [pin, pin]


@pytest.mark.parametrize("pin", ["123", "123456789", "12 34", "-1234", "1234.0", "١٢٣٤", "''"])
def test_what_cannot_be_typed_on_the_pad_is_no_pin(path: Path, pin: str) -> None:
    """Fewer than four digits, more than eight, and other letters are told with their line."""
    assert lines_of(said(path, f"pin: {pin}\n")) == [1]


@given(st.lists(st.sampled_from(WAYS), unique=True, min_size=1))
def test_ways_are_offered_in_the_order_of_the_file(path: Path, ways: list[str]) -> None:
    """Every other key is as without a file."""
    assert read(path, f"ways: [{', '.join(ways)}]\n") == Kiosk(ways=tuple(ways))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "lines", "help"),
    [
        ("folders: [f2, f4]\nlanguages: [en, xx]\n", [1, 2], "there is: f2, f3"),
        ("folders:\n  - f1\n", [2], 'no folder "f1" that can be offered'),
        ("languages:\n  - xx\n  - yy\n", [2, 3], "there is: en"),
    ],
)
def test_what_the_story_has_not_is_told_all_at_once(
    path: Path, text: str, lines: list[int], help: str
) -> None:
    """Each name with its line, and what there is; the taster is no quarter of an hour."""
    told = said(path, text)
    assert (sorted(lines_of(told)), help in told) == (lines, True)


def test_only_folders_with_claims_take_a_quarter_of_an_hour() -> None:
    """Neither the taster nor a folder in which nothing is tested is among them, in their order."""
    bare = {**STORY.folders, "f3": replace(STORY.folders["f3"], batches=())}
    assert with_claims(STORY) == ("f2", "f3")
    assert with_claims(replace(STORY, folders=bare)) == ("f2",)


@pytest.mark.parametrize(
    ("key", "where"), [("story", "kiosk.yaml:2:8: "), ("panel", "kiosk.yaml:1:1: ")]
)
def test_a_refusal_points_at_its_key_or_at_the_file(path: Path, key: str, where: str) -> None:
    """What is wrong, and what to do, stand with it."""
    path.write_text("volume: 3\nstory: small\n", encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        kiosk_file(path).refuse(key, "there is none", "make one")
    told = str(caught.value)
    assert [words in told for words in (where, "there is none", "make one")] == [True] * 3


@pytest.mark.parametrize("raw", [None, b"\xff\xfe\x00", b"pin: [\n", b"a: &x 1\n", b"\tpin: 1\n"])
def test_what_is_no_readable_file_is_refused(tmp_path: Path, raw: bytes | None) -> None:
    """A file that is not there, not text, or not YAML is told by its name, nothing guessed."""
    file = tmp_path / "kiosk.yaml"
    if raw is not None:
        file.write_bytes(raw)
    with pytest.raises(Refusal) as caught:
        kiosk_file(file)
    assert str(file) in str(caught.value)
