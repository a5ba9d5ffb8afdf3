"""Slabs over columns and pages, whatever they are: none is lost, order holds, columns are even."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui import pages
from game.ui.buttons import PAPER_PILL, Button
from game.ui.frame import Box, Role
from game.ui.intents import Look
from game.ui.pages import Page, Slab
from game.ui.sketch import Sketch
from game.ui.theme import Size
from tests.ui import shown

LINE = 10
Lay = Callable[[tuple[Slab, ...], int, int], tuple[Page, ...]]


class Paper(list[tuple[str, int]]):
    """What slabs of it have drawn: the line of a name, from the top of its box."""

    def slab(
        self, name: str, lines: int, gap: int = 0, keeps: bool = False, begin: int = 0
    ) -> Slab:
        """Return a slab of so many lines that can be parted between any two of them."""

        def _draw(box: Box) -> None:
            self.extend((f"{name}.{begin + nth}", box.y + nth * LINE) for nth in range(lines))

        def _split(height: int) -> tuple[Slab, Slab] | None:
            count = min(height // LINE, lines - 1)
            if count < 1:
                return None
            rest = self.slab(name, lines - count, gap, begin=begin + count)
            return self.slab(name, count, gap, begin=begin), rest

        return Slab(lines * LINE, _draw, gap, keeps, LINE, _split)


class Given:
    """Slabs by their lines, gaps, and whether they keep the next."""

    def __init__(self, found: Iterable[tuple[int, int, bool]]) -> None:
        self.paper = Paper()
        made = [self.paper.slab(str(nth), *one) for nth, one in enumerate(found)]
        self.slabs = tuple(made[:-1] + [one._replace(keeps=False) for one in made[-1:]])
        self.names = [
            f"{nth}.{line}"
            for nth, one in enumerate(self.slabs)
            for line in range(one.height // LINE)
        ]

    def drawn(self, found: tuple[Page, ...]) -> list[str]:
        """Return the lines that pages draw, in their order."""
        for page in found:
            pages.draw(page, [Box(0, 0, 100, 0)] * len(page))
        return [name for name, _ in self.paper]


some = st.lists(
    st.tuples(st.integers(1, 9), st.sampled_from([0, 4, 13]), st.booleans()), max_size=14
).map(Given)
heights, counts = st.integers(4 * LINE, 20 * LINE), st.integers(1, 3)
ways = pytest.mark.parametrize("lay", [pages.pages_of, pages.balanced])


@ways
@given(given_=some, height=heights, count=counts)
def test_no_line_is_lost_and_all_keep_their_order(
    lay: Lay, given_: Given, height: int, count: int
) -> None:
    """Parted or not, every line is drawn once, after those that stood before it."""
    given_.paper.clear()
    assert given_.drawn(lay(given_.slabs, height, count)) == given_.names


@ways
@given(given_=some, height=heights, count=counts)
def test_no_column_is_higher_than_its_room(
    lay: Lay, given_: Given, height: int, count: int
) -> None:
    """What can be parted always finds room; there are at most so many columns on each page."""
    found = lay(given_.slabs, height, count)
    assert [col for page in found for col in page if pages.height_of(col) > height] == []
    assert {len(page) for page in found} <= set(range(1, count + 1))


@given(some, heights, counts)
def test_balanced_pages_are_as_few_as_can_be(given_: Given, height: int, count: int) -> None:
    """They are no more than when each column is filled before the next is begun."""
    filled = len(pages.columns_of(given_.slabs, height))
    assert len(pages.balanced(given_.slabs, height, count)) <= -(-filled // count)


@given(st.integers(1, 30), st.integers(2, 4))
def test_equal_slabs_are_shared_out_evenly(amount: int, count: int) -> None:
    """No column of a page is more than one slab longer than it has to be."""
    slabs = (Slab(LINE, lambda _: None),) * amount
    (page,) = pages.balanced(slabs, 100 * LINE, count)
    assert max(len(column) for column in page) == -(-amount // count)


@given(some, heights, st.integers(0, 200))
def test_a_loosened_page_fills_its_height_and_no_more(
    given_: Given, height: int, more: int
) -> None:
    """Gaps grow up to twice, the slabs stay, and no column sticks out."""
    page = pages.pages_of(given_.slabs, height, 2)[0]
    loose = pages.loosened(page, height + more)
    assert [[s.height for s in col] for col in loose] == [[s.height for s in col] for col in page]
    gaps = [
        (new.gap, old.gap)
        for one, other in zip(loose, page, strict=True)
        for new, old in zip(one, other, strict=True)
    ]
    assert [pair for pair in gaps if not pair[1] <= pair[0] <= 2 * pair[1]] == []
    assert [col for col in loose if pages.height_of(col) > height + more] == []


def _sketch() -> Sketch:
    return Sketch(shown.view(shown.story(), Look("term")))


@given(st.lists(st.text("abЖ,", min_size=1, max_size=12), min_size=1, max_size=60), st.data())
def test_a_text_that_is_parted_says_all_of_its_words_once(
    words: list[str], data: st.DataObject
) -> None:
    """What the parts read is the text, and at least two lines stand on either side."""
    sketch = _sketch()
    slab = pages.text_slab(sketch, " ".join(words), 400)
    parts = slab.split(data.draw(st.integers(0, slab.height)))
    for part in parts or (slab,):
        part.draw(Box(0, 0, 400, part.height))
    said = [part.label for part in sketch.frame().parts]
    assert "".join(said).replace(" ", "") == "".join(words)
    least = pages.FEWEST_LINES * sketch.line_px(Size.BODY)
    assert parts is None or min(part.height for part in parts) >= least


@given(st.lists(st.integers(1, 40), max_size=20), st.integers(200, 1800))
def test_every_chip_is_drawn_once_over_all_lines(lengths: list[int], width: int) -> None:
    """Lines of chips are slabs: whatever the width, no chip is left out or moved, none is cut.

    The last line of several keeps the one before it, so that no page has it alone.
    """
    sketch = _sketch()
    chips = tuple(
        Button(f"{nth} " + "x" * long, None, role=Role.CHIP, dress=PAPER_PILL)
        for nth, long in enumerate(lengths)
    )
    y, slabs = 0, pages.chip_slabs(sketch, chips, width)
    kept = [slab.keeps for slab in slabs]
    assert kept == [len(kept) > 2 and nth == len(kept) - 2 for nth in range(len(kept))]
    for slab in slabs:
        y += slab.gap
        slab.draw(Box(0, y, width, slab.height))
        y += slab.height
    parts = sketch.frame().parts
    assert [part.label for part in parts] == [chip.label for chip in chips]
    assert [part.label for part in parts if part.box.right > width or part.box.bottom > y] == []
