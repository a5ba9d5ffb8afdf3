"""Frames painted to files, without a display."""

from __future__ import annotations

import math
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pygame
import pygame.image
import pygame.transform
from pygame import BLEND_PREMULTIPLIED, Surface

from game.diagnostics import Refusal
from game.shell.fonts import FontBook, Lettering
from game.shell.painter import Painter
from game.shell.pictures import Pictures
from game.shell.pieces import Cutter
from game.shell.surfaces import SurfaceCache
from game.ui.frame import Frame
from game.ui.theme import Face, Ink, rgb

_THUMB_PX = 480
_GAP_PX = 24
_LABEL_PX = 22
_LABEL_ROW_PX = 32
_LABEL_BYTES = 1 << 20


class UnwritablePicture(Refusal):
    """A picture that cannot be written; `path` is where it should have been."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path = path
        super().__init__(f"the picture {path} cannot be written: {reason}")


class Renderer:
    """Paints frames one by one, with the fonts and pictures of a game."""

    def __init__(self, fonts: FontBook, pictures: Pictures) -> None:
        """Pictures that block are painted; others may be planes."""
        self._fonts = fonts
        self._cutter = Cutter(fonts, pictures)

    def surface(self, frame: Frame) -> Surface:
        """Return a frame painted in its own size."""
        surface = Surface(frame.size, 0, 32)
        Painter(self._cutter).paint(frame, surface)
        return surface

    def save_png(self, frame: Frame, out: Path) -> None:
        """Write a frame as PNG, and the folders it needs; UnwritablePicture where that fails."""
        _save(self.surface(frame), out)

    def save_contact_sheet(self, pictures: Sequence[tuple[str, Surface]], out: Path) -> None:
        """Write labelled pictures side by side as PNG; UnwritablePicture where that fails."""
        _save(self.contact_sheet(pictures), out)

    def contact_sheet(self, pictures: Sequence[tuple[str, Surface]]) -> Surface:
        """Return labelled pictures side by side, each shrunk into a square of 480 pixels."""
        columns = max(1, math.ceil(math.sqrt(len(pictures))))
        thumbs = [_thumb(picture) for _, picture in pictures]
        rows = [thumbs[i : i + columns] for i in range(0, len(thumbs), columns)]
        heights = [max(thumb.height for thumb in row) + _LABEL_ROW_PX + _GAP_PX for row in rows]
        width = columns * (_THUMB_PX + _GAP_PX) + _GAP_PX
        sheet = Surface((width, sum(heights) + _GAP_PX), 0, 32)
        sheet.fill(rgb(Ink.PAPER))
        lettering = Lettering(self._fonts, SurfaceCache(_LABEL_BYTES))
        for index, ((label, _), thumb) in enumerate(zip(pictures, thumbs, strict=True)):
            x = _GAP_PX + index % columns * (_THUMB_PX + _GAP_PX)
            y = _GAP_PX + sum(heights[: index // columns])
            sheet.blit(thumb, (x, y + _LABEL_ROW_PX))
            text = lettering.surface(label, Face.LABEL, _LABEL_PX, rgb(Ink.INK))
            if text is not None:
                top = y + lettering.top(Face.LABEL, _LABEL_PX, _LABEL_ROW_PX)
                room = (0, 0, _THUMB_PX, text.height)
                sheet.blit(text, (x, top), room, special_flags=BLEND_PREMULTIPLIED)
        return sheet


def _thumb(picture: Surface) -> Surface:
    scale = _THUMB_PX / max(picture.get_size())
    size = [max(1, round(side * scale)) for side in picture.get_size()]
    return pygame.transform.smoothscale(picture, size)


def _save(surface: Surface, out: Path) -> None:
    file = BytesIO()
    pygame.image.save(surface, file, "picture.png")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_bytes(file.getvalue())
    except OSError as error:
        raise UnwritablePicture(out, error.strerror or str(error)) from error
