"""`play` and `render`: what is played, saved and drawn."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from game.store.shelf import FILE_NAME, open_shelf
from tests.cli.running import ANSWERS, Run, saved, sentence, written
from tests.content.stories import SMALL


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


def test_a_fault_report_is_played_again(run: Run, home: Path) -> None:
    """The file that the word `report` writes is a file of answers: it leads to the same place."""
    run("play", SMALL, "--terminal", input="\n".join([*ANSWERS, "report"]))
    report = home / "fault-01.txt"
    assert report.read_text(encoding="utf-8").startswith("# Article 58: a fault report.")
    result = run("play", SMALL, "--terminal", "--new", "--answers", report, input="report\n")
    assert (result.exit_code, result.stderr) == (0, "")
    told = (home / "fault-02.txt").read_text(encoding="utf-8").splitlines()
    assert [line for line in told if not line.startswith("#")] == list(ANSWERS)


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


@pytest.mark.parametrize("other", ["--terminal", "--auto"])
def test_edits_are_shown_in_a_window(run: Run, other: str) -> None:
    """To watch a story where nothing can be shown of it is refused in a sentence."""
    result = run("play", SMALL, "--watch", other)
    assert result.exit_code == 2
    assert sentence(result) == "--watch shows edits in a window: not with --auto or --terminal"


def test_a_saved_language_that_a_story_lacks_stops_nothing(run: Run, home: Path) -> None:
    """A language that was set in another story falls back to the first of this one."""
    with open_shelf(home) as shelf:
        shelf.save_settings({"language": "ru", "text_size": "huge"})
    result = run("play", SMALL, "--terminal", input="enter lamp\n")
    assert result.exit_code == 0
    assert "4 November 1880" in result.output


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
        *(("--screen", "person", "--person", name) for name in ("berg", "lund")),
        ("--screen", "term", "--term", "keeper"),
        ("--screen", "sources", "--source", "chronicle"),
        ("--screen", "people", "--tab", "fate"),
    ],
)
def test_a_screen_is_drawn(run: Run, words: tuple[str, ...]) -> None:
    """Any screen of a play is drawn into a file, whose folders are made."""
    result = run("render", SMALL, *words, "--size", "480x400", "--out", "deep/down/a.png")
    assert (result.exit_code, result.output) == (0, "deep/down/a.png\n")
    assert Path("deep/down/a.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (("--screen", "person", "--person", "bergg"), "person"),
        (("--screen", "term", "--term", "kepper"), "term"),
        (("--screen", "sources", "--source", "chronic"), "source"),
    ],
)
def test_a_thing_that_there_is_not_is_named(run: Run, words: tuple[str, ...], kind: str) -> None:
    """Whoever misspells an id is told what is near it."""
    result = run("render", SMALL, *words, "--size", "480x400", "--out", "a.png")
    assert sentence(result).startswith(f'there is no {kind} "{words[3]}"; did you mean')


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
        "history", "document", "slip", "outcome", "report", "people", "person", "sources", "term",
        "names", "timeline", "credits",
    }  # fmt: skip


def test_a_picture_in_the_place_of_a_folder_is_refused(run: Run) -> None:
    """A path that cannot be written is named."""
    result = run("render", SMALL, "--screen", "title", "--size", "480x400", "--out", ".")
    assert sentence(result).startswith("the picture . cannot be written")
    assert result.exit_code == 1
