"""What a frame must never do, and a frame as text: for the tests of every screen.

`overlaps`, `outside`, `too_small`, `too_fine`, `out_of_reach` and `cut` return a sentence for
each fault; a good frame has none.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.ui.frame import Box, Frame, Glyphs, Part, Role
from game.ui.intents import Go
from game.ui.panel import Panel
from game.ui.typeset import FixedMeasure, Measure, width_of

PANELS = {
    "1280x720 13in": Panel(1280, 720, 113 / 25.4),
    "1920x1080 24in": Panel(1920, 1080, 91.8 / 25.4),
    "3840x2160 43in": Panel(3840, 2160, 102.5 / 25.4, is_kiosk=True),
    "1080x1920 32in": Panel(1080, 1920, 68.8 / 25.4, is_kiosk=True),
    "2160x3840 43in": Panel(2160, 3840, 102.5 / 25.4, is_kiosk=True),
    "1024x768 15in": Panel(1024, 768, 85.3 / 25.4),
    "1920x1080 55in": Panel(1920, 1080, 40.1 / 25.4),
}
"""The panels that every screen is laid out for (`6-kiosk.md`)."""
TEXT_SIZES = ("normal", "large", "largest")
SLACK_PX = 1
"""Half pixels are rounded."""


def panels() -> Iterator[tuple[str, Panel]]:
    """Yield every panel in every text size, by a name to be used as the test's id."""
    for name, panel in PANELS.items():
        for size in TEXT_SIZES:
            yield (
                f"{name} {size}",
                Panel(panel.width, panel.height, panel.px_per_mm, size, panel.is_kiosk),
            )


def faults(frame: Frame, panel: Panel, measure: Measure | None = None) -> list[str]:
    """Return all that is wrong with a frame's layout."""
    return [
        *overlaps(frame),
        *outside(frame),
        *too_small(frame, panel),
        *too_fine(frame, panel),
        *out_of_reach(frame, panel),
        *cut(frame, measure),
    ]


def overlaps(frame: Frame) -> list[str]:
    """Return which things lie on each other: parts, and lines of text.

    An image lies under all the others; the words of a button lie on the button.
    """
    parts = [part for part in frame.parts if part.role is not Role.IMAGE]
    found = [
        f"{_named(parts[one])} lies on {_named(parts[other])}"
        for one, other in _meeting([part.box for part in parts])
    ]
    lines = [mark for mark in frame.marks if isinstance(mark, Glyphs) and mark.text.strip()]
    found += [
        f'the line "{lines[one].text}" lies on the line "{lines[other].text}"'
        for one, other in _meeting([_inner(line.box) for line in lines])
    ]
    return found


def _meeting(boxes: list[Box]) -> list[tuple[int, int]]:
    """Return which boxes share a pixel, by number; each is compared with those beside it alone."""
    rows = sorted(range(len(boxes)), key=lambda nth: boxes[nth].y)
    found = []
    for at, one in enumerate(rows):
        x, y, w, h = boxes[one]
        for other in rows[at + 1 :]:
            left, top, wide, high = boxes[other]
            if top >= y + h:
                break
            if left < x + w and x < left + wide and y < top + high:
                found.append((min(one, other), max(one, other)))
    return sorted(found)


def outside(frame: Frame) -> list[str]:
    """Return which parts and lines of text are not wholly on the screen."""
    screen = Box(0, 0, *frame.size)
    found = [
        f"{_named(part)} is at {tuple(part.box)}"
        for part in frame.parts
        if not _in(part.box, screen)
    ]
    found += [
        f'the line "{mark.text}" is at {tuple(mark.box)}'
        for mark in frame.marks
        if isinstance(mark, Glyphs) and not _in(mark.box, screen)
    ]
    return found


def too_small(frame: Frame, panel: Panel) -> list[str]:
    """Return which parts are too small to be pressed on a panel."""
    least = panel.target_px
    return [
        f"{_named(part)} is {part.box.w} × {part.box.h}, less than {least}"
        for part in frame.pressable
        if min(part.box.w, part.box.h) < least
    ]


def too_fine(frame: Frame, panel: Panel) -> list[str]:
    """Return which lines of text have capitals lower than a panel's least."""
    least = panel.type_px(0)
    return [
        f'the line "{mark.text}" is set in {mark.size}, less than {least}'
        for mark in frame.marks
        if isinstance(mark, Glyphs) and mark.size < least
    ]


def out_of_reach(frame: Frame, panel: Panel) -> list[str]:
    """Return which parts that can be pressed lie wholly above what everybody can reach.

    Links on a sheet and the cards of papers may: what they lead to is in the dossier too.
    """
    reach, filed = panel.reach_px, ("document", "slip")
    return [
        f"{_named(part)} ends at {part.box.bottom}, above {reach}"
        for part in frame.pressable
        if part.box.bottom <= reach
        and part.role is not Role.LINK
        and not (isinstance(part.intent, Go) and part.intent.look.screen in filed)
    ]


def cut(frame: Frame, measure: Measure | None = None) -> list[str]:
    """Return which lines of text are wider than their box, or leave the button they begin in."""
    measure = measure or FixedMeasure()
    found = []
    pressable = [(part, *part.box) for part in frame.pressable]
    for mark in frame.marks:
        if not isinstance(mark, Glyphs):
            continue
        (x, y, w, h), text = mark.box, mark.text
        width = width_of(text, mark.face, mark.size, measure, mark.tracking)
        if width > w + SLACK_PX:
            found.append(f'the line "{text}" is {width} wide in a box of {w}')
        middle = y + h // 2
        found += [
            f'the line "{text}" leaves {_named(part)}'
            for part, left, top, wide, high in pressable
            if left <= x < left + wide
            and top <= middle < top + high
            and not _in(_inner(mark.box)._replace(w=width), part.box)
        ]
    return found


def as_text(frame: Frame) -> str:
    """Return what is on a frame in reading order, a line for each part: golden text.

    A line is the role and the label; then, where there are any, the detail in brackets, and
    `*` for the main button, `+` for what is selected.
    """
    return "\n".join(_line(part) for part in frame.parts)


def _line(part: Part) -> str:
    words = [part.role.value, " / ".join(part.label.split("\n"))]
    words += [f"({part.detail})"] if part.detail else []
    words += ["*"] if part.is_main else []
    words += ["+"] if part.is_on else []
    return " ".join(words)


def _named(part: Part) -> str:
    return f'the {part.role.value} "{part.label}"'


def _in(box: Box, other: Box) -> bool:
    return (
        other.x - SLACK_PX <= box.x
        and other.y - SLACK_PX <= box.y
        and box.right <= other.right + SLACK_PX
        and box.bottom <= other.bottom + SLACK_PX
    )


def _inner(box: Box) -> Box:
    """Return the part of a line's box that letters fill, ascenders and descenders included."""
    return box.inset(SLACK_PX, round(box.h * 0.15))
