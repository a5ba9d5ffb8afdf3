"""What is drawn can be seen: each mark against the ground that it stands on, as WCAG counts it.

The ground of a point is the last plane, polygon or disc that was filled under it before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from msgspec.structs import replace

from game.ui.frame import (
    Art,
    Box,
    Dot,
    Edge,
    Frame,
    Glyphs,
    Mark,
    Part,
    Plane,
    Shape,
    Stroke,
    with_focus,
)
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Ink, rgb
from tests.ui.gallery import SIGHTS, SMALL, UPRIGHT, WIDE, on
from tests.ui.test_theme import contrast

TEXT, CONTROL = 7.0, 3.0
every_sight = pytest.mark.parametrize("name", SIGHTS)


def _frames(name: str) -> tuple[Frame, Frame, Frame, Frame]:
    """Return a sight on a wide and an upright panel, in both sets of inks."""
    sight = SIGHTS[name]
    high = replace(sight, settings=replace(sight.settings, has_high_contrast=True))
    views = (on(view, panel) for view in (sight, high) for panel in (WIDE, UPRIGHT))
    wide, upright, wide_high, upright_high = (frame_of(view) for view in views)
    return wide, upright, wide_high, upright_high


def _ground(marks: Sequence[Mark], x: float, y: float) -> Ink | None:
    """Return what was last filled at a point; None for a picture, or nothing."""
    for mark in reversed(marks):
        match mark:
            case Plane() if mark.box.has(x, y):
                return mark.ink
            case Art() if mark.box.has(x, y):
                return None
            case Shape() if _is_inside(mark.points, x, y):
                return mark.ink
            case Dot() if (x - mark.center[0]) ** 2 + (y - mark.center[1]) ** 2 <= mark.radius**2:
                return mark.ink
    return None


def _is_inside(points: Sequence[tuple[int, int]], x: float, y: float) -> bool:
    """Whether a polygon holds a point: a ray to the right leaves it an odd number of times."""
    crossed = 0
    for (ax, ay), (bx, by) in zip(points, (*points[1:], points[0]), strict=True):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            crossed += 1
    return crossed % 2 == 1


def _ratio(frame: Frame, ink: Ink, ground: Ink | None) -> float:
    """Return the contrast of two inks on a frame; 0 where the ground is a picture."""
    if ground is None:
        return 0.0
    return contrast(rgb(ink, frame.has_high_contrast), rgb(ground, frame.has_high_contrast))


def _corners(box: Box) -> Iterator[tuple[float, float]]:
    """Yield points of a line of text: its ends and its middle."""
    y = box.y + box.h / 2
    yield from ((box.x + 1, y), (box.x + box.w / 2, y), (box.right - 2, y))


@every_sight
def test_all_that_is_read_stands_out_from_its_ground(name: str) -> None:
    """Every line of text has 7 to 1 along its whole length, in both sets of inks."""
    faint = [
        (mark.text, mark.ink, ground)
        for frame in _frames(name)
        for at, mark in enumerate(frame.marks)
        if isinstance(mark, Glyphs) and mark.text.strip()
        for ground in (_ground(frame.marks[:at], x, y) for x, y in _corners(mark.box))
        if _ratio(frame, mark.ink, ground) < TEXT
    ]
    assert faint == []


@every_sight
def test_what_is_selected_is_seen(name: str) -> None:
    """The frame of what is selected has 3 to 1 against what it lies on, or what lies around it."""
    faint = [
        (part.label, part.role)
        for frame in _frames(name)
        for part in frame.pressable
        if part.is_on and _best_edge(frame, part) < CONTROL
    ]
    assert faint == []


@every_sight
def test_in_high_contrast_every_control_has_an_outline(name: str) -> None:
    """What can be pressed and has a ground of its own is told from what lies around it."""
    faint = [
        (part.label, part.role)
        for frame in _frames(name)[2:]
        for part in frame.pressable
        if _has_ground(frame, part) and _best_edge(frame, part) < CONTROL
    ]
    assert faint == []


def _has_ground(frame: Frame, part: Part) -> bool:
    return any(isinstance(mark, Plane) and mark.box == part.box for mark in frame.marks)


def _best_edge(frame: Frame, part: Part) -> float:
    """Return how well the outline of a part is seen: its edge, or where its ground ends."""
    box = part.box
    at = next((n for n, m in enumerate(frame.marks) if getattr(m, "box", None) == box), None)
    if at is None:
        return TEXT  # its words stand alone
    outsides = [_ground(frame.marks[:at], x, y) for x, y in _beside(box)]
    inside = [m.ink for m in frame.marks if isinstance(m, Plane) and m.box == box]
    edges = [m.ink for m in frame.marks if isinstance(m, Edge) and m.box == box]
    seen = edges or inside if part.is_on else (*inside, *edges)
    around = [_ratio(frame, ink, outside) for ink in seen for outside in outsides]
    within = [_ratio(frame, ink, ground) for ink in edges for ground in inside]
    return max((*around, *within), default=TEXT)


def _beside(box: Box) -> Iterator[tuple[float, float]]:
    """Yield a point at each side of a box."""
    x, y = box.x + box.w / 2, box.y + box.h / 2
    yield from ((box.x - 2, y), (box.right + 1, y), (x, box.y - 2), (x, box.bottom + 1))


@every_sight
def test_the_focus_is_seen_wherever_it_is(name: str) -> None:
    """The ring around a part has 3 to 1 in one of its two inks, on any ground at any side."""
    for frame in _frames(name):
        grounds = {
            _ground(frame.marks, x, y)
            for part in frame.pressable
            for x, y in _beside(part.box.inset(-2))
        }
        inks = [mark.ink for mark in _ring(frame, frame.pressable[0], WIDE)]
        for ground in grounds - {None}:
            assert max(_ratio(frame, ink, ground) for ink in inks) >= CONTROL
        assert _ratio(frame, inks[0], inks[1]) >= CONTROL


@every_sight
def test_the_focus_is_over_all_and_on_the_screen(name: str) -> None:
    """The ring is drawn last and goes round the part; at the edge of the screen it lies within."""
    for panel in (WIDE, UPRIGHT, SMALL):
        frame = frame_of(on(SIGHTS[name], panel))
        for part in frame.pressable:
            outer, ring = _ring(frame, part, panel)
            around = part.box.inset(-ring.width - 2).within(Box(0, 0, *frame.size))
            assert outer.box.within(Box(0, 0, *frame.size)) == outer.box
            assert around.within(outer.box) == around
            assert ring.box == outer.box.inset(outer.width)


def _ring(frame: Frame, part: Part, panel: Panel) -> tuple[Edge, Edge]:
    """Return the two outlines that are drawn last where a part has the focus."""
    outer, ring = with_focus(frame, part, max(2, panel.px(4))).marks[-2:]
    assert isinstance(outer, Edge)
    assert isinstance(ring, Edge)
    return outer, ring


@every_sight
def test_lines_and_dots_are_seen(name: str) -> None:
    """What is drawn in the reader's or the state's ink is told from its ground."""
    telling = {Ink.AMBER, Ink.RED, Ink.STEEL, Ink.MOSS, Ink.MOSS_ON_PAPER}
    faint = []
    for frame in _frames(name):
        for at, mark in enumerate(frame.marks):
            if not isinstance(mark, Stroke | Dot) or mark.ink not in telling:
                continue
            x, y = mark.begin if isinstance(mark, Stroke) else mark.center
            ground = _ground(frame.marks[:at], x, y)
            if ground is not None and _ratio(frame, mark.ink, ground) < CONTROL:
                faint.append((mark, ground))
    assert faint == []


@pytest.mark.parametrize(
    ("x", "y", "ground"),
    [
        (5, 5, Ink.NIGHT),
        (30, 30, Ink.PAPER),
        (60, 30, Ink.RED),
        (75, 30, Ink.PAPER),
        (90, 90, None),
        (200, 5, None),
        (31, 51, Ink.MOSS),
    ],
)
def test_the_ground_of_a_point(x: int, y: int, ground: Ink | None) -> None:
    """It is what was filled there last; a picture is no ground, nor is what lies outside."""
    marks = (
        Plane(Box(0, 0, 100, 100), Ink.NIGHT),
        Plane(Box(20, 20, 60, 60), Ink.PAPER),
        Shape(((50, 20), (70, 20), (70, 40)), Ink.RED),
        Art(Box(85, 85, 15, 15), "hall"),
        Dot((31, 51), 3, Ink.MOSS),
    )
    assert _ground(marks, x, y) is ground
