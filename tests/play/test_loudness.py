"""How loud a visit is and what is said of its sounds, and that the same is never said twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from game.play.cues import NoSounds, cue_of, move_of
from game.play.session import Session, Turn
from game.play.speaking import NoVoice, Speaker
from game.play.timed import QUIET_MS, TimedVisit
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import SCREENS, Look
from game.ui.typeset import FixedMeasure
from game.ui.view import Hearing, Settings, Speech
from game.ui.wording import EnglishCatalog, Words
from tests.engine.archive import SOLVED
from tests.play.test_cues import HeardSounds, tuned
from tests.play.test_cues import visit_of as heard_visit
from tests.play.test_speaking import FakeVoice, tick, visit_of
from tests.play.visits import ARCHIVE, press

WORDS = Words(EnglishCatalog(), "en")
FRAMES = tuple(
    Frame("scene", (9, 9), (), (Part(Role.TEXT, text, Box(0, 0, 9, 9)),))
    for text in ("One.", "Two.")
)


@pytest.mark.parametrize("volume", range(11))
def test_a_voice_is_louder_than_the_sounds_and_never_unheard(volume: int) -> None:
    """Twice the volume, from 2 to 10: who asks to be read to hears it, though sounds are off."""
    for is_muted in (False, True):
        settings = Settings("en", speaks=True, volume=volume, is_muted=is_muted)
        visit, voice = visit_of("enter road", settings=settings)
        tick(visit)
        assert voice.spoken_as == [("en", min(10, max(2, 2 * volume)))]


@pytest.mark.parametrize("is_muted", [False, True])
@pytest.mark.parametrize("volume", [0, 1, 10])
@pytest.mark.parametrize("problem", ["", "the device is gone"])
def test_what_is_told_of_sounds_is_what_is_heard(problem: str, volume: int, is_muted: bool) -> None:
    """A lost device goes before muting; without sounds there is nothing to tell."""
    settings = Settings("en", volume=volume, is_muted=is_muted)
    visit = TimedVisit(ARCHIVE, FixedMeasure(), settings)
    assert (visit.hearing, isinstance(visit.sounds, NoSounds)) == (Hearing.NONE, True)
    visit.sounds = HeardSounds(problem)
    is_heard = volume > 0 and not is_muted
    at_hand = Hearing.ON if is_heard else Hearing.MUTED
    assert visit.hearing is (Hearing.ABSENT if problem else at_hand)
    assert tuned(visit)[0] == (volume if is_heard else 0)


@given(st.lists(st.tuples(st.integers(0, QUIET_MS), st.booleans()), max_size=8))
def test_the_room_is_heard_for_five_minutes_after_each_stir(
    passing: list[tuple[int, bool]],
) -> None:
    """However time is cut, and whether a press or a moved mouse it was."""
    visit, _ = heard_visit(ARCHIVE, "enter road")
    still = 0
    for ms, is_press in passing:
        still += ms
        assert tuned(visit, ms) == (0 if still >= QUIET_MS else 4, True)
        visit.stir(is_press)
        still = 0
        assert tuned(visit, 0) == (4, True)


@given(st.lists(st.sampled_from([0, 1, None]), max_size=12))
def test_a_frame_is_said_when_it_is_new_and_once_more_after_silence(
    shows: list[int | None],
) -> None:
    """Shown again it is silent; None hushes, which stops a voice once and forgets what it said."""

    class Stopped(FakeVoice):
        stops = 0

        def stop(self) -> None:
            self.stops += 1

    speaker, voice = Speaker(), Stopped()
    said, stops, last = 0, 0, None
    for show in shows:
        if show is None:
            speaker.hush(voice)
            stops += last is not None
        else:
            speaker.tell(voice, FRAMES[show], None, WORDS)
            said += show != last
        last = show
        assert (len(voice.said), voice.stops) == (said, stops)


def test_where_there_is_no_voice_nothing_is_spoken() -> None:
    """Pictures, terminals and tests neither speak nor wait."""
    voice = NoVoice()
    Speaker().tell(voice, FRAMES[0], None, WORDS)
    assert (voice.state, voice.is_speaking) == (Speech.NONE, False)


def test_a_press_that_changes_nothing_is_neither_heard_nor_moves() -> None:
    """On every screen; and without an answer nothing ever moves."""
    for screen in SCREENS:
        look = Look(screen, "press")
        assert (cue_of(ARCHIVE, (), look, look), move_of((), look)) == (None, None)


@pytest.mark.parametrize("screen", [screen for screen in SCREENS if screen != "scene"])
def test_only_a_scene_moves(screen: str) -> None:
    """What the same answers brought moves nothing where it is not told."""
    visit, _ = heard_visit(ARCHIVE, *SOLVED[:3])
    turns: list[Turn] = visit.session.turns
    assert (move_of(turns, Look("scene")) is not None, move_of(turns, Look(screen))) == (True, None)


def test_what_moved_is_taken_once() -> None:
    """A frame later it stands still; a press that moves nothing takes the motion before away."""
    visit, _ = heard_visit(ARCHIVE)
    press(visit, "enter road")
    assert [visit.take_move() is not None for _ in range(2)] == [True, False]
    visit.stand_on(Session(ARCHIVE))
    press(visit, "enter road", "choose nothing")
    assert visit.take_move() is None
    visit.settings = replace(visit.settings, has_reduced_motion=True)
    press(visit, "next")
    assert visit.take_move() is None
