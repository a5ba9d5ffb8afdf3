"""A kiosk's game without a window: python kiosk_child.py HOME; it kills itself where it may.

Told to begin, it reads a little, sets another language and dies; brought back, it says where it is.
"""

import os
import signal
import sys
from pathlib import Path

import msgspec

from game.content.kiosk import Kiosk
from game.engine.answers import Next, text_of
from game.opening.kiosk import begun
from game.opening.stories import playable
from game.play.restarts import Start
from game.store.shelf import open_shelf
from game.ui.intents import Begin, Change, Give, Go, Look
from game.ui.panel import Panel
from game.ui.typeset import FixedMeasure

STORY = Path(__file__).parents[1] / "stories" / "small"


def main(home: Path) -> None:
    start = msgspec.json.decode(sys.stdin.buffer.readline(), type=Start)
    with open_shelf(home / "kiosk") as shelf:
        measure, out = FixedMeasure(), sys.stdout.buffer
        visit = begun(Kiosk(), STORY, playable(STORY), STORY, measure, shelf, start, out)
        visit.frame(Panel(1280, 720))
        if start.how == "fresh":
            visit.apply(Begin("lamp"))
            visit.apply(Give((Next(),)))
            visit.apply(Go(Look("timeline")))
            visit.apply(Change("text_size", "largest"))
        answers = [text_of(answer) for answer in visit.session.answers]
        looks = [f"{look.screen} {look.tab}".strip() for look in visit.looks]
        size, crash = visit.settings.text_size, start.last_crash
        told = {
            "how": start.how, "answers": answers, "looks": looks, "size": size, "crash": crash,
        }  # fmt: skip
        with (home / "told.jsonl").open("ab") as lines:
            lines.write(msgspec.json.encode(told) + b"\n")
        if start.how != "anew":
            os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
