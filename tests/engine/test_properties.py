"""What holds in every state that a play can come to."""

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine import play
from game.engine.answers import (
    Answer,
    Choose,
    Confirm,
    Enter,
    FileFinding,
    Hint,
    Next,
    Open,
    ReadSource,
    RequestPaper,
    Show,
    Withdraw,
    answer_of,
    text_of,
)
from game.engine.model import Assessment
from game.engine.papers import PaperState
from game.engine.play import Refused
from game.engine.save import decoded, encoded
from game.engine.state import State
from game.engine.story import Story, in_folder
from tests.engine.archive import ARCHIVE, LAMP, SOLVED
from tests.engine.plans import answers_at, brought
from tests.engine.small import things
from tests.engine.walks import NUMBERS, can_end, walked

STORIES = st.sampled_from([LAMP, ARCHIVE])
SEEDS = st.integers(0, 5)


def every_answer(whole: Story) -> list[Answer]:
    """Return every answer that any state of a story could take, and some that none could."""
    passages = [f"{name}/{p.id}" for name, paper in whole.papers.items() for p in paper.passages]
    options = {key.split("/")[-1] for key in things(whole) if key.startswith("option:")}
    chips = product(whole.people, whole.places, (1917, 1932, 1936))
    findings = product(whole.claims, Assessment, [*passages, "no/where"])
    return [
        Next(),
        *(Choose(name) for name in [*sorted(options), "nowhere"]),
        *(Enter(name) for name in [*whole.folders, "nowhere"]),
        *(kind(name) for kind in (Open, ReadSource) for name in [*whole.papers, "nothing"]),
        *(Show(ref) for ref in [*passages, "no/where"]),
        *(RequestPaper(*chip) for chip in [*chips, ("nobody", "nowhere", 1)]),
        *(FileFinding(*finding) for finding in findings),
        *(kind(name) for kind in (Withdraw, Confirm, Hint) for name in [*whole.claims, "none"]),
    ]


ANSWERS = {id(whole): every_answer(whole) for whole in (LAMP, ARCHIVE)}


@given(STORIES, NUMBERS, SEEDS)
def test_the_engine_never_offers_what_it_refuses(
    whole: Story, numbers: list[int], seed: int
) -> None:
    """Every answer that is offered, a form filled in any way, is taken."""
    state, _ = walked(whole, numbers, seed)
    for answer in answers_at(whole, state):
        play.step(whole, state, answer)


@given(STORIES, NUMBERS)
def test_what_is_not_offered_is_refused(whole: Story, numbers: list[int]) -> None:
    """Every answer that could be given anywhere is offered here, or refused here."""
    state, _ = walked(whole, numbers)
    possible = set(answers_at(whole, state))
    for answer in ANSWERS[id(whole)]:
        if answer not in possible:
            with pytest.raises(Refused):
                play.step(whole, state, answer)


@given(STORIES, NUMBERS)
def test_there_is_always_something_to_do(whole: Story, numbers: list[int]) -> None:
    """No state is a dead end."""
    state, _ = walked(whole, numbers)
    assert play.offers(whole, state) != ()


@given(STORIES, NUMBERS)
def test_no_answer_is_offered_twice(whole: Story, numbers: list[int]) -> None:
    """Every offer is another."""
    state, _ = walked(whole, numbers)
    possible = list(answers_at(whole, state))
    assert len(possible) == len(set(possible))


@given(NUMBERS, st.sampled_from(["road", "side"]))
def test_every_state_can_reach_an_end(numbers: list[int], folder: str) -> None:
    """From anywhere, each folder can be brought to its end by going on and choosing."""
    state, _ = walked(ARCHIVE, numbers)
    assert can_end(ARCHIVE, state, folder)


@given(STORIES, NUMBERS, SEEDS)
def test_answers_and_seed_replay_a_play(whole: Story, numbers: list[int], seed: int) -> None:
    """The lines of a play, given again, bring the same state."""
    state, answers = walked(whole, numbers, seed)
    again = play.start(seed)
    for line in [text_of(answer) for answer in answers]:
        again, _ = play.step(whole, again, answer_of(line))
    assert again == state


@given(STORIES, NUMBERS, SEEDS)
def test_saving_after_every_step_changes_nothing(
    whole: Story, numbers: list[int], seed: int
) -> None:
    """A play that is saved and loaded between all its answers brings the same events."""
    state = saved = play.start(seed)
    for answer in walked(whole, numbers, seed)[1]:
        state, happened = play.step(whole, state, answer)
        loaded, again = play.step(whole, decoded(encoded(saved)), answer)
        assert (loaded, again) == (state, happened)
        saved = loaded


def step_by_step(whole: Story, numbers: list[int]) -> list[State]:
    """Return every state of a walk."""
    states = [play.start()]
    for answer in walked(whole, numbers)[1]:
        states.append(play.step(whole, states[-1], answer)[0])
    return states


@given(STORIES, NUMBERS)
def test_a_paper_goes_back_only_from_cited_to_sourced(whole: Story, numbers: list[int]) -> None:
    """From step to step papers go forward, but for a citation that is released."""
    states = step_by_step(whole, numbers)
    for before, after in pairwise(states):
        for name, how_far in after.papers.items():
            was = before.paper(name)
            released = (was, how_far) == (PaperState.CITED, PaperState.SOURCED)
            assert how_far >= was or released


@given(STORIES, NUMBERS)
def test_a_paper_is_cited_exactly_while_an_open_finding_cites_it(
    whole: Story, numbers: list[int]
) -> None:
    """Cited papers have an open finding; those of confirmed findings are confirmed."""
    state, _ = walked(whole, numbers)
    open_ones = {f.paper for c, f in state.findings.items() if c not in state.confirmed}
    closed = {f.paper for c, f in state.findings.items() if c in state.confirmed}
    cited = {name for name in state.papers if state.paper(name) is PaperState.CITED}
    confirmed = {name for name in state.papers if state.paper(name) is PaperState.CONFIRMED}
    assert (cited, confirmed) == (open_ones - closed, closed)


@given(STORIES, NUMBERS)
def test_a_paper_that_is_read_has_been_shown(whole: Story, numbers: list[int]) -> None:
    """No paper is read before it was opened and every passage was on screen."""
    state, _ = walked(whole, numbers)
    for name, document in whole.papers.items():
        if state.paper(name) >= PaperState.READ:
            assert name in state.opened
            assert {f"{name}/{passage.id}" for passage in document.passages} <= set(state.shown)


@given(STORIES, NUMBERS)
def test_a_kind_is_known_when_a_source_tab_of_it_was_read(whole: Story, numbers: list[int]) -> None:
    """No paper can be cited unless a source tab of its kind was opened."""
    state, _ = walked(whole, numbers)
    known = {whole.papers[name].kind for name in state.framed}
    sourced = [name for name in state.papers if state.paper(name) >= PaperState.SOURCED]
    assert {whole.papers[name].kind for name in sourced} <= known


@given(STORIES, NUMBERS)
def test_a_batch_stands_whole_or_not_at_all(whole: Story, numbers: list[int]) -> None:
    """Of each batch either every claim is confirmed or none."""
    state, _ = walked(whole, numbers)
    for made in whole.folders.values():
        for batch in made.batches:
            assert len({claim in state.confirmed for claim in batch.claims}) == 1


@given(STORIES, NUMBERS)
def test_what_stands_only_grows(whole: Story, numbers: list[int]) -> None:
    """What was confirmed, missed, hinted, seen or chosen is never taken away by an answer.

    Only what the telling of a closed folder remembers is forgotten when it is read again.
    """
    states = step_by_step(whole, numbers)
    for before, after in pairwise(states):
        is_again = after.folder in before.ended and after.folder not in before.stands
        told = () if is_again else ("seen", "chosen")
        for name in ("confirmed", "met", "offered", "opened", "shown", "ended", *told):
            assert set(getattr(before, name)) <= set(getattr(after, name))
        for name in ("misses", "hints") if is_again else ("misses", "hints", "visits"):
            was, now = getattr(before, name), getattr(after, name)
            assert all(now[key] >= count for key, count in was.items())


@given(STORIES, NUMBERS)
def test_everything_in_a_state_is_an_id_of_the_story(whole: Story, numbers: list[int]) -> None:
    """A state names folders, scenes, papers and claims that there are."""
    state, _ = walked(whole, numbers)
    assert set(state.stands) | set(state.ended) <= set(whole.folders)
    assert set(state.papers) | set(state.opened) | set(state.framed) <= set(whole.papers)
    assert set(state.offered) | set(state.findings) | set(state.hints) <= set(whole.claims)
    for folder, stand in state.stands.items():
        assert stand.at.scene in in_folder(whole, "scene", folder)


@given(NUMBERS)
def test_looking_at_offers_changes_nothing(numbers: list[int]) -> None:
    """Offers are the same however often they are asked for."""
    state, _ = walked(ARCHIVE, numbers)
    assert play.offers(ARCHIVE, state) == play.offers(ARCHIVE, state)


def test_the_walks_come_everywhere() -> None:
    """A long walk by chance of either story sees every scene and ends a folder."""
    numbers = [pow(7, nth, 9973) for nth in range(1500)]
    for whole in (LAMP, ARCHIVE):
        states = step_by_step(whole, numbers)
        assert set(whole.scenes) <= {name for state in states for name in state.seen}
        assert set(states[-1].ended) == set(whole.folders)


def test_a_whole_folder_can_be_solved() -> None:
    """ARCHIVE has a play in which every claim of its first folder stands."""
    state, happened = brought(ARCHIVE, play.start(), *SOLVED)
    assert (happened, sorted(state.confirmed)) == (["Ended road"], ["flew", "met", "wrote"])
