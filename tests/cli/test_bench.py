"""`bench`: every part of it runs, and each figure stands beside its floor."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import msgspec
import pytest

from game.content.bundle import assets_folder
from game.opening.benching import PAINT, Part, measured
from game.shell.bench import figures
from game.shell.bench.figures import OFFSCREEN, WINDOW, Figure, Report, table_of
from tests.cli.running import Run
from tests.content.stories import SMALL

SIZE = (1280, 720)
SCREENS = {"title", "desk", "scene", "dossier", "findings", "timeline", "settings", "report"}
PAINTED = {figures.CLICK, figures.FULL, figures.TYPICAL, figures.PAN, figures.ZOOM}
STARTED = {figures.START, figures.FIRST_EVER, figures.WHOLE}
HELD = {figures.TOURED, figures.AGAIN, figures.WANDERED, figures.WANDERED_ON}
SPLIT = {figures.LAYOUT, figures.PAINTING}


def kinds(found: Iterable[Figure], where: str) -> set[str]:
    """Return what was measured somewhere; all but the parts of a click have floor and ratio."""
    here = [f for f in found if (f.where, f.size) == (where, SIZE)]
    assert [f.what for f in here if f.what not in SPLIT and not f.ratio] == []
    assert {f.screen for f in here if f.what == figures.FULL} >= SCREENS
    return {f.what for f in here}


def test_painting_is_measured_without_a_display(tmp_path: Path) -> None:
    """Offscreen all is measured but start and rest."""
    found = measured(
        SMALL, assets_folder(), Part(PAINT, OFFSCREEN, SIZE, str(tmp_path), is_quick=True)
    )
    assert kinds(found, OFFSCREEN) == PAINTED | SPLIT


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="no display to open a window on")
def test_a_bench_opens_windows_and_writes_what_it_prints(run: Run) -> None:
    """Where Xvfb is installed no display is needed; the file holds all that the table shows."""
    result = run("bench", SMALL, "--quick", "--size", "1280x720", "--json", "out.json")
    assert (result.exit_code, result.stderr) == (0, "")
    report = msgspec.json.decode(Path("out.json").read_bytes(), type=Report)
    assert result.output == table_of(report) + "\n"
    assert report.notes == ()
    expected = PAINTED | SPLIT | STARTED | HELD | {figures.IDLE}
    assert kinds(report.figures, WINDOW) == expected
    assert kinds(report.figures, OFFSCREEN) == PAINTED | SPLIT
