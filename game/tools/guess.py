"""A robot that tests claims without reading: by matching nouns, and by chance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from math import prod
from random import Random

from msgspec import Struct

from game.engine import play
from game.engine.answers import Confirm, FileFinding
from game.engine.events import Confirmed
from game.engine.findings import proof_of
from game.engine.model import Assessment, Batch, Claim
from game.engine.play import FileForm
from game.engine.state import Finding, State
from game.engine.story import Story
from game.play.session import Session
from game.tools.nouns import nouns
from game.tools.solve import played
from game.tools.ways.moves import all_at_hand

SHARE_MOST = 1 / 3
"""The share of claims that may fall to whoever matches nouns."""
MOST_TRIES = 200
"""Tries at a batch that are played."""
Guess = tuple[Assessment, str]
"""An assessment and a passage."""


class Guessed(Struct, frozen=True):
    """What the robot files on a claim at first; `is_right`: that passage proves the claim.

    `is_solved`: the assessment that it takes first is right too. `combinations` is how many
    findings could be filed: assessments times passages.
    """

    claim: str
    combinations: int
    passage: str
    is_right: bool
    is_solved: bool


class Tried(Struct, frozen=True):
    """How many tries a batch takes: with nouns, and by chance (on average).

    `played_nouns` and `played_chance` are the tries of real plays; None where it had not fallen
    after MOST_TRIES, or where the batch cannot be played.
    """

    batch: str
    nouns: int | None
    chance: float | None
    played_nouns: int | None
    played_chance: int | None


class Guesses(Struct, frozen=True):
    """What guessing comes to in a story.

    `share` is that of the claims whose first passage is right: the assessment is not asked, for
    there are only four, and the robot would soon have tried them.
    """

    share: float
    claims: tuple[Guessed, ...]
    batches: tuple[Tried, ...]

    @property
    def is_well(self) -> bool:
        """Whether no more than a third fell."""
        return self.share <= SHARE_MOST


class Bench(Struct, frozen=True, eq=False):
    """A batch as it lies before a reader who has all that can be had: `forms` by claim."""

    batch: Batch
    state: State
    forms: dict[str, FileForm]


def guessed(story: Story, seed: int) -> Guesses:
    """Return what guessing comes to in a story."""
    found = list(benches(story))
    claims = [
        _first(story, story.claims[name], bench.forms[name])
        for bench in found
        for name in bench.batch.claims
    ]
    tried = [_tried(story, bench, seed) for bench in found]
    right = sum(one.is_right for one in claims)
    return Guesses(right / max(1, len(claims)), tuple(claims), tuple(tried))


def benches(story: Story) -> Iterator[Bench]:
    """Yield each batch where its last claim is offered, all read that can be had by then.

    Each folder is played by itself, so only its own papers can be cited. A batch that no careful
    play is offered is left out: lint tells of it.
    """
    for folder in story.folders.values():
        session = Session(story)
        played(session, (folder.folder,))
        states = [turn.before for turn in session.turns[1:]]
        for batch in folder.batches:
            offered = (s for s in states if all(claim in s.offered for claim in batch.claims))
            state = next(offered, None)
            if state is not None:
                at_hand = all_at_hand(story, state).state
                forms = {
                    form.claim: form
                    for form in play.offers(story, at_hand)
                    if isinstance(form, FileForm)
                }
                if all(claim in forms for claim in batch.claims):
                    yield Bench(batch, at_hand, forms)


def ranking(story: Story, claim: Claim, form: FileForm) -> tuple[Guess, ...]:
    """Return what one who matches nouns would file, the likeliest first.

    A passage is likelier the more nouns it shares with the claim, in its text and in the title of
    its paper; the passage in which the claim stands comes last. Assessments come in their order.
    """
    about = nouns(claim.text)

    def rank(passage: str) -> tuple[bool, int]:
        """Return what passages are sorted by: the likeliest first."""
        title = story.papers[passage.partition("/")[0]].title
        words = nouns(title) | nouns(story.passage(passage).text)
        return passage == claim.in_, -len(about & words)

    return tuple(
        (assessment, passage)
        for passage in sorted(form.passages, key=rank)
        for assessment in form.assessments
    )


def guessed_text(found: Guesses) -> str:
    """Return the result in lines to read."""
    right = sum(one.is_right for one in found.claims)
    lines = [
        f"claims whose proof is found by matching nouns: {right} of {len(found.claims)} "
        f"({found.share:.0%}; a third is the most)",
        f"of these with the first assessment: {sum(one.is_solved for one in found.claims)}",
    ]
    for one in found.claims:
        mark = "proved by" if one.is_right else "not by"
        lines.append(f"  {one.claim}: {mark} {one.passage} (of {one.combinations} findings)")
    lines.append("tries until a batch falls:")
    for tried in found.batches:
        if tried.nouns is None or tried.chance is None:
            lines.append(f"  {tried.batch}: never")
        else:
            lines.append(
                f"  {tried.batch}: {tried.nouns:,} with nouns, {tried.chance:,.0f} by chance"
            )
    return "\n".join(lines)


def _first(story: Story, claim: Claim, form: FileForm) -> Guessed:
    order = ranking(story, claim, form)
    passage = order[0][1]
    proofs = [proof_of(claim, Finding(one, passage)) is not None for one in form.assessments]
    return Guessed(claim.claim, len(order), passage, any(proofs), proofs[0])


def _tried(story: Story, bench: Bench, seed: int) -> Tried:
    orders = [ranking(story, story.claims[name], bench.forms[name]) for name in bench.batch.claims]
    wins = [
        [nth for nth, guess in enumerate(order) if proof_of(story.claims[name], Finding(*guess))]
        for name, order in zip(bench.batch.claims, orders, strict=True)
    ]
    lengths = [len(order) for order in orders]
    if not all(wins):
        return Tried(bench.batch.name, None, None, None, None)
    count, winning = prod(lengths), prod(len(win) for win in wins)
    return Tried(
        bench.batch.name,
        tries_in_order(lengths, [win[0] for win in wins]),
        (count + 1) / (winning + 1),
        _played(story, bench, _picked(orders, in_order(lengths))),
        _played(story, bench, _picked(orders, _by_chance(lengths, seed))),
    )


def in_order(lengths: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Yield every way to take one number below each length: those with the smallest sum first.

    >>> list(in_order([2, 2]))
    [(0, 0), (0, 1), (1, 0), (1, 1)]
    """
    for total in range(sum(lengths) - len(lengths) + 1):
        yield from _with_sum(tuple(lengths), total)


def tries_in_order(lengths: Sequence[int], wanted: Sequence[int]) -> int:
    """Return how many ways `in_order` yields until the wanted one, with it.

    >>> tries_in_order([2, 2], [1, 0])
    3
    """
    total = sum(wanted)
    before = sum(_ways(lengths, smaller) for smaller in range(total))
    for nth, number in enumerate(wanted):
        for smaller in range(number):
            before += _ways(lengths[nth + 1 :], total - sum(wanted[:nth]) - smaller)
    return before + 1


def _ways(lengths: Sequence[int], total: int) -> int:
    """Return in how many ways numbers below the lengths make a sum."""
    counts = [1] + [0] * max(0, total)
    for length in lengths:
        sums = [0]
        for count in counts:
            sums.append(sums[-1] + count)
        counts = [sums[n + 1] - sums[max(0, n + 1 - length)] for n in range(len(counts))]
    return counts[total] if total >= 0 else 0


def _with_sum(lengths: tuple[int, ...], total: int) -> Iterator[tuple[int, ...]]:
    if not lengths:
        if total == 0:
            yield ()
        return
    for number in range(min(lengths[0], total + 1)):
        for rest in _with_sum(lengths[1:], total - number):
            yield (number, *rest)


def _by_chance(lengths: Sequence[int], seed: int) -> Iterator[tuple[int, ...]]:
    """Yield ways by chance, each once."""
    random = Random(seed)
    known: set[tuple[int, ...]] = set()
    while len(known) < prod(lengths):
        way = tuple(random.randrange(length) for length in lengths)
        if way not in known:
            known.add(way)
            yield way


def _picked(
    orders: Sequence[Sequence[Guess]], ways: Iterable[tuple[int, ...]]
) -> Iterator[tuple[Guess, ...]]:
    for way in ways:
        yield tuple(order[nth] for order, nth in zip(orders, way, strict=True))


def _played(story: Story, bench: Bench, tries: Iterable[tuple[Guess, ...]]) -> int | None:
    """Return how many tries a batch takes in a play; None where it stands after MOST_TRIES."""
    state = bench.state
    for count, guesses in enumerate(islice(tries, MOST_TRIES), 1):
        for claim, guess in zip(bench.batch.claims, guesses, strict=True):
            if state.findings.get(claim) != Finding(*guess):
                state, _ = play.step(story, state, FileFinding(claim, *guess))
        state, events = play.step(story, state, Confirm(bench.batch.name))
        if any(isinstance(event, Confirmed) for event in events):
            return count
    return None
