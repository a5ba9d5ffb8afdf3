"""S51x: what could be guessed without reading."""

from __future__ import annotations

from collections.abc import Iterator

from game.content.load import Loaded
from game.diagnostics import Diagnostic
from game.engine.model import Assessment, Claim
from game.engine.story import Story, papers_in
from game.tools.guess import benches
from game.tools.nouns import nouns

COMBINATIONS_LEAST = 48
"""Findings that can be filed on a claim: assessments times passages of all papers."""
TASTER_LEAST = 12
"""The same in the taster, which is played in two minutes."""
SHARE_MOST = 0.4
"""The share of a story's claims for which one assessment may be right."""
CLAIMS_LEAST = 6
"""Claims from which on shares are counted: of three, one is a third already."""
SHARED_LEAST = 2
"""Nouns that a title may share with a claim by chance, and one more."""


def few_findings(loaded: Loaded) -> Iterator[Diagnostic]:
    """S511: a claim on which too few findings can be filed."""
    story = loaded.whole
    for bench in benches(story):
        for name, form in bench.forms.items():
            is_taster = story.home[f"claim:{name}"] == story.cover.taster
            least = TASTER_LEAST if is_taster else COMBINATIONS_LEAST
            count = len(form.assessments) * len(form.passages)
            if name in bench.batch.claims and count < least:
                yield loaded.diagnostic(
                    "S511",
                    loaded.place_of("claim", name),
                    f"on this claim {count} findings can be filed ({len(form.assessments)} "
                    f"assessments times {len(form.passages)} passages); it takes at least {least}",
                    "uncover more papers before it, or divide their text into more passages",
                )


def favourite_assessment(loaded: Loaded) -> Iterator[Diagnostic]:
    """S512: an assessment that is right too often."""
    claims = loaded.whole.claims
    for assessment in Assessment:
        right = [name for name, claim in claims.items() if assessment in _accepted(claim)]
        if len(claims) >= CLAIMS_LEAST and len(right) > SHARE_MOST * len(claims):
            yield loaded.diagnostic(
                "S512",
                loaded.place_of("story", loaded.whole.cover.story),
                f'"{assessment}" is right for {len(right)} of {len(claims)} claims, and '
                f"{SHARE_MOST:.0%} are the most: {', '.join(right)}",
                "add claims of another kind, or put another in the place of one of these",
            )


def telling_titles(loaded: Loaded) -> Iterator[Diagnostic]:
    """S513: a title that points from a claim to the paper that proves it."""
    story = loaded.whole
    for name, claim in story.claims.items():
        paper = _telling(story, claim)
        if paper:
            shared = ", ".join(sorted(_shared(story, claim, paper)))
            yield loaded.diagnostic(
                "S513",
                loaded.place_of("paper", paper, "title"),
                f'this title gives away that the paper proves the claim "{name}": no other title '
                f"of the folder shares so much with it ({shared})",
                "make the title more neutral, or word the claim in another way",
            )


def _telling(story: Story, claim: Claim) -> str:
    """Return the paper that a claim is proved with, where its title alone leads there; else ""."""
    papers = papers_in(story, story.home[f"claim:{claim.claim}"])
    own = claim.in_.partition("/")[0]
    others = [name for name in papers if name != own]
    ranked = sorted(others, key=lambda name: -len(_shared(story, claim, name)))
    if not ranked or ranked[0] not in {proof.with_.partition("/")[0] for proof in claim.proofs}:
        return ""
    best = len(_shared(story, claim, ranked[0]))
    second = len(_shared(story, claim, ranked[1])) if len(ranked) > 1 else 0
    return ranked[0] if best >= SHARED_LEAST and best > second else ""


def _shared(story: Story, claim: Claim, paper: str) -> frozenset[str]:
    return nouns(claim.text) & nouns(story.papers[paper].title)


def _accepted(claim: Claim) -> frozenset[Assessment]:
    """Return the assessments that some proof of a claim gives."""
    return frozenset(proof.assessment or claim.assessment for proof in claim.proofs)


GUESSING = (few_findings, favourite_assessment, telling_titles)
"""The rules of guessing, in the order of their codes."""
