"""The report on a folder as slabs: at the left what the reader found, beside it what others did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.engine.inline import Run
from game.ui import entries, pages
from game.ui.entries import Chapter, Entry, Found, Said, Section, Standing
from game.ui.frame import Box, Role
from game.ui.pages import Column, Page, Slab
from game.ui.sketch import Sketch
from game.ui.texts import Paragraphs
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import LINE_HEIGHT
from game.ui.wording import joined

READ, MOST_READ = 0.78, 0.94
"""The least and the largest size of what is read in a report, as a part of that of a paper."""
CLAIM_LINES = 32
"""How many lines of it make a page on which most claims fit."""
STAMPS = {
    Standing.STANDS: Ink.MOSS,
    Standing.OPEN: Ink.STEEL_ON_PAPER,
    Standing.UNFILED: Ink.RULE,
}
"""The ink of the stamps."""


class Opened(NamedTuple):
    """A page on a folder, and the claim that goes on from the page before; "" where none does."""

    page: Page
    goes_on: str = ""


def pages_of(sketch: Sketch, column: Box, count: int, chapter: Chapter) -> Iterator[Opened]:
    """Yield the pages on a folder in `count` columns; no claim is parted that fits on a page."""
    last = ""
    for page in _pages(sketch, column, count, chapter):
        slabs = [slab for side in page for slab in side]
        yield Opened(pages.loosened(page, column.h), "" if slabs[0].begins is not None else last)
        last = next((one.begins for one in reversed(slabs) if one.begins is not None), last)


def _pages(sketch: Sketch, column: Box, count: int, chapter: Chapter) -> Iterator[Page]:
    """Yield the pages on a folder.

    The first has the list of the findings, and at its right what stands beside them, or below it
    in one column. What comes after is there too where it fits, else at the end.
    """
    width, read = column.w, _read(sketch, column, count)
    head = tuple(_head(sketch, width, read, chapter))
    told = list(_entries(sketch, width, read, chapter))
    beside = tuple(_sections(sketch, width, read, chapter.beside))
    after = tuple(_sections(sketch, width, read, chapter.after))
    above = () if count == 2 else head
    if beside and pages.fits((*above, *beside, *after), column.h, 1):
        beside, after = (*beside, *after), ()
    if count == 2 and beside and all(pages.fits(side, column.h, 1) for side in (head, beside)):
        yield head, beside
    elif beside and not pages.fits((*head, *beside, *told[0]), column.h, count):
        yield from pages.balanced((*head, *beside), column.h, count)
    else:
        told[0] = (*head, *beside, *told[0])
    yield from pages.gathered((*told, after), column.h, count)


def _read(sketch: Sketch, column: Box, count: int) -> float:
    """Return the size of what is read: as large as lets a claim stand on a page of columns.

    It is never so large as what is read on a paper, nor less than READ.
    """
    body = sketch.panel.type_px(Size.BODY)
    fitting = column.h * count / (CLAIM_LINES * LINE_HEIGHT * body)
    return Size.BODY * max(READ, min(MOST_READ, fitting))


def _head(sketch: Sketch, width: int, read: float, chapter: Chapter) -> Iterator[Slab]:
    """Yield what the folder is; where others are heard too, what was found in it at a glance."""
    above = joined(chapter.label, chapter.span)
    yield pages.heading_slab(sketch, above, width, Ink.STEEL_ON_PAPER)._replace(begins="")
    slab = pages.text_slab(
        sketch, chapter.title, width, Size.HEAD, Style.TITLE, Ink.INK, Role.HEADING
    )
    yield slab._replace(keeps=True, split=lambda _: None)
    yield pages.text_slab(
        sketch, chapter.counted, width, Size.SMALL, Style.ITALIC, Ink.FAINT_INK, Role.STATUS
    )._replace(keeps=True)
    if chapter.beside:
        yield _rule(sketch)
        text = tuple(_glance(sketch, entry) for entry in chapter.entries)
        found = Section(sketch.view.words("What the reader found"), text)
        yield from _section(sketch, width, read, found, 0)


def _glance(sketch: Sketch, entry: Entry) -> tuple[Run, ...]:
    """Return a claim in a line, with its assessment; one that does not stand says so."""
    found = entry.found.assessment if entry.found else ""
    stands = entry.standing is Standing.STANDS
    standing = "" if stands else entries.standing_word(sketch.view, entry.standing)
    return Run(f"{entry.title}: ", is_bold=True), Run(joined(found, standing))


def _entries(sketch: Sketch, width: int, read: float, chapter: Chapter) -> Iterator[Column]:
    """Yield what is said of each claim; with the last of a batch, how often it was looked at."""
    for batch in chapter.batches:
        *others, last = batch.entries
        yield from (tuple(_entry(sketch, width, read, entry)) for entry in others)
        yield (*_entry(sketch, width, read, last), _note(sketch, width, batch.looks))


def _sections(
    sketch: Sketch, width: int, read: float, sections: Sequence[Section]
) -> Iterator[Slab]:
    """Yield what others say, under a line."""
    for nth, section in enumerate(sections):
        if not nth:
            yield _rule(sketch)._replace(begins="")
        yield from _section(sketch, width, read, section, sketch.px(28) if nth else 0)


def _entry(sketch: Sketch, width: int, read: float, entry: Entry) -> Iterator[Slab]:
    """Yield what is said of a claim that came up."""
    words, gap = sketch.view.words, sketch.px(16)
    yield _rule(sketch)._replace(begins=entry.title)
    yield _title(sketch, width, entry)
    yield from _said(sketch, width, read, entry.said)
    if entry.found:
        yield from _found(sketch, width, read, entry.found)
    if entry.disputed:
        disputed = Section(words("Where sources differ"), entry.disputed)
        yield from _section(sketch, width, read, disputed, gap)
    if entry.hints:
        text = tuple((Run(f"{nth} · {hint}"),) for nth, hint in enumerate(entry.hints, 1))
        yield from _section(sketch, width, read, Section(words("Hints asked for"), text), gap)


def _title(sketch: Sketch, width: int, entry: Entry) -> Slab:
    """Return number and name of a claim, with a stamp that says how its finding stands."""
    title = f"{entry.number} · {entry.title}"
    word, ink = entries.standing_word(sketch.view, entry.standing), STAMPS[entry.standing]
    pad, line = sketch.px(12), max(2, sketch.px(3))
    stamp = sketch.block(word.upper(), width, Size.SMALL, Style.LABEL)
    wide, high = stamp.width + 2 * pad, stamp.height + sketch.px(8)
    label = sketch.block(title, max(1, width - wide - sketch.px(20)), Size.NOTE, Style.STRONG)
    is_row = len(label.lines) <= 2 and width > 2 * wide
    if not is_row:
        label = sketch.block(title, width, Size.NOTE, Style.STRONG)
    height = max(label.height, high) if is_row else label.height + high + sketch.px(6)

    def _drawn(box: Box) -> None:
        place = Box(box.x, box.y, box.w - (wide + sketch.px(20)) * is_row, label.height)
        sketch.put(place, label, title, Ink.INK, Role.HEADING)
        x, y = (box.right - wide, box.y) if is_row else (box.x, box.bottom - high)
        sketch.edge(Box(x, y, wide, high), ink, line)
        inside = Box(x + pad, y + (high - stamp.height) // 2, stamp.width + 1, stamp.height)
        sketch.put(inside, stamp, word, Ink.INK, Role.STATUS)

    return Slab(height, _drawn, keeps=True)


def _rule(sketch: Sketch) -> Slab:
    """Return the line above what is new."""

    def _drawn(box: Box) -> None:
        sketch.stroke((box.x, box.y), (box.right - 1, box.y), Ink.INK, max(1, sketch.px(2)))

    return Slab(sketch.px(16), _drawn, sketch.px(36), keeps=True)


def _said(sketch: Sketch, width: int, read: float, said: Said) -> Iterator[Slab]:
    """Yield what was said, by whom, when and where, behind a bar that is red for the state."""
    indent = sketch.px(24)
    ink = Ink.RED if said.is_official else Ink.STEEL
    words = pages.text_slab(
        sketch, said.text, width - indent, 1.1 * read, Style.PRINT, Ink.INK, Role.QUOTE,
        sketch.px(12),
    )  # fmt: skip
    line = _named(said.by, _unless_in(said.paper, said.on), said.paper, said.basis)
    yield pages.barred(sketch, words._replace(keeps=True), indent, ink)
    yield pages.barred(sketch, _small(sketch, width - indent, line), indent, ink)


def _found(sketch: Sketch, width: int, read: float, found: Found) -> Iterator[Slab]:
    """Yield the assessment, the passage that is cited with its paper, and why it proves it."""
    words, gap = sketch.view.words, sketch.px(16)
    assessed = ((Run(f"{found.assessment}: ", is_bold=True), Run(f"{found.meaning}.")),)
    yield from _section(sketch, width, read, Section(words("Assessment"), assessed), gap)
    indent, cited = sketch.px(24), found.cited
    line = _named(
        cited.paper, cited.by, _unless_in(cited.paper, cited.on), cited.basis, cited.through,
        cited.cites,
    )  # fmt: skip
    size = read * (0.86 if cited.style is Style.TYPED else 1.0)
    text = pages.text_slab(
        sketch, cited.text, width - indent, size, cited.style, Ink.INK, Role.QUOTE, sketch.px(4)
    )
    heading = words("Passage cited")
    yield pages.heading_slab(sketch, heading, width, Ink.STEEL_ON_PAPER, gap)
    yield pages.barred(sketch, text._replace(keeps=True), indent, Ink.PAPER_SHADE)
    yield pages.barred(sketch, _small(sketch, width - indent, line), indent, Ink.PAPER_SHADE)
    if found.because:
        because = Section(words("Why it proves it"), found.because)
        yield from _section(sketch, width, read, because, gap)


def _section(sketch: Sketch, width: int, read: float, section: Section, gap: int) -> Iterator[Slab]:
    yield pages.heading_slab(sketch, section.heading, width, Ink.STEEL_ON_PAPER, gap)
    first, *rest = pages.prose_slabs(
        sketch, section.text, width, read, Ink.INK, Ink.FAINT_INK, sketch.px(12)
    )
    yield first._replace(gap=sketch.px(2))
    yield from rest


def _named(first: str, *more: str) -> Paragraphs:
    """Return a line of what something is from, its first part bold."""
    return ((Run(first, is_bold=True), *(Run(f" · {part}") for part in more if part)),)


def _unless_in(title: str, date: str) -> str:
    """Return a date; "" where the title beside it has it."""
    return "" if date in title else date


def _small(sketch: Sketch, width: int, text: Paragraphs) -> Slab:
    return pages.text_slab(sketch, text, width, Size.SMALL, Style.ITALIC, Ink.FAINT_INK, Role.NOTE)


def _note(sketch: Sketch, width: int, text: str) -> Slab:
    return pages.text_slab(
        sketch, text, width, Size.SMALL, Style.ITALIC, Ink.FAINT_INK, Role.STATUS, sketch.px(16)
    )
