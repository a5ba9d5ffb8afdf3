"""What a player does that matters: a closed set of frozen values, each with a one-line text form.

next · choose X · enter FOLDER · open PAPER · show PASSAGE · source PAPER
request NAME PLACE YEAR · file CLAIM ASSESSMENT PASSAGE · withdraw CLAIM
confirm BATCH · hint CLAIM
"""

from __future__ import annotations

from msgspec import Struct

from game.engine.model import Assessment


class Next(Struct, frozen=True):
    """Go on."""


class Choose(Struct, frozen=True):
    """Take an option of the choice that is asked."""

    option: str


class Enter(Struct, frozen=True):
    """Open a folder, or go on in it."""

    folder: str


class Open(Struct, frozen=True):
    """Look at a paper for the first time."""

    paper: str


class Show(Struct, frozen=True):
    """Have a passage ("paper/passage") on screen."""

    passage: str


class ReadSource(Struct, frozen=True):
    """Read a paper's Source tab."""

    paper: str


class RequestPaper(Struct, frozen=True):
    """Hand in a request slip: the ids of a person and a place, and a year."""

    name: str
    place: str
    year: int


class FileFinding(Struct, frozen=True):
    """File a finding; one that was filed for the same claim is replaced."""

    claim: str
    assessment: Assessment
    passage: str


class Withdraw(Struct, frozen=True):
    """Take a finding back."""

    claim: str


class Confirm(Struct, frozen=True):
    """Have a batch of findings looked at."""

    batch: str


class Hint(Struct, frozen=True):
    """Ask for the next hint on a claim."""

    claim: str


Answer = (
    Next | Choose | Enter | Open | Show | ReadSource | RequestPaper | FileFinding | Withdraw
    | Confirm | Hint
)  # fmt: skip

VERBS: dict[str, type[Answer]] = {
    "next": Next,
    "choose": Choose,
    "enter": Enter,
    "open": Open,
    "show": Show,
    "source": ReadSource,
    "request": RequestPaper,
    "file": FileFinding,
    "withdraw": Withdraw,
    "confirm": Confirm,
    "hint": Hint,
}
_WORDS = {kind: verb for verb, kind in VERBS.items()}


class UnknownAnswer(ValueError):
    """A line that is no answer; `str` says what the line should look like."""

    def __init__(self, line: str, wanted: str) -> None:
        self.line = line
        super().__init__(f'"{line}" is no answer: {wanted}')


def text_of(answer: Answer) -> str:
    """Return the one-line form of an answer.

    >>> text_of(FileFinding("met", Assessment.CONTRADICTED, "press/hotel"))
    'file met contradicted press/hotel'
    """
    values = [str(getattr(answer, name)) for name in answer.__struct_fields__]
    return " ".join([_WORDS[type(answer)], *values])


def answer_of(line: str) -> Answer:
    """Return the answer that a line means; raise UnknownAnswer for any other line.

    >>> answer_of("request goltsman copenhagen 1932")
    RequestPaper(name='goltsman', place='copenhagen', year=1932)
    """
    verb, *values = line.split() or [""]
    kind = VERBS.get(verb)
    if kind is None:
        raise UnknownAnswer(line, f"it begins with one of {', '.join(VERBS)}")
    fields = kind.__struct_fields__
    if len(values) != len(fields):
        wanted = " ".join([verb, *(name.upper() for name in fields)])
        raise UnknownAnswer(line, f'write "{wanted}"')
    made = dict(zip(fields, values, strict=True))
    try:
        return _answer(kind, made)
    except ValueError:
        raise UnknownAnswer(line, _wanted(kind)) from None


def _answer(kind: type[Answer], made: dict[str, str]) -> Answer:
    if kind is RequestPaper:
        return RequestPaper(made["name"], made["place"], int(made["year"]))
    if kind is FileFinding:
        return FileFinding(made["claim"], Assessment(made["assessment"]), made["passage"])
    return kind(**made)  # type: ignore[arg-type]


def _wanted(kind: type[Answer]) -> str:
    if kind is FileFinding:
        return f"the assessment is one of {', '.join(Assessment)}"
    return "the year is a whole number"
