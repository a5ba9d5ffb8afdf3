"""Sentences and words: where one begins, and how many words of the author's it has."""

import pytest

from game.tools.sentences import sentences, words_of

SPLIT = {
    "Two end. And go on! Is it so? Yes…": ["Two end.", "And go on!", "Is it so?", "Yes…"],
    "A. Vyshinsky and J. V. Stalin spoke. He left.": [
        "A. Vyshinsky and J. V. Stalin spoke.", "He left.",
    ],
    "Mr. Campbell, p. 264, St. Petersburg. Then no more.": [
        "Mr. Campbell, p. 264, St. Petersburg.", "Then no more.",
    ],
    "He came … late. It was 3.5 metres, 1,966 men.": [
        "He came … late.", "It was 3.5 metres, 1,966 men.",
    ],
    "He said, i.e. wrote, so. At 5 p.m. it rained.": [
        "He said, i.e. wrote, so.", "At 5 p.m. it rained.",
    ],
    "В 1936 г. Зиновьев признал. В г. Москве ждали. Так.": [
        "В 1936 г.", "Зиновьев признал.", "В г. Москве ждали.", "Так.",
    ],
    "One (so it is.) Two.\n\nthree four": ["One (so it is.)", "Two.", "three four"],
    "See [@conquest, p. 4. Ch. 2]. [Go](person:a). [@x]": ["See", "Go](person"],
    "This is Article 58. It is long.": ["This is Article 58.", "It is long."],
    "": [],
}  # fmt: skip
WORDS = {
    "One [two three](person:four) five. [@six, p. 7]": (4, [4]),
    'He said: "It is so." Then he left.': (8, [2, 3]),
    "Er sagte: „Nein, nie.“ «Да нет» он.": (7, [2, 1]),
    "Stalin's well-known 3.5 and 1,966 *bold* words": (7, [7]),
}


@pytest.mark.parametrize(("text", "expected"), SPLIT.items())
def test_a_text_is_divided_into_sentences(text: str, expected: list[str]) -> None:
    """Initials, short words, dots in numbers and small letters after a stop end no sentence."""
    begins = [sentence.offset for sentence in sentences(text)]
    assert [text.index(part) for part in expected] == begins


@pytest.mark.parametrize(("text", "expected"), WORDS.items())
def test_words_are_those_of_the_author(text: str, expected: tuple[int, list[int]]) -> None:
    """A page counts what is read; a sentence counts no words in quotation marks."""
    assert expected == (words_of(text), [sentence.words for sentence in sentences(text)])
