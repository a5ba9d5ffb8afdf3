"""Folders as they lie on the desk: a card with a tab, a label, and what the reader did with it."""

from __future__ import annotations

from typing import NamedTuple

from game.engine.answers import Enter
from game.engine.story import in_folder
from game.ui.frame import Box, Part, Role
from game.ui.intents import Give, Return
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import TextBlock
from game.ui.view import View
from game.ui.wording import joined

MARK = 24
"""How far the marks of two claims stand apart, in pixels of the design."""


class Card(NamedTuple):
    """A folder in words; `is_next` marks the one to go on with."""

    folder: str
    title: str
    tab: str
    summary: str
    state: str
    confirmed: int
    claims: int
    is_opened: bool
    is_next: bool


def cards_of(view: View) -> tuple[Card, ...]:
    """Return the folders of the story, in their order."""
    state, order = view.state, view.story.cover.folders
    begun = [name for name in order if name in state.stands and name not in state.ended]
    fresh = [name for name in order if name not in state.ended]
    upcoming = (*begun, *fresh, "")[0]
    return tuple(_card(view, name, name == upcoming) for name in order)


def _card(view: View, name: str, is_next: bool) -> Card:
    words, folder = view.words, view.story.folders[name]
    claims = in_folder(view.story, "claim", name)
    confirmed = sum(claim in view.state.confirmed for claim in claims)
    ended = name in view.state.ended
    begun = name in view.state.stands
    if begun:
        state = words("open, being read again") if ended else words("open")
    elif ended:
        state = words("closed")
    else:
        state = words("not opened yet")
    if (begun or ended) and claims:
        counted = words("{count} of {all} confirmed", count=confirmed, all=len(claims))
        state = f"{state} · {counted}"
    if ended and not begun:
        state = f"{state} · {words('read again')}"
    tab = joined(folder.number, words.date(folder.span))
    summary = view.texts.plain(f"folder/{name}/summary", folder.summary)
    return Card(
        name, view.texts.folder_title(name), tab, summary, state, confirmed, len(claims),
        begun or ended, is_next,
    )  # fmt: skip


class Cut(NamedTuple):
    """A card set to a width: the height of its tab, and its texts."""

    tab_h: int
    pad: int
    tab: TextBlock
    title: TextBlock
    summary: TextBlock
    state: TextBlock

    @property
    def label_h(self) -> int:
        """The height of the label pasted on it."""
        return self.title.height + self.summary.height + self.pad

    @property
    def height(self) -> int:
        """The least height of the whole card."""
        return self.tab_h + 2 * self.pad + self.label_h + self.state.height


def cut(sketch: Sketch, card: Card, width: int, size: float = Size.SMALL) -> Cut:
    """Return a card set to a width, with its summary in a size; 0 leaves that out."""
    pad = sketch.px(12)
    inner = max(1, width - 4 * pad)
    tab = sketch.block(card.tab.upper(), inner, Size.SMALL, Style.LABEL)
    return Cut(
        tab.height + sketch.px(10),
        pad,
        tab,
        sketch.block(card.title, inner, Size.BODY, Style.TITLE),
        sketch.block(card.summary if size else "", inner, size, Style.READING),
        sketch.block(card.state, inner, Size.SMALL, Style.LABEL),
    )


def draw(sketch: Sketch, box: Box, card: Card, size: float = Size.SMALL) -> None:
    """Draw a folder over a box; the whole of it is pressed."""
    made = cut(sketch, card, box.w, size)
    body = box.below(made.tab_h)
    _draw_card(sketch, box, body, made, card)
    pad = made.pad
    label = Box(body.x + pad, body.y + pad, body.w - 2 * pad, body.h - 2 * pad - made.state.height)
    label = Box(label.x, label.y, label.w, max(made.label_h, label.h - pad // 2))
    sketch.plane(label, Ink.PAPER, sketch.px(2))
    inner = label.inset(pad, pad // 2)
    y = sketch.write(inner, made.title, Ink.INK)
    sketch.write(Box(inner.x, y, inner.w, 0), made.summary, Ink.FAINT_INK)
    foot = Box(inner.x, body.bottom - pad // 2 - made.state.height, inner.w, 0)
    sketch.write(foot, made.state, Ink.INK)
    if card.is_opened and foot.w - made.state.width > (card.claims + 1) * sketch.px(MARK):
        _draw_marks(sketch, Box(foot.x, foot.y, foot.w, made.state.height), card)
    detail = joined(card.tab, card.summary, card.state)
    is_here = card.folder == sketch.view.state.folder
    intent = Return() if is_here else Give((Enter(card.folder),))
    sketch.part(Part(Role.BUTTON, card.title, box, intent, detail, is_main=card.is_next))


def _draw_card(sketch: Sketch, box: Box, body: Box, made: Cut, card: Card) -> None:
    ink = Ink.AMBER if card.is_next else Ink.FOLDER
    slope, radius = made.tab_h // 2, sketch.px(4)
    wide = min(box.w, made.tab.width + 2 * made.pad + 2 * slope)
    if card.is_opened:
        _draw_sheets(sketch, body, body.x + wide)
    sketch.plane(body, Ink.FOLDER, radius)
    sketch.shape(
        ink,
        (box.x, body.y + radius), (box.x, box.y + radius), (box.x + radius, box.y),
        (box.x + wide - slope, box.y), (box.x + wide, body.y + radius),
    )  # fmt: skip
    if card.is_next:
        sketch.plane(Box(body.x, body.y, body.w, max(3, sketch.px(6))), ink)
    tab = Box(box.x + made.pad, box.y + (made.tab_h - made.tab.height) // 2, box.w, 0)
    sketch.write(tab, made.tab, Ink.INK)


def _draw_marks(sketch: Sketch, box: Box, card: Card) -> None:
    """Draw a square for each claim, filled where its finding stands."""
    step = sketch.px(MARK)
    side = round(step * 0.7)
    for nth in range(card.claims):
        x = box.right - (card.claims - nth) * step
        square = Box(x, box.y + (box.h - side) // 2, side, side)
        if nth < card.confirmed:
            sketch.plane(square, Ink.MOSS_ON_PAPER)
        sketch.edge(square, Ink.INK, max(1, sketch.px(2)))


def _draw_sheets(sketch: Sketch, body: Box, left: int) -> None:
    """Draw the edges of the papers inside, above the card."""
    for nth, ink in enumerate((Ink.PAPER_SHADE, Ink.PAPER)):
        step = sketch.px(8)
        x = left + (nth + 1) * step
        sheet = Box(x, body.y - (2 - nth) * step, body.right - (2 - nth) * step - x, 3 * step)
        if sheet.w > 0:
            sketch.plane(sheet, ink)
