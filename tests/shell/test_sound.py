"""The sounds in their folder, and the mixer with a device, with none, and with one that goes."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from pygame import mixer
from pygame.mixer import Sound

from game.play.cues import Cue
from game.shell.sound import TONE, Mixer, Speaker, Tuning, gain_of

FOLDER = Path(__file__).parents[2] / "assets" / "sound"
RATE = 48_000
FULL = 1 << 15
LOW = Tuning(4)


def device(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Have SDL find one sort of device."""
    mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", name)


@pytest.fixture
def quiet(monkeypatch: pytest.MonkeyPatch) -> Iterator[Mixer]:
    """A mixer on a device that makes no sound."""
    device(monkeypatch, "dummy")
    made = Mixer(FOLDER)
    yield made
    made.close()


def samples(name: str) -> array[int]:
    """Return the wave of a sound, from -32768 to 32767."""
    return array("h", Sound(FOLDER / f"{name}.ogg").get_raw())


def test_each_cue_has_a_small_file() -> None:
    """There is one for each, and for the room; together they are under 300 kB."""
    files = {path.stem: path.stat().st_size for path in FOLDER.glob("*.ogg")}
    assert set(files) == {*Cue, TONE}
    assert sum(files.values()) < 300_000


def test_sounds_are_low_and_end_in_silence(quiet: Mixer) -> None:
    """No peak is above -12 dBFS, none lasts over 2 s, and none begins or ends with a click."""
    quiet.do(LOW)
    for cue in Cue:
        wave = samples(cue)
        assert FULL / 100 < max(map(abs, wave)) <= FULL * 10 ** (-12 / 20)
        assert len(wave) <= 2 * RATE
        assert max(map(abs, [*wave[:8], *wave[-400:]])) <= 2


def test_the_room_is_barely_heard_and_has_no_seam(quiet: Mixer) -> None:
    """It is under -40 dBFS, and its end runs into its beginning as any sample into the next."""
    quiet.do(LOW)
    wave = samples(TONE)
    some = wave[::7]
    assert (sum(x * x for x in some) / len(some)) ** 0.5 < FULL / 100
    steps = [abs(b - a) for a, b in pairwise(wave[:RATE])]
    assert abs(wave[0] - wave[-1]) <= max(steps)


def test_the_device_is_open_only_while_something_is_heard(quiet: Mixer) -> None:
    """Nothing is opened before the first order; at volume 0 it is closed, and then opened again."""
    orders = (LOW, Tuning(0, True), Cue.PAPER, Tuning(4, True), Tuning(0))
    opened = [mixer.get_init() is not None]
    for order in orders:
        assert quiet.do(order) == ""
        opened.append(mixer.get_init() is not None)
    assert opened == [False, True, False, False, True, False]


def test_the_room_runs_on_and_sounds_give_way_to_each_other(quiet: Mixer) -> None:
    """There are never more than three channels: the room, a sound, and one that fades."""
    resting = []
    for order in (Tuning(4, True), *Cue, *Cue, Tuning(9, True), LOW):
        quiet.do(order)
        resting.append(quiet.is_resting)
    assert resting == [False] * 12 + [True]
    assert mixer.get_num_channels() == 3


def test_louder_is_louder() -> None:
    """Each level is 1.5 dB above the one before, and the last is the sound as it was made."""
    gains = [gain_of(level) for level in range(11)]
    assert gains == sorted(gains)
    assert (gains[0], gains[10], round(gains[10] / gains[6], 3)) == (0.0, 1.0, 1.995)


@pytest.mark.parametrize("order", [Tuning(4, True), Cue.PAPER])
def test_without_a_device_nothing_fails(
    monkeypatch: pytest.MonkeyPatch, order: Tuning | Cue
) -> None:
    """It says why nothing is heard, and does not look again by itself."""
    device(monkeypatch, "nonsense")
    now_s = [0.0]
    found = Mixer(FOLDER, lambda: now_s[0])
    problems = [found.do(LOW), found.do(order)]
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    now_s[0] = 3_600.0
    assert [*problems, found.do(order)] == ["Audio target 'nonsense' not available"] * 3


def test_the_volume_asks_for_another_try(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever turns the sound up has plugged something in."""
    device(monkeypatch, "nonsense")
    found = Mixer(FOLDER, lambda: 0.0)
    assert found.do(LOW) != ""
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    assert found.do(Tuning(5)) == ""
    found.close()


def test_a_device_that_is_unplugged_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next order says so and leaves nothing open; a minute later it is looked for again."""
    device(monkeypatch, "dummy")
    names, now_s = ["Speakers"], [0.0]
    found = Mixer(FOLDER, lambda: now_s[0], lambda: names)
    assert found.do(Tuning(4, True)) == ""
    names.clear()
    assert found.do(Cue.STAMP) == "the device is gone"
    assert mixer.get_init() is None
    now_s[0] = 59.0
    assert found.do(Cue.STAMP) == "the device is gone"
    now_s[0] = 60.0
    assert found.do(Cue.STAMP) == ""
    assert not found.is_resting
    found.close()


def test_a_sound_that_cannot_be_read_is_a_word_and_no_crash(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A folder without sounds is silent."""
    device(monkeypatch, "dummy")
    assert Mixer(tmp_path).do(Tuning(4, True)).startswith("No such file")


@pytest.mark.parametrize(("name", "is_heard"), [("dummy", True), ("nonsense", False)])
def test_the_thread_ends_with_the_speaker(
    monkeypatch: pytest.MonkeyPatch, name: str, is_heard: bool
) -> None:
    """What was ordered is done, and nothing is left open, with a device and without."""
    device(monkeypatch, name)
    with Speaker(FOLDER) as speaker:
        for cue in (*Cue, *Cue):
            speaker.play(cue)
        speaker.tune(4, True)
        speaker.tune(4, True)
        speaker.play(Cue.PAPER)
    assert (speaker.problem == "") is is_heard
    assert mixer.get_init() is None


def test_a_speaker_that_is_muted_begins_nothing() -> None:
    """Without volume there is neither thread nor device."""
    speaker = Speaker(FOLDER)
    speaker.tune(0, True)
    speaker.play(Cue.PAPER)
    assert speaker._thread is None
    speaker.close()
