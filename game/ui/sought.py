"""What is looked for among the papers: a name, a place, a year that were met, and who holds them.

A paper holds what has been seen of it: the persons and dates that its card shows, and what stands
in the passages that were shown.
"""

from __future__ import annotations

from collections import Counter

from game.engine.inline import chips
from game.engine.state import State
from game.engine.story import Story, in_folder
from game.engine.telling import prose_of
from game.ui import papers, slips
from game.ui.again import for_the_same
from game.ui.intents import Look
from game.ui.view import View

KINDS = ("person", "place", "year")
"""The kinds of chips, in the order of the fields of a slip."""


def held(view: View, paper: str) -> frozenset[str]:
    """Return the chips ("person:kamenev") that were met and that a paper holds."""
    document = view.story.papers[paper]
    found = {f"person:{name}" for name in (document.by, *document.people)}
    found |= {f"year:{year}" for year in document.date.years}
    for passage in document.passages:
        if f"{paper}/{passage.id}" in view.state.shown:
            found |= chips(passage.text)
    return frozenset(chip for chip in found if chip in view.state.met)


def here(view: View) -> frozenset[str]:
    """Return the chips that were met in the open folder: in its scenes, and in its papers."""
    found = {chip for paper in papers.found(view) for chip in held(view, paper)}
    return frozenset(found) | _told(view.story, view.state)


@for_the_same
def _told(story: Story, state: State) -> frozenset[str]:
    """Return the chips in what was shown of the scenes of the open folder."""
    found = set[str]()
    for scene in in_folder(story, "scene", state.folder):
        if scene in state.seen:
            found.add(f"place:{story.scenes[scene].place}")
        for beat, spot in story.spots.get(scene, {}).items():
            if f"{scene}/{beat}" in state.seen:
                found |= chips(prose_of(spot.beat))
    return frozenset(found & set(state.met))


def picked(look: Look) -> tuple[tuple[str, str], ...]:
    """Return kind and id of what is looked for, one of a kind at the most."""
    pairs = ((kind, look.picked(slips.FIELD_OF[kind])) for kind in KINDS)
    return tuple((kind, name) for kind, name in pairs if name)


def narrowed(view: View, without: str = "") -> tuple[str, ...]:
    """Return the papers that hold all that is looked for, a kind of it left aside."""
    wanted = {f"{kind}:{name}" for kind, name in picked(view.look) if kind != without}
    return tuple(paper for paper in papers.found(view) if wanted <= held(view, paper))


def offered(view: View, kind: str) -> tuple[tuple[str, int], ...]:
    """Return the ids of a kind that lead to papers now, with how many; years in their order.

    Names and places that most papers hold come first.
    """
    found = Counter(
        chip.partition(":")[2]
        for paper in narrowed(view, kind)
        for chip in held(view, paper)
        if chip.startswith(f"{kind}:")
    )

    def _order(item: tuple[str, int]) -> tuple[int, str]:
        name, count = item
        return (0, name) if kind == "year" else (-count, _sort_key(view, kind, name))

    return tuple(sorted(found.items(), key=_order))


def can_search(view: View) -> bool:
    """Whether there is a chip that some of the papers hold, and others do not."""
    count = len(papers.found(view))
    return any(held_by < count for kind in KINDS for _, held_by in offered(view, kind))


def cleared(look: Look) -> Look:
    """Return the look without anything that is looked for."""
    for field in slips.FIELD_OF.values():
        look = look.with_pick(field, "")
    return look


def _sort_key(view: View, kind: str, name: str) -> str:
    if kind == "person" and name in view.story.people:
        return view.story.people[name].sort.casefold()
    return slips.chip_word(view, kind, name).casefold()
