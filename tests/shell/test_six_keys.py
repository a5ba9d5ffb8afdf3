"""Four arrows, Enter and Esc are enough: every screen, from every place, and a whole play."""

from __future__ import annotations

from random import Random

import pygame
import pytest
from pygame.event import Event

from game.engine.answers import text_of
from game.play.visit import Visit
from game.shell.input import Input
from game.ui.frame import Frame, Part, Role
from game.ui.intents import Look, Quit
from game.ui.panel import Panel
from game.ui.screens import frame_of
from tests.ui.gallery import SIGHTS, UPRIGHT, WIDE, on
from tests.ui.test_monkey import STORIES, visit_of

ARROWS = (pygame.K_UP, pygame.K_DOWN, pygame.K_LEFT, pygame.K_RIGHT)
ENTER, ESC = pygame.K_RETURN, pygame.K_ESCAPE
PRESSES = 400
every_sight = pytest.mark.parametrize("name", SIGHTS)


def key(code: int) -> Event:
    return Event(pygame.KEYDOWN, key=code, mod=0, scancode=0)


def focus_after(hands: Input, frame: Frame, code: int) -> Part:
    """Press an arrow, which means nothing else, and return what has the focus: always something."""
    assert hands.intent(key(code), frame) is None
    focus = hands.focus(frame)
    assert focus is not None
    return focus


@every_sight
@pytest.mark.parametrize("panel", [WIDE, UPRIGHT], ids=["wide", "upright"])
def test_the_arrows_reach_every_part(name: str, panel: Panel) -> None:
    """Whichever comes first, one arrow pressed again and again comes to all that can be pressed.

    The first press lands on what goes on, else on the first choice.
    """
    frame = frame_of(on(SIGHTS[name], panel))
    for first in ARROWS:
        hands = Input()
        start = focus_after(hands, frame, first)
        choices = [part for part in frame.pressable if part.role is Role.OPTION]
        mains = [part for part in frame.pressable if part.is_main]
        assert start == (mains or choices or frame.pressable)[0]
        reached = [focus_after(hands, frame, pygame.K_RIGHT) for _ in frame.pressable]
        assert {start, *reached} == set(frame.pressable)


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("panel", [WIDE, UPRIGHT], ids=["wide", "upright"])
def test_six_keys_never_lead_into_a_trap(name: str, panel: Panel) -> None:
    """After an arrow the focus is always on something that is there, whatever was pressed.

    From wherever they have led, Esc alone leads to the title, and Enter on from there.
    """
    visit, hands, chance = visit_of(STORIES[name]), Input(), Random(f"{name}, {panel.width}")
    focus_after(hands, visit.frame(panel), pygame.K_DOWN)
    has_answered = False
    for _ in range(PRESSES):
        code = chance.choice((*ARROWS, ENTER, ENTER, ENTER, ESC))
        _press(visit, hands, panel, code)
        frame = visit.frame(panel)
        assert hands.focus(frame) in frame.pressable
        has_answered = has_answered or bool(visit.session.answers)
    assert has_answered
    for _ in range(len(visit.looks) + 1):
        _press(visit, hands, panel, ESC)
    assert visit.look == Look("title")
    before = [text_of(answer) for answer in visit.session.answers]
    _press(visit, hands, panel, ENTER)
    visit.frame(panel)
    assert visit.look.screen != "title"
    assert [text_of(answer) for answer in visit.session.answers][: len(before)] == before


def _press(visit: Visit, hands: Input, panel: Panel, code: int) -> None:
    intent = hands.intent(key(code), visit.frame(panel))
    if intent is not None and not isinstance(intent, Quit):
        visit.apply(intent)
