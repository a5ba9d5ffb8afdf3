"""A visit: what is looked at, from the title to the end, whoever shows it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from game.diagnostics import Diagnostic
from game.engine.answers import Answer, Choose, Enter
from game.engine.flow import EndlessScene
from game.engine.play import Refused, admits, start
from game.engine.state import State
from game.engine.story import Story
from game.play import printed
from game.play.fault import put_down, report_of
from game.play.keeper import Keeper, NoKeeper
from game.play.language import Tongues
from game.play.reading import FLOWING, Reading, said_in
from game.play.session import Session
from game.ui.attract import TAB
from game.ui.frame import Frame
from game.ui.intents import (
    AUTO,
    OTHER,
    Begin,
    Change,
    Give,
    Go,
    Intent,
    Keep,
    Know,
    Leave,
    Look,
    Pin,
    Print,
    Quit,
    Redo,
    Report,
    Resume,
    Return,
    Skip,
    Turn,
    Undo,
)
from game.ui.known import TODAY
from game.ui.panel import LEAST_DPI, MOST_DPI, Panel, seen_by
from game.ui.screens import frame_of
from game.ui.typeset import Measure
from game.ui.view import MOST_VOLUME, Pace, Said, Settings, View
from game.ui.wording import Catalog, Words

_MOST_SETTLINGS = 8


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
        self.is_over, self.known_in = False, TODAY
        self._measure = measure
        self._keeper = keeper or NoKeeper()
        self._seed = seed
        self._languages = languages
        self._tongue = Tongues(catalog)
        self._notices = self._keeper.take_notices()
        self._reading = Reading(self._keeper)
        self._faults: tuple[Diagnostic, ...] = ()
        self._pins: tuple[str, ...] = ()
        self._drawn: tuple[Panel, Frame] | None = None

    @property
    def look(self) -> Look:
        """What is looked at."""
        return self.looks[-1]

    @property
    def pace(self) -> Pace:
        """How the present page goes on; None where no time passes."""
        return Pace.NONE

    def frame(self, panel: Panel) -> Frame:
        """Return what is on screen. What comes on screen counts as shown; asking again is free."""
        panel = seen_by(panel, self.settings.text_size, self.settings.dpi)
        if self._drawn is None or self._drawn[0] != panel:
            self._drawn = panel, self._settled(panel)
        return self._drawn[1]

    def apply(self, intent: Intent) -> None:  # noqa: PLR0912
        """Do what a press means. What is no longer offered changes nothing."""
        self._drawn = None
        match intent:
            case Give():
                self._give(intent)
            case Go():
                self.looks.append(intent.look)
            case Turn():
                self.looks[-1] = intent.look
            case Pin():
                self._pins = intent.papers
                self.looks[-1] = intent.then or self.look
            case Leave():
                self.looks = self.looks[:-1] or [Look("title")]
            case Undo() | Redo():
                self._wind(isinstance(intent, Undo))
            case Change():
                self.settings = changed(self.settings, intent)
                self._keeper.keep_settings(self.settings)
            case Know():
                self.known_in = intent.year
            case Begin():
                self.begin(intent.folder)
            case Resume():
                self._resume(intent.slot)
            case Keep():
                self._keeper.keep_in(intent.slot, self.session)
                self.looks[-1] = self.look.with_pick("over", "")
            case Skip() if self._can_skip and self._reading.skip(self.session):
                self._keep()
                self.looks = [base_of(self.session.state)]
            case Report():
                self._notices = (*self._notices, self.report())
            case Print():
                self._notices = (printed.put_down(self.view(printed.PAGE), self._keeper),)
            case Return():
                self.looks = [base_of(self.session.state)]
            case Quit():
                self.is_over = True

    def report(self, error: BaseException | None = None) -> str:
        """Write a fault report; return a sentence that says where it lies."""
        report = report_of(self.session, self.settings, self.looks, self._notices, error)
        return put_down(report, self._keeper, self._words)

    def view(self, panel: Panel) -> View:
        """Return what the present screen is drawn from."""
        return View(
            story=self.story,
            state=self.session.state,
            look=self.look,
            panel=panel,
            measure=self._measure,
            words=self._words,
            settings=self.settings,
            events=self.session.events,
            history=history_of(self.session) if self.look.screen == "history" else (),
            notices=self._notices,
            faults=self._faults,
            languages=self._languages,
            can_undo=self.session.can_go_back,
            can_redo=self.session.can_go_forward,
            has_save=is_begun(self.session.state) or self._keeper.has_save(),
            can_skip=self._can_skip,
            pace=self.pace,
            saves=self._keeper.saves(self.story) if self.look.tab == "saves" else (),
            tongues=tuple(self._tongue(c) for c, _ in self._languages if self.look.tab == TAB),
            known_in=self.known_in,
            pins=self._pins,
        )

    @property
    def _words(self) -> Words:
        return self._tongue(self.settings.language or self._languages[0][0])

    @property
    def _can_skip(self) -> bool:
        is_near = {look.screen for look in self.looks} <= {"scene", "settings"}
        return is_near and self._reading.can_skip(self.session)

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
                self.looks = [base_of(self.session.state)]
        if intent.then is not None:
            self.looks[-1] = intent.then

    def _answer(self, answer: Answer) -> bool:
        try:
            self._reading.tell(self.session, answer)
        except Refused:
            return False
        except EndlessScene as error:
            self._notices = (str(error),)
            return False
        self._keep()
        return True

    def _keep(self) -> None:
        self._keeper.keep(self.session)
        self._notices += self._keeper.take_notices()

    def _wind(self, is_back: bool) -> None:
        if self.session.go_back() if is_back else self.session.go_forward():
            self._reading.stand(self.session)
            self.looks = [base_of(self.session.state)]
            self._keeper.keep(self.session)

    def begin(self, folder: str = "") -> None:
        """Begin a new play, in a folder or at the desk."""
        self.known_in = TODAY
        self.stand_on(Session(self.story, self._seed))
        if folder:
            self._answer(Enter(folder))
            self.looks = [base_of(self.session.state)]

    def stand_on(self, session: Session) -> None:
        """Go on with another session, and look at what it stands on."""
        self.session = session
        self._pins = ()
        self._drawn = None
        self._reading.stand(session)
        self.looks = [base_of(self.session.state)]

    def take_notices(self) -> tuple[str, ...]:
        """Return what is still to be told to the player, once."""
        notices, self._notices = (*self._notices, *self._keeper.take_notices()), ()
        return notices

    def _resume(self, slot: str) -> None:
        saved = self._keeper.resume(self.story, slot)
        self._notices = self._keeper.take_notices()
        if saved is not None:
            self.stand_on(saved)
        elif is_begun(self.session.state) and slot == AUTO:
            self.looks = [base_of(self.session.state)]


def is_begun(state: State) -> bool:
    """Whether a play is more than its beginning."""
    return state != start(state.seed)


def base_of(state: State) -> Look:
    """Return what a play stands on: the desk, a scene, an outcome."""
    if state.stand is None:
        return Look("desk")
    return Look("outcome" if state.stand.phase == "outcome" else "scene")


def changed(settings: Settings, change: Change) -> Settings:
    """Return the settings after a change."""
    is_on = change.value == "yes" or (change.value == OTHER and not settings.speaks)
    match change.setting:
        case "language":
            return replace(settings, language=change.value)
        case "text_size":
            return replace(settings, text_size=change.value)
        case "dpi":
            return replace(settings, dpi=min(MOST_DPI, max(LEAST_DPI, int(change.value))))
        case "contrast":
            return replace(settings, has_high_contrast=is_on)
        case "motion":
            return replace(settings, has_reduced_motion=is_on)
        case "fullscreen":
            return replace(settings, is_fullscreen=is_on)
        case "pace":
            return replace(settings, goes_by_itself=is_on)
        case "speech":
            return replace(settings, speaks=is_on)
        case "volume":
            volume = min(MOST_VOLUME, max(0, int(change.value)))
            return replace(settings, volume=volume, is_muted=False)
        case "mute":
            is_muted = settings.is_heard if change.value == "other" else is_on
            volume = settings.volume if is_muted else max(1, settings.volume)
            return replace(settings, volume=volume, is_muted=is_muted)


def history_of(session: Session) -> tuple[Said, ...]:
    """Return what was said and chosen, oldest first."""
    said: list[Said] = []
    for turn in session.turns:
        stand = turn.before.stand
        if isinstance(turn.answer, Choose) and stand is not None:
            at = stand.at
            said.append(Said(at.scene, f"{at.beat}/{turn.answer.option}", is_choice=True))
        said.extend(entry for event in turn.events for entry in said_in(session.story, event))
    return tuple(said)
