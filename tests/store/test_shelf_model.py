"""Any run of saves against a plain list."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from game.store.shelf import JSON, open_shelf
from tests.store.shelf_examples import STORY

_JSON: st.SearchStrategy[JSON] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
_STEPS = st.lists(
    st.tuples(
        st.sampled_from(["auto", "b"]),
        st.integers(0, 6),
        st.lists(st.text(max_size=8), max_size=4),
        st.binary(max_size=30),
        st.none() | st.binary(max_size=9),
        st.sampled_from(["go on", "open again", "delete", "set aside"]),
    ),
    max_size=12,
)


@given(steps=_STEPS)
@settings(max_examples=50)
def test_a_shelf_is_a_list_that_survives(
    steps: list[tuple[str, int, list[str], bytes, bytes | None, str]],
) -> None:
    """Saving, going back, deleting and opening again in any order leave what plain lists have."""
    model: dict[str, tuple[bytes, list[str], bytes | None]] = {}
    with TemporaryDirectory() as folder:
        shelf = open_shelf(Path(folder))
        for slot, back, added, state, picture, then in steps:
            _, answers, old = model.get(slot, (b"", [], None))
            start = max(0, len(answers) - back)
            shelf.save_slot(STORY, slot, state, added, start, 58, picture)
            shown = old if picture is None and start > 0 else picture
            model[slot] = (state, [*answers[:start], *added], shown)
            if then == "open again":
                shelf.close()
                shelf = open_shelf(Path(folder))
            elif then == "delete":
                shelf.delete_slot(STORY, slot)
                del model[slot]
            elif then == "set aside":
                name = shelf.set_aside_slot(STORY, slot, "a test")
                model[str(name)] = model.pop(slot)
        shelf.close()
        with open_shelf(Path(folder)) as again:
            kept = {
                summary.slot: again.load_slot(STORY, summary.slot) for summary in again.slots(STORY)
            }
            seen = {
                slot: (saved.state, saved.answers, saved.picture)
                for slot, saved in kept.items()
                if saved is not None
            }
            assert seen == model


@given(
    saved=st.lists(
        st.dictionaries(st.text(st.characters(codec="utf-8")), _JSON, max_size=4),
        min_size=1,
        max_size=4,
    )
)
@settings(max_examples=30)
def test_settings_are_the_last_mapping_saved(saved: list[dict[str, JSON]]) -> None:
    """Whatever was saved before, settings() is the last mapping, in memory and on disk."""
    with TemporaryDirectory() as folder:
        with open_shelf(Path(folder)) as shelf:
            for mapping in saved:
                shelf.save_settings(mapping)
            in_memory = shelf.settings()
        with open_shelf(Path(folder)) as shelf:
            assert (in_memory, shelf.settings()) == (saved[-1], saved[-1])
