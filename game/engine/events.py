"""What a step brings about: a closed set of frozen values that carry ids, never text."""

from __future__ import annotations

from msgspec import Struct

from game.engine.papers import PaperState


class SceneBegan(Struct, frozen=True):
    """A scene was entered."""

    scene: str


class Line(Struct, frozen=True):
    """A text beat is shown; `variant` is the index of the text of a `vary` beat."""

    scene: str
    beat: str
    variant: int = 0


class Ask(Struct, frozen=True):
    """A choice is asked, with the options that are open; `closed` are shown with their reason."""

    scene: str
    choice: str
    options: tuple[str, ...]
    closed: tuple[str, ...] = ()


class Passed(Struct, frozen=True):
    """A choice was passed over: these options were not taken, and none of them is open."""

    scene: str
    choice: str
    closed: tuple[str, ...]


class Paper(Struct, frozen=True):
    """A paper has come to a new state. `scene` and `beat` are set when the story did it."""

    paper: str
    state: PaperState
    scene: str = ""
    beat: str = ""


class PictureShown(Struct, frozen=True):
    """The illustration has changed."""

    scene: str
    beat: str


class ClaimOffered(Struct, frozen=True):
    """A claim can be tested from now on; the beat of the scene that offers it."""

    claim: str
    scene: str
    beat: str


class NothingFound(Struct, frozen=True):
    """The archive has no such paper."""

    name: str
    place: str
    year: int


class Filed(Struct, frozen=True):
    """A finding was filed."""

    claim: str


class Withdrawn(Struct, frozen=True):
    """A finding was taken back."""

    claim: str


class Missed(Struct, frozen=True):
    """At least one finding of a batch is not proved; `times` counts the misses."""

    batch: str
    times: int


class Confirmed(Struct, frozen=True):
    """The findings of a batch stand."""

    batch: str


class Hinted(Struct, frozen=True):
    """The `level`-th hint on a claim was given, from 1."""

    claim: str
    level: int


class Closing(Struct, frozen=True):
    """The folder's end is reached while batches are open."""

    folder: str


class Outcome(Struct, frozen=True):
    """The folder's outcome is shown."""

    folder: str


class Ended(Struct, frozen=True):
    """The folder is closed; the reader is back at the desk."""

    folder: str


Event = (
    SceneBegan | Line | Ask | Passed | Paper | PictureShown | ClaimOffered | NothingFound
    | Filed | Withdrawn | Missed | Confirmed | Hinted | Closing | Outcome | Ended
)  # fmt: skip
