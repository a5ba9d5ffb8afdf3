"""What was said."""

from __future__ import annotations

from msgspec.structs import replace

from game.ui.frame import Frame, Role
from game.ui.intents import Leave, Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.view import Said
from tests.engine import small
from tests.ui import layout
from tests.ui.shown import PROSE, WINDOW, every_panel, faults, labels, mains, part, story, view

LOOK = Look("history")
WHOLE = story()
SAID = (
    Said("hall-f1", "b1"),
    Said("hall-f1", "look-f1"),
    Said("hall-f1", "look-f1/door-f1", is_choice=True),
    Said("hall-f1", "b3"),
)


def shown(page: int = 0, said: tuple[Said, ...] = SAID, panel: Panel = WINDOW) -> Frame:
    return frame_of(view(WHOLE, replace(LOOK, page=page), panel, history=said))


def lines(frame: Frame) -> list[str]:
    return [one.label for one in frame.parts if one.role in (Role.TEXT, Role.NOTE)][1:]


def test_it_is_read_in_order_under_the_date_of_the_scene() -> None:
    """What was chosen is marked as such."""
    assert layout.as_text(shown()).splitlines() == [
        "note HISTORY",
        "heading What was said",
        "heading 19 AUGUST 1936 · HALL",
        "text The court rises.",
        "text look-f1?",
        "note Chosen: Door-f1",
        "text The court sits.",
        "button Go on *",
        "button Back",
        "button Timeline",
        "button Menu",
    ]
    assert part(shown(), "Go on").intent == Leave()


def test_of_choices_with_nothing_between_them_the_last_is_told() -> None:
    """Two beside each other would be a choice that brought nothing."""
    said = (*SAID[:3], *SAID[2:])
    assert lines(shown(said=said)) == lines(shown())


def test_the_columns_are_even() -> None:
    """None has a line or two while the other is full."""
    for many in range(4, 20):
        boxes = [one.box for one in shown(said=SAID * many).parts if one.role is Role.TEXT]
        lows = [max(b.bottom for b in boxes if b.x == x) for x in sorted({b.x for b in boxes})]
        assert len(lows) == 2
        assert max(lows) - min(lows) < 160


def test_nothing_said_is_said() -> None:
    """Before the first line."""
    assert part(shown(said=()), "Nothing has been said yet.")


def test_pages_are_counted_from_the_end() -> None:
    """The first is the newest; from it one comes to every line, in order, each once."""
    said = SAID * 40
    page, found = 0, [shown(0, said)]
    while "Earlier" in labels(found[0]):
        assert part(found[0], "Earlier").intent == Turn(replace(LOOK, page=page + 1))
        page += 1
        found.insert(0, shown(page, said))
    assert page > 2
    assert part(found[0], "Later").intent == Turn(replace(LOOK, page=page - 1))
    assert "Later" not in labels(found[-1])
    told = [line for frame in found for line in lines(frame)]
    assert told == ["The court rises.", "look-f1?", "Chosen: Door-f1", "The court sits."] * 40


def test_a_page_before_the_first_is_the_first() -> None:
    """As when the text is made smaller."""
    assert lines(shown(99)) == lines(shown())


@every_panel
def test_nothing_is_cut_or_overlaps(panel: Panel) -> None:
    """With lines that are longer than a small page, on the newest pages."""
    whole = small.of_scene(PROSE, "It ends.")
    said = (Said("hall", "b1"), Said("hall", "b2")) * 3
    for page in range(4):
        shown_ = view(whole, replace(LOOK, page=page), panel, history=said)
        assert layout.faults(frame_of(shown_), panel) == []
        assert mains(frame_of(shown_)) == ["Go on"]
    assert faults(view(WHOLE, LOOK, panel, history=SAID * 3)) == []


def test_the_same_view_gives_the_same_frame() -> None:
    """A frame is a value."""
    assert shown() == shown()
