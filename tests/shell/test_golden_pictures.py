"""What the painter paints, pixel by pixel, beside pictures that a person has looked at."""

from pathlib import Path

import pytest
from pygame import Surface

from tests.shell import golden_pictures
from tests.shell.golden_pictures import (
    FRAMES,
    difference,
    expected,
    is_exact_here,
    is_near,
    main,
    painted,
    problem,
)


@pytest.mark.parametrize("name", FRAMES)
def test_a_picture_is_as_it_was(name: str) -> None:
    """Every pixel is the same on a machine like the one of the pictures; elsewhere nearly so."""
    assert problem(name, painted(name), expected(name), is_exact=is_exact_here()) == ""


@pytest.fixture
def failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where failures of a test of the tests are written."""
    monkeypatch.setattr(golden_pictures, "FAILED", tmp_path / "failed")
    return tmp_path / "failed"


def changed(picture: Surface, x: int, y: int, channel: int, by: int) -> Surface:
    """Return a picture with one channel of one pixel changed."""
    found, colour = picture.copy(), list(picture.get_at((x, y)))
    colour[channel] += by if colour[channel] < 128 else -by
    found.set_at((x, y), colour)
    return found


@pytest.mark.parametrize("channel", range(3))
@pytest.mark.parametrize("by", [1, 90])
@pytest.mark.parametrize("place", [(0, 0), (479, 269), (240, 100)])
def test_one_changed_pixel_is_found(
    failed: Path, channel: int, by: int, place: tuple[int, int]
) -> None:
    """One level in one channel of one pixel is a difference; it is shown bright, in its place."""
    wanted = expected("lines")
    actual = changed(wanted, *place, channel, by)
    found = difference(actual, wanted)
    assert found is not None
    bright = [0, 0, 0]
    bright[channel] = max(96, by)
    assert (found.pixels, list(found.picture.get_at(place))[:3]) == (1, bright)
    assert "lines differs in 1 pixels" in problem("lines", actual, wanted, is_exact=True)
    assert problem("lines", actual, wanted, is_exact=False) == ""
    assert [path.name for path in failed.iterdir()] == ["lines.png"]


def test_what_is_painted_elsewhere_is_not_near() -> None:
    """The tolerance of other machines is less than a text that moved, or that is another."""
    picture = painted("lines")
    for dx, dy in ((3, 0), (0, 2)):
        moved = Surface(picture.get_size(), 0, 32)
        moved.blit(picture, (dx, dy))
        assert not is_near(moved, picture)
    assert not is_near(painted("latin"), painted("cyrillic"))


def test_ci_makes_no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where CI is set nothing is written, and it is said why."""
    monkeypatch.setenv("CI", "true")
    with pytest.raises(SystemExit, match="by a person who looks"):
        main(["all"])
