"""Sound, voice, memory and the parent of a kiosk: what is ordered, told, given back and kept."""

from __future__ import annotations

import io
import itertools
import random
import sys
import wave
from pathlib import Path

import pygame
import pytest
from pygame import mixer

from game.play.cues import Cue
from game.shell.espeak import _wav
from game.shell.sound import Mixer, Tuning, gain_of
from game.shell.speech import EspeakVoice
from game.shell.supervisor import Supervisor
from game.shell.surfaces import SurfaceCache
from game.store.crashes import CrashFile
from tests.shell.test_sound import FOLDER, device
from tests.shell.test_speech import to_the_end

ORDERS = (Tuning(0), Tuning(0, True), Tuning(3), Tuning(10, True), *Cue)


@pytest.mark.parametrize("seed", range(3))
def test_a_mixer_is_open_while_it_has_a_level(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """After any orders, each sound that was read is as loud as the level, the room runs if set."""
    device(monkeypatch, "dummy")
    chance, found, level, has_tone = random.Random(seed), Mixer(FOLDER), 0, False
    for order in chance.choices(ORDERS, k=25):
        assert found.do(order) == ""
        if isinstance(order, Tuning):
            level, has_tone = order.level, order.has_tone and order.level > 0
        assert (mixer.get_init() is not None, found._is_humming) == (level > 0, has_tone)
        assert found.is_resting is (level > 0 and not has_tone)
        if isinstance(order, Cue) and level:
            volume = found._sounds[order.value].get_volume()
            assert volume == pytest.approx(gain_of(level), abs=1 / 64)
    found.close()


@pytest.mark.parametrize(("count", "hertz"), [(0, 22_050), (1, 16_000), (5_000, 22_050)])
def test_samples_are_a_wav_file(count: int, hertz: int) -> None:
    """One channel of 16 bits at the voice's rate, with the very samples."""
    samples = random.Random(58).randbytes(2 * count)
    with wave.open(io.BytesIO(_wav(samples, hertz))) as file:
        shape = file.getnchannels(), file.getsampwidth(), file.getframerate(), file.getnframes()
        assert (shape, file.readframes(count + 1)) == ((1, 2, hertz, count), samples)


@pytest.mark.parametrize("text", ["The court rises.", "Бухарин · «Правда»", '-v x; $HOME "\n'])
def test_a_text_reaches_the_voice_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    """On its input, in UTF-8, never among its arguments; those name the language alone."""
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    said = "sys.stdin.buffer.read() + repr(sys.argv[2:]).encode()"
    program = f"import sys; open(sys.argv[1], 'wb').write({said})"
    voice = EspeakVoice((sys.executable, "-S", "-c", program, str(tmp_path / "told")))
    voice.say(text, "ru", 7)
    to_the_end(voice)
    pygame.mixer.quit()
    assert (tmp_path / "told").read_bytes() == text.encode() + b"['-v', 'ru']"


GROWING = """
import sys
from game.shell.allocation import give_back_large_blocks
from game.shell.bench.machine import memory_mib
if sys.argv[1] == "yes":
    give_back_large_blocks()
del (first := [bytearray(24 << 20)])[:]
before, kept, large = memory_mib(), [], []
for _ in range(12):
    large.append(bytearray(b"x") * (4 << 20))
    kept.append(bytearray(b"x") * (130 << 10))
large.clear()
print(int(memory_mib() - before))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems give back by themselves")
def test_large_blocks_are_given_back() -> None:
    """What twelve pictures held is the machine's again, though small ones lie between them."""
    import subprocess  # noqa: PLC0415

    def _left(is_asked: str) -> int:
        command = [sys.executable, "-c", GROWING, is_asked]
        root = str(Path(__file__).parents[2])
        return int(subprocess.check_output(command, cwd=root, env={"PYTHONPATH": root}))

    assert _left("yes") <= 4


CHILD = r"""
import pathlib, sys
told = pathlib.Path(sys.argv[1])
with told.open("ab") as file:
    file.write(sys.stdin.buffer.readline())
count = len(told.read_bytes().splitlines())
out = sys.stdout
out.write("hello\nplace [1]\nnoplace [2]\nplace [%d]\nplace [4" % count if count < 3 else "")
out.flush()
sys.exit(3 if count < 3 else 0)
"""


def test_the_last_whole_place_is_where_it_starts_again(tmp_path: Path) -> None:
    """Other lines and one that was cut short are none; the parent tells how long it has been up."""
    ticks = itertools.count(0, 40_000)
    waits: list[float] = []
    parent = Supervisor(
        [sys.executable, "-S", "-c", CHILD, str(tmp_path / "told")],
        CrashFile(tmp_path, lambda: "now"), lambda: next(ticks), waits.append,
    )  # fmt: skip
    assert (parent.run(), waits) == (0, [0, 0])
    lines = (tmp_path / "told").read_text(encoding="utf-8").splitlines()
    last = '"last_crash":"now · ended with code 3"'
    assert lines == [
        '{"how":"fresh","place":null,"up_s":80,"last_crash":""}',
        f'{{"how":"back","place":[1],"up_s":200,{last}}}',
        f'{{"how":"back","place":[2],"up_s":320,{last}}}',
    ]


@pytest.mark.parametrize("seed", range(5))
def test_a_cache_counts_what_it_holds(seed: int) -> None:
    """After any puts, gets and limits it is within its limit, or holds only the newest."""
    chance, cache, limit = random.Random(seed), SurfaceCache(4_000), 4_000
    sizes: dict[str, int] = {}
    for _ in range(80):
        name = chance.choice("abcdefgh")
        if chance.random() < 0.2:
            limit = chance.choice((1_000, 4_000, 8_000))
            cache.limit(limit)
        elif chance.random() < 0.6:
            surface = pygame.Surface((10, chance.randint(1, 60)), 0, 32)
            sizes[name] = 40 * surface.get_height()
            cache.put(name, surface)
        held = [sizes[key] for key in sizes if key in cache._surfaces]
        assert cache.size_bytes == sum(held)
        assert cache.size_bytes <= limit or len(held) == 1
