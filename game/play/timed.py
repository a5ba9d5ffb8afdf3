"""A visit in a window: time passes in it, and the story's files may change under it.

Narration goes on by itself, and the title shows the story when nobody is there. Time comes in as
an argument; only the loop of a window reads a clock.
"""

from __future__ import annotations

from collections.abc import Hashable
from functools import cached_property

from msgspec.structs import replace

from game.play.cues import Move, NoSounds, Sounds, cue_of, has_tone, move_of
from game.play.pacing import Pacing, Step, TextsOnPage, from_title, onward
from game.play.reading import is_narration
from game.play.reload import Edition, carried, left_of
from game.play.session import Turn
from game.play.speaking import LOUDEST, NoVoice, Speaker, Voice
from game.play.visit import Visit, base_of
from game.ui import attract
from game.ui.frame import Frame, Part
from game.ui.intents import Begin, Change, Give, Go, Intent, Look, Repeat
from game.ui.intents import Turn as TurnTo
from game.ui.panel import Panel
from game.ui.screens.settings import SHOWN
from game.ui.view import Hearing, Pace, Speech, View

LEAST_LOUD = 2
"""How loud a voice is at least, for whoever wants to be read to wants to hear it."""
QUIET_MS = 300_000
"""How long nobody has stirred when the sound of the room ends."""
STANDING = ("desk", "scene", "outcome")
"""The screens that a play stands on."""


WHY_SILENT = Look("settings", tab=SHOWN)
"""Where it says what keeps the game from reading aloud."""


class TimedVisit(Visit):
    """A visit that is told how much time has passed, when somebody stirs, what was edited."""

    voice: Voice = NoVoice()
    sounds: Sounds = NoSounds()
    """Whoever makes sounds heard; set by what opens a window."""
    _move: Move | None = None
    _still_ms = 0
    _heard: tuple[Frame, bool, Hearing] | None = None

    @cached_property
    def _timer(self) -> Pacing:
        return Pacing()

    @cached_property
    def _speaker(self) -> Speaker:
        return Speaker()

    def _have_heard(self, intent: Intent) -> None:
        """Do what a press means, and have it heard."""
        before, session, count = self.look, self.session, len(self.session.turns)
        super().apply(intent)
        turns: tuple[Turn, ...] = ()
        if isinstance(intent, Give | Begin):
            turns = tuple(self.session.turns[count if self.session is session else 0 :])
        self._move = None if self.settings.has_reduced_motion else move_of(turns, self.look)
        if isinstance(intent, Give | Begin | Go | TurnTo):
            cue = cue_of(self.story, turns, before, self.look)
            if cue is not None:
                self.sounds.play(cue)

    def take_move(self) -> Move | None:
        """Return what the last press has set moving, once; None where nothing moves."""
        move, self._move = self._move, None
        return move

    def pass_time(self, dt_ms: int) -> None:
        """Let so much time pass: what goes on by itself does. Where nothing is due, it is free."""
        if self._drawn is None:
            return
        frame = self._drawn[1]
        self.settle()
        self._tune(frame, dt_ms)
        intent = self._timer.pass_time(
            dt_ms,
            self._page,
            frame,
            lambda before: self._step(frame, before),
            self.is_speaking,
        )
        if intent is not None:
            self.apply(intent)
            self._move = None

    def settle(self) -> None:
        """Have every answer on the disk: once it is seen, before the next, and at the end."""
        if self._keeper.settle():
            notices = self._keeper.take_notices()
            self._notices += notices
            self._drawn = None if notices else self._drawn

    def stir(self, is_press: bool) -> bool:
        """Take note that somebody is there; return whether that is all that a press means.

        A press stops what would come by itself on this page; one that ends the loop of pictures
        presses nothing else.
        """
        self._still_ms = 0
        if is_press:
            self.voice.stop()
        if is_press and self.look.tab == attract.TAB:
            self.apply(TurnTo(Look("title")))
            return True
        pace = self.pace
        self._timer.touch(self._page, is_press)
        if self.pace is not pace:
            self._drawn = None
        return False

    def view(self, panel: Panel) -> View:
        """Return what the present screen is drawn from."""
        return replace(super().view(panel), speech=self.voice.state, hearing=self.hearing)

    @property
    def is_speaking(self) -> bool:
        """Whether a voice reads aloud just now: then somebody listens, and nothing is idle."""
        return self.voice.is_speaking

    def speak(self, focus: Part | None) -> None:
        """Read aloud what is new on screen, and the part that has come into focus.

        Where nothing is new it is free. The pictures that nobody looks at are silent.
        """
        if self._drawn is None or not self.settings.speaks or self.look.tab == attract.TAB:
            self._speaker.hush(self.voice)
        else:
            self._speaker.tell(self.voice, self._drawn[1], focus, self._words, self._loudness)

    def apply(self, intent: Intent) -> None:
        """Do what a press means; who asks for a voice that there is none of is told why."""
        self.settle()
        if isinstance(intent, Repeat):
            self._speaker.hush(self.voice)
            intent = Change("speech", "yes")
        if isinstance(intent, Change) and intent.setting == "speech" and not self._can_speak:
            intent = TurnTo(WHY_SILENT) if self.look == WHY_SILENT else Go(WHY_SILENT)
        self._have_heard(intent)

    @property
    def _loudness(self) -> int:
        """How loud the voice is: well above the sounds, which stay in the background."""
        return max(LEAST_LOUD, min(LOUDEST, 2 * self.settings.volume))

    @property
    def _can_speak(self) -> bool:
        return self.voice.state is Speech.READY

    @property
    def wants_fullscreen(self) -> bool:
        """Whether the player has asked for the whole screen."""
        return self.settings.is_fullscreen

    def reload(self, edition: Edition) -> None:
        """Show the story's files as they are now, from the place where the play stands.

        Where they cannot be played, the story stays as it was and their faults are shown.
        """
        self._drawn = None
        self._faults = edition.faults
        self._tongue.renew(edition.catalog)
        if edition.story is None:
            return
        self.story = edition.story
        self.session, self._notices = carried(self.session, self.story)
        looks = left_of(self.looks, self.story)
        if self.looks[0].screen in STANDING:
            self.looks = [base_of(self.session.state)]
            is_same = bool(looks) and looks[0].screen == self.look.screen
            self.looks = looks if is_same else self.looks
        else:
            self.looks = looks or [Look("title")]

    @property
    def pace(self) -> Pace:
        """How the present page goes on."""
        if not self.settings.goes_by_itself:
            return Pace.OFF
        is_held = self._notices or self._timer.is_held(self._page)
        return Pace.HELD if is_held or not is_narration(self.session) else Pace.RUNNING

    @property
    def hearing(self) -> Hearing:
        """Whether sounds can be heard."""
        if isinstance(self.sounds, NoSounds):
            return Hearing.NONE
        if self.sounds.problem:
            return Hearing.ABSENT
        return Hearing.ON if self.settings.is_heard else Hearing.MUTED

    def _tune(self, frame: Frame, dt_ms: int) -> None:
        """Have the room heard where it is to be, and draw anew where a device has come or gone."""
        self._still_ms += dt_ms
        hearing = self.hearing
        if self._heard is None or self._heard[0] is not frame:
            tone = has_tone(self.story, self.look, self.session.events)
            self._heard = frame, tone, hearing
        if self._heard[2] is not hearing:
            self._drawn = None
        is_silent = self._still_ms >= QUIET_MS or not self.settings.is_heard
        self.sounds.tune(0 if is_silent else self.settings.volume, self._heard[1])

    def _step(self, frame: Frame, before: TextsOnPage) -> Step | None:
        if frame.screen == "title":
            return from_title(self.story, frame, self.look)
        is_telling = frame.screen == "scene" and self.pace is Pace.RUNNING
        return onward(frame, before) if is_telling else None

    @property
    def _page(self) -> Hashable:
        """What tells the present page from others."""
        turns, is_on = len(self.session.turns), self.settings.goes_by_itself
        return tuple(self.looks), turns, is_on, bool(self._notices)
