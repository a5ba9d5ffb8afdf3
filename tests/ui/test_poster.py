"""The poster: a picture beside or above a wedge of words."""

from __future__ import annotations

import pytest

from game.ui import poster
from game.ui.frame import Art, Box
from game.ui.poster import Picture
from tests.ui.test_sketch import sketch_of


@pytest.mark.parametrize(("width", "begins"), [(700, 0), (1200, 96 + 1200 + 72)])
def test_beside_a_broad_wedge_a_picture_shows_its_middle(width: int, begins: int) -> None:
    """Where most of it would be hidden, it is drawn in what is left to see."""
    sketch, words = sketch_of(), Box(96, 64, width, 800)
    poster.draw(sketch, Box(0, 0, 1920, 980), Picture("dock", ""), words)
    (art,) = (mark for mark in sketch.frame().marks if isinstance(mark, Art))
    assert (art.box.x, art.box.right) == (begins, 1920)
