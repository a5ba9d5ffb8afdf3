"""The request slip: a paper that is only mentioned is ordered by a name, a place and a year."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from game.engine.answers import RequestPaper
from game.engine.dossier import requestable
from game.engine.events import NothingFound, Paper
from game.engine.papers import PaperState
from game.engine.play import RequestForm
from game.ui import buttons, card, poster, quiet, ribbon, slips, sought, spread, turning
from game.ui.buttons import Button
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Give, Go, Leave, Look, Turn
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

LEAST_HEAD, LEAST_HEAD_ALONE = 18, 26
"""In a lower room, in sizes of text, the head is the title alone: in two columns, and in one."""
CARD_EMS = 31
"""How long a line on the card of a paper is at most, in sizes of text."""
CARD_ROWS = 16
"""How high the card of a paper is at most, in lines of text."""


class Field(NamedTuple):
    """A field of the slip: its pick, its label, and the chips that can stand in it, by id.

    `more` is what leads to chips from other folders; "" where there are none.
    """

    name: str
    label: str
    chips: tuple[tuple[str, str], ...]
    more: str = ""


def frame(view: View) -> Frame:
    """Return the slip, with what can be put on it."""
    sketch = Sketch(view)
    room = ribbon.draw(sketch)
    form, found = slips.form(view), _brought(view)
    if form is None and not found:
        words = view.words
        go_on = Button(words("Go on"), Leave(), dress=buttons.MAIN, align=0.5)
        note = words("Nothing can be requested now.")
        quiet.draw(sketch, room, words("Request slip"), note, go_on)
        return sketch.frame()
    margin = sketch.px(64 if view.panel.is_portrait else 96)
    top, low = sketch.px(40), room.bottom - sketch.px(36)
    area = Box(margin, top, room.w - 2 * margin, low - top)
    y = _head(sketch, area) + sketch.px(24)
    lines = _lines(sketch, area.w)
    foot = sum(buttons.row_height(sketch, line, area.w, sketch.px(16)) for line in lines)
    foot += sketch.px(16) * max(0, len(lines) - 1)
    paper = Box(area.x, y, area.w, area.bottom - foot - sketch.px(28) - y)
    if found:
        _card(sketch, paper, room.w, found)
    elif form is not None:
        _paper(sketch, spread.in_reach(sketch, paper), _fields(view, form))
    y = area.bottom - foot
    for line in lines:
        y = buttons.row(sketch, area._replace(y=y), line, sketch.px(16)) + sketch.px(16)
    return sketch.frame()


def _card(sketch: Sketch, box: Box, right: int, paper: str) -> None:
    """Draw the card of a paper no wider than is well read, and a picture beside it."""
    high = min(box.h, CARD_ROWS * sketch.line_px(Size.BODY))
    wide = CARD_EMS * sketch.panel.type_px(Size.BODY)
    if box.w - wide < sketch.px(480):
        card.draw(sketch, box._replace(h=high), paper)
        return
    card.draw(sketch, box._replace(w=wide, h=high), paper)
    x = box.x + wide + sketch.px(56)
    sketch.art(Box(x, 0, right - x, box.y + high), *poster.cover(sketch.view))


def _halves(sketch: Sketch, area: Box) -> tuple[Box, Box]:
    """Return the two columns of an area; where it is narrow, the area twice."""
    panel = sketch.panel
    if panel.is_portrait or panel.width < 32 * panel.type_px(Size.BODY):
        return area, area
    gap = sketch.px(24)
    each = (area.w - gap) // 2
    return area._replace(w=each), area._replace(x=area.right - each, w=each)


def _head(sketch: Sketch, area: Box) -> int:
    """Write what a slip is for, and what it may bring; return the row below."""
    view, words = sketch.view, sketch.view.words
    left, right = _halves(sketch, area)
    y = sketch.text(left, words("Request slip"), Size.TITLE, Style.TITLE, role=Role.HEADING)
    least = LEAST_HEAD if right.x > left.x else LEAST_HEAD_ALONE
    if area.h < least * sketch.panel.type_px(Size.BODY):
        return y
    note = words("A name, a place and a year bring a paper.")
    if _brought(view):
        note = words("The archive has brought this paper.")
    y = sketch.text(left._replace(y=y), note, Size.NOTE, Style.ITALIC, Ink.PAPER_SHADE)
    wanted = requestable(view.story, view.state)
    if not wanted:
        return y
    top = right.y + sketch.px(16) if right.x > left.x else y + sketch.px(20)
    label = words("Only mentioned so far").upper()
    place = right._replace(y=top)
    end = sketch.text(place, label, Size.SMALL, Style.LABEL, Ink.AMBER, Role.NOTE)
    return max(y, _titles(sketch, right._replace(y=end), wanted))


def _titles(sketch: Sketch, area: Box, wanted: tuple[str, ...]) -> int:
    """Write the titles of the papers that can be requested: all, or the one asked for."""
    view = sketch.view
    asked = view.look.subject if view.look.subject in wanted else wanted[0]
    titles = "\n".join(view.texts.paper_title(paper) for paper in wanted)
    style = Style.STRONG
    if sketch.block(titles, area.w, Size.NOTE, style).height > area.h * 0.12:
        titles = view.texts.paper_title(asked)
        if len(wanted) > 1:
            more = view.words("and {count} more", count=len(wanted) - 1)
            titles = f"{titles} · {more}"
    return sketch.text(area, titles, Size.NOTE, style)


def _lines(sketch: Sketch, width: int) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons of the foot in lines: what the last slip has brought, the main one."""
    view = sketch.view
    found, form = _brought(view), slips.form(view)
    line: tuple[Button, ...] = ()
    if found:
        more = Button(view.words("Another slip"), Turn(Look("slip")), align=0.5)
        line = (more, _open(view, found)) if form is not None else (_open(view, found),)
    elif form is not None:
        line = (*_nothing(view), _main(view))
    left, right = _halves(sketch, Box(0, 0, width, 0))
    return (line,) if right.x > left.x else tuple((button,) for button in line)


def _nothing(view: View) -> tuple[Button, ...]:
    """Return what the archive says to the slip on screen, where it has no such paper."""
    name, place, year = _picks(view)
    for event in view.events:
        is_this = isinstance(event, NothingFound) and (
            (event.name, event.place, str(event.year)) == (name, place, year)
        )
        if is_this:
            label = view.words("The archive has no paper under these three.")
            dress = buttons.CLOSED._replace(edge=Ink.NIGHT_EDGE, label=Ink.PAPER)
            return (Button(label, None, "", Role.STATUS, dress=dress, style=Style.READING),)
    return ()


def _brought(view: View) -> str:
    """Return the paper that the slip on screen has brought; "" for none."""
    for event in view.events:
        if isinstance(event, Paper) and not event.scene and event.state is PaperState.UNCOVERED:
            asked = view.story.papers[event.paper].request
            name, place, year = _picks(view)
            years = [str(each) for each in asked.year] if asked else []
            if asked and name in asked.name and place in asked.place and year in years:
                return event.paper
    return ""


def _open(view: View, paper: str) -> Button:
    press = Go(Look("document", subject=paper))
    return Button(view.words("Open this paper"), press, dress=buttons.MAIN, align=0.5)


def _picks(view: View) -> tuple[str, str, str]:
    look = view.look
    return look.picked("name"), look.picked("place"), look.picked("year")


def _fields(view: View, form: RequestForm) -> tuple[Field, ...]:
    words, story = view.words, view.story
    names = sorted(form.names, key=lambda name: story.people[name].sort)
    places = sorted(form.places, key=view.texts.place)
    years = [str(year) for year in sorted(form.years)]
    made = {
        "person": Field("name", words("Name"), _labelled(names, view.texts.maker)),
        "place": Field("place", words("Place"), _labelled(places, view.texts.place)),
        "year": Field("year", words("Year"), _labelled(years, str)),
    }
    more = words("More names"), words("More places"), words("More years")
    return tuple(
        _narrowed(view, field._replace(more=label), kind)
        for (kind, field), label in zip(made.items(), more, strict=True)
    )


def _labelled(found: Sequence[str], label: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, label(name)) for name in found)


def _narrowed(view: View, field: Field, kind: str) -> Field:
    """Return a field with what was met in this folder, unless the rest of it is asked for."""
    here, picked = sought.here(view), view.look.picked(field.name)
    near = tuple(
        (value, label)
        for value, label in field.chips
        if f"{kind}:{value}" in here or value == picked
    )
    if view.look.tab == field.name or not near or near == field.chips:
        return field._replace(more="")
    return field._replace(chips=near)


def _main(view: View) -> Button:
    name, place, year = _picks(view)
    if not (name and place and year):
        return _closed(view)
    give = Give((RequestPaper(name, place, int(year)),))
    said = " · ".join((view.texts.maker(name), view.texts.place(place), year))
    return Button(view.words("Hand in the slip"), give, said, dress=buttons.MAIN, align=0.5)


def _closed(view: View) -> Button:
    words = view.words
    note = words("pick a name, a place and a year")
    return Button(words("Hand in the slip"), None, note, dress=buttons.CLOSED, align=0.5)


def _printed(sketch: Sketch, box: Box, title: str) -> Box:
    """Draw an empty slip with a printed line at its head; return the rest."""
    shade = sketch.px(7)
    sketch.plane(Box(box.x + shade, box.y + shade, box.w, box.h), Ink.INK)
    sketch.plane(box, Ink.PAPER)
    area = box.inset(max(sketch.px(40), 8), max(sketch.px(32), 6))
    if not title:
        return area
    line = sketch.text(area, title, Size.BODY, Style.PRINT, Ink.INK) + sketch.px(10)
    sketch.plane(Box(area.x, line, area.w, max(2, sketch.px(3))), Ink.INK)
    return area.below(line + sketch.px(24) - area.y)


def _paper(sketch: Sketch, box: Box, fields: tuple[Field, ...]) -> None:
    """Draw the slip: three fields side by side, each with the chips that can stand in it.

    Where it is low, the chips stand there alone; the main button says what is picked. Upright,
    the fields stand one below the other, each with its share of the chips.
    """
    title = sketch.view.words("Please bring the paper that is filed under")
    is_low = _is_low(sketch, box, title, fields)
    area = _printed(sketch, box, "" if is_low else title)
    gap = sketch.px(36)
    if sketch.panel.is_portrait and _stacked(sketch, area, fields, gap):
        return
    pairs = _placed(sketch, area, fields)
    high = 0 if is_low else max(_value_height(sketch, place.w, field) for place, field in pairs)
    head = max(_field(sketch, place, field, high) for place, field in pairs) - area.y
    columns = _columns(sketch, pairs, area.h - head)
    count = max(len(portions) for portions in columns)
    turner = turning.height(sketch, area.w)
    if count > 1:
        columns = _columns(sketch, pairs, area.h - head - turner - sketch.px(16))
        count = max(len(portions) for portions in columns)
    page = turning.clipped(sketch.view.look.page, range(count))
    for (place, _), portions in zip(pairs, columns, strict=True):
        shown = portions[page] if page < len(portions) else ()
        buttons.flow(sketch, place.below(head), shown, sketch.px(12))
    if count > 1:
        foot = Box(area.x, area.bottom - turner, area.w, 0)
        turning.draw(sketch, foot, page, count, is_on_paper=True)


def _stacked(sketch: Sketch, area: Box, fields: tuple[Field, ...], gap: int) -> bool:
    """Draw the fields one below the other, on as few pages as they need; whether they can be."""
    turner = turning.height(sketch, area.w) + sketch.px(16)
    heads = Sketch(sketch.view)
    used = sum(_field(heads, area, one, _value_height(sketch, area.w, one)) for one in fields)
    room = area.h - (used - len(fields) * area.y) - gap * (len(fields) - 1)
    shown = [_chips(sketch.view, field) for field in fields]
    highs = [buttons.flow_height(sketch, chips, area.w, sketch.px(12)) for chips in shown]
    spare = room - sum(highs)
    pages = [tuple(shown)]
    if spare < 0:
        pages, spare = turning.shared(sketch, area.w, shown, room - turner), 0
    if not pages:
        return False
    page = turning.clipped(sketch.view.look.page, pages)
    y, between = area.y, gap + min(spare // len(fields), sketch.px(96))
    for field, chips in zip(fields, pages[page], strict=True):
        y = _field(sketch, area._replace(y=y), field, _value_height(sketch, area.w, field))
        y = buttons.flow(sketch, area._replace(y=y), chips, sketch.px(12)) + between
    if len(pages) > 1:
        foot = Box(area.x, area.bottom - turner + sketch.px(16), area.w, 0)
        turning.draw(sketch, foot, page, len(pages), is_on_paper=True)
    return True


def _is_low(sketch: Sketch, box: Box, title: str, fields: tuple[Field, ...]) -> bool:
    """Whether a slip has no room for its title and for what is picked, above its chips."""
    room = box.h - 2 * max(sketch.px(32), 6) - sketch.px(84) - turning.height(sketch, box.w)
    title_px = sketch.block(title, box.w - 2 * sketch.px(40), Size.BODY, Style.PRINT).height
    pairs = _placed(sketch, box.inset(max(sketch.px(40), 8), 0), fields)
    values = max(_value_height(sketch, place.w, field) for place, field in pairs)
    chips = max(
        buttons.flow_height(sketch, (chip,), place.w, 0)
        for place, field in pairs
        for chip in _chips(sketch.view, field)
    )
    need = title_px + sketch.line_px(Size.SMALL) + values + chips
    return box.h < 17 * sketch.panel.type_px(Size.BODY) or need > room


def _placed(sketch: Sketch, area: Box, fields: tuple[Field, ...]) -> tuple[tuple[Box, Field], ...]:
    """Return the fields with their places: names are longest, years shortest."""
    gap = sketch.px(28)
    x, found = area.x, []
    for field, share in zip(fields, (46, 34, 20), strict=True):
        width = (area.w - 2 * gap) * share // 100
        found.append((Box(x, area.y, width, area.h), field))
        x += width + gap
    return tuple(found)


def _columns(
    sketch: Sketch, pairs: tuple[tuple[Box, Field], ...], room: int
) -> list[turning.Portions]:
    """Return the chips of each field in portions that fit a room."""
    view, gap = sketch.view, sketch.px(12)
    return [
        buttons.portions(sketch, _chips(view, field), place.w, gap, room) for place, field in pairs
    ]


def _chips(view: View, field: Field) -> tuple[Button, ...]:
    look = view.look
    found = []
    for value, label in field.chips:
        is_on = look.picked(field.name) == value
        press = Turn(look.with_pick(field.name, "" if is_on else value))
        dress = buttons.PAPER_PILL
        dress = dress._replace(ground=Ink.AMBER_LIGHT) if is_on else dress
        found.append(Button(label, press, "", Role.CHIP, is_on, dress, Style.READING))
    if field.more:
        press = Turn(replace(look, tab=field.name, page=0))
        dress = buttons.PAPER_PILL._replace(ground=Ink.PAPER_SHADE)
        found.append(Button(field.more, press, "", Role.CHIP, dress=dress))
    return tuple(found)


def _shown(view: View, field: Field) -> str:
    return dict(field.chips).get(view.look.picked(field.name), "")


def _value_height(sketch: Sketch, width: int, field: Field) -> int:
    return sketch.block(_shown(sketch.view, field) or "–", width, Size.BODY, Style.PRINT).height


def _field(sketch: Sketch, box: Box, field: Field, value_px: int) -> int:
    """Write a field's label, and what is picked over its line; return the row below.

    Without a height for the value it is left out.
    """
    label, ink = field.label.upper(), Ink.STEEL_ON_PAPER
    y = sketch.text(box, label, Size.SMALL, Style.LABEL, ink, Role.NOTE) + sketch.px(6)
    if not value_px:
        return y
    shown = _shown(sketch.view, field)
    if shown:
        sketch.text(box._replace(y=y), shown, Size.BODY, Style.PRINT, Ink.INK, Role.STATUS)
    y += value_px + sketch.px(4)
    sketch.stroke((box.x, y), (box.right - 1, y), Ink.FAINT_INK, max(1, sketch.px(2)))
    return y + sketch.px(24)
