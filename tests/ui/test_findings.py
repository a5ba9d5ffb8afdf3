"""Testing claims: what can be picked and filed, and what is said of it."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from game.engine.answers import Confirm, FileFinding, Hint, Withdraw
from game.engine.model import Assessment, Kind
from game.play.visit import Visit
from game.ui import sheet
from game.ui.frame import Glyphs, Plane, Role
from game.ui.intents import Give, Go, Leave, Look, Turn
from game.ui.panel import Panel
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size
from tests.ui import opened, shown

WRONG = ("daily/text", "court-report/text", "court-report/more")
RIGHT = ("daily/text", "chronicle/text", "chronicle/more")
RESULT = Look("findings", tab="result")
SECOND = "chronicle/text"


def _look(*picks: tuple[str, str], tab: str = "") -> Look:
    return Look("findings", tab=tab, picks=picks)


def _read() -> Visit:
    return opened.read(opened.visit(), *opened.READ)


def _looked_at(visit: Visit) -> Visit:
    visit.apply(Give((Confirm("hotel"),)))
    return visit


def _missed(times: int) -> Visit:
    visit = opened.filed(_read(), *WRONG)
    for nth in range(times):
        opened.filed(visit, "daily/text", SECOND if nth % 2 else "court-report/more")
        _looked_at(visit)
    return visit


def _labels(visit: Visit, look: Look) -> list[str]:
    return [part.label for part in opened.frame(visit, look).parts]


@shown.every_panel
@pytest.mark.parametrize("tab", ["", "claim", "claims", "assess", "cite"])
def test_every_step_fits_on_every_panel(panel: Panel, tab: str) -> None:
    """Nothing overlaps, is cut, or is too small to press, picked, filed or not."""
    looks = (
        _look(tab=tab),
        _look(("assessment", "supported"), ("passage", SECOND), ("paper", "chronicle"), tab=tab),
    )
    long = opened.read(opened.visit(opened.story(opened.LONG)), *opened.READ)
    visits = (opened.visit(), long, opened.filed(_read(), *RIGHT), _missed(2))
    assert [f for v in visits for look in looks for f in opened.faults(v, look, panel)] == []


@shown.every_panel
def test_every_result_fits_on_every_panel(panel: Panel) -> None:
    """Nothing overlaps, is cut, or is too small to press, stood or not, with hints or without."""
    hinted = _missed(3)
    for claim in ("hotel", "hotel", "hotel", "hour"):
        hinted.apply(Give((Hint(claim),)))
    stood = _looked_at(opened.filed(_read(), *RIGHT))
    assert [f for v in (_missed(1), hinted, stood) for f in opened.faults(v, RESULT, panel)] == []


def test_a_finding_is_filed_once_all_is_picked() -> None:
    """The main button files what is picked; before, it says what is missing."""
    bare = shown.part(opened.frame(_read(), _look()), "File this finding")
    assert (bare.intent, bare.detail) == (None, "pick an assessment and a passage")
    look = _look(("assessment", "supported"), ("paper", "daily"), ("passage", "daily/text"))
    full = shown.part(opened.frame(_read(), look), "File this finding")
    answer = FileFinding("hotel", Assessment.SUPPORTED, "daily/text")
    assert full.intent == Give((answer,))
    assert (full.is_main, full.detail) == (True, "talk it over with somebody first")


def test_only_papers_whose_source_is_known_can_be_cited() -> None:
    """A paper that lacks something says what, and leads to itself."""
    visit = opened.read(opened.visit(), "daily")
    title = "Official report, session of 21 August 1936"
    frame = opened.frame(visit, _look(tab="cite"))
    part = next(part for part in frame.pressable if part.label == title)
    assert (part.intent, part.detail) == (
        Go(Look("document", subject="court-report")),
        "not opened yet",
    )


def test_passages_are_pressed_on_the_sheet() -> None:
    """The passages of the paper picked can be pressed; the one picked is marked."""
    words = "October Hall, 1917."
    part = shown.part(opened.frame(_read(), _look(("paper", "daily"), tab="cite")), words)
    assert not part.is_on
    look = _look(("paper", "daily"), ("passage", "daily/text"), tab="cite")
    assert part.intent == Turn(look)
    assert shown.part(opened.frame(_read(), look), words).is_on


def test_the_next_claim_is_offered_until_all_are_filed() -> None:
    """From claim to claim, then the findings are handed in together."""
    visit = opened.filed(_read(), *RIGHT[:2])
    part = shown.part(opened.frame(visit, _look(("claim", "hour"))), "The next claim")
    assert (part.detail, part.is_main) == ("Journey", True)
    opened.filed(visit, *RIGHT)
    main = shown.part(opened.frame(visit, _look()), "Have these findings looked at")
    assert isinstance(main.intent, Give)
    assert main.intent.answers == (Confirm("hotel"),)


def test_a_finding_can_be_withdrawn_and_changed() -> None:
    """A filed finding can be taken back; another pick can be filed in its place."""
    visit = opened.filed(_read(), "daily/text")
    frame = opened.frame(visit, _look(("claim", "hotel")))
    assert shown.part(frame, "Withdraw this finding").intent == Give((Withdraw("hotel"),))
    other = opened.frame(visit, _look(("claim", "hotel"), ("assessment", "supported")))
    assert shown.mains(other) == ["File this finding"]


@shown.every_panel
def test_claims_confirmed_together_are_laid_out_alike(panel: Panel) -> None:
    """Tabs and the size of the claim are the same for each of them, filed or not."""
    long = opened.read(opened.visit(opened.story(opened.SHORT * 2)), *opened.READ)
    filed = opened.filed(opened.read(opened.visit(long.story), *opened.READ), *RIGHT)
    found = set()
    for visit in (long, filed):
        for claim in ("hotel", "hour", "journey"):
            drawn = opened.frame(visit, _look(("claim", claim), tab="claim"), panel)
            tabs = tuple(part.label for part in drawn.parts if part.role is Role.TAB)
            (said,) = (part.box for part in drawn.parts if part.role is Role.QUOTE)
            glyphs = (mark for mark in drawn.marks if isinstance(mark, Glyphs))
            size = next(g.size for g in glyphs if (g.box.x, g.box.y) == (said.x, said.y))
            found.add((tabs, size))
    assert len(found) == 1


def test_a_passage_longer_than_a_page_says_that_it_goes_on() -> None:
    """Its parts are marked, and no line of it stands alone; one that fits a page is whole."""
    sketch = Sketch(_read().view(shown.WINDOW))
    rule = sheet.rule(sketch, Size.NOTE, 400)
    passage = sheet.Piece(opened.LONG, intent=Leave())
    short = passage._replace(text="October Hall, 1917.")
    pages = sheet.flow(sketch, (short, passage, short), rule, 13 * rule.half_px)
    said = [(strip.heading is not None, strip.tail is not None) for page in pages for strip in page]
    assert said[0] == said[-1] == (False, False)
    assert said[1:-1] == [(False, True), *[(True, True)] * (len(said) - 4), (True, False)]
    assert min(len(strip.block.lines) for page in pages[1:-1] for strip in page) > 1


def test_text_fills_a_page_before_it_goes_on() -> None:
    """What is read begins below what stands on a page, two lines of it at the least."""
    sketch = Sketch(_read().view(shown.WINDOW))
    rule = sheet.rule(sketch, Size.NOTE, 400)
    text = sheet.Piece(opened.LONG)
    room = 30 * rule.half_px
    pages = sheet.flow(sketch, (text, text), rule, room)
    highs = [sheet.height_of(page, rule) for page in pages[:-1]]
    assert [room - high <= 2 * rule.row_px for high in highs] == [True] * len(highs)
    assert min(len(strip.block.lines) for page in pages for strip in page) > 1


def test_findings_that_stand_say_why() -> None:
    """What stands is told with its reason and what is disputed, under moss."""
    visit = _looked_at(opened.filed(_read(), *RIGHT))
    frame = opened.frame(visit, RESULT)
    labels = [part.label for part in frame.parts]
    assert "These three findings stand." in labels
    assert "Sources differ on the house." in labels
    assert any(isinstance(m, Plane) and m.ink is Ink.MOSS for m in frame.marks)
    assert shown.part(frame, "Close the findings").intent == Leave()


def test_a_miss_never_tells_which() -> None:
    """After a miss it is said that one of them is not proved, and what can be done."""
    labels = _labels(_missed(1), RESULT)
    assert "Not yet: at least one of the three is not proved by what you cite." in labels
    assert "A POINTER" not in labels
    assert "A hint" not in labels
    assert opened.text(_missed(1), RESULT) == MISSED


def test_the_pointer_comes_with_the_second_miss_and_hints_with_the_third() -> None:
    """Help comes step by step."""
    assert "Ask who could go and look." in _labels(_missed(2), RESULT)
    assert "A hint" not in _labels(_missed(2), RESULT)
    frame = opened.frame(_missed(3), RESULT)
    hints = [part.intent for part in frame.parts if part.label == "A hint"]
    answers = [intent.answers for intent in hints if isinstance(intent, Give)]
    assert answers == [(Hint("hotel"),), (Hint("hour"),), (Hint("journey"),)]


def test_hints_lead_from_the_question_to_the_passage() -> None:
    """The hints given stand on screen: question, paper, passage."""
    visit = _missed(3)
    for _ in range(3):
        visit.apply(Give((Hint("hotel"),)))
    visit.apply(Go(RESULT))
    frames = shown.pages(replace(visit.view(shown.WINDOW), look=RESULT))
    labels = [part.label for frame in frames for part in frame.parts]
    hints = ["Who could look?", "The paper: Daily", "The passage: October Hall, 1917."]
    assert [label for label in labels if label in hints] == hints


def test_a_missed_batch_waits_for_a_change() -> None:
    """Until a finding changes or a paper is opened, the findings are not looked at again."""
    main = shown.part(opened.frame(_missed(1), _look()), "Have these findings looked at")
    assert (main.intent, main.detail) == (None, "change a finding, or open a new paper first")


def test_red_is_the_states() -> None:
    """The bar is red where a court speaks, and steel where it does not."""
    assert any(
        isinstance(m, Plane) and m.ink is Ink.RED for m in opened.frame(_read(), _look()).marks
    )


@pytest.mark.parametrize("look", [_look(), RESULT])
def test_the_reader_is_no_judge(look: Look) -> None:
    """Nothing calls the reader's work a case or a verdict, or anyone guilty."""
    for visit in (_read(), _missed(3), _looked_at(opened.filed(_read(), *RIGHT))):
        assert not re.search(r"\b(verdict|case|guilty)\b", opened.text(visit, look), re.IGNORECASE)


def test_without_a_claim_it_says_so() -> None:
    """Before a claim has come up the one thing to do is to go on."""
    visit = opened.visit(opened.story_without_claims())
    assert shown.labels(opened.frame(visit, _look())) == ["Go on", "Back", "Timeline", "Menu"]


def test_the_findings_in_reading_order() -> None:
    """What the terminal prints of a claim that is tested."""
    look = _look(("assessment", "contradicted"), ("paper", "daily"), ("passage", "daily/text"))
    assert opened.text(_read(), look) == TEXT


def test_it_has_at_most_one_main_button() -> None:
    """One button is the main one, in every state."""
    visits = (opened.visit(), _read(), opened.filed(_read(), *RIGHT), _missed(3))
    for visit in visits:
        assert len(shown.mains(opened.frame(visit, _look()))) <= 1


def test_a_frame_is_drawn_from_the_view_alone() -> None:
    """Asking twice gives equal frames."""
    visit = _read()
    assert opened.frame(visit, _look()) == opened.frame(visit, _look())


TEXT = """
heading SAID IN COURT · 19 AUGUST 1936
note Anna
quote In 1932 he met a man at the hotel by the station.
note Official report, session of 21 August 1936 · summary
note THREE CLAIMS, CONFIRMED TOGETHER
option Hotel (not filed yet) +
option Hour (not begun)
option Journey (not begun)
tab Assessment
tab Passage +
option Official report, session of 21 August 1936
option Daily +
option Chronicle
option Wire (not opened yet)
note READING NOTE
note SUMMARY · REPORTED
heading Daily
text October Hall, 1917. +
button File this finding (talk it over with somebody first) *
""".strip()


MISSED = """
heading SAID IN COURT · 19 AUGUST 1936
note Anna
quote In 1932 he met a man at the hotel by the station.
note Official report, session of 21 August 1936 · summary
note THREE CLAIMS, CONFIRMED TOGETHER
option Hotel (finding filed) +
option Hour (finding filed)
option Journey (finding filed)
heading Not yet: at least one of the three is not proved by what you cite.
text Change a finding or open a new paper, then ask again.
""".strip()


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (Kind.STENOGRAM, "SAID IN COURT · 19 AUGUST 1936"),
        (Kind.INDICTMENT, "FROM THE CHARGE · 19 AUGUST 1936"),
        (Kind.PRESS, "SAID · 19 AUGUST 1936"),
    ],
)
def test_the_line_above_a_claim_says_where_it_was_said(kind: Kind, line: str) -> None:
    """What a charge says was not said in court, and what a newspaper says neither."""
    whole = opened.story()
    made = replace(whole.papers["court-report"], kind=kind)
    whole = replace(whole, papers={**whole.papers, "court-report": made})
    labels = _labels(opened.visit(whole), _look())
    assert [label for label in labels if "19 AUGUST 1936" in label] == [line]
