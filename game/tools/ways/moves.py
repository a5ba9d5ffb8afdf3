"""What a play can do next, of that which matters for where it can go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from game.engine import play
from game.engine.answers import (
    Answer,
    Choose,
    Confirm,
    FileFinding,
    Next,
    Open,
    ReadSource,
    Show,
)
from game.engine.dossier import requestable
from game.engine.events import Event
from game.engine.flow import EndlessScene
from game.engine.papers import PaperState
from game.engine.play import FileForm, RequestForm
from game.engine.state import State
from game.engine.story import Story, papers_in
from game.tools.solve import right_finding, right_request
from game.tools.ways.worth import Matter


class Move(NamedTuple):
    """Some answers in a row: the state that they lead to, and what they bring about.

    `circle` is the scene in which the last of them runs in a circle; then the state is that before.
    """

    state: State
    answers: tuple[Answer, ...] = ()
    events: tuple[Event, ...] = ()
    circle: str = ""

    def then(self, story: Story, answer: Answer) -> Move:
        """Return this move with one more answer."""
        answers = (*self.answers, answer)
        try:
            state, events = play.step(story, self.state, answer)
        except EndlessScene as error:
            return self._replace(answers=answers, circle=error.scene)
        return Move(state, answers, (*self.events, *events))


def moves(story: Story, matter: Matter, state: State) -> Iterator[Move]:
    """Yield what can be done in a state: go on, choose, and what matters of papers and claims."""
    begin = Move(state)
    for offer in play.offers(story, state):
        match offer:
            case Next() | Choose():
                yield begin.then(story, offer)
            case Confirm() if offer.batch in matter.claims:
                yield begin.then(story, offer)
            case FileForm():
                yield from (begin.then(story, filed) for filed in _findings(story, matter, offer))
    if matter.papers.intersection(requestable(story, state)):
        yield from _ordered(story, matter, begin)
    for name in sorted(matter.read):
        read = _read(story, begin, name)
        if read.answers:
            yield read


def all_at_hand(story: Story, state: State) -> Move:
    """Return the move in which everything is read and ordered that can be had where one stands."""
    move = Move(state)
    while True:
        before = len(move.answers)
        for name in story.papers:
            move = _read(story, move, name)
        move = _requested(story, move)
        if len(move.answers) == before:
            return move


def _read(story: Story, move: Move, name: str) -> Move:
    """Return the move with a paper opened, its passages shown and its source read."""
    state = move.state
    is_here = name in papers_in(story, state.folder)
    if not is_here or state.paper(name) < PaperState.UNCOVERED:
        return move
    if name not in state.opened:
        move = move.then(story, Open(name))
    for passage in story.papers[name].passages:
        if f"{name}/{passage.id}" not in state.shown:
            move = move.then(story, Show(f"{name}/{passage.id}"))
    if name not in state.framed and move.state.paper(name) < PaperState.SOURCED:
        move = move.then(story, ReadSource(name))
    return move


def _requested(story: Story, move: Move) -> Move:
    """Return the move with every paper ordered whose slip can be written."""
    while True:
        forms = [o for o in play.offers(story, move.state) if isinstance(o, RequestForm)]
        slip = right_request(story, move.state, forms[0]) if forms else None
        if slip is None:
            return move
        move = move.then(story, slip)


def _ordered(story: Story, matter: Matter, move: Move) -> Iterator[Move]:
    """Yield the move in which papers are ordered, after what can be read freely was read."""
    for name in story.papers:
        if name not in matter.read:
            move = _read(story, move, name)
    ordered = _requested(story, move)
    if ordered is not move:
        yield ordered


def _findings(story: Story, matter: Matter, form: FileForm) -> Iterator[FileFinding]:
    if form.claim in matter.claims:
        right = right_finding(story, form)
        if right is not None:
            yield right
    cited = {atom.name for atom in matter.atoms if atom.word == "cited"}
    for passage in form.passages:
        if passage.partition("/")[0] in cited:
            yield FileFinding(form.claim, form.assessments[0], passage)
