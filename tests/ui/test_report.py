"""The report: what it says of each claim, and of none that has not come up."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from msgspec.structs import replace

from game.engine import beats
from game.engine.answers import Hint
from game.engine.story import spots_of
from game.play.visit import Visit
from game.ui.frame import Frame, Role
from game.ui.intents import Give, Go, Leave, Look, Print, Turn
from game.ui.panel import Panel
from game.ui.screens import frame_of
from tests.engine import archive
from tests.engine.walks import NUMBERS, walked
from tests.play.visits import drawable
from tests.ui import gallery, opened, shown

LOOK = Look("report")
TALL = Panel(1240, 3600)
STAMPS = {"stands", "still open", "not filed"}
OUTCOME = {"One detail may weigh more than a confession.", "Sources differ on the count."}
REVIEW = ["WHAT THE REVIEW FOUND", "The court was wrong."]


def _frames(visit: Visit, panel: Panel = TALL) -> list[Frame]:
    return list(shown.pages(replace(visit.view(panel), look=LOOK)))


def _said(visit: Visit, panel: Panel = TALL) -> list[str]:
    """Return all lines of the report."""
    return [part.label for frame in _frames(visit, panel) for part in frame.parts]


def _stood() -> Visit:
    return gallery.stood(opened.told())


def _stamps(visit: Visit) -> list[str]:
    return [line for line in _said(visit) if line in STAMPS]


@pytest.mark.parametrize(
    ("visit", "stamps"),
    [
        (gallery.read(), ["not filed"] * 3),
        (opened.filed(gallery.read(), "daily/text"), ["still open", "not filed", "not filed"]),
        (gallery.missed(1), ["still open"] * 3),
        (gallery.stood(), ["stands"] * 3),
    ],
    ids=["none", "one", "missed", "stood"],
)
def test_each_claim_says_whether_its_finding_stands(visit: Visit, stamps: list[str]) -> None:
    """Every claim that came up is told, in its order, whatever became of it."""
    assert _stamps(visit) == stamps


def test_a_claim_that_has_not_come_up_is_not_told() -> None:
    """Neither its name nor its words are in the report, and it is not counted."""
    whole = opened.story()
    kept = tuple(
        beat
        for beat in whole.scenes["hall"].beats
        if not (isinstance(beat, beats.Test) and beat.test == "journey")
    )
    hall = replace(whole.scenes["hall"], beats=kept)
    less = replace(whole, scenes={"hall": hall}, spots={"hall": spots_of(hall)})
    lines = _said(opened.visit(less))
    assert [line for line in lines if "journey" in line.lower()] == []
    assert "2 claims · 2 not filed" in lines


def test_a_passage_is_told_with_what_it_is_from() -> None:
    """Its words, its paper, maker and date, what its words are, and through what it is known."""
    lines = _said(opened.filed(gallery.read(), "daily/text"))
    at = lines.index("PASSAGE CITED")
    assert lines[at + 1 : at + 3] == [
        "October Hall, 1917.",
        "Daily · The court · 19 August 1936 · summary · reported, through Chronicle",
    ]


@pytest.mark.parametrize("visit", [gallery.hinted(), opened.filed(gallery.read(), *gallery.RIGHT)])
def test_why_it_proves_it_is_told_only_of_what_stands(visit: Visit) -> None:
    """An open finding is not betrayed, right or wrong, and nor is what sources say of it."""
    betrayed = {"WHY IT PROVES IT", "It says so.", "WHERE SOURCES DIFFER"}
    assert betrayed & set(_said(visit)) == set()
    assert betrayed & set(_said(gallery.stood())) == betrayed


@pytest.mark.parametrize("hints", [1, 2, 3])
def test_hints_are_told_as_hints(hints: int) -> None:
    """Each stands at its claim, in order, and none where none was asked for."""
    told = ["HINTS ASKED FOR", "1 · Who could look?", "2 · The paper: Daily"]
    told.append("3 · The passage: October Hall, 1917.")
    visit = gallery.missed(3)
    before = _said(visit)
    for _ in range(hints):
        visit.apply(Give((Hint("hotel"),)))
    assert set(before) & set(told) == set()
    assert [line for line in _said(visit) if line not in before] == told[: hints + 1]


@pytest.mark.parametrize(
    ("visit", "line"),
    [
        (gallery.read(), "Not looked at yet."),
        (gallery.stood(), "The findings on these claims were looked at together once."),
        (gallery.missed(2), "The findings on these claims were looked at together twice."),
        (gallery.missed(3), "The findings on these claims were looked at together 3 times."),
    ],
    ids=["never", "once", "twice", "thrice"],
)
def test_how_often_a_batch_was_looked_at_is_a_fact(visit: Visit, line: str) -> None:
    """It is said once, below the claims of the batch."""
    assert [text for text in _said(visit) if "ooked at" in text][-1] == line


def test_the_outcome_is_told_once_the_folder_is_told() -> None:
    """What it says stands beside the findings, on the outcome itself and when it is closed."""
    visits = (_stood(), opened.at_the_outcome(_stood()), opened.closed(_stood()))
    assert [OUTCOME & set(_said(visit)) for visit in visits] == [set(), OUTCOME, OUTCOME]


def test_what_a_review_found_is_told_once_the_folder_has_ended() -> None:
    """Not while its findings can still change: not on its outcome, and not before."""
    visits = (_stood(), opened.at_the_outcome(_stood()), opened.closed(_stood()))
    found = [[line for line in _said(visit) if line in REVIEW] for visit in visits]
    assert found == [[], [], REVIEW]


@pytest.mark.parametrize(
    ("panel", "is_right", "is_lower"),
    [(gallery.WIDE, True, False), (gallery.UPRIGHT, False, True)],
    ids=["wide", "upright"],
)
def test_a_review_stands_beside_what_was_found(
    panel: Panel, is_right: bool, is_lower: bool
) -> None:
    """On a wide panel at the right, at the same height; on an upright one below, on one page."""
    frame = frame_of(gallery.on(gallery.SIGHTS["report: reviewed"], panel))
    boxes = {part.label: part.box for part in frame.parts}
    found, review = boxes["WHAT THE READER FOUND"], boxes["WHAT THE REVIEW FOUND"]
    middle = panel.width // 2
    assert (review.x > middle, found.right < middle) == (is_right, is_right)
    assert (review.y > found.bottom, review.y > panel.height // 2) == (is_lower, False)


@pytest.mark.parametrize(
    ("panel", "tab", "count"),
    [(gallery.WIDE, "", 1), (gallery.WIDE, "sixteen", 0), (gallery.KIOSK, "", 0)],
)
def test_a_report_is_kept_as_a_file_from_its_first_page(panel: Panel, tab: str, count: int) -> None:
    """One button does it; on a kiosk, which is nobody's own, there is none."""
    look = replace(LOOK, tab=tab)
    frame = frame_of(replace(gallery.on(gallery.SIGHTS["report"], panel), look=look))
    keeps = [part.label for part in frame.pressable if part.intent == Print()]
    assert keeps == ["Keep as a file"] * count


@pytest.mark.parametrize("panel", gallery.PANELS.values(), ids=gallery.PANELS)
def test_where_a_file_lies_is_said_on_the_first_page(panel: Panel) -> None:
    """As a status, whole, however long the path."""
    notice = "Your report was kept as a file. It lies in /home/anna/" + "papers/" * 12 + "a.html"
    view = gallery.on(replace(gallery.SIGHTS["report"], notices=(notice,)), panel)
    said = [part.label for frame in shown.pages(view) for part in frame.parts]
    assert (notice in said, shown.faults(view)) == (True, [])


def test_the_main_button_turns_to_the_end_and_closes() -> None:
    """Every page is come to by the main button, and the last one leaves."""
    frames = _frames(gallery.stood(), shown.WINDOW)
    goes = [shown.part(frame, shown.mains(frame)[0]) for frame in frames]
    of_folder = replace(LOOK, tab="sixteen")
    turns = [Turn(replace(of_folder, page=nth)) for nth in range(len(frames) - 1)]
    assert [go.intent for go in goes] == [*turns, Leave()]
    assert [go.label for go in goes][-2:] == ["Turn the page", "Close the report"]


def test_turning_back_passes_every_page_again() -> None:
    """From the last page to the title; before a folder's first page comes what lies before it."""
    view = replace(_stood().view(shown.WINDOW), look=LOOK)
    frames = list(shown.pages(view))
    last = shown.part(frames[-2], "Turn the page").intent
    assert isinstance(last, Turn)
    view, passed = replace(view, look=last.look), [frames[-1]]
    while back := [part.intent for part in passed[-1].parts if part.label == "Previous page"]:
        assert isinstance(back[0], Turn)
        view = replace(view, look=back[0].look)
        passed.append(frame_of(view))
    assert [frame.parts for frame in passed] == [frame.parts for frame in reversed(frames)]


@pytest.mark.parametrize("panel", gallery.PANELS.values(), ids=gallery.PANELS)
def test_the_contents_lead_to_the_page_on_which_a_folder_begins(panel: Panel) -> None:
    """Each row is pressed as a whole, within reach, and turns to that page."""
    view = gallery.on(gallery.SIGHTS["report"], panel)
    rows = [
        (part, part.intent.look)
        for frame in shown.pages(view)
        for part in frame.parts
        if part.role is Role.LINK and isinstance(part.intent, Turn)
    ]
    assert [row.label for row, _ in rows] == ["IV · The Sixteen"]
    ((row, look),) = rows
    led = [part.label for part in frame_of(replace(view, look=look)).parts]
    assert ("FOLDER IV · 1936" in led, row.box.y >= panel.reach_px) == (True, True)


def test_an_empty_report_says_what_will_come() -> None:
    """Before a claim has come up it is a single page."""
    frames = _frames(opened.visit(opened.story_without_claims()))
    assert [shown.mains(frame) for frame in frames] == [["Close the report"]]
    assert "STILL EMPTY" in _said(opened.visit(opened.story_without_claims()))


def _doors() -> Iterator[tuple[str, Visit, Look, bool]]:
    ended = opened.closed(_stood())
    yield "menu", gallery.read(), Look("settings"), True
    yield "desk", ended, Look("desk"), True
    yield "desk before anything stands", gallery.missed(1), Look("desk"), False
    yield "outcome", opened.at_the_outcome(_stood()), Look("outcome", page=99), True
    yield "outcome, first page", opened.at_the_outcome(_stood()), Look("outcome"), False


@pytest.mark.parametrize(
    ("visit", "look", "is_there"), [door[1:] for door in _doors()], ids=[d[0] for d in _doors()]
)
def test_the_ways_to_the_report(visit: Visit, look: Look, is_there: bool) -> None:
    """From the menu, from the desk once something stands, from the end of an outcome."""
    frame = frame_of(replace(visit.view(shown.WINDOW), look=look))
    ways = [part.intent for part in frame.pressable if part.label == "Your report"]
    assert ways == [Go(LOOK)] * is_there


@shown.every_panel
def test_every_page_fits_on_every_panel(panel: Panel) -> None:
    """With a long claim, a closed folder, and findings in every state."""
    visits = (gallery.hinted(), opened.closed(gallery.stood(opened.told(opened.LONG))))
    views = [replace(visit.view(panel), look=LOOK) for visit in visits]
    desk = replace(visits[1].view(panel), look=Look("desk"))
    assert [fault for view in (*views, desk) for fault in shown.faults(view)] == []


@given(NUMBERS)
def test_in_any_state_the_report_tells_what_came_up_and_no_more(numbers: list[int]) -> None:
    """Each claim that came up has one stamp, in its order; what proves it only if it stands."""
    whole = drawable(archive.ARCHIVE)
    state, _ = walked(whole, numbers)
    view = shown.view(whole, LOOK, TALL, state=state)
    lines = [part.label for frame in shown.pages(view) for part in frame.parts]
    came_up = [
        name for batch in (b for f in whole.folders.values() for b in f.batches)
        for name in batch.claims if name in state.offered or name in state.findings
    ]  # fmt: skip
    titles = [f"· {view.texts.claim_title(name)}" for name in came_up]
    numbered = [line.partition(" ")[2] for line in lines if line[0].isdigit() and " · " in line]
    assert [line for line in numbered if line in titles] == titles
    stamps = [line for line in lines if line in STAMPS]
    standing = [name for name in came_up if name in state.confirmed]
    assert (len(stamps), stamps.count("stands")) == (len(came_up), len(standing))
    assert lines.count("WHY IT PROVES IT") == len(standing)


@pytest.mark.parametrize("panel", [gallery.WIDE, gallery.UPRIGHT], ids=["wide", "upright"])
def test_a_claim_that_fits_on_a_page_is_on_one(panel: Panel) -> None:
    """It is told to its end where its name stands."""
    for frame in _frames(opened.closed(_stood()), panel):
        lines = [part.label for part in frame.parts]
        named = [line for line in lines if line in ("1 · Hotel", "2 · Hour", "3 · Journey")]
        assert lines.count("WHY IT PROVES IT") == len(named)


def test_a_claim_that_goes_on_is_named_above() -> None:
    """Where a page begins in the middle of a claim, its first line says of which."""
    heads = [frame.parts[0].label for frame in _frames(gallery.stood(), gallery.SMALL)]
    goes_on = [head.rpartition(" · ")[2] for head in heads if "Hotel" in head or "Hour" in head]
    assert (set(goes_on), goes_on) == ({"Hotel", "Hour"}, sorted(goes_on))


def test_the_first_page_names_the_folders_to_come() -> None:
    """Each folder of which nothing is told yet, below those that are told."""
    many = shown.story(4)
    lines = [part.label for part in frame_of(shown.view(many, LOOK)).parts]
    at = lines.index("STILL TO COME") + 1
    titles = [shown.view(many, LOOK).texts.folder_title(name) for name in many.cover.folders]
    assert [line.rpartition(" · ")[2] for line in lines[at : at + 4]] == titles
    assert "STILL TO COME" not in _said(gallery.read())
