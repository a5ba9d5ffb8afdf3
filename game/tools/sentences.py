"""Sentences and words of a text as an author wrote it, with their places in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_CITATION = re.compile(r"\[@[^\]]*\]")
_LINK = re.compile(r"\[(?P<words>[^\[\]]*)\]\([^()\s]*\)")
QUOTED = re.compile(r'"[^"]*"|“[^”]*”|«[^»]*»|„[^“]*“')
"""Words in quotation marks, as English, Russian and German have them."""
_WORD = re.compile(r"[^\W_]+(?:[’'.,\-–/][^\W_]+)*")
_STOP = re.compile(r"(?:[.!?…]+[\"“”»’')\]]*(?=\s|$))|\n\s*\n")
_BEFORE = re.compile(r"(?P<number>\d+\s+)?(?P<token>[^\s(\[\"“«]+)$")
_NEXT = re.compile(r"\s*[\"“«„'(*]*(?P<sign>\S)")
_SHORT = frozenset({
    "mr", "mrs", "ms", "dr", "st", "prof", "gen", "col", "lt", "capt", "rev", "hon", "no", "nos",
    "p", "pp", "ch", "vol", "vols", "art", "sec", "fig", "ed", "eds", "trans", "c", "ca", "cf",
    "vs", "e.g", "i.e", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "oct", "nov",
    "dec", "им", "ул", "стр", "гл", "т", "тт", "тов", "проф", "акад", "ред", "изд", "см", "напр",
    "т.е", "т.к", "т.н", "г", "гг",
})  # fmt: skip
"""What ends in a full stop and seldom ends a sentence."""
_YEARS = ("г", "гг")
"""Short words that end a sentence after a number, and stand for a town before a name."""


class Sentence(NamedTuple):
    """A sentence: where it begins in the text, and how many words of the author's it has."""

    offset: int
    words: int


def words_of(text: str) -> int:
    """Return how many words a reader sees: no citations, no targets of links.

    >>> words_of("A [week](event:trial) after the trial. [@rogovin, p. 17]")
    5
    """
    return len(_WORD.findall(_shown(text)))


def sentences(text: str) -> Iterator[Sentence]:
    """Yield the sentences of a text; words in quotation marks are not counted.

    >>> list(sentences('A. Vyshinsky rose. He said: "It is so." [@case, p. 3]'))
    [Sentence(offset=0, words=3), Sentence(offset=19, words=2)]
    """
    shown = _shown(text)
    begin = 0
    for stop in _STOP.finditer(shown):
        if _ends(shown, stop):
            yield from _sentence(shown, begin, stop.end())
            begin = stop.end()
    yield from _sentence(shown, begin, len(shown))


def _sentence(shown: str, begin: int, end: int) -> Iterator[Sentence]:
    first = _WORD.search(shown, begin, end)
    if first is not None:
        own = QUOTED.sub(_blank, shown[begin:end])
        yield Sentence(first.start(), len(_WORD.findall(own)))


def _ends(shown: str, stop: re.Match[str]) -> bool:
    """Whether a sentence ends at a stop: not after an initial, nor where small letters follow."""
    sign = stop[0]
    if not sign.strip():
        return True
    following = _NEXT.match(shown, stop.end())
    if following is not None and following["sign"].islower():
        return False
    before = _BEFORE.search(shown, 0, stop.start())
    if sign[0] != "." or sign[:2] == ".." or before is None or following is None:
        return True
    token = before["token"]
    if len(token) == 1 and token.isupper():
        return False
    return token.lower() not in _SHORT or (token in _YEARS and before["number"] is not None)


def _shown(text: str) -> str:
    """Return the text with blanks for what a reader does not see; each sign keeps its place."""
    text = _CITATION.sub(_blank, text)
    text = _LINK.sub(lambda link: f" {link['words']}".ljust(len(link[0])), text)
    return text.replace("*", " ")


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
