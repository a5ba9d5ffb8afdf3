"""What can be typed, and what a mistake looks like."""

from __future__ import annotations

import pytest

from game.cli import article58
from tests.cli.running import Run, sentence
from tests.content.stories import SMALL


def test_alone_it_lists_every_verb_with_an_example(run: Run) -> None:
    """Whoever types nothing but the name learns what can be typed."""
    result = run()
    assert result.exit_code == 0
    for verb in article58.commands:
        assert f"  {verb:<8} " in result.output
        assert f"\n           article58 {verb}" in result.output


def test_examples_of_the_overview_are_right(run: Run) -> None:
    """Each example has the form of its verb: asked for help, it gives help."""
    lines = [line.split() for line in run().output.splitlines() if line.startswith(" " * 11)]
    assert list(dict.fromkeys(words[1] for words in lines)) == list(article58.commands)
    for words in lines:
        assert run(*words[1:], "--help").exit_code == 0


@pytest.mark.parametrize("words", [("--help",), ("-h",), ("--version",), ("play", "--help")])
def test_help_and_version_are_well(run: Run, words: tuple[str, ...]) -> None:
    """Asking is no mistake."""
    result = run(*words)
    assert (result.exit_code, result.stderr) == (0, "")


MISUSES = {
    "an unknown verb": (("jump",), "No such command 'jump'."),
    "an unknown option": (("play", "--loud"), "No such option"),
    "two stories": (("lint", "first-steps", "second"), "Got unexpected extra argument (second)"),
    "an unknown story": (("play", "first-stps"), 'did you mean "first-steps"?'),
    "a story that is none": (("lint", "/"), 'there is no story "/"'),
    "an empty story": (("walk", ""), 'there is no story ""'),
    "a size of one number": (("play", "--size", "1920"), '"1920" is not a size: write 1920x1080'),
    "a size of words": (("render", "--size", "bigxsmall"), '"bigxsmall" is not a size'),
    "a size too large": (("play", "--size", "99999x10"), "is not a size that can be drawn"),
    "a size of nothing": (("play", "--size", "0x0"), "is not a size that can be drawn"),
    "a seed of letters": (("walk", "--seed", "x"), "'x' is not a valid integer"),
    "an unknown scene": (("play", SMALL, "--at", "harbor"), 'did you mean "harbour"?'),
    "an unknown scene, by itself": (("play", SMALL, "--auto", "--at", "x"), 'no scene "x"'),
    "an unknown language": (
        ("play", SMALL, "--terminal", "--language", "xx"),
        'this story has no language "xx"; it has: en',
    ),
    "no file of answers": (
        ("play", SMALL, "--terminal", "--answers", "none.txt"),
        "the answers in none.txt cannot be read: No such file or directory",
    ),
    "a folder of answers": (
        ("play", SMALL, "--terminal", "--answers", "."),
        "the answers in . cannot be read: Is a directory",
    ),
    "an unknown code": (("explain", "S99"), 'there is no code "S99"'),
    "no code": (("explain",), "Missing argument 'CODE'."),
    "no screen": (("render", "--out", "x.png"), "name a screen with --screen, or draw them"),
    "an unknown screen": (("render", "--screen", "scen", "--out", "x.png"), 'mean "scene"?'),
    "no out": (("render", "--screen", "scene"), "Missing option '--out'."),
    "a scene that is not met": (
        ("render", SMALL, "--screen", "scene", "--scene", "moon", "--out", "x.png"),
        'a play that does everything right never meets that "scene" screen.',
    ),
    "nothing new": (("new", "chapter", SMALL), "'chapter' is not one of 'story', 'folder'"),
    "new in no story": (("new", "scene"), "name the story: article58 new scene my-story"),
    "a new story without a folder": (("new", "story"), "name a folder for it: article58 new story"),
    "a new thing in a story that is none": (("new", "scene", "mine"), 'there is no story "mine"'),
    "no file for a report": (("report", SMALL), "Missing option '--out'."),
    "a slot that there is not": (
        ("report", SMALL, "--slot", "7", "--out", "x.html"),
        "7 is not in the range 1<=x<=6",
    ),
    "a slot and answers": (
        ("report", SMALL, "--slot", "1", "--answers", "x.txt", "--out", "x.html"),
        "name a file with --answers or a slot with --slot, not both",
    ),
    "no plays": (("walk", "--plays", "0"), "0 is not in the range x>=1"),
    "an unknown form": (("lint", "--format", "xml"), "'xml' is not one of 'text', 'json'"),
}


@pytest.mark.parametrize(("words", "said"), MISUSES.values(), ids=MISUSES)
def test_wrong_use_is_said_in_a_sentence(run: Run, words: tuple[str, ...], said: str) -> None:
    """What cannot be meant ends with exit code 2 and says what there is."""
    result = run(*words)
    assert said in sentence(result)
    assert (result.exit_code, result.stdout) == (2, "")


def test_a_name_that_no_disk_takes_is_a_sentence(run: Run) -> None:
    """A story's name of any length ends well."""
    result = run("lint", "x" * 5000)
    assert sentence(result)
    assert result.exit_code in (1, 2)
