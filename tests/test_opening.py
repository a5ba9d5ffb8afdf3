"""What each verb puts together, where the command line does not show it."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.content.bundle import assets_folder
from game.content.kept import digest_of, encoded
from game.content.load import load_story
from game.diagnostics import Misuse, Refusal
from game.engine.answers import text_of
from game.engine.beats import Goto
from game.engine.story import Story
from game.opening.playing import Wishes, play, watched
from game.opening.stories import picture_folders, playable, solution, swiftly_playable
from game.play.session import replayed
from game.store.copies import load_copy, save_copy
from tests.content.stories import SMALL, lay
from tests.engine.archive import ARCHIVE, LAMP
from tests.engine.small import folder, scene, story

CIRCLE = story(
    folder("road", scene("hall", "Here.", Goto(goto="yard")), scene("yard", Goto(goto="yard")))
)


def test_a_story_without_errors_is_playable() -> None:
    """A good story is returned as it was read."""
    story = load_story(SMALL).story
    assert story is not None
    assert playable(SMALL).cover == story.cover


def test_what_is_wrong_in_a_story_is_said_at_once(tmp_path: Path) -> None:
    """A story with errors is refused with all of them, not with the first."""
    broken = lay(tmp_path, [("places.yaml", "- place: norhaven\n"), ("people/town.yaml", "[")])
    with pytest.raises(Refusal) as refused:
        playable(broken)
    said = str(refused.value)
    assert said.startswith("this story cannot be played yet:\n\n")
    assert "places.yaml:1:" in said
    assert "town.yaml:1:" in said


def test_a_solution_plays_every_folder() -> None:
    """The answers of a solution lead through each folder that is asked for."""
    lines = [text_of(answer) for answer in solution(LAMP)]
    assert set(replayed(LAMP, 0, lines).state.ended) == {"lamp"}
    assert solution(LAMP, ("lamp",)) == solution(LAMP)


@pytest.mark.parametrize(
    ("whole", "folders", "last"),
    [(ARCHIVE, ("side",), "source note"), (CIRCLE, (), "enter road")],
)
def test_what_cannot_be_solved_is_played_as_far_as_it_goes(
    whole: Story, folders: tuple[str, ...], last: str
) -> None:
    """A claim that cannot be proved, or a circle, ends a solution where it is met."""
    answers = [text_of(answer) for answer in solution(whole, folders)]
    assert answers[-1] == last
    assert not replayed(whole, 0, answers).state.ended


def test_pictures_of_a_story_go_before_those_of_the_game(tmp_path: Path) -> None:
    """A story's own illustrations stand below its assets, as its lint expects them."""
    assert picture_folders(SMALL, tmp_path) == (SMALL / "assets" / "art", tmp_path / "art")
    assert (picture_folders(SMALL, tmp_path)[0] / "harbour.svg").is_file()


def test_a_scene_that_is_a_circle_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An author who begins at a scene without a text is told so."""
    monkeypatch.setenv("ARTICLE58_HOME", str(tmp_path / "home"))
    office = "scene: office\ndate: 1880-12\nplace: office\nbeats:\n  - goto: office\n"
    broken = lay(tmp_path, [("folders/01-lamp/scenes/office.yaml", office)])
    with pytest.raises(Refusal, match="runs in a circle"):
        play(broken, assets_folder(), Wishes(terminal=True, at="office"), StringIO(), print)


def test_wrong_wishes_are_refused_before_anything_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A scene that there is not is named before a front end begins."""
    monkeypatch.setenv("ARTICLE58_HOME", str(tmp_path))
    with pytest.raises(Misuse, match='there is no scene "moon"'):
        play(SMALL, assets_folder(), Wishes(auto=True, at="moon"), StringIO(), print)
    assert capsys.readouterr().out == ""


def test_while_it_is_watched_editors_learn_new_names(tmp_path: Path) -> None:
    """An edit that can be played renews the schema; one with a mistake does not."""
    story = lay(tmp_path)
    path = story / "places.yaml"
    text = path.read_text(encoding="utf-8")
    with watched(story, playable(story), assets_folder()) as watch:
        path.write_text(text + "- place: new-quay\n", encoding="utf-8")
        assert watch.take(20) is not None
        assert not (story / "schema").exists()
        path.write_text(text + "- place: new-quay\n  name: The new quay\n", encoding="utf-8")
        assert watch.take(20) is not None
    assert '"new-quay"' in (story / "schema/scene.json").read_text(encoding="utf-8")


def kept(cache: Path, folder: Path, story: Story) -> None:
    """Put a copy of another story in the place of that of a folder."""
    make = digest_of(folder)
    assert make is not None
    save_copy(cache, str(folder.resolve()), make, encoded(story))


def test_a_story_is_understood_once(tmp_path: Path) -> None:
    """The second start takes the copy; whoever changed that would be believed."""
    cache = tmp_path / "cache"
    first = swiftly_playable(SMALL, cache)
    assert swiftly_playable(SMALL, cache).scenes == first.scenes == playable(SMALL).scenes
    kept(cache, SMALL, replace(first, terms={}))
    assert (first.terms != {}, swiftly_playable(SMALL, cache).terms) == (True, {})


def test_an_edited_story_is_never_shown_as_it_was(tmp_path: Path) -> None:
    """A copy of what stood in the files before is not looked at, even for a fault."""
    folder, cache = lay(tmp_path), tmp_path / "cache"
    name = swiftly_playable(folder, cache).places["norhaven"].name
    path = folder / "places.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(name, "Elsewhere"), encoding="utf-8")
    assert swiftly_playable(folder, cache).places["norhaven"].name == "Elsewhere"
    path.write_text("[", encoding="utf-8")
    with pytest.raises(Refusal, match="cannot be played yet"):
        swiftly_playable(folder, cache)
    path.write_text(text, encoding="utf-8")
    assert swiftly_playable(folder, cache).places["norhaven"].name == name


def test_a_copy_that_is_no_story_is_made_again(tmp_path: Path) -> None:
    """Bytes that are whole and yet no story are read past, and replaced."""
    make = digest_of(SMALL)
    assert make is not None
    save_copy(tmp_path, str(SMALL.resolve()), make, b"{}")
    story = swiftly_playable(SMALL, tmp_path)
    assert story.scenes == playable(SMALL).scenes
    assert load_copy(tmp_path, str(SMALL.resolve()), make) == encoded(story)


def test_a_story_starts_where_nothing_can_be_kept(tmp_path: Path) -> None:
    """Without a place for copies the files are read, at every start."""
    (tmp_path / "file").write_bytes(b"")
    assert swiftly_playable(SMALL, tmp_path / "file").scenes == playable(SMALL).scenes
