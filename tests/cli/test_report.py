"""`report`: the page on a saved play, on a slot, on answers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from game.engine.answers import text_of
from game.opening.stories import playable, solution
from game.store.shelf import open_shelf
from game.ui.intents import AUTO
from tests.cli.running import Run, saved, sentence, written
from tests.content.stories import SMALL

SOLVED = tuple(text_of(answer) for answer in solution(playable(SMALL)))
FILED = SOLVED[: SOLVED.index("file lamp-was-dark contradicted book-of-the-lamp/lit") + 1]


def _stamps(run: Run, *words: str | Path) -> list[str]:
    """Return the stamps on the page that a command writes; it says where that is."""
    result = run("report", SMALL, *words, "--out", "made/report.html")
    assert (result.exit_code, result.output) == (0, "made/report.html\n")
    page = Path("made/report.html").read_text(encoding="utf-8")
    return re.findall(r'<td><span class="stamp \w+">([^<]+)<', page)


def test_the_saved_play_is_reported_on(run: Run, home: Path) -> None:
    """What was played last, as it was left; it can be gone on with as before."""
    run("play", SMALL, "--terminal", input="\n".join(FILED))
    before = saved(home)
    assert _stamps(run) == ["still open"]
    assert saved(home) == before == list(FILED)


def test_a_slot_is_reported_on(run: Run, home: Path) -> None:
    """A kept play is read where it lies, and the play that goes on stays what it was."""
    run("play", SMALL, "--terminal", input="\n".join(SOLVED))
    with open_shelf(home) as shelf:
        slot = shelf.load_slot("small", AUTO)
        assert slot is not None
        shelf.save_slot("small", "slot-2", slot.state, slot.answers, 0, slot.seed)
    run("play", SMALL, "--terminal", "--new", input="\n".join(FILED))
    assert [_stamps(run, "--slot", "2"), _stamps(run)] == [["stands"] * 3, ["still open"]]
    assert saved(home) == list(FILED)


def test_answers_are_reported_on(run: Run, home: Path, tmp_path: Path) -> None:
    """A file of answers needs no save and makes none."""
    assert _stamps(run, "--answers", written(tmp_path, *SOLVED)) == ["stands"] * 3
    assert saved(home) is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "what is saved in auto cannot be read: name another play with --slot"),
        (("--slot", "3"), "nothing in slot 3 is saved: play it first, or name a file of answers"),
    ],
)
def test_a_play_that_cannot_be_read_is_a_sentence(
    run: Run, home: Path, words: tuple[str, ...], said: str
) -> None:
    """Nothing is written then."""
    with open_shelf(home) as shelf:
        shelf.save_slot("small", AUTO, b"no state", [], 0, 0)
    result = run("report", SMALL, *words, "--out", "report.html")
    assert said in sentence(result)
    assert (result.exit_code, Path("report.html").exists()) == (1, False)


def test_without_a_play_it_is_said_what_to_do(run: Run) -> None:
    """Whoever has played nothing learns how a report comes about."""
    result = run("report", SMALL, "--out", "report.html")
    assert sentence(result) == (
        "no play of this story is saved: play it first, or name a file of answers with --answers"
    )
