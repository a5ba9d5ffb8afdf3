"""A command line in an empty folder, without a display and without a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.cli import article58
from tests.cli.running import Run


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """An empty folder for saves."""
    return tmp_path / "home"


@pytest.fixture
def run(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line in an empty folder, without a display and without a terminal."""
    work = tmp_path / "work"
    work.mkdir()
    monkeypatch.chdir(work)
    environment = {"ARTICLE58_HOME": str(home), "SDL_VIDEODRIVER": "dummy", "COLUMNS": "80"}

    def called(*words: str | Path, input: str | bytes = "") -> Result:
        return CliRunner(env=environment).invoke(article58, [*map(str, words)], input=input)

    return called
