"""Figures: how numbers are drawn, and what holds where there is no room."""

from __future__ import annotations

from typing import Literal

import pytest
from msgspec.structs import replace

from game.engine import beats
from game.engine.model import Place
from game.engine.story import Story
from game.ui.frame import Art, Box, Dot, Edge, Frame, Glyphs, Plane, Role
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Ink
from tests.ui.layout import faults, panels
from tests.ui.scenes import LONG, PANEL, told_of, view_of

Kind = Literal["dots", "bars", "cards", "map"]
UPRIGHT = Panel(1080, 1920)
PEOPLE = (beats.Datum("Arrested", 1108, 1966),)
VERDICT = (beats.Datum("Acquitted", 4), beats.Datum("Sent to prison", 38), beats.Datum("Shot", 5))
EARTH = {
    "moscow": Place(place="moscow", name="Moscow", lat=55.76, lon=37.62),
    "oslo": Place(place="oslo", name="Oslo", lat=59.91, lon=10.75),
    "mexico": Place(place="mexico", name="Mexico City", lat=19.43, lon=-99.13),
    "nowhere": Place(place="nowhere", name="A room"),
}
TRIPS = tuple(beats.Datum(name.capitalize(), 1, 0, name) for name in EARTH)
KINDS = [
    pytest.param(kind, data, id=f"{kind} {len(data)}")
    for kind, data in (("dots", PEOPLE), ("cards", VERDICT), ("bars", VERDICT), ("map", TRIPS))
]


def figure(kind: Kind, data: tuple[beats.Datum, ...]) -> beats.Figure:
    """Return a figure of these numbers."""
    return beats.Figure(
        figure=kind,
        title="How many",
        alt="So many, in words.",
        data=data,
        cite="a, p. 1",
    )


def drawn(kind: Kind, data: tuple[beats.Datum, ...], panel: Panel = PANEL) -> Frame:
    """Return the scene that shows a figure."""
    whole: Story = told_of(figure(kind, data))
    return frame_of(view_of(replace(whole, places={**whole.places, **EARTH}), panel=panel))


def room_of(frame: Frame) -> Box:
    """Return the box that a figure is drawn in."""
    return next(part.box for part in frame.parts if part.role is Role.IMAGE)


@pytest.mark.parametrize("panel", [PANEL, UPRIGHT], ids=["wide", "upright"])
def test_each_that_is_counted_has_a_dot(panel: Panel) -> None:
    """A field of dots has one for each of the whole, and those that are counted are light."""
    frame = drawn("dots", PEOPLE, panel)
    room = room_of(frame)
    dots = [mark.ink for mark in frame.marks if isinstance(mark, Dot) and room.has(*mark.center)]
    assert (dots.count(Ink.PAPER), dots.count(Ink.NIGHT_EDGE)) == (1108, 1966 - 1108)


def test_each_that_is_counted_has_a_card() -> None:
    """Cards are laid in rows, a row for each number, whole for those that are counted."""
    frame = drawn("cards", (*VERDICT, beats.Datum("Shot", 3, 5)))
    room = room_of(frame)
    planes = [mark.box for mark in frame.marks if isinstance(mark, Plane) and mark.ink is Ink.PAPER]
    cards = [box for box in planes if room.has(box.x, box.y)]
    outlines = [m for m in frame.marks if isinstance(m, Edge) and room.has(m.box.x, m.box.y)]
    assert (len(cards), len(outlines)) == (4 + 38 + 5 + 3, 2)
    assert len({box.w for box in cards}) == 1


def test_bars_are_as_long_as_their_numbers() -> None:
    """The longest bar fills the room, and the others are in proportion to it."""
    frame = drawn("bars", (beats.Datum("Ten", 10), beats.Datum("Thirty", 30), beats.Datum("No", 0)))
    room = room_of(frame)
    bars = [m.box for m in frame.marks if isinstance(m, Plane) and room.has(m.box.x, m.box.y)]
    widths = [box.w for box in bars if box.h == bars[0].h][:3]
    assert widths == [bars[1].w // 3, bars[1].w, 1]
    assert bars[1].right == room.right


def test_a_map_keeps_directions() -> None:
    """East is right and north is above; a room that lies nowhere is left out."""
    frame = drawn("map", TRIPS)
    room = room_of(frame)
    moscow, oslo, mexico = (
        mark.center for mark in frame.marks if isinstance(mark, Dot) and room.has(*mark.center)
    )
    assert mexico[0] < oslo[0] < moscow[0]
    assert oslo[1] < moscow[1] < mexico[1]


def test_labels_of_near_places_do_not_meet() -> None:
    """Places that are nearly one keep their labels apart."""
    near = tuple(beats.Datum(name, 1, 0, "oslo") for name in ("Kjeller", "Oslo", "Hønefoss"))
    glyphs = [m for m in drawn("map", (*near, TRIPS[0])).marks if isinstance(m, Glyphs)]
    boxes = [m.box for m in glyphs if m.text in ("Kjeller", "Oslo", "Hønefoss")]
    assert len(boxes) == 3
    assert not any(a.meets(b) for a in boxes for b in boxes if a is not b)


@pytest.mark.parametrize(("kind", "data"), KINDS)
def test_a_figure_stands_in_the_place_of_the_picture(
    kind: Kind, data: tuple[beats.Datum, ...]
) -> None:
    """A figure is told in words too, by its text for those who do not see it."""
    frame = drawn(kind, data)
    images = [part.label for part in frame.parts if part.role is Role.IMAGE]
    assert images == ["So many, in words."]
    assert not any(isinstance(mark, Art) for mark in frame.marks)


@pytest.mark.parametrize(("kind", "data"), KINDS)
@pytest.mark.parametrize(
    "panel", [panel for _, panel in panels()], ids=[name for name, _ in panels()]
)
def test_a_figure_has_room_or_is_told(
    kind: Kind, data: tuple[beats.Datum, ...], panel: Panel
) -> None:
    """On every panel a figure is drawn whole, or its numbers stand in words; nothing is cut."""
    frame = drawn(kind, data, panel)
    is_drawn = any(part.role is Role.IMAGE for part in frame.parts)
    words = " ".join(part.label for part in frame.parts if part.role is Role.QUOTE)
    assert faults(frame, panel) == []
    assert is_drawn is (data[0].label not in words)


def test_too_many_to_be_told_apart_are_told_in_words() -> None:
    """A million dots are not drawn."""
    frame = drawn("dots", (beats.Datum("Prisoners", 1_000_000),))
    assert not any(part.role is Role.IMAGE for part in frame.parts)
    assert "1,000,000" in " ".join(part.label for part in frame.parts)


def test_a_map_counts_nothing() -> None:
    """The names of places stand without the numbers that keep their order."""
    (image,) = (part for part in drawn("map", TRIPS).parts if part.role is Role.IMAGE)
    assert image.detail == "Moscow · Oslo · Mexico · Nowhere"


def test_a_title_stands_right_below_its_figure() -> None:
    """Before the paper that came with it, and without what was told earlier."""
    whole = told_of(
        "Earlier.", beats.Uncover(uncover="court-report", text="A paper."), figure("cards", VERDICT)
    )
    frame = frame_of(view_of(whole, "next"))
    told = [part.label for part in frame.parts if part.role in (Role.QUOTE, Role.TEXT)][1:]
    assert told == ["How many", "A paper."]
    title = next(part.box for part in frame.parts if part.label == "How many")
    assert 0 < title.y - room_of(frame).bottom < 60


def test_a_figure_without_room_for_what_came_with_it_has_a_page_of_its_own() -> None:
    """The page after it tells the rest, below the picture, and goes on."""
    paper = beats.Uncover(uncover="court-report", text=LONG[:420])
    whole = told_of(paper, figure("cards", VERDICT))
    first, second = (frame_of(view_of(whole, page=page)) for page in (0, 1))
    assert [part.label for part in first.pressable if part.is_main] == ["Read on"]
    told = [[part.label[:8] for part in frame.parts if part.role in (Role.QUOTE, Role.TEXT)][1:]
            for frame in (first, second)]  # fmt: skip
    assert told == [["How many"], [LONG[:8]]]
    assert [part.label for part in second.pressable if part.is_main] == ["Go on"]
