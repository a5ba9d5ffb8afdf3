"""The title left alone: a silent loop of the story's own pictures, with title, date and place.

Nothing moves: one picture follows the other, and each round ends in the dark. Nothing of it is a
claim or a quotation.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from game.engine.story import Story, in_folder
from game.ui import buttons, pages, poster, vignettes
from game.ui.buttons import Button
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import Look, Turn
from game.ui.pages import Slab
from game.ui.poster import Picture
from game.ui.sketch import Sketch
from game.ui.theme import Ink, Size, Style
from game.ui.view import View
from game.ui.wording import joined

TAB = "attract"
SHOWN_MS = 48_000
"""How long the pictures of a round stand, all together."""
DARK_MS = 4_000
MOST_LEAVES = 8
"""Pictures of one round; the next round goes on behind them."""
MARGINS = 176
"""What stands above, between and below the words, in pixels of the design."""
DRIFT = 14
"""How far the words stand lower from picture to picture, against burn-in; three times."""


class Leaf(NamedTuple):
    """What one picture shows: a scene, or where that is "", the cover of a folder."""

    folder: str
    scene: str = ""


@lru_cache(maxsize=8)
def leaves(story: Story) -> tuple[Leaf, ...]:
    """Return the covers, each before the scenes of its folder; no picture comes twice.

    Scenes at the reader's own desk are left out.
    """
    found: list[Leaf] = []
    met = {vignettes.DESK}
    for folder in story.cover.folders:
        pictures = [(story.folders[folder].picture, Leaf(folder))]
        pictures += [
            (story.scenes[scene].picture, Leaf(folder, scene))
            for scene in in_folder(story, "scene", folder)
        ]
        for picture, leaf in pictures:
            if picture and picture not in met:
                met.add(picture)
                found.append(leaf)
    return tuple(found) or tuple(Leaf(folder) for folder in story.cover.folders)


def leaf_at(story: Story, page: int) -> Leaf | None:
    """Return what a page shows; None for the dark at the end of a round."""
    found = leaves(story)
    count = min(MOST_LEAVES, len(found))
    nth_round, nth = divmod(page, count + 1)
    return None if nth == count else found[(nth_round * count + nth) % len(found)]


def stay_ms(story: Story, page: int) -> int:
    """Return how long a page stands; all pages of a round stand 52 seconds."""
    if leaf_at(story, page) is None:
        return DARK_MS
    return SHOWN_MS // min(MOST_LEAVES, len(leaves(story)))


def frame(view: View) -> Frame:
    """Return a page of the loop; every touch on it leads to the title."""
    sketch = Sketch(view)
    leaf = leaf_at(view.story, view.look.page)
    if leaf is None:
        _dark(sketch)
    else:
        _bright(sketch, leaf)
    return sketch.frame()


def _bright(sketch: Sketch, leaf: Leaf) -> None:
    view, width = sketch.view, _width(sketch)
    picture = _picture(view, leaf)
    drift = view.look.page % 4 * sketch.px(DRIFT)
    name = _story_slabs(sketch, width)
    invitation = pages.flow_slab(sketch, _invitations(view), width, sketch.px(56))
    named = pages.height_of(name)
    room = sketch.box.h - sketch.px(MARGINS) - named - 3 * sketch.px(DRIFT)
    words = _fitting(sketch, leaf, width, room - invitation.height - invitation.gap)
    column = (*words, invitation)
    need = named + sketch.px(40) + pages.height_of(column) + 3 * sketch.px(DRIFT)
    box = poster.words_box(sketch, sketch.box, picture, width, need)
    poster.draw(sketch, sketch.box, picture, box)
    pages.draw((name,), (box.below(drift),))
    low = box.bottom - 3 * sketch.px(DRIFT) + drift - pages.height_of(column)
    pages.draw((column,), (Box(box.x, low, width, 0),))


def _dark(sketch: Sketch) -> None:
    """Draw a dark screen with the title of the story in its middle, small, and the invitations."""
    view, gap = sketch.view, sketch.px(24)
    sketch.plane(sketch.box, Ink.INK)
    title = view.words.story("cover/title", view.story.cover.title)
    width = _width(sketch)
    block = sketch.block(title, width, Size.NOTE, Style.TITLE)
    ways = tuple(way._replace(align=0.5) for way in _invitations(view))
    wide = max(buttons.natural_width(sketch, way) for way in ways)
    below = tuple(pages.button_slab(sketch, way, wide, gap) for way in ways)
    y = (sketch.box.h - block.height - gap - pages.height_of(below)) // 2
    place = Box((sketch.box.w - width) // 2, y, width, block.height)
    sketch.write(place, block, Ink.PAPER_DIM, 0.5)
    sketch.part(Part(Role.HEADING, title, place))
    pages.draw((below,), (Box((sketch.box.w - wide) // 2, place.bottom + gap, wide, 0),))


def _width(sketch: Sketch) -> int:
    least = sketch.px(640)
    return min(sketch.box.w - 2 * sketch.px(64), max(least, poster.column(sketch, 18.5)))


def _picture(view: View, leaf: Leaf) -> Picture:
    if leaf.scene:
        return vignettes.of_scene(view, leaf.scene)
    name = view.story.folders[leaf.folder].picture
    return Picture(name, view.texts.folder_title(leaf.folder))


def _invitations(view: View) -> tuple[Button, ...]:
    """Return the words that invite, in each language of the story."""
    title = Turn(Look("title"))
    tongues = view.tongues or (view.words,)
    names = dict(view.languages)
    return tuple(
        Button(
            words("Touch to begin"),
            title,
            names.get(words.language, "") if len(tongues) > 1 else "",
            dress=buttons.PILL,
        )
        for words in tongues
    )


def _story_slabs(sketch: Sketch, width: int) -> tuple[Slab, ...]:
    """Return what this is: the title of the story and its subtitle."""
    words, cover = sketch.view.words, sketch.view.story.cover
    title = words.story("cover/title", cover.title).upper()
    under = words.story("cover/subtitle", cover.subtitle)
    name = pages.text_slab(sketch, title, width, Size.BODY, Style.LABEL, Ink.AMBER, Role.NOTE)
    if not under:
        return (name,)
    ink = Ink.PAPER_SHADE
    return (name, pages.text_slab(sketch, under, width, Size.NOTE, Style.ITALIC, ink, Role.NOTE))


def _fitting(sketch: Sketch, leaf: Leaf, width: int, height: int) -> tuple[Slab, ...]:
    """Return the words of a page as large as a height has room for, or as many, the title first."""
    size: float = Size.POSTER
    slabs = _words(sketch, leaf, width, size)
    while size > Size.TITLE and (
        pages.height_of(slabs) > height or _is_broken(sketch, leaf, width, size)
    ):
        size *= 0.94
        slabs = _words(sketch, leaf, width, size)
    while len(slabs) > 1 and pages.height_of(slabs) > height:
        slabs = slabs[:-1]
    return slabs


def _is_broken(sketch: Sketch, leaf: Leaf, width: int, size: float) -> bool:
    """Whether a title takes more than one line."""
    return len(sketch.block(_title(sketch.view, leaf), width, size, Style.TITLE).lines) > 1


def _title(view: View, leaf: Leaf) -> str:
    if not leaf.scene:
        return view.texts.folder_title(leaf.folder)
    scene = view.story.scenes[leaf.scene]
    return view.texts.plain(f"scene/{leaf.scene}", scene.title) or view.texts.place(scene.place)


def _line(view: View, leaf: Leaf) -> str:
    """Return date and place of a scene, each in its line, or label and span of a folder."""
    if not leaf.scene:
        folder = view.story.folders[leaf.folder]
        parts = (view.texts.folder_label(leaf.folder), view.words.date(folder.span))
        return joined(*parts)
    scene = view.story.scenes[leaf.scene]
    place = view.texts.scene_place(leaf.scene) if scene.title else ""
    return "\n".join(part for part in (view.words.date(scene.date), place) if part)


def _words(sketch: Sketch, leaf: Leaf, width: int, size: float) -> tuple[Slab, ...]:
    """Return title, date and place, summary; what comes last can best be left out."""
    view, gap = sketch.view, sketch.px(12)
    title, line = _title(view, leaf), _line(view, leaf)
    slabs = [
        pages.text_slab(sketch, title, width, size, Style.TITLE, role=Role.HEADING),
        pages.text_slab(sketch, line, width, Size.BODY, Style.LIGHT, Ink.PAPER_SHADE, gap=gap),
    ]
    summary = "" if leaf.scene else view.story.folders[leaf.folder].summary
    if summary:
        text = view.texts.plain(f"folder/{leaf.folder}/summary", summary)
        slabs.append(pages.text_slab(sketch, text, width, Size.BODY, gap=2 * gap))
    return tuple(slabs)
