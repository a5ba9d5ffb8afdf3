"""What `kiosk` puts together: a parent that keeps the game running, and the game."""

from __future__ import annotations

import os
import shutil
import sys
import time
from pathlib import Path
from typing import BinaryIO

import msgspec
from msgspec.structs import asdict

from game.content.bundle import UnknownStory, find_story
from game.content.kiosk import Kiosk, KioskFile, kiosk_file
from game.engine.story import Story
from game.opening.playing import reported
from game.opening.stories import Tell, now_iso, picture_folders, swiftly_playable
from game.play.kiosk import KioskVisit
from game.play.language import catalog_of, language_names
from game.play.restarts import Start
from game.play.visitor import VisitorKeeper
from game.play.waiting import Place
from game.store.crashes import CrashFile
from game.store.places import cache_folder, data_folder
from game.store.shelf import Shelf, open_shelf
from game.ui.panel import Mount, panel_of
from game.ui.typeset import Measure

FOLDER = "kiosk"
"""The folder for what a kiosk keeps, beside that of a player's own plays."""


def kiosk(config: Path | None, tell: Tell) -> int:
    """Run a kiosk until the staff ends it; return the exit code.

    Whatever is wrong in its file is refused before anything is shown.
    """
    from game.shell.supervisor import Supervisor, end_on_term  # noqa: PLC0415

    file = kiosk_file(config)
    _story(file)
    if file.kiosk.pin is None:
        tell("No PIN is set, so nobody comes to the staff page. Ctrl+C here ends the kiosk.")
    command = [sys.executable, "-m", "game", "kiosk", "--supervised"]
    command += ["--config", str(config.absolute())] if config else []
    end_on_term()
    try:
        return Supervisor(command, CrashFile(_folder(), now_iso)).run()
    except KeyboardInterrupt:
        return 0


def supervised(config: Path | None, assets: Path, heard: BinaryIO, told: BinaryIO) -> int:
    """Run the game of a kiosk; return its exit code. Lines from and to the parent are its guide."""
    from game.shell.fonts import FontBook, FontMeasure  # noqa: PLC0415
    from game.shell.guard import Guard, KioskWindow  # noqa: PLC0415
    from game.shell.loop import Loop  # noqa: PLC0415
    from game.shell.pictures import Pictures  # noqa: PLC0415
    from game.shell.sound import Speaker  # noqa: PLC0415
    from game.shell.speech import EspeakVoice, installed_command  # noqa: PLC0415
    from game.shell.turned import Turned  # noqa: PLC0415

    start = msgspec.json.decode(heard.readline() or b"{}", type=Start)
    file = kiosk_file(config)
    folder, story = _story(file)
    fonts = FontBook(assets / "fonts")
    with open_shelf(_folder()) as shelf:
        visit = begun(file.kiosk, folder, story, assets, FontMeasure(fonts), shelf, start, told)
        visit.voice = EspeakVoice(installed_command())
        pictures = Pictures(picture_folders(folder, assets))
        with reported(visit), Speaker(assets / "sound") as visit.sounds:
            window = KioskWindow(story.cover.title)
            mount = Mount(**asdict(file.kiosk.panel))
            guard = Guard(Turned(window, mount.rotate), visit.summon_staff)
            try:
                panel, moves = panel_of(*window.desktop, mount), visit.take_move
                Loop(visit, guard, fonts, pictures, panel, moves=moves).run()
            finally:
                visit.settle()
                visit.voice.stop()
    return visit.exit_code


def _story(file: KioskFile) -> tuple[Path, Story]:
    """Return the folder of a kiosk's story, and the story, which has all that its file names."""
    try:
        folder = find_story(file.kiosk.story or None)
    except UnknownStory as unknown:
        file.refuse("story", str(unknown))
        raise
    story = swiftly_playable(folder, cache_folder(os.environ))
    file.check(story)
    return folder, story


def begun(
    kiosk: Kiosk,
    folder: Path,
    story: Story,
    assets: Path,
    measure: Measure,
    shelf: Shelf,
    start: Start,
    told: BinaryIO,
) -> KioskVisit:
    """Return the visit of a kiosk, where it begins or goes on after a crash."""
    from game.shell.supervisor import PLACE  # noqa: PLC0415

    def _tell(place: Place) -> None:
        told.write(PLACE + msgspec.json.encode(place) + b"\n")
        told.flush()

    keeper = VisitorKeeper(shelf, story.cover.story, _folder())
    visit = KioskVisit(
        story, measure, kiosk, keeper,
        catalog_of(folder, assets),
        language_names(kiosk.languages or story.cover.languages),
        _Machine(start), tell=_tell,
    )  # fmt: skip
    match start.how:
        case "fresh":
            visit.offer_kept()
        case "back":
            visit.return_to(msgspec.json.decode(start.place, type=Place))
        case "anew":
            keeper.forget()
    return visit


class _Machine:
    """What the staff page asks of this machine."""

    def __init__(self, start: Start) -> None:
        self._start = start
        self._begun_s = time.monotonic()

    def up_s(self) -> int:
        """Return for how many seconds the kiosk has been running, crashes or not."""
        return self._start.up_s + int(time.monotonic() - self._begun_s)

    def last_crash(self) -> str:
        """Return what the parent remembers of the last crash."""
        return self._start.last_crash

    def free_bytes(self) -> int | None:
        """Return the room that is left where the kiosk keeps what it writes."""
        try:
            return shutil.disk_usage(_existing(_folder())).free
        except OSError:
            return None


def _existing(folder: Path) -> Path:
    """Return a folder, or the nearest one above it that there is."""
    return next(path for path in (folder, *folder.parents) if path.exists())


def _folder() -> Path:
    return data_folder(os.environ) / FOLDER
