"""The ledger of a folder, ids.json: the ids of its beats, which they keep through edits.

Written by commands (`article58 ids`, `new`, `format`, `strings`), never by hand and never by
playing or linting.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec import Struct

from game.content.layout import LEDGER_NAME, layout_of
from game.content.matching import SceneIds, beats_with_ids
from game.content.parts import read_parts
from game.engine.model import Scene


class Ledger(Struct, frozen=True):
    """The ids of a folder's beats, by scene."""

    format: int = 1
    scenes: dict[str, SceneIds] = {}


class BrokenLedger(ValueError):
    """An ids.json that cannot be read; it is left as it is."""

    def __init__(self, path: Path, why: str) -> None:
        self.path = path
        super().__init__(
            f"the ledger of ids cannot be read ({why}): take it back from your version control; "
            "without it translations and saves lose their places"
        )


def load_ledger(path: Path) -> Ledger:
    """Return the ledger in a file, an empty one where there is none; raise BrokenLedger."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Ledger)
    except FileNotFoundError:
        return Ledger()
    except (OSError, ValueError, RecursionError) as fault:
        why = getattr(fault, "strerror", None) or "something else stands in it"
        raise BrokenLedger(path, why) from fault


def write_ids(story: Path) -> list[Path]:
    """Bring the ledgers of a story's folders up to date; return the files that have changed.

    Scenes that are broken, or not there, keep what their ledger has. Raises BrokenLedger, and then
    no ledger after the broken one is written.
    """
    layout = layout_of(story)
    scenes: dict[str, list[Scene]] = {name: [] for name in layout.folders}
    for slot in layout.slots:
        if slot.types == (Scene,) and slot.file.folder in scenes:
            values = [part.value for part in read_parts(slot)]
            scenes[slot.file.folder] += [value for value in values if isinstance(value, Scene)]
    ledgers = [(layout.folders[name] / LEDGER_NAME, found) for name, found in scenes.items()]
    return [path for path, found in ledgers if _write(path, found)]


def _write(path: Path, scenes: list[Scene]) -> bool:
    """Write the ledger of a folder if it differs; return whether it did."""
    before = load_ledger(path)
    after = dict(before.scenes)
    for scene in scenes:
        after[scene.scene] = beats_with_ids(scene.beats, after.get(scene.scene, SceneIds()))[1]
    raw = msgspec.json.encode(Ledger(scenes=after), order="sorted")
    text = msgspec.json.format(raw, indent=1) + b"\n"
    if path.is_file() and path.read_bytes() == text:
        return False
    path.write_bytes(text)
    return True
