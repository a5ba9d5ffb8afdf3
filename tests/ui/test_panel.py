"""The panel knows millimetres: nothing is set or made too small to be read or pressed."""

from __future__ import annotations

import math

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui.panel import TEXT_SIZES, Mount, Panel, panel_of, seen_by

panels = st.builds(
    Panel,
    st.integers(480, 4000),
    st.integers(400, 4000),
    st.floats(1, 8),
    st.sampled_from(sorted(TEXT_SIZES)),
    st.booleans(),
)
CAPITAL = 0.698


@given(panels, st.floats(1, 200))
def test_no_type_is_too_small(panel: Panel, design_px: float) -> None:
    """Capitals are never under 2.8 mm, on a kiosk never under 4.8 mm."""
    least = 4.8 if panel.is_kiosk else 2.8
    assert panel.type_px(design_px) * CAPITAL / panel.px_per_mm >= least


@given(panels, st.floats(1, 200))
def test_a_larger_text_size_is_not_smaller(panel: Panel, design_px: float) -> None:
    """From normal to largest no type shrinks."""
    sizes = [
        Panel(panel.width, panel.height, panel.px_per_mm, size, panel.is_kiosk).type_px(design_px)
        for size in ("normal", "large", "largest")
    ]
    assert sizes == sorted(sizes)


def test_the_largest_text_of_a_kiosk() -> None:
    """At the largest text size a kiosk's capitals are seen at 0.7 degrees: 7.3 mm from 600 mm."""
    near = Panel(1920, 1080, text_size="largest", is_kiosk=True)
    far = Panel(1920, 1080, text_size="largest", is_kiosk=True, viewing_mm=1200)
    assert (round(near.least_capital_mm, 1), round(far.least_capital_mm, 1)) == (7.3, 14.7)


@pytest.mark.parametrize(("is_kiosk", "mm"), [(True, 20), (False, 10)])
def test_the_least_target(is_kiosk: bool, mm: int) -> None:
    """What can be pressed measures 20 mm on a kiosk and 10 mm on a desktop."""
    panel = Panel(1920, 1080, 3.6, is_kiosk=is_kiosk)
    assert math.ceil(mm * 3.6) == panel.target_px


@pytest.mark.parametrize(
    ("panel", "row"),
    [
        (Panel(1920, 1080), 0),
        (Panel(2160, 3840, 4.0, is_kiosk=True), 3840 - 2080),
        (Panel(2160, 3840, 4.0, is_kiosk=True, lower_edge_mm=900), 3840 - 1280),
        (Panel(1080, 1920, 4.0, is_kiosk=True), 0),
    ],
)
def test_the_reach_line(panel: Panel, row: int) -> None:
    """On a kiosk the reach line is 1,220 mm above the floor; a desktop has none."""
    assert row == panel.reach_px


@pytest.mark.parametrize(
    ("width", "height", "px"),
    [(1920, 1080, 100), (1080, 1920, 100), (3840, 2160, 200), (960, 1080, 56), (1080, 1060, 74)],
)
def test_lengths_of_the_design(width: int, height: int, px: int) -> None:
    """A length of the design grows with the panel, lying or upright."""
    assert px == Panel(width, height).px(100)


@pytest.mark.parametrize(
    ("panel", "is_portrait", "is_tiny"),
    [
        (Panel(480, 400), False, False),
        (Panel(479, 400), False, True),
        (Panel(480, 399), False, True),
        (Panel(900, 901), True, False),
        (Panel(910, 900), True, False),
        (Panel(920, 900), False, False),
    ],
)
def test_the_form_of_a_panel(panel: Panel, is_portrait: bool, is_tiny: bool) -> None:
    """One that is upright or nearly square is laid out upright; under 480 × 400 nothing fits."""
    assert (panel.is_portrait, panel.is_tiny) == (is_portrait, is_tiny)


@pytest.mark.parametrize(
    ("rotate", "size"),
    [(0, (3840, 2160)), (90, (2160, 3840)), (180, (3840, 2160)), (270, (2160, 3840))],
)
def test_the_panel_of_a_kiosk(rotate: int, size: tuple[int, int]) -> None:
    """What is written of a kiosk's panel tells the size of its pixels, and how it stands."""
    written = {"diagonal_in": 43, "lower_edge_mm": 800, "viewing_mm": 700, "rotate": rotate}
    panel = panel_of(3840, 2160, msgspec.convert(written, Mount))
    assert (panel.width, panel.height) == size
    assert (panel.is_kiosk, panel.lower_edge_mm, panel.viewing_mm) == (True, 800, 700)
    assert round(panel.px_per_mm * 25.4, 1) == 102.5


def test_what_was_found_with_a_ruler_holds_on_a_desktop() -> None:
    """Dots an inch that a player has set change the millimetres; a kiosk's are described."""
    desk, kiosk = Panel(1920, 1080), Panel(1920, 1080, 4.0, is_kiosk=True)
    assert seen_by(desk, "large", 254) == Panel(1920, 1080, 10.0, "large")
    assert seen_by(desk, "large", 0) == Panel(1920, 1080, text_size="large")
    assert seen_by(kiosk, "normal", 254) == kiosk


@pytest.mark.parametrize(
    "written", [{"diagonal_in": 0}, {"viewing_mm": -1}, {"rotate": 45}, {"diagonal": 43}]
)
def test_a_panel_that_cannot_be(written: dict[str, float]) -> None:
    """A length that is none, a turn that is no quarter and a word that is unknown are refused."""
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(written, Mount)
