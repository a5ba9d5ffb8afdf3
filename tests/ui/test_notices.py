"""What the game has to tell of a mended save, and of settings: it is said, and set by pressing."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine.repair import Mended
from game.engine.story import Story
from game.play.mended import _MENDED
from game.play.session import Session
from game.play.visit import Visit
from game.ui.frame import Frame, Part, Role
from game.ui.intents import AUTO, Change, Go, Look, Resume
from game.ui.screens import frame_of
from game.ui.typeset import FixedMeasure
from game.ui.view import Settings
from tests.play.visits import ListKeeper
from tests.ui import layout, opened, shown
from tests.ui.gallery import PANELS, SIGHTS, UPRIGHT, WIDE, on

TOLD = {kind: text.replace("{name}", "court-diary") for kind, text in _MENDED.items()}
STANDING = ("title", "desk", "scene: text", "outcome: outcome")
"""A sight of each screen that a saved play is gone on with."""


def _statuses(frame: Frame) -> list[str]:
    return [part.label for part in frame.parts if part.role is Role.STATUS]


@pytest.mark.parametrize("kind", list(TOLD), ids=[kind.name for kind in TOLD])
@pytest.mark.parametrize("name", STANDING)
def test_every_repair_is_told_wherever_a_play_is_gone_on_with(name: str, kind: Mended) -> None:
    """On each panel what was mended stands on screen as a status, whole, and nothing is cut."""
    sight = replace(SIGHTS[name], notices=(TOLD[kind],))
    for panel in PANELS.values():
        frame = frame_of(on(sight, panel))
        assert TOLD[kind] in _statuses(frame)
        assert layout.faults(frame, panel) == []


@pytest.mark.parametrize("name", STANDING)
def test_several_notices_stand_in_their_order(name: str) -> None:
    """Nothing that is to be told is lost where there is more."""
    notices = tuple(list(TOLD.values())[:3])
    frame = frame_of(replace(SIGHTS[name], notices=notices))
    assert [label for label in _statuses(frame) if label in notices] == list(notices)


def test_a_save_that_falls_back_to_the_desk_says_so_there() -> None:
    """Who resumes a play whose folder is gone stands at the desk, and reads why."""
    story = shown.story(3)
    told = TOLD[Mended.FOLDER_GONE]
    visit = Visit(story, FixedMeasure(), keeper=_Mending(Session(story), told))
    visit.apply(Resume())
    frame = visit.frame(WIDE)
    assert (frame.screen, told in _statuses(frame)) == ("desk", True)


class _Mending(ListKeeper):
    """A keeper that has something to tell once a play is resumed."""

    def __init__(self, saved: Session, told: str) -> None:
        super().__init__(saved)
        self._told = told

    def resume(self, story: Story, slot: str = AUTO) -> Session | None:
        """Return the saved play, with a notice."""
        self.notices.append(self._told)
        return super().resume(story, slot)


def _menu() -> Visit:
    visit = Visit(opened.story(), FixedMeasure(), languages=shown.LANGUAGES)
    visit.apply(Go(Look("settings", tab="shown")))
    return visit


def _option(visit: Visit, label: str) -> Part:
    """Return an option of the menu, on whatever page it stands."""
    view = visit.view(replace(WIDE, text_size=visit.settings.text_size))
    parts = [
        part
        for frame in shown.pages(replace(view, look=Look("settings", tab="shown")))
        for part in frame.parts
    ]
    return next(part for part in parts if part.label == label)


def _press(visit: Visit, label: str) -> None:
    intent = _option(visit, label).intent
    assert isinstance(intent, Change)
    visit.apply(intent)


@pytest.mark.parametrize(
    ("label", "field"),
    [
        ("High contrast", "has_high_contrast"),
        ("Reduced motion", "has_reduced_motion"),
        ("Full screen", "is_fullscreen"),
    ],
)
def test_a_switch_is_pressed_on_and_off(label: str, field: str) -> None:
    """Each press turns a switch over; it says what it is, and nothing else is changed."""
    visit = _menu()
    before = visit.settings
    _press(visit, label)
    assert visit.settings == replace(before, **{field: True})
    assert (_option(visit, label).is_on, _option(visit, label).detail) == (True, "on")
    _press(visit, label)
    assert visit.settings == before
    assert (_option(visit, label).is_on, _option(visit, label).detail) == (False, "off")


@pytest.mark.parametrize(
    ("labels", "field", "values"),
    [
        (
            ("Largest text", "Large text", "Normal text"),
            "text_size",
            ("largest", "large", "normal"),
        ),
        (("Deutsch", "Русский", "English"), "language", ("de", "ru", "en")),
    ],
)
def test_one_of_several_is_picked(
    labels: tuple[str, ...], field: str, values: tuple[str, ...]
) -> None:
    """A press picks one and marks it; from each one comes to every other, and back."""
    visit = _menu()
    for label, value in zip(labels, values, strict=True):
        _press(visit, label)
        assert getattr(visit.settings, field) == value
        assert [each for each in labels if _option(visit, each).is_on] == [label]
    assert visit.settings == Settings(language="en")


def test_settings_last_from_screen_to_screen() -> None:
    """What was set in the menu holds on every screen that is looked at afterwards."""
    visit = _menu()
    _press(visit, "High contrast")
    _press(visit, "Largest text")
    for screen in ("title", "desk", "language"):
        visit.apply(Go(Look(screen)))
        assert visit.frame(WIDE).has_high_contrast
        assert visit.frame(UPRIGHT) == frame_of(visit.view(replace(UPRIGHT, text_size="largest")))
