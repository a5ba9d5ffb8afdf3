"""What a kiosk's visit asks of the house that it stands in: its keeper, its machine, its staff."""

from __future__ import annotations

from typing import Protocol

from game.play.keeper import Keeper, NoKeeper
from game.play.pin import PinPad
from game.ui import saves
from game.ui.intents import (
    AUTO,
    LAST,
    Change,
    Give,
    Go,
    Intent,
    Keep,
    Look,
    Pin,
    Print,
    Quit,
    Report,
    Resume,
    Staff,
    Turn,
)
from game.ui.kiosk import PIN
from game.ui.view import StaffFacts

RESTART_CODE = 23
"""The exit code that asks for the game to be started again."""
_NEVER = (Quit, Report, Print, Keep)
"""What no visitor does to a kiosk."""


class VisitorsKeeper(Keeper, Protocol):
    """Keeps the play of one visitor."""

    def forget(self) -> None:
        """Take the play that was kept away."""

    @property
    def troubles(self) -> tuple[str, ...]:
        """What the staff ought to know of it."""


class NoVisitorsKeeper(NoKeeper):
    """Keeps nothing."""

    troubles: tuple[str, ...] = ()

    def forget(self) -> None:
        """Do nothing."""


class Machine(Protocol):
    """What the staff page asks of the machine."""

    def up_s(self) -> int:
        """Return for how many seconds the kiosk has been running."""

    def last_crash(self) -> str:
        """Return when and how the game crashed last; "" for never."""

    def free_bytes(self) -> int | None:
        """Return the room that is left on the disk; None where that is not known."""


class NoMachine:
    """A machine that knows nothing of itself."""

    def up_s(self) -> int:
        """Return 0."""
        return 0

    def last_crash(self) -> str:
        """Return nothing."""
        return ""

    def free_bytes(self) -> int | None:
        """Return None."""
        return None


class StaffDoor:
    """The way to the staff page, and what is done there. Time is told.

    `exit_code` is None until the staff ends the game.
    """

    def __init__(self, pin: str | None, volume: int, machine: Machine) -> None:
        self.has_pin = pin is not None
        self.pad = PinPad(pin)
        self.exit_code: int | None = None
        self.volume = volume
        self._machine = machine

    def act(self, intent: Staff) -> bool:
        """Do what the staff presses; return whether that opens the page."""
        match intent.act:
            case "type":
                return self.pad.type(intent.value)
            case "erase":
                self.pad.erase()
            case "volume":
                self.volume = int(intent.value)
            case "restart":
                self.exit_code = RESTART_CODE
            case "quit":
                self.exit_code = 0
        return False

    def facts(self) -> StaffFacts:
        """Return what the page tells now."""
        machine, pad = self._machine, self.pad
        return StaffFacts(
            machine.up_s(),
            machine.last_crash(),
            machine.free_bytes(),
            self.volume,
            pad.count,
            pad.tries_left,
            pad.is_locked,
        )


def is_open_to(look: Look, intent: Intent) -> bool:
    """Whether whoever looks at something may do what a press means.

    Only on the staff page, behind the PIN, the staff's acts are done; nobody closes the window,
    writes files, or opens the plays of others.
    """
    is_staff = look.screen == "staff" and look.tab != PIN
    match _led_to(intent):
        case Look(screen="staff") if not is_staff:
            return False
        case Look(screen="settings", tab=saves.TAB):
            return False
    match intent:
        case Change(setting="fullscreen"):
            return False
        case Resume():
            return intent.slot in (AUTO, LAST)
        case Staff(act="restart" | "quit" | "volume"):
            return is_staff
        case _:
            return not isinstance(intent, _NEVER)


def _led_to(intent: Intent) -> Look | None:
    """Return what is looked at after a press; None where that does not depend on it alone."""
    match intent:
        case Go() | Turn():
            return intent.look
        case Give() | Pin():
            return intent.then
    return None
