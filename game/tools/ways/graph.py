"""A story as a graph of the steps that a play can take.

Every play is a path in it, and it has paths that no play takes: it does not know what was used,
and what comes back from a call comes back to every call of that scene.
"""

from __future__ import annotations

import networkx as nx

from game.engine.beats import Beat, Call, Choice, End, Goto
from game.engine.conditions import Condition
from game.engine.story import Spot, Story, beat_name

Step = tuple[str, ...]
"""A step of a play: its kind and ids.

("folder", F) and ("scene", S) are entered; at ("beat", S, B) the condition is asked, at
("did", S, B) it held; ("option", S, C, O) is taken; ("out", S, C, O) is the end of what follows it,
("out", S, "", "") that of a scene; ("left", S, C) a choice that is behind; ("end", F) the end.
"""
Graph = nx.DiGraph
START: Step = ("start",)


def graph_of(story: Story) -> Graph[Step]:
    """Return the graph of a story; an edge's `when` is the condition under which it is taken."""
    graph: Graph[Step] = nx.DiGraph()
    for name, folder in story.folders.items():
        _link(graph, START, ("folder", name))
        _link(graph, ("folder", name), ("scene", folder.start))
    starts = starts_of(story)
    for name, scene in story.scenes.items():
        _link(graph, ("scene", name), _step(scene.beats, 0, name))
        if name in starts:
            _link(graph, ("out", name, "", ""), ("end", story.home[f"scene:{name}"]))
        for spot in story.spots[name].values():
            _add_beat(graph, story, name, spot)
    return graph


def starts_of(story: Story) -> frozenset[str]:
    """Return the scenes that are entered with nothing to come back to."""
    moved = (
        spot.beat.goto
        for spots in story.spots.values()
        for spot in spots.values()
        if isinstance(spot.beat, Goto)
    )
    return frozenset([*moved, *(folder.start for folder in story.folders.values())])


def scenes_after(story: Story) -> Graph[str]:
    """Return which scene leads to which, by goto or call."""
    graph: Graph[str] = nx.DiGraph()
    graph.add_nodes_from(story.scenes)
    for name, spots in story.spots.items():
        for spot in spots.values():
            match spot.beat:
                case Goto(goto=to) | Call(call=to):
                    graph.add_edge(name, to)
    return graph


def is_always_open(choice: Choice) -> bool:
    """Whether a choice has an option that is open whenever it is asked."""
    return any(option.when is None and option.once == "no" for option in choice.options)


def _add_beat(graph: Graph[Step], story: Story, scene: str, spot: Spot) -> None:
    beat = spot.beat
    name = beat_name(beat)
    asked, did = ("beat", scene, name), ("did", scene, name)
    after = _step(spot.sequence, spot.nth + 1, scene, spot.owner, spot.option)
    _link(graph, asked, did, beat.when)
    if beat.when is not None:
        _link(graph, asked, after)
    match beat:
        case Goto():
            _link(graph, did, ("scene", beat.goto))
        case Call():
            _link(graph, did, ("scene", beat.call))
            _link(graph, ("out", beat.call, "", ""), after)
        case End():
            _link(graph, did, ("end", story.home[f"scene:{scene}"]))
        case Choice():
            _add_choice(graph, scene, beat)
            _link(graph, ("left", scene, name), after)
        case _:
            _link(graph, did, after)


def _add_choice(graph: Graph[Step], scene: str, choice: Choice) -> None:
    name = choice.choice
    asked, left = ("did", scene, name), ("left", scene, name)
    if not is_always_open(choice):
        _link(graph, asked, left)
    for option in choice.options:
        taken, out = ("option", scene, name, option.id), ("out", scene, name, option.id)
        _link(graph, asked, taken, option.when)
        _link(graph, taken, _step(option.do, 0, scene, name, option.id))
        _link(graph, out, left)
        if option.leave == "no":
            _link(graph, out, asked)


def _link(graph: Graph[Step], one: Step, other: Step, when: Condition | None = None) -> None:
    """Add an edge; two ways between the same steps are one that needs nothing."""
    if graph.has_edge(one, other):
        when = None
    graph.add_edge(one, other, when=when)


def _step(
    sequence: tuple[Beat, ...], nth: int, scene: str, owner: str = "", option: str = ""
) -> Step:
    if nth < len(sequence):
        return ("beat", scene, beat_name(sequence[nth]))
    return ("out", scene, owner, option)
