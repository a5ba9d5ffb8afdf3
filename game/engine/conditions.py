"""`when`: the closed language of conditions, its faults and its reasons.

condition := and { "or" and }
and       := not { "and" not }
not       := "not" not | "(" condition ")" | atom
atom      := ("has" | "read" | "cited" | "proved" | "seen" | "chose") NAME
           | NAME [ ("=" | "!=" | "<" | "<=" | ">" | ">=") NUMBER ]
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple, Protocol

WORDS = {
    "has": "paper",
    "read": "paper",
    "cited": "paper",
    "proved": "claim",
    "seen": "scene",
    "chose": "option",
}
"""Each word of the language, and the kind of name that it takes."""

SIGNS: dict[str, Callable[[int, int], bool]] = {
    "=": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_JOINTS = {"and", "or", "not"}
_TOKEN = re.compile(
    r"\s*(?:(?P<sign>[<>!]=|[<>=])|(?P<mark>[()])|(?P<word>[^\s()<>=!]+)|(?P<bad>\S))"
)


class ConditionFault(ValueError):
    """A text that is no condition: `offset` characters into it stands what is wrong."""

    def __init__(self, offset: int, length: int, message: str) -> None:
        self.offset = offset
        self.length = max(1, length)
        super().__init__(message)


class Facts(Protocol):
    """What a condition asks of a play."""

    def holds(self, word: str, name: str) -> bool:
        """Whether `word name` (has, read, cited, proved, seen, chose) is true now."""

    def value(self, name: str) -> int:
        """The number or flag of that name; 0 where it was never set."""


class Atom(NamedTuple):
    """One thing that is asked: a word and a name, or a value that is compared.

    `word` is "" for a value; `offset` is where the name stands in the text.
    """

    word: str
    name: str
    sign: str = ">="
    number: int = 1
    offset: int = 0

    def is_true(self, facts: Facts) -> bool:
        """Whether the atom holds."""
        if self.word:
            return facts.holds(self.word, self.name)
        return SIGNS[self.sign](facts.value(self.name), self.number)


class Reason(NamedTuple):
    """Why something is closed: the atom, and whether it had to be false."""

    atom: Atom
    wanted: bool


class Node(NamedTuple):
    """A joint of a condition: "and", "or" or "not" over parts."""

    joint: str
    parts: tuple[Node | Atom, ...]

    def is_true(self, facts: Facts) -> bool:
        """Whether the whole holds."""
        if self.joint == "not":
            return not self.parts[0].is_true(facts)
        values = (part.is_true(facts) for part in self.parts)
        return all(values) if self.joint == "and" else any(values)


class Condition:
    """A condition as an author wrote it; equality is that of the text.

    >>> condition_of("read indictment and not tired").names
    (Atom(word='read', name='indictment', sign='>=', number=1, offset=5),
     Atom(word='', name='tired', sign='>=', number=1, offset=24))
    """

    __slots__ = ("names", "root", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.root = _Parser(text).condition()
        self.names = tuple(_atoms(self.root))

    def is_true(self, facts: Facts) -> bool:
        """Whether the condition holds in a play."""
        return self.root.is_true(facts)

    def reasons(self, facts: Facts) -> tuple[Reason, ...]:
        """Return the atoms that keep it from holding, in reading order; () if it holds.

        Where one of several would do, they are those of the first.
        """
        return tuple(_reasons(self.root, facts, True))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Condition) and other.text == self.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return f"Condition({self.text!r})"


@lru_cache(maxsize=4096)
def condition_of(text: str) -> Condition:
    """Return the condition that an author wrote; raise ConditionFault with its place."""
    return Condition(text)


def _atoms(node: Node | Atom) -> Iterator[Atom]:
    if isinstance(node, Atom):
        yield node
    else:
        for part in node.parts:
            yield from _atoms(part)


def _reasons(node: Node | Atom, facts: Facts, wanted: bool) -> Iterator[Reason]:
    if node.is_true(facts) == wanted:
        return
    if isinstance(node, Atom):
        yield Reason(node, wanted)
    elif node.joint == "not":
        yield from _reasons(node.parts[0], facts, not wanted)
    else:
        is_any = (node.joint == "or") is wanted
        closed = [found for part in node.parts if (found := tuple(_reasons(part, facts, wanted)))]
        for found in closed[:1] if is_any else closed:
            yield from found


class _Parser:
    """A recursive descent over the tokens of one condition."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = [
            (m.lastgroup or "", m[m.lastgroup or 0], m.start(m.lastgroup or 0))
            for m in _TOKEN.finditer(text)
        ]
        self._at = 0
        self._depth = 0

    def condition(self) -> Node | Atom:
        """Parse the whole text."""
        root = self._joined("or")
        if self._at < len(self._tokens):
            _, text, offset = self._tokens[self._at]
            raise ConditionFault(
                offset,
                len(text),
                f'"{text}" is not expected here: join two conditions with "and" or "or"',
            )
        return root

    def _joined(self, joint: str) -> Node | Atom:
        parts = [self._part_of(joint)]
        while self._peek() == joint:
            self._at += 1
            parts.append(self._part_of(joint))
        return parts[0] if len(parts) == 1 else Node(joint, tuple(parts))

    def _part_of(self, joint: str) -> Node | Atom:
        return self._joined("and") if joint == "or" else self._negated()

    def _negated(self) -> Node | Atom:
        self._depth += 1
        if self._depth > 40:
            raise ConditionFault(
                0, len(self._text), "this condition is nested too deeply: set a flag and ask for it"
            )
        try:
            if self._peek() == "not":
                self._at += 1
                return Node("not", (self._negated(),))
            if self._peek() == "(":
                return self._bracketed()
            return self._atom()
        finally:
            self._depth -= 1

    def _bracketed(self) -> Node | Atom:
        opened = self._tokens[self._at][2]
        self._at += 1
        inner = self._joined("or")
        if self._peek() != ")":
            raise ConditionFault(opened, 1, 'this "(" is never closed: a ")" is missing')
        self._at += 1
        return inner

    def _atom(self) -> Atom:
        kind, text, offset = self._take("a condition")
        if kind != "word" or text in _JOINTS:
            raise ConditionFault(offset, len(text), f'"{text}" is not expected here: {_grammar()}')
        if text in WORDS:
            wanted = f"the name of {'an' if text == 'chose' else 'a'} {WORDS[text]}"
            kind, name, at = self._take(f'{wanted} after "{text}"')
            if kind != "word" or name in _JOINTS:
                raise ConditionFault(at, len(name), f'after "{text}" comes {wanted}, not "{name}"')
            return Atom(text, name, offset=at)
        if self._kind() == "sign":
            sign = self._take("a sign")[1]
            _, number, at = self._take(f'a whole number after "{sign}"')
            if not re.fullmatch(r"-?[0-9]{1,9}", number):
                raise ConditionFault(
                    at, len(number), f'after "{sign}" comes a whole number, not "{number}"'
                )
            return Atom("", text, sign, int(number), offset)
        return Atom("", text, offset=offset)

    def _take(self, wanted: str) -> tuple[str, str, int]:
        if self._at >= len(self._tokens):
            raise ConditionFault(
                len(self._text.rstrip()), 1, f"the condition breaks off: {wanted} is missing"
            )
        token = self._tokens[self._at]
        self._at += 1
        return token

    def _peek(self) -> str:
        return self._tokens[self._at][1] if self._at < len(self._tokens) else ""

    def _kind(self) -> str:
        return self._tokens[self._at][0] if self._at < len(self._tokens) else ""


def _grammar() -> str:
    return (
        f"a condition is made of {', '.join(WORDS)} with a name, flags, numbers, and, or, not, ( )"
    )
