"""Files that are no plain YAML: large, deep, unreadable, in another encoding."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content import layout
from game.content.load import load_story
from game.engine.beats import Choice, Say
from tests.content.stories import SMALL, faults, lay

PIER = "folders/01-lamp/scenes/pier.yaml"
HEAD = "scene: pier\ndate: 1880-11-04\nplace: norhaven\nbeats:\n"


def test_small_story_is_without_fault() -> None:
    """The small story loads, with every part of it."""
    loaded = load_story(SMALL)
    assert loaded.diagnostics == ()
    assert loaded.story is not None
    assert list(loaded.story.scenes) == ["harbour", "office"]
    assert {
        key: folder for key, folder in loaded.story.home.items() if key.startswith("scene:")
    } == {"scene:harbour": "lamp", "scene:office": "lamp"}


@pytest.mark.parametrize("name", list(layout.LISTS))
def test_a_list_may_be_a_folder_of_files(name: str, tmp_path: Path) -> None:
    """A list that is parted into files of a folder gives the same story as one file."""
    whole = {key: part.value for key, part in load_story(SMALL).parts.items()}
    story = lay(tmp_path)
    if name == "people":
        (story / "people" / "town.yaml").rename(story / "people.yaml")
    else:
        (story / name).mkdir()
        (story / f"{name}.yaml").rename(story / name / "some.yaml")
    assert {key: part.value for key, part in load_story(story).parts.items()} == whole


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("places/north/a.yaml", [("places/north/a.yaml", 1, 1, "S219")]),
        ("places/a.yml", [("places/a.yml", 1, 1, "S219")]),
        ("place/a.yaml", [("place/a.yaml", 1, 1, "S219")]),
        ("places/story.yaml", []),
        ("places/.a.yaml", None),
        ("assets/a.yaml", None),
    ],
)
def test_a_list_is_read_from_its_file_and_its_folder(
    path: str, expected: list[tuple[str, int, int, str]] | None, tmp_path: Path
) -> None:
    """One level of files joins `places.yaml`, whatever they are called; others are told of.

    What is hidden, and what is kept for pictures, is no part of the story.
    """
    story = lay(tmp_path, [(path, "- place: pier\n  name: The pier\n")])
    assert (expected or []) == faults(story)
    is_read = ("place", "pier") in load_story(story).parts
    assert is_read == (expected == [])
    assert ("place", "norhaven") in load_story(story).parts


def test_every_value_is_what_the_author_wrote(tmp_path: Path) -> None:
    """`no`, `1936-08`, `12:30` and `010` are texts where a text belongs."""
    text = HEAD + "".join(f"  - {value}\n" for value in ("no", "1936-08", "12:30", "010"))
    story = load_story(lay(tmp_path, [(PIER, text)])).story
    assert story is not None
    said = [beat.say for beat in story.scenes["pier"].beats if isinstance(beat, Say)]
    assert said == ["no", "1936-08", "12:30", "010"]


def test_deep_nesting_ends_in_an_error_at_once(tmp_path: Path) -> None:
    """200,000 nested brackets give one error within a second."""
    story = lay(tmp_path, [(PIER, HEAD + "  - " + "[" * 200_000)])
    began = time.process_time()
    assert faults(story) == [(PIER, 5, 15, "S104")]
    assert time.process_time() - began < 1


def test_choices_nest_five_deep(tmp_path: Path) -> None:
    """A choice may stand in an option five times over, and not six times."""
    assert faults(lay(tmp_path / "five", [(PIER, HEAD + _nested(5))])) == []
    assert [code for *_, code in faults(lay(tmp_path / "six", [(PIER, HEAD + _nested(6))]))] == [
        "S104"
    ]


def _nested(depth: int) -> str:
    lines = []
    for level in range(depth):
        pad = "  " + "      " * level
        lines += [f"{pad}- choice: c{level}", f"{pad}  text: Which?", f"{pad}  options:"]
        lines += [f"{pad}  - id: one", f"{pad}    text: One", f"{pad}    do:"]
    return "\n".join([*lines, "  " + "      " * depth + "- The pier is empty."]) + "\n"


@pytest.mark.parametrize(
    ("raw", "place"),
    [
        (b"scene: pier\ndate: 18\x0080\n", (2, 9)),
        ("scene: pier\n# caf\xe9\n".encode("latin-1"), (2, 6)),
        ("scene: pier\n".encode("utf-16"), (1, 1)),
        ("scene: \U0001f600\x07\n".encode(), (1, 9)),
        ("scene: pier\n# a\u2028b\n".encode(), (2, 4)),
    ],
)
def test_what_is_no_plain_text_is_placed(
    raw: bytes, place: tuple[int, int], tmp_path: Path
) -> None:
    """Bytes that are not UTF-8, and characters that cannot be seen, are reported where they are."""
    found = [fault for fault in faults(lay(tmp_path, [(PIER, raw)])) if fault[3] == "S102"]
    assert [(PIER, *place, "S102")] == found


def test_a_byte_order_mark_moves_no_column(tmp_path: Path) -> None:
    """Columns are counted after a byte-order mark."""
    text = "\ufeffscene: pier\ndate: 1880\nplace: norhafen\nbeats:\n  - The pier is empty.\n"
    assert faults(lay(tmp_path, [(PIER, text)])) == [(PIER, 3, 8, "S207")]
    assert faults(
        lay(tmp_path / "b", [(PIER, text.replace("pier\n", "peer\n", 1).replace("hafen", "haven"))])
    ) == [(PIER, 1, 8, "S214")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_system(end: str, tmp_path: Path) -> None:
    """Lines are counted alike, however they end."""
    text = (HEAD + "  - |\n    The sea.\n\n    [She](person:ann) is here.\n").replace("\n", end)
    assert faults(lay(tmp_path, [(PIER, text)])) == [(PIER, 8, 18, "S203")]


def test_an_emoji_is_one_column(tmp_path: Path) -> None:
    """Columns count characters, also those beyond the basic plane."""
    text = HEAD + "  - 🌊🌊 [@chronicle, p. 3; @holm]\n"
    assert faults(lay(tmp_path, [(PIER, text)])) == [(PIER, 5, 28, "S208")]


@pytest.mark.parametrize(
    ("beat", "place"),
    [
        ("  - 'It''s [hers](person:ann).'\n", (5, 26)),
        ('  - "\\u0041 \\"x\\" [hers](person:ann)."\n', (5, 33)),
        ("  - The sea\n    is [hers](person:ann).\n", (6, 22)),
        ("  - >-\n    The sea\n\n    is [hers](person:ann).\n", (8, 22)),
    ],
)
def test_places_inside_texts(beat: str, place: tuple[int, int], tmp_path: Path) -> None:
    """A name inside a text is placed exactly, in quotes, folded or after a bar."""
    assert [(PIER, *place, "S203")] == faults(lay(tmp_path, [(PIER, HEAD + beat)]))


def test_a_file_may_have_a_mebibyte(tmp_path: Path) -> None:
    """A file of more than 1 MiB is an error, one of exactly that much is read."""
    text = HEAD + "  - The pier is empty.\n"
    full = text + "#" * (1024 * 1024 - len(text))
    assert faults(lay(tmp_path / "full", [(PIER, full)])) == []
    assert faults(lay(tmp_path / "over", [(PIER, full + "#")])) == [(PIER, 1, 1, "S103")]


def test_a_story_may_have_64_mebibytes(tmp_path: Path) -> None:
    """A story of more than that is an error within a second, and nothing of it is read."""
    story = lay(tmp_path)
    for nth in range(65):
        with (story / "people" / f"p{nth}.yaml").open("wb") as file:
            file.truncate(layout.STORY_MOST_BYTES // 64)
    began = time.process_time()
    assert faults(story) == [("story.yaml", 1, 1, "S103")]
    assert time.process_time() - began < 1


def test_an_empty_folder(tmp_path: Path) -> None:
    """A folder without a story.yaml is told so; so is one that does not exist."""
    assert faults(tmp_path) == [("story.yaml", 1, 1, "S101")]
    assert faults(tmp_path / "none") == [("story.yaml", 1, 1, "S101")]


def test_what_stands_where_a_file_belongs(tmp_path: Path) -> None:
    """A directory, a pipe and a link into nothing are no files."""
    story = lay(tmp_path)
    scenes = story / "folders/01-lamp/scenes"
    (scenes / "a.yaml").mkdir()
    os.mkfifo(scenes / "b.yaml")
    (scenes / "c.yaml").symlink_to(tmp_path / "nothing")
    expected = [(f"folders/01-lamp/scenes/{name}.yaml", 1, 1, "S101") for name in "abc"]
    assert expected == faults(story)


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    """A file that the system refuses is told of, and the rest is read."""
    story = lay(tmp_path, [(PIER, HEAD + "  - goto: offise\n")])
    loop = story / "folders/01-lamp/scenes/loop.yaml"
    loop.symlink_to(loop)
    assert [code for *_, code in faults(story)] == ["S101", "S205"]


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "S118"), ("# nothing\n", "S118"), ("- a\n", "S119"), ("a text\n", "S119")],
)
def test_a_file_without_a_table(text: str, code: str, tmp_path: Path) -> None:
    """An empty file, a list and a text are no scene."""
    assert [(PIER, 1, 1, code)] == faults(lay(tmp_path, [(PIER, text)]))


def test_a_list_without_its_dashes(tmp_path: Path) -> None:
    """A file of persons is a list, and each entry a table."""
    text = "person: dahl\nname: Olaf Dahl\nsort: Dahl\n"
    assert faults(lay(tmp_path / "a", [("people/more.yaml", text)])) == [
        ("people/more.yaml", 1, 1, "S119")
    ]
    assert faults(lay(tmp_path / "b", [("people/more.yaml", "- dahl\n")])) == [
        ("people/more.yaml", 1, 3, "S119")
    ]


def test_notes_of_the_author_are_ignored(tmp_path: Path) -> None:
    """Keys that begin with `x-` may stand everywhere, with anything after them."""
    text = "x-todo: [more]\n" + HEAD + "  - x-idea: a storm\n  - The pier.\n"
    story = load_story(lay(tmp_path, [(PIER, text)])).story
    assert story is not None
    assert len(story.scenes["pier"].beats) == 1


def test_several_slips_of_one_file_are_all_found(tmp_path: Path) -> None:
    """After a slip whose meaning is plain the rest of the file is read."""
    text = HEAD + "  - say: A: b\n  - *c* d\n  - say: 'e' f\n  - goto: offise\n"
    assert faults(lay(tmp_path, [(PIER, text)])) == [
        (PIER, 5, 11, "S107"), (PIER, 6, 5, "S108"), (PIER, 7, 10, "S108"), (PIER, 8, 11, "S205"),
    ]  # fmt: skip


def test_a_cleared_person_and_one_who_was_not(tmp_path: Path) -> None:
    """`rehabilitated: no` says that it is known of a person that nobody cleared them."""
    text = "- person: dahl\n  name: Olaf Dahl\n  sort: Dahl\n  rehabilitated: no\n"
    story = load_story(lay(tmp_path, [("people/more.yaml", text)])).story
    assert story is not None
    dahl = story.people["dahl"]
    assert (dahl.never_rehabilitated, dahl.rehabilitated) == ("yes", None)


def test_places_for_lint_rules() -> None:
    """Parts, keys below them, beats and characters inside texts can be placed."""
    loaded = load_story(SMALL)
    assert loaded.story is not None
    scene = loaded.story.scenes["harbour"]
    choice = next(beat for beat in scene.beats if isinstance(beat, Choice))
    inner = choice.options[1].do[1].id
    assert [
        (span.line, span.column)
        for span in (
            loaded.place_of("scene", "harbour"),
            loaded.place_of("scene", "harbour", "date"),
            loaded.place_of("scene", "harbour", "beats", 4, "text"),
            loaded.place_of_beat("harbour", inner),
            loaded.place_in("scene", "harbour", ("beats", 1), 45),
        )
    ] == [(1, 8), (2, 7), (16, 11), (29, 13), (10, 50)]
    span = loaded.place_of("scene", "harbour")
    assert loaded.diagnostic("S301", span, "x").excerpt == "scene: harbour"
    assert span == loaded.place_of("scene", "harbour", "nothing")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the small story whose pier is written over."""
    return lay(tmp_path_factory.mktemp("any"))


@given(raw=st.binary(max_size=300))
def test_any_bytes_give_a_story_or_diagnostics(shared: Path, raw: bytes) -> None:
    """Whatever stands in a scene's file, nothing is raised, and faults lie within their file."""
    _check_any(shared, raw)


@given(pieces=st.lists(st.sampled_from(
    ["scene: pier\n", "beats:\n", "  - ", "- ", ": ", "say", "choice: a\n", "options:", "\n", "\t",
     '"', "'", "[", "]", "{", "}", "|\n", "#", "*", "&a", "!x", "<<: ", "---\n", "é", "🌊", "{n}",
     "[@", "](", "when: has ", "(", "yes", "text: ", "    ", "\r\n", "id: x\n", "do:\n", "x-y: "]
), max_size=40))  # fmt: skip
def test_any_pieces_give_a_story_or_diagnostics(shared: Path, pieces: list[str]) -> None:
    """Whatever pieces of the language stand together, nothing is raised."""
    _check_any(shared, "".join(pieces).encode())


def _check_any(story: Path, raw: bytes) -> None:
    path = story / PIER
    path.write_bytes(raw)
    loaded = load_story(story)
    lines = len(raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
    assert (loaded.story is None) == any(d.severity == "error" for d in loaded.diagnostics)
    for found in loaded.diagnostics:
        assert 1 <= found.span.line <= (lines if found.span.file == str(path) else 1000)
        assert 1 <= found.span.column <= found.span.end_column
