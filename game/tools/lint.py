"""Everything that is wrong in a story's files."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from game.content.load import load_story
from game.diagnostics import Diagnostic, in_order
from game.tools.rules import broken


def lint(folder: Path) -> list[Diagnostic]:
    """Return what is wrong in a story, by file and place."""
    loaded = load_story(folder)
    return in_order([*loaded.diagnostics, *broken(loaded)])


def report(diagnostics: Sequence[Diagnostic], form: str) -> str:
    """Return diagnostics as "text", "json" or "github"; text ends with a line that counts them."""
    if form == "json":
        return json.dumps([d.as_mapping() for d in diagnostics], ensure_ascii=False, indent=2)
    if form == "github":
        return "\n".join(d.as_github() for d in diagnostics)
    count = len(diagnostics)
    last = "nothing to report" if not count else f"{count} to look at"
    return "\n".join([*(d.as_text() + "\n" for d in diagnostics), last])
