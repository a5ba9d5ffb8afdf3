"""Copies that are another's, older, newer or damaged: never used, whatever their bytes."""

from __future__ import annotations

import os
import stat
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.content.kept import encoded
from game.opening.stories import swiftly_playable
from game.store.copies import load_copy, save_copy
from tests.content.stories import lay

MAKES = ("older", "make", "newer")
TEXTS = st.text(max_size=20).filter(lambda text: "\0" not in text)
WHOLE = b"one\ntwo\n\0three"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("copies")


def only(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


@given(TEXTS, TEXTS, TEXTS, st.binary(max_size=60))
def test_a_copy_is_found_by_its_own_make_alone(
    folder: Path, name: str, make: str, other: str, data: bytes
) -> None:
    """Names and makes are any text: spaces, slashes, dots and letters of all scripts."""
    save_copy(folder, name, make, data)
    assert load_copy(folder, name, make) == data
    assert load_copy(folder, name, other) == (data if other == make else None)
    assert {path.parent for path in folder.rglob("*")} == {folder}


@pytest.mark.parametrize(("kept", "asked"), list(permutations(MAKES, 2)))
def test_neither_an_older_nor_a_newer_copy_is_used(tmp_path: Path, kept: str, asked: str) -> None:
    """What was made from other files is none, and stays for whoever made it."""
    save_copy(tmp_path, "story", kept, WHOLE)
    assert load_copy(tmp_path, "story", asked) is None
    assert load_copy(tmp_path, "story", kept) == WHOLE


@given(st.integers(0, 200), st.integers(0, 12), st.binary(max_size=12))
def test_no_damage_is_read_as_a_copy(folder: Path, at: int, cut: int, put: bytes) -> None:
    """Whatever bytes are taken out and put in, anywhere: the copy is whole, or it is none."""
    place = folder / "damage"
    save_copy(place, "story", "make", WHOLE)
    path = only(place)
    raw = path.read_bytes()
    other = raw[:at] + put + raw[at + cut :]
    path.write_bytes(other)
    assert load_copy(place, "story", "make") == (WHOLE if other == raw else None)


def test_heads_cannot_be_exchanged(tmp_path: Path) -> None:
    """The head of one copy over the data of another is none, though both are whole."""
    heads, datas = [], []
    for data in (b"first", b"second"):
        save_copy(tmp_path, "story", "make", data)
        head, _, body = only(tmp_path).read_bytes().partition(b"\n")
        heads.append(head)
        datas.append(body)
    found = []
    for head, data in zip(heads, reversed(datas), strict=True):
        only(tmp_path).write_bytes(head + b"\n" + data)
        found.append(load_copy(tmp_path, "story", "make"))
    assert found == [None, None]


def test_a_copy_is_for_its_owner_alone(tmp_path: Path) -> None:
    """Nobody else on the machine can put a story in its place, or read it."""
    save_copy(tmp_path, "story", "make", WHOLE)
    mode = stat.S_IMODE(only(tmp_path).stat().st_mode)
    assert (mode & 0o077, only(tmp_path).stat().st_uid) == (0, os.getuid())


def foreign(raw: bytes, other: bytes) -> dict[str, bytes]:
    """Return what may lie where a copy is looked for; `raw` is a right copy."""
    head, _, data = raw.partition(b"\n")
    return {
        "another story": head + b"\n" + other,
        "no head": data,
        "an older head": b"0" * len(head) + b"\n" + data,
        "half": raw[: len(raw) // 2],
        "empty": b"",
        "more": raw + b" ",
    }


def test_a_story_is_read_anew_where_its_copy_is_not_its_own(tmp_path: Path) -> None:
    """The story played is that of the files, and the copy is right again afterwards."""
    story = lay(tmp_path)
    cache = tmp_path / "cache"
    whole = swiftly_playable(story, cache)
    places, other = whole.places, replace(whole, places={})
    path = only(cache)
    right = path.read_bytes()
    assert places != {}
    for raw in foreign(right, encoded(other)).values():
        path.write_bytes(raw)
        assert swiftly_playable(story, cache).places == places
        assert only(cache).read_bytes() == right
