"""The words of the whole story: names, heads, quotations, and where a paper is told."""

from __future__ import annotations

from calendar import month_name
from collections import defaultdict
from collections.abc import Iterator

from game.engine.beats import End, Figure, Goto, Mention, Quote, Uncover
from game.engine.model import Basis
from tests.story import told

STORY = told.story("moscow-trials")
MONTHS = tuple(month_name[1:])


def _quoted() -> Iterator[str]:
    """Yield what stands in somebody's own words, in scenes and on papers."""
    for folder in STORY.cover.folders:
        for beat in told.beats_of("moscow-trials", folder):
            if isinstance(beat, Quote):
                yield beat.quote
    for paper in STORY.papers.values():
        for passage in paper.passages:
            if (passage.basis or paper.basis) is not Basis.SUMMARY:
                yield passage.text


def test_a_quotation_from_the_middle_of_a_sentence_says_so() -> None:
    """What does not begin with a capital begins with an ellipsis."""
    assert [words for words in _quoted() if words[0].islower()] == []


def test_a_paper_is_told_in_the_scene_that_has_it() -> None:
    """A reader stops on something after it, before the next scene's title stands above."""
    ends = {
        name: [beat for beat in scene.beats if not isinstance(beat, Goto | End)][-1]
        for name, scene in STORY.scenes.items()
    }
    late = [name for name, beat in ends.items() if isinstance(beat, Uncover | Mention | Figure)]
    assert late == []


def test_no_title_says_the_date_that_stands_before_it() -> None:
    """The head of a scene has its date already."""
    dated = [scene.title for scene in STORY.scenes.values()
             if any(month in scene.title for month in MONTHS)]  # fmt: skip
    assert dated == []


def test_those_who_share_a_last_name_are_told_apart() -> None:
    """By an initial; and a last name is spelt as in the name, with its accents."""
    shared: defaultdict[str, list[str]] = defaultdict(list)
    for person in STORY.people.values():
        last, _, first = person.sort.partition(", ")
        shared[last if last in person.name else ""].append(first[:1])
    alike = [last for last, found in shared.items() if len({*found, ""}) <= len(found) > 1]
    assert (alike, shared[""]) == ([], [])
