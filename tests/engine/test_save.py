"""A state as bytes: what is saved is what is loaded, and damage is said."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rpds import HashTrieMap, HashTrieSet

from game.engine import play
from game.engine.model import Assessment
from game.engine.papers import PaperState
from game.engine.save import DamagedSave, decoded, encoded
from game.engine.state import At, Finding, Stand, State
from tests.engine.archive import ARCHIVE
from tests.engine.plans import played
from tests.engine.walks import NUMBERS, walked

FULL = State(
    seed=58,
    folder="road",
    stands=HashTrieMap(
        {
            "road": Stand(
                calls=(At("hall", "b5"), At("yard", "b1")),
                trail=("b1#2", "b2"),
                phase="closing",
                used=("hall/look/yard",),
                picture="hall/b2",
            ),
            "side": Stand(calls=(At("desk", ""),), phase="outcome"),
        }
    ),
    ended=HashTrieSet(["side", "road"]),
    papers=HashTrieMap({"press": PaperState.CONFIRMED, "letter": PaperState.MENTIONED}),
    opened=HashTrieSet(["press"]),
    shown=HashTrieSet(["press/street", "press/hotel"]),
    framed=HashTrieSet(["press"]),
    seen=HashTrieSet(["hall", "hall/b1"]),
    chosen=HashTrieSet(["hall/look/yard"]),
    values=HashTrieMap({"walks": -3}),
    visits=HashTrieMap({"yard/b1": 2}),
    met=HashTrieSet(["year:1932", "person:anna"]),
    offered=HashTrieSet(["met"]),
    findings=HashTrieMap({"met": Finding(Assessment.ACCUSATION_ONLY, "press/hotel")}),
    confirmed=HashTrieSet(["met"]),
    misses=HashTrieMap({"met": 3}),
    missed=HashTrieMap({"met": "supported letter/text"}),
    hints=HashTrieMap({"met": 2}),
)
"""A state in which no field is empty."""


def test_no_field_of_a_state_is_lost() -> None:
    """A state whose every field is filled comes back as it was."""
    assert all(getattr(FULL, name) != getattr(State(), name) for name in FULL.__struct_fields__)
    assert decoded(encoded(FULL)) == FULL


def test_what_is_loaded_has_the_types_of_what_was_saved() -> None:
    """States, assessments, maps and sets come back as such, so that a play goes on with them."""
    loaded = decoded(encoded(FULL))
    assert loaded.papers["press"] is PaperState.CONFIRMED
    assert loaded.findings["met"].assessment is Assessment.ACCUSATION_ONLY
    assert {type(getattr(loaded, name)) for name in loaded.__struct_fields__} == {
        int,
        str,
        HashTrieMap,
        HashTrieSet,
    }


def test_a_save_is_json_that_can_be_read() -> None:
    """Papers stand by the names of their states, sets as sorted lists, findings by their words."""
    saved = json.loads(encoded(FULL))
    assert saved["papers"] == {"letter": "mentioned", "press": "confirmed"}
    assert saved["shown"] == ["press/hotel", "press/street"]
    assert saved["findings"] == {"met": {"assessment": "accusation-only", "passage": "press/hotel"}}
    assert saved["stands"]["side"] == {
        "calls": [{"scene": "desk", "beat": ""}],
        "trail": [],
        "phase": "outcome",
        "used": [],
        "picture": "",
    }


def test_the_order_of_keys_is_that_of_the_state() -> None:
    """Fields come in the order of State, ids in the order of the alphabet."""
    saved = json.loads(encoded(FULL))
    assert list(saved) == list(State.__struct_fields__)
    assert list(saved["papers"]) == ["letter", "press"]


def test_equal_states_give_equal_bytes() -> None:
    """The order in which a play came to its ids is not in the save."""
    ids = [f"paper-{nth}" for nth in range(50)]
    one = State(opened=HashTrieSet(ids), visits=HashTrieMap(dict.fromkeys(ids, 1)))
    other = State(opened=HashTrieSet(ids[::-1]), visits=HashTrieMap(dict.fromkeys(ids[::-1], 1)))
    assert encoded(one) == encoded(other)


def test_a_save_holds_no_text_of_the_story() -> None:
    """Only ids and numbers are saved, so that a corrected text reaches every save."""
    saved = encoded(played(ARCHIVE, "enter road", "next", "choose shelf", "open press"))
    assert [word for word in (b"hall was", b"shelf.", b"Boris", b"speaks") if word in saved] == []


def test_a_field_that_a_save_does_not_have_is_empty() -> None:
    """A save from before a field existed is read, with that field as in a new play."""
    saved = json.loads(encoded(FULL))
    del saved["hints"], saved["seed"]
    loaded = decoded(json.dumps(saved).encode())
    assert (loaded.hints, loaded.seed, loaded.papers) == (HashTrieMap(), 0, FULL.papers)


def test_a_field_that_is_not_known_is_passed_over() -> None:
    """A save from a later game is read as far as it is understood."""
    saved = json.loads(encoded(FULL)) | {"weather": "rain"}
    assert decoded(json.dumps(saved).encode()) == FULL


DAMAGED = {
    "nothing": b"",
    "no json": b"hello",
    "half a save": encoded(FULL)[:200],
    "no object": b"[]",
    "no utf-8": b'{"folder": "\xff"}',
    "a wrong type": b'{"seed": "seven"}',
    "a flag for a number": b'{"values": {"door": true}}',
    "an unknown paper state": b'{"papers": {"press": "burnt"}}',
    "an unknown assessment": b'{"findings": {"a": {"assessment": "true", "passage": "b/c"}}}',
    "an unknown phase": b'{"stands": {"a": {"calls": [{"scene":"b","beat":"c"}],"phase":"odd"}}}',
    "half a place": b'{"stands": {"road": {"calls": [{"scene": "hall"}]}}}',
    "no place": b'{"stands": {"road": {"calls": []}}}',
    "too deep": b'{"x":' + b"[" * 100_000,
}


@pytest.mark.parametrize("name", DAMAGED)
def test_damaged_bytes_are_one_error_in_plain_words(name: str) -> None:
    """Whatever is wrong with a save, it is a DamagedSave that says so."""
    with pytest.raises(DamagedSave) as caught:
        decoded(DAMAGED[name])
    assert str(caught.value).startswith("this save is damaged and cannot be read: ")


def test_a_damaged_save_says_what_is_damaged() -> None:
    """The folder that has no place is named."""
    with pytest.raises(DamagedSave) as caught:
        decoded(DAMAGED["no place"])
    assert str(caught.value).endswith('it does not say where the reader stands in "road"')


@given(NUMBERS, st.integers())
def test_every_state_that_is_reached_survives_a_save(numbers: list[int], seed: int) -> None:
    """Loading what was saved gives the same state, and saving it again the same bytes."""
    state, _ = walked(ARCHIVE, numbers, seed)
    assert decoded(encoded(state)) == state
    assert encoded(decoded(encoded(state))) == encoded(state)


@given(NUMBERS)
def test_a_loaded_state_offers_what_the_saved_one_did(numbers: list[int]) -> None:
    """A reader who comes back finds what was left."""
    state, _ = walked(ARCHIVE, numbers)
    assert play.offers(ARCHIVE, decoded(encoded(state))) == play.offers(ARCHIVE, state)


@given(st.binary(max_size=60))
def test_any_bytes_are_a_save_or_damaged(data: bytes) -> None:
    """Whatever the bytes are, there is a state or a DamagedSave and nothing else."""
    try:
        state = decoded(data)
    except DamagedSave:
        return
    assert decoded(encoded(state)) == state


@given(NUMBERS, st.data())
def test_a_save_with_a_hole_is_a_save_or_damaged(numbers: list[int], data: st.DataObject) -> None:
    """A byte that was lost or changed gives a state or a DamagedSave and nothing else."""
    saved = bytearray(encoded(walked(ARCHIVE, numbers)[0]))
    at = data.draw(st.integers(0, len(saved) - 1))
    saved[at : at + 1] = data.draw(st.binary(max_size=2))
    try:
        state = decoded(bytes(saved))
    except DamagedSave:
        return
    assert decoded(encoded(state)) == state
