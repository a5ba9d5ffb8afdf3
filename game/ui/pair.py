"""Two papers that are compared, and what looks at them."""

from __future__ import annotations

from typing import NamedTuple

from game.engine.papers import PaperState
from game.ui.bookmark import AT
from game.ui.intents import Look
from game.ui.view import View

BESIDE = "beside"
"""The pick that names the paper laid beside."""
BESIDE_AT = "beside-mark"
"""The pick that holds the bookmark of the second paper."""


class Pair(NamedTuple):
    """Two papers, and a bookmark in each."""

    first: str
    second: str
    at: str = ""
    other_at: str = ""

    @property
    def swapped(self) -> Pair:
        """The same with the second paper first; each keeps its bookmark."""
        return Pair(self.second, self.first, self.other_at, self.at)

    @property
    def look(self) -> Look:
        """What looks at it."""
        look = Look("document", subject=self.first, picks=((BESIDE, self.second),))
        return look.with_pick(AT, self.at).with_pick(BESIDE_AT, self.other_at)


def pair_of(view: View) -> Pair | None:
    """Return the papers that are compared; None where there is only one, or one is not at hand."""
    first, second = view.look.subject, view.look.picked(BESIDE)
    known = second in view.story.papers and second != first
    if not known or view.state.paper(second) < PaperState.UNCOVERED:
        return None
    return Pair(first, second, view.look.picked(AT), view.look.picked(BESIDE_AT))
