"""Papers in words: what one is, how far the reader is with it, and what is still missing."""

from __future__ import annotations

from game.engine.findings import testable
from game.engine.model import Basis, Kind
from game.engine.papers import PaperState
from game.engine.story import papers_in
from game.ui.theme import Ink, Style
from game.ui.view import View
from game.ui.wording import joined

TYPED = frozenset({Kind.PROTOCOL, Kind.STENOGRAM, Kind.TELEGRAM})
"""Kinds that were typed."""
COURT = frozenset({Kind.STENOGRAM, Kind.VERDICT})
"""Kinds of what was said in court."""
OFFICIAL = frozenset(
    {Kind.PROTOCOL, Kind.STENOGRAM, Kind.INDICTMENT, Kind.VERDICT, Kind.DECREE}
)  # fmt: skip
"""Kinds in which the state speaks."""


def kind_word(view: View, kind: Kind) -> str:
    """Return what a paper is: "newspaper"."""
    words = view.words
    return {
        Kind.PROTOCOL: words("protocol"),
        Kind.INDICTMENT: words("indictment"),
        Kind.VERDICT: words("verdict of the court"),
        Kind.STENOGRAM: words("court record"),
        Kind.LETTER: words("letter"),
        Kind.TELEGRAM: words("telegram"),
        Kind.PRESS: words("press"),
        Kind.REPORT: words("report"),
        Kind.MEMOIR: words("memoir"),
        Kind.DECREE: words("decree"),
        Kind.RECORD: words("record"),
        Kind.SPEECH: words("speech"),
        Kind.BOOK: words("book"),
        Kind.PHOTOGRAPH: words("photograph"),
    }[kind]


def basis_word(view: View, basis: Basis) -> str:
    """Return what the words of a paper are."""
    words = view.words
    return {
        Basis.QUOTATION: words("quotation"),
        Basis.TRANSLATION: words("translation"),
        Basis.SUMMARY: words("summary"),
    }[basis]


def reported(view: View, paper: str) -> str:
    """Return through which paper alone one is known; "" where it is at hand itself."""
    through = view.story.papers[paper].reported_by
    if not through:
        return ""
    return view.words("reported, through {paper}", paper=view.texts.paper_title(through))


def provenance(view: View, paper: str) -> str:
    """Return in a word or two what the words of a paper are: "summary · reported"."""
    document = view.story.papers[paper]
    is_reported = view.words("reported") if document.reported_by else ""
    return joined(basis_word(view, document.basis), is_reported)


def public(view: View, paper: str) -> str:
    """Return since when a paper is public; "" where that is not told."""
    since = view.story.papers[paper].public_from
    return view.words("public since {date}", date=view.words.date(since)) if since else ""


def dated(view: View, paper: str) -> str:
    """Return when a paper was made and when it became public."""
    document = view.story.papers[paper]
    made = view.words.date(document.date)
    if document.public_from == document.date:
        return view.words("{date} · public at once", date=made)
    return joined(made, public(view, paper))


def state_word(view: View, paper: str) -> str:
    """Return how far the reader is with a paper: "new", "read", "cited"."""
    words = view.words
    if paper not in view.state.opened:
        return words("new")
    return {
        PaperState.UNCOVERED: words("begun"),
        PaperState.READ: words("read"),
        PaperState.SOURCED: words("sourced"),
        PaperState.CITED: words("cited"),
        PaperState.CONFIRMED: words("confirmed"),
    }[view.state.paper(paper)]


def state_ink(view: View, paper: str) -> Ink:
    """Return the ink of the state's mark, on paper."""
    state = view.state.paper(paper)
    if paper not in view.state.opened:
        return Ink.AMBER_ON_PAPER
    if state is PaperState.CONFIRMED:
        return Ink.MOSS_ON_PAPER
    return Ink.INK if state is PaperState.CITED else Ink.STEEL_ON_PAPER


def missing(view: View, paper: str) -> str:
    """Return what is still to be done before a paper can be cited; "" when it can be."""
    words = view.words
    match view.state.paper(paper):
        case PaperState.UNCOVERED if paper not in view.state.opened:
            return words("not opened yet")
        case PaperState.UNCOVERED:
            return words("not read to its end")
        case PaperState.READ:
            return words("source not read")
        case _:
            return ""


def next_step(view: View, paper: str) -> str:
    """Return in a sentence how far the reader is with a paper, and what comes next."""
    words = view.words
    if paper not in view.state.opened:
        return words("Not opened yet.")
    return {
        PaperState.UNCOVERED: words("Read it to its end."),
        PaperState.READ: words("Read its Source once; then papers of this kind can be cited."),
        PaperState.SOURCED: words("It can be cited."),
        PaperState.CITED: words("A finding rests on it."),
        PaperState.CONFIRMED: words("It stands in a confirmed finding."),
    }[view.state.paper(paper)]


def found(view: View) -> tuple[str, ...]:
    """Return the papers of the open folder that the reader has, in their order."""
    return tuple(
        name
        for name in papers_in(view.story, view.state.folder)
        if view.state.paper(name) >= PaperState.UNCOVERED
    )


def can_cite(view: View, paper: str) -> bool:
    """Whether a paper can be cited, and there is a claim to cite it for."""
    return view.state.paper(paper) >= PaperState.SOURCED and bool(testable(view.story, view.state))


def passage_basis(view: View, ref: str) -> Basis:
    """Return what the words of a passage are."""
    return view.story.passage(ref).basis or view.story.papers[ref.partition("/")[0]].basis


def passage_style(view: View, ref: str) -> Style:
    """Return how a passage is set: only what is quoted or translated in the manner of its time."""
    if passage_basis(view, ref) is Basis.SUMMARY:
        return Style.READING
    kind = view.story.papers[ref.partition("/")[0]].kind
    return Style.TYPED if kind in TYPED else Style.PRINT
