"""A real folder, really watched; nothing is waited for longer than it takes."""

from __future__ import annotations

from collections.abc import Iterator, Set
from pathlib import Path

import pytest

from game.content.load import load_story
from game.content.schema import write_schema
from game.play.reload import Edition, Reader
from game.shell.watching import Unwatchable, Watch
from tests.content.stories import lay

MOST_S = 20
OFFICE = Path("folders/01-lamp/scenes/office.yaml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return lay(tmp_path)


@pytest.fixture
def watch(folder: Path) -> Iterator[Watch]:
    story = load_story(folder).story
    assert story is not None
    with Watch(folder, Reader(folder, story, folder).edition) as watch:
        yield watch


def edit(path: Path, old: str, new: str) -> None:
    """Write a file as many editors do: beside it, and then in its place."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    beside = path.with_name(f".{path.name}.swp")
    beside.write_text(text.replace(old, new), encoding="utf-8")
    beside.replace(path)


def next_of(watch: Watch) -> Edition:
    edition = watch.take(MOST_S)
    assert edition is not None
    return edition


def test_an_edit_comes_as_a_story(folder: Path, watch: Watch) -> None:
    """What is written to a scene is in the next edition; before it there was none."""
    assert watch.take() is None
    edit(folder / OFFICE, "has read the letter", "has burned the letter")
    edition = next_of(watch)
    assert edition.story is not None
    texts = [getattr(spot.beat, "say", "") for spot in edition.story.spots["office"].values()]
    assert "The owner has burned the letter." in texts
    assert (edition.faults, edition.has_new_pictures) == ((), False)


def test_a_mistake_comes_as_a_fault_and_goes_when_it_is_mended(folder: Path, watch: Watch) -> None:
    """A broken file gives no story but its diagnostics; the mended one a story without."""
    edit(folder / OFFICE, "- test: lamp-was-dark", "- test: lamp-was-drak")
    broken = next_of(watch)
    assert (broken.story, [fault.code for fault in broken.faults]) == (None, ["S204"])
    edit(folder / OFFICE, "lamp-was-drak", "lamp-was-dark")
    mended = next_of(watch)
    assert (mended.story is None, mended.faults) == (False, ())


def test_a_new_picture_is_told(folder: Path, watch: Watch) -> None:
    """An edition says when pictures have to be painted again."""
    edit(folder / "assets/art/harbour.svg", "<svg", "<svg ")
    assert next_of(watch).has_new_pictures


def test_what_editors_lay_beside_a_file_is_nothing(folder: Path) -> None:
    """Backups, swap files and the schema are no change; the file that is written after them is."""
    heard: set[str] = set()

    def _hear(changed: Set[Path]) -> Edition:
        heard.update(path.name for path in changed)
        return Edition(None)

    with Watch(folder, _hear) as watch:
        for name in (".office.yaml.swp", "office.yaml~", ".#office.yaml", "office.yaml.tmp"):
            (folder / OFFICE).with_name(name).write_text("beats: [", encoding="utf-8")
        write_schema(load_story(folder), folder)
        edit(folder / OFFICE, "has read the letter", "has burned the letter")
        next_of(watch)
    assert heard == {"office.yaml"}


def test_a_folder_that_is_not_there_cannot_be_watched(tmp_path: Path) -> None:
    """It is said at once, in a sentence."""
    with pytest.raises(Unwatchable, match="nowhere cannot be watched"):
        Watch(tmp_path / "nowhere", lambda _: Edition(None))


def test_what_fails_in_the_thread_is_raised_where_it_is_taken(folder: Path) -> None:
    """A fault of ours does not end in silence."""

    def _fail(changed: Set[Path]) -> Edition:
        raise ZeroDivisionError(len(changed))

    with Watch(folder, _fail) as watch:
        edit(folder / OFFICE, "has read the letter", "has burned the letter")
        with pytest.raises(ZeroDivisionError):
            watch.take(MOST_S)
