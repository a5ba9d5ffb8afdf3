"""Known when, as one sees it: the years to see from, what is grey, and how that is said."""

from __future__ import annotations

from game.ui import buttons, known
from game.ui.buttons import Button
from game.ui.frame import Role
from game.ui.intents import Know
from game.ui.known import TODAY, Thing
from game.ui.view import View


def is_grey(view: View, thing: Thing) -> bool:
    """Whether a thing was not public in the year that is seen from."""
    return not known.is_public(view.story, thing, view.known_in)


def year_word(view: View, year: int) -> str:
    """Return a year to see from in words; the last is today."""
    return view.words("today") if year == TODAY else str(year)


def unknown(view: View, count: int, whole: int = 1) -> str:
    """Return that so many things of a whole were not public in the year seen from; "" for none."""
    if not count:
        return ""
    if count == whole:
        return view.words("not public in {year}", year=view.known_in)
    return view.words("{count} not public in {year}", count=count, year=view.known_in)


def note(view: View) -> str:
    """Return from when things are seen, and what grey means there; "" for today."""
    if view.known_in == TODAY:
        return ""
    return view.words("grey: not public in {year}", year=view.known_in)


def stops(view: View) -> tuple[Button, ...]:
    """Return the years to see from as buttons; () where a story names none."""
    found = known.stops(view.story)
    if len(found) == 1:
        return ()
    return tuple(
        Button(
            year_word(view, year), Know(year), role=Role.TAB, is_on=year == view.known_in,
            dress=buttons.LIGHT, align=0.5,
        )
        for year in found
    )  # fmt: skip
