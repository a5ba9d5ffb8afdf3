"""A frame as text, in reading order."""

from io import StringIO

import pytest
from rich.console import Console

from game.engine.answers import Next
from game.terminal.page import choice_of, main_part, show
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import Give, Leave, Quit, Undo

BOX = Box(0, 0, 1, 1)


def frame_of(*parts: Part) -> Frame:
    """Return a frame with these parts on it, and nothing drawn."""
    return Frame("scene", (800, 600), (), parts)


ON = Part(Role.BUTTON, "Go on", BOX, Give((Next(),)), is_main=True)
FRAME = frame_of(
    Part(Role.IMAGE, "A hall with benches.", BOX),
    Part(Role.HEADING, "The hall", BOX),
    Part(Role.NOTE, "19 August 1936", BOX),
    Part(Role.TEXT, "The court rises." + " The court rises." * 5, BOX),
    Part(Role.QUOTE, "I was there.", BOX),
    Part(Role.STATUS, "Now at 19 August 1936", BOX, detail="in Moscow"),
    Part(Role.BUTTON, "Dossier", BOX, Leave(), "2 papers", is_on=True),
    Part(Role.OPTION, "The [register]", BOX, None, "read first: Press"),
    Part(Role.TAB, "Page", BOX, None, is_on=True),
    ON,
    Part(Role.LINK, "Quit", BOX, Quit()),
)

PAGE = """
------------------------------------------------------------
[A hall with benches.]
The hall
19 August 1936
The court rises. The court rises. The court rises. The court
rises. The court rises. The court rises.
    I was there.
Now at 19 August 1936 -- in Moscow
  1 * Dossier -- 2 papers
  -   The [register] -- read first: Press
  - * Page
  2   Go on
  3   Quit
"""

ASCII = str.maketrans({"─": "-", "●": "*", "–": "-", "—": "--"})


def page_of(frame: Frame, width: int, before: Frame | None = None) -> str:
    """Return what is printed of a frame, its four signs in ASCII."""
    out = StringIO()
    show(Console(width=width, file=out), frame, before)
    return out.getvalue().translate(ASCII)


def test_a_page_is_in_reading_order() -> None:
    """Each part is a line; what can be pressed has a number, what is closed a stroke."""
    assert page_of(FRAME, 60) == PAGE


def test_a_page_is_never_wider_than_can_be_read() -> None:
    """A wide terminal prints lines of 78 letters, a narrow one breaks them."""
    assert max(map(len, page_of(FRAME, 200).splitlines())) == 78
    assert max(map(len, page_of(FRAME, 30).splitlines())) == 30


def test_a_page_takes_no_word_for_markup() -> None:
    """Brackets in a story's text are brackets."""
    assert "[bold]x[/bold]" in page_of(frame_of(Part(Role.TEXT, "[bold]x[/bold]", BOX)), 60)


def test_an_empty_frame_is_a_line() -> None:
    """A screen without parts prints nothing but its edge."""
    assert page_of(frame_of(), 10) == "\n----------\n"


TWICE = frame_of(Part(Role.CHIP, "1932", BOX, Undo()), Part(Role.CHIP, "1932", BOX, Leave()))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1", FRAME.parts[6]),
        ("2", ON),
        ("02", ON),
        ("0", None),
        ("4", None),
        ("99999", None),
        ("go on", ON),
        ("GO ON", ON),
        ("Go", None),
        ("the [register]", None),
        ("", None),
    ],
)
def test_numbers_and_words_press(line: str, expected: Part | None) -> None:
    """A line presses by the number before a part, or by all the words on it."""
    assert choice_of(FRAME, line) == expected


def test_words_that_stand_twice_press_nothing() -> None:
    """Where two parts have the same words only their numbers tell them apart."""
    assert (choice_of(TWICE, "1932"), choice_of(TWICE, "2")) == (None, TWICE.parts[1])


def test_a_year_on_a_chip_presses_it() -> None:
    """A number that counts no part may be the words of one."""
    assert choice_of(frame_of(TWICE.parts[0]), "1932") == TWICE.parts[0]


def test_the_main_button_is_the_only_one() -> None:
    """An empty line presses the one main button; without one, or with two, nothing."""
    assert main_part(FRAME) == ON
    assert main_part(TWICE) is None
    assert main_part(frame_of(ON, ON)) is None


MORE = Part(Role.TEXT, "Nobody sits down.", BOX)


def test_a_page_that_goes_on_prints_what_has_come() -> None:
    """What was printed of a scene before is not printed again; what can be pressed is."""
    rest = frame_of(*FRAME.parts[:6], MORE, *FRAME.parts[6:])
    lines = PAGE.splitlines(keepends=True)
    assert page_of(rest, 60, FRAME) == "".join((*lines[:2], "Nobody sits down.\n", *lines[9:]))


@pytest.mark.parametrize("before", [frame_of(*FRAME.parts[:6], MORE), frame_of(MORE), FRAME])
def test_a_page_without_more_to_read_is_printed_whole(before: Frame) -> None:
    """After a step back, in another scene, or where nothing has changed, all of it is printed."""
    assert page_of(FRAME, 60, before) == PAGE
