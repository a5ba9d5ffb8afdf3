"""The story model: what an author writes, as frozen values.

These structs and those of `beats` are the one table of the story language: the reader, the
editors' schema and the manual are made from their fields and from the sentence that stands with
each. `fields` says what marks a field that holds an id, a name, prose or references.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from game.engine.beats import Beat
from game.engine.calendar import Date
from game.engine.fields import (
    ArtId,
    CiteText,
    ClaimId,
    FactId,
    Facts,
    FolderId,
    Id,
    LaneId,
    MakerId,
    PaperId,
    PassageRef,
    PersonId,
    PlaceId,
    Prose,
    SceneId,
    SourceId,
    YesNo,
    says,
)


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


class Scene(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place and a date, and what is told there, beat by beat."""

    scene: Annotated[Id, says("The scene's name, which keeps; also the name of its file.")]
    title: Annotated[Prose, says("A heading, where the place does not serve as one.")] = ""
    date: Annotated[Date, says("When it takes place.")]
    place: Annotated[PlaceId, says("Where it takes place.")]
    picture: Annotated[ArtId, says("Its illustration.")] = ""
    alt: Annotated[str, says("What the illustration shows, in words.")] = ""
    facts: Facts = ()
    beats: Annotated[tuple[Beat, ...], says("What is told, in order.")]


class Passage(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of a paper that can be cited."""

    id: Annotated[Id, says("The passage's name, which keeps.")]
    text: Annotated[Prose, says("Its words, or their summary.")]
    basis: Annotated[Basis, says("Where it differs from that of the paper.")] | None = None
    facts: Facts = ()


class Request(Struct, frozen=True, forbid_unknown_fields=True):
    """What a slip must say for the archive to bring a paper."""

    name: Annotated[tuple[PersonId, ...], says("Any of these names.")]
    place: Annotated[tuple[PlaceId, ...], says("Any of these places.")]
    year: Annotated[tuple[int, ...], says("Any of these years: of the event, and of the paper.")]


class Document(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A paper."""

    document: Annotated[Id, says("The paper's name, which keeps; also the name of its file.")]
    title: Annotated[Prose, says("Its title; neutral, so that it gives no answer away.")]
    kind: Annotated[Kind, says("What it is.")]
    by: Annotated[MakerId, says("Who made it.")]
    date: Annotated[Date, says("When it was made.")]
    public_from: Annotated[Date, says("When it became public.")] | None = None
    basis: Annotated[Basis, says("What its words are here.")]
    reported_by: Annotated[PaperId, says("The paper through which alone we know it.")] = ""
    frame: Annotated[
        Prose, says("Who made it, for whom, under what conditions, what it cannot prove.")
    ] = ""
    passages: Annotated[tuple[Passage, ...], says("Its parts, in order.")]
    why: Annotated[Prose, says("Why it matters.")] = ""
    people: Annotated[tuple[PersonId, ...], says("The persons in it.")] = ()
    request: Annotated[Request, says("What a request slip must say.")] | None = None
    disputed: Annotated[Prose, says("Where sources differ about it.")] = ""
    facts: Facts = ()
    cite: Annotated[CiteText, says("Where it is found.")] = ""


class Proof(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A passage that proves an assessment of a claim."""

    with_: Annotated[PassageRef, says("The passage: `paper/passage`.")] = field(name="with")
    because: Annotated[Prose, says("Why it proves it.")]
    assessment: Annotated[Assessment, says("Where it differs from that of the claim.")] | None = (
        None
    )


class Claim(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something that was said, and can be tested."""

    claim: Annotated[Id, says("The claim's name, which keeps.")]
    title: Annotated[Prose, says("One or two neutral words for lists.")]
    text: Annotated[Prose, says("What was said.")]
    by: Annotated[MakerId, says("Who said it.")]
    said_on: Annotated[Date, says("When.")]
    in_: Annotated[PassageRef, says("The passage that it stands in.")] = field(name="in")
    assessment: Annotated[Assessment, says("What the papers say of it.")]
    assessments: Annotated[
        tuple[Assessment, ...], says("What can be chosen; all four where left out.")
    ] = tuple(Assessment)
    proofs: Annotated[tuple[Proof, ...], says("Every passage that proves it.")]
    hints: Annotated[tuple[Prose, ...], says("Questions that help.")] = ()
    same_as: Annotated[
        ClaimId,
        says("A claim of an earlier folder; where its finding stands, it is filed here already."),
    ] = ""
    disputed: Annotated[Prose, says("Where sources differ about it.")] = ""
    facts: Facts = ()


class Batch(Struct, frozen=True, forbid_unknown_fields=True):
    """Claims that are confirmed together; known by the id of the first."""

    claims: Annotated[tuple[ClaimId, ...], says("The claims, in order.")]
    nudge: Annotated[Prose, says("One reasoned pointer after the second miss.")] = ""

    @property
    def name(self) -> str:
        """The batch's id: that of its first claim."""
        return self.claims[0]


class Folder(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A chapter: its scenes, its papers and its claims."""

    folder: Annotated[Id, says("The folder's name, which keeps.")]
    title: Annotated[Prose, says("Its title.")]
    number: Annotated[str, says("The label before the title, such as I.")] = ""
    summary: Annotated[Prose, says("One line for the desk.")] = ""
    span: Annotated[Date, says("The time that it tells of.")]
    picture: Annotated[ArtId, says("Its cover.")] = ""
    start: Annotated[SceneId, says("The scene that it begins with.")]
    batches: Annotated[
        tuple[Batch, ...], says("Its claims, in the groups that are confirmed together.")
    ] = ()
    outcome: Annotated[Prose, says("What became of it.")]
    review: Annotated[
        Prose, says("What an official review found later; beside the findings in the report.")
    ] = ""
    sentence: Annotated[Prose, says("One sentence to take along.")] = ""
    known: Annotated[Prose, says("What we know.")] = ""
    disputed: Annotated[Prose, says("What is disputed.")] = ""
    further: Annotated[tuple[SourceId, ...], says("Where to read on.")] = ()
    discuss: Annotated[tuple[Prose, ...], says("Questions for a class.")] = ()
    facts: Facts = ()


class Death(Struct, frozen=True, forbid_unknown_fields=True):
    """When and how a person died."""

    date: Annotated[Date, says("When.")]
    how: Annotated[
        Literal["shot", "murdered", "suicide", "custody", "camp", "natural", "unknown"],
        says("How."),
    ]
    cite: Annotated[CiteText, says("Where that is known from.")] = ""


class Person(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person, by name and work."""

    person: Annotated[Id, says("The person's name, which keeps.")]
    name: Annotated[str, says("The name as it is shown.")]
    name_ru: Annotated[str, says("The name in Russian.")] = ""
    sort: Annotated[str, says("The name by which it is sorted.")]
    aliases: Annotated[tuple[str, ...], says("Other spellings.")] = ()
    born: Annotated[Date, says("When born.")] | None = None
    died: Annotated[Death, says("When and how died.")] | None = None
    work: Annotated[Prose, says("What the person did in life.")] = ""
    held: Annotated[tuple[Date, ...], says("Times in custody.")] = ()
    outcome: Annotated[Prose, says("What came of the trial; told with the fate.")] = ""
    trials: Annotated[tuple[str, ...], says("The folders in whose trial the person stood.")] = ()
    rehabilitated: Annotated[Date, says("When cleared.")] | None = None
    never_rehabilitated: Annotated[YesNo, says("It is known that this person was not cleared.")] = (
        "no"
    )
    facts: Facts = ()
    cite: Annotated[CiteText, says("Where that is known from.")] = ""


class Body(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A court, an office, a newspaper: whoever made a paper and is no person."""

    body: Annotated[Id, says("Its name, which keeps.")]
    name: Annotated[str, says("Its name as it is shown.")]
    what: Annotated[Prose, says("What it was.")] = ""


class Place(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A place."""

    place: Annotated[Id, says("The place's name, which keeps.")]
    name: Annotated[str, says("Its name as it is shown.")]
    lat: Annotated[float, says("Degrees north.")] | None = None
    lon: Annotated[float, says("Degrees east.")] | None = None
    aliases: Annotated[tuple[str, ...], says("Other names.")] = ()


class Source(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A work that something is known from."""

    source: Annotated[Id, says("The source's name, which keeps.")]
    author: Annotated[str, says("Who wrote it.")] = ""
    title: Annotated[str, says("Its title.")]
    year: Annotated[str, says("When it was published.")] = ""
    published: Annotated[str, says("By whom and where.")] = ""
    kind: Annotated[Literal["book", "article", "record", "press", "web"], says("What it is.")]
    note: Annotated[Prose, says("What can and cannot be had from it.")] = ""

    @property
    def last_year(self) -> int:
        """The year that it names, the last of several; 0 where it names none."""
        found = re.findall(r"\d{4}", self.year)
        return int(found[-1]) if found else 0


class Term(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A word of the time, explained."""

    term: Annotated[Id, says("The term's name, which keeps.")]
    title: Annotated[str, says("The word.")]
    text: Annotated[Prose, says("What it meant.")]
    cite: Annotated[CiteText, says("Where that is known from.")] = ""
    facts: Facts = ()


class TimelineEvent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A dated event on the timeline."""

    event: Annotated[Id, says("The event's name, which keeps.")]
    date: Annotated[Date, says("When it happened.")]
    public_from: Annotated[Date, says("When it became known, where that was later.")] | None = None
    title: Annotated[Prose, says("Its label.")]
    text: Annotated[Prose, says("What happened.")] = ""
    lane: Annotated[LaneId, says("The lane that it stands in.")]
    rank: Annotated[int, Meta(ge=1, le=4, description="1 is labelled first, 4 last.")]
    folder: Annotated[FolderId, says("The folder that tells of it.")] = ""
    people: Annotated[tuple[PersonId, ...], says("The persons in it.")] = ()
    cite: Annotated[CiteText, says("Where it is known from.")] = ""
    facts: Facts = ()


class Era(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A named stretch of the timeline."""

    era: Annotated[Id, says("The era's name, which keeps.")]
    span: Annotated[Date, says("From when to when.")]
    title: Annotated[str, says("Its label.")]


class Fact(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A statement that the story rests on."""

    fact: Annotated[
        str,
        Meta(
            pattern=r"^[A-Z]\d{3,4}$", description="Its number, such as F155.", extra={"id": True}
        ),
    ]
    text: Annotated[str, says("The statement, in our words.")]
    refs: Annotated[tuple[str, ...], says("Where it is from.")] = ()
    disputed: Annotated[str, says("Where sources differ.")] = ""


class Unused(Struct, frozen=True, forbid_unknown_fields=True):
    """A fact that the story leaves out."""

    fact: FactId
    why: Annotated[str, says("Why it is left out.")]


class Lane(Struct, frozen=True, forbid_unknown_fields=True):
    """A lane of the timeline."""

    lane: Annotated[Id, says("The lane's name, which keeps.")]
    title: Annotated[str, says("Its label.")]
    ink: Annotated[
        Literal["ink", "red", "steel", "moss"], says("What its events are printed in.")
    ] = "ink"


class Cover(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What `story.yaml` says of a story."""

    story: Annotated[Id, says("The story's name, which keeps.")]
    title: Annotated[str, says("Its title.")]
    subtitle: Annotated[str, says("A line under it.")] = ""
    languages: Annotated[
        tuple[str, ...], says("Its languages; the first is the one it is written in.")
    ] = ("en",)
    folders: Annotated[tuple[FolderId, ...], says("Its folders, in the order of play.")]
    taster: Annotated[FolderId, says("The folder that is played in two minutes.")] = ""
    format: Annotated[Literal[1], says("The version of the story language.")]
    span: Annotated[Date, says("What the timeline shows.")]
    lanes: Annotated[tuple[Lane, ...], says("The lanes of the timeline, from the top.")]
    known_when: Annotated[
        tuple[int, ...], says("The stops of the slider; today is always the last.")
    ] = ()
    note: Annotated[
        Prose, says("What appears in the story that a reader may wish to know before.")
    ] = ""
    note_round: Annotated[Prose, says("The way round it.")] = ""
    credits: Annotated[
        Prose, says("Who made its words and pictures, and under what licence they are.")
    ] = ""
    picture: Annotated[ArtId, says("The illustration of the title screen.")] = ""
    alt: Annotated[str, says("What it shows, in words.")] = ""
