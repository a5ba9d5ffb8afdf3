"""The authors' manual: every example in it is run, in its order, in one folder."""

from __future__ import annotations

import re
import shlex
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec import Struct

from game.cli import article58
from game.content.bundle import stories_folder
from game.content.layout import FILES
from game.content.load import load_story
from game.content.table import fields_of
from game.engine.beats import VERBS
from game.tools.lint import lint
from tests.cli.running import Run

MANUAL = stories_folder() / "AUTHORING.md"
STORY = Path("cottingley")
_BLOCK = re.compile(r"^```(?P<how>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?P<to>#?[\w./-]+)\)")


class Block(NamedTuple):
    """An example: how it is run, its text, and the line of the manual that it begins in."""

    how: str
    text: str
    line: int


def _blocks(manual: str) -> Iterator[Block]:
    for found in _BLOCK.finditer(manual):
        yield Block(found["how"], found["text"], manual.count("\n", 0, found.start()) + 1)


def _run_all(run: Run, manual: str) -> Iterator[str]:
    """Run every example; yield what does not go as the manual says, with its line."""
    said = ""
    for how, text, line in _blocks(manual):
        kind, _, path = how.partition(" ")[2].partition("=")
        match how.split(" ")[0], kind:
            case "sh", "" | "fails":
                results = [_ran(run, command) for command in text.splitlines()]
                said = "\n".join(output for output, _ in results)
                if any(code != (kind == "fails") for _, code in results):
                    yield f"{line}: {said}"
            case "text", "":
                lines = iter(said.splitlines())
                yield from (
                    f"{line}: not said: {wanted}"
                    for wanted in text.splitlines()
                    if not any(found.startswith(wanted) for found in lines)
                )
            case "yaml", "file":
                Path(path).write_text(text)
            case "yaml", "add":
                Path(path).write_text(Path(path).read_text() + text)
            case "yaml", "beats":
                scene = next(STORY.glob(f"folders/*/scenes/{path}.yaml"))
                *before, last = scene.read_text().splitlines(keepends=True)
                scene.write_text("".join(before) + textwrap.indent(text, "  ") + last)
            case _:
                yield f"{line}: this example is not run: ```{how}"


def _ran(run: Run, command: str) -> tuple[str, int]:
    program, verb, *words = shlex.split(command)
    assert program == "article58"
    if verb == "play":
        words = [*(word for word in words if word != "--watch"), "--terminal"]
    result = run(verb, *words)
    return result.output, result.exit_code


def test_every_example_goes_as_the_manual_says(run: Run) -> None:
    """Commands end as they should and say what is printed; lint has nothing on what is made."""
    assert list(_run_all(run, MANUAL.read_text(encoding="utf-8"))) == []
    assert [found.as_text() for found in lint(STORY)] == []


def test_every_verb_is_shown_and_every_command_named(run: Run) -> None:
    """Each verb of the language has its word in the manual, each command that authors need too."""
    manual = MANUAL.read_text(encoding="utf-8")
    assert [verb for verb in VERBS if f"**`{verb}`**" not in manual] == []
    named = set(re.findall(r"article58 ([a-z]+)", manual))
    assert set(article58.commands) - named <= {"bench", "kiosk", "soak", "print"}
    list(_run_all(run, manual))
    story = load_story(STORY).story
    assert story is not None
    shown = {
        verb
        for spots in story.spots.values()
        for spot in spots.values()
        for verb, struct in VERBS.items()
        if type(spot.beat) is struct
    }
    assert shown == set(VERBS)


def test_every_key_is_named() -> None:
    """Each key that may stand in a file of a story has its word in the manual."""
    manual = MANUAL.read_text(encoding="utf-8")
    code = " ".join(re.findall(r"`[^`\n]+`|^[ -]*[\w-]+:", manual, re.MULTILINE))
    known = {name for types in (*FILES.values(), VERBS.values()) for name in _keys(types)}
    assert known - set(re.findall(r"[\w-]+", code)) == set()


def _keys(types: Iterable[type[Struct]]) -> Iterator[str]:
    """Yield the keys of tables, and of the tables in them."""
    for struct in types:
        for key, field in fields_of(struct).items():
            yield key
            shape = field.shape.item or field.shape
            yield from _keys([shape.struct] if shape.struct else [])


@pytest.mark.parametrize(
    ("manual", "said"),
    [
        ("```yaml\nscene: a\n```\n", "1: this example is not run: ```yaml"),
        ("\n```\narticle58 lint\n```\n", "2: this example is not run: ```"),
        ("```sh\narticle58 lint no-such-story\n```\n", "1: Error: "),
        ("```sh\narticle58 explain S201\n```\n```text\nS999\n```\n", "4: not said: S999"),
    ],
)
def test_an_example_that_is_not_run_or_not_true_is_found(run: Run, manual: str, said: str) -> None:
    """A block of another form, a command that fails, and an output that is not printed are told."""
    assert [found[: len(said)] for found in _run_all(run, manual)] == [said]


def test_links_of_the_manual_lead_somewhere() -> None:
    """Each link goes to a heading of the manual or to a file beside it."""
    manual = MANUAL.read_text(encoding="utf-8")
    headings = re.findall(r"^#+ (.+)$", manual, re.MULTILINE)
    anchors = {"#" + heading.lower().replace(" ", "-") for heading in headings}
    targets = _LINK.findall(_BLOCK.sub("", manual))
    assert [to for to in targets if to not in anchors and not (MANUAL.parent / to).exists()] == []
    assert targets
