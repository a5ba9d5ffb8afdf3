"""S5xx: how much stands on a page, and how long its sentences are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.content.load import Loaded
from game.content.nodes import Node, Table, Text
from game.content.parts import Part
from game.content.table import leaves
from game.diagnostics import Diagnostic
from game.tools.rules.sources import tables
from game.tools.sentences import sentences, words_of

PAGE_MOST = 100
"""Words on a page."""
SENTENCE_MOST = 25
"""Words in a sentence; fifteen are good."""

_OTHERS_WORDS = ("quotation", "translation")
_TAPPED = ("scene", "paper", "claim")
"""Kinds of part whose texts are shown whole; the others flow from page to page."""


class Prose(NamedTuple):
    """A text of a part; `is_own`: the sentences are the author's; `is_tapped`: one page."""

    part: Part
    text: Text
    is_own: bool

    @property
    def is_tapped(self) -> bool:
        """Whether the whole is one page: a beat, a passage, a frame."""
        return self.part.kind in _TAPPED


def full_pages(loaded: Loaded) -> Iterator[Diagnostic]:
    """S501: a page with more than a hundred words."""
    for prose in _prose(loaded):
        for offset, words in _pages(prose):
            if words > PAGE_MOST:
                yield _at(
                    loaded,
                    prose,
                    offset,
                    "S501",
                    f"this text has {words} words, and a page holds {PAGE_MOST} at most",
                    "divide it: " + _DIVIDE.get(prose.part.kind, "an empty line parts paragraphs"),
                )


def long_sentences(loaded: Loaded) -> Iterator[Diagnostic]:
    """S502: a sentence with more than twenty-five words."""
    for prose in _prose(loaded):
        if not prose.is_own:
            continue
        for sentence in sentences(prose.text.plain):
            if sentence.words > SENTENCE_MOST:
                yield _at(
                    loaded,
                    prose,
                    sentence.offset,
                    "S502",
                    f"this sentence has {sentence.words} words, and {SENTENCE_MOST} are the most",
                    "make two sentences of it; 15 words are good",
                )


_DIVIDE = {
    "scene": "each beat is one tap",
    "paper": "into two passages, each with an id",
    "claim": "say it in fewer words",
}


def _at(
    loaded: Loaded, prose: Prose, offset: int, code: str, message: str, hint: str
) -> Diagnostic:
    file, plain = prose.part.file, prose.text.plain
    first = plain[offset:].split(maxsplit=1)[0]
    span = file.span_of(file.place_in(prose.text, offset, len(first)))
    return loaded.diagnostic(code, span, message, hint)


def _pages(prose: Prose) -> Iterator[tuple[int, int]]:
    """Yield where each page of a text begins, and how many words it has."""
    plain = prose.text.plain
    if prose.is_tapped:
        yield len(plain) - len(plain.lstrip()), words_of(plain)
        return
    begin = 0
    for block in plain.split("\n\n"):
        if block.strip():
            yield begin + len(block) - len(block.lstrip()), words_of(block)
        begin += len(block) + 2


def _prose(loaded: Loaded) -> Iterator[Prose]:
    """Yield every text of the story that a reader reads as prose; titles are none."""
    for part in loaded.parts.values():
        if part.value is None:
            continue
        labels = {id(text) for text in _under(part.table, "title")}
        others = {id(text) for text in of_others(part.table)}
        for shape, node in leaves(part.struct, part.table):
            if shape.is_prose and isinstance(node, Text) and id(node) not in labels:
                yield Prose(part, node, id(node) not in others)


def _under(node: Node, key: str) -> Iterator[Text]:
    """Yield the texts that stand after a key, at any depth."""
    for table in tables(node):
        text = table.text(key)
        if text is not None:
            yield text


def of_others(table: Table) -> Iterator[Text]:
    """Yield the texts that are somebody else's words: quotes, and passages that quote."""
    yield from _under(table, "quote")
    whole = table.text("basis")
    for passage in table.tables("passages"):
        basis = passage.text("basis") or whole
        text = passage.text("text")
        if text is not None and basis is not None and basis.plain in _OTHERS_WORDS:
            yield text


PROSE = (full_pages, long_sentences)
"""The rules of prose, in the order of their codes."""
