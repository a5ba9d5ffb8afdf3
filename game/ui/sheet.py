"""A paper's sheet: its head in the dress of the paper, and text that flows over its pages."""

from __future__ import annotations

from typing import NamedTuple

from game.ui import dresses, hindsight, turning
from game.ui.dresses import Dress, dress_of
from game.ui.frame import Box, Part, Role
from game.ui.intents import Intent
from game.ui.papers import TYPED, dated, kind_word, provenance, reported
from game.ui.sketch import Sketch
from game.ui.texts import Paragraphs
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import TextBlock, width_of
from game.ui.wording import joined

FEWEST_LINES = 2
"""Lines of a text that stay behind, or go along, where a page ends."""
_LEAST_SAID = 9
"""From so many half rows on a passage says that it goes on: two lines, two labels, its edge."""


class Piece(NamedTuple):
    """A stretch of text on a sheet, with a line above it; `ref` is the passage that it is.

    A piece with an intent is pressed as a whole. `is_tight` leaves no line between paragraphs.
    `is_note` are our words on a sheet of another time: they have a reading note's margin.
    """

    text: str | Paragraphs
    heading: str = ""
    style: Style = Style.READING
    ink: Ink = Ink.INK
    role: Role = Role.TEXT
    ref: str = ""
    intent: Intent | None = None
    is_on: bool = False
    is_tight: bool = False
    is_note: bool = False


class Strip(NamedTuple):
    """What of a piece stands on one page, in half rows; `ends` tells whether it is done.

    `tail` says of what is pressed that it goes on.
    """

    piece: Piece
    heading: TextBlock | None
    block: TextBlock
    halves: int
    ends: bool
    tail: TextBlock | None = None


class Rule(NamedTuple):
    """How text lies on a sheet: its size, the height of a row, the width of a line."""

    size: float
    half_px: int
    width: int

    @property
    def row_px(self) -> int:
        """The height of a row."""
        return 2 * self.half_px


def rule(sketch: Sketch, size: float, width: int) -> Rule:
    """Return how text of a size lies on a sheet that leaves lines of a width."""
    return Rule(size, -(-sketch.line_px(size) // 2), width)


def inner(sketch: Sketch, box: Box) -> Box:
    """Return where text may stand on a sheet."""
    left = max(sketch.px(72), 14)
    right, top = max(sketch.px(40), 8), max(sketch.px(32), 6)
    return Box(box.x + left, box.y + top, box.w - left - right, box.h - 2 * top)


def draw(sketch: Sketch, box: Box, paper: str, size: float = Size.HEAD) -> Box:
    """Draw an empty sheet with its head: what its words are, and its title; return the rest."""
    view = sketch.view
    dress = dress_of(view, paper)
    dresses.ground(sketch, box, dress)
    if hindsight.is_grey(view, view.story.papers[paper]):
        sketch.edge(box, Ink.GREY, max(4, sketch.px(8)))
    area = inner(sketch, box)
    y = _labels(sketch, area, paper, dress)
    style = Style.TYPED if view.story.papers[paper].kind in TYPED else Style.TITLE
    style = Style.TITLE if dress is Dress.NOTE else style
    title = view.texts.paper_title(paper)
    size = _title_size(sketch, title, area.w, size * (0.8 if style is Style.TYPED else 1.0), style)
    align = 0.5 if dress in dresses.CENTRED else 0.0
    place = Box(area.x, y + sketch.px(8), area.w, area.h)
    y = sketch.text(place, title, size, style, Ink.INK, Role.HEADING, align)
    y = dresses.under_title(sketch, area, y, dress)
    return area.below(y + sketch.px(8) - area.y)


def lines(sketch: Sketch, box: Box, paper: str, area: Box, rule: Rule) -> None:
    """Rule a sheet below its head, as its dress asks for."""
    dresses.lines(sketch, box, dress_of(sketch.view, paper), area, rule.row_px)


def column(sketch: Sketch, area: Box, paper: str, rule: Rule) -> Box:
    """Return where text of a rule stands below the head of a sheet."""
    return dresses.column(area, dress_of(sketch.view, paper), rule.width)


def meta(sketch: Sketch, area: Box, paper: str, least: int) -> Box:
    """Write who made a paper and when, where enough room is left; return the rest."""
    view = sketch.view
    document = view.story.papers[paper]
    maker = f"{view.texts.maker_in(document.by, document.date)} · {kind_word(view, document.kind)}"
    dates = joined(dated(view, paper), reported(view, paper))
    y, align = area.y, 0.5 if dress_of(view, paper) in dresses.CENTRED else 0.0
    for line in (maker, dates):
        block = sketch.block(line, area.w, Size.NOTE, Style.ITALIC)
        if area.bottom - y - block.height < least:
            break
        place = area._replace(y=y)
        y = sketch.text(place, line, Size.NOTE, Style.ITALIC, Ink.FAINT_INK, Role.NOTE, align)
    return area.below(y + sketch.px(16) - area.y)


def flow(sketch: Sketch, pieces: tuple[Piece, ...], rule: Rule, room: int) -> list[list[Strip]]:
    """Return what stands on each page of a height; there is at least one page.

    What is pressed is parted only where it is longer than a page. Text goes on to the next page
    where it has to; no line of it stands alone there or stays behind alone, if that can be.
    """
    whole = max(2, room // rule.half_px)
    pages: list[list[Strip]] = [[]]
    used = 0
    for piece in pieces:
        strip = _strip(sketch, piece, rule)
        while True:
            gap = _gap(pages[-1], strip, used)
            left = whole - used - gap
            if strip.halves <= left or (not pages[-1] and len(strip.block.lines) < 2):
                break
            if not pages[-1] or _can_part(sketch, strip, rule, left):
                first, strip = _parted(sketch, strip, rule, left)
                pages[-1].append(first)
            pages.append([])
            used = 0
        pages[-1].append(strip)
        used += gap + strip.halves
    return pages


def _can_part(sketch: Sketch, strip: Strip, rule: Rule, halves: int) -> bool:
    """Whether what is read can begin in some half rows below other text, and go on elsewhere."""
    if strip.piece.intent is not None or len(strip.block.lines) < 2 * FEWEST_LINES:
        return False
    first = _parted(sketch, strip, rule, halves)[0]
    return first.halves <= halves and len(first.block.lines) >= FEWEST_LINES


def write(sketch: Sketch, area: Box, strips: list[Strip], rule: Rule) -> int:
    """Write what stands on a page from the top of an area; return the row below."""
    used = 0
    for nth, strip in enumerate(strips):
        used += _gap(strips[:nth], strip, used)
        y = area.y + used * rule.half_px
        _write_strip(sketch, Box(area.x, y, rule.width, strip.halves * rule.half_px), strip, rule)
        used += strip.halves
    return area.y + used * rule.half_px


def height_of(strips: list[Strip], rule: Rule) -> int:
    """Return how high `write` writes what stands on a page."""
    used = 0
    for nth, strip in enumerate(strips):
        used += _gap(strips[:nth], strip, used) + strip.halves
    return used * rule.half_px


def leaf(sketch: Sketch, area: Box, pieces: tuple[Piece, ...], rule: Rule) -> None:
    """Write the page that is looked at over an area, and the buttons that turn it at its foot."""
    strips = flow(sketch, pieces, rule, area.h)
    turner = turning.height(sketch, area.w)
    if len(strips) > 1:
        strips = flow(sketch, pieces, rule, area.h - turner - sketch.px(12))
    page = turning.clipped(sketch.view.look.page, strips)
    write(sketch, area, strips[page], rule)
    if len(strips) > 1:
        place = Box(area.x, area.bottom - turner, area.w, 0)
        turning.draw(sketch, place, page, len(strips), is_on_paper=True)


def _gap(above: list[Strip], strip: Strip, used: int) -> int:
    """Return the half rows between a strip and those above it; text comes back to the lines."""
    if not above:
        return 0
    if strip.piece.intent is not None:
        return 1 if above[-1].piece.intent is not None else 2
    return 2 + used % 2


def _labels(sketch: Sketch, area: Box, paper: str, dress: Dress) -> int:
    """Write what the sheet is, left, and what its words are, right; return the row below."""
    view = sketch.view
    document = view.story.papers[paper]
    kind = view.words("reading note") if dress is Dress.NOTE else kind_word(view, document.kind)
    basis = provenance(view, paper).upper()
    wide = sketch.block(basis, area.w, Size.SMALL, Style.LABEL).width
    room = area.w - wide - sketch.px(20)
    ink, style = Ink.STEEL_ON_PAPER, Style.LABEL
    left = sketch.block(kind.upper(), max(1, room), Size.SMALL, style)
    if len(left.lines) > 1:
        y = sketch.text(area, kind.upper(), Size.SMALL, style, ink, Role.NOTE)
        return sketch.text(area._replace(y=y), basis, Size.SMALL, style, ink, Role.NOTE)
    sketch.text(area._replace(w=room), kind.upper(), Size.SMALL, style, ink, Role.NOTE)
    place = Box(area.right - wide - 1, area.y, wide + 1, area.h)
    return sketch.text(place, basis, Size.SMALL, style, ink, Role.NOTE, 1.0)


def _title_size(sketch: Sketch, title: str, width: int, size: float, style: Style) -> float:
    """Return the size of a title: smaller where that keeps it on one line, or on two."""

    def _lines(size: float) -> int:
        return len(sketch.block(title, width, size, style).lines)

    smaller, least = size / 1.25, min(size, Size.NOTE)
    for most, sizes in ((1, (size, smaller)), (2, (size, smaller, least))):
        fitting = [each for each in sizes if _lines(each) <= most]
        if fitting:
            return fitting[0]
    return least


def _strip(sketch: Sketch, piece: Piece, rule: Rule) -> Strip:
    heading = None
    if piece.heading:
        heading = _label(sketch, piece.heading, _text_width(sketch, piece, rule), rule)
    scale = 0.82 if piece.style is Style.TYPED else 1.0
    block = sketch.block(
        piece.text, _text_width(sketch, piece, rule), rule.size * scale, piece.style
    )
    gap = 0 if piece.is_tight else rule.row_px
    block = block._replace(line_px=rule.row_px, gap_px=gap)
    return _counted(sketch, Strip(piece, heading, block, 0, True), rule)


def _counted(sketch: Sketch, strip: Strip, rule: Rule) -> Strip:
    halves = _height(strip, rule) // rule.half_px
    if strip.piece.intent is not None:
        halves = max(halves + 1, -(-sketch.panel.target_px // rule.half_px))
    return strip._replace(halves=halves)


def _parted(sketch: Sketch, strip: Strip, rule: Rule, halves: int) -> tuple[Strip, Strip]:
    """Return what fits in some half rows (at least a line), and the rest.

    What is pressed says where it goes on, and that it did, if there is room for that.
    """
    tail, heading, piece = None, None, strip.piece
    used = strip.halves - strip.block.height // rule.half_px
    if piece.intent is not None and halves >= _LEAST_SAID:
        words, width = sketch.view.words, _text_width(sketch, piece, rule)
        piece = piece._replace(heading=words("continued"))
        tail = _label(sketch, words("goes on"), width, rule)
        heading = _label(sketch, piece.heading, width, rule)
        used += 2
    lines = strip.block.lines
    count, high = 0, 0
    for line in lines[:-1]:
        high += 2 if line or strip.block.gap_px else 0
        if count and used + high > halves:
            break
        count += 1
    count = max(min(count, len(lines) - FEWEST_LINES), min(count, FEWEST_LINES))
    kept = lines[count:]
    rest = strip.block._replace(lines=kept[1:] if not kept[0] else kept)
    first = strip.block._replace(lines=lines[:count])
    return (
        _counted(sketch, strip._replace(block=first, ends=False, tail=tail), rule),
        _counted(sketch, strip._replace(piece=piece, block=rest, heading=heading), rule),
    )


def _label(sketch: Sketch, text: str, width: int, rule: Rule) -> TextBlock:
    block = sketch.block(text.upper(), width, Size.SMALL, Style.LABEL)
    return block._replace(line_px=rule.row_px)


def _pad(sketch: Sketch, piece: Piece) -> int:
    return max(sketch.px(18), 5) if piece.intent is not None else 0


def _text_width(sketch: Sketch, piece: Piece, rule: Rule) -> int:
    return max(1, rule.width - 2 * _pad(sketch, piece))


def _write_strip(sketch: Sketch, box: Box, strip: Strip, rule: Rule) -> None:
    piece = strip.piece
    label = _words_of(sketch, strip.block)
    pad = _pad(sketch, piece)
    y = box.y
    if piece.is_note:
        x = box.x - max(sketch.px(20), 6)
        sketch.stroke((x, box.y), (x, box.bottom), Ink.RED, max(1, sketch.px(2)))
    if piece.intent is not None:
        sketch.plane(box, Ink.AMBER_LIGHT if piece.is_on else Ink.PAPER, sketch.px(4))
        width = max(3, sketch.px(4)) if piece.is_on else max(1, sketch.px(2))
        sketch.edge(box, Ink.AMBER_ON_PAPER if piece.is_on else Ink.RULE, width, sketch.px(4))
        y += (box.h - _height(strip, rule)) // 2
    inside = Box(box.x + pad, y, box.w - 2 * pad, box.h)
    if strip.heading is not None:
        y = sketch.write(inside, strip.heading, Ink.STEEL_ON_PAPER)
        if piece.intent is None:
            place = Box(box.x, box.y, box.w, y - box.y)
            sketch.part(Part(Role.NOTE, piece.heading.upper(), place))
    end = sketch.write(inside._replace(y=y), strip.block, piece.ink)
    if piece.intent is not None:
        if strip.tail is not None:
            sketch.write(inside._replace(y=end), strip.tail, Ink.STEEL_ON_PAPER, 1.0)
        above = piece.heading if strip.heading is not None else ""
        onward = sketch.view.words("goes on") if strip.tail is not None else ""
        detail = joined(above, onward)
        sketch.press(box, label, piece.intent, piece.role, detail, piece.is_on)
    else:
        sketch.part(Part(piece.role, label, Box(box.x, y, box.w, end - y)))


def _height(strip: Strip, rule: Rule) -> int:
    labels = sum(len(each.lines) for each in (strip.heading, strip.tail) if each is not None)
    return labels * rule.row_px + strip.block.height


def _words_of(sketch: Sketch, block: TextBlock) -> str:
    """Return the words of set lines."""
    said: list[str] = []
    for line in block.lines:
        at = 0
        for fragment in line:
            if said and (fragment.x > at or fragment is line[0]):
                said.append(" ")
            said.append(fragment.text)
            width = width_of(fragment.text, fragment.face, block.size, sketch.view.measure)
            at = fragment.x + width
    return "".join(said)
