"""The rules of flow, sources, prose and dates: the examples in the documents of their codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.codes import Example, codes, document
from game.tools.lint import lint
from tests.content.stories import lay, place_of

OURS = tuple(code for code in codes() if code[:2] in ("S3", "S4", "S5", "S6"))
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
    story = lay(tmp_path, example.files)
    assert [(*example.place, code)] == [place_of(story, found) for found in lint(story)]


@pytest.mark.parametrize("example", PASSES)
def test_passing_example(example: Example, tmp_path: Path) -> None:
    """A passing example gives no diagnostic at all."""
    assert lint(lay(tmp_path, example.files)) == []


@pytest.mark.parametrize("code", OURS)
def test_document_is_complete(code: str) -> None:
    """Each document has its code, a title, a failing and a passing example."""
    found = document(code.lower())
    assert code == found.code
    assert found.title
    assert found.fails
    assert found.passes


def test_few_claims_are_not_counted(tmp_path: Path) -> None:
    """Of five claims three may be contradicted: shares are counted from six claims on."""
    (example,) = document("S512").fails
    files = [
        (path, text.replace(", tower-was-shut", "").replace("  - test: tower-was-shut\n", ""))
        for path, text in example.files
    ]
    head, _, _ = files[-1][1].partition("- claim: tower-was-shut")
    head = head.replace("assessment: supported", "assessment: contradicted")
    assert lint(lay(tmp_path, [*files[:-1], (files[-1][0], head)])) == []


def test_a_claim_takes_nothing_over_from_its_own_folder(tmp_path: Path) -> None:
    """A claim that names itself, or one beside it, is told that its folder is not earlier."""
    (example,) = document("S310").passes
    path, text = example.files[-1]
    own = text.replace("same_as: lamp-was-dark", "same_as: lamp-once-more")
    (found,) = lint(lay(tmp_path, [*example.files[:-1], (path, own)]))
    assert found.code == "S310"
    assert "its folder does not come before this one" in found.message
