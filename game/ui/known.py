"""Known when: what was public in a year, and what was not.

Papers, events and claims are seen from a year alike; what was not public then is a grey outline.
"""

from __future__ import annotations

from game.engine.calendar import Date
from game.engine.model import Claim, Document, TimelineEvent
from game.engine.story import Story

TODAY = 9999
"""The year that everything is known in."""

Thing = Document | TimelineEvent | Claim


def stops(story: Story) -> tuple[int, ...]:
    """Return the years that one can see from, in their order; today is always the last."""
    return (*sorted(set(story.cover.known_when)), TODAY)


def public_since(story: Story, thing: Thing) -> Date:
    """Return when a thing became public.

    A paper or an event of which that is not told was public at once. A claim is known with the
    paper that it stands in.
    """
    if isinstance(thing, Claim):
        return public_since(story, story.papers[thing.in_.partition("/")[0]])
    return thing.public_from or thing.date


def is_public(story: Story, thing: Thing, year: int) -> bool:
    """Whether a thing was public by the end of a year.

    Of a stretch of time the first year counts: a trial is known while it lasts.
    """
    return public_since(story, thing).first.year <= year
