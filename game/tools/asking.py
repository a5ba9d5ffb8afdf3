"""What an author is asked when something new is made, and what is said of an answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from game.content.nearest import LISTED_MOST, hint_of
from game.diagnostics import Misuse
from game.engine.calendar import UnknownDate, date_of

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID_MOST = 80
_CALLED = {"in": "passage", "proof": "passage", "by": "person or body"}


class Question(NamedTuple):
    """A question: its key, its words, what holds without an answer, and what is wrong with one.

    `fault` returns a sentence about an answer, "" for a good one.
    """

    key: str
    says: str
    default: str
    fault: Callable[[str], str] = lambda _: ""


Ask = Callable[[Question], str]
"""Whoever answers: a person at a terminal, or nobody (`unasked`)."""


def unasked(question: Question) -> str:
    """Return what holds where nobody answers."""
    return question.default


class Answers:
    """Answers to questions: those that were given beforehand, else what `ask` says."""

    def __init__(self, given: Mapping[str, str], ask: Ask) -> None:
        self._given = given
        self._ask = ask

    def text(self, key: str, says: str, default: str) -> str:
        """Return a line of text, which is not empty."""
        return self._answer(Question(key, says, default, _fault_of_text))

    def date(self, says: str, default: str) -> str:
        """Return a date."""
        return self._answer(Question("date", says, default, _fault_of_date))

    def one_of(self, key: str, says: str, default: str, known: Iterable[str]) -> str:
        """Return one of several words; where there is one alone, nobody is asked."""
        words = tuple(known)
        if len(words) == 1 and key not in self._given:
            return words[0]

        if len(words) <= LISTED_MOST:
            says += f" ({', '.join(words)})"

        def _fault(answer: str) -> str:
            hint = hint_of(answer, words) or f"there are {len(words)}"
            named = _CALLED.get(key, key)
            return "" if answer in words else f'there is no {named} "{answer}"; {hint}'

        return self._answer(Question(key, says, default, _fault))

    def id(self, kind: str, title: str, taken: Iterable[str]) -> str:
        """Return an id of its own: made from the title where nobody gives another."""
        used = frozenset(taken)

        def _fault(answer: str) -> str:
            if not is_id(answer):
                return (
                    f'"{answer}" is no id: an id has small letters a to z, digits and single '
                    f'hyphens; write "{id_of(answer) or "x"}"'
                )
            return f'there is already a {kind} "{answer}"; nothing was written' * (answer in used)

        says = "Its id, by which other files name it: small letters and hyphens"
        return self._answer(Question("id", says, _free(id_of(title) or kind, used), _fault))

    def _answer(self, question: Question) -> str:
        given = self._given.get(question.key)
        answer = (self._ask(question) if given is None else given).strip()
        fault = question.fault(answer)
        if fault:
            raise Misuse(fault)
        return answer


def is_id(text: str) -> bool:
    """Whether a text is made as ids are."""
    return _ID.fullmatch(text) is not None and len(text) <= _ID_MOST


def id_of(title: str) -> str:
    """Return the id that a title suggests; "" where it has no letters from a to z.

    >>> id_of("The Hall of Columns, 1928")
    'the-hall-of-columns-1928'
    """
    return re.sub(r"[^a-z0-9]+", "-", title.lower())[: _ID_MOST - 3].strip("-")


def _free(name: str, used: frozenset[str]) -> str:
    nth = 1
    free = name
    while free in used:
        nth += 1
        free = f"{name}-{nth}"
    return free


def _fault_of_text(answer: str) -> str:
    return "" if answer else "a text belongs here"


def _fault_of_date(answer: str) -> str:
    try:
        date_of(answer)
    except UnknownDate as fault:
        return str(fault)
    return ""
