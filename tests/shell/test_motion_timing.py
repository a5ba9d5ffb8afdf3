"""Motion at every speed of a machine: how long it lasts, what it ends in, who has none."""

from __future__ import annotations

import random

import pytest
from pygame import Rect

from game.play.cues import Move
from game.shell.motion import MOST_MS
from game.shell.moves import Wipe, eased, moves_of
from game.shell.pieces import Cutter
from game.ui.frame import Frame
from game.ui.view import Settings
from tests.play.test_cues import visit_of
from tests.play.visits import press
from tests.shell.test_motion import BROUGHT, FAR, NEAR, OLD, ON, PAPER, Screen, cutter, plain

__all__ = ["cutter", "plain"]
BOX = Rect(10, 20, 300, 180)
TICKS_MS = (5, 16, 20, 26, 29, 31, 33, 36, 37, 39, 40, 41, 77, 150, 151, 280, 300)
each_kind = pytest.mark.parametrize(
    ("new", "move"), [(NEAR, ON), (FAR, ON), (BROUGHT, PAPER)], ids=["plane", "mark", "paper"]
)


def ended_ms(screen: Screen, new: Frame, move: Move, tick_ms: int) -> int:
    """Return after how long a motion is over: nothing is painted any more."""
    screen.show(OLD)
    screen.show(new, move)
    begun = last = screen.now_ms
    for _ in range(MOST_MS // tick_ms + 3):
        screen.now_ms += tick_ms
        if screen.mover.paint(new, screen.surface, screen.now_ms):
            last = screen.now_ms
    return last - begun


@each_kind
@pytest.mark.parametrize("tick_ms", TICKS_MS)
def test_it_is_over_within_300_ms_at_any_tick(
    cutter: Cutter, new: Frame, move: Move, tick_ms: int
) -> None:
    """Whatever the length of a tick, the last change is seen within 300 ms, and it is all there."""
    screen, still = Screen(cutter), Screen(cutter)
    assert 0 < ended_ms(screen, new, move, tick_ms) <= MOST_MS
    still.show(new)
    assert screen.surface.get_buffer().raw == still.surface.get_buffer().raw


@each_kind
@pytest.mark.parametrize("seed", range(6))
def test_uneven_ticks_end_in_the_same_pixels(
    cutter: Cutter, new: Frame, move: Move, seed: int
) -> None:
    """Ticks of chance paint, step by step, no more and no less than the new frame."""
    chance, screen, still = random.Random(seed), Screen(cutter), Screen(cutter)
    screen.show(OLD)
    screen.show(new, move)
    begun = screen.now_ms
    while screen.now_ms - begun <= MOST_MS:
        seen = screen.show(new, dt_ms=chance.randint(1, 40))
    assert seen == still.show(new)


@pytest.mark.parametrize("is_still", [True, False])
def test_with_reduced_motion_none_ever_starts(is_still: bool) -> None:
    """Of every press of a play none sets anything moving; without the setting two do."""
    visit, _ = visit_of(settings=Settings("en", has_reduced_motion=is_still))
    taken = []
    for answer in ("enter road", "next"):
        press(visit, answer)
        taken.append(visit.take_move())
    assert taken == ([None, None] if is_still else [Move(), Move("press")])


def test_the_plane_leaves_no_column_behind() -> None:
    """Its edges start outside the box, only go on, and end behind it, in every row."""
    wipe = Wipe(BOX, (0, 0, 0))
    for y in (BOX.top, BOX.centery, BOX.bottom - 1):
        edges = [wipe._edges(y, step / 50) for step in range(51)]
        backs, fronts = zip(*edges, strict=True)
        assert (backs[0], fronts[0], backs[-1], fronts[-1]) == (10, 10, 310, 310)
        assert (list(backs), list(fronts)) == (sorted(backs), sorted(fronts))
        assert all(back <= front for back, front in edges)


def test_ways_are_eased_alike_from_both_ends() -> None:
    """It begins at 0 and ends at 1, goes only on, and is as slow at last as at first."""
    parts = [nth / 64 for nth in range(65)]
    ways = [eased(part) for part in parts]
    assert (ways[0], ways[32], ways[-1], ways) == (0.0, 0.5, 1.0, sorted(ways))
    assert ways == [pytest.approx(1 - eased(1 - part)) for part in parts]


def test_nothing_moves_between_frames_of_two_sizes(cutter: Cutter) -> None:
    """Another size or contrast, or a ribbon that has gone, is shown at once."""
    frames = [Frame("scene", (320, 200), FAR.marks, FAR.parts), Frame("scene", OLD.size, (), ())]
    assert [moves_of(ON, OLD, new, cutter) for new in frames] == [(), ()]
