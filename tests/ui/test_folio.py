"""A folio: words above, ways below, over pages."""

from __future__ import annotations

import pytest

from game.ui import folio
from game.ui.buttons import PAPER_PILL, Button
from game.ui.folio import Folio
from game.ui.frame import Art, Frame, Role
from game.ui.intents import Go, Look
from game.ui.pages import Slab, pages_of
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from tests.ui import gallery, lookups, shown

LOOKS = (
    Look("people"),
    Look("person", "anna"),
    Look("sources"),
    Look("sources", "conquest"),
    Look("term"),
    Look("term", "plea"),
    Look("names"),
)


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.screen} {look.subject}")
@pytest.mark.parametrize("size", ["normal", "large", "largest"])
def test_on_a_kiosk_every_way_begins_in_reach(look: Look, size: str) -> None:
    """Here links are no exception: there may be no other way to what they lead to."""
    sight = gallery.on(lookups.seen(lookups.closed(), look), gallery.KIOSK, size)
    high = [p.label for frame in shown.pages(sight) for p in frame.pressable
            if p.box.y < gallery.KIOSK.reach_px]  # fmt: skip
    assert high == []


def drawn(words: int, ways: int, panel: Panel = gallery.KIOSK) -> Frame:
    """Return a folio of so many words and ways."""
    sketch = Sketch(shown.view(shown.story(), Look("term"), panel))
    width = folio.width_of(sketch)
    told = folio.said(sketch, width, "Told", "Word " * words)
    rows = tuple(folio.way(sketch, width, f"Way {n}", Go(Look("people"))) for n in range(ways))
    return folio.draw(sketch, Folio(Heading("", "Folio"), told, rows))


@pytest.mark.parametrize(("words", "is_shared"), [(20, True), (2000, False)])
def test_ways_share_the_page_of_the_words_where_there_is_room(words: int, is_shared: bool) -> None:
    """Else they begin on a page of their own."""
    labels = shown.labels(drawn(words, 3))
    assert ("Way 0" in labels) == is_shared


def test_chips_stand_in_lines_that_are_as_full_as_they_can_be() -> None:
    """Each line is a slab, so that many of them go on to the next page."""
    sketch = Sketch(shown.view(shown.story(), Look("term")))
    chips = tuple(Button(f"Chip {n}", None, role=Role.CHIP, dress=PAPER_PILL) for n in range(12))
    wide, narrow = (len(folio.chips(sketch, width, chips)) for width in (4000, 400))
    assert wide == 1
    assert 4 <= narrow <= 6


def _slab(height: int, keeps: bool = False) -> Slab:
    return Slab(height, lambda _: None, gap=2, keeps=keeps)


@pytest.mark.parametrize("height", range(40, 130, 10))
@pytest.mark.parametrize("count", [1, 2])
def test_what_is_kept_together_is_never_parted(height: int, count: int) -> None:
    """A heading, the title under it and its text: no column ends with what keeps to the next."""
    chain = (_slab(8, keeps=True), _slab(8, keeps=True), _slab(20))
    found = pages_of((_slab(30), *chain, *chain), height, count)
    columns = [column for page in found for column in page]
    assert [column[-1].keeps for column in columns if column] == [False] * len(columns)


@pytest.mark.parametrize("panel", [gallery.WIDE, gallery.UPRIGHT, gallery.KIOSK])
def test_a_page_that_leaves_room_has_a_picture(panel: Panel) -> None:
    """Little that stands alone is not lost on a sheet: it begins lower, below the reading room."""
    frame = frame_of(gallery.on(lookups.seen(lookups.begun(), Look("term", "plea")), panel))
    art = next(mark for mark in frame.marks if isinstance(mark, Art))
    text = next(
        part for part in frame.parts if part.label == "What the accused says to the charge."
    )
    assert panel.height // 5 < art.box.bottom < text.box.y < panel.height * 3 // 5
