"""What was said, on paper, and the claims that are confirmed together with it."""

from __future__ import annotations

from game.engine.model import Kind
from game.engine.story import in_folder
from game.ui import buttons, claims, hindsight, papers, sheet, turning
from game.ui.buttons import Button
from game.ui.claims import Work
from game.ui.frame import Box, Role
from game.ui.panel import TEXT_SIZES
from game.ui.sheet import Piece
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.turning import Pile
from game.ui.view import View
from game.ui.wording import joined

PAGE = "claims-page"
"""The pick that holds the page of the list."""


def draw(sketch: Sketch, box: Box, area: Box, work: Work, size: float) -> None:
    """Draw the claim from the top of `area`, on a paper that covers `box`, and the list below."""
    _ground(sketch, box, work)
    found = _list(sketch.view, work)
    least = _list_least(sketch, area, work, found)
    y = _said(sketch, area, work, size, area.h - least - sketch.px(20)) + sketch.px(20)
    whole = _list_height(sketch, area, work, found)
    y = max(y, area.bottom - whole)
    _claims(sketch, Box(area.x, y, area.w, area.bottom - y), work, found)


def fits(sketch: Sketch, area: Box, work: Work) -> bool:
    """Whether claim and list can stand in an area together."""
    least = _list_least(sketch, area, work, _expected(sketch.view, work)) + sketch.px(20)
    return _said_height(sketch, area.w, work, _sizes(sketch)[-1]) + least <= area.h


def size_of(sketch: Sketch, width: int, room: int, work: Work) -> float:
    """Return the size of the claims that are confirmed together, the same for all of them.

    It is the largest at which each stands above the list in a room, and never under that of the
    normal text size.
    """
    found, area = _expected(sketch.view, work), Box(0, 0, width, sketch.box.h)
    room -= _list_height(sketch, area, work, found) + sketch.px(36)
    works, sizes = batch_works(sketch.view, work), _sizes(sketch)
    fits = (
        size
        for size in sizes
        if all(_said_height(sketch, width, one, size) <= room for one in works)
    )
    return next(fits, sizes[-1])


def batch_works(view: View, work: Work) -> tuple[Work, ...]:
    """Return the work on each claim that is confirmed together with one, as if just begun."""
    found = claims.batch_of(view, work.claim).claims
    return tuple(Work(claim, "", work.paper, "") for claim in found)


def _sizes(sketch: Sketch) -> tuple[float, ...]:
    return Size.HEAD, Size.HEAD / TEXT_SIZES[sketch.panel.text_size]


def draw_said(sketch: Sketch, box: Box, work: Work) -> None:
    """Draw the claim alone on a paper; in pages where it is long."""
    _ground(sketch, box, work)
    area = box.inset(max(sketch.px(48), 10), max(sketch.px(36), 10))
    for size in _sizes(sketch):
        found = batch_works(sketch.view, work) if size == Size.HEAD else (work,)
        if all(_said_height(sketch, area.w, one, size) <= area.h for one in found):
            _said(sketch, area, work, size, area.h)
            return
    above, who, where = _lines(sketch.view, work)
    text = sketch.view.texts.claim_text(work.claim)
    pieces = (
        Piece(f"{who}: {text}", above, Style.READING, role=Role.QUOTE),
        Piece(where, style=Style.ITALIC, ink=Ink.STEEL_ON_PAPER, role=Role.NOTE),
    )
    sheet.leaf(sketch, area, pieces, sheet.rule(sketch, Size.BODY, area.w))


def draw_list(sketch: Sketch, box: Box, work: Work) -> None:
    """Draw the claims that are confirmed together alone on a paper."""
    _ground(sketch, box, work)
    area = box.inset(max(sketch.px(48), 10), max(sketch.px(36), 10))
    _claims(sketch, area, work, _list(sketch.view, work))


def natural_height(sketch: Sketch, width: int, work: Work, size: float) -> int:
    """Return how high claim and list stand where there is room enough."""
    found = _list(sketch.view, work)
    area = Box(0, 0, width, sketch.box.h)
    return _said_height(sketch, width, work, size) + sketch.px(36) + _list_height(
        sketch, area, work, found
    )  # fmt: skip


def reached_height(sketch: Sketch, width: int, top: int, work: Work) -> int:
    """Return how high claim and list stand from a row, so that the list can be reached."""
    area = Box(0, top, width, sketch.box.h)
    return sketch.panel.reach_px - top + _list_height(sketch, area, work, _list(sketch.view, work))


def _ground(sketch: Sketch, box: Box, work: Work) -> None:
    """Draw the paper, with a bar that is red where the state speaks."""
    sketch.plane(box, Ink.PAPER)
    is_official = _is_official(sketch.view, work.claim)
    bar = box._replace(h=max(4, sketch.px(14)))
    sketch.plane(bar, Ink.RED if is_official else Ink.STEEL)
    if hindsight.is_grey(sketch.view, sketch.view.story.claims[work.claim]):
        sketch.edge(box, Ink.GREY, max(4, sketch.px(8)))


def _is_official(view: View, claim: str) -> bool:
    paper = view.story.claims[claim].in_.partition("/")[0]
    return view.story.papers[paper].kind in papers.OFFICIAL


def _lines(view: View, work: Work) -> tuple[str, str, str]:
    """Return the line above the claim, who said it, where it stands and what its words are."""
    words = view.words
    claim = view.story.claims[work.claim]
    date = words.date(claim.said_on)
    kind = view.story.papers[claim.in_.partition("/")[0]].kind
    if kind is Kind.INDICTMENT:
        above = words("From the charge · {date}", date=date)
    elif kind in papers.COURT:
        above = words("Said in court · {date}", date=date)
    else:
        above = words("Said · {date}", date=date)
    paper = claim.in_.partition("/")[0]
    basis = papers.basis_word(view, papers.passage_basis(view, claim.in_))
    through = view.words("reported") if view.story.papers[paper].reported_by else ""
    where = joined(view.texts.paper_title(paper), basis, through)
    return above, view.texts.maker_in(claim.by, claim.said_on), where


def _said_height(sketch: Sketch, width: int, work: Work, size: float) -> int:
    above, who, where = _lines(sketch.view, work)
    text = sketch.view.texts.claim_text(work.claim)
    blocks = (
        sketch.block(above.upper(), width, Size.SMALL, Style.LABEL),
        sketch.block(who, width, Size.NOTE, Style.ITALIC),
        sketch.block(text, width, size, Style.TITLE),
        sketch.block(where, width, Size.SMALL, Style.READING),
    )
    return sum(block.height for block in blocks) + 2 * sketch.px(12)


def _said(sketch: Sketch, area: Box, work: Work, size: float, room: int) -> int:
    """Write the claim, and where it stands if there is room; return the row below."""
    above, who, where = _lines(sketch.view, work)
    ink = Ink.RED_ON_PAPER if _is_official(sketch.view, work.claim) else Ink.STEEL_ON_PAPER
    y = sketch.text(area, above.upper(), Size.SMALL, Style.LABEL, ink, Role.HEADING)
    y = sketch.text(area._replace(y=y), who, Size.NOTE, Style.ITALIC, Ink.FAINT_INK, Role.NOTE)
    text = sketch.view.texts.claim_text(work.claim)
    place = area._replace(y=y + sketch.px(12))
    y = sketch.text(place, text, size, Style.TITLE, Ink.INK, Role.QUOTE)
    y += sketch.px(12)
    block = sketch.block(where, area.w, Size.SMALL, Style.READING)
    if y + block.height <= area.y + room:
        place, ink = area._replace(y=y), Ink.STEEL_ON_PAPER
        y = sketch.text(place, where, Size.SMALL, Style.READING, ink, Role.NOTE)
    return y


def _list(view: View, work: Work) -> tuple[Button, ...]:
    batch = claims.batch_of(view, work.claim)
    found = [_claim(view, claim, work) for claim in batch.claims]
    others = claims.other_claims(view, batch)
    if others:
        press = claims.to_claim(view, others[0])
        found.append(
            Button(view.words("The other claims"), press, dress=buttons.FADED, style=Style.STRONG)
        )
    return tuple(found)


def _expected(view: View, work: Work) -> tuple[Button, ...]:
    """Return the list as it will be once all claims of the folder have come up."""
    batch, words = claims.batch_of(view, work.claim), view.words
    found = [
        Button(view.texts.claim_title(claim), None, words("finding filed"), style=Style.STRONG)
        for claim in batch.claims
    ]
    if len(in_folder(view.story, "claim", view.state.folder)) > len(batch.claims):
        found.append(Button(words("The other claims"), None, style=Style.STRONG))
    return tuple(found)


def _claim(view: View, claim: str, work: Work) -> Button:
    is_open, told = claim in view.state.offered, view.story.claims[claim]
    is_grey = is_open and hindsight.is_grey(view, told)
    dress = buttons.OUTLINE_ON_PAPER if is_grey else buttons.SHADED
    return Button(
        view.texts.claim_title(claim) if is_open else view.words("Still to come"),
        claims.to_claim(view, claim, view.look.tab) if is_open else None,
        joined(claims.status(view, claim, work), hindsight.unknown(view, int(is_grey))),
        Role.OPTION,
        claim == work.claim,
        dress if is_open else buttons.FADED,
        Style.STRONG,
    )


def _rows(sketch: Sketch, area: Box, found: tuple[Button, ...]) -> tuple[tuple[Button, ...], ...]:
    """Return the claims in lines: all side by side, else two, else one below the other."""
    em = sketch.panel.type_px(Size.BODY)
    across = len(found) if area.w >= 6 * len(found) * em else 2 if area.w >= 18 * em else 1
    return tuple(found[at : at + across] for at in range(0, len(found), across))


def _label(view: View, work: Work) -> str:
    return claims.together(view, len(claims.batch_of(view, work.claim).claims)).upper()


def _label_height(sketch: Sketch, width: int, work: Work) -> int:
    block = sketch.block(_label(sketch.view, work), width, Size.SMALL, Style.LABEL)
    return block.height + sketch.px(10)


def _list_height(sketch: Sketch, area: Box, work: Work, found: tuple[Button, ...]) -> int:
    gap, label = sketch.px(12), _label_height(sketch, area.w, work)
    rows = _rows(sketch, area, found)
    return label + sum(buttons.row_height(sketch, row, area.w, gap) + gap for row in rows) - gap


def _list_least(sketch: Sketch, area: Box, work: Work, found: tuple[Button, ...]) -> int:
    """Return the least height of the list: the whole, or one claim and the buttons that turn."""
    whole = _list_height(sketch, area, work, found)
    label = _label_height(sketch, area.w, work)
    least = turning.pile_least(sketch, area.w, _pile(sketch.view, found))
    return min(whole, label + least)


def _pile(view: View, found: tuple[Button, ...]) -> Pile:
    return Pile(found, PAGE, view.words("More claims"), is_on_paper=True)


def _claims(sketch: Sketch, box: Box, work: Work, found: tuple[Button, ...]) -> None:
    """Draw the list from the top of a box."""
    view, gap = sketch.view, sketch.px(12)
    y = sketch.text(box, _label(view, work), Size.SMALL, Style.LABEL, Ink.STEEL_ON_PAPER, Role.NOTE)
    place = Box(box.x, y + sketch.px(10), box.w, box.bottom - y - sketch.px(10))
    rows = _rows(sketch, box, found)
    if len(rows) == len(found) or _list_height(sketch, box, work, found) > box.h:
        turning.stack(sketch, place, _pile(view, found))
        return
    each = buttons.row_width(box.w, len(rows[0]), gap)
    for row in rows:
        width = len(row) * (each + gap) - gap
        y = buttons.row(sketch, place._replace(w=width), row, gap) + gap
        place = place._replace(y=y)
