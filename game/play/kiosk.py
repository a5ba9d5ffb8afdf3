"""A visit that nobody attends: one visitor after the other, each at the beginning.

Time is told to it. What a visitor sets and reads is put away when he has left, and can be gone on
with for two minutes.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from game.content.kiosk import Kiosk, with_claims
from game.engine.answers import Enter
from game.engine.play import admits
from game.engine.story import Story
from game.play.house import (
    Machine,
    NoMachine,
    NoVisitorsKeeper,
    StaffDoor,
    VisitorsKeeper,
    is_open_to,
)
from game.play.pacing import Step, TextsOnPage
from game.play.reading import Reading
from game.play.session import Session
from game.play.timed import TimedVisit
from game.play.visit import base_of, is_begun
from game.play.waiting import ATTRACT, Due, Left, Place, Waiting
from game.ui import attract
from game.ui.frame import Frame
from game.ui.intents import LAST, Intent, Look, Restart, Resume, Staff
from game.ui.kiosk import PIN, TAKEN
from game.ui.known import TODAY
from game.ui.panel import Panel
from game.ui.typeset import Measure
from game.ui.view import House, Settings, StaffFacts, View
from game.ui.wording import Catalog


class KioskVisit(TimedVisit):
    """A visit of many visitors. It begins with the loop of pictures; only the staff ends it.

    `tell` is told each new place; `exit_code` is what the game ends with.
    """

    def __init__(
        self,
        story: Story,
        measure: Measure,
        kiosk: Kiosk,
        keeper: VisitorsKeeper | None = None,
        catalog: Callable[[str], Catalog] | None = None,
        languages: tuple[tuple[str, str], ...] = (("en", "English"),),
        machine: Machine | None = None,
        tell: Callable[[Place], object] = lambda _: None,
    ) -> None:
        self._visitors = keeper or NoVisitorsKeeper()
        self._kiosk = kiosk
        self._usual = usual(kiosk, languages[0][0])
        super().__init__(story, measure, self._usual, self._visitors, 0, catalog, languages)
        self._tell = tell
        self._told: Place | None = None
        self._door = StaffDoor(kiosk.pin, kiosk.volume, machine or NoMachine())
        self._left = Left(kiosk.idle_factor)
        self._waiting = Waiting(kiosk.idle_factor)
        self._short = ""
        self.looks = [ATTRACT]

    @property
    def wants_fullscreen(self) -> bool:
        """Return True."""
        return True

    @property
    def exit_code(self) -> int:
        """What the game ends with."""
        return self._door.exit_code or 0

    @property
    def place(self) -> Place:
        """Where the visitor is; the staff's page is no place."""
        looks = tuple(look for look in self.looks if look.screen != "staff")
        return Place(looks, self.settings, self._short, len(self.session.turns))

    def return_to(self, place: Place) -> None:
        """Go on after a crash: with the play that was kept, at a place."""
        saved = self._keeper.resume(self.story)
        if saved is not None:
            self.stand_on(saved)
        self._stand_at(place)

    def offer_kept(self) -> None:
        """Offer the play that was kept when the power went, as that of the visitor before."""
        saved = self._keeper.resume(self.story)
        self._visitors.forget()
        if saved is not None and is_begun(saved.state):
            self._left.put(saved, Place((base_of(saved.state),), self._usual))

    def summon_staff(self) -> None:
        """Ask for the PIN, where there is one."""
        if self._door.has_pin and self.look.screen != "staff":
            self._door.pad.clear()
            self._look_at(*self.looks, Look("staff", tab=PIN))

    def stir(self, is_press: bool) -> bool:
        """Take note that somebody is there; a press that answers the question does only that."""
        if is_press and self._waiting.is_asking:
            self._look_at(*self.looks)
            return True
        self._waiting.stir()
        is_spent = super().stir(is_press)
        self._report_place()
        return is_spent

    def pass_time(self, dt_ms: int) -> None:
        """Let time pass: the visitor may have left, the staff page closes, what is kept goes."""
        if self._left.pass_time(dt_ms) | self._door.pad.pass_time(dt_ms):
            self._drawn = None
        if self._drawn is None:
            return
        is_idle = self.look.tab != attract.TAB and not self.is_speaking
        due = self._waiting.pass_time(dt_ms, self._drawn[1]) if is_idle else None
        match due:
            case None if not self._waiting.is_asking:
                super().pass_time(dt_ms)
            case Due.ASK:
                self._drawn = None
            case Due.CLOSE:
                self._look_at(*self.place.looks)
            case Due.END:
                self._put_away(ATTRACT)
        self._report_place()

    def apply(self, intent: Intent) -> None:
        """Do what a press means; what is not for visitors changes nothing."""
        if not is_open_to(self.look, intent):
            return
        match intent:
            case Restart():
                self._put_away(Look("title"))
            case Staff():
                self._act(intent)
            case Resume() if intent.slot == LAST:
                self._go_on_with_last()
            case _:
                super().apply(intent)
        self._end_quarter()
        self._report_place()

    def begin(self, folder: str = "") -> None:
        """Begin, or go on with the same play: one visitor may take several ways."""
        is_short = bool(folder) and folder != self.story.cover.taster
        self._short = folder if is_short else ""
        if not is_begun(self.session.state):
            super().begin(folder)
            return
        can_enter = bool(folder) and admits(self.session.offers, Enter(folder))
        if can_enter:
            self._answer(Enter(folder))
        base = base_of(self.session.state)
        self.looks = [base] if folder or base == Look("desk") else [base, Look("desk")]

    def view(self, panel: Panel) -> View:
        """Return what the present screen is drawn from."""
        is_staff = self.look.screen == "staff"
        house = House(
            ways=tuple(self._kiosk.ways),
            folders=self._kiosk.folders or with_claims(self.story),
            has_last=self._left.is_there,
            is_asking=self._waiting.is_asking,
            staff=self._door.facts() if is_staff else StaffFacts(),
        )
        view = super().view(panel)
        notices = self._visitors.troubles if is_staff else view.notices
        return replace(view, house=house, notices=notices)

    def _step(self, frame: Frame, before: TextsOnPage) -> Step | None:
        is_first = frame.screen == "title" and self.look.tab != attract.TAB
        return None if is_first else super()._step(frame, before)

    def _put_away(self, look: Look) -> None:
        """Put the play aside with all that its visitor has set, and look at something."""
        if is_begun(self.session.state):
            self._left.put(self.session, self.place)
        self._visitors.forget()
        self.session = Session(self.story, self._seed)
        self._reading = Reading(self._keeper)
        self._notices = ()
        self._stand_at(Place((look,), self._usual))

    def _go_on_with_last(self) -> None:
        left = self._left.take()
        if left is not None:
            self._visitors.forget()
            self.stand_on(left[0])
            self._keep()
            self._stand_at(left[1])

    def _stand_at(self, place: Place) -> None:
        self.settings, self._short = place.settings, place.short
        self._pins, self.known_in = (), TODAY
        self._look_at(*place.looks)

    def _look_at(self, *looks: Look) -> None:
        self.looks = list(looks) or [Look("title")]
        self._waiting.begin()
        self._drawn = None

    def _end_quarter(self) -> None:
        """Show the sentence to take along once the first findings stand and have been seen."""
        if not self._short or any(look.screen == "findings" for look in self.looks):
            return
        first = self.story.folders[self._short].batches[0]
        if all(claim in self.session.state.confirmed for claim in first.claims):
            self._look_at(*self.looks, Look("title", self._short, TAKEN))
            self._short = ""

    def _act(self, intent: Staff) -> None:
        self._drawn = None
        if self._door.act(intent):
            self.looks[-1] = Look("staff")
        self._usual = replace(self._usual, volume=self._door.volume)
        if intent.act == "volume":
            self.settings = replace(self.settings, volume=self._door.volume)
        self.is_over = self._door.exit_code is not None

    def _report_place(self) -> None:
        place = self.place
        if place != self._told:
            self._told = place
            self._tell(place)


def usual(kiosk: Kiosk, language: str) -> Settings:
    """Return what every visitor finds set."""
    return Settings(
        language=language,
        text_size=kiosk.text_size,
        has_high_contrast=kiosk.contrast == "high",
        is_fullscreen=True,
        volume=kiosk.volume,
    )
