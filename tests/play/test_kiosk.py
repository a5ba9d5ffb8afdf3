"""A kiosk's day: visitors who come, leave, and leave nothing behind. Time is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from game.engine.answers import Confirm
from game.play.house import RESTART_CODE
from game.play.kiosk import KioskVisit
from game.play.pin import LOCK_MS
from game.play.session import Session
from game.play.visitor import VisitorKeeper
from game.play.waiting import ATTRACT, Place, idle_ms
from game.store.shelf import open_shelf
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import (
    LAST,
    Begin,
    Change,
    Give,
    Go,
    Intent,
    Keep,
    Leave,
    Look,
    Print,
    Quit,
    Report,
    Restart,
    Resume,
    Staff,
    Turn,
)
from game.ui.view import Settings
from tests.play.houses import PANEL, PIN, Forgetful, kiosk_visit, wait
from tests.play.visits import press
from tests.ui import gallery, opened

TITLE, STAFF = Look("title"), Look("staff")
USUAL = Settings("en", is_fullscreen=True)
CONTINUE = "Continue where the last reader stopped"


def labels(visit: KioskVisit) -> list[str]:
    return [part.label for part in visit.frame(PANEL).pressable]


def typed(visit: KioskVisit, digits: str) -> None:
    for digit in digits:
        visit.apply(Staff("type", digit))


def set_otherwise(visit: KioskVisit) -> None:
    for setting, value in (("language", "de"), ("text_size", "largest"), ("contrast", "yes")):
        visit.apply(Change(setting, value))  # type: ignore[arg-type]
    visit.frame(PANEL)


def leave_alone(visit: KioskVisit, factor: float = 1) -> None:
    """Let a visitor walk away, until the pictures are shown again."""
    wait(visit, round(idle_ms(visit.frame(PANEL)) * factor))
    wait(visit, round(25_000 * factor))


def test_it_begins_with_the_pictures_and_the_first_touch_presses_nothing() -> None:
    """The first touch leads to the three ways and is spent; the next presses what it touches."""
    visit = kiosk_visit()
    visit.looks = [ATTRACT]
    assert visit.wants_fullscreen
    assert (visit.stir(is_press=True), visit.look) == (True, TITLE)
    visit.frame(PANEL)
    assert not visit.stir(is_press=True)
    ways = ["One claim · 2 minutes", "One folder · 15 minutes", "Everything"]
    sizes = ["Normal text", "Large text", "Largest text"]
    assert labels(visit)[:8] == [*ways, *sizes, "English", "Deutsch"]


@pytest.mark.parametrize(("words", "wait_ms"), [(0, 75_000), (93, 75_000), (100, 80_000)])
def test_a_screen_waits_twice_as_long_as_its_words_take(words: int, wait_ms: int) -> None:
    """At 150 words a minute, and never less than 75 seconds; details are read too."""
    part = Part(Role.TEXT, "word " * (words - words // 2), Box(0, 0, 9, 9))
    other = Part(Role.BUTTON, "", Box(0, 0, 9, 9), detail="word " * (words // 2))
    assert idle_ms(Frame("scene", (9, 9), (), (part, other))) == wait_ms


@pytest.mark.parametrize("factor", [1, 0.1])
def test_whoever_is_still_there_is_asked_as_often_as_needed(factor: float) -> None:
    """A touch answers the question and presses nothing; then the wait begins anew."""
    visit = kiosk_visit(is_begun=True, idle_factor=factor)
    looks = list(visit.looks)
    idle = round(idle_ms(visit.frame(PANEL)) * factor)
    for _ in range(3):
        wait(visit, idle - 10)
        assert "Still reading? Touch anywhere" not in labels(visit)
        wait(visit, 10)
        assert labels(visit) == ["Still reading? Touch anywhere"]
        wait(visit, round(25_000 * factor) - 10)
        assert (visit.stir(is_press=True), visit.looks) == (True, looks)
        visit.frame(PANEL)
    assert (visit.stir(is_press=True), visit.looks) == (False, looks)


@pytest.mark.parametrize("is_begun", [True, False])
def test_the_next_visitor_finds_everything_as_it_was(is_begun: bool) -> None:
    """When the question is not answered, play and settings are put away, and nothing is kept."""
    keeper = Forgetful()
    visit = kiosk_visit(is_begun=is_begun, keeper=keeper)
    set_otherwise(visit)
    leave_alone(visit)
    assert (visit.looks, visit.settings, visit.session.turns) == ([ATTRACT], USUAL, [])
    assert keeper.forgot == 1
    visit.stir(is_press=True)
    assert (CONTINUE in labels(visit)) is is_begun


def test_what_the_kiosk_is_set_to_is_what_returns() -> None:
    """Text size and contrast are those of its file."""
    visit = kiosk_visit(text_size="large", contrast="high")
    expected = Settings("en", "large", has_high_contrast=True, is_fullscreen=True)
    assert visit.settings == expected
    set_otherwise(visit)
    leave_alone(visit)
    assert visit.settings == expected


def test_the_last_play_can_be_gone_on_with_for_two_minutes() -> None:
    """It stands where it stood, in the same language and text size; after 120 s it is gone."""
    visit = kiosk_visit(is_begun=True)
    press(visit, "next")
    set_otherwise(visit)
    place = visit.place
    leave_alone(visit)
    wait(visit, 119_000)
    visit.stir(is_press=True)
    visit.apply(Resume(LAST))
    assert (visit.place, CONTINUE in labels(visit)) == (place, False)
    leave_alone(visit)
    visit.stir(is_press=True)
    assert CONTINUE in labels(visit)
    for _ in range(2):
        wait(visit, 60_000)
        visit.stir(is_press=True)
    assert CONTINUE not in labels(visit)
    visit.apply(Resume(LAST))
    assert visit.session.turns == []


def test_nothing_is_idle_while_a_voice_reads() -> None:
    """Time stands still as long as somebody is read to."""

    class Read(KioskVisit):
        is_read = True

        @property
        def is_speaking(self) -> bool:
            return self.is_read

    visit = kiosk_visit(is_begun=True, kind=Read)
    wait(visit, 600_000)
    assert "Still reading? Touch anywhere" not in labels(visit)
    Read.is_read = False
    wait(visit, idle_ms(visit.frame(PANEL)))
    assert labels(visit) == ["Still reading? Touch anywhere"]


@pytest.mark.parametrize(
    "intent",
    [
        Quit(),
        Report(),
        Print(),
        Keep("slot-1"),
        Resume("slot-1"),
        Resume("earlier"),
        Change("fullscreen", "no"),
        Go(Look("settings", tab="saves")),
        Go(STAFF),
        Turn(STAFF),
        Staff("quit"),
        Staff("restart"),
        Staff("volume", "9"),
    ],
)
def test_nothing_leads_out(intent: Intent) -> None:
    """Whatever a key or a gesture may mean elsewhere: neither the visit nor its screen changes."""
    keeper = Forgetful()
    visit = kiosk_visit(is_begun=True, keeper=keeper)
    for slot in ("slot-1", "earlier"):
        keeper.keep_in(slot, Session(visit.story))
    before = visit.place
    for has_pad in (False, True):
        if has_pad:
            visit.summon_staff()
        visit.apply(intent)
        assert (visit.place, visit.is_over, visit.look == STAFF) == (before, False, False)


def test_start_again_asks_once() -> None:
    """It can be gone on reading; else the ways are shown, and the play can still be had back."""
    visit = kiosk_visit(is_begun=True)
    for label in ("Start again", "Go on reading", "Start again", "Start again"):
        part = next(part for part in visit.frame(PANEL).pressable if part.label == label)
        assert part.intent is not None
        visit.apply(part.intent)
    assert (visit.looks, visit.session.turns) == ([TITLE], [])
    assert CONTINUE in labels(visit)


def test_one_visitor_may_take_several_ways() -> None:
    """The second way goes on with the play of the first; nothing that was found is lost."""
    visit = kiosk_visit(is_begun=True)
    press(visit, "next")
    visit.apply(Begin("f2"))
    assert [str(turn.answer) for turn in visit.session.turns][-1] == "Enter(folder='f2')"
    turns = len(visit.session.turns)
    visit.apply(Begin())
    assert (visit.looks, len(visit.session.turns)) == ([Look("scene"), Look("desk")], turns)


def test_a_quarter_of_an_hour_ends_with_the_sentence_to_take_along() -> None:
    """It is shown once the first findings stand and were read about; one may read on."""
    visit = kiosk_visit(opened.told())
    visit.apply(Begin("sixteen"))
    press(visit, *["next"] * 8)
    opened.filed(opened.read(visit, *gallery.ALL), *gallery.RIGHT)
    visit.apply(Go(Look("findings")))
    visit.apply(Give((Confirm("hotel"),)))
    taken = Look("title", "sixteen", "taken")
    assert visit.look == Look("findings")
    visit.apply(Leave())
    assert visit.looks == [Look("scene"), taken]
    assert "One detail may weigh more than a confession." in [
        part.label for part in visit.frame(PANEL).parts
    ]
    visit.apply(Leave())
    visit.apply(Go(Look("dossier")))
    visit.apply(Leave())
    assert visit.looks == [Look("scene")]
    visit.apply(Restart())
    assert visit.looks == [TITLE]


def test_the_pin_opens_the_staff_page() -> None:
    """It tells what the disk has to say, closes after 30 s, and its visitor is where he was."""
    visit = kiosk_visit(is_begun=True, keeper=Forgetful())
    before = visit.place
    visit.summon_staff()
    typed(visit, PIN[:3])
    visit.apply(Staff("erase"))
    typed(visit, PIN[2:])
    assert visit.look == STAFF
    visit.apply(Staff("volume", "9"))
    told = [part.label for part in visit.frame(PANEL).parts]
    assert {"Volume: 9 of 10", "The disk is full.", "Last crash: none"} <= set(told)
    visit.apply(Go(Look("staff", tab="touch")))
    visit.frame(PANEL)
    wait(visit, 29_990)
    assert visit.look.screen == "staff"
    wait(visit, 10)
    louder = replace(before, settings=replace(before.settings, volume=9))
    assert (visit.place, visit.look) == (louder, Look("scene"))


def test_three_wrong_tries_lock_the_pad_for_a_minute() -> None:
    """Then not even the right PIN is taken; closing and calling again is no way round."""
    visit = kiosk_visit()
    visit.summon_staff()
    for _ in range(3):
        typed(visit, "9999")
    visit.apply(Leave())
    visit.summon_staff()
    typed(visit, PIN)
    assert visit.look == Look("staff", tab="pin")
    visit.pass_time(LOCK_MS - 1)
    typed(visit, PIN)
    assert visit.look.screen != "staff" or visit.look.tab == "pin"
    visit.pass_time(1)
    visit.summon_staff()
    typed(visit, PIN)
    assert visit.look == STAFF


def test_without_a_pin_nobody_comes_to_the_staff_page() -> None:
    """The gesture leads nowhere."""
    visit = kiosk_visit(pin=None)
    visit.summon_staff()
    typed(visit, PIN)
    assert visit.look == TITLE


@pytest.mark.parametrize(("act", "code"), [("quit", 0), ("restart", RESTART_CODE)])
def test_the_staff_ends_the_game(act: str, code: int) -> None:
    """The exit code says whether it is to begin again."""
    visit = kiosk_visit()
    visit.summon_staff()
    typed(visit, PIN)
    visit.apply(Staff(act))  # type: ignore[arg-type]
    assert (visit.is_over, visit.exit_code) == (True, code)


def test_every_new_place_is_told_once() -> None:
    """Looking around, settings and answers are told; the staff page, and time alone, are not."""
    told: list[Place] = []
    visit = kiosk_visit(is_begun=True, tell=told.append)
    count = len(told)
    wait(visit, 10_000)
    visit.summon_staff()
    assert len(told) == count
    visit.apply(Leave())
    visit.apply(Go(Look("timeline")))
    visit.apply(Change("text_size", "large"))
    press(visit, "next")
    assert len(told) == count + 3
    assert told[-1] == Place((Look("scene"),), visit.settings, "", 2)


def test_nothing_of_a_visitor_is_left_on_the_disk(tmp_path: Path) -> None:
    """While he is there his play is kept, and a power cut leaves it to be gone on with, once."""
    with open_shelf(tmp_path) as shelf:
        visit = kiosk_visit(is_begun=True, keeper=VisitorKeeper(shelf, "small"))
        set_otherwise(visit)
        answers = visit.session.answers
        assert [slot.slot for slot in shelf.slots("small")] == ["auto"]
        again = kiosk_visit(keeper=VisitorKeeper(shelf, "small"))
        again.offer_kept()
        assert shelf.slots("small") == []
        again.apply(Resume(LAST))
        assert again.session.answers == answers
        leave_alone(again)
        assert (shelf.slots("small"), shelf.settings()) == ([], {})
