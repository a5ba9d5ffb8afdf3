"""Playing in a terminal, or through a pipe: lines in, pages out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import chain
from pathlib import Path

import pytest
from rich.console import Console

from game.content.load import load_story
from game.engine.answers import Answer, text_of
from game.engine.play import admits
from game.engine.story import Story
from game.play.keeping import ShelfKeeper
from game.play.session import Session
from game.play.visit import Visit
from game.store.shelf import open_shelf
from game.terminal.player import HELP, NOTHING_TO_SKIP, PANEL, play, press
from game.tools.solve import solve
from game.ui.intents import Give
from game.ui.typeset import FixedMeasure
from tests.content.stories import SMALL
from tests.play.visits import ARCHIVE, LAMP, visit_of

RULE = "─" * 78


def played(visit: Visit, lines: Iterable[str]) -> list[str]:
    """Return the pages that playing these lines prints; help counts as the end of a page."""
    out = StringIO()
    play(visit, lines, Console(width=80, file=out))
    return [page.strip("\n") for page in out.getvalue().split(RULE)[1:]]


def answers_of(visit: Visit) -> list[str]:
    """Return the answers of a visit in their text form."""
    return [text_of(answer) for answer in visit.session.answers]


def said_to(visit: Visit, line: str) -> tuple[bool, str]:
    """Return whether a line may have changed something, and what is printed of it."""
    out = StringIO()
    is_done = press(visit, line, Console(width=500, file=out))
    return is_done, out.getvalue().strip("\n")


def test_the_first_page_comes_with_help() -> None:
    """Before anything is typed the title is there, and what can be typed."""
    visit = visit_of(LAMP)
    (page,) = played(visit, [])
    assert page.startswith("Small\n")
    assert page.endswith(HELP)


def test_the_end_of_the_lines_ends_well() -> None:
    """A pipe that runs dry leaves the play where it stands."""
    visit = visit_of(LAMP)
    played(visit, ["enter lamp\n", "choose up\n"])
    assert (answers_of(visit), visit.is_over) == (["enter lamp", "choose up"], False)


def test_quit_prints_nothing_more() -> None:
    """After q nothing is read and nothing is shown."""
    visit = visit_of(LAMP, "enter lamp")
    pages = played(visit, ["q", "choose up"])
    assert (len(pages), visit.is_over, answers_of(visit)) == (1, True, ["enter lamp"])


def test_a_number_presses() -> None:
    """Each part that can be pressed has its number."""
    visit = visit_of(LAMP, "enter lamp")
    labels = [part.label for part in visit.frame(PANEL).pressable]
    assert said_to(visit, str(labels.index("Up") + 1)) == (True, "")
    assert answers_of(visit) == ["enter lamp", "choose up"]


def test_words_press() -> None:
    """The words on a part press it, in capitals or not."""
    visit = visit_of(LAMP, "enter lamp")
    assert said_to(visit, "uP") == (True, "")
    assert answers_of(visit) == ["enter lamp", "choose up"]


def test_an_empty_line_presses_the_main_button() -> None:
    """Enter goes on."""
    visit = visit_of(LAMP, "enter lamp", "choose up")
    assert said_to(visit, "") == (True, "")
    assert answers_of(visit) == ["enter lamp", "choose up", "next"]


def test_an_empty_line_where_nothing_is_main_gets_help() -> None:
    """Where something is to be chosen, Enter chooses nothing."""
    visit = visit_of(LAMP, "enter lamp")
    assert said_to(visit, "") == (False, HELP)
    assert answers_of(visit) == ["enter lamp"]


def test_an_answer_in_its_text_form_is_given() -> None:
    """What is no words on the screen may be an answer."""
    visit = visit_of(LAMP, "enter lamp")
    assert said_to(visit, "open note") == (True, "")
    assert answers_of(visit) == ["enter lamp", "open note"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("jump", '"jump" is no answer: it begins with one of next, choose, '),
        ("99", '"99" is no answer: '),
        ("choose", '"choose" is no answer: write "choose OPTION"'),
        ("confirm lit", '"confirm lit" is not offered here. Offered are: choose up; '),
        ("[red]", '"[red]" is no answer: '),
        ("\x1b[31m\x00", '"'),
    ],
)
def test_what_is_not_understood_gets_help(line: str, expected: str) -> None:
    """A wrong line changes nothing and says what can be typed."""
    visit = visit_of(LAMP, "enter lamp")
    is_done, said = said_to(visit, line)
    assert (is_done, answers_of(visit)) == (False, ["enter lamp"])
    assert said.startswith(expected)
    assert said.endswith(HELP)


def test_help_is_no_page() -> None:
    """After a wrong line the page is not printed again."""
    visit = visit_of(LAMP, "enter lamp")
    first, second = played(visit, ["jump", "jump", "choose up"])
    assert first.count(HELP) == 3
    assert "A lamp." in second


@pytest.mark.parametrize(
    ("lines", "answers", "screen"),
    [
        (["b"], ["enter lamp"], "scene"),
        (["b", "b"], [], "desk"),
        (["b", "b", "b"], [], "desk"),
        (["b", "f"], ["enter lamp", "choose up"], "scene"),
        (["b", "b", "f", "f"], ["enter lamp", "choose up"], "scene"),
        (["Dossier", "x"], ["enter lamp", "choose up"], "scene"),
        (["x"], ["enter lamp", "choose up"], "title"),
    ],
)
def test_keys_go_back_forward_and_out(lines: list[str], answers: list[str], screen: str) -> None:
    """b takes back, f gives again, x leaves."""
    visit = visit_of(LAMP, "enter lamp", "choose up")
    played(visit, lines)
    assert (answers_of(visit), visit.frame(PANEL).screen) == (answers, screen)


@pytest.fixture(scope="module")
def small() -> Story:
    """The small story of the tests, read from its files."""
    story = load_story(SMALL).story
    assert story is not None
    return story


def right_answers(whole: Story, folder: str) -> tuple[Answer, ...]:
    """Return the answers that play a folder with the authored proofs."""
    session = Session(whole)
    solve(session, folder)
    return session.answers


def by_numbers(visit: Visit, answers: Iterable[Answer]) -> Iterator[str]:
    """Yield a line for each answer: a number where it can be pressed, else the answer itself.

    Each line is made of the page that is shown when it is read.
    """
    for answer in answers:
        frame = visit.frame(PANEL)
        if not admits(visit.session.offers, answer):
            continue
        presses = [part.intent for part in frame.pressable]
        give = Give((answer,))
        yield f"{presses.index(give) + 1}\n" if give in presses else f"{text_of(answer)}\n"


def test_a_whole_story_is_played_with_numbers(small: Story) -> None:
    """Number keys play a story to its end; the pages follow each other to the desk."""
    visit = Visit(small, FixedMeasure())
    answers = right_answers(small, "lamp")
    pages = played(visit, chain(["", ""], by_numbers(visit, answers)))
    assert set(visit.session.state.ended) == {"lamp"}
    assert answers_of(visit) == [text_of(answer) for answer in answers]
    assert visit.frame(PANEL).screen == "desk"
    assert len(pages) == len(answers) + 2


def test_a_whole_story_is_played_through_a_pipe(small: Story) -> None:
    """Answers in their text form alone play it as well; what is said stands on the pages."""
    visit = Visit(small, FixedMeasure())
    answers = [text_of(answer) for answer in right_answers(small, "lamp")]
    pages = played(visit, answers)
    assert answers_of(visit) == answers
    assert len(pages) == len(answers) + 1
    for said in ("The stairs are steep.", "A month later", "The lamp was dark that night."):
        assert any(said in page for page in pages)


def test_skip_goes_on_to_what_is_new(tmp_path: Path) -> None:
    """The word passes by what another play has met, and says so where nothing was."""
    with open_shelf(tmp_path) as shelf:
        visit = visit_of(ARCHIVE, "enter road", keeper=ShelfKeeper(shelf, "archive"))
        assert said_to(visit, "skip") == (False, NOTHING_TO_SKIP)
        visit = visit_of(ARCHIVE, "enter road", keeper=ShelfKeeper(shelf, "archive"))
        assert said_to(visit, "skip") == (True, "")
        assert answers_of(visit) == ["enter road", "next"]


def test_report_says_where_the_file_lies(tmp_path: Path) -> None:
    """The word writes a fault report; the page is not printed again."""
    with open_shelf(tmp_path) as shelf:
        keeper = ShelfKeeper(shelf, "lamp", reports=tmp_path)
        visit = visit_of(LAMP, "enter lamp", keeper=keeper)
        path = tmp_path / "fault-01.txt"
        said = f"A fault report was written. It lies in {path}"
        assert said_to(visit, "report") == (False, said)
        assert path.read_text(encoding="utf-8").endswith("enter lamp\n")
