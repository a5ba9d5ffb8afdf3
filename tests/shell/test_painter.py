"""Painting what has changed gives the pixels of painting everything."""

from concurrent.futures import wait
from pathlib import Path

import pygame
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pygame import Rect, Surface

from game.shell.fonts import FontBook
from game.shell.painter import Painter, damage
from game.shell.pictures import Pictures
from game.shell.pieces import Cutter
from game.ui.frame import Art, Box, Dot, Edge, Frame, Glyphs, Mark, Plane, Shape, Stroke
from game.ui.theme import Face, Ink, rgb
from tests.shell.conftest import FONTS, LEFT_WHITE_RIGHT_BLACK

SIZE = (160, 120)
BOOK = FontBook(FONTS)

numbers = st.integers(-30, 190)
sides = st.integers(-5, 200)
points = st.tuples(numbers, numbers)
boxes = st.builds(Box, numbers, numbers, sides, sides)
inks = st.sampled_from(Ink)
texts = st.text("AVÅжщ \n", max_size=9)
marks = st.one_of(
    st.builds(Plane, boxes, inks, st.integers(-1, 30)),
    st.builds(Edge, boxes, inks, st.integers(-1, 9), st.integers(-1, 30)),
    st.builds(Shape, st.lists(points, max_size=6).map(tuple), inks),
    st.builds(Stroke, points, points, inks, st.integers(0, 9)),
    st.builds(Dot, points, st.integers(-1, 40), inks),
    st.builds(
        Glyphs, boxes, texts, st.sampled_from(Face), st.integers(0, 60), inks, st.integers(0, 5)
    ),
    st.builds(Art, boxes, st.sampled_from(["halves", "broken", "none"])),
)
lists = st.lists(marks, max_size=7)


@pytest.fixture(scope="module")
def cutter(tmp_path_factory: pytest.TempPathFactory) -> Cutter:
    folder = tmp_path_factory.mktemp("art")
    (folder / "halves.svg").write_text(LEFT_WHITE_RIGHT_BLACK, encoding="utf-8")
    (folder / "broken.svg").write_text("no svg", encoding="utf-8")
    return Cutter(BOOK, Pictures((folder,), is_blocking=True))


def frame(*marks: Mark, screen: str = "scene", has_high_contrast: bool = False) -> Frame:
    return Frame(screen, SIZE, tuple(marks), (), (), has_high_contrast)


def pixels(surface: Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


def painted(cutter: Cutter, shown: Frame, size: tuple[int, int] = SIZE) -> bytes:
    surface = Surface(size, 0, 32)
    Painter(cutter).paint(shown, surface)
    return pixels(surface)


@settings(max_examples=200)
@given(st.lists(st.tuples(lists, st.booleans()), min_size=2, max_size=4))
def test_what_changed_is_all_that_changed(
    cutter: Cutter, shown: list[tuple[list[Mark], bool]]
) -> None:
    """Frame after frame, whatever they show, the surface is as if each was painted whole."""
    surface, painter = Surface(SIZE, 0, 32), Painter(cutter)
    for some, has_high_contrast in shown:
        now = frame(*some, has_high_contrast=has_high_contrast)
        painter.paint(now, surface)
        assert pixels(surface) == painted(cutter, now)


@settings(max_examples=200)
@given(lists, st.data())
def test_an_edited_frame_is_painted_right(
    cutter: Cutter, some: list[Mark], data: st.DataObject
) -> None:
    """A mark that is added, taken away, moved to another place in the order or doubled."""
    surface, painter = Surface(SIZE, 0, 32), Painter(cutter)
    painter.paint(frame(*some), surface)
    for _ in range(3):
        at = data.draw(st.integers(0, len(some)))
        moved = data.draw(st.sampled_from([*some, *data.draw(st.lists(marks, max_size=1))] or [()]))
        some = some[:at] + ([moved] if moved else []) + some[at + data.draw(st.integers(0, 2)) :]
        painter.paint(frame(*some), surface)
        assert pixels(surface) == painted(cutter, frame(*some))


@pytest.mark.parametrize("size", [(900, 700), (1400, 800)])
def test_large_shapes_are_painted_in_parts_alike(cutter: Cutter, size: tuple[int, int]) -> None:
    """A wedge over most of the screen has the same pixels where only a part of it is painted."""
    w, h = size
    wedge = Shape(((-40, -10), (w, 33), (w - 190, h + 90), (7, h - 3)), Ink.RED)
    before = Frame("scene", size, (wedge, Dot((w // 2, h // 2), 90, Ink.AMBER)), ())
    after = Frame("scene", size, (wedge, Dot((w // 2 + 11, h - 9), 70, Ink.AMBER)), ())
    surface, painter = Surface(size, 0, 32), Painter(cutter)
    painter.paint(before, surface)
    regions = painter.paint(after, surface)
    assert regions != [surface.get_rect()]
    assert pixels(surface) == painted(cutter, after, size)


def test_an_unchanged_frame_is_not_painted(cutter: Cutter) -> None:
    """The same frame, and an equal one, are painted once."""
    surface, painter = Surface(SIZE, 0, 32), Painter(cutter)
    shown = frame(Plane(Box(0, 0, 20, 20), Ink.RED))
    assert painter.paint(shown, surface) == [Rect(0, 0, *SIZE)]
    assert painter.paint(shown, surface) == []
    assert painter.paint(frame(*shown.marks), surface) == []


def test_only_the_changed_mark_is_painted(cutter: Cutter) -> None:
    """A dot that moves is painted where it was and where it is."""
    surface, painter = Surface(SIZE, 0, 32), Painter(cutter)
    ground = Plane(Box(0, 0, *SIZE), Ink.PAPER)
    painter.paint(frame(ground, Dot((20, 20), 5, Ink.RED)), surface)
    regions = painter.paint(frame(ground, Dot((90, 80), 5, Ink.RED)), surface)
    assert regions == [Rect(15, 15, 10, 10), Rect(85, 75, 10, 10)]


@pytest.mark.parametrize("change", ["screen", "contrast", "surface", "forgotten", "exposed"])
def test_a_new_ground_is_painted_whole(cutter: Cutter, change: str) -> None:
    """Another screen, other colours, another or a lost surface: all is painted."""
    surface, painter = Surface(SIZE, 0, 32), Painter(cutter)
    painter.paint(frame(), surface)
    if change == "forgotten":
        painter.forget()
    if change == "exposed":
        painter.expose()
    if change == "surface":
        surface = Surface((80, 60), 0, 32)
    screen = "desk" if change == "screen" else "scene"
    shown = frame(screen=screen, has_high_contrast=change == "contrast")
    assert painter.paint(shown, surface) == [surface.get_rect()]


@pytest.mark.parametrize("has_high_contrast", [False, True])
def test_what_two_screens_share_is_painted_as_if_it_were_new(
    cutter: Cutter, has_high_contrast: bool
) -> None:
    """Marks of the screen before, some moved and some gone, leave the pixels of a new painting."""
    surface, painter = Surface(SIZE, 0, 32), Painter(cutter)
    dot, plane = Dot((20, 20), 5, Ink.RED), Plane(Box(0, 0, 40, 40), Ink.PAPER)
    painter.paint(frame(plane, dot, Dot((60, 20), 5, Ink.RED)), surface)
    shown = frame(dot, plane, screen="desk", has_high_contrast=has_high_contrast)
    painter.paint(shown, surface)
    assert pixels(surface) == painted(cutter, shown)


def test_a_picture_is_painted_when_it_is_ready(art: Path) -> None:
    """Until the thread is done there is a plane; then the same frame is painted once more."""
    pictures = Pictures((art,))
    surface, painter = Surface(SIZE, 0, 32), Painter(Cutter(BOOK, pictures))
    shown = frame(Art(Box(10, 10, 100, 50), "halves"), Dot((60, 35), 9, Ink.RED))
    painter.paint(shown, surface)
    wait(pictures.jobs)
    painter.paint(shown, surface)
    assert painter.paint(shown, surface) == []
    assert pixels(surface) == painted(Cutter(BOOK, Pictures((art,), is_blocking=True)), shown)
    pictures.close()


def test_a_missing_picture_is_a_plane(cutter: Cutter) -> None:
    """Where there is no picture, the frame has a flat plane."""
    box = Box(0, 0, *SIZE)
    plane = frame(Plane(box, Ink.NIGHT_RAISED))
    assert painted(cutter, frame(Art(box, "none"))) == painted(cutter, plane)


def test_high_contrast_has_its_own_inks(cutter: Cutter) -> None:
    """A frame in high contrast is painted in the inks of high contrast."""
    surface = Surface(SIZE, 0, 32)
    shown = frame(Plane(Box(0, 0, *SIZE), Ink.PAPER), has_high_contrast=True)
    Painter(cutter).paint(shown, surface)
    assert tuple(surface.get_at((5, 5)))[:3] == rgb(Ink.PAPER, True)


def test_slanted_edges_are_smooth(cutter: Cutter) -> None:
    """The edges of shapes, dots, corners and slanted lines have pixels between the two inks."""
    ground = Plane(Box(0, 0, *SIZE), Ink.NIGHT)
    for mark in (
        Shape(((20, 20), (100, 30), (60, 100)), Ink.PAPER),
        Dot((60, 60), 30, Ink.PAPER),
        Plane(Box(20, 20, 80, 60), Ink.PAPER, 12),
        Edge(Box(20, 20, 80, 60), Ink.PAPER, 3, 12),
        Stroke((20, 20), (120, 70), Ink.PAPER, 2),
    ):
        data = painted(cutter, frame(ground, mark))
        greens = set(data[1::3])
        assert len(greens) > 6, mark
        assert min(greens) == rgb(Ink.NIGHT)[1], mark


def test_a_dot_and_a_level_line_fill_their_measure(cutter: Cutter) -> None:
    """A dot is twice its radius wide, and a line from one column to another ends before it."""
    surface = Surface(SIZE, 0, 32)
    Painter(cutter).paint(frame(Stroke((10, 20), (30, 20), Ink.PAPER, 4)), surface)
    mask = pygame.mask.from_threshold(surface, rgb(Ink.PAPER), (1, 1, 1, 255))
    assert mask.get_bounding_rects() == [Rect(10, 18, 20, 4)]
    Painter(cutter).paint(frame(Dot((60, 60), 20, Ink.PAPER)), surface)
    mask = pygame.mask.from_threshold(surface, rgb(Ink.PAPER), (40, 40, 40, 255))
    assert mask.get_bounding_rects() == [Rect(40, 40, 40, 40)]


@example([Rect(x, y, 3, 3) for x in range(0, 160, 20) for y in range(0, 120, 20)])
@given(st.lists(st.builds(Rect, numbers, numbers, st.integers(0, 40), st.integers(0, 40))))
def test_damage_holds_all_and_nothing_twice(rects: list[Rect]) -> None:
    """The regions have every changed pixel of the surface, few in number, none in two of them."""
    whole = Rect(0, 0, *SIZE)
    regions = damage(rects, whole)
    assert len(regions) <= 12
    for rect in rects:
        inner = rect.clip(whole)
        assert not inner or any(region.contains(inner) for region in regions)
    for index, region in enumerate(regions):
        assert region.collidelist(regions[:index]) == -1
