"""Nobody sees anything of the visitor before, and no press leads out of a kiosk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.engine.answers import Next
from game.engine.story import Story
from game.play.house import NoVisitorsKeeper
from game.play.kiosk import KioskVisit
from game.play.session import Session
from game.play.speaking import NoVoice
from game.play.waiting import ATTRACT, idle_ms
from game.ui.intents import (
    AUTO,
    EARLIER,
    LAST,
    SCREENS,
    SLOTS,
    Begin,
    Change,
    Give,
    Go,
    Intent,
    Keep,
    Know,
    Leave,
    Look,
    Pin,
    Print,
    Quit,
    Redo,
    Repeat,
    Report,
    Restart,
    Resume,
    Return,
    Skip,
    Staff,
    Turn,
    Undo,
)
from game.ui.known import TODAY
from game.ui.view import Settings, Speech, View
from tests.play.houses import PANEL, PIN, kiosk_visit, wait
from tests.play.visits import press

TITLE, STAFF = Look("title"), Look("staff")


class Ready(NoVoice):
    """A voice that could speak."""

    state = Speech.READY


class Noting(NoVisitorsKeeper):
    """Notes all that is asked of it besides keeping where the play stands."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def keep_in(self, slot: str, session: Session) -> None:  # noqa: ARG002
        self.asked.append(f"keep in {slot}")

    def keep_report(self, text: str) -> str:  # noqa: ARG002
        self.asked.append("report")
        return "report"

    def keep_page(self, name: str, page: str) -> str:  # noqa: ARG002
        self.asked.append("page")
        return "page"

    def resume(self, story: Story, slot: str = AUTO) -> Session | None:  # noqa: ARG002
        if slot != AUTO:
            self.asked.append(f"resume {slot}")
        return None


def go_away(visit: KioskVisit) -> None:
    """Let a visitor walk off, and the next one touch the pictures."""
    wait(visit, idle_ms(visit.frame(PANEL)))
    wait(visit, 25_000)
    assert visit.looks == [ATTRACT]
    visit.stir(is_press=True)


def start_again(visit: KioskVisit) -> None:
    visit.apply(Restart())


LEAVING = pytest.mark.parametrize("leave", [go_away, start_again])
DOINGS: dict[str, tuple[Intent, ...]] = {
    "read": (Give((Next(),)), Give((Next(),))),
    "took back": (Give((Next(),)), Give((Next(),)), Undo()),
    "pinned": (Pin(("paper-f1",)),),
    "looked from a year": (Know(1936),),
    "set": (Change("volume", "9"), Change("speech", "yes"), Change("motion", "yes")),
    "all": (Give((Next(),)), Pin(("paper-f1",)), Know(1936), Change("pace", "yes"), Repeat()),
}


def seen(visit: KioskVisit, *looks: Look) -> list[View]:
    """Return what screens are drawn from, without whether a play was left, which is offered."""
    found = []
    for look in looks:
        visit.looks = [look]
        view = visit.view(PANEL)
        assert view.house is not None
        found.append(replace(view, measure=None, words=None, house=None))
    return found


@LEAVING
@pytest.mark.parametrize("doings", DOINGS.values(), ids=DOINGS)
def test_nothing_of_the_first_visitor_is_seen_by_the_second(
    doings: tuple[Intent, ...], leave: Callable[[KioskVisit], None]
) -> None:
    """History, report, pins, known-when, saves and settings are those of a kiosk just begun."""
    looks = [Look(name) for name in ("title", "history", "report", "timeline", "dossier")]
    looks.append(Look("settings", tab="saves"))
    visit, fresh = kiosk_visit(is_begun=True), kiosk_visit()
    visit.voice = fresh.voice = Ready()
    for intent in doings:
        visit.apply(intent)
        visit.frame(PANEL)
    leave(visit)
    assert seen(visit, *looks) == seen(fresh, *looks)


@LEAVING
def test_what_was_taken_back_cannot_be_given_again_by_the_next(
    leave: Callable[[KioskVisit], None],
) -> None:
    """Neither undo, redo, skip nor the saved play leads into the play of the visitor before."""
    visit = kiosk_visit(is_begun=True)
    press(visit, "next", "next")
    visit.apply(Undo())
    leave(visit)
    for intent in (Undo(), Redo(), Skip(), Resume(AUTO), Redo()):
        visit.apply(intent)
        assert visit.session.turns == []


def test_what_one_looked_at_is_not_taken_into_the_play_of_another() -> None:
    """Who goes on with the last play finds it without the year and pins that were set between."""
    visit = kiosk_visit(is_begun=True)
    start_again(visit)
    for intent in (Know(1936), Pin(("paper-f2",)), Resume(LAST)):
        visit.apply(intent)
    view = visit.view(PANEL)
    assert (view.known_in, view.pins, len(visit.session.turns)) == (TODAY, (), 1)


@LEAVING
@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ({}, Settings("en", is_fullscreen=True)),
        (
            {"text_size": "largest", "contrast": "high", "volume": 0},
            Settings("en", "largest", has_high_contrast=True, is_fullscreen=True, volume=0),
        ),
        (
            {"text_size": "large", "volume": 10},
            Settings("en", "large", is_fullscreen=True, volume=10),
        ),
    ],
)
def test_what_was_set_is_set_back_to_the_file(
    keys: dict[str, Any], expected: Settings, leave: Callable[[KioskVisit], None]
) -> None:
    """Language, text size, contrast, volume, mute, motion, pace and reading aloud, all of them."""
    visit = kiosk_visit(is_begun=True, **keys)
    visit.voice = Ready()
    changes = {
        "language": "de", "text_size": "normal", "contrast": "yes", "volume": "7", "mute": "yes",
        "motion": "yes", "pace": "yes", "speech": "yes",
    }  # fmt: skip
    for setting, value in changes.items():
        visit.apply(Change(setting, value))  # type: ignore[arg-type]
    other = Settings(
        "de", "normal", has_high_contrast=True, has_reduced_motion=True, is_fullscreen=True,
        goes_by_itself=True, speaks=True, volume=7, is_muted=True,
    )  # fmt: skip
    assert visit.settings == other
    visit.frame(PANEL)
    leave(visit)
    assert visit.settings == expected


def test_the_volume_that_the_staff_sets_outlasts_visitors() -> None:
    """It stands in place of the file's, for everyone who comes after."""
    visit = kiosk_visit(is_begun=True)
    visit.summon_staff()
    for digit in PIN:
        visit.apply(Staff("type", digit))
    visit.apply(Staff("volume", "2"))
    visit.apply(Leave())
    visit.apply(Change("volume", "9"))
    start_again(visit)
    assert visit.settings.volume == 2


@pytest.mark.parametrize(("ms", "is_there"), [(119_999, True), (120_000, False)])
def test_the_last_readers_play_can_be_had_within_two_minutes(ms: int, is_there: bool) -> None:
    """To the millisecond; after it the press that asks for it does nothing."""
    visit = kiosk_visit(is_begun=True)
    press(visit, "next")
    answers = visit.session.answers
    start_again(visit)
    visit.frame(PANEL)
    for _ in range(ms // 10_000):
        visit.pass_time(10_000)
        visit.stir(is_press=True)
        visit.frame(PANEL)
    visit.pass_time(ms % 10_000)
    visit.apply(Resume(LAST))
    assert visit.session.answers == (answers if is_there else ())


LOOKS = st.builds(
    Look,
    st.sampled_from(SCREENS),
    st.sampled_from(["", "f1", "paper-f1"]),
    st.sampled_from(["", "saves", "pin", "touch", "attract"]),
    st.integers(0, 2),
)
THEN = st.none() | LOOKS
ANYTHING: dict[type, st.SearchStrategy[Intent]] = {
    Give: st.builds(Give, st.sampled_from([(), (Next(),)]), THEN),
    Go: st.builds(Go, LOOKS),
    Turn: st.builds(Turn, LOOKS),
    Pin: st.builds(Pin, st.sampled_from([(), ("paper-f1",)]), THEN),
    Change: st.sampled_from(
        [Change("fullscreen", value) for value in ("yes", "no", "other")]
        + [Change("language", "de"), Change("speech", "other"), Change("mute", "other")]
    ),
    Know: st.builds(Know, st.integers(1917, 1991)),
    Begin: st.builds(Begin, st.sampled_from(["", "f1", "f2"])),
    Resume: st.builds(Resume, st.sampled_from([AUTO, EARLIER, LAST, *SLOTS])),
    Keep: st.builds(Keep, st.sampled_from([AUTO, EARLIER, *SLOTS])),
    Staff: st.builds(
        Staff,
        st.sampled_from(["type", "erase", "volume", "restart", "quit"]),
        st.sampled_from("56789"),
    ),
    **{
        kind: st.just(kind())
        for kind in (Leave, Undo, Redo, Skip, Repeat, Report, Print, Return, Quit, Restart)
    },
}  # fmt: skip
CALL = "call"
"""The gesture that asks for the PIN."""


def test_every_kind_of_press_is_tried() -> None:
    """A new intent is tried too, or this fails."""
    assert set(ANYTHING) == set(get_args(Intent))


@given(st.lists(st.one_of(st.just(CALL), *ANYTHING.values()), max_size=25))
def test_no_presses_lead_out_of_a_kiosk(intents: list[Intent | str]) -> None:
    """Whatever is pressed in whatever order: without the PIN nobody ends it or writes a file.

    Nor does anybody see the staff's page or a list of plays, leave the whole screen, or set the
    volume for others.
    """
    keeper = Noting()
    visit = kiosk_visit(is_begun=True, keeper=keeper)
    for intent in intents:
        if isinstance(intent, str):
            visit.summon_staff()
        else:
            visit.apply(intent)
        assert visit.look.screen != "staff" or visit.look.tab == "pin"
        assert (visit.look.screen, visit.look.tab) != ("settings", "saves")
        assert visit.settings.is_fullscreen
    assert (visit.is_over, visit.exit_code, keeper.asked) == (False, 0, [])
    start_again(visit)
    assert (visit.looks, visit.settings.volume) == ([TITLE], 4)


@pytest.mark.parametrize("then", [STAFF, Look("staff", tab="touch"), Look("settings", tab="saves")])
@pytest.mark.parametrize(
    "leads",
    [Go, Turn, lambda look: Give((), look), lambda look: Pin((), look)],
    ids=["go", "turn", "give", "pin"],
)
def test_no_kind_of_press_is_a_way_round(leads: Callable[[Look], Intent], then: Look) -> None:
    """Whatever leads to a screen is refused where that screen is, and changes nothing."""
    visit = kiosk_visit(is_begun=True)
    place = visit.place
    visit.apply(leads(then))
    assert (visit.place, visit.look) == (place, Look("scene"))
