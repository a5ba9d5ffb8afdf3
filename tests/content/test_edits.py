"""Edits of a scene, as authors make them, and the ids that its beats keep."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.ledger import load_ledger, write_ids
from game.content.load import load_story
from game.content.matching import LIKENESS_LEAST, TEXT_MOST, SceneIds, ids_for, text_of
from game.engine.beats import Choice, Mention, Option, Say, Title, Uncover, Vary
from tests.content.stories import SMALL, lay

SCENES = "folders/01-lamp/scenes"
LEDGER = "folders/01-lamp/ids.json"
HEAD = "date: 1880-11-04\nplace: norhaven\nbeats:\n"

BEFORE = (
    "The boat lies upside down on the stones.",
    "Nobody has seen the master since nine.",
    "A bell rings twice behind the office.",
    "Snow falls into the open book.",
)


class Edit(NamedTuple):
    """What an author does to four beats, the beats after it, and the ids that these have."""

    name: str
    after: tuple[str, ...]
    ids: str


A, B, C, D = BEFORE
EDITS = [
    Edit("nothing", BEFORE, "b1 b2 b3 b4"),
    Edit("blanks", (A, B.replace(" ", "  "), C, D), "b1 b2 b3 b4"),
    Edit("a typo", (A, B.replace("master", "mastre"), C, D), "b1 b2 b3 b4"),
    Edit("a word more", (A, B, "A bell rings twice behind the harbour office.", D), "b1 b2 b3 b4"),
    Edit("a typo in each", tuple(text.replace("e", "ee", 1) for text in BEFORE), "b1 b2 b3 b4"),
    Edit("put before", ("It is dark.", *BEFORE), "b5 b1 b2 b3 b4"),
    Edit("put between", (A, "It is dark.", B, C, D), "b1 b5 b2 b3 b4"),
    Edit("put after", (*BEFORE, "It is dark."), "b1 b2 b3 b4 b5"),
    Edit("two put in", (A, "It is dark.", "Anna waits.", B, C, D), "b1 b5 b6 b2 b3 b4"),
    Edit("the first taken out", (B, C, D), "b2 b3 b4"),
    Edit("one taken out", (A, C, D), "b1 b3 b4"),
    Edit("the last taken out", (A, B, C), "b1 b2 b3"),
    Edit("all taken out", (), ""),
    Edit("one in the place of one", (A, "It is dark.", C, D), "b1 b5 b3 b4"),
    Edit("two swapped", (A, C, B, D), "b1 b5 b2 b4"),
    Edit("the last put first", (D, A, B, C), "b5 b1 b2 b3"),
    Edit("the first put last", (B, C, D, A), "b2 b3 b4 b5"),
    Edit("parted in two", (A, B, "A bell rings twice.", "It is behind the office.", D),
         "b1 b2 b5 b3 b4"),
    Edit("two made one", (A, f"{B} {C}", D), "b1 b2 b4"),
    Edit("said twice", (A, A, B, C, D), "b1 b5 b2 b3 b4"),
    Edit("a typo, and one put in before", ("It is dark.", A.replace("boat", "baot"), B, C, D),
         "b5 b1 b2 b3 b4"),
    Edit("a typo, and one taken out", (A, C.replace("bell", "bel"), D), "b1 b3 b4"),
    Edit("all anew", ("One.", "Two.", "Three.", "Four."), "b5 b6 b7 b8"),
]  # fmt: skip


def say(*texts: str) -> list[str]:
    """Return beats of narration as the ledger keeps them."""
    return [text_of(Say(say=text)) for text in texts]


def ids(ledger: SceneIds) -> str:
    """Return the ids of a ledger, in order."""
    return " ".join(entry.id for entry in ledger.beats)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_of_a_scene(edit: Edit) -> None:
    """What is left of a scene keeps its ids, and what is new gets numbers that none had."""
    old = ids_for(SceneIds(), say(*BEFORE))
    assert ids(ids_for(old, say(*edit.after))) == edit.ids


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.name)
def test_an_edit_is_written_once(edit: Edit) -> None:
    """Matching the same beats again changes neither ids nor ledger."""
    new = ids_for(ids_for(SceneIds(), say(*BEFORE)), say(*edit.after))
    assert new == ids_for(new, say(*edit.after))


@pytest.mark.parametrize(
    ("beat", "text"),
    [
        (Say(say="  The\n sea  "), "say The sea"),
        (Uncover(uncover="note", text="A note."), "uncover note A note."),
        (Mention(mention="note"), "mention note"),
        (Title(title="Later", text="It snows."), "title Later It snows."),
        (Vary(vary=("A.", "B.")), "vary A. B."),
        (Say(say="x" * 500), ("say " + "x" * 500)[:TEXT_MOST]),
        (Say(say="a" * (TEXT_MOST - 5) + " b c"), "say " + "a" * (TEXT_MOST - 5)),
        (Choice(choice="way", text="Where?", options=(Option(id="a", text="A"),)),
         "choice way Where?"),
    ],
)  # fmt: skip
def test_what_the_ledger_keeps_of_a_beat(beat: Say, text: str) -> None:
    """A verb, what it is about and its words, on one line and not without end."""
    assert text_of(beat) == text


def test_beats_are_the_same_from_a_likeness_on() -> None:
    """A little more than half of the letters must stay; else the beat is another."""
    old = ids_for(SceneIds(), ["say " + "a" * 96])
    more, less = LIKENESS_LEAST + 5, LIKENESS_LEAST - 10
    for share, kept in ((more, "b1"), (less, "b2")):
        same = round(share) - 4
        assert ids(ids_for(old, ["say " + "a" * same + "b" * (96 - same)])) == kept


class Scene(NamedTuple):
    """A scene's file, and the ids of all of its beats, as they stand in it."""

    text: str
    ids: list[str]


CHOICE = (
    "  - The pier is empty.\n"
    "  - choice: way\n"
    "    text: Which way?\n"
    "    options:\n"
    "      - id: up\n"
    "        text: Up\n"
    "        do:\n"
    "          - The stairs are steep and wet.\n"
    "          - A lamp burns above them.\n"
    "      - id: down\n"
    "        text: Down\n"
    "        do:\n"
    "          - Water stands in the boat house.\n"
    "  - Later it snows.\n"
)
NESTED = [
    Scene(CHOICE, ["b1", "way", "b2", "b3", "b4", "b5"]),
    Scene(CHOICE.replace("way\n", "road\n"), ["b1", "road", "b2", "b3", "b4", "b5"]),
    Scene(CHOICE.replace("id: up", "id: stairs"), ["b1", "way", "b2", "b3", "b4", "b5"]),
    Scene(CHOICE.replace("steep", "step"), ["b1", "way", "b2", "b3", "b4", "b5"]),
    Scene(
        CHOICE.replace("          - The stairs are steep and wet.\n", ""),
        ["b1", "way", "b3", "b4", "b5"],
    ),
    Scene(
        CHOICE.replace("          - A lamp burns above them.\n", "").replace(
            "          - Water", "          - A lamp burns above them.\n          - Water"
        ),
        ["b1", "way", "b2", "b3", "b4", "b5"],
    ),
    Scene(
        CHOICE.replace("- The stairs", "- id: wet\n            say: The stairs"),
        ["b1", "way", "wet", "b3", "b4", "b5"],
    ),
    Scene(
        CHOICE.replace("  - Later it snows.\n", "  - choice: b6\n    text: A?\n    options:\n"
                       "      - {id: a, text: A}\n  - Gulls cry above a mast far out.\n"),
        ["b1", "way", "b2", "b3", "b4", "b6", "b7"],
    ),
]  # fmt: skip


@pytest.mark.parametrize("after", NESTED, ids=lambda scene: "-".join(scene.ids))
def test_beats_in_options_keep_their_ids(after: Scene, tmp_path: Path) -> None:
    """Beats of options are matched with all others: also when an option is renamed, or they move.

    Before `ids` writes, a story has the ids that `ids` will write.
    """
    story = lay(tmp_path, [(f"{SCENES}/pier.yaml", f"scene: pier\n{HEAD}{CHOICE}")])
    write_ids(story)
    (story / SCENES / "pier.yaml").write_text(f"scene: pier\n{HEAD}{after.text}", encoding="utf-8")
    provisional = spots_of(story, "pier")
    write_ids(story)
    assert (after.ids, after.ids) == (provisional, spots_of(story, "pier"))


def spots_of(story: Path, scene: str) -> list[str]:
    """Return the ids of a scene's beats, in reading order."""
    loaded = load_story(story).story
    assert loaded is not None
    return list(loaded.spots[scene])


def test_a_scene_under_a_new_name_is_a_new_scene(tmp_path: Path) -> None:
    """The ledger keeps what it had of the old name, should the scene come back."""
    story = lay(tmp_path, [(f"{SCENES}/pier.yaml", f"scene: pier\n{HEAD}  - One.\n  - Two.\n")])
    write_ids(story)
    was = load_ledger(story / LEDGER).scenes["pier"]
    (story / SCENES / "pier.yaml").unlink()
    (story / SCENES / "quay.yaml").write_text(f"scene: quay\n{HEAD}  - Two.\n", encoding="utf-8")
    write_ids(story)
    ledger = load_ledger(story / LEDGER)
    assert (was, "b1") == (ledger.scenes["pier"], ids(ledger.scenes["quay"]))


def test_scenes_that_are_alike_have_ledgers_of_their_own(tmp_path: Path) -> None:
    """The same beats in two scenes are different beats; an edit in one is none in the other."""
    beats = HEAD + "  - One.\n  - Two.\n"
    story = lay(tmp_path, [(f"{SCENES}/{n}.yaml", f"scene: {n}\n{beats}") for n in ("a", "b")])
    write_ids(story)
    (story / SCENES / "a.yaml").write_text(f"scene: a\n{HEAD}  - Two.\n", encoding="utf-8")
    write_ids(story)
    assert (spots_of(story, "a"), spots_of(story, "b")) == (["b2"], ["b1", "b2"])


@pytest.mark.parametrize(
    "raw",
    [
        b'{"format":1,"scenes":{"harbour":{"next":1,"beats":[]}}}',
        b'{"scenes":{"harbour":{"beats":[["b7","say The pier is empty."]]}}}',
        b'{"format":1,"scenes":{},"note":"of a later version"}',
        b"{}",
    ],
)
def test_an_old_ledger_is_read(raw: bytes, tmp_path: Path) -> None:
    """A ledger with keys missing or more than are known is read, and then written whole."""
    story = lay(tmp_path, [(LEDGER, raw)])
    before = spots_of(story, "harbour")
    assert [story / LEDGER] == write_ids(story)
    assert (before, []) == (spots_of(story, "harbour"), write_ids(story))


def test_a_broken_ledger_speaks_in_words(tmp_path: Path) -> None:
    """What the JSON reader says of it is not shown to an author."""
    story = lay(tmp_path, [(LEDGER, b"{")])
    assert [found.message for found in load_story(story).diagnostics] == [
        "the ledger of ids cannot be read (something else stands in it): take it back from your "
        "version control; without it translations and saves lose their places"
    ]


def test_a_ledger_that_is_a_folder_says_so(tmp_path: Path) -> None:
    """Where the system refuses to read, its own words are given."""
    story = lay(tmp_path)
    (story / LEDGER).mkdir()
    [found] = load_story(story).diagnostics
    assert found.message.startswith("the ledger of ids cannot be read (Is a directory): take it")


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_are_no_edit(end: str, tmp_path: Path) -> None:
    """A story that was saved on another system has the same ledger."""
    story = lay(tmp_path)
    write_ids(story)
    for path in (story / SCENES).glob("*.yaml"):
        path.write_bytes(path.read_bytes().replace(b"\n", end.encode()))
    assert write_ids(story) == []


LINES = st.lists(
    st.sampled_from([f"  - {text}\n" for text in (*BEFORE, "goto: office", "set: a")]),
    max_size=6,
)  # fmt: skip


@given(before=LINES, after=LINES)
def test_a_story_has_the_ids_that_will_be_written(
    before: list[str], after: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Whatever is edited: the ids before `ids` is run are those after it."""
    story = lay(tmp_path_factory.mktemp("ids"))
    path = story / SCENES / "pier.yaml"
    for beats in (before, after):
        path.write_text(f"scene: pier\n{HEAD}{''.join(beats) or '  - A.'}", encoding="utf-8")
        provisional = spots_of(story, "pier")
        write_ids(story)
        assert provisional == spots_of(story, "pier")


def test_the_bundled_small_story_has_no_ledger() -> None:
    """Loading has never written one beside it."""
    assert not (SMALL / LEDGER).exists()
