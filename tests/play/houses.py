"""What the tests of a kiosk share: its visit, and time that passes in it."""

from __future__ import annotations

from typing import Any

from game.content.kiosk import Kiosk
from game.engine.story import Story
from game.play.house import NoVisitorsKeeper
from game.play.kiosk import KioskVisit
from game.ui.intents import Begin, Look, Turn
from game.ui.panel import Panel
from game.ui.typeset import FixedMeasure
from tests.ui import shown

PANEL = Panel(1920, 1080, is_kiosk=True)
LANGUAGES = (("en", "English"), ("de", "Deutsch"))
PIN = "0417"
STORY = shown.story(3)


class Forgetful(NoVisitorsKeeper):
    """Counts how often it was told to forget."""

    def __init__(self) -> None:
        super().__init__()
        self.forgot = 0
        self.troubles = ("The disk is full.",)

    def forget(self) -> None:
        self.forgot += 1


def kiosk_visit(
    whole: Story = STORY,
    is_begun: bool = False,
    kind: type[KioskVisit] = KioskVisit,
    **more: Any,
) -> KioskVisit:
    """Return a visit of a kiosk on its first screen, or in the folder of the taster.

    `more` are keys of `kiosk.yaml`, and arguments of the visit.
    """
    keys = {key: more.pop(key) for key in tuple(more) if key in Kiosk.__struct_fields__}
    kiosk = Kiosk(**{"pin": PIN, **keys})
    visit = kind(whole, FixedMeasure(), kiosk, languages=LANGUAGES, **more)
    visit.apply(Turn(Look("title")))
    if is_begun:
        visit.apply(Begin(whole.cover.taster))
    visit.frame(PANEL)
    return visit


def wait(visit: KioskVisit, ms: int) -> None:
    """Let time pass in ticks of a second and one for the rest, as a loop does."""
    for tick_ms in (*[1_000] * (ms // 1_000), ms % 1_000):
        visit.pass_time(tick_ms)
        visit.frame(PANEL)
