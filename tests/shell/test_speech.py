"""The voice: a process that makes sound, heard through the mixer on SDL's dummy device."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pygame
import pytest

from game.shell.speech import EspeakVoice, command_of
from game.ui.view import Speech

SCRIPT = """
import sys, wave
sys.stdin.read()
with wave.open(sys.argv[1], "wb") as file:
    file.setparams((1, 2, 22050, 0, "NONE", ""))
    file.writeframes(bytes(44100 * int(sys.argv[2]) // 1000))
sys.stdout.buffer.write(open(sys.argv[1], "rb").read())
"""


@pytest.fixture(autouse=True)
def _mixer(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    yield
    pygame.mixer.quit()


def fake(folder: Path, length_ms: int) -> tuple[str, ...]:
    """Return a command that makes silence, so many milliseconds of it."""
    return (sys.executable, "-c", SCRIPT, str(folder / "said.wav"), str(length_ms))


def until_heard(voice: EspeakVoice) -> None:
    """Return once a voice is heard, or has ended."""
    while voice.is_speaking and not pygame.mixer.get_busy():
        pass


def to_the_end(voice: EspeakVoice) -> None:
    """Return once a voice has ended."""
    while voice.is_speaking:
        pass


def test_a_text_is_spoken_to_its_end(tmp_path: Path) -> None:
    """It speaks at once, for as long as the text is, then no longer; then it can speak again."""
    voice = EspeakVoice(fake(tmp_path, 60))
    for _ in range(2):
        voice.say("The court rises.", "en", 7)
        assert voice.is_speaking
        to_the_end(voice)
    assert voice.state is Speech.READY


def test_it_is_silent_at_once(tmp_path: Path) -> None:
    """Stopped, it speaks no more, and neither does what was said before a second text."""
    voice = EspeakVoice(fake(tmp_path, 60_000))
    voice.say("A long text.", "en", 10)
    until_heard(voice)
    assert pygame.mixer.get_busy()
    voice.say("Another.", "en", 10)
    assert not pygame.mixer.get_busy()
    voice.stop()
    assert (voice.is_speaking, pygame.mixer.get_busy()) == (False, False)


@pytest.mark.parametrize(
    "command",
    [
        ("no-such-program",),
        (sys.executable, "-c", "raise SystemExit(1)"),
        (sys.executable, "-c", "print('no sound')"),
    ],
)
def test_a_voice_that_fails_is_only_silent(command: tuple[str, ...]) -> None:
    """A program that is gone, ends badly or makes no sound raises nothing."""
    voice = EspeakVoice(command)
    voice.say("The court rises.", "en", 7)
    to_the_end(voice)
    assert not pygame.mixer.get_busy()


def test_without_a_voice_or_at_no_volume_nothing_is_begun(tmp_path: Path) -> None:
    """No process is started, and the mixer stays closed."""
    for voice, volume in ((EspeakVoice(()), 7), (EspeakVoice(fake(tmp_path, 60)), 0)):
        voice.say("The court rises.", "en", volume)
        assert not voice.is_speaking
    assert pygame.mixer.get_init() is None
    assert EspeakVoice(()).state is Speech.MISSING


def test_without_a_sound_device_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The state tells, once it was tried; where somebody opens the mixer later, it speaks."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "none-such")
    voice = EspeakVoice(fake(tmp_path, 20))
    voice.say("The court rises.", "en", 7)
    assert (voice.is_speaking, voice.state) == (False, Speech.SILENT)
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    pygame.mixer.init()
    voice.say("The court rises.", "en", 7)
    assert (voice.is_speaking, voice.state) == (True, Speech.READY)
    to_the_end(voice)


def test_the_program_is_taken_before_the_library() -> None:
    """Without either there is no command."""
    assert command_of("/bin/espeak-ng", has_library=True)[0] == "/bin/espeak-ng"
    assert command_of(None, has_library=True)[:2] == (sys.executable, "-P")
    assert command_of(None, has_library=False) == ()


PROGRAM = command_of(shutil.which("espeak-ng"), has_library=False)
LIBRARY = command_of(None, has_library=find_spec("espeakng_loader") is not None)


@pytest.mark.parametrize("language", ["en", "ru"])
@pytest.mark.parametrize("command", [PROGRAM, LIBRARY], ids=["program", "library"])
def test_what_is_installed_speaks(command: tuple[str, ...], language: str) -> None:
    """Where espeak-ng is installed, it makes sound in both languages of the game."""
    if not command:
        pytest.skip("not installed here")
    voice = EspeakVoice(command)
    voice.say("Бристоль. Bristol.", language, 7)
    until_heard(voice)
    assert voice.is_speaking
    voice.stop()
