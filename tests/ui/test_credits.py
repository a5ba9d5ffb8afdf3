"""Credits: words, pictures and letters with their licences, and thanks."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from game.ui.frame import Role
from game.ui.intents import Go, Look
from game.ui.panel import Panel
from game.ui.screens import credits
from game.ui.theme import Face
from tests.ui import shown

LOOK = Look("credits")
FONTS = Path(__file__).parents[2] / "assets" / "fonts" / "README.md"
TOLD = "Text by us, under a licence."


def said(panel: Panel = shown.WINDOW) -> str:
    whole = shown.story()
    told = replace(whole, cover=replace(whole.cover, credits=TOLD))
    frames = shown.pages(shown.view(told, LOOK, panel))
    return "\n".join(part.label for frame in frames for part in frame.parts)


def test_story_sources_typefaces_and_program_are_named() -> None:
    """Each with its licence; the story's words come from its cover."""
    text = said()
    assert [word in text for word in (TOLD, "1 source is", "Open Font License", "MIT")] == [
        True
    ] * 4


def test_every_typeface_is_credited() -> None:
    """By the name that its licence file gives, and none that is not used."""
    names = [name for name, _ in credits.FACES]
    files = {face.value.partition("-")[0] for face in Face}
    assert {name.replace(" ", "") for name in names} == files
    assert [name in FONTS.read_text(encoding="utf-8") for name in names] == [True] * len(names)


def test_they_lead_to_sources_and_people() -> None:
    """Those whom it is about come last."""
    frames = shown.pages(shown.view(shown.story(), LOOK))
    links = [p.intent for frame in frames for p in frame.parts if p.role is Role.LINK]
    assert links == [Go(Look("sources")), Go(Look("people"))]


@shown.every_panel
def test_credits_hold_on_every_panel(panel: Panel) -> None:
    """On each page."""
    assert shown.faults(shown.view(shown.story(), LOOK, panel)) == []
