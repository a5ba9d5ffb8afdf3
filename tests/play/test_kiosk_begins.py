"""How the visit of a kiosk begins: fresh, back after a crash, anew; what its parent is told."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from game.content.bundle import assets_folder
from game.content.kiosk import Kiosk
from game.diagnostics import Refusal
from game.opening.kiosk import begun, kiosk
from game.play.kiosk import KioskVisit
from game.play.restarts import Start
from game.play.visitor import VisitorKeeper
from game.play.waiting import ATTRACT, Place
from game.shell.supervisor import PLACE
from game.store.shelf import Shelf, open_shelf
from game.ui.intents import AUTO, EARLIER, LAST, Begin, Change, Go, Look, Pin, Restart, Resume
from game.ui.intents import Turn as TurnTo
from game.ui.typeset import FixedMeasure
from tests.content.stories import SMALL
from tests.play.houses import PANEL, STORY, kiosk_visit
from tests.play.visits import press

LARGER = (Change("text_size", "largest"), Go(Look("timeline", page=1, picks=(("lane", "x"),))))


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shelf]:
    monkeypatch.setenv("ARTICLE58_HOME", str(tmp_path))
    with open_shelf(tmp_path / "kiosk") as opened:
        yield opened


def start(shelf: Shelf, how: Start, told: BytesIO | None = None) -> KioskVisit:
    """Return the visit that begins so on a shelf."""
    folder, assets, out = Path("nowhere"), assets_folder(), told or BytesIO()
    return begun(Kiosk(pin="0417"), folder, STORY, assets, FixedMeasure(), shelf, how, out)


def play(visit: KioskVisit) -> None:
    """Have a visitor play, set the text larger, and look at the timeline."""
    visit.apply(TurnTo(Look("title")))
    visit.apply(Begin(STORY.cover.taster))
    press(visit, "next")
    for intent in LARGER:
        visit.apply(intent)


def places(told: BytesIO) -> list[bytes]:
    """Return the places that were told, in bytes as the parent keeps them."""
    lines = told.getvalue().splitlines()
    assert all(line.startswith(PLACE) for line in lines)
    return [line.removeprefix(PLACE) for line in lines]


def test_a_crash_leads_back_to_the_very_place(shelf: Shelf) -> None:
    """Through the parent's bytes: the same screens, settings, answers."""
    told = BytesIO()
    visit = start(shelf, Start(), told)
    play(visit)
    back = start(shelf, Start("back", msgspec.Raw(places(told)[-1])))
    assert (back.place, back.session.answers) == (visit.place, visit.session.answers)


def test_each_place_is_told_as_one_line(shelf: Shelf) -> None:
    """It can be read back as it was, and no place is told twice in a row."""
    told = BytesIO()
    visit = start(shelf, Start(), told)
    play(visit)
    found = [msgspec.json.decode(place, type=Place) for place in places(told)]
    assert found[-1] == visit.place
    assert all(one != other for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("how", "has_last", "slots"), [("fresh", True, []), ("anew", False, []), ("back", False, 1)]
)
def test_what_was_kept_is_offered_dropped_or_gone_on_with(
    shelf: Shelf, how: str, has_last: bool, slots: list[str] | int
) -> None:
    """After a power cut it is offered, after two crashes at one place it is gone for good."""
    play(start(shelf, Start()))
    again = start(shelf, Start(how, msgspec.Raw(msgspec.json.encode(Place()))))  # type: ignore[arg-type]
    kept = [slot.slot for slot in shelf.slots("small")]
    assert kept == (slots if isinstance(slots, list) else [AUTO])
    assert again.looks == [ATTRACT]
    house = again.view(PANEL).house
    assert (house is not None and house.has_last) is has_last


def test_only_the_play_of_whoever_is_there_is_ever_on_the_disk(shelf: Shelf) -> None:
    """No earlier play, no list of what was read, no settings, whoever comes after whom."""
    visit = kiosk_visit(keeper=VisitorKeeper(shelf, "small"))
    kept = set()
    for folder in ("f1", "f2", "f3"):
        for intent in (Begin(folder), *LARGER, Pin(("paper",)), Restart()):
            visit.apply(intent)
            kept |= {slot.slot for slot in shelf.slots("small")}
        assert shelf.slots("small") == []
    for other in (Begin("f1"), Resume(LAST), Resume(EARLIER), Resume(AUTO)):
        visit.apply(other)
        kept |= {slot.slot for slot in shelf.slots("small")}
    assert (kept, shelf.settings()) == ({AUTO}, {})


def test_a_keeper_of_visitors_tells_them_nothing_of_the_disk(shelf: Shelf) -> None:
    """Lists of plays, of what was read, and notices are empty, also while a play is kept."""
    keeper = VisitorKeeper(shelf, "small")
    play(kiosk_visit(keeper=keeper))
    keeper.keep_met(("a", "b"))
    assert (keeper.saves(STORY), keeper.met(), keeper.take_notices()) == ((), (), ())
    assert (keeper.has_save(), keeper.troubles) == (True, ())
    keeper.forget()
    assert (keeper.has_save(), keeper.resume(STORY)) == (False, None)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("pin: 0417\nstory: nowhere\n", "kiosk.yaml:2:8: "),
        ("pin: 1\n", "kiosk.yaml:1:6: "),
        (f"story: {SMALL}\nlanguages: [xx]\n", "kiosk.yaml:2:13: "),
    ],
)
def test_nothing_is_started_with_a_wrong_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, where: str
) -> None:
    """It is refused with its line before a word is told or a folder made."""
    monkeypatch.setenv("ARTICLE58_HOME", str(tmp_path / "home"))
    path = tmp_path / "kiosk.yaml"
    path.write_text(text, encoding="utf-8")
    words: list[str] = []
    with pytest.raises(Refusal) as refused:
        kiosk(path, words.append)
    assert (where in str(refused.value), words) == (True, [])
    assert not (tmp_path / "home" / "kiosk").exists()
