"""Reading a folder again: what its telling remembered is forgotten, what was found out stands."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace
from rpds import HashTrieMap, HashTrieSet

from game.engine.beats import Set
from game.engine.state import State
from game.engine.story import Story, in_folder


def untold(story: Story, state: State, folder: str) -> State:
    """Return the state as if the scenes of a folder had not been told.

    Forgotten are scenes and beats seen, options taken, texts that vary, and the flags and numbers
    that no other folder sets. Papers, claims, findings and chips stay as they are.
    """
    scenes = frozenset(in_folder(story, "scene", folder))
    own = _set_in(story, scenes) - _set_in(story, story.scenes.keys() - scenes)

    def _is_left(path: str) -> bool:
        return path.partition("/")[0] not in scenes

    return replace(
        state,
        seen=HashTrieSet(filter(_is_left, state.seen)),
        chosen=HashTrieSet(filter(_is_left, state.chosen)),
        visits=HashTrieMap({path: n for path, n in state.visits.items() if _is_left(path)}),
        values=HashTrieMap({name: n for name, n in state.values.items() if name not in own}),
    )


def _set_in(story: Story, scenes: Iterable[str]) -> frozenset[str]:
    """Return the flags and numbers that scenes set."""
    beats = (spot.beat for scene in scenes for spot in story.spots[scene].values())
    return frozenset(beat.set for beat in beats if isinstance(beat, Set))
