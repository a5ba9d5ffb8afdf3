"""The menu: where else to look, and how the game is shown."""

from __future__ import annotations

from typing import Literal

from game import __version__
from game.ui import board, choices, pages, saves, speaker
from game.ui.buttons import CLOSED, Button
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
from game.ui.panel import LEAST_DPI, MM_PER_INCH, MOST_DPI
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import MOST_VOLUME, Hearing, Pace, Speech, View

Groups = tuple[tuple[Slab, ...], ...]

SHOWN = "shown"
"""The tab with all that is about how the game is shown."""
RULERS_MM = (50, 20, 10)
"""How long a line may be to hold a ruler against: the first that fits."""
COLUMN_GAP = 96


def frame(view: View) -> Frame:
    """Return the menu; its tabs are how the game is shown, and the plays that are kept."""
    if view.look.tab == saves.TAB:
        return saves.frame(view)
    words = view.words
    if view.look.tab == SHOWN:
        return board.frame(view, words("How it is shown"), words("More"), COLUMN_GAP, _settings)
    return board.frame(view, words("Menu"), words("More"), COLUMN_GAP, _menu)


def _menu(sketch: Sketch, width: int) -> Groups:
    view, gap = sketch.view, sketch.px(16)
    notices = [
        (pages.text_slab(sketch, notice, width, Size.SMALL, role=Role.STATUS, gap=gap),)
        for notice in view.notices
    ]
    groups = ((view.words("Where to"), _places(view)), (view.words("This play"), _acts(view)))
    return (*_grouped(sketch, width, groups), *notices)


def _grouped(
    sketch: Sketch, width: int, groups: tuple[tuple[str, tuple[tuple[Button, ...], ...]], ...]
) -> Groups:
    """Return rows of buttons under their titles."""
    found: list[tuple[Slab, ...]] = []
    for title, rows in groups:
        made = [pages.row_slab(sketch, row, width, sketch.px(16)) for row in rows if row]
        found.append(pages.headed(sketch, width, title, made, Ink.AMBER, sketch.px(32)))
    return tuple(found)


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
        _way(words("The desk"), Go(Look("desk")), is_open),
        (
            Button(words("Title screen"), Go(Look("title"))),
            Button(words("Credits"), Go(Look("credits"))),
        ),
    )


def _acts(view: View) -> tuple[tuple[Button, ...], ...]:
    """Return what can be done with the play and the game."""
    words = view.words
    is_attended = not view.panel.is_kiosk and view.house is None
    return (
        (
            *_way(words("One step back"), Undo(), view.can_undo),
            *_way(words("One step forward"), Redo(), view.can_redo),
        ),
        _way(words("Skip what was read before"), Skip(), view.can_skip),
        (
            *_way(words("Saved plays"), Go(Look("settings", tab=saves.TAB)), is_attended),
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


def _settings(sketch: Sketch, width: int) -> Groups:
    words, gap = sketch.view.words, sketch.px(24)
    groups = [
        (words("Text size"), (choices.text_sizes(sketch, width),)),
        (words("On screen"), _switches(sketch, width)),
        *((words("Reading"), rows) for rows in (_reading(sketch, width),) if rows),
    ]
    if sketch.view.hearing is not Hearing.NONE:
        groups.append((words("Sound"), _sound(sketch, width)))
    if len(sketch.view.languages) > 1:
        groups.append((words("Language"), (choices.languages(sketch, width, 0, Size.BODY),)))
    found = [pages.headed(sketch, width, title, rows, Ink.AMBER, gap) for title, rows in groups]
    told = (*_keys(sketch, width), _version(sketch, width))
    ruler = filter(None, (_ruler(sketch, width, gap),))
    return (*found, *ruler, *((slab,) for slab in told))


def _keys(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    """Return what the keys do, where there is a keyboard."""
    if sketch.panel.is_kiosk:
        return ()
    text = sketch.view.words(
        "Keys: arrows and Tab move, Enter presses, numbers choose, Esc leaves, Backspace takes one "
        "step back, Page Down one forward, F10 opens the menu, S skips what was read, V reads "
        "aloud or is silent, R reads again, F11 fills the screen."
    )
    pad = sketch.view.words(
        "Gamepad: the cross or the left stick moves, A presses, B leaves, the shoulder buttons "
        "take one step back or forward, Start opens the menu, Y reads aloud."
    )
    gap = sketch.px(8)
    style, ink = Style.READING, Ink.PAPER_SHADE
    return tuple(
        pages.text_slab(sketch, each, width, Size.SMALL, style, ink, Role.STATUS, gap)
        for each in (text, pad)
    )


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
    gap = sketch.px(16)
    return tuple(pages.button_slab(sketch, switch, width, gap) for switch in switches)


def _reading(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    """Return the switches of what goes on by itself and aloud, where that can be."""
    view, gap = sketch.view, sketch.px(16)
    if view.pace is Pace.NONE:
        return _voice(sketch, width, gap)
    label, is_on = view.words("Text goes on by itself"), view.settings.goes_by_itself
    switch = _switch(view, label, "pace", is_on)
    return (pages.button_slab(sketch, switch, width, gap), *_voice(sketch, width, gap))


def _voice(sketch: Sketch, width: int, gap: int) -> tuple[Slab, ...]:
    """Return the switch of the voice; without one it says what to do, and cannot be pressed."""
    view, words = sketch.view, sketch.view.words
    if view.speech is Speech.NONE:
        return ()
    switch = _switch(view, words("Read aloud"), "speech", view.settings.speaks)
    if view.speech is Speech.READY:
        return (pages.button_slab(sketch, switch, width, gap),)
    stamp = words("no voice") if view.speech is Speech.MISSING else words("no sound")
    closed = switch._replace(intent=None, is_on=False, stamp=stamp, dress=CLOSED)
    row = pages.button_slab(sketch, closed._replace(stamp_ink=Ink.PAPER_DIM), width, gap)
    ink, role = Ink.PAPER_SHADE, Role.STATUS
    text = _how_to_speak(view)
    why = pages.text_slab(sketch, text, width, Size.SMALL, Style.READING, ink, role, sketch.px(8))
    return (row._replace(keeps=True), why)


def _how_to_speak(view: View) -> str:
    """Return what keeps the game from reading aloud, and what would help."""
    words, is_silent = view.words, view.speech is Speech.SILENT
    if view.panel.is_kiosk and is_silent:
        return words("No sound can be heard here. The staff can help.")
    if view.panel.is_kiosk:
        return words("No voice is installed here. The staff can help.")
    if is_silent:
        return words("This machine has no sound device that works, so nothing can be read aloud.")
    return words(
        "No voice is installed. Install the program espeak-ng, or the game with its extra "
        "(pip\u00a0install\u00a0article58[voice]). Then start the game again."
    )


def _sound(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    """Return how loud it is and the ways to change that; or that nothing can be heard."""
    view, words, gap = sketch.view, sketch.view.words, sketch.px(16)
    settings = view.settings
    if view.hearing is Hearing.ABSENT:
        text = words("No sound can be heard: this machine has no device for it that answers.")
        return (pages.text_slab(sketch, text, width, Size.SMALL, role=Role.STATUS, gap=gap),)
    volume = settings.volume
    switch = Button(
        words("Sound"), speaker.switch_of(view), role=Role.OPTION,
        is_on=view.hearing is Hearing.ON,
        stamp=words("on") if view.hearing is Hearing.ON else words("off"),
        stamp_ink=Ink.PAPER_SHADE,
    )  # fmt: skip
    steps = (
        _step(words("Quieter"), volume - 1 if volume > 1 else None),
        _step(words("Louder"), volume + 1 if volume < MOST_VOLUME else None),
    )
    now = words("Volume {volume} of {most}", volume=volume, most=MOST_VOLUME)
    if not sketch.panel.is_kiosk:
        now += " · " + words("M turns the sound off and on")
    return (
        pages.button_slab(sketch, switch, width, gap),
        pages.row_slab(sketch, steps, width, gap),
        pages.text_slab(
            sketch, now, width, Size.SMALL, Style.READING, Ink.PAPER_SHADE, Role.STATUS, gap
        ),
    )


def _step(label: str, volume: int | None) -> Button:
    """Return a button that sets a volume; one without a volume cannot be pressed."""
    if volume is None:
        return Button(label, None, dress=CLOSED, align=0.5)
    return Button(label, Change("volume", str(volume)), align=0.5)


def _switch(
    view: View,
    label: str,
    setting: Literal["contrast", "motion", "fullscreen", "pace", "speech"],
    is_on: bool,
) -> Button:
    words = view.words
    change = Change(setting, "no" if is_on else "yes")
    stamp = words("on") if is_on else words("off")
    return Button(
        label, change, role=Role.OPTION, is_on=is_on, stamp=stamp, stamp_ink=Ink.PAPER_SHADE
    )


def _ruler(sketch: Sketch, width: int, gap: int) -> tuple[Slab, ...]:
    """Return a line to hold a ruler against, and ways to set it; a kiosk's panel is described."""
    px_per_mm, tick = sketch.panel.px_per_mm, sketch.px(12)
    mm = next((mm for mm in RULERS_MM if round(mm * px_per_mm) <= width), 0)
    if not mm or sketch.panel.is_kiosk:
        return ()
    long = round(mm * px_per_mm)
    text = sketch.view.words(
        "This line should be {mm} mm long. Hold a ruler against it: all sizes follow.", mm=mm
    )
    block = sketch.block(text, width, Size.SMALL, Style.READING)
    thick = max(1, sketch.px(2))

    def _drawn(box: Box) -> None:
        y, right = box.y + tick, box.x + long
        sketch.stroke((box.x, y), (right, y), Ink.PAPER, thick)
        for x in (box.x, right):
            sketch.stroke((x, y - tick), (x, y + tick), Ink.PAPER, thick)
        sketch.write(Box(box.x, box.bottom - block.height, width, 0), block, Ink.PAPER_SHADE)
        sketch.part(Part(Role.STATUS, text, box))

    line = Slab(block.height + 2 * tick + sketch.px(8), _drawn, gap, keeps=True)
    return (line, pages.row_slab(sketch, _lengths(sketch), width, sketch.px(16)))


def _lengths(sketch: Sketch) -> tuple[Button, ...]:
    """Return the ways to a shorter and a longer line, a fiftieth at a time."""
    words, dpi = sketch.view.words, round(sketch.panel.px_per_mm * MM_PER_INCH)
    step = max(1, round(dpi / 50))
    return tuple(
        Button(label, Change("dpi", str(value)), align=0.5)
        if LEAST_DPI <= value <= MOST_DPI
        else Button(label, None, dress=CLOSED, align=0.5)
        for label, value in ((words("Shorter"), dpi - step), (words("Longer"), dpi + step))
    )
