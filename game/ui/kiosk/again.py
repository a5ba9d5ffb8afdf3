"""The question before a play is put away."""

from __future__ import annotations

from game.ui import foot, pages, poster, ribbon
from game.ui.buttons import MAIN, Button
from game.ui.foot import Foot
from game.ui.frame import Frame, Role
from game.ui.intents import Leave, Restart
from game.ui.sketch import Sketch
from game.ui.theme import Size, Style
from game.ui.view import View


def frame(view: View) -> Frame:
    """Return the question whether to start again; going on is the main button."""
    sketch, words = Sketch(view), view.words
    room, width = ribbon.draw(sketch), poster.column(sketch, 24)
    text = words(
        "What was read and found is put away. For two minutes it can still be gone on with."
    )
    title = words("Start again?")
    slabs = (
        pages.text_slab(sketch, title, width, Size.TITLE, Style.TITLE, role=Role.HEADING),
        pages.text_slab(sketch, text, width, gap=sketch.px(28)),
    )
    below = Foot(
        (
            Button(words("Start again"), Restart(), align=0.5),
            Button(words("Go on reading"), Leave(), dress=MAIN, align=0.5),
        ),
        is_left=not view.panel.is_portrait,
    )
    low = foot.height_of(sketch, (below,), width) + sketch.px(40)
    picture = poster.cover(view)
    box = poster.words_box(sketch, room, picture, width, pages.height_of(slabs) + low)
    poster.draw(sketch, room, picture, box)
    pages.draw((slabs,), (box,))
    foot.draw(sketch, box, below)
    return sketch.frame()
