"""Frames written to files."""

from pathlib import Path

import pygame
import pytest

from game.shell.fonts import FontBook
from game.shell.pictures import Pictures
from game.shell.render import Renderer, UnwritablePicture
from game.ui.frame import Art, Box, Frame, Glyphs, Plane
from game.ui.theme import Face, Ink, rgb

FRAME = Frame(
    "scene",
    (320, 180),
    (
        Plane(Box(0, 0, 320, 180), Ink.NIGHT),
        Art(Box(0, 0, 320, 90), "halves"),
        Glyphs(Box(10, 100, 300, 50), "The Sixteen", Face.TITLE, 40, Ink.PAPER),
    ),
    (),
)


@pytest.fixture
def renderer(fonts: FontBook, pictures: Pictures) -> Renderer:
    return Renderer(fonts, pictures)


def test_a_frame_is_written(renderer: Renderer, tmp_path: Path) -> None:
    """The file has the size and pixels of the frame, and its folders are made."""
    out = tmp_path / "shots" / "en" / "scene.png"
    renderer.save_png(FRAME, out)
    picture = pygame.image.load(out)
    assert picture.get_size() == FRAME.size
    assert tuple(picture.get_at((10, 10)))[:3] == (255, 255, 255)
    assert tuple(picture.get_at((5, 175)))[:3] == rgb(Ink.NIGHT)


def test_the_same_frame_is_the_same_file(renderer: Renderer, tmp_path: Path) -> None:
    """Painting twice gives the same bytes."""
    for name in ("a.png", "b.png"):
        renderer.save_png(FRAME, tmp_path / name)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


@pytest.mark.parametrize("place", ["file/scene.png", "folder"])
def test_a_picture_that_cannot_be_written_is_named(
    renderer: Renderer, tmp_path: Path, place: str
) -> None:
    """A file in place of a folder, or a folder in place of the file, is an error of ours."""
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnwritablePicture, match="cannot be written: ") as caught:
        renderer.save_png(FRAME, tmp_path / place)
    assert caught.value.path == tmp_path / place


def test_a_contact_sheet_holds_all(renderer: Renderer, tmp_path: Path) -> None:
    """Pictures of any size stand in rows, each under its label; none is an empty sheet."""
    pictures = [("wide", pygame.Surface((960, 240), 0, 32)), ("", pygame.Surface((1, 900), 0, 32))]
    pictures += [(f"scene {n}", renderer.surface(FRAME)) for n in range(3)]
    out = tmp_path / "sheet.png"
    renderer.save_contact_sheet(pictures, out)
    assert pygame.image.load(out).get_size() == (3 * 504 + 24, (480 + 56) + (270 + 56) + 24)
    assert renderer.contact_sheet([]).get_size() == (528, 24)
