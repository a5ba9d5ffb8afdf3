"""What is never met only because something else is not: it is not told a second time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import networkx as nx

from game.engine.beats import Beat, Call, Goto, Mention, Test, Uncover
from game.engine.story import Spot, Story
from game.tools.ways.search import Thing


class Dark:
    """The things of a story that are never met."""

    def __init__(self, story: Story, never: Iterable[Thing]) -> None:
        self._story = story
        self._never = frozenset(never)

    def is_own(self, thing: Thing) -> bool:
        """Whether a thing is not met for a reason of its own, and not of what leads to it."""
        kind, name = thing
        match kind:
            case "scene":
                return not self._are_behind(self._leading(name)) and self._is_first(name)
            case "option":
                scene, choice, _ = name.split("/")
                return not self._is_behind(scene, self._story.spots[scene][choice])
            case "paper" | "claim":
                return not self._are_behind(self._bringing(thing))
            case _:
                return True

    def _is_first(self, scene: str) -> bool:
        """Whether a scene is the first of those never met that lead to each other in a round."""
        ways: nx.DiGraph[str] = nx.DiGraph()
        ways.add_nodes_from(name for kind, name in self._never if kind == "scene")
        for name in ways:
            for to in _ways_of(self._story, name):
                if ("scene", to) in self._never:
                    ways.add_edge(name, to)
        around = nx.ancestors(ways, scene) & (nx.descendants(ways, scene) | {scene})
        order = list(self._story.scenes)
        return not around or order.index(scene) <= min(order.index(name) for name in around)

    def _leading(self, scene: str) -> Iterator[tuple[str, Spot]]:
        """Yield the beats that lead to a scene, but those of scenes that it leads to itself."""
        for name, spots in self._story.spots.items():
            for spot in spots.values():
                if _way_of(spot.beat) == scene and not self._leads(scene, name):
                    yield name, spot

    def _leads(self, scene: str, other: str) -> bool:
        known, waiting = {scene}, [scene]
        while waiting:
            for to in _ways_of(self._story, waiting.pop()):
                if to not in known:
                    known.add(to)
                    waiting.append(to)
        return other in known

    def _bringing(self, thing: Thing) -> Iterator[tuple[str, Spot]]:
        for scene, spots in self._story.spots.items():
            for spot in spots.values():
                match spot.beat:
                    case Uncover(uncover=name) | Mention(mention=name):
                        found = ("paper", name)
                    case Test(test=name):
                        found = ("claim", name)
                    case _:
                        continue
                if found == thing:
                    yield scene, spot

    def _are_behind(self, beats: Iterable[tuple[str, Spot]]) -> bool:
        behind = [self._is_behind(scene, spot) for scene, spot in beats]
        return bool(behind) and all(behind)

    def _is_behind(self, scene: str, spot: Spot) -> bool:
        """Whether a beat stands in a scene or an option that is never met."""
        if ("scene", scene) in self._never:
            return True
        while spot.owner:
            if ("option", f"{scene}/{spot.owner}/{spot.option}") in self._never:
                return True
            spot = self._story.spots[scene][spot.owner]
        return False


def _way_of(beat: Beat) -> str:
    match beat:
        case Goto(goto=name) | Call(call=name):
            return name
        case _:
            return ""


def _ways_of(story: Story, scene: str) -> Iterator[str]:
    return (way for spot in story.spots[scene].values() if (way := _way_of(spot.beat)))
