"""S4xx at their edges: what is a quotation, where its source may stand, what counts as used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.model import Kind
from game.tools.lint import lint
from tests.content.stories import lay
from tests.tools.laid import NOTE, File, add, note, pier, source, swap, told

INSIDE = """  - choice: look
    text: Where?
{}    options:
      - id: sea
        text: At the sea
        leave: yes
        do:
          - She wrote "lit".
"""
QUOTED: dict[str, tuple[str, list[str]]] = {
    "curly marks": ("  - She wrote “lit at five”.\n", ["pier:5:15 S401"]),
    "angles": ("  - She wrote «lit at five».\n", ["pier:5:15 S401"]),
    "low and high marks": ("  - She wrote „lit at five“.\n", ["pier:5:15 S401"]),
    "apostrophes": ("  - Anna's lamp, the boys' lamp, 'lit'.\n", []),
    "over two lines": ('  - |\n    She wrote "lit\n    at five" then.\n', ["pier:6:15 S401"]),
    "the second of two": ('  - Lit. [@chronicle]\n  - A "lamp".\n', ["pier:6:7 S401"]),
    "before the words": ('  - It is said [@chronicle, p. 9] that it was "lit".\n', []),
    "one of two has a place": ('  - "It was \\"lit\\". [@chronicle; @chronicle, p. 9]"\n', []),
    "in the beat before": ('  - Lit. [@chronicle, p. 9]\n  - A "lamp".\n', ["pier:6:7 S401"]),
    "marks in a citation": ('  - Lit. [@chronicle, "Lamps", p. 9]\n', []),
    "a title": ("  - title: A “month” later\n    date: 1880-11-04\n", []),
    "under a title": ("  - title: Later\n    text: A “month”.\n", ["pier:6:13 S401"]),
    "beside texts that vary": ("  - vary:\n      - A “lamp”.\n    cite: chronicle, p. 9\n", []),
    "texts that vary": ("  - vary:\n      - Lit.\n      - A “lamp”.\n", ["pier:7:11 S401"]),
    "in an option": (INSIDE.format(""), ["pier:12:23 S401"]),
    "in an option of a choice with a source": (
        INSIDE.format("    cite: chronicle, p. 9\n"), []),
    "a quote and its passage": (
        "  - quote: The lamp was dark.\n    by: lund\n    date: 1880-11-05\n"
        "    cite: chronicle\n    in: letter-of-lund/dark\n", []),
    "a quote with a place for one of two": (
        "  - quote: Lit.\n    by: lund\n    date: 1880-11-05\n"
        "    cite: chronicle; chronicle, p. 9\n", []),
}  # fmt: skip


@pytest.mark.parametrize(("beats", "expected"), QUOTED.values(), ids=QUOTED)
def test_what_is_quoted_has_its_source_and_place(
    beats: str, expected: list[str], tmp_path: Path
) -> None:
    """In marks of any kind a text is quoted; its source stands in it, beside it or around it."""
    assert expected == told(tmp_path, pier(beats))


ELSEWHERE: dict[str, tuple[File, list[str]]] = {
    "a frame under the source of its paper": (
        note("kind: letter\ncite: chronicle, p. 3\nframe: A “letter”.\n", "A “lamp”."), []),
    "a paper without a place": (
        note("kind: letter\ncite: chronicle\n", "A “lamp”."), ["note:10:13 S401"]),
    "one passage has its own": (
        note("kind: letter\ncite: chronicle\n", "A “lamp”. [@chronicle, p. 3]"), []),
    "a life beside a death": (
        swap("people/town.yaml", "Keeper of the", "“Keeper” of the"), ["town:6:9 S401"]),
    "a life with a source": (
        swap("people/town.yaml", "Master of the", "“Master” of the"), []),
    "a term": (
        add("glossary.yaml", "- term: oil\n  title: o\n  text: An “oil”.\n"),
        ["glossary:6:12 S401"]),
    "a folder": (
        swap("folders/01-lamp/folder.yaml", "outcome: The", "outcome: A “good”"),
        ["folder:11:12 S401"]),
    "a claim": (swap("folders/01-lamp/claims.yaml", "The lamp was dark", "A “dark” lamp"), []),
}  # fmt: skip


@pytest.mark.parametrize(("file", "expected"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_every_part_that_tells_is_looked_at(
    file: File, expected: list[str], tmp_path: Path
) -> None:
    """What encloses a text gives it a source, what stands beside it does not; claims are exempt."""
    files = [file, *(pier("  - uncover: note\n") if file[0] == NOTE else ())]
    assert expected == told(tmp_path, files)


@pytest.mark.parametrize("kind", ["book", "article", "record", "press", "web"])
def test_a_source_of_one_page_needs_no_place(kind: str, tmp_path: Path) -> None:
    """A newspaper or a page of the web is a place by itself, any other source is not."""
    files = (source("gazette", kind), *pier("  - A “lamp”. [@gazette]\n"))
    assert told(tmp_path, files) == ([] if kind in ("press", "web") else ["pier:5:7 S401"])


PASSAGE = "She's *unable* to see; a [keeper](term:keeper) said “lit”.\n\nIt was [@chronicle] dark."
STANDS: dict[str, bool] = {
    "a keeper said": True,
    "A keeper said": False,
    "She’s unable to see": True,
    "able to see": False,
    "unable to se": False,
    'said "lit". It was dark.': True,
    "a [keeper](term:keeper) *said*": True,
    "She's … dark.": True,
    "[…] a keeper ... It was […]": True,
    "It was … a keeper": False,
    "a keeper … a keeper": False,
    "a keeper … dar": False,
    "a keeper said “lit. It was": False,
    "see … to see": False,
    "unable … see … was": True,
}


@pytest.mark.parametrize(("words", "stands"), STANDS.items())
def test_a_quotation_stands_in_its_passage(words: str, stands: bool, tmp_path: Path) -> None:
    """Whole words, in their order; how they are marked up and which marks are used is no matter."""
    old = "The lamp was dark. The keeper slept, he wrote."
    letter = "folders/01-lamp/documents/letter-of-lund.yaml"
    passage = json.dumps(f"{PASSAGE} [@chronicle, p. 8]")
    beat = f"  - quote: {json.dumps(words)}\n    by: lund\n    date: 1880-11-05\n"
    beat += "    cite: chronicle, p. 8\n    in: letter-of-lund/dark\n"
    files = (swap(letter, f"{old} [@chronicle, p. 8]", passage), *pier(beat))
    assert told(tmp_path, files) == ([] if stands else ["pier:5:12 S402"])


@pytest.mark.parametrize("kind", Kind)
def test_what_accuses_or_sentences_has_a_frame(kind: Kind, tmp_path: Path) -> None:
    """Papers of courts, accusers and newspapers say who made them; other papers may."""
    framed = ["protocol", "indictment", "verdict", "stenogram", "press", "speech"]
    paper = note(f"kind: {kind}\n", "Empty. [@chronicle, p. 3]")
    found = told(tmp_path, (paper, *pier("  - uncover: note\n")))
    assert found == (["note:5:7 S403"] if kind in framed else [])
    paper = note(f"kind: {kind}\nframe: By a clerk.\n", "Empty. [@chronicle, p. 3]")
    assert told(tmp_path / "framed", (paper, *pier("  - uncover: note\n"))) == []


USES: dict[str, tuple[File, list[str]]] = {
    "nothing": (add("glossary.yaml", ""), ["more:1:11 S404"]),
    "the shelf to read on": (
        swap("folders/01-lamp/folder.yaml", "further: [c", "further: [gazette, c"), []),
    "a fact": (swap("facts.yaml", "refs: [", 'refs: ["gazette, p. 3", '), []),
    "a fact, second": (swap("facts.yaml", "refs: [c", 'refs: ["chronicle, p. 3; gazette", c'), []),
    "the death of a person": (swap("people/town.yaml", "chronicle, p. 4", "gazette, p. 4"), []),
    "a proof": (
        swap("folders/01-lamp/claims.yaml", "from five.", "from five. [@gazette, p. 4]"), []),
    "an office": (
        swap("people/town.yaml", "book of ships.", "book of ships. [@gazette, p. 4]"), []),
    "the note before the story": (
        swap("story.yaml", "is shown.", "is shown. [@gazette, p. 4]"), []),
}  # fmt: skip


@pytest.mark.parametrize(("file", "expected"), USES.values(), ids=USES)
def test_a_source_is_used_wherever_it_is_named(
    file: File, expected: list[str], tmp_path: Path
) -> None:
    """A source that any part names, of the ledger and the covers as well, is not left over."""
    assert expected == told(tmp_path, (source("gazette"), file))


LEDGER = "- fact: F004\n  text: The ship carried coal.\n  refs: [chronicle]\n"
HARBOUR = "folders/01-lamp/scenes/harbour.yaml"
FOLDER = "folders/01-lamp/folder.yaml"
LETTER = "folders/01-lamp/documents/letter-of-lund.yaml"
INNER = "              - The stairs are still steep.\n"
STATED: dict[str, File] = {
    "a beat in an option": swap(HARBOUR, INNER, f"{INNER}            facts: [F004]\n"),
    "a passage": swap(LETTER, "  - id: dark\n", "  - id: dark\n    facts: [F004]\n"),
    "a paper": add(LETTER, "facts: [F004]\n"),
    "a term": add("glossary.yaml", "  facts: [F004]\n"),
    "a person": swap("people/town.yaml", "  born: 1830\n", "  facts: [F004]\n"),
    "an event": swap("events.yaml", "[F001]", "[F001, F004]"),
    "a claim": add("folders/01-lamp/claims.yaml", "  facts: [F004]\n"),
    "a scene": swap(HARBOUR, "[F001]", "[F004, F001]"),
    "a folder": swap(FOLDER, "[F001]", "[F004]"),
    "a reason": add("not-used.yaml", "- fact: F004\n  why: It decides nothing.\n"),
}


@pytest.mark.parametrize("file", STATED.values(), ids=STATED)
def test_a_fact_is_stated_wherever_facts_can_stand(file: File, tmp_path: Path) -> None:
    """Each part of a story can state a fact, down to a beat in an option; a reason serves too."""
    whole = add("facts.yaml", LEDGER)
    assert told(tmp_path / "a", (whole, file)) == []
    assert told(tmp_path / "b", (whole,)) == ["facts:10:9 S405"]


MANY = "[F001, F002, F001, F002, F001]"
CROWDED: dict[str, tuple[File, str]] = {
    "a beat in an option": (swap(HARBOUR, INNER, f"{INNER}            facts: {MANY}\n"),
                            "harbour:32:45 S406"),
    "a passage": (swap(LETTER, "  - id: dark\n", f"  - id: dark\n    facts: {MANY}\n"),
                  "letter-of-lund:15:37 S406"),
    "a folder": (swap(FOLDER, "[F001]", MANY), "folder:20:33 S406"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "expected"), CROWDED.values(), ids=CROWDED)
def test_four_facts_are_the_most(file: File, expected: str, tmp_path: Path) -> None:
    """The fifth fact of a part is marked; four are well."""
    assert told(tmp_path / "five", (file,)) == [expected]
    four = (file[0], file[1].replace(MANY, MANY.replace(", F001]", "]")))
    assert told(tmp_path / "four", (four,)) == []


LIVES: dict[str, tuple[str, list[str]]] = {
    "a name alone": ("", []),
    "work": ("  work: A diver.\n", ["more:1:11 S408"]),
    "what came of the trial": ("  outcome: Set free.\n", ["more:1:11 S408"]),
    "in the text": ("  work: A diver. [@chronicle]\n", []),
    "with the death": ("  work: A diver.\n  died: {date: 1903, how: natural, cite: chronicle}\n",
                       []),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "expected"), LIVES.values(), ids=LIVES)
def test_what_is_told_of_a_person_is_known_from_somewhere(
    keys: str, expected: list[str], tmp_path: Path
) -> None:
    """A life that is told has a source, in a text, beside it or with the death."""
    person = f"- person: dahl\n  name: Ole Dahl\n  sort: Dahl\n{keys}"
    assert expected == told(tmp_path, (("people/more.yaml", person),))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [("", []), ("  text: It is lit.\n", ["more:1:10 S408"]), ("  text: Lit. [@chronicle]\n", [])],
)
def test_what_is_told_of_an_event_is_known_from_somewhere(
    keys: str, expected: list[str], tmp_path: Path
) -> None:
    """An event with a text has a source; a dated label alone needs none."""
    event = "- event: lit\n  date: 1881\n  title: Lit\n  lane: town\n  rank: 2\n"
    assert expected == told(tmp_path, (("events/more.yaml", event + keys),))


def test_a_passage_needs_a_source_of_its_own(tmp_path: Path) -> None:
    """The source of one passage does not serve the next."""
    paper, text = note("kind: letter\n", "Empty. [@chronicle, p. 3]")
    files = ((paper, f"{text}  - id: two\n    text: Full.\n"), *pier("  - uncover: note\n"))
    assert told(tmp_path, files) == ["note:10:9 S407"]


MARKUP = st.sampled_from(
    ['"', "“", "”", "…", "[…]", "[", "]", "(", ")", "*", "**", "\\", "\n", "\n\n", "\t", "`", "<b>",
     "[@", "[@]", "[@chronicle, p. 3]", "[@;]", "[@x", "[she](person:berg)", "[x](place:",
     "[a [@chronicle]](term:keeper)", "you", "spy", "1880", ": ", "# ", "'"]
)  # fmt: skip
PROSE = st.lists(MARKUP | st.text(max_size=6), max_size=12).map("".join)


@given(PROSE)
def test_whatever_is_written_lint_says_where(
    tmp_path_factory: pytest.TempPathFactory, prose: str
) -> None:
    """Any prose in a beat, a quote, a title, a passage is looked at to the end, in its place."""
    text = json.dumps(prose)
    beats = f"  - {text}\n  - title: {text}\n    text: {text}\n  - vary: [{text}]\n"
    beats += f"  - quote: {text}\n    by: lund\n    date: 1880\n    cite: chronicle\n"
    beats += "    in: note/one\n  - uncover: note\n"
    story = lay(tmp_path_factory.mktemp("prose"), (note("kind: letter\n", text), *pier(beats)))
    lengths = {str(path): len(path.read_text().split("\n")) for path in story.rglob("*.yaml")}
    for found in lint(story):
        lines = lengths[str((Path.cwd() / found.span.file).resolve())]
        assert 1 <= found.span.line <= lines
