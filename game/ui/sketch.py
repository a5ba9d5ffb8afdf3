"""A frame in the making: the few things that all screens are drawn with."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from game.engine.answers import Answer
from game.ui.frame import Art, Box, Dot, Edge, Frame, Glyphs, Mark, Part, Plane, Role, Shape, Stroke
from game.ui.intents import Intent
from game.ui.slide import Slide
from game.ui.texts import Paragraphs
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import LINE_HEIGHT, TextBlock, even_block, text_block, width_of
from game.ui.view import View


class Sketch:
    """Gathers draw commands and parts; later ones lie above earlier ones."""

    def __init__(self, view: View, ground: Ink = Ink.NIGHT) -> None:
        self.view = view
        self.panel = view.panel
        self.box = Box(0, 0, view.panel.width, view.panel.height)
        self._marks: list[Mark] = []
        self._parts: list[Part] = []
        self._last_parts: list[Part] = []
        self._given: list[Answer] = []
        self.slide: Slide | None = None
        self.plane(self.box, ground)

    def frame(self) -> Frame:
        """Return what has been drawn."""
        return Frame(
            self.view.look.screen,
            (self.box.w, self.box.h),
            tuple(self._marks),
            (*self._parts, *self._last_parts),
            tuple(self._given),
            self.view.settings.has_high_contrast,
            self.slide,
        )

    def px(self, design_px: float) -> int:
        """Return a length of the design in pixels."""
        return self.panel.px(design_px)

    def lay(self, marks: Iterable[Mark]) -> None:
        """Draw what was drawn before, at the same place."""
        self._marks.extend(marks)

    def draw_from(self, other: Sketch, draw: Callable[[], None]) -> None:
        """Draw what was set in another sketch of the same panel, which is empty afterwards."""
        if other is self:
            draw()
            return
        other._marks, other._parts = self._marks, self._parts
        draw()
        other._marks, other._parts = [], []

    def given(self, *answers: Answer) -> None:
        """Note answers that being shown implies."""
        self._given.extend(answers)

    def plane(self, box: Box, ink: Ink, radius: int = 0) -> None:
        """Fill a rectangle."""
        self._marks.append(Plane(box, ink, radius))

    def edge(self, box: Box, ink: Ink, width: int = 2, radius: int = 0) -> None:
        """Outline a rectangle."""
        self._marks.append(Edge(box, ink, width, radius))

    def shape(self, ink: Ink, *points: tuple[int, int]) -> None:
        """Fill a polygon."""
        self._marks.append(Shape(points, ink))

    def stroke(
        self, begin: tuple[int, int], end: tuple[int, int], ink: Ink, width: int = 1
    ) -> None:
        """Draw a straight line."""
        self._marks.append(Stroke(begin, end, ink, width))

    def dot(self, x: int, y: int, radius: int, ink: Ink) -> None:
        """Draw a disc."""
        self._marks.append(Dot((x, y), radius, ink))

    def art(self, box: Box, name: str, alt: str, clear: Box | None = None) -> None:
        """Draw an illustration over a box; `alt` says what it shows.

        What it is about stands in `clear`, where that is given: the part that stays uncovered.
        """
        if clear is not None:
            clear = clear.within(box)
            clear = clear._replace(x=clear.x - box.x, y=clear.y - box.y)
        self._marks.append(Art(box, name, clear))
        if alt:
            self._parts.append(Part(Role.IMAGE, alt, box))

    def part(self, part: Part, is_last: bool = False) -> None:
        """Note a part without drawing it; with `is_last` it is read after all the others."""
        (self._last_parts if is_last else self._parts).append(part)

    def block(self, text: str | Paragraphs, width: int, size: float, style: Style) -> TextBlock:
        """Return a text set to a width, for measuring; `size` is one of the design."""
        return text_block(text, width, self.panel.type_px(size), style, self.view.measure)

    def even(self, text: str | Paragraphs, width: int, size: float, style: Style) -> TextBlock:
        """Return a text set in as few lines as a width needs, and these as even as they can be."""
        return even_block(text, width, self.panel.type_px(size), style, self.view.measure)

    def text(
        self,
        box: Box,
        text: str | Paragraphs,
        size: float = Size.BODY,
        style: Style = Style.READING,
        ink: Ink = Ink.PAPER,
        role: Role | None = Role.TEXT,
        align: float = 0.0,
    ) -> int:
        """Write a text from the top of a box; return the row below it.

        `align` is 0 for left, 0.5 for centred, 1 for right. `role` None writes without a part.
        The lines of a title and of a label are even.
        """
        setting = self.even if style in (Style.TITLE, Style.LABEL) else self.block
        block = setting(text, box.w, size, style)
        bottom = self.write(box, block, ink, align)
        if role is not None and block.lines:
            label = text if isinstance(text, str) else plain_of(text)
            self._parts.append(Part(role, label, Box(box.x, box.y, box.w, bottom - box.y)))
        return bottom

    def put(self, box: Box, block: TextBlock, label: str, ink: Ink, role: Role) -> int:
        """Write a set text from the top of a box, as a part; return the row below it."""
        bottom = self.write(box, block, ink)
        self._parts.append(Part(role, label, Box(box.x, box.y, box.w, bottom - box.y)))
        return bottom

    def write(self, box: Box, block: TextBlock, ink: Ink, align: float = 0.0) -> int:
        """Draw a set text from the top of a box, without a part; return the row below it."""
        y = box.y
        for line in block.lines:
            if not line:
                y += block.gap_px
                continue
            last = line[-1]
            ends = last.x + width_of(
                last.text, last.face, block.size, self.view.measure, block.tracking
            )
            shift = round((box.w - ends) * align)
            for at, fragment in enumerate(line):
                until = line[at + 1].x if at + 1 < len(line) else ends
                place = Box(box.x + shift + fragment.x, y, until - fragment.x, block.line_px)
                self._marks.append(
                    Glyphs(place, fragment.text, fragment.face, block.size, ink, block.tracking)
                )
            y += block.line_px
        return y

    def press(
        self,
        box: Box,
        label: str,
        intent: Intent | None,
        role: Role = Role.BUTTON,
        detail: str = "",
        is_on: bool = False,
        is_main: bool = False,
    ) -> None:
        """Make a box pressable."""
        self._parts.append(Part(role, label, box, intent, detail, is_on, is_main))

    def line_px(self, size: float) -> int:
        """Return the height of a line of a design size."""
        return round(self.panel.type_px(size) * LINE_HEIGHT)


def plain_of(paragraphs: Paragraphs) -> str:
    """Return the words of runs; paragraphs are parted by a newline."""
    return "\n".join("".join(run.text for run in runs).strip() for runs in paragraphs)
