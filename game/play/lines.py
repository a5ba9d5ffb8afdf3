"""Answers from a file, one a line."""

from __future__ import annotations

from pathlib import Path

from game.diagnostics import Misuse, Refusal
from game.engine.answers import UnknownAnswer, answer_of
from game.engine.flow import EndlessScene
from game.engine.play import Refused
from game.play.session import Session


def give_all(session: Session, path: Path) -> None:
    """Give the answers in a file, one a line; the Refusal of a wrong one names file and line.

    Lines that begin with # are notes.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise Misuse(f"the answers in {path} cannot be read: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise Refusal(f"the answers in {path} cannot be read: the file is not UTF-8") from None
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        try:
            session.give(answer_of(line))
        except (UnknownAnswer, Refused, EndlessScene) as error:
            raise Refusal(f"{path}:{number}: {error}") from None
