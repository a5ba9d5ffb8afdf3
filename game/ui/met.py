"""What the reader has met so far: persons by name, what became of them, and what may be told.

The rule on persons: a name that was on screen is met. What became of a person is told by the
outcomes of the folders that show this life, and is known once one of them was reached; where no
folder shows it, it is no secret of the story and can be told with the name.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from game.engine.beats import Quote
from game.engine.dossier import chips_of
from game.engine.papers import PaperState
from game.engine.state import State
from game.engine.story import Story, in_folder
from game.ui.again import for_the_same
from game.ui.view import View


def outcomes(view: View) -> frozenset[str]:
    """Return the folders whose outcome was reached in this play."""
    return _reached(view.state)


def _reached(state: State) -> frozenset[str]:
    reached = {name for name, stand in state.stands.items() if stand.phase == "outcome"}
    return frozenset(reached | set(state.ended))


def people(view: View) -> frozenset[str]:
    """Return the persons whose names the reader has met."""
    return _people(view.story, view.state)


@for_the_same
def _people(story: Story, state: State) -> frozenset[str]:
    told = _reached(state)
    found = set(chips_of(state, "person"))
    found |= {paper.by for name, paper in story.papers.items() if _has(state, name)}
    found |= {story.claims[claim].by for claim in state.offered}
    found |= _quoted(story, state)
    found |= {name for name, folders in _shown_by(story).items() if told & folders}
    return frozenset(found & set(story.people))


def knows_fate(view: View, person: str) -> bool:
    """Whether what became of a person may be told: an outcome told it, or none will."""
    folders = told_by(view, person)
    return not folders or bool(folders & outcomes(view))


def told_by(view: View, person: str) -> frozenset[str]:
    """Return the folders whose outcome tells what became of a person."""
    return _shown_by(view.story).get(person, frozenset())


def has_paper(view: View, paper: str) -> bool:
    """Whether the reader has a paper, opened or not."""
    return _has(view.state, paper)


def _has(state: State, paper: str) -> bool:
    return state.paper(paper) >= PaperState.UNCOVERED


def has_part(view: View, kind: str, name: str) -> bool:
    """Whether the reader has met what cites a source; words and events lie open to all.

    A claim is met in this sense once its finding stands, and a person once the end of the life may
    be told: before, what proves the one and what tells the other is not named.
    """
    match kind:
        case "folder":
            return name in outcomes(view)
        case "scene":
            return name in view.state.seen
        case "paper":
            return has_paper(view, name)
        case "claim":
            return name in view.state.confirmed
        case "person":
            return name in people(view) and knows_fate(view, name)
        case _:
            return True


def _quoted(story: Story, state: State) -> set[str]:
    """Return who was quoted in the beats that were shown."""
    beats = (key.split("/", 1) for key in state.seen if "/" in key)
    spots = (story.spots.get(scene, {}).get(beat) for scene, beat in beats)
    return {spot.beat.by for spot in spots if spot is not None and isinstance(spot.beat, Quote)}


@lru_cache(maxsize=8)
def _shown_by(story: Story) -> Mapping[str, frozenset[str]]:
    """Return the folders whose outcome shows a person's life: on trial, or named in its papers."""
    found: dict[str, set[str]] = {}
    for folder in story.folders:
        papers = (story.papers[name].people for name in in_folder(story, "paper", folder))
        named = {person for people in papers for person in people}
        for name, person in story.people.items():
            if folder in person.trials or name in named:
                found.setdefault(name, set()).add(folder)
    return {name: frozenset(folders) for name, folders in found.items()}
