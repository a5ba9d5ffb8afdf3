"""The ids of a scene's beats: how an edited beat is told from a new one.

After an edit the beats of a scene are matched with those that its ledger knows: the ones that are
alike letter for letter first, in order; then, in each gap between these, by likeness, in order.
What is new gets `b1`, `b2` … from a counter that never gives a number twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from game.engine.beats import VERBS, Beat, Choice, Option
from game.engine.story import walk

TEXT_MOST = 160
"""How much of a beat's text the ledger keeps."""
LIKENESS_LEAST = 55.0
"""The likeness, of 100, from which two beats are the same, edited."""
PAIRS_MOST = 40_000
"""The largest gap (old beats × new beats) in which likeness is looked for."""

_VERB_OF = {struct: verb for verb, struct in VERBS.items()}


class Entry(Struct, frozen=True, array_like=True):
    """A beat in the ledger: its id, and its verb and words as they were last seen."""

    id: str
    text: str


class SceneIds(Struct, frozen=True):
    """The beats of a scene in the order of the file; `next` is the number that comes next."""

    next: int = 1
    beats: tuple[Entry, ...] = ()


def text_of(beat: Beat) -> str:
    """Return a beat as the ledger keeps it: its verb and its words.

    >>> from game.engine.beats import Say
    >>> text_of(Say(say="The court   rises."))
    'say The court rises.'
    """
    verb = _VERB_OF[type(beat)]
    words = [verb, _words(getattr(beat, verb)), _words(getattr(beat, "text", ""))]
    return " ".join(" ".join(words).split())[:TEXT_MOST].rstrip()


def _words(value: object) -> str:
    return " ".join(value) if isinstance(value, tuple) else str(value)


def beats_with_ids(beats: tuple[Beat, ...], ledger: SceneIds) -> tuple[tuple[Beat, ...], SceneIds]:
    """Return a scene's beats, each with an id, and the scene's ledger as it now is.

    A name that an author gave (`id`, or that of a choice) is kept, and stands in no ledger.
    """
    every = [spot.beat for spot in walk(beats)]
    named = {_own_name(beat) for beat in every} - {""}
    nameless = [beat for beat in every if not _own_name(beat)]
    after = ids_for(ledger, [text_of(beat) for beat in nameless], named)
    ids = iter([entry.id for entry in after.beats])
    return tuple(_named(beats, ids)), after


def ids_of(beats: tuple[Beat, ...]) -> SceneIds:
    """Return the ledger of a scene whose beats have their ids."""
    entries = tuple(Entry(_own_name(spot.beat), text_of(spot.beat)) for spot in walk(beats))
    return SceneIds(1 + max((_number(entry.id) for entry in entries), default=0), entries)


def ids_for(
    ledger: SceneIds, texts: list[str], taken: set[str] | frozenset[str] = frozenset()
) -> SceneIds:
    """Return the ledger of a scene for the texts of its beats; ids that are `taken` are not given.

    >>> old = ids_for(SceneIds(), ["say Good mornign.", "goto hall"])
    >>> [entry.id for entry in ids_for(old, ["say New.", "say Good morning.", "goto hall"]).beats]
    ['b3', 'b1', 'b2']
    """
    known = _usable(ledger, taken)
    kept = _matches([entry.text for entry in known], texts)
    number = max([ledger.next, *(_number(entry.id) + 1 for entry in ledger.beats)])
    entries = []
    for nth, text in enumerate(texts):
        if nth in kept:
            entries.append(Entry(known[kept[nth]].id, text))
            continue
        while f"b{number}" in taken:
            number += 1
        entries.append(Entry(f"b{number}", text))
        number += 1
    return SceneIds(number, tuple(entries))


def _own_name(beat: Beat) -> str:
    return beat.choice if isinstance(beat, Choice) else beat.id


def _named(beats: tuple[Beat, ...], ids: Iterator[str]) -> Iterator[Beat]:
    for beat in beats:
        if isinstance(beat, Choice):
            options = tuple(_named_option(option, ids) for option in beat.options)
            yield replace(beat, options=options)
        else:
            yield beat if beat.id else replace(beat, id=next(ids))


def _named_option(option: Option, ids: Iterator[str]) -> Option:
    return replace(option, do=tuple(_named(option.do, ids))) if option.do else option


def _number(name: str) -> int:
    digits = name.removeprefix("b")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 0


def _usable(ledger: SceneIds, taken: set[str] | frozenset[str]) -> list[Entry]:
    """Return the entries whose id is neither taken nor stands twice (a merge can do that)."""
    first = {entry.id: entry for entry in reversed(ledger.beats)}
    return [
        entry
        for entry in ledger.beats
        if _number(entry.id) and entry.id not in taken and first[entry.id] is entry
    ]


def _matches(old: list[str], new: list[str]) -> dict[int, int]:
    """Return for each new text (its index) the old text that it is."""
    matched: dict[int, int] = {}
    old_from = new_from = 0
    for old_at, new_at in [*_equal(old, new), (len(old), len(new))]:
        gap = _alike(old[old_from:old_at], new[new_from:new_at])
        matched.update((new_from + n, old_from + o) for n, o in gap.items())
        if new_at < len(new):
            matched[new_at] = old_at
        old_from, new_from = old_at + 1, new_at + 1
    return matched


def _equal(old: list[str], new: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the pairs of the longest common subsequence, in order."""
    if old == new:
        yield from ((nth, nth) for nth in range(len(new)))
        return
    if not old:
        return
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 (slow to import)

    for block in LCSseq.opcodes(old, new):
        if block.tag == "equal":
            width = block.src_end - block.src_start
            yield from ((block.src_start + k, block.dest_start + k) for k in range(width))


def _alike(old: list[str], new: list[str]) -> Mapping[int, int]:
    """Return the pairs, in order, whose likeness is the greatest in sum."""
    if not old or not new or len(old) * len(new) > PAIRS_MOST:
        return {}
    likeness = [[_likeness(was, now) for was in old] for now in new]
    best = [[0.0] * (len(old) + 1) for _ in range(len(new) + 1)]
    for n in reversed(range(len(new))):
        for o in reversed(range(len(old))):
            paired = likeness[n][o] + best[n + 1][o + 1] if likeness[n][o] else 0.0
            best[n][o] = max(paired, best[n + 1][o], best[n][o + 1])
    pairs: dict[int, int] = {}
    n = o = 0
    while n < len(new) and o < len(old):
        if likeness[n][o] and best[n][o] == likeness[n][o] + best[n + 1][o + 1]:
            pairs[n] = o
            n, o = n + 1, o + 1
        elif best[n][o] == best[n + 1][o]:
            n += 1
        else:
            o += 1
    return pairs


def _likeness(was: str, now: str) -> float:
    from rapidfuzz import fuzz  # noqa: PLC0415 (slow to import)

    if was.partition(" ")[0] != now.partition(" ")[0]:
        return 0.0
    return float(fuzz.ratio(was, now, score_cutoff=LIKENESS_LEAST))
