"""What a part of the story is called in a list, and the press that leads to it."""

from __future__ import annotations

from game.ui import folio, persons, references
from game.ui.intents import Go, Intent, Look
from game.ui.pages import Slab
from game.ui.sketch import Sketch
from game.ui.view import View


def lead(view: View, kind: str, name: str) -> tuple[str, Intent | None]:
    """Return what a part is called, and the press that leads to it; None where none does.

    `kind` is "folder", "scene", "paper", "claim", "person", "term", "event" or "source".
    """
    texts, story = view.texts, view.story
    match kind:
        case "folder":
            return texts.folder_title(name), None
        case "scene":
            return texts.scene_line(name), None
        case "paper":
            return texts.paper_title(name), Go(Look("document", subject=name))
        case "claim":
            is_here = story.home[f"claim:{name}"] == view.state.folder
            press = Go(Look("findings", picks=(("claim", name),)))
            return texts.claim_title(name), press if is_here else None
        case "person":
            return texts.maker(name), persons.look_of(name)
        case "term":
            return texts.term_title(name), Go(Look("term", subject=name))
        case "event":
            return texts.event_title(name), Go(Look("timeline", subject=name))
        case _:
            return references.printed(view, story.sources[name]), Go(references.look_of(name))


def way(sketch: Sketch, width: int, kind: str, name: str, detail: str = "") -> Slab:
    """Return the row of a part on a sheet."""
    label, press = lead(sketch.view, kind, name)
    return folio.way(sketch, width, label, press, detail, sketch.px(12))
