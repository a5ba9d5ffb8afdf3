"""How much there is in a story, counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.load import Loaded, load_story
from game.tools.stats import Stats, stats, stats_text
from tests.content.stories import SMALL, lay


def counted(folder: Path) -> Stats:
    """Return what is counted in a story."""
    return stats(load_story(folder))


def test_everything_of_the_small_story_is_counted() -> None:
    """Each number is that of the parts that stand in the story's files."""
    found = counted(SMALL)
    assert (found.folders, found.scenes, found.beats) == (1, 2, 18)
    assert (found.documents, found.passages, found.claims) == (3, 6, 3)
    assert found.claims_by_assessment == {
        "contradicted": 1, "supported": 1, "accusation-only": 1, "undecidable": 0,
    }  # fmt: skip
    assert (found.people, found.events, found.sources, found.terms) == (2, 1, 1, 1)
    assert found.words > found.words_by_folder["lamp"] > 0


@pytest.mark.parametrize(
    ("path", "text", "more", "told"),
    [
        ("glossary.yaml", "- term: oil\n  title: oil\n  text: It burns.\n", 2, 0),
        ("glossary.yaml", "- term: oil\n  title: o\n  text: It [burns](term:oil). [@x, 1]\n", 2, 0),
        ("folders/01-lamp/scenes/pier.yaml",
         "scene: pier\ndate: 1880\nplace: norhaven\nbeats:\n  - Two words.\n", 2, 2),
    ],
    ids=["a term", "citations and targets of links are no words", "a scene"],
)  # fmt: skip
def test_words_are_those_that_a_reader_sees(
    path: str, text: str, more: int, told: int, tmp_path: Path
) -> None:
    """A text adds its shown words to all, and to its folder where it stands in one."""
    before = counted(SMALL)
    there = SMALL / path
    whole = (there.read_text(encoding="utf-8") if there.exists() else "") + text
    after = counted(lay(tmp_path, [(path, whole.replace("[@x, 1]", "[@chronicle, p. 1]"))]))
    assert after.words - before.words == more
    assert after.words_by_folder["lamp"] - before.words_by_folder["lamp"] == told


def test_two_papers_of_one_hand_are_one_proof(tmp_path: Path) -> None:
    """A claim has several proofs where two makers can prove it, and not where one can twice."""
    claims = (SMALL / "folders/01-lamp/claims.yaml").read_text(encoding="utf-8")
    second = "    - with: {}\n      because: It says so.\n"
    head, proofs, rest = claims.partition("  proofs:\n")
    by_one = head + proofs + second.format("book-of-the-lamp/oil") + rest
    by_two = head + proofs + second.format("letter-of-lund/night") + rest
    found = [
        counted(lay(tmp_path / name, [("folders/01-lamp/claims.yaml", text)]))
        for name, text in (("one", by_one), ("two", by_two))
    ]
    before = counted(SMALL).claims_with_several_proofs
    assert [one.claims_with_several_proofs - before for one in found] == [0, 1]


def test_the_text_names_every_number() -> None:
    """People read the same numbers as programs, those of folders and assessments included."""
    loaded: Loaded = load_story(SMALL)
    lines = [line.split() for line in stats_text(stats(loaded)).splitlines()]
    assert ["documents", "3"] in lines
    assert ["undecidable", "0"] in lines
    assert ["words", "of", "lamp", f"{stats(loaded).words_by_folder['lamp']}"] in lines
