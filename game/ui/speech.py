"""What is said of a frame, in reading order: for a voice, and for whoever listens to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.ui.frame import Frame, Part, Role
from game.ui.wording import Words

_READ = {Role.TEXT, Role.QUOTE}
_LABELS = {Role.NOTE, Role.HEADING}
_PRESSED = {Role.BUTTON, Role.OPTION, Role.TAB, Role.CHIP, Role.LINK}
_SPAN = re.compile(r"(?P<begin>\d+)–(?P<end>\d+)")
_PAUSES = (".", ",", ":", ";", "!", "?", "…")


def spoken(frame: Frame, words: Words, before: Frame | None = None) -> tuple[str, ...]:
    """Return what is said of a frame, a phrase for each part; `before` was on screen until now.

    A new page is said whole: another screen, or another first heading. Else a part that stays is
    not said again, but for the labels of a new text and where a new quotation is from.
    """
    fresh = _fresh(frame, before)
    return tuple(named(frame, frame.parts[at], words) for at in sorted(fresh))


def named(frame: Frame, part: Part, words: Words) -> str:
    """Return what is said of one part of a frame: what it is, its words, its state."""
    text = _told(part, words)
    if part.is_pressable or part.role in _PRESSED:
        text = _kind(frame, part, words).format(text=text)
    if part.detail:
        text = f"{_stopped(text, ',')} {_plain(part.detail, words)}"
    if part.is_on:
        text = words("{text}, chosen", text=text.rstrip("."))
    if part.role in _PRESSED and not part.is_pressable:
        text = words("{text}, not to be pressed now", text=text.rstrip("."))
    return _stopped(text)


def _kind(frame: Frame, part: Part, words: Words) -> str:
    """Return what a part that is pressed is called, with its place among choices as it is typed."""
    match part.role:
        case Role.OPTION if part.is_pressable:
            options = [each for each in frame.pressable if each.role is Role.OPTION]
            return words("Choice {number}: {text}", number=options.index(part) + 1, text="{text}")
        case Role.OPTION:
            return words("Choice: {text}", text="{text}")
        case Role.TAB:
            return words("Tab: {text}", text="{text}")
        case Role.LINK:
            return words("Link: {text}", text="{text}")
        case Role.TEXT | Role.QUOTE:
            return words("Passage: {text}", text="{text}")
    return words("Button: {text}", text="{text}")


def _told(part: Part, words: Words) -> str:
    """Return the words of a part; where a picture or a quotation begins and ends is said too."""
    text = _plain(part.label, words)
    opening, closing = words.quotes
    if part.role is Role.IMAGE:
        return words("Picture: {text}", text=text)
    if part.role is Role.QUOTE and text.startswith(opening) and text.endswith(closing):
        inner = _stopped(text.removeprefix(opening).removesuffix(closing))
        return words("Quotation: {text} End of quotation.", text=inner)
    return text


def _fresh(frame: Frame, before: Frame | None) -> set[int]:
    """Return the places of the parts that are said."""
    if before is None or _page(before) != _page(frame):
        return set(range(len(frame.parts)))
    known = {_key(part) for part in before.parts}
    chosen = {_key(part) for part in before.parts if part.is_on}
    new = [
        at
        for at, part in enumerate(frame.parts)
        if _key(part) not in known or (part.is_on and _key(part) not in chosen)
    ]
    return {at for fresh in new for at in (fresh, *_labels(frame.parts, fresh))}


def _labels(parts: tuple[Part, ...], at: int) -> Iterator[int]:
    """Yield the places of what belongs to a new text: labels right before, its source behind."""
    if parts[at].role not in _READ or parts[at].is_pressable:
        return
    for place in range(at - 1, 0, -1):
        if parts[place].role not in _LABELS:
            break
        yield place
    for place in range(at + 1, len(parts) if parts[at].role is Role.QUOTE else 0):
        if parts[place].role is not Role.NOTE:
            break
        yield place


def _page(frame: Frame) -> tuple[str, str]:
    """Return what tells pages apart: the screen, and its first heading."""
    headings = (part.label for part in frame.parts if part.role is Role.HEADING)
    return frame.screen, next(headings, "")


def _key(part: Part) -> tuple[Role, str, str]:
    return part.role, part.label, part.detail


def _plain(text: str, words: Words) -> str:
    """Return a text without signs that a voice would name, pass over or take as orders."""
    plain = text.replace(" · ", ", ").replace("[[", "[").replace("\n", " ")
    return _SPAN.sub(lambda found: words("{begin} to {end}", **found.groupdict()), plain)


def _stopped(text: str, pause: str = ".") -> str:
    """Return a text that ends with a pause.

    >>> _stopped("The desk"), _stopped("What is known?")
    ('The desk.', 'What is known?')
    """
    return text if text.rstrip("”»\"')]").endswith(_PAUSES) else f"{text}{pause}"
