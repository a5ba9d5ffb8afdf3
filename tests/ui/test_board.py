"""A board: rows over pages, under the picture of where the reader stands."""

from __future__ import annotations

import pytest

from game.ui.frame import Art, Box, Edge, Frame, Role
from game.ui.panel import Panel
from game.ui.screens import frame_of
from tests.ui import layout
from tests.ui.gallery import KIOSK, SIGHTS, UPRIGHT, WIDE, on
from tests.ui.shown import pages


def band_end(frame: Frame) -> int:
    return next(mark.box.bottom for mark in frame.marks if isinstance(mark, Art))


@pytest.mark.parametrize("size", layout.TEXT_SIZES)
@pytest.mark.parametrize("name", ["menu", "menu in a folder", "how it is shown"])
def test_above_what_is_in_reach_stands_a_picture(name: str, size: str) -> None:
    """On a tall kiosk there is no hole between the title and the rows."""
    frame = frame_of(on(SIGHTS[name], KIOSK, size))
    rows = [part.box.y for part in frame.pressable]
    assert KIOSK.reach_px - KIOSK.px(60) <= band_end(frame) <= min(rows)


def test_each_page_has_about_as_many_rows() -> None:
    """The last one is not left with a single row, and the picture keeps its height."""
    frames = list(pages(on(SIGHTS["saves"], KIOSK, "large")))
    counts = [sum(part.role is Role.HEADING for part in frame.parts[2:]) for frame in frames]
    assert counts == [3, 3, 2]
    assert len({band_end(frame) for frame in frames}) == 1


def test_groups_are_together_where_that_takes_no_more_pages() -> None:
    """Two switches under one title stand in one column."""
    frame = frame_of(SIGHTS["how it is shown: no voice"])
    left = {part.label: part.box.x for part in frame.parts}
    assert left["READING"] == left["Text goes on by itself"] == left["Read aloud"]


@pytest.mark.parametrize("size", layout.TEXT_SIZES)
@pytest.mark.parametrize("panel", [WIDE, UPRIGHT], ids=["wide", "upright"])
def test_all_saves_are_as_high_asked_about_or_not(panel: Panel, size: str) -> None:
    """So the rows of two columns line up, and nothing moves where one asks."""
    plain, asked = (
        {box for frame in pages(on(SIGHTS[name], panel, size)) for box in cards(frame)}
        for name in ("saves", "saves: asked")
    )
    assert (asked, len({box.h for box in plain})) == (plain, 1)


def cards(frame: Frame) -> list[Box]:
    edges = [mark.box for mark in frame.marks if isinstance(mark, Edge)]
    return [box for box in edges if box.w == max(each.w for each in edges)]
