"""Loading a save never lies: a state is fitted to a story that has changed, and it is said how."""

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rpds import HashTrieSet

from game.engine import beats, play
from game.engine.beats import Call, End, Goto, Picture, Uncover, Vary
from game.engine.findings import finding_offers, hints_left
from game.engine.model import Assessment
from game.engine.papers import PaperState
from game.engine.repair import Mended, Repair, repaired
from game.engine.save import decoded, encoded
from game.engine.state import At, State
from game.engine.story import Story
from tests.engine.archive import ARCHIVE, LAMP, SOLVED
from tests.engine.plans import answers_at, brought, offered, played
from tests.engine.small import (
    choice,
    claim,
    folder,
    of_scene,
    option,
    paper,
    scene,
    story,
    things,
    without,
)
from tests.engine.walks import NUMBERS, can_end, walked


def told(repairs: Iterable[Repair]) -> list[str]:
    """Return repairs in one line each: the kind, what is gone, and the place."""
    return [
        " ".join(
            filter(None, [repair.kind, repair.name, repair.folder, f"{repair.scene}/{repair.beat}"])
        ).removesuffix(" /")
        for repair in repairs
    ]


def place_of(state: State) -> str:
    """Return where the reader stands in the open folder: the calls and the beat."""
    assert state.stand is not None
    return " > ".join(f"{at.scene}/{at.beat}" for at in state.stand.calls)


HOUSE = story(
    folder(
        "road",
        scene(
            "hall",
            "One.",
            Uncover(uncover="press", text="A paper."),
            beats.Test(test="met", optional="yes"),
            "Two.",
            Call(call="yard"),
            choice("look", option("up", "Three.", once=True), option("on", leave=True)),
            End(end="road"),
        ),
        scene("yard", "Four.", Call(call="well"), "Five."),
        scene("well", "Six.", "Seven."),
        paper("press"),
        claim("met", "press/text"),
    ),
    folder("side", scene("desk", "Eight.", "Nine.")),
)

PLACES = [
    # how often the reader went on; what is gone; where the reader is then; what is said
    (1, "", "hall/b4", ""),
    (1, "beat:hall/b1", "hall/b4", ""),
    (1, "beat:hall/b4", "hall/b1", "moved back road hall/b1"),
    (1, "beat:hall/b4 beat:hall/b1", "hall/b5 > yard/b1", "scene again road hall/"),
    (1, "scene:hall", "yard/b1", "folder again road yard/"),
    (2, "beat:hall/b5", "yard/b1", "call cut road hall/b5"),
    (2, "beat:yard/b1", "hall/b5 > yard/b2 > well/b1", "scene again road yard/"),
    (2, "scene:yard", "hall/b1", "call cut road hall/b5 / folder again road hall/"),
    (3, "", "hall/b5 > yard/b2 > well/b1", ""),
    (3, "beat:hall/b5", "yard/b2 > well/b1", "call cut road hall/b5"),
    (3, "beat:yard/b2", "well/b1", "call cut road yard/b2"),
    (3, "scene:hall", "yard/b2 > well/b1", "call cut road hall/b5"),
    (3, "scene:yard", "well/b1", "call cut road yard/b2"),
    (3, "beat:well/b1", "hall/b5 > yard/b2 > well/b2", "scene again road well/"),
    (4, "beat:well/b2", "hall/b5 > yard/b2 > well/b1", "moved back road well/b1"),
    (6, "", "hall/look", ""),
]


@pytest.mark.parametrize(("times", "gone", "place", "said"), PLACES)
def test_a_reader_stands_as_near_as_can_be(times: int, gone: str, place: str, said: str) -> None:
    """Exact beat, last beat on the trail that is left, start of the scene, start of the folder."""
    state = played(HOUSE, "enter road", *["next"] * times)
    mended, repairs = repaired(without(HOUSE, *gone.split()), state)
    assert (place_of(mended), " / ".join(told(repairs))) == (place, said)


def test_the_trail_is_cut_where_the_reader_was_moved_to() -> None:
    """What came after the place that is left is no longer on the trail."""
    state = played(HOUSE, "enter road", "next")
    mended, _ = repaired(without(HOUSE, "beat:hall/b4"), state)
    assert (state.stands["road"].trail, mended.stands["road"].trail) == (
        ("b1", "b2", "b3", "b4"),
        ("b1",),
    )


def test_lost_beats_leave_the_trail() -> None:
    """A reader whose beat is left stays, with a trail of what is left."""
    state = played(HOUSE, "enter road", "next")
    mended, repairs = repaired(without(HOUSE, "beat:hall/b2"), state)
    assert (mended.stands["road"].trail, repairs) == (("b1", "b3", "b4"), ())


def test_a_beat_that_no_reader_stands_at_is_not_moved_to() -> None:
    """Papers and optional tests on the trail are passed over, though they are left."""
    state = played(HOUSE, "enter road", "next")
    mended, _ = repaired(without(HOUSE, "beat:hall/b4"), state)
    assert mended.stands["road"].at == At("hall", "b1")


def test_a_text_that_was_left_out_of_a_vary_is_not_shown() -> None:
    """A variant that is gone counts as a beat that is gone."""
    texts = ("One.", "Two.", "Three.")
    whole = of_scene("Zero.", Vary(vary=texts, mode="shuffle"))
    shorter = of_scene("Zero.", Vary(vary=texts[:1], mode="shuffle"))
    state = next(
        state
        for state in (played(whole, "enter road", "next", seed=seed) for seed in range(20))
        if state.stands["road"].trail[-1] == "b2#2"
    )
    mended, repairs = repaired(shorter, state)
    assert (place_of(mended), told(repairs)) == ("hall/b1", ["moved back road hall/b1"])


ENDING = (*["next"] * 6, "choose on")


@pytest.mark.parametrize(
    ("more", "gone", "place", "said"),
    [
        ((), "", "hall/b7", []),
        ((), "beat:hall/b7", "hall/", ["end kept road hall/"]),
        ((), "scene:hall", "yard/", ["end kept road yard/"]),
        (("next",), "beat:hall/b7", "hall/", ["end kept road hall/"]),
        (("next",), "scene:hall", "yard/", ["end kept road yard/"]),
    ],
)
def test_a_reader_at_the_end_of_a_folder_stays_there(
    more: tuple[str, ...], gone: str, place: str, said: list[str]
) -> None:
    """Whatever is gone of the way, a folder that is closing or closed can be left."""
    state = played(HOUSE, "enter road", *ENDING, *more)
    changed = without(HOUSE, *gone.split())
    mended, repairs = repaired(changed, state)
    assert (place_of(mended), told(repairs)[-1:]) == (place, said)
    assert mended.stands["road"].phase == state.stands["road"].phase
    _, happened = brought(changed, mended, *["next"] * (2 - len(more)))
    assert happened == ["Ended road"]


def test_an_end_that_nobody_wrote_is_kept_with_its_scene() -> None:
    """A folder that closed because its scene was over closes there still, without a word."""
    whole = of_scene("One.", "Two.")
    state = played(whole, "enter road", "next", "next")
    changed = without(whole, "beat:hall/b2")
    assert repaired(changed, state) == (
        replace(state, seen=state.seen.remove("hall/b2"), stands=state.stands.insert(
            "road", replace(state.stands["road"], trail=("b1",)))),
        (),
    )  # fmt: skip


def test_a_folder_that_is_gone_is_left() -> None:
    """The reader of a folder that is gone is at the desk, and told so."""
    mended, repairs = repaired(without(HOUSE, "folder:road"), played(HOUSE, "enter road"))
    assert (mended.folder, list(mended.stands)) == ("", [])
    assert told(repairs)[-1] == "folder gone road"
    assert offered(without(HOUSE, "folder:road"), mended) == "enter side"


def test_a_folder_that_was_parked_is_gone_without_moving_the_reader() -> None:
    """The place in another folder is lost with it; the open folder stays open."""
    state = played(HOUSE, "enter side", "enter road")
    mended, repairs = repaired(without(HOUSE, "folder:side"), state)
    assert (mended.folder, told(repairs)) == ("road", ["parked gone side"])


def test_a_place_in_a_parked_folder_is_mended_too() -> None:
    """Every folder that was begun has a place that the story has."""
    state = played(HOUSE, "enter side", "next", "enter road")
    mended, repairs = repaired(without(HOUSE, "beat:desk/b2"), state)
    assert (mended.folder, mended.stands["side"].at) == ("road", At("desk", "b1"))
    assert told(repairs) == ["moved back side desk/b1"]


def test_a_save_whose_folder_has_no_place_is_at_the_desk() -> None:
    """A state that names a folder and stands nowhere in it is brought to the desk."""
    assert repaired(HOUSE, State(folder="road")) == (State(), ())


CIRCLE = story(folder("road", scene("hall", "One.", Goto(goto="hall"))))


def test_a_folder_that_has_come_to_run_in_a_circle_is_left() -> None:
    """Where a scene and its folder can only run for ever, the reader is at the desk."""
    state = played(CIRCLE, "enter road")
    mended, repairs = repaired(without(CIRCLE, "beat:hall/b1"), state)
    assert (mended.folder, told(repairs)) == ("", ["folder gone road"])


def test_a_scene_that_runs_in_a_circle_gives_way_to_the_start_of_the_folder() -> None:
    """If only the scene hangs, the folder begins again."""
    whole = story(
        folder("road", scene("gate", "Zero.", Goto(goto="hall")), *CIRCLE.scenes.values())
    )
    state = played(whole, "enter road", "next")
    mended, repairs = repaired(without(whole, "beat:hall/b1"), state)
    assert (place_of(mended), told(repairs)) == ("gate/b1", ["folder again road gate/"])


def test_options_and_pictures_that_are_gone_are_forgotten() -> None:
    """A stand names only options and pictures of the story."""
    whole = of_scene(
        Picture(picture="dock", alt="A dock."),
        choice("look", option("up", once=True), option("down", once=True), option("on")),
    )
    state = played(whole, "enter road", "choose up", "choose down")
    mended, repairs = repaired(without(whole, "beat:hall/b1", "option:hall/look/up"), state)
    assert (mended.stands["road"].picture, mended.stands["road"].used) == ("", ("hall/look/down",))
    assert (told(repairs), sorted(mended.chosen)) == (
        ["option gone hall/look/up"],
        ["hall/look/down"],
    )


def test_a_folder_that_begins_again_has_all_its_options() -> None:
    """Options that are taken once can be taken again after the folder begins again."""
    whole = story(
        folder(
            "road",
            scene("hall", choice("look", option("up", once=True), option("on", leave=True)),
                  Goto(goto="yard")),
            scene("yard", "One."),
        )
    )  # fmt: skip
    state = played(whole, "enter road", "choose up", "choose on")
    changed = without(whole, "scene:yard")
    mended, _ = repaired(changed, state)
    assert offered(changed, mended) == "choose up | choose on"


def filed(*more: str) -> State:
    """Return the state of ARCHIVE in which findings are filed on both claims of a batch."""
    return played(ARCHIVE, *SOLVED[: SOLVED.index("confirm met")], *more)


KNOWN = [
    # what is gone; what is said of it
    ("paper:letter", ["paper gone letter", "passage gone letter/text", "finding gone wrote"]),
    ("passage:press/hotel", ["passage gone press/hotel", "finding gone met"]),
    ("claim:met", ["claim gone met"]),
    ("person:boris", ["chip gone person:boris"]),
    ("place:tower", ["chip gone place:tower"]),
    ("option:hall/look/on", ["option gone hall/look/on"]),
    ("beat:hall/look", ["option gone hall/look/on"]),
    ("folder:side", ["parked gone side"]),
    ("scene:yard", []),
]


@pytest.mark.parametrize(("gone", "said"), KNOWN)
def test_what_is_gone_is_said(gone: str, said: list[str]) -> None:
    """Papers, passages, findings, claims, options and chips that are lost are named."""
    _, repairs = repaired(without(ARCHIVE, gone), filed("next", "enter side", "enter road"))
    assert told(repairs) == said


def test_a_finding_whose_passage_is_gone_is_withdrawn() -> None:
    """The claim can be filed on again, and a paper that nothing cites is released."""
    mended, _ = repaired(without(ARCHIVE, "passage:press/hotel"), filed())
    assert (list(mended.findings), mended.paper("press")) == (["wrote"], PaperState.SOURCED)


def test_a_paper_that_another_finding_cites_stays_cited() -> None:
    """Only the last finding on a paper releases it."""
    state = filed("file wrote contradicted press/street")
    mended, _ = repaired(without(ARCHIVE, "passage:press/hotel"), state)
    assert mended.paper("press") is PaperState.CITED


def test_a_claim_that_is_gone_takes_its_finding_with_it() -> None:
    """Findings, hints and confirmations of a claim that is gone are dropped."""
    state = replace(filed(), hints=filed().hints.insert("met", 2))
    mended, _ = repaired(without(ARCHIVE, "claim:met"), state)
    assert (list(mended.findings), list(mended.hints)) == (["wrote"], [])
    assert mended.paper("press") is PaperState.SOURCED


def test_a_confirmed_claim_whose_claim_is_gone_is_dropped() -> None:
    """The others of its batch stand as they stood."""
    state = filed("confirm met")
    mended, _ = repaired(without(ARCHIVE, "claim:met"), state)
    assert (list(mended.confirmed), mended.paper("letter")) == (["wrote"], PaperState.CONFIRMED)


def test_a_confirmed_claim_that_has_lost_its_passage_is_open_again() -> None:
    """Nothing stands without a passage; its batch can be confirmed anew."""
    changed = without(ARCHIVE, "passage:letter/text")
    mended, repairs = repaired(changed, filed("confirm met"))
    assert (list(mended.confirmed), list(mended.findings)) == (["met"], ["met"])
    assert told(repairs) == [
        "paper gone letter",
        "passage gone letter/text",
        "finding gone wrote",
        "claim open wrote",
    ]


def test_a_batch_that_is_open_again_can_be_confirmed() -> None:
    """The finding that still stands is kept, and the batch stands with a new one beside it."""
    changed = without(ARCHIVE, "passage:press/hotel")
    mended, _ = repaired(changed, filed("confirm met"))
    _, happened = brought(changed, mended, "file met supported letter/text", "confirm met")
    assert happened == ["Confirmed met"]


def test_beside_a_claim_that_is_open_again_only_proofs_stand() -> None:
    """A confirmed finding that proves nothing now is opened too, so that its batch can stand."""
    changed = without(ARCHIVE, "passage:press/hotel")
    wrote = replace(changed.claims["wrote"], assessment=Assessment.UNDECIDABLE)
    changed = replace(changed, claims={**changed.claims, "wrote": wrote})
    mended, repairs = repaired(changed, filed("confirm met"))
    assert list(mended.confirmed) == []
    assert told(repairs)[-2:] == ["claim open met", "claim open wrote"]
    answers = ("file met supported letter/text", "file wrote undecidable letter/text")
    assert brought(changed, mended, *answers, "confirm met")[1] == ["Confirmed met"]


def test_a_whole_batch_stands_though_its_proofs_have_changed() -> None:
    """What was confirmed stands, as long as nothing of it is gone."""
    wrote = replace(ARCHIVE.claims["wrote"], assessment=Assessment.UNDECIDABLE)
    changed = replace(ARCHIVE, claims={**ARCHIVE.claims, "wrote": wrote})
    state = filed("confirm met")
    assert repaired(changed, state) == (state, ())


def test_a_paper_whose_unread_passage_is_gone_has_been_read() -> None:
    """A paper is read when every passage that there is has been shown; its kind may be known."""
    state = played(ARCHIVE, "enter road", "next", "open press", "show press/hotel")
    changed = without(ARCHIVE, "passage:press/street")
    read, _ = repaired(changed, state)
    sourced, _ = repaired(changed, brought(ARCHIVE, state, "source press")[0])
    assert (read.paper("press"), sourced.paper("press")) == (PaperState.READ, PaperState.SOURCED)


def test_a_batch_that_was_missed_is_unlocked_by_a_repair() -> None:
    """What has changed may be tried again; without a change the lock stays."""
    state = filed("file met undecidable press/hotel", "confirm met")
    mended, _ = repaired(without(ARCHIVE, "claim:wrote"), state)
    assert (list(repaired(ARCHIVE, state).state.missed), list(mended.missed)) == (["met"], [])


def test_misses_go_with_their_batch() -> None:
    """A batch that has another first claim is another batch."""
    state = filed("file met undecidable press/hotel", "confirm met")
    mended, _ = repaired(without(ARCHIVE, "claim:met"), state)
    assert (dict(state.misses), dict(mended.misses)) == ({"met": 1}, {})


def test_no_more_hints_are_remembered_than_there_are() -> None:
    """Where an author has taken a question out, the hints given end with those that are left."""
    state = replace(
        filed(), hints=filed().hints.insert("met", 3), misses=filed().misses.insert("met", 3)
    )
    met = replace(ARCHIVE.claims["met"], hints=())
    changed = replace(ARCHIVE, claims={**ARCHIVE.claims, "met": met})
    mended, _ = repaired(changed, state)
    assert (mended.hints["met"], hints_left(changed, mended, "met")) == (2, 0)
    assert "hint met" not in [str(offer) for offer in finding_offers(changed, mended)]


@pytest.mark.parametrize(
    ("chip", "is_kept"),
    [
        ("year:1932", True), ("year:988", True), ("person:anna", True),
        ("year:abc", False), ("year:", False), ("year:19320", False), ("year:-1", False),
        ("year:١٩٣٢", False), ("year:1932 ", False), ("ship:freya", False), ("1932", False),
        ("", False),
    ],
)  # fmt: skip
def test_a_chip_that_is_none_is_dropped(chip: str, is_kept: bool) -> None:
    """A saved chip is a name, a place or a year of up to four digits; any other is said."""
    state = played(ARCHIVE, "enter road")
    mended, repairs = repaired(ARCHIVE, replace(state, met=HashTrieSet([chip])))
    assert list(mended.met) == ([chip] if is_kept else [])
    assert [repair.name for repair in repairs] == ([] if is_kept else [chip])


def test_a_saved_year_that_is_none_does_not_keep_a_play_from_going_on() -> None:
    """After the repair the answers are those of a play without the malformed chip."""
    state = played(ARCHIVE, "enter road")
    damaged = replace(state, met=state.met.insert("year:abc"))
    assert offered(ARCHIVE, repaired(ARCHIVE, damaged).state) == offered(ARCHIVE, state)


@pytest.mark.parametrize("path", ["", "hall", "hall/look", "hall/look/on/up", "//", "hall//on"])
def test_a_path_that_names_no_option_is_dropped(path: str) -> None:
    """An option is known by scene, choice and name; a path of other parts is gone."""
    state = replace(played(ARCHIVE, "enter road"), chosen=HashTrieSet([path, "hall/look/on"]))
    mended, repairs = repaired(ARCHIVE, state)
    assert list(mended.chosen) == ["hall/look/on"]
    assert told(repairs) == [f"option gone {path}".strip()]


def test_a_used_option_that_is_none_is_forgotten() -> None:
    """The options that a stand has used are only such as there are."""
    state = played(HOUSE, "enter road", *["next"] * 6, "choose up")
    stand = replace(state.stands["road"], used=("up", "hall/look/up", "hall/look"))
    mended, _ = repaired(HOUSE, replace(state, stands=state.stands.insert("road", stand)))
    assert mended.stands["road"].used == ("hall/look/up",)


def test_repairs_are_values() -> None:
    """A repair says what, where and how in ids that a screen can word."""
    state = played(HOUSE, "enter road", "next")
    _, repairs = repaired(without(HOUSE, "beat:hall/b4"), state)
    assert repairs == (Repair(kind=Mended.MOVED_BACK, folder="road", scene="hall", beat="b1"),)


CHANGES = st.lists(st.sampled_from(things(ARCHIVE)), max_size=8)
SO_FAR = st.integers(0, len(SOLVED)).map(lambda count: SOLVED[:count])


@given(st.sampled_from([LAMP, ARCHIVE]), NUMBERS)
def test_a_state_fits_its_own_story(whole: Story, numbers: list[int]) -> None:
    """Where nothing has changed nothing is mended."""
    state, _ = walked(whole, numbers)
    assert repaired(whole, state) == (state, ())


@given(SO_FAR, NUMBERS, CHANGES)
def test_a_repaired_state_is_played_on(
    begin: tuple[str, ...], numbers: list[int], gone: list[str]
) -> None:
    """Whatever is taken out of a story, all that is offered is taken, and every folder ends."""
    state, _ = walked(ARCHIVE, numbers, begin=begin)
    changed = without(ARCHIVE, *gone)
    mended, _ = repaired(changed, state)
    for answer in answers_at(changed, mended):
        play.step(changed, mended, answer)
    for name in changed.folders:
        assert can_end(changed, mended, name)


@given(SO_FAR, NUMBERS, CHANGES)
def test_a_state_is_mended_once(
    begin: tuple[str, ...], numbers: list[int], gone: list[str]
) -> None:
    """A repaired state fits its story, and can be saved and loaded."""
    state, _ = walked(ARCHIVE, numbers, begin=begin)
    changed = without(ARCHIVE, *gone)
    mended, _ = repaired(changed, state)
    assert repaired(changed, decoded(encoded(mended))) == (mended, ())


@given(SO_FAR, NUMBERS, CHANGES)
def test_nothing_is_gained_by_a_repair(
    begin: tuple[str, ...], numbers: list[int], gone: list[str]
) -> None:
    """No claim is confirmed, no finding filed and no hint given that was not there before."""
    state, _ = walked(ARCHIVE, numbers, begin=begin)
    mended, _ = repaired(without(ARCHIVE, *gone), state)
    for name in ("confirmed", "findings", "hints", "misses", "ended", "opened", "shown", "framed"):
        assert set(getattr(mended, name)) <= set(getattr(state, name))


@given(SO_FAR, NUMBERS, CHANGES)
def test_a_long_play_goes_on_after_a_repair(
    begin: tuple[str, ...], numbers: list[int], gone: list[str]
) -> None:
    """A walk that is broken off by a change can be walked on for as long again."""
    state, _ = walked(ARCHIVE, numbers, begin=begin)
    changed = without(ARCHIVE, *gone)
    mended, _ = repaired(changed, state)
    for number in numbers:
        possible = list(answers_at(changed, mended))
        if not possible:
            assert not changed.folders
            return
        mended, _ = play.step(changed, mended, possible[number % len(possible)])
