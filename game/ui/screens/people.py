"""People: a wall of all persons of the story, which fills in as the reader meets them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.engine.model import Person
from game.ui import folio, met, pages, persons
from game.ui.buttons import Button
from game.ui.folio import Folio
from game.ui.frame import Frame, Role
from game.ui.pages import Slab
from game.ui.persons import Known
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.theme import Ink, Size, Style
from game.ui.view import View

TABS = ("trial", "fate", "name")
"""In which order the persons stand."""


class Group(NamedTuple):
    """Persons that stand together, under a title."""

    title: str
    cards: tuple[Known, ...]


def frame(view: View) -> Frame:
    """Return a page of the wall, in the order of the tab."""
    sketch = Sketch(view)
    width = folio.width_of(sketch, is_sheet=False)
    tab = view.look.tab if view.look.tab in TABS else TABS[0]
    every = persons.known(view, persons.in_order(tuple(view.story.people.values())))
    count = sum(card.life is not None for card in every)
    above = view.words("{count} of {all} met", count=count, all=len(every))
    groups = {"trial": _by_trial, "fate": _by_fate, "name": _by_name}[tab](view, every)
    columns = persons.columns(sketch, every, width)
    slabs = tuple(slab for group in groups for slab in _slabs(sketch, group, width, columns))
    if tab != "trial":
        slabs += _left(sketch, width, len(every) - count)
    heading = Heading(above, view.words("People"))
    return folio.draw(sketch, Folio(heading, (), slabs, _tabs(view, tab), is_sheet=False))


def _tabs(view: View, now: str) -> tuple[Button, ...]:
    words = view.words
    labels = (words("By trial"), words("By fate"), words("By name"))
    return tuple(
        folio.tab(view.look, name, label, now) for name, label in zip(TABS, labels, strict=True)
    )


def _slabs(sketch: Sketch, group: Group, width: int, columns: int) -> tuple[Slab, ...]:
    if not group.cards:
        return ()
    rows = persons.wall(sketch, group.cards, width, columns)
    if not group.title:
        return rows
    return pages.headed(sketch, width, group.title, rows, Ink.AMBER, sketch.px(32))


def _left(sketch: Sketch, width: int, count: int) -> tuple[Slab, ...]:
    """Return a line on those who are still to be met, where there are any."""
    if not count:
        return ()
    text = sketch.view.words.count(
        "A place is kept for {count} more person.",
        "A place is kept for {count} more persons.",
        count,
    )
    return (
        pages.text_slab(
            sketch, text, width, Size.NOTE, Style.ITALIC, Ink.PAPER_SHADE, Role.STATUS,
            sketch.px(32),
        ),
    )  # fmt: skip


def _by_trial(view: View, every: tuple[Known, ...]) -> Iterator[Group]:
    """Yield the accused of each trial, then all others, each with the empty cards in place."""
    placed: set[str] = set()
    for folder in view.story.folders:
        cards = tuple(card for card in every if folder in card.person.trials)
        placed |= {card.person.person for card in cards}
        yield _counted(view, view.texts.folder_line(folder), cards)
    others = tuple(card for card in every if card.person.person not in placed)
    title = view.words("Others in the story") if placed else view.words("In the story")
    yield _counted(view, title, others)


def _counted(view: View, title: str, cards: tuple[Known, ...]) -> Group:
    count = sum(card.life is not None for card in cards)
    return Group(f"{title} · {view.words('{count} of {all}', count=count, all=len(cards))}", cards)


def _by_fate(view: View, every: tuple[Known, ...]) -> Iterator[Group]:
    """Yield those who were met by what became of them, as far as that has been told."""
    words = view.words
    titles = {
        "shot": words("Shot"),
        "murdered": words("Murdered"),
        "suicide": words("Died by suicide"),
        "custody": words("Died in custody"),
        "camp": words("Died in a camp"),
        "unknown": words("Died; how is not known"),
        "natural": words("Died of age or illness"),
        "": words("How their lives ended is not told here"),
        "not yet": words("Told when a folder is closed"),
    }
    met_ones = tuple(card for card in every if card.life is not None)
    fates = {card.person.person: _fate(view, card.person) for card in met_ones}
    for fate, title in titles.items():
        yield Group(title, tuple(c for c in met_ones if fates[c.person.person] == fate))


def _fate(view: View, person: Person) -> str:
    if not met.knows_fate(view, person.person):
        return "not yet"
    return person.died.how if person.died else ""


def _by_name(view: View, every: tuple[Known, ...]) -> Iterator[Group]:  # noqa: ARG001
    """Yield all who were met, in the order of their names."""
    yield Group("", tuple(card for card in every if card.life is not None))
