"""Where the keyboard's focus goes: a pure function of the parts of a screen."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from game.ui.frame import Part


class Direction(Enum):
    """An arrow key."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"


def moved(parts: Sequence[Part], current: Part, direction: Direction) -> Part:
    """Return the part that an arrow leads to from `current`.

    Up and down lead to the nearest part wholly above or below; without one, `current` stays.
    Left and right go along a row of parts, and from its end to the next row, as reading does,
    so right alone comes to every part. Parts that cannot be pressed are passed over; where
    `current` is not among the others, the first of them is returned.
    """
    order = [part for row in rows_of(parts) for part in row]
    if current not in order:
        return order[0] if order else current
    if direction in (Direction.LEFT, Direction.RIGHT):
        step = 1 if direction is Direction.RIGHT else -1
        return order[(order.index(current) + step) % len(order)]
    sign = 1 if direction is Direction.DOWN else -1
    beyond = [p for p in order if _gap(p, current, 1) and sign * (_y(p) - _y(current)) > 0]
    return min(beyond, key=lambda part: _distance(part, current), default=current)


def rows_of(parts: Sequence[Part]) -> list[list[Part]]:
    """Return the parts that can be pressed, each once, in rows from top to bottom.

    A part is in a row where its middle is level with the row's first part.
    """
    pressable = dict.fromkeys(part for part in parts if part.is_pressable)
    rows: list[list[Part]] = []
    for part in sorted(pressable, key=_y):
        if rows and _y(part) < 2 * rows[-1][0].box.bottom:
            rows[-1].append(part)
        else:
            rows.append([part])
    return [sorted(row, key=_x) for row in rows]


def _distance(part: Part, other: Part) -> tuple[int, int]:
    """Return how far two parts are apart; aside counts double."""
    return _gap(part, other, 1) + 2 * _gap(part, other, 0), abs(_x(part) - _x(other))


def _gap(part: Part, other: Part, axis: int) -> int:
    """Return the pixels between two parts, across (0) or down (1); 0 where they overlap."""
    low, high = part.box[axis], part.box[axis] + part.box[axis + 2]
    other_low, other_high = other.box[axis], other.box[axis] + other.box[axis + 2]
    return max(0, low - other_high, other_low - high)


def _x(part: Part) -> int:
    """Return twice the middle across, a whole number."""
    return 2 * part.box.x + part.box.w


def _y(part: Part) -> int:
    """Return twice the middle down."""
    return 2 * part.box.y + part.box.h
