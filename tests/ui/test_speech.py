"""What is said of a frame: all of it once, in reading order, and then what is new."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import Undo
from game.ui.screens import frame_of
from game.ui.speech import named, spoken
from game.ui.wording import EnglishCatalog, Words
from tests.ui.gallery import SIGHTS

WORDS = Words(EnglishCatalog())


def part(role: Role, label: str, is_pressed: bool = False, detail: str = "") -> Part:
    return Part(role, label, Box(0, 0, 9, 9), Undo() if is_pressed else None, detail)


def frame(*parts: Part, screen: str = "scene") -> Frame:
    return Frame(screen, (100, 100), (), parts)


HALL, DATE = part(Role.HEADING, "Hall"), part(Role.TEXT, "19 August 1936 · Moscow")
WHO, QUOTE = part(Role.NOTE, "ANNA · LETTER"), part(Role.QUOTE, "“I met Sedov.”")
WHERE, NEXT = part(Role.NOTE, "Conquest, ch. 4"), part(Role.BUTTON, "Go on", True)
COURT = part(Role.OPTION, "The court", True, "looked into")
HOTEL = part(Role.OPTION, "The hotel", True)
PAGE = frame(HALL, DATE, WHO, QUOTE, WHERE, COURT, HOTEL, NEXT)


def test_a_page_is_said_in_reading_order() -> None:
    """What is pressed has its kind, a choice its number; where a quotation begins and ends too."""
    assert spoken(PAGE, WORDS) == (
        "Hall.",
        "19 August 1936, Moscow.",
        "ANNA, LETTER.",
        "Quotation: I met Sedov. End of quotation.",
        "Conquest, ch. 4.",
        "Choice 1: The court, looked into.",
        "Choice 2: The hotel.",
        "Button: Go on.",
    )


@pytest.mark.parametrize(
    ("each", "said"),
    [
        (part(Role.IMAGE, "A desk with a lamp."), "Picture: A desk with a lamp."),
        (part(Role.QUOTE, "It was said: Bristol."), "It was said: Bristol."),
        (part(Role.HEADING, "What is known?"), "What is known?"),
        (part(Role.TEXT, "[[hello]]\nthere"), "[hello]] there."),
        (part(Role.TEXT, "19–24 August – pp. 3–5"), "19 to 24 August – pp. 3 to 5."),
        (part(Role.TAB, "Source", True), "Tab: Source."),
        (part(Role.LINK, "Anna", True, "Engineer"), "Link: Anna, Engineer."),
        (part(Role.CHIP, "1932", True), "Button: 1932."),
        (part(Role.TEXT, "He went.", True), "Passage: He went."),
        (replace(HOTEL, is_on=True), "Choice 1: The hotel, chosen."),
        (part(Role.BUTTON, "File it"), "Button: File it, not to be pressed now."),
        (part(Role.OPTION, "Prison"), "Choice: Prison, not to be pressed now."),
        (part(Role.TEXT, "{text} {number}"), "{text} {number}."),
    ],
)
def test_a_part_says_what_it_is(each: Part, said: str) -> None:
    """Its kind, its words, its state; signs that a voice takes as orders are left out."""
    assert named(frame(each), each, WORDS) == said


def test_what_stays_is_not_said_again() -> None:
    """On a page that goes on, only the new part is said; on the same page nothing."""
    rose = part(Role.TEXT, "The court rises.")
    assert spoken(frame(HALL, DATE, rose, NEXT), WORDS, PAGE) == ("The court rises.",)
    assert spoken(PAGE, WORDS, PAGE) == ()


def test_another_page_is_said_whole() -> None:
    """Another screen, or another first heading, is new though parts of it were there before."""
    office = frame(part(Role.HEADING, "Office"), DATE, NEXT)
    assert len(spoken(office, WORDS, PAGE)) == 3
    assert len(spoken(replace(PAGE, screen="document"), WORDS, PAGE)) == len(PAGE.parts)


def test_a_new_quotation_is_said_with_its_source() -> None:
    """The labels before it and the source behind it are said again, though they stay."""
    other = part(Role.QUOTE, "“I did not.”")
    said = spoken(frame(HALL, DATE, WHO, other, WHERE, NEXT), WORDS, PAGE)
    assert said == ("ANNA, LETTER.", "Quotation: I did not. End of quotation.", "Conquest, ch. 4.")


def test_a_choice_is_said_when_it_is_made() -> None:
    """What is chosen now is said, what is chosen no longer is not."""
    was = frame(HALL, replace(COURT, is_on=True), HOTEL)
    now = frame(HALL, COURT, replace(HOTEL, is_on=True))
    assert spoken(now, WORDS, was) == ("Choice 2: The hotel, chosen.",)


@pytest.mark.parametrize("name", SIGHTS)
def test_every_screen_is_said_whole(name: str) -> None:
    """Each part has its phrase, with its words in it and a pause behind; no sign is left open."""
    shown = frame_of(SIGHTS[name])
    said = spoken(shown, SIGHTS[name].words)
    for each, phrase in zip(shown.parts, said, strict=True):
        first = each.label.strip("“”").split()[0].split("–")[0]
        assert first in phrase
        assert phrase.rstrip("”»\"')]")[-1] in ".,:;!?…"
        assert " · " not in phrase
