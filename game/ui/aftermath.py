"""The quiet pages at a folder's end: what is known and disputed, what to read and to discuss."""

from __future__ import annotations

from collections.abc import Sequence

from game.engine.model import Folder
from game.engine.story import in_folder
from game.ui import claims, folio, pages, references
from game.ui.frame import Box, Role
from game.ui.intents import Go
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.texts import Paragraphs
from game.ui.theme import Ink, Size, Style

READ = Size.BODY * 0.8
"""The size of what is read."""


def slabs(sketch: Sketch, width: int, folder: Folder) -> tuple[Slab, ...]:
    """Return what we know and what is disputed, the findings, where to read on, and questions."""
    texts, words, path = sketch.view.texts, sketch.view.words, f"folder/{folder.folder}"
    return (
        *_told(sketch, width, words("What we know"), texts.runs(f"{path}/known", folder.known)),
        *_told(
            sketch, width, words("What is disputed"),
            texts.runs(f"{path}/disputed", folder.disputed),
        ),
        *_findings(sketch, width, folder),
        *_sources(sketch, width, folder),
        *_questions(sketch, width, folder),
    )  # fmt: skip


def part(sketch: Sketch, width: int, title: str, slabs: Sequence[Slab]) -> tuple[Slab, ...]:
    """Return slabs under a title, which names them where they go on; () where there are none."""
    made = pages.headed(sketch, width, title, slabs, Ink.STEEL_ON_PAPER, sketch.px(32))
    return (made[0]._replace(begins=title), *made[1:]) if made else ()


def _told(sketch: Sketch, width: int, title: str, text: Paragraphs) -> tuple[Slab, ...]:
    prose = pages.prose_slabs(sketch, text, width, READ, Ink.INK, Ink.FAINT_INK, sketch.px(18))
    return part(sketch, width, title, prose)


def _findings(sketch: Sketch, width: int, folder: Folder) -> tuple[Slab, ...]:
    view = sketch.view
    slabs: list[Slab] = []
    for claim in in_folder(view.story, "claim", folder.folder):
        finding = view.state.findings.get(claim)
        if finding is None:
            line, ink = view.words("Left open"), Ink.FAINT_INK
        else:
            stands = claim in view.state.confirmed
            word = claims.assessment_word(view, finding.assessment)
            line = f"{word} · {view.words('stands') if stands else view.words('left open')}"
            ink = Ink.MOSS_ON_PAPER if stands else Ink.FAINT_INK
        slabs.append(_finding(sketch, width, view.texts.claim_title(claim), line, ink))
    return part(sketch, width, view.words("Findings on the claims"), pages.whole(slabs))


def _finding(sketch: Sketch, width: int, title: str, line: str, ink: Ink) -> Slab:
    """Return a claim's title with its assessment beside it; below it where there is no room."""
    gap = sketch.px(24)
    name = sketch.block(title, width, READ, Style.READING)
    word = sketch.block(line, width, Size.SMALL, Style.LABEL)
    is_row = len(name.lines) == 1 and name.width + gap + word.width <= width

    def _drawn(box: Box) -> None:
        place = box._replace(w=name.width + 1 if is_row else width, h=name.height)
        sketch.put(place, name, title, Ink.INK, Role.TEXT)
        y = box.y + ((name.height - word.height) // 2 if is_row else name.height)
        x = box.x + width - word.width if is_row else box.x
        sketch.put(Box(x, y, word.width + 1, word.height), word, line, ink, Role.STATUS)

    return Slab(name.height if is_row else name.height + word.height, _drawn, sketch.px(10))


def _sources(sketch: Sketch, width: int, folder: Folder) -> tuple[Slab, ...]:
    view = sketch.view
    slabs = tuple(
        folio.way(
            sketch, width, references.printed(view, view.story.sources[name]),
            Go(references.look_of(name)),
            view.texts.plain(f"source/{name}/note", view.story.sources[name].note),
            sketch.px(12),
        )
        for name in folder.further
    )  # fmt: skip
    return part(sketch, width, view.words("Where to read on"), slabs)


def _questions(sketch: Sketch, width: int, folder: Folder) -> tuple[Slab, ...]:
    texts = sketch.view.texts
    slabs = tuple(
        pages.text_slab(
            sketch, texts.plain(f"folder/{folder.folder}/discuss/{nth}", question), width,
            READ, ink=Ink.INK, gap=sketch.px(18),
        )
        for nth, question in enumerate(folder.discuss)
    )  # fmt: skip
    return part(sketch, width, sketch.view.words("Questions to discuss"), slabs)
