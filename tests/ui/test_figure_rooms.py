"""Figures for any numbers in any room: what holds of their marks, bars, dots and labels."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import cos, radians
from typing import NamedTuple

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.engine.model import Place
from game.ui import figures
from game.ui.figures import Row, Shown
from game.ui.frame import Box, Dot, Edge, Frame, Glyphs, Plane, Stroke
from game.ui.intents import Look
from game.ui.panel import Panel
from game.ui.sketch import Sketch
from game.ui.theme import Ink
from tests.engine import small
from tests.ui import shown

ROOM = Box(100, 80, 900, 500)
PANEL = Panel(1920, 1080)
MARGIN = 30
"""What a map leaves free around its places."""
FULL = (Ink.PAPER, Ink.NIGHT_EDGE)
rooms = st.builds(Box, st.integers(0, 90), st.integers(0, 90), st.integers(40, 1500),
                  st.integers(140, 900))  # fmt: skip
labels = st.sampled_from(("Shot", "Sent to prison", "Arrested within the year that followed"))
numbers = st.builds(
    lambda label, value, more: Row(label, value, value + more if more is not None else 0),
    labels,
    st.integers(0, 400),
    st.none() | st.integers(0, 400),
)
rows_of = st.lists(numbers, min_size=1, max_size=5).map(tuple)
spots = st.lists(
    st.tuples(st.floats(-65, 75), st.floats(-170, 170)), min_size=1, max_size=7
).map(tuple)  # fmt: skip


class Drawn(NamedTuple):
    """Whether there was room for a figure, and what was drawn."""

    is_drawn: bool
    frame: Frame

    def fields(self) -> list[tuple[Box, Ink]]:
        """Return the box and the ink of each mark that counts, in the order of drawing."""
        found = []
        for mark in self.frame.marks:
            if isinstance(mark, Dot):
                (x, y), r = mark.center, mark.radius
                found.append((Box(x - r, y - r, 2 * r, 2 * r), mark.ink))
            if isinstance(mark, Plane | Edge) and mark.ink in FULL:
                found.append((mark.box, mark.ink))
        return found

    def texts(self) -> list[Glyphs]:
        return [mark for mark in self.frame.marks if isinstance(mark, Glyphs)]


def drawn(
    kind: str,
    rows: tuple[Row, ...],
    box: Box = ROOM,
    places: tuple[Place, ...] = (),
    panel: Panel = PANEL,
) -> Drawn:
    """Return a figure of these rows, drawn into a box on a sheet of its own."""
    whole = replace(small.of_scene("One."), places={place.place: place for place in places})
    sketch = Sketch(shown.view(whole, Look("scene"), panel))
    begun = len(sketch.frame().marks)
    bottom = figures.draw(sketch, box, Shown(kind, "In words.", rows))
    frame = sketch.frame()
    return Drawn(bottom is not None, replace(frame, marks=frame.marks[begun:]))


def mapped(at: tuple[tuple[float, float], ...], box: Box = ROOM, kind: str = "map") -> Drawn:
    """Return a map of places at these degrees north and east."""
    places = tuple(
        Place(place=f"p{n}", name="A place", lat=lat, lon=lon) for n, (lat, lon) in enumerate(at)
    )
    return drawn(kind, tuple(Row(f"Nr {p.place}", 1, 0, p.place) for p in places), box, places)


def within(inner: Box, outer: Box) -> bool:
    return (
        outer.x <= inner.x
        and inner.right <= outer.right
        and outer.y <= inner.y
        and inner.bottom <= outer.bottom
    )


@given(kind=st.sampled_from(("dots", "cards", "bars")), rows=rows_of, box=rooms)
@example(kind="cards", rows=(Row("Shot", 1, 0),), box=Box(0, 0, 60, 600))
def test_no_mark_leaves_its_room(kind: str, rows: tuple[Row, ...], box: Box) -> None:
    """Marks and words lie in the box for any numbers, or nothing at all is drawn."""
    made = drawn(kind, rows, box)
    boxes = [place for place, _ in made.fields()] + [mark.box for mark in made.texts()]
    assert [place for place in boxes if not within(place, box)] == []
    assert made.is_drawn or (made.frame.marks, made.frame.parts) == ((), ())


@given(kind=st.sampled_from(("dots", "cards")), rows=rows_of, box=rooms)
def test_every_one_is_counted_in_a_cell_of_one_size(
    kind: str, rows: tuple[Row, ...], box: Box
) -> None:
    """There is a mark for each of the whole, light for those counted; none lies on another."""
    made = drawn(kind, rows, box)
    assume(made.is_drawn)
    inks = [
        ink for row in rows for ink in [FULL[0]] * row.value + [FULL[1]] * (row.whole - row.value)
    ]
    assert inks == [ink for _, ink in made.fields()]
    assert len({(place.w, place.h) for place, _ in made.fields()}) <= 1
    corners = [(place.x, place.y) for place, _ in made.fields()]
    assert len(set(corners)) == len(corners)


@given(rows=rows_of, box=rooms)
def test_bars_keep_the_proportions_of_any_numbers(rows: tuple[Row, ...], box: Box) -> None:
    """Each bar is its share of the longest, to a pixel; the longest ends where the room ends."""
    made = drawn("bars", rows, box)
    assume(made.is_drawn)
    bars = [place for place, ink in made.fields() if ink is FULL[0]]
    wholes = iter(place for place, ink in made.fields() if ink is FULL[1])
    most = max(1, *(max(row.value, row.whole) for row in rows))
    room = box.right - bars[0].x
    assert [max(1, room * row.value // most) for row in rows] == [bar.w for bar in bars]
    assert len({(bar.x, bar.h) for bar in bars}) == 1
    for row, bar in zip(rows, bars, strict=True):
        if row.whole:
            assert next(wholes) == bar._replace(w=room * row.whole // most)
    assert list(wholes) == []


@pytest.mark.parametrize("kind", ["dots", "cards", "bars"])
@pytest.mark.parametrize(
    ("rows", "is_beside"),
    [
        ((Row("Shot", 5, 0), Row("Freed", 2, 0)), True),
        ((Row("Shot", 5, 0), Row("Arrested within the year that followed that day", 2, 0)), False),
        ((Row("Shot", 5, 0),), False),
    ],
    ids=["short words", "long words", "one row"],
)
def test_words_stand_beside_the_marks_or_above_them(
    kind: str, rows: tuple[Row, ...], is_beside: bool
) -> None:
    """Short words of several rows stand left of their marks, all in one column; others above."""
    made = drawn(kind, rows)
    heads = [mark.box for mark in made.texts() if mark.text.startswith("Shot")]
    first = made.fields()[0][0]
    assert (first.x >= heads[0].right, first.y < heads[0].bottom) == (is_beside, is_beside)
    assert ROOM.x == heads[0].x
    lefts = {place.x for place, _ in made.fields() if place.x - first.x < first.w}
    assert len(lefts) == 1


@pytest.mark.parametrize(
    ("many", "lines"),
    [((12,), [12]), ((16, 16), [8, 8]), ((39,), [10, 10, 10, 9]), ((215, 117), [24] * 8 + [23])],
    ids=["a line", "two lines", "four lines", "many"],
)
def test_marks_stand_in_even_lines(many: tuple[int, ...], lines: list[int]) -> None:
    """No line of the largest number is much shorter than the others."""
    made = drawn("cards", tuple(Row("Shot", value, 0) for value in many))
    tops = [place.y for place, _ in made.fields()[: many[0]]]
    assert [tops.count(top) for top in sorted(set(tops))] == lines


def test_words_stand_above_the_marks_on_an_upright_screen() -> None:
    """So that the marks have its whole width."""
    rows = (Row("Shot", 5, 0), Row("Freed", 2, 0))
    made = drawn("cards", rows, panel=Panel(1080, 1920))
    assert {place.x for place, _ in made.fields()[::5]} == {ROOM.x}


def test_a_figure_ends_below_its_last_mark() -> None:
    """What is told of it can stand right there."""
    made = drawn("cards", (Row("Shot", 5, 0), Row("Freed", 2, 0)))
    (part,) = made.frame.parts
    assert 0 <= part.box.bottom - max(place.bottom for place, _ in made.fields()) < 16


def test_a_route_leads_from_each_place_to_the_next() -> None:
    """Its places are numbered in their order, and lines join them; a map has none of both."""
    at = ((55.8, 37.6), (52.5, 13.4), (59.9, 10.7))
    route, plain = mapped(at, kind="route"), mapped(at)
    dots = [mark.center for mark in route.frame.marks if isinstance(mark, Dot)]
    lines = [m for m in route.frame.marks if isinstance(m, Stroke) and m.ink is Ink.PAPER_SHADE]
    assert [(line.begin, line.end) for line in lines] == list(pairwise(dots))
    assert [mark.text for mark in route.texts()] == ["1 · Nr p0", "2 · Nr p1", "3 · Nr p2"]
    assert [mark.text for mark in plain.texts()] == ["Nr p0", "Nr p1", "Nr p2"]
    assert Ink.PAPER_SHADE not in {
        mark.ink for mark in plain.frame.marks if isinstance(mark, Stroke)
    }


@pytest.mark.parametrize("kind", ["dots", "cards", "bars"])
def test_none_of_them_is_still_told(kind: str) -> None:
    """A number of zero has its words and, at most, the thinnest bar."""
    made = drawn(kind, (Row("Acquitted", 0, 0), Row("Released", 0, 0)))
    assert [" ".join(made_line(made, n)) for n in range(2)] == ["Acquitted: 0", "Released: 0"]
    assert [place.w for place, _ in made.fields()] == ([1, 1] if kind == "bars" else [])


def made_line(made: Drawn, nth: int) -> list[str]:
    """Return the words of a line, the highest line first."""
    tops = sorted({mark.box.y for mark in made.texts()})
    return [mark.text for mark in made.texts() if mark.box.y == tops[nth]]


@given(at=spots, box=rooms)
def test_a_map_is_true_for_any_places(at: tuple[tuple[float, float], ...], box: Box) -> None:
    """East is never left of west nor north below south, and dots and labels lie in the room."""
    assume(box.w >= 300)
    made = mapped(at, box)
    assume(made.is_drawn)
    dots = [place for place, ink in made.fields() if ink is Ink.PAPER]
    assert len(dots) == len(at)
    for (a, one), (b, other) in combinations(zip(at, dots, strict=True), 2):
        assert a[0] == b[0] or (a[0] > b[0]) == (one.y < other.y) or one.y == other.y
        assert a[1] == b[1] or (a[1] > b[1]) == (one.x > other.x) or one.x == other.x
    outside = [place for place in (*dots, *(m.box for m in made.texts())) if not within(place, box)]
    assert outside == []


@given(at=spots)
def test_a_map_is_true_to_scale(at: tuple[tuple[float, float], ...]) -> None:
    """A degree is as many pixels for all places, and in the middle as long east as north."""
    made = mapped(at)
    norths, easts = [lat for lat, _ in at], [lon for _, lon in at]
    squeeze = cos(radians((max(norths) + min(norths)) / 2))
    high, wide = max(norths) - min(norths), (max(easts) - min(easts)) * squeeze
    scale = min((ROOM.h - 2 * MARGIN) / max(1.0, high), (ROOM.w - 2 * MARGIN) / max(1.0, wide))
    dots = [place for place, _ in made.fields()]
    first = at[0]
    for (lat, lon), dot in zip(at, dots, strict=True):
        assert dot.x - dots[0].x == pytest.approx((lon - first[1]) * squeeze * scale, abs=1.01)
        assert dots[0].y - dot.y == pytest.approx((lat - first[0]) * scale, abs=1.01)


@pytest.mark.parametrize(
    "near",
    [
        pytest.param(((0, 0), (0, 0.1)), id="in the middle"),
        pytest.param(((0, 0), (0, 0.1), (60, 10)), id="at the south"),
        pytest.param(((0, 0), (0, 0.1), (0.2, 0.2), (0.1, 0), (60, 10)), id="many at the south"),
        pytest.param(((0, 0), (0, 0.1), (0.2, 0.2), (-60, 10)), id="at the north"),
        pytest.param(((0, 40), (0.1, 40.1), (0.2, 40), (-10, 0)), id="at the east"),
    ],
)
def test_labels_of_near_places_are_apart_at_every_edge(
    near: tuple[tuple[float, float], ...],
) -> None:
    """Wherever places crowd, their labels can be told apart."""
    boxes = [mark.box for mark in mapped(near).texts()]
    assert len(boxes) == len(near)
    assert [(a, b) for a, b in combinations(boxes, 2) if a.meets(b)] == []


def test_labels_that_find_no_room_are_told_in_words() -> None:
    """Where more places crowd than labels have room for, there is no map."""
    full, over = (mapped(((0.0, 0.0),) * count) for count in (14, 15))
    assert (full.is_drawn, over.is_drawn, over.frame.marks) == (True, False, ())


@pytest.mark.parametrize("box", [ROOM, Box(0, 0, 400, 700)], ids=["wide", "high"])
def test_a_single_place_stands_in_the_middle(box: Box) -> None:
    """A map of one place, or of several that are one, has it in the middle of the room."""
    for at in (((55.76, 37.62),), ((55.76, 37.62),) * 2):
        middles = {(dot.x + dot.w // 2, dot.y + dot.h // 2) for dot, _ in mapped(at, box).fields()}
        assert middles == {(box.x + box.w // 2, box.y + box.h // 2)}


@pytest.mark.parametrize(
    "places",
    [(), (Place(place="p0", name="A room"),), (Place(place="p0", name="North", lat=60.0),)],
    ids=["no place", "a room", "half a place"],
)
def test_a_map_without_a_place_is_not_drawn(places: tuple[Place, ...]) -> None:
    """Where nothing has a place on the earth there is no empty grid."""
    made = drawn("map", (Row("A room", 1, 0, "p0"),), places=places)
    assert (made.is_drawn, made.frame.marks, made.frame.parts) == (False, (), ())
