"""Folder I, Shakhty: the amounts and the kinds that make it a folder to learn from."""

from __future__ import annotations

from game.engine import beats
from game.engine.model import Assessment
from tests.story import told

MOSCOW, SHAKHTY = "moscow-trials", "shakhty"


def claims() -> dict[str, tuple[Assessment, frozenset[str]]]:
    """Return of each claim its assessment, and who made the papers that prove it."""
    whole = told.story(MOSCOW)
    return {
        claim.claim: (
            claim.assessment,
            frozenset(whole.papers[proof.with_.partition("/")[0]].by for proof in claim.proofs),
        )
        for claim in told.claims(MOSCOW, SHAKHTY)
    }


def test_it_has_scenes_and_papers_enough() -> None:
    """At least seven scenes and ten papers."""
    assert len(told.scenes(MOSCOW, SHAKHTY)) >= 7
    assert len(told.papers(MOSCOW, SHAKHTY)) >= 10


def test_its_claims_come_in_two_batches_of_three() -> None:
    """Six claims; each batch has its nudge."""
    batches = told.story(MOSCOW).folders[SHAKHTY].batches
    assert [len(batch.claims) for batch in batches] == [3, 3]
    assert all(batch.nudge for batch in batches)


def test_not_everything_can_be_decided() -> None:
    """One claim at least cannot be decided, and one rests on the accusation alone."""
    found = {assessment for assessment, _ in claims().values()}
    assert {Assessment.UNDECIDABLE, Assessment.ACCUSATION_ONLY} <= found


def test_claims_can_be_proved_from_another_side() -> None:
    """Two at least have a second proof, from a paper by another maker."""
    assert sum(len(makers) > 1 for _, makers in claims().values()) >= 2


def test_papers_are_found_in_different_ways() -> None:
    """Some are shown, some only named at first, one is ordered by slip, one follows a choice."""
    whole = told.story(MOSCOW)
    every = list(told.beats_of(MOSCOW, SHAKHTY))
    shown = {beat.uncover for beat in every if isinstance(beat, beats.Uncover)}
    named = {beat.mention for beat in every if isinstance(beat, beats.Mention)}
    ordered = {name for name in told.papers(MOSCOW, SHAKHTY) if whole.papers[name].request}
    behind = {
        spot.beat.uncover
        for scene in told.scenes(MOSCOW, SHAKHTY)
        for spot in whole.spots[scene].values()
        if spot.option and isinstance(spot.beat, beats.Uncover)
    }
    assert all((shown - behind, named, ordered, behind))
    assert set(told.papers(MOSCOW, SHAKHTY)) <= shown | ordered


def test_the_sum_of_the_verdict_does_not_come_out() -> None:
    """The article's four numbers make fifty-seven, and fifty-three were in the dock."""
    figures = [
        beat
        for beat in told.beats_of(MOSCOW, SHAKHTY)
        if isinstance(beat, beats.Figure) and any(row.label == "In the dock" for row in beat.data)
    ]
    (figure,) = figures
    *parts, dock = [row.value for row in figure.data]
    assert (sum(parts), dock) == (57, 53)


def test_it_has_its_own_pictures() -> None:
    """A cover and five linocuts at least, each with what it shows in words."""
    whole = told.story(MOSCOW)
    scenes = [whole.scenes[name] for name in told.scenes(MOSCOW, SHAKHTY)]
    assert [scene.scene for scene in scenes if bool(scene.picture) != bool(scene.alt)] == []
    own = {scene.picture for scene in scenes if scene.picture.startswith("shakhty-")}
    cover = whole.folders[SHAKHTY].picture
    assert len(own - {cover}) >= 5
    assert cover.startswith("shakhty-")


def test_it_ends_on_what_is_known_and_what_is_not() -> None:
    """The outcome, one sentence, what is known, what is disputed, books, three questions."""
    folder = told.story(MOSCOW).folders[SHAKHTY]
    assert all((folder.outcome, folder.sentence, folder.known, folder.disputed, folder.further))
    assert len(folder.discuss) == 3


def test_those_who_were_tried_are_people_first() -> None:
    """Each has a work; what came of the trial does not stand in it."""
    whole = told.story(MOSCOW)
    tried = [person for person in whole.people.values() if SHAKHTY in person.trials]
    assert len(tried) >= 15
    assert [person.name for person in tried if not person.work] == []
    said = [p.name for p in tried if "entence" in p.work or "uilty" in p.work or "shot" in p.work]
    assert said == []
