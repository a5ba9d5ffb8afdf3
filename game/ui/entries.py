"""What a report says: of each claim the finding and what it rests on, of each folder its outcome.

Of a claim that has not come up nothing is said, and of a finding that does not stand not whether
it would.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.engine.findings import proof_of
from game.engine.inline import Run
from game.engine.model import Batch, Folder
from game.engine.state import Finding
from game.engine.story import in_folder
from game.ui import claims, pages, papers
from game.ui.frame import Box, Role
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.texts import Paragraphs, cites_in
from game.ui.theme import Ink, Size, Style
from game.ui.view import View
from game.ui.wording import joined

READ = Size.BODY * 0.86
"""The size of what is read in a report."""


class Count(NamedTuple):
    """How many claims of a folder came up, and how many of their findings stand or are open."""

    met: int
    standing: int
    open: int


class Section(NamedTuple):
    """Something that is said under a heading."""

    heading: str
    text: Paragraphs


def met(view: View, folder: str) -> tuple[str, ...]:
    """Return the claims of a folder that have come up, in their order."""
    state = view.state
    names = in_folder(view.story, "claim", folder)
    return tuple(name for name in names if name in state.offered or name in state.findings)


def folders(view: View) -> tuple[str, ...]:
    """Return the folders in which a claim has come up, in the order of the story."""
    return tuple(name for name in view.story.cover.folders if met(view, name))


def counted(view: View, folder: str) -> str:
    """Return how many claims of a folder came up, and what became of them."""
    words, count = view.words, _count(view, folder)
    unfiled = count.met - count.standing - count.open
    return " · ".join((
        words.count("{count} claim", "{count} claims", count.met),
        *_some(count.standing, words.count("{count} stands", "{count} stand", count.standing)),
        *_some(count.open, words("{count} still open", count=count.open)),
        *_some(unfiled, words("{count} not filed", count=unfiled)),
    ))  # fmt: skip


def _some(count: int, text: str) -> tuple[str, ...]:
    return (text,) if count else ()


def _count(view: View, folder: str) -> Count:
    names = met(view, folder)
    standing = sum(name in view.state.confirmed for name in names)
    return Count(len(names), standing, sum(n in view.state.findings for n in names) - standing)


def folder_slabs(sketch: Sketch, width: int, name: str) -> tuple[Slab, ...]:
    """Return the report on a folder: its head, its claims, what its outcome says."""
    view = sketch.view
    folder = view.story.folders[name]
    slabs = list(_head(sketch, width, folder))
    number, came_up = 0, met(view, name)
    for batch in _batches(view, folder):
        here = [claim for claim in batch.claims if claim in came_up]
        for claim in here:
            number += 1
            slabs += _entry(sketch, width, claim, number)
        if here:
            slabs.append(_note(sketch, width, _looks(view, batch)))
    for nth, section in enumerate(_beside(view, folder)):
        slabs += () if nth else (_rule(sketch),)
        slabs += _section(sketch, width, section, sketch.px(16) if nth else 0)
    return tuple(slabs)


def _head(sketch: Sketch, width: int, folder: Folder) -> Iterator[Slab]:
    view = sketch.view
    above = joined(view.texts.folder_label(folder.folder), view.words.date(folder.span))
    yield pages.heading_slab(sketch, above, width, Ink.STEEL_ON_PAPER)
    title = view.texts.folder_title(folder.folder)
    slab = pages.text_slab(sketch, title, width, Size.HEAD, Style.TITLE, Ink.INK, Role.HEADING)
    yield slab._replace(keeps=True, split=lambda _: None)
    line = counted(view, folder.folder)
    yield pages.text_slab(
        sketch, line, width, Size.SMALL, Style.ITALIC, Ink.FAINT_INK, Role.STATUS
    )._replace(keeps=True)


def _batches(view: View, folder: Folder) -> tuple[Batch, ...]:
    """Return the claims of a folder in their batches; one that is in none is alone."""
    batched = {claim for batch in folder.batches for claim in batch.claims}
    names = in_folder(view.story, "claim", folder.folder)
    return (*folder.batches, *(Batch((name,)) for name in names if name not in batched))


def _entry(sketch: Sketch, width: int, claim: str, number: int) -> Iterator[Slab]:
    """Yield what is said of a claim that came up."""
    view = sketch.view
    finding = view.state.findings.get(claim)
    yield _rule(sketch)
    yield _title(sketch, width, claim, f"{number} · {view.texts.claim_title(claim)}")
    yield from _said(sketch, width, claim)
    if finding is not None:
        yield from _section(sketch, width, _assessed(view, finding), sketch.px(16))
        yield from _cited(sketch, width, finding)
    for section in _proved(view, claim, finding):
        yield from _section(sketch, width, section, sketch.px(16))
    hints = view.state.hints.get(claim, 0)
    if hints:
        yield _note(sketch, width, _hinted(view, hints))


def _title(sketch: Sketch, width: int, claim: str, title: str) -> Slab:
    """Return number and name of a claim, with a stamp that says how its finding stands."""
    word, ink = _standing(sketch.view, claim)
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


def _standing(view: View, claim: str) -> tuple[str, Ink]:
    """Return how the finding on a claim stands, and the ink of its stamp."""
    words = view.words
    if claim in view.state.confirmed:
        return words("stands"), Ink.MOSS
    if claim in view.state.findings:
        return words("still open"), Ink.STEEL_ON_PAPER
    return words("not filed"), Ink.RULE


def _said(sketch: Sketch, width: int, claim: str) -> Iterator[Slab]:
    """Yield what was said, by whom, when and where, behind a bar that is red for the state."""
    view, indent = sketch.view, sketch.px(24)
    told = view.story.claims[claim]
    paper = told.in_.partition("/")[0]
    is_official = view.story.papers[paper].kind in papers.OFFICIAL
    ink = Ink.RED if is_official else Ink.STEEL
    text = view.texts.claim_text(claim)
    said = pages.text_slab(
        sketch, text, width - indent, Size.BODY * 0.94, Style.PRINT, Ink.INK, Role.QUOTE,
        sketch.px(12),
    )  # fmt: skip
    basis = papers.basis_word(view, papers.passage_basis(view, told.in_))
    who, when = view.texts.maker(told.by), view.words.date(told.said_on)
    title = view.texts.paper_title(paper)
    line = _named(who, _unless_in(title, when), title, basis)
    yield pages.barred(sketch, said._replace(keeps=True), indent, ink)
    yield pages.barred(sketch, _small(sketch, width - indent, line), indent, ink)


def _assessed(view: View, finding: Finding) -> Section:
    word = claims.assessment_word(view, finding.assessment)
    meaning = claims.meaning(view, finding.assessment)
    runs = (Run(f"{word}: ", is_bold=True), Run(f"{meaning}."))
    return Section(view.words("Assessment"), (runs,))


def _cited(sketch: Sketch, width: int, finding: Finding) -> Iterator[Slab]:
    """Yield the passage that is cited, and which paper it is from."""
    view, indent = sketch.view, sketch.px(24)
    document, text = view.story.papers[finding.paper], view.texts.passage_runs(finding.passage)
    style = papers.passage_style(view, finding.passage)
    title = view.texts.paper_title(finding.paper)
    line = _named(
        title,
        view.texts.maker(document.by),
        _unless_in(title, view.words.date(document.date)),
        papers.basis_word(view, papers.passage_basis(view, finding.passage)),
        papers.reported(view, finding.paper),
        view.texts.cites(cites_in(text)),
    )
    size = READ * (0.86 if style is Style.TYPED else 1.0)
    words = pages.text_slab(
        sketch, text, width - indent, size, style, Ink.INK, Role.QUOTE, sketch.px(4)
    )
    heading = view.words("Passage cited")
    yield pages.heading_slab(sketch, heading, width, Ink.STEEL_ON_PAPER, sketch.px(16))
    yield pages.barred(sketch, words._replace(keeps=True), indent, Ink.PAPER_SHADE)
    yield pages.barred(sketch, _small(sketch, width - indent, line), indent, Ink.PAPER_SHADE)


def _proved(view: View, claim: str, finding: Finding | None) -> Iterator[Section]:
    """Yield why the passage proves it, and where sources differ: only once the finding stands."""
    told = view.story.claims[claim]
    if finding is None or claim not in view.state.confirmed:
        return
    proof = proof_of(told, finding)
    if proof is not None:
        key = f"claim/{claim}/proof/{finding.passage}"
        yield Section(view.words("Why it proves it"), view.texts.runs(key, proof.because))
    if told.disputed:
        disputed = view.texts.runs(f"claim/{claim}/disputed", told.disputed)
        yield Section(view.words("Where sources differ"), disputed)


def _beside(view: View, folder: Folder) -> Iterator[Section]:
    """Yield what the outcome of a folder says, once it has been told."""
    state, words, texts = view.state, view.words, view.texts
    stand = state.stands.get(folder.folder)
    is_told = stand is not None and stand.phase == "outcome"
    if not is_told and folder.folder not in state.ended:
        return
    path = f"folder/{folder.folder}"
    if folder.sentence:
        sentence = texts.runs(f"{path}/sentence", folder.sentence)
        yield Section(words("What the outcome says"), sentence)
    if folder.disputed:
        disputed = texts.runs(f"{path}/disputed", folder.disputed)
        yield Section(words("What is disputed"), disputed)


def _section(sketch: Sketch, width: int, section: Section, gap: int) -> Iterator[Slab]:
    yield pages.heading_slab(sketch, section.heading, width, Ink.STEEL_ON_PAPER, gap)
    first, *rest = pages.prose_slabs(
        sketch, section.text, width, READ, Ink.INK, Ink.FAINT_INK, sketch.px(12)
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


def _hinted(view: View, hints: int) -> str:
    words = view.words
    return {
        1: words("One hint was asked for."),
        2: words("Two hints were asked for."),
        3: words("Three hints were asked for."),
    }.get(hints, words("{count} hints were asked for.", count=hints))


def _looks(view: View, batch: Batch) -> str:
    """Return how often the findings of a batch were looked at."""
    words = view.words
    times = view.state.misses.get(batch.name, 0) + claims.is_confirmed(view, batch)
    if not times:
        return words("Not looked at yet.")
    often = {1: words("once"), 2: words("twice")}.get(times, words("{count} times", count=times))
    if len(batch.claims) == 1:
        return words("This finding was looked at {often}.", often=often)
    return words("The findings on these claims were looked at together {often}.", often=often)
