"""The wall of people on screen: small cards, their groups, and what is said of each."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import beats
from game.engine.answers import Next
from game.engine.calendar import Date
from game.engine.model import Death, Person
from game.play.visit import Visit
from game.ui import met, tiles, wall
from game.ui.frame import Box, Dot, Edge, Frame, Glyphs, Plane, Role, Stroke
from game.ui.intents import Give, Go, Look, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.sketch import Sketch
from game.ui.theme import Ink
from game.ui.typeset import FixedMeasure
from game.ui.view import View
from game.ui.wall import Place, Stage
from tests.engine import small
from tests.engine.plans import played
from tests.ui import gallery, lookups, opened, shown

NEW, BEGUN, CLOSED = Visit(lookups.story(), FixedMeasure()), lookups.begun(), lookups.closed()
SHOT = "Engineer · Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years"
ANNA = Person(
    person="anna", name="Anna", sort="Anna", work="Engineer", born=Date("1920"),
    died=Death(Date("1936"), "shot"), rehabilitated=Date("1988"),
)  # fmt: skip


def looked(visit: Visit, tab: str = "", group: str = "", panel: Panel = shown.WINDOW) -> View:
    picks = ((tiles.GROUP, group),) if group else ()
    return lookups.seen(visit, Look("people", tab=tab, picks=picks), panel)


def cards(frame: Frame) -> dict[str, str]:
    return {part.label: part.detail for part in frame.parts if part.role is Role.OPTION}


@pytest.mark.parametrize("group", ["", "sixteen"])
def test_a_card_fills_in(group: str) -> None:
    """First it is empty, then it has name and work, at the end fate and return."""
    assert cards(frame_of(looked(NEW, group=group))) == {}
    assert cards(frame_of(looked(BEGUN, group=group)))["Anna"] == "Engineer"
    assert cards(frame_of(looked(CLOSED, group=group)))["Anna"] == SHOT


def drawn(stage: Stage, person: Person = ANNA) -> Frame:
    """Return a small card at a stage, alone on its ground."""
    whole = lookups.story()
    visit = CLOSED if stage >= Stage.ENDED else BEGUN
    told = replace(
        lookups.seen(visit, Look("people")), story=replace(whole, people={"anna": person})
    )
    sketch = Sketch(told)
    slab = tiles.slab(sketch, Place(person, stage, "Anna"), 140, Date("1900/1999"), 0)
    slab.draw(Box(100, 100, 140, slab.height))
    return sketch.frame()


def marks_of(stage: Stage) -> tuple[bool, bool, bool, bool, bool]:
    """Return whether there are an outline, a name, a line, a bar and a ring."""
    marks = drawn(stage).marks[1:]
    strokes = [mark for mark in marks if isinstance(mark, Stroke)]
    return (
        any(isinstance(mark, Edge) for mark in marks),
        any(isinstance(mark, Glyphs) for mark in marks),
        any(one.begin[1] == one.end[1] for one in strokes),
        any(one.begin[0] == one.end[0] for one in strokes),
        any(isinstance(mark, Dot) and mark.ink is Ink.MOSS_ON_PAPER for mark in marks),
    )


def test_each_stage_adds_something_that_is_seen() -> None:
    """An outline; a name on paper; a line; a bar; a ring: never by colour alone."""
    assert [marks_of(stage) for stage in (Stage.EMPTY, Stage.NAMED, Stage.WORK)] == [
        (True, False, False, False, False),
        (False, True, False, False, False),
        (False, True, True, False, False),
    ]
    assert marks_of(Stage.RETURNED) == (False, True, True, True, True)


def test_nobody_is_darkened() -> None:
    """An empty card is a line of light, without a ground; a card that is filled is paper."""
    planes = [[m.ink for m in drawn(s).marks[1:] if isinstance(m, Plane)] for s in Stage]
    assert planes == [[], *[[Ink.PAPER]] * 4]


def test_of_who_was_not_met_only_the_place_is_held() -> None:
    """Neither name nor work nor fate is said of Dora anywhere before an outcome shows her."""
    views = [*(looked(BEGUN, tab) for tab in wall.TABS), looked(BEGUN, group="sixteen")]
    said = [f"{p.label} {p.detail}" for view in views for p in frame_of(view).parts]
    said += [m.text for view in views for m in frame_of(view).marks if isinstance(m, Glyphs)]
    assert not [text for text in said if "Dora" in text or "Judge" in text or "camp" in text]
    told = "Judge · Ten years. Denied guilt · Died in a camp, 1938 · Never cleared"
    assert cards(frame_of(looked(CLOSED)))["Dora"] == told


def test_tabs_turn_cards_and_groups_lead_on() -> None:
    """A tab shows the same wall in another order; a card and a title are pressed as a whole."""
    frame = frame_of(looked(CLOSED))
    assert shown.part(frame, "By fate").intent == Turn(Look("people", tab="fate"))
    assert shown.part(frame, "Clara").intent == Go(Look("person", subject="clara"))
    alone = Go(Look("people", tab="trial", picks=((tiles.GROUP, "sixteen"),)))
    assert shown.part(frame, "IV · The Sixteen").intent == alone


def test_a_group_stands_alone_with_its_counts() -> None:
    """Above it how far it is filled in; one that there is not is the whole wall."""
    frame = frame_of(looked(BEGUN, group="sixteen"))
    assert [part.label for part in frame.parts[:2]] == [
        "2 PEOPLE: 1 MET · 0 FATES KNOWN · 0 CLEARED",
        "IV · The Sixteen",
    ]
    assert frame_of(looked(BEGUN, group="nobody")).parts[0].label == "People"


def test_the_others_stand_under_the_folder_that_names_them_first() -> None:
    """So that a long list is read in parts."""
    whole = lookups.story()
    far = Person(person="far", name="Far", sort="Far")
    view = looked(CLOSED, group=wall.OTHERS)
    view = replace(view, story=replace(whole, people=dict(whole.people) | {"far": far}))
    heads = [part.label for part in frame_of(view).parts if part.role is Role.HEADING]
    assert heads[1:] == ["FIRST NAMED IN FOLDER IV · THE SIXTEEN", "NAMED NOWHERE ELSE"]


def test_an_outcome_that_is_on_screen_has_told() -> None:
    """Fates are known from the outcome's first page on, and stay so when the folder is closed."""
    after = lookups.closed()
    assert met.knows_fate(looked(after), "anna")
    after.apply(Give((Next(),)))
    assert after.session.state.ended
    assert met.knows_fate(looked(after), "anna")


@pytest.mark.parametrize(
    ("paper", "people"), [("daily", {"anna", "clara"}), ("court-report", {"anna", "clara"})]
)
def test_a_name_on_screen_is_met(paper: str, people: set[str]) -> None:
    """Linked in a text, saying a claim, named in a paper that was opened: all of them count."""
    whole = lookups.story()
    claims = {name: replace(claim, by="anna") for name, claim in whole.claims.items()}
    quiet = replace(whole, claims=claims)
    visit = opened.visit(quiet)
    assert met.people(looked(visit)) == people
    opened.read(visit, paper)
    more = {"boris"} if paper == "daily" else set()
    assert met.people(looked(visit)) == people | more


def test_who_is_quoted_is_met() -> None:
    """The name stands above the words, whether it is linked or not."""
    quote = beats.Quote(quote="No.", by="boris", date=small.DAY, cite="conquest, p. 1")
    whole = small.of_scene(quote)
    state = played(whole, "enter road")
    assert met.people(shown.view(whole, Look("people"), state=state)) == {"boris"}


def crowd(view: View, count: int = 60) -> View:
    """Return a view with many more persons, one with a long name and a long work."""
    whole = view.story
    anna = replace(whole.people["anna"], work=shown.PROSE[:120])
    more = {
        f"p{nth}": replace(anna, person=f"p{nth}", name=f"P{nth}", sort=f"Person {nth:02}")
        for nth in range(count)
    }
    more["p0"] = replace(more["p0"], sort="Maximov-Dikovsky-Krzhizhanovsky")
    return replace(view, story=replace(whole, people=more | dict(whole.people)))


@shown.every_panel
@pytest.mark.parametrize("group", ["", "sixteen"])
def test_a_full_wall_holds_on_every_panel(panel: Panel, group: str) -> None:
    """With many persons, long works and empty places, on each page, every card once."""
    count = 60 if not group else 14
    view = crowd(looked(CLOSED, "trial", group, panel), count)
    assert shown.faults(view) == []
    names = [label for frame in shown.pages(view) for label in cards(frame)]
    assert len(names) == len(set(names)) == count + (2 if group else 4)


def test_small_cards_are_equal() -> None:
    """Whatever is known of each, and in whichever group it stands."""
    sizes = {p.box[2:] for p in frame_of(crowd(looked(CLOSED))).parts if p.role is Role.OPTION}
    assert len(sizes) == 1


def test_the_wall_keeps_its_courses_while_it_fills_in() -> None:
    """A place does not move when its name becomes known."""
    wide = gallery.WIDE
    before, after = (
        {part.label: part.box for part in frame_of(looked(visit, "name", panel=wide)).parts}
        for visit in (BEGUN, CLOSED)
    )
    known = ("Anna", "Boris", "Clara")
    assert [before[name] for name in known] == [after[name] for name in known]
