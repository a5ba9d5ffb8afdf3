"""What stands beside a paper: its tabs, the reader's mark, and the chips met in it."""

from __future__ import annotations

from game.engine.inline import chips, paragraphs
from game.engine.papers import PaperState
from game.ui import buttons, leaves, papers, persons, pins, slips
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
            Turn(Look("document", subject=look.subject, tab=name)),
            role=Role.TAB,
            is_on=name == tab,
            dress=buttons.SHEET if name == tab else buttons.DARK,
            align=0.5,
        )
        for name, label in zip(leaves.TABS, labels, strict=True)
    )


def tab_width(sketch: Sketch) -> int:
    """Return how wide a tab is at the edge of a sheet."""
    return max(sketch.px(150), least_tab_width(sketch) + sketch.px(40), sketch.panel.target_px)


def least_tab_width(sketch: Sketch) -> int:
    """Return how wide a tab has to be for the longest of their words."""
    size = sketch.panel.type_px(Size.BUTTON)
    face = Style.LABEL.face(False, False)
    widths = (sketch.view.measure.width(b.label, face, size) for b in _buttons(sketch, ""))
    return max(widths) + sketch.px(16)


def tabs_height(sketch: Sketch, width: int, is_row: bool) -> int:
    """Return how high the tabs are: in a row of a width, or four one above the other."""
    found, gap = _buttons(sketch, ""), sketch.px(10)
    if is_row:
        return buttons.row_height(sketch, found, width, gap)
    each = max(buttons.height_of(sketch, button, width) for button in found)
    return 4 * (each + gap) - gap


def tabs(sketch: Sketch, box: Box, beside: Box, tab: str) -> None:
    """Draw the tabs; the one that is looked at is of one piece with the sheet.

    Where they stand one above the other, the last is beside the fourth, below `beside`.
    """
    found = _buttons(sketch, tab)
    gap, count = sketch.px(10), len(found)
    if sketch.view.panel.is_portrait:
        width = buttons.row_width(box.w, count, gap)
        places = [Box(box.x + n * (width + gap), box.y, width, box.h) for n in range(count)]
    else:
        high = (box.h - 3 * gap) // 4
        places = [Box(box.x, row_y(sketch, box, nth), box.w, high) for nth in range(4)]
        places.append(places[-1]._replace(x=beside.x, w=beside.w))
    for button, place in zip(found, places, strict=True):
        _tab(sketch, place, button)


def row_y(sketch: Sketch, box: Box, nth: int) -> int:
    """Return where the nth of four tabs stands, from 0, that are one above the other."""
    gap = sketch.px(10)
    return box.y + nth * ((box.h - 3 * gap) // 4 + gap)


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
    """Return how high `mark` and the pin are in a column: stamp, pin, and what comes next."""
    note = sketch.block(papers.next_step(sketch.view, paper), width, Size.NOTE, Style.ITALIC)
    pin = pin_box(sketch, Box(0, 0, width, 0), paper)
    return max(_stamp(sketch, paper)[1], pin.bottom) + sketch.px(14) + note.height


def pin_box(sketch: Sketch, box: Box, paper: str) -> Box:
    """Return where the pin stands: right of the stamp at the top of a box, else below it.

    A stamp that is too wide is not drawn.
    """
    button = pins.button(sketch.view, paper)
    wide, (stamp_w, stamp_h) = buttons.natural_width(sketch, button), _stamp(sketch, paper)
    high, gap = buttons.height_of(sketch, button, wide), sketch.px(14)
    if stamp_w + gap + wide <= box.w:
        return Box(box.right - wide, box.y, wide, high)
    below = stamp_h + gap if stamp_w <= box.w else 0
    return Box(box.x, box.y + below, min(wide, box.w), high)


def _stamp(sketch: Sketch, paper: str) -> tuple[int, int]:
    """Return how wide and high the stamp of a paper is."""
    word = papers.state_word(sketch.view, paper).upper()
    block = sketch.block(word, sketch.box.w, Size.SMALL, Style.LABEL)
    return block.width + 2 * sketch.px(14), block.height + sketch.px(12)


def mark(sketch: Sketch, box: Box, paper: str, pin: Box) -> None:
    """Stamp how far the reader is with the paper, and say what comes next, clear of the pin."""
    view = sketch.view
    word, note = papers.state_word(view, paper).upper(), papers.next_step(view, paper)
    wide, high = _stamp(sketch, paper)
    if high > box.h or wide > box.w:
        return
    is_row = view.panel.is_portrait
    y = box.y + (box.h - high) // 2 if is_row else box.y
    place = Box(box.x, y, wide, high)
    ink = Ink.MOSS if view.state.paper(paper) is PaperState.CONFIRMED else Ink.AMBER
    sketch.edge(place, ink, max(2, sketch.px(3)))
    at = place.inset(sketch.px(14), sketch.px(6))
    sketch.text(at._replace(w=at.w + 1), word, Size.SMALL, Style.LABEL, role=Role.STATUS)
    beside = place.right + sketch.px(20)
    area = box.below(max(place.bottom, pin.bottom) + sketch.px(14) - box.y)
    if is_row:
        area = Box(beside, box.y, box.right - beside, box.h)
    block = sketch.block(note, max(1, area.w), Size.NOTE, Style.ITALIC)
    if block.height <= area.h:
        area = area.below((area.h - block.height) // 2 if is_row else 0)
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
