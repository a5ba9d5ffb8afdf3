"""How a story goes on from beat to beat: one step in the making."""

from __future__ import annotations

from typing import NamedTuple

from game.engine.again import untold
from game.engine.beats import Beat, Call, Choice, End, Goto, Option
from game.engine.events import (
    Ask,
    Closing,
    Ended,
    Outcome,
    Passed,
    SceneBegan,
)
from game.engine.state import At, PlayFacts, Stand, State
from game.engine.story import Story, beat_name, in_folder
from game.engine.telling import Telling

SILENT_MOST = 10_000
"""Beats that may follow each other without a word to the reader."""


class EndlessScene(RuntimeError):
    """A story that runs in a circle without ever showing anything."""

    def __init__(self, scene: str) -> None:
        self.scene = scene
        super().__init__(
            f'the story runs in a circle at scene "{scene}" and never shows a text: '
            "put a text or a choice into the circle"
        )


class Cursor(NamedTuple):
    """The place in a scene that is read next; `owner` and `option` as in a Spot."""

    scene: str
    sequence: tuple[Beat, ...]
    nth: int = 0
    owner: str = ""
    option: str = ""


def options_of(story: Story, state: State, scene: str, choice: str) -> tuple[Option, ...]:
    """Return the options that a choice still shows, open or closed, in the author's order."""
    beat = story.spots[scene][choice].beat
    assert isinstance(beat, Choice)
    used = state.stands[state.folder].used
    return tuple(
        option
        for option in beat.options
        if option.once == "no" or f"{scene}/{choice}/{option.id}" not in used
    )


def is_open(state: State, option: Option) -> bool:
    """Whether an option's condition holds."""
    return option.when is None or option.when.is_true(PlayFacts(state))


class Flow(Telling):
    """How a telling goes on: from beat to beat, into choices and other scenes, to the end."""

    def enter(self, folder: str) -> None:
        """Open a folder at its start, or where it was left; one that has ended is told anew."""
        self._change(folder=folder)
        if self.state.stand is not None:
            self._show_again(self.state.stand)
            return
        if folder in self.state.ended:
            self.state = untold(self.story, self.state, folder)
        self.begin(self.story.folders[folder].start)

    def begin(self, scene: str) -> None:
        """Open the folder of a scene at that scene."""
        folder = self.story.home[f"scene:{scene}"]
        self._change(folder=folder, stands=self.state.stands.insert(folder, Stand(calls=())))
        self.restart(scene)

    def restart(self, scene: str, callers: tuple[At, ...] = ()) -> None:
        """Begin a scene of the open folder."""
        self._run(self._scene(scene), callers)

    def go_on(self) -> None:
        """Leave the beat that is shown."""
        stand = self._stand
        if stand.phase == "closing":
            self._outcome()
        elif stand.phase == "outcome":
            self._end()
        else:
            self._run(self._following(stand.at), stand.calls[:-1])

    def choose(self, name: str) -> None:
        """Take an option of the choice that is asked."""
        stand = self._stand
        scene, choice = stand.at.scene, stand.at.beat
        option = self.story.option(scene, choice, name)
        path = f"{scene}/{choice}/{name}"
        used = stand.used if path in stand.used else (*stand.used, path)
        self._place(used=used)
        self._change(chosen=self.state.chosen.insert(path))
        self._run(Cursor(scene, option.do, 0, choice, name), stand.calls[:-1])

    def _run(self, cursor: Cursor, callers: tuple[At, ...]) -> None:
        for _ in range(SILENT_MOST):
            if cursor.nth >= len(cursor.sequence):
                if not cursor.owner and not callers:
                    self._close(cursor.scene, callers)
                    return
                climbed = self._climbed(cursor, callers)
                if climbed is None:
                    return
                cursor, callers = climbed
                continue
            beat = cursor.sequence[cursor.nth]
            cursor = cursor._replace(nth=cursor.nth + 1)
            if beat.when is not None and not beat.when.is_true(PlayFacts(self.state)):
                continue
            match beat:
                case Call():
                    callers = (*callers, At(cursor.scene, beat.id))
                    cursor = self._scene(beat.call)
                case Goto():
                    callers = ()
                    cursor = self._scene(beat.goto)
                case End():
                    self._close(cursor.scene, callers, beat.id)
                    return
                case Choice():
                    self._forget(cursor.scene, beat)
                    if self._ask(cursor.scene, beat, callers):
                        return
                case _:
                    if self.perform(cursor.scene, beat):
                        self._stop(cursor.scene, beat, callers)
                        return
        raise EndlessScene(cursor.scene)

    def _climbed(
        self, cursor: Cursor, callers: tuple[At, ...]
    ) -> tuple[Cursor, tuple[At, ...]] | None:
        """Return where to go on after the end of a sequence; None if a choice is asked again."""
        if not cursor.owner:
            self._place(trail=(), picture="")
            return self._following(callers[-1]), callers[:-1]
        choice = self.story.spots[cursor.scene][cursor.owner].beat
        assert isinstance(choice, Choice)
        leaves = self.story.option(cursor.scene, cursor.owner, cursor.option).leave == "yes"
        if (
            not leaves
            and not self._is_used_up(cursor.scene, choice)
            and self._ask(cursor.scene, choice, callers)
        ):
            return None
        return self._following(At(cursor.scene, cursor.owner)), callers

    def _ask(self, scene: str, beat: Choice, callers: tuple[At, ...]) -> bool:
        shown = options_of(self.story, self.state, scene, beat.choice)
        open_ids = tuple(option.id for option in shown if is_open(self.state, option))
        if not open_ids:
            if shown:
                names = tuple(option.id for option in shown)
                self.events.append(Passed(scene, beat.choice, names))
            return False
        closed = tuple(option.id for option in shown if option.id not in open_ids)
        self.events.append(Ask(scene, beat.choice, open_ids, closed))
        self._mark(scene, beat, beat.text)
        self._stop(scene, beat, callers)
        return True

    def _is_used_up(self, scene: str, beat: Choice) -> bool:
        used = self._stand.used
        return all(f"{scene}/{beat.choice}/{option.id}" in used for option in beat.options)

    def _forget(self, scene: str, beat: Choice) -> None:
        again = {f"{scene}/{beat.choice}/{o.id}" for o in beat.options if o.once == "no"}
        self._place(used=tuple(path for path in self._stand.used if path not in again))

    def _scene(self, name: str) -> Cursor:
        scene = self.story.scenes[name]
        self._place(trail=(), picture="")
        self._change(seen=self.state.seen.insert(name))
        if scene.date.first <= self.story.cover.span.last:
            self._change(met=self.state.met.insert(f"place:{scene.place}"))
        self.events.append(SceneBegan(name))
        return Cursor(name, scene.beats)

    def _following(self, at: At) -> Cursor:
        spot = self.story.spots[at.scene][at.beat]
        return Cursor(at.scene, spot.sequence, spot.nth + 1, spot.owner, spot.option)

    def _close(self, scene: str, callers: tuple[At, ...], beat: str = "") -> None:
        self._place(calls=(*callers, At(scene, beat)))
        if is_settled(self.story, self.state, self.state.folder):
            self._outcome()
        else:
            self._place(phase="closing")
            self.events.append(Closing(self.state.folder))

    def _outcome(self) -> None:
        self._place(phase="outcome")
        self.events.append(Outcome(self.state.folder))

    def _end(self) -> None:
        folder = self.state.folder
        self._change(
            ended=self.state.ended.insert(folder),
            stands=self.state.stands.discard(folder),
            folder="",
        )
        self.events.append(Ended(folder))

    def _show_again(self, stand: Stand) -> None:
        at = stand.at
        beat = self.story.spots[at.scene][at.beat].beat if at.beat else None
        if stand.phase == "closing":
            self.events.append(Closing(self.state.folder))
        elif stand.phase == "outcome":
            self.events.append(Outcome(self.state.folder))
        elif isinstance(beat, Choice):
            shown = options_of(self.story, self.state, at.scene, at.beat)
            open_ids = tuple(option.id for option in shown if is_open(self.state, option))
            closed = tuple(option.id for option in shown if option.id not in open_ids)
            self.events.append(Ask(at.scene, at.beat, open_ids, closed))

    def _stop(self, scene: str, beat: Beat, callers: tuple[At, ...]) -> None:
        self._place(calls=(*callers, At(scene, beat_name(beat))))


def is_settled(story: Story, state: State, folder: str) -> bool:
    """Whether every claim of a folder is confirmed."""
    return all(claim in state.confirmed for claim in in_folder(story, "claim", folder))
