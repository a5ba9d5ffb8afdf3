"""The panel that a screen is laid out for: pixels, millimetres, text size."""

from __future__ import annotations

from msgspec import Struct

TEXT_SIZES = {"normal": 1.0, "large": 1.2, "largest": 1.4}
"""The three text sizes, and by how much each is larger than the normal one."""

LEAST_WIDTH_PX = 480
LEAST_HEIGHT_PX = 400
_CAPITAL = 0.7
"""Height of a capital letter, as a part of the type size."""


class Panel(Struct, frozen=True):
    """A screen of `width` × `height` pixels; without a described panel 96 dots an inch."""

    width: int
    height: int
    px_per_mm: float = 96 / 25.4
    text_size: str = "normal"
    is_kiosk: bool = False

    @property
    def is_portrait(self) -> bool:
        """Whether it stands upright."""
        return self.height > self.width

    @property
    def is_tiny(self) -> bool:
        """Whether nothing of the game fits."""
        return self.width < LEAST_WIDTH_PX or self.height < LEAST_HEIGHT_PX

    @property
    def unit(self) -> float:
        """How many pixels one pixel of the design (1080 lines) takes."""
        long, short = max(self.width, self.height), min(self.width, self.height)
        return min(long / 1920, short / 1080)

    def px(self, design_px: float) -> int:
        """Return a length of the design (1080 lines) in pixels of this panel."""
        return round(design_px * self.unit)

    def type_px(self, design_px: float) -> int:
        """Return a type size in pixels; its capitals are never under the least height."""
        least_mm = 4.8 if self.is_kiosk else 2.8
        wanted = design_px * self.unit * TEXT_SIZES[self.text_size]
        return round(max(wanted, least_mm * self.px_per_mm / _CAPITAL))

    @property
    def target_px(self) -> int:
        """The least side of what can be pressed: 20 mm on a kiosk, 10 mm on a desktop."""
        return round((20 if self.is_kiosk else 10) * self.px_per_mm)
