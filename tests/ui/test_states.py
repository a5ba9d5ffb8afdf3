"""No state is told by colour alone: in grey, what is selected, new or known still shows."""

from __future__ import annotations

import pytest

from game.ui.frame import Dot, Edge, Frame, Mark, Part, Plane, Role, Shape, Stroke
from game.ui.screens import frame_of
from tests.ui.gallery import SIGHTS, UPRIGHT, WIDE, on

Form = tuple[tuple[str, int, int], ...]


def _form(frame: Frame, part: Part) -> Form:
    """Return what is drawn of a part apart from words and inks: each mark, how large and thick."""
    return tuple(sorted(found for mark in frame.marks for found in _drawn(mark, part)))


def _drawn(mark: Mark, part: Part) -> tuple[tuple[str, int, int], ...]:
    if (
        isinstance(mark, Plane | Edge)
        and _has(part, mark.box.x, mark.box.y)
        and _has(part, mark.box.right - 1, mark.box.bottom - 1)
    ):
        height = mark.box.h if isinstance(mark, Plane) and mark.box != part.box else 0
        return ((type(mark).__name__, height, getattr(mark, "width", 0)),)
    if isinstance(mark, Stroke) and _has(part, *mark.begin) and _has(part, *mark.end):
        return (("Stroke", 0, mark.width),)
    if isinstance(mark, Dot) and _has(part, *mark.center):
        return (("Dot", mark.radius, 0),)
    if isinstance(mark, Shape) and all(_has(part, *point) for point in mark.points):
        return (("Shape", len(mark.points), 0),)
    return ()


def _has(part: Part, x: float, y: float) -> bool:
    return part.box.has(x, y)


@pytest.mark.parametrize("name", SIGHTS)
def test_what_is_selected_has_another_form(name: str) -> None:
    """Beside others of its sort it has a thicker edge, another mark, or a card that names it."""
    alike = []
    for panel in (WIDE, UPRIGHT):
        frame = frame_of(on(SIGHTS[name], panel))
        headings = [part.label for part in frame.parts if part.role is Role.HEADING]
        for part in frame.pressable:
            others = [p for p in frame.pressable if p.role is part.role and not p.is_on]
            is_alike = _form(frame, part) in [_form(frame, other) for other in others]
            if part.is_on and is_alike and not part.label.endswith(tuple(headings)):
                alike.append((part.role, part.label))
    assert alike == []


@pytest.mark.parametrize(
    ("label", "sights"),
    [
        ("Daily", ("dossier", "dossier: picked", "dossier: stood")),
        ("Hotel", ("findings: nothing read", "findings: one filed", "findings: stood")),
        ("Anna", ("people: begun", "people")),
        ("F1", ("desk", "desk with a closed folder")),
    ],
)
def test_each_state_has_its_own_words(label: str, sights: tuple[str, ...]) -> None:
    """New, read and confirmed, filed and not, known and not: what has changed is said."""
    said = [_said(sight, label) for sight in sights]
    assert len(set(said)) == len(said)


def _said(sight: str, label: str) -> str:
    """Return what is said of a thing that can be pressed, apart from its name."""
    parts = frame_of(SIGHTS[sight]).pressable
    return next(part.detail for part in parts if part.label == label)
