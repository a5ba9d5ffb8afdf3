"""The documents of the codes: why each is a fault, an example that fails and one that passes.

A document is a Markdown file beside this one. An example is a block of YAML headed by its path in a
story; several blocks belong together up to the line that says where the fault is reported.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from game.content.nearest import hint_of
from game.diagnostics import Misuse

_NAME = re.compile(r"# (?P<code>S\d{3}): (?P<title>.+)")
_BLOCK = re.compile(r"^```yaml (?P<path>\S+)\n(?P<text>.*?)^```\n", re.MULTILINE | re.DOTALL)
_REPORTED = re.compile(r"Reported at (?:(?P<path>\S+):)?(?P<line>\d+):(?P<column>\d+)\.\n")


class Example(NamedTuple):
    """Files of a story (path, text), and where the code is reported in them: path, line, column.

    `place` is None for an example that passes.
    """

    files: tuple[tuple[str, str], ...]
    place: tuple[str, int, int] | None = None


class CodeDocument(NamedTuple):
    """What is to be known of a code; `text` is the whole document, in Markdown."""

    code: str
    title: str
    text: str
    fails: tuple[Example, ...]
    passes: tuple[Example, ...]


class UnknownCode(Misuse):
    """No such code; the message names the nearest."""

    def __init__(self, code: str) -> None:
        self.code = code
        hint = hint_of(code.upper(), codes())
        super().__init__(f'there is no code "{code}"' + (f": {hint}" if hint else ""))


@lru_cache(maxsize=1)
def codes() -> tuple[str, ...]:
    """Return every code, in order."""
    names = (path.name for path in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".md") for name in names if name.endswith(".md")))


def document(code: str) -> CodeDocument:
    """Return the document of a code, in capitals or not; raise UnknownCode."""
    if code.upper() not in codes():
        raise UnknownCode(code)
    text = files(__name__).joinpath(f"{code.upper()}.md").read_text(encoding="utf-8")
    head = _NAME.match(text)
    assert head is not None, code
    _, _, examples = text.partition("\n## Fails\n")
    fails, _, passes = examples.partition("\n## Passes\n")
    return CodeDocument(head["code"], head["title"], text, _failing(fails), _passing(passes))


def _failing(text: str) -> tuple[Example, ...]:
    examples = []
    begin = 0
    for found in _REPORTED.finditer(text):
        blocks = _blocks(text[begin : found.start()])
        begin = found.end()
        place = (found["path"] or blocks[-1][0], int(found["line"]), int(found["column"]))
        examples.append(Example(blocks, place))
    return tuple(examples)


def _passing(text: str) -> tuple[Example, ...]:
    blocks = _blocks(text)
    return (Example(blocks),) if blocks else ()


def _blocks(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((found["path"], found["text"]) for found in _BLOCK.finditer(text))
