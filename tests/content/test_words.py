"""Words in other languages."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game.content.catalog import Translations, load_texts, load_words
from game.content.load import load_story
from tests.content.stories import lay

RU = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Language: ru\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
"n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\\n"

msgctxt "scene/harbour/b1"
msgid "The pier is empty."
msgstr "Пирс пуст."

msgctxt "scene/harbour/b2"
msgid "Once it said this."
msgstr "Раньше было так."

msgid "Open"
msgstr "Открыть"

msgctxt "a paper"
msgid "Open"
msgstr "Открытый"

#, fuzzy
msgid "Close"
msgstr "Закрыто?"

msgid "one paper"
msgid_plural "{n} papers"
msgstr[0] "{n} документ"
msgstr[1] "{n} документа"
msgstr[2] ""
"""


@pytest.fixture
def russian(tmp_path: Path) -> Translations:
    """The words of a small catalogue."""
    (tmp_path / "words").mkdir()
    (tmp_path / "words" / "ru.po").write_text(RU, encoding="utf-8")
    return load_words(tmp_path, "ru")


def test_texts_go_by_key(russian: Translations) -> None:
    """A text is found by its key; one that has changed since, or has none, stays English."""
    assert [
        russian.text("scene/harbour/b1", "The pier is empty."),
        russian.text("scene/harbour/b2", "Now it says that."),
        russian.text("scene/harbour/b3", "The sea."),
    ] == ["Пирс пуст.", "Now it says that.", "The sea."]
    assert [
        russian.is_stale("scene/harbour/b1", "The pier is empty."),
        russian.is_stale("scene/harbour/b2", "Now it says that."),
        russian.is_stale("scene/harbour/b3", "The sea."),
    ] == [False, True, False]
    assert {"scene/harbour/b1", "scene/harbour/b2", "a paper"} == russian.keys


def test_words_go_by_english_and_context(russian: Translations) -> None:
    """The game's words are found by their English; guesses of the tools are not used."""
    assert [
        russian.word("Open"), russian.word("Open", "a paper"), russian.word("Close"),
        russian.word("Read"),
    ] == ["Открыть", "Открытый", "Close", "Read"]  # fmt: skip


def test_plurals(russian: Translations) -> None:
    """The form belongs to the number; one that is missing stays English."""
    said = [russian.plural("one paper", "{n} papers", n) for n in (1, 3, 7)]
    assert said == ["{n} документ", "{n} документа", "{n} papers"]
    assert [russian.plural("one ship", "{n} ships", n) for n in (1, 2)] == ["one ship", "{n} ships"]
    assert russian.plural("Open", "Opens", 1) == "Open"


def test_without_a_catalogue_all_is_english(tmp_path: Path) -> None:
    """A language without a file gives the English words and no fault."""
    words = load_texts(tmp_path, "ru")
    assert [
        words.text("a/b", "The sea."), words.word("Open"), words.plural("1 paper", "2 papers", 2),
    ] == ["The sea.", "Open", "2 papers"]  # fmt: skip
    assert words.faults == ()


@pytest.mark.parametrize(
    "raw",
    [b"msgid a", RU.replace("n%10==1", "n%0").encode(), b"\xff\xfe", b'msgid "a"\nmsgstr[x] "b"\n'],
)
def test_a_broken_catalogue_is_english_and_a_fault(raw: bytes, tmp_path: Path) -> None:
    """A catalogue that cannot be read is a fault, and its words are English."""
    (tmp_path / "locale").mkdir()
    (tmp_path / "locale" / "ru.po").write_bytes(raw)
    words = load_texts(tmp_path, "ru")
    assert words.text("a/b", "The sea.") == "The sea."
    assert [found.code for found in words.faults] == ["S127"]


def test_a_story_has_the_words_of_its_languages(tmp_path: Path) -> None:
    """A story's translations are kept by language."""
    story = lay(tmp_path, [("locale/ru.po", RU)])
    cover = story / "story.yaml"
    cover.write_text(cover.read_text().replace("[en]", "[en, ru]"))
    words = load_story(story).words
    assert list(words) == ["en", "ru"]
    assert words["ru"].text("scene/harbour/b1", "The pier is empty.") == "Пирс пуст."


def test_playing_in_english_loads_no_babel(tmp_path: Path) -> None:
    """What only translations need is not imported to read a story."""
    program = (
        "import sys; from pathlib import Path; from game.content.load import load_story;"
        f"load_story(Path({str(lay(tmp_path))!r})); print('babel' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"
