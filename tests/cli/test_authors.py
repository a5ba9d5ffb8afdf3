"""`lint`, `explain`, `walk` and `ids`: what authors run."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from game.content.bundle import stories_folder
from tests.cli.running import BROKEN, PRISON, Run, at_a_terminal, sentence, written
from tests.content.stories import SMALL, lay


def test_lint_is_silent_on_a_good_story(run: Run) -> None:
    """A story without a fault ends with exit code 0 in each form."""
    assert (run("lint", SMALL).output, run("lint", SMALL).exit_code) == ("nothing to report\n", 0)
    assert json.loads(run("lint", SMALL, "--format", "json").output) == []
    assert run("lint", SMALL, "--format", "github").output == "\n"


def test_lint_names_what_is_wrong(run: Run, tmp_path: Path) -> None:
    """Findings end with exit code 1; text, JSON and GitHub's form name the same places."""
    broken = lay(tmp_path, [BROKEN])
    text = run("lint", broken)
    found = json.loads(run("lint", broken, "--format", "json").output)
    github = run("lint", broken, "--format", "github").output.splitlines()
    assert text.exit_code == 1
    assert text.output.splitlines()[-1] == f"{len(found)} to look at"
    assert len(github) == len(found)
    for one in found:
        assert list(one) == ["code", "severity", "file", "line", "column", "message", "help"]
        assert f"{one['file']}:{one['line']}:{one['column']}: {one['severity']}" in text.output
        assert one["line"] >= 1
        assert one["column"] >= 1
    (place,) = [one for one in found if one["code"] == "S207"]
    assert (place["line"], place["column"], place["severity"]) == (3, 8, "error")
    assert 'there is no place "ofice"' in place["message"]
    assert place["help"] == 'did you mean "office"?'


@pytest.mark.parametrize(
    "words",
    [("play", "--terminal"), ("play", "--auto"), ("walk",), ("render", "--all", "--out", "x")],
)
def test_a_broken_story_is_not_played(run: Run, tmp_path: Path, words: tuple[str, ...]) -> None:
    """What is wrong in a story is said in its place by whoever was to play it."""
    verb, *options = words
    result = run(verb, lay(tmp_path, [BROKEN]), *options)
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: this story cannot be played yet:\n\n")
    assert "error S207" in result.stderr


def test_explain_shows_the_document_of_a_code(run: Run) -> None:
    """A code is explained with what fails and what passes, in capitals or not."""
    result = run("explain", "s207")
    assert result.exit_code == 0
    assert result.output.startswith("# S207: ")
    assert "\n## Fails\n" in result.output


def test_walk_reports_in_words_and_as_json(run: Run) -> None:
    """A walk that met everything ends with exit code 0; JSON has every number."""
    words = run("walk", SMALL, "--plays", "60", "--seed", "7")
    assert words.exit_code == 0
    assert words.output.startswith("60 plays, ")
    found = json.loads(
        run("walk", SMALL, "--plays", "60", "--seed", "7", "--format", "json").output
    )
    assert list(found) == [
        "plays", "steps", "seconds", "ends", "beats", "beats_visited", "missed_beats", "options",
        "options_visited", "never_open", "dead_ends",
    ]  # fmt: skip
    assert (found["plays"], found["ends"], found["dead_ends"]) == (60, {"lamp": 60}, [])
    assert found["beats"] == found["beats_visited"]


def test_a_dead_end_can_be_played_again(run: Run, tmp_path: Path) -> None:
    """The answers of a dead end, as JSON gives them, lead there again with their seed."""
    story = lay(
        tmp_path, [(PRISON[0], PRISON[1].replace("read no-such-way", "asked-the-owner = 2"))]
    )
    result = run("walk", story, "--plays", "1", "--format", "json")
    assert result.exit_code == 1
    (end,) = json.loads(result.output)["dead_ends"]
    path = written(tmp_path, *end["answers"])
    again = run("play", story, "--terminal", "--seed", str(end["seed"]), "--answers", path)
    assert again.exit_code == 0
    assert "Which way?" in again.output


def test_solving_says_what_cannot_be(run: Run, tmp_path: Path) -> None:
    """`walk --solve` ends with exit code 0 or 1, in words or as JSON."""
    well = run("walk", SMALL, "--solve")
    assert (well.exit_code, well.output) == (
        0,
        "folders played to their outcome: lamp (32 steps)\n"
        "findings that stand in the report: 3 of 3\n",
    )
    story = lay(
        tmp_path, [(PRISON[0], PRISON[1].replace("read no-such-way", "asked-the-owner = 2"))]
    )
    ill = run("walk", story, "--solve", "--format", "json")
    assert ill.exit_code == 1
    assert json.loads(ill.output)["failures"] == [
        'folder "lamp" cannot be solved: it has no end within 5,000 steps'
    ]


def test_guessing_says_how_much_falls(run: Run) -> None:
    """`walk --guess nouns` ends with exit code 1 where more than a third falls, 0 elsewhere."""
    words = run("walk", SMALL, "--guess", "nouns")
    assert words.exit_code == 1
    assert words.output.startswith("claims whose proof is found by matching nouns: 3 of 3 (100%;")
    well = run("walk", "first-steps", "--guess", "nouns", "--format", "json")
    assert well.exit_code == 0
    assert list(json.loads(well.output)) == ["share", "claims", "batches"]


def test_ids_are_written_once(run: Run, tmp_path: Path) -> None:
    """The first run writes the ledgers, the second has nothing to do."""
    story = lay(tmp_path)
    first = run("ids", story)
    assert first.exit_code == 0
    assert first.output.split() == [str(story / "folders/01-lamp/ids.json")]
    assert run("ids", story).output == "every ids.json was up to date\n"


def test_a_ledger_that_cannot_be_read_or_written_is_named(run: Run, tmp_path: Path) -> None:
    """A broken ledger, and a folder in its place, end in a sentence."""
    broken = lay(tmp_path, [("folders/01-lamp/ids.json", "{")])
    result = run("ids", broken)
    assert f"{broken}/folders/01-lamp/ids.json: the ledger of ids cannot be read" in sentence(
        result
    )
    assert result.exit_code == 1


def test_new_writes_and_says_what(run: Run) -> None:
    """Without a terminal nobody is asked; each file is named, and how to see what was made."""
    assert run("new", "story", "mine").exit_code == 0
    result = run("new", "scene", "mine", "--title", "The pier")
    home = "mine/folders/01-first-folder"
    assert result.output.splitlines() == [
        f"new      {home}/scenes/the-pier.yaml",
        f"changed  {home}/scenes/second-scene.yaml",
        f"changed  {home}/ids.json",
        "",
        f"To write it: open {home}/scenes/the-pier.yaml",
        "To see it:   article58 play mine --at the-pier",
    ]
    assert run("lint", "mine").output == "nothing to report\n"
    assert run("schema", "mine").output == "the schema was up to date\n"
    assert sentence(run("new", "scene", "mine", "--id", "the-pier")) == (
        'there is already a scene "the-pier"; nothing was written'
    )


def test_at_a_terminal_new_asks_until_an_answer_fits(tmp_path: Path) -> None:
    """A person is asked in plain words; Enter takes the default, and a mistake is asked again."""
    story = lay(tmp_path)
    answers = b"The pier\n\nofice\noffice\n1880-12\n\n"
    said = at_a_terminal(answers, "-m", "game", "new", "scene", story)
    expected = [
        "Its id, by which other files name it: small letters and hyphens [the-pier]: ",
        "The scene that it follows (harbour, office) [office]: ",
        'Error: there is no scene "ofice"; did you mean "office"?\n',
        "When it takes place: 1936, 1936-08 or 1936-08-19 [1880-12]: ",
        f"new      {story}/folders/01-lamp/scenes/the-pier.yaml\n",
    ]
    assert [words for words in expected if words not in said] == []


@pytest.mark.parametrize(
    "name", sorted(path.parent.name for path in stories_folder().glob("*/story.yaml"))
)
def test_the_stories_of_the_game_can_be_solved(run: Run, name: str) -> None:
    """Each story that comes with the game has nothing to report and can be played to its end."""
    assert run("lint", name).exit_code == 0
    assert run("walk", name, "--solve").exit_code == 0
