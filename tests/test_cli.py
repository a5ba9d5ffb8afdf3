"""The command line: every verb, its options, exit codes, and what a mistake looks like."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

import pytest
from click.testing import CliRunner, Result

from game.cli import article58, main
from game.content.bundle import stories_folder
from game.store.shelf import FILE_NAME, open_shelf
from tests.content.stories import SMALL, lay

Run = Callable[..., Result]


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


def sentence(result: Result) -> str:
    """Return what was said of a mistake; it is one paragraph and no traceback."""
    assert result.exception is None or isinstance(result.exception, SystemExit)
    last = result.stderr.strip().splitlines()[-1]
    assert last.startswith("Error: ")
    return last.removeprefix("Error: ")


ANSWERS = ("enter lamp", "next", "next", "choose owner", "open report-of-the-office")


def written(folder: Path, *lines: str, name: str = "answers.txt") -> Path:
    """Write a file of answers."""
    path = folder / name
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def saved(home: Path) -> list[str] | None:
    """Return the answers of the saved play of the small story."""
    with open_shelf(home) as shelf:
        slot = shelf.load_slot("small", "auto")
    return None if slot is None else slot.answers


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
    assert [words[1] for words in lines] == list(article58.commands)
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
    "no plays": (("walk", "--plays", "0"), "0 is not in the range x>=1"),
    "an unknown form": (("lint", "--format", "xml"), "'xml' is not one of 'text', 'json'"),
}


@pytest.mark.parametrize(("words", "said"), MISUSES.values(), ids=MISUSES)
def test_wrong_use_is_said_in_a_sentence(run: Run, words: tuple[str, ...], said: str) -> None:
    """What cannot be meant ends with exit code 2 and says what there is."""
    result = run(*words)
    assert said in sentence(result)
    assert (result.exit_code, result.stdout) == (2, "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (b"enter lamp\nnext\n\xff\xfe\n", "cannot be read: the file is not UTF-8"),
        (b"enter lamp\n\njump\n", 'answers.txt:3: "jump" is no answer: '),
        (b"enter lamp\nchoose moon\n", 'answers.txt:2: "choose moon" is not offered here. '),
    ],
)
def test_a_wrong_file_of_answers_names_the_line(run: Run, text: bytes, said: str) -> None:
    """What is wrong in a file of answers is said with file and line, and nothing is saved."""
    Path("answers.txt").write_bytes(text)
    result = run("play", SMALL, "--terminal", "--answers", "answers.txt")
    assert said in sentence(result)
    assert result.exit_code == 1


def test_answers_are_given_before_the_first_page(run: Run, tmp_path: Path) -> None:
    """A play begins where a file of answers leads, blank lines and a byte order mark aside."""
    path = written(tmp_path, "\ufeffenter lamp", "", "  next", "next")
    result = run("play", SMALL, "--terminal", "--answers", path)
    assert result.exit_code == 0
    assert "Where do you look?" in result.output
    assert "A small story for tests" not in result.output


def test_a_pipe_plays(run: Run, home: Path) -> None:
    """Lines from a pipe are played and saved, and their end ends the play."""
    result = run("play", SMALL, "--terminal", input="\n".join(ANSWERS))
    assert (result.exit_code, result.stderr) == (0, "")
    assert "The lamp of Norhaven" in result.output
    assert saved(home) == list(ANSWERS)


def test_a_play_goes_on_where_it_was_left(run: Run, home: Path) -> None:
    """The next start finds the saved play behind the main button."""
    run("play", SMALL, "--terminal", input="\n".join(ANSWERS[:3]))
    result = run("play", SMALL, "--terminal", input="\nchoose owner\n")
    assert "Where do you look?" in result.output
    assert saved(home) == list(ANSWERS[:4])


def test_new_begins_at_the_desk(run: Run, home: Path) -> None:
    """With --new the title is passed by, and the old play is kept as "earlier"."""
    run("play", SMALL, "--terminal", input="enter lamp\nnext\n")
    run("play", SMALL, "--terminal", "--new", input="enter lamp\n")
    assert saved(home) == ["enter lamp"]
    with open_shelf(home) as shelf:
        earlier = shelf.load_slot("small", "earlier")
    assert earlier is not None
    assert earlier.answers == ["enter lamp", "next"]


def test_at_begins_at_a_scene_and_saves_nothing(run: Run, home: Path) -> None:
    """An author looks at a scene without losing the play."""
    run("play", SMALL, "--terminal", input="enter lamp\n")
    result = run("play", SMALL, "--terminal", "--at", "office", input="next\n")
    assert "A month later" in result.output
    assert saved(home) == ["enter lamp"]


def test_at_and_answers_go_together(run: Run, tmp_path: Path) -> None:
    """Answers go on from the scene that is begun at."""
    path = written(tmp_path, "next", "next")
    result = run("play", SMALL, "--terminal", "--at", "office", "--answers", path)
    assert "Ships in the book" in result.output


def test_a_saved_language_that_a_story_lacks_stops_nothing(run: Run, home: Path) -> None:
    """A language that was set in another story falls back to the first of this one."""
    with open_shelf(home) as shelf:
        shelf.save_settings({"language": "ru", "text_size": "huge"})
    assert run("play", SMALL, "--terminal").exit_code == 0


def test_a_seed_may_be_any_number(run: Run, home: Path) -> None:
    """Large and negative seeds are played and saved."""
    for seed in ("-5", "123456789012345678901234567890"):
        result = run("play", SMALL, "--terminal", "--new", "--seed", seed, input="enter lamp\n")
        assert result.exit_code == 0
        with open_shelf(home) as shelf:
            slot = shelf.load_slot("small", "auto")
        assert slot is not None
        assert slot.seed == int(seed)


def test_a_damaged_shelf_is_told_and_played_on(run: Run, home: Path) -> None:
    """A file of saves that is none is set aside; the play goes on."""
    home.mkdir()
    (home / FILE_NAME).write_bytes(b"nothing of ours" * 200)
    result = run("play", SMALL, "--terminal")
    assert result.exit_code == 0
    assert "It is kept as" in result.output
    assert len(list(home.glob("*.foreign-*")) + list(home.glob("*.damaged-*"))) == 1


def test_without_display_and_terminal_it_plays_by_itself(run: Run) -> None:
    """The taster is played to its end in text, and a picture of each screen is left."""
    result = run("play", SMALL, "--size", "480x400")
    assert (result.exit_code, result.stderr) == (0, "")
    pictures = sorted(path.name for path in Path("build/tour").iterdir())
    assert result.output.endswith(f"{len(pictures)} pictures of these screens are in build/tour\n")
    assert pictures[0] == "01-title.png"
    assert {"desk", "scene", "document", "findings", "outcome"} <= {
        name[3:].removesuffix(".png") for name in pictures
    }


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written_is_named(run: Run) -> None:
    """Where no picture can be written the path is said."""
    Path.cwd().chmod(0o500)
    result = run("play", SMALL, "--auto", "--size", "480x400")
    assert "build/tour/01-title.png cannot be written: Permission denied" in sentence(result)


def test_a_file_in_the_way_of_pictures_is_named(run: Run) -> None:
    """A file that stands where the folder should be is a sentence, not a traceback."""
    Path("build").write_text("")
    result = run("play", SMALL, "--auto", "--size", "480x400")
    assert "build/tour/01-title.png cannot be written: " in sentence(result)
    assert result.exit_code == 1


@pytest.mark.parametrize(
    "words",
    [
        ("--screen", "scene", "--scene", "office"),
        ("--screen", "document", "--document", "letter-of-lund"),
        ("--screen", "findings", "--claim", "keeper-slept"),
        ("--screen", "outcome", "--folder", "lamp", "--text-size", "largest"),
        ("--screen", "desk", "--language", "en"),
    ],
)
def test_a_screen_is_drawn(run: Run, words: tuple[str, ...]) -> None:
    """Any screen of a play is drawn into a file, whose folders are made."""
    result = run("render", SMALL, *words, "--size", "480x400", "--out", "deep/down/a.png")
    assert (result.exit_code, result.output) == (0, "deep/down/a.png\n")
    assert Path("deep/down/a.png").read_bytes().startswith(b"\x89PNG")


def test_all_screens_are_drawn_with_a_sheet(run: Run) -> None:
    """Every screen of a play that does everything right is drawn, and one sheet of them all."""
    result = run("render", SMALL, "--all", "--size", "480x400", "--out", "all")
    assert result.exit_code == 0
    listed = result.output.split()
    assert sorted(map(str, Path("all").iterdir())) == sorted(listed)
    assert listed[-1] == "all/all.png"
    screens = {Path(path).stem.partition("-")[2] for path in listed[:-1]}
    assert screens == {
        "title", "language", "note", "settings", "desk", "scene", "dossier", "findings",
        "history", "document", "slip", "outcome",
    }  # fmt: skip


def test_a_picture_in_the_place_of_a_folder_is_refused(run: Run) -> None:
    """A path that cannot be written is named."""
    result = run("render", SMALL, "--screen", "title", "--size", "480x400", "--out", ".")
    assert sentence(result).startswith("the picture . cannot be written")
    assert result.exit_code == 1


BROKEN = (
    "folders/01-lamp/scenes/office.yaml",
    "scene: office\ndate: 1880-12\nplace: ofice\nbeats: [x]\n",
)


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


PRISON = (
    "folders/01-lamp/scenes/office.yaml",
    "scene: office\ndate: 1880-12\nplace: office\nbeats:\n  - Here.\n  - test: lamp-was-dark\n"
    "  - test: ship-was-late\n  - test: keeper-slept\n  - choice: way\n    text: Which way?\n"
    "    options:\n      - id: round\n        text: Round\n      - id: out\n        text: Out\n"
    "        when: read no-such-way\n  - end: lamp\n",
)


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
        "folders played to their outcome: lamp (32 steps)\n",
    )
    story = lay(
        tmp_path, [(PRISON[0], PRISON[1].replace("read no-such-way", "asked-the-owner = 2"))]
    )
    ill = run("walk", story, "--solve", "--format", "json")
    assert ill.exit_code == 1
    assert json.loads(ill.output)["failures"] == [
        'folder "lamp" cannot be solved: it has no end within 5,000 steps'
    ]


def test_ids_are_written_once(run: Run, tmp_path: Path) -> None:
    """The first run writes the ledgers, the second has nothing to do."""
    story = lay(tmp_path)
    first = run("ids", story)
    assert first.exit_code == 0
    assert first.output.split() == [str(story / "folders/01-lamp/ids.json")]
    assert run("ids", story).output == "every ledger was up to date\n"


def test_a_ledger_that_cannot_be_read_or_written_is_named(run: Run, tmp_path: Path) -> None:
    """A broken ledger, and a folder in its place, end in a sentence."""
    broken = lay(tmp_path, [("folders/01-lamp/ids.json", "{")])
    result = run("ids", broken)
    assert f"{broken}/folders/01-lamp/ids.json: the ledger of ids cannot be read" in sentence(
        result
    )
    assert result.exit_code == 1


@pytest.mark.parametrize(
    "name", sorted(path.parent.name for path in stories_folder().glob("*/story.yaml"))
)
def test_the_stories_of_the_game_can_be_solved(run: Run, name: str) -> None:
    """Each story that comes with the game has nothing to report and can be played to its end."""
    assert run("lint", name).exit_code == 0
    assert run("walk", name, "--solve").exit_code == 0


def real(
    *words: str | Path,
    home: Path,
    input: bytes = b"",
    stdout: IO[bytes] | int = subprocess.PIPE,
    **environment: str,
) -> subprocess.CompletedProcess[bytes]:
    """Run the real command in a process of its own, in the folder of `home`."""
    home.mkdir(parents=True, exist_ok=True)
    wanted = {
        "ARTICLE58_HOME": str(home),
        "SDL_VIDEODRIVER": "dummy",
        "PYTHONPATH": str(Path(__file__).parent.parent),
        "PATH": os.environ["PATH"],
        **environment,
    }
    command = [sys.executable, "-W", "error", "-m", "game", *map(str, words)]
    return subprocess.run(
        command,
        input=input,
        stdout=stdout,
        stderr=subprocess.PIPE,
        cwd=home,
        env=wanted,
        check=False,
        timeout=60,
    )


def test_the_command_reads_what_was_typed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`article58` takes its words from the command line."""
    monkeypatch.setattr(sys, "argv", ["article58", "explain", "S101"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("# S101: ")


def test_a_name_that_no_disk_takes_is_a_sentence(run: Run) -> None:
    """A story's name of any length ends well."""
    result = run("lint", "x" * 5000)
    assert sentence(result)
    assert result.exit_code in (1, 2)


def test_bytes_that_are_no_text_stop_no_play(home: Path) -> None:
    """A pipe of any bytes gets help and the play is saved; any encoding is printed in."""
    done = real(
        "play", SMALL, "--terminal",
        home=home, input=b"\xff\xfe\x00\nenter lamp\n", PYTHONIOENCODING="ascii",
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"is no answer" in done.stdout
    assert saved(home) == ["enter lamp"]


def test_a_sentence_goes_to_the_error_stream(home: Path) -> None:
    """What went wrong can be told from what was asked for."""
    done = real("play", "no-such-story", home=home)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b'Error: there is no story "no-such-story"')


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", [("lint", SMALL), ("play", SMALL, "--terminal")])
def test_a_full_disk_is_a_sentence(home: Path, words: tuple[str | Path, ...]) -> None:
    """What cannot be written out is said."""
    with Path("/dev/full").open("wb") as full:
        done = real(*words, home=home, stdout=full)
    assert done.returncode == 1
    assert done.stderr.startswith(b"Error: the output cannot be read or written: No space left")
    assert b"Traceback" not in done.stderr


def test_a_reader_that_goes_away_ends_it(home: Path) -> None:
    """A pipe that is closed at the other end stops the output without a word."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as closed:
        done = real("explain", "S101", home=home, stdout=closed)
    assert (done.returncode, done.stderr) == (1, b"")


def test_a_closed_input_is_an_empty_one(home: Path) -> None:
    """Without any standard input the game still starts and ends."""
    command = f'"{sys.executable}" -m game play "{SMALL}" --terminal <&-'
    environment = os.environ | {"ARTICLE58_HOME": str(home), "SDL_VIDEODRIVER": "dummy"}
    environment["PYTHONPATH"] = str(Path(__file__).parent.parent)
    done = subprocess.run(
        ["sh", "-c", command], capture_output=True, env=environment, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"The lamp of Norhaven" in done.stdout


SLOW = ("networkx", "rapidfuzz", "jinja2", "game.tools.walk", "game.tools.lint")


def test_play_loads_nothing_that_only_tools_need(home: Path) -> None:
    """A play starts without the libraries that lint, graph and print are made with."""
    program = (
        "import sys; from game.cli import article58; "
        f"article58(['play', {str(SMALL)!r}, '--terminal'], standalone_mode=False); "
        f"print([name for name in {SLOW} if name in sys.modules], file=sys.stderr)"
    )
    environment = os.environ | {"ARTICLE58_HOME": str(home), "SDL_VIDEODRIVER": "dummy"}
    environment["PYTHONPATH"] = str(Path(__file__).parent.parent)
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=b"enter lamp\n",
        capture_output=True,
        env=environment,
        check=True,
        timeout=60,
    )
    assert done.stderr.decode().strip() == "[]"


def test_the_terminal_needs_no_pygame_to_be_asked_for(home: Path) -> None:
    """Whoever asks for the terminal does not wait for the window's library."""
    program = (
        "import sys; from game.cli import article58; "
        f"article58(['play', {str(SMALL)!r}, '--terminal'], standalone_mode=False); "
        "print('pygame' in sys.modules, file=sys.stderr)"
    )
    environment = os.environ | {"ARTICLE58_HOME": str(home)}
    environment["PYTHONPATH"] = str(Path(__file__).parent.parent)
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=b"",
        capture_output=True,
        env=environment,
        check=True,
        timeout=60,
    )
    assert done.stderr.decode().strip() == "False"
