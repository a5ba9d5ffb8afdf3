"""A whole story, and where each of its beats stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from game.engine.beats import Beat, Choice, Option, Uncover
from game.engine.model import (
    Body,
    Claim,
    Cover,
    Document,
    Era,
    Fact,
    Folder,
    Passage,
    Person,
    Place,
    Scene,
    Source,
    Term,
    TimelineEvent,
    Unused,
)


class Spot(NamedTuple):
    """Where a beat stands: its sequence, its place in it, the choice and option around it.

    `owner` is the id of the choice beat that the sequence hangs under, "" at the top of a scene.
    """

    beat: Beat
    sequence: tuple[Beat, ...]
    nth: int
    owner: str = ""
    option: str = ""

    @property
    def following(self) -> Beat | None:
        """The next beat of the same sequence; None at its end."""
        after = self.nth + 1
        return self.sequence[after] if after < len(self.sequence) else None


class Story(Struct, frozen=True, eq=False, kw_only=True):
    """Everything that an author has written, by id; each mapping keeps the order of the files."""

    cover: Cover
    folders: Mapping[str, Folder]
    scenes: Mapping[str, Scene]
    papers: Mapping[str, Document]
    claims: Mapping[str, Claim]
    people: Mapping[str, Person]
    bodies: Mapping[str, Body]
    places: Mapping[str, Place]
    sources: Mapping[str, Source]
    terms: Mapping[str, Term]
    events: Mapping[str, TimelineEvent]
    eras: Mapping[str, Era]
    facts: Mapping[str, Fact]
    unused: tuple[Unused, ...]
    home: Mapping[str, str]
    """The folder of each scene, paper and claim, keyed "scene:ID", "paper:ID", "claim:ID"."""
    spots: Mapping[str, Mapping[str, Spot]]
    """Where each beat stands, by scene and by the beat's id (see `spots_of`)."""

    def passage(self, ref: str) -> Passage:
        """Return the passage of a `paper/passage` reference; KeyError where there is none."""
        paper, _, name = ref.partition("/")
        for passage in self.papers[paper].passages:
            if passage.id == name:
                return passage
        raise KeyError(ref)

    def option(self, scene: str, choice: str, name: str) -> Option:
        """Return an option of a choice; KeyError where there is none."""
        beat = self.spots[scene][choice].beat
        assert isinstance(beat, Choice)
        for option in beat.options:
            if option.id == name:
                return option
        raise KeyError(name)

    def batch_of(self, claim: str) -> str:
        """Return the name of the batch that a claim is confirmed in; "" if it is in none."""
        for batch in self.folders[self.home[f"claim:{claim}"]].batches:
            if claim in batch.claims:
                return batch.name
        return ""


@lru_cache(maxsize=1024)
def in_folder(story: Story, kind: str, folder: str) -> tuple[str, ...]:
    """Return the ids of a folder's scenes, papers or claims ("scene", "paper", "claim")."""
    prefix = f"{kind}:"
    return tuple(
        key.removeprefix(prefix)
        for key, home in story.home.items()
        if home == folder and key.startswith(prefix)
    )


@lru_cache(maxsize=256)
def papers_in(story: Story, folder: str) -> tuple[str, ...]:
    """Return the papers of a folder: its own, then those of others that its scenes bring."""
    own = in_folder(story, "paper", folder)
    beats = (spot.beat for scene in in_folder(story, "scene", folder)
             for spot in story.spots[scene].values())  # fmt: skip
    brought = (beat.uncover for beat in beats if isinstance(beat, Uncover))
    return tuple(dict.fromkeys((*own, *brought)))


def beat_name(beat: Beat) -> str:
    """Return a beat's id: a choice's own name, else its `id`."""
    return beat.choice if isinstance(beat, Choice) else beat.id


def spots_of(scene: Scene) -> dict[str, Spot]:
    """Return where each beat of a scene stands, in reading order; every beat must have an id."""
    return {beat_name(spot.beat): spot for spot in walk(scene.beats)}


def walk(beats: tuple[Beat, ...], owner: str = "", option: str = "") -> Iterator[Spot]:
    """Yield every beat of a sequence and of the options below it, in reading order."""
    for nth, beat in enumerate(beats):
        yield Spot(beat, beats, nth, owner, option)
        if isinstance(beat, Choice):
            for below in beat.options:
                yield from walk(below.do, beat.choice, below.id)
