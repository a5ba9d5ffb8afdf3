"""The scene: its picture, what is told, and what can be looked into."""

from __future__ import annotations

from typing import NamedTuple

from game.engine.answers import Choose, Next
from game.engine.flow import is_open
from game.engine.model import Beat, Choice, Figure, Mention, Picture, Quote, Test, Title, Uncover
from game.engine.papers import PaperState
from game.engine.play import asked, why
from game.engine.state import Stand
from game.engine.story import in_folder
from game.ui import buttons, ribbon
from game.ui.buttons import Button
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Give, Go, Look
from game.ui.sketch import Sketch
from game.ui.texts import Paragraphs, cites_in
from game.ui.theme import Ink, Size, Style
from game.ui.view import View


class Piece(NamedTuple):
    """One entry of the page: what stands above it, its text, the paper that it brings."""

    heading: str
    text: Paragraphs
    paper: str = ""
    is_quote: bool = False
    is_claim: bool = False
    is_question: bool = False


def frame(view: View) -> Frame:
    """Return the scene that the reader stands in."""
    sketch = Sketch(view)
    stand = view.state.stand
    assert stand is not None
    room = ribbon.draw(sketch)
    actions = _actions(view, stand)
    if view.panel.is_portrait:
        _portrait(sketch, room, stand, actions)
    else:
        _landscape(sketch, room, stand, actions)
    return sketch.frame()


def _landscape(sketch: Sketch, room: Box, stand: Stand, actions: tuple[Button, ...]) -> None:
    margin, gap = sketch.px(96), sketch.px(16)
    side = Box(room.right - sketch.px(60) - sketch.px(560), room.y, sketch.px(560), room.h)
    text_w = side.x - sketch.px(56) - margin
    need = buttons.stack_height(sketch, actions, side.w, gap) + sketch.px(64)
    least = _last_height(sketch, stand, text_w) + sketch.px(72)
    low = max(need, least, round(room.h * 0.365))
    art = Box(0, 0, room.w, max(_head_height(sketch), room.h - low))
    _picture(sketch, art, stand)
    head = _head(sketch, art, stand)
    _cards(sketch, art)
    top = max(art.bottom, head.bottom) + sketch.px(32)
    _page(sketch, Box(margin, top, text_w, room.bottom - top - sketch.px(12)), stand)
    buttons.stack(sketch, Box(side.x, top + sketch.px(4), side.w, room.bottom - top), actions, gap)


def _portrait(sketch: Sketch, room: Box, stand: Stand, actions: tuple[Button, ...]) -> None:
    margin, gap = sketch.px(64), sketch.px(16)
    width = room.w - 2 * margin
    need = buttons.stack_height(sketch, actions, width, gap) + sketch.px(32)
    least = max(_last_height(sketch, stand, width), round(room.h * 0.2)) + sketch.px(48)
    art = Box(
        0, 0, room.w, max(_head_height(sketch), min(round(room.h * 0.46), room.h - need - least))
    )
    _picture(sketch, art, stand)
    head = _head(sketch, art, stand)
    _cards(sketch, art)
    top = max(art.bottom, head.bottom) + sketch.px(36)
    foot = room.bottom - need
    _page(sketch, Box(margin, top, width, foot - top - gap), stand)
    buttons.stack(sketch, Box(margin, foot, width, need), actions, gap)


def _picture(sketch: Sketch, box: Box, stand: Stand) -> None:
    story = sketch.view.story
    scene = story.scenes[stand.at.scene]
    name, alt = scene.picture, scene.alt
    if stand.picture:
        where, _, beat = stand.picture.partition("/")
        shown = story.spots[where][beat].beat
        assert isinstance(shown, Picture)
        name, alt = shown.picture, shown.alt
    if name:
        sketch.art(box, name, alt)


def _head_height(sketch: Sketch) -> int:
    lines = sketch.line_px(Size.NOTE) * 2 + sketch.line_px(Size.TITLE)
    return max(lines + sketch.px(60), 2 * sketch.panel.target_px + sketch.px(80))


def _head(sketch: Sketch, art: Box, stand: Stand) -> Box:
    """Draw the title block on its dark wedge; return the wedge's box."""
    view = sketch.view
    margin = sketch.px(64 if view.panel.is_portrait else 96)
    folder = view.state.folder
    label = view.texts.folder_label(folder)
    line = view.texts.scene_line(stand.at.scene)
    widest = art.w - margin - sketch.px(96) - _card_width(sketch)
    title = sketch.block(view.texts.folder_title(folder), widest, Size.TITLE, Style.TITLE)
    where = sketch.block(line, widest, Size.NOTE, Style.READING)
    above = sketch.block(label.upper(), widest, Size.NOTE, Style.LABEL)
    top, gap = sketch.px(28), sketch.px(10)
    high = top + above.height + title.height + gap + where.height + sketch.px(26)
    ends = margin + max(title.width, where.width) + sketch.px(60)
    wide = min(max(ends, sketch.px(700)), widest + margin + sketch.px(30))
    sketch.shape(Ink.NIGHT, (0, 0), (wide + sketch.px(76), 0), (wide, high), (0, high))
    y = top
    if label:
        y = sketch.text(Box(margin, y, widest, 0), label.upper(), Size.NOTE, Style.LABEL, Ink.AMBER)
    y = sketch.text(
        Box(margin, y, widest, 0), view.texts.folder_title(folder), Size.TITLE, Style.TITLE,
        role=Role.HEADING,
    )  # fmt: skip
    sketch.text(Box(margin, y + gap, widest, 0), line, Size.NOTE, Style.READING, Ink.PAPER_SHADE)
    return Box(0, 0, wide, high)


def _card_width(sketch: Sketch) -> int:
    return round(
        sketch.px(236)
        * max(1.0, sketch.panel.type_px(Size.BUTTON) / max(1, sketch.px(Size.BUTTON)))
    )


def _cards(sketch: Sketch, art: Box) -> None:
    """Draw the two cards at the top right: dossier and findings."""
    view = sketch.view
    width = _card_width(sketch)
    cards = [_dossier_card(view)]
    if view.state.offered:
        cards.append(_findings_card(view))
    margin = sketch.px(40 if view.panel.is_portrait else 60)
    box = Box(art.right - margin - width, sketch.px(40), width, art.h)
    buttons.stack(sketch, box, tuple(cards), sketch.px(14))


def _dossier_card(view: View) -> Button:
    papers = [
        name for name in in_folder(view.story, "paper", view.state.folder)
        if view.state.paper(name) >= PaperState.UNCOVERED
    ]  # fmt: skip
    new = sum(name not in view.state.opened for name in papers)
    detail = view.words.count("{count} paper", "{count} papers", len(papers))
    if new:
        detail += " · " + view.words.count("{count} new", "{count} new", new)
    return Button(
        view.words("Dossier"), Go(Look("dossier")), detail, dress=buttons.SHEET, is_on=bool(new)
    )


def _findings_card(view: View) -> Button:
    filed = sum(claim in view.state.findings for claim in view.state.offered)
    detail = view.words("{filed} of {all} filed", filed=filed, all=len(view.state.offered))
    return Button(view.words("Findings"), Go(Look("findings")), detail, dress=buttons.SHEET)


def _actions(view: View, stand: Stand) -> tuple[Button, ...]:
    """Return the buttons at the side: options, or going on."""
    words = view.words
    if stand.phase == "closing":
        return (
            Button(words("Test the claims"), Go(Look("findings")), dress=buttons.MAIN, align=0.5),
            Button(words("Leave the folder"), Give((Next(),)), words("with findings open")),
        )
    options = asked(view.story, view.state)
    if options:
        return tuple(
            _option(view, stand, option.id, is_open(view.state, option)) for option in options
        )
    beat = view.story.spots[stand.at.scene][stand.at.beat].beat
    go_on = Button(words("Go on"), Give((Next(),)), dress=buttons.MAIN, align=0.5)
    if isinstance(beat, Test) and beat.test not in view.state.confirmed:
        look = Look("findings", picks=(("claim", beat.test),))
        return (
            go_on._replace(label=words("Test this claim"), intent=Go(look)),
            Button(words("Go on"), Give((Next(),)), words("and test it later")),
        )
    return (go_on,)


def _option(view: View, stand: Stand, option: str, is_offered: bool) -> Button:
    scene, choice = stand.at.scene, stand.at.beat
    label = view.texts.option(scene, choice, option)
    if is_offered:
        path = f"{scene}/{choice}/{option}"
        note = view.texts.option_note(scene, choice, option)
        if not note and path in stand.used:
            note = view.words("looked into")
        return Button(label, Give((Choose(option),)), note, Role.OPTION, style=Style.STRONG)
    reasons = " · ".join(
        view.texts.reason(reason) for reason in why(view.story, view.state, option)
    )
    return Button(label, None, reasons, Role.OPTION, dress=buttons.CLOSED, style=Style.STRONG)


def _page(sketch: Sketch, box: Box, stand: Stand) -> None:
    """Write what was told last; a new page begins where the old one is full."""
    gap = sketch.px(20)
    page: list[Piece] = []
    used = 0
    for group in _groups(_pieces(sketch.view, stand)):
        high = _group_height(sketch, group, box.w)
        if page and used + high > box.h:
            page, used = [], 0
        page.extend(group)
        used += high + gap
    y = box.y
    for piece in page:
        y = _write_piece(sketch, Box(box.x, y, box.w, box.h), piece) + gap


def _groups(pieces: list[Piece]) -> list[list[Piece]]:
    """Return the pieces in groups that stay together: a text, and what comes with it."""
    groups: list[list[Piece]] = []
    for piece in pieces:
        if groups and (piece.paper or piece.is_question):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _group_height(sketch: Sketch, group: list[Piece], width: int) -> int:
    gaps = sketch.px(20) * (len(group) - 1)
    return sum(_piece_height(sketch, piece, width) for piece in group) + gaps


def _pieces(view: View, stand: Stand) -> list[Piece]:
    if stand.phase == "closing":
        text = view.words("This folder is told. Its claims can be tested before it is closed.")
        return [Piece("", view.texts.runs("", text))]
    entries = list(stand.trail)
    pieces = []
    for nth, entry in enumerate(entries):
        beat = view.story.spots[stand.at.scene][entry.partition("#")[0]].beat
        if isinstance(beat, Choice) and nth < len(entries) - 1:
            continue
        pieces.append(_piece(view, stand.at.scene, entry, beat))
    return pieces


def _piece(view: View, scene: str, entry: str, beat: Beat) -> Piece:
    text = view.texts.beat(scene, entry)
    heading = view.texts.beat_heading(scene, entry)
    match beat:
        case Uncover():
            return Piece("", text, beat.uncover)
        case Mention():
            return Piece("", text, beat.mention)
        case Test():
            return Piece(view.words("A claim to test"), text, is_claim=True)
        case Choice():
            return Piece("", text, is_question=True)
        case _:
            return Piece(heading, text, is_quote=isinstance(beat, Quote | Title | Figure))


def _last_height(sketch: Sketch, stand: Stand, width: int) -> int:
    groups = _groups(_pieces(sketch.view, stand))
    return _group_height(sketch, groups[-1], width) if groups else 0


def _piece_height(sketch: Sketch, piece: Piece, width: int) -> int:
    high = 0
    if piece.heading:
        high += sketch.block(piece.heading.upper(), width, Size.SMALL, Style.LABEL).height
    if piece.text:
        high += sketch.block(
            piece.text, width - _indent(sketch, piece), Size.BODY, Style.READING
        ).height
        high += _cite_height(sketch, piece, width)
    if piece.paper:
        high += buttons.height_of(sketch, _paper_card(sketch.view, piece.paper), width) + sketch.px(
            8
        )
    return high


def _cite_height(sketch: Sketch, piece: Piece, width: int) -> int:
    cites = sketch.view.texts.cites(cites_in(piece.text))
    return sketch.block(cites, width, Size.SMALL * 0.9, Style.ITALIC).height if cites else 0


def _indent(sketch: Sketch, piece: Piece) -> int:
    return sketch.px(28) if piece.is_quote or piece.is_claim else 0


def _write_piece(sketch: Sketch, box: Box, piece: Piece) -> int:
    y, indent = box.y, _indent(sketch, piece)
    inner = Box(box.x + indent, y, box.w - indent, box.h)
    if piece.heading:
        y = sketch.text(inner, piece.heading.upper(), Size.SMALL, Style.LABEL, Ink.AMBER, Role.NOTE)
    if piece.text:
        style = Style.STRONG if piece.is_claim else Style.READING
        role = Role.QUOTE if piece.is_quote else Role.TEXT
        y = sketch.text(Box(inner.x, y, inner.w, box.h), piece.text, Size.BODY, style, role=role)
        cites = sketch.view.texts.cites(cites_in(piece.text))
        if cites:
            place = Box(inner.x, y, inner.w, box.h)
            y = sketch.text(place, cites, Size.SMALL * 0.9, Style.ITALIC, Ink.PAPER_DIM, Role.NOTE)
    if indent:
        ink = Ink.AMBER if piece.is_claim else Ink.PAPER_DIM
        x = box.x + sketch.px(3)
        sketch.stroke((x, box.y + sketch.px(6)), (x, y - sketch.px(6)), ink, max(2, sketch.px(4)))
    if piece.paper:
        y += sketch.px(8)
        card = _paper_card(sketch.view, piece.paper)
        high = buttons.height_of(sketch, card, box.w)
        buttons.draw(sketch, Box(box.x, y, box.w, high), card)
        y += high
    return y


def _paper_card(view: View, paper: str) -> Button:
    """Return the card of a paper that has come into the dossier, or is only named."""
    words = view.words
    title = view.texts.paper_title(paper)
    if view.state.paper(paper) < PaperState.UNCOVERED:
        return Button(
            title, Go(Look("slip", subject=paper)), words("only mentioned: it can be requested"),
            dress=buttons.DARK, style=Style.STRONG, stamp=words("request"),
            stamp_ink=Ink.PAPER_SHADE,
        )  # fmt: skip
    is_new = paper not in view.state.opened
    return Button(
        title, Go(Look("document", subject=paper)), words("a paper, now in the dossier"),
        dress=buttons.SHEET, style=Style.STRONG, stamp=words("new") if is_new else "",
        stamp_ink=Ink.AMBER_ON_PAPER,
    )  # fmt: skip
