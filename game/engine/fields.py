"""What the fields of the story language hold: ids, names of things, prose, references.

A field whose `Meta` has `extra={"names": KIND}` holds the id of such a thing; one with
`extra={"prose": True}` holds inline text (see `inline`), one with `extra={"cite": True}`
references, one with `extra={"id": True}` a name of its own.
"""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta

YesNo = Literal["yes", "no"]


def says(sentence: str) -> Meta:
    """Return what stands in the manual and the schema about a field."""
    return Meta(description=sentence)


def names_a(kind: str) -> Meta:
    """Return the mark of a field that holds the id of such a thing."""
    return Meta(description=f"The id of a {kind}.", extra={"names": kind})


_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
Id = Annotated[str, Meta(pattern=_ID, max_length=80, extra={"id": True})]
Prose = Annotated[str, Meta(extra={"prose": True})]
CiteText = Annotated[str, Meta(extra={"cite": True})]
PersonId = Annotated[str, names_a("person")]
MakerId = Annotated[str, names_a("maker")]
PaperId = Annotated[str, names_a("paper")]
PassageRef = Annotated[str, names_a("passage")]
ClaimId = Annotated[str, names_a("claim")]
SceneId = Annotated[str, names_a("scene")]
FolderId = Annotated[str, names_a("folder")]
PlaceId = Annotated[str, names_a("place")]
SourceId = Annotated[str, names_a("source")]
FactId = Annotated[str, names_a("fact")]
LaneId = Annotated[str, names_a("lane")]
ArtId = Annotated[str, names_a("picture")]
Facts = Annotated[
    tuple[FactId, ...], says("The facts of the ledger that are stated here; at most four.")
]
