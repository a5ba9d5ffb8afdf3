"""The document state machine: the only code that changes a paper's state."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class PaperState(IntEnum):
    """How far a paper is, in order: a condition's `has`, `read`, `cited` mean *at least*."""

    SEALED = 0
    MENTIONED = 1
    UNCOVERED = 2
    READ = 3
    SOURCED = 4
    CITED = 5
    CONFIRMED = 6


class Act(StrEnum):
    """What is done to a paper. `READ`: its last passage was shown."""

    MENTION = "mention"
    UNCOVER = "uncover"
    REQUEST = "request"
    READ = "read"
    SOURCE = "source"
    FILE = "file"
    WITHDRAW = "withdraw"
    CONFIRM = "confirm"


STORY_ACTS = frozenset({Act.MENTION, Act.UNCOVER})
"""What the story does: on a paper that is already that far it changes nothing."""

_S, _A = PaperState, Act
TABLE: dict[tuple[PaperState, Act], PaperState] = {
    (_S.SEALED, _A.MENTION): _S.MENTIONED,
    (_S.SEALED, _A.UNCOVER): _S.UNCOVERED,
    (_S.MENTIONED, _A.REQUEST): _S.UNCOVERED,
    (_S.MENTIONED, _A.UNCOVER): _S.UNCOVERED,
    (_S.UNCOVERED, _A.READ): _S.READ,
    (_S.READ, _A.SOURCE): _S.SOURCED,
    (_S.SOURCED, _A.FILE): _S.CITED,
    (_S.CITED, _A.FILE): _S.CITED,
    (_S.CITED, _A.WITHDRAW): _S.SOURCED,
    (_S.CITED, _A.CONFIRM): _S.CONFIRMED,
    (_S.CONFIRMED, _A.FILE): _S.CONFIRMED,
    (_S.CONFIRMED, _A.WITHDRAW): _S.CONFIRMED,
    (_S.CONFIRMED, _A.CONFIRM): _S.CONFIRMED,
}
"""Every change. *Withdraw* comes only for the last open finding on a paper."""

_AIMS = {Act.MENTION: PaperState.MENTIONED, Act.UNCOVER: PaperState.UNCOVERED}


class ActRefused(ValueError):
    """An act that the table does not have; `allowed` are those that it has."""

    def __init__(self, state: PaperState, act: Act) -> None:
        self.allowed = acts(state)
        named = ", ".join(self.allowed) or "none"
        super().__init__(
            f"a paper that is {state.name.lower()} does not take '{act}'; it takes: {named}"
        )


def acts(state: PaperState) -> tuple[Act, ...]:
    """Return the acts that the table has for a state, in the order of `Act`."""
    return tuple(act for act in Act if (state, act) in TABLE)


def after(state: PaperState, act: Act) -> PaperState:
    """Return the state that follows; raise ActRefused where there is none.

    >>> after(PaperState.SEALED, Act.MENTION).name
    'MENTIONED'
    """
    if act in _AIMS and state >= _AIMS[act]:
        return state
    try:
        return TABLE[state, act]
    except KeyError:
        raise ActRefused(state, act) from None
