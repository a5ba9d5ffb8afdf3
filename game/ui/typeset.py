"""Text set in lines: runs of inline text broken to a width."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple, Protocol

from game.engine.inline import Run
from game.ui.theme import Face, Style

LINE_HEIGHT = 1.4
TRACKING = 0.06
"""What is added after each letter of a label in capitals, as a part of the type size."""
DOT = " · "
"""What parts the sayings of a label."""
_ALONE = 0.2
"""A word that takes no more of the last line than this is not left alone there."""
_SPACES = " \t\r\n\f\v"
_PIECES = re.compile(
    rf" ·(?![^{_SPACES}])|[{_SPACES}]+"
    rf"|(?:(?<![^{_SPACES}])\d{{1,2}} (?=[^\W\d_]))?[^{_SPACES}]+(?: ·(?![^{_SPACES}]))?"
)
"""Lines break at these spaces, never at one that is made to hold (such as U+00A0).

No line begins with a dot that parts two words, nor ends with the day of a date.
"""
_BREAKS_AFTER = " -\u2010\u2013\u2014/"


class Measure(Protocol):
    """Knows how wide a text is."""

    def width(self, text: str, face: Face, size: int) -> int:
        """Return the width of a text in pixels, at a type size in pixels."""

    def __hash__(self) -> int:
        """Tell measures apart."""


class FixedMeasure:
    """A measure without fonts, for terminal and tests: every letter is half its size wide."""

    def width(self, text: str, face: Face, size: int) -> int:  # noqa: ARG002
        """Return half the size for each letter."""
        return round(len(text) * size * 0.5)


class Fragment(NamedTuple):
    """A stretch of a line in one face, `x` pixels from its left end."""

    x: int
    text: str
    face: Face
    kind: str = ""
    target: str = ""


class TextBlock(NamedTuple):
    """Text in lines, each `line_px` high; a line without fragments parts two paragraphs.

    `width` is that of the longest line, `size` the type size, `tracking` what is added after each
    letter, all in pixels.
    """

    lines: tuple[tuple[Fragment, ...], ...]
    width: int
    size: int
    line_px: int
    gap_px: int
    tracking: int = 0

    @property
    def height(self) -> int:
        """The height of all lines and gaps."""
        return sum(self.line_px if line else self.gap_px for line in self.lines)


@lru_cache(maxsize=2048)
def text_block(
    text: str | tuple[tuple[Run, ...], ...], width: int, size: int, style: Style, measure: Measure
) -> TextBlock:
    """Return paragraphs (a text without markup, or runs) broken to a width in pixels.

    A word that is wider than the line is broken where it has to be, so nothing is ever cut.
    """
    return _broken(plain_runs(text) if isinstance(text, str) else text, width, size, style, measure)


def _broken(
    paragraphs: tuple[tuple[Run, ...], ...], width: int, size: int, style: Style, measure: Measure
) -> TextBlock:
    lines: list[tuple[Fragment, ...]] = []
    tracking = _tracking(paragraphs, size, style)
    breaker = _Breaker(width, size, style, measure, tracking)
    for runs in paragraphs:
        if lines:
            lines.append(())
        lines.extend(breaker.lines(runs))
    line_px = round(size * LINE_HEIGHT)
    return TextBlock(tuple(lines), breaker.widest, size, line_px, line_px // 2, tracking)


@lru_cache(maxsize=1024)
def even_block(
    text: str | tuple[tuple[Run, ...], ...], width: int, size: int, style: Style, measure: Measure
) -> TextBlock:
    """Return paragraphs in as few lines as a width needs, these as even as they can be.

    Two lines of a title part behind a dot, where there is one. No word is broken that was not.
    """
    block = text_block(text, width, size, style, measure)
    if len(block.lines) < 2:
        return block
    if len(block.lines) == 2 and isinstance(text, str):
        parted = _parted(text, width, size, style, measure)
        if parted is not None:
            return parted
    paragraphs = plain_runs(text) if isinstance(text, str) else text
    return _narrowed(block, paragraphs, size, style, measure)


def _narrowed(
    block: TextBlock,
    paragraphs: tuple[tuple[Run, ...], ...],
    size: int,
    style: Style,
    measure: Measure,
) -> TextBlock:
    """Return paragraphs as narrow as they can be in the lines of a block, word by word."""
    words = [word for line in block.lines for piece in line for word in piece.text.split(" ")]
    face = style.face(False, False)
    least = max(width_of(word, face, size, measure, block.tracking) for word in words)
    while block.width > least:
        closer = _broken(paragraphs, block.width - 1, size, style, measure)
        if len(closer.lines) > len(block.lines):
            break
        block = closer
    return block


def _parted(text: str, width: int, size: int, style: Style, measure: Measure) -> TextBlock | None:
    """Return two lines, the first of which ends with a dot; None where that cannot be."""
    parts = text.split(DOT)
    pairs = [
        tuple(
            text_block(line, width, size, style, measure)
            for line in (DOT.join(parts[:nth]) + DOT.rstrip(), DOT.join(parts[nth:]))
        )
        for nth in range(1, len(parts))
    ]
    fitting = [pair for pair in pairs if all(len(block.lines) == 1 for block in pair)]
    if not fitting:
        return None
    first, last = min(fitting, key=lambda pair: max(block.width for block in pair))
    return first._replace(lines=first.lines + last.lines, width=max(first.width, last.width))


def width_of(text: str, face: Face, size: int, measure: Measure, tracking: int = 0) -> int:
    """Return the width of a text with `tracking` pixels after each of its letters."""
    return measure.width(text, face, size) + tracking * len(text)


def _tracking(paragraphs: tuple[tuple[Run, ...], ...], size: int, style: Style) -> int:
    """Return the tracking of a text: labels in capitals are set wider."""
    if style not in (Style.LABEL, Style.LIGHT):
        return 0
    is_upper = "".join(run.text for runs in paragraphs for run in runs).isupper()
    return round(size * TRACKING) if is_upper else 0


def plain_runs(text: str) -> tuple[tuple[Run, ...], ...]:
    """Return a text without markup as paragraphs of runs."""
    return tuple((Run(line),) for line in text.split("\n") if line)


Word = list[Run]


class _Breaker:
    """Breaks the runs of one paragraph."""

    def __init__(
        self, width: int, size: int, style: Style, measure: Measure, tracking: int = 0
    ) -> None:
        self._width = max(1, width)
        self._tracking = tracking
        self._size = size
        self._style = style
        self._measure = measure
        self.widest = 0
        self._lines: list[tuple[Fragment, ...]] = []
        self._line: list[Fragment] = []
        self._x = 0
        self._space = False

    def lines(self, runs: tuple[Run, ...]) -> list[tuple[Fragment, ...]]:
        """Return the lines; at least one."""
        self._lines = []
        words = _words(runs)
        at = 0
        while at < len(words):
            after = self._fill(words, at)
            if after == at:
                self._add(words[at])
                after += 1
            at = after
        self._break()
        self._accompany()
        self.widest = max([self.widest, *map(self._end, self._lines)])
        return self._lines or [(Fragment(0, "", self._style.face(False, False)),)]

    def _accompany(self) -> None:
        """Fetch a word from the line before where a short one is alone on the last line."""
        if len(self._lines) < 2 or len(self._lines[-1]) > 1:
            return
        (last,), (*head, tail) = self._lines[-1], self._lines[-2]
        *_, word = _PIECES.findall(tail.text) or [""]
        rest = tail.text.removesuffix(word).rstrip(_SPACES)
        is_alone = last.text and self._end((last,)) <= _ALONE * self._width
        if " " in last.text or not (is_alone and rest) or tail.kind != "":
            return
        fetched = self._put_before(word, tail, last)
        if self._end(fetched) <= self._width:
            self._lines[-2:] = [(*head, tail._replace(text=rest)), fetched]

    def _put_before(self, word: str, tail: Fragment, last: Fragment) -> tuple[Fragment, ...]:
        """Return the last line with a word of the line before it."""
        if last._replace(x=0, text="") == tail._replace(x=0, text=""):
            return (last._replace(text=f"{word} {last.text}"),)
        x = self._width_of(f"{word} ", tail.face)
        return (Fragment(0, word, tail.face, tail.kind, tail.target), last._replace(x=x))

    def _end(self, line: tuple[Fragment, ...]) -> int:
        """Return where a line ends."""
        return line[-1].x + self._width_of(line[-1].text, line[-1].face)

    def _fill(self, words: list[Word | None], begin: int) -> int:
        """Write as many words of one run as the line has room for; return the first that is left.

        A line grows with each word, so the last that fits is found by halving, not by trying all.
        """
        first = words[begin]
        if first is None or (self._line and self._before(first[0]) is None):
            return begin
        run, face = first[0], self._face(first[0])
        text = self._line[-1].text if self._line else ""
        room = self._width - (self._line[-1].x if self._line else 0)
        most = len(text) + 4 * room // self._size
        ends: list[tuple[int, str]] = []
        has_space = self._space
        for at in range(begin, len(words)):
            word = words[at]
            if word is None:
                has_space = bool(text)
                continue
            if len(word) > 1 or not _is_alike(word[0], run) or len(text) > most:
                break
            text = f"{text} {word[0].text}" if has_space else text + word[0].text
            has_space = False
            ends.append((at, text))
        count = bisect_right(ends, room, key=lambda end: self._width_of(end[1], face))
        if not count:
            return begin
        at, text = ends[count - 1]
        start = self._line.pop().x if self._line else 0
        self._line.append(Fragment(start, text, face, run.kind, run.target))
        self._x, self._space = start + self._width_of(text, face), False
        return at + 1

    def _add(self, word: Word | None) -> None:
        if word is None:
            self._space = bool(self._line)
            return
        space = self._width_of(" ", self._face(word[0])) if self._space else 0
        if self._line and self._end_of(word[0], space) + self._rest(word) > self._width:
            self._break()
            space = 0
        for run in word:
            self._put(run, space)
            space = 0
        self._space = False

    def _put(self, run: Run, space: int) -> None:
        face, text = self._face(run), run.text
        if self._end_of(run, space) <= self._width:
            self._join(text, face, run, space)
            return
        while text:
            fits = self._fitting(text, face, self._width - self._x - space)
            if not fits and self._line:
                self._break()
                continue
            fits = max(1, fits)
            while fits < len(text) and unicodedata.combining(text[fits]):
                fits += 1
            piece, text = text[:fits].rstrip(_SPACES), text[fits:]
            self._join(piece, face, run, space)
            space = 0
            if text:
                self._break()

    def _fitting(self, text: str, face: Face, room: int) -> int:
        """Return how many letters fit in a room; a word is parted behind a hyphen if it can be."""
        if self._width_of(text, face) <= room:
            return len(text)
        low, high = 0, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self._width_of(text[:middle], face) <= room:
                low = middle
            else:
                high = middle - 1
        hyphen = max(text.rfind(mark, 0, low) for mark in _BREAKS_AFTER)
        return hyphen + 1 if hyphen > 0 else low

    def _join(self, text: str, face: Face, run: Run, space: int) -> None:
        last = self._before(run)
        if last:
            whole = last.text + (" " if space else "") + text
            self._line[-1] = last._replace(text=whole)
            self._x = last.x + self._width_of(whole, face)
            return
        x = self._x + space
        self._line.append(Fragment(x, text, face, run.kind, run.target))
        self._x = x + self._width_of(text, face)

    def _before(self, run: Run) -> Fragment | None:
        """Return the fragment that a run goes on with; None where it begins one."""
        last = self._line[-1] if self._line else None
        face = self._face(run)
        is_same = last and (last.face, last.kind, last.target) == (face, run.kind, run.target)
        return last if is_same else None

    def _end_of(self, run: Run, space: int) -> int:
        """Return where the line would end with a run: letters are kerned across spaces too."""
        last, face = self._before(run), self._face(run)
        if last is None:
            return self._x + space + self._width_of(run.text, face)
        return last.x + self._width_of(last.text + (" " if space else "") + run.text, face)

    def _break(self) -> None:
        if self._line:
            self._lines.append(tuple(self._line))
        self._line, self._x, self._space = [], 0, False

    def _face(self, run: Run) -> Face:
        return self._style.face(run.is_bold, run.is_italic)

    def _width_of(self, text: str, face: Face) -> int:
        return width_of(text, face, self._size, self._measure, self._tracking)

    def _rest(self, word: Word) -> int:
        """Return how wide a word is behind its first run."""
        return sum(self._width_of(run.text, self._face(run)) for run in word[1:])


def _is_alike(one: Run, other: Run) -> bool:
    """Whether two runs are set alike."""
    return one[1:5] == other[1:5]


def _words(runs: tuple[Run, ...]) -> list[Word | None]:
    """Return the words, each as runs (a word may change its face), and None for each space."""
    words: list[Word | None] = []
    for run in runs:
        for piece in _PIECES.findall(run.text):
            part = run._replace(text=piece)
            if piece.isspace() and piece[0] in _SPACES:
                words.append(None)
            elif words and words[-1] is not None:
                words[-1].append(part)
            else:
                words.append([part])
    return words
