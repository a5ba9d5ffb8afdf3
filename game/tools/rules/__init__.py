"""The rules of lint that look further than shape and names: flow, prose, guessing.

A rule is a generator of diagnostics. Why it is there, and what fails and passes it, stands in the
document of its code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.content.load import Loaded
from game.diagnostics import Diagnostic
from game.tools.rules.dates import DATES
from game.tools.rules.flow import FLOW
from game.tools.rules.guessing import GUESSING
from game.tools.rules.manner import MANNER
from game.tools.rules.prose import PROSE
from game.tools.rules.sources import SOURCES

Rule = Callable[[Loaded], Iterator[Diagnostic]]

RULES: tuple[Rule, ...] = PROSE
"""Rules for what could be read, also where other parts of the story are broken."""
STORY_RULES: tuple[Rule, ...] = (
    *FLOW, *SOURCES, *MANNER, *GUESSING, *DATES,
)  # fmt: skip
"""Rules for a story that has no error."""


def broken(loaded: Loaded) -> Iterator[Diagnostic]:
    """Yield what the rules find in a story."""
    for rule in RULES:
        yield from rule(loaded)
    if loaded.story is not None:
        for rule in STORY_RULES:
            yield from rule(loaded)
