"""Pictures cover their box, and never stop the game."""

from concurrent.futures import wait
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygame import Surface

from game.shell.pictures import Pictures
from tests.shell.conftest import LEFT_WHITE_RIGHT_BLACK

BLACK, WHITE = (0, 0, 0), (255, 255, 255)


@pytest.fixture(scope="module")
def halves(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the good picture alone, which no test changes."""
    folder = tmp_path_factory.mktemp("art")
    (folder / "halves.svg").write_text(LEFT_WHITE_RIGHT_BLACK, encoding="utf-8")
    return folder


def colour(surface: Surface | None, x: int, y: int) -> tuple[int, ...]:
    assert surface is not None
    return tuple(surface.get_at((x, y)))[:3]


@given(size=st.tuples(st.integers(1, 300), st.integers(1, 300)))
def test_a_picture_covers_any_box(halves: Path, size: tuple[int, int]) -> None:
    """In a box of any proportion there is the grey of the picture, and nothing of its ground."""
    picture = Pictures((halves,), is_blocking=True).picture("halves", size)
    assert picture is not None
    assert picture.get_size() == size
    edge = [(x, y) for x in range(size[0]) for y in (0, size[1] - 1)]
    edge += [(x, y) for x in (0, size[0] - 1) for y in range(size[1])]
    assert [at for at in edge if len(set(colour(picture, *at))) > 1] == []


@pytest.mark.parametrize("box", ["0 0 9000 1", "0 0 1 9000", "0 0 900 30"])
def test_a_picture_that_would_be_huge_is_a_notice(pictures: Pictures, art: Path, box: str) -> None:
    """A picture so thin that covering a box would take all memory is not painted."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}"><path d="M0 0h9v9z"/></svg>'
    (art / "thin.svg").write_text(svg, encoding="utf-8")
    assert pictures.picture("thin", (600, 2000)) is None
    assert "thin.svg cannot be painted: " in pictures.notices["thin"]


def test_a_missing_picture_is_a_notice(pictures: Pictures, art: Path) -> None:
    """What is not there is None for good, and the notice says where to put it."""
    assert pictures.picture("bench", (10, 10)) is None
    assert pictures.notices == {
        "bench": f'there is no picture "bench": put bench.svg into {art}',
    }


def test_a_broken_picture_is_a_notice(pictures: Pictures) -> None:
    """A file that is no SVG is None for good, and the notice names it."""
    assert pictures.picture("broken", (10, 10)) is None
    assert "broken.svg cannot be painted" in pictures.notices["broken"]


def test_the_first_folder_wins(art: Path, tmp_path: Path) -> None:
    """A story's own picture is taken before the game's of the same name."""
    own = tmp_path / "own"
    own.mkdir()
    svg = LEFT_WHITE_RIGHT_BLACK.replace("#FFFFFF", "#FF0000")
    (own / "halves.svg").write_text(svg, encoding="utf-8")
    picture = Pictures((own, art), is_blocking=True).picture("halves", (20, 10))
    assert colour(picture, 2, 5) == (255, 0, 0)


def test_a_picture_is_painted_once_a_size(pictures: Pictures) -> None:
    """The same size is the same surface."""
    assert pictures.picture("halves", (9, 9)) is pictures.picture("halves", (9, 9))


def test_forgetting_reads_the_files_anew(pictures: Pictures, art: Path) -> None:
    """After an author has mended a picture, it is painted and its notice is gone."""
    pictures.picture("broken", (10, 10))
    (art / "broken.svg").write_text(LEFT_WHITE_RIGHT_BLACK, encoding="utf-8")
    pictures.forget()
    assert pictures.picture("broken", (10, 10)) is not None
    assert pictures.notices == {}


def test_the_thread_paints_the_same_picture(art: Path, pictures: Pictures) -> None:
    """A picture that waits for the thread has the pixels of one that is painted at once."""
    threaded = Pictures((art,))
    first = threaded.picture("halves", (64, 64))
    wait(threaded.jobs)
    after = threaded.picture("halves", (64, 64))
    at_once = pictures.picture("halves", (64, 64))
    threaded.close()
    assert first is None or first is after
    assert after is not None
    assert at_once is not None
    assert after.get_buffer().raw == at_once.get_buffer().raw


def test_a_dragged_window_leaves_few_orders(art: Path) -> None:
    """Sizes that nobody waits for any more are dropped, and the newest is painted."""
    threaded = Pictures((art,))
    for width in range(100, 200):
        threaded.picture("halves", (width, 80))
    assert len(threaded.jobs) <= 12
    wait(threaded.jobs)
    assert threaded.picture("halves", (199, 80)) is not None
    threaded.close()


@pytest.mark.parametrize(("screens", "is_kept"), [(1, False), (2, True)])
def test_what_is_kept_fits_the_screen(pictures: Pictures, screens: int, is_kept: bool) -> None:
    """Pictures take one and a half times the bytes of a screen at most; the last seen stay."""
    size = (60, 40)
    pictures.fit(screens * 60 * 40 * 4)
    first = pictures.picture("halves", size)
    pictures.picture("halves", (40, 60))
    assert first is not None
    assert (pictures.picture("halves", size) is first) == is_kept
