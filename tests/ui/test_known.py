"""Known when: what was public in a year, and what is drawn as a grey outline on each screen."""

from __future__ import annotations

from itertools import pairwise

import pytest
from msgspec.structs import replace

from game.engine.calendar import Date
from game.engine.story import Story
from game.play.visit import Visit
from game.ui import known
from game.ui.frame import Edge, Frame, Part, Plane
from game.ui.intents import Begin, Go, Know, Leave, Look
from game.ui.known import TODAY, Thing
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Ink
from game.ui.view import View
from tests.ui import opened, shown, timelines
from tests.ui.gallery import WIDE, read, seen
from tests.ui.timelines import event, real

YEARS = (1930, 1936, 1938, 1956, 1988, TODAY)


def things(whole: Story) -> list[Thing]:
    return [*whole.papers.values(), *whole.events.values(), *whole.claims.values()]


def hindsight(view: View, year: int) -> Frame:
    return frame_of(replace(view, known_in=year))


def is_outlined(frame: Frame, part: Part) -> bool:
    """Whether a part is drawn as an outline in grey, and not as a plane of paper."""
    inside = [
        mark for mark in frame.marks if isinstance(mark, (Edge, Plane)) and mark.box == part.box
    ]
    return Ink.GREY in {mark.ink for mark in inside if isinstance(mark, Edge)}


@pytest.mark.parametrize(
    ("made", "since", "public"),
    [("1936-09-25", "1956", [1956, 1988, TODAY]), ("1936-08-19/1937", None, YEARS[1:]),
     ("1928-03", "1992~", [TODAY]), ("1917", None, YEARS)],
)  # fmt: skip
def test_a_thing_is_public_from_the_year_on_in_which_it_became_so(
    made: str, since: str | None, public: list[int]
) -> None:
    """An event of which nothing else is told was public at once; a stretch from its first year."""
    one = replace(event("one", made, "world", 1), public_from=Date(since) if since else None)
    whole = timelines.story(one)
    assert list(public) == [year for year in YEARS if known.is_public(whole, one, year)]


def test_a_claim_is_known_with_the_paper_that_it_stands_in() -> None:
    """What was said is public once what it stands in is."""
    whole = opened.story()
    claim = whole.claims["hotel"]
    paper = claim.in_.partition("/")[0]
    secret = replace(whole.papers[paper], public_from=Date("1956"))
    later = replace(whole, papers={**whole.papers, paper: secret})
    assert [known.is_public(later, claim, year) for year in (1936, 1956)] == [False, True]


def test_nothing_is_forgotten() -> None:
    """Of the real story all is public today, and what was in one year is in every later one."""
    whole = real()
    stops = known.stops(whole)
    assert stops == (1936, 1938, 1956, 1988, TODAY)
    public = [{id(t) for t in things(whole) if known.is_public(whole, t, year)} for year in stops]
    assert all(earlier < later for earlier, later in pairwise(public))
    assert public[-1] == {id(thing) for thing in things(whole)}


def test_the_year_is_the_visits_and_no_answer() -> None:
    """It stays from screen to screen, takes no answer, and a new play begins with today."""
    visit = Visit(timelines.story(), shown.MEASURE)
    visit.apply(Begin("f1"))
    answers = visit.session.answers
    visit.apply(Go(Look("timeline")))
    visit.apply(Know(1936))
    assert visit.session.answers == answers
    years = [visit.view(WIDE).known_in]
    for intent in (Leave(), Go(Look("dossier")), Begin()):
        visit.apply(intent)
        years.append(visit.view(WIDE).known_in)
    assert years == [1936, 1936, 1936, TODAY]


def test_the_years_are_picked_on_the_timeline() -> None:
    """Each stop is pressed, today is the last, and the one seen from is on."""
    view = shown.view(timelines.story(), Look("timeline"), known_in=1956)
    stops = [part for part in frame_of(view).parts if isinstance(part.intent, Know)]
    assert [(part.label, part.is_on) for part in stops] == [
        ("1936", False), ("1956", True), ("today", False),
    ]  # fmt: skip
    assert [part.intent for part in stops] == [Know(1936), Know(1956), Know(TODAY)]


@pytest.mark.parametrize("panel", [Panel(480, 400), WIDE, Panel(1080, 1920)])
def test_there_is_always_a_way_to_the_years(panel: Panel) -> None:
    """Where the head has no room for them, they are the first thing to be chosen of the filter."""
    found = set()
    for look in (Look("timeline"), Look("timeline", picks=(("filter", "yes"),))):
        frame = frame_of(shown.view(timelines.story(), look, panel))
        found |= {part.intent for part in frame.parts if isinstance(part.intent, Know)}
    assert found == {Know(1936), Know(1956), Know(TODAY)}


def test_events_are_grey_and_say_why() -> None:
    """In 1936 an event of 1988 has a grey dot; a badge counts what was not public in it."""
    whole = timelines.story(*(event(f"e{n}", f"193{n}", "state", 4) for n in (5, 6, 7)))
    badge = next(
        part for part in hindsight(shown.view(whole, Look("timeline")), 1936).parts
        if part.label.endswith("3 events")
    )  # fmt: skip
    assert badge.detail == "Lane of state · 1 not public in 1936"
    alone = timelines.story(event("late", "1988-06-13", "state", 1))
    view = shown.view(alone, Look("timeline"))
    dots = [
        [mark for mark in hindsight(view, year).marks if getattr(mark, "ink", "") == Ink.GREY]
        for year in (1956, TODAY)
    ]
    assert (bool(dots[0]), dots[1]) == (True, [])


def test_papers_and_claims_are_outlined_alike() -> None:
    """Dossier, claims and the papers to be cited: an outline where not public, a sheet where so."""
    whole = opened.story()
    papers = {
        name: replace(paper, public_from=Date("1990")) for name, paper in whole.papers.items()
    }
    for look in (Look("dossier"), Look("findings")):
        view = replace(seen(read(), look), story=replace(whole, papers=papers))
        titles = {view.texts.paper_title(name) for name in opened.READ}
        titles |= {view.texts.claim_title(name) for name in whole.claims}
        for year in (1936, TODAY):
            frame = hindsight(view, year)
            rows = [part for part in frame.parts if part.label in titles and part.is_pressable]
            on = [part for part in rows if part.is_on]
            outlined = [is_outlined(frame, part) for part in rows if part not in on]
            assert outlined == [year == 1936] * len(outlined) and outlined
