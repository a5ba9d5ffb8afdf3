"""Where a story rests on its sources: which of its parts cite which, and at what place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from msgspec import Struct

from game.engine import inline
from game.engine.inline import Cite
from game.engine.story import Story


class Rest(NamedTuple):
    """A part of a story that cites a source, and the places in the source ("p. 17") it names.

    `kind` is one of "folder", "scene", "paper", "claim", "person", "term", "event".
    """

    kind: str
    name: str
    places: tuple[str, ...]


@lru_cache(maxsize=8)
def rests(story: Story) -> Mapping[str, tuple[Rest, ...]]:
    """Return the parts that rest on each source, by its id; a source that none cites is left out.

    Parts stand in the order of `Rest.kind`, and each once for a source.
    """
    found: dict[str, list[Rest]] = {}
    for kind, name, part in parts_of(story):
        places: dict[str, list[str]] = {}
        for cite in cites_in(part):
            places.setdefault(cite.source, []).append(cite.place)
        for source, named in places.items():
            kept = tuple(place for place in dict.fromkeys(named) if place)
            found.setdefault(source, []).append(Rest(kind, name, kept))
    return {source: tuple(those) for source, those in found.items()}


def cites_in(part: object) -> Iterator[Cite]:
    """Yield every reference in a part of the model: those in its texts and those of `cite:`."""
    if isinstance(part, str):
        if "[@" in part:
            yield from chain.from_iterable(
                run.cites for runs in inline.paragraphs(part) for run in runs
            )
    elif isinstance(part, tuple):
        for each in part:
            yield from cites_in(each)
    elif isinstance(part, Struct):
        for field in part.__struct_fields__:
            value = getattr(part, field)
            yield from inline.cites_of(value) if field == "cite" else cites_in(value)


@lru_cache(maxsize=8)
def folders_of_facts(story: Story) -> Mapping[str, frozenset[str]]:
    """Return the folders in which each fact of the ledger is stated, by its id."""
    found: dict[str, set[str]] = {}
    for kind, name, part in parts_of(story):
        folder = _folder_of(story, kind, name)
        for fact in facts_in(part) if folder else ():
            found.setdefault(fact, set()).add(folder)
    return {fact: frozenset(folders) for fact, folders in found.items()}


@lru_cache(maxsize=8)
def first_named(story: Story) -> Mapping[str, str]:
    """Return the first folder that names each person, by the person's id.

    It counts where a person stands trial, makes or is in a paper, says a claim, is quoted, is in an
    event, or is linked in a text. Who is in no folder is left out.
    """
    nth = {name: at for at, name in enumerate(story.cover.folders)}
    found: dict[str, set[str]] = {name: set(person.trials) for name, person in story.people.items()}
    for kind, name, part in parts_of(story):
        folder = _folder_of(story, kind, name)
        for person in _named_in(part) if folder else ():
            found.setdefault(person, set()).add(folder)
    known = {name: folders & nth.keys() for name, folders in found.items()}
    return {name: min(folders, key=nth.__getitem__) for name, folders in known.items() if folders}


def _named_in(part: object) -> Iterator[str]:
    """Yield the makers and persons that a part of the model names, in its texts and fields."""
    if isinstance(part, str):
        yield from _PERSON.findall(part)
    elif isinstance(part, tuple):
        for each in part:
            yield from _named_in(each)
    elif isinstance(part, Struct):
        for field in part.__struct_fields__:
            value = getattr(part, field)
            if field in ("by", "people"):
                yield from (value,) if isinstance(value, str) else value
            else:
                yield from _named_in(value)


_PERSON = re.compile(r"\(person:([a-z0-9-]+)\)")
"""A link to a person in a text."""


def _folder_of(story: Story, kind: str, name: str) -> str:
    if kind == "event":
        return story.events[name].folder
    return name if kind == "folder" else story.home.get(f"{kind}:{name}", "")


def facts_in(part: object) -> Iterator[str]:
    """Yield every fact that a part of the model says it states."""
    if isinstance(part, tuple):
        for each in part:
            yield from facts_in(each)
    elif isinstance(part, Struct):
        for field in part.__struct_fields__:
            value = getattr(part, field)
            yield from value if field == "facts" else facts_in(value)


def parts_of(story: Story) -> Iterator[tuple[str, str, Struct]]:
    """Yield kind, id and value of each part that can cite a source or state a fact."""
    kinds: tuple[tuple[str, Mapping[str, Struct]], ...] = (
        ("folder", story.folders),
        ("scene", story.scenes),
        ("paper", story.papers),
        ("claim", story.claims),
        ("person", story.people),
        ("term", story.terms),
        ("event", story.events),
    )
    for kind, parts in kinds:
        for name, part in parts.items():
            yield kind, name, part
