"""S503, S504: how a story speaks of the past."""

from __future__ import annotations

import re
from collections.abc import Iterator

from game.content.load import Loaded
from game.content.nodes import Text
from game.content.parts import Part
from game.diagnostics import Diagnostic
from game.engine.beats import Beat, Mention, Say, Title, Uncover, Vary
from game.tools.rules.sources import tables
from game.tools.sentences import QUOTED

_ASIDE = re.compile(rf"{QUOTED.pattern}|\[@[^\]\n]*\]")
_SECOND = re.compile(r"\b(you|your|yours|yourself|yourselves)\b", re.IGNORECASE)
_SLANDER = re.compile(
    r"\b(traitors?|spy|spies|wreckers?|saboteurs?|vermin|scum|mad dogs?|bandits?|assassins?"
    r"|murderers?|degenerates?|hirelings?|enem(?:y|ies) of the people)\b",
    re.IGNORECASE,
)
_NO_HEADINGS = ("source", "fact", "unused", "term", "body")
"""Kinds of part whose titles are those of works, or words that are explained."""
_HEADINGS = ("title", "number", "summary", "sentence")


def second_persons(loaded: Loaded) -> Iterator[Diagnostic]:
    """S503: a scene of the past that speaks to the reader."""
    story = loaded.whole
    for scene, spots in story.spots.items():
        if story.scenes[scene].date.first > story.cover.span.last:
            continue
        for beat_id, spot in spots.items():
            for key, text in _told(spot.beat):
                found = _SECOND.search(_unquoted(text))
                if found:
                    path = (*loaded.path_of_beat(scene, beat_id), *key)
                    yield loaded.diagnostic(
                        "S503",
                        loaded.place_in("scene", scene, path, found.start()),
                        f'a scene of the past does not speak to the reader: "{found[0]}"',
                        "tell it in the third person, or move it to a scene of today",
                    )


def slander_as_heading(loaded: Loaded) -> Iterator[Diagnostic]:
    """S504: a word of the accusers that stands as a heading or on a button."""
    for part in loaded.parts.values():
        for text in _headings(part):
            found = _SLANDER.search(_unquoted(text.plain))
            if found:
                place = part.file.place_in(text, found.start(), len(found[0]))
                yield loaded.diagnostic(
                    "S504",
                    part.file.span_of(place),
                    f'a word of the accusers stands as a heading or on a button: "{found[0]}"',
                    "say it in neutral words; a text may quote it, with its source",
                )


def _told(beat: Beat) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the texts of a beat that narrate, and the keys that lead to them."""
    match beat:
        case Say():
            yield ("say",), beat.say
        case Vary():
            for nth, text in enumerate(beat.vary):
                yield ("vary", nth), text
        case Title():
            yield from ((("title",), beat.title), (("text",), beat.text))
        case Uncover() | Mention():
            yield ("text",), beat.text


def _headings(part: Part) -> Iterator[Text]:
    if part.kind in _NO_HEADINGS:
        return
    for table in tables(part.table):
        found = [table.text(key) for key in _HEADINGS]
        found += [option.text("text") for option in table.tables("options")]
        yield from (text for text in found if text is not None)


def _unquoted(text: str) -> str:
    """Return a text of the same length in which quotations and citations are blank."""
    return _ASIDE.sub(lambda found: " " * len(found[0]), text)


MANNER = (second_persons, slander_as_heading)
"""The rules of manner, in the order of their codes."""
