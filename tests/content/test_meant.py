"""What was probably meant: of a word that is almost right the right one, and of others none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content.known import HINTS_MOST
from game.content.load import load_story
from game.content.nearest import LISTED_MOST, hint_of, nearest
from game.content.table import fields_of
from game.engine.beats import VERBS
from game.engine.model import Assessment, Basis, Document, Kind, Person
from tests.content.language import HEAD, NOTE, PIER
from tests.content.stories import lay

IDS = ("october-hall", "book-of-the-lamp", "indictment-1936", "letter-of-lund", "goltsman")
PAPER = (
    "document: note\ntitle: A note\nkind: letter\nby: berg\ndate: 1880\nbasis: summary\n"
    "passages:\n  - id: one\n    text: A.\n"
)


def slips(word: str) -> Iterator[str]:
    """Yield a word with one letter missing, doubled, or swapped with the next, at each place."""
    for nth in range(len(word)):
        yield word[:nth] + word[nth + 1 :]
        yield word[:nth] + word[nth] + word[nth:]
        yield word[:nth] + word[nth + 1 : nth + 2] + word[nth : nth + 1] + word[nth + 2 :]


def hints(folder: Path, path: str, text: str) -> list[str]:
    """Return the hints of all faults of a file in the small story."""
    return [found.hint for found in load_story(lay(folder, [(path, text)])).diagnostics]


@pytest.mark.parametrize("names", [
    IDS, tuple(Kind), tuple(Basis), tuple(Assessment), tuple(fields_of(Document)),
], ids=["ids", "kinds", "bases", "assessments", "keys"])  # fmt: skip
def test_one_slip_in_a_long_word_is_seen_through(names: tuple[str, ...]) -> None:
    """Of a word of six letters and more, any single slip leads back to it."""
    for name in (name for name in names if len(name) >= 6):
        assert {nearest(slip, names) for slip in slips(name)} == {name}


def test_one_slip_in_a_short_word_leads_to_it_or_nowhere() -> None:
    """Of verbs, which are short, a slip is not taken for another; of `test` and `set` it can be."""
    for verb in set(VERBS) - {"test", "set"}:
        others = {slip for slip in slips(verb) if slip not in VERBS}
        assert {nearest(slip, VERBS) for slip in others} - {verb, ""} == set()


@pytest.mark.parametrize("far", ["", "x", "???", "the sea is grey", "оффис", "🌊", "zzzzzzzzz"])
def test_a_far_word_is_not_taken_for_a_name(far: str) -> None:
    """A word that is like none of the names gets no nearest one."""
    assert nearest(far, IDS) == ""


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("October-Hall", "october-hall"),
        ("OCTOBER HALL", "october-hall"),
        ("october_hall", "october-hall"),
        (" october-hall ", "october-hall"),
        ("goltzman", "goltsman"),
        ("indictment", "indictment-1936"),
        ("indictment-1937", "indictment-1936"),
    ],
)
def test_case_and_blanks_are_seen_through(word: str, meant: str) -> None:
    """Capitals, blanks and underscores are slips like others."""
    assert nearest(word, IDS) == meant


def test_the_first_of_equals_is_offered() -> None:
    """Between names that are equally like, the first one known is offered, each time."""
    assert nearest("scene-x", ["scene-a", "scene-b"]) == "scene-a"
    assert nearest("scene-x", ["scene-b", "scene-a"]) == "scene-b"


@pytest.mark.parametrize("count", [0, 1, LISTED_MOST, LISTED_MOST + 1])
def test_the_names_are_listed_while_they_are_few(count: int) -> None:
    """Without a near name those that there are are listed, up to a number that can be read."""
    names = [f"scene-{nth}" for nth in range(count)]
    listed = f"there is: {', '.join(names)}" if 0 < count <= LISTED_MOST else ""
    assert hint_of("zzzz", names) == listed


@pytest.mark.parametrize(
    ("beat", "meant"),
    [
        ("uncover: book-of-the-lmap", "book-of-the-lamp"),
        ("mention: leter-of-lund", "letter-of-lund"),
        ("goto: ofice", "office"),
        ("call: harbuor", "harbour"),
        ("end: lampp", "lamp"),
        ("test: keeper-slep", "keeper-slept"),
        ("uncovr: letter-of-lund", "uncover"),
        ("menton: letter-of-lund", "mention"),
        ("gotoo: office", "goto"),
        ("say: A.\n    wehn: seen office", "when"),
        ("say: A.\n    senstive: yes", "sensitive"),
        ("say: A.\n    when: seen ofice", "office"),
        ("say: A.\n    when: asked-the-ownr", "asked-the-owner"),
        ("say: A.\n    when: chose harbour/where-to/towr", "harbour/where-to/tower"),
        ("say: A.\n    facts: [F0001]", "F001"),
        ("say: A.\n    cite: chronicel, p. 3", "chronicle"),
        ("test: keeper-slept\n    optional: yess", "yes"),
        ("vary:\n      - A.\n    mode: shufle", "shuffle"),
        ("A [b](person:begr).", "berg"),
        ("A [b](term:kepeer).", "keeper"),
        ("A [b](event:freya-lsot).", "freya-lost"),
        ("A. [@chornicle, p. 3]", "chronicle"),
        ("A {asked-the-onwer}.", "asked-the-owner"),
    ],
)
def test_a_slip_in_a_scene_is_answered_with_what_was_meant(
    beat: str, meant: str, tmp_path: Path
) -> None:
    """Each kind of name, key, verb and word has its "did you mean"."""
    assert hints(tmp_path, PIER, f"{HEAD}  - {beat}\n") == [f'did you mean "{meant}"?']


@pytest.mark.parametrize(
    ("old", "new", "meant"),
    [
        ("kind: letter", "kind: leter", "letter"),
        ("kind: letter", "kind: Letter", "letter"),
        ("basis: summary", "basis: sumary", "summary"),
        ("by: berg", "by: harbor-office", "harbour-office"),
        ("title:", "titel:", "title"),
        ("passages:", "pasages:", "passages"),
        ("    text:", "    txet:", "text"),
        ("basis: summary", "basis: summary\nreportedby: letter-of-lund", "reported_by"),
        ("basis: summary", "basis: summary\nPeople: [berg]", "people"),
        ("basis: summary", "basis: summary\nreported_by: leter-of-lund", "letter-of-lund"),
    ],
)
def test_a_slip_in_a_paper_is_answered_with_what_was_meant(
    old: str, new: str, meant: str, tmp_path: Path
) -> None:
    """A key, a word of a closed list and a name each have their "did you mean", and only that."""
    assert hints(tmp_path, NOTE, PAPER.replace(old, new)) == [f'did you mean "{meant}"?']


@pytest.mark.parametrize("key", ["colour", "zzz", "note-to-self", "Ünter"])
def test_a_far_key_is_answered_with_all_keys(key: str, tmp_path: Path) -> None:
    """A key that is like none is answered with those that there are."""
    text = f"- person: dahl\n  name: A\n  sort: A\n  {key}: blue\n"
    assert hints(tmp_path, "people/more.yaml", text) == [f"it has: {', '.join(fields_of(Person))}"]


def test_hints_end_and_faults_do_not(tmp_path: Path) -> None:
    """Past a number of unknown names a run gives no more hints, and still tells every fault."""
    count = HINTS_MOST + 20
    found = hints(tmp_path, PIER, HEAD + "  - goto: offise\n" * count)
    assert (count, HINTS_MOST) == (len(found), sum(bool(hint) for hint in found))
