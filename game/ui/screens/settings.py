"""The menu: where else to look, and how the game is shown."""

from __future__ import annotations

from typing import Literal

from game import __version__
from game.ui import board, choices, pages, saves
from game.ui.buttons import Button
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import (
    Change,
    Go,
    Intent,
    Look,
    Quit,
    Redo,
    Report,
    Skip,
    Undo,
)
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import Pace, View

SHOWN = "shown"
"""The tab with all that is about how the game is shown."""
RULER_MM = 50
COLUMN_GAP = 96


def frame(view: View) -> Frame:
    """Return the menu; its tabs are how the game is shown, and the plays that are kept."""
    if view.look.tab == saves.TAB:
        return saves.frame(view)
    words = view.words
    if view.look.tab == SHOWN:
        return board.frame(view, words("How it is shown"), words("More"), COLUMN_GAP, _settings)
    return board.frame(view, words("Menu"), words("More"), COLUMN_GAP, _menu)


def _menu(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    view, gap = sketch.view, sketch.px(16)
    notices = [
        pages.text_slab(sketch, notice, width, Size.SMALL, role=Role.STATUS, gap=gap)
        for notice in view.notices
    ]
    groups = ((view.words("Where to"), _places(view)), (view.words("This play"), _acts(view)))
    return (*_grouped(sketch, width, groups), *notices)


def _grouped(
    sketch: Sketch, width: int, groups: tuple[tuple[str, tuple[tuple[Button, ...], ...]], ...]
) -> tuple[Slab, ...]:
    """Return rows of buttons under their titles."""
    slabs: list[Slab] = []
    for title, rows in groups:
        made = [pages.row_slab(sketch, row, width, sketch.px(16)) for row in rows if row]
        *whole, last = pages.headed(sketch, width, title, made, Ink.AMBER, sketch.px(32))
        slabs += (*(slab._replace(keeps=True) for slab in whole), last)
    return tuple(slabs)


def _places(view: View) -> tuple[tuple[Button, ...], ...]:
    """Return what can be looked at from here, in rows that belong together."""
    words = view.words
    is_open, is_begun = bool(view.state.folder), bool(view.state.seen)
    return (
        (
            *_way(words("Dossier"), Go(Look("dossier")), is_open),
            *_way(words("Findings"), Go(Look("findings")), is_open),
        ),
        (
            *_way(words("Your report"), Go(Look("report")), is_begun),
            *_way(words("What was said"), Go(Look("history")), is_begun),
        ),
        (
            Button(words("Timeline"), Go(Look("timeline"))),
            Button(words("People"), Go(Look("people"))),
        ),
        (
            Button(words("Words of the time"), Go(Look("term"))),
            Button(words("How do we know?"), Go(Look("sources"))),
        ),
        (
            *_way(words("The desk"), Go(Look("desk")), is_open),
            Button(words("Title screen"), Go(Look("title"))),
        ),
    )


def _acts(view: View) -> tuple[tuple[Button, ...], ...]:
    """Return what can be done with the play and the game."""
    words = view.words
    is_attended = not view.panel.is_kiosk
    return (
        (
            *_way(words("One step back"), Undo(), view.can_undo),
            *_way(words("One step forward"), Redo(), view.can_redo),
        ),
        _way(words("Skip what was read before"), Skip(), view.can_skip),
        (
            Button(words("Saved plays"), Go(Look("settings", tab=saves.TAB))),
            Button(words("How it is shown"), Go(Look("settings", tab=SHOWN))),
        ),
        (
            *_way(words("Report a fault"), Report(), is_attended),
            *_way(words("Quit"), Quit(), is_attended),
        ),
    )


def _way(label: str, intent: Intent, is_offered: bool) -> tuple[Button, ...]:
    """Return the button of a way, where it is offered."""
    return (Button(label, intent),) if is_offered else ()


def _settings(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    words, gap = sketch.view.words, sketch.px(24)
    groups = [
        (words("Text size"), (choices.text_sizes(sketch, width),)),
        (words("On screen"), _switches(sketch, width)),
    ]
    if len(sketch.view.languages) > 1:
        groups.append((words("Language"), (choices.languages(sketch, width, 0, Size.BODY),)))
    slabs: list[Slab] = []
    for title, group in groups:
        slabs += pages.headed(sketch, width, title, group, Ink.AMBER, gap)
    return (*slabs, *_ruler(sketch, width, gap), *_keys(sketch, width), _version(sketch, width))


def _keys(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    """Return what the keys do, where there is a keyboard."""
    if sketch.panel.is_kiosk:
        return ()
    text = sketch.view.words(
        "Keys: arrows and Tab move, Enter presses, numbers choose, Backspace takes one step back, "
        "Page Down one forward, S skips what was read, Esc leaves, F11 fills the screen."
    )
    gap = sketch.px(8)
    style, ink = Style.READING, Ink.PAPER_SHADE
    return (pages.text_slab(sketch, text, width, Size.SMALL, style, ink, Role.STATUS, gap),)


def _version(sketch: Sketch, width: int) -> Slab:
    view = sketch.view
    title = view.words.story("cover/title", view.story.cover.title)
    text = view.words("{title}, version {version}", title=title, version=__version__)
    return pages.text_slab(
        sketch, text, width, Size.SMALL, Style.LIGHT, Ink.PAPER_DIM, Role.STATUS, sketch.px(8)
    )


def _switches(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    view, words = sketch.view, sketch.view.words
    settings = view.settings
    switches = [
        _switch(view, words("High contrast"), "contrast", settings.has_high_contrast),
        _switch(view, words("Reduced motion"), "motion", settings.has_reduced_motion),
    ]
    if not view.panel.is_kiosk:
        switches.append(_switch(view, words("Full screen"), "fullscreen", settings.is_fullscreen))
    if view.pace is not Pace.NONE:
        is_on = settings.goes_by_itself
        switches.append(_switch(view, words("Text goes on by itself"), "pace", is_on))
    gap = sketch.px(16)
    return tuple(pages.button_slab(sketch, switch, width, gap) for switch in switches)


def _switch(
    view: View,
    label: str,
    setting: Literal["contrast", "motion", "fullscreen", "pace"],
    is_on: bool,
) -> Button:
    words = view.words
    change = Change(setting, "no" if is_on else "yes")
    stamp = words("on") if is_on else words("off")
    return Button(
        label, change, role=Role.OPTION, is_on=is_on, stamp=stamp, stamp_ink=Ink.PAPER_SHADE
    )


def _ruler(sketch: Sketch, width: int, gap: int) -> tuple[Slab, ...]:
    """Return a line to hold a ruler against, where it fits."""
    long, tick = round(RULER_MM * sketch.panel.px_per_mm), sketch.px(12)
    if long > width:
        return ()
    text = sketch.view.words("This line should be {mm} mm long.", mm=RULER_MM)
    block = sketch.block(text, width, Size.SMALL, Style.READING)
    thick = max(1, sketch.px(2))

    def _drawn(box: Box) -> None:
        y, right = box.y + tick, box.x + long
        sketch.stroke((box.x, y), (right, y), Ink.PAPER, thick)
        for x in (box.x, right):
            sketch.stroke((x, y - tick), (x, y + tick), Ink.PAPER, thick)
        sketch.write(Box(box.x, box.bottom - block.height, width, 0), block, Ink.PAPER_SHADE)
        sketch.part(Part(Role.STATUS, text, box))

    return (Slab(block.height + 2 * tick + sketch.px(8), _drawn, gap),)
