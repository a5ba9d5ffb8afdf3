"""The ids of beats: kept through edits, never given twice."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.ledger import BrokenLedger, load_ledger, write_ids
from game.content.load import load_story
from game.content.matching import Entry, SceneIds, ids_for
from tests.content.stories import SMALL, lay

OFFICE = "folders/01-lamp/scenes/office.yaml"
LEDGER = "folders/01-lamp/ids.json"
LINES = ["say The sea is grey.", "say The sky is grey.", "say It rained.", "goto office", "goto a"]
TEXTS = st.lists(st.sampled_from(LINES))


def ids(ledger: SceneIds) -> list[str]:
    """Return the ids of a ledger, in order."""
    return [entry.id for entry in ledger.beats]


def test_new_beats_are_numbered_in_order() -> None:
    """Without a ledger the beats get b1, b2 … in reading order."""
    assert ids(ids_for(SceneIds(), ["say A.", "goto b", "say A."])) == ["b1", "b2", "b3"]


def test_a_mended_typo_keeps_the_id() -> None:
    """A text that changed a little is the same beat."""
    old = ids_for(SceneIds(), ["say The peir is empty.", "say The sea is grey."])
    assert ids(ids_for(old, ["say The pier is empty.", "say The sea is grey."])) == ["b1", "b2"]


def test_an_inserted_beat_gets_a_new_id() -> None:
    """What is put between two beats is new, and they stay what they were."""
    old = ids_for(SceneIds(), ["say The pier is empty.", "say The sea is grey."])
    new = ["say The pier is empty.", "say A bell rings twice.", "say The sea is grey."]
    assert ids(ids_for(old, new)) == ["b1", "b3", "b2"]


def test_a_number_is_never_given_again() -> None:
    """The id of a beat that was taken out does not come back."""
    old = ids_for(SceneIds(), ["say The pier is empty.", "say The sea is grey."])
    less = ids_for(old, ["say The pier is empty."])
    assert ids(ids_for(less, ["say The pier is empty.", "say A bell rings."])) == ["b1", "b3"]


def test_beats_of_another_verb_are_others() -> None:
    """However alike the words are, another verb is another beat."""
    old = ids_for(SceneIds(), ["say letter-of-lund"])
    assert ids(ids_for(old, ["uncover letter-of-lund"])) == ["b2"]


def test_names_that_are_taken_are_not_given() -> None:
    """An author's own `b2` is passed over, and a ledger's `b2` gives way to it."""
    assert ids(ids_for(SceneIds(), ["say A.", "goto b"], {"b2"})) == ["b1", "b3"]
    old = SceneIds(3, (Entry("b1", "say A."), Entry("b2", "goto b")))
    assert ids(ids_for(old, ["say A.", "goto b"], {"b2"})) == ["b1", "b3"]


def test_a_ledger_that_was_merged_badly() -> None:
    """An id that stands twice or is none is given to the first beat alone."""
    old = SceneIds(1, (Entry("b4", "say A."), Entry("b4", "say B."), Entry("x/y", "say C.")))
    assert ids(ids_for(old, ["say A.", "say B.", "say C."])) == ["b4", "b5", "b6"]


def test_a_scene_written_anew_is_new() -> None:
    """In gaps that are too large for likeness nothing is guessed."""
    old = ids_for(SceneIds(), [f"say Old line {nth} of the scene." for nth in range(300)])
    new = ids_for(old, [f"say New line {nth} of the scene." for nth in range(300)])
    assert set() == set(ids(old)) & set(ids(new))


@given(TEXTS, TEXTS)
def test_ids_are_one_to_a_beat_and_keep_their_order(before: list[str], after: list[str]) -> None:
    """Every beat has an id of its own; ids that stay keep their order; new ones are higher."""
    old = ids_for(SceneIds(), before)
    new = ids_for(old, after)
    assert len(after) == len(set(ids(new)))
    kept = [name for name in ids(new) if name in ids(old)]
    assert kept == [name for name in ids(old) if name in kept]
    assert all(int(name[1:]) >= old.next for name in ids(new) if name not in kept)
    assert new == ids_for(new, after)


@given(TEXTS, st.integers(0, 20), TEXTS)
def test_what_is_not_touched_keeps_its_id(texts: list[str], at: int, put: list[str]) -> None:
    """Beats put in at one place leave the ids of all the others as they were."""
    different = [f"{text} ({nth})" for nth, text in enumerate(texts)]
    old = ids_for(SceneIds(), different)
    at = min(at, len(texts))
    new = ids_for(old, [*different[:at], *put, *different[at:]])
    assert ids(old) == [*ids(new)[:at], *ids(new)[at + len(put) :]]


def test_ids_are_written_once(tmp_path: Path) -> None:
    """The ledger is written where it is missing, and a second time nothing changes."""
    story = lay(tmp_path)
    assert [story / LEDGER] == write_ids(story)
    assert write_ids(story) == []
    ledger = load_ledger(story / LEDGER)
    assert list(ledger.scenes) == ["harbour", "office"]
    assert [
        ledger.scenes["harbour"].beats[0].id, ledger.scenes["harbour"].beats[2].text,
    ] == ["b1", "uncover report-of-the-office The office has written a report."]  # fmt: skip


def test_loading_gives_the_ids_of_the_ledger_and_writes_nothing(tmp_path: Path) -> None:
    """A story has the ids that its ledger holds, also after an edit that is not yet written."""
    story = lay(tmp_path)
    write_ids(story)
    written = (story / LEDGER).read_bytes()
    office = story / OFFICE
    office.write_text(office.read_text().replace("beats:\n", "beats:\n  - A bell rings.\n"))
    loaded = load_story(story).story
    assert loaded is not None
    assert list(loaded.spots["office"]) == ["b9", "b1", "b2", "b3", "b4", "b5", "b6", "b7", "b8"]
    assert written == (story / LEDGER).read_bytes()
    assert [story / LEDGER] == write_ids(story)


def test_names_of_authors_win() -> None:
    """Choices have their own names, and beats with an `id` too; others get numbers."""
    story = load_story(SMALL).story
    assert story is not None
    assert list(story.spots["harbour"]) == [
        "b1",
        "b2",
        "b3",
        "b4",
        "where-to",
        "b5",
        "b6",
        "b7",
        "b8",
        "b9",
    ]


def test_a_broken_scene_keeps_its_ledger(tmp_path: Path) -> None:
    """Ids of a scene that cannot be read, or is gone, stay in the ledger."""
    story = lay(tmp_path)
    write_ids(story)
    before = load_ledger(story / LEDGER)
    (story / OFFICE).write_text("scene: office\n  broken\n")
    assert write_ids(story) == []
    (story / OFFICE).unlink()
    assert write_ids(story) == []
    assert before == load_ledger(story / LEDGER)


@pytest.mark.parametrize("raw", [b"<<<<<<< HEAD", b"[]", b'{"scenes": 3}', b"\xff", b"[" * 100_000])
def test_a_broken_ledger_is_left_as_it_is(raw: bytes, tmp_path: Path) -> None:
    """A ledger that cannot be read is a fault of the story, and is not written over."""
    story = lay(tmp_path, [(LEDGER, raw)])
    assert [found.code for found in load_story(story).diagnostics] == ["S127"]
    with pytest.raises(BrokenLedger, match="take it back from your version control"):
        write_ids(story)
    assert raw == (story / LEDGER).read_bytes()


def test_a_ledger_can_be_read_by_people(tmp_path: Path) -> None:
    """The ledger is JSON with a line for each value."""
    story = lay(tmp_path)
    write_ids(story)
    text = (story / LEDGER).read_text()
    assert json.loads(text)["format"] == 1
    assert text.count("\n") > 20
