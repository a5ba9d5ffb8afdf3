"""What a kiosk's file says, and what is said of its faults."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.bundle import find_story
from game.content.kiosk import Kiosk, KioskPanel, kiosk_file, with_claims
from game.content.load import load_story
from game.diagnostics import Refusal


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.yaml"


def said(path: Path, text: str) -> str:
    """Return what is said of a file with this text."""
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Refusal) as caught:
        kiosk_file(path)
    return str(caught.value)


def test_the_file_that_comes_with_the_game_fits_its_story() -> None:
    """Its folders have claims, its languages are there, and all else is as without a file."""
    file = kiosk_file()
    story = load_story(find_story(file.kiosk.story)).whole
    file.check(story)
    assert set(file.kiosk.folders) < set(with_claims(story))
    made = Kiosk(
        story="moscow-trials",
        languages=("en",),
        folders=file.kiosk.folders,
        panel=KioskPanel(diagonal_in=43),
    )
    assert file.kiosk == made


def test_every_key_can_be_left_out(path: Path) -> None:
    """One key is enough; digits stay digits."""
    path.write_text("pin: 0417\n", encoding="utf-8")
    assert kiosk_file(path).kiosk == Kiosk(pin="0417")


@pytest.mark.parametrize(
    ("text", "where", "words"),
    [
        ("pin: 041\n", "1:6", '"041" does not fit here'),
        ("volume: 40\n", "1:9", '"40" is not a whole number from 0 to 10'),
        ("idle_factor: slow\n", "1:14", '"slow" is not a number from 0.02 to 10'),
        ("panel:\n  rotate: 45\n", "2:11", "there is: 0, 90, 180, 270"),
        ("folder: [x]\n", "1:1", 'did you mean "folders"?'),
        ("ways: [taster, all]\n", "1:16", "there is: taster, folder, everything"),
        ("- x\n", "1:1", 'a kiosk is described by keys such as "pin:"'),
        ("", "1:1", "the file is empty here"),
    ],
)
def test_a_fault_is_told_with_its_line(path: Path, text: str, where: str, words: str) -> None:
    """Where it is, what is wrong, and what would be right."""
    told = said(path, text)
    assert f"{path}:{where}: " in told
    assert words in told


def test_one_fault_never_hides_the_next(path: Path) -> None:
    """All of a file's faults are told at once, each once."""
    told = said(path, "pin: x\nvolume: loud\ncontrast: low\n")
    assert [told.count(f"kiosk.yaml:{line}:") for line in (1, 2, 3)] == [1, 1, 1]


def test_names_that_the_story_has_not_are_told(path: Path) -> None:
    """A folder of the taster or of another story, and a language that nothing is written in."""
    path.write_text("folders: [sixten]\nlanguages: [en, ru]\n", encoding="utf-8")
    story = load_story(find_story("moscow-trials")).whole
    with pytest.raises(Refusal) as caught:
        kiosk_file(path).check(story)
    told = str(caught.value)
    assert f'{path}:1:11: error S201: the story has no folder "sixten"' in told
    assert 'did you mean "sixteen"?' in told
    assert f'{path}:2:17: error S201: the story has no language "ru"' in told
