"""What a scene has told: its pieces, in turns, and how they are set on a page."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import NamedTuple

from game.engine.beats import Beat, Choice, Figure, Mention, Quote, Test, Title, Uncover
from game.engine.events import ClaimOffered, Paper
from game.engine.inline import Run, cites_of
from game.engine.papers import PaperState
from game.engine.state import Stand
from game.ui import buttons, figures, pages
from game.ui.buttons import Button
from game.ui.frame import Role
from game.ui.intents import Go, Look
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.texts import Paragraphs, cites_in
from game.ui.theme import Ink, Size, Style
from game.ui.typeset import plain_runs
from game.ui.view import View


class Manner(Enum):
    """How a piece is set."""

    PLAIN = "plain"
    QUOTE = "quote"
    CLAIM = "claim"
    TITLE = "title"
    NOTICE = "notice"


class Piece(NamedTuple):
    """One entry of the page: what stands above it, its text, its sources, the paper it brings."""

    text: Paragraphs
    heading: str = ""
    manner: Manner = Manner.PLAIN
    cites: str = ""
    paper: str = ""
    title: str = ""


Turn = tuple[Piece, ...]
"""What came with one tap: papers and claims that did not stop the reader, and what did."""


def turns(view: View, stand: Stand, is_drawn: bool = False) -> tuple[Turn, ...]:
    """Return what the page tells, oldest first; the last turn is what is new.

    `is_drawn`: what was told last is a figure. Its numbers stand with its drawing, and its title
    comes first, right below that.
    """
    found: list[Turn] = []
    turn: list[Piece] = []
    last = len(stand.trail) - 1 if stand.phase == "open" else -1
    for nth, entry in enumerate(stand.trail):
        beat = view.story.spots[stand.at.scene][entry.partition("#")[0]].beat
        if not isinstance(beat, Choice) or nth == last:
            turn.append(_piece(view, stand.at.scene, entry, beat))
        if _is_stop(beat):
            found.append(tuple(turn))
            turn = []
    if stand.phase == "closing":
        text = view.words("This folder is told. Its claims can be tested before it is closed.")
        turn.append(Piece(plain_runs(text)))
    if turn or not found:
        found.append(tuple(turn))
    found[-1] = (*_notices(view), *_arrivals(view, stand), *found[-1])
    if is_drawn:
        *before, figure = found[-1]
        found[-1] = (figure._replace(text=figure.text[:1]), *before)
    return tuple(turn for turn in found if turn)


def _is_stop(beat: Beat) -> bool:
    """Whether the reader is stopped at a beat that is in the trail."""
    if isinstance(beat, Test):
        return beat.optional == "no"
    return not isinstance(beat, Uncover | Mention)


def _notices(view: View) -> Iterator[Piece]:
    for notice in view.notices:
        yield Piece(plain_runs(notice), manner=Manner.NOTICE)


def _arrivals(view: View, stand: Stand) -> Iterator[Piece]:
    """Yield what the last answer brought in a scene that has been left since."""
    spots = view.story.spots
    here = [spots[stand.at.scene][entry.partition("#")[0]].beat for entry in stand.trail]
    for event in view.events:
        match event:
            case Paper() if event.beat:
                beat = spots[event.scene][event.beat].beat
                if beat not in here:
                    yield _piece(view, event.scene, event.beat, beat)
            case ClaimOffered():
                if not any(isinstance(beat, Test) and beat.test == event.claim for beat in here):
                    yield _claim(view, event.claim)


def _piece(view: View, scene: str, entry: str, beat: Beat) -> Piece:
    texts = view.texts
    text = texts.beat(scene, entry)
    cites = texts.cites((*cites_of(beat.cite), *cites_in(text)))
    match beat:
        case Uncover():
            return Piece(text, cites=cites, paper=beat.uncover)
        case Mention():
            return Piece(text, cites=cites, paper=beat.mention)
        case Test():
            return _claim(view, beat.test)
        case Quote():
            said = texts.quoted(text)
            return Piece(said, texts.beat_heading(scene, entry), Manner.QUOTE, cites)
        case Title():
            date = view.words.date(beat.date) if beat.date else ""
            title = texts.plain(f"scene/{scene}/{entry}", beat.title)
            return Piece(text, date, Manner.TITLE, cites, title=title)
        case Figure():
            return Piece((*text, *_rows(view, scene, entry, beat)), "", Manner.QUOTE, cites)
        case _:
            return Piece(text, cites=cites)


def _claim(view: View, name: str) -> Piece:
    claim = view.story.claims[name]
    said = (view.texts.maker_in(claim.by, claim.said_on), view.words.date(claim.said_on))
    stands = name in view.state.confirmed
    above = view.words("A claim that was tested") if stands else view.words("A claim to test")
    heading = " · ".join((above, *said))
    text = view.texts.runs(f"claim/{name}/text", claim.text)
    return Piece(text, heading, Manner.CLAIM, view.texts.cites(cites_in(text)))


def _rows(view: View, scene: str, entry: str, beat: Figure) -> Iterator[tuple[Run, ...]]:
    """Yield the numbers of a figure in words."""
    for nth, datum in enumerate(beat.data):
        label = view.words.story(f"scene/{scene}/{entry}/data/{nth}", datum.label)
        value = figures.counted(view, figures.Row(label, datum.value, datum.of))
        is_map = beat.figure in figures.MAPS
        yield (Run(label),) if is_map else (Run(f"{label}: "), Run(value, is_bold=True))


class Voice(NamedTuple):
    """The inks of a turn: what is new, and one step quieter what came before."""

    text: Ink
    label: Ink
    claim: Ink
    card: buttons.Dress


NEW = Voice(Ink.PAPER, Ink.PAPER_SHADE, Ink.AMBER, buttons.SHEET)
EARLIER = Voice(Ink.PAPER_DIM, Ink.PAPER_DIM, Ink.PAPER_DIM, buttons.DARK)


def slabs(sketch: Sketch, turn: Turn, width: int, voice: Voice) -> tuple[Slab, ...]:
    """Return a turn as slabs of a column."""
    found: list[Slab] = []
    for piece in turn:
        made = _slabs(sketch, piece, width, voice)
        found.append(made[0]._replace(gap=sketch.px(20)))
        found += made[1:]
    return tuple(found)


def _slabs(sketch: Sketch, piece: Piece, width: int, voice: Voice) -> list[Slab]:
    """Return the slabs of a piece; at least one."""
    bar = _bar(piece, voice)
    indent = sketch.px(28) if bar else 0
    inner = width - indent
    words: list[Slab] = []
    if piece.heading:
        words.append(_label(sketch, piece, inner, voice))
    if piece.title:
        title = pages.text_slab(
            sketch, piece.title, inner, Size.HEAD, Style.TITLE, voice.text, Role.HEADING
        )
        words.append(title._replace(keeps=bool(piece.text)))
    if piece.text:
        words.append(_text(sketch, piece, inner, voice))
    if piece.cites:
        cites = pages.text_slab(
            sketch, piece.cites, inner, Size.SMALL, Style.ITALIC, Ink.PAPER_DIM, Role.NOTE
        )
        words.append(cites)
    if bar:
        words = [pages.barred(sketch, slab, indent, bar) for slab in words]
    if piece.paper:
        card = _paper_card(sketch.view, piece.paper, voice)
        words.append(pages.button_slab(sketch, card, width, sketch.px(12)))
        words[:-1] = [slab._replace(keeps=True) for slab in words[:-1]]
    return words or [pages.text_slab(sketch, "", width)]


def _bar(piece: Piece, voice: Voice) -> Ink | None:
    """Return the ink of the bar at the left of what others said."""
    match piece.manner:
        case Manner.CLAIM:
            return voice.claim
        case Manner.QUOTE:
            return Ink.PAPER_DIM
        case Manner.NOTICE:
            return Ink.STEEL
        case _:
            return None


def _label(sketch: Sketch, piece: Piece, width: int, voice: Voice) -> Slab:
    ink = voice.claim if piece.manner is Manner.CLAIM else voice.label
    slab = pages.text_slab(
        sketch, piece.heading.upper(), width, Size.SMALL, Style.LABEL, ink, Role.NOTE
    )
    return slab._replace(keeps=True, split=lambda _: None)


def _text(sketch: Sketch, piece: Piece, width: int, voice: Voice) -> Slab:
    if piece.manner is Manner.NOTICE:
        return pages.text_slab(
            sketch, piece.text, width, Size.NOTE, Style.ITALIC, Ink.PAPER_SHADE, Role.STATUS
        )
    role = Role.QUOTE if piece.manner in (Manner.QUOTE, Manner.CLAIM) else Role.TEXT
    slab = pages.text_slab(sketch, piece.text, width, Size.BODY, Style.READING, voice.text, role)
    return slab._replace(keeps=bool(piece.cites))


def _paper_card(view: View, paper: str, voice: Voice) -> Button:
    """Return the card of a paper that has come into the dossier, or is only named."""
    words = view.words
    title = view.texts.paper_title(paper)
    if view.state.paper(paper) >= PaperState.UNCOVERED:
        is_new = paper not in view.state.opened
        on_paper = voice.card is buttons.SHEET
        return Button(
            title, Go(Look("document", subject=paper)),
            words("a paper, now in the dossier") if is_new else words("a paper in the dossier"),
            dress=voice.card, style=Style.STRONG, stamp=words("new") if is_new else "",
            stamp_ink=Ink.AMBER_ON_PAPER if on_paper else Ink.PAPER,
        )  # fmt: skip
    if view.story.papers[paper].request is None:
        note = words("only mentioned")
        return Button(title, None, note, dress=buttons.DARK, style=Style.STRONG)
    return Button(
        title, Go(Look("slip", subject=paper)), words("only mentioned: it can be requested"),
        dress=buttons.DARK, style=Style.STRONG, stamp=words("request"), stamp_ink=Ink.PAPER_SHADE,
    )  # fmt: skip
