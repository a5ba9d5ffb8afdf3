"""Inks, faces and sizes: the look of the game in one place."""

from __future__ import annotations

from enum import Enum, IntEnum, StrEnum


class Ink(StrEnum):
    """The colours, by what they are for. Red is the state's; amber is the reader's."""

    INK = "ink"
    NIGHT = "night"
    NIGHT_RAISED = "night-raised"
    NIGHT_EDGE = "night-edge"
    PAPER = "paper"
    PAPER_SHADE = "paper-shade"
    PAPER_DIM = "paper-dim"
    RED = "red"
    DEEP_RED = "deep-red"
    RED_ON_PAPER = "red-on-paper"
    AMBER = "amber"
    AMBER_LIGHT = "amber-light"
    AMBER_ON_PAPER = "amber-on-paper"
    STEEL = "steel"
    STEEL_ON_PAPER = "steel-on-paper"
    MOSS = "moss"
    MOSS_ON_PAPER = "moss-on-paper"
    FOLDER = "folder"
    RULE = "rule"
    BAND = "band"
    FAINT_INK = "faint-ink"
    GREY = "grey"


Rgb = tuple[int, int, int]

_NORMAL: dict[Ink, Rgb] = {
    Ink.INK: (0x14, 0x11, 0x0F),
    Ink.NIGHT: (0x18, 0x14, 0x12),
    Ink.NIGHT_RAISED: (0x2C, 0x25, 0x22),
    Ink.NIGHT_EDGE: (0x7A, 0x6E, 0x64),
    Ink.PAPER: (0xEF, 0xE6, 0xD2),
    Ink.PAPER_SHADE: (0xD6, 0xC8, 0xAA),
    Ink.PAPER_DIM: (0xBE, 0xB2, 0x9C),
    Ink.RED: (0xB3, 0x26, 0x1E),
    Ink.DEEP_RED: (0x7E, 0x17, 0x12),
    Ink.RED_ON_PAPER: (0x8E, 0x1B, 0x15),
    Ink.AMBER: (0xD7, 0x9B, 0x3B),
    Ink.AMBER_LIGHT: (0xFB, 0xED, 0xCF),
    Ink.AMBER_ON_PAPER: (0x69, 0x41, 0x05),
    Ink.STEEL: (0x5C, 0x6E, 0x76),
    Ink.STEEL_ON_PAPER: (0x3D, 0x4A, 0x50),
    Ink.MOSS: (0x55, 0x73, 0x4A),
    Ink.MOSS_ON_PAPER: (0x38, 0x50, 0x30),
    Ink.FOLDER: (0xBE, 0xA0, 0x70),
    Ink.RULE: (0xCF, 0xC4, 0xAC),
    Ink.BAND: (0xE4, 0xDA, 0xC1),
    Ink.FAINT_INK: (0x4A, 0x42, 0x3B),
    Ink.GREY: (0x6F, 0x6A, 0x64),
}
_CONTRAST: dict[Ink, Rgb] = _NORMAL | {
    Ink.NIGHT: (0x00, 0x00, 0x00),
    Ink.NIGHT_RAISED: (0x14, 0x11, 0x0F),
    Ink.NIGHT_EDGE: (0xD6, 0xC8, 0xAA),
    Ink.PAPER: (0xFF, 0xFA, 0xEE),
    Ink.PAPER_DIM: (0xE6, 0xDC, 0xC6),
    Ink.INK: (0x00, 0x00, 0x00),
    Ink.FAINT_INK: (0x22, 0x1D, 0x19),
    Ink.AMBER: (0xF2, 0xB7, 0x4F),
    Ink.STEEL_ON_PAPER: (0x20, 0x28, 0x2C),
    Ink.AMBER_ON_PAPER: (0x4A, 0x2D, 0x02),
    Ink.MOSS_ON_PAPER: (0x22, 0x36, 0x1C),
    Ink.RED_ON_PAPER: (0x6A, 0x10, 0x0C),
    Ink.RULE: (0x6E, 0x63, 0x52),
    Ink.BAND: (0xF3, 0xEB, 0xDA),
}


def rgb(ink: Ink, has_high_contrast: bool = False) -> Rgb:
    """Return the colour of an ink, 0 to 255 each."""
    return (_CONTRAST if has_high_contrast else _NORMAL)[ink]


class Face(Enum):
    """The typefaces; the value is the file in `assets/fonts`."""

    TITLE = "OldStandardTT-Bold.ttf"
    PAPER = "OldStandardTT-Regular.ttf"
    PAPER_ITALIC = "OldStandardTT-Italic.ttf"
    BODY = "PTSerif-Regular.ttf"
    BODY_ITALIC = "PTSerif-Italic.ttf"
    BODY_BOLD = "PTSerif-Bold.ttf"
    BODY_BOLD_ITALIC = "PTSerif-BoldItalic.ttf"
    LABEL = "Oswald-Medium.ttf"
    LABEL_LIGHT = "Oswald-Regular.ttf"
    MONO = "IBMPlexMono-Regular.ttf"
    MONO_ITALIC = "IBMPlexMono-Italic.ttf"

    __hash__ = object.__hash__


class Size(IntEnum):
    """The type scale (1.25), in pixels of a screen of 1080 lines at the normal text size."""

    SMALL = 22
    NOTE = 25
    BUTTON = 28
    BODY = 34
    HEAD = 44
    TITLE = 55
    POSTER = 104


class Style(Enum):
    """What a text is: its face in plain, italic, bold and bold italic."""

    READING = (Face.BODY, Face.BODY_ITALIC, Face.BODY_BOLD, Face.BODY_BOLD_ITALIC)
    ITALIC = (Face.BODY_ITALIC, Face.BODY, Face.BODY_BOLD_ITALIC, Face.BODY_BOLD)
    STRONG = (Face.BODY_BOLD, Face.BODY_BOLD_ITALIC, Face.BODY_BOLD, Face.BODY_BOLD_ITALIC)
    TITLE = (Face.TITLE, Face.PAPER_ITALIC, Face.TITLE, Face.TITLE)
    PRINT = (Face.PAPER, Face.PAPER_ITALIC, Face.TITLE, Face.TITLE)
    LABEL = (Face.LABEL, Face.LABEL, Face.LABEL, Face.LABEL)
    LIGHT = (Face.LABEL_LIGHT, Face.LABEL_LIGHT, Face.LABEL, Face.LABEL)
    TYPED = (Face.MONO, Face.MONO_ITALIC, Face.MONO, Face.MONO_ITALIC)

    __hash__ = object.__hash__

    def face(self, is_bold: bool, is_italic: bool) -> Face:
        """Return the face of a run."""
        faces: tuple[Face, ...] = self._value_
        return faces[2 * is_bold + is_italic]
