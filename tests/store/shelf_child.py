"""A second process for the tests: python shelf_child.py loop|hold FOLDER."""

import sys
from pathlib import Path

from game.store.shelf import open_shelf


def state_of(number: int) -> bytes:
    return f"state {number} ".encode() * (1 + number % 700)


def answers_of(number: int) -> list[str]:
    """Return the answers after save `number`: every seventh save goes back four."""
    answers: list[str] = []
    for step in range(number + 1):
        start = max(0, len(answers) - 4) if step % 7 == 6 else len(answers)
        answers[start:] = [f"choose {step}"]
    return answers


def tell(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def save_for_ever(folder: Path) -> None:
    shelf = open_shelf(folder)
    saved = shelf.load_slot("trials", "auto")
    step = saved.seed + 1 if saved else 0
    length = len(saved.answers) if saved else 0
    while True:
        start = max(0, length - 4) if step % 7 == 6 else length
        notice = shelf.save_slot("trials", "auto", state_of(step), [f"choose {step}"], start, step)
        length = start + 1
        tell(notice.text if notice else step)
        step += 1


def hold(folder: Path) -> None:
    with open_shelf(folder) as shelf:
        shelf.save_settings({"language": "de", "volume": 1})
        for count in range(5):
            shelf.save_slot("trials", "auto", b"first game", [f"first {count}"], count, 1)
        tell("open")
        sys.stdin.readline()


if __name__ == "__main__":
    {"loop": save_for_ever, "hold": hold}[sys.argv[1]](Path(sys.argv[2]))
