"""The screens, by name: each is a function from a view to a frame."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from game.ui import faults
from game.ui.frame import Box, Frame, Role
from game.ui.kiosk import asking
from game.ui.sketch import Sketch
from game.ui.theme import Size
from game.ui.view import View


def frame_of(view: View) -> Frame:
    """Return the frame of what is looked at, above the faults that an author is shown."""
    if view.faults:
        return faults.docked(view, frame_of)
    if view.panel.is_tiny:
        return _tiny(view)
    module = import_module(f"game.ui.screens.{view.look.screen}")
    draw: Callable[[View], Frame] = module.frame
    frame = draw(view)
    is_asking = view.house is not None and view.house.is_asking
    return asking.over(view, frame) if is_asking else frame


def _tiny(view: View) -> Frame:
    sketch = Sketch(view)
    words = view.words("This window is too small to read in. Make it larger; nothing is lost.")
    sketch.text(Box(4, 4, sketch.box.w - 8, sketch.box.h), words, Size.SMALL, role=Role.STATUS)
    return sketch.frame()
