"""The story as a whole: where beats stand, what belongs where, and the table of the language."""

from typing import Annotated, get_args, get_origin, get_type_hints

import msgspec
import pytest

from game.engine import beats, model
from game.engine.beats import Call
from game.engine.story import Spot, beat_name, in_folder, spots_of, walk
from tests.engine.archive import ARCHIVE
from tests.engine.small import choice, option, scene

NESTED = scene(
    "hall", "One.", choice("outer", option("in", "Two.", choice("inner", option("up")))), "Three."
)


def test_spots_are_in_reading_order() -> None:
    """A choice comes before what hangs under it, and that before what follows the choice."""
    assert list(spots_of(NESTED)) == ["b1", "outer", "b2", "inner", "b3"]


@pytest.mark.parametrize(
    ("beat", "nth", "owner", "option_id", "following"),
    [
        ("b1", 0, "", "", "outer"),
        ("outer", 1, "", "", "b3"),
        ("b2", 0, "outer", "in", "inner"),
        ("inner", 1, "outer", "in", None),
        ("b3", 2, "", "", None),
    ],
)
def test_a_spot_knows_its_surroundings(
    beat: str, nth: int, owner: str, option_id: str, following: str | None
) -> None:
    """A spot has its place in its sequence, the option around it, and the beat that follows."""
    spot: Spot = spots_of(NESTED)[beat]
    after = spot.following and beat_name(spot.following)
    assert (spot.nth, spot.owner, spot.option, after) == (nth, owner, option_id, following)


def test_a_walk_yields_every_beat_once() -> None:
    """The walk over a scene goes into every option."""
    assert [beat_name(spot.beat) for spot in walk(NESTED.beats)] == list(spots_of(NESTED))


@pytest.mark.parametrize(
    ("kind", "folder", "expected"),
    [
        ("scene", "road", ("hall", "yard", "tower")),
        ("paper", "road", ("press", "letter", "film")),
        ("claim", "side", ("late",)),
        ("claim", "nowhere", ()),
    ],
)
def test_a_folder_has_its_things_in_order(
    kind: str, folder: str, expected: tuple[str, ...]
) -> None:
    """Scenes, papers and claims of a folder come as the files have them."""
    assert in_folder(ARCHIVE, kind, folder) == expected


@pytest.mark.parametrize(
    ("claim", "batch"), [("met", "met"), ("wrote", "met"), ("flew", "flew"), ("late", "late")]
)
def test_a_batch_is_known_by_its_first_claim(claim: str, batch: str) -> None:
    """Each claim gives the name of the batch that it is confirmed in."""
    assert ARCHIVE.batch_of(claim) == batch


def test_a_passage_is_found_by_its_reference() -> None:
    """`paper/passage` gives the passage."""
    assert ARCHIVE.passage("press/hotel").text == "In 1917."


@pytest.mark.parametrize("ref", ["press/roof", "poster/text", "press"])
def test_a_passage_that_is_not_there_is_a_key_error(ref: str) -> None:
    """A reference to nothing raises KeyError."""
    with pytest.raises(KeyError):
        ARCHIVE.passage(ref)


def test_an_option_is_found_by_scene_choice_and_name() -> None:
    """The option comes with its settings; one that is not there raises KeyError."""
    assert ARCHIVE.option("hall", "look", "on").leave == "yes"
    with pytest.raises(KeyError):
        ARCHIVE.option("hall", "look", "nowhere")


STRUCTS = sorted(
    {
        kind
        for module in (beats, model)
        for kind in vars(module).values()
        if isinstance(kind, type)
        and issubclass(kind, msgspec.Struct)
        and kind is not msgspec.Struct
    },
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", STRUCTS, ids=lambda kind: kind.__name__)
def test_every_setting_of_the_language_has_its_sentence(kind: type[msgspec.Struct]) -> None:
    """Reader, schema and manual are made from these sentences, so that none may be missing."""
    hints = get_type_hints(kind, include_extras=True)
    silent = [name for name in kind.__struct_fields__ if not _sentences(hints[name])]
    assert silent == []


def _sentences(hint: object) -> list[str]:
    if get_origin(hint) is Annotated:
        inner, *notes = get_args(hint)
        said = [note.description for note in notes if isinstance(note, msgspec.Meta)]
        return [sentence for sentence in said if sentence] + _sentences(inner)
    return [sentence for part in get_args(hint) for sentence in _sentences(part)]


@pytest.mark.parametrize("verb", beats.VERBS)
def test_a_verb_is_the_first_field_that_its_struct_adds(verb: str) -> None:
    """Every verb names a field of its own struct."""
    assert verb in set(beats.VERBS[verb].__struct_fields__) - set(beats.Beat.__struct_fields__)


def test_beats_are_values() -> None:
    """Two beats that say the same are equal, and can be kept in sets."""
    assert {Call(call="yard"), Call(call="yard", id="")} == {Call(call="yard")}
