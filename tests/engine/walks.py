"""Walks through a story by the numbers of what is offered: for properties and path counts."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from random import Random

from hypothesis import strategies as st

from game.engine import play
from game.engine.answers import Answer, Choose, Enter, Next
from game.engine.state import State
from game.engine.story import Story
from tests.engine.plans import answers_at, played


def numbers_of(length: int, seed: int) -> list[int]:
    """Return so many numbers by chance."""
    return Random(seed).choices(range(10_000), k=length)


NUMBERS = st.builds(numbers_of, st.integers(0, 90), st.integers(0, 2**32))
"""Each number picks one of the answers that are offered, counted round."""


def walked(
    whole: Story, numbers: Iterable[int], seed: int = 0, begin: Iterable[str] = ()
) -> tuple[State, list[Answer]]:
    """Return the state that a walk comes to, and its answers after those that it begins with."""
    state, answers = played(whole, *begin, seed=seed), []
    for number in numbers:
        possible = list(answers_at(whole, state))
        answer = possible[number % len(possible)]
        state, _ = play.step(whole, state, answer)
        answers.append(answer)
    return state, answers


def count_of_plays(whole: Story, state: State, depth: int) -> int:
    """Return how many plays of so many answers there are from a state."""
    if depth == 0:
        return 1
    return sum(
        count_of_plays(whole, play.step(whole, state, answer)[0], depth - 1)
        for answer in answers_at(whole, state)
    )


def can_end(whole: Story, state: State, folder: str) -> bool:
    """Whether a folder can be brought to its end from a state, by going on and choosing alone.

    States that differ only in what has been seen are looked at once.
    """
    if state.folder != folder:
        state, _ = play.step(whole, state, Enter(folder))
    waiting, known = deque([state]), set()
    while waiting:
        state = waiting.popleft()
        for answer in play.offers(whole, state):
            if not isinstance(answer, Next | Choose):
                continue
            after, _ = play.step(whole, state, answer)
            if after.folder == "":
                return True
            stand = after.stands[folder]
            key = (stand.calls, stand.phase, stand.used, after.values, after.papers)
            if key not in known:
                known.add(key)
                waiting.append(after)
    return False
