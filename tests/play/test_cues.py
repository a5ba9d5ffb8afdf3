"""What a press is heard and seen by, without a device and without a clock."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine.beats import Quote, Say, Uncover
from game.engine.calendar import Date
from game.engine.model import Basis
from game.engine.story import Story
from game.play.cues import Cue, Move
from game.play.timed import QUIET_MS, TimedVisit
from game.ui import attract
from game.ui.intents import Begin, Change, Go, Intent, Leave, Look, Turn, Undo
from game.ui.panel import Panel
from game.ui.typeset import FixedMeasure
from game.ui.view import Hearing, Settings
from tests.engine.archive import SOLVED
from tests.engine.small import folder, paper, scene, story
from tests.play.visits import ARCHIVE, press

PANEL = Panel(1920, 1080)
OWN = Quote(quote="I confess.", by="anna", date=Date("1936-08-19"), cite="conquest")
GRAVE = Say(say="They were shot.", sensitive="yes")
PAPER = Look("document", subject="press")
FOUND = ("enter road", "next", "open press", "show press/hotel", "show press/street")
READY = SOLVED[: SOLVED.index("confirm met")]


class HeardSounds:
    """Sounds that are noted and not made."""

    def __init__(self, problem: str = "") -> None:
        self.problem = problem
        self.played: list[Cue] = []
        self.tuned: list[tuple[int, bool]] = []

    def play(self, cue: Cue) -> None:
        self.played.append(cue)

    def tune(self, level: int, has_tone: bool) -> None:
        self.tuned.append((level, has_tone))


def visit_of(
    whole: Story = ARCHIVE, *answers: str, settings: Settings | None = None
) -> tuple[TimedVisit, HeardSounds]:
    """Return a visit after answers, and what is heard from then on."""
    visit = TimedVisit(whole, FixedMeasure(), settings or Settings("en"))
    visit.frame(PANEL)
    press(visit, *answers)
    visit.frame(PANEL)
    visit.sounds = sounds = HeardSounds()
    return visit, sounds


def tuned(visit: TimedVisit, dt_ms: int = 16) -> tuple[int, bool]:
    """Return how a visit is tuned after some time."""
    visit.frame(PANEL)
    visit.pass_time(dt_ms)
    sounds = visit.sounds
    assert isinstance(sounds, HeardSounds)
    return sounds.tuned[-1]


def told_of(*lines: str | Quote | Say | Uncover) -> Story:
    """Return a story of one scene."""
    return story(folder("road", scene("hall", *lines), paper("press")))


@pytest.mark.parametrize(
    ("before", "answer", "cue"),
    [
        ((), "enter road", Cue.DRAWER),
        (("enter road",), "next", Cue.SLIDE),
        (FOUND, "request anna hall 1932", Cue.DRAWER),
        (FOUND, "request boris hall 1936", Cue.DRAWER),
        (READY[:-2], READY[-2], Cue.STAMP),
        ((*READY, "withdraw met"), "file met contradicted press/hotel", Cue.STAMP),
        (READY, "confirm met", Cue.CONFIRM),
        ((*READY, "file met supported press/hotel"), "confirm met", None),
        (READY, "withdraw met", None),
        (READY, "hint met", None),
        (("enter side",), "next", Cue.SLIDE),
        (FOUND, "choose shelf", None),
    ],
)
def test_each_answer_has_its_sound(before: tuple[str, ...], answer: str, cue: Cue | None) -> None:
    """One at most; a slip that brings nothing sounds like any, and a miss like nothing at all."""
    visit, sounds = visit_of(ARCHIVE, *before)
    press(visit, answer)
    assert sounds.played == ([cue] if cue else [])


@pytest.mark.parametrize(
    ("intents", "cues"),
    [
        ([Go(PAPER)], [Cue.PAPER]),
        ([Go(PAPER), Turn(replace(PAPER, tab="source")), Turn(PAPER)], [Cue.PAPER] * 3),
        ([Go(PAPER), Turn(PAPER.with_pick("beside", "letter"))], [Cue.PAPER]),
        ([Go(PAPER), Leave(), Undo(), Change("contrast", "yes")], [Cue.PAPER]),
        ([Go(Look("dossier")), Go(Look("timeline")), Go(Look("settings"))], []),
        ([Begin("side")], [Cue.DRAWER]),
    ],
)
def test_a_sheet_is_heard_when_it_is_opened_or_turned(
    intents: list[Intent], cues: list[Cue]
) -> None:
    """What is looked at besides papers is silent, and so is the way back."""
    visit, sounds = visit_of(ARCHIVE, "enter road", "next")
    for intent in intents:
        visit.apply(intent)
    assert sounds.played == cues


@pytest.mark.parametrize("line", [OWN, GRAVE, "A plain line."])
def test_nothing_sounds_under_a_persons_own_words(line: str | Quote | Say) -> None:
    """Neither a paper nor the room is heard with them, nor where an execution is told."""
    is_plain = isinstance(line, str)
    visit, sounds = visit_of(told_of("One.", Uncover(uncover="press"), line), "enter road")
    press(visit, "next")
    assert sounds.played == ([Cue.SLIDE] if is_plain else [])
    assert tuned(visit) == (4, is_plain)


@pytest.mark.parametrize("basis", Basis)
def test_a_paper_in_its_makers_words_is_silent(basis: Basis) -> None:
    """Only a reading note, which is a summary, is heard and lies in a room that is heard."""
    whole = told_of("One.", Uncover(uncover="press"))
    papers = {"press": replace(whole.papers["press"], basis=basis)}
    visit, sounds = visit_of(replace(whole, papers=papers), "enter road", "next")
    visit.apply(Go(PAPER))
    is_note = basis is Basis.SUMMARY
    assert (sounds.played, tuned(visit)) == ([Cue.PAPER] if is_note else [], (4, is_note))


def test_the_title_and_its_pictures_are_silent() -> None:
    """The room is heard from the desk on."""
    visit, _ = visit_of()
    heard = [tuned(visit)]
    for look in (Look("title", tab=attract.TAB), Look("desk")):
        visit.apply(Turn(look))
        heard.append(tuned(visit))
    assert heard == [(4, False), (4, False), (4, True)]


def test_where_nobody_stirs_it_falls_silent() -> None:
    """After five minutes nothing is heard; a touch brings the room back."""
    visit, _ = visit_of(ARCHIVE, "enter road")
    heard = [tuned(visit, QUIET_MS - 1), tuned(visit, 1)]
    visit.stir(is_press=False)
    assert [*heard, tuned(visit)] == [(4, True), (0, True), (4, True)]


@pytest.mark.parametrize(
    ("presses", "volume", "is_heard"),
    [
        ([("mute", "yes")], 4, False),
        ([("mute", "other")], 4, False),
        ([("mute", "other"), ("mute", "other")], 4, True),
        ([("mute", "yes"), ("volume", "5")], 5, True),
        ([("volume", "0")], 0, False),
        ([("volume", "0"), ("mute", "other")], 1, True),
        ([("volume", "11")], 10, True),
    ],
)
def test_one_press_mutes_and_one_brings_it_back(
    presses: list[tuple[str, str]], volume: int, is_heard: bool
) -> None:
    """The volume is kept while it is muted; what is set louder or turned on can be heard."""
    visit, _ = visit_of(ARCHIVE, "enter road")
    for setting, value in presses:
        visit.apply(Change(setting, value))  # type: ignore[arg-type]
    assert (visit.settings.volume, visit.settings.is_heard) == (volume, is_heard)
    assert tuned(visit) == (volume if is_heard else 0, True)
    assert visit.hearing is (Hearing.ON if is_heard else Hearing.MUTED)


def test_a_device_that_goes_is_told_of() -> None:
    """The frame is drawn anew, and its view knows that nothing can be heard."""
    visit, sounds = visit_of(ARCHIVE, "enter road")
    tuned(visit)
    sounds.problem = "the device is gone"
    tuned(visit)
    assert visit._drawn is None
    assert visit.view(PANEL).hearing is Hearing.ABSENT
    assert TimedVisit(ARCHIVE, FixedMeasure()).hearing is Hearing.NONE


@pytest.mark.parametrize(
    ("before", "answer", "move"),
    [
        ((), "enter road", Move()),
        (("enter road",), "next", Move("press")),
        ((*FOUND, "choose yard"), "next", None),
        (READY, "confirm met", None),
    ],
)
def test_one_thing_moves_after_a_press(
    before: tuple[str, ...], answer: str, move: Move | None
) -> None:
    """To the next scene, or a paper into the dossier; it is taken once, and not after Back."""
    visit, _ = visit_of(ARCHIVE, *before)
    press(visit, answer)
    assert [visit.take_move(), visit.take_move()] == [move, None]
    press(visit, answer)
    visit.apply(Undo())
    assert visit.take_move() is None


def test_reduced_motion_has_none() -> None:
    """Nothing moves for who has asked for that."""
    visit, _ = visit_of(settings=Settings("en", has_reduced_motion=True))
    press(visit, "enter road")
    assert visit.take_move() is None


def test_what_goes_on_by_itself_does_not_move() -> None:
    """Only a press is followed by motion."""
    whole = told_of("One.", Uncover(uncover="press"), "Three.")
    visit, sounds = visit_of(whole, "enter road", settings=Settings("en", goes_by_itself=True))
    visit.pass_time(60_000)
    visit.pass_time(60_000)
    assert (len(visit.session.turns), sounds.played, visit.take_move()) == (2, [Cue.SLIDE], None)
