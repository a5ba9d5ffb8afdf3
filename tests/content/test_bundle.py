"""The stories and assets that come with the game, and the words of nearest names."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from game.content.bundle import (
    UnknownStory,
    assets_folder,
    bundled,
    find_story,
    stories,
    stories_folder,
)
from game.content.known import CODES
from game.content.layout import KINDS
from game.content.load import load_story
from game.content.nearest import hint_of
from game.content.table import Shape, fields_of, shape_of
from game.engine import beats, model
from tests.content.stories import SMALL


def test_a_story_is_found_by_name_by_path_and_without_either() -> None:
    """A name is that of a bundled story, a path that of a folder with a story.yaml."""
    assert stories_folder() / "moscow-trials" == find_story(None)
    assert stories_folder() / "first-steps" == find_story("first-steps")
    assert find_story(str(SMALL)) == SMALL


def test_an_unknown_story_is_answered_with_what_there_is() -> None:
    """The message says where the story was looked for, and the nearest name."""
    with pytest.raises(UnknownStory) as caught:
        find_story("moscow-trails")
    assert (
        'there is no story "moscow-trails" (a folder with a story.yaml): looked in moscow-trails '
        f'and {stories_folder() / "moscow-trails"}; did you mean "moscow-trials"?'
    ) == str(caught.value)


def test_assets_stand_in_the_repository_or_in_the_wheel(tmp_path: Path) -> None:
    """In a wheel the data stands beside the code; in the repository above it."""
    assert (assets_folder() / "fonts").is_dir()
    assert tmp_path.parent / "assets" == bundled("assets", tmp_path)
    (tmp_path / "bundle" / "assets").mkdir(parents=True)
    assert tmp_path / "bundle" / "assets" == bundled("assets", tmp_path)


@pytest.mark.parametrize("name", stories())
def test_bundled_stories_are_without_fault(name: str) -> None:
    """The stories that come with the game load without a diagnostic."""
    assert [found.as_text() for found in load_story(find_story(name)).diagnostics] == []


def test_every_kind_of_name_has_a_code() -> None:
    """Whatever the model refers to by id can be told to be unknown."""
    structs = [*KINDS, *beats.VERBS.values(), model.Proof, model.Batch, model.Request]
    kinds = {kind for struct in structs for kind in _names(shape_of(struct))}
    assert set() == kinds - set(CODES)


def _names(shape: Shape) -> set[str]:
    if shape.struct is None:
        return _names(shape.item) if shape.item else {shape.names} - {""}
    return {kind for field in fields_of(shape.struct).values() for kind in _names(field.shape)}


def test_hints() -> None:
    """The nearest name is offered; without one, the few that there are."""
    assert [
        hint_of("harbuor", ["harbour", "office"]),
        hint_of("x", ["harbour", "office"]),
        hint_of("x", [f"scene-{nth}" for nth in range(9)]),
    ] == ['did you mean "harbour"?', "there is: harbour, office", ""]


@pytest.mark.parametrize("name", ["assets", "story"])
def test_a_wheel_has_its_own_data(name: str, tmp_path: Path) -> None:
    """In a wheel the data inside of the package wins over what happens to stand beside it."""
    package = tmp_path / "site-packages" / "game"
    (package.parent / name).mkdir(parents=True)
    assert bundled(name, package) == package.parent / name
    (package / "bundle" / name).mkdir(parents=True)
    assert bundled(name, package) == package / "bundle" / name


def test_a_story_of_a_wheel_is_read_like_any_other(tmp_path: Path) -> None:
    """A story that was copied into a package loads without fault, and shows its full path."""
    package = tmp_path / "game"
    shutil.copytree(SMALL, package / "bundle" / "story" / "small")
    loaded = load_story(bundled("story", package) / "small")
    assert (loaded.diagnostics, loaded.story is not None) == ((), True)
    place = loaded.place_of("scene", "office")
    assert place.file == str(package / "bundle/story/small/folders/01-lamp/scenes/office.yaml")


@pytest.mark.parametrize("wanted", ["", ".", "nothing", "first-steps/folders", "../story"])
def test_a_folder_without_a_cover_is_no_story(
    wanted: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What holds no story.yaml is told as unknown, as it was typed."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnknownStory) as caught:
        find_story(wanted)
    assert str(caught.value).startswith(
        f'there is no story "{wanted}" (a folder with a story.yaml)'
    )


def test_a_path_wins_over_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that is here is meant before one of the same name that comes with the game."""
    shutil.copytree(SMALL, tmp_path / "first-steps")
    monkeypatch.chdir(tmp_path)
    assert find_story("first-steps") == Path("first-steps")
