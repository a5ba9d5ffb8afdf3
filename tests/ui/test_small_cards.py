"""What stands alone: the speaker in the ribbon, a quiet screen, a sentence, a folio."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.ui import folio, quiet, sentence, speaker
from game.ui.buttons import Button
from game.ui.folio import Folio
from game.ui.frame import Box, Role
from game.ui.intents import Change, Leave, Look
from game.ui.pages import Slab, text_slab
from game.ui.panel import Panel
from game.ui.sketch import Sketch
from game.ui.spread import Heading
from game.ui.view import Hearing
from tests.ui import shown
from tests.ui.gallery import PANELS, WIDE

STORY = shown.story()
panels = st.sampled_from(list(PANELS.values()))
sides = pytest.mark.parametrize("panel", list(PANELS.values()), ids=list(PANELS))


def _sketch(panel: Panel = WIDE, hearing: Hearing = Hearing.NONE, page: int = 0) -> Sketch:
    return Sketch(shown.view(STORY, Look("term", page=page), panel, hearing=hearing))


@pytest.mark.parametrize(
    ("hearing", "said", "value"),
    [
        (Hearing.ON, "Turn the sound off", "yes"),
        (Hearing.MUTED, "Turn the sound on", "no"),
        (Hearing.ABSENT, "", ""),
        (Hearing.NONE, "", ""),
    ],
)
def test_the_speaker_does_the_other_thing(hearing: Hearing, said: str, value: str) -> None:
    """It says what a press does; where nothing can be heard there is none."""
    sketch = _sketch(hearing=hearing)
    wide = speaker.width(sketch, 1900)
    assert (wide > 0) == bool(said)
    if wide:
        speaker.draw(sketch, Box(0, 0, wide, 90))
        (part,) = sketch.frame().parts
        assert (part.label, part.intent) == (said, Change("mute", value))


@given(panels, st.integers(0, 2200))
def test_the_speaker_gives_way_to_words_and_can_be_pressed(panel: Panel, rest: int) -> None:
    """It is either away, or leaves a third of the screen and is as large as a target."""
    sketch = _sketch(panel, Hearing.ON)
    wide = speaker.width(sketch, rest)
    assert wide == 0 or 3 * (rest - wide) >= panel.width
    if wide:
        speaker.draw(sketch, Box(0, 0, wide, wide))
        assert min(sketch.frame().parts[-1].box[2:]) >= panel.target_px


@sides
@pytest.mark.parametrize("note", ["Nothing yet.", "The story brings them. " * 8])
def test_a_quiet_screen_says_all_and_leads_on(panel: Panel, note: str) -> None:
    """Title, note and button, one below the other, in the room; on a kiosk within reach."""
    sketch = _sketch(panel)
    quiet.draw(sketch, sketch.box, "Findings", note, Button("Go on", Leave()))
    parts = [part for part in sketch.frame().parts if part.role is not Role.IMAGE]
    assert [part.label for part in parts] == ["Findings", note, "Go on"]
    assert [part.role for part in parts] == [Role.HEADING, Role.STATUS, Role.BUTTON]
    assert parts[0].box.bottom <= parts[1].box.y < parts[1].box.bottom <= parts[2].box.y
    assert parts[2].box.y >= panel.reach_px
    assert parts[2].box.within(sketch.box) == parts[2].box


@sides
@pytest.mark.parametrize("share", [0.4, 0.7, 1.0])
def test_a_sentence_is_as_large_as_its_sheet_allows(panel: Panel, share: float) -> None:
    """It is read after its label, and ends on the sheet."""
    sketch = _sketch(panel)
    bottom = round(panel.height * share)
    sentence.draw(sketch, sketch.box.inset(sketch.px(64)), bottom, "f1")
    label, said = sketch.frame().parts
    assert (label.role, said.role) == (Role.HEADING, Role.QUOTE)
    assert said.label == STORY.folders["f1"].sentence
    assert label.box.bottom <= said.box.y and said.box.bottom <= bottom


amounts = st.lists(st.integers(1, 60), max_size=8)


@given(panels, amounts, amounts, st.booleans(), st.booleans())
def test_a_folio_has_each_of_its_slabs_once_in_order(
    panel: Panel, words: list[int], ways: list[int], is_sheet: bool, has_lead: bool
) -> None:
    """Over all pages: first the words, then the ways, also below a lead; and all on the screen."""
    found: list[str] = []
    page = count = 0
    while page == 0 or count:
        sketch = _sketch(panel, page=page)
        folio.draw(sketch, _folio(sketch, words, ways, is_sheet, has_lead))
        parts = sketch.frame().parts
        found += [part.label for part in parts if part.role is Role.TEXT]
        low = [part for part in parts if part.box.bottom > panel.height]
        assert low == []
        page += 1
        count = sum(part.label == "Later" and part.is_pressable for part in parts)
    told = [f"Word {nth} ".ljust(long) for nth, long in enumerate(words)]
    led = [f"Way {nth} ".ljust(long) for nth, long in enumerate(ways)]
    assert found == [*(["A lead."] if has_lead else []), *told, *led]


def _folio(
    sketch: Sketch, words: list[int], ways: list[int], is_sheet: bool, has_lead: bool
) -> Folio:
    """Return a folio of texts that are not parted, each some letters long."""
    width = folio.width_of(sketch, is_sheet)

    def _slabs(name: str, found: list[int]) -> tuple[Slab, ...]:
        texts = (f"{name} {nth} ".ljust(long) for nth, long in enumerate(found))
        slabs = (text_slab(sketch, text, width, gap=sketch.px(12)) for text in texts)
        return tuple(slab._replace(split=lambda _: None) for slab in slabs)

    def _lead(wide: int) -> Slab:
        return text_slab(sketch, "A lead.", wide)

    heading, lead = Heading("", "Folio"), _lead if has_lead else None
    return Folio(heading, _slabs("Word", words), _slabs("Way", ways), (), is_sheet, lead)
