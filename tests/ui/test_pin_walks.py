"""Pins pressed in any order: never more than four, in their order, gone without a trace."""

from __future__ import annotations

from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.ui import papers, pins
from game.ui.frame import Box, Dot, Role
from game.ui.intents import Go, Look, Pin, Turn
from game.ui.pair import Pair
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.sketch import Sketch
from game.ui.view import View
from tests.ui import shown
from tests.ui.gallery import UPRIGHT, WIDE, pinned

_ALL = pinned().view(WIDE)
PAPERS = papers.found(_ALL)
presses = st.lists(st.tuples(st.sampled_from(PAPERS), st.integers(0, 3)), max_size=20)
kept = st.permutations(PAPERS).flatmap(
    lambda found: st.integers(0, pins.MOST).map(lambda count: tuple(found[:count]))
)


def _with(names: tuple[str, ...]) -> View:
    return replace(_ALL, pins=names)


def _pressed(view: View, paper: str, gives_way: int) -> View:
    """Return what a press on the pin of a paper leaves; of four, one gives way."""
    press = pins.button(view, paper).intent
    if isinstance(press, Turn):
        assert press == Turn(Look("document", subject=paper, tab=pins.TAB))
        _, press = pins.instead(view, paper)[gives_way]
    assert isinstance(press, Pin)
    return replace(view, pins=press.papers)


@given(presses)
def test_presses_keep_four_at_the_most_in_their_order(found: list[tuple[str, int]]) -> None:
    """A press pins last or takes out; of four the one that was asked gives way, and no other."""
    view = _with(())
    model: list[str] = []
    for paper, gives_way in found:
        view = _pressed(view, paper, gives_way)
        if paper in model:
            model.remove(paper)
        else:
            if len(model) == 4:
                del model[gives_way]
            model.append(paper)
        assert pins.pinned(view) == tuple(model)


@given(kept, st.sampled_from(PAPERS))
def test_the_shelf_has_what_is_pinned_and_no_other(names: tuple[str, ...], second: str) -> None:
    """In the order of pinning; beside a comparison, all that it does not show."""
    view = _with(names)
    titles = [view.texts.paper_title(name) for name in names]
    assert [card.label for card in pins.shelf_of(view).cards] == titles
    pair = Pair(PAPERS[0], second)
    rest = [view.texts.paper_title(name) for name in names if name not in (PAPERS[0], second)]
    assert [card.label for card in pins.shelf_beside(view, pair).cards] == rest


@given(kept, st.integers(200, 1900), st.sampled_from([WIDE, UPRIGHT]))
def test_a_shelf_is_as_high_as_it_is_said_to_be(
    names: tuple[str, ...], width: int, panel: Panel
) -> None:
    """Whatever its width, its cards stand within the box, none of them on another."""
    sketch = Sketch(replace(_with(names), panel=panel))
    shelf = pins.shelf_of(sketch.view)
    high = pins.height_of(sketch, shelf, width)
    pins.draw(sketch, Box(40, 30, width, high), shelf)
    parts = sketch.frame().parts
    assert max((part.box.bottom for part in parts), default=30) == 30 + high
    assert [part for part in parts if part.box.x < 40 or part.box.right > 40 + width] == []
    pairs = combinations((part.box for part in parts if part.intent), 2)
    assert [pair for pair in pairs if pair[0].meets(pair[1])] == []


@pytest.mark.parametrize("count", range(pins.MOST + 1))
def test_an_unpinned_paper_leaves_no_trace(count: int) -> None:
    """In the list and on its sheet a paper is marked, and called pinned, while it is."""
    names = PAPERS[-count:] if count else ()
    view = _with(names)
    leaves = shown.pages(replace(view, look=Look("dossier")))
    rows = [part for frame in leaves for part in frame.parts if part.role is Role.OPTION]
    titles = [view.texts.paper_title(name) for name in names]
    assert [row.label for row in rows if " · pinned" in row.detail] == titles
    for name in PAPERS:
        look = Look("document", subject=name)
        frame = frame_of(replace(view, look=look))
        bare = frame_of(replace(view, look=look, pins=()))
        dots = [mark for mark in frame.marks if isinstance(mark, Dot)]
        without = [mark for mark in bare.marks if isinstance(mark, Dot)]
        assert (len(dots) - len(without)) == 2 * (name in names)
        labels = [part.label for part in frame.parts if part.label in ("Pin", "Unpin")]
        assert labels == ["Unpin" if name in names else "Pin"]


@pytest.mark.parametrize("names", list(permutations(PAPERS[:3])), ids=" ".join)
def test_the_first_two_are_laid_together(names: tuple[str, str, str]) -> None:
    """In the order of pinning, not of the dossier; one alone cannot be laid beside itself."""
    press = pins.act(_with(names))
    assert press is not None and press.intent == Go(Pair(names[0], names[1]).look)
    assert pins.act(_with(names[:1])) is None


@given(kept, st.sampled_from(PAPERS), st.sampled_from(PAPERS))
def test_going_through_pins_leads_to_a_pinned_paper_that_was_not_first(
    names: tuple[str, ...], first: str, second: str
) -> None:
    """The one that was first lies second then; where only shown papers are pinned, none follows."""
    pair = Pair(first, second, "1.0", "2.0")
    found = pins.following(_with(names), pair)
    assert len(found) == (not set(names) <= {first, second})
    for button in found:
        assert isinstance(button.intent, Turn)
        look = button.intent.look
        assert look.subject in names and look.subject != first
        assert (look.picked("beside"), look.picked("beside-mark")) == (first, "1.0")
        assert look.picked("mark") == ("2.0" if look.subject == second else "")
