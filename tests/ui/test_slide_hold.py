"""Where time can be taken hold of, and what a place in it keeps of the look."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.ui.intents import Look
from game.ui.slide import FROM, Strip, dragged_to
from tests.ui.test_slide import DAYS, FIRST, LAST, begin_of, slide_at

HELD = ("hidden", "world"), ("known", "1936")


@pytest.mark.parametrize(
    ("x", "y", "has"),
    [(100, 100, True), (1699.9, 799.9, True), (99.9, 100, False), (1700, 100, False),
     (100, 99.9, False), (100, 800, False), (900, 450, True)],
)  # fmt: skip
def test_time_is_held_within_its_area(x: float, y: float, has: bool) -> None:
    """Its first row and column belong to it, those behind its last do not."""
    assert slide_at(1, FIRST).has(x, y) == has


@pytest.mark.parametrize(("is_upright", "along"), [(False, 3.5), (True, 8.25)])
def test_time_runs_across_or_down(is_upright: bool, along: float) -> None:
    """Upright it follows the finger down, else to the side."""
    assert replace(slide_at(1, FIRST), is_upright=is_upright).along(3.5, 8.25) == along


@given(st.integers(0, 4), st.integers(-4, 4), st.floats(FIRST, LAST), st.integers(-2000, 4000))
def test_what_is_in_view_is_always_of_the_story(
    level: int, steps: int, begin: float, px: int
) -> None:
    """However far one drags or zooms; a level is there or the press is none."""
    slide = slide_at(level, min(begin, LAST - DAYS[level]))
    zoomed = slide.zoomed(steps, px)
    assert (zoomed is None) == (not 0 <= level + steps < len(DAYS))
    for turn, days in ((slide.dragged(px), DAYS[level]), (zoomed, DAYS[(level + steps) % 5])):
        if turn is not None:
            assert FIRST - 0.001 <= begin_of(turn) <= LAST - days + 0.001


def test_a_story_shorter_than_the_view_cannot_be_dragged() -> None:
    """It begins where it begins."""
    slide = replace(slide_at(0, FIRST), ends=(FIRST, FIRST + 100))
    assert [begin_of(slide.dragged(px)) for px in (-500, 0, 500)] == [FIRST] * 3


@pytest.mark.parametrize("level", [0, 3])
def test_a_drag_keeps_what_was_chosen(level: int) -> None:
    """Filters and level stay; list, day and page are left behind, and the widest has no name."""
    look = Look(
        "timeline", tab="lives", subject="one", page=3, picks=(*HELD, ("at", "1936"), ("list", "x"))
    )
    slide = replace(slide_at(level, FIRST + 900), look=look)
    found = slide.dragged(-40).look
    picks = {name: text for name, text in found.picks if text}
    assert (found.tab, found.subject, found.page) == ("lives", "one", 0)
    assert picks.pop(FROM) == f"{begin_of(slide.dragged(-40)):.3f}"
    assert picks == dict(HELD) | ({"level": str(level)} if level else {})


@given(st.integers(-10_000, 10_000), st.integers(0, 3000), st.integers(-900, 900))
def test_a_press_beside_the_years_looks_at_their_end(px: int, length: int, begin: int) -> None:
    """Also on a strip without length; time never leaves the story, nor runs backwards."""
    strip = Strip(begin, length, 1, 4383, (FIRST, LAST), Look("timeline", picks=HELD))
    one, other = (begin_of(strip.at(at)) for at in (px, px + 7))
    assert FIRST <= one <= other <= LAST - 4383
    assert dict(strip.at(px).look.picks)["hidden"] == "world"


@pytest.mark.parametrize(
    ("text", "day"),
    [("inf", None), ("-inf", None), ("1e999", None), ("NaN", None), ("1936-08-19", None),
     (" 12.5 ", 12.5), ("-3", -3.0), ("0", 0.0)],
)  # fmt: skip
def test_only_a_finite_number_is_a_day(text: str, day: float | None) -> None:
    """Whatever a saved look holds, it is read or passed over."""
    assert dragged_to(Look("timeline", picks=((FROM, text),))) == day
