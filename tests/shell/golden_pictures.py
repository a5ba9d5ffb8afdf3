"""Pictures of what the painter paints, twelve of them whole screens, and how they are made anew.

`python -m tests.shell.golden_pictures` says which of them differ from what is painted now;
`… NAME` (or `all`) puts what is painted now in their place, never where CI is set. Look at them
before they are committed: they are the contract.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec
import pygame
from msgspec.structs import replace
from pygame import BLEND_ADD, BLEND_SUB, Surface

from game.shell.fonts import FontBook, FontMeasure
from game.shell.pictures import Pictures
from game.shell.render import Renderer
from game.ui import frame as marks_of
from game.ui.frame import (
    Art,
    Box,
    Dot,
    Edge,
    Frame,
    Glyphs,
    Mark,
    Part,
    Plane,
    Role,
    Shape,
    Stroke,
    with_focus,
)
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Face, Ink

FOLDER = Path(__file__).parent / "golden"
FONTS = Path(__file__).parents[2] / "assets" / "fonts"
FAILED = Path(__file__).parents[2] / "build" / "golden"
"""Where `actual | expected | difference` is written."""
MADE_WITH = FOLDER / "made-with.txt"
"""The machine on which every pixel is the same; see `is_exact_here`."""
NEARLY = 24
"""Elsewhere: how many of 255 levels the mean of 8 × 8 pixels may differ."""
BLOCK_PX = 8
_GAP_PX = 8
WIDE, UPRIGHT = Panel(960, 540), Panel(480, 640)
SCREENS = {
    "title": ("title", WIDE),
    "desk": ("desk with an open folder", WIDE),
    "scene": ("scene", WIDE),
    "paper": ("paper", UPRIGHT),
    "dossier": ("dossier: pinned", WIDE),
    "slip": ("slip: filled in", UPRIGHT),
    "findings-high-contrast": ("findings: citing", WIDE),
    "outcome": ("outcome: people", WIDE),
    "timeline": ("timeline: an event", WIDE),
    "people": ("people: a trial", WIDE),
    "person": ("person", UPRIGHT),
    "report": ("report", WIDE),
}
"""The screens of which there are pictures: which sight each is, and on which panel."""
IN_HIGH_CONTRAST = ("findings-high-contrast",)
SIZE = (480, 270)
_LATIN, _CYRILLIC = "Hofburg, 19 AVATAR 1936 “fi”", "Дело № 58, «Съёмщик» АВ"
_SEEN = bytes([0, *(max(96, level) for level in range(1, 256))])


def _on(ink: Ink, *marks: Mark, size: tuple[int, int] = SIZE, is_high: bool = False) -> Frame:
    return Frame("title", size, (Plane(Box(0, 0, *size), ink), *marks), (), (), is_high)


def _planes() -> Frame:
    radii = enumerate((0, 1, 4, 12, 40, 99))
    rows = [Plane(Box(16 + 76 * n, 16, 64, 90), Ink.FOLDER, radius) for n, radius in radii]
    inks = [ink for ink in Ink if ink is not Ink.PAPER]
    chips = [Plane(Box(16 + 22 * n, 130, 20, 60), ink, 5) for n, ink in enumerate(inks)]
    return _on(Ink.PAPER, *rows, *chips, Plane(Box(16, 210, 448, 1), Ink.INK))


def _edges() -> Frame:
    found = [
        Edge(Box(12 + 92 * column, 12 + 84 * row, 80, 72), Ink.AMBER, width, radius)
        for column, width in enumerate((1, 2, 4, 9, 40))
        for row, radius in enumerate((0, 6, 30))
    ]
    return _on(Ink.NIGHT, *found)


def _shapes() -> Frame:
    return _on(
        Ink.NIGHT,
        Shape(((0, 0), (300, 0), (240, 120), (0, 120)), Ink.RED),
        Shape(((320, 10), (470, 60), (380, 130)), Ink.PAPER),
        Shape(((20, 150), (120, 150), (40, 250), (70, 130), (110, 250)), Ink.PAPER_SHADE),
        Shape(((150, 160), (151, 260), (160, 260)), Ink.AMBER),
        Shape(((-40, 240), (600, 262), (600, 400), (-40, 400)), Ink.DEEP_RED),
    )


def _strokes() -> Frame:
    fan = [Stroke((20, 20), (220, y), Ink.PAPER, 1 + n) for n, y in enumerate(range(20, 260, 40))]
    straight = [Stroke((240, 20 + 14 * n), (340, 20 + 14 * n), Ink.STEEL, n) for n in range(1, 8)]
    upright = [Stroke((250 + 14 * n, 150), (250 + 14 * n, 250), Ink.MOSS, n) for n in range(1, 8)]
    dots = [Dot((410, 12 + 4 * r + r * r // 3), r, Ink.AMBER) for r in range(1, 20, 3)]
    return _on(Ink.NIGHT, *fan, *straight, *upright, *dots)


def _faces(text: str, ground: Ink, ink: Ink) -> Frame:
    lines = [
        Glyphs(Box(12, 8 + 28 * row, 460, 28), text, face, 22, ink) for row, face in enumerate(Face)
    ]
    return _on(ground, *lines, size=(480, 324))


def _lines() -> Frame:
    """Tracking, sizes from the least to a poster's, and faces that share a baseline."""
    shared = [
        Glyphs(Box(12 + 92 * n, 196, 90, 60), "Hxg 36", face, 26, Ink.INK)
        for n, face in enumerate((Face.TITLE, Face.BODY, Face.LABEL, Face.MONO, Face.PAPER_ITALIC))
    ]
    return _on(
        Ink.PAPER,
        *(Glyphs(Box(12, 6, 400, 30), "WHAT WAS SAID", Face.LABEL, 18, Ink.STEEL_ON_PAPER, n)
          for n in (4,)),
        Glyphs(Box(12, 36, 400, 30), "ЧТО СКАЗАНО", Face.LABEL, 18, Ink.RED_ON_PAPER, 2),
        *(Glyphs(Box(250, 2 + 20 * n, 200, 20), "Nine pixels or more", Face.BODY, 9 + n, Ink.INK)
          for n in range(4)),
        Glyphs(Box(8, 80, 460, 110), "Article 58", Face.TITLE, 92, Ink.INK),
        *shared,
        Stroke((12, 236), (468, 236), Ink.AMBER_ON_PAPER),
    )  # fmt: skip


def _art() -> Frame:
    boxes = (
        Box(0, 0, 480, 90),
        Box(12, 100, 60, 160),
        Box(84, 100, 160, 160),
        Box(360, 120, 240, 90),
    )
    return _on(Ink.PAPER, *(Art(box, "gauge") for box in boxes))


def _ring() -> Frame:
    night, paper = Box(30, 40, 180, 60), Box(270, 160, 180, 60)
    frame = _on(
        Ink.NIGHT,
        Plane(night, Ink.AMBER, 4),
        Plane(Box(240, 0, 240, 270), Ink.PAPER),
        Plane(paper, Ink.FOLDER),
    )
    for box in (night, paper):
        frame = with_focus(frame, Part(Role.BUTTON, "Go on", box), 4)
    return frame


def kept(name: str) -> Frame:
    """Return a screen as it once was drawn: its layout may have changed since, the painter not."""
    first, *lines = (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    width, height, is_high = msgspec.json.decode(first)
    marks = tuple(_mark(line) for line in lines)
    return Frame("title", (width, height), marks, (), (), is_high)


def _mark(line: str) -> Mark:
    kind, *fields = msgspec.json.decode(line)
    mark: Mark = msgspec.convert(fields, getattr(marks_of, kind))
    return mark


def _keep_screens(measure: FontMeasure) -> None:
    """Draw the screens anew, and keep them."""
    from game.content.load import load_story  # noqa: PLC0415
    from tests.content.stories import SMALL  # noqa: PLC0415
    from tests.play.visits import visit_of  # noqa: PLC0415
    from tests.ui.gallery import SIGHTS  # noqa: PLC0415 (plays whole stories)

    story = load_story(SMALL).story
    assert story is not None
    sights = {**SIGHTS, "scene": visit_of(story, "enter lamp", "next", "next").view(WIDE)}
    for name, (sight, panel) in SCREENS.items():
        is_high = name in IN_HIGH_CONTRAST
        view = replace(sights[sight], panel=panel, measure=measure)
        frame = frame_of(replace(view, settings=replace(view.settings, has_high_contrast=is_high)))
        lines = [msgspec.json.encode([*frame.size, is_high]).decode()]
        for mark in frame.marks:
            fixed = mark._replace(name="gauge") if isinstance(mark, Art) else mark
            lines.append(msgspec.json.encode([type(mark).__name__, *fixed]).decode())
        (FOLDER / f"{name}.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")


FRAMES: dict[str, Callable[[], Frame]] = {
    "planes": _planes,
    "edges": _edges,
    "shapes": _shapes,
    "strokes-and-dots": _strokes,
    "latin": lambda: _faces(_LATIN, Ink.PAPER, Ink.INK),
    "cyrillic": lambda: _faces(_CYRILLIC, Ink.NIGHT, Ink.PAPER),
    "lines": _lines,
    "art": _art,
    "focus-ring": _ring,
    **{name: partial(kept, name) for name in SCREENS},
}
"""What is painted, by the name of its picture."""


def painted(name: str) -> Surface:
    """Return what the painter makes of a frame now."""
    fonts = FontBook(FONTS)
    return Renderer(fonts, Pictures((FOLDER,), is_blocking=True)).surface(FRAMES[name]())


def expected(name: str) -> Surface:
    """Return the picture that is kept."""
    return pygame.image.load(FOLDER / f"{name}.png")


class Difference(NamedTuple):
    """Where two pictures differ: `pixels` of them; `picture` has what differs, made bright."""

    pixels: int
    picture: Surface


def difference(one: Surface, other: Surface) -> Difference | None:
    """Return where two pictures of one size differ; None where not a level of a channel does."""
    over, under = _rgb(one), _rgb(other)
    over.blit(_rgb(other), (0, 0), special_flags=BLEND_SUB)
    under.blit(_rgb(one), (0, 0), special_flags=BLEND_SUB)
    over.blit(under, (0, 0), special_flags=BLEND_ADD)
    levels = pygame.image.tobytes(over, "RGB")
    if not any(levels):
        return None
    count = sum(any(pixel) for pixel in zip(levels[::3], levels[1::3], levels[2::3], strict=True))
    return Difference(
        count, pygame.image.frombytes(levels.translate(_SEEN), over.get_size(), "RGB")
    )


def _rgb(surface: Surface) -> Surface:
    plain = Surface(surface.get_size(), 0, 24)
    plain.blit(surface, (0, 0))
    return plain


def is_near(one: Surface, other: Surface) -> bool:
    """Whether two pictures of one size are the same but for how a machine rounds and hints."""
    width, height = one.get_size()
    size = (-(-width // BLOCK_PX), -(-height // BLOCK_PX))
    means = (pygame.transform.smoothscale(_rgb(each), size) for each in (one, other))
    left, right = (pygame.image.tobytes(each, "RGB") for each in means)
    return all(abs(a - b) <= NEARLY for a, b in zip(left, right, strict=True))


def machine() -> str:
    """Return what every pixel hangs on: pygame, SDL, its fonts, the system, the processor's set."""
    ttf = ".".join(map(str, pygame.font.get_sdl_ttf_version()))
    sdl = ".".join(map(str, pygame.get_sdl_version()))
    sets = pygame.system.get_cpu_instruction_sets()
    processor = f"{platform.machine()}{' AVX2' if sets.get('AVX2') else ''}"
    versions = f"pygame-ce {pygame.version.ver}, SDL {sdl}, SDL_ttf {ttf}"
    return f"{versions}, {platform.system()} {processor}"


def is_exact_here() -> bool:
    """Whether the pictures were made on a machine like this one, so that every pixel counts."""
    return MADE_WITH.read_text(encoding="utf-8").strip() == machine()


def problem(name: str, actual: Surface, wanted: Surface, *, is_exact: bool) -> str:
    """Return in a sentence how a picture differs, and write it side by side; "" where it does not.

    Without `is_exact` only what is further off than `is_near` counts.
    """
    if actual.get_size() != wanted.get_size():
        return f"{name} is {actual.get_size()} and not {wanted.get_size()}"
    found = difference(actual, wanted)
    if found is None or (not is_exact and is_near(actual, wanted)):
        return ""
    path = FAILED / f"{name}.png"
    path.parent.mkdir(parents=True, exist_ok=True)
    pygame.image.save(_beside(actual, wanted, found.picture), path)
    return (
        f"{name} differs in {found.pixels} pixels (actual | expected | difference: {path}); "
        f"if it is better now: python -m tests.shell.golden_pictures {name}"
    )


def _beside(*pictures: Surface) -> Surface:
    width, height = pictures[0].get_size()
    sheet = Surface((len(pictures) * (width + _GAP_PX) - _GAP_PX, height), 0, 24)
    sheet.fill((128, 128, 128))
    for nth, picture in enumerate(pictures):
        sheet.blit(picture, (nth * (width + _GAP_PX), 0))
    return sheet


def _said(names: Sequence[str]) -> Iterator[str]:
    """Make the named pictures anew, and say what was done; without names say what differs."""
    for name in FRAMES:
        path = FOLDER / f"{name}.png"
        if name in names or "all" in names:
            pygame.image.save(painted(name), path)
            yield f"{path} is new"
        elif not names:
            said = problem(name, painted(name), expected(name), is_exact=True)
            yield said or f"{name} is as it was"
    if "all" in names:
        MADE_WITH.write_text(machine() + "\n", encoding="utf-8")


def main(names: Sequence[str]) -> None:
    """Say which pictures differ, or make the named ones anew (`screens` draws the screens)."""
    if names and os.environ.get("CI"):
        sys.exit("golden pictures are made by a person who looks at them, never by CI")
    unknown = set(names) - set(FRAMES) - {"all", "screens"}
    if unknown:
        sys.exit(f"there is no picture {', '.join(unknown)}; there are: all, {', '.join(FRAMES)}")
    if "screens" in names:
        _keep_screens(FontMeasure(FontBook(FONTS)))
    for line in _said(names):
        sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
