"""`article58 new`: files that can be played at once, and the lines that lead to them.

What is new is put where a reader comes by: a scene before the end of its folder, a paper and a
claim in a scene, a folder at the end of the desk.
"""

from __future__ import annotations

import re
import shutil
import textwrap
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from game.content.edits import scalar, with_item, with_key, with_pair
from game.content.load import Loaded, load_story
from game.diagnostics import Refusal
from game.engine.beats import Beat, Choice, End, Goto, Test, Uncover
from game.engine.calendar import date_of
from game.engine.model import Assessment, Kind
from game.engine.story import Story, beat_name, in_folder
from game.tools.asking import Answers, Ask, unasked
from game.tools.changes import Changes, Spoiled
from game.tools.forms import form

DESK = {
    "picture": "reading-desk",
    "alt": "A dark desk under a lamp. Two hands lie on an open folder; one holds a pencil.",
}
"""A picture of the game, for scenes that have none of their own yet."""
BATCH_MOST = 3
"""How many claims are confirmed together."""


class Made(NamedTuple):
    """What was made: its id, the files and whether each is new.

    `scene` is one to see it in, "" for none; `file` the one to write in.
    """

    id: str
    files: dict[Path, bool]
    scene: str
    file: Path


class _Work(NamedTuple):
    """What a maker has at hand: the story as it is, its answers, and what is to be written."""

    loaded: Loaded
    story: Story
    answers: Answers
    changes: Changes

    def home(self, folder: str) -> str:
        """Return the directory of a folder, from the story's root."""
        file = self.loaded.parts["folder", folder].file
        return file.path.parent.relative_to(self.changes.story).as_posix()

    def path_of(self, kind: str, name: str) -> str:
        """Return the file of a part of the story, from its root."""
        file = self.loaded.parts[kind, name].file
        return file.path.relative_to(self.changes.story).as_posix()


class _Place(NamedTuple):
    """Where something new stands: its id, a scene to see it in ("" for none), its file."""

    id: str
    scene: str
    path: str


def new(kind: str, root: Path, given: Mapping[str, str], ask: Ask = unasked) -> Made:
    """Make something new in the story at `root` (of kind "story": a story there).

    `given` are answers by their keys: id, title, folder, scene, date, place, by, source, in, proof.
    Raises Misuse for an answer that does not fit and Refusal where nothing can be made; nothing is
    changed then.
    """
    if kind == "story":
        return _new_story(root, Answers(given, ask))
    loaded = load_story(root)
    if loaded.story is None:
        raise Spoiled("this story cannot be played yet", loaded)
    work = _Work(loaded, loaded.story, Answers(given, ask), Changes(root))
    name, scene, path = MAKERS[kind](work)
    return Made(name, work.changes.save(), scene, root / path)


def _new_story(root: Path, answers: Answers) -> Made:
    if root.exists() and (not root.is_dir() or any(root.iterdir())):
        raise Refusal(f"{root} is there already, and nothing was written: name a new folder")
    title = answers.text("title", "Its title", _title_of(root.resolve().name))
    name = answers.id("story", root.resolve().name, ())
    date = answers.date("When it begins: 1936, 1936-08 or 1936-08-19", "1936")
    years = date_of(date).years
    values = {
        "id": name,
        "title": scalar(title),
        "date": date,
        "year": str(years[0]),
        "span": f"{max(1, years[0] - 10):04}/{years[-1] + 10:04}",
    }
    was_there = root.exists()
    try:
        changes = Changes(root)
        for file in ("story", "places", "sources", "events"):
            changes.write(f"{file}.yaml", form(f"story/{file}", **values))
        changes.write("people/people.yaml", form("story/people"))
        _write_folder(changes, "01", "first-folder", "First folder", date, "first-scene", "a-place")
        changes.save()
        for kind, given in _FIRST:
            new(kind, root, given)
    except BaseException:
        shutil.rmtree(root, ignore_errors=True)
        if was_there:
            root.mkdir()
        raise
    files = dict.fromkeys(sorted(root.rglob("*.yaml")), True)
    return Made(name, files, "first-scene", next(root.rglob("first-scene.yaml")))


_FIRST: tuple[tuple[str, dict[str, str]], ...] = (
    ("document", {"title": "First paper", "by": "an-office"}),
    ("scene", {"title": "Second scene"}),
    ("document", {"title": "Second paper", "by": "a-person"}),
    ("claim", {"title": "First claim"}),
)
"""What a new story has beside its first folder."""


def _folder(work: _Work) -> _Place:
    story = work.story
    title = work.answers.text("title", "Its title", "New folder")
    name = work.answers.id("folder", title, story.folders)
    last = story.scenes[story.folders[story.cover.folders[-1]].start]
    date = work.answers.date("When it takes place: 1936, 1936-08 or 1936-08-19", last.date.text)
    place = work.answers.one_of("place", "Where it begins", last.place, story.places)
    numbers = [_number_of(work.home(folder)) for folder in story.folders]
    number = f"{max(numbers) + 1:02}"
    scene = "opening" if "opening" not in story.scenes else f"{name}-opening"
    if scene in story.scenes:
        raise Refusal(f'there is already a scene "{scene}", and nothing was written')
    path = _write_folder(work.changes, number, name, title, date, scene, place)
    work.changes.edit("story.yaml", lambda text: with_item(text, ("folders",), name))
    return _Place(name, scene, path)


def _write_folder(
    changes: Changes, number: str, name: str, title: str, date: str, scene: str, place: str
) -> str:
    """Note the files of a folder with one scene; return the path of the scene."""
    home = f"folders/{number}-{name}"
    span = date.rstrip("~?")
    changes.write(
        f"{home}/folder.yaml",
        form("folder", id=name, title=scalar(title), date=span, start=scene),
    )
    heading = scene.replace("-", " ").capitalize()
    values = {"id": scene, "title": heading, "date": date, "place": place, "end": f"end: {name}"}
    path = f"{home}/scenes/{scene}.yaml"
    changes.write(path, form("scene", **values, **DESK))
    return path


def _scene(work: _Work) -> _Place:
    story = work.story
    title = work.answers.text("title", "Its title: the heading on the screen", "New scene")
    name = work.answers.id("scene", title, story.scenes)
    folder = _asked_folder(work)
    says = "The scene that it follows"
    after = _asked_scene(work, folder, says)
    date = work.answers.date(
        "When it takes place: 1936, 1936-08 or 1936-08-19", story.scenes[after].date.text
    )
    place = work.answers.one_of("place", "Where", story.scenes[after].place, story.places)
    end = _led_to(work, folder, after, name)
    values = {"id": name, "title": scalar(title), "date": date, "place": place, "end": end}
    before = story.scenes[after]
    shown = {"picture": before.picture, "alt": scalar(before.alt)} if before.alt else DESK
    path = f"{work.home(folder)}/scenes/{name}.yaml"
    work.changes.write(path, form("scene", **values, **shown))
    return _Place(name, name, path)


def _led_to(work: _Work, folder: str, after: str, name: str) -> str:
    """Lead from a scene to a new one; return the beat by which the new one goes on."""
    path = work.path_of("scene", after)
    ways = [
        spot.beat
        for spot in work.story.spots[after].values()
        if isinstance(spot.beat, End | Goto) and spot.beat.when is None
    ]
    at_top = [beat for beat in ways if beat in work.story.scenes[after].beats]
    if not ways:
        work.changes.edit(path, lambda text: with_item(text, ("beats",), f"goto: {name}"))
        return f"end: {folder}"
    beat = (at_top or ways)[-1]
    steps = work.loaded.path_of_beat(after, beat.id)
    verb, to = ("end", beat.end) if isinstance(beat, End) else ("goto", beat.goto)
    work.changes.edit(path, lambda text: with_pair(text, steps, verb, f"goto: {name}"))
    return f"{verb}: {to}"


def _document(work: _Work) -> _Place:
    story = work.story
    makers = (*story.bodies, *story.people)
    if not makers:
        raise Refusal("a paper has a maker, and this story has nobody: article58 new person")
    title = work.answers.text("title", "Its title: neutral, it gives no answer away", "New paper")
    name = work.answers.id("paper", title, story.papers)
    folder = _asked_folder(work)
    scene = _asked_scene(work, folder, "The scene in which it is found")
    kind = work.answers.one_of("kind", f"What it is ({', '.join(Kind)})", "report", list(Kind))
    by = work.answers.one_of("by", "Who made it: a person or a body", makers[0], makers)
    is_past = story.scenes[scene].date.first <= story.cover.span.last
    near = story.scenes[scene].date if is_past else story.folders[folder].span
    date = work.answers.date("When it was made", near.text)
    path = f"{work.home(folder)}/documents/{name}.yaml"
    values = {
        "id": name, "title": scalar(title), "kind": kind, "by": by, "date": date,
        "source": _asked_source(work, date_of(date).first.year),
    }  # fmt: skip
    work.changes.write(path, form("document", **values))
    _put_in(work, scene, f"uncover: {name}", Test)
    return _Place(name, scene, path)


def _claim(work: _Work) -> _Place:
    story = work.story
    folder = _asked_folder(work)
    passages = _passages(story, folder)
    if not passages:
        raise Refusal(
            f'the folder "{folder}" has no paper in which something is claimed: '
            "article58 new document"
        )
    title = work.answers.text("title", "Its title: one or two neutral words", "New claim")
    name = work.answers.id("claim", title, story.claims)
    scene = _asked_scene(work, folder, "The scene in which it can be tested")
    says = work.answers.one_of("in", "The passage that claims it", passages[0], passages)
    proof = work.answers.one_of("proof", "A passage that proves it", passages[-1], passages)
    paper = story.papers[says.partition("/")[0]]
    item = form(
        "claim", id=name, title=scalar(title), by=paper.by, date=paper.date.text, says=says,
        assessment=_rarest(story), proof=proof,
    )  # fmt: skip
    path = f"{work.home(folder)}/claims.yaml"
    if (work.changes.story / path).exists():
        work.changes.edit(path, lambda text: with_item(text, (), item))
    else:
        work.changes.write(path, _listed(item))
    work.changes.edit(work.path_of("folder", folder), _batched(story, folder, name))
    _put_in(work, scene, f"test: {name}")
    return _Place(name, scene, path)


def _person(work: _Work) -> _Place:
    name = work.answers.text("title", "The name, as it is shown", "New person")
    person = work.answers.id("person", name, (*work.story.people, *work.story.bodies))
    values = {"id": person, "title": scalar(name), "sort": scalar(name.split()[-1])}
    item = form("person", **values, source=_asked_source(work))
    files = sorted(path.name for path in (work.changes.story / "people").glob("*.yaml"))
    path = f"people/{files[0] if len(files) == 1 else 'people.yaml'}"
    if (work.changes.story / path).exists():
        work.changes.edit(path, lambda text: with_item(text, (), item))
    else:
        work.changes.write(path, _listed(item))
    return _Place(person, "", path)


def _asked_source(work: _Work, year: int = 0) -> str:
    """Return the source that something of a year is known from: at first one that is not older."""
    sources = work.story.sources
    if not sources:
        raise Refusal("this is known from somewhere, and no source is named yet in sources.yaml")
    later = [name for name, source in sources.items() if source.last_year >= year]
    default = (later or list(sources))[0]
    return work.answers.one_of("source", "Where it is known from", default, sources)


MAKERS: dict[str, Callable[[_Work], _Place]] = {
    "folder": _folder,
    "scene": _scene,
    "document": _document,
    "claim": _claim,
    "person": _person,
}
"""What can be made in a story."""


def _asked_folder(work: _Work) -> str:
    folders = work.story.cover.folders
    return work.answers.one_of("folder", "The folder that it belongs to", folders[-1], folders)


def _asked_scene(work: _Work, folder: str, says: str) -> str:
    """Return the scene that is named, else the last one of a folder that a reader comes to."""
    story = work.story
    met = _met(story, folder)
    last = [scene for scene in met if any(isinstance(b, End) for b in _beats(story, scene))]
    scenes = in_folder(story, "scene", folder)
    return work.answers.one_of("scene", says, (last or met)[-1], scenes)


def _met(story: Story, folder: str) -> list[str]:
    """Return the scenes of a folder in the order in which a reader can come to them."""
    met = [story.folders[folder].start]
    for scene in met:
        for beat in _beats(story, scene):
            to = beat.goto if isinstance(beat, Goto) else getattr(beat, "call", "")
            if to and to not in met:
                met.append(to)
    return met


def _beats(story: Story, scene: str) -> list[Beat]:
    return [spot.beat for spot in story.spots[scene].values()]


def _passages(story: Story, folder: str) -> list[str]:
    """Return the passages of a folder's papers; those that scenes uncover first, as they do."""
    home = in_folder(story, "paper", folder)
    found = [
        beat.uncover
        for scene in _met(story, folder)
        for beat in _beats(story, scene)
        if isinstance(beat, Uncover) and beat.uncover in home
    ]
    papers = dict.fromkeys(found or home)
    return [f"{paper}/{passage.id}" for paper in papers for passage in story.papers[paper].passages]


def _put_in(work: _Work, scene: str, beat: str, *before: type[Beat]) -> None:
    """Put a beat into a scene: before the first of some kinds, and before what leads out of it."""
    spots = [spot for spot in work.story.spots[scene].values() if not spot.owner]
    ways = (End, Goto, Choice) if isinstance(spots[-1].beat, Choice) else (End, Goto)
    at: int | None = None
    for spot in spots:
        leads_out = isinstance(spot.beat, ways) and spot.beat.when is None
        if leads_out or isinstance(spot.beat, before):
            at = int(work.loaded.path_of_beat(scene, beat_name(spot.beat))[-1])
            break
    path = work.path_of("scene", scene)
    work.changes.edit(path, lambda text: with_item(text, ("beats",), beat, at))


def _batched(story: Story, folder: str, claim: str) -> Callable[[str], str]:
    """Return the edit of a folder that puts a claim into its last batch, or into a new one."""
    batches = story.folders[folder].batches
    if not batches:
        return lambda text: with_key(text, "start", f"batches:\n  - claims: [{claim}]")
    if len(batches[-1].claims) < BATCH_MOST:
        return lambda text: with_item(text, ("batches", len(batches) - 1, "claims"), claim)
    return lambda text: with_item(text, ("batches",), f"claims: [{claim}]")


def _rarest(story: Story) -> str:
    """Return the assessment that the story's claims have least often."""
    counted = Counter(claim.assessment for claim in story.claims.values())
    return min(Assessment, key=lambda assessment: counted[assessment]).value


def _listed(item: str) -> str:
    return "- " + textwrap.indent(item, "  ")[2:]


def _number_of(home: str) -> int:
    found = re.match(r"folders/(\d+)-", home)
    return int(found[1]) if found else 0


def _title_of(name: str) -> str:
    words = name.replace("-", " ").strip()
    return words[:1].upper() + words[1:] or "New story"
