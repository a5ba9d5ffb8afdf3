"""A picture says itself what of it stays in view when it is cropped."""

from pathlib import Path

import pygame
import pytest

from game.shell.pictures import Pictures, focus_of
from game.ui.frame import Box

ROOT = Path(__file__).parents[2]
ART = ROOT / "assets" / "art"
STRIPE = (
    '<svg data-focus="0.5 0.25 0.75 0.75" xmlns="http://www.w3.org/2000/svg"'
    ' viewBox="0 0 400 200" width="400" height="200"><path fill="#0000FF" d="M0 0h400v200H0z"/>'
    '<path fill="#FF0000" d="M200 50h100v100H200z"/></svg>'
)
RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 128, 0), (0, 0, 255), (255, 255, 255)
QUARTERS = (
    '<!-- A comment > before it. -->\n<svg data-focus="{focus}" xmlns="http://www.w3.org/2000/svg"'
    ' viewBox="0 0 200 200" width="200" height="200">'
    '<path fill="#FF0000" d="M0 0h100v100H0z"/><path fill="#008000" d="M100 0h100v100H100z"/>'
    '<path fill="#0000FF" d="M0 100h100v100H0z"/>'
    '<path fill="#FFFFFF" d="M100 100h100v100H100z"/></svg>'
)


@pytest.mark.parametrize(
    ("focus", "size", "first", "last"),
    [
        ("0 0", (50, 200), RED, BLUE),
        ("1", (50, 200), GREEN, WHITE),
        ("0.5 0", (200, 50), RED, GREEN),
        ("0.5 1.0", (200, 50), BLUE, WHITE),
        ("0.5", (200, 50), RED, WHITE),
        ("9 9", (200, 50), BLUE, WHITE),
    ],
)
def test_the_focus_stays_in_view(
    tmp_path: Path,
    focus: str,
    size: tuple[int, int],
    first: tuple[int, ...],
    last: tuple[int, ...],
) -> None:
    """What does not fit is cut off around the focus, across and down."""
    (tmp_path / "quarters.svg").write_text(QUARTERS.format(focus=focus), encoding="utf-8")
    picture = Pictures((tmp_path,), is_blocking=True).picture("quarters", size)
    assert picture is not None
    corner = (size[0] - 3, size[1] - 3)
    assert (first, last) == (tuple(picture.get_at((2, 2)))[:3], tuple(picture.get_at(corner))[:3])


@pytest.mark.parametrize("root", ["<svg>", '<svg data-focus="left">', '<svg data-focus="">', ""])
def test_without_a_focus_the_middle_stays_in_view(root: str) -> None:
    """A picture that names no focus, or none that can be read, is cropped around its middle."""
    assert focus_of(root) == (0.5, 0.5, 0.5, 0.5)


@pytest.mark.parametrize(
    ("size", "clear", "seen"),
    [
        ((200, 200), None, Box(50, 50, 100, 100)),
        ((200, 200), Box(80, 0, 120, 200), Box(90, 50, 100, 100)),
        ((400, 100), None, Box(200, 0, 100, 100)),
        ((400, 200), Box(0, 0, 280, 200), Box(152, 38, 124, 124)),
    ],
    ids=["in the middle", "in the middle of the clear", "from its top", "enlarged"],
)
def test_the_focus_stands_in_the_clear(
    tmp_path: Path, size: tuple[int, int], clear: Box | None, seen: Box
) -> None:
    """It is in the middle; where it is too high its top is seen; it is enlarged to get there."""
    (tmp_path / "stripe.svg").write_text(STRIPE, encoding="utf-8")
    picture = Pictures((tmp_path,), is_blocking=True).picture("stripe", size, clear)
    assert picture is not None
    red = pygame.mask.from_threshold(picture, RED, (60, 60, 60, 255)).get_bounding_rects()
    assert [pytest.approx(tuple(seen), abs=3)] == [tuple(rect) for rect in red]


def test_every_illustration_names_its_focus() -> None:
    """Each picture of the game and its story says by a box what stays in view."""
    wide, high = (0.1, 0.6), (0.25, 0.96)
    odd = [
        path.name
        for path in (*ART.glob("*.svg"), *(ROOT / "story").rglob("*.svg"))
        for focus in [focus_of(path.read_text(encoding="utf-8")[:8192])]
        if not wide[0] <= focus.right - focus.left <= wide[1]
        or not high[0] <= focus.bottom - focus.top <= high[1]
    ]
    assert odd == []


def test_the_towers_of_copenhagen_are_not_cut() -> None:
    """The Town Hall's towers reach to the top of the picture."""
    svg = (ART / "copenhagen-square.svg").read_text(encoding="utf-8")
    assert focus_of(svg).top == 0.0
