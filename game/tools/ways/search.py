"""Plays of one folder, looked for until nothing new is left: what they meet, by which answers."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Hashable, Iterator
from typing import NamedTuple

import networkx as nx

from game.engine import play
from game.engine.answers import Answer, Choose, Enter
from game.engine.beats import Test
from game.engine.events import ClaimOffered, Ended, Paper, Passed, SceneBegan
from game.engine.papers import PaperState
from game.engine.play import FileForm
from game.engine.state import State
from game.engine.story import Story
from game.play.session import Session
from game.tools.solve import path_of, right_answer, right_finding
from game.tools.ways.moves import Move, all_at_hand, moves
from game.tools.ways.worth import Worth

MOST_STATES = 5_000
"""States of a folder that are looked at."""
MOST_STEPS = 1_000
"""Steps of the play that goes before: one that reads everything."""
Answers = tuple[Answer, ...]
Thing = tuple[str, str]
"""Something that can be met, by kind and id or path.

("scene", S) · ("option", "S/C/O"), open · ("paper", P) · ("end", F) · ("whole", BATCH), offered ·
("claim", C) and ("late", C): a proof is at hand in time, or only once its batch is behind ·
("dry", "S/C"): a choice is passed over with options left · ("circle", S): the story runs in one ·
("off", S): the folder ends where a scene is over.
"""


class _Node(NamedTuple):
    state: State
    parent: int
    answers: Answers


class Trap(NamedTuple):
    """A place from which no play comes to an end, and the answers that lead there."""

    scene: str
    beat: str
    answers: Answers


class Search:
    """The plays of a folder. `is_cut`: there were more states than are looked at."""

    def __init__(self, story: Story, folder: str, worth: Worth, most: int = MOST_STATES) -> None:
        self.is_cut = False
        self._story = story
        self._folder = folder
        self._worth = worth
        self._most = most
        self._untested = frozenset(story.claims) - set(_tested(story))
        self._met: dict[Thing, tuple[int, Answers]] = {}
        self._nodes: list[_Node] = []
        self._numbers: dict[Hashable, int] = {}
        self._edges: nx.DiGraph[int] = nx.DiGraph()
        self._waiting: deque[int] = deque()

    def run(self, begin: State, before: Answers = ()) -> None:
        """Look at all plays from a state; `before` are the answers that lead to it."""
        self._nodes.append(_Node(begin, -1, before))
        self._lead(len(self._nodes) - 1)
        while self._waiting:
            if len(self._nodes) > self._most:
                self.is_cut = True
                return
            number = self._waiting.popleft()
            state = self._nodes[number].state
            for move in moves(self._story, self._worth.matter(state), state):
                self._take(number, move)

    @property
    def met(self) -> frozenset[Thing]:
        """What was met."""
        return frozenset(self._met)

    @property
    def states(self) -> int:
        """How many states were looked at."""
        return len(self._nodes)

    def way(self, thing: Thing) -> Answers:
        """Return the answers that lead to a thing that was met."""
        number, more = self._met[thing]
        return (*self._answers(number), *more)

    def traps(self) -> Iterator[Trap]:
        """Yield the places that no play leaves towards an end; none where the search was cut.

        Of all states from which there is no end, one is given for each round that is never left.
        """
        if self.is_cut:
            return
        well = {number for number, node in enumerate(self._nodes) if self._has_ended(node.state)}
        well |= set().union(*(nx.ancestors(self._edges, number) for number in tuple(well)))
        lost = [number for number in self._edges if number not in well]
        rounds = nx.condensation(self._edges.subgraph(lost))
        for nth in rounds:
            if rounds.out_degree(nth) == 0:
                members = sorted(rounds.nodes[nth]["members"])
                number = next((n for n in members if self._is_asked(n)), members[0])
                stand = self._nodes[number].state.stand
                if stand is not None:
                    yield Trap(stand.at.scene, stand.at.beat, self._answers(number))

    def _is_asked(self, number: int) -> bool:
        return bool(play.asked(self._story, self._nodes[number].state))

    def _lead(self, number: int) -> None:
        """Play as one who misses nothing: what is met on the way need not be looked for."""
        session = Session(self._story)
        taken: Counter[str] = Counter()
        answer: Answer = Enter(self._folder)
        for _ in range(MOST_STEPS):
            state = self._nodes[number].state
            found = self._take(number, Move(state).then(self._story, answer), is_lead=True)
            if found is None or self._has_ended(self._nodes[found].state):
                return
            number, session.state = found, self._nodes[found].state
            answer = right_answer(session, taken)
            if isinstance(answer, Choose):
                taken[path_of(session.state, answer)] += 1

    def _take(self, number: int, move: Move, is_lead: bool = False) -> int | None:
        """Note where a move leads; return the number of that state, None for a circle.

        A state that is worth the same as one that is known is that one, unless it `is_lead`.
        """
        if move.circle:
            self._met.setdefault(("circle", move.circle), (number, move.answers))
            return None
        key = self._worth.key(move.state)
        known = self._numbers.get(key)
        if known is not None:
            self._edges.add_edge(number, known)
            if not is_lead:
                self._note(number, move, move.answers)
                return known
        new = len(self._nodes)
        self._nodes.append(_Node(move.state, number, move.answers))
        self._edges.add_edge(number, new)
        is_new = self._note(new, move)
        if known is not None:
            self._edges.add_edge(new, known)
            self._edges.add_edge(known, new)
            return new
        self._numbers[key] = new
        (self._waiting.appendleft if is_new else self._waiting.append)(new)
        return new

    def _note(self, number: int, move: Move, more: Answers = ()) -> bool:
        """Note what a move meets; return whether anything of it is new.

        `more` are the answers from the numbered state on.
        """
        before = len(self._met)
        for thing in self._things(move):
            self._met.setdefault(thing, (number, more))
        self._prove(number, move, more)
        return len(self._met) > before

    def _things(self, move: Move) -> Iterator[Thing]:
        for event in move.events:
            match event:
                case SceneBegan():
                    yield "scene", event.scene
                case Passed():
                    yield "dry", f"{event.scene}/{event.choice}"
                case Paper() if event.state >= PaperState.UNCOVERED:
                    yield "paper", event.paper
                case Ended():
                    yield "end", event.folder
        stand = move.state.stand
        if stand is not None and not stand.at.beat:
            yield "off", stand.at.scene
        if stand is None or not play.asked(self._story, move.state):
            return
        opened = [o for o in play.offers(self._story, move.state) if isinstance(o, Choose)]
        yield from (("option", path_of(move.state, option)) for option in opened)
        if not opened:
            yield "dry", f"{stand.at.scene}/{stand.at.beat}"

    def _prove(self, number: int, move: Move, more: Answers) -> None:
        """Note the claims that can be proved where a batch is offered whole, and at the end."""
        state = move.state
        if state.stand is None:
            return
        offered = {e.claim for e in move.events if isinstance(e, ClaimOffered)}
        wanted: dict[str, str] = {}
        for batch in self._story.folders[self._folder].batches:
            if all(claim in state.offered or claim in self._untested for claim in batch.claims):
                self._met.setdefault(("whole", batch.name), (number, more))
                if offered & set(batch.claims):
                    wanted |= dict.fromkeys(batch.claims, "claim")
                elif state.stand.phase != "open":
                    wanted |= dict.fromkeys(batch.claims, "late")
        wanted = {c: kind for c, kind in wanted.items() if ("claim", c) not in self._met}
        if wanted:
            self._prove_these(number, state, wanted, more)

    def _prove_these(
        self, number: int, state: State, wanted: dict[str, str], more: Answers
    ) -> None:
        read = all_at_hand(self._story, state)
        for thing in self._things(read):
            self._met.setdefault(thing, (number, (*more, *read.answers)))
        for form in play.offers(self._story, read.state):
            if isinstance(form, FileForm) and form.claim in wanted:
                finding = right_finding(self._story, form)
                if finding is not None:
                    way = (*more, *read.answers, finding)
                    self._met.setdefault((wanted[form.claim], form.claim), (number, way))

    def _answers(self, number: int) -> Answers:
        rows = []
        while number >= 0:
            rows.append(self._nodes[number].answers)
            number = self._nodes[number].parent
        return tuple(answer for row in reversed(rows) for answer in row)

    def _has_ended(self, state: State) -> bool:
        return self._folder in state.ended and state.stand is None


def _tested(story: Story) -> Iterator[str]:
    """Yield the claims that any scene offers."""
    for spots in story.spots.values():
        for spot in spots.values():
            if isinstance(spot.beat, Test):
                yield spot.beat.test
