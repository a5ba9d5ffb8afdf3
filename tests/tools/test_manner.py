"""S503 and S504 at their edges: who is spoken to, and where a word of the accusers stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools.laid import NOTE, File, note, pier, swap, told

LOOK = """  - choice: look
    text: Where do you look?
    options:
      - id: sea
        text: At your sea
        note: It waits for you.
        leave: yes
        do:
          - {}
"""
SECOND: dict[str, tuple[str, list[str]]] = {
    "at the head": ("  - You see the sea.\n", ["pier:5:5 S503"]),
    "in a second line": ("  - |\n    The sea.\n    See it yourselves.\n", ["pier:7:12 S503"]),
    "in short": ("  - Now you're late.\n", ["pier:5:9 S503"]),
    "in a second text": ("  - vary:\n      - It is.\n      - It is yours.\n", ["pier:7:15 S503"]),
    "on a card": ("  - title: Your day\n    date: 1880-11-04\n", ["pier:5:12 S503"]),
    "under a card": ("  - title: A day\n    text: Or yourself.\n", ["pier:6:14 S503"]),
    "with a paper": ("  - mention: letter-of-lund\n    text: Read it, you.\n", ["pier:6:20 S503"]),
    "below an option": (LOOK.format("He waits for you."), ["pier:13:26 S503"]),
    "on buttons and in questions": (LOOK.format("He waits."), []),
    "in marks": ("  - It says “you”, «you», „you“ and \"you\". [@chronicle, p. 9]\n", []),
    "beside marks": ("  - The “sea” and you. [@chronicle, p. 9]\n", ["pier:5:19 S503"]),
    "in the place of a source": ("  - The sea. [@chronicle, To you, p. 9]\n", []),
    "in a person's words": (
        "  - quote: You saw.\n    by: lund\n    date: 1880\n    cite: chronicle, p. 9\n", []),
    "in longer words": ("  - Young men of Youghal, bayous.\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("beats", "expected"), SECOND.values(), ids=SECOND)
def test_a_scene_of_the_past_speaks_to_nobody(
    beats: str, expected: list[str], tmp_path: Path
) -> None:
    """What narrates is in the third person; questions, buttons and others' words are free."""
    assert expected == told(tmp_path, pier(beats))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1880-12-31", ["pier:5:5 S503"]),
        ("1890-12-31", ["pier:2:7 S604", "pier:5:5 S503"]),
        ("1890/1891", ["pier:2:7 S604", "pier:5:5 S503"]),
        ("1891", []),
        ("2026", []),
    ],
)
def test_today_begins_when_the_timeline_ends(
    date: str, expected: list[str], tmp_path: Path
) -> None:
    """A scene that begins after the last day of the story's span is one of today."""
    assert expected == told(tmp_path, pier("  - You see the sea.\n", date))


FOLDER = "folders/01-lamp/folder.yaml"
CLAIMS = "folders/01-lamp/claims.yaml"
HARBOUR = "folders/01-lamp/scenes/harbour.yaml"
HEADED: dict[str, tuple[File, list[str]]] = {
    "a folder": (swap(FOLDER, "title: The lamp", "title: The SPIES"), ["folder:2:12 S504"]),
    "its number": (swap(FOLDER, "number: I", "number: Spy"), ["folder:3:9 S504"]),
    "its summary": (swap(FOLDER, "A ship", "A wrecker"), ["folder:4:12 S504"]),
    "its sentence": (
        swap(FOLDER, "sentence: A", "sentence: Enemies of the people"), ["folder:12:11 S504"]),
    "its outcome": (swap(FOLDER, "outcome: The", "outcome: The spy, a"), []),
    "a claim": (swap(CLAIMS, "title: The hour", "title: Mad dogs"), ["claims:15:10 S504"]),
    "what was claimed": (swap(CLAIMS, "text: The lamp", "text: A spy"), []),
    "an event": (swap("events.yaml", "The Freya is", "The bandits are"), ["events:3:14 S504"]),
    "an era": (swap("events.yaml", "years of the", "vermin of the"), ["events:12:14 S504"]),
    "a lane": (swap("story.yaml", "The town", "Scum"), ["story:11:12 S504"]),
    "the cover": (swap("story.yaml", "The lamp of", "The assassin of"), ["story:2:12 S504"]),
    "a button": (swap(HARBOUR, "At the tower", "At the hireling"), ["harbour:25:22 S504"]),
    "a question": (swap(HARBOUR, "Where do you look", "Who is a spy"), []),
    "the name of a person": (swap("people/town.yaml", "name: Peter Lund", "name: Peter Spy"), []),
    "the name of a place": (swap("places.yaml", "name: Norhaven", "name: Traitors Gate"), []),
    "the title of a source": (swap("sources.yaml", "The chronicle", "The spies"), []),
    "a word explained": (swap("glossary.yaml", "title: keeper", "title: wrecker"), []),
    "in marks": (swap(FOLDER, "title: The lamp", "title: The “spies” and «scum»"), []),
    "in longer words": (
        swap(FOLDER, "The lamp", "Counterspies, spying, spyglass, gangway, banditry"), []),
    "a paper": (
        (NOTE, note("kind: letter\n", "Spy. [@chronicle]")[1].replace("A note", "A degenerate")),
        ["note:2:10 S504"]),
}  # fmt: skip


@pytest.mark.parametrize(("file", "expected"), HEADED.values(), ids=HEADED)
def test_slander_is_no_heading(file: File, expected: list[str], tmp_path: Path) -> None:
    """Headings, buttons and summaries are free of it; names, titles of works and texts are not."""
    files = [file, *(pier("  - uncover: note\n") if file[0] == NOTE else ())]
    assert expected == told(tmp_path, files)
