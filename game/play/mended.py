"""What a reader is told of a play that was fitted to a story which has changed."""

from __future__ import annotations

from collections.abc import Iterable

from game.engine.repair import Mended, Repair
from game.engine.story import Story

_MENDED = {
    Mended.FOLDER_GONE: "The folder that was open is no longer in the story. You are at the desk.",
    Mended.FOLDER_AGAIN: "The scene you had reached is gone. The folder begins again.",
    Mended.SCENE_AGAIN: "The scene you had reached was rewritten. It begins again.",
    Mended.MOVED_BACK: "The lines you had reached were rewritten. You stand a little before them.",
    Mended.END_KEPT: "The end of this folder was rewritten. You stand at it.",
    Mended.CALL_CUT: "A scene that would have gone on after this one is no longer in the story.",
    Mended.PAPER_GONE: "A paper is no longer in the story: {name}.",
    Mended.PASSAGE_GONE: "A passage is no longer in the story: {name}.",
    Mended.CLAIM_GONE: "A claim is no longer in the story: {name}.",
    Mended.CLAIM_OPEN: "A claim has changed and is to be tested again: {name}.",
    Mended.FINDING_GONE: "A finding was withdrawn, for what it cites is no longer there: {name}.",
}
"""What a reader is told of a repair; what is not named here is of no consequence to them."""
_ON_CLAIMS = (Mended.CLAIM_OPEN, Mended.FINDING_GONE)
"""Repairs that name a claim which is still in the story."""


def told(story: Story, repairs: Iterable[Repair]) -> tuple[str, ...]:
    """Return the sentences for repairs, in their order, each once."""
    told_of = (repair for repair in repairs if repair.kind in _MENDED)
    return tuple(dict.fromkeys(_said(story, repair) for repair in told_of))


def _said(story: Story, repair: Repair) -> str:
    claim = story.claims.get(repair.name)
    name = claim.title if claim and repair.kind in _ON_CLAIMS else repair.name
    return _MENDED[repair.kind].format(name=name)
