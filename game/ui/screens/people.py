"""People: a wall of all persons of the story, which fills in as the reader meets them."""

from __future__ import annotations

from collections.abc import Iterator

from game.ui import folio, pages, persons, tiles, wall
from game.ui.buttons import Button
from game.ui.folio import Folio
from game.ui.frame import Frame
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.theme import Ink
from game.ui.view import View
from game.ui.wall import OTHERS, TABS, Group

BETWEEN = 8
"""What stands between the columns of the wall, in pixels of the design."""


def frame(view: View) -> Frame:
    """Return a page of the wall in the order of the tab, or of one group of it, larger."""
    return folio.frame(view, _folio)


def _folio(sketch: Sketch) -> Folio:
    view = sketch.view
    tab = view.look.tab if view.look.tab in TABS else TABS[0]
    groups = wall.groups(view, tab)
    alone = view.look.picked(tiles.GROUP)
    found = next((group for group in groups if group.name and group.name == alone), None)
    return _whole(sketch, tab, groups) if found is None else _alone(sketch, found)


def _whole(sketch: Sketch, tab: str, groups: tuple[Group, ...]) -> Folio:
    """Return the wall: every person has a small card, in columns under the titles of groups."""
    view = sketch.view
    every = tuple(place for group in groups for place in group.places)
    width, gap = folio.width_of(sketch, is_sheet=False), sketch.px(BETWEEN)
    count = tiles.columns(sketch, groups, width, gap)
    each = (width - gap * (count - 1)) // count
    slabs = tuple(slab for group in groups for slab in _slabs(sketch, tab, group, each))
    above = wall.counts(every)
    return Folio(
        Heading("", view.words("People")), (), slabs, _tabs(view, tab), is_sheet=False,
        lead=lambda wide: tiles.lead(sketch, above, wide), across=count, gap=gap,
    )  # fmt: skip


def _slabs(sketch: Sketch, tab: str, group: Group, width: int) -> Iterator[Slab]:
    gap, axis = sketch.px(3), tiles.axis_of(sketch.view)
    if group.title:
        yield tiles.heading(sketch, group, tab, width, gap)
    for place in group.places:
        yield tiles.slab(sketch, place, width, axis, gap)


def _tabs(view: View, now: str) -> tuple[Button, ...]:
    words = view.words
    labels = (words("By trial"), words("By fate"), words("By name"))
    return tuple(
        folio.tab(view.look, name, label, now) for name, label in zip(TABS, labels, strict=True)
    )


def _alone(sketch: Sketch, group: Group) -> Folio:
    """Return the cards of a group, with what is known of each in words."""
    view = sketch.view
    width = folio.width_of(sketch, is_sheet=False)
    said = wall.said(view, wall.counts(group.places))
    parts = wall.by_folder(view, group.places) if group.name == OTHERS else ()
    if len(parts) > 1:
        slabs = tuple(slab for part in parts for slab in _cards(sketch, part, width))
    else:
        slabs = persons.rows(sketch, group.places, width, sketch.px(16))
    return Folio(Heading(said, group.title), (), slabs, is_sheet=False)


def _cards(sketch: Sketch, group: Group, width: int) -> tuple[Slab, ...]:
    """Return the cards of those whom a folder names first, under its title."""
    words = sketch.view.words
    title = words("First named in {folder}", folder=group.title)
    title = title if group.title else words("Named nowhere else")
    rows = persons.rows(sketch, group.places, width, sketch.px(16))
    return pages.headed(sketch, width, title, rows, Ink.AMBER, sketch.px(28))
