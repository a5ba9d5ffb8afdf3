"""What a screen is drawn from."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from game.diagnostics import Diagnostic
from game.engine.events import Event
from game.engine.state import State
from game.engine.story import Story
from game.ui.intents import Look
from game.ui.known import TODAY
from game.ui.panel import Panel
from game.ui.texts import Texts
from game.ui.typeset import Measure
from game.ui.wording import Words


class Said(Struct, frozen=True):
    """An entry of the history: what was said in a scene, or chosen ("choice")."""

    scene: str
    entry: str
    is_choice: bool = False


MOST_VOLUME = 10


class Settings(Struct, frozen=True):
    """What a player has set."""

    language: str = ""
    text_size: str = "normal"
    has_high_contrast: bool = False
    has_reduced_motion: bool = False
    is_fullscreen: bool = False
    goes_by_itself: bool = False
    """Whether narration goes on after the time that it takes to read."""
    speaks: bool = False
    """Whether what is on screen is read aloud."""
    volume: int = 4
    """How loud sounds are, from 0 (none) to 10."""
    is_muted: bool = False
    """Whether no sound is heard for now, whatever the volume."""
    dpi: int = 0
    """Dots an inch of the screen, as found with a ruler; 0 where it was not tried."""

    @property
    def is_heard(self) -> bool:
        """Whether there is any sound."""
        return self.volume > 0 and not self.is_muted


class Saved(Struct, frozen=True):
    """A slot for plays, and what is kept in it.

    `state` is where the play stands; None in an empty slot, and where what is kept cannot be read.
    `stamp` is when it was kept, as ISO 8601 or "". `is_mended` tells that the story has changed
    since, and the state was fitted to it.
    """

    slot: str
    state: State | None = None
    answers: int = 0
    stamp: str = ""
    is_mended: bool = False
    is_kept: bool = False


class Pace(StrEnum):
    """How the page goes on: no time passes here, as in a terminal; by a press; by itself; not yet.

    `HELD`: it would by itself, but was touched, or something on it waits for the reader.
    """

    NONE = "none"
    OFF = "off"
    RUNNING = "running"
    HELD = "held"


class Speech(StrEnum):
    """Whether what is on screen can be spoken: nowhere here, as in a terminal; it can; no voice is
    installed; the voice has no sound device.
    """

    NONE = "none"
    READY = "ready"
    MISSING = "missing"
    SILENT = "silent"


class StaffFacts(Struct, frozen=True):
    """What the staff page tells; `free_bytes` is None where the disk does not say."""

    up_s: int = 0
    last_crash: str = ""
    free_bytes: int | None = None
    volume: int = 0
    typed: int = 0
    tries_left: int = 0
    is_locked: bool = False


class House(Struct, frozen=True):
    """What is so on a kiosk alone.

    `ways` are "taster", "folder" and "everything" as they are offered, `folders` those for 15
    minutes. `has_last`: the play of the visitor before can be gone on with. `is_asking`: whether
    anybody is still reading.
    """

    ways: tuple[str, ...] = ("taster", "folder", "everything")
    folders: tuple[str, ...] = ()
    has_last: bool = False
    is_asking: bool = False
    staff: StaffFacts = StaffFacts()


class Hearing(StrEnum):
    """Whether sounds can be heard: not in this front end; no device answers; not now; yes."""

    NONE = "none"
    ABSENT = "absent"
    MUTED = "muted"
    ON = "on"


class View(Struct, frozen=True):
    """Everything that a screen is drawn from; `events` are those of the last answer.

    `notices` are words of the game to the player, such as what was repaired in a save. `languages`
    are pairs of a code and the language's own name. `faults` are those of the story's files, while
    an author edits them. `has_save` tells whether a play can go on. `saves` are those that a list
    of saves shows, `tongues` the words of each language. `pace` is whether and how time leads on,
    `speech` whether a voice can read it aloud, `hearing` whether sounds can be heard. `house` is
    what is so on a kiosk; None elsewhere. `known_in` is the year that things are seen from: what
    was not public then is a grey outline. `pins` are the papers that the reader keeps at hand; some
    may be out of reach by now.
    """

    story: Story
    state: State
    look: Look
    panel: Panel
    measure: Measure
    words: Words
    settings: Settings = Settings()
    events: tuple[Event, ...] = ()
    history: tuple[Said, ...] = ()
    notices: tuple[str, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    languages: tuple[tuple[str, str], ...] = (("en", "English"),)
    can_undo: bool = False
    can_redo: bool = False
    has_save: bool = False
    can_skip: bool = False
    pace: Pace = Pace.NONE
    speech: Speech = Speech.NONE
    hearing: Hearing = Hearing.NONE
    saves: tuple[Saved, ...] = ()
    tongues: tuple[Words, ...] = ()
    house: House | None = None
    known_in: int = TODAY
    pins: tuple[str, ...] = ()

    @property
    def setting(self) -> View:
        """The view without the play and the look: what is laid out from it alone can be kept."""
        return View(self.story, State(), Look(""), self.panel, self.measure, self.words)

    @property
    def texts(self) -> Texts:
        """The story's texts, in the player's language and with the play's values."""
        return Texts(self.story, self.state, self.words)
