"""Inline text: the small part of Markdown that prose may use, as runs.

`*italic*`, `**bold**`, links to `person: paper: event: term: place:` ids, and Pandoc citations
`[@source, p. 17; @other, ch. 4]`. Nothing else is markup.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline

LINKED = ("person", "paper", "event", "term", "place")
"""The kinds of thing that a link in a text can lead to."""

_CITATION = re.compile(r"\[@([^\]\n]*)\]")
_MARKING = re.compile(r"[*\[\0]")
"""A text with none of these is all there is: it has no markup, and nothing that is replaced."""
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")


class Cite(NamedTuple):
    """A reference to a source: its id, and the place in it ("p. 17"; "" where none is given)."""

    source: str
    place: str


class Run(NamedTuple):
    """A stretch of text in one style.

    `kind` and `target` are those of a link ("person", "vyshinsky") or both "". A run with `cites`
    is a citation, and its text is empty: whoever shows it words it.
    """

    text: str
    is_bold: bool = False
    is_italic: bool = False
    kind: str = ""
    target: str = ""
    cites: tuple[Cite, ...] = ()


def cites_of(text: str) -> tuple[Cite, ...]:
    """Return the references of a `cite:` text.

    >>> cites_of("rogovin, p. 17; conquest")
    (Cite(source='rogovin', place='p. 17'), Cite(source='conquest', place=''))
    """
    cites = []
    for part in text.split(";"):
        source, _, place = part.strip().removeprefix("@").partition(",")
        if source.strip():
            cites.append(Cite(source.strip(), " ".join(place.split())))
    return tuple(cites)


@lru_cache(maxsize=8192)
def paragraphs(text: str) -> tuple[tuple[Run, ...], ...]:
    """Return the runs of each paragraph; an empty line parts two, other breaks are spaces.

    >>> paragraphs("A *week* after. [@rogovin, p. 17]")[0][1:3]
    (Run(text='week', is_bold=False, is_italic=True, kind='', target='', cites=()),
     Run(text=' after.', is_bold=False, is_italic=False, kind='', target='', cites=()))
    """
    blocks = (" ".join(block.split()) for block in re.split(r"\n\s*\n", text))
    return tuple(_runs(block) for block in blocks if block)


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return the text without markup and citations; paragraphs are parted by a newline."""
    return "\n".join("".join(run.text for run in runs).strip() for runs in paragraphs(text))


@lru_cache(maxsize=8192)
def chips(text: str) -> frozenset[str]:
    """Return the names, places and years that a reader meets in a text.

    >>> sorted(chips("In 1932 [he](person:goltsman) was in [Copenhagen](place:copenhagen)."))
    ['person:goltsman', 'place:copenhagen', 'year:1932']
    """
    met = {f"year:{year}" for year in _YEAR.findall(plain(text))}
    for runs in paragraphs(text):
        met |= {f"{run.kind}:{run.target}" for run in runs if run.kind in ("person", "place")}
    return frozenset(met)


def _runs(block: str) -> tuple[Run, ...]:
    return _marked(block) if _MARKING.search(block) else (Run(block),)


def _marked(block: str) -> tuple[Run, ...]:
    """Return the runs of a text by the rules of Markdown."""
    runs: list[Run] = []
    bold = italic = 0
    kind = target = ""
    for token in _markdown().parseInline(block)[0].children or []:
        match token.type:
            case "strong_open" | "strong_close":
                bold += token.nesting
            case "em_open" | "em_close":
                italic += token.nesting
            case "link_open":
                kind, _, target = str(token.attrs.get("href", "")).partition(":")
            case "link_close":
                kind = target = ""
            case "cite":
                if runs and runs[-1].text.endswith(" "):
                    runs[-1] = runs[-1]._replace(text=runs[-1].text[:-1])
                runs.append(Run("", cites=cites_of(token.content)))
            case _:
                if token.content:
                    runs.append(Run(token.content, bold > 0, italic > 0, kind, target))
    return tuple(run for run in runs if run.text or run.cites)


def _citation(state: StateInline, silent: bool) -> bool:
    found = _CITATION.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("cite", "", 0).content = found[1]
    state.pos = found.end()
    return True


@cache
def _markdown() -> MarkdownIt:
    """Return what reads markup; it is slow to import, and the first screen may have none."""
    from markdown_it import MarkdownIt  # noqa: PLC0415
    from markdown_it.rules_inline import emphasis  # noqa: PLC0415

    def _stars(state: StateInline, silent: bool) -> bool:
        """Take emphasis with stars alone: an underscore is no markup here."""
        return state.src[state.pos] == "*" and emphasis.tokenize(state, silent)

    markdown = MarkdownIt("zero").enable(["emphasis", "link"])
    markdown.inline.ruler.at("emphasis", _stars)
    markdown.inline.ruler.before("link", "citation", _citation)
    return markdown
