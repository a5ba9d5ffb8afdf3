"""Plays a visit in a terminal, or through a pipe."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console

from game.engine.answers import UnknownAnswer, answer_of
from game.engine.play import Refused
from game.play.visit import Visit
from game.terminal.page import choice_of, main_part, show
from game.ui.intents import Give, Intent, Leave, Quit, Redo, Skip, Undo
from game.ui.panel import Panel

PANEL = Panel(1240, 3600)
"""A tall page: what a window would part into pages mostly stands on one."""

KEYS: dict[str, Intent] = {"b": Undo(), "f": Redo(), "x": Leave(), "q": Quit()}
HELP = """\
A number presses · Enter goes on · b back · f forward · x leave · q quit
skip: go on to what was not read before · report: write a fault report"""
NOTHING_TO_SKIP = "Nothing here was read before."


def play(visit: Visit, lines: Iterable[str], console: Console) -> None:
    """Play a visit with lines of input until it is over or they end; everything is saved.

    Where a scene goes on, only what has come is printed.
    """
    before = visit.frame(PANEL)
    show(console, before)
    console.print(HELP, style="dim")
    for line in lines:
        if not press(visit, line.strip(), console):
            continue
        if visit.is_over:
            return
        frame = visit.frame(PANEL)
        show(console, frame, before)
        before = frame


def press(visit: Visit, line: str, console: Console) -> bool:
    """Do what a line says; return whether something may have changed."""
    frame = visit.frame(PANEL)
    part = choice_of(frame, line) if line else main_part(frame)
    if part is not None and part.intent is not None:
        visit.apply(part.intent)
        return True
    if line in KEYS:
        visit.apply(KEYS[line])
        return True
    if line == "report":
        console.print(visit.report(), markup=False, soft_wrap=True)
        return False
    if line == "skip":
        before = visit.session.answers
        visit.apply(Skip())
        is_passed = visit.session.answers != before
        if not is_passed:
            console.print(NOTHING_TO_SKIP, style="dim")
        return is_passed
    return _answer(visit, line, console)


def _answer(visit: Visit, line: str, console: Console) -> bool:
    """Give an answer in its text form."""
    try:
        answer = answer_of(line)
        visit.session.check(answer)
    except (UnknownAnswer, Refused) as error:
        console.print(f"{error}\n{HELP}" if line else HELP, style="dim", markup=False)
        return False
    visit.apply(Give((answer,)))
    return True
