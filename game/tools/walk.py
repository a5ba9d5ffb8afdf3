"""Seeded plays that wander through a story, and what they met."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from random import Random

from msgspec import Struct

from game.engine.answers import Answer, Choose, Enter, FileFinding, RequestPaper, text_of
from game.engine.beats import Call, Choice, End, Goto, Set
from game.engine.events import Event, PictureShown
from game.engine.flow import EndlessScene
from game.engine.play import FileForm, Offer, RequestForm
from game.engine.state import State
from game.engine.story import Story
from game.play.session import Session
from game.tools.solve import path_of, played, right_finding, right_request

MOST_STEPS = 3_000
"""Steps within which a folder has to end."""


class DeadEnd(Struct, frozen=True):
    """A play that came to no end, and the seed and the answers that lead there."""

    reason: str
    seed: int
    answers: tuple[str, ...]


class Walked(Struct, frozen=True):
    """What a number of plays met. `missed_beats` and `never_open` are paths of ids."""

    plays: int
    steps: int
    seconds: float
    ends: dict[str, int]
    beats: int
    beats_visited: int
    missed_beats: tuple[str, ...]
    options: int
    options_visited: int
    never_open: tuple[str, ...]
    dead_ends: tuple[DeadEnd, ...]

    @property
    def is_well(self) -> bool:
        """Whether every beat was met and every play came to an end."""
        return not self.missed_beats and not self.dead_ends


class Walker:
    """Wanders: favours what was least visited, fills forms rightly half the time."""

    def __init__(self, story: Story, seed: int) -> None:
        self._story = story
        self._seed = seed
        self._visits: Counter[str] = Counter()
        self._open: set[str] = set()
        self._ends: Counter[str] = Counter()
        self._dead_ends: list[DeadEnd] = []
        self._steps = 0

    def walk(self, plays: int) -> Walked:
        """Return what `plays` plays meet."""
        began = time.perf_counter()
        for number in range(plays):
            self._play(number)
        seconds = time.perf_counter() - began
        beats, options = beats_of(self._story), options_of(self._story)
        return Walked(
            plays=plays,
            steps=self._steps,
            seconds=seconds,
            ends=dict(sorted(self._ends.items())),
            beats=len(beats),
            beats_visited=sum(beat in self._visits for beat in beats),
            missed_beats=tuple(beat for beat in beats if beat not in self._visits),
            options=len(options),
            options_visited=sum(option in self._visits for option in options),
            never_open=tuple(option for option in options if option not in self._open),
            dead_ends=tuple(self._dead_ends),
        )

    def _play(self, number: int) -> None:
        """Play a folder to its end, and half the time another one after it, and so on."""
        random = Random(f"{self._seed}/{number}")
        session = Session(self._story, seed=random.randrange(2**31))
        left = list(self._story.folders)
        while left:
            folder = min(left, key=lambda f: (self._visits[f"folder:{f}"], random.random()))
            left.remove(folder)
            self._visits[f"folder:{folder}"] += 1
            if not self._has_ended(session, folder, random) or random.random() < 0.5:
                return

    def _has_ended(self, session: Session, folder: str, random: Random) -> bool:
        """Play a folder; return whether it came to its end. A dead end is noted."""
        answer: Answer = Enter(folder)
        for _ in range(MOST_STEPS):
            before = session.state
            try:
                events = session.give(answer)
            except EndlessScene as error:
                self._stuck(session, str(error), answer)
                return False
            self._steps += 1
            self._meet(session, before, answer, events)
            if folder in session.state.ended:
                self._ends[folder] += 1
                return True
            offers = [offer for offer in session.offers if not isinstance(offer, Enter)]
            answer = self._pick(session, offers, random)
        self._stuck(session, f"no end within {MOST_STEPS:,} steps")
        return False

    def _stuck(self, session: Session, reason: str, *last: Answer) -> None:
        lines = tuple(text_of(answer) for answer in (*session.answers, *last))
        self._dead_ends.append(DeadEnd(reason, session.state.seed, lines))

    def _pick(self, session: Session, offers: Sequence[Offer], random: Random) -> Answer:
        state = session.state
        choices = [offer for offer in offers if isinstance(offer, Choose)]
        self._open.update(path_of(state, choice) for choice in choices)
        if choices and random.random() < 0.6:
            return min(choices, key=lambda c: (self._visits[path_of(state, c)], random.random()))
        offer = random.choice(offers)
        if isinstance(offer, RequestForm):
            return self._slip(state, offer, random)
        if isinstance(offer, FileForm):
            return self._finding(offer, random)
        return offer

    def _slip(self, state: State, form: RequestForm, random: Random) -> RequestPaper:
        right = right_request(self._story, state, form)
        if right is not None and random.random() < 0.5:
            return right
        return RequestPaper(
            random.choice(form.names), random.choice(form.places), random.choice(form.years)
        )

    def _finding(self, form: FileForm, random: Random) -> FileFinding:
        right = right_finding(self._story, form)
        if right is not None and random.random() < 0.5:
            return right
        return FileFinding(
            form.claim, random.choice(form.assessments), random.choice(form.passages)
        )

    def _meet(
        self, session: Session, before: State, answer: Answer, events: tuple[Event, ...]
    ) -> None:
        if isinstance(answer, Choose):
            self._visits[path_of(before, answer)] += 1
        for event in events:
            if isinstance(event, PictureShown):
                self._visits[f"{event.scene}/{event.beat}"] += 1
        for path in session.state.seen:
            if path not in before.seen:
                self._visits[path] += 1


def beats_of(story: Story) -> tuple[str, ...]:
    """Return the path of every beat that a reader can meet: "scene/beat".

    Beats that only steer (set, call, goto, end) show nothing and are met through what follows.
    """
    silent = (Set, Call, Goto, End)
    return tuple(
        f"{scene}/{name}"
        for scene, spots in story.spots.items()
        for name, spot in spots.items()
        if not isinstance(spot.beat, silent)
    )


def options_of(story: Story) -> tuple[str, ...]:
    """Return the path of every option: "scene/choice/option"."""
    return tuple(
        f"{scene}/{spot.beat.choice}/{option.id}"
        for scene, spots in story.spots.items()
        for spot in spots.values()
        if isinstance(spot.beat, Choice)
        for option in spot.beat.options
    )


class Solved(Struct, frozen=True):
    """What playing every folder with the authored proofs came to.

    `findings` stand in the report, of `claims`.
    """

    steps: int
    ends: tuple[str, ...]
    failures: tuple[str, ...]
    findings: int = 0
    claims: int = 0

    @property
    def is_well(self) -> bool:
        """Whether every folder was closed."""
        return not self.failures


def solved(story: Story, seed: int) -> Solved:
    """Return what playing every folder with the authored proofs comes to."""
    session = Session(story, seed)
    failures = played(session, story.folders)
    ends = tuple(folder for folder in story.folders if folder in session.state.ended)
    stand = sum(claim in session.state.confirmed for claim in story.claims)
    return Solved(len(session.turns), ends, failures, stand, len(story.claims))


def solved_text(solved: Solved) -> str:
    """Return the result in lines to read."""
    ends = ", ".join(solved.ends) or "none"
    lines = [f"folders played to their outcome: {ends} ({solved.steps:,} steps)"]
    lines.append(f"findings that stand in the report: {solved.findings} of {solved.claims}")
    return "\n".join([*lines, *solved.failures])


def walked_text(walked: Walked) -> str:
    """Return the result in lines to read."""
    rate = walked.steps / max(walked.seconds, 1e-9)
    ends = ", ".join(f"{folder} {count:,}" for folder, count in walked.ends.items()) or "none"
    lines = [
        f"{walked.plays:,} plays, {walked.steps:,} steps, {rate:,.0f} steps a second",
        f"ends reached: {ends}",
        f"beats visited: {walked.beats_visited} of {walked.beats}",
        *(f"  never met: {beat}" for beat in walked.missed_beats),
        f"options visited: {walked.options_visited} of {walked.options}",
        *(f"  never open: {option}" for option in walked.never_open),
        f"dead ends: {len(walked.dead_ends)}",
    ]
    for dead_end in walked.dead_ends[:5]:
        lines.append(f"  {dead_end.reason}; with --seed {dead_end.seed} and these --answers:")
        lines += [f"    {line}" for line in dead_end.answers]
    return "\n".join(lines)
