"""The report of a reader as one HTML page: to read, to print, to hand in."""

from __future__ import annotations

from pathlib import Path

from game import __version__
from game.content.bundle import assets_folder
from game.engine.calendar import Date
from game.play.keeper import Keeper
from game.ui import entries
from game.ui.panel import Panel
from game.ui.references import title_of
from game.ui.view import View
from game.ui.wording import typographic

PAGE = Panel(1240, 1754)
"""A sheet of A4, for a view that is printed; no size in it matters to the page."""
TEMPLATE = Path("print", "report.html")
"""Where in the game's assets the page stands with its places left open."""


def page_of(view: View, today: str = "") -> str:
    """Return the report on a play as a page, dated with a day in ISO 8601 ("" leaves it open)."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415

    making = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    making.filters |= {"css": css_string, "typographic": typographic}
    template = making.from_string((assets_folder() / TEMPLATE).read_text(encoding="utf-8"))
    words, cover, name = view.words, view.story.cover, entries.name(view)
    title = words.story("cover/title", cover.title)
    return template.render(
        report=entries.report_of(view),
        name=name,
        title=title,
        subtitle=words.story("cover/subtitle", cover.subtitle),
        running=f"{name} · {title}",
        date=words.date(Date(today)) if today else "",
        about=entries.about(view),
        empty=entries.empty(view),
        assessments=entries.assessments(view),
        stamps=entries.stamps(view),
        standing_word=lambda standing: entries.standing_word(view, standing),
        cites=view.texts.cites,
        title_of=title_of,
        words=words,
        language=words.language,
        version=__version__,
    )


def put_down(view: View, keeper: Keeper) -> str:
    """Have the report on a play kept as a file; return a sentence that says where it lies."""
    today, words = keeper.today(), view.words
    try:
        where = keeper.keep_page(
            f"article58-{view.story.cover.story}-{today}", page_of(view, today)
        )
    except OSError as fault:
        reason = fault.strerror or str(fault)
        return words("Your report could not be kept as a file: {reason}.", reason=reason)
    return words("Your report was kept as a file. It lies in {path}", path=where)


def css_string(text: str) -> str:
    r"""Return a text as a string of a style sheet, whatever stands in it.

    >>> print(css_string('a "b" </c>'))
    "a \22 b\22  \3c \2f c\3e "
    """
    from markupsafe import Markup  # noqa: PLC0415

    kept = (c if c.isalnum() or c in " ·.,:-" else f"\\{ord(c):x} " for c in text)
    return Markup(f'"{"".join(kept)}"')
