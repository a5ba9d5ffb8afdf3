"""The fault report: what it takes to see a fault again, and nothing about whoever met it."""

from __future__ import annotations

import platform
from collections.abc import Iterable
from pathlib import Path, PurePath
from traceback import TracebackException, walk_tb

import msgspec

from game import __version__
from game.engine.answers import text_of
from game.engine.play import start
from game.engine.save import encoded
from game.play.keeper import Keeper
from game.play.session import Session
from game.ui.intents import Look
from game.ui.view import Settings
from game.ui.wording import Words

_PACKAGES = ("pygame-ce", "msgspec", "PyYAML")


def report_of(
    session: Session,
    settings: Settings,
    looks: Iterable[Look],
    notices: Iterable[str] = (),
    error: BaseException | None = None,
) -> str:
    """Return a fault report: a file of answers, whose lines with # say all the rest.

    It has no paths: of files in a traceback only the place within their package is told.
    """
    story = session.story.cover
    state = session.turns[0].before if session.turns else session.state
    how = f"article58 play {story.story} --new --seed {state.seed} --answers THIS-FILE"
    lines = [
        "Article 58: a fault report. It holds no personal data.",
        f"To play it again: {how}",
        f"version: {__version__}",
        f"story: {story.story}, format {story.format}",
        f"seed: {state.seed}",
        f"settings: {msgspec.json.encode(settings).decode()}",
        f"looking at: {' > '.join(_named(look) for look in looks)}",
        f"platform: {platform.system()} {platform.release()} {platform.machine()}",
        f"python: {platform.python_version()}; {', '.join(_packages())}",
        *(f"told: {without_home(notice)}" for notice in notices),
        *_error_lines(error),
    ]
    if state != start(state.seed):
        lines += [
            "The answers below do not begin at the beginning, but at this state:",
            encoded(state).decode(),
        ]
    comments = [f"# {line}" for text in lines for line in text.splitlines()]
    answers = [text_of(answer) for answer in session.answers]
    return "\n".join([*comments, f"# {len(answers)} answers:", *answers, ""])


def put_down(report: str, keeper: Keeper, words: Words) -> str:
    """Have a report kept; return a sentence that says where it lies, or why it could not be."""
    try:
        where = keeper.keep_report(report)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        return words("A fault report could not be written: {reason}.", reason=reason)
    return words("A fault report was written. It lies in {path}", path=where)


def without_home(text: str, home: Path | None = None) -> str:
    """Return a text in which a person's own folder is written as ~.

    >>> without_home("no file /home/anna/x.svg", Path("/home/anna"))
    'no file ~/x.svg'
    """
    own = str(home or Path.home())
    return text.replace(own, "~") if len(own) > 1 else text


def _error_lines(error: BaseException | None) -> list[str]:
    if error is None:
        return ["last error: none"]
    what = TracebackException.from_exception(error).format_exception_only()
    where = [
        f"  {_place(frame.f_code.co_filename)}:{line} in {frame.f_code.co_name}"
        for frame, line in walk_tb(error.__traceback__)
    ]
    return ["last error:", *where, without_home("".join(what).rstrip())]


def _place(file: str) -> str:
    """Return a file by its place within its package.

    >>> _place("/home/anna/article58/game/play/visit.py")
    'game/play/visit.py'
    """
    parts = PurePath(file).parts
    for mark in ("site-packages", "game"):
        if mark in parts[:-1]:
            at = len(parts) - 1 - parts[::-1].index(mark)
            return "/".join(parts[at + (mark != "game") :])
    return parts[-1] if parts else file


def _named(look: Look) -> str:
    picks = [f"{kind}={value}" for kind, value in look.picks]
    return " ".join(part for part in (look.screen, look.subject, look.tab, *picks) if part)


def _packages() -> Iterable[str]:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    for name in _PACKAGES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            continue
