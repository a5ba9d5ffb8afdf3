"""`when`: what a condition means, where its faults stand, and why it does not hold."""

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.conditions import (
    SIGNS,
    WORDS,
    Atom,
    Condition,
    ConditionFault,
    Node,
    Reason,
    condition_of,
)


class Known(NamedTuple):
    """Facts as plain sets: "read press", and numbers by name."""

    true: frozenset[str] = frozenset()
    numbers: tuple[tuple[str, int], ...] = ()

    def holds(self, word: str, name: str) -> bool:
        """Whether the word and the name were given as true."""
        return f"{word} {name}" in self.true

    def value(self, name: str) -> int:
        """Return the number that was given; else 0."""
        return dict(self.numbers).get(name, 0)


KNOWN = Known(
    frozenset({"has press", "read press", "seen hall", "chose hall/look/up"}),
    (("door", 1), ("steps", 4), ("debt", -2)),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("has press", True),
        ("cited press", False),
        ("proved met", False),
        ("seen hall", True),
        ("chose hall/look/up", True),
        ("door", True),
        ("key", False),
        ("debt", False),
        ("steps = 4", True),
        ("steps != 4", False),
        ("steps < 4", False),
        ("steps <= 4", True),
        ("steps > 3", True),
        ("steps >= 5", False),
        ("steps>=4", True),
        ("debt = -2", True),
        ("key = 0", True),
        ("not key", True),
        ("not not door", True),
        ("door and key", False),
        ("door or key", True),
        ("key or key or door", True),
        ("door and steps = 4 and not key", True),
        ("key and key or door", True),
        ("door or key and key", True),
        ("(door or key) and key", False),
        ("not (door and key)", True),
        ("not door or door", True),
        ("not (door or key)", False),
        ("((((door))))", True),
        ("  door   and\n steps = 4  ", True),
    ],
)
def test_a_condition_holds_or_not(text: str, expected: bool) -> None:
    """`not` binds tighter than `and`, `and` tighter than `or`, brackets tightest."""
    assert condition_of(text).is_true(KNOWN) == expected


@pytest.mark.parametrize("word", WORDS)
def test_each_word_asks_with_its_own_name(word: str) -> None:
    """`WORD NAME` holds where that very fact is known, and nowhere else."""
    condition = condition_of(f"{word} press")
    assert condition.is_true(Known(frozenset({f"{word} press"})))
    assert not condition.is_true(Known(frozenset({f"{word} other", "door press"})))


def test_a_condition_names_what_it_asks_with_its_place() -> None:
    """The atoms come in reading order; an offset is where the name stands."""
    assert condition_of("read press and (not door or steps < 3)").names == (
        Atom("read", "press", offset=5),
        Atom("", "door", offset=20),
        Atom("", "steps", "<", 3, offset=28),
    )


def test_a_condition_is_a_tree() -> None:
    """Joints of one kind stand side by side, others below each other."""
    a, b, c = (Atom("", name, offset=at) for name, at in (("a", 0), ("b", 6), ("c", 15)))
    assert condition_of("a and b or not c").root == Node(
        "or", (Node("and", (a, b)), Node("not", (c,)))
    )


GRAMMAR = (
    "a condition is made of has, read, cited, proved, seen, chose with a name, flags, numbers, "
    "and, or, not, ( )"
)
TOO_DEEP = "this condition is nested too deeply: set a flag and ask for it"
JOIN = 'is not expected here: join two conditions with "and" or "or"'


@pytest.mark.parametrize(
    ("text", "offset", "length", "message"),
    [
        ("", 0, 1, "the condition breaks off: a condition is missing"),
        ("   ", 0, 1, "the condition breaks off: a condition is missing"),
        ("door and  ", 8, 1, "the condition breaks off: a condition is missing"),
        ("not", 3, 1, "the condition breaks off: a condition is missing"),
        ("read", 4, 1, 'the condition breaks off: the name of a paper after "read" is missing'),
        (
            "door or proved",
            14,
            1,
            'the condition breaks off: the name of a claim after "proved" is missing',
        ),
        ("read and door", 5, 3, 'after "read" comes the name of a paper, not "and"'),
        ("seen (hall)", 5, 1, 'after "seen" comes the name of a scene, not "("'),
        ("chose = 2", 6, 1, 'after "chose" comes the name of an option, not "="'),
        ("and door", 0, 3, f'"and" is not expected here: {GRAMMAR}'),
        ("door and or key", 9, 2, f'"or" is not expected here: {GRAMMAR}'),
        (">= 2", 0, 2, f'">=" is not expected here: {GRAMMAR}'),
        ("door & key", 5, 1, f'"&" {JOIN}'),
        ("door ! key", 5, 1, f'"!" {JOIN}'),
        ("door key", 5, 3, f'"key" {JOIN}'),
        ("door)", 4, 1, f'")" {JOIN}'),
        ("read press = 2", 11, 1, f'"=" {JOIN}'),
        ("(door", 0, 1, 'this "(" is never closed: a ")" is missing'),
        ("door and (key or (a)", 9, 1, 'this "(" is never closed: a ")" is missing'),
        ("()", 1, 1, f'")" is not expected here: {GRAMMAR}'),
        ("steps >=", 8, 1, 'the condition breaks off: a whole number after ">=" is missing'),
        ("steps >= two", 9, 3, 'after ">=" comes a whole number, not "two"'),
        ("steps = 1.5", 8, 3, 'after "=" comes a whole number, not "1.5"'),
        ("steps = ４", 8, 1, 'after "=" comes a whole number, not "４"'),
        ("steps = 1234567890", 8, 10, 'after "=" comes a whole number, not "1234567890"'),
        ("steps == 4", 7, 1, 'after "=" comes a whole number, not "="'),
        ("not " * 50 + "door", 0, 204, TOO_DEEP),
        ("(" * 50 + "door" + ")" * 50, 0, 104, TOO_DEEP),
    ],
)
def test_a_fault_stands_where_it_is(text: str, offset: int, length: int, message: str) -> None:
    """A fault has the offset and the length of what is wrong, and says what belongs there."""
    with pytest.raises(ConditionFault) as caught:
        Condition(text)
    fault = caught.value
    assert (fault.offset, fault.length, str(fault)) == (offset, length, message)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("door", []),
        ("key", [("key", True)]),
        ("not door", [("door", False)]),
        ("door and key", [("key", True)]),
        ("key and lamp", [("key", True), ("lamp", True)]),
        ("key or lamp", [("key", True)]),
        ("key and (lamp or other)", [("key", True), ("lamp", True)]),
        ("key or door", []),
        ("not (door or key)", [("door", False)]),
        ("not (door and has press)", [("door", False)]),
        ("not not key", [("key", True)]),
        ("read other and steps > 9", [("other", True), ("steps", True)]),
    ],
)
def test_reasons_are_the_atoms_that_keep_it_closed(
    text: str, expected: list[tuple[str, bool]]
) -> None:
    """Each reason is an atom and whether it had to hold; a condition that holds has none."""
    reasons = condition_of(text).reasons(KNOWN)
    assert [(reason.atom.name, reason.wanted) for reason in reasons] == expected


def test_a_reason_has_the_whole_atom() -> None:
    """A reason carries word, sign and number, so that a screen can say them."""
    assert condition_of("steps >= 5").reasons(KNOWN) == (
        Reason(Atom("", "steps", ">=", 5, 0), wanted=True),
    )


def test_equality_is_that_of_the_text() -> None:
    """Conditions are equal when they are written alike, and differ from their text."""
    assert len({Condition("a"), Condition("a"), Condition("(a)")}) == 2
    assert Condition("a") != "a"
    assert repr(Condition("a")) == "Condition('a')"


ATOMS = st.one_of(
    st.sampled_from(["door", "key", "debt", "has press", "read other", "seen hall"]),
    st.tuples(st.sampled_from(["steps", "debt"]), st.sampled_from([*SIGNS]), st.integers(-9, 9))
    .map(lambda parts: " ".join(map(str, parts))),
)  # fmt: skip
TEXTS = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        inner.map(lambda text: f"not ({text})"),
        st.tuples(inner, st.sampled_from(["and", "or"]), inner).map(
            lambda parts: f"({parts[0]}) {parts[1]} ({parts[2]})"
        ),
    ),
    max_leaves=8,
)


@given(TEXTS)
def test_a_condition_holds_exactly_when_nothing_keeps_it_closed(text: str) -> None:
    """Reasons are () if and only if the condition holds."""
    condition = Condition(text)
    assert condition.is_true(KNOWN) == (condition.reasons(KNOWN) == ())


@given(TEXTS)
def test_not_turns_a_condition_round(text: str) -> None:
    """`not (C)` holds if and only if C does not."""
    assert Condition(f"not ({text})").is_true(KNOWN) != Condition(text).is_true(KNOWN)


@given(st.text(alphabet="and or not has()=<>! 12x", max_size=40))
def test_any_text_is_a_condition_or_has_a_fault_inside_it(text: str) -> None:
    """Whatever is written is a condition, or has a fault that stands in the text or at its end."""
    try:
        Condition(text)
    except ConditionFault as fault:
        assert 0 <= fault.offset <= len(text)
