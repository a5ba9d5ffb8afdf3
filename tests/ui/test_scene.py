"""The scene: what is offered in each state, what is told, and where it stands."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.engine import beats, model
from game.engine.answers import Choose, Next
from game.engine.calendar import Date
from game.engine.events import ClaimOffered
from game.engine.state import Finding
from game.engine.story import Story
from game.ui import told
from game.ui.frame import Art, Dot, Role, Shape, Stroke
from game.ui.intents import Give, Go, Look, Turn, Undo
from game.ui.panel import Panel
from game.ui.screens import frame_of
from game.ui.theme import Ink
from tests.engine import small
from tests.ui.layout import as_text, faults, panels
from tests.ui.scenes import (
    LONG,
    MANY,
    OPTIONS,
    PANEL,
    STATES,
    WIDE,
    inks_of,
    presses,
    told_of,
    view_of,
    walked,
    words_of,
)
from tests.ui.shown import every_panel


@pytest.mark.parametrize("name", STATES)
def test_what_a_scene_shows(name: str) -> None:
    """Each state of a scene has its parts, in reading order."""
    story, answers, expected = STATES[name]
    lines = [line.strip() for line in expected.strip().splitlines()]
    assert lines == as_text(frame_of(view_of(story, *answers))).splitlines()


def test_an_option_that_is_open_is_chosen() -> None:
    """A press on an open option chooses it; a closed one cannot be pressed."""
    story, answers, _ = STATES["choice"]
    frame = frame_of(view_of(story, *answers))
    options = {part.label: part.intent for part in frame.parts if part.role is Role.OPTION}
    assert options == {"Report": Give((Choose("report"),)), "Prison": None}


def test_the_only_option_is_the_main_button() -> None:
    """Where one way is left the story goes on by it; a closed one stays as it is."""
    one, closed = small.option("go"), small.option("wait", when="has court-report")
    found = [
        [part.label for part in frame_of(view_of(told_of(small.choice("look", *options)))).pressable
         if part.is_main]
        for options in ((one,), (one, small.option("stay")), (closed, one))
    ]  # fmt: skip
    assert found == [["Go"], [], []]


def test_the_note_of_an_option_stands_under_it() -> None:
    """What an author says under an option is told before whether it was looked into."""
    option = replace(small.option("go"), note="to 24 August")
    frame = frame_of(view_of(told_of(small.choice("look", option))))
    assert "option Go (to 24 August)" in as_text(frame)


def test_a_paper_that_is_new_has_a_dot() -> None:
    """The reader's dot stands on the dossier until every paper has been opened."""
    story, answers, _ = STATES["papers"]
    view = view_of(story, *answers)
    read = replace(view, state=replace(view.state, opened=view.state.opened.insert("court-report")))
    amber = [
        sum(
            isinstance(mark, Dot) and mark.ink is Ink.AMBER_ON_PAPER
            for mark in frame_of(shown).marks
        )
        for shown in (view, read)
    ]
    assert amber == [1, 0]
    assert "button Court-report (a paper in the dossier)" in as_text(frame_of(read))


def test_a_claim_that_was_filed_lets_the_reader_go_on() -> None:
    """Once a finding is filed, going on is the main button, and the finding can be looked at."""
    story, answers, _ = STATES["claim"]
    view = view_of(story, *answers)
    finding = Finding(model.Assessment.CONTRADICTED, "court-report/text")
    found = view.state.findings.insert("bristol", finding)
    frame = frame_of(replace(view, state=replace(view.state, findings=found)))
    look = Go(Look("findings", picks=(("claim", "bristol"),)))
    assert presses(frame)["Look at the finding"] == look
    assert [part.label for part in frame.parts if part.is_main] == ["Go on"]


def test_a_claim_that_stands_is_left() -> None:
    """Where the claim is confirmed, there is only the way on."""
    story, answers, _ = STATES["claim"]
    view = view_of(story, *answers)
    state = replace(view.state, confirmed=view.state.confirmed.insert("bristol"))
    frame = frame_of(replace(view, state=state))
    assert presses(frame)["Go on"] == Give((Next(),))
    assert "Test this claim" not in presses(frame)


def test_a_long_quotation_keeps_its_bar() -> None:
    """A quotation that goes over pages is set in by its bar on each, and its source is not lost."""
    quote = beats.Quote(quote=LONG * 2, by="anna", date=Date("1936-08-19"), cite="x, p. 1")
    frames = list(walked(told_of(quote), PANEL))
    bars = [
        sum(isinstance(m, Stroke) and m.ink is Ink.PAPER_DIM and m.begin[0] == 99 for m in f.marks)
        for f in frames
    ]
    assert len(frames) > 1
    assert all(bars)
    assert words_of(frames[-1], Role.NOTE) == "x, p. 1"


def test_the_newest_paragraph_is_the_brightest() -> None:
    """What was told before is one step quieter than what is new."""
    inks = inks_of(frame_of(view_of(MANY, "next")))
    assert (inks["One."], inks["Two."]) == (Ink.PAPER_DIM, Ink.PAPER)


def test_a_full_page_is_turned() -> None:
    """A page that is full begins anew with the paragraph before the newest."""
    texts = [f"{nth}. {LONG[:300]}" for nth in range(6)]
    frame = frame_of(view_of(told_of(*texts), *["next"] * 5))
    shown = [part.label[:2] for part in frame.parts if part.role is Role.TEXT][1:]
    assert shown == ["5."] or shown[-2:] == ["4.", "5."]
    assert len(shown) < 6


def test_a_new_page_begins_with_the_end_of_the_turn_before() -> None:
    """Of a turn of several pieces as many of the last are repeated as there is room for."""
    turn = (beats.Uncover(uncover="court-report", text=LONG), "Last of it.")
    frame = frame_of(view_of(told_of(*turn, "New."), "next"))
    shown = [part.label[:4] for part in frame.parts if part.role is Role.TEXT][1:]
    assert shown == ["Last", "New."]


def test_a_question_that_was_answered_is_gone() -> None:
    """Of the choices of a scene only the present one is asked."""
    story = told_of(small.choice("look", small.option("go", "Told.", leave=True)), "After.")
    frame = frame_of(view_of(story, "choose go", "next"))
    assert words_of(frame, Role.HEADING, Role.TEXT) == "Road 19 August 1936 · Hall Told. After."


def test_what_came_before_a_change_of_scene_is_shown_after_it() -> None:
    """A paper and a claim on the way out of a scene stand on the first page of the next."""
    story = told_of(
        "One.",
        beats.Uncover(uncover="court-report", text="It was printed."),
        beats.Test(test="bristol", optional="yes"),
        beats.Goto(goto="tower"),
    )
    frame = frame_of(view_of(story, "next"))
    assert words_of(frame, Role.TEXT, Role.QUOTE) == (
        "19 August 1936 · Tower It was printed. It was said: bristol. The tower."
    )


def test_a_claim_is_shown_once() -> None:
    """A claim that the page tells is not told again for the event that brought it."""
    view = view_of(told_of(beats.Test(test="bristol")))
    assert any(isinstance(event, ClaimOffered) for event in view.events)
    assert len(told.turns(view, view.state.stands["road"])[-1]) == 1


def test_notices_stand_above_what_is_new() -> None:
    """What the game has to say is a quiet line of status, whole, above the newest text."""
    view = view_of(MANY, "next")
    frame = frame_of(replace(view, notices=("A save was mended.",)))
    assert as_text(frame).splitlines()[2:5] == [
        "text One.",
        "status A save was mended.",
        "text Two.",
    ]


@every_panel
def test_nothing_of_a_long_text_is_lost(panel: Panel) -> None:
    """A text that is higher than the page is read page by page, every word of it, in order."""
    story = told_of(f"{LONG} {WIDE} {LONG}", "After.")
    frames = list(walked(story, panel))
    labels = [
        part.label
        for frame in frames
        for part in frame.parts
        if part.role is Role.TEXT and "Hall" not in part.label
    ]
    pressed = [presses(frame).get("Go on") for frame in frames]
    assert "".join(f"{LONG}{WIDE}{LONG}".split()) == "".join("".join(labels).split())
    assert [None] * (len(frames) - 1) + [Give((Next(),))] == pressed
    assert [fault for frame in frames for fault in faults(frame, panel)] == []


def test_back_turns_the_page_first() -> None:
    """On a later page of a long text, Back leads to the page before and takes no answer back."""
    story = told_of(LONG * 3)
    view = replace(view_of(story, page=1), can_undo=True)
    assert presses(frame_of(view))["Back"] == Turn(Look("scene"))
    assert presses(frame_of(replace(view, look=Look("scene"))))["Back"] == Undo()


@every_panel
def test_every_option_can_be_come_to(panel: Panel) -> None:
    """Options that do not fit are turned by a button, and the last page leads to the first."""
    options = tuple(
        replace(option, text=f"{option.id}: the testimony about Copenhagen and the hotel")
        for option in OPTIONS
    )
    story = told_of("One.", small.choice("look", *options))
    frames = list(walked(story, panel, "next"))
    ids = [
        part.label.partition(":")[0]
        for frame in frames
        for part in frame.parts
        if part.role is Role.OPTION
    ]
    assert [option.id for option in OPTIONS] == ids
    assert [fault for frame in frames for fault in faults(frame, panel)] == []


def test_too_many_options_are_turned_round() -> None:
    """The last page of the options leads to the first one again."""
    options = tuple(small.option(f"way-{nth}") for nth in range(40))
    story = told_of(small.choice("look", *options))
    frames = list(walked(story, PANEL))
    assert len(frames) > 1
    assert presses(frames[-1])["More"] == Turn(Look("scene"))


@every_panel
def test_the_layout_holds_everywhere(panel: Panel) -> None:
    """In every state nothing overlaps, is cut, lies outside or is too small to be pressed."""
    found = [
        (name, fault)
        for name, (story, answers, _) in STATES.items()
        for frame in walked(story, panel, *answers)
        for fault in faults(frame, panel)
    ]
    assert found == []


def test_nothing_is_pressed_above_the_reach_line() -> None:
    """On a kiosk all that can be pressed lies where everybody can reach it."""
    story, answers, _ = STATES["claim"]
    high = [
        (name, part.label)
        for name, panel in panels()
        for part in frame_of(view_of(story, *answers, panel=panel)).pressable
        if part.box.y < panel.reach_px
    ]
    assert high == []


def test_a_scene_without_a_picture_has_the_cover_of_its_folder() -> None:
    """What an author has not drawn yet leaves no hole."""
    story = told_of("One.")
    covered = replace(story.folders["road"], picture="road-cover")
    frame = frame_of(view_of(replace(story, folders={"road": covered})))
    assert [mark.name for mark in frame.marks if isinstance(mark, Art)] == ["road-cover"]


def test_the_picture_of_a_scene_can_change() -> None:
    """A picture beat takes the place of the scene's own picture, with its own words."""
    picture = beats.Picture(picture="dock", alt="The dock.")
    story = told_of("One.", picture, "Two.")
    hall = replace(story.scenes["hall"], picture="hall", alt="The hall.")
    story = replace(story, scenes={**story.scenes, "hall": hall})
    seen = [frame_of(view_of(story, *["next"] * taps)) for taps in (0, 1)]
    art = [mark.name for frame in seen for mark in frame.marks if isinstance(mark, Art)]
    assert (art, [words_of(frame, Role.IMAGE) for frame in seen]) == (
        ["hall", "dock"],
        ["The hall.", "The dock."],
    )


def test_the_label_of_a_folder_stands_above_its_title() -> None:
    """A folder with a number is named by it, in amber."""
    story = told_of("One.")
    folder = replace(story.folders["road"], number="IV")
    frame = frame_of(view_of(replace(story, folders={"road": folder})))
    assert as_text(frame).splitlines()[:2] == ["note Folder IV", "heading Road"]
    assert inks_of(frame)["FOLDER IV"] is Ink.AMBER


def _pictured(story: Story) -> Story:
    hall = replace(story.scenes["hall"], picture="hall", alt="The hall.")
    return replace(story, scenes={**story.scenes, "hall": hall})


def test_nothing_lies_on_what_a_picture_shows() -> None:
    """Title and cards leave its clear alone; it is of a third of the height, or not there."""
    found = []
    for name, panel in panels():
        frame = frame_of(view_of(_pictured(told_of(LONG, "Two.")), panel=panel))
        for art in (mark for mark in frame.marks if isinstance(mark, Art)):
            assert art.clear is not None
            x, y = art.box.x + art.clear.x, art.box.y + art.clear.y
            clear = art.clear._replace(x=x, y=y)
            least = (0.18 if panel.is_portrait else 0.3) * (panel.height - panel.px(140))
            parts = (part for part in frame.parts if part.role is not Role.IMAGE)
            found += [(name, part.label) for part in parts if part.box.meets(clear)]
            found += [(name, "low")] if art.box.h < least else []
    assert found == []


def test_a_text_of_pages_keeps_its_picture() -> None:
    """What takes two pages in any case takes them below a picture, if two are enough."""
    story = _pictured(told_of("The court sat for days. " * 40, "Two."))
    frame = frame_of(view_of(story, panel=Panel(1920, 1080)))
    has_art = any(isinstance(mark, Art) for mark in frame.marks)
    assert (words_of(frame, Role.STATUS), has_art) == ("Page 1 of 2", True)


def test_choices_stand_apart_from_the_cards() -> None:
    """They are not read as one list."""
    story = told_of(small.choice("look", *map(small.option, "abcdefg")))
    for text_size in ("normal", "largest"):
        panel = Panel(1920, 1080, text_size=text_size)
        frame = frame_of(view_of(story, panel=panel))
        dossier = next(part for part in frame.parts if part.label == "Dossier")
        first = next(part for part in frame.parts if part.role is Role.OPTION)
        assert first.box.y - dossier.box.bottom >= 40


def test_the_title_stands_on_a_wedge() -> None:
    """The title block's ground is a dark wedge that leans, and holds all its lines."""
    frame = frame_of(view_of(_pictured(MANY)))
    wedge = next(m for m in frame.marks if isinstance(m, Shape) and m.ink is Ink.NIGHT)
    _, (top_right, _), (foot_right, low), _ = wedge.points
    head = [part for part in frame.parts if part.role is Role.HEADING]
    assert top_right > foot_right
    assert all(part.box.bottom <= low for part in head)


def test_a_frame_is_the_same_twice() -> None:
    """The frame is a function of the view."""
    view = view_of(MANY, "next")
    assert frame_of(view) == frame_of(view)


def test_the_findings_card_counts_the_claims_of_the_open_folder() -> None:
    """A claim that came up in another folder is not counted here."""
    story = small.story(
        small.folder(
            "road",
            small.scene("road", beats.Test(test="met")),
            small.paper("press"),
            small.claim("met", "press/text"),
        ),
        small.folder("yard", small.scene("gate", "A text.")),
    )
    cards = [
        [part.label for part in frame_of(view_of(story, *answers)).parts]
        for answers in ((), ("enter yard",))
    ]
    assert ["Findings" in labels for labels in cards] == [True, False]
