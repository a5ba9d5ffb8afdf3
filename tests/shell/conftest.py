"""What the tests of the shell share: the game's fonts, and two small pictures."""

from pathlib import Path

import pytest

from game.shell.fonts import FontBook
from game.shell.pictures import Pictures

FONTS = Path(__file__).parents[2] / "assets" / "fonts"

LEFT_WHITE_RIGHT_BLACK = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" width="200" height="100">'
    '<path fill="#000000" d="M0 0h200v100H0z"/><path fill="#FFFFFF" d="M0 0h100v100H0z"/></svg>'
)


@pytest.fixture(scope="session")
def fonts() -> FontBook:
    return FontBook(FONTS)


@pytest.fixture
def art(tmp_path: Path) -> Path:
    """A folder with a picture, white on the left and black on the right, and a broken one."""
    folder = tmp_path / "art"
    folder.mkdir()
    (folder / "halves.svg").write_text(LEFT_WHITE_RIGHT_BLACK, encoding="utf-8")
    (folder / "broken.svg").write_text("<svg", encoding="utf-8")
    return folder


@pytest.fixture
def pictures(art: Path) -> Pictures:
    return Pictures((art,), is_blocking=True)
