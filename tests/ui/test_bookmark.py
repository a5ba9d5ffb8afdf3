"""Bookmarks: each page is found again by its own, and a place by it in any other text size."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.bookmark import marks_of, page_at, press_for
from game.ui.intents import Look, Turn
from game.ui.sheet import Piece, Rule, Strip, flow
from game.ui.sketch import Sketch
from tests.ui import shown

SKETCH = Sketch(shown.view(shown.story(), Look("document")))
words = st.lists(st.text("abcЖ", min_size=1, max_size=9), min_size=1, max_size=60)
texts = st.lists(words.map(" ".join), min_size=1, max_size=5)
rules = st.builds(Rule, st.sampled_from([20.0, 28.0, 36.0]), st.just(20), st.integers(80, 900))
rooms = st.integers(60, 500)


def _pages(found: list[str], rule: Rule, room: int) -> list[list[Strip]]:
    return flow(SKETCH, tuple(Piece(text) for text in found), rule, room)


def _letters(page: list[Strip]) -> str:
    lines = (line for strip in page for line in strip.block.lines)
    return "".join(each.text.replace(" ", "") for line in lines for each in line)


@given(texts, rules, rooms)
def test_each_page_is_found_by_its_own_bookmark(found: list[str], rule: Rule, room: int) -> None:
    """No two pages have the same, the first one has none, and all letters are on some page."""
    pages = _pages(found, rule, room)
    marks = marks_of(pages)
    assert [page_at(mark, marks) for mark in marks] == list(range(len(pages)))
    assert marks[0] == ""
    assert "".join(map(_letters, pages)) == "".join(found).replace(" ", "")


@given(texts, rules, rules, rooms)
def test_a_place_is_kept_in_another_size(
    found: list[str], one: Rule, other: Rule, room: int
) -> None:
    """The letter that a page began with is on the page that its bookmark leads to."""
    pages, again = _pages(found, one, room), _pages(found, other, room)
    marks = marks_of(again)
    ends = [sum(len(_letters(page)) for page in again[: nth + 1]) for nth in range(len(again))]
    begin = 0
    for page, mark in zip(pages, marks_of(pages), strict=True):
        led = page_at(mark, marks)
        assert led == next(nth for nth, end in enumerate(ends) if begin < end)
        begin += len(_letters(page))


@pytest.mark.parametrize(("page", "mark"), [(-3, ""), (0, ""), (1, "1.0"), (2, "2.5"), (9, "2.5")])
def test_a_press_on_a_page_is_one_on_its_bookmark(page: int, mark: str) -> None:
    """Before the first page is the first, behind the last the last."""
    look = Look("document")
    press = press_for(lambda to: Turn(look.with_pick("at", to)), ("", "1.0", "2.5"))
    assert press(page) == Turn(look.with_pick("at", mark))
