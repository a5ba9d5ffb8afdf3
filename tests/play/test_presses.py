"""Everything can be reached by pressing what is on the screen."""

from __future__ import annotations

import pytest

from game.content.bundle import find_story
from game.content.load import load_story
from game.engine.answers import Enter
from game.engine.story import Story
from game.opening.stories import solution
from game.play.visit import Visit
from game.ui.panel import Panel
from game.ui.typeset import FixedMeasure
from game.ui.view import Settings
from tests.play.presses import begin_part, way_to


def _story(name: str) -> Story:
    story = load_story(find_story(name)).story
    assert story is not None
    return story


@pytest.mark.parametrize("name", ["moscow-trials", "first-steps"])
@pytest.mark.parametrize(
    ("panel", "text_size"),
    [
        (Panel(1920, 1080), "normal"),
        (Panel(1920, 1080), "largest"),
        (Panel(1080, 1920), "normal"),
        (Panel(1080, 1920), "largest"),
        (Panel(1280, 720), "large"),
    ],
)
def test_a_folder_is_played_to_its_end_by_pressing_what_is_shown(
    name: str, panel: Panel, text_size: str
) -> None:
    """From the title to the first folder's end, each right answer has a press that gives it."""
    story = _story(name)
    folder = next(iter(story.folders))
    visit = Visit(story, FixedMeasure(), Settings(language="en", text_size=text_size))
    begin_part(visit, panel)
    for answer in solution(story, (folder,)):
        if isinstance(answer, Enter) and visit.session.state.folder == answer.folder:
            continue
        for part in way_to(visit, answer, panel):
            assert part.intent is not None
            visit.apply(part.intent)
            visit.frame(panel)
    assert [folder] == list(visit.session.state.ended)
