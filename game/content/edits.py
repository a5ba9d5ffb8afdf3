"""An author's file with something put into it: every other character stays where it was.

What is edited has been read without an error, so places can be taken as YAML gives them.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import Any

import yaml

from game.diagnostics import Refusal

Steps = tuple[str | int, ...]
"""A way down into a file: keys, and numbers of items from 0."""

_LOADER: Any = getattr(yaml, "CLoader", yaml.Loader)
_BARE = re.compile(r"[^\W_](?:[\w ,.;()/+'’–—-]|:(?=\S))*")
_WORDS = {"null", "true", "false", "yes", "no", "on", "off"}


class CannotEdit(Refusal):
    """A file that is written in a way that leaves no safe place for what is to be put in."""


def scalar(text: str) -> str:
    """Return a text of one line as YAML has it: bare where nothing in it could be misread.

    >>> scalar("The harbour"), scalar("Harbour: a 'view'")
    ('The harbour', "'Harbour: a ''view'''")
    """
    line = " ".join(text.split())
    is_safe = _BARE.fullmatch(line) and line.lower() not in _WORDS
    return line if is_safe else "'" + line.replace("'", "''") + "'"


def with_item(text: str, path: Steps, item: str, at: int | None = None) -> str:
    """Return a file with an item in the list at `path`: before the item `at`, else at the end.

    `item` is what follows the dash, of one line or more; in a list in brackets, of one line. The
    comments above an item stay with it. Raises CannotEdit where there is no such list.
    """
    node = _found(text, path)
    if not isinstance(node, yaml.SequenceNode) or not node.value:
        raise CannotEdit("there is no list to add to")
    if node.flow_style:
        if "\n" in item:
            raise CannotEdit("a list in brackets takes words alone")
        mark = node.value[-1].end_mark
        return _with_words(text, mark.line, mark.column, f", {item}")
    nth = len(node.value) if at is None else at
    lines = text.splitlines()
    if nth:
        line = _last_line(node.value[nth - 1], lines) + 1
    else:
        line = _above_comments(lines, node.start_mark.line)
    rows = textwrap.indent(item, "  ").splitlines()
    return _with_lines(text, line, node.start_mark.column, ["- " + rows[0][2:], *rows[1:]])


def with_key(text: str, after: str, block: str) -> str:
    """Return a file with lines put in below one of its own keys and what belongs to it.

    Raises CannotEdit where there is no such key.
    """
    node = _found(text, ())
    for key, value in node.value:
        if key.value == after:
            line = max(key.end_mark.line, _last_line(value, text.splitlines())) + 1
            return _with_lines(text, line, node.start_mark.column, block.splitlines())
    raise CannotEdit(f'there is no "{after}:" to write it below')


def with_pair(text: str, path: Steps, key: str, words: str) -> str:
    """Return a file in which a key and its value, in the table at `path`, are other words."""
    node = _found(text, path)
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    for found, value in pairs:
        if found.value == key and found.start_mark.line == value.end_mark.line:
            begin, end = found.start_mark, value.end_mark
            lines = text.splitlines(keepends=True)
            line = lines[begin.line]
            lines[begin.line] = line[: begin.column] + words + line[end.column :]
            return "".join(lines)
    raise CannotEdit(f'"{key}:" does not stand on one line')


def _found(text: str, path: Steps) -> Any:
    node: Any = yaml.compose(text, Loader=_LOADER)
    for step in path:
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
            node = node.value[step]
        elif isinstance(node, yaml.MappingNode):
            node = next((value for key, value in node.value if key.value == step), None)
    return node


def _last_line(node: Any, lines: list[str]) -> int:
    """Return the number, from 0, of the last line on which a node has something."""
    if isinstance(node, yaml.ScalarNode) or node.flow_style:
        last = int(node.end_mark.line)
        if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
            last -= node.end_mark.column == 0
            while not lines[last].strip():
                last -= 1
        return last
    below = node.value if isinstance(node, yaml.SequenceNode) else sum(node.value, ())
    return max(_last_line(part, lines) for part in below)


def _above_comments(lines: list[str], line: int) -> int:
    while line and lines[line - 1].strip()[:1] in ("", "#"):
        line -= 1
    return line


def _with_lines(text: str, line: int, column: int, rows: Iterable[str]) -> str:
    lines = text.splitlines(keepends=True)
    end = "\r\n" if "\r\n" in text else "\n"
    if line == len(lines) and not lines[-1].endswith(("\n", "\r")):
        lines[-1] += end
    lines[line:line] = [f"{' ' * column if row else ''}{row}{end}" for row in rows]
    return "".join(lines)


def _with_words(text: str, line: int, column: int, words: str) -> str:
    lines = text.splitlines(keepends=True)
    lines[line] = lines[line][:column] + words + lines[line][column:]
    return "".join(lines)
