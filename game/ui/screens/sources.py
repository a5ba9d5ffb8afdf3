"""How do we know? Every source of the story, what rests on it, and where sources differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from game.engine.calendar import Date
from game.engine.citing import Rest, rests
from game.engine.inline import Cite
from game.engine.model import Source
from game.ui import disputes, folio, leads, met, pages, references
from game.ui.buttons import Button
from game.ui.disputes import Dispute
from game.ui.folio import READ, Folio
from game.ui.frame import Frame, Role
from game.ui.intents import Go, Look
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.theme import Ink, Size, Style
from game.ui.view import View
from game.ui.wording import joined, typographic

TABS = ("kind", "year", "differ")
"""The sources by kind or by year, or the notes on where they differ."""
KINDS = ("record", "press", "book", "article", "web")
GROUP = "group"
"""The pick that holds the part of a list that is looked at by itself."""
FEW = 12
"""So many things stand under each other; of more a list has parts that are looked at alone."""


def frame(view: View) -> Frame:
    """Return the list of sources in the order of the tab, or the one that is looked at."""
    return folio.frame(view, _folio)


class _Group(NamedTuple):
    """A part of a list: its name and title, how many things are in it, said in words, their slabs.

    What it holds can be pressed, or is only read if it `is_read`.
    """

    name: str
    title: str
    many: int
    said: str
    make: Callable[[], Iterable[Slab]]
    is_read: bool = False


def _folio(sketch: Sketch) -> Folio:
    source = sketch.view.story.sources.get(sketch.view.look.subject)
    return _list(sketch) if source is None else _one(sketch, source)


def _alone(view: View, groups: Sequence[_Group], above: str) -> Folio | None:
    """Return the group that is looked at by itself; None where none is."""
    asked = view.look.picked(GROUP)
    found = next((group for group in groups if group.name and group.name == asked), None)
    if found is None:
        return None
    heading, slabs = Heading(joined(above, found.said), found.title), tuple(found.make())
    return Folio(heading, slabs) if found.is_read else Folio(heading, (), slabs)


def _together(sketch: Sketch, width: int, groups: Sequence[_Group]) -> tuple[Slab, ...]:
    """Return all groups, each under its title if it has one; of many things the way to each."""
    look = sketch.view.look
    if sum(group.many for group in groups) <= FEW:
        return tuple(slab for each in groups for slab in _titled(sketch, width, each))
    return tuple(
        folio.way(
            sketch, width, each.title,
            Go(Look("sources", look.subject, look.tab, picks=((GROUP, each.name),))),
            "", sketch.px(12 if nth else 28), each.said,
        )
        for nth, each in enumerate(groups)
    )  # fmt: skip


def _titled(sketch: Sketch, width: int, group: _Group) -> tuple[Slab, ...]:
    slabs = tuple(group.make())
    return folio.group(sketch, width, group.title, slabs) if group.title else slabs


def _list(sketch: Sketch) -> Folio:
    view, width = sketch.view, folio.width_of(sketch)
    words, tab = view.words, view.look.tab if view.look.tab in TABS else TABS[0]
    title = words("How do we know?")
    make = {"kind": _kinds, "year": _decades, "differ": _differing}[tab]
    groups = tuple(group for group in make(sketch, width) if group.many)
    alone = _alone(view, groups, title)
    if alone is not None:
        return alone
    heading = Heading(_sources(view, len(view.story.sources)), title)
    slabs = _together(sketch, width, groups)
    opening = _opening(sketch, width, tab, bool(groups))
    if any(group.is_read and not group.name for group in groups):
        opening, slabs = slabs, ()
    return Folio(heading, opening, slabs, _tabs(view, tab))


def _sources(view: View, count: int) -> str:
    return view.words.count("{count} source", "{count} sources", count)


def _tabs(view: View, now: str) -> tuple[Button, ...]:
    words = view.words
    labels = (words("By kind"), words("By year"), words("Where sources differ"))
    return tuple(
        folio.tab(view.look, name, label, now) for name, label in zip(TABS, labels, strict=True)
    )


def _opening(sketch: Sketch, width: int, tab: str, has_any: bool) -> tuple[Slab, ...]:
    """Return what a reader may expect of the references, and of the notes on them."""
    words = sketch.view.words
    if tab != "differ":
        text = words(
            "Every statement here names where it is from. In quotation marks stands only what a "
            "source has word for word. All else is a summary in our words, and can be checked at "
            "the place that is named."
        )
        return (pages.text_slab(sketch, text, width, READ, ink=Ink.INK),)
    if has_any:
        return ()
    text = words(
        "Nothing yet. Notes on where sources differ come here as papers are read and folders are "
        "closed."
    )
    slab = pages.text_slab(sketch, text, width, READ, Style.ITALIC, Ink.FAINT_INK, Role.STATUS)
    return (slab,)


def _kinds(sketch: Sketch, width: int) -> Iterator[_Group]:
    view = sketch.view
    for kind in KINDS:
        found = [source for source in _in_order(view) if source.kind == kind]
        title, said = references.kind_word(view, kind), _sources(view, len(found))
        yield _Group(kind, title, len(found), said, partial(_rows, sketch, width, found))


def _decades(sketch: Sketch, width: int) -> Iterator[_Group]:
    """Yield the sources from the oldest on, so that what was known when can be seen."""
    view = sketch.view
    found = sorted(_in_order(view), key=_year)
    if len(found) <= FEW:
        yield _Group("", "", len(found), "", partial(_by_year, sketch, width, found))
        return
    for decade, those in groupby(found, key=lambda source: _year(source)[:3]):
        here = list(those)
        title, said = view.words("Without a year"), _sources(view, len(here))
        if decade != UNDATED[:3]:
            title = view.words.date(Date(f"{decade}0/{decade}9"))
        yield _Group(decade, title, len(here), said, partial(_by_year, sketch, width, here))


def _by_year(sketch: Sketch, width: int, found: list[Source]) -> Iterator[Slab]:
    view = sketch.view
    for year, those in groupby(found, key=_year):
        rows = _rows(sketch, width, those)
        title = view.words("Without a year") if year == UNDATED else year
        is_alone = year == UNDATED and len(found) == len(rows)
        yield from rows if is_alone else folio.group(sketch, width, title, rows)


def _rows(sketch: Sketch, width: int, found: Iterable[Source]) -> tuple[Slab, ...]:
    return tuple(_row(sketch, width, source) for source in found)


UNDATED = "9999"
"""Sorts sources without a year after all others."""


def _year(source: Source) -> str:
    return source.year[:4] or UNDATED


def _in_order(view: View) -> list[Source]:
    """Return the sources in the order of their authors' last names, then titles."""
    return sorted(view.story.sources.values(), key=_sorted_by)


def _sorted_by(source: Source) -> tuple[str, str]:
    who = source.author.partition(" and ")[0].partition(",")[0].partition(" (")[0].split()
    title = references.title_of(source).casefold()
    return (who[-1].casefold() if who else title, title)


def _row(sketch: Sketch, width: int, source: Source) -> Slab:
    view = sketch.view
    resting = rests(view.story).get(source.source, ())
    used = view.words("to read on")
    if resting:
        used = view.words.count("{count} place", "{count} places", len(resting))
    press = Go(references.look_of(source.source))
    label = references.printed(view, source)
    return folio.way(sketch, width, label, press, "", sketch.px(12), used)


def _differing(sketch: Sketch, width: int) -> Iterator[_Group]:
    """Yield what the reader has come to that sources do not agree on, by folder."""
    view = sketch.view
    whole = disputes.told(view)
    if len(whole) <= FEW:
        yield _Group("", "", len(whole), "", partial(_disputes, sketch, width, whole), True)
        return
    for folder in view.story.cover.folders:
        found = [each for each in whole if each.folder == folder]
        yield _Group(
            folder, view.texts.folder_line(folder), len(found), _notes(view, len(found)),
            partial(_disputes, sketch, width, found), is_read=True,
        )  # fmt: skip


def _notes(view: View, count: int) -> str:
    return view.words.count("{count} note", "{count} notes", count)


def _disputes(sketch: Sketch, width: int, found: Iterable[Dispute]) -> Iterator[Slab]:
    for dispute in found:
        yield from _dispute(sketch, width, dispute)


def _dispute(sketch: Sketch, width: int, dispute: Dispute) -> tuple[Slab, ...]:
    title = pages.text_slab(
        sketch, dispute.title, width, Size.NOTE, Style.STRONG, Ink.INK, gap=sketch.px(28)
    )
    note = pages.prose_slabs(
        sketch, dispute.text, width, READ, Ink.INK, Ink.FAINT_INK, sketch.px(12)
    )
    return (title._replace(keeps=True), *note)


def _one(sketch: Sketch, source: Source) -> Folio:
    view, width = sketch.view, folio.width_of(sketch)
    title = view.texts.cites((Cite(source.source, ""),))
    groups = tuple(group for group in _resting(sketch, width, source) if group.many)
    alone = _alone(view, groups, title)
    if alone is not None:
        return alone
    words = tuple(slab for part in _told(sketch, width, source) for slab in part)
    above = references.kind_word(view, source.kind)
    return Folio(Heading(above, title), words, _together(sketch, width, groups))


def _told(sketch: Sketch, width: int, source: Source) -> Iterator[tuple[Slab, ...]]:
    view, words = sketch.view, sketch.view.words
    full = references.title_of(source)
    yield (pages.text_slab(sketch, full, width, Size.BODY, Style.PRINT, Ink.INK),)
    yield folio.said(sketch, width, words("By"), typographic(source.author))
    printed = ", ".join(part for part in (source.published, _printed_in(view, source)) if part)
    yield folio.said(sketch, width, words("Published"), typographic(printed))
    note = view.texts.runs(f"source/{source.source}/note", source.note)
    yield folio.said(sketch, width, words("To know about it"), note)
    yield folio.said(sketch, width, words("What rests on it"), _counted(view, source))


def _printed_in(view: View, source: Source) -> str:
    """Return the year of a source, unless its imprint names it."""
    year = view.words.published(source.year)
    if not year or year in source.published:
        return ""
    return view.words("about {date}", date=year) if source.year.endswith("~") else year


def _counted(view: View, source: Source) -> str:
    words, found = view.words, rests(view.story).get(source.source, ())
    here = sum(met.has_part(view, rest.kind, rest.name) for rest in found)
    if not found:
        return words("Nothing in this story cites it. It is here to read on.")
    whole = words.count("{count} place in this story.", "{count} places in this story.", len(found))
    if here == len(found):
        return whole
    more = words.count(
        "{count} of them has not been met yet.", "{count} of them have not been met yet.",
        len(found) - here,
    )  # fmt: skip
    return f"{whole} {more}"


def _resting(sketch: Sketch, width: int, source: Source) -> Iterator[_Group]:
    """Yield what rests on a source and has been met, by kind, and where others differ from it."""
    view, words = sketch.view, sketch.view.words
    found = [
        rest for rest in rests(view.story).get(source.source, ())
        if met.has_part(view, rest.kind, rest.name)
    ]  # fmt: skip
    titles = {
        "paper": words("Papers"),
        "scene": words("Scenes"),
        "claim": words("Claims"),
        "folder": words("Outcomes"),
        "person": words("People"),
        "term": words("Words of the time"),
        "event": words("On the timeline"),
    }
    for kind, title in titles.items():
        here = [rest for rest in found if rest.kind == kind]
        said = words.count("{count} place", "{count} places", len(here))
        yield _Group(kind, title, len(here), said, partial(_leads, sketch, width, here))
    differ = [each for each in disputes.told(view) if source.source in each.sources]
    yield _Group(
        "differ", words("Where sources differ"), len(differ), _notes(view, len(differ)),
        partial(_disputes, sketch, width, differ), is_read=True,
    )  # fmt: skip


def _leads(sketch: Sketch, width: int, found: Iterable[Rest]) -> tuple[Slab, ...]:
    return tuple(
        leads.way(sketch, width, rest.kind, rest.name, "; ".join(rest.places)) for rest in found
    )
