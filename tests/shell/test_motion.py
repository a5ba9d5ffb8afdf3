"""Motion between two frames, on an injected clock: what is seen meanwhile, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pygame
import pytest
from msgspec.structs import replace
from pygame import Rect, Surface
from pygame.event import Event

from game.play.cues import Move
from game.shell.fonts import FontBook
from game.shell.loop import Loop
from game.shell.motion import MOST_MS, Mover
from game.shell.moves import Slide, Travel, Wipe, moves_of
from game.shell.painter import Painter
from game.shell.pictures import Pictures
from game.shell.pieces import Cutter
from game.ui import ribbon
from game.ui.frame import Art, Box, Frame, Mark, Part, Plane, Role, Shape, Stroke
from game.ui.intents import Go, Look
from game.ui.panel import Panel
from game.ui.theme import Ink, rgb
from tests.shell.test_loop import CLICK, STILL, TwoScreens

SIZE = (640, 400)
TICK_MS = 16
STRIP = Box(0, 340, 640, 60)
CARD, SHEET = Box(480, 20, 140, 60), Box(40, 220, 200, 50)
PARTS = (
    Part(Role.BUTTON, "Dossier", CARD, Go(Look("dossier"))),
    Part(Role.BUTTON, "A paper", SHEET, Go(Look("document", subject="press"))),
)
ON, PAPER = Move(), Move("press")


def frame(ink: Ink, here: int | None = 100, *more: Mark, card: Ink = Ink.PAPER) -> Frame:
    """Return a scene on a ground, with a card and the ribbon's mark at a column."""
    marks: list[Mark] = [Plane(STRIP, Ink.INK), Plane(Box(0, 0, 640, 340), ink), *more]
    marks += [Plane(SHEET, Ink.PAPER_SHADE), Plane(CARD, card)]
    marks.append(Stroke((20, 380), (620, 380), Ink.PAPER_DIM, 2))
    if here is not None:
        marks.append(Shape(((here - 8, 345), (here + 8, 345), (here, 358)), Ink.AMBER))
        marks.append(Stroke((here - 8, 380), (here + 8, 380), Ink.AMBER, 4))
    return Frame("scene", SIZE, tuple(marks), PARTS)


OLD = frame(Ink.PAPER_SHADE)
NEAR, FAR = frame(Ink.STEEL, 106), frame(Ink.STEEL, 500)
BROUGHT = frame(Ink.PAPER_SHADE, card=Ink.BAND)


class Screen:
    """A mover on a surface, and what is seen: only what it says that it has painted."""

    def __init__(self, cutter: Cutter) -> None:
        self.surface, self.seen = Surface(SIZE, 0, 32), Surface(SIZE, 0, 32)
        self.mover = Mover(Painter(cutter), cutter, self._take)
        self.now_ms = 1_000
        self._move: Move | None = None

    def _take(self) -> Move | None:
        move, self._move = self._move, None
        return move

    def show(self, shown: Frame, move: Move | None = None, dt_ms: int = TICK_MS) -> bytes:
        """Paint a frame, a tick later; return what is seen, which is always what was painted."""
        self._move = move
        self.now_ms += dt_ms
        for region in self.mover.paint(shown, self.surface, self.now_ms):
            self.seen.blit(self.surface, region, region)
        assert pixels(self.seen) == pixels(self.surface)
        return pixels(self.seen)

    def film(self, old: Frame, new: Frame, move: Move) -> list[bytes]:
        """Return what is seen at each tick from one frame to the next, until 300 ms later."""
        self.show(old)
        return [self.show(new, move), *(self.show(new) for _ in range(MOST_MS // TICK_MS))]


def pixels(surface: Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


def rgb_of(ink: Ink, box: Box) -> bytes:
    """Return the pixels of a box in one ink."""
    return bytes(rgb(ink)) * (box.w * box.h)


@pytest.fixture
def cutter(fonts: FontBook, pictures: Pictures) -> Cutter:
    return Cutter(fonts, pictures)


@pytest.fixture
def plain(cutter: Cutter) -> Callable[[Frame], bytes]:
    """Return what a frame is, painted at once."""

    def painted(shown: Frame) -> bytes:
        surface = Surface(SIZE, 0, 32)
        Painter(cutter).paint(shown, surface)
        return pixels(surface)

    return painted


@pytest.mark.parametrize(
    ("new", "move"),
    [(NEAR, ON), (FAR, ON), (BROUGHT, PAPER), (frame(Ink.NIGHT, None), ON)],
    ids=["plane", "plane and mark", "paper", "plane, no mark"],
)
def test_it_ends_within_300_ms_in_the_pixels_of_the_new_frame(
    cutter: Cutter, plain: Callable[[Frame], bytes], new: Frame, move: Move
) -> None:
    """What is seen changes in many steps, and is byte for byte the new frame at the end."""
    film = Screen(cutter).film(OLD, new, move)
    assert film[-1] == plain(new)
    assert len(set(film)) >= 10


def test_the_sheet_goes_under_the_dossier(cutter: Cutter) -> None:
    """Until it is there the card is as it was, and the sheet is never seen on it."""
    screen, cards = Screen(cutter), set()
    screen.show(OLD)
    for _ in range(280 // TICK_MS):
        screen.show(BROUGHT, PAPER)
        cards.add(pixels(screen.seen.subsurface(Rect(CARD))))
    assert cards == {rgb_of(Ink.PAPER, CARD)}
    screen.show(BROUGHT)
    screen.show(BROUGHT)
    assert pixels(screen.seen.subsurface(Rect(CARD))) == rgb_of(Ink.BAND, CARD)


@pytest.mark.parametrize(("new", "move"), [(FAR, ON), (BROUGHT, PAPER)])
def test_after_it_the_painter_goes_on_as_ever(
    cutter: Cutter, plain: Callable[[Frame], bytes], new: Frame, move: Move
) -> None:
    """The next frame is painted as if nothing had moved, and then nothing is painted."""
    screen = Screen(cutter)
    screen.film(OLD, new, move)
    assert screen.show(OLD) == plain(OLD)
    assert screen.mover.paint(OLD, screen.surface, screen.now_ms) == []


def test_never_two_things_move_at_once(cutter: Cutter) -> None:
    """The mark begins its way when the plane is gone."""
    film = Screen(cutter).film(OLD, FAR, ON)
    strip_from = 3 * SIZE[0] * STRIP.y
    moved = [
        (one[:strip_from] != other[:strip_from], one[strip_from:] != other[strip_from:])
        for one, other in pairwise(film)
    ]
    assert (True, True) not in moved
    planes = [nth for nth, (plane, _) in enumerate(moved) if plane]
    marks = [nth for nth, (_, mark) in enumerate(moved) if mark]
    assert (len(planes) >= 10, len(marks) >= 4, max(planes) < min(marks)) == (True,) * 3


@pytest.mark.parametrize(("new", "move"), [(FAR, ON), (BROUGHT, PAPER)])
@pytest.mark.parametrize("ticks", [0, 1, 5, 15])
def test_a_press_ends_it(
    cutter: Cutter, plain: Callable[[Frame], bytes], new: Frame, move: Move, ticks: int
) -> None:
    """Whenever it comes, the next painting shows the new frame."""
    screen = Screen(cutter)
    screen.show(OLD)
    screen.show(new, move)
    for _ in range(ticks):
        screen.show(new)
    screen.mover.end()
    assert screen.show(new) == plain(new)


def test_another_frame_ends_it(cutter: Cutter, plain: Callable[[Frame], bytes]) -> None:
    """A frame that comes in between is painted at once, or moves in its own turn."""
    screen = Screen(cutter)
    screen.show(OLD)
    screen.show(FAR, ON)
    screen.show(FAR)
    assert screen.show(BROUGHT) == plain(BROUGHT)
    screen.show(FAR, ON)
    screen.show(FAR)
    assert screen.show(OLD, ON) == plain(FAR)
    assert screen.film(OLD, FAR, ON)[-1] == plain(FAR)


@pytest.mark.parametrize(
    ("old", "new", "move"),
    [
        (None, FAR, ON),
        (OLD, FAR, None),
        (replace(OLD, has_high_contrast=True), FAR, ON),
        (OLD, replace(FAR, marks=FAR.marks[1:]), ON),
        (OLD, replace(BROUGHT, parts=PARTS[:1]), PAPER),
        (OLD, replace(BROUGHT, parts=PARTS[1:]), PAPER),
    ],
    ids=["first", "no press", "contrast", "no ribbon", "paper on another page", "no dossier"],
)
def test_where_there_is_nothing_to_explain_nothing_moves(
    cutter: Cutter,
    plain: Callable[[Frame], bytes],
    old: Frame | None,
    new: Frame,
    move: Move | None,
) -> None:
    """The first frame, and one that nothing could move in, is there at once."""
    screen = Screen(cutter)
    if old is not None:
        screen.show(old)
    assert screen.show(new, move) == plain(new)


def test_a_machine_that_is_too_slow_skips_it(
    cutter: Cutter, plain: Callable[[Frame], bytes]
) -> None:
    """A step that is late is the last, and the next seven presses move nothing."""
    screen = Screen(cutter)
    screen.show(OLD)
    screen.show(FAR, ON)
    screen.show(FAR)
    assert screen.show(FAR, dt_ms=41) == plain(FAR)
    moved = []
    for nth in range(9):
        new = (OLD, FAR)[nth % 2]
        moved.append(screen.show(new, ON) != plain(new))
    assert moved == [False] * 7 + [True] * 2


def test_a_surface_that_is_lost_is_painted_whole(
    cutter: Cutter, plain: Callable[[Frame], bytes]
) -> None:
    """A window that is covered or takes another size in the midst of a motion shows the frame."""
    screen = Screen(cutter)
    screen.show(OLD)
    screen.show(FAR, ON)
    screen.show(FAR)
    screen.mover.forget()
    assert screen.show(FAR) == plain(FAR)
    screen.show(OLD, ON)
    screen.surface = Surface(SIZE, 0, 32)
    screen.seen = Surface(SIZE, 0, 32)
    assert screen.show(OLD) == plain(OLD)


class LatePictures(Pictures):
    """Pictures that are painted at once, but not before they are there."""

    is_there = False

    def picture(self, name: str, size: tuple[int, int], clear: Box | None = None) -> Surface | None:
        return super().picture(name, size, clear) if self.is_there else None


@pytest.mark.parametrize("ticks", [0, 3, 9])
def test_a_picture_that_comes_late_comes_in_with_it(
    fonts: FontBook, pictures: Pictures, ticks: int
) -> None:
    """It is seen behind the plane as soon as it is there, and in full at the end."""
    late = LatePictures(pictures._folders, is_blocking=True)
    cutter, new = Cutter(fonts, late), frame(Ink.STEEL, 106, Art(Box(0, 0, 640, 200), "halves"))
    screen = Screen(cutter)
    screen.show(OLD)
    screen.show(new, ON)
    for _ in range(ticks):
        screen.show(new)
    late.is_there = True
    for _ in range(MOST_MS // TICK_MS):
        seen = screen.show(new)
    whole = Surface(SIZE, 0, 32)
    Painter(Cutter(fonts, pictures)).paint(new, whole)
    assert seen == pixels(whole)


def test_what_moves_is_known_from_the_frames(cutter: Cutter) -> None:
    """A plane over all but the ribbon; the mark where it goes far; a sheet to the dossier."""
    near, far = moves_of(ON, OLD, NEAR, cutter), moves_of(ON, OLD, FAR, cutter)
    (sheet,) = moves_of(PAPER, OLD, BROUGHT, cutter)
    assert [type(move) for move in (*near, *far, sheet)] == [Wipe, Wipe, Travel, Slide]
    assert near[0].box == Rect(0, 0, 640, STRIP.y)
    assert Rect(STRIP).contains(far[1].box)
    assert sheet.box.contains(Rect(CARD))
    assert sum(move.ms for move in far) + TICK_MS <= MOST_MS
    assert sheet.ms + TICK_MS <= MOST_MS


def test_the_ribbon_tells_where_it_is_and_what_its_mark_is_made_of() -> None:
    """Both are read from the frame that it has drawn."""
    assert ribbon.box_of(FAR) == STRIP
    assert ribbon.mark_of(FAR) == FAR.marks[-2:]
    assert ribbon.mark_of(frame(Ink.STEEL, None)) == ()


class Moved(TwoScreens):
    """Two screens with a ribbon, of which one wipes to the other."""

    def frame(self, panel: Panel) -> Frame:  # noqa: ARG002
        return FAR if self.ink is Ink.PAPER else OLD

    def take_move(self) -> Move | None:
        return ON


def test_a_press_in_the_midst_of_it_counts(
    fonts: FontBook, pictures: Pictures, plain: Callable[[Frame], bytes]
) -> None:
    """The loop answers at once with what the new frame means, and shows it without waiting."""
    down, up = (
        Event(kind, pos=(500, 50), button=1)
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
    )
    times = iter(range(0, 10_000, TICK_MS))
    visit = Moved()
    loop, display = Loop.create_null(
        visit, fonts, pictures, (down, up, STILL, STILL, down, STILL), SIZE,
        clock=lambda: next(times), moves=visit.take_move,
    )  # fmt: skip
    loop.run()
    assert visit.applied == [Go(Look("dossier"))]
    assert pixels(display.surface) == plain(FAR)
    assert len(display.shown) == 5


def test_without_moves_the_loop_paints_as_ever(fonts: FontBook, pictures: Pictures) -> None:
    """Who is not asked what moves sees each frame at once."""
    loop, display = Loop.create_null(Moved(), fonts, pictures, CLICK, SIZE)
    loop.run()
    assert len(display.shown) == 1
