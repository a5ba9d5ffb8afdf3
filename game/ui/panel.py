"""The panel that a screen is laid out for: pixels, millimetres, text size."""

from __future__ import annotations

import math
from functools import cached_property
from typing import Annotated, Literal

from msgspec import Meta, Struct
from msgspec.structs import replace

TEXT_SIZES = {"normal": 1.0, "large": 1.2, "largest": 1.4}
"""The three text sizes, and by how much each is larger than the normal one."""

MM_PER_INCH = 25.4
DESKTOP_DPI = 96
DESKTOP_PX_PER_MM = DESKTOP_DPI / MM_PER_INCH
"""What is assumed where nothing tells how large a pixel is."""
LEAST_DPI, MOST_DPI = 40, 300
"""Dots an inch that a player may set."""
LEAST_WIDTH_PX = 480
LEAST_HEIGHT_PX = 400
REACH_MM = 1220
"""What can be pressed is not higher above the floor (ADA)."""
_CAPITAL = 0.698
"""Height of a capital letter, as a part of the type size: that of the lowest of our faces."""
_LEAST_MM = {"normal": 4.8, "large": 6.0}
"""The least height of a capital on a kiosk (EN 301 549); the largest text is seen at 0.7°."""
_LARGEST_RAD = math.radians(0.7)


class Mount(Struct, frozen=True, forbid_unknown_fields=True):
    """How a kiosk's panel is built in: `panel:` in its settings.

    `diagonal_in` is in inches; the lower edge of the picture is so high above the floor, its
    reader so far away. `rotate` is how far the panel was turned clockwise, in degrees.
    """

    diagonal_in: Annotated[float, Meta(gt=0)] = 43
    lower_edge_mm: Annotated[float, Meta(ge=0)] = 700
    viewing_mm: Annotated[float, Meta(gt=0)] = 600
    rotate: Literal[0, 90, 180, 270] = 0


class Panel(Struct, frozen=True, dict=True):
    """A screen of `width` × `height` pixels; without a described panel 96 dots an inch.

    A kiosk's lower edge is `lower_edge_mm` above the floor, its reader `viewing_mm` away from it.
    """

    width: int
    height: int
    px_per_mm: float = DESKTOP_PX_PER_MM
    text_size: str = "normal"
    is_kiosk: bool = False
    lower_edge_mm: float = 700
    viewing_mm: float = 600

    @property
    def is_portrait(self) -> bool:
        """Whether it stands upright; one that is nearly square is laid out like that too."""
        return 50 * self.height > 49 * self.width

    @property
    def is_tiny(self) -> bool:
        """Whether nothing of the game fits."""
        return self.width < LEAST_WIDTH_PX or self.height < LEAST_HEIGHT_PX

    @cached_property
    def unit(self) -> float:
        """How many pixels one pixel of the design (1080 lines) takes.

        One that is nearly square would be small type on a large ground, so it takes more.
        """
        long, short = max(self.width, self.height), min(self.width, self.height)
        return short / 1440 if 50 * short > 49 * long else min(long / 1920, short / 1080)

    def px(self, design_px: float) -> int:
        """Return a length of the design (1080 lines) in pixels of this panel."""
        return round(design_px * self.unit)

    def type_px(self, design_px: float) -> int:
        """Return a type size in pixels; its capitals are never under the least height."""
        return max(round(design_px * self.unit * TEXT_SIZES[self.text_size]), self._least_type_px)

    @cached_property
    def _least_type_px(self) -> int:
        return math.ceil(self.least_capital_mm * self.px_per_mm / _CAPITAL)

    @property
    def least_capital_mm(self) -> float:
        """How high a capital letter is at least."""
        if not self.is_kiosk:
            return 2.8
        return _LEAST_MM.get(self.text_size, math.tan(_LARGEST_RAD) * self.viewing_mm)

    @property
    def reach_px(self) -> int:
        """The first row that everybody can reach; nothing may be pressable only above it."""
        if not self.is_kiosk:
            return 0
        return max(0, self.height - round((REACH_MM - self.lower_edge_mm) * self.px_per_mm))

    @property
    def target_px(self) -> int:
        """The least side of what can be pressed: 20 mm on a kiosk, 10 mm on a desktop."""
        return math.ceil((20 if self.is_kiosk else 10) * self.px_per_mm)


def panel_of(width: int, height: int, mount: Mount) -> Panel:
    """Return the panel of a kiosk whose display has `width` × `height` pixels before it is turned.

    Pixels are taken as square.
    """
    px_per_mm = math.hypot(width, height) / (mount.diagonal_in * MM_PER_INCH)
    if mount.rotate in (90, 270):
        width, height = height, width
    return Panel(
        width,
        height,
        px_per_mm,
        is_kiosk=True,
        lower_edge_mm=mount.lower_edge_mm,
        viewing_mm=mount.viewing_mm,
    )


def seen_by(panel: Panel, text_size: str, dpi: int) -> Panel:
    """Return the panel as a player has set it up.

    `dpi` are the dots an inch that were found with a ruler, 0 for none; a kiosk's are described.
    """
    px_per_mm = panel.px_per_mm if panel.is_kiosk or not dpi else dpi / MM_PER_INCH
    return replace(panel, text_size=text_size, px_per_mm=px_per_mm)
