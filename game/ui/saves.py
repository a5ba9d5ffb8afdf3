"""The plays that are kept: for each slot a picture of where it stands, and what can be done."""

from __future__ import annotations

from datetime import datetime

from msgspec.structs import replace

from game.engine.calendar import Date
from game.engine.play import start
from game.ui import board, buttons, pages, vignettes
from game.ui.buttons import Button
from game.ui.frame import Box, Frame, Role
from game.ui.intents import AUTO, EARLIER, SLOTS, Keep, Resume, Turn
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import Saved, View
from game.ui.wording import joined

TAB = "saves"
OVER = "over"
"""The pick of the slot that is about to be written over."""
COLUMN_GAP = 72
PICTURE = (16, 10)
"""The shape of a picture."""
LEAST_WORDS = 9
"""How many type sizes wide the words beside a picture are; where they would not be, it is out."""


def frame(view: View) -> Frame:
    """Return the kept plays; the look's pick "over" is the slot that is asked about."""
    words = view.words
    return board.frame(view, words("Saved plays"), words("More saved plays"), COLUMN_GAP, _rows)


def _rows(sketch: Sketch, width: int) -> tuple[tuple[Slab, ...], ...]:
    """Return a row for each save, all as high as the highest is, asked about or not."""
    view, found = sketch.view, _listed(sketch.view)
    slots = [("", saved) for saved in found] + [(saved.slot, saved) for saved in found]
    rows = (
        _row(Sketch(replace(view, look=view.look.with_pick(OVER, slot))), saved, width)
        for slot, saved in slots
    )
    high = max((row.height for row in rows), default=0)
    return tuple((_row(sketch, saved, width, high),) for saved in found)


def _listed(view: View) -> tuple[Saved, ...]:
    """Return the saves in their order, with every slot that is empty."""
    kept = {saved.slot: saved for saved in view.saves}
    own = [kept.get(slot, Saved(slot)) for slot in SLOTS]
    others = [saved for saved in view.saves if saved.slot not in SLOTS]
    plays = [saved for saved in others if saved.slot in (AUTO, EARLIER)]
    return (*plays, *own, *(saved for saved in others if saved not in plays))


def _row(sketch: Sketch, saved: Saved, width: int, least: int = 0) -> Slab:
    """Return a save as one slab: its picture at the left, words and buttons beside it.

    It is at least so high.
    """
    pad, gap = sketch.px(12), sketch.px(20)
    wide = min(sketch.px(232), width // 3)
    if width - wide - gap - 2 * pad < LEAST_WORDS * sketch.panel.type_px(Size.BUTTON):
        wide = 0
    left = pad + (wide + gap if wide else 0)
    inner = width - left - pad
    made = (*_words(sketch, saved, inner), *_ways(sketch, saved, inner))
    picture = wide * PICTURE[1] // PICTURE[0] if wide else 0
    high = max(least, max(pages.height_of(made), picture) + 2 * pad)

    def _drawn(box: Box) -> None:
        sketch.edge(box, Ink.NIGHT_EDGE, max(1, sketch.px(2)), sketch.px(4))
        if wide:
            _draw_picture(sketch, Box(box.x + pad, box.y + pad, wide, high - 2 * pad), saved)
        pages.draw((made,), (Box(box.x + left, box.y + pad, inner, high - 2 * pad),))

    return Slab(high, _drawn, sketch.px(16))


def _draw_picture(sketch: Sketch, box: Box, saved: Saved) -> None:
    picture = vignettes.of_state(sketch.view, saved.state) if saved.state else None
    if picture is None or not picture.name:
        sketch.plane(box, Ink.NIGHT_RAISED)
        return
    sketch.art(box, *picture)


def _words(sketch: Sketch, saved: Saved, width: int) -> tuple[Slab, ...]:
    """Return what is kept in words: its name and time in a line, where they fit, and the place."""
    view = sketch.view
    name = sketch.block(_name(view, saved), width, Size.SMALL, Style.LABEL)
    when = sketch.block(_when(view, saved), width, Size.SMALL, Style.READING)
    is_line = name.width + when.width + sketch.px(24) <= width
    height = max(name.height, when.height) if is_line else name.height + when.height

    def _drawn(box: Box) -> None:
        sketch.put(box._replace(w=name.width), name, _name(view, saved), Ink.AMBER, Role.HEADING)
        if when.lines:
            x = box.right - when.width if is_line else box.x
            y = box.y if is_line else box.y + name.height
            place = Box(x, y, when.width, 0)
            sketch.put(place, when, _when(view, saved), Ink.PAPER_DIM, Role.TEXT)

    is_asked = view.look.picked(OVER) == saved.slot
    where = view.words("Write over what is kept here?") if is_asked else _where(view, saved)
    line = pages.text_slab(sketch, where, width, Size.SMALL, Style.READING)
    return Slab(height, _drawn), line._replace(split=lambda _: None)


def _name(view: View, saved: Saved) -> str:
    words = view.words
    if saved.slot == AUTO:
        return words("This play")
    if saved.slot == EARLIER:
        return words("The play before")
    if saved.slot in SLOTS:
        return words("Slot {number}", number=SLOTS.index(saved.slot) + 1)
    return words("Set aside: {name}", name=saved.slot)


def _where(view: View, saved: Saved) -> str:
    """Return where a play stands: its folder and its scene, mended where the story has changed."""
    words, state = view.words, saved.state
    if state is None:
        kept = words("This saved play cannot be read. It is kept.")
        return kept if saved.is_kept else words("Empty")
    if state.stand is None:
        return words("The desk")
    folder = view.texts.folder_title(state.folder)
    scene = view.texts.scene_line(state.stand.at.scene).split(" · ")
    mended = (words("mended"),) if saved.is_mended else ()
    return " · ".join(dict.fromkeys((folder, *scene, *mended)))


def _when(view: View, saved: Saved) -> str:
    """Return how far a play is, and when it was kept."""
    if saved.state is None:
        return ""
    count = view.words.count("{count} step", "{count} steps", saved.answers)
    return joined(count, _stamp(view, saved))


def _stamp(view: View, saved: Saved) -> str:
    try:
        kept = datetime.fromisoformat(saved.stamp)
    except ValueError:
        return ""
    return f"{view.words.date(Date(kept.date().isoformat()))}, {kept:%H:%M}"


def _ways(sketch: Sketch, saved: Saved, width: int) -> tuple[Slab, ...]:
    row = _buttons(sketch.view, saved)
    return (pages.row_slab(sketch, row, width, sketch.px(10)),) if row else ()


def _buttons(view: View, saved: Saved) -> tuple[Button, ...]:
    words, look = view.words, view.look
    if look.picked(OVER) == saved.slot:
        return (
            Button(words("Write over it"), Keep(saved.slot), align=0.5, dress=buttons.SHEET),
            Button(words("Leave it"), Turn(look.with_pick(OVER, "")), align=0.5),
        )
    row = []
    if saved.state is not None and saved.state != view.state:
        row.append(Button(words("Go on from here"), Resume(saved.slot), align=0.5))
    if saved.slot in SLOTS and view.state != start(view.state.seed):
        asks = Turn(look.with_pick(OVER, saved.slot))
        row.append(
            Button(words("Keep here"), asks if saved.is_kept else Keep(saved.slot), align=0.5)
        )
    return tuple(row)
