"""The story model: what an author writes, as frozen values.

These structs are the one table of the story language: the reader, the editors' schema, `new` and
the manual are made from their fields and from the sentence that stands with each. A field whose
`Meta` has `extra={"names": KIND}` holds the id of such a thing; one with `extra={"prose": True}`
holds inline text (see `inline`).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from game.engine.calendar import Date
from game.engine.conditions import Condition

YesNo = Literal["yes", "no"]


class Assessment(StrEnum):
    """What the papers say of a claim."""

    CONTRADICTED = "contradicted"
    SUPPORTED = "supported"
    ACCUSATION_ONLY = "accusation-only"
    UNDECIDABLE = "undecidable"


class Kind(StrEnum):
    """What a paper is."""

    PROTOCOL = "protocol"
    INDICTMENT = "indictment"
    VERDICT = "verdict"
    STENOGRAM = "stenogram"
    LETTER = "letter"
    TELEGRAM = "telegram"
    PRESS = "press"
    REPORT = "report"
    MEMOIR = "memoir"
    DECREE = "decree"
    RECORD = "record"
    SPEECH = "speech"
    BOOK = "book"
    PHOTOGRAPH = "photograph"


class Basis(StrEnum):
    """What the words of a paper are; drawn on its page, always."""

    QUOTATION = "quotation"
    TRANSLATION = "translation"
    SUMMARY = "summary"


def _says(sentence: str) -> Meta:
    return Meta(description=sentence)


def _names(kind: str) -> Meta:
    return Meta(description=f"The id of a {kind}.", extra={"names": kind})


_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, Meta(pattern=_ID, max_length=80, extra={"id": True})]
Prose = Annotated[str, Meta(extra={"prose": True})]
CiteText = Annotated[str, Meta(extra={"cite": True})]
PersonId = Annotated[str, _names("person")]
MakerId = Annotated[str, _names("maker")]
PaperId = Annotated[str, _names("paper")]
PassageRef = Annotated[str, _names("passage")]
ClaimId = Annotated[str, _names("claim")]
SceneId = Annotated[str, _names("scene")]
FolderId = Annotated[str, _names("folder")]
PlaceId = Annotated[str, _names("place")]
SourceId = Annotated[str, _names("source")]
FactId = Annotated[str, _names("fact")]
LaneId = Annotated[str, _names("lane")]
ArtId = Annotated[str, _names("picture")]
Facts = Annotated[
    tuple[FactId, ...], _says("The facts of the ledger that are stated here; at most four.")
]


class Beat(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every beat of a scene may carry beside its verb."""

    id: Annotated[Id, _says("A name of your own for this beat; else the ledger gives it one.")] = ""
    when: Annotated[Condition, _says("The condition under which it happens.")] | None = None
    facts: Facts = ()
    cite: Annotated[CiteText, _says("Where it is known from: `source, p. 17; other, ch. 4`.")] = ""
    sensitive: Annotated[YesNo, _says("It speaks of execution or torture.")] = "no"


class Say(Beat, frozen=True):
    """Narration."""

    say: Annotated[Prose, _says("Narration, when it needs settings; else write the bare text.")]


class Quote(Beat, frozen=True):
    """A person's own words, shown as such."""

    quote: Annotated[Prose, _says("A person's own words, exactly as the source has them.")]
    by: Annotated[MakerId, _says("Who said or wrote them.")]
    date: Annotated[Date, _says("When they were said or written.")]
    cite: Annotated[CiteText, _says("The source and the place in it.")]
    in_: Annotated[PassageRef, _says("The passage that they stand in.")] = field(
        default="", name="in"
    )


class Uncover(Beat, frozen=True):
    """A paper comes into the dossier."""

    uncover: Annotated[PaperId, _says("The paper that comes into the dossier.")]
    text: Annotated[Prose, _says("A line that is shown with it.")] = ""


class Mention(Beat, frozen=True):
    """A paper is named; the reader may request it."""

    mention: Annotated[PaperId, _says("The paper that is named, and can be requested from now on.")]
    text: Annotated[Prose, _says("A line that is shown with it.")] = ""


class Picture(Beat, frozen=True):
    """The illustration changes."""

    picture: Annotated[ArtId, _says("The illustration that is shown from here on.")]
    alt: Annotated[str, _says("What is to be seen, for those who do not see it.")]


class Datum(Struct, frozen=True, forbid_unknown_fields=True):
    """One number of a figure."""

    label: Annotated[str, _says("What is counted.")]
    value: Annotated[int, _says("How many.")]
    of: Annotated[int, _says("Of how many in all; 0 where that means nothing.")] = 0


class Figure(Beat, frozen=True):
    """A figure drawn from numbers."""

    figure: Annotated[Literal["dots", "bars", "cards", "map"], _says("How it is drawn.")]
    title: Annotated[Prose, _says("What it shows.")]
    alt: Annotated[str, _says("The same in words, for those who do not see it.")]
    data: Annotated[tuple[Datum, ...], _says("The numbers.")]
    cite: Annotated[CiteText, _says("Where the numbers are from.")]


class Option(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that can be looked into."""

    id: Annotated[Id, _says("The option's name, which keeps.")]
    text: Annotated[Prose, _says("What the reader sees on the button.")]
    note: Annotated[Prose, _says("A few words under it.")] = ""
    once: Annotated[YesNo, _says("It can be chosen a single time.")] = "no"
    when: Annotated[Condition, _says("The condition under which it is open.")] | None = None
    leave: Annotated[YesNo, _says("It leaves the choice.")] = "no"
    do: Annotated[tuple[Beat, ...], _says("The beats that follow when it is chosen.")] = ()


class Choice(Beat, frozen=True):
    """Options, until one leaves or all have been used."""

    choice: Annotated[Id, _says("The choice's name, which keeps.")]
    text: Annotated[Prose, _says("The question.")]
    options: Annotated[tuple[Option, ...], _says("What can be looked into.")]


class Test(Beat, frozen=True):
    """A claim is offered for testing."""

    test: Annotated[ClaimId, _says("The claim that can be tested from now on.")]
    optional: Annotated[YesNo, _says("It is offered without stopping the reader.")] = "no"


class Set(Beat, frozen=True):
    """A flag or a number is set."""

    set: Annotated[Id, _says("The name of a flag or number.")]
    to: Annotated[YesNo | int, _says("What it becomes.")] = "yes"
    add: Annotated[int, _says("How much is added to it instead.")] = 0


class Vary(Beat, frozen=True):
    """Text that changes when it is met again."""

    vary: Annotated[tuple[Prose, ...], _says("The texts.")]
    mode: Annotated[
        Literal["sequence", "cycle", "shuffle", "once"],
        _says(
            "In order and then the last · round and round · in a new order each round · each once."
        ),
    ] = "sequence"


class Call(Beat, frozen=True):
    """Another scene is run, and this one goes on."""

    call: Annotated[SceneId, _says("The scene that is run before this one goes on.")]


class Goto(Beat, frozen=True):
    """The story moves to another scene."""

    goto: Annotated[SceneId, _says("The scene that the story moves to.")]


class End(Beat, frozen=True):
    """The folder ends."""

    end: Annotated[FolderId, _says("The folder that ends here.")]


class Title(Beat, frozen=True):
    """A dated card between scenes."""

    title: Annotated[Prose, _says("The heading of the card.")]
    date: Annotated[Date, _says("The date on it.")] | None = None
    text: Annotated[Prose, _says("A line under it.")] = ""


VERBS: dict[str, type[Beat]] = {
    "say": Say, "quote": Quote, "uncover": Uncover, "mention": Mention, "picture": Picture,
    "figure": Figure, "choice": Choice, "test": Test, "set": Set, "vary": Vary, "call": Call,
    "goto": Goto, "end": End, "title": Title,
}  # fmt: skip
"""Every verb of the language."""


class Scene(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place and a date, and what is told there, beat by beat."""

    scene: Annotated[Id, _says("The scene's name, which keeps; also the name of its file.")]
    title: Annotated[Prose, _says("A heading, where the place does not serve as one.")] = ""
    date: Annotated[Date, _says("When it takes place.")]
    place: Annotated[PlaceId, _says("Where it takes place.")]
    picture: Annotated[ArtId, _says("Its illustration.")] = ""
    alt: Annotated[str, _says("What the illustration shows, in words.")] = ""
    facts: Facts = ()
    beats: Annotated[tuple[Beat, ...], _says("What is told, in order.")]


class Passage(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a paper that can be cited."""

    id: Annotated[Id, _says("The passage's name, which keeps.")]
    text: Annotated[Prose, _says("Its words, or their summary.")]
    basis: Annotated[Basis, _says("Where it differs from that of the paper.")] | None = None
    facts: Facts = ()


class Request(Struct, frozen=True, forbid_unknown_fields=True):
    """What a slip must say for the archive to bring a paper."""

    name: Annotated[tuple[PersonId, ...], _says("Any of these names.")]
    place: Annotated[tuple[PlaceId, ...], _says("Any of these places.")]
    year: Annotated[tuple[int, ...], _says("Any of these years: of the event, and of the paper.")]


class Document(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A paper."""

    document: Annotated[Id, _says("The paper's name, which keeps; also the name of its file.")]
    title: Annotated[Prose, _says("Its title; neutral, so that it gives no answer away.")]
    kind: Annotated[Kind, _says("What it is.")]
    by: Annotated[MakerId, _says("Who made it.")]
    date: Annotated[Date, _says("When it was made.")]
    public_from: Annotated[Date, _says("When it became public.")] | None = None
    basis: Annotated[Basis, _says("What its words are here.")]
    reported_by: Annotated[PaperId, _says("The paper through which alone we know it.")] = ""
    frame: Annotated[
        Prose, _says("Who made it, for whom, under what conditions, what it cannot prove.")
    ] = ""
    passages: Annotated[tuple[Passage, ...], _says("Its parts, in order.")]
    why: Annotated[Prose, _says("Why it matters.")] = ""
    people: Annotated[tuple[PersonId, ...], _says("The persons in it.")] = ()
    request: Annotated[Request, _says("What a request slip must say.")] | None = None
    disputed: Annotated[Prose, _says("Where sources differ about it.")] = ""
    facts: Facts = ()
    cite: Annotated[CiteText, _says("Where it is found.")] = ""


class Proof(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A passage that proves an assessment of a claim."""

    with_: Annotated[PassageRef, _says("The passage: `paper/passage`.")] = field(name="with")
    because: Annotated[Prose, _says("Why it proves it.")]
    assessment: Annotated[Assessment, _says("Where it differs from that of the claim.")] | None = (
        None
    )


class Claim(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that was said, and can be tested."""

    claim: Annotated[Id, _says("The claim's name, which keeps.")]
    title: Annotated[Prose, _says("One or two neutral words for lists.")]
    text: Annotated[Prose, _says("What was said.")]
    by: Annotated[MakerId, _says("Who said it.")]
    said_on: Annotated[Date, _says("When.")]
    in_: Annotated[PassageRef, _says("The passage that it stands in.")] = field(name="in")
    assessment: Annotated[Assessment, _says("What the papers say of it.")]
    assessments: Annotated[
        tuple[Assessment, ...], _says("What can be chosen; all four where left out.")
    ] = tuple(Assessment)
    proofs: Annotated[tuple[Proof, ...], _says("Every passage that proves it.")]
    hints: Annotated[tuple[Prose, ...], _says("Questions that help.")] = ()
    disputed: Annotated[Prose, _says("Where sources differ about it.")] = ""
    facts: Facts = ()


class Batch(Struct, frozen=True, forbid_unknown_fields=True):
    """Claims that are confirmed together; known by the id of the first."""

    claims: Annotated[tuple[ClaimId, ...], _says("The claims, in order.")]
    nudge: Annotated[Prose, _says("One reasoned pointer after the second miss.")] = ""

    @property
    def name(self) -> str:
        """The batch's id: that of its first claim."""
        return self.claims[0]


class Folder(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A chapter: its scenes, its papers and its claims."""

    folder: Annotated[Id, _says("The folder's name, which keeps.")]
    title: Annotated[Prose, _says("Its title.")]
    number: Annotated[str, _says("The label before the title, such as I.")] = ""
    summary: Annotated[Prose, _says("One line for the desk.")] = ""
    span: Annotated[Date, _says("The time that it tells of.")]
    picture: Annotated[ArtId, _says("Its cover.")] = ""
    start: Annotated[SceneId, _says("The scene that it begins with.")]
    batches: Annotated[
        tuple[Batch, ...], _says("Its claims, in the groups that are confirmed together.")
    ] = ()
    outcome: Annotated[Prose, _says("What became of it.")]
    sentence: Annotated[Prose, _says("One sentence to take along.")] = ""
    known: Annotated[Prose, _says("What we know.")] = ""
    disputed: Annotated[Prose, _says("What is disputed.")] = ""
    further: Annotated[tuple[SourceId, ...], _says("Where to read on.")] = ()
    discuss: Annotated[tuple[Prose, ...], _says("Questions for a class.")] = ()
    facts: Facts = ()


class Death(Struct, frozen=True, forbid_unknown_fields=True):
    """When and how a person died."""

    date: Annotated[Date, _says("When.")]
    how: Annotated[
        Literal["shot", "murdered", "suicide", "custody", "camp", "natural", "unknown"],
        _says("How."),
    ]
    cite: Annotated[CiteText, _says("Where that is known from.")] = ""


class Person(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person, by name and work."""

    person: Annotated[Id, _says("The person's name, which keeps.")]
    name: Annotated[str, _says("The name as it is shown.")]
    name_ru: Annotated[str, _says("The name in Russian.")] = ""
    sort: Annotated[str, _says("The name by which it is sorted.")]
    aliases: Annotated[tuple[str, ...], _says("Other spellings.")] = ()
    born: Annotated[Date, _says("When born.")] | None = None
    died: Annotated[Death, _says("When and how died.")] | None = None
    work: Annotated[Prose, _says("What the person did in life.")] = ""
    held: Annotated[tuple[Date, ...], _says("Times in custody.")] = ()
    trials: Annotated[tuple[str, ...], _says("The folders in whose trial the person stood.")] = ()
    rehabilitated: Annotated[Date, _says("When cleared.")] | None = None
    never_rehabilitated: Annotated[
        YesNo, _says("It is known that this person was not cleared.")
    ] = "no"
    facts: Facts = ()
    cite: Annotated[CiteText, _says("Where that is known from.")] = ""


class Body(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A court, an office, a newspaper: whoever made a paper and is no person."""

    body: Annotated[Id, _says("Its name, which keeps.")]
    name: Annotated[str, _says("Its name as it is shown.")]
    what: Annotated[Prose, _says("What it was.")] = ""


class Place(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place."""

    place: Annotated[Id, _says("The place's name, which keeps.")]
    name: Annotated[str, _says("Its name as it is shown.")]
    lat: Annotated[float, _says("Degrees north.")] | None = None
    lon: Annotated[float, _says("Degrees east.")] | None = None
    aliases: Annotated[tuple[str, ...], _says("Other names.")] = ()


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A work that something is known from."""

    source: Annotated[Id, _says("The source's name, which keeps.")]
    author: Annotated[str, _says("Who wrote it.")] = ""
    title: Annotated[str, _says("Its title.")]
    year: Annotated[str, _says("When it was published.")] = ""
    published: Annotated[str, _says("By whom and where.")] = ""
    kind: Annotated[Literal["book", "article", "record", "press", "web"], _says("What it is.")]
    note: Annotated[Prose, _says("What can and cannot be had from it.")] = ""


class Term(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word of the time, explained."""

    term: Annotated[Id, _says("The term's name, which keeps.")]
    title: Annotated[str, _says("The word.")]
    text: Annotated[Prose, _says("What it meant.")]
    cite: Annotated[CiteText, _says("Where that is known from.")] = ""
    facts: Facts = ()


class TimelineEvent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A dated event on the timeline."""

    event: Annotated[Id, _says("The event's name, which keeps.")]
    date: Annotated[Date, _says("When it happened.")]
    title: Annotated[Prose, _says("Its label.")]
    text: Annotated[Prose, _says("What happened.")] = ""
    lane: Annotated[LaneId, _says("The lane that it stands in.")]
    rank: Annotated[int, Meta(ge=1, le=4, description="1 is labelled first, 4 last.")]
    folder: Annotated[FolderId, _says("The folder that tells of it.")] = ""
    people: Annotated[tuple[PersonId, ...], _says("The persons in it.")] = ()
    cite: Annotated[CiteText, _says("Where it is known from.")] = ""
    facts: Facts = ()


class Era(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A named stretch of the timeline."""

    era: Annotated[Id, _says("The era's name, which keeps.")]
    span: Annotated[Date, _says("From when to when.")]
    title: Annotated[str, _says("Its label.")]


class Fact(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A statement that the story rests on."""

    fact: Annotated[
        str,
        Meta(
            pattern=r"^[A-Z]\d{3,4}$", description="Its number, such as F155.", extra={"id": True}
        ),
    ]
    text: Annotated[str, _says("The statement, in our words.")]
    refs: Annotated[tuple[str, ...], _says("Where it is from.")] = ()
    disputed: Annotated[str, _says("Where sources differ.")] = ""


class Unused(Struct, frozen=True, forbid_unknown_fields=True):
    """A fact that the story leaves out."""

    fact: FactId
    why: Annotated[str, _says("Why it is left out.")]


class Lane(Struct, frozen=True, forbid_unknown_fields=True):
    """A lane of the timeline."""

    lane: Annotated[Id, _says("The lane's name, which keeps.")]
    title: Annotated[str, _says("Its label.")]


class Cover(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What `story.yaml` says of a story."""

    story: Annotated[Id, _says("The story's name, which keeps.")]
    title: Annotated[str, _says("Its title.")]
    subtitle: Annotated[str, _says("A line under it.")] = ""
    languages: Annotated[
        tuple[str, ...], _says("Its languages; the first is the one it is written in.")
    ] = ("en",)
    folders: Annotated[tuple[FolderId, ...], _says("Its folders, in the order of play.")]
    taster: Annotated[FolderId, _says("The folder that is played in two minutes.")] = ""
    format: Annotated[Literal[1], _says("The version of the story language.")]
    span: Annotated[Date, _says("What the timeline shows.")]
    lanes: Annotated[tuple[Lane, ...], _says("The lanes of the timeline, from the top.")]
    known_when: Annotated[
        tuple[int, ...], _says("The stops of the slider; today is always the last.")
    ] = ()
    note: Annotated[
        Prose, _says("What appears in the story that a reader may wish to know before.")
    ] = ""
    note_round: Annotated[Prose, _says("The way round it.")] = ""
    picture: Annotated[ArtId, _says("The illustration of the title screen.")] = ""
    alt: Annotated[str, _says("What it shows, in words.")] = ""
