"""Pins: up to four papers that the reader keeps at hand while a folder is open."""

from __future__ import annotations

from typing import NamedTuple

from game.ui import buttons, papers
from game.ui.buttons import Button
from game.ui.frame import Box, Role
from game.ui.intents import Go, Intent, Look, Pin, Turn
from game.ui.pair import Pair
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

MOST = 4
"""How many papers can be pinned."""
TAB = "pins"
"""The leaf of a paper that asks which pinned paper gives way to it."""


def pinned(view: View) -> tuple[str, ...]:
    """Return the pinned papers that lie in the open folder, in the order of pinning."""
    found = papers.found(view)
    return tuple(name for name in view.pins if name in found)


def button(view: View, paper: str) -> Button:
    """Return the button that pins a paper or takes its pin out; a fifth asks which gives way."""
    here, words = pinned(view), view.words
    if paper in here:
        rest = tuple(name for name in here if name != paper)
        return Button(words("Unpin"), Pin(rest), align=0.5)
    press: Intent = Pin((*here, paper))
    if len(here) >= MOST:
        press = Turn(Look("document", subject=paper, tab=TAB))
    return Button(words("Pin"), press, align=0.5)


def instead(view: View, paper: str) -> tuple[tuple[str, Pin], ...]:
    """Return each pinned paper with the press that pins another in its place."""
    here = pinned(view)
    page = Look("document", subject=paper)
    return tuple((gone, Pin((*(n for n in here if n != gone), paper), page)) for gone in here)


def following(view: View, pair: Pair) -> tuple[Button, ...]:
    """Return the button that puts the next pinned paper first, before the one that was first."""
    here = pinned(view)
    if set(here) <= {pair.first, pair.second}:
        return ()
    at = here.index(pair.first) + 1 if pair.first in here else 0
    following = here[at % len(here)]
    place = pair.other_at if following == pair.second else ""
    press = Turn(Pair(following, pair.first, place, pair.at).look)
    note = view.words("the next pinned paper")
    return (Button(view.texts.paper_title(following), press, note, align=0.5),)


class Shelf(NamedTuple):
    """Cards side by side under a line of words, and what can be done with them."""

    label: str
    cards: tuple[Button, ...]
    act: Button | None = None


def shelf_of(view: View) -> Shelf:
    """Return the pinned papers, each to be opened, and the way to lay two together."""
    here, words = pinned(view), view.words
    cards = tuple(_card(view, name, Go(Look("document", subject=name))) for name in here)
    if len(here) < 2:
        label = words("Pinned · with a second one, the two can lie side by side")
        return Shelf(label, cards)
    return Shelf(words("Pinned · {count} of {most}", count=len(here), most=MOST), cards, act(view))


def act(view: View) -> Button | None:
    """Return the button that lays the first two pinned papers together; None for less than two."""
    here = pinned(view)
    if len(here) < 2:
        return None
    return Button(view.words("Lay two side by side"), Go(Pair(*here[:2]).look), align=0.5)


def shelf_beside(view: View, pair: Pair) -> Shelf:
    """Return the pinned papers that a comparison does not show; a press lays one second."""
    names = (name for name in pinned(view) if name not in (pair.first, pair.second))
    cards = tuple(_card(view, name, Turn(Pair(pair.first, name, pair.at).look)) for name in names)
    return Shelf(view.words("Also pinned · lay beside the first"), cards)


def height_of(sketch: Sketch, shelf: Shelf, width: int) -> int:
    """Return how high `draw` draws a shelf; 0 where it has no cards."""
    if not shelf.cards:
        return 0
    head = sketch.block(shelf.label.upper(), width, Size.SMALL, Style.LABEL).height
    return head + sketch.px(8) + max(place.bottom for place, _ in _placed(sketch, shelf, width))


def draw(sketch: Sketch, box: Box, shelf: Shelf) -> None:
    """Draw a shelf from the top of a box."""
    if not shelf.cards:
        return
    y = sketch.text(box, shelf.label.upper(), Size.SMALL, Style.LABEL, Ink.AMBER, Role.NOTE)
    for place, card in _placed(sketch, shelf, box.w):
        buttons.draw(sketch, place._replace(x=box.x + place.x, y=y + sketch.px(8) + place.y), card)


def mark(sketch: Sketch, x: int, y: int) -> None:
    """Draw a pin around a point."""
    radius = max(5, sketch.px(11))
    sketch.dot(x, y, radius + max(1, sketch.px(3)), Ink.INK)
    sketch.dot(x, y, radius, Ink.AMBER)


def _card(view: View, paper: str, press: Intent) -> Button:
    return Button(
        view.texts.paper_title(paper), press, papers.provenance(view, paper),
        dress=buttons.SHEET, style=Style.STRONG, size=Size.SMALL,
    )  # fmt: skip


def _placed(sketch: Sketch, shelf: Shelf, width: int) -> list[tuple[Box, Button]]:
    """Return where cards stand below the words; the button is beside them, or below over all."""
    gap, least = sketch.px(16), 10 * sketch.panel.type_px(Size.SMALL)
    across = max(1, min(MOST + 1, (width + gap) // (least + gap)))
    each, found, y = buttons.row_width(width, across, gap), shelf.cards, 0
    is_beside = shelf.act is not None and len(found) < across
    if is_beside and shelf.act:
        found = (*found, shelf.act)
    placed: list[tuple[Box, Button]] = []
    for at in range(0, len(found), across):
        row = found[at : at + across]
        high = max(buttons.height_of(sketch, card, each) for card in row)
        placed += [(Box(n * (each + gap), y, each, high), card) for n, card in enumerate(row)]
        y += high + gap
    if shelf.act and not is_beside:
        high = buttons.height_of(sketch, shelf.act, width)
        placed.append((Box(0, y, width, high), shelf.act))
    return placed
