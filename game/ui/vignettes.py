"""Which illustration stands for a folder, a scene, a place in a play."""

from __future__ import annotations

from game.engine.beats import Picture as Shown
from game.engine.state import State
from game.ui.poster import Picture
from game.ui.view import View

DESK = "reading-desk"
"""The picture of the desk, where no folder is open."""


def of_desk(view: View) -> Picture:
    """Return the picture of the desk."""
    return Picture(DESK, view.words("A desk with a lamp and an open folder."))


def of_scene(view: View, scene: str) -> Picture:
    """Return the picture that a scene begins with, else its folder's cover; "" for neither."""
    found = view.story.scenes[scene]
    if not found.picture:
        folder = view.story.home[f"scene:{scene}"]
        return Picture(view.story.folders[folder].picture, view.texts.folder_title(folder))
    return Picture(found.picture, view.words.story(f"scene/{scene}/alt", found.alt))


def of_state(view: View, state: State) -> Picture:
    """Return the picture that is on screen where a play stands."""
    stand = state.stand
    if stand is None:
        return of_desk(view)
    if not stand.picture:
        return of_scene(view, stand.at.scene)
    scene, _, beat = stand.picture.partition("/")
    shown = view.story.spots[scene][beat].beat
    assert isinstance(shown, Shown)
    return Picture(shown.picture, view.words.story(f"scene/{scene}/{beat}", shown.alt))
