"""All faults in one run: a file that is bad hides nothing of the others, and invents nothing."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from game.content.load import load_story
from tests.content.stories import SMALL, faults, lay, marks

PIER = "folders/01-lamp/scenes/pier.yaml"
HEAD = "scene: pier\ndate: 1880-11-04\nplace: norhaven\nbeats:\n"
FILES = sorted(str(path.relative_to(SMALL)) for path in SMALL.rglob("*.yaml"))
BROKEN = {
    "cut off": b"x: [b\n",
    "a tab": b"\tx: b\n",
    "a quote": b"x: 'b\n",
    "not UTF-8": b"# caf\xe9\n",
    "a bell": b"# \x07\n",
    "deep": b"x: " + b"[" * 500,
    "two documents": b"---\nx: b\n",
    "an anchor": b"&a\n",
}
"""What may stand after the last line of a file, so that it is none any more."""


@pytest.mark.parametrize("path", FILES)
@pytest.mark.parametrize("how", BROKEN)
def test_a_broken_file_is_told_alone(path: str, how: str, tmp_path: Path) -> None:
    """Whichever file is broken, and however: no other file has a fault because of it."""
    found = faults(lay(tmp_path, [(path, (SMALL / path).read_bytes() + BROKEN[how])]))
    assert {path} == {file for file, *_ in found}


@pytest.mark.parametrize("path", [path for path in FILES if path != "story.yaml"])
def test_a_broken_file_hides_nothing(path: str, tmp_path: Path) -> None:
    """A fault in another file is told beside that of a broken one."""
    files: list[tuple[str, str | bytes]] = [
        (path, (SMALL / path).read_bytes() + BROKEN["cut off"]),
        (PIER, HEAD + "  - say: A.\n    sensitive: maybe\n"),
    ]
    assert (PIER, 6, 16, "S120") in faults(lay(tmp_path, files))


SEVERAL: dict[str, tuple[str | bytes, tuple[int, int, str]]] = {
    PIER: (HEAD + "  - goto: offise\n", (5, 11, "S205")),
    "people/more.yaml": ("- person: dahl\n  name: A\n  sort: A\n  born: soon\n", (4, 9, "S121")),
    "glossary.yaml": (
        "- term: keeper\n  title: k\n  text: A.\n- term: oil\n  titel: o\n  text: A.\n",
        (5, 3, "S117"),
    ),
    "folders/01-lamp/documents/note.yaml": ("document: note\n  title: A\n", (2, 3, "S110")),
    "folders/01-lamp/scenes/reef.yaml": (b"scene: \xff\n", (1, 8, "S102")),
    "not-used.yaml": ("- fact: F999\n  why: A.\n", (1, 9, "S209")),
}
"""Files that each have one fault, of every stage of reading."""


@pytest.mark.parametrize("count", range(1, len(SEVERAL) + 1))
def test_faults_of_many_files_add_up(count: int, tmp_path: Path) -> None:
    """Any number of files together have just the faults that each has alone, sorted by file."""
    for nth, paths in enumerate(itertools.combinations(SEVERAL, count)):
        story = lay(tmp_path / str(nth), [(path, SEVERAL[path][0]) for path in paths])
        assert faults(story) == sorted((path, *SEVERAL[path][1]) for path in paths)


def test_faults_of_one_part_add_up(tmp_path: Path) -> None:
    """Keys that are missing, unknown, and wrong in one paper are all told, and then its names."""
    paper = (
        "document: note\n"
        "titel: A note\n"
        "kind: leter\n"
        "by: bergh\n"
        "date: 1880-13\n"
        "reported_by: leter-of-lund\n"
        "request: {name: [anna], place: norhaven, year: [soon]}\n"
        "passages:\n"
        "  - id: One\n"
        "    text: A [b](place:reef).\n"
        "  - text: B.\n"
        "    basis: sumary\n"
    )
    assert marks(lay(tmp_path, [("folders/01-lamp/documents/note.yaml", paper)])) == [
        ("S118", 1, "document"),
        ("S117", 2, "titel"),
        ("S120", 3, "leter"),
        ("S203", 4, "bergh"),
        ("S121", 5, "1880-13"),
        ("S201", 6, "leter-of-lund"),
        ("S203", 7, "anna"),
        ("S119", 7, "norhaven"),
        ("S119", 7, "soon"),
        ("S123", 9, "One"),
        ("S207", 10, "reef"),
        ("S118", 11, "text"),
        ("S120", 12, "sumary"),
    ]


def test_faults_of_one_scene_add_up(tmp_path: Path) -> None:
    """Of beats, options, and beats in options every fault is told in one run."""
    beats = (
        "  - uncover\n"
        "  - goto: offise\n"
        "  - choice: way\n"
        "    text: A {waited}?\n"
        "    options:\n"
        "      - id: Up\n"
        "        text: A.\n"
        "        once: maybe\n"
        "        do:\n"
        "          - test: keeper\n"
        "          - sya: A.\n"
        "      - id: down\n"
        "        when: seen\n"
        "  - quote: A.\n"
        "    by: berg\n"
    )
    assert marks(lay(tmp_path, [(PIER, HEAD + beats)])) == [
        ("S124", 5, "uncover"),
        ("S205", 6, "offise"),
        ("S212", 8, "waited"),
        ("S123", 10, "Up"),
        ("S120", 12, "maybe"),
        ("S204", 14, "keeper"),
        ("S124", 15, "sya"),
        ("S118", 16, "id"),
        ("S122", 17, "n"),
        ("S118", 18, "quote"),
        ("S118", 18, "quote"),
    ]


LETTER = "folders/01-lamp/documents/letter-of-lund.yaml"
HARBOUR = "folders/01-lamp/scenes/harbour.yaml"


@pytest.mark.parametrize(
    ("path", "old", "new", "own"),
    [
        (LETTER, "kind: letter", "kind: leter", (3, 7, "S120")),
        (LETTER, "  - id: dark\n", "  - id: dark\n    basis: x\n", (15, 12, "S120")),
        (LETTER, "date: 1880-11-05\n", "date: soon\n", (5, 7, "S121")),
        (HARBOUR, "          - set: asked-the-owner", "          - set: asked-the-owner\n"
         "            to: maybe", (24, 17, "S120")),
        (HARBOUR, "once: yes", "once: maybe", (20, 15, "S120")),
        ("people/town.yaml", "born: 1830", "born: soon", (11, 9, "S121")),
        ("people/town.yaml", "  what: It", "  what: a\n  what: It", (17, 3, "S111")),
        ("places.yaml", "lat: 57.1", "lat: north", (3, 8, "S119")),
        ("sources.yaml", "kind: book", "kind: boook", (5, 9, "S120")),
        ("glossary.yaml", "title: keeper", "titel: keeper", (2, 3, "S117")),
        ("events.yaml", "rank: 1", "rank: 9", (6, 9, "S119")),
        ("facts.yaml", "refs: [chronicle]", "refs: all", (3, 9, "S119")),
        ("folders/01-lamp/claims.yaml", "said_on: 1880-11-04", "said_on: then", (18, 12, "S121")),
    ],
)  # fmt: skip
def test_the_names_of_a_broken_part_are_known(
    path: str, old: str, new: str, own: tuple[int, int, str], tmp_path: Path
) -> None:
    """A part that has a fault still has its name and what it defines: none is called unknown."""
    text = (SMALL / path).read_text(encoding="utf-8")
    assert old in text
    found = faults(lay(tmp_path, [(path, text.replace(old, new, 1))]))
    assert found == [(path, *own)]


def test_a_name_that_is_defined_with_a_slip_is_not_called_unknown(tmp_path: Path) -> None:
    """An id with capitals is told where it is defined, and not wherever it is referred to."""
    text = (SMALL / "places.yaml").read_text(encoding="utf-8").replace(": office", ": Office")
    assert faults(lay(tmp_path, [("places.yaml", text)])) == [("places.yaml", 5, 10, "S123")]


def test_a_key_of_an_id_with_a_slip_makes_nothing_unknown(tmp_path: Path) -> None:
    """A list entry whose first key is misspelled still defines its id."""
    text = (SMALL / "places.yaml").read_text(encoding="utf-8").replace("- place: o", "- plase: o")
    assert faults(lay(tmp_path, [("places.yaml", text)])) == [("places.yaml", 5, 3, "S117")]


@pytest.mark.parametrize("path", FILES)
def test_a_file_that_is_gone_is_missed_where_it_is_named(path: str, tmp_path: Path) -> None:
    """Without one of its files a story is told of names or files that are missing, or is whole."""
    story = lay(tmp_path)
    (story / path).unlink()
    found = faults(story)
    if path.endswith(("story.yaml", "folder.yaml")):
        assert found[0][:3] == (path, 1, 1)
    assert {code for *_, code in found} <= {
        "S101", "S201", "S202", "S203", "S204", "S205", "S206", "S207", "S208", "S209", "S210",
        "S211", "S212",
    }  # fmt: skip


def test_without_a_cover_no_lane_is_called_unknown(tmp_path: Path) -> None:
    """Lanes stand in story.yaml: gone, or cut off before them, it alone is at fault."""
    story = lay(tmp_path, [("story.yaml", "title: [")])
    cut_off = {file for file, *_ in faults(story)}
    (story / "story.yaml").unlink()
    assert (cut_off, faults(story)) == ({"story.yaml"}, [("story.yaml", 1, 1, "S101")])


def test_the_order_of_files_changes_nothing(tmp_path: Path) -> None:
    """Persons may stand in one file or in several: the story is the same."""
    town = (SMALL / "people/town.yaml").read_text(encoding="utf-8")
    first, second, third = ("- " + entry for entry in town.removeprefix("- ").split("\n- "))
    parted = lay(
        tmp_path,
        [("people/town.yaml", third), ("people/b.yaml", second + "\n"), ("people/a.yaml", first)],
    )
    whole, other = load_story(SMALL).story, load_story(parted).story
    assert whole is not None and other is not None
    assert (whole.people, whole.bodies) == (other.people, other.bodies)


def test_a_story_that_is_mended_is_whole(tmp_path: Path) -> None:
    """Reading leaves nothing behind: after a fault is mended the same folder loads."""
    story = lay(tmp_path, [(PIER, HEAD + "  - goto: offise\n")])
    assert [code for *_, code in faults(story)] == ["S205"]
    (story / PIER).write_text(HEAD + "  - goto: office\n", encoding="utf-8")
    assert faults(story) == []


def test_reading_twice_is_the_same(tmp_path: Path) -> None:
    """The same files give the same diagnostics and the same story."""
    story = lay(tmp_path, [(path, text) for path, (text, _) in SEVERAL.items()])
    assert load_story(story).diagnostics == load_story(story).diagnostics
    once, twice = load_story(SMALL).story, load_story(SMALL).story
    assert once is not None and twice is not None
    assert (once.scenes, once.papers, once.claims) == (twice.scenes, twice.papers, twice.claims)
