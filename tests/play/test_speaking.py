"""What a visit reads aloud, and that spoken text waits for itself."""

from __future__ import annotations

from msgspec.structs import replace

from game.engine.story import Story
from game.play.pacing import HEARD_MS, IDLE_MS, LEAST_MS
from game.play.timed import TimedVisit
from game.ui.frame import Part
from game.ui.intents import Change, Go, Look, Repeat
from game.ui.screens.settings import SHOWN
from game.ui.typeset import FixedMeasure
from game.ui.view import Settings, Speech
from tests.play.test_time import PANEL, ROAD, wait
from tests.play.visits import press

ALOUD = Settings("en", goes_by_itself=True, speaks=True)


class FakeVoice:
    """Says nothing, and keeps what it was told to say; it speaks until it is told to end."""

    def __init__(self, state: Speech = Speech.READY) -> None:
        self.state = state
        self.is_speaking = False
        self.said: list[tuple[str, ...]] = []
        self.spoken_as: list[tuple[str, int]] = []

    def say(self, text: str, language: str, volume: int) -> None:
        self.said.append(tuple(text.split("\n")))
        self.spoken_as.append((language, volume))
        self.is_speaking = True

    def stop(self) -> None:
        self.is_speaking = False


def visit_of(
    *answers: str, settings: Settings = ALOUD, whole: Story = ROAD, voice: FakeVoice | None = None
) -> tuple[TimedVisit, FakeVoice]:
    """Return a visit with a voice, after answers, on screen."""
    visit, voice = TimedVisit(whole, FixedMeasure(), settings), voice or FakeVoice()
    visit.voice = voice
    press(visit, *answers)
    return visit, voice


def tick(visit: TimedVisit, focus: Part | None = None) -> None:
    visit.frame(PANEL)
    visit.speak(focus)


def test_a_page_is_said_once() -> None:
    """It is said as it comes on screen, and at no tick after; the next one says what is new."""
    visit, voice = visit_of("enter road")
    for _ in range(3):
        tick(visit)
    press(visit, "next")
    tick(visit)
    assert [phrases[2] for phrases in voice.said[:1]] == ["One."]
    assert [phrases[0].split()[0] for phrases in voice.said[1:]] == ["word"]
    assert voice.spoken_as == [("en", 2 * visit.settings.volume)] * 2


def test_the_focus_says_only_its_part() -> None:
    """A part that comes into focus is said alone; on a new page it comes last."""
    visit, voice = visit_of("enter road")
    tick(visit)
    main, menu = (
        next(part for part in visit.frame(PANEL).pressable if part.label == label)
        for label in ("Go on", "Menu")
    )
    for focus in (main, main, menu):
        tick(visit, focus)
    assert voice.said[1:] == [("Button: Go on.",), ("Button: Menu.",)]
    visit.apply(Go(Look("settings")))
    tick(visit, main)
    assert (voice.said[-1][0], voice.said[-1][-1]) == ("Menu.", "Button: Go on.")


def test_a_visit_that_is_not_to_speak_is_silent() -> None:
    """Nothing is said until it is set; once it is set off, the voice ends."""
    visit, voice = visit_of("enter road", settings=replace(ALOUD, speaks=False))
    tick(visit)
    assert voice.said == []
    visit.apply(Change("speech", "other"))
    tick(visit)
    assert (visit.settings.speaks, len(voice.said), visit.is_speaking) == (True, 1, True)
    visit.apply(Change("speech", "other"))
    tick(visit)
    assert (visit.settings.speaks, len(voice.said), visit.is_speaking) == (False, 1, False)


def test_what_was_said_is_said_again_when_asked() -> None:
    """Asked for, the whole page is said, also where nothing was set to be read aloud."""
    visit, voice = visit_of("enter road", settings=replace(ALOUD, speaks=False))
    for _ in range(2):
        visit.apply(Repeat())
        tick(visit)
    assert visit.settings.speaks
    assert len(voice.said) == 2
    assert voice.said[0] == voice.said[1]


def test_a_press_ends_the_voice() -> None:
    """Any press does, a moved mouse does not."""
    visit, _ = visit_of("enter road")
    tick(visit)
    visit.stir(is_press=False)
    assert visit.is_speaking
    visit.stir(is_press=True)
    assert not visit.is_speaking


def test_spoken_text_waits_for_itself() -> None:
    """A page that goes on by itself stays while it is read, and a moment longer."""
    visit, voice = visit_of("enter road")
    tick(visit)
    assert wait(visit, 10 * LEAST_MS) == 1
    voice.is_speaking = False
    assert wait(visit, HEARD_MS - 50) == 1
    assert wait(visit, 50) == 2


def test_a_voice_that_breaks_off_takes_no_time_from_the_reader() -> None:
    """A page is there as long as its words need, though it was hardly spoken."""
    visit, voice = visit_of("enter road")
    tick(visit)
    wait(visit, 50)
    voice.is_speaking = False
    assert wait(visit, LEAST_MS - 100) == 1


def test_nobody_is_away_while_a_voice_reads() -> None:
    """The title waits for its reader anew once it has been read; its pictures are silent."""
    visit, voice = visit_of()
    tick(visit)
    wait(visit, 2 * IDLE_MS)
    assert visit.look == Look("title")
    voice.is_speaking = False
    wait(visit, IDLE_MS + 50)
    assert visit.look.tab == "attract"
    tick(visit)
    assert len(voice.said) == 1


def test_who_asks_for_a_voice_that_there_is_none_of_is_told() -> None:
    """V and R lead to where it says what to install; nothing is set."""
    for state in (Speech.MISSING, Speech.SILENT):
        for intent in (Change("speech", "other"), Repeat()):
            visit, voice = visit_of(settings=Settings("en"), voice=FakeVoice(state))
            for _ in range(2):
                visit.apply(intent)
            assert visit.looks == [Look("title"), Look("settings", tab=SHOWN)]
            assert (visit.settings.speaks, voice.said) == (False, [])
            assert visit.view(PANEL).speech is state
