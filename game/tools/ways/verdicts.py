"""A verdict on every scene, option, paper and claim: reachable, unreachable, or not settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from msgspec import Struct

from game.engine.answers import text_of
from game.engine.beats import Choice
from game.engine.play import start
from game.engine.state import State
from game.engine.story import Story, in_folder
from game.play.session import Session
from game.tools.solve import played
from game.tools.ways.possible import Possible, possible_in
from game.tools.ways.reasons import foreign_in, why_never
from game.tools.ways.search import MOST_STATES, Answers, Search, Thing
from game.tools.ways.shorter import shorter
from game.tools.ways.surely import Surely
from game.tools.ways.worth import Worth

Settled = Literal["reachable", "unreachable", "not settled"]


class Verdict(NamedTuple):
    """Whether a thing can be met; `answers` lead there, else `why` says why not, or why not known.

    Things are ("scene", S), ("option", "S/C/O"), ("paper", P), ("claim", C), ("end", F).
    """

    thing: Thing
    settled: Settled
    answers: tuple[str, ...] = ()
    why: str = ""


class Fault(NamedTuple):
    """Something that goes wrong on a way: what, where, and the answers that lead there.

    "dry": a choice is passed over with options left; "perhaps dry": it is not known · "circle": the
    story runs in a circle · "trap": no play ends from there · "off": nothing follows a scene.
    """

    kind: str
    scene: str
    beat: str
    answers: tuple[str, ...]


class Ways(Struct, frozen=True, eq=False):
    """What was found of a story's ways. `cut` are folders whose search was cut, and at how many."""

    verdicts: tuple[Verdict, ...]
    faults: tuple[Fault, ...]
    cut: Mapping[str, int]


def ways_of(story: Story, most: int = MOST_STATES) -> Ways:
    """Return the verdicts on a story's things; `most` states of a folder are looked at.

    Unreachable is said only where it is proved: from the graph with conditions at their best, or
    because every way was looked at. Reachable is said only where a play was found.
    """
    possible = possible_in(story)
    surely = Surely(story, possible)
    before = Session(story)
    verdicts: list[Verdict] = []
    faults: list[Fault] = []
    cut = {}
    for folder in story.folders:
        found = _Folder(story, possible, folder, most)
        found.look(before)
        verdicts += found.verdicts()
        faults += found.faults(surely)
        if found.is_cut:
            cut[folder] = found.states
        played(before, (folder,))
    return Ways(tuple(verdicts), tuple(faults), cut)


class _Folder:
    """The searches of a folder: one for all, and one more for the papers and claims it missed."""

    def __init__(self, story: Story, possible: Possible, folder: str, most: int) -> None:
        self._story = story
        self._possible = possible
        self._folder = folder
        self._most = most
        self._foreign = foreign_in(story, folder)
        self._searches: list[Search] = []
        self._things = tuple(_things(story, folder))

    @property
    def is_cut(self) -> bool:
        """Whether not every way was looked at."""
        return any(search.is_cut for search in self._searches)

    @property
    def states(self) -> int:
        """How many states were looked at before a search was cut."""
        return max(search.states for search in self._searches)

    @property
    def circles(self) -> frozenset[str]:
        """The scenes at which the story runs in a circle without a word."""
        return frozenset(name for kind, name in self._searches[0].met if kind == "circle")

    def look(self, before: Session) -> None:
        """Search for plays; `before` has played the folders before this one."""
        starts: list[tuple[State, Answers]] = [(start(), ())]
        if self._foreign and before.answers:
            starts.append((before.state, before.answers))
        self._search(starts, frozenset())
        missed = [thing for thing in self._things if not self._is_met(thing)]
        aims = frozenset(
            name for thing in missed for name in self._papers_of(thing)
            if ("has", name) in self._possible.true
        )  # fmt: skip
        if aims:
            self._search(starts, aims)

    def verdicts(self) -> Iterator[Verdict]:
        """Yield the verdict on each thing of the folder."""
        for thing in self._things:
            found = next((s for s in self._searches if thing in s.met), None)
            if found is not None:
                yield Verdict(thing, "reachable", _texts(found.way(thing)))
            else:
                yield self._never(thing)

    def faults(self, surely: Surely) -> Iterator[Fault]:
        """Yield what goes wrong on the ways through the folder, each place once."""
        first = self._searches[0]
        for kind, path in sorted(first.met):
            if kind in ("dry", "circle", "off"):
                scene, _, beat = path.partition("/")
                yield Fault(kind, scene, beat, self._short(first.way((kind, path))))
        if ("end", self._folder) in first.met:
            for trap in first.traps():
                yield Fault("trap", trap.scene, trap.beat, self._short(trap.answers))
        if first.is_cut:
            yield from self._perhaps_dry(surely)

    def _short(self, answers: Answers) -> tuple[str, ...]:
        return _texts(shorter(self._story, answers))

    def _perhaps_dry(self, surely: Surely) -> Iterator[Fault]:
        for scene in in_folder(self._story, "scene", self._folder):
            for name, spot in self._story.spots[scene].items():
                if (
                    isinstance(spot.beat, Choice)
                    and ("dry", f"{scene}/{name}") not in self._searches[0].met
                    and not surely.has_always_way(scene, spot.beat)
                ):
                    yield Fault("perhaps dry", scene, name, ())

    def _never(self, thing: Thing) -> Verdict:
        reason = why_never(self._story, self._possible, thing)
        if reason is not None:
            return Verdict(thing, "unreachable", (), reason)
        if self.is_cut:
            why = f"the search was cut at {self.states:,} states: {self._endless()}"
            return Verdict(thing, "not settled", (), why)
        if self._foreign:
            names = ", ".join(f'"{name}"' for name in sorted(self._foreign))
            why = f"it may hang on other folders, which have what is asked for here: {names}"
            return Verdict(thing, "not settled", (), why)
        if self.circles:
            why = f'the story runs in a circle at "{min(self.circles)}", and stops there'
            return Verdict(thing, "not settled", (), why)
        return Verdict(thing, "unreachable", (), self._all_looked_at(thing))

    def _all_looked_at(self, thing: Thing) -> str:
        kind, name = thing
        if kind == "claim":
            batch = self._story.batch_of(name)
            if any(("late", name) in search.met for search in self._searches):
                return "its proofs can be had only after the last claim of its batch was offered"
            if not any(("whole", batch) in search.met for search in self._searches):
                return "no play is offered every claim of its batch"
            return "no play has a proof of it at hand when the last claim of its batch is offered"
        return "every way through the folder was looked at, and none comes to it"

    def _endless(self) -> str:
        rising = sorted(
            name
            for name, value in self._possible.values.items()
            if value.is_rising or value.is_falling
        )
        if rising:
            return f"{', '.join(rising)} may grow without end"
        return "it can be in too many ways here"

    def _search(self, starts: list[tuple[State, Answers]], aims: frozenset[str]) -> None:
        search = Search(self._story, self._folder, Worth(self._story, aims), self._most)
        for state, answers in starts:
            search.run(state, answers)
        self._searches.append(search)

    def _is_met(self, thing: Thing) -> bool:
        return any(thing in search.met for search in self._searches)

    def _papers_of(self, thing: Thing) -> tuple[str, ...]:
        kind, name = thing
        if kind == "paper":
            return (name,)
        if kind == "claim":
            return tuple(p.with_.partition("/")[0] for p in self._story.claims[name].proofs)
        return ()


def _things(story: Story, folder: str) -> Iterator[Thing]:
    for scene in in_folder(story, "scene", folder):
        yield "scene", scene
        for spot in story.spots[scene].values():
            if isinstance(spot.beat, Choice):
                for option in spot.beat.options:
                    yield "option", f"{scene}/{spot.beat.choice}/{option.id}"
    yield from (("paper", name) for name in in_folder(story, "paper", folder))
    yield from (("claim", name) for name in in_folder(story, "claim", folder))
    yield "end", folder


def _texts(answers: Answers) -> tuple[str, ...]:
    return tuple(text_of(answer) for answer in answers)
