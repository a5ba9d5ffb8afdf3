"""What has surely happened wherever a choice is asked, and so which choices cannot run dry."""

from __future__ import annotations

import networkx as nx

from game.engine.beats import Beat, Call, Choice, End, Goto, Set, Uncover
from game.engine.conditions import SIGNS, Atom, Condition, Node
from game.engine.story import Story
from game.tools.ways.graph import START, Step, is_always_open
from game.tools.ways.possible import Possible, Word, beat_of


class Surely:
    """What every play has done that comes to a step: the steps that all paths to it share."""

    def __init__(self, story: Story, possible: Possible) -> None:
        self._story = story
        graph = possible.graph.subgraph(possible.reached)
        self._above: dict[Step, Step] = dict(nx.immediate_dominators(graph, START))
        self._sets: dict[str, list[Set]] = {}
        for spots in story.spots.values():
            for spot in spots.values():
                if isinstance(spot.beat, Set):
                    self._sets.setdefault(spot.beat.set, []).append(spot.beat)

    def has_always_way(self, scene: str, choice: Choice) -> bool:
        """Whether an option is open until all are used, each time that a choice is asked.

        An option that is surely open and can be taken once was taken, or the choice is not dry; and
        what it brought about opens others.
        """
        if is_always_open(choice):
            return True
        true = self._true_at(("did", scene, choice.choice))
        left = list(choice.options)
        while left:
            opened = [option for option in left if self._holds(option.when, true)]
            if not opened:
                return False
            if any(option.once == "no" for option in opened):
                return True
            for option in opened:
                left.remove(option)
                true.add(("chose", f"{scene}/{choice.choice}/{option.id}"))
                true |= self._done_by(option.do)
        return True

    def _true_at(self, step: Step) -> set[Word]:
        true: set[Word] = set()
        while step != START and step in self._above:
            step = self._above[step]
            match step[0]:
                case "did":
                    true |= self._done_by((beat_of(self._story, step),))
                case "scene":
                    true.add(("seen", step[1]))
                case "option":
                    true.add(("chose", "/".join(step[1:])))
        return true

    def _done_by(self, beats: tuple[Beat, ...]) -> set[Word]:
        """Return what a sequence brings about for good, whichever way it takes."""
        done: set[Word] = set()
        for beat in beats:
            if isinstance(beat, Goto | Call | End | Choice):
                break
            if isinstance(beat, Uncover) and beat.when is None:
                done.add(("has", beat.uncover))
            elif isinstance(beat, Set) and beat.when is None and not beat.add:
                done.add(("", f"{beat.set}={_number(beat)}"))
        return done

    def _holds(self, condition: Condition | None, true: set[Word]) -> bool:
        return condition is None or self._is_true(condition.root, true)

    def _is_true(self, node: Node | Atom, true: set[Word]) -> bool:
        if isinstance(node, Atom):
            return (node.word, node.name) in true if node.word else self._is_kept(node, true)
        if node.joint == "not":
            return False
        parts = (self._is_true(part, true) for part in node.parts)
        return all(parts) if node.joint == "and" else any(parts)

    def _is_kept(self, atom: Atom, true: set[Word]) -> bool:
        """Whether a value was set so that a comparison holds, and nothing can undo it."""
        sets = self._sets.get(atom.name, [])
        return any(word == "" and name.startswith(f"{atom.name}=") for word, name in true) and all(
            beat.add == 0 and SIGNS[atom.sign](_number(beat), atom.number) for beat in sets
        )


def _number(beat: Set) -> int:
    return int(beat.to == "yes") if isinstance(beat.to, str) else beat.to
