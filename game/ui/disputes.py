"""Where sources differ: the notes that the reader has come to, in papers, findings and outcomes.

A note on a claim is told once its finding stands, one on a fact once a folder that states it is
closed: before, it could answer what the reader is still asking.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from game.engine import inline
from game.engine.citing import cites_in, folders_of_facts
from game.engine.inline import cites_of
from game.engine.model import Fact
from game.ui import met
from game.ui.texts import Paragraphs
from game.ui.view import View


class Dispute(NamedTuple):
    """A note on what sources do not agree on: what it is about, the note, whom it rests on.

    `folder` is where it belongs.
    """

    title: str
    text: Paragraphs
    sources: frozenset[str]
    folder: str


def told(view: View) -> tuple[Dispute, ...]:
    """Return the notes that the reader has come to, in the order of the story."""
    return _told(replace(view.setting, state=view.state))


@lru_cache(maxsize=2)
def _told(view: View) -> tuple[Dispute, ...]:
    return (*_folders(view), *_papers(view), *_claims(view), *_facts(view))


def _folders(view: View) -> Iterator[Dispute]:
    for name, folder in view.story.folders.items():
        if folder.disputed and name in met.outcomes(view):
            text = view.texts.runs(f"folder/{name}/disputed", folder.disputed)
            title = view.words("Folder: {title}", title=view.texts.folder_title(name))
            yield Dispute(title, text, _sources(folder.disputed), name)


def _papers(view: View) -> Iterator[Dispute]:
    for name, paper in view.story.papers.items():
        if paper.disputed and name in view.state.opened:
            text = view.texts.runs(f"paper/{name}/disputed", paper.disputed)
            title = view.words("Paper: {title}", title=view.texts.paper_title(name))
            yield Dispute(title, text, _sources(paper), view.story.home[f"paper:{name}"])


def _claims(view: View) -> Iterator[Dispute]:
    for name, claim in view.story.claims.items():
        if claim.disputed and name in view.state.confirmed:
            text = view.texts.runs(f"claim/{name}/disputed", claim.disputed)
            title = view.words("Claim: {title}", title=view.texts.claim_title(name))
            yield Dispute(title, text, _sources(claim), view.story.home[f"claim:{name}"])


def _facts(view: View) -> Iterator[Dispute]:
    closed, stated = met.outcomes(view), folders_of_facts(view.story)
    for name, fact in view.story.facts.items():
        told = stated.get(name, frozenset()) & closed
        if fact.disputed and told:
            said = view.texts.plain(f"fact/{name}/text", fact.text)
            text = view.texts.runs(f"fact/{name}/disputed", fact.disputed)
            folder = min(told, key=view.story.cover.folders.index)
            yield Dispute(_with_source(view, fact, said), text, _refs(view, fact), folder)


def _with_source(view: View, fact: Fact, said: str) -> str:
    known = [
        cite for ref in fact.refs for cite in cites_of(ref) if cite.source in view.story.sources
    ]
    source = view.texts.cites(tuple(known))
    return f"{said} ({source})" if source else said


def _refs(view: View, fact: Fact) -> frozenset[str]:
    named = (cite.source for ref in fact.refs for cite in inline.cites_of(ref))
    return frozenset(name for name in named if name in view.story.sources)


def _sources(part: object) -> frozenset[str]:
    return frozenset(cite.source for cite in cites_in(part))
