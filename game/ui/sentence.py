"""One sentence to take along, large and alone on a sheet."""

from __future__ import annotations

from game.ui.frame import Box, Role
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style


def draw(sketch: Sketch, area: Box, bottom: int, folder: str) -> None:
    """Draw a folder's sentence on a sheet from the top of the screen down to a row.

    `area` are the margins that the words keep.
    """
    view = sketch.view
    text = view.texts.plain(f"folder/{folder}/sentence", view.story.folders[folder].sentence)
    sheet = Box(0, 0, sketch.box.w, bottom)
    sketch.plane(sheet, Ink.PAPER)
    above = view.words("One sentence to take along").upper()
    label = sketch.block(above, area.w, Size.NOTE, Style.LABEL).height + sketch.px(28)
    most = sheet.h - 2 * sketch.px(32) - label
    width = min(area.w, round(sketch.px(Size.POSTER) * 13.5))
    size: float = Size.POSTER * 0.8
    while size > Size.SMALL and sketch.block(text, width, size, Style.PRINT).height > most:
        size *= 0.9
    block = sketch.even(text, width, size, Style.PRINT)
    y = sheet.y + max(0, (sheet.h - block.height - label) // 2)
    place = Box(area.x, y, width, 0)
    sketch.text(place, above, Size.NOTE, Style.LABEL, Ink.STEEL_ON_PAPER, Role.HEADING)
    sketch.put(place._replace(y=y + label), block, text, Ink.INK, Role.QUOTE)
