"""The beats of a scene: which verb each has, and what it says."""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from game.content.nearest import nearest
from game.content.nodes import Items, Node, Table, Text
from game.content.shape import shaped
from game.content.source import SourceFile
from game.content.table import Shape, verb_of
from game.content.wording import report_colon, report_misfit
from game.engine.beats import VERBS, Beat, Choice, Say

_BEAT = Shape("beat")
_COMMAND = re.compile(r"(?P<verb>[a-z]+)(?P<colon>:?) *(?P<rest>[a-z0-9-]+(?:/[a-z0-9-]+)*)")


def beats_of(file: SourceFile, node: Items) -> tuple[Beat, ...] | None:
    """Return the beats of a list; report every fault and return None if there is any."""
    beats = [_beat(file, item) for item in node.nodes if not _is_note(item)]
    return None if None in beats else tuple(beat for beat in beats if beat is not None)


def _is_note(node: Node) -> bool:
    """Whether it has held nothing but the author's own `x-` keys."""
    return isinstance(node, Table) and not node.entries and not node.is_flow


def _beat(file: SourceFile, node: Node) -> Beat | None:
    match node:
        case Text():
            return _narration(file, node)
        case Table():
            verb = verb_of(node)
            if verb == "choice":
                return _choice(file, node)
            if verb:
                return shaped(file, VERBS[verb], node)
            _report_verb(file, node)
        case Items():
            report_misfit(file, Shape("text") if node.is_flow else _BEAT, None, node, None)
    return None


def _narration(file: SourceFile, node: Text) -> Beat | None:
    if not node.plain.strip():
        return None
    command = _COMMAND.fullmatch(node.plain) if node.is_bare else None
    if node.is_bare and node.plain in VERBS:
        file.report(
            "S124",
            node.place,
            f'the verb "{node.plain}" stands here alone',
            f'write "{node.plain}: " and what it is about; if it is text, put it in quotes',
        )
        return None
    if command and command["verb"] in VERBS:
        file.report(
            "S124",
            node.place,
            f'after the verb "{command["verb"]}" a colon and a space are missing',
            f'write "{command["verb"]}: {command["rest"]}"; if it is text, put it in quotes',
        )
        return None
    return Say(say=node.plain)


def _report_verb(file: SourceFile, node: Table) -> None:
    verbs = [entry.key for key, entry in node.entries.items() if key in VERBS]
    first = next(iter(node.entries.values()), None)
    if verbs:
        named = " and ".join(f'"{verb.plain}"' for verb in verbs)
        file.report(
            "S124",
            verbs[1].place,
            f"this beat has more than one verb: {named}",
            "give each verb a dash of its own",
        )
    elif first is not None and node.is_flow:
        report_misfit(file, Shape("text"), None, node, None)
    elif first is not None and not _is_word(first.key.plain):
        report_colon(file, first.key)
    else:
        meant = next((nearest(key, VERBS) for key in node.entries if nearest(key, VERBS)), "")
        named = f'"{first.key.plain}" is none' if first is not None else "it has none"
        hint = f'did you mean "{meant}"?' if meant else f"the verbs are: {', '.join(VERBS)}"
        file.report("S124", node.place, f"a beat begins with a verb, and {named}", hint)


def _is_word(key: str) -> bool:
    return re.fullmatch(r"[a-z_-]+", key) is not None


def _choice(file: SourceFile, node: Table) -> Beat | None:
    plain: dict[str, Any] = dict(node.plain)
    options = node.get("options")
    done: list[tuple[Beat, ...] | None] = []
    if isinstance(options, Items):
        plain["options"] = [_without_beats(option) for option in options.nodes]
        done = [_done(file, option) for option in options.nodes]
    choice = shaped(file, Choice, node, plain)
    if choice is None or None in done:
        return None
    pairs = zip(choice.options, done, strict=True)
    return replace(
        choice, options=tuple(replace(option, do=beats or ()) for option, beats in pairs)
    )


def _without_beats(option: Node) -> Any:
    if isinstance(option, Table) and isinstance(option.get("do"), Items):
        return {**option.plain, "do": []}
    return option.plain


def _done(file: SourceFile, option: Node) -> tuple[Beat, ...] | None:
    node = option.get("do") if isinstance(option, Table) else None
    return beats_of(file, node) if isinstance(node, Items) else ()
