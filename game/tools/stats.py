"""How much there is in a story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from math import ceil

from msgspec import Struct, field

from game.content.load import Loaded
from game.content.nodes import Text
from game.content.parts import Part
from game.content.table import leaves
from game.engine.model import Assessment, Claim
from game.engine.story import Story
from game.tools.sentences import words_of

WORDS_A_MINUTE = 200
"""How fast an adult reads from a screen."""


class Stats(Struct, frozen=True):
    """What a story has; `words` are all, `words_by_folder` those of scenes, papers and claims.

    `minutes` is the time it takes to read the folders aloud to oneself, everything once.
    """

    folders: int
    scenes: int
    beats: int
    documents: int
    passages: int
    claims: int
    claims_by_assessment: Mapping[str, int]
    claims_with_several_proofs: int
    people: int
    events: int
    sources: int
    terms: int
    words: int
    minutes: int
    words_by_folder: Mapping[str, int] = field(default_factory=dict)


def stats(loaded: Loaded) -> Stats:
    """Return how much there is in a story that can be played."""
    story = loaded.whole
    words = _words(loaded, story)
    told = {name: words[name] for name in story.folders}
    claims = story.claims.values()
    assessed = Counter(claim.assessment for claim in claims)
    return Stats(
        folders=len(story.folders),
        scenes=len(story.scenes),
        beats=sum(len(spots) for spots in story.spots.values()),
        documents=len(story.papers),
        passages=sum(len(paper.passages) for paper in story.papers.values()),
        claims=len(story.claims),
        claims_by_assessment={str(name): assessed[name] for name in Assessment},
        claims_with_several_proofs=sum(has_several_proofs(story, claim) for claim in claims),
        people=len(story.people),
        events=len(story.events),
        sources=len(story.sources),
        terms=len(story.terms),
        words=sum(words.values()),
        minutes=ceil(sum(told.values()) / WORDS_A_MINUTE),
        words_by_folder=told,
    )


def has_several_proofs(story: Story, claim: Claim) -> bool:
    """Whether a claim can be proved from two papers that were not made by the same hand."""
    papers = {proof.with_.partition("/")[0] for proof in claim.proofs}
    return len({story.papers[paper].by for paper in papers}) > 1


def stats_text(found: Stats) -> str:
    """Return what there is as lines for people."""
    rows = [
        (name.replace("_", " "), value)
        for name in found.__struct_fields__
        if isinstance(value := getattr(found, name), int)
    ]
    rows[6:6] = [(f"  {name}", n) for name, n in found.claims_by_assessment.items()]
    rows += [(f"  words of {name}", n) for name, n in found.words_by_folder.items()]
    width = max(len(name) for name, _ in rows)
    return "\n".join(f"{name:<{width}}  {n:>7,}" for name, n in rows)


def _words(loaded: Loaded, story: Story) -> Counter[str]:
    """Return the words of each folder, by its id, and under "" those of the lists."""
    words: Counter[str] = Counter()
    for (kind, name), part in loaded.parts.items():
        home = name if kind == "folder" else story.home.get(f"{kind}:{name}", "")
        words[home] += _words_of(part)
    return words


def _words_of(part: Part) -> int:
    return sum(
        words_of(node.plain)
        for shape, node in leaves(part.struct, part.table)
        if shape.is_prose and isinstance(node, Text)
    )
