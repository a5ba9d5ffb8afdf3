"""What stands beside a paper: its tabs, the reader's mark, and the chips met in it."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine.inline import chips, paragraphs
from game.engine.papers import PaperState
from game.ui import buttons, leaves, papers, persons, slips
from game.ui.buttons import Button
from game.ui.frame import Box, Role
from game.ui.intents import Go, Intent, Look, Turn
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View


def _buttons(sketch: Sketch, tab: str) -> tuple[Button, ...]:
    words, look = sketch.view.words, sketch.view.look
    labels = (words("Page"), words("Source"), words("People"), words("Links"), words("Compare"))
    return tuple(
        Button(
            label,
            Turn(replace(look, tab=name, page=0)),
            role=Role.TAB,
            is_on=name == tab,
            dress=buttons.SHEET if name == tab else buttons.DARK,
            align=0.5,
        )
        for name, label in zip(leaves.TABS, labels, strict=True)
    )


def tab_width(sketch: Sketch) -> int:
    """Return how wide a tab is at the edge of a sheet."""
    size = sketch.panel.type_px(Size.BUTTON)
    face = Style.LABEL.face(False, False)
    widths = (sketch.view.measure.width(b.label, face, size) for b in _buttons(sketch, ""))
    return max(sketch.px(150), max(widths) + sketch.px(56), sketch.panel.target_px)


def tabs_height(sketch: Sketch, width: int, is_row: bool) -> int:
    """Return how high the tabs are: in a row of a width, or four one above the other."""
    found, gap = _buttons(sketch, ""), sketch.px(10)
    if is_row:
        return buttons.row_height(sketch, found, width, gap)
    each = max(buttons.height_of(sketch, button, width) for button in found)
    return 4 * (each + gap) - gap


def tabs(sketch: Sketch, box: Box, beside: Box, tab: str) -> None:
    """Draw the tabs; the one that is looked at is of one piece with the sheet.

    Where they stand one above the other, the last is in line with the fourth, as wide as `beside`.
    """
    found = _buttons(sketch, tab)
    gap, count = sketch.px(10), len(found)
    if sketch.view.panel.is_portrait:
        width = buttons.row_width(box.w, count, gap)
        places = [Box(box.x + n * (width + gap), box.y, width, box.h) for n in range(count)]
    else:
        high = (box.h - 3 * gap) // 4
        places = [Box(box.x, box.y + n * (high + gap), box.w, high) for n in range(4)]
        places.append(Box(beside.x, places[-1].y, beside.w, high))
    for button, place in zip(found, places, strict=True):
        _tab(sketch, place, button)


def _tab(sketch: Sketch, box: Box, button: Button) -> None:
    ink = Ink.INK if button.is_on else Ink.PAPER
    sketch.plane(box, button.dress.ground)
    if button.dress.edge is not None:
        sketch.edge(box, button.dress.edge, max(1, sketch.px(2)))
    block = sketch.block(button.label, box.w - sketch.px(16), Size.BUTTON, Style.LABEL)
    y = box.y + (box.h - block.height) // 2
    sketch.write(Box(box.x + sketch.px(8), y, box.w - sketch.px(16), 0), block, ink, 0.5)
    sketch.press(box, button.label, button.intent, Role.TAB, "", button.is_on)


def mark_height(sketch: Sketch, width: int, paper: str) -> int:
    """Return how high `mark` draws in a column: the stamp, and below it what comes next."""
    note = sketch.block(papers.next_step(sketch.view, paper), width, Size.NOTE, Style.ITALIC)
    return sketch.line_px(Size.SMALL) + sketch.px(12) + sketch.px(14) + note.height


def mark(sketch: Sketch, box: Box, paper: str) -> None:
    """Stamp how far the reader is with the paper, and say what comes next."""
    view = sketch.view
    word = papers.state_word(view, paper)
    size, style = Size.SMALL, Style.LABEL
    stamp = sketch.block(word.upper(), box.w, size, style)
    pad = sketch.px(14)
    place = Box(box.x, box.y, stamp.width + 2 * pad, stamp.height + sketch.px(12))
    if place.h > box.h or place.w > box.w:
        return
    confirmed = view.state.paper(paper) is PaperState.CONFIRMED
    ink = Ink.MOSS if confirmed else Ink.AMBER
    sketch.edge(place, ink, max(2, sketch.px(3)))
    at = Box(place.x + pad, place.y + sketch.px(6), stamp.width + 1, 0)
    sketch.text(at, word.upper(), size, style, Ink.PAPER, Role.STATUS)
    note = papers.next_step(view, paper)
    beside = place.right + sketch.px(20)
    if view.panel.is_portrait:
        area = Box(beside, box.y, box.right - beside, box.h)
    else:
        area = box.below(place.h + sketch.px(14))
    if sketch.block(note, max(1, area.w), Size.NOTE, Style.ITALIC).height <= area.h:
        sketch.text(area, note, Size.NOTE, Style.ITALIC, Ink.PAPER_SHADE, Role.STATUS)


def met_in(view: View, paper: str, refs: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return kind and id of names, words, places and years met in passages, and of the people."""
    found = {f"person:{person}": None for person in view.story.papers[paper].people}
    for ref in refs:
        text = view.story.passage(ref).text
        found |= dict.fromkeys(sorted(chips(text)))
        found |= {
            f"term:{run.target}": None
            for runs in paragraphs(text)
            for run in runs
            if run.kind == "term" and run.target in view.story.terms
        }
    kinds = ("person", "term", "place", "year")
    pairs = [(kind, name) for kind, _, name in (chip.partition(":") for chip in found)]
    return tuple(sorted(pairs, key=lambda pair: kinds.index(pair[0])))


def pills_height(sketch: Sketch, width: int, met: tuple[tuple[str, str], ...]) -> int:
    """Return how high `pills` draws all of what has been met."""
    found = tuple(_pill(sketch.view, kind, name) for kind, name in met)
    head = sketch.line_px(Size.SMALL) + sketch.px(12)
    return head + buttons.flow_height(sketch, found, width, sketch.px(12)) if found else 0


def pills(sketch: Sketch, box: Box, met: tuple[tuple[str, str], ...]) -> None:
    """Draw what has been met, as much of it as fits; the last pill counts the rest."""
    view = sketch.view
    has_terms = any(kind == "term" for kind, _ in met)
    heading = view.words("Names, words, places, years" if has_terms else "Names, places, years")
    heading = heading.upper()
    head = sketch.block(heading, box.w, Size.SMALL, Style.LABEL).height + sketch.px(12)
    gap, area = sketch.px(12), box.below(head)
    found = tuple(_pill(view, kind, name) for kind, name in met)
    kept = len(found)
    while kept and buttons.flow_height(sketch, _cut(view, found, kept), box.w, gap) > area.h:
        kept -= 1
    if kept:
        sketch.text(box, heading, Size.SMALL, Style.LABEL, Ink.AMBER, Role.NOTE)
        buttons.flow(sketch, area, _cut(view, found, kept), gap)


def _cut(view: View, found: tuple[Button, ...], kept: int) -> tuple[Button, ...]:
    if kept == len(found):
        return found
    rest = view.words("{count} more", count=len(found) - kept)
    every = Go(Look("names", subject=view.look.subject))
    return (*found[:kept], found[0]._replace(label=rest, intent=every))


def _pill(view: View, kind: str, name: str) -> Button:
    press: Intent | None = None
    if kind == "person" and name in view.story.people:
        press = persons.look_of(name)
    elif kind == "term":
        press = Go(Look("term", subject=name))
    elif slips.form(view) is not None:
        press = Go(Look("slip", picks=((slips.FIELD_OF[kind], name),)))
    label = slips.chip_word(view, kind, name)
    return Button(label, press, role=Role.CHIP, dress=buttons.PILL, style=Style.READING)
