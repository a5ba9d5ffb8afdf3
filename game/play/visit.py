"""A visit: what is looked at, from the title to the end, whoever shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from msgspec.structs import replace

from game.engine.answers import Answer, Choose, Enter, Next
from game.engine.beats import Vary
from game.engine.events import ClaimOffered, Event, Line, Paper
from game.engine.flow import EndlessScene
from game.engine.play import Refused, admits, start
from game.engine.story import Story
from game.engine.telling import prose_of
from game.play.session import Session
from game.ui.frame import Frame
from game.ui.intents import (
    Begin,
    Change,
    Give,
    Go,
    Intent,
    Leave,
    Look,
    Quit,
    Redo,
    Resume,
    Return,
    Turn,
    Undo,
)
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.typeset import Measure
from game.ui.view import Said, Settings, View
from game.ui.wording import Catalog, EnglishCatalog, Words

FLOWING = (Next, Choose, Enter)
"""Answers after which the story itself is on screen again."""
_MOST_SETTLINGS = 8


class Keeper(Protocol):
    """Keeps plays and settings somewhere; never fails, but has notices for the player."""

    def keep(self, session: Session) -> None:
        """Save where a play stands."""

    def resume(self, story: Story) -> Session | None:
        """Return the saved play; None where there is none."""

    def has_save(self) -> bool:
        """Whether there is a saved play."""

    def keep_settings(self, settings: Settings) -> None:
        """Save what the player has set."""

    def take_notices(self) -> tuple[str, ...]:
        """Return what the player ought to be told and has not been."""


class NoKeeper:
    """Keeps nothing: for walks, tours and tests."""

    def keep(self, session: Session) -> None:
        """Do nothing."""

    def resume(self, story: Story) -> Session | None:  # noqa: ARG002
        """Return None."""
        return None

    def has_save(self) -> bool:
        """Return False."""
        return False

    def keep_settings(self, settings: Settings) -> None:
        """Do nothing."""

    def take_notices(self) -> tuple[str, ...]:
        """Return nothing."""
        return ()


class Visit:
    """Intents in, frames out. The bottom of `looks` is what the play stands on."""

    def __init__(
        self,
        story: Story,
        measure: Measure,
        settings: Settings | None = None,
        keeper: Keeper | None = None,
        seed: int = 0,
        catalog: Callable[[str], Catalog] | None = None,
        languages: tuple[tuple[str, str], ...] = (("en", "English"),),
    ) -> None:
        self.story = story
        self.session = Session(story, seed)
        self.settings = settings or Settings(language=languages[0][0])
        self.looks: list[Look] = [Look("title")]
        self.is_over = False
        self._measure = measure
        self._keeper = keeper or NoKeeper()
        self._seed = seed
        self._catalog = catalog or (lambda _: EnglishCatalog())
        self._languages = languages
        self._notices = self._keeper.take_notices()
        self._drawn: tuple[Panel, Frame] | None = None

    @property
    def look(self) -> Look:
        """What is looked at."""
        return self.looks[-1]

    @property
    def wants_fullscreen(self) -> bool:
        """Whether the player has asked for the whole screen."""
        return self.settings.is_fullscreen

    def frame(self, panel: Panel) -> Frame:
        """Return what is on screen. What comes on screen counts as shown; asking again is free."""
        panel = replace(panel, text_size=self.settings.text_size)
        if self._drawn is None or self._drawn[0] != panel:
            self._drawn = panel, self._settled(panel)
        return self._drawn[1]

    def apply(self, intent: Intent) -> None:
        """Do what a press means. What is no longer offered changes nothing."""
        self._drawn = None
        match intent:
            case Give():
                self._give(intent)
            case Go():
                self.looks.append(intent.look)
            case Turn():
                self.looks[-1] = intent.look
            case Leave():
                self._leave()
            case Undo() | Redo():
                self._wind(isinstance(intent, Undo))
            case Change():
                self._change(intent)
            case Begin():
                self.begin(intent.folder)
            case Resume():
                self._resume()
            case Return():
                self._stand()
            case Quit():
                self.is_over = True

    def view(self, panel: Panel) -> View:
        """Return what the present screen is drawn from."""
        language = self.settings.language or self._languages[0][0]
        return View(
            story=self.story,
            state=self.session.state,
            look=self.look,
            panel=panel,
            measure=self._measure,
            words=Words(self._catalog(language), language),
            settings=self.settings,
            events=self.session.events,
            history=history_of(self.session) if self.look.screen == "history" else (),
            notices=self._notices,
            languages=self._languages,
            can_undo=self.session.can_go_back,
            can_redo=self.session.can_go_forward,
            has_save=self._is_begun or self._keeper.has_save(),
        )

    def _settled(self, panel: Panel) -> Frame:
        frame = frame_of(self.view(panel))
        for _ in range(_MOST_SETTLINGS):
            given = [a for a in frame.given if admits(self.session.offers, a)]
            if not given:
                break
            for answer in given:
                self._answer(answer)
            frame = frame_of(self.view(panel))
        return frame

    def _give(self, intent: Give) -> None:
        if intent.answers and not admits(self.session.offers, intent.answers[0]):
            return
        self._notices = ()
        for answer in intent.answers:
            if not self._answer(answer):
                return
            if isinstance(answer, FLOWING):
                self._stand()
        if intent.then is not None:
            self.looks[-1] = intent.then

    def _answer(self, answer: Answer) -> bool:
        try:
            self.session.give(answer)
        except Refused:
            return False
        except EndlessScene as error:
            self._notices = (str(error),)
            return False
        self._keeper.keep(self.session)
        self._notices += self._keeper.take_notices()
        return True

    def _stand(self) -> None:
        """Look at what the play stands on."""
        state = self.session.state
        if state.stand is None:
            self.looks = [Look("desk")]
        else:
            self.looks = [Look("outcome" if state.stand.phase == "outcome" else "scene")]

    def _leave(self) -> None:
        if len(self.looks) > 1:
            self.looks.pop()
        elif self.look.screen in ("desk", "scene", "outcome"):
            self.looks = [Look("title")]

    def _wind(self, is_back: bool) -> None:
        moved = self.session.go_back() if is_back else self.session.go_forward()
        if moved:
            self._stand()
            self._keeper.keep(self.session)

    def begin(self, folder: str = "") -> None:
        """Begin a new play, in a folder or at the desk."""
        self.stand_on(Session(self.story, self._seed))
        if folder:
            self._answer(Enter(folder))
            self._stand()

    def stand_on(self, session: Session) -> None:
        """Go on with another session, and look at what it stands on."""
        self.session = session
        self._drawn = None
        self._stand()

    def take_notices(self) -> tuple[str, ...]:
        """Return what is still to be told to the player, once."""
        notices = (*self._notices, *self._keeper.take_notices())
        self._notices = ()
        return notices

    def _resume(self) -> None:
        saved = self._keeper.resume(self.story)
        self._notices = self._keeper.take_notices()
        if saved is not None:
            self.stand_on(saved)
        elif self._is_begun:
            self._stand()

    @property
    def _is_begun(self) -> bool:
        """Whether there is a play in progress, kept or not."""
        return self.session.state != start(self.session.state.seed)

    def _change(self, change: Change) -> None:
        is_on = change.value == "yes"
        match change.setting:
            case "language":
                self.settings = replace(self.settings, language=change.value)
            case "text_size":
                self.settings = replace(self.settings, text_size=change.value)
            case "contrast":
                self.settings = replace(self.settings, has_high_contrast=is_on)
            case "motion":
                self.settings = replace(self.settings, has_reduced_motion=is_on)
            case "fullscreen":
                self.settings = replace(self.settings, is_fullscreen=is_on)
        self._keeper.keep_settings(self.settings)


def history_of(session: Session) -> tuple[Said, ...]:
    """Return what was said and chosen, oldest first."""
    said: list[Said] = []
    for turn in session.turns:
        stand = turn.before.stand
        if isinstance(turn.answer, Choose) and stand is not None:
            at = stand.at
            said.append(Said(at.scene, f"{at.beat}/{turn.answer.option}", is_choice=True))
        said.extend(entry for event in turn.events for entry in _said(session.story, event))
    return tuple(said)


def _said(story: Story, event: Event) -> Iterator[Said]:
    """Yield what an event adds to the history: a line, the line of a paper, a claim."""
    match event:
        case Line():
            beat = story.spots[event.scene][event.beat].beat
            suffix = f"#{event.variant}" if isinstance(beat, Vary) else ""
            yield Said(event.scene, event.beat + suffix)
        case ClaimOffered():
            yield Said(event.scene, event.beat)
        case Paper() if event.beat and prose_of(story.spots[event.scene][event.beat].beat):
            yield Said(event.scene, event.beat)
