"""The beats of a scene: each verb of the story language, as a frozen value.

These structs and those of `model` are the one table of the language: the reader, the editors'
schema and the manual are made from their fields and from the sentence that stands with each.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct, field

from game.engine.calendar import Date
from game.engine.conditions import Condition
from game.engine.fields import (
    ArtId,
    CiteText,
    ClaimId,
    Facts,
    FolderId,
    Id,
    MakerId,
    PaperId,
    PassageRef,
    PlaceId,
    Prose,
    SceneId,
    YesNo,
    says,
)


class Beat(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What every beat of a scene may carry beside its verb."""

    id: Annotated[Id, says("A name of your own for this beat; else the ledger gives it one.")] = ""
    when: Annotated[Condition, says("The condition under which it happens.")] | None = None
    facts: Facts = ()
    cite: Annotated[CiteText, says("Where it is known from: `source, p. 17; other, ch. 4`.")] = ""
    sensitive: Annotated[YesNo, says("It speaks of execution or torture.")] = "no"


class Say(Beat, frozen=True):
    """Narration."""

    say: Annotated[Prose, says("Narration, when it needs settings; else write the bare text.")]


class Quote(Beat, frozen=True):
    """A person's own words, shown as such."""

    quote: Annotated[Prose, says("A person's own words, exactly as the source has them.")]
    by: Annotated[MakerId, says("Who said or wrote them.")]
    date: Annotated[Date, says("When they were said or written.")]
    cite: Annotated[CiteText, says("The source and the place in it.")]
    in_: Annotated[PassageRef, says("The passage that they stand in.")] = field(
        default="", name="in"
    )


class Uncover(Beat, frozen=True):
    """A paper comes into the dossier."""

    uncover: Annotated[PaperId, says("The paper that comes into the dossier.")]
    text: Annotated[Prose, says("A line that is shown with it.")] = ""


class Mention(Beat, frozen=True):
    """A paper is named; the reader may request it."""

    mention: Annotated[PaperId, says("The paper that is named, and can be requested from now on.")]
    text: Annotated[Prose, says("A line that is shown with it.")] = ""


class Picture(Beat, frozen=True):
    """The illustration changes."""

    picture: Annotated[ArtId, says("The illustration that is shown from here on.")]
    alt: Annotated[str, says("What is to be seen, for those who do not see it.")]


class Datum(Struct, frozen=True, forbid_unknown_fields=True):
    """One number of a figure."""

    label: Annotated[str, says("What is counted.")]
    value: Annotated[int, says("How many.")]
    of: Annotated[int, says("Of how many in all; 0 where that means nothing.")] = 0
    place: Annotated[PlaceId, says("Where, on a map.")] = ""


class Figure(Beat, frozen=True):
    """A figure drawn from numbers."""

    figure: Annotated[Literal["dots", "bars", "cards", "map", "route"], says("How it is drawn.")]
    title: Annotated[Prose, says("What it shows.")]
    alt: Annotated[str, says("The same in words, for those who do not see it.")]
    data: Annotated[tuple[Datum, ...], says("The numbers.")]
    cite: Annotated[CiteText, says("Where the numbers are from.")]


class Option(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One thing that can be looked into."""

    id: Annotated[Id, says("The option's name, which keeps.")]
    text: Annotated[Prose, says("What the reader sees on the button.")]
    note: Annotated[Prose, says("A few words under it.")] = ""
    once: Annotated[YesNo, says("It can be chosen a single time.")] = "no"
    when: Annotated[Condition, says("The condition under which it is open.")] | None = None
    leave: Annotated[YesNo, says("It leaves the choice.")] = "no"
    do: Annotated[tuple[Beat, ...], says("The beats that follow when it is chosen.")] = ()


class Choice(Beat, frozen=True):
    """Options, until one leaves or all have been used."""

    choice: Annotated[Id, says("The choice's name, which keeps.")]
    text: Annotated[Prose, says("The question.")]
    options: Annotated[tuple[Option, ...], says("What can be looked into.")]


class Test(Beat, frozen=True):
    """A claim is offered for testing."""

    test: Annotated[ClaimId, says("The claim that can be tested from now on.")]
    optional: Annotated[YesNo, says("It is offered without stopping the reader.")] = "no"


class Set(Beat, frozen=True):
    """A flag or a number is set."""

    set: Annotated[Id, says("The name of a flag or number.")]
    to: Annotated[YesNo | int, says("What it becomes.")] = "yes"
    add: Annotated[int, says("How much is added to it instead.")] = 0


class Vary(Beat, frozen=True):
    """Text that changes when it is met again."""

    vary: Annotated[tuple[Prose, ...], says("The texts.")]
    mode: Annotated[
        Literal["sequence", "cycle", "shuffle", "once"],
        says(
            "In order and then the last · round and round · in a new order each round · each once."
        ),
    ] = "sequence"


class Call(Beat, frozen=True):
    """Another scene is run, and this one goes on."""

    call: Annotated[SceneId, says("The scene that is run before this one goes on.")]


class Goto(Beat, frozen=True):
    """The story moves to another scene."""

    goto: Annotated[SceneId, says("The scene that the story moves to.")]


class End(Beat, frozen=True):
    """The folder ends."""

    end: Annotated[FolderId, says("The folder that ends here.")]


class Title(Beat, frozen=True):
    """A dated card between scenes."""

    title: Annotated[Prose, says("The heading of the card.")]
    date: Annotated[Date, says("The date on it.")] | None = None
    text: Annotated[Prose, says("A line under it.")] = ""


VERBS: dict[str, type[Beat]] = {
    "say": Say, "quote": Quote, "uncover": Uncover, "mention": Mention, "picture": Picture,
    "figure": Figure, "choice": Choice, "test": Test, "set": Set, "vary": Vary, "call": Call,
    "goto": Goto, "end": End, "title": Title,
}  # fmt: skip
"""Every verb of the language."""
