"""What the title shows while nobody is there: pages, their time, and what they never say."""

from __future__ import annotations

import pytest

from game.content.bundle import find_story
from game.content.load import load_story
from game.engine.story import Story
from game.ui import attract
from game.ui.attract import Leaf, leaf_at, leaves, stay_ms
from game.ui.frame import Art, Frame, Plane, Role
from game.ui.intents import Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Ink
from game.ui.wording import EnglishCatalog, Words
from tests.ui.shown import LANGUAGES, WINDOW, every_panel, faults, story, view

FOUR = story(4)
TONGUES = tuple(Words(EnglishCatalog(), code) for code, _ in LANGUAGES)


@pytest.fixture(scope="module")
def trials() -> Story:
    """The story of the game."""
    found = load_story(find_story("moscow-trials")).story
    assert found is not None
    return found


def shown(whole: Story, page: int = 0, panel: Panel = WINDOW, **more: object) -> Frame:
    return frame_of(view(whole, Look("title", tab=attract.TAB, page=page), panel, **more))


def round_of(whole: Story) -> list[int]:
    """Return the pages of the first round, with the dark one."""
    count = min(attract.MOST_LEAVES, len(leaves(whole)))
    return list(range(count + 1))


def test_a_round_is_as_long_as_it_should_be(trials: Story) -> None:
    """Whatever a story has, a round takes 40 to 60 seconds, the last of them dark."""
    for whole in (story(1), FOUR, story(12), trials):
        pages = round_of(whole)
        assert 40_000 <= sum(stay_ms(whole, page) for page in pages) <= 60_000
        assert [leaf_at(whole, page) is None for page in pages] == [
            *[False] * (len(pages) - 1),
            True,
        ]


def test_the_rounds_together_show_everything() -> None:
    """Where there are more pictures than a round has, the next one goes on behind them."""
    whole = story(12)
    found = [leaf_at(whole, page) for page in range(27)]
    assert [found.index(leaf) for leaf in leaves(whole)][:9] == [0, 1, 2, 3, 4, 5, 6, 7, 9]
    assert {leaf for leaf in found if leaf} == {Leaf(name) for name in whole.folders}


def test_a_picture_comes_once_and_never_the_desk(trials: Story) -> None:
    """Covers stand before the scenes of their folder."""
    pictures = [
        trials.scenes[leaf.scene].picture if leaf.scene else trials.folders[leaf.folder].picture
        for leaf in leaves(trials)
    ]
    assert len(set(pictures)) == len(pictures) > 5
    assert "reading-desk" not in pictures
    assert leaves(trials)[0] == Leaf("reading-room")


def test_it_says_title_date_and_place_and_nothing_of_a_claim(trials: Story) -> None:
    """A cover has the summary of its folder; no claim and no quotation is ever shown."""
    pages = [shown(trials, page) for page in range(len(leaves(trials)) + 2)]
    said = {part.label for frame in pages for part in frame.parts}
    assert {"Town Hall Square", "1 September 1936\nCopenhagen"} <= said
    assert trials.folders["shakhty"].summary in said
    assert not said & {claim.text for claim in trials.claims.values()}
    assert Role.QUOTE not in {part.role for frame in pages for part in frame.parts}


def test_every_page_says_what_this_is() -> None:
    """Who passes by reads the title of the story and its subtitle."""
    said = [part.label for part in shown(FOUR).parts if part.role is Role.NOTE]
    assert said == ["ARTICLE 58", "The trials, tested on paper"]


def test_every_touch_leads_to_the_title() -> None:
    """All languages are there, each by its name; whichever is pressed, the title comes."""
    for page in round_of(FOUR):
        parts = shown(FOUR, page, languages=LANGUAGES, tongues=TONGUES).pressable
        assert [part.detail for part in parts] == ["English", "Deutsch", "Русский"]
        assert {part.intent for part in parts} == {Turn(Look("title"))}


def test_the_dark_is_dark() -> None:
    """The last page has no picture, on a ground of ink; its words stand in the middle."""
    frame = shown(FOUR, 4)
    marks = frame.marks
    middles = {part.box.x + (part.box.w + 1) // 2 for part in frame.parts}
    assert middles == {WINDOW.width // 2}
    assert not [mark for mark in marks if isinstance(mark, Art)]
    assert [mark.ink for mark in marks if isinstance(mark, Plane)][1] is Ink.INK


def test_words_do_not_burn_in() -> None:
    """From page to page the words stand at another height."""
    tops = [
        next(p.box.y for p in shown(story(12), n).parts if p.role is Role.NOTE) for n in range(4)
    ]
    assert len(set(tops)) == 4


@every_panel
def test_nothing_is_cut_or_overlaps(panel: Panel) -> None:
    """On every panel, in every text size, with three languages and a long title."""
    for page in (0, 4):
        look = Look("title", tab=attract.TAB, page=page)
        for more in ({}, {"languages": LANGUAGES, "tongues": TONGUES}):
            assert faults(view(FOUR, look, panel, **more)) == []


@every_panel
def test_the_story_fits_too(panel: Panel, trials: Story) -> None:
    """The longest titles and summaries of the game itself are whole."""
    for page in range(len(leaves(trials)) + 2):
        look = Look("title", tab=attract.TAB, page=page)
        assert faults(view(trials, look, panel)) == []
