"""Whether there is a display, and what is said where there is none."""

import sys
from pathlib import Path

import pygame
import pytest

from game.shell.icon import SIZE_PX, icon
from game.shell.window import NoDisplay, Window, display_problem, problem_of

DISPLAYS = ("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """An environment without any display."""
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    return monkeypatch


@pytest.mark.parametrize("driver", ["dummy", "offscreen", "nonsense"])
def test_a_driver_that_shows_nothing_is_a_problem(bare: pytest.MonkeyPatch, driver: str) -> None:
    """A driver that was asked for and shows no window is named, with the way out."""
    bare.setenv("SDL_VIDEODRIVER", driver)
    problem = display_problem()
    assert problem is not None
    assert problem.startswith(f'SDL_VIDEODRIVER is "{driver}"')
    assert problem.endswith("unset it")


@pytest.mark.skipif(
    sys.platform != "linux" or Path("/dev/dri").exists(), reason="SDL may find a display"
)
def test_no_display_is_a_problem(bare: pytest.MonkeyPatch) -> None:
    """Without a display SDL falls back to drawing nowhere; that is told, and no window opened."""
    expected = problem_of("offscreen", {})
    assert display_problem() == expected
    with pytest.raises(NoDisplay) as caught:
        Window("Article 58")
    assert str(caught.value) == expected


def test_the_question_leaves_no_display_open(bare: pytest.MonkeyPatch) -> None:
    """Asking whether there is a display opens none."""
    bare.setenv("SDL_VIDEODRIVER", "dummy")
    display_problem()
    assert not pygame.display.get_init()


def test_the_icon_is_square_and_opaque() -> None:
    """The icon fills its square."""
    drawn = icon()
    assert drawn.get_size() == (SIZE_PX, SIZE_PX)
    corners = [(0, 0), (63, 0), (0, 63), (63, 63)]
    assert [drawn.get_at(corner).a for corner in corners] == [255] * 4
