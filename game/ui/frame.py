"""A frame: what one screen shows, as draw commands, and what is on it in reading order.

All measures are whole pixels from the top left corner.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from game.engine.answers import Answer
from game.ui.intents import Intent
from game.ui.slide import Slide, Strip
from game.ui.theme import Face, Ink


class Box(NamedTuple):
    """A rectangle."""

    x: int
    y: int
    w: int
    h: int

    @property
    def right(self) -> int:
        """The first column behind it."""
        return self.x + self.w

    @property
    def bottom(self) -> int:
        """The first row below it."""
        return self.y + self.h

    def inset(self, dx: int, dy: int | None = None) -> Box:
        """Return the box smaller by `dx` at each side and `dy` at top and bottom."""
        dy = dx if dy is None else dy
        return Box(self.x + dx, self.y + dy, max(0, self.w - 2 * dx), max(0, self.h - 2 * dy))

    def below(self, dy: int) -> Box:
        """Return what is left of the box below its first `dy` rows."""
        return Box(self.x, self.y + dy, self.w, max(0, self.h - dy))

    def within(self, other: Box) -> Box:
        """Return the part of the box that lies in another."""
        x, y = max(self.x, other.x), max(self.y, other.y)
        right, bottom = min(self.right, other.right), min(self.bottom, other.bottom)
        return Box(x, y, max(0, right - x), max(0, bottom - y))

    def has(self, x: float, y: float) -> bool:
        """Whether a point lies in it."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: Box) -> bool:
        """Whether the two share a pixel."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )


class Plane(NamedTuple):
    """A filled rectangle with round corners of `radius`."""

    box: Box
    ink: Ink
    radius: int = 0


class Edge(NamedTuple):
    """The outline of a rectangle, drawn inside of it."""

    box: Box
    ink: Ink
    width: int = 2
    radius: int = 0


class Shape(NamedTuple):
    """A filled polygon."""

    points: tuple[tuple[int, int], ...]
    ink: Ink


class Stroke(NamedTuple):
    """A straight line."""

    begin: tuple[int, int]
    end: tuple[int, int]
    ink: Ink
    width: int = 1


class Dot(NamedTuple):
    """A disc around a point."""

    center: tuple[int, int]
    radius: int
    ink: Ink


class Glyphs(NamedTuple):
    """A stretch of text in one face; `box` is its line: the text is centred in its height.

    `tracking` pixels are added after each letter.
    """

    box: Box
    text: str
    face: Face
    size: int
    ink: Ink
    tracking: int = 0


class Art(NamedTuple):
    """An illustration that covers a box; the picture itself knows what stays in view.

    `clear` is the part of the box that nothing else covers, from the box's corner; None for all.
    """

    box: Box
    name: str
    clear: Box | None = None


Mark = Plane | Edge | Shape | Stroke | Dot | Glyphs | Art


class Role(StrEnum):
    """What a part of a screen is, for speech, terminal and keyboard."""

    HEADING = "heading"
    TEXT = "text"
    QUOTE = "quote"
    NOTE = "note"
    IMAGE = "image"
    STATUS = "status"
    BUTTON = "button"
    OPTION = "option"
    TAB = "tab"
    CHIP = "chip"
    LINK = "link"


class Part(Struct, frozen=True):
    """One thing on a screen, in reading order.

    `intent` is what a press means; a part without one cannot be pressed. `is_on` marks what is
    selected, `is_main` the one main button; `detail` is a second line ("2 papers new"). Where a
    press on a `strip` lands says what it means.
    """

    role: Role
    label: str
    box: Box
    intent: Intent | None = None
    detail: str = ""
    is_on: bool = False
    is_main: bool = False
    strip: Strip | None = None

    def pressed_at(self, x: float) -> Intent | None:
        """Return what a press in a column of the screen means."""
        return self.strip.at(x) if self.strip else self.intent

    @property
    def is_pressable(self) -> bool:
        """Whether a press on it means something."""
        return self.intent is not None


class Frame(Struct, frozen=True):
    """What one screen shows.

    `given` are the answers that being shown implies: a passage on screen has been shown. `slide`
    is what a drag, a pinch or a wheel moves.
    """

    screen: str
    size: tuple[int, int]
    marks: tuple[Mark, ...]
    parts: tuple[Part, ...]
    given: tuple[Answer, ...] = ()
    has_high_contrast: bool = False
    slide: Slide | None = None

    @property
    def pressable(self) -> tuple[Part, ...]:
        """The parts that can be pressed, in reading order."""
        return tuple(part for part in self.parts if part.is_pressable)

    def part_at(self, x: float, y: float) -> Part | None:
        """Return the topmost part that can be pressed at a point; None where there is none."""
        for part in reversed(self.parts):
            if part.is_pressable and part.box.has(x, y):
                return part
        return None


def with_focus(frame: Frame, part: Part, width: int) -> Frame:
    """Return the frame with an amber ring of `width` around one part, over all other marks.

    The ring is edged in ink, so that it is seen on paper as well as on night. Of a part at the
    edge of the screen it lies within.
    """
    edge = max(2, width // 2)
    outer = part.box.inset(-width - 2 - edge).within(Box(0, 0, *frame.size))
    marks = Edge(outer, Ink.INK, edge, 6), Edge(outer.inset(edge), Ink.AMBER, width, 4)
    return replace(frame, marks=(*frame.marks, *marks))
