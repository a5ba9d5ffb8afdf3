"""What is said of any frame, one after another: everything once, in reading order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import Undo
from game.ui.speech import named, spoken
from game.ui.wording import EnglishCatalog, Words

WORDS = Words(EnglishCatalog())
BOX = Box(0, 0, 9, 9)
roles = st.sampled_from(list(Role))
labels = st.sampled_from(["Hall", "Date", "Anna · letter", "“I met him.”", "Go on", "1932–1936"])


@st.composite
def parts(draw: st.DrawFn) -> Part:
    """Return a part; what is read only is not chosen."""
    role, label, is_pressed = draw(roles), draw(labels), draw(st.booleans())
    is_on = draw(st.booleans()) and is_pressed
    return Part(role, label, BOX, Undo() if is_pressed else None, draw(labels | st.just("")), is_on)


def _frame(found: list[Part], screen: str = "scene") -> Frame:
    """Return a frame of parts, each of them once."""
    once = {(part.role, part.label, part.detail): part for part in found}
    head = Part(Role.HEADING, "The folder", BOX)
    return Frame(screen, (9, 9), (), (head, *once.values()))


frames = st.lists(parts(), max_size=8).map(_frame)


def _phrases(frame: Frame) -> list[str]:
    return [named(frame, part, WORDS) for part in frame.parts]


def _is_within(found: tuple[str, ...], whole: list[str]) -> bool:
    """Whether phrases stand in a whole, in its order."""
    rest = iter(whole)
    return all(phrase in rest for phrase in found)


@given(frames)
def test_a_new_page_is_said_whole_in_reading_order(frame: Frame) -> None:
    """A phrase for each part, none left out, none twice."""
    assert list(spoken(frame, WORDS)) == _phrases(frame)
    assert list(spoken(frame, WORDS, replace(frame, screen="desk"))) == _phrases(frame)


@given(frames, frames)
def test_what_is_new_is_said_in_reading_order(before: Frame, frame: Frame) -> None:
    """All that was not on screen before is said, each in its turn, and nothing besides it twice."""
    said, whole = spoken(frame, WORDS, before), _phrases(frame)
    known = {(part.role, part.label, part.detail) for part in before.parts}
    new = [
        phrase
        for phrase, part in zip(whole, frame.parts, strict=True)
        if (part.role, part.label, part.detail) not in known
    ]
    assert _is_within(said, whole)
    assert [phrase for phrase in new if phrase not in said] == []


@given(frames)
def test_a_page_that_stays_is_not_said(frame: Frame) -> None:
    """Drawn again, nothing of it is said; nor is what merely went away."""
    assert spoken(frame, WORDS, frame) == ()
    assert spoken(replace(frame, parts=frame.parts[:1]), WORDS, frame) == ()


@given(frames, st.integers(0, 7))
def test_only_what_came_is_said_of_a_page_that_grew(frame: Frame, at: int) -> None:
    """Wherever it stands, it is said, and else only labels and sources of a text."""
    role, label = Role.BUTTON, "A new one"
    came = Part(role, label, BOX, Undo())
    cut = 1 + at % len(frame.parts)
    grown = replace(frame, parts=(*frame.parts[:cut], came, *frame.parts[cut:]))
    assert spoken(grown, WORDS, frame) == ("Button: A new one.",)
