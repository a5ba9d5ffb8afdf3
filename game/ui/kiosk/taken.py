"""The end of a quarter of an hour: what stands now, and the sentence to take along."""

from __future__ import annotations

from game.ui import foot, ribbon, sentence, spread
from game.ui.buttons import MAIN, Button
from game.ui.foot import Foot
from game.ui.frame import Frame
from game.ui.intents import Leave, Restart
from game.ui.sketch import Sketch
from game.ui.view import View


def frame(view: View) -> Frame:
    """Return the sentence of the folder that is the look's subject, and the two ways on."""
    sketch, words = Sketch(view), view.words
    area = spread.area(sketch, ribbon.draw(sketch))
    below = Foot(
        (
            Button(words("Read on in this folder"), Leave(), align=0.5),
            Button(words("Finish here"), Restart(), dress=MAIN, align=0.5),
        )
    )
    low = foot.height_of(sketch, (below,), area.w) + sketch.px(28)
    sentence.draw(sketch, area, area.bottom - low, view.look.subject)
    foot.draw(sketch, area, below)
    return sketch.frame()
