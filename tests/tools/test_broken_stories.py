"""Ten more broken stories, for the rules that look further: every fault of every file at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.tools.lint import lint
from tests.content.stories import Broken, lay, place_of

HARBOUR = "folders/01-lamp/scenes/harbour.yaml"
OFFICE = "folders/01-lamp/scenes/office.yaml"
PIER = "folders/01-lamp/scenes/pier.yaml"
QUAY = "folders/01-lamp/scenes/quay.yaml"
NOTE = "folders/01-lamp/documents/note.yaml"
BOOK = "folders/01-lamp/documents/book-of-the-lamp.yaml"
CLAIMS = "folders/01-lamp/claims.yaml"
HEAD = "scene: {}\ndate: 1880-11-04\nplace: norhaven\nbeats:\n"
TESTS = "  - test: lamp-was-dark\n  - test: ship-was-late\n  - test: keeper-slept\n"
CITE = "cite: chronicle, p. 3\n"
PAPER = "document: note\ntitle: A note\nkind: letter\nby: berg\ndate: 1880\nbasis: {}\n"
PAPER += f"{CITE}passages:\n"
LONG = "Nobody " + "of all the men on the pier " * 4 + "saw it."
"""A sentence of 31 words."""
FULL = "Nobody saw it. " * 34
"""A text of 102 words."""
WAY = "  - choice: way\n    text: Which way?\n    options:\n"
OUT = "      - id: out\n        text: Out\n        leave: yes\n"


def scene(path: str, beats: str) -> tuple[str, str]:
    """Return a scene's file."""
    return path, HEAD.format(Path(path).stem) + beats


STORIES = [
    Broken(
        "a scene without a way, and a sentence without an end",
        (
            scene(PIER, "  - The pier is empty.\n  - goto: office\n"),
            (NOTE, PAPER.format("summary") + f"  - id: one\n    text: The pier. {LONG}\n"),
            scene(OFFICE, f"  - uncover: note\n{TESTS}  - end: lamp\n"),
        ),
        [(PIER, 1, 8, "S301"), (NOTE, 10, 21, "S502")],
        'nobody ever comes to the scene "pier": no goto, call or start leads to it',
    ),
    Broken(
        "a choice that runs dry, and a paper that nobody has",
        (
            scene(
                OFFICE,
                WAY + "      - id: up\n        text: Up\n        leave: yes\n"
                "        when: not read letter-of-lund\n" + TESTS + "  - end: lamp\n",
            ),
            (NOTE, PAPER.format("summary") + "  - id: one\n    text: The pier is empty.\n"),
        ),
        [(OFFICE, 5, 13, "S302"), (NOTE, 1, 11, "S304")],
        'nobody ever has the paper "note": no scene uncovers or mentions it',
    ),
    Broken(
        "an option that never opens, and a page that is too full",
        (
            scene(
                OFFICE,
                "  - set: hours\n    to: 2\n" + WAY + "      - id: up\n        text: Up\n"
                "        when: hours > 2\n" + OUT + f"{TESTS}  - end: lamp\n",
            ),
            (NOTE, PAPER.format("quotation") + f"  - id: one\n    text: {FULL.strip()}\n"),
            scene(HARBOUR, "  - uncover: note\n  - uncover: letter-of-lund\n"
                  "  - uncover: book-of-the-lamp\n  - uncover: report-of-the-office\n"
                  "  - goto: office\n"),
        ),
        [(OFFICE, 10, 13, "S303"), (NOTE, 10, 11, "S501")],
        'the option "up" can never be taken: its condition "hours > 2" never holds: "hours" never '
        "comes to that value",
    ),
    Broken(
        "a claim that comes before its proof, and a title that points to another's",
        (
            scene(HARBOUR, "  - uncover: report-of-the-office\n  - uncover: book-of-the-lamp\n"
                  "  - goto: office\n"),
            scene(OFFICE, f"{TESTS}  - The owner opens his desk.\n"
                  "  - uncover: letter-of-lund\n  - end: lamp\n"),
            (BOOK, "document: book-of-the-lamp\ntitle: Of a dark lamp\nkind: record\nby: berg\n"
             f"date: 1880\nbasis: summary\n{CITE}facts: [F002]\n"
             "passages:\n  - id: lit\n    text: It burned.\n"
             "  - id: oil\n    text: It was trimmed.\n  - id: wind\n    text: It blew.\n"),
        ),
        [(CLAIMS, 14, 10, "S305"), (BOOK, 2, 8, "S513")],
        'nobody can prove the claim "ship-was-late" in time: its proofs can be had only after the '
        "last claim of its batch was offered",
    ),
    Broken(
        "a round of scenes that is never left, and a long sentence in the glossary",
        (
            scene(OFFICE, WAY + "      - id: pier\n        text: Pier\n        do:\n"
                  "          - goto: pier\n" + OUT + f"{TESTS}  - end: lamp\n"),
            scene(PIER, "  - The pier is empty.\n  - call: quay\n"),
            scene(QUAY, "  - The quay is empty.\n  - goto: pier\n"),
            ("glossary.yaml", f"- term: keeper\n  title: keeper\n  text: She. {LONG}\n"),
        ),
        [(PIER, 6, 11, "S306"), ("glossary.yaml", 3, 14, "S502")],
        "from here no way comes to an end of the folder. It is so after: enter lamp · next · "
        "next · choose owner · choose tower · next · choose go-on · choose pier",
    ),
    Broken(
        "a folder that never ends, with a question that is too long",
        (
            scene(OFFICE, WAY.replace("Which way?", f"'{LONG}'") + OUT
                  + f"{TESTS}  - goto: harbour\n"),
        ),
        [("folders/01-lamp/folder.yaml", 1, 9, "S307"), (OFFICE, 6, 12, "S502")],
        'the folder "lamp" never ends: no way through it has an end',
    ),
    Broken(
        "a scene after which nothing comes, and a claim on which too little can be filed",
        (
            scene(OFFICE, TESTS),
            (BOOK, "document: book-of-the-lamp\ntitle: A book\nkind: record\nby: berg\n"
             f"date: 1880\nbasis: summary\n{CITE}facts: [F002]\n"
             "passages:\n  - id: lit\n    text: It burned.\n"),
            ("story.yaml", "story: small\ntitle: The lamp\nfolders: [lamp]\nformat: 1\n"
             "span: 1870/1890\nlanes:\n  - lane: town\n    title: The town\n"),
        ),
        [
            (OFFICE, 7, 5, "S308"),
            (CLAIMS, 1, 10, "S511"),
            (CLAIMS, 14, 10, "S511"),
            (CLAIMS, 26, 10, "S511"),
        ],
        "on this claim 20 findings can be filed (4 assessments times 5 passages); "
        "it takes at least 48",
    ),
    Broken(
        "a number without a bound hides an option, while a paper is not hidden",
        (
            scene(OFFICE, WAY + "      - id: up\n        text: Up\n        do:\n"
                  "          - set: tide\n            add: 1\n      - id: down\n"
                  "        text: Down\n        do:\n          - set: tide\n"
                  "            add: -1\n      - id: far\n        text: Far\n"
                  "        when: tide = 7777\n" + OUT + f"{TESTS}  - end: lamp\n"),
            (NOTE, PAPER.format("summary") + "  - id: one\n    text: The pier is empty.\n"),
        ),
        [(OFFICE, 18, 13, "S309"), (NOTE, 1, 11, "S304")],
        'nobody ever has the paper "note": no scene uncovers or mentions it',
    ),
    Broken(
        "an error in one file, and prose that is too long in another and in the same",
        (
            scene(PIER, f"  - goto: offise\n  - {LONG}\n"),
            ("glossary.yaml", f"- term: keeper\n  title: k\n  text: |\n    {FULL.strip()}\n"),
        ),
        [(PIER, 5, 11, "S205"), (PIER, 6, 5, "S502"), ("glossary.yaml", 4, 5, "S501")],
        "this text has 102 words, and a page holds 100 at most",
    ),
    Broken(
        "a comment that cuts a text off, a missing key, and a long sentence between them",
        (
            scene(PIER, "  - The # 4 boat.\n"),
            (NOTE, PAPER.format("summary").replace("kind: letter\n", "")
             + "  - id: one\n    text: Empty.\n"),
            ("places.yaml", "- place: norhaven\n  name: N\n- place: office\n  name: O\n"),
            ("glossary.yaml", f"- term: keeper\n  title: k\n  text: {LONG}\n"),
        ),
        [(PIER, 5, 9, "S109"), (NOTE, 1, 1, "S118"), ("glossary.yaml", 3, 9, "S502")],
        "this sentence has 31 words, and 25 are the most",
    ),
]  # fmt: skip


@pytest.mark.parametrize("broken", STORIES, ids=lambda broken: broken.name)
def test_every_fault_is_told_in_its_place(broken: Broken, tmp_path: Path) -> None:
    """All faults of all files come in one run, each at its place, and one in these words."""
    story = lay(tmp_path, broken.files)
    found = lint(story)
    assert sorted(broken.faults) == [place_of(story, one) for one in found]
    assert broken.words in [one.message for one in found]
    assert all(one.excerpt and one.hint for one in found if one.span.line > 1)
