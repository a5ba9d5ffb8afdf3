"""The outcome of a folder."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine.answers import Next
from game.engine.calendar import Date
from game.engine.state import State
from game.ui.frame import Frame, Role
from game.ui.intents import Give, Look, Turn
from game.ui.lives import years_between
from game.ui.panel import Panel
from tests.ui import layout
from tests.ui.shown import (
    PROSE,
    WINDOW,
    after,
    every_panel,
    faults,
    labels,
    mains,
    pages,
    part,
    story,
    view,
)

LOOK = Look("outcome")
WHOLE = story(2)
TOLD = ("enter f1", "next", "choose door-f1", "next", "next", "next")
LEFT_OPEN = after(WHOLE, *TOLD)


def shown(state: State = LEFT_OPEN, panel: Panel = WINDOW) -> list[Frame]:
    return list(pages(view(WHOLE, LOOK, panel, state=state)))


def test_it_goes_from_what_became_of_them_to_questions() -> None:
    """Outcome; people, what is known, what to read without a break; last, alone, a sentence."""
    lines = "\n".join(layout.as_text(frame) for frame in shown()).splitlines()
    told = [
        line
        for line in lines
        if not line.startswith(("button", "status Page", "status Now", "note F1"))
    ]
    assert told == [
        "image A reading room.",
        "heading What became of them",
        "text What became of them.",
        "heading Looking back",
        "heading ON TRIAL",
        "link Anna (Engineer · Shot, 25 August 1936 · Cleared, 13 June 1988, after 51 years)",
        "heading NAMED IN THE PAPERS",
        "link Boris (Commissar · Shot, 25 August 1936 · Never cleared)",
        "heading WHAT WE KNOW",
        "text The hotel had closed.",
        "note Robert Conquest 1990, ch. 4",
        "heading WHAT IS DISPUTED",
        "text Sources differ on the house.",
        "heading FINDINGS ON THE CLAIMS",
        "text Hotel-f1",
        "status Left open",
        "heading WHERE TO READ ON",
        "link Robert Conquest, The Great Terror (1990) (Chapter 4.)",
        "heading QUESTIONS TO DISCUSS",
        "text What would convince you?",
        "heading ONE SENTENCE TO TAKE ALONG",
        "quote One detail may weigh more than a confession.",
    ]


@pytest.mark.parametrize("panel", [WINDOW, Panel(1080, 1920), Panel(1024, 768)])
def test_a_part_that_goes_on_is_named_in_the_head(panel: Panel) -> None:
    """On each page that does not begin with a title; and few of them do."""
    folders = {
        name: replace(made, known=f"{PROSE}\n\n" * 9) for name, made in WHOLE.folders.items()
    }
    frames = list(pages(view(replace(WHOLE, folders=folders), LOOK, panel, state=LEFT_OPEN)))
    sheets = [frame for frame in frames if "heading Looking back" in layout.as_text(frame)]
    heads = [next(part.label for part in f.parts if part.role is Role.NOTE) for f in sheets]
    first, *rest = [head.endswith("WHAT WE KNOW") for head in heads]
    assert (first, rest[0]) == (False, True)
    names = [[part.label for part in f.parts if part.role is Role.HEADING] for f in sheets]
    assert "WHAT WE KNOW" in names[0]
    assert "WHAT WE KNOW" not in names[1]


def test_all_are_told_on_the_outcome_each_once() -> None:
    """Those on trial in full and the others in short: nobody is left out, however many."""
    crowd = {
        f"p{nth}": replace(WHOLE.people["anna"], person=f"p{nth}", name=f"P{nth}")
        for nth in range(30)
    }
    frames = pages(view(replace(WHOLE, people=crowd | dict(WHOLE.people)), LOOK, state=LEFT_OPEN))
    names = [part.label for frame in frames for part in frame.parts if part.role is Role.LINK]
    assert sorted(set(names) - {"Robert Conquest, The Great Terror (1990)"}) == sorted(
        [*(one.name for one in crowd.values()), "Anna", "Boris"]
    )
    assert len(names) == 33


def test_going_on_leads_through_the_pages_and_closes_the_folder() -> None:
    """Each page has one main button; only the last closes."""
    frames = shown()
    goes = [part(frame, mains(frame)[0]) for frame in frames]
    assert [go.label for go in goes] == ["Go on"] * (len(frames) - 1) + ["Close the folder"]
    assert goes[0].intent == Turn(replace(LOOK, page=1))
    assert goes[-1].intent == Give((Next(),))


def test_every_page_but_the_first_leads_back() -> None:
    """Turning back is no answer."""
    frames = shown()
    assert "Previous page" not in labels(frames[0])
    assert part(frames[2], "Previous page").intent == Turn(replace(LOOK, page=1))


def test_a_page_that_is_not_there_is_the_last() -> None:
    """As when the text is made smaller."""
    frame = next(pages(view(WHOLE, replace(LOOK, page=99), state=LEFT_OPEN)))
    assert mains(frame) == ["Close the folder"]


def test_a_folder_without_any_of_it_has_a_single_page() -> None:
    """What an author has left out leaves no empty page."""
    bare = {"sentence": "", "known": "", "disputed": "", "further": (), "discuss": ()}
    folders = {name: replace(made, **bare) for name, made in WHOLE.folders.items()}
    whole = replace(WHOLE, folders=folders, people={}, home={
        key: home for key, home in WHOLE.home.items() if not key.startswith("claim:")
    })  # fmt: skip
    frames = list(pages(view(whole, LOOK, state=LEFT_OPEN)))
    assert [mains(frame) for frame in frames] == [["Close the folder"]]


def test_years_are_whole_ones() -> None:
    """A year is over on its day; where no day is known, the years alone are taken."""
    died = Date("1936-08-25")
    assert years_between(died, Date("1988-06-13")) == 51
    assert years_between(died, Date("1988-08-25")) == 52
    assert years_between(Date("1938"), Date("1988-02-04")) == 50


@every_panel
def test_nothing_is_cut_or_overlaps(panel: Panel) -> None:
    """With short texts and long ones, and many people."""
    person = WHOLE.people["anna"]
    crowd = {f"p{nth}": replace(person, person=f"p{nth}", work=PROSE[:90]) for nth in range(21)}
    texts = {"outcome": f"{PROSE}\n\n{PROSE}", "known": PROSE, "sentence": PROSE[:140]}
    folders = {name: replace(made, **texts) for name, made in WHOLE.folders.items()}
    long = replace(WHOLE, folders=folders, people=crowd | dict(WHOLE.people))
    assert faults(view(WHOLE, LOOK, panel, state=LEFT_OPEN)) == []
    assert faults(view(long, LOOK, panel, state=LEFT_OPEN)) == []


def test_the_same_view_gives_the_same_frame() -> None:
    """A frame is a value."""
    assert shown() == shown()


def test_a_line_of_capitals_is_not_left_alone_in_a_column() -> None:
    """Where the first life is as high as a column, it stands there without it."""
    for words in range(40, 90, 2):
        anna = replace(WHOLE.people["anna"], work="word " * words)
        whole = replace(WHOLE, people=dict(WHOLE.people) | {"anna": anna})
        large = replace(WINDOW, text_size="largest")
        for frame in pages(view(whole, LOOK, large, state=LEFT_OPEN)):
            boxes = {one.label: one.box for one in frame.parts}
            if "ON TRIAL" in boxes:
                assert boxes["Anna"].x == boxes["ON TRIAL"].x
