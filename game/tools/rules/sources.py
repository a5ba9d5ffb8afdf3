"""S4xx: whether what is said has a source, and whether every source and fact is used."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from game.content.load import Loaded
from game.content.nodes import Items, Node, Table, Text
from game.content.parts import Part
from game.content.table import leaves
from game.diagnostics import Diagnostic
from game.engine import inline
from game.engine.beats import Quote
from game.engine.citing import cites_in, facts_in, parts_of, rests
from game.engine.inline import Cite
from game.engine.model import Kind
from game.engine.story import Story
from game.tools.sentences import QUOTED

FACTS_MOST = 4
"""Facts that one part of a story can state."""
_FRAMED = {
    Kind.PROTOCOL, Kind.INDICTMENT, Kind.VERDICT, Kind.STENOGRAM, Kind.PRESS, Kind.SPEECH,
}  # fmt: skip
_ONE_PAGE = ("press", "web")
"""Kinds of source that may be a single page, and need no place in it."""
_TOLD = ("scene", "paper", "folder", "person", "term", "event")
_LEFT_OUT = re.compile(r"\[?(?:…|\.\.\.)\]?")
_BEGIN = r"(?:(?=\W)|(?<!\w)(?<!\w['-]))"
_FINISH = r"(?:(?<=\W)|(?!['-]?\w))"
"""Where a word begins and where one is at its end; "can" is no word of "can't"."""
_SOURCED = {"person": ("work", "outcome"), "event": ("text",)}


class Prose(NamedTuple):
    """A text, and the references that stand in it or beside it."""

    text: Text
    cites: tuple[Cite, ...]


def bare_quotations(loaded: Loaded) -> Iterator[Diagnostic]:
    """S401: words in quotation marks without a source, or without the place in it."""
    for part in loaded.parts.values():
        if part.kind not in _TOLD:
            continue
        for prose, is_quote in _proses(part):
            found = None if is_quote else QUOTED.search(prose.text.plain)
            lack = _lack(loaded.whole, prose.cites)
            if lack and (found or is_quote):
                place = part.file.place_in(prose.text, found.start(), 1) if found else None
                yield loaded.diagnostic(
                    "S401",
                    part.file.span_of(place or prose.text.place),
                    f"these words are quoted, and {lack}",
                    'add "[@source, p. 17]" after them, or "cite:" beside them; or say it in '
                    "words of your own, without the marks",
                )


def altered_quotations(loaded: Loaded) -> Iterator[Diagnostic]:
    """S402: a quotation that does not stand in the passage that it names."""
    story = loaded.whole
    for scene, spots in story.spots.items():
        for name, spot in spots.items():
            beat = spot.beat
            if isinstance(beat, Quote) and beat.in_ and not _stands_in(story, beat):
                path = (*loaded.path_of_beat(scene, name), "quote")
                yield loaded.diagnostic(
                    "S402",
                    loaded.place_of("scene", scene, *path),
                    f'these words do not stand in the passage "{beat.in_}"',
                    "quote them as the passage has them; … marks what is left out",
                )


def unframed_papers(loaded: Loaded) -> Iterator[Diagnostic]:
    """S403: a paper of an accuser, a court or a newspaper that does not say who made it."""
    for name, paper in loaded.whole.papers.items():
        if paper.kind in _FRAMED and not paper.frame:
            yield loaded.diagnostic(
                "S403",
                loaded.place_of("paper", name, "kind"),
                f"a paper of this kind ({paper.kind}) needs a frame",
                'add "frame:": who made it, for whom, under what conditions, what it cannot prove',
            )


def unused_sources(loaded: Loaded) -> Iterator[Diagnostic]:
    """S404: a source that nothing rests on."""
    story = loaded.whole
    used = set(rests(story))
    used |= {name for folder in story.folders.values() for name in folder.further}
    refs = (ref for fact in story.facts.values() for ref in fact.refs)
    used |= {cite.source for ref in refs for cite in inline.cites_of(ref)}
    used |= {cite.source for part in (story.cover, *story.bodies.values())
             for cite in cites_in(part)}  # fmt: skip
    for name in story.sources:
        if name not in used:
            yield loaded.diagnostic(
                "S404",
                loaded.place_of("source", name),
                f'nothing cites the source "{name}"',
                f'cite it as "[@{name}, p. 17]", or take it out',
            )


def unused_facts(loaded: Loaded) -> Iterator[Diagnostic]:
    """S405: a fact of the ledger that is neither stated nor left out with a reason."""
    story = loaded.whole
    used = {fact for _, _, part in parts_of(story) for fact in facts_in(part)}
    used |= {unused.fact for unused in story.unused}
    for name in story.facts:
        if name not in used:
            yield loaded.diagnostic(
                "S405",
                loaded.place_of("fact", name),
                f"no part of the story states {name}",
                f'write "facts: [{name}]" where it is stated, or give a reason in not-used.yaml',
            )


def crowded_facts(loaded: Loaded) -> Iterator[Diagnostic]:
    """S406: a part that says it states more facts than it can."""
    for part in loaded.parts.values():
        for table in tables(part.table):
            _, facts = table.entries.get("facts", (None, None))
            if isinstance(facts, Items) and len(facts.nodes) > FACTS_MOST:
                yield loaded.diagnostic(
                    "S406",
                    part.file.span_of(facts.nodes[FACTS_MOST].place),
                    f"this states {len(facts.nodes)} facts, and {FACTS_MOST} are the most",
                    "put each on the very beat, passage, person or event that states it",
                )


def loose_passages(loaded: Loaded) -> Iterator[Diagnostic]:
    """S407: a passage of a paper that names no source."""
    for name, paper in loaded.whole.papers.items():
        for nth, passage in enumerate(paper.passages):
            if not paper.cite and not any(cites_in(passage.text)):
                yield loaded.diagnostic(
                    "S407",
                    loaded.place_of("paper", name, "passages", nth, "id"),
                    f'the passage "{passage.id}" does not say where it is found',
                    'end its text with "[@source, p. 17]", or give the paper a "cite:"',
                )


def unsourced_lives(loaded: Loaded) -> Iterator[Diagnostic]:
    """S408: a person or an event that is told of without a source."""
    story = loaded.whole
    for kind, parts in (("person", story.people), ("event", story.events)):
        for name, part in parts.items():
            told = any(getattr(part, key) for key in _SOURCED[kind])
            if told and not any(cites_in(part)):
                yield loaded.diagnostic(
                    "S408",
                    loaded.place_of(kind, name),
                    f'nothing says where the {kind} "{name}" is known from',
                    'add "cite: source, p. 17"',
                )


def tables(node: Node) -> Iterator[Table]:
    """Yield every table in a node, itself first."""
    if isinstance(node, Table):
        yield node
        for _, value in node.entries.values():
            yield from tables(value)
    elif isinstance(node, Items):
        for item in node.nodes:
            yield from tables(item)


def _proses(part: Part) -> Iterator[tuple[Prose, bool]]:
    """Yield the prose of a part, and whether the whole of it is somebody's words."""
    told = {
        id(node)
        for shape, node in leaves(part.struct, part.table)
        if shape.is_prose and isinstance(node, Text)
    }
    for key, text, cites in _texts(part.table, "", ()):
        if id(text) in told and key != "title":
            yield Prose(text, (*cites, *cites_in(text.plain))), key == "quote"


def _texts(
    node: Node, key: str, cites: tuple[Cite, ...]
) -> Iterator[tuple[str, Text, tuple[Cite, ...]]]:
    if isinstance(node, Text):
        yield key, node, cites
    elif isinstance(node, Table):
        here = (*cites, *_beside(node))
        for name, (_, value) in node.entries.items():
            yield from _texts(value, name, here)
    elif isinstance(node, Items):
        for item in node.nodes:
            yield from _texts(item, key, cites)


def _beside(table: Table) -> Iterator[Cite]:
    """Yield the references of a table; the passage that a quote stands in is a place."""
    cite, passage = table.text("cite"), table.text("in")
    for found in inline.cites_of(cite.plain) if cite else ():
        yield found._replace(place=found.place or (passage.plain if passage else ""))


def _lack(story: Story, cites: tuple[Cite, ...]) -> str:
    """Return what references lack to be those of a quotation; "" where nothing."""
    if not cites:
        return "no source is named for them"
    if any(cite.place or story.sources[cite.source].kind in _ONE_PAGE for cite in cites):
        return ""
    return "the source is named without the place in it"


def _stands_in(story: Story, beat: Quote) -> bool:
    paper, _, name = beat.in_.partition("/")
    passage = next(p for p in story.papers[paper].passages if p.id == name)
    text, at = _bare(passage.text), 0
    for piece in _LEFT_OUT.split(_bare(beat.quote)):
        words = re.escape(piece.strip())
        found = re.compile(f"{_BEGIN}{words}{_FINISH}").search(text, at) if words else None
        if words and not found:
            return False
        at = found.end() if found else at
    return True


def _bare(text: str) -> str:
    plain = " ".join(inline.plain(text).split())
    return plain.replace("“", '"').replace("”", '"').replace("’", "'").replace("‘", "'")


SOURCES = (
    bare_quotations, altered_quotations, unframed_papers, unused_sources, unused_facts,
    crowded_facts, loose_passages, unsourced_lives,
)  # fmt: skip
"""The rules of sources, in the order of their codes."""
