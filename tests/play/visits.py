"""What the tests of visits share: stories that can be drawn, visits, and frames in text."""

from __future__ import annotations

from io import StringIO

from msgspec.structs import replace
from rich.console import Console

from game.engine.answers import answer_of, text_of
from game.engine.story import Story
from game.play.keeper import Keeper, NoKeeper
from game.play.session import Session
from game.play.visit import Visit
from game.terminal.page import show
from game.ui.frame import Frame
from game.ui.intents import AUTO, Give
from game.ui.panel import Panel
from game.ui.typeset import FixedMeasure
from game.ui.view import Settings
from tests.engine import archive

PANEL = Panel(1240, 3600)
"""High enough for all there is on a screen to stand on one page."""


def drawable(whole: Story) -> Story:
    """Return a story whose claims stand in a passage that it has: the first of all."""
    first = next(iter(whole.papers.values()))
    ref = f"{first.document}/{first.passages[0].id}"
    return replace(
        whole, claims={name: replace(claim, in_=ref) for name, claim in whole.claims.items()}
    )


LAMP = drawable(archive.LAMP)
ARCHIVE = drawable(archive.ARCHIVE)
READ_NOTE = ("open note", "show note/text", "source note")


def visit_of(whole: Story = ARCHIVE, *answers: str, keeper: Keeper | None = None) -> Visit:
    """Return a new visit in which these answers were given, by presses."""
    visit = Visit(whole, FixedMeasure(), keeper=keeper)
    press(visit, *answers)
    return visit


def press(visit: Visit, *answers: str) -> None:
    """Give answers, each by a press of its own."""
    for answer in answers:
        visit.apply(Give((answer_of(answer),)))


def page_of(frame: Frame) -> str:
    """Return a frame in text, as the terminal prints it."""
    out = StringIO()
    show(Console(width=80, file=out), frame)
    return out.getvalue()


def screens(visit: Visit) -> list[str]:
    """Return the screens that lie on each other, the present one last."""
    return [look.screen for look in visit.looks]


class ListKeeper(NoKeeper):
    """Keeps what it is told in lists; its notices come one after each save."""

    def __init__(self, saved: Session | None = None, notices: tuple[str, ...] = ()) -> None:
        self.saved = saved
        self.kept: list[tuple[str, ...]] = []
        self.settings: list[Settings] = []
        self.notices = list(notices)

    def keep(self, session: Session) -> None:
        self.kept.append(tuple(text_of(answer) for answer in session.answers))

    def resume(self, story: Story, slot: str = AUTO) -> Session | None:  # noqa: ARG002
        return self.saved

    def has_save(self) -> bool:
        return self.saved is not None

    def keep_settings(self, settings: Settings) -> None:
        self.settings.append(settings)

    def take_notices(self) -> tuple[str, ...]:
        return (self.notices.pop(0),) if self.notices else ()
