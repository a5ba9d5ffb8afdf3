"""What a report says: of each claim the finding and what it rests on, of each folder its outcome.

Of a claim that has not come up nothing is said, and of a finding that does not stand not whether
it would. What an official review found is told once the folder has ended. These are values: the
report's screen draws them, and its file is filled with them.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from game.engine.findings import proof_of
from game.engine.inline import Cite, cites_of
from game.engine.model import Assessment, Batch, Folder, Source
from game.engine.state import Finding
from game.engine.story import in_folder
from game.ui import claims, papers, references
from game.ui.met import outcomes
from game.ui.texts import Paragraphs, cites_in
from game.ui.theme import Style
from game.ui.view import View


class Standing(StrEnum):
    """How the finding on a claim stands."""

    STANDS = "stands"
    OPEN = "open"
    UNFILED = "unfiled"


class Section(NamedTuple):
    """Something that is said under a heading."""

    heading: str
    text: Paragraphs


class Said(NamedTuple):
    """What was said, by whom and when, and the paper that it stands in; `cites` are printed."""

    text: str
    by: str
    on: str
    paper: str
    basis: str
    cites: str
    is_official: bool


class Cited(NamedTuple):
    """A passage that is cited, and its paper; "" and () for what is not known of it.

    `frame` is who made the paper and what it cannot prove; `cites` are those of the passage,
    `found` is where the paper itself is found; both are printed.
    """

    text: Paragraphs
    style: Style
    paper: str
    by: str
    on: str
    kind: str
    basis: str
    through: str
    frame: Paragraphs
    cites: str
    found: str


class Found(NamedTuple):
    """A finding; `because` is why it proves it, () unless it stands."""

    assessment: str
    meaning: str
    cited: Cited
    because: Paragraphs


class Entry(NamedTuple):
    """What is said of one claim; `disputed` is () unless its finding stands."""

    claim: str
    number: int
    title: str
    standing: Standing
    said: Said
    found: Found | None
    disputed: Paragraphs
    hints: tuple[str, ...]


class Batched(NamedTuple):
    """The entries on claims that are confirmed together, and how often they were looked at."""

    entries: tuple[Entry, ...]
    looks: str


class Chapter(NamedTuple):
    """What is said of a folder.

    `beside` stands beside the findings: what a review found and what the outcome says; `after`
    behind them: what is disputed, and the outcome where there is no review. Both are empty until
    the folder has come so far.
    """

    folder: str
    label: str
    title: str
    span: str
    counted: str
    batches: tuple[Batched, ...]
    beside: tuple[Section, ...]
    after: tuple[Section, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, in their order."""
        return tuple(entry for batch in self.batches for entry in batch.entries)


class Report(NamedTuple):
    """A report: its chapters in the order of the story, and the sources cited, by author."""

    chapters: tuple[Chapter, ...]
    sources: tuple[Source, ...]


def name(view: View) -> str:
    """Return what a report is called."""
    return view.words("Report of a reader")


def about(view: View) -> str:
    """Return what a report is, in a sentence."""
    return view.words(
        "What one reader found in the papers: each claim that came up, its assessment, "
        "the passage cited, and why it proves it."
    )


def empty(view: View) -> str:
    """Return what is said in a report of no claim."""
    return view.words(
        "No claim has come up yet. The story brings them; each will stand here, with the "
        "finding that is filed on it."
    )


def standing_word(view: View, standing: Standing) -> str:
    """Return what is stamped on an entry."""
    words = view.words
    return {
        Standing.STANDS: words("stands"),
        Standing.OPEN: words("still open"),
        Standing.UNFILED: words("not filed"),
    }[standing]


def stamps(view: View) -> tuple[str, ...]:
    """Return what the stamps mean."""
    words = view.words
    return (
        words("Stands: it was looked at, and what is cited proves it."),
        words("Still open: filed, not confirmed."),
        words("Not filed: the claim came up, and nothing was filed on it."),
    )


def assessments(view: View) -> tuple[tuple[str, str], ...]:
    """Return each assessment with its meaning."""
    return tuple(
        (claims.assessment_word(view, one), claims.meaning(view, one)) for one in Assessment
    )


def met(view: View, folder: str) -> tuple[str, ...]:
    """Return the claims of a folder that have come up, in their order."""
    state = view.state
    names = in_folder(view.story, "claim", folder)
    return tuple(name for name in names if name in state.offered or name in state.findings)


def report_of(view: View) -> Report:
    """Return the report on a play: a chapter for each folder that was begun."""
    return _report(replace(view.setting, state=view.state))


@lru_cache(maxsize=4)
def _report(view: View) -> Report:
    state = view.state
    begun = (
        folder for folder in view.story.cover.folders
        if met(view, folder) or folder in state.stands or folder in state.ended
    )  # fmt: skip
    chapters = tuple(_chapter(view, folder) for folder in begun)
    return Report(chapters, _sources(view, chapters))


def _chapter(view: View, name: str) -> Chapter:
    folder = view.story.folders[name]
    found = []
    number, came_up = 1, met(view, name)
    for batch in _batches(view, folder):
        here = [claim for claim in batch.claims if claim in came_up]
        if here:
            made = (_entry(view, claim, nth) for nth, claim in enumerate(here, number))
            found.append(Batched(tuple(made), _looks(view, batch)))
            number += len(here)
    review, outcome = tuple(_review(view, folder)), tuple(_outcome(view, folder))
    disputed = _disputed(view, folder)
    return Chapter(
        name,
        view.texts.folder_label(name),
        view.texts.folder_title(name),
        view.words.date(folder.span),
        _counted(view, came_up),
        tuple(found),
        (*review, *outcome) if review else (),
        (*disputed,) if review else (*outcome, *disputed),
    )


def _counted(view: View, came_up: tuple[str, ...]) -> str:
    """Return how many claims came up, and what became of them."""
    words = view.words
    if not came_up:
        return words("No claim has come up yet.")
    found = [_standing(view, claim) for claim in came_up]
    standing, left, unfiled = (found.count(each) for each in Standing)
    return " · ".join((
        words.count("{count} claim", "{count} claims", len(came_up)),
        *_some(standing, words.count("{count} stands", "{count} stand", standing)),
        *_some(left, words("{count} still open", count=left)),
        *_some(unfiled, words("{count} not filed", count=unfiled)),
    ))  # fmt: skip


def _some(count: int, text: str) -> tuple[str, ...]:
    return (text,) if count else ()


def _batches(view: View, folder: Folder) -> tuple[Batch, ...]:
    """Return the claims of a folder in their batches; one that is in none is alone."""
    batched = {claim for batch in folder.batches for claim in batch.claims}
    names = in_folder(view.story, "claim", folder.folder)
    return (*folder.batches, *(Batch((name,)) for name in names if name not in batched))


def _standing(view: View, claim: str) -> Standing:
    if claim in view.state.confirmed:
        return Standing.STANDS
    return Standing.OPEN if claim in view.state.findings else Standing.UNFILED


def _entry(view: View, claim: str, number: int) -> Entry:
    told, finding = view.story.claims[claim], view.state.findings.get(claim)
    is_told = finding is not None and claim in view.state.confirmed
    disputed = told.disputed if is_told else ""
    return Entry(
        claim,
        number,
        view.texts.claim_title(claim),
        _standing(view, claim),
        _said(view, claim),
        _found(view, claim, finding) if finding else None,
        view.texts.runs(f"claim/{claim}/disputed", disputed) if disputed else (),
        claims.hints_given(view, claim) if claim in view.state.hints else (),
    )


def _said(view: View, claim: str) -> Said:
    told = view.story.claims[claim]
    paper = told.in_.partition("/")[0]
    return Said(
        view.texts.claim_text(claim),
        view.texts.maker_in(told.by, told.said_on),
        view.words.date(told.said_on),
        view.texts.paper_title(paper),
        papers.basis_word(view, papers.passage_basis(view, told.in_)),
        view.texts.cites(cites_in(view.texts.passage_runs(told.in_))),
        view.story.papers[paper].kind in papers.OFFICIAL,
    )


def _found(view: View, claim: str, finding: Finding) -> Found:
    proof = proof_of(view.story.claims[claim], finding)
    stands = proof is not None and claim in view.state.confirmed
    key = f"claim/{claim}/proof/{finding.passage}"
    return Found(
        claims.assessment_word(view, finding.assessment),
        claims.meaning(view, finding.assessment),
        _cited(view, finding),
        view.texts.runs(key, proof.because) if proof and stands else (),
    )


def _cited(view: View, finding: Finding) -> Cited:
    texts, paper = view.texts, finding.paper
    document, text = view.story.papers[paper], texts.passage_runs(finding.passage)
    frame = document.frame
    return Cited(
        text,
        papers.passage_style(view, finding.passage),
        texts.paper_title(paper),
        texts.maker_in(document.by, document.date),
        view.words.date(document.date),
        papers.kind_word(view, document.kind),
        papers.basis_word(view, papers.passage_basis(view, finding.passage)),
        papers.reported(view, paper),
        texts.runs(f"paper/{paper}/frame", frame) if frame else (),
        texts.cites(cites_in(text)),
        texts.cites(cites_of(document.cite)),
    )


def _review(view: View, folder: Folder) -> Iterator[Section]:
    """Yield what an official review found, once the folder has ended."""
    if folder.review and folder.folder in view.state.ended:
        review = view.texts.runs(f"folder/{folder.folder}/review", folder.review)
        yield Section(view.words("What the review found"), review)


def _outcome(view: View, folder: Folder) -> Iterator[Section]:
    """Yield what the outcome says, once it has been told."""
    if folder.sentence and folder.folder in outcomes(view):
        sentence = view.texts.runs(f"folder/{folder.folder}/sentence", folder.sentence)
        yield Section(view.words("What the outcome says"), sentence)


def _disputed(view: View, folder: Folder) -> Iterator[Section]:
    """Yield what is disputed, once the outcome has been told."""
    if folder.disputed and folder.folder in outcomes(view):
        disputed = view.texts.runs(f"folder/{folder.folder}/disputed", folder.disputed)
        yield Section(view.words("What is disputed"), disputed)


def _looks(view: View, batch: Batch) -> str:
    """Return how often the findings of a batch were looked at."""
    words = view.words
    times = view.state.misses.get(batch.name, 0) + claims.is_confirmed(view, batch)
    if not times:
        return words("Not looked at yet.")
    often = {1: words("once"), 2: words("twice")}.get(times, words("{count} times", count=times))
    if len(batch.claims) == 1:
        return words("This finding was looked at {often}.", often=often)
    return words("The findings on these claims were looked at together {often}.", often=often)


def _sources(view: View, chapters: tuple[Chapter, ...]) -> tuple[Source, ...]:
    """Return the sources that are cited anywhere in the chapters, by author."""
    named = {
        cite.source
        for chapter in chapters
        for cite in (*_cites(view, chapter), *cites_in(_prose(chapter)))
    }
    found = (source for name, source in view.story.sources.items() if name in named)
    return tuple(sorted(found, key=lambda source: references.printed(view, source).casefold()))


def _cites(view: View, chapter: Chapter) -> Iterator[Cite]:
    """Yield the references of the passages that claims stand in, and of the papers cited."""
    for entry in chapter.entries:
        yield from cites_in(view.texts.passage_runs(view.story.claims[entry.claim].in_))
        if entry.found:
            paper = view.state.findings[entry.claim].paper
            yield from cites_of(view.story.papers[paper].cite)


def _prose(chapter: Chapter) -> Paragraphs:
    """Return all prose of a chapter in which references stand."""
    found = [section.text for section in (*chapter.beside, *chapter.after)]
    for entry in chapter.entries:
        found.append(entry.disputed)
        if entry.found:
            found += [entry.found.cited.text, entry.found.cited.frame, entry.found.because]
    return tuple(runs for text in found for runs in text)
