"""A story as bytes and back, and what tells whether its files are still those it was read from."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
from msgspec.structs import replace

from game import __version__, content, engine
from game.content.layout import LEDGER_NAME, is_too_large, layout_of
from game.engine import story as _story
from game.engine.beats import VERBS, Beat, Choice
from game.engine.calendar import Date, date_of
from game.engine.conditions import Condition, condition_of
from game.engine.model import Scene
from game.engine.story import Story, spots_of

_DERIVED = "spots"
"""The field of a story that follows from its scenes."""


class DamagedCopy(ValueError):
    """Bytes that are no story."""


def digest_of(folder: Path) -> str | None:
    """Return what changes with any byte that a story is read from, and with the code that reads it.

    None where they cannot be kept: some lie in wrong places, or cannot be read.
    """
    layout = layout_of(folder)
    if layout.strays or is_too_large(layout):
        return None
    ledgers = [path / LEDGER_NAME for path in layout.folders.values()]
    files = [*(slot.file.path for slot in layout.slots), *filter(Path.exists, ledgers)]
    digest = blake2b(_code_digest())
    digest.update(repr(sorted(layout.folders)).encode())
    try:
        for path in files:
            raw = path.read_bytes()
            digest.update(f"{path.relative_to(folder)}\0{len(raw)}\0".encode())
            digest.update(raw)
    except OSError:
        return None
    return digest.hexdigest()


def encoded(story: Story) -> bytes:
    """Return a story as bytes."""
    fields = {name: getattr(story, name) for name in _hints() if name != _DERIVED}
    return msgspec.json.encode(fields, enc_hook=_text)


def decoded(data: bytes) -> Story:
    """Return the story that was encoded; raise DamagedCopy for any other bytes."""
    try:
        kept: Any = _decoder().decode(data)
        scenes = {name: _scene(raw) for name, raw in kept.scenes.items()}
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise DamagedCopy(str(error)) from error
    fields = {name: getattr(kept, name) for name in kept.__struct_fields__}
    spots = {name: spots_of(scene) for name, scene in scenes.items()}
    return Story(**{**fields, "scenes": scenes, _DERIVED: spots})


@cache
def _code_digest() -> bytes:
    """Return what changes with the code that reads a story, and with that of the story itself."""
    digest = blake2b(f"{__version__} {msgspec.__version__}".encode())
    for package in (content, engine):
        for path in sorted(Path(*package.__path__).glob("*.py")):
            digest.update(path.read_bytes())
    return digest.digest()


@cache
def _hints() -> dict[str, Any]:
    return get_type_hints(Story, vars(_story))


@cache
def _decoder() -> msgspec.json.Decoder[Any]:
    """Return what reads all but the scenes, whose beats tell only by their verbs what they are."""
    fields = {**_hints(), "scenes": dict[str, dict[str, Any]]}
    del fields[_DERIVED]
    kept = msgspec.defstruct("Kept", list(fields.items()), forbid_unknown_fields=True)
    return msgspec.json.Decoder(kept, dec_hook=_from_text)


def _scene(raw: dict[str, Any]) -> Scene:
    beats = _beats(raw.pop("beats"))
    scene = msgspec.convert({**raw, "beats": ()}, Scene, dec_hook=_from_text)
    return replace(scene, beats=beats)


def _beats(raw: list[dict[str, Any]]) -> tuple[Beat, ...]:
    return tuple(_beat(each) for each in raw)


def _beat(raw: dict[str, Any]) -> Beat:
    """Return a beat by its verb: the first in the table that it has, for figures have titles."""
    kind = VERBS[next((verb for verb in VERBS if verb in raw), "")]
    if kind is not Choice:
        return msgspec.convert(raw, kind, dec_hook=_from_text)
    below = [_beats(option.pop("do")) for option in raw["options"]]
    choice = msgspec.convert(raw, Choice, dec_hook=_from_text)
    pairs = zip(choice.options, below, strict=True)
    return replace(choice, options=tuple(replace(option, do=beats) for option, beats in pairs))


def _text(value: Any) -> str:
    if isinstance(value, Date | Condition):
        return value.text
    raise NotImplementedError(type(value))


def _from_text(wanted: type, value: object) -> Date | Condition:
    assert isinstance(value, str)
    return date_of(value) if wanted is Date else condition_of(value)
