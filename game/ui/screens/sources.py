"""How do we know? Every source of the story, what rests on it, and where sources differ."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from game.engine.citing import rests
from game.engine.inline import Cite
from game.engine.model import Source
from game.ui import disputes, folio, leads, met, pages, references
from game.ui.buttons import Button
from game.ui.disputes import Dispute
from game.ui.folio import READ, Folio
from game.ui.frame import Frame, Role
from game.ui.intents import Go
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.theme import Ink, Size, Style
from game.ui.view import View
from game.ui.wording import typographic

TABS = ("kind", "year", "differ")
"""The sources by kind or by year, or the notes on where they differ."""
KINDS = ("record", "press", "book", "article", "web")


def frame(view: View) -> Frame:
    """Return the list of sources in the order of the tab, or the one that is looked at."""
    return folio.frame(view, _folio)


def _folio(sketch: Sketch) -> Folio:
    source = sketch.view.story.sources.get(sketch.view.look.subject)
    return _list(sketch) if source is None else _one(sketch, source)


def _list(sketch: Sketch) -> Folio:
    view, width = sketch.view, folio.width_of(sketch)
    words, tab = view.words, view.look.tab if view.look.tab in TABS else TABS[0]
    count = len(view.story.sources)
    above = words.count("{count} source", "{count} sources", count)
    heading, tabs = Heading(above, words("How do we know?")), _tabs(view, tab)
    if tab == "differ":
        return Folio(heading, tuple(_differing(sketch, width)), (), tabs)
    slabs = _by_kind(sketch, width) if tab == "kind" else _by_year(sketch, width)
    return Folio(heading, _opening(sketch, width), tuple(slabs), tabs)


def _tabs(view: View, now: str) -> tuple[Button, ...]:
    words = view.words
    labels = (words("By kind"), words("By year"), words("Where sources differ"))
    return tuple(
        folio.tab(view.look, name, label, now) for name, label in zip(TABS, labels, strict=True)
    )


def _opening(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    """Return what a reader may expect of the references."""
    text = sketch.view.words(
        "Every statement here names where it is from. In quotation marks stands only what a source "
        "has word for word. All else is a summary in our words, and can be checked at the place "
        "that is named."
    )
    return (pages.text_slab(sketch, text, width, READ, ink=Ink.INK),)


def _by_kind(sketch: Sketch, width: int) -> Iterator[Slab]:
    view = sketch.view
    for kind in KINDS:
        found = [source for source in _in_order(view) if source.kind == kind]
        rows = [_row(sketch, width, source) for source in found]
        yield from folio.group(sketch, width, references.kind_word(view, kind), rows)


def _by_year(sketch: Sketch, width: int) -> Iterator[Slab]:
    """Yield the sources from the oldest on, so that what was known when can be seen."""
    found = sorted(_in_order(sketch.view), key=_year)
    for year, those in groupby(found, key=_year):
        title = year if year != UNDATED else sketch.view.words("Without a year")
        rows = [_row(sketch, width, source) for source in those]
        yield from folio.group(sketch, width, title, rows)


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


def _differing(sketch: Sketch, width: int) -> Iterator[Slab]:
    """Yield what the reader has come to that sources do not agree on."""
    found = disputes.told(sketch.view)
    if not found:
        text = sketch.view.words(
            "Nothing yet. Notes on where sources differ come here as papers are read and folders "
            "are closed."
        )
        yield pages.text_slab(sketch, text, width, READ, Style.ITALIC, Ink.FAINT_INK, Role.STATUS)
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
    words = tuple(slab for part in _told(sketch, width, source) for slab in part)
    ways = tuple(slab for part in _resting(sketch, width, source) for slab in part)
    above = references.kind_word(view, source.kind)
    differing = _differing_on(sketch, width, source)
    return Folio(Heading(above, title), words, (*ways, *differing))


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


def _differing_on(sketch: Sketch, width: int, source: Source) -> tuple[Slab, ...]:
    found = [d for d in disputes.told(sketch.view) if source.source in d.sources]
    slabs = tuple(slab for dispute in found for slab in _dispute(sketch, width, dispute))
    return folio.group(sketch, width, sketch.view.words("Where sources differ"), slabs)


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


def _resting(sketch: Sketch, width: int, source: Source) -> Iterator[tuple[Slab, ...]]:
    """Yield what rests on a source and has been met, by kind."""
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
        rows = [
            leads.way(sketch, width, kind, rest.name, "; ".join(rest.places))
            for rest in found
            if rest.kind == kind
        ]
        yield folio.group(sketch, width, title, rows)
