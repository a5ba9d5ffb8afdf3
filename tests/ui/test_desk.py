"""The desk with its folders."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine.answers import Enter
from game.engine.state import State
from game.ui.frame import Art, Frame
from game.ui.intents import Give, Look, Return, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from tests.ui import layout
from tests.ui.shown import (
    WINDOW,
    after,
    every_panel,
    faults,
    labels,
    mains,
    pages,
    part,
    story,
    view,
)

LOOK = Look("desk")
LINE = "One claim, and a journey to Copenhagen."
WHOLE = story(3)
CLOSED = after(WHOLE, "enter f1", "next", "choose door-f1", *["next"] * 4)


def shown(state: State | None = None, panel: Panel = WINDOW) -> Frame:
    more = {} if state is None else {"state": state}
    return frame_of(view(WHOLE, LOOK, panel, **more))


def test_each_folder_says_what_it_is_and_how_far_it_is() -> None:
    """Number, span, summary and state stand with the title; the next one is the main one."""
    assert layout.as_text(shown()).splitlines() == [
        "image A desk with a lamp and an open folder.",
        "heading The desk",
        "text 3 folders lie here",
        f"button F1 (1936 · {LINE} · not opened yet) *",
        f"button F2 (1 · 1936 · {LINE} · not opened yet)",
        f"button F3 (2 · 1936 · {LINE} · not opened yet)",
        "button Timeline",
        "button Menu",
    ]


def test_a_press_enters_the_folder() -> None:
    """Whatever its state."""
    for state in (None, CLOSED):
        assert part(shown(state), "F1").intent == Give((Enter("f1"),))


def test_an_open_folder_counts_its_findings() -> None:
    """It is the one to go on with, even if an earlier one was never opened."""
    frame = shown(after(WHOLE, "enter f2"))
    assert part(frame, "F2").detail == f"1 · 1936 · {LINE} · open · 0 of 1 confirmed"
    assert mains(frame) == ["F2"]


def test_a_closed_folder_can_be_opened_again() -> None:
    """The next one is then the one to go on with."""
    frame = shown(CLOSED)
    assert part(frame, "F1").detail == (f"1936 · {LINE} · closed · 0 of 1 confirmed · read again")
    assert part(frame, "3 folders lie here · 1 closed")
    assert mains(frame) == ["F2"]


@pytest.mark.parametrize(("folders", "has_picture"), [(1, True), (3, True), (12, False)])
def test_the_picture_is_there_where_it_fits(folders: int, has_picture: bool) -> None:
    """Few folders leave room for it; twelve fill the desk, and all are on one page."""
    frames = list(pages(view(story(folders), LOOK)))
    assert len(frames) == 1
    assert any(isinstance(mark, Art) for mark in frames[0].marks) == has_picture


def test_all_folders_of_a_long_story_lie_there_at_once() -> None:
    """Twelve on one wide page; the way to the report stands beside the title, not below them."""
    whole = story(12)
    state = replace(after(whole), confirmed=CLOSED.confirmed.insert("hotel-f1"))
    frame = frame_of(view(whole, LOOK, state=state))
    folders = [one.box for one in frame.pressable if one.label[1:].isdecimal()]
    report = part(frame, "Your report").box
    assert (len(folders), "More folders" in labels(frame)) == (12, False)
    assert report.bottom <= min(box.y for box in folders)
    assert not any(report.meets(one.box) for one in frame.parts if one.label != "Your report")


@every_panel
def test_each_page_has_as_many_folders(panel: Panel) -> None:
    """Where twelve do not fit at once, no page is left nearly empty: it lacks less than a row."""
    counts = [
        sum(one.label[1:].isdecimal() for one in frame.pressable)
        for frame in pages(view(story(12), LOOK, panel))
    ]
    assert max(counts) - min(counts) <= max(counts) // 3


def test_from_the_last_page_a_press_leads_to_the_first_folders() -> None:
    """Whichever page the desk opens at; and the way to the report keeps its place."""
    whole, small = story(12), Panel(480, 900)
    ended = frozenset([f"f{nth}" for nth in range(1, 6)])
    state = replace(after(whole), ended=ended, confirmed=CLOSED.confirmed.insert("hotel-f1"))
    look, met = LOOK, list[str]()
    for _ in range(12):
        frame = frame_of(view(whole, look, small, state=state))
        met += [one.label for one in frame.pressable if one.label[1:].isdecimal()]
        more = [one for one in frame.pressable if one.label in ("More folders", "First folders")]
        assert (more[0].label == "First folders") == ("F12" in met[-4:] and met[-1] == "F12")
        assert isinstance(more[0].intent, Turn)
        look = more[0].intent.look
        if len(met) == len(set(met)) == 12:
            break
    assert sorted(met) == sorted(f"F{nth}" for nth in range(1, 13))


def test_at_the_end_the_report_goes_on() -> None:
    """Once every folder is closed there is none to go on with."""
    state = replace(CLOSED, confirmed=CLOSED.confirmed.insert("hotel-f1"))
    assert mains(frame_of(view(WHOLE, LOOK, state=state))) == ["F2"]
    done = replace(state, ended=frozenset(WHOLE.folders))
    assert mains(frame_of(view(WHOLE, LOOK, state=done))) == ["Your report"]


def test_pages_begin_with_the_folder_to_go_on_with() -> None:
    """In a small window the first page is the one with the main folder."""
    whole = story(12)
    frame = frame_of(view(whole, LOOK, Panel(480, 400), state=after(whole, "enter f9")))
    assert mains(frame) == ["F9"]


@every_panel
@pytest.mark.parametrize("folders", [1, 3, 12])
def test_nothing_is_cut_or_overlaps(panel: Panel, folders: int) -> None:
    """With few folders or many; each is on one page."""
    desk = view(story(folders), LOOK, panel)
    assert faults(desk) == []
    found = [one.label for frame in pages(desk) for one in frame.pressable]
    assert sorted(name for name in found if name[1:].isdecimal()) == sorted(
        f"F{nth + 1}" for nth in range(folders)
    )


def test_the_same_view_gives_the_same_frame() -> None:
    """A frame is a value."""
    assert shown() == shown()


def test_the_folder_that_is_open_leads_back_into_it() -> None:
    """Its card goes on where the reader stands; the others are entered."""
    frame = shown(after(WHOLE, "enter f2"))
    cards = [part(frame, name).intent for name in ("F1", "F2", "F3")]
    assert cards == [Give((Enter("f1"),)), Return(), Give((Enter("f3"),))]
