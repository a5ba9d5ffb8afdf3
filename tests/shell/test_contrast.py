"""What is seen, measured on painted pixels: text 7 to 1 with its ground, controls 3 to 1."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from msgspec.structs import replace
from pygame import Rect, Surface

from game.content.bundle import assets_folder, find_story
from game.opening.stories import picture_folders
from game.shell.fonts import FontBook, FontMeasure
from game.shell.pictures import Pictures
from game.shell.render import Renderer
from game.ui.frame import Box, Edge, Frame, Glyphs, Part, Plane, Role
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Rgb
from game.ui.view import View
from tests.story import everything, told
from tests.ui.gallery import SIGHTS
from tests.ui.test_theme import contrast

TEXT, CONTROL = 7.0, 3.0
THIN = 0.08
"""The part of a line's ground that lines and marks may cross."""
PANELS = (Panel(960, 540), Panel(540, 960))
STORY = "moscow-trials"
FOLDERS = told.story(STORY).cover.folders


@cache
def _fonts() -> FontBook:
    return FontBook(assets_folder() / "fonts")


@cache
def _renderer() -> Renderer:
    folders = picture_folders(find_story(STORY), assets_folder())
    return Renderer(_fonts(), Pictures(folders, is_blocking=True))


@cache
def _measure() -> FontMeasure:
    return FontMeasure(_fonts())


def _frames(view: View) -> Iterator[Frame]:
    """Yield a view on both panels, in both sets of inks, in the real typefaces."""
    for panel in PANELS:
        for is_high in (False, True):
            settings = replace(view.settings, has_high_contrast=is_high)
            yield frame_of(replace(view, panel=panel, settings=settings, measure=_measure()))


def _colours(surface: Surface, box: Box) -> Counter[int]:
    """Return the colours of the pixels in a box, as 0xRRGGBB, and how many pixels have each."""
    rect = Rect(box).clip(surface.get_rect())
    if not rect.w or not rect.h:
        return Counter()
    part = Surface(rect.size, 0, 32)
    part.blit(surface, (0, 0), rect)
    return Counter(pixel & 0xFFFFFF for pixel in memoryview(part.get_buffer().raw).cast("I"))


def _rgb(pixel: int) -> Rgb:
    return pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255


def _seen(ink: int, under: Counter[int]) -> float:
    """Return the contrast that a colour has with nearly all of a ground: thin lines may cross."""
    left = THIN * under.total()
    for ratio, count in sorted((contrast(_rgb(ink), _rgb(one)), n) for one, n in under.items()):
        left -= count
        if left < 0:
            return ratio
    return 0.0


def _faint(frame: Frame) -> list[tuple[str, float]]:
    """Return the lines of text that are not seen well enough, and how well.

    Their ground is all that is painted where they stand, but for text.
    """
    bare = replace(frame, marks=tuple(m for m in frame.marks if not isinstance(m, Glyphs)))
    whole, ground = _renderer().surface(frame), _renderer().surface(bare)
    found = []
    for mark in frame.marks:
        if isinstance(mark, Glyphs) and mark.text.strip():
            letters = mark.box.inset(0, round(mark.box.h * 0.15))
            under = _colours(ground, letters)
            inked = _colours(whole, letters).keys() - under.keys()
            ratio = max((_seen(ink, under) for ink in inked), default=0.0)
            if ratio < TEXT:
                found.append((mark.text, ratio))
    return found


@pytest.mark.parametrize("name", SIGHTS)
def test_text_is_seen_on_every_screen(name: str) -> None:
    """The strongest pixels of each line have 7 to 1 with the ground that is painted around them."""
    assert [faint for frame in _frames(SIGHTS[name]) for faint in _faint(frame)] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_text_is_seen_beside_the_pictures_of_a_folder(folder: str) -> None:
    """So it is where the story's own pictures are; each scene on one panel, in one set of inks."""
    sights = (*everything.sights(STORY, "scenes", "en"), *everything.sights(STORY, "folders", "en"))
    first: dict[tuple[str, str], View] = {}
    for view, _ in sights:
        stand = view.state.stand
        if view.state.folder == folder and stand and view.look.screen != "report":
            first.setdefault((view.look.screen, stand.at.scene), view)
    frames = [[*_frames(view)][nth % 4] for nth, view in enumerate(first.values())]
    assert [faint for frame in frames for faint in _faint(frame)] == []


def _line(surface: Surface, part: Part) -> Iterator[tuple[Rgb, list[Rgb]]]:
    """Yield at each side of a part the pixel outside of it, and those at its edge.

    Across it is looked at in the middle, down at a quarter, where no mark hangs on the side.
    """
    box, whole = part.box, surface.get_rect()
    x, y = box.x + box.w // 2, box.y + box.h // 4
    for start, step in (
        ((box.x - 2, y), (1, 0)), ((box.right + 1, y), (-1, 0)),
        ((x, box.y - 2), (0, 1)), ((x, box.bottom + 1), (0, -1)),
    ):  # fmt: skip
        places = [(start[0] + n * step[0], start[1] + n * step[1]) for n in (0, *range(2, 8))]
        if all(whole.collidepoint(place) for place in places):
            outside, *edge = (_rgb(surface.get_at_mapped(place)) for place in places)
            yield outside, edge


def _outlined(surface: Surface, part: Part) -> float:
    """Return how well the outline of a part is seen, at the side where it is seen least.

    It is told from what lies around it, or an edge is told from what lies within. A tab is open
    at one side, to its sheet.
    """
    seen = [
        max((*(contrast(outside, one) for one in edge), contrast(edge[0], edge[-1])))
        for outside, edge in _line(surface, part)
    ]
    return min(sorted(seen)[part.role is Role.TAB :], default=TEXT)


@pytest.mark.parametrize("name", SIGHTS)
def test_the_outlines_of_controls_are_seen(name: str) -> None:
    """What is selected has 3 to 1 at each side; in high contrast all that has a ground or edge."""
    faint = []
    for frame in _frames(SIGHTS[name]):
        surface = _renderer().surface(frame)
        grounds = {mark.box for mark in frame.marks if isinstance(mark, Plane | Edge)}
        faint += [
            (part.label, part.role, _outlined(surface, part))
            for part in frame.pressable
            if part.box in grounds
            and (part.is_on or frame.has_high_contrast)
            and _outlined(surface, part) < CONTROL
        ]
    assert faint == []
