"""Slabs in columns: what belongs together is not torn apart."""

from __future__ import annotations

import pytest

from game.ui.pages import (
    Slab,
    balanced,
    columns_of,
    fewest,
    filled,
    gathered,
    pages_of,
    unsplit,
    whole,
)


def _slab(height: int, keeps: bool = False) -> Slab:
    return Slab(height, lambda _: None, keeps=keeps)


def _heights(*columns: tuple[Slab, ...]) -> list[list[int]]:
    return [[slab.height for slab in column] for column in columns]


TEXT, HEAD, SUBHEAD = _slab(50), _slab(10, True), _slab(11, True)


@pytest.mark.parametrize(
    ("slabs", "columns"),
    [
        ((TEXT, HEAD, TEXT), [[50], [10, 50]]),
        ((TEXT, HEAD, SUBHEAD, TEXT), [[50], [10, 11, 50]]),
        ((HEAD, SUBHEAD, _slab(99)), [[10, 11], [99]]),
        ((TEXT, HEAD, *(_slab(40, True),) * 2, _slab(40)), [[50], [10, 40, 40], [40]]),
        ((TEXT, HEAD), [[50, 10]]),
    ],
)
def test_what_keeps_the_next_goes_along_with_it(
    slabs: tuple[Slab, ...], columns: list[list[int]]
) -> None:
    """A heading goes to the next column with its text; what is too high for one is parted late."""
    assert _heights(*columns_of(slabs, 100)) == columns


def test_even_columns_tear_nothing_apart() -> None:
    """Two columns are evened out, but not between what keeps and what is kept."""
    assert [_heights(*page) for page in pages_of((_slab(50, True), TEXT), 200, 2)] == [[[50, 50]]]
    assert [_heights(*page) for page in pages_of((TEXT, TEXT), 200, 2)] == [[[50], [50]]]


def test_pages_of_one_column_are_even() -> None:
    """No last paragraph stands alone on a page: the pages before it give some up."""
    slabs = (TEXT, TEXT, TEXT, TEXT)
    assert [_heights(*page) for page in balanced(slabs, 160, 1)] == [[[50, 50]], [[50, 50]]]
    assert [_heights(*page) for page in balanced(slabs, 200, 1)] == [[[50, 50, 50, 50]]]


def test_balanced_pages_are_no_more_and_all_their_columns_even() -> None:
    """Seven texts need two pages of two columns; none of them is left nearly empty."""
    found = [_heights(*page) for page in balanced((TEXT,) * 7, 150, 2)]
    assert found == [[[50, 50], [50, 50]], [[50, 50], [50]]]
    assert len(pages_of((TEXT,) * 7, 150, 2)) == len(found)


def test_pages_are_filled_but_for_the_last() -> None:
    """The others give some up only where it would be nearly empty."""
    assert [_heights(*page) for page in filled((TEXT,) * 6, 200, 1)] == [[[50] * 4], [[50] * 2]]
    assert [_heights(*page) for page in filled((TEXT,) * 9, 400, 1)] == [[[50] * 5], [[50] * 4]]


def test_what_is_whole_is_not_parted() -> None:
    """A group that would be torn by the end of a column begins the next one."""
    assert _heights(*columns_of((TEXT, *whole((TEXT, TEXT))), 120)) == [[50], [50, 50]]


def test_a_group_is_not_parted_that_fits_on_a_page() -> None:
    """As many stand on a page as fit; what is more than a page goes on into the next such one."""
    groups = ((TEXT, TEXT), (TEXT,), (TEXT, TEXT), (TEXT,) * 4, (TEXT,) * 4)
    found = [len(column) for (column,) in gathered(groups, 150, 1)]
    assert found == [3, 2, 3, 3, 2]


def test_gaps_are_narrowed_only_where_that_saves_a_page() -> None:
    """What room is left is given to the gaps again."""
    wide = tuple(_slab(50)._replace(gap=50) for _ in range(3))
    assert [[slab.gap for slab in column] for (column,) in fewest(wide, 220, 1)] == [[35] * 3]
    assert [[slab.gap for slab in column] for (column,) in fewest(wide, 250, 1)] == [[50] * 3]


def _lines(count: int, gap: int = 0) -> Slab:
    """Return a text of lines of ten pixels that can be split between any two of them."""
    return Slab(
        10 * count,
        lambda _: None,
        gap,
        split=lambda room: (_lines(room // 10), _lines(count - room // 10)) if room >= 10 else None,
    )


def test_the_first_part_of_a_text_keeps_its_distance() -> None:
    """What is split stands as far below what came before as it did whole."""
    (first, _) = columns_of((TEXT, _lines(9, gap=20)), 100)
    assert [(slab.height, slab.gap) for slab in first] == [(50, 0), (30, 20)]


def test_a_text_is_split_only_where_that_saves_a_column() -> None:
    """As a whole it goes to the next column, if the columns are no more by that."""
    assert _heights(*unsplit((TEXT, _lines(9)), 100)) == [[50], [90]]
    assert _heights(*unsplit((TEXT, _lines(9), TEXT), 100)) == [[50, 50], [40, 50]]
    assert _heights(*unsplit((_lines(15),), 100)) == [[100], [50]]
