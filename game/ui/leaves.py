"""What stands on the leaves of a paper: its page, source, people, links, what to compare with."""

from __future__ import annotations

from collections.abc import Iterator

from game.engine.inline import Cite, Run, cites_of
from game.engine.model import Basis, Person
from game.engine.papers import PaperState
from game.engine.story import in_folder, papers_in
from game.ui import papers, persons, pins, references
from game.ui.frame import Role
from game.ui.intents import Go, Look, Turn
from game.ui.pair import Pair
from game.ui.sheet import Piece
from game.ui.texts import Paragraphs, cites_in
from game.ui.theme import Style
from game.ui.view import View

COMPARE = "compare"
"""The leaf that asks which other paper is laid beside."""
PRESSED = (COMPARE, pins.TAB)
"""The leaves that are lists to press."""
TABS = ("page", "source", "people", "links", COMPARE)


def pieces(view: View, paper: str, tab: str) -> tuple[Piece, ...]:
    """Return what stands on a leaf."""
    made = {
        "source": _source, "people": _people, "links": _links, COMPARE: _others,
        pins.TAB: _giving_way,
    }  # fmt: skip
    return tuple(made.get(tab, _page)(view, paper))


def cites(view: View, paper: str) -> str:
    """Return the references of a paper and of its passages, as they are printed."""
    return view.texts.cites(_cites(view, paper))


def _cites(view: View, paper: str) -> tuple[Cite, ...]:
    found = list(cites_of(view.story.papers[paper].cite))
    for passage in view.story.papers[paper].passages:
        found.extend(cites_in(view.texts.passage_runs(f"{paper}/{passage.id}")))
    return tuple(found)


def passage(view: View, ref: str) -> Piece:
    """Return a passage, with what its words are where that differs from its paper."""
    basis = papers.passage_basis(view, ref)
    differs = basis is not view.story.papers[ref.partition("/")[0]].basis
    return Piece(
        view.texts.passage_runs(ref),
        papers.basis_word(view, basis) if differs else "",
        papers.passage_style(view, ref),
        role=Role.TEXT if basis is Basis.SUMMARY else Role.QUOTE,
        ref=ref,
    )


def _page(view: View, paper: str) -> Iterator[Piece]:
    for one in view.story.papers[paper].passages:
        yield passage(view, f"{paper}/{one.id}")
    yield from told(view, paper, "frame", view.words("Who made this"))


def _source(view: View, paper: str) -> Iterator[Piece]:
    document, words = view.story.papers[paper], view.words
    yield from told(view, paper, "frame", words("Who made this, and what it cannot prove"))
    yield Piece(_maker(view, document.by), words("Made by"), is_tight=True)
    yield Piece(
        f"{_capital(papers.kind_word(view, document.kind))}, {papers.dated(view, paper)}",
        words("Kind and date"),
    )
    through = papers.reported(view, paper)
    basis = _basis_line(view, document.basis)
    yield Piece(
        f"{basis} {_capital(through)}." if through else basis, words("What the words here are")
    )
    yield from _found_in(view, paper)


def _found_in(view: View, paper: str) -> Iterator[Piece]:
    """Yield a link to each source of a paper, with the places in it."""
    heading, found = view.words("Where it is found"), _cites(view, paper)
    for source in dict.fromkeys(cite.source for cite in found):
        printed = view.texts.cites(tuple(cite for cite in found if cite.source == source))
        is_known = source in view.story.sources
        press = Go(references.look_of(source)) if is_known else None
        role = Role.LINK if is_known else Role.TEXT
        yield Piece(printed, heading, role=role, intent=press)
        heading = ""


def _people(view: View, paper: str) -> Iterator[Piece]:
    for name in view.story.papers[paper].people:
        life = _life(view, view.story.people[name])
        yield Piece(life, role=Role.LINK, intent=persons.look_of(name), is_tight=True)
    if not view.story.papers[paper].people:
        yield Piece(view.words("Nobody is named in it."))


def _links(view: View, paper: str) -> Iterator[Piece]:
    words = view.words
    found = [
        *(_paper_link(view, name, tie) for name, tie in ties(view, paper)),
        *_claim_links(view, paper),
        *told(view, paper, "why", words("Why it matters")),
        *told(view, paper, "disputed", words("Where sources differ")),
    ]
    yield from found or [Piece(words("Nothing is linked with it yet."))]


def told(view: View, paper: str, field: str, heading: str) -> Iterator[Piece]:
    """Yield a text of a paper under a heading, where it has one."""
    english = getattr(view.story.papers[paper], field)
    if english:
        yield Piece(view.texts.runs(f"paper/{paper}/{field}", english), heading)


def _basis_line(view: View, basis: Basis) -> str:
    words = view.words
    return {
        Basis.QUOTATION: words("Its own words, quoted."),
        Basis.TRANSLATION: words("Its own words, translated."),
        Basis.SUMMARY: words("A summary in our words, not in its own."),
    }[basis]


def _maker(view: View, maker: str) -> Paragraphs:
    name = ((Run(view.texts.maker(maker), is_bold=True),),)
    if maker in view.story.people:
        return name + view.texts.runs(f"person/{maker}/work", view.story.people[maker].work)
    body = view.story.bodies.get(maker)
    return name + view.texts.runs(f"body/{maker}/what", body.what) if body else name


def _life(view: View, person: Person) -> Paragraphs:
    """Return name and work of a person, and the fate once it has been told."""
    made = persons.life_of(view, person)
    lines = (Run(made.name, is_bold=True), Run(made.work), Run(made.end, is_italic=True))
    return tuple((line,) for line in lines if line.text)


def _others(view: View, paper: str) -> Iterator[Piece]:
    """Yield the papers that can be laid beside one: first what is tied to it, then the rest."""
    found, words = papers.found(view), view.words
    at = found.index(paper) if paper in found else len(found) + 1
    near = {name: words("Next to it") for name in (*found[at - 1 : at], *found[at + 1 : at + 2])}
    tied = {**dict(ties(view, paper)), **dict(_tested(view, paper))}
    tied = {name: words("Pinned") for name in pins.pinned(view)} | tied
    order = [name for name in {**tied, **near, **dict.fromkeys(found)} if name in found]
    others = [name for name in order if name != paper]
    if others:
        yield Piece(words("Which paper is to lie beside this one?"), style=Style.ITALIC)
    else:
        yield Piece(words("There is no other paper here yet to compare it with."))
    for name in others:
        press = Turn(Pair(paper, name).look)
        heading = tied.get(name) or near.get(name, "")
        yield Piece(view.texts.paper_title(name), heading, role=Role.LINK, intent=press)


def _giving_way(view: View, paper: str) -> Iterator[Piece]:
    """Yield that no more can be pinned, and each pinned paper, to be pressed to give way."""
    words = view.words
    yield Piece(words("Four papers are pinned, and four is the most."), style=Style.STRONG)
    yield Piece(words("Which of them is to be taken off for this one?"), style=Style.ITALIC)
    for gone, press in pins.instead(view, paper):
        yield Piece(view.texts.paper_title(gone), role=Role.LINK, intent=press)


def _tested(view: View, paper: str) -> Iterator[tuple[str, str]]:
    """Yield the papers that findings tie to one: what is cited, and what the claim stands in."""
    for claim in in_folder(view.story, "claim", view.state.folder):
        finding = view.state.findings.get(claim)
        held = view.story.claims[claim].in_.partition("/")[0]
        if finding is None:
            continue
        if held == paper:
            yield finding.paper, view.words("Cited on a claim in this paper")
        elif finding.paper == paper:
            yield held, view.words("This paper is cited on a claim in it")


def ties(view: View, paper: str) -> Iterator[tuple[str, str]]:
    """Yield the papers that are tied to one and have been named, with what ties them."""
    words, story = view.words, view.story
    through = story.papers[paper].reported_by
    if through:
        yield through, words("Known through")
    for name in papers_in(story, view.state.folder):
        if view.state.paper(name) is PaperState.SEALED or name in (paper, through):
            continue
        if story.papers[name].reported_by == paper:
            yield name, words("Reports on")
        elif name in _named(view, paper):
            yield name, words("Speaks of")
        elif paper in _named(view, name) and view.state.paper(name) >= PaperState.UNCOVERED:
            yield name, words("Spoken of in")


def _paper_link(view: View, paper: str, heading: str) -> Piece:
    title = view.texts.paper_title(paper)
    if view.state.paper(paper) < PaperState.UNCOVERED:
        return Piece(title, heading)
    intent = Go(Look("document", subject=paper))
    return Piece(title, heading, role=Role.LINK, intent=intent)


def _claim_links(view: View, paper: str) -> Iterator[Piece]:
    for claim in in_folder(view.story, "claim", view.state.folder):
        if claim not in view.state.offered:
            continue
        finding = view.state.findings.get(claim)
        is_cited = finding is not None and finding.paper == paper
        if is_cited or view.story.claims[claim].in_.partition("/")[0] == paper:
            heading = view.words("Cited for") if is_cited else view.words("A claim stands in it")
            intent = Go(Look("findings", picks=(("claim", claim),)))
            yield Piece(view.texts.claim_title(claim), heading, role=Role.LINK, intent=intent)


def _named(view: View, paper: str) -> frozenset[str]:
    """Return the papers that a paper links to."""
    return frozenset(
        run.target
        for one in view.story.papers[paper].passages
        for runs in view.texts.passage_runs(f"{paper}/{one.id}")
        for run in runs
        if run.kind == "paper"
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
