"""The staff's page of a kiosk: the PIN that opens it, what is so now, and a check of the touch."""

from __future__ import annotations

from datetime import datetime

from game import __version__
from game.engine.calendar import Date
from game.ui import foot, kiosk, pages, poster, ribbon, spread
from game.ui.buttons import MAIN, Button
from game.ui.foot import Foot
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import Go, Leave, Look, Staff
from game.ui.kiosk import pad, touch
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.theme import Ink, Size, Style
from game.ui.view import StaffFacts, View
from game.ui.wording import Words, joined

MOST_VOLUME = 10
COLUMN_GAP = 96


def frame(view: View) -> Frame:
    """Return the staff page; its tabs are the pad for the PIN, and the check of the touch."""
    if view.look.tab == kiosk.PIN:
        return pad.frame(view)
    if view.look.tab == kiosk.TOUCH:
        return touch.frame(view)
    sketch = Sketch(view)
    area = spread.area(sketch, ribbon.draw(sketch))
    close = Foot((Button(view.words("Close"), Leave(), dress=MAIN, align=0.5),))
    low = foot.height_of(sketch, (close,), area.w) + sketch.px(24)
    heading = Heading("", view.words("Staff"))
    inner = spread.below(sketch, area, heading, low)
    spread.draw_heading(sketch, area, heading)
    _draw(sketch, inner)
    foot.draw(sketch, area, close)
    return sketch.frame()


def _draw(sketch: Sketch, box: Box) -> None:
    """Draw what is so, and what can be done: side by side, or one above the other, in reach."""
    is_portrait = sketch.panel.is_portrait
    left, right = (box, box) if is_portrait else pages.beside(box, 2, sketch.px(COLUMN_GAP))
    facts, acts = _facts(sketch, left.w), _acts(sketch, right.w)
    high = pages.height_of(acts)
    least = pages.height_of(facts) + (high + sketch.px(40) if is_portrait else 0)
    if max(least, high) > box.h:
        poster.paged(sketch, spread.in_reach(sketch, box), (*facts, *acts))
        return
    pages.draw((facts,), (left,))
    pages.draw((acts,), (right._replace(y=box.bottom - high) if is_portrait else right,))


def _facts(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    view, words, staff = sketch.view, sketch.view.words, _staff(sketch.view)
    free = staff.free_bytes
    disk = words("not known") if free is None else words("{size} GB free", size=f"{free / 1e9:.1f}")
    facts = (
        (words("Version"), __version__),
        (words("Running for"), duration(words, staff.up_s)),
        (words("Last crash"), _crash(view, staff.last_crash)),
        (words("Disk"), disk),
        (words("Volume"), words("{volume} of {most}", volume=staff.volume, most=MOST_VOLUME)),
    )
    told = [_fact(sketch, width, *fact) for fact in facts]
    notices = [
        pages.text_slab(sketch, notice, width, Size.SMALL, role=Role.STATUS, gap=sketch.px(16))
        for notice in view.notices
    ]
    return (*told, *notices)


def _fact(sketch: Sketch, width: int, name: str, value: str) -> Slab:
    """Return a fact as one slab: its name in capitals, and what is so below it."""
    label = sketch.block(name.upper(), width, Size.SMALL, Style.LABEL)
    said = sketch.block(value, width, Size.NOTE, Style.READING)

    def _drawn(box: Box) -> None:
        y = sketch.write(box, label, Ink.AMBER)
        sketch.write(box._replace(y=y), said, Ink.PAPER)
        sketch.part(Part(Role.TEXT, f"{name}: {value}", box))

    return Slab(label.height + said.height, _drawn, sketch.px(16))


def _crash(view: View, told: str) -> str:
    """Return when and how the game crashed last, with its time as people write it."""
    stamp, _, how = told.partition(" · ")
    try:
        when = datetime.fromisoformat(stamp)
    except ValueError:
        return told or view.words("none")
    return joined(f"{view.words.date(Date(when.date().isoformat()))}, {when:%H:%M}", how)


def duration(words: Words, seconds: int) -> str:
    """Return a time in the two largest units that it fills.

    >>> from game.ui.wording import EnglishCatalog
    >>> [duration(Words(EnglishCatalog(), "en"), left) for left in (59, 7_500, 90_000)]
    ['0 min', '2 h 5 min', '1 d 1 h']
    """
    days, hours = divmod(seconds // 3_600, 24)
    minutes = seconds // 60 % 60
    told = (
        words("{count} d", count=days) if days else "",
        words("{count} h", count=hours) if hours else "",
        words("{count} min", count=minutes) if minutes else "",
    )
    return " ".join([part for part in told if part][:2]) or words("{count} min", count=0)


def _acts(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    words, volume, gap = sketch.view.words, _staff(sketch.view).volume, sketch.px(16)
    less, more = max(0, volume - 1), min(MOST_VOLUME, volume + 1)
    rows = (
        (
            Button(words("Softer"), Staff("volume", str(less)), align=0.5),
            Button(words("Louder"), Staff("volume", str(more)), align=0.5),
        ),
        (Button(words("Touch check"), Go(Look("staff", tab=kiosk.TOUCH)), align=0.5),),
        (
            Button(words("Restart"), Staff("restart"), align=0.5),
            Button(words("Quit"), Staff("quit"), align=0.5),
        ),
    )
    return tuple(pages.row_slab(sketch, row, width, gap) for row in rows)


def _staff(view: View) -> StaffFacts:
    return view.house.staff if view.house is not None else StaffFacts()
