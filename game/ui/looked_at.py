"""What came of having findings looked at: that they stand and why, or that they do not yet."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.findings import MISSES_TO_NUDGE, hints_left, is_missed, proof_of
from game.engine.model import Batch
from game.ui import claims, sheet
from game.ui.frame import Box, Role
from game.ui.sheet import Piece
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View


def draw(sketch: Sketch, box: Box, batch: Batch, is_alone: bool = False) -> None:
    """Draw the panel over a box: moss where the findings stand, else plain.

    Where it stands alone, it says again what was claimed.
    """
    view = sketch.view
    stands = claims.is_confirmed(view, batch)
    sketch.plane(box, Ink.PAPER)
    sketch.plane(box._replace(h=max(4, sketch.px(14))), Ink.MOSS if stands else Ink.STEEL)
    area = box.inset(max(sketch.px(56), 8), max(sketch.px(44), 8))
    count = len(batch.claims)
    heading = claims.stand(view, count) if stands else claims.not_yet(view, count)
    ink = Ink.MOSS_ON_PAPER if stands else Ink.INK
    size = Size.HEAD if stands else Size.BODY
    y = sketch.text(area, heading, size, Style.TITLE, ink, Role.HEADING) + sketch.px(20)
    area = area.below(y - area.y)
    pieces = tuple(_standing(view, batch, is_alone) if stands else _missed(view, batch))
    width = min(area.w, sketch.panel.type_px(Size.BUTTON) * 31)
    rule = sheet.rule(sketch, Size.BUTTON, width)
    sheet.leaf(sketch, area, pieces, rule)


def _standing(view: View, batch: Batch, is_alone: bool) -> Iterator[Piece]:
    """Yield why each finding proves its claim, and where sources differ."""
    for name in batch.claims:
        claim, finding = view.story.claims[name], view.state.findings[name]
        proof = proof_of(claim, finding)
        word = claims.assessment_word(view, finding.assessment)
        key = f"claim/{name}/proof/{finding.passage}"
        because = view.texts.runs(key, proof.because) if proof else ""
        heading = f"{view.texts.claim_title(name)} · {word}"
        if is_alone:
            yield Piece(view.texts.claim_text(name), heading, Style.ITALIC, role=Role.QUOTE)
            heading = ""
        yield Piece(because, heading)
        if claim.disputed:
            disputed = view.texts.runs(f"claim/{name}/disputed", claim.disputed)
            yield Piece(disputed, view.words("Where sources differ"))


def _missed(view: View, batch: Batch) -> Iterator[Piece]:
    """Yield what can be done now, the pointer of the batch, and the hints given."""
    words, state = view.words, view.state
    if is_missed(state, batch):
        yield Piece(words("Change a finding or open a new paper, then ask again."))
    else:
        yield Piece(words("Something has changed since. You can ask again."))
    if batch.nudge and state.misses.get(batch.name, 0) >= MISSES_TO_NUDGE:
        nudge = view.texts.runs(f"folder/{state.folder}/nudge/{batch.name}", batch.nudge)
        yield Piece(nudge, words("A pointer"))
    for name in batch.claims:
        for nth, hint in enumerate(claims.hints_given(view, name), 1):
            heading = words("Hint {nth}: {claim}", nth=nth, claim=view.texts.claim_title(name))
            yield Piece(hint, heading)
    if any(hints_left(view.story, state, name) for name in batch.claims):
        yield Piece(words("Hints can be had now, one at a time."), style=Style.ITALIC)
