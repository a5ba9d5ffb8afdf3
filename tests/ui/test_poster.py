"""The poster: a picture beside or above a wedge of words."""

from __future__ import annotations

import pytest

from game.ui import poster
from game.ui.frame import Art, Box
from game.ui.panel import Panel
from game.ui.poster import Picture
from tests.ui.test_sketch import sketch_of


@pytest.mark.parametrize("width", [700, 1200])
def test_beside_the_wedge_a_picture_shows_what_it_is_about(width: int) -> None:
    """It begins where the wedge ends, and its clear is what the leaning edge leaves."""
    sketch, words = sketch_of(), Box(96, 64, width, 800)
    poster.draw(sketch, Box(0, 0, 1920, 980), Picture("dock", ""), words)
    (art,) = (mark for mark in sketch.frame().marks if isinstance(mark, Art))
    edge, half = 96 + width + 72, round(poster.LEAN * 980) // 2
    box = Box(edge, 0, 1920 - edge, 980)
    assert art == Art(box, "dock", Box(half, 0, box.w - half, 980))


def test_a_strip_of_a_picture_is_not_shown() -> None:
    """Upright words that leave less than 240 rows of it stand alone."""
    sketch, room = sketch_of(Panel(1080, 1920)), Box(0, 0, 1080, 1820)
    tops = []
    for height in (1300, 1400):
        box = poster.words_box(sketch, room, Picture("dock", ""), 900, height)
        tops.append(box.y - 48)
    assert tops == [1820 - 1300 - 96, 0]
