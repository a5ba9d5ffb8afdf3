"""A frame as text, in reading order, with a number before each thing that can be pressed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from game.ui.frame import Frame, Part, Role

WIDTH = 78
"""Letters a line, at most."""

_STYLES = {
    Role.HEADING: "bold",
    Role.NOTE: "dim",
    Role.STATUS: "italic",
    Role.IMAGE: "dim italic",
}


def show(console: Console, frame: Frame, before: Frame | None = None) -> None:
    """Print a frame; where it goes on from the one `before`, only what has come since."""
    width = min(WIDTH, console.width)
    console.print()
    console.print(Text("─" * width, style="dim"))
    number, told = 0, _told(frame, before)
    for place, part in enumerate(frame.parts):
        if part.is_pressable:
            number += 1
        if part.is_pressable or place >= told:
            console.print(_line(part, number), width=width)


def _told(frame: Frame, before: Frame | None) -> int:
    """Return how many parts at the head of a scene stood there before.

    0 where it is another scene, or nothing has come to read.
    """
    if before is None or (before.screen, frame.screen) != ("scene", "scene"):
        return 0
    pairs = enumerate(zip(frame.parts, before.parts, strict=False))
    same = next((at for at, (new, old) in pairs if _words(new) != _words(old)), len(before.parts))
    is_onward = _has_text(frame.parts[:same]) and _has_text(frame.parts[same:])
    return same if is_onward else 0


def _has_text(parts: Sequence[Part]) -> bool:
    return any(part.role in (Role.TEXT, Role.QUOTE) for part in parts)


def _words(part: Part) -> tuple[Role, str, str]:
    return part.role, part.label, part.detail


def choice_of(frame: Frame, line: str) -> Part | None:
    """Return what a line typed by the reader presses: a number, or the words on it."""
    pressable = frame.pressable
    if re.fullmatch(r"\d{1,4}", line) and 1 <= int(line) <= len(pressable):
        return pressable[int(line) - 1]
    named = [part for part in pressable if part.label.casefold() == line.casefold()]
    return named[0] if len(named) == 1 else None


def main_part(frame: Frame) -> Part | None:
    """Return what an empty line presses, the one main button; None where there is none."""
    mains = [part for part in frame.pressable if part.is_main]
    return mains[0] if len(mains) == 1 else None


def _line(part: Part, number: int) -> RenderableType:
    detail = f" — {part.detail}" if part.detail else ""
    if part.is_pressable:
        mark = "●" if part.is_on else " "
        text = Text(f"{number:>3} {mark} {part.label}", style="bold" if part.is_main else "")
        text.append(detail, style="dim")
        return text
    if part.role in (Role.OPTION, Role.BUTTON, Role.TAB, Role.CHIP, Role.LINK):
        return Text(f"  – {'●' if part.is_on else ' '} {part.label}{detail}", style="dim")
    if part.role is Role.IMAGE:
        return Text(f"[{part.label}]", style=_STYLES[Role.IMAGE])
    text = Text(part.label + detail, style=_STYLES.get(part.role, ""))
    return Padding(text, (0, 0, 0, 4), expand=False) if part.role is Role.QUOTE else text
