"""A reader who only presses what is on the screen: how to come to an answer from here."""

from __future__ import annotations

from collections import deque
from copy import copy

from msgspec.structs import replace

from game.engine.answers import Answer, Open, ReadSource, Show
from game.play.tour import look_of
from game.play.visit import Visit
from game.ui.frame import Part
from game.ui.intents import Begin, Give, Go, Leave, Turn
from game.ui.panel import Panel

LOOKING = (Go, Turn, Leave)
MOST_SCREENS = 2_000


class NoWay(AssertionError):
    """An answer that no press leads to."""


def way_to(visit: Visit, answer: Answer, panel: Panel) -> list[Part]:
    """Return the fewest presses that give an answer, or [] if it has been given by looking.

    Looking around is free; no other answer is given on the way but those that being on screen
    implies. Raises NoWay where there is none.
    """
    start = fork(visit)
    start.frame(panel)
    waiting: deque[tuple[Visit, list[Part]]] = deque([(start, [])])
    met = {_place(start)}
    while waiting and len(met) < MOST_SCREENS:
        here, presses = waiting.popleft()
        if _is_given(here, answer):
            return presses
        for part in here.frame(panel).pressable:
            if isinstance(part.intent, Give) and part.intent.answers == (answer,):
                return [*presses, part]
            if not isinstance(part.intent, LOOKING) or not _may_help(part.intent, answer):
                continue
            there = fork(here)
            there.apply(part.intent)
            there.frame(panel)
            if _place(there) not in met:
                met.add(_place(there))
                waiting.append((there, [*presses, part]))
    raise NoWay(f"no press leads to {answer} from {visit.look}, in {len(met)} screens")


def fork(visit: Visit) -> Visit:
    """Return a visit that goes its own way from here, and saves nothing."""
    other = copy(visit)
    other.looks = list(visit.looks)
    other.session = copy(visit.session)
    other.session.turns = list(visit.session.turns)
    return other


def _place(visit: Visit) -> tuple[object, ...]:
    """Return what tells screens apart: what is looked at, in whatever order it was picked."""
    return tuple((replace(look, picks=()), frozenset(look.picks)) for look in visit.looks)


def _may_help(intent: Go | Turn | Leave, answer: Answer) -> bool:
    """Whether a reader who wants to give an answer would look there."""
    if isinstance(intent, Leave):
        return True
    look, wanted = intent.look, look_of(answer)
    if look.screen in ("settings", "title", "language", "history", "timeline"):
        return False
    if wanted is None:
        return look.screen in ("scene", "outcome", "desk")
    if look.screen == "document":
        return look.subject == wanted.subject
    if wanted.screen == "findings" and look.screen != "findings":
        return False
    return all(wanted.picked(kind) in ("", value) for kind, value in look.picks)


def _is_given(visit: Visit, answer: Answer) -> bool:
    state = visit.session.state
    match answer:
        case Open():
            return answer.paper in state.opened
        case Show():
            return answer.passage in state.shown
        case ReadSource():
            return answer.paper in state.framed
        case _:
            return False


def begin_part(visit: Visit, panel: Panel) -> list[Part]:
    """Press the main button of each screen from the title until the play begins."""
    presses: list[Part] = []
    while not presses or not isinstance(presses[-1].intent, Begin):
        main = next((part for part in visit.frame(panel).pressable if part.is_main), None)
        if main is None or main.intent is None or len(presses) > 6:
            raise NoWay("the title does not lead into the story")
        presses.append(main)
        visit.apply(main.intent)
    return presses
