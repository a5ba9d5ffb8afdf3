"""The fault report: written beside the saves, replayed, and silent about persons."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.diagnostics import Misuse, Refusal
from game.engine.answers import text_of
from game.opening.playing import Failure, reported
from game.play.fault import report_of
from game.play.keeper import NoKeeper
from game.play.keeping import ShelfKeeper
from game.play.session import Session, placed, replayed
from game.play.visit import Visit
from game.store.reports import MOST, save_report
from game.store.shelf import open_shelf
from game.ui.intents import Go, Look, Report
from game.ui.typeset import FixedMeasure
from game.ui.view import Settings
from tests.play.visits import ARCHIVE, LAMP, PANEL, READ_NOTE, press

GIVEN = ("enter lamp", *READ_NOTE, "choose up")


@pytest.fixture
def visit(tmp_path: Path) -> Iterator[Visit]:
    """A visit that is kept in a folder, in the middle of a play."""
    with open_shelf(tmp_path) as shelf:
        keeper = ShelfKeeper(shelf, "lamp", reports=tmp_path / "reports")
        made = Visit(LAMP, FixedMeasure(), keeper=keeper, seed=7)
        press(made, *GIVEN)
        yield made


def answers_in(report: str) -> list[str]:
    """Return the lines of a report that are no notes."""
    return [line for line in report.splitlines() if not line.startswith("#")]


def test_one_press_writes_a_report_and_says_where(tmp_path: Path, visit: Visit) -> None:
    """The menu tells where the file lies, and its lines replay the play with its seed."""
    visit.apply(Go(Look("settings")))
    visit.apply(Report())
    path = tmp_path / "reports" / "fault-01.txt"
    said = f"A fault report was written. It lies in {path}"
    assert said in [part.label for part in visit.frame(PANEL).parts]
    report = path.read_text(encoding="utf-8")
    assert replayed(LAMP, 7, answers_in(report)).state == visit.session.state
    assert "# To play it again: article58 play small --new --seed 7 --answers THIS-FILE" in report
    for word in (
        "version: ",
        "story: small",
        "seed: 7",
        "settings: {",
        "platform: ",
        "looking at: scene > settings",
        "last error: none",
        "5 answers:",
    ):
        assert f"# {word}" in report


def test_a_failure_is_reported_and_told_in_a_sentence(tmp_path: Path, visit: Visit) -> None:
    """The traceback stands in the file and there alone, without the folders of a person."""
    home = Path.home()
    with pytest.raises(Failure) as failed, reported(visit):
        raise ZeroDivisionError(f"in {home}/secret/x.svg")
    path = tmp_path / "reports" / "fault-01.txt"
    assert str(failed.value) == (
        "The game has failed. Every answer of the play is saved. "
        f"A fault report was written. It lies in {path}"
    )
    assert failed.value.__suppress_context__
    report = path.read_text(encoding="utf-8")
    assert "# ZeroDivisionError: in ~/secret/x.svg" in report
    assert "game/opening/playing.py:" in report
    assert str(home) not in report.replace(f"{home}.", "")
    assert answers_in(report) == list(GIVEN)


@pytest.mark.parametrize("error", [Refusal("no"), Misuse("no"), OSError("full")])
def test_what_is_no_fault_of_ours_passes(visit: Visit, tmp_path: Path, error: Exception) -> None:
    """A person's mistake and a disk's are told as ever, and no report is written."""
    with pytest.raises(type(error)), reported(visit):
        raise error
    assert not (tmp_path / "reports").exists()


def test_a_report_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """The sentence gives the reason, and the game goes on."""
    (tmp_path / "file").write_text("")
    with open_shelf(tmp_path) as shelf:
        keeper = ShelfKeeper(shelf, "lamp", reports=tmp_path / "file")
        visit = Visit(LAMP, FixedMeasure(), keeper=keeper)
        assert visit.report() == "A fault report could not be written: File exists."
    visit = Visit(LAMP, FixedMeasure(), keeper=NoKeeper())
    assert visit.report() == "A fault report could not be written: nothing is kept here."


def test_a_play_that_did_not_begin_at_the_beginning_says_so() -> None:
    """Its answers alone would not lead there, so the state that they begin at is told."""
    session = placed(ARCHIVE, "tower")
    report = report_of(session, Settings("en"), [Look("scene")])
    assert "# The answers below do not begin at the beginning, but at this state:" in report
    assert '# {"seed":0,' in report
    assert "do not begin" not in report_of(Session(ARCHIVE, 3), Settings("en"), [])


def test_reports_are_bounded(tmp_path: Path) -> None:
    """After so many the oldest is written over, and a folder never fills up."""
    paths = [save_report(tmp_path, str(nth)) for nth in range(MOST + 3)]
    assert len(set(paths)) == MOST
    assert len(list(tmp_path.iterdir())) == MOST
    assert str(MOST + 2) in {path.read_text(encoding="utf-8") for path in paths}


def test_every_answer_of_a_report_is_an_answer(visit: Visit) -> None:
    """Lines without # are the text forms of the answers, in order."""
    report = report_of(visit.session, visit.settings, visit.looks)
    assert answers_in(report) == [text_of(answer) for answer in visit.session.answers]
