"""The language, row by row: what is written in YAML is exactly the value that the engine plays."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec import Struct

from game.content.layout import KINDS
from game.content.load import load_story
from game.content.table import fields_of, leaves
from game.engine.beats import VERBS, Beat, Datum, Goto, Option, Say, Set
from game.engine.calendar import date_of
from game.engine.conditions import condition_of
from game.engine.model import Batch, Death, Lane, Passage, Proof, Request
from game.engine.story import Story
from tests.content.language import BEATS, HEAD, NOTE, PARTS, PIER, BeatRow, PartRow
from tests.content.stories import faults, lay

PART_STRUCTS = {kind: struct for struct, (kind, _) in KINDS.items()}
INNER = (Option, Datum, Passage, Request, Proof, Batch, Death, Lane)


def read(folder: Path, path: str, text: str) -> Story:
    """Return the small story with one file put over it; it has no fault."""
    loaded = load_story(lay(folder, [(path, text)]))
    assert [found.as_text() for found in loaded.diagnostics] == []
    assert loaded.story is not None
    return loaded.story


def beats_of(folder: Path, beats: str) -> tuple[Beat, ...]:
    """Return the beats of a scene that is written like this."""
    return read(folder, PIER, HEAD + beats).scenes["pier"].beats


@pytest.mark.parametrize("row", BEATS, ids=lambda row: row.written.splitlines()[0])
def test_a_beat_is_what_is_written(row: BeatRow, tmp_path: Path) -> None:
    """Each verb with its settings becomes the one value that it means."""
    assert read(tmp_path, PIER, row.file).scenes["pier"].beats == (row.beat,)


@pytest.mark.parametrize("row", PARTS, ids=lambda row: row.kind)
def test_a_part_is_what_is_written(row: PartRow, tmp_path: Path) -> None:
    """Each kind of part with all of its keys becomes the one value that it means."""
    story = read(tmp_path, row.path, row.file)
    found: dict[str, dict[str, Struct] | Struct] = {
        "scene": dict(story.scenes), "paper": dict(story.papers), "claim": dict(story.claims),
        "folder": dict(story.folders), "person": dict(story.people), "body": dict(story.bodies),
        "place": dict(story.places), "source": dict(story.sources), "term": dict(story.terms),
        "event": dict(story.events), "era": dict(story.eras), "fact": dict(story.facts),
        "unused": {part.fact: part for part in story.unused}, "story": story.cover,
    }  # fmt: skip
    there = found[row.kind]
    name = str(getattr(row.part, KINDS[type(row.part)][1]))
    assert row.part == (there[name] if isinstance(there, dict) else there)


def test_the_rows_have_every_verb_and_every_kind() -> None:
    """A verb or a kind of part that is new in the language is missing here until it has a row."""
    assert set(VERBS.values()) == {type(row.beat) for row in BEATS}
    assert set(KINDS) == {type(row.part) for row in PARTS}


@pytest.mark.parametrize(
    "struct", [*KINDS, *VERBS.values(), *INNER], ids=lambda struct: struct.__name__
)
def test_the_rows_have_every_key(struct: type[Struct]) -> None:
    """Every key of every struct of the language is written in some row."""
    settings = set(fields_of(Beat)) if issubclass(struct, Beat) else set()
    written = "".join([*(row.written for row in BEATS), *(row.written for row in PARTS)])
    missing = {key for key in set(fields_of(struct)) - settings if f"{key}:" not in written}
    assert missing == set()


def test_every_setting_of_a_beat_goes_with_every_verb(tmp_path: Path) -> None:
    """`when`, `facts`, `cite` and `sensitive` may stand beside any verb."""
    rows = [row for row in BEATS if row.written != "- The sea is grey." and ": grey" not in row[0]]
    more = "\n  when: asked-the-owner\n  facts: [F001]\n  sensitive: yes\n"
    for nth, row in enumerate(rows):
        beat = beats_of(tmp_path / str(nth), indented(row.written + more))[0]
        assert (condition_of("asked-the-owner"), ("F001",), "yes") == (
            beat.when, beat.facts, beat.sensitive,
        )  # fmt: skip


def indented(text: str) -> str:
    """Return lines as they stand below `beats:`."""
    return "".join(f"  {line}\n" for line in text.splitlines())


WORDS = [
    "no", "yes", "on", "off", "true", "True", "y", "n", "~", "null", "NULL", "None", "nil",
    "1936-08", "1936-08-19", "12:30", "1:20:30", "010", "0o14", "0x1F", "0b11", "1e3", "1_000",
    "+1", "-1", ".5", "1.", ".inf", "-.INF", ".nan", "=", "2001-12-14t21:59:43.10-05:00", "123456",
    "1,000", "50 %", "a#b", "a:b", "C:\\pier", "12 o'clock", "—", "…", "№ 4",
]  # fmt: skip


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_a_text_where_a_text_belongs(word: str, tmp_path: Path) -> None:
    """What YAML would take for a number, a time, a truth or nothing means what it says."""
    written = f"  - {word}\n  - say: {word}\n  - vary:\n      - {word}\n"
    bare, said, varied = beats_of(tmp_path, written)
    assert [word, word, (word,)] == [
        getattr(bare, "say", None), getattr(said, "say", None), getattr(varied, "vary", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "word", ["no", "yes", "null", "true", "010", "1e3", "0x1f", "1936-08", "12"]
)
def test_a_word_is_an_id_where_an_id_belongs(word: str, tmp_path: Path) -> None:
    """Ids may look like numbers, dates or truths; they are found by just these letters."""
    written = f"  - set: {word}\n  - say: A.\n    id: b-{word}\n    when: {word} = 1\n"
    flag, said = beats_of(tmp_path, written)
    assert (flag, said) == (
        Set(id="b1", set=word),
        Say(say="A.", id=f"b-{word}", when=condition_of(f"{word} = 1")),
    )


@pytest.mark.parametrize("word", ["no", "null", "010", "1e3", "1936-08"])
def test_a_paper_may_be_called_like_a_number(word: str, tmp_path: Path) -> None:
    """The name of a file, the id in it and what refers to it are the same text."""
    paper = (
        f"document: {word}\ntitle: {word}\nkind: letter\nby: berg\ndate: 1880\nbasis: summary\n"
        f"passages:\n  - id: {word}\n    text: {word}\n"
    )
    path = NOTE.replace("note", word)
    story = lay(tmp_path, [(path, paper), (PIER, f"{HEAD}  - uncover: {word}\n")])
    loaded = load_story(story).story
    assert loaded is not None
    assert (word, word) == (loaded.papers[word].title, loaded.papers[word].passages[0].id)


@pytest.mark.parametrize(
    "text",
    ["1936", "1936-08", "1936-08-19", "1936-08-19/1936-08-24", "1936~", "1936-08?", "1936/1938-03"],
)
@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_a_date_is_as_exact_as_it_was_written(text: str, quote: str, tmp_path: Path) -> None:
    """Dates keep their precision and their marks, with quotes or without."""
    title = beats_of(tmp_path, f"  - title: A\n    date: {quote}{text}{quote}\n")[0]
    assert getattr(title, "date", None) == date_of(text)


class Number(NamedTuple):
    """A number as it is written, and the one that it is; None where it is none."""

    written: str
    value: int | None


@pytest.mark.parametrize(
    "number",
    [
        Number("0", 0), Number("7", 7), Number("-7", -7), Number("123456789", 123456789),
        Number("'7'", 7), Number("010", None), Number("0x1F", None), Number("1e3", None),
        Number("1_000", None), Number("+7", None), Number("7.5", None), Number("12:30", None),
        Number("1234567890", None), Number("~", None), Number("true", None), Number("٣", None),
        Number("null", None), Number("seven", None),
    ],
)  # fmt: skip
def test_a_number_is_in_plain_digits(number: Number, tmp_path: Path) -> None:
    """Whole numbers are digits with or without a minus; what only a computer reads so is told."""
    story = lay(tmp_path, [(PIER, f"{HEAD}  - set: a\n    add: {number.written}\n")])
    loaded = load_story(story)
    if number.value is None:
        assert faults(story) == [(PIER, 6, 10, "S119")]
    else:
        assert loaded.story is not None
        assert loaded.story.scenes["pier"].beats == (Set(id="b1", set="a", add=number.value),)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("The sea.\n", "The sea."),
        ("The sea\n      is grey.\n", "The sea is grey."),
        ("The sea\n\n      is grey.\n", "The sea\nis grey."),
        ("'It''s grey.'\n", "It's grey."),
        ("'# no comment'\n", "# no comment"),
        ("'He said: no.'\n", "He said: no."),
        ('"A \\"bell\\" rings."\n', 'A "bell" rings.'),
        ('"Caf\\u00e9 \\x41 \\U0001f30a"\n', "Café A 🌊"),
        ('"The sea\n      is grey."\n', "The sea is grey."),
        ("|\n      The sea\n      is grey.\n", "The sea\nis grey.\n"),
        ("|-\n      The sea\n        is grey.\n", "The sea\n  is grey."),
        ("|+\n      The sea.\n\n", "The sea.\n\n"),
        (
            ">\n      The sea\n      is grey.\n\n      It is cold.\n",
            "The sea is grey.\nIt is cold.\n",
        ),
        (">-\n      The sea\n      is grey.\n", "The sea is grey."),
        ("|\n      He said: [no] # not yes & *all*\n", "He said: [no] # not yes & *all*\n"),
        ("|\n      A\tB.\n      \tC.\n", "A\tB.\n\tC.\n"),
        ("The\tsea.\n", "The\tsea."),
        ("Море 🌊 é e\u0301.\n", "Море 🌊 é e\u0301."),
    ],
)
def test_a_text_is_kept_letter_for_letter(written: str, said: str, tmp_path: Path) -> None:
    """Bare, quoted, after a bar or folded, a text is that which YAML's rules say, no more."""
    assert beats_of(tmp_path, f"  - say: {written}") == (Say(id="b1", say=said),)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("died: null", "S119"),
        ("died: Null", "S119"),
        ("born: null", "S121"),
        ("born: ~", "S121"),
        ("never_rehabilitated: null", "S120"),
        ("aliases: null", "S119"),
        ("facts: ~", "S119"),
    ],
)
def test_nothing_is_said_by_leaving_out(line: str, code: str, tmp_path: Path) -> None:
    """`null` and `~` are texts: what takes none answers so, and is not silently dropped."""
    text = f"- person: dahl\n  name: null\n  sort: ~\n  {line}\n"
    path = "people/more.yaml"
    assert faults(lay(tmp_path, [(path, text)])) == [(path, 4, line.index(":") + 5, code)]


@pytest.mark.parametrize(
    ("path", "text", "place"),
    [
        (NOTE, PARTS[1].written.replace("basis: translation", "basis: null"), (13, 12, "S120")),
        (NOTE, PARTS[1].written.replace("request: {", "request: null\nx-was: {"), (17, 10, "S119")),
        (PARTS[2].path, PARTS[2].file.replace("      assessment: supported\n",
                                              "      assessment: Null\n"), (37, 19, "S120")),
        ("places.yaml", PARTS[6].file.replace("lat: -57.25", "lat: NULL"), (9, 8, "S119")),
    ],
)  # fmt: skip
def test_a_key_that_may_be_left_out_takes_no_null(
    path: str, text: str, place: tuple[int, int, str], tmp_path: Path
) -> None:
    """A key with `null` after it is not read as if the key were not there."""
    assert faults(lay(tmp_path, [(path, text)])) == [(path, *place)]


@pytest.mark.parametrize(
    ("beat", "value"),
    [
        ("'goto'", Say(id="b1", say="goto")),
        ("'goto: office'", Say(id="b1", say="goto: office")),
        ("Goto office.", Say(id="b1", say="Goto office.")),
        ("goto the office", Say(id="b1", say="goto the office")),
        ("goto: 'office'", Goto(id="b1", goto="office")),
        ("{goto: office}", Goto(id="b1", goto="office")),
        ("'goto': office", Goto(id="b1", goto="office")),
        ("goto:   office   ", Goto(id="b1", goto="office")),
        ("goto: office # a note", Goto(id="b1", goto="office")),
        ("x-note: later\n    goto: office", Goto(id="b1", goto="office")),
    ],
)
def test_ways_to_write_a_verb_and_a_text(beat: str, value: Beat, tmp_path: Path) -> None:
    """A verb is a key; quoted, or as a part of a sentence, its name is text."""
    assert beats_of(tmp_path, f"  - {beat}\n") == (value,)


@pytest.mark.parametrize("row", PARTS, ids=lambda row: row.kind)
def test_keys_may_stand_in_any_order(row: PartRow, tmp_path: Path) -> None:
    """A part whose keys stand the other way round is the same part."""
    pad = "  " if row.written.startswith("- ") else ""
    keys = re.split(rf"(?m)^(?={pad}\w)", pad + row.written.removeprefix("- "))[1:]
    turned = "".join(reversed(keys))
    turned = "- " + turned.removeprefix(pad) if pad else turned
    values = []
    for nth, text in enumerate((row.written, turned)):
        loaded = load_story(lay(tmp_path / str(nth), [(row.path, row.others + text)]))
        assert [found.as_text() for found in loaded.diagnostics] == []
        name = getattr(row.part, KINDS[type(row.part)][1])
        values.append(loaded.parts[row.kind, name].value)
    assert values[0] == values[1]


def test_every_text_of_a_part_has_a_shape(tmp_path: Path) -> None:
    """The leaves of a part are its texts, each with what belongs there, in the order written."""
    loaded = load_story(lay(tmp_path, [(PARTS[5].path, PARTS[5].file)]))
    part = loaded.parts["body", "court"]
    assert [(shape.kind, shape.is_id, shape.is_prose, node.plain)
            for shape, node in leaves(part.struct, part.table)] == [
        ("text", True, False, "court"),
        ("text", False, False, "The court"),
        ("text", False, True, "It sat in the town."),
    ]  # fmt: skip
