"""What a press on a screen means: a closed set of frozen values."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from game.engine.answers import Answer

SCREENS = (
    "title", "language", "note", "desk", "scene", "document", "dossier", "slip", "findings",
    "outcome", "report", "history", "settings", "timeline", "people", "person", "sources", "term",
    "names", "credits", "staff",
)  # fmt: skip
"""The names of the screens; the same everywhere."""

AUTO = "auto"
"""The slot that every answer is saved in."""
EARLIER = "earlier"
"""The slot that keeps the play before a new one was begun, or another one was gone on with."""
LAST = "last"
"""The play of the visitor before, on a kiosk, as long as it can be gone on with."""
SLOTS = tuple(f"slot-{nth}" for nth in range(1, 7))
"""The slots that players keep plays in."""
OTHER = "other"
"""The value of a switch that turns it."""


class Look(Struct, frozen=True):
    """What is looked at: a screen, its subject (an id), a tab, a page from 0, and what is picked.

    `picks` are pairs of a kind and a value, such as ("claim", "met-at-bristol").
    """

    screen: str
    subject: str = ""
    tab: str = ""
    page: int = 0
    picks: tuple[tuple[str, str], ...] = ()

    def picked(self, kind: str) -> str:
        """Return what is picked of a kind; "" for nothing."""
        return dict(self.picks).get(kind, "")

    def with_pick(self, kind: str, value: str) -> Look:
        """Return the look with another pick of a kind; "" takes it away."""
        kept = tuple(pair for pair in self.picks if pair[0] != kind)
        picks = (*kept, (kind, value)) if value else kept
        return Look(self.screen, self.subject, self.tab, self.page, picks)


class Give(Struct, frozen=True):
    """Give answers, one after the other; then look at `then`, if set."""

    answers: tuple[Answer, ...]
    then: Look | None = None


class Go(Struct, frozen=True):
    """Look at something else; leaving it comes back here."""

    look: Look


class Turn(Struct, frozen=True):
    """Look at the same screen in another way: a page, a tab, a pick."""

    look: Look


class Pin(Struct, frozen=True):
    """Keep these papers at hand, in place of those before; then look at `then`, if set."""

    papers: tuple[str, ...]
    then: Look | None = None


class Leave(Struct, frozen=True):
    """Go back to what was looked at before."""


class Undo(Struct, frozen=True):
    """Take the last answer back."""


class Redo(Struct, frozen=True):
    """Give the answer again that was taken back."""


class Change(Struct, frozen=True):
    """Change a setting: to a name, to "yes" or "no", or to `OTHER`, which of these it is not."""

    setting: Literal[
        "language", "text_size", "contrast", "motion", "fullscreen", "pace", "speech", "volume",
        "mute", "dpi",
    ]  # fmt: skip
    value: str


class Know(Struct, frozen=True):
    """See what was public in a year, and what was not; `game.ui.known.TODAY` is now."""

    year: int


class Begin(Struct, frozen=True):
    """Begin a new play; enter `folder`, or stand at the desk where it is ""."""

    folder: str = ""


class Resume(Struct, frozen=True):
    """Go on where a saved play stands."""

    slot: str = AUTO


class Keep(Struct, frozen=True):
    """Keep the play in a slot, in place of what is kept there."""

    slot: str


class Skip(Struct, frozen=True):
    """Go on through what was read before."""


class Repeat(Struct, frozen=True):
    """Say again what is on screen; from then on it is read aloud."""


class Report(Struct, frozen=True):
    """Write down what a fault can be found by."""


class Print(Struct, frozen=True):
    """Keep the reader's report as a file, to print or to hand in."""


class Return(Struct, frozen=True):
    """Look at what the play stands on: its scene, an outcome, the desk."""


class Quit(Struct, frozen=True):
    """Close the game; everything is saved."""


class Restart(Struct, frozen=True):
    """On a kiosk: put the play away, and begin as the next visitor would."""


class Staff(Struct, frozen=True):
    """On a kiosk: an act of the staff's, which counts nowhere but on their page.

    `value` is the digit that is typed on the pad, or the volume that is set.
    """

    act: Literal["type", "erase", "volume", "restart", "quit"]
    value: str = ""


Intent = (
    Give | Go | Turn | Pin | Leave | Undo | Redo | Change | Know | Begin | Resume | Keep | Skip
    | Repeat | Report | Print | Return | Quit | Restart | Staff
)  # fmt: skip
