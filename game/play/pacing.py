"""What comes by itself: narration that goes on, and the title that shows the story.

Time is told, never read: `Pacing.pass_time` is given the milliseconds that have passed.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import NamedTuple

from msgspec.structs import replace

from game.engine.answers import Next
from game.engine.story import Story
from game.ui import attract
from game.ui.frame import Frame, Role
from game.ui.intents import Give, Intent, Look, Turn

WORD_MS = 400
"""What it takes to read a word: 150 a minute."""
LEAST_MS = 3_000
"""How long a page stands at least before it goes on by itself."""
HEARD_MS = 1_000
"""How long it stands at least once it has been read aloud."""
IDLE_MS = 75_000
"""How long the title stands untouched at least before it shows the story."""
TextsOnPage = frozenset[str]
"""The texts on a page that are read."""
_READ = (Role.HEADING, Role.TEXT, Role.QUOTE, Role.NOTE)


class Step(NamedTuple):
    """What comes by itself, and after how long; a touch stops it, or else begins the wait anew."""

    wait_ms: int
    intent: Intent
    is_stopped: bool = True


class Pacing:
    """How long the present page has stood. A page is known by any value of its own."""

    def __init__(self) -> None:
        self._page: Hashable = None
        self._held: Hashable = None
        self._step: Step | None = None
        self._stood_ms = 0
        self._words: TextsOnPage = frozenset()

    def pass_time(
        self,
        dt_ms: int,
        page: Hashable,
        frame: Frame,
        step: Callable[[TextsOnPage], Step | None],
        is_speaking: bool = False,
    ) -> Intent | None:
        """Return what is due now; None where nothing is, and while a voice reads the page.

        `step` is asked once a page, and told the words of the page before it.
        """
        if page != self._page:
            self._page, self._step, self._stood_ms = page, step(self._words), 0
            self._words = words_on(frame)
        if self._step is None or self.is_held(page):
            return None
        self._stood_ms = _stood_ms(self._stood_ms, dt_ms, self._step, is_speaking)
        if self._stood_ms < self._step.wait_ms:
            return None
        self._page = None
        return self._step.intent

    def touch(self, page: Hashable, is_press: bool) -> None:
        """Take note that the reader is there; a press stops what would come on this page."""
        self._stood_ms = 0
        if is_press and self._step is not None and self._step.is_stopped:
            self._held = page

    def is_held(self, page: Hashable) -> bool:
        """Whether a page was touched, so that nothing comes by itself on it."""
        return self._held is not None and self._held == page


def _stood_ms(stood_ms: int, dt_ms: int, step: Step, is_speaking: bool) -> int:
    """Return how long a page has stood: reading aloud is reading, but leaves no page too early.

    While a voice speaks somebody listens, and a title that nobody reads is not waited for.
    """
    if not is_speaking:
        return stood_ms + dt_ms
    return min(stood_ms + dt_ms, step.wait_ms - HEARD_MS) if step.is_stopped else stood_ms


def onward(frame: Frame, before: TextsOnPage) -> Step | None:
    """Return the step from a page of narration; `before` are the words of the page before it.

    None where the main button does not just go on.
    """
    mains = [part.intent for part in frame.parts if part.is_main and part.intent]
    if len(mains) != 1 or not _goes_on(mains[0], frame.screen):
        return None
    new = sum(len(text.split()) for text in words_on(frame) - before)
    return Step(max(LEAST_MS, WORD_MS * new), mains[0])


def from_title(story: Story, frame: Frame, look: Look) -> Step:
    """Return the step from the title to the story's pictures, or from one of them to the next."""
    if look.tab == attract.TAB:
        turn = Turn(replace(look, page=look.page + 1))
        return Step(attract.stay_ms(story, look.page), turn, is_stopped=False)
    words = sum(len(part.label.split()) + len(part.detail.split()) for part in frame.parts)
    turn = Turn(Look("title", tab=attract.TAB))
    return Step(max(IDLE_MS, 2 * WORD_MS * words), turn, is_stopped=False)


def words_on(frame: Frame) -> TextsOnPage:
    """Return the texts on a page that are read."""
    return frozenset(part.label for part in frame.parts if part.role in _READ)


def _goes_on(intent: Intent, screen: str) -> bool:
    if isinstance(intent, Turn):
        return intent.look.screen == screen
    return intent == Give((Next(),))
