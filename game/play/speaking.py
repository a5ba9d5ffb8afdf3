"""What is read aloud, and when: each page as it comes on screen, each part as it comes in focus.

How a voice speaks is not known here.
"""

from __future__ import annotations

from typing import Protocol

from game.ui.frame import Frame, Part
from game.ui.speech import named, spoken
from game.ui.view import Speech
from game.ui.wording import Words

LOUDEST = 10


class Voice(Protocol):
    """Speaks one text at a time, and never fails: where it cannot, its state tells."""

    @property
    def state(self) -> Speech:
        """Whether it can speak, as far as is known."""

    @property
    def is_speaking(self) -> bool:
        """Whether a text is not at its end yet. It is asked at every tick, so asking is free."""

    def say(self, text: str, language: str, volume: int) -> None:
        """Begin a text, in place of the one before; `volume` is from 0 to 10. It does not wait."""

    def stop(self) -> None:
        """Be silent at once."""


class NoVoice:
    """Where nothing is ever spoken, as in a terminal and in pictures."""

    state = Speech.NONE
    is_speaking = False

    def say(self, text: str, language: str, volume: int) -> None:
        """Do nothing."""

    def stop(self) -> None:
        """Do nothing."""


class Speaker:
    """Knows what was said, and has a voice say what was not."""

    def __init__(self) -> None:
        self._frame: Frame | None = None
        self._focus: Part | None = None

    def tell(
        self,
        voice: Voice,
        frame: Frame,
        focus: Part | None,
        words: Words,
        volume: int = LOUDEST,
    ) -> None:
        """Say what is new on a frame, then the part that has come into focus; if nothing is, free.

        What is new takes the place of what is being said.
        """
        if frame is self._frame and focus == self._focus:
            return
        phrases = spoken(frame, words, self._frame)
        if focus is not None and focus != self._focus:
            phrases = (*phrases, named(frame, focus, words))
        self._frame, self._focus = frame, focus
        if phrases:
            voice.say("\n".join(phrases), words.language, volume)

    def hush(self, voice: Voice) -> None:
        """Be silent; what is on screen is new the next time."""
        if self._frame is not None:
            voice.stop()
        self._frame = self._focus = None
