"""Fourteen broken stories: every fault of every file, each at its place, in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.load import load_story
from tests.content.stories import Broken, faults, lay

PIER = "folders/01-lamp/scenes/pier.yaml"
NOTE = "folders/01-lamp/documents/note.yaml"
LETTER = "folders/01-lamp/documents/letter-of-lund.yaml"
PEOPLE = "people/more.yaml"
HEAD = "scene: pier\ndate: 1880-11-04\nplace: norhaven\nbeats:\n"
PAPER = "document: note\ntitle: A note\nkind: letter\nby: berg\ndate: 1880\nbasis: summary\n"
EVENT = "- event: freya-lost\n  date: 1880\n  title: Lost\n  lane: town\n"
OFFICE = "folders/01-lamp/scenes/office.yaml"
FOLDER = "folders/01-lamp/folder.yaml"
LAMP = "folder: lamp\ntitle: The lamp\nspan: 1880\nstart: harbour\noutcome: She stayed.\n"
CLAIMS = "folders/01-lamp/claims.yaml"
CLAIM = (
    "- claim: lamp-was-dark\n  title: The lamp\n  text: It was dark.\n  by: lund\n"
    "  said_on: 1880\n  in: letter-of-lund/dark\n  assessment: contradicted\n"
    "  proofs:\n    - with: book-of-the-lamp/lit\n      because: It burned.\n"
)
DAHL = "- person: dahl\n  name: Olaf Dahl\n  sort: Dahl\n"


STORIES = [
    Broken(
        "text lost to a comment, and a month that there is not",
        (
            (PIER, HEAD + "  - The boat with the # 4 is gone.\n"),
            (PEOPLE, DAHL + "  born: 1850-13\n"),
        ),
        [(PIER, 5, 23, "S109"), (PEOPLE, 4, 9, "S121")],
        'from this " #" on the text is lost: YAML takes it for a comment',
    ),
    Broken(
        "a text that begins with a link, and a misspelled key",
        (
            (PIER, HEAD + "  - say: [Anna Berg](person:berg) knows.\n  - goto: offise\n"),
            (NOTE, PAPER + "passages:\n  - id: one\n    txt: The pier is empty.\n"),
        ),
        [(NOTE, 9, 5, "S117"), (PIER, 5, 10, "S108"), (PIER, 6, 11, "S205")],
        'there is no scene "offise"',
    ),
    Broken(
        "a quote that is never closed, and a latitude in words",
        (
            (PIER, HEAD + '  - say: "The pier is empty.\n  - uncover: letter-of-lund\n'),
            ("places.yaml", "- place: norhaven\n  name: Norhaven\n  lat: north\n"
             "- place: office\n  name: The office\n"),
        ),
        [(PIER, 5, 10, "S106"), ("places.yaml", 3, 8, "S119")],
        'this " is opened here and never closed',
    ),
    Broken(
        "a tab, and a source that is not there",
        (
            (PIER, HEAD + "  - choice: way\n\t  text: Which way?\n"),
            ("glossary.yaml", "- term: keeper\n  title: k\n  text: She lit it. [@holm, p. 2]\n"),
        ),
        [(PIER, 6, 1, "S105"), ("glossary.yaml", 3, 23, "S208")],
        "a tab stands here, and YAML counts spaces alone",
    ),
    Broken(
        "a key that stands twice, and a person who stands twice",
        (
            (PIER, HEAD + "  - say: The pier.\n    when: seen office\n    when: seen harbour\n"),
            (PEOPLE, DAHL + DAHL),
        ),
        [(PIER, 7, 5, "S111"), (PEOPLE, 4, 11, "S213")],
        '"when" stands here a second time; the first is in line 6',
    ),
    Broken(
        "two sentences that became keys, in two files",
        (
            (PIER, HEAD + "  - He said: nothing.\n"),
            (NOTE, PAPER + "passages:\n  - id: one\n    text: He said: nothing.\n"),
        ),
        [(NOTE, 9, 18, "S107"), (PIER, 5, 12, "S107")],
        "YAML takes the text before this colon for a key",
    ),
    Broken(
        "verbs that are alone, glued or misspelled, and a rank that there is not",
        (
            (PIER, HEAD + "  - uncover\n  - goto:office\n  - quot: Dark.\n    by: lund\n"),
            ("events.yaml", EVENT + "  rank: 7\n"),
        ),
        [
            ("events.yaml", 5, 9, "S119"),
            (PIER, 5, 5, "S124"),
            (PIER, 6, 5, "S124"),
            (PIER, 7, 5, "S124"),
        ],
        'the verb "uncover" stands here alone',
    ),
    Broken(
        "a paper that cannot be read makes none of its names unknown",
        (
            (LETTER, "document: letter-of-lund\n title: A\n"),
            (PIER, HEAD + "  - uncover: letter-of-lund\n  - test: keeper-sleeps\n"),
        ),
        [(LETTER, 2, 2, "S110"), (PIER, 6, 11, "S204")],
        '"title:" stands further right than the key above it, so YAML takes it for more of that '
        "text",
    ),
    Broken(
        "names inside a condition and inside a text of several lines",
        (
            (PIER, HEAD + "  - say: |\n      The sea 🌊 and\n      a [letter](paper:leter).\n"
             "    when: 'seen offise or (read book-of-the-lamp and waited)'\n"),
            (PEOPLE, DAHL + "  died: {date: 1903, how: drowned}\n"),
        ),
        [
            (PIER, 7, 24, "S201"),
            (PIER, 8, 17, "S205"),
            (PIER, 8, 54, "S212"),
            (PEOPLE, 4, 27, "S120"),
        ],
        '"how" does not take "drowned"',
    ),
    Broken(
        "an anchor, a reference, a tag and a merge key, and a second document",
        (
            (PIER, HEAD + "  - &a The pier.\n  - *a\n  - !!str The sea.\n  - <<: {say: Here.}\n"),
            ("glossary.yaml", "- term: keeper\n  title: k\n  text: She lit it.\n---\n- term: b\n"),
        ),
        [
            (PIER, 5, 5, "S112"),
            (PIER, 6, 5, "S113"),
            (PIER, 7, 5, "S115"),
            (PIER, 8, 5, "S114"),
            ("glossary.yaml", 4, 1, "S116"),
        ],
        '"---" begins a second document in this file',
    ),
    Broken(
        "a claim in no batch, one in two, and an assessment that it does not have",
        (
            (FOLDER, LAMP + "batches:\n  - claims: [lamp-was-dark, lamp-was-dark]\n"),
            (CLAIMS, CLAIM + "  assessments: [supported, undecidable]\n"
             "- claim: ship-was-late\n" + CLAIM.split("\n", 1)[1]),
        ),
        [(FOLDER, 7, 29, "S215"), (CLAIMS, 7, 15, "S217"), (CLAIMS, 12, 10, "S215"),
         (OFFICE, 27, 11, "S204")],
        'the claim "ship-was-late" is in no batch, so it can never be confirmed',
    ),
    Broken(
        "a paper and a scene whose files are called otherwise, and a passage that is not there",
        (
            (NOTE, PAPER.replace("document: note", "document: notes")
             + "passages:\n  - id: one\n    text: The pier is empty.\n"),
            (PIER, HEAD.replace("scene: pier", "scene: peer") + "  - quote: Dark.\n    by: lund\n"
             "    date: 1880\n    cite: chronicle, p. 8\n    in: letter-of-lund/light\n"),
        ),
        [(NOTE, 1, 11, "S214"), (PIER, 1, 8, "S214"), (PIER, 9, 9, "S202")],
        'this paper is called "notes", but stands in "note.yaml"',
    ),
    Broken(
        "a folder that is not listed, and a file in the wrong place",
        (
            ("folders/02-oil/folder.yaml",
             "folder: oil\ntitle: The oil\nspan: 1881\nstart: harbour\noutcome: Paid.\n"),
            ("persons.yaml", DAHL),
        ),
        [
            ("folders/02-oil/folder.yaml", 4, 8, "S216"),
            ("persons.yaml", 1, 1, "S219"),
            ("story.yaml", 5, 1, "S218"),
        ],
        'the folder "oil" (02-oil) is not in this list',
    ),
    Broken(
        "a person, a place and a term that are not there, in three files",
        (
            (PIER, HEAD.replace("norhaven", "norhavn") + "  - The [keeper](term:kepper).\n"),
            (NOTE, PAPER.replace("by: berg", "by: bergh")
             + "passages:\n  - id: one\n    text: The pier is empty.\n"),
            ("events.yaml", EVENT.replace("town", "towns") + "  rank: 1\n"),
        ),
        [
            (NOTE, 4, 5, "S203"),
            (PIER, 3, 8, "S207"),
            (PIER, 5, 23, "S210"),
            ("events.yaml", 4, 9, "S210"),
        ],
        'there is no place "norhavn"',
    ),
]  # fmt: skip


@pytest.mark.parametrize("broken", STORIES, ids=lambda broken: broken.name)
def test_every_fault_of_every_file_is_told(broken: Broken, tmp_path: Path) -> None:
    """A broken story gives all of its faults, sorted by file and place, and no others."""
    assert sorted(broken.faults) == faults(lay(tmp_path, broken.files))


@pytest.mark.parametrize("broken", STORIES, ids=lambda broken: broken.name)
def test_faults_are_told_in_plain_words(broken: Broken, tmp_path: Path) -> None:
    """A fault says what happened in an author's words, and shows the line."""
    loaded = load_story(lay(tmp_path, broken.files))
    found = [d for d in loaded.diagnostics if d.message == broken.words]
    assert [broken.words] == [d.message for d in found[:1]]
    assert found[0].excerpt
    assert loaded.story is None


@pytest.mark.parametrize("broken", STORIES, ids=lambda broken: broken.name)
def test_no_word_of_a_programmer_is_used(broken: Broken, tmp_path: Path) -> None:
    """No message speaks of mappings, scalars, strings or types."""
    said = " ".join(
        f"{d.message} {d.hint}" for d in load_story(lay(tmp_path, broken.files)).diagnostics
    )
    jargon = {"mapping", "scalar", "str", "string", "array", "object", "int", "bool", "dict"}
    assert set() == jargon & set(said.replace('"', " ").replace(",", " ").split())
