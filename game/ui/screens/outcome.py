"""The outcome of a folder: what became of them, and what we know and do not know."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from game.engine.answers import Next
from game.engine.model import Folder
from game.ui import aftermath, foot, lives, pages, poster, ribbon, sentence, spread, turning
from game.ui.buttons import MAIN, Button
from game.ui.foot import Foot
from game.ui.frame import Box, Frame, Role
from game.ui.intents import Give, Go, Look
from game.ui.pages import Page, Slab
from game.ui.poster import Picture
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.theme import Ink, Size, Style
from game.ui.view import View
from game.ui.wording import joined

Leaf = Callable[[Foot], None]
"""Draws a page of the screen, with this foot."""


def frame(view: View) -> Frame:
    """Return a page of the outcome of the open folder."""
    sketch = Sketch(view)
    room = ribbon.draw(sketch)
    folder = view.story.folders[view.state.folder]
    leaves = (
        *_opening(sketch, room, folder),
        *_sheets(sketch, room, folder),
        *_sentence(sketch, room, folder),
    )
    page = min(max(0, view.look.page), len(leaves) - 1)
    leaves[page](_foot(view, page, len(leaves)))
    return sketch.frame()


def _opening(sketch: Sketch, room: Box, folder: Folder) -> tuple[Leaf, ...]:
    """Return the pages with the outcome itself, on the folder's picture.

    Their lines are longer where that saves a page.
    """
    widths = dict.fromkeys(poster.column(sketch, ems) for ems in (26, 32))
    return min((_told(sketch, room, folder, width) for width in widths), key=len)


def _told(sketch: Sketch, room: Box, folder: Folder, width: int) -> tuple[Leaf, ...]:
    gap = sketch.px(24)
    heading = _heading(sketch.view, folder, sketch.view.words("What became of them"))
    text = sketch.view.texts.runs(f"folder/{folder.folder}/outcome", folder.outcome)
    told = pages.prose_slabs(
        sketch, text, width, Size.BODY, Ink.PAPER, Ink.PAPER_DIM, sketch.px(20)
    )
    notices = (
        pages.text_slab(sketch, notice, width, Size.NOTE, role=Role.STATUS, gap=gap)
        for notice in sketch.view.notices
    )
    slabs = (*notices, *(slab._replace(gap=gap) for slab in told[:1]), *told[1:])
    low = max(_foot_height(sketch, width), _posted_height(sketch, width))
    taken = spread.heading_height(sketch, heading, width) + gap + low
    picture = _picture(sketch.view, folder)
    box = poster.words_box(sketch, room, picture, width, taken + pages.height_of(slabs))
    return tuple(
        partial(_poster, sketch, room, picture, box, heading, page)
        for page in pages.fewest(slabs, box.h - taken, 1)
    )


def _poster(
    sketch: Sketch,
    room: Box,
    picture: Picture,
    box: Box,
    heading: Heading,
    page: Page,
    below: Foot,
) -> None:
    poster.draw(sketch, room, picture, box)
    y = spread.draw_heading(sketch, box, heading)
    pages.draw(page, (Box(box.x, y + sketch.px(24), box.w, box.h),))
    foot.draw(sketch, box, _posted(sketch, below))


def _posted(sketch: Sketch, below: Foot) -> Foot:
    """Return a foot as it stands on a poster, alike on each of its pages."""
    return below._replace(is_left=not sketch.panel.is_portrait, is_noted_above=True)


def _posted_height(sketch: Sketch, width: int) -> int:
    feet = (_posted(sketch, _foot(sketch.view, page, 99)) for page in (0, 88, 98))
    return foot.height_of(sketch, feet, width) + sketch.px(28)


def _picture(view: View, folder: Folder) -> Picture:
    """Return the folder's cover, in the words of a scene that shows it."""
    if not folder.picture:
        return poster.cover(view)
    scenes = view.story.scenes.values()
    alts = (
        view.words.story(f"scene/{scene.scene}/alt", scene.alt)
        for scene in scenes
        if scene.picture == folder.picture
    )
    return Picture(folder.picture, next(alts, ""))


def _sheets(sketch: Sketch, room: Box, folder: Folder) -> Iterator[Leaf]:
    """Yield the pages of the sheets of paper: the people, and without a break the look back.

    What goes on from the page before is named in the head.
    """
    view, width = sketch.view, spread.column_width(sketch)
    people, after = _people(sketch, folder), aftermath.slabs(sketch, width, folder)
    slabs = (*people, *after)
    if not slabs:
        return
    own, back = {slab.begins for slab in people}, {slab.begins for slab in after}
    area = spread.area(sketch, room)
    heads = (_sheet_heading(view, folder, part or "", True) for part in own | back)
    highest = max(heads, key=lambda head: spread.heading_height(sketch, head, area.w))
    paper = spread.below(sketch, area, highest, _foot_height(sketch, area.w))
    height, now = spread.boxes(sketch, paper)[0].h, slabs[0].begins
    if slabs[0].keeps and not pages.fits(slabs[:2], height, 1):
        slabs = slabs[1:]  # a line of capitals is not left alone in a column
    for page in pages.fewest(slabs, height, spread.columns(sketch)):
        parts = [slab.begins for column in page for slab in column]
        told = [now if parts[0] is None else None, *parts]
        heading = _sheet_heading(
            view, folder, told[0] or "", bool(back.intersection(told) - {None})
        )
        yield partial(_sheet, sketch, area, paper, heading, page)
        now = next((part for part in reversed(told) if part is not None), now)


def _sheet_heading(view: View, folder: Folder, part: str, is_back: bool) -> Heading:
    """Return the head of a sheet on which a part goes on ("" for none)."""
    title = view.words("Looking back") if is_back else view.words("The people")
    return Heading(joined(view.texts.folder_line(folder.folder), part), title)


def _sheet(
    sketch: Sketch, area: Box, paper: Box, heading: Heading, page: Page, below: Foot
) -> None:
    spread.draw_heading(sketch, area, heading)
    spread.draw(sketch, paper)
    pages.draw(page, spread.boxes(sketch, paper))
    foot.draw(sketch, area, below)


def _sentence(sketch: Sketch, room: Box, folder: Folder) -> Iterator[Leaf]:
    if folder.sentence:
        yield partial(_draw_sentence, sketch, room, folder)


def _draw_sentence(sketch: Sketch, room: Box, folder: Folder, below: Foot) -> None:
    area = spread.area(sketch, room)
    sentence.draw(sketch, area, area.bottom - _foot_height(sketch, area.w), folder.folder)
    foot.draw(sketch, area, below)


def _people(sketch: Sketch, folder: Folder) -> tuple[Slab, ...]:
    """Return those who were tried, in full; then, in short, who else stands in the papers."""
    view, words, width = sketch.view, sketch.view.words, spread.column_width(sketch)
    tried, named = lives.on_trial(view, folder.folder), lives.in_papers(view, folder.folder)
    axis, gap = lives.axis_of(view, tried), sketch.px(22)
    alike = lives.end_of_all(view, tried)
    full = [lives.slab(sketch, person, width, axis, gap, bool(alike)) for person in tried]
    if alike:
        text = words("All of them: {end}", end=alike)
        line = pages.text_slab(sketch, text, width, Size.SMALL, Style.LABEL, Ink.INK)
        full = [line._replace(keeps=True), *full]
    short = {
        is_tried: [
            lives.short_slab(sketch, person, width, sketch.px(14))
            for person in named
            if bool(person.trials) is is_tried
        ]
        for is_tried in (True, False)
    }
    return (
        *aftermath.part(sketch, width, words("On trial"), full),
        *aftermath.part(sketch, width, words("Tried elsewhere"), short[True]),
        *aftermath.part(sketch, width, words("Named in the papers"), short[False]),
    )


def _heading(view: View, folder: Folder, title: str) -> Heading:
    return Heading(view.texts.folder_line(folder.folder), title)


def _foot_height(sketch: Sketch, width: int) -> int:
    """Return how high the feet of all pages are, with the gap above them."""
    feet = (_foot(sketch.view, 88, 99), _foot(sketch.view, 98, 99))
    return foot.height_of(sketch, feet, width) + sketch.px(28)


def _foot(view: View, page: int, count: int) -> Foot:
    words = view.words
    if page + 1 < count:
        go_on = Button(words("Go on"), turning.turn(view.look, page + 1), dress=MAIN, align=0.5)
    else:
        go_on = Button(words("Close the folder"), Give((Next(),)), dress=MAIN, align=0.5)
    back = (
        (Button(words("Previous page"), turning.turn(view.look, page - 1), align=0.5),)
        if page
        else ()
    )
    report = (
        (Button(words("Your report"), Go(Look("report")), align=0.5),)
        if page + 1 == count and view.state.offered
        else ()
    )
    return Foot((*back, *report, go_on), foot.page_note(view, page, count))
