"""The document state machine: every state with every act."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.engine.papers import STORY_ACTS, TABLE, Act, ActRefused, PaperState, acts, after

GRID = """
              mention    uncover    request    read  source   file       withdraw   confirm
    sealed    mentioned  uncovered  .          .     .        .          .          .
    mentioned mentioned  uncovered  uncovered  .     .        .          .          .
    uncovered uncovered  uncovered  .          read  .        .          .          .
    read      read       read       .          .     sourced  .          .          .
    sourced   sourced    sourced    .          .     .        cited      .          .
    cited     cited      cited      .          .     .        cited      sourced    confirmed
    confirmed confirmed  confirmed  .          .     .        confirmed  confirmed  confirmed
"""
"""What follows each state (row) by each act (column); a dot is a refusal."""

ALLOWED = {
    "sealed": "mention, uncover",
    "mentioned": "uncover, request",
    "uncovered": "read",
    "read": "source",
    "sourced": "file",
    "cited": "file, withdraw, confirm",
    "confirmed": "file, withdraw, confirm",
}
"""The acts that a refusal names."""


def cells() -> list[tuple[PaperState, Act, str]]:
    """Return every cell of the grid: a state, an act, and what follows."""
    head, *rows = (line.split() for line in GRID.splitlines() if line.strip())
    return [
        (PaperState[row[0].upper()], Act(act), cell)
        for row in rows
        for act, cell in zip(head, row[1:], strict=True)
    ]


def test_the_grid_has_every_state_and_every_act() -> None:
    """There are 56 cells, one for each state with each act."""
    assert [cell[:2] for cell in cells()] == [(state, act) for state in PaperState for act in Act]


@pytest.mark.parametrize(("state", "act", "expected"), [c for c in cells() if c[2] != "."])
def test_an_act_of_the_table_moves_a_paper(state: PaperState, act: Act, expected: str) -> None:
    """The state that follows is that of the grid."""
    assert after(state, act).name.lower() == expected


@pytest.mark.parametrize(("state", "act"), [c[:2] for c in cells() if c[2] == "."])
def test_any_other_act_is_refused_and_told_what_is_allowed(state: PaperState, act: Act) -> None:
    """A refusal names the state, the act, and the acts that the table has."""
    word = state.name.lower()
    with pytest.raises(ActRefused) as caught:
        after(state, act)
    assert str(caught.value) == (
        f"a paper that is {word} does not take '{act}'; it takes: {ALLOWED[word]}"
    )
    assert ", ".join(caught.value.allowed) == ALLOWED[word]


@pytest.mark.parametrize("state", PaperState)
def test_the_acts_of_a_state_are_those_of_the_table(state: PaperState) -> None:
    """What is named as allowed is in the table, and the whole of its row."""
    assert ", ".join(acts(state)) == ALLOWED[state.name.lower()]


@pytest.mark.parametrize("act", sorted(STORY_ACTS))
@pytest.mark.parametrize("state", PaperState)
def test_what_the_story_does_twice_is_done_once(state: PaperState, act: Act) -> None:
    """A story verb never moves a paper back, and a second time changes nothing."""
    once = after(state, act)
    assert once >= state
    assert after(once, act) is once


def test_only_withdraw_moves_a_paper_back() -> None:
    """Of all changes in the table one leads to an earlier state: cited, withdraw."""
    back = [cell for cell, to in TABLE.items() if to < cell[0]]
    assert back == [(PaperState.CITED, Act.WITHDRAW)]


@given(st.lists(st.sampled_from(Act)))
def test_no_acts_lead_a_paper_to_a_citation_unread(done: list[Act]) -> None:
    """Whatever is done to a paper, it is cited only after read, source and file, in this order."""
    state, taken = PaperState.SEALED, []
    for act in done:
        if act in acts(state) or act in STORY_ACTS:
            state = after(state, act)
            taken.append(act)
    if state >= PaperState.CITED:
        assert taken.index(Act.READ) < taken.index(Act.SOURCE) < taken.index(Act.FILE)
