"""Why something is never met, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from game.engine.beats import Beat, Choice, Mention, Set, Test, Uncover
from game.engine.conditions import Atom, Condition
from game.engine.story import Story, in_folder
from game.tools.ways.graph import Step
from game.tools.ways.possible import Possible, beat_of, chips_of, wants_of

_NEVER = {
    "has": 'nobody ever has the paper "{}"',
    "read": 'nobody ever has the paper "{}"',
    "cited": 'nobody can ever cite the paper "{}"',
    "proved": 'the claim "{}" is never confirmed',
    "seen": 'the scene "{}" is never shown',
    "chose": '"{}" is never chosen',
    "": '"{}" never comes to that value',
}
_CHIPS = {"person": "name", "place": "place", "year": "year"}


def why_never(story: Story, possible: Possible, thing: tuple[str, str]) -> str | None:
    """Return why a thing is never met; None where that is not proved by the graph alone."""
    kind, name = thing
    match kind:
        case "scene":
            return _of_steps(story, possible, [("scene", name)], _NO_SCENE)
        case "option":
            return _of_steps(story, possible, [("option", *name.split("/"))], "")
        case "paper":
            return _of_paper(story, possible, name)
        case "claim":
            return _of_claim(story, possible, name)
        case _:
            return None if ("end", name) in possible.reached else "no way through it has an end"


def foreign_in(story: Story, folder: str) -> frozenset[str]:
    """Return what conditions and request slips in a folder ask of other folders: names of things.

    A chip that another folder has may be met there, before this one or in the midst of it.
    """
    asked: set[str] = set()
    others = set(_sets_in(story, [other for other in story.folders if other != folder]))
    for atom in _atoms_in(story, folder):
        if not atom.word:
            is_foreign = atom.name in others
        else:
            kind = {"proved": "claim", "seen": "scene", "chose": "scene"}.get(atom.word, "paper")
            home = story.home.get(f"{kind}:{atom.name.partition('/')[0]}", folder)
            is_foreign = home != folder
        if is_foreign:
            asked.add(atom.name)
    chips = frozenset[str]().union(
        *(chips_of(story, one) for one in story.folders if one != folder)
    )
    for paper in in_folder(story, "paper", folder):
        wanted = {chip for group in wants_of(story.papers[paper]) for chip in group}
        asked |= {chip.partition(":")[2] for chip in wanted & chips}
    return frozenset(asked)


_NO_SCENE = "no goto, call or start leads to it"


def _of_steps(story: Story, possible: Possible, steps: Iterable[Step], none: str) -> str | None:
    """Return why none of some steps is reached; `none` is said where nothing leads to them."""
    wanted = list(steps)
    if any(step in possible.reached for step in wanted):
        return None
    before = [(one, step) for step in wanted for one in possible.graph.predecessors(step)]
    for one, step in before:
        when = possible.graph.edges[one, step]["when"]
        if one in possible.reached and when is not None:
            return _closed(possible, when)
    return _behind(story, possible, before[0][0]) if before else none


def _behind(story: Story, possible: Possible, step: Step) -> str:
    """Return why a step that leads on is itself never taken."""
    scene = step[1]
    if ("scene", scene) not in possible.reached:
        return f'what leads to it is in the scene "{scene}", which is never reached'
    if step[0] == "did" and ("beat", *step[1:3]) in possible.reached:
        when = beat_of(story, step).when
        if when is not None:
            return _closed(possible, when)
    spot = story.spots[scene].get(step[2]) if len(step) > 2 else None
    taken = ("option", scene, spot.owner, spot.option) if spot is not None and spot.owner else None
    if taken is not None and taken not in possible.reached:
        return f'what leads to it is in the option "{taken[-1]}", which never opens'
    return "it stands behind a beat that never goes on to it"


def _of_paper(story: Story, possible: Possible, name: str) -> str | None:
    if ("has", name) in possible.true:
        return None
    steps = list(_steps(story, lambda beat: _brings(beat) == name))
    if not steps:
        return "no scene uncovers or mentions it"
    reached = [step for step in steps if step in possible.reached]
    if not reached:
        return _of_steps(story, possible, steps, "")
    missing = [
        _CHIPS[group[0].partition(":")[0]]
        for group in wants_of(story.papers[name])
        if not any(chip in possible.chips for chip in group)
    ]
    if missing:
        named = " and no ".join(missing)
        return f"it is only mentioned, and no {named} that its request takes is ever met"
    return 'it is only mentioned, and it has no "request"'


def _of_claim(story: Story, possible: Possible, name: str) -> str | None:
    tests = list(_steps(story, lambda beat: isinstance(beat, Test) and beat.test == name))
    if not tests:
        return "no scene offers it with test"
    if not any(step in possible.reached for step in tests):
        return _of_steps(story, possible, tests, "")
    papers = sorted({proof.with_.partition("/")[0] for proof in story.claims[name].proofs})
    if any(("has", paper) in possible.true for paper in papers):
        return None
    named = ", ".join(f'"{paper}"' for paper in papers)
    return f"nobody ever has a paper that proves it: {named}"


def _closed(possible: Possible, when: Condition) -> str:
    never = [_NEVER[atom.word].format(atom.name) for atom in possible.lacking(when)]
    told = " and ".join(dict.fromkeys(never)) or "its parts exclude each other"
    return f'its condition "{when.text}" never holds: {told}'


def _brings(beat: Beat) -> str:
    match beat:
        case Uncover():
            return beat.uncover
        case Mention():
            return beat.mention
        case _:
            return ""


def _steps(story: Story, is_wanted: Callable[[Beat], bool]) -> Iterator[Step]:
    for scene, spots in story.spots.items():
        for name, spot in spots.items():
            if is_wanted(spot.beat):
                yield ("did", scene, name)


def _atoms_in(story: Story, folder: str) -> Iterator[Atom]:
    for scene in in_folder(story, "scene", folder):
        for spot in story.spots[scene].values():
            if spot.beat.when is not None:
                yield from spot.beat.when.names
            if isinstance(spot.beat, Choice):
                for option in spot.beat.options:
                    yield from option.when.names if option.when is not None else ()


def _sets_in(story: Story, folders: Iterable[str]) -> Iterator[str]:
    for folder in folders:
        for scene in in_folder(story, "scene", folder):
            for spot in story.spots[scene].values():
                if isinstance(spot.beat, Set):
                    yield spot.beat.set
