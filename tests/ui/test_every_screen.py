"""What holds on every screen in each of its states, on one panel of each sort."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.ui.focus import Direction, moved, rows_of
from game.ui.frame import Frame, Part, Role
from game.ui.intents import SCREENS, Go, Leave, Look, Restart, Turn, Undo
from game.ui.panel import LEAST_HEIGHT_PX, LEAST_WIDTH_PX, Panel
from game.ui.ribbon import BASES
from game.ui.screens import frame_of
from game.ui.view import View
from tests.ui import layout
from tests.ui.gallery import PANELS, SIGHTS, UPRIGHT, WIDE, on

every_sight = pytest.mark.parametrize("name", SIGHTS)
TOUCH = "kiosk: touch"
ALONE = ("attract", TOUCH)
every_attended = pytest.mark.parametrize("name", [n for n in SIGHTS if not n.startswith(ALONE)])
"""All but what the title shows while nobody is there, and the fields that cover the screen."""
BEFORE_HEADING = {Role.IMAGE, Role.NOTE}
"""What is said before the heading: a picture, and the line above a title."""
RIBBON = ("Back", "Now", "Start again", "Menu")
TURNERS = {"Earlier", "Later", "More", "More settings", "More saved plays", "More folders"} | {
    "First folders",
    "Read on", "Back to the findings", "Turn the page", "Swap the papers", "The other paper"
}  # fmt: skip
"""The labels of what only turns a page."""
PRESSED = (Role.BUTTON, Role.OPTION, Role.LINK)
PAGED = ("findings", "saves", "scene: long", "report", "person", "timeline", "how it is shown")
"""Screens that part into more pages or steps when the text is larger."""
ROOMY = Panel(1920, 1880)
"""A panel with so much room below that larger text has no need of another layout."""


def _frames(name: str) -> dict[str, Frame]:
    """Return what a sight is on each of the panels."""
    return {sort: frame_of(on(SIGHTS[name], panel)) for sort, panel in PANELS.items()}


def _ribbon_word(part: Part) -> str:
    """Return which part of the ribbon one is; "" for what stands above it."""
    if part.intent == Restart():
        return ""
    word = part.label.partition(" at ")[0]
    return word if word in RIBBON and part.role in (Role.BUTTON, Role.STATUS) else ""


def _leafed(sight: View) -> set[str]:
    """Return the labels of all that can be pressed on any page and tab of a sight.

    Chips are left out (the last one counts those without room), and passages (which are split).
    On the timeline other days are not gone to.
    """
    left, met, found = [sight.look], {sight.look}, set[str]()
    while left:
        look = left.pop()
        for part in frame_of(replace(sight, look=look)).pressable:
            is_turner = part.role is Role.TAB or part.label in TURNERS
            is_turner |= look.screen == "outcome" and isinstance(part.intent, Turn)
            if part.role in PRESSED and not is_turner:
                found.add(part.label)
            is_turner |= part.detail == "the next pinned paper"
            if not (is_turner and isinstance(part.intent, Turn)):
                continue
            if part.intent.look not in met and part.intent.look.picked("at") == look.picked("at"):
                met.add(part.intent.look)
                left.append(part.intent.look)
    return found


def test_the_gallery_has_every_screen() -> None:
    """No screen is left out of what is tested here."""
    assert {sight.look.screen for sight in SIGHTS.values()} == set(SCREENS)


@pytest.mark.parametrize("name", [name for name in SIGHTS if name != TOUCH])
def test_its_layout_has_no_fault(name: str) -> None:
    """Nothing overlaps, is cut, lies outside, or is too small or too high up to be pressed."""
    faults = {sort: layout.faults(frame, PANELS[sort]) for sort, frame in _frames(name).items()}
    assert faults == {sort: [] for sort in PANELS}


def test_the_touch_check_is_out_of_reach_and_has_no_other_fault() -> None:
    """Its fields cover the panel, so that some lie higher than visitors reach."""
    for sort, frame in _frames(TOUCH).items():
        faults = layout.faults(frame, PANELS[sort])
        assert faults == layout.out_of_reach(frame, PANELS[sort])


@every_sight
def test_it_says_first_where_one_is(name: str) -> None:
    """Before its heading a screen says only what its picture shows, and the line above."""
    first = {
        sort: next(part.role for part in frame.parts if part.role not in BEFORE_HEADING)
        for sort, frame in _frames(name).items()
    }
    assert first == dict.fromkeys(PANELS, Role.HEADING)


@every_sight
def test_it_has_at_most_one_main_button(name: str) -> None:
    """There is never a doubt what goes on."""
    mains = {sort: [p.label for p in f.parts if p.is_main] for sort, f in _frames(name).items()}
    assert [sort for sort, labels in mains.items() if len(labels) > 1] == []


@every_attended
def test_it_can_be_left(name: str) -> None:
    """What lies on top is left by Back; what a play stands on leads to the menu."""
    for frame in _frames(name).values():
        intents = [part.intent for part in frame.pressable]
        way_out = Go(Look("settings")) if frame.screen in BASES else Leave()
        assert way_out in intents


@every_attended
def test_it_is_read_from_the_heading_to_the_ribbon(name: str) -> None:
    """Back, the present date (or the way to the timeline) and the menu come last, in order."""
    for frame in _frames(name).values():
        parts = [part for part in frame.parts if part.intent != Go(Look("timeline"))]
        order = [RIBBON.index(word) for part in parts if (word := _ribbon_word(part))]
        assert order == sorted(order)
        assert _ribbon_word(frame.parts[-1])


@every_sight
def test_the_keyboard_reaches_all_that_can_be_pressed(name: str) -> None:
    """From the first part the right arrow comes to every other, and back to the first."""
    for frame in _frames(name).values():
        first = rows_of(frame.parts)[0][0]
        here, reached = moved(frame.parts, first, Direction.RIGHT), [first]
        while here != first:
            reached.append(here)
            here = moved(frame.parts, here, Direction.RIGHT)
        assert sorted(p.label for p in reached) == sorted(p.label for p in set(frame.pressable))


@every_sight
def test_up_undoes_down(name: str) -> None:
    """Down leads below, up leads above; at the edge both stay."""
    for frame in _frames(name).values():
        for part in frame.pressable:
            below = moved(frame.parts, part, Direction.DOWN)
            above = moved(frame.parts, part, Direction.UP)
            assert below == part or below.box.y >= part.box.bottom
            assert above == part or above.box.bottom <= part.box.y


@every_sight
def test_a_press_in_the_middle_of_a_part_is_a_press_on_it(name: str) -> None:
    """Whatever can be pressed is not hidden by another part."""
    for frame in _frames(name).values():
        for part in frame.pressable:
            x, y = part.box.x + part.box.w / 2, part.box.y + part.box.h / 2
            assert frame.part_at(x, y) == part


@every_sight
def test_a_part_says_what_it_is(name: str) -> None:
    """No part is without words, and what is told by its detail is not told by its label too."""
    for frame in _frames(name).values():
        assert [part for part in frame.parts if not part.label.strip()] == []
        assert [part for part in frame.parts if part.detail and part.detail == part.label] == []


@every_sight
def test_it_is_drawn_from_the_view_alone(name: str) -> None:
    """Asked twice, a view gives equal frames."""
    assert _frames(name) == _frames(name)


@pytest.mark.parametrize("name", [name for name in SIGHTS if not name.startswith(PAGED)])
def test_larger_text_says_the_same_in_the_same_order(name: str) -> None:
    """Where there is room for it, a text size changes neither what is there nor its order."""
    normal, large, largest = (
        [(part.role, part.label, part.detail) for part in frame_of(sight).parts]
        for sight in (on(SIGHTS[name], ROOMY, size) for size in layout.TEXT_SIZES)
    )
    assert (large, largest) == (normal, normal)


@every_sight
@pytest.mark.parametrize("panel", [WIDE, UPRIGHT], ids=["wide", "upright"])
def test_whatever_the_text_size_all_can_be_come_to(name: str, panel: Panel) -> None:
    """Pages and tabs of the largest text lead to all that can be pressed at the normal size."""
    normal, largest = (_leafed(on(SIGHTS[name], panel, size)) for size in ("normal", "largest"))
    assert normal - largest == set()


@every_sight
def test_high_contrast_changes_no_word_and_no_place(name: str) -> None:
    """High contrast is another set of inks: parts and marks stay."""
    sight = SIGHTS[name]
    high = replace(sight, settings=replace(sight.settings, has_high_contrast=True))
    plain, strong = frame_of(sight), frame_of(high)
    if sight.look.screen != "settings":
        assert (strong.parts, strong.marks) == (plain.parts, plain.marks)
    assert (plain.has_high_contrast, strong.has_high_contrast) == (False, True)


@every_sight
def test_a_window_that_is_too_small_says_so(name: str) -> None:
    """Under the least size there is one line and nothing to press; nothing raises."""
    sizes = ((LEAST_WIDTH_PX - 1, LEAST_HEIGHT_PX), (LEAST_WIDTH_PX, LEAST_HEIGHT_PX - 1), (9, 9))
    for size in sizes:
        frame = frame_of(on(SIGHTS[name], Panel(*size)))
        words = "This window is too small to read in. Make it larger; nothing is lost."
        assert [(part.role, part.label) for part in frame.parts] == [(Role.STATUS, words)]
        assert frame.size == size


@every_sight
def test_the_least_window_is_large_enough(name: str) -> None:
    """In the smallest window all can be pressed, in the largest text too."""
    panel = Panel(LEAST_WIDTH_PX, LEAST_HEIGHT_PX, text_size="largest")
    assert layout.faults(frame_of(replace(SIGHTS[name], panel=panel)), panel) == []


@every_sight
def test_turning_stays_on_the_screen(name: str) -> None:
    """A turn looks at the same screen, or from paper to paper, and never on top of it."""
    for frame in _frames(name).values():
        intents = [part.intent for part in frame.pressable]
        turned = {intent.look.screen for intent in intents if isinstance(intent, Turn)}
        assert turned <= {frame.screen}


@pytest.mark.parametrize("screen", SCREENS)
def test_back_takes_an_answer_back_only_where_the_play_stands(screen: str) -> None:
    """On top of the play, Back leaves; nothing is taken back by looking around."""
    name = next(name for name, sight in SIGHTS.items() if sight.look.screen == screen)
    frame = frame_of(replace(on(SIGHTS[name], WIDE), can_undo=True, can_redo=True))
    back = [part.intent for part in frame.pressable if part.label == "Back"]
    stands = screen in BASES and screen != "title"
    assert back == ([Undo()] if stands else [] if screen == "title" else [Leave()])
