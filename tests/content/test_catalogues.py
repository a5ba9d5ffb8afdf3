"""Catalogues of translations, as translators and their tools leave them."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.content.catalog import Translations, load_texts
from game.content.load import load_story
from tests.content.stories import lay

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset={charset}\\n"\n{more}\n'
SEA = 'msgctxt "scene/a/b1"\nmsgid "The sea."\nmsgstr "Море."\n'
PLURAL = 'msgid "{n} paper"\nmsgid_plural "{n} papers"\n'


def words_of(folder: Path, raw: str | bytes) -> Translations:
    """Return the words of a catalogue."""
    path = folder / "locale" / "ru.po"
    path.parent.mkdir()
    path.write_bytes(raw.encode() if isinstance(raw, str) else raw)
    return load_texts(folder, "ru")


def head(charset: str = "utf-8", more: str = "") -> str:
    """Return the head of a catalogue."""
    return HEAD.format(charset=charset, more=more)


@pytest.mark.parametrize("charset", ["utf-8", "UTF-8", "koi8-r", "windows-1251", "iso-8859-5"])
def test_a_catalogue_is_read_in_the_encoding_that_it_names(charset: str, tmp_path: Path) -> None:
    """Tools of long ago wrote other encodings; the head says which."""
    words = words_of(tmp_path, (head(charset) + SEA).encode(charset))
    assert (words.text("scene/a/b1", "The sea."), words.faults) == ("Море.", ())


@pytest.mark.parametrize("begin", ["", "\ufeff"], ids=["plain", "bom"])
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_catalogue_of_any_editor_is_read(begin: str, end: str, tmp_path: Path) -> None:
    """A byte-order mark and the line ends of Windows change nothing."""
    words = words_of(tmp_path, begin + (head() + SEA).replace("\n", end))
    assert (words.text("scene/a/b1", "The sea."), words.faults) == ("Море.", ())


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        (SEA, "Море."),
        (SEA.replace("Море.", ""), "The sea."),
        ("#, fuzzy\n" + SEA, "The sea."),
        ("# from Anna\n#: scenes/a.yaml:5\n" + SEA, "Море."),
        ("#, python-format\n" + SEA, "Море."),
        ("#~ " + SEA.replace("\nmsg", "\n#~ msg"), "The sea."),
        (SEA.replace("The sea.", "The see."), "The sea."),
        (SEA.replace("a/b1", "a/b2"), "The sea."),
        (SEA.partition("\n")[2], "The sea."),
        (SEA.replace('"Море."', '""\n"Мо"\n"ре."'), "Море."),
        (SEA.replace("Море.", 'Мо\\"р\\"е\\n.'), 'Мо"р"е\n.'),
        (SEA.replace("Море.", "{n} % *море* 🌊"), "{n} % *море* 🌊"),
        ("", "The sea."),
    ],
    ids=["whole", "empty", "fuzzy", "notes", "flags", "obsolete", "stale", "other key", "no key",
         "parted", "escapes", "signs", "missing"],
)  # fmt: skip
def test_a_translation_is_used_only_where_it_is_one(entry: str, shown: str, tmp_path: Path) -> None:
    """What is missing, guessed by a tool, or of a text that has changed, stays English."""
    words = words_of(tmp_path, head() + entry)
    assert (words.text("scene/a/b1", "The sea."), words.faults) == (shown, ())


@pytest.mark.parametrize(
    ("entry", "keys", "is_stale"),
    [
        (SEA, {"scene/a/b1"}, False),
        (SEA.replace("The sea.", "The see."), {"scene/a/b1"}, True),
        (SEA.replace("Море.", ""), set(), False),
        ("#, fuzzy\n" + SEA, set(), False),
        ("", set(), False),
    ],
    ids=["whole", "stale", "empty", "fuzzy", "missing"],
)
def test_what_is_translated_and_what_is_stale(
    entry: str, keys: set[str], is_stale: bool, tmp_path: Path
) -> None:
    """Keys are those with a translation; stale is one whose English has changed since."""
    words = words_of(tmp_path, head() + entry)
    assert (frozenset(keys), is_stale) == (words.keys, words.is_stale("scene/a/b1", "The sea."))


RULES = [
    ("nplurals=2; plural=(n != 1)", "0:1 1:0 2:1 21:1"),
    ("nplurals=2; plural=(n > 1)", "0:0 1:0 2:1 21:1"),
    ("nplurals=1; plural=0", "0:0 1:0 2:0 21:0"),
    ("nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14)"
     " ? 1 : 2)", "0:2 1:0 2:1 5:2 11:2 12:2 21:0 22:1 111:2"),
    ("nplurals=3; plural=(n==1 ? 0 : n>=2 && n<=4 ? 1 : 2)", "0:2 1:0 2:1 4:1 5:2 21:2"),
    ("nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : "
     "n%100>=11 ? 4 : 5)", "0:0 1:1 2:2 3:3 11:4 100:5"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "forms"), RULES, ids=["en", "fr", "ja", "ru", "cs", "ar"])
def test_the_form_of_a_number_goes_by_the_rule_of_the_language(
    rule: str, forms: str, tmp_path: Path
) -> None:
    """English, French, Japanese, Russian, Czech and Arabic each count in their own way."""
    count = int(rule[len("nplurals=")])
    strings = "".join(f'msgstr[{nth}] "form {nth}"\n' for nth in range(count))
    words = words_of(tmp_path, head(more=f'"Plural-Forms: {rule};\\n"\n') + PLURAL + strings)
    pairs = [pair.split(":") for pair in forms.split()]
    said = {n: words.plural("{n} paper", "{n} papers", int(n)) for n, _ in pairs}
    assert (said, words.faults) == ({n: f"form {form}" for n, form in pairs}, ())


@pytest.mark.parametrize(
    ("n", "said"), [(0, "{n} papers"), (1, "{n} paper"), (2, "{n} papers"), (21, "{n} papers")]
)
@pytest.mark.parametrize(
    "entry",
    ["", "#, fuzzy\n" + PLURAL + 'msgstr[0] "a"\nmsgstr[1] "b"\n',
     'msgid "{n} paper"\nmsgstr "a"\n', PLURAL + 'msgstr[0] ""\nmsgstr[1] ""\n'],
    ids=["missing", "fuzzy", "no plural", "empty"],
)  # fmt: skip
def test_a_plural_that_is_not_translated_is_english(
    entry: str, n: int, said: str, tmp_path: Path
) -> None:
    """The English form goes by the number one and every other, whatever the language's rule."""
    rule = '"Plural-Forms: nplurals=2; plural=(n%10!=1);\\n"\n'
    assert words_of(tmp_path, head(more=rule) + entry).plural("{n} paper", "{n} papers", n) == said


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b'\n\nmsgid "a"\nfoo bar\n', "line 4 does not fit to those before it"),
        (SEA.encode("utf-16"), "it is not in the encoding that its head names"),
        (SEA.encode("koi8-r"), "it is not in the encoding that its head names"),
        ((head("nonsense") + SEA).encode(), "it is not in the encoding that its head names"),
        ((head(more='"Plural-Forms: nplurals=2; plural=n%0;\\n"\n')).encode(),
         "the rule for plurals in its head gives no number"),
        ((head(more='"Plural-Forms: nplurals=x; plural=foo;\\n"\n')).encode(),
         "the rule for plurals in its head gives no number"),
    ],
)  # fmt: skip
def test_why_a_catalogue_cannot_be_read(raw: bytes, why: str, tmp_path: Path) -> None:
    """A broken catalogue is told in a translator's words, with what to do, and all is English."""
    words = words_of(tmp_path, raw)
    [fault] = words.faults
    begin = "this catalogue of translations cannot be read: "
    assert (fault.code, fault.message.partition(" (")[0]) == ("S127", begin + why)
    assert fault.hint.startswith("mend it in an editor for translations")
    assert words.text("scene/a/b1", "The sea.") == "The sea."


def test_a_catalogue_that_is_a_folder_is_none(tmp_path: Path) -> None:
    """Where a folder bears the name of a catalogue, the language has no words and no fault."""
    (tmp_path / "locale" / "ru.po").mkdir(parents=True)
    words = load_texts(tmp_path, "ru")
    assert (words.path, words.faults, words.word("Open")) == (None, (), "Open")


def test_a_catalogue_that_is_gone_since_is_a_fault(tmp_path: Path) -> None:
    """A file that was there when the story was opened and is no more leaves all in English."""
    words = words_of(tmp_path, head() + SEA)
    (tmp_path / "locale" / "ru.po").unlink()
    assert [fault.message.rpartition(": ")[2] for fault in words.faults] == [
        "No such file or directory"
    ]


def test_a_broken_catalogue_keeps_no_story_from_being_played(tmp_path: Path) -> None:
    """A story loads without its translations; they are read when the first word is asked for."""
    story = lay(tmp_path, [("locale/ru.po", "nonsense")])
    cover = story / "story.yaml"
    cover.write_text(cover.read_text().replace("[en]", "[en, ru, de]"))
    loaded = load_story(story)
    assert (loaded.story is not None, loaded.diagnostics) == (True, ())
    assert [len(loaded.words[name].faults) for name in ("en", "ru", "de")] == [0, 1, 0]
