"""Every word on a screen is the game's own through Words, the story's by its key, or a number."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from game import __version__
from game.ui.frame import Frame, Glyphs
from game.ui.panel import Panel
from game.ui.screens import credits, frame_of
from game.ui.view import View
from game.ui.wording import EnglishCatalog, Words
from tests.ui.gallery import NOTICE, SIGHTS, UPRIGHT, WIDE, on
from tests.ui.shown import LANGUAGES

OWN, STORY = "¤", "§"
"""The marks around each of the game's own words, and around each text of the story."""
_KEPT = re.compile(r"\{[a-z-]+\}|\[[^]]*\]\([^)]*\)|\[@[^]]*\]")
"""What a translation keeps as it is: a value, a linked word, a reference."""
PLAIN = re.compile(r"[\d\s.,:;·/–“”()+%•-]*|x")
"""What is left where every word was marked: numbers, dates and the marks between them."""
_MONTH = "May|June|July|August|September|October|November"
MONTHS = re.compile(rf"\b({_MONTH}|{_MONTH.upper()})\b")
SOURCES = (
    "Robert Conquest",
    "Robert",
    "Conquest",
    "The Great Terror",
    "ch. 4",
    "conquest",
    "x, p. 1",
    "Roy Medvedev",
    "Roy",
    "Medvedev",
    "Let History Judge",
    "Report of the court",
    "Anon",
    "A leaf",
    "Oxford",
    "Анна",
    "Ana",
    *(f"p. {page}" for page in range(1, 10)),
)
"""Authors, titles and spellings of names are printed as they are; no language translates them."""
CREDITED = (
    *(maker for _, maker in credits.FACES), *(face for face, _ in credits.FACES), *credits.LIBRARIES
)  # fmt: skip
NAMES = {name for _, name in LANGUAGES} | {"Aa", NOTICE, __version__, *CREDITED}
"""Languages and works by their own names, sample letters, and notices from elsewhere."""


class Marking(EnglishCatalog):
    """A catalog that sets a mark before and after each word of a text, and keeps its markup."""

    def text(self, key: str, english: str) -> str:
        """Return a text of the story, marked."""
        assert key
        return _marked(english, STORY)

    def word(self, english: str) -> str:
        """Return a word of the game's own, marked; quotation marks are none."""
        return english if english == "“{quote}”" else _marked(english, OWN)

    def plural(self, one: str, many: str, count: int) -> str:
        """Return the words for a count, marked."""
        return _marked(one if count == 1 else many, OWN)


def _marked(text: str, mark: str) -> str:
    """Return a text with a mark around each of its words, but not within its markup."""
    found, at = "", 0
    for kept in _KEPT.finditer(text):
        found += _each(text[at : kept.start()], mark)
        linked = re.fullmatch(r"\[([^]@]*)\](\([^)]*\))", kept[0])
        found += f"[{_each(linked[1], mark)}]{linked[2]}" if linked else kept[0]
        at = kept.end()
    return found + _each(text[at:], mark)


def _each(text: str, mark: str) -> str:
    return re.sub(r"[^\s*“”\"]+", lambda word: f"{mark}{word[0]}{mark}", text)


def _translated(name: str, panel: Panel) -> Frame:
    sight: View = SIGHTS[name]
    words = Words(Marking(), "en")
    tongues = tuple(Words(Marking(), tongue.language) for tongue in sight.tongues)
    return frame_of(on(replace(sight, words=words, tongues=tongues), panel))


CRASH = "killed by signal 9"
"""What a kiosk's parent wrote down; it stands on the staff page as it is."""


def left_of(text: str) -> str:
    """Return what of a text is neither marked, nor a date, a number, or printed as it is."""
    for known in sorted((*NAMES, *SOURCES, CRASH), key=len, reverse=True):
        text = text.replace(known, "")
    text = re.sub(r"\b[IVX]+\b", "", text)
    text = re.sub(rf"([{OWN}{STORY}])[^\s]*?\1", "", text)
    text = MONTHS.sub("", text)
    return "" if PLAIN.fullmatch(text) else text


@pytest.mark.parametrize("panel", [WIDE, UPRIGHT], ids=["wide", "upright"])
@pytest.mark.parametrize("name", SIGHTS)
def test_no_word_is_left_untranslated(name: str, panel: Panel) -> None:
    """Every label, detail and line of text went through the catalog."""
    frame = _translated(name, panel)
    said = [text for part in frame.parts for text in (part.label, part.detail)]
    assert [text for text in said if left_of(text)] == []


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))


def _is_tick(text: str) -> bool:
    """Whether a text is a count, a year or a month of a calendar."""
    return not MONTHS.sub("", text).strip(" 0123456789")


@pytest.mark.parametrize("name", SIGHTS)
def test_what_is_read_is_what_is_drawn(name: str) -> None:
    """The words that are drawn are those of the parts: nothing is said in letters alone.

    Ticks of a calendar and counts of the ribbon are drawn only; the date there is said only.
    """
    frame = frame_of(on(SIGHTS[name], WIDE))
    said = " ".join(f"{part.label} {part.detail}" for part in frame.parts)
    drawn = [m.text for m in frame.marks if isinstance(m, Glyphs) and not _is_tick(m.text)]
    assert _words(" ".join(drawn)) - _words(said) - {"aa"} == set()


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("Go on", "§Go§ §on§"),
        ("In [the hall](place:hall).", "§In§ [§the§ §hall§](place:hall)§.§"),
        ("Said. [@conquest, ch. 4]", "§Said.§ [@conquest, ch. 4]"),
        ("{count} papers", "{count} §papers§"),
    ],
)
def test_marks_stand_around_words_alone(text: str, marked: str) -> None:
    """What a translator leaves alone is left alone here too."""
    assert _marked(text, STORY) == marked


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("¤Go¤ ¤on¤", ""),
        ("§Anna§ · 19 August 1936", ""),
        ("¤Page¤ 1 ¤of¤ 2", ""),
        ("¤Go¤ on", " on"),
        ("Русский", ""),
    ],
)
def test_an_unmarked_word_is_found(text: str, left: str) -> None:
    """A word without marks is what is left of a text."""
    assert left_of(text) == left
