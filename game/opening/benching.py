"""What `bench` puts together: a process for each part of it, so that none warms another up."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct
from msgspec.structs import replace

import game
from game.diagnostics import Refusal
from game.engine.story import Story, in_folder
from game.opening.stories import (
    language_of,
    now_iso,
    picture_folders,
    solution,
    swiftly_playable,
    visit_of,
)
from game.play.keeping import ShelfKeeper
from game.play.timed import TimedVisit
from game.shell.bench.displays import display_for
from game.shell.bench.figures import (
    FIRST_EVER,
    MS,
    OFFSCREEN,
    START,
    WHOLE,
    WINDOW,
    Figure,
    Report,
    figure,
    middle_and_worst,
    table_of,
)
from game.shell.bench.floors import EMPTY_WINDOW
from game.shell.bench.machine import machine, memory_mib
from game.shell.bench.measuring import QUICK, Bench, Effort
from game.shell.fonts import FontBook, FontMeasure
from game.shell.pictures import Pictures
from game.store.places import HOME_VARIABLE
from game.store.shelf import open_shelf
from game.ui.view import Settings

PAINT, MEMORY = "paint", "memory"
SIZES = ((1920, 1080), (3840, 2160))
_MOST_S = 3600
_UNCOMPILED = "PYTHONDONTWRITEBYTECODE"


class Part(Struct, frozen=True):
    """One part of a bench, which a process of its own measures.

    `cache` is where copies of stories are kept.
    """

    kind: str
    where: str
    size: tuple[int, int]
    cache: str
    is_quick: bool = False
    floor: float | None = None


class Wanted(Struct, frozen=True):
    """What `bench` was asked for."""

    sizes: tuple[tuple[int, int], ...] = ()
    is_quick: bool = False
    is_offscreen: bool = False
    out: Path | None = None
    part: str | None = None


def bench(folder: Path, assets: Path, wanted: Wanted) -> str:
    """Return all figures as a table, and write them into `out`; a Refusal where a part fails.

    `part` is a `Part` in JSON; then its figures alone are returned, in JSON.
    """
    if wanted.part is not None:
        part = msgspec.json.decode(wanted.part, type=Part)
        return msgspec.json.encode(measured(folder, assets, part)).decode()
    figures: list[Figure] = []
    notes: list[str] = []
    with tempfile.TemporaryDirectory() as cache:
        swiftly_playable(folder, Path(cache))
        for size in wanted.sizes or SIZES:
            offscreen = Part(PAINT, OFFSCREEN, size, cache, wanted.is_quick)
            with display_for(size) as environment:
                if environment is None or wanted.is_offscreen:
                    notes.append(_no_window(size))
                    figures += _measured(folder, replace(offscreen, kind=MEMORY))
                else:
                    window = replace(offscreen, where=WINDOW)
                    figures += _in_window(folder, window, environment)
            figures += _measured(folder, offscreen)
    report = Report(machine(), tuple(notes), tuple(figures))
    if wanted.out is not None:
        wanted.out.write_bytes(msgspec.json.format(msgspec.json.encode(report)))
    return table_of(report)


def measured(folder: Path, assets: Path, part: Part) -> list[Figure]:
    """Return the figures of one part; what is saved on the way is thrown away."""
    story = swiftly_playable(folder, Path(part.cache))
    fonts = FontBook(assets / "fonts")
    with tempfile.TemporaryDirectory() as home, open_shelf(Path(home)) as shelf:
        keeper = ShelfKeeper(shelf, story.cover.story, now_iso, is_late=True)
        settings = Settings(language=language_of(story, None), is_muted=True)
        visit = visit_of(TimedVisit, folder, story, assets, FontMeasure(fonts), settings, keeper)
        found = Bench(
            visit,
            keeper,
            fonts,
            lambda: Pictures(picture_folders(folder, assets)),
            part.where,
            part.size,
            effort_of(part),
        )
        if part.kind == MEMORY:
            return found.memory(
                solution(story, _played(story) if part.is_quick else ()), part.floor
            )
        return found.paint(solution(story, _played(story)))


def _played(story: Story) -> tuple[str, ...]:
    """Return the folder whose screens are painted: the one with the most scenes."""
    return (max(story.folders, key=lambda name: len(in_folder(story, "scene", name))),)


def _in_window(folder: Path, part: Part, environment: Mapping[str, str]) -> Iterator[Figure]:
    count = effort_of(part).starts
    empty_ms, empty_mib = _empty(part.size, count, environment)
    yield from _starts(folder, part.size, count, environment, empty_ms)
    yield from _measured(folder, part, environment)
    yield from _measured(folder, replace(part, kind=MEMORY, floor=empty_mib), environment)


def effort_of(part: Part) -> Effort:
    """Return how often and how long a part measures things."""
    return QUICK if part.is_quick else Effort()


def _empty(
    size: tuple[int, int], count: int, environment: Mapping[str, str]
) -> tuple[float, float | None]:
    """Return what an empty window needs to be shown (ms), and what its process holds (MiB)."""
    command = [sys.executable, "-c", EMPTY_WINDOW, *map(str, size)]
    costs, held = [], None
    for _ in range(count):
        start = time.perf_counter()
        with _process(command, environment) as child:
            _await(child, "shown")
            costs.append(1000 * (time.perf_counter() - start))
            held = memory_mib(child.pid)
            child.communicate("\n")
    return middle_and_worst(costs)[0], held


def _starts(
    folder: Path,
    size: tuple[int, int],
    count: int,
    environment: Mapping[str, str],
    floor: float,
) -> Iterator[Figure]:
    """Yield how long `play` needs until its window shows something, and all of it.

    The first start ever reads the story; those after it find what it has kept.
    """
    with tempfile.TemporaryDirectory() as home:
        _started(folder, size, environment, Path(home) / "compiled")
        first = [
            _started(folder, size, environment, Path(home) / str(nth))[0] for nth in range(count)
        ]
        again = [_started(folder, size, environment, Path(home) / "0") for _ in range(count)]
    for what, costs in (
        (START, [shown for shown, _ in again]),
        (FIRST_EVER, first),
        (WHOLE, [whole for _, whole in again]),
    ):
        yield figure(what, WINDOW, size, MS, costs, floor)


def _started(
    folder: Path, size: tuple[int, int], environment: Mapping[str, str], home: Path
) -> tuple[float, float]:
    """Return how long it takes until something is shown, and until all is; ms."""
    words = ("play", str(folder), "--size", "x".join(map(str, size)), "--until-shown")
    start = time.perf_counter()
    with _process(
        [sys.executable, "-m", "game", *words], {**environment, HOME_VARIABLE: str(home)}
    ) as child:
        _await(child, "shown")
        shown = time.perf_counter()
        _await(child, "whole")
        whole = time.perf_counter()
    return 1000 * (shown - start), 1000 * (whole - start)


def _measured(
    folder: Path, part: Part, environment: Mapping[str, str] = os.environ
) -> list[Figure]:
    """Return the figures of a part, measured in a process of its own."""
    said = msgspec.json.encode(part).decode()
    with _process(
        [sys.executable, "-m", "game", "bench", str(folder), "--part", said], environment
    ) as child:
        told, _ = child.communicate(timeout=_MOST_S)
    try:
        return msgspec.json.decode(told, type=list[Figure])
    except msgspec.DecodeError:
        raise _failed(part.kind) from None


def _process(command: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[str]:
    """Begin a process that runs this code, compiled once as where it is installed."""
    code = str(Path(game.__file__).parents[1])
    paths = [code, *filter(None, [environment.get("PYTHONPATH")])]
    kept = {name: value for name, value in environment.items() if name != _UNCOMPILED}
    return subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        env={**kept, "PYTHONPATH": os.pathsep.join(paths)},
    )  # fmt: skip


def _await(child: subprocess.Popen[str], word: str) -> None:
    """Wait until a process says a word; a Refusal where it ends without."""
    assert child.stdout is not None
    for line in child.stdout:
        if line.strip() == word:
            return
    raise _failed("start")


def _failed(part: str) -> Refusal:
    return Refusal(f'the part "{part}" of the bench has failed; what it said stands above')


def _no_window(size: tuple[int, int]) -> str:
    return (
        f"{size[0]}x{size[1]} was measured offscreen alone, without start and rest: "
        "there is no display that large, and no Xvfb"
    )
