"""A story as bytes: nothing is lost, nothing else is taken for one, and no edit is missed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.bundle import stories, stories_folder
from game.content.kept import DamagedCopy, decoded, digest_of, encoded
from game.content.load import load_story
from game.engine.story import Story
from tests.content.stories import SMALL, lay

WHOLE = [SMALL, *(stories_folder() / name for name in stories())]
BYTES = encoded(load_story(SMALL).whole)


def told(story: Story) -> dict[str, object]:
    """Return all that is in a story."""
    return {name: getattr(story, name) for name in story.__struct_fields__}


@pytest.mark.parametrize("folder", WHOLE, ids=lambda folder: folder.name)
def test_a_story_is_the_same_after_it_was_kept(folder: Path) -> None:
    """Every part of a story comes back as it was, each of its own type and in its order."""
    story = load_story(folder).whole
    again = decoded(encoded(story))
    assert told(again) == told(story)
    assert [list(part) for part in told(again).values() if isinstance(part, dict)] == [
        list(part) for part in told(story).values() if isinstance(part, dict)
    ]


@given(st.integers(0, len(BYTES) - 1), st.binary(max_size=3))
def test_damaged_bytes_are_refused_or_are_a_story(at: int, other: bytes) -> None:
    """Whatever the bytes, they are a story or a DamagedCopy, and nothing else is raised."""
    try:
        assert isinstance(decoded(BYTES[:at] + other + BYTES[at + 2 :]), Story)
    except DamagedCopy as error:
        assert str(error)


@pytest.mark.parametrize(
    "raw", [b"", b"{}", b"[]", b"\xff", msgspec.json.encode({"scenes": {"x": {"beats": [3]}}})]
)
def test_other_bytes_are_no_story(raw: bytes) -> None:
    """What was never a story is refused."""
    with pytest.raises(DamagedCopy):
        decoded(raw)


def _edit(path: str, text: str) -> Callable[[Path], object]:
    return lambda story: (story / path).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "edit",
    [
        _edit("people/more.yaml", ""),
        _edit("places.yaml", "# nothing"),
        _edit("folders/01-lamp/ids.json", "{}"),
        lambda story: (story / "sources.yaml").unlink(),
        lambda story: (story / "folders/01-lamp").rename(story / "folders/02-lamp"),
        lambda story: (story / "folders/02-empty").mkdir(),
    ],
)
def test_an_edit_is_seen(tmp_path: Path, edit: Callable[[Path], object]) -> None:
    """Whatever changes what is read changes the digest."""
    story = lay(tmp_path)
    before = digest_of(story)
    edit(story)
    assert before is not None
    assert digest_of(story) not in (before, None)


def test_a_digest_is_that_of_the_words_alone(tmp_path: Path) -> None:
    """Where the files stand, when they were written and what is not read changes nothing."""
    story = lay(tmp_path / "other")
    (story / "locale").mkdir()
    (story / "locale" / "de.po").write_text("", encoding="utf-8")
    assert digest_of(story) == digest_of(SMALL)


def test_what_lies_in_a_wrong_place_is_read_anew(tmp_path: Path) -> None:
    """Files that a story does not have are told of at every start, so it is not kept."""
    assert digest_of(lay(tmp_path, [("stray.yaml", "x: y")])) is None
