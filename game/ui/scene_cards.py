"""The cards of a scene: ways to the dossier, the findings, and the names that were met."""

from __future__ import annotations

from game.engine.papers import PaperState
from game.engine.story import papers_in
from game.ui import buttons, claims, named
from game.ui.buttons import Button
from game.ui.frame import Box
from game.ui.intents import Go, Look
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size
from game.ui.view import View

Buttons = tuple[Button, ...]


def width_of(sketch: Sketch) -> int:
    """Return the width of a card where they stand in a stack: what it says has a line each."""
    least = max(sketch.px(240), 9 * sketch.panel.type_px(Size.BUTTON))
    widest = max(buttons.widest_line(sketch, card) for card in _card_buttons(sketch.view))
    return min(max(least, widest), round(1.4 * least))


def stack_height(sketch: Sketch) -> int:
    """Return how high the cards are in a stack."""
    cards = _card_buttons(sketch.view)
    return buttons.stack_height(sketch, cards, width_of(sketch), _between(sketch))


def row_height(sketch: Sketch, width: int) -> int:
    """Return how high the cards are in a row; there is room for two at least."""
    cards = _card_buttons(sketch.view)
    each = buttons.row_width(width, max(2, len(cards)), _gap(sketch))
    return max(buttons.height_of(sketch, card, each) for card in cards)


def draw(sketch: Sketch, box: Box) -> None:
    """Draw the cards of dossier, findings and names; what is new has the reader's dot."""
    cards = _card_buttons(sketch.view)
    if sketch.panel.is_portrait:
        width = buttons.row_width(box.w, max(2, len(cards)), _gap(sketch))
        row = box._replace(w=box.w if len(cards) > 1 else width)
        buttons.row(sketch, row, cards, _gap(sketch))
    else:
        gap, width = _between(sketch), box.w
        mount = box._replace(h=buttons.stack_height(sketch, cards, width, gap))
        sketch.plane(mount.inset(-sketch.px(8)), Ink.INK, sketch.px(8))
        buttons.stack(sketch, box, cards, gap)
    if _new_papers(sketch.view):
        radius = max(4, sketch.px(9))
        sketch.dot(box.x + width - 3 * radius, box.y + 3 * radius, radius, Ink.AMBER_ON_PAPER)


def _card_buttons(view: View) -> Buttons:
    cards: Buttons = (_dossier_card(view),)
    if claims.offered_here(view):
        cards = (*cards, _findings_card(view))
    count = named.count(named.in_scene(view))
    return (*cards, _names_card(view, count)) if count else cards


def _papers(view: View) -> list[str]:
    """Return the papers of the open folder that the reader has."""
    return [
        name for name in papers_in(view.story, view.state.folder)
        if view.state.paper(name) >= PaperState.UNCOVERED
    ]  # fmt: skip


def _new_papers(view: View) -> int:
    return sum(name not in view.state.opened for name in _papers(view))


def _dossier_card(view: View) -> Button:
    count = len(_papers(view))
    detail = view.words("no papers yet")
    if count:
        detail = view.words.count("{count} paper", "{count} papers", count)
    new = _new_papers(view)
    if new:
        detail += " · " + view.words.count("{count} new", "{count} new", new)
    return Button(view.words("Dossier"), Go(Look("dossier")), detail, dress=buttons.SHEET)


def _findings_card(view: View) -> Button:
    offered = claims.offered_here(view)
    filed = sum(claim in view.state.findings for claim in offered)
    detail = view.words("{filed} of {all} filed", filed=filed, all=len(offered))
    return Button(view.words("Findings"), Go(Look("findings")), detail, dress=buttons.SHEET)


def _names_card(view: View, count: int) -> Button:
    """Return the quiet card that leads to the names and words of this scene."""
    detail = view.words.count("{count} in this scene", "{count} in this scene", count)
    return Button(view.words("Names and words"), Go(Look("names")), detail, dress=buttons.DARK)


def _between(sketch: Sketch) -> int:
    return sketch.px(14)


def _gap(sketch: Sketch) -> int:
    return sketch.px(16)
