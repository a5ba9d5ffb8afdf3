"""Makes the sounds of the game, from nothing but noise and sines.

    pip install -e '.[sound]'
    python assets/sound/make.py

Each sound is a function of a seeded generator, so the same script makes the same waves. What is
written: mono, 48 kHz, OGG Vorbis, no peak above -12 dBFS; the room tone far lower, and periodic,
so that its end runs into its beginning.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import soundfile
from numpy.random import Generator
from numpy.typing import NDArray

Wave = NDArray[np.float64]

RATE = 48_000
QUIETER = 0.55
"""How far libvorbis compresses, from 0 to 1: the best that keeps all sounds under 300 kB."""
PEAKS_DBFS = {"paper": -19.0, "slide": -22.0, "stamp": -15.0, "drawer": -18.0, "confirm": -20.0}
TONE_DBFS = -48.0
"""The loudness of the room tone, as the root of its mean square."""
TONE_S = 14.0


def paper(rng: Generator) -> Wave:
    """Return a sheet that is lifted, turned over and laid down."""
    wave = _silence(0.62)
    swish = _noise(rng, 0.5, 420, 2400) * _hump(0.5, 0.4)
    _add(wave, 0.0, 0.34 * swish * _wobble(rng, 0.5, 14, 0.5))
    _add(wave, 0.02, 0.40 * _crackle(rng, 0.16, 60, 0.35))
    _add(wave, 0.17, 0.60 * _crackle(rng, 0.27, 150, 0.55))
    _add(wave, 0.41, 0.26 * _noise(rng, 0.16, 160, 1100) * _hump(0.16, 0.12))
    _add(wave, 0.42, 0.12 * _modes(0.14, ((148, 0.030), (262, 0.018)), attack_s=0.010))
    return _in_room(rng, wave, 0.10)


def slide(rng: Generator) -> Wave:
    """Return a sheet that slides between others, and meets the back of the folder."""
    wave = _silence(0.46)
    rub = _noise(rng, 0.31, 800, 3400) * _hump(0.31, 0.62)
    _add(wave, 0.0, 0.42 * rub * _wobble(rng, 0.31, 40, 0.7))
    _add(wave, 0.02, 0.40 * _crackle(rng, 0.26, 110, 0.7))
    _add(wave, 0.28, 0.26 * _noise(rng, 0.10, 220, 1400) * _hump(0.10, 0.12))
    _add(wave, 0.285, 0.20 * _modes(0.12, ((176, 0.026), (318, 0.016)), attack_s=0.006))
    return _in_room(rng, wave, 0.10)


def stamp(rng: Generator) -> Wave:
    """Return a rubber stamp that is pressed on paper on a heavy desk, and lifted."""
    wave = _silence(0.60)
    _add(wave, 0.0, 0.10 * _noise(rng, 0.05, 700, 2600) * _hump(0.05, 0.7))
    desk = ((122, 0.070), (187, 0.056), (279, 0.042), (431, 0.026), (655, 0.014))
    _add(wave, 0.05, 1.0 * _modes(0.34, desk, attack_s=0.003))
    _add(wave, 0.05, 0.42 * _noise(rng, 0.07, 110, 1000) * _fall(0.07, 0.016))
    _add(wave, 0.23, 0.09 * _noise(rng, 0.08, 900, 3800) * _hump(0.08, 0.3))
    return _in_room(rng, wave, 0.14)


def drawer(rng: Generator) -> Wave:
    """Return a drawer of a card catalogue that runs out on wood, and stops."""
    wave = _silence(0.86)
    run = 0.46 * _noise(rng, 0.52, 90, 520) + 0.16 * _noise(rng, 0.52, 700, 2400)
    _add(wave, 0.0, run * _hump(0.52, 0.55) * _wobble(rng, 0.52, 24, 0.45))
    for at in np.sort(rng.uniform(0.05, 0.46, 9)):
        grain = _modes(0.06, ((rng.uniform(240, 520), 0.010),), attack_s=0.002)
        _add(wave, float(at), rng.uniform(0.05, 0.14) * grain)
    wood = ((128, 0.070), (187, 0.055), (301, 0.036), (463, 0.022), (742, 0.012))
    _add(wave, 0.50, 0.62 * _modes(0.30, wood, attack_s=0.004))
    _add(wave, 0.50, 0.20 * _noise(rng, 0.06, 200, 1800) * _fall(0.06, 0.010))
    _add(wave, 0.575, 0.16 * _modes(0.20, wood, attack_s=0.004))
    return _in_room(rng, wave, 0.16)


def confirm(rng: Generator) -> Wave:
    """Return the cover of a folder that is laid shut, and one low sound of wood after it."""
    wave = _silence(1.55)
    _add(wave, 0.0, 0.34 * _noise(rng, 0.26, 140, 1100) * _hump(0.26, 0.72))
    _add(wave, 0.19, 0.30 * _modes(0.20, ((92, 0.055), (164, 0.035)), attack_s=0.006))
    bar = ((196, 0.42), (196 * 2.76, 0.10), (392.7, 0.24))
    _add(wave, 0.22, 0.50 * _modes(1.25, bar, attack_s=0.028))
    return _in_room(rng, wave, 0.20)


def room(rng: Generator) -> Wave:
    """Return the air of a large quiet room; its end runs into its beginning."""
    count = round(TONE_S * RATE)
    hertz = np.fft.rfftfreq(count, 1 / RATE)
    shape = (hertz / 70) ** 2 / (1 + (hertz / 70) ** 2) / (1 + (hertz / 260) ** 2) ** 0.75
    shape *= np.exp(-((hertz / 3800) ** 2)) * (1 + 0.7 * np.exp(-(((hertz - 190) / 60) ** 2)))
    phases = np.exp(2j * np.pi * rng.random(hertz.size))
    air = np.fft.irfft(shape * phases * rng.rayleigh(1.0, hertz.size), count)
    turn = 2 * np.pi * np.arange(count) / count
    swell = 1 + 0.16 * np.sin(turn + 0.8) + 0.09 * np.sin(3 * turn + 2.1)
    return np.asarray(air * swell, np.float64)


SOUNDS: dict[str, Callable[[Generator], Wave]] = {
    "paper": paper,
    "slide": slide,
    "stamp": stamp,
    "drawer": drawer,
    "confirm": confirm,
}


def _silence(seconds: float) -> Wave:
    return np.zeros(round(seconds * RATE))


def _add(wave: Wave, at_s: float, part: Wave) -> None:
    """Add a part to a wave from a time on; what would last longer is cut off."""
    start = round(at_s * RATE)
    part = part[: wave.size - start]
    wave[start : start + part.size] += part


def _noise(rng: Generator, seconds: float, low_hz: float, high_hz: float) -> Wave:
    """Return noise of peak 1 between two frequencies; outside it falls by 24 dB an octave."""
    count = round(seconds * RATE)
    spectrum = np.fft.rfft(rng.standard_normal(2 * count))
    hertz = np.maximum(np.fft.rfftfreq(2 * count, 1 / RATE), 1.0)
    band = 1 / (1 + (low_hz / hertz) ** 4) / (1 + (hertz / high_hz) ** 4)
    wave = np.fft.irfft(spectrum * band)[:count]
    return np.asarray(wave / np.abs(wave).max(), np.float64)


def _hump(seconds: float, top: float) -> Wave:
    """Return an envelope from 0 to 1 and back, smooth; `top` is where 1 is, from 0 to 1."""
    at = np.linspace(0, 1, round(seconds * RATE))
    rising = np.clip(at / top, 0, 1)
    falling = np.clip((1 - at) / (1 - top), 0, 1)
    return np.asarray(np.sin(np.pi / 2 * np.minimum(rising, falling)) ** 2, np.float64)


def _fall(seconds: float, decay_s: float) -> Wave:
    """Return an envelope that begins within 2 ms, and falls."""
    at = np.arange(round(seconds * RATE)) / RATE
    ends = np.clip(np.minimum(at / 0.002, (seconds - at) / (0.4 * seconds)), 0, 1)
    return np.asarray(np.exp(-at / decay_s) * np.sin(np.pi / 2 * ends) ** 2, np.float64)


def _wobble(rng: Generator, seconds: float, hertz: float, depth: float) -> Wave:
    """Return an envelope that wanders between 1 - depth and 1, some `hertz` times a second."""
    count = round(seconds * RATE)
    knots = 1 - depth * rng.random(max(4, round(seconds * hertz)))
    return np.interp(np.linspace(0, 1, count), np.linspace(0, 1, knots.size), knots)


def _modes(seconds: float, modes: tuple[tuple[float, float], ...], attack_s: float) -> Wave:
    """Return what a thing sounds like that is struck: (hertz, decay in seconds) of each mode."""
    at = np.arange(round(seconds * RATE)) / RATE
    wave = np.zeros(at.size)
    for nth, (hertz, decay_s) in enumerate(modes):
        wave += np.sin(2 * np.pi * hertz * at) * np.exp(-at / decay_s) / (1 + nth)
    ends = np.minimum(at / attack_s, (seconds - at) / (0.4 * seconds))
    wave *= np.sin(np.pi / 2 * np.clip(ends, 0, 1)) ** 2
    return np.asarray(wave / np.abs(wave).max(), np.float64)


def _crackle(rng: Generator, seconds: float, grains: int, top: float) -> Wave:
    """Return the small snaps of fibres: few are loud, most are faint, densest at `top`."""
    wave = _silence(seconds + 0.03)
    for at in rng.triangular(0, top, 1, grains) * seconds:
        hertz = float(np.exp(rng.uniform(np.log(900), np.log(6500))))
        long = rng.uniform(0.0015, 0.007)
        grain = _noise(rng, 0.02, hertz / 1.5, hertz * 1.5) * _fall(0.02, long)
        _add(wave, float(at), min(1.0, 0.10 * rng.pareto(1.6)) * grain)
    return np.asarray(wave / np.abs(wave).max(), np.float64)


def _in_room(rng: Generator, wave: Wave, part: float) -> Wave:
    """Return a wave as it is heard in a room with shelves: short, dull, faint reflections."""
    tail = _noise(rng, 0.45, 160, 2600) * np.exp(-np.arange(round(0.45 * RATE)) / RATE / 0.085)
    tail[: round(0.009 * RATE)] = 0
    tail /= np.sqrt(np.sum(tail**2))
    size = wave.size + tail.size
    wet = np.fft.irfft(np.fft.rfft(wave, size) * np.fft.rfft(tail, size), size)
    return np.asarray(np.pad(wave, (0, tail.size)) + part * wet, np.float64)


def _finished(wave: Wave, peak_dbfs: float) -> Wave:
    """Return a wave without rumble, with silent ends, at its peak."""
    spectrum = np.fft.rfft(wave)
    hertz = np.fft.rfftfreq(wave.size, 1 / RATE)
    wave = np.fft.irfft(spectrum * (hertz / 50) ** 2 / (1 + (hertz / 50) ** 2), wave.size)
    begin, end = round(0.002 * RATE), round(0.08 * RATE)
    wave[:begin] *= np.sin(np.linspace(0, np.pi / 2, begin)) ** 2
    wave[-end:] *= np.cos(np.linspace(0, np.pi / 2, end)) ** 2
    return np.asarray(wave / np.abs(wave).max() * 10 ** (peak_dbfs / 20), np.float64)


def _write(folder: Path, name: str, wave: Wave) -> None:
    path = folder / f"{name}.ogg"
    soundfile.write(path, wave, RATE, format="OGG", subtype="VORBIS", compression_level=QUIETER)


def main(folder: Path) -> None:
    """Write all sounds into a folder."""
    for seed, (name, make) in enumerate(SOUNDS.items(), 58):
        wave = make(np.random.default_rng(seed))
        _write(folder, name, _finished(wave, PEAKS_DBFS[name]))
    tone = room(np.random.default_rng(1936))
    _write(folder, "room", tone / np.sqrt(np.mean(tone**2)) * 10 ** (TONE_DBFS / 20))


if __name__ == "__main__":
    main(Path(__file__).resolve().parent)
