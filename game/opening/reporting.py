"""What `report` puts together."""

from __future__ import annotations

import os
from pathlib import Path

from game.opening.stories import Tell, now_iso, playable, settings_of, visit_of
from game.play.keeping import ShelfKeeper
from game.play.printed import PAGE, page_of
from game.play.session import Session
from game.play.visit import Visit
from game.store.places import data_folder
from game.store.shelf import open_shelf
from game.tools.report import Asked, state_of
from game.ui.typeset import FixedMeasure


def report(folder: Path, assets: Path, asked: Asked, tell: Tell) -> str:
    """Return the report on a saved play, or on answers, as a page; no save is changed."""
    story = playable(folder)
    with open_shelf(data_folder(os.environ)) as shelf:
        keeper = ShelfKeeper(shelf, story.cover.story, now_iso)
        settings = settings_of(story, keeper, asked.language)
        state = state_of(story, keeper, asked)
    for notice in keeper.take_notices():
        tell(notice)
    visit = visit_of(Visit, folder, story, assets, FixedMeasure(), settings)
    visit.stand_on(Session(story, state=state))
    return page_of(visit.view(PAGE), keeper.today())
