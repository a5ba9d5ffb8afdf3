"""The verb for museums: what is refused before anything is shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import Run, sentence


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "volume: loud\n",
            'kiosk.yaml:1:9: error S119: "loud" is not a whole number from 0 to 10',
        ),
        ("story: moskow\n", 'kiosk.yaml:1:8: error S201: there is no story "moskow"'),
        ("folders: [sixten]\n", 'kiosk.yaml:1:11: error S201: the story has no folder "sixten"'),
    ],
)
def test_a_fault_of_the_file_is_told(run: Run, tmp_path: Path, text: str, told: str) -> None:
    """With its line, and no game is started."""
    path = tmp_path / "kiosk.yaml"
    path.write_text(text, encoding="utf-8")
    result = run("kiosk", "--config", path)
    assert (result.exit_code, told in result.stderr) == (1, True)


def test_without_a_display_the_game_says_so(run: Run) -> None:
    """The parent hears of it, and tries again."""
    result = run("kiosk", "--supervised", input="{}\n")
    assert result.exit_code == 1
    assert sentence(result).startswith('SDL_VIDEODRIVER is "dummy"')
