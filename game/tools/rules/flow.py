"""S3xx: whether everything in a story can be met, and every way comes to an end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

import networkx as nx

from game.content.load import Loaded
from game.diagnostics import Diagnostic, Span
from game.engine.beats import Call, Choice, Goto
from game.engine.model import Claim
from game.engine.story import Story, beat_name
from game.tools.ways.dark import Dark
from game.tools.ways.graph import Step, graph_of
from game.tools.ways.verdicts import Fault, Verdict, Ways, ways_of


def unreachable(loaded: Loaded) -> Iterator[Diagnostic]:
    """S301, S303, S304, S305, S307: a scene, option, paper, claim or end that no play meets."""
    ways = _ways(loaded)
    never = [verdict.thing for verdict in ways.verdicts if verdict.settled == "unreachable"]
    dark = Dark(loaded.whole, never)
    circles = _circles(loaded)
    for verdict in ways.verdicts:
        kind, name = verdict.thing
        is_told = kind == "end" and name in circles
        if verdict.settled == "unreachable" and dark.is_own(verdict.thing) and not is_told:
            code, message, hint = _NEVER[kind]
            message = message.format(name.rpartition("/")[2])
            span = _place(loaded, verdict)
            yield loaded.diagnostic(code, span, f"{message}: {verdict.why}", hint)


def dry_choices(loaded: Loaded) -> Iterator[Diagnostic]:
    """S302: a choice that is passed over though options are left."""
    for fault in _faults(loaded, "dry"):
        path = loaded.path_of_beat(fault.scene, fault.beat)
        yield loaded.diagnostic(
            "S302",
            loaded.place_of("scene", fault.scene, *path, "choice"),
            f'the choice "{fault.beat}" can run dry: options are left, none of them is open, '
            f"and none was taken that leaves it. {_by(fault)}",
            'give it an option with "leave: yes" and without "when"; '
            'or, if it may be passed over, put the condition to the choice itself with "when"',
        )


def endless(loaded: Loaded) -> Iterator[Diagnostic]:
    """S306: a round without an exit."""
    for fault in _faults(loaded, "circle"):
        yield loaded.diagnostic(
            "S306",
            _turn(loaded, fault),
            f"the story runs in a circle here and never shows a text. {_by(fault)}",
            "put a text or a choice into the circle, or a condition that ends it",
        )
    for fault in _faults(loaded, "trap"):
        yield loaded.diagnostic(
            "S306",
            _turn(loaded, fault),
            f"from here no way comes to an end of the folder. {_by(fault)}",
            'let one way lead out: an option with "leave: yes", a goto, or "end"',
        )


def without_end(loaded: Loaded) -> Iterator[Diagnostic]:
    """S308: a scene after which nothing says how the story goes on."""
    for fault in _faults(loaded, "off"):
        last = loaded.whole.scenes[fault.scene].beats[-1]
        folder = loaded.whole.home[f"scene:{fault.scene}"]
        yield loaded.diagnostic(
            "S308",
            loaded.place_of_beat(fault.scene, beat_name(last)),
            f'after this the scene "{fault.scene}" is over, and nothing says what comes then: '
            "so the folder ends",
            f'write "goto:" with a scene, or "end: {folder}", as its last beat',
        )


def not_settled(loaded: Loaded) -> Iterator[Diagnostic]:
    """S309: what could not be found out."""
    ways, story = _ways(loaded), loaded.whole
    told = _circles(loaded)
    circles = frozenset(told)
    for verdict in ways.verdicts:
        if verdict.settled == "not settled" and _home(story, verdict) not in circles:
            kind, name = verdict.thing
            told.add(_home(story, verdict))
            message = f'whether the {kind} "{name.rpartition("/")[2]}" is ever met is not settled: '
            yield loaded.diagnostic("S309", _place(loaded, verdict), message + verdict.why, _FEWER)
    for fault in _faults(loaded, "perhaps dry"):
        told.add(story.home[f"scene:{fault.scene}"])
        path = loaded.path_of_beat(fault.scene, fault.beat)
        yield loaded.diagnostic(
            "S309",
            loaded.place_of("scene", fault.scene, *path, "choice"),
            f'whether the choice "{fault.beat}" can run dry is not settled',
            'give it an option with "leave: yes" and without "when"',
        )
    for folder, states in ways.cut.items():
        if folder not in told:
            yield loaded.diagnostic(
                "S309",
                loaded.place_of("folder", folder),
                f'whether every way through "{folder}" comes to an end is not settled: '
                f"the search was cut at {states:,} states",
                _FEWER,
            )


def idle_likenesses(loaded: Loaded) -> Iterator[Diagnostic]:
    """S310: a claim whose `same_as` never files anything."""
    story = loaded.whole
    for name, claim in story.claims.items():
        fault = _idle(story, name, claim.same_as) if claim.same_as else ""
        if fault:
            yield loaded.diagnostic(
                "S310",
                loaded.place_of("claim", name, "same_as"),
                f'nothing is ever carried over from "{claim.same_as}": {fault}',
                "name a claim of an earlier folder that shares a proof with this one, "
                'or leave out "same_as"',
            )


def _idle(story: Story, name: str, same: str) -> str:
    """Return why a finding on one claim is never filed on another; "" where it may be."""
    folders = tuple(story.folders)
    here, there = (folders.index(story.home[f"claim:{claim}"]) for claim in (name, same))
    if there >= here:
        return "its folder does not come before this one"
    ours, theirs = (_proofs(story.claims[claim]) for claim in (name, same))
    return "" if ours & theirs else "no passage proves both with the same assessment"


def _proofs(claim: Claim) -> set[tuple[str, str]]:
    """Return the findings that prove a claim."""
    return {(proof.with_, proof.assessment or claim.assessment) for proof in claim.proofs}


_FEWER = "let numbers stop growing, and let options that hang on each other be fewer"
_NEVER = {
    "scene": ("S301", 'nobody ever comes to the scene "{}"', "lead to it, or delete its file"),
    "option": ("S303", 'the option "{}" can never be taken', "mend its condition, or delete it"),
    "paper": (
        "S304",
        'nobody ever has the paper "{}"',
        "uncover it in a scene, or delete its file",
    ),
    "claim": (
        "S305",
        'nobody can prove the claim "{}" in time',
        "offer a claim only when a paper that proves it can be had",
    ),
    "end": ("S307", 'the folder "{}" never ends', 'let every way come to "end"'),
}


def _place(loaded: Loaded, verdict: Verdict) -> Span:
    kind, name = verdict.thing
    if kind != "option":
        return loaded.place_of({"end": "folder"}.get(kind, kind), name)
    scene, choice, option = name.split("/")
    path = loaded.path_of_beat(scene, choice)
    beat = loaded.whole.spots[scene][choice].beat
    assert isinstance(beat, Choice)
    nth = [one.id for one in beat.options].index(option)
    return loaded.place_of("scene", scene, *path, "options", nth, "id")


def _home(story: Story, verdict: Verdict) -> str:
    kind, name = verdict.thing
    if kind == "option":
        return story.home[f"scene:{name.partition('/')[0]}"]
    return name if kind == "end" else story.home[f"{kind}:{name}"]


def _turn(loaded: Loaded, fault: Fault) -> Span:
    """Return where the way turns back: at the goto or call of a round, else at its beat."""
    story = loaded.whole
    beat = story.spots[fault.scene].get(fault.beat)
    if beat is None or not isinstance(beat.beat, Choice):
        begin: Step = ("did", fault.scene, fault.beat) if fault.beat else ("scene", fault.scene)
        graph = graph_of(story)
        around = next(part for part in nx.strongly_connected_components(graph) if begin in part)
        for scene, spots in story.spots.items():
            for name, spot in spots.items():
                verb = {Goto: "goto", Call: "call"}.get(type(spot.beat))
                if verb and ("did", scene, name) in around and len(around) > 1:
                    return loaded.place_of("scene", scene, *loaded.path_of_beat(scene, name), verb)
    if beat is None:
        return loaded.place_of("scene", fault.scene)
    path = loaded.path_of_beat(fault.scene, fault.beat)
    return loaded.place_of("scene", fault.scene, *path, "choice")


def _by(fault: Fault) -> str:
    """Return the answers that lead to a fault, in words."""
    return f"It is so after: {' · '.join(fault.answers)}"


def _faults(loaded: Loaded, kind: str) -> Iterator[Fault]:
    return (fault for fault in _ways(loaded).faults if fault.kind == kind)


def _circles(loaded: Loaded) -> set[str]:
    """Return the folders that stop in a circle: what cannot be met behind it follows from it."""
    return {loaded.whole.home[f"scene:{fault.scene}"] for fault in _faults(loaded, "circle")}


@lru_cache(maxsize=1)
def _ways(loaded: Loaded) -> Ways:
    return ways_of(loaded.whole)


FLOW: tuple[Callable[[Loaded], Iterator[Diagnostic]], ...] = (
    unreachable, dry_choices, endless, without_end, not_settled, idle_likenesses,
)  # fmt: skip
"""The rules of flow, for a story without errors."""
