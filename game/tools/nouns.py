"""What two texts have in common to one who does not read: their nouns, more or less."""

from __future__ import annotations

import re
from functools import lru_cache

from game.engine.inline import plain

_WORD = re.compile(r"\d+|[^\W\d_]+")
_SHORTEST = 4
_ENDINGS = (("ies", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))
_STOP = frozenset({
    "about", "above", "across", "after", "again", "against", "almost", "alone", "along",
    "already", "also", "although", "always", "among", "another", "anyone", "anything", "around",
    "away", "became", "because", "become", "been", "before", "began", "behind", "being",
    "below", "between", "both", "came", "cannot", "come", "could", "does", "done", "down",
    "during", "each", "either", "else", "even", "ever", "every", "everyone", "everything",
    "found", "from", "gave", "give", "given", "goes", "gone", "have", "having", "here",
    "himself", "however", "into", "itself", "just", "know", "known", "later", "less", "like",
    "made", "make", "many", "might", "more", "most", "much", "must", "named", "near", "neither",
    "never", "next", "nobody", "none", "nothing", "often", "once", "only", "other", "others",
    "over", "perhaps", "said", "same", "says", "should", "since", "some", "somebody",
    "something", "soon", "still", "such", "taken", "takes", "than", "that", "their", "them",
    "then", "there", "these", "they", "this", "those", "though", "through", "thus", "told",
    "took", "under", "until", "upon", "used", "very", "went", "were", "what", "when", "where",
    "whether", "which", "while", "whom", "whose", "will", "with", "within", "without", "would",
    "written", "wrote", "year", "years", "your", "paper", "page", "pages", "chapter", "book",
    "report", "newspaper",
})  # fmt: skip
"""Prepositions, pronouns, the commonest verbs, and what any paper is called."""


@lru_cache(maxsize=8192)
def nouns(text: str) -> frozenset[str]:
    """Return the stems of the words of a text that say what it is about, and its numbers.

    >>> sorted(nouns("In 1932 Goltsman met [Sedov](person:sedov) at the hotels of Copenhagen."))
    ['1932', 'copenhagen', 'goltsman', 'hotel', 'sedov']
    """
    words = (word.lower() for word in _WORD.findall(plain(text)))
    return frozenset(
        word if word.isdigit() else _stem(word)
        for word in words
        if word.isdigit() or (len(word) >= _SHORTEST and word not in _STOP)
    )


def _stem(word: str) -> str:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST - 1:
            return word.removesuffix(ending) + instead
    return word
