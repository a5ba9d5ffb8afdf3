"""The documents of the codes: their examples are the tests of the rules."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.codes import Example, UnknownCode, codes, document
from tests.content.stories import faults, lay

OURS = tuple(code for code in codes() if code[:2] in ("S1", "S2") or code == "S801")
TOO_LONG = ("S103",)
FAILS = [
    pytest.param(code, example, id=f"{code}-{nth}")
    for code in OURS
    for nth, example in enumerate(document(code).fails)
]
PASSES = [
    pytest.param(example, id=f"{code}-{nth}")
    for code in OURS
    for nth, example in enumerate(document(code).passes)
]


@pytest.mark.parametrize(("code", "example"), FAILS)
def test_failing_example(code: str, example: Example, tmp_path: Path) -> None:
    """A failing example gives its code at its place, and nothing else."""
    assert example.place is not None
    assert [(*example.place, code)] == faults(lay(tmp_path, example.files))


@pytest.mark.parametrize("example", PASSES)
def test_passing_example(example: Example, tmp_path: Path) -> None:
    """A passing example gives no diagnostic at all."""
    assert faults(lay(tmp_path, example.files)) == []


@pytest.mark.parametrize("code", OURS)
def test_document_is_complete(code: str) -> None:
    """Each document has its code, a title, a failing and a passing example."""
    found = document(code.lower())
    assert code == found.code
    assert found.title
    assert bool(found.fails) == (code not in TOO_LONG)
    assert found.passes


def test_unknown_code_names_the_nearest() -> None:
    """A code that does not exist is answered with the one that is most like it."""
    with pytest.raises(UnknownCode, match=r'there is no code "S2011": did you mean "S2\d\d"\?'):
        document("S2011")
