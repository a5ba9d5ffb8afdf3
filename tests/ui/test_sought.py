"""What is looked for among any papers: each that holds the chips is listed, and no other."""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rpds import HashTrieMap, HashTrieSet

from game.engine import play
from game.engine.papers import PaperState
from game.ui import searching, sought
from game.ui.buttons import Button
from game.ui.frame import Role
from game.ui.intents import Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.sketch import Sketch
from game.ui.slips import FIELD_OF
from game.ui.view import View
from tests.engine import small
from tests.ui import shown
from tests.ui.gallery import UPRIGHT, WIDE

NAMES = {"person": ("anna", "boris", "clara"), "place": ("hall", "tower"), "year": ("1917", "1932")}
CHIPS = tuple((kind, name) for kind, names in NAMES.items() for name in names)
SEARCH = Look("dossier", tab=searching.TAB)


class Holds(NamedTuple):
    """A paper: who is on its card, what its passage names and whether it was read, if at hand."""

    people: frozenset[str]
    named: frozenset[tuple[str, str]]
    is_shown: bool
    is_found: bool

    def chips(self, met: frozenset[tuple[str, str]]) -> set[tuple[str, str]]:
        """Return what of it can be looked for, told apart from what the game reads."""
        found = {("person", name) for name in self.people} | {("year", "1936")}
        return (found | self.named if self.is_shown else found) & (met | {("year", "1936")})


holds = st.builds(
    Holds,
    st.frozensets(st.sampled_from(NAMES["person"]), max_size=2),
    st.frozensets(st.sampled_from(CHIPS), max_size=4),
    st.booleans(),
    st.sampled_from([True, True, True, False]),
)
many = st.lists(holds, min_size=1, max_size=6)
meetings = st.frozensets(st.sampled_from(CHIPS), min_size=3)


def _named(kind: str, name: str) -> str:
    return f"in {name}" if kind == "year" else f"[it]({kind}:{name})"


def _view(found: list[Holds], met: frozenset[tuple[str, str]], panel: Panel = WIDE) -> View:
    """Return a view of the dossier of these papers, "p0" to "p5"."""
    parts = (
        small.paper(f"p{nth}", people=" ".join(sorted(each.people)),
                    texts=["So " + ", ".join(_named(*one) for one in sorted(each.named))])
        for nth, each in enumerate(found)
    )  # fmt: skip
    hall = small.scene("hall", "The court rises.")
    story = small.story(small.folder("sixteen", hall, *parts), people="anna boris clara court")
    state = replace(
        play.start(),
        folder="sixteen",
        papers=HashTrieMap(
            {f"p{n}": PaperState.READ for n, each in enumerate(found) if each.is_found}
        ),
        shown=HashTrieSet({f"p{nth}/text" for nth, each in enumerate(found) if each.is_shown}),
        met=HashTrieSet({f"{kind}:{name}" for kind, name in met} | {"year:1936"}),
    )
    return shown.view(story, SEARCH, panel, state=state)


def _picked(view: View, picks: tuple[tuple[str, str], ...]) -> View:
    look = view.look
    for kind, name in picks:
        look = look.with_pick(FIELD_OF[kind], name)
    return replace(view, look=look)


@given(many, meetings)
def test_every_paper_that_holds_all_chips_is_listed_and_no_other(
    found: list[Holds], met: frozenset[tuple[str, str]]
) -> None:
    """Whatever is picked, of one kind or of all: at hand, met, on the card or in what was read."""
    view = _view(found, met)
    every = product(*(((), *((kind, name) for name in names)) for kind, names in NAMES.items()))
    for each in every:
        picks = tuple((pick[0], pick[1]) for pick in each if pick)
        wanted = [
            f"p{nth}"
            for nth, paper in enumerate(found)
            if paper.is_found and set(picks) <= paper.chips(met)
        ]
        assert list(sought.narrowed(_picked(view, picks))) == wanted


@given(many, meetings, st.sampled_from(list(NAMES)), st.sampled_from(CHIPS))
def test_a_chip_is_offered_where_it_leads_to_papers_and_only_there(
    found: list[Holds], met: frozenset[tuple[str, str]], kind: str, pick: tuple[str, str]
) -> None:
    """Whatever is picked, each says how many papers it lists; one left out would find none."""
    view = _picked(_view(found, met), (pick,))
    counts = {
        name: len(sought.narrowed(_picked(view, ((kind, name),))))
        for name in (*NAMES[kind], *(("1936",) if kind == "year" else ()))
    }
    wanted = {name: count for name, count in counts.items() if count}
    assert dict(sought.offered(view, kind)) == wanted


@given(many, meetings, st.lists(st.integers(0, 30), max_size=6))
def test_no_press_on_a_chip_leads_to_an_empty_list(
    found: list[Holds], met: frozenset[tuple[str, str]], presses: list[int]
) -> None:
    """Pressed one after the other, picked and put back, they always leave a paper."""
    view = _view(found, met)
    if not searching.is_on(view):
        return
    for nth in presses:
        chips = [
            part.intent
            for part in frame_of(view).parts
            if part.role in (Role.CHIP, Role.TAB) and isinstance(part.intent, Turn)
        ]
        view = replace(view, look=chips[nth % len(chips)].look)
        assert len(sought.narrowed(view)) > 0


def test_names_come_by_how_many_hold_them_and_years_in_their_order() -> None:
    """Of two names that as many hold, the alphabet tells."""
    both = frozenset({("person", "clara"), ("person", "boris"), ("year", "1932")})
    found = [
        Holds(frozenset({"anna"}), both, True, True),
        Holds(frozenset({"clara"}), frozenset({("year", "1917"), ("year", "1932")}), True, True),
    ]
    view = _view(found, frozenset(CHIPS))
    assert [name for name, _ in sought.offered(view, "person")] == ["clara", "anna", "boris"]
    assert [name for name, _ in sought.offered(view, "year")] == ["1917", "1932", "1936"]


def test_every_chip_is_on_one_page_of_them() -> None:
    """Where they have too little room they go on, in order, and none is left out or twice."""
    names = frozenset(CHIPS)
    found = [Holds(frozenset({n}), names, True, True) for n in NAMES["person"]]
    view = _view([*found, Holds(frozenset(), frozenset(), True, True)], names, UPRIGHT)
    for kind in NAMES:
        labels: list[str] = []
        look: Look | None = SEARCH.with_pick(searching.KIND, kind)
        while look is not None:
            sketch = Sketch(replace(view, look=look))
            box = sketch.box.inset(20)
            low = searching.least_height(sketch, 300)
            searching.draw(sketch, box._replace(w=300, h=low))
            parts = sketch.frame().parts
            assert max(part.box.bottom for part in parts) <= box.y + low
            labels += [part.label for part in parts if part.role is Role.CHIP]
            later = (part.intent for part in parts if part.label == "Later")
            look = next((turn.look for turn in later if isinstance(turn, Turn)), None)
        offered = sought.offered(view, kind)
        assert labels == [_word(view, kind, name) for name, _ in offered]


def _word(view: View, kind: str, name: str) -> str:
    chip: Button = next(
        each
        for each in searching.kept(_picked(view, ((kind, name),)))
        if each.label != "All papers"
    )
    return chip.label
