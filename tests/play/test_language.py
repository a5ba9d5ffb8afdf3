"""The words of a language: the game's own and a story's, as one catalog."""

from pathlib import Path

from game.play.language import language_names, spoken

HEAD = (
    'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)


def written(path: Path, text: str) -> None:
    """Write a catalogue, and the folders that it needs."""
    path.parent.mkdir(parents=True)
    path.write_text(HEAD + text, encoding="utf-8")


def test_words_come_from_the_game_and_texts_from_the_story(tmp_path: Path) -> None:
    """One catalog asks the two catalogues of a language."""
    assets, story = tmp_path / "assets", tmp_path / "story"
    written(
        assets / "words" / "de.po",
        'msgid "Back"\nmsgstr "Zurück"\n\n'
        'msgid "{count} paper"\nmsgid_plural "{count} papers"\n'
        'msgstr[0] "{count} Papier"\nmsgstr[1] "{count} Papiere"\n',
    )
    written(
        story / "locale" / "de.po",
        'msgctxt "scene/hall/b1"\nmsgid "Here."\nmsgstr "Hier."\n',
    )
    words = spoken(assets, story, "de")
    assert (words.word("Back"), words.text("scene/hall/b1", "Here.")) == ("Zurück", "Hier.")
    assert [words.plural("{count} paper", "{count} papers", n) for n in (1, 2)] == [
        "{count} Papier",
        "{count} Papiere",
    ]


def test_what_has_no_translation_is_in_english(tmp_path: Path) -> None:
    """Without catalogues the words are those that were asked for."""
    words = spoken(tmp_path, tmp_path, "en")
    assert (words.word("Back"), words.text("scene/hall/b1", "Here.")) == ("Back", "Here.")
    assert words.plural("one", "many", 2) == "many"


def test_languages_call_themselves_by_their_names() -> None:
    """A language is named in its own words; one that nobody knows is named by its code."""
    assert language_names(("ru", "xx", "not a code")) == (
        ("ru", "Русский"),
        ("xx", "xx"),
        ("not a code", "not a code"),
    )
