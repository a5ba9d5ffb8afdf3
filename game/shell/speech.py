"""The voice: espeak-ng in a process of its own, heard through the mixer.

A process can be ended at once and takes nobody with it. The mixer has the sound device already,
and the volume; so the voice needs none of its own.
"""

from __future__ import annotations

import io
import shutil
import sys
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING

import pygame
from pygame.mixer import Sound

from game.play.speaking import LOUDEST
from game.ui.view import Speech

if TYPE_CHECKING:
    from subprocess import Popen

PROGRAM = "espeak-ng"
LIBRARY = "espeakng_loader"
WORDS_A_MINUTE = 150
_LONGEST_S = 20
"""How long a page may take to become sound; a hundred words take a tenth of a second."""


def installed_command() -> tuple[str, ...]:
    """Return what makes a WAV file of a text, but for its language; () where nothing is installed.

    It takes `-v LANGUAGE`, and the text as its input.
    """
    return command_of(shutil.which(PROGRAM), has_library=find_spec(LIBRARY) is not None)


def command_of(program: str | None, has_library: bool) -> tuple[str, ...]:
    """Return the command of the program where there is one, else of the extra's library.

    The program comes first, for it begins sooner.
    """
    rate = ("-s", str(WORDS_A_MINUTE))
    if program is not None:
        return (program, "--stdin", "--stdout", "-b", "1", *rate)
    if has_library and sys.executable:
        return (sys.executable, "-P", str(Path(__file__).with_name("espeak.py")), *rate)
    return ()


class EspeakVoice:
    """Speaks with a command; a `game.play.speaking.Voice`."""

    def __init__(self, command: tuple[str, ...]) -> None:
        """`command` is given `-v LANGUAGE` and a text, and makes a WAV file; () is no voice."""
        self._command = command
        self._has_sound = True
        self._saying: _Saying | None = None

    @property
    def state(self) -> Speech:
        """Whether there is a voice, and whether it had a sound device when it last spoke."""
        if not self._command:
            return Speech.MISSING
        has_sound = self._has_sound or pygame.mixer.get_init() is not None
        return Speech.READY if has_sound else Speech.SILENT

    @property
    def is_speaking(self) -> bool:
        """Whether a text is being made into sound, or is heard."""
        return self._saying is not None and self._saying.is_going_on

    def say(self, text: str, language: str, volume: int) -> None:
        """Begin a text, in place of the one before; at volume 0 be silent."""
        self.stop()
        if not self._command or volume <= 0:
            return
        self._has_sound = _has_mixer(may_open=self._has_sound)
        if self._has_sound:
            self._saying = _Saying((*self._command, "-v", language), text, volume / LOUDEST)

    def stop(self) -> None:
        """Be silent at once."""
        if self._saying is not None:
            self._saying.stop()
        self._saying = None


def _has_mixer(may_open: bool) -> bool:
    """Return whether the mixer is open; it is opened where it may be, which can take 0.1 s."""
    with suppress(pygame.error):
        if may_open and not pygame.mixer.get_init():
            pygame.mixer.init()
    return pygame.mixer.get_init() is not None


class _Saying:
    """One text on its way to the ear, in a thread: first a process, then a sound of the mixer."""

    def __init__(self, command: tuple[str, ...], text: str, loudness: float) -> None:
        self._lock = Lock()
        self._is_stopped = False
        self._process: Popen[bytes] | None = None
        self._sound: Sound | None = None
        self._thread = Thread(target=self._say, args=(command, text, loudness), daemon=True)
        self._thread.start()

    @property
    def is_going_on(self) -> bool:
        """Whether it is not at its end."""
        if self._is_stopped or self._thread.is_alive():
            return not self._is_stopped
        with suppress(pygame.error):
            return self._sound is not None and self._sound.get_num_channels() > 0
        return False

    def stop(self) -> None:
        """End it, wherever it is."""
        with self._lock:
            self._is_stopped = True
            if self._process is not None:
                self._process.kill()
            if self._sound is not None:
                with suppress(pygame.error):
                    self._sound.stop()

    def _say(self, command: tuple[str, ...], text: str, loudness: float) -> None:
        """Say it; whatever goes wrong, there is silence."""
        with suppress(OSError, ValueError, pygame.error):
            data = self._made(command, text)
            sound = Sound(file=io.BytesIO(data)) if data else None
            with self._lock:
                if sound is not None and not self._is_stopped:
                    sound.set_volume(loudness)
                    sound.play()
                    self._sound = sound

    def _made(self, command: tuple[str, ...], text: str) -> bytes:
        """Return the text as a WAV file; b"" where it was stopped or takes too long."""
        import subprocess  # noqa: PLC0415

        with self._lock:
            if self._is_stopped:
                return b""
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        with self._process as process:
            try:
                return process.communicate(text.encode(), timeout=_LONGEST_S)[0]
            except subprocess.TimeoutExpired:
                process.kill()
        return b""
