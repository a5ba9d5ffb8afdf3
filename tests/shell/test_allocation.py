"""What the garbage collector passes over."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from game.shell.allocation import leave_what_lasts


@pytest.fixture
def collector() -> Iterator[None]:
    """Leave the collector as it was."""
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


@pytest.mark.usefixtures("collector")
def test_what_is_there_is_not_looked_through_again() -> None:
    """What lasts is no longer among the objects that are looked through; what is new is."""
    story: list[object] = [[]]
    leave_what_lasts()
    new: list[object] = [[]]
    looked_at = {id(each) for each in gc.get_objects()}
    assert (id(story) in looked_at, id(new) in looked_at) == (False, True)
