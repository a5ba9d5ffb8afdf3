"""Loading a save never lies: a state is fitted to a story that has changed, and it is said how.

A place that is gone becomes the exact beat, else the last beat on the trail that is left, else the
start of the scene, else the start of the folder. What is only remembered (beats seen, misses) goes
without a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace
from rpds import HashTrieMap, HashTrieSet

from game.engine.beats import Beat, Call, Choice, Figure, Picture, Quote, Say, Test, Title, Vary
from game.engine.dossier import caught_up
from game.engine.findings import HINTS_OF_GAME, proof_of
from game.engine.flow import EndlessScene, Flow
from game.engine.papers import Act, PaperState, after
from game.engine.state import At, Stand, State
from game.engine.story import Story

_YEAR = re.compile(r"[0-9]{1,4}")


class Mended(StrEnum):
    """What a repair has done."""

    FOLDER_GONE = "folder gone"
    """The folder that was open is no longer there: the reader is at the desk."""
    PARKED_GONE = "parked gone"
    """A folder that was begun and left is no longer there, nor the place in it."""
    FOLDER_AGAIN = "folder again"
    """The reader's scene is gone: the folder begins again."""
    SCENE_AGAIN = "scene again"
    """Nothing is left of what was read in the scene: it begins again."""
    MOVED_BACK = "moved back"
    """The reader's beat is gone: the last one before it that is left is shown."""
    END_KEPT = "end kept"
    """The reader's `end` beat is gone; the folder is still at its end."""
    CALL_CUT = "call cut"
    """The scene or beat that the present scene returns to is gone: it does not return there."""
    PAPER_GONE = "paper gone"
    PASSAGE_GONE = "passage gone"
    CLAIM_GONE = "claim gone"
    """A claim that was offered is no longer there, nor what was filed on it."""
    CLAIM_OPEN = "claim open"
    """A claim that was confirmed is to be tested again."""
    FINDING_GONE = "finding gone"
    """The passage that a finding cites is gone: the finding is withdrawn."""
    OPTION_GONE = "option gone"
    CHIP_GONE = "chip gone"


class Repair(Struct, frozen=True, kw_only=True):
    """One thing that was mended. `name` is the id of what is gone, or of the claim.

    For a place, `folder` is where, and `scene` and `beat` are where the reader stands now ("" for
    the start); for a call that was cut they are the beat that is not returned to.
    """

    kind: Mended
    name: str = ""
    folder: str = ""
    scene: str = ""
    beat: str = ""


class Repaired(NamedTuple):
    """A state that fits its story, and what had to be mended for that."""

    state: State
    repairs: tuple[Repair, ...]


def repaired(story: Story, state: State) -> Repaired:
    """Return the state as far as it fits the story, and every repair; () where all fits."""
    repairs: list[Repair] = []
    state = _known(story, state, repairs)
    state = _without_lost_findings(story, state, repairs)
    state, _ = caught_up(story, _released(state))
    if repairs:
        state = replace(state, missed=HashTrieMap())
    for folder in sorted(state.stands):
        placing = _Placing(story, state, folder, repairs)
        state = placing.placed() if folder in story.folders else placing.left()
    if state.stand is None:
        state = replace(state, folder="")
    return Repaired(state, tuple(repairs))


def _known(story: Story, state: State, repairs: list[Repair]) -> State:
    """Drop every id that the story does not have."""

    def _kept(
        names: HashTrieSet[str], is_known: Callable[[str], bool], kind: Mended | None = None
    ) -> HashTrieSet[str]:
        lost = sorted(name for name in names if not is_known(name))
        repairs.extend(Repair(kind=kind, name=name) for name in lost if kind)
        return HashTrieSet(name for name in names if is_known(name)) if lost else names

    is_paper, is_claim = story.papers.__contains__, story.claims.__contains__
    is_shown = partial(_has_shown, story)
    batches = {batch.name for folder in story.folders.values() for batch in folder.batches}
    papers = _kept(HashTrieSet(state.papers), is_paper, Mended.PAPER_GONE)
    return replace(
        state,
        ended=_kept(state.ended, story.folders.__contains__),
        papers=HashTrieMap({name: state.papers[name] for name in papers}),
        opened=_kept(state.opened, is_paper),
        shown=_kept(state.shown, lambda ref: _has_passage(story, ref), Mended.PASSAGE_GONE),
        framed=_kept(state.framed, is_paper),
        seen=_kept(state.seen, is_shown),
        chosen=_kept(state.chosen, lambda path: _has_option(story, path), Mended.OPTION_GONE),
        visits=_only(state.visits, is_shown),
        met=_kept(state.met, lambda chip: _has_chip(story, chip), Mended.CHIP_GONE),
        offered=_kept(state.offered, is_claim, Mended.CLAIM_GONE),
        confirmed=_kept(state.confirmed, is_claim),
        misses=_only(state.misses, batches.__contains__),
        missed=HashTrieMap({n: t for n, t in state.missed.items() if n in batches}),
        hints=HashTrieMap(
            {
                claim: min(count, len(story.claims[claim].hints) + HINTS_OF_GAME)
                for claim, count in state.hints.items()
                if claim in story.claims
            }
        ),
    )


def _only(counts: HashTrieMap[str, int], is_known: Callable[[str], bool]) -> HashTrieMap[str, int]:
    return HashTrieMap({name: count for name, count in counts.items() if is_known(name)})


def _has_shown(story: Story, name: str) -> bool:
    scene, _, beat = name.partition("/")
    return scene in story.spots and (not beat or beat in story.spots[scene])


def _has_passage(story: Story, ref: str) -> bool:
    paper, _, name = ref.partition("/")
    return paper in story.papers and any(p.id == name for p in story.papers[paper].passages)


def _has_option(story: Story, path: str) -> bool:
    place, _, name = path.rpartition("/")
    scene, _, choice = place.partition("/")
    spot = story.spots.get(scene, {}).get(choice)
    return (
        spot is not None
        and isinstance(spot.beat, Choice)
        and any(option.id == name for option in spot.beat.options)
    )


def _has_chip(story: Story, chip: str) -> bool:
    kind, _, name = chip.partition(":")
    match kind:
        case "person":
            return name in story.people or name in story.bodies
        case "place":
            return name in story.places
        case "year":
            return _YEAR.fullmatch(name) is not None
        case _:
            return False


def _without_lost_findings(story: Story, state: State, repairs: list[Repair]) -> State:
    """Withdraw findings whose claim or passage is gone; open again what rested on them."""
    lost = {
        claim
        for claim, finding in state.findings.items()
        if claim not in story.claims or not _has_passage(story, finding.passage)
    }
    repairs.extend(
        Repair(kind=Mended.FINDING_GONE, name=claim)
        for claim in sorted(lost)
        if claim in story.claims
    )
    findings = {claim: f for claim, f in state.findings.items() if claim not in lost}
    state = replace(state, findings=HashTrieMap(findings))
    reopened = _reopened(story, state)
    repairs.extend(Repair(kind=Mended.CLAIM_OPEN, name=claim) for claim in sorted(reopened))
    confirmed = HashTrieSet(claim for claim in state.confirmed if claim not in reopened)
    return replace(state, confirmed=confirmed)


def _reopened(story: Story, state: State) -> set[str]:
    """Return the confirmed claims that have lost their finding.

    So that their batch can stand again, those beside them are added whose finding proves nothing
    any more.
    """
    standing = {claim for claim in state.confirmed if claim in state.findings}
    reopened = {claim for claim in state.confirmed if claim not in standing}
    for folder in story.folders.values():
        for batch in folder.batches:
            if not standing.issuperset(batch.claims):
                reopened |= {
                    claim
                    for claim in standing.intersection(batch.claims)
                    if proof_of(story.claims[claim], state.findings[claim]) is None
                }
    return reopened


def _released(state: State) -> State:
    """Release every paper that no open finding cites any more."""
    held = {f.paper for claim, f in state.findings.items() if claim not in state.confirmed}
    papers = state.papers
    for name, how_far in state.papers.items():
        if how_far is PaperState.CITED and name not in held:
            papers = papers.insert(name, after(how_far, Act.WITHDRAW))
    return replace(state, papers=papers)


class _Placing:
    """The repair of where the reader stands in one folder."""

    def __init__(self, story: Story, state: State, folder: str, repairs: list[Repair]) -> None:
        self._story = story
        self._state = state
        self._folder = folder
        self._repairs = repairs

    def placed(self) -> State:
        """Return the state with a stand that the story has; with none where the folder hangs."""
        saved = self._state.stands[self._folder]
        stand = self._fitted(saved)
        if stand.phase != "open":
            return self._with(self._at_end(stand))
        if self._is_left(stand.at) and stand.trail[-1:] == saved.trail[-1:]:
            return self._with(stand)
        for nth in range(len(stand.trail), 0, -1):
            at = At(stand.at.scene, _beat_of(stand.trail[nth - 1]))
            if self._is_left(at):
                self._say(Mended.MOVED_BACK, at)
                calls = (*stand.calls[:-1], at)
                return self._with(replace(stand, calls=calls, trail=stand.trail[:nth]))
        return self._begun_again(stand)

    def left(self) -> State:
        """Return the state without a stand in the folder."""
        is_open = self._folder == self._state.folder
        kind = Mended.FOLDER_GONE if is_open else Mended.PARKED_GONE
        self._repairs.append(Repair(kind=kind, name=self._folder))
        return replace(self._state, stands=self._state.stands.remove(self._folder))

    def _fitted(self, stand: Stand) -> Stand:
        """Return the stand without lost calls, options, picture and trail."""
        callers = self._callers(stand.calls[:-1])
        trail = tuple(entry for entry in stand.trail if self._is_entry(stand.at.scene, entry))
        scene, _, beat = stand.picture.partition("/")
        return replace(
            stand,
            calls=(*callers, stand.at),
            trail=trail,
            used=tuple(path for path in stand.used if _has_option(self._story, path)),
            picture=stand.picture if isinstance(self._beat(At(scene, beat)), Picture) else "",
        )

    def _callers(self, callers: tuple[At, ...]) -> tuple[At, ...]:
        """Return the calls that can be returned to; those before the last lost one are cut."""
        for nth in range(len(callers), 0, -1):
            if not isinstance(self._beat(callers[nth - 1]), Call):
                self._say(Mended.CALL_CUT, callers[nth - 1])
                return callers[nth:]
        return callers

    def _at_end(self, stand: Stand) -> Stand:
        scene = stand.at.scene
        if self._beat(stand.at) or (not stand.at.beat and scene in self._story.scenes):
            return stand
        if scene not in self._story.scenes:
            scene = self._story.folders[self._folder].start
        at = At(scene, "")
        self._say(Mended.END_KEPT, at)
        return replace(stand, calls=(*stand.calls[:-1], at))

    def _begun_again(self, stand: Stand) -> State:
        """Begin the scene again, or the folder where the scene is gone or runs in a circle.

        What the scene does as it begins (papers, flags, numbers) is done again.
        """
        starts = [(Mended.FOLDER_AGAIN, self._story.folders[self._folder].start, Stand(calls=()))]
        if stand.at.scene in self._story.scenes:
            starts.insert(0, (Mended.SCENE_AGAIN, stand.at.scene, stand))
        for kind, scene, begun in starts:
            flow = Flow(self._story, replace(self._with(begun), folder=self._folder))
            try:
                flow.restart(scene, begun.calls[:-1])
            except EndlessScene:
                continue
            self._say(kind, At(scene, ""))
            return replace(flow.state, folder=self._state.folder)
        return self.left()

    def _beat(self, at: At) -> Beat | None:
        spot = self._story.spots.get(at.scene, {}).get(at.beat)
        return spot.beat if spot else None

    def _is_left(self, at: At) -> bool:
        """Whether a beat is there, and one that a reader can stand at."""
        beat = self._beat(at)
        if isinstance(beat, Test):
            return beat.optional == "no"
        return isinstance(beat, Say | Quote | Title | Figure | Vary | Choice)

    def _is_entry(self, scene: str, entry: str) -> bool:
        """Whether an entry of a trail ("beat", "beat#variant") can still be shown."""
        beat = self._beat(At(scene, _beat_of(entry)))
        variant = entry.partition("#")[2]
        if isinstance(beat, Vary):
            return variant.isdecimal() and int(variant) < len(beat.vary)
        return beat is not None and not variant

    def _say(self, kind: Mended, at: At) -> None:
        self._repairs.append(Repair(kind=kind, folder=self._folder, scene=at.scene, beat=at.beat))

    def _with(self, stand: Stand) -> State:
        return replace(self._state, stands=self._state.stands.insert(self._folder, stand))


def _beat_of(entry: str) -> str:
    return entry.partition("#")[0]
