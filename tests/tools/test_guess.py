"""The robot that reads nothing: what falls to matching nouns, and to chance."""

from __future__ import annotations

from itertools import product

import pytest
from msgspec.structs import replace

from game.engine import beats, play
from game.engine.answers import Confirm, FileFinding
from game.engine.beats import Uncover
from game.engine.model import Assessment
from game.engine.story import Story
from game.tools.guess import (
    MOST_TRIES,
    Guessed,
    Guesses,
    Tried,
    benches,
    guessed,
    guessed_text,
    in_order,
    ranking,
    tries_in_order,
)
from game.tools.nouns import nouns
from tests.engine.archive import LAMP
from tests.engine.small import claim, folder, paper, scene, story

TWO = (Assessment.CONTRADICTED, Assessment.SUPPORTED)


def told(text: str, *proofs: str, is_really: Assessment = Assessment.CONTRADICTED) -> Story:
    """Return a story with one claim of that text, and papers on a lamp, a ship and a letter."""
    made = replace(claim("lit", *proofs, is_really=is_really, assessments=TWO), text=text)
    return story(
        folder(
            "road",
            scene("hall", *(Uncover(uncover=name) for name in ("press", "film", "note")),
                  beats.Test(test="lit")),
            replace(paper("press", texts=("Nothing.",)), title="On ships"),
            paper("film", "one two", texts=("The lamp was dark.", "A lamp, a ship.")),
            replace(paper("note", texts=("The lamp burned.",)), title="A ship's letter"),
            made,
        )
    )  # fmt: skip


def test_nouns_are_what_a_text_is_about() -> None:
    """Short words, prepositions and endings go; numbers stay; links show their words alone."""
    text = "In 1932 the [ships](event:other) were passing both cities, waited, with 6 boxes. [@x]"
    assert nouns(text) == {"1932", "ship", "pass", "city", "wait", "6", "box"}


def test_passages_are_ranked_by_what_they_share() -> None:
    """The more nouns a passage and its title share with a claim, the earlier it is tried."""
    whole = told("The lamp of the ship was dark.", "film/one")
    (bench,) = benches(whole)
    ranked = ranking(whole, whole.claims["lit"], bench.forms["lit"])
    assert list(dict.fromkeys(passage for _, passage in ranked)) == [
        "film/one", "film/two", "note/text", "press/text",
    ]  # fmt: skip
    assert [assessment for assessment, _ in ranked[:2]] == list(TWO)
    own = replace(whole.claims["lit"], in_="film/one")
    assert ranking(whole, own, bench.forms["lit"])[-1][1] == "film/one"


@pytest.mark.parametrize(
    ("proof", "is_really", "expected"),
    [
        ("film/one", TWO[0], (True, True, 1, 1)),
        ("film/one", TWO[1], (True, False, 2, 2)),
        ("film/two", TWO[0], (False, False, 3, 3)),
        ("press/text", TWO[1], (False, False, 8, 8)),
    ],
)
def test_tries_are_counted_and_played(
    proof: str, is_really: Assessment, expected: tuple[bool, bool, int, int]
) -> None:
    """What is counted is what a real play takes; a first passage that proves is right."""
    found = guessed(told("The lamp of the ship was dark.", proof, is_really=is_really), 5)
    (one,), (tried,) = found.claims, found.batches
    assert expected == (one.is_right, one.is_solved, tried.nouns, tried.played_nouns)
    assert (one.combinations, tried.chance) == (8, 4.5)
    assert found.is_well is not one.is_right


def test_chance_is_seeded_and_tries_nothing_twice() -> None:
    """The same seed tries the same; over many seeds the tries are those that are expected."""
    whole = told("The lamp.", "film/two")
    played = [guessed(whole, seed).batches[0].played_chance for seed in range(60)]
    assert guessed(whole, 3) == guessed(whole, 3)
    assert set(played) == set(range(1, 9))
    assert abs(sum(p or 0 for p in played) / 60 - 4.5) < 1


def test_a_batch_falls_only_as_a_whole() -> None:
    """With two claims the findings multiply, and one proof cannot be tried twice in a row."""
    whole = story(
        folder(
            "road",
            scene("hall", Uncover(uncover="press"), beats.Test(test="a"), beats.Test(test="b")),
            paper("press", "one two three four"),
            claim("a", "press/three"),
            claim("b", "press/four", "press/two=supported"),
        )
    )
    (tried,) = guessed(whole, 0).batches
    assert (tried.chance, tried.nouns) == ((256 + 1) / (2 + 1), tried.played_nouns)
    (bench,) = benches(whole)
    state = bench.state
    for name in ("a", "b"):
        state, _ = play.step(whole, state, FileFinding(name, TWO[0], "press/one"))
    state, _ = play.step(whole, state, Confirm("a"))
    with pytest.raises(play.Refused):
        play.step(whole, state, Confirm("a"))


@pytest.mark.parametrize("lengths", [[3], [2, 3], [3, 1, 2], [2, 2, 2]])
def test_the_order_of_tries_can_be_counted(lengths: list[int]) -> None:
    """Every combination comes once, those of small ranks first, and its number is known."""
    ways = list(in_order(lengths))
    assert sorted(product(*map(range, lengths))) == sorted(ways)
    assert [sum(way) for way in ways] == sorted(sum(way) for way in ways)
    assert list(range(1, len(ways) + 1)) == [tries_in_order(lengths, way) for way in ways]


def test_what_cannot_be_proved_never_falls() -> None:
    """A batch without a proof at hand is said to take for ever; one never offered is left out."""
    assert guessed(told("The lamp.", "letter/text"), 0).batches == (
        Tried("lit", None, None, None, None),
    )
    bare = story(folder("road", scene("hall", "Here."), paper("note"), claim("lit", "note/text")))
    assert guessed(bare, 0) == Guesses(0.0, (), ())
    assert [bench.batch.name for bench in benches(LAMP)] == ["lit"]


def test_the_result_in_words() -> None:
    """The text form names the share, each first guess, and the tries of each batch."""
    found = Guesses(
        0.5,
        (Guessed("a", 48, "p/x", True, False), Guessed("b", 48, "q/y", False, False)),
        (Tried("a", 1200, 2500.4, None, None), Tried("c", None, None, None, None)),
    )
    assert guessed_text(found).splitlines() == [
        "claims whose proof is found by matching nouns: 1 of 2 (50%; a third is the most)",
        "of these with the first assessment: 0",
        "  a: proved by p/x (of 48 findings)",
        "  b: not by q/y (of 48 findings)",
        "tries until a batch falls:",
        "  a: 1,200 with nouns, 2,500 by chance",
        "  c: never",
    ]
    assert not found.is_well
    assert replace(found, share=1 / 3).is_well
    assert MOST_TRIES >= 100
