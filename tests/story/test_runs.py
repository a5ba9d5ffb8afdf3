"""The sentences of the story are its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content.bundle import find_story
from game.content.load import load_story
from game.content.nodes import Text
from game.content.parts import Part
from game.content.table import leaves
from game.tools.rules.prose import of_others
from tests.story.runs import LENGTH, hash_of, kept, runs

OFFICIAL = (
    "Military Collegium of the Supreme Court of the USSR",
    "October Hall of the House of the Unions",
    "Commission of Inquiry into the Charges Made against Leon Trotsky in the Moscow Trials",
    "British Provisional Committee for the Defence of Leon Trotsky",
    "Statement of American Progressives on the Moscow Trials",
)
"""Names that cannot be worded in another way."""


def texts(part: Part) -> Iterator[str]:
    """Yield the texts of a part that are prose or a fact, and nobody's quotation."""
    quoted = {id(quote) for quote in of_others(part.table)}
    for shape, node in leaves(part.struct, part.table):
        is_told = shape.is_prose or part.kind == "fact"
        if is_told and isinstance(node, Text) and id(node) not in quoted:
            yield _without_names(node.plain)


def test_no_run_of_eight_words_is_copied() -> None:
    """Outside quotations no eight words stand in the order in which the source article has them."""
    article = kept()
    copied = [
        (kind, name, " ".join(run))
        for (kind, name), part in load_story(Path(find_story("moscow-trials"))).parts.items()
        for text in texts(part)
        for run in runs(text)
        if hash_of(run) in article
    ]
    assert copied == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("one two three four five six seven", 0),
        ("One two, three: four (five) six-seven. Eight", 1),
        ('one two three four "and more" five six seven eight', 0),
        ("one two [three](person:three) four five six seven eight [@book, p. 3] nine", 1),
        ("one two *three four five* six seven eight", 0),
    ],
    ids=["seven", "signs", "a quotation parts", "links and citations", "a title parts"],
)
def test_runs_are_those_of_the_author(text: str, count: int) -> None:
    """A run has eight words whatever their signs; quotations, titles and citations are no part."""
    found = list(runs(text))
    assert [len(run) for run in found] == [LENGTH] * count


def test_what_was_kept_finds_a_copy() -> None:
    """A sentence of the article is found again, in whatever letters it is written."""
    known = "The Dewey Commission published its findings in the form of a book"
    other = "The commission of inquiry wrote down in a book what it had found"
    article = kept()
    assert [any(hash_of(run) in article for run in runs(text)) for text in (known, other)] == [
        True,
        False,
    ]


def _without_names(text: str) -> str:
    for name in OFFICIAL:
        text = text.replace(name, "“”")
    return text
