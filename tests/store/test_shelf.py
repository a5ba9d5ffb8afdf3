"""What a shelf keeps, on a disk that does its work."""

import sqlite3
from enum import StrEnum
from pathlib import Path

import pytest

from game.store.database import set_journal
from game.store.notices import Notice, NoticeKind
from game.store.shelf import (
    FILE_NAME,
    JSON,
    AnswersMissing,
    SavedSlot,
    ShelfClosed,
    SlotSummary,
    open_shelf,
)
from tests.store.shelf_examples import SETTINGS, STORY, answers_to, fill, saved_in


class Verb(StrEnum):
    NEXT = "next"


class Blob(bytes):
    def __repr__(self) -> str:
        return "<blob>"


def test_a_new_shelf_is_empty(tmp_path: Path) -> None:
    """A folder that is not there is made, and the shelf in it has nothing and tells nothing."""
    with open_shelf(tmp_path / "a" / "b") as shelf:
        seen = (shelf.settings(), shelf.slots(STORY), shelf.load_slot(STORY, "auto"))
        assert (*seen, shelf.notices, shelf.is_writable) == ({}, [], None, (), True)


def test_a_save_is_there_when_the_shelf_is_opened_again(tmp_path: Path) -> None:
    """Every part of a save comes back as it was given, seeds beyond 64 bits too."""
    with open_shelf(tmp_path) as shelf:
        answer = shelf.save_slot("s", "auto", b"\0\xff", ["next"], 0, 2**70, b"png", "19 August")
        assert answer is None
    with open_shelf(tmp_path) as shelf:
        expected = SavedSlot(
            state=b"\0\xff",
            answers=["next"],
            seed=2**70,
            picture=b"png",
            order=1,
            stamp="19 August",
            why="",
        )
        assert shelf.load_slot("s", "auto") == expected


def test_answers_are_appended(tmp_path: Path) -> None:
    """A save gives only the answers that are new."""
    with open_shelf(tmp_path) as shelf:
        shelf.save_slot(STORY, "auto", b"1", ["next", "choose a"], 0, 5)
        shelf.save_slot(STORY, "auto", b"2", ["choose b"], 2, 5)
    with open_shelf(tmp_path) as shelf:
        saved = shelf.load_slot(STORY, "auto")
        assert saved is not None
        assert (saved.state, saved.answers) == (b"2", ["next", "choose a", "choose b"])


def test_going_back_drops_answers(tmp_path: Path) -> None:
    """Answers from `start` on are gone after a save, with or without others in their place."""
    with open_shelf(tmp_path) as shelf:
        shelf.save_slot(STORY, "auto", b"", answers_to(9), 0, 5)
        shelf.save_slot(STORY, "auto", b"", ["next"], 2, 5)
        shelf.save_slot(STORY, "other", b"", answers_to(9), 0, 5)
        shelf.save_slot(STORY, "other", b"", [], 1, 5)
    with open_shelf(tmp_path) as shelf:
        kept = [shelf.load_slot(STORY, slot) for slot in ("auto", "other")]
        answers = [saved and saved.answers for saved in kept]
        assert answers == [[*answers_to(2), "next"], answers_to(1)]


def test_a_gap_is_refused(tmp_path: Path) -> None:
    """A save that starts beyond the answers kept is refused, says how many, changes nothing."""
    with open_shelf(tmp_path) as shelf:
        shelf.save_slot(STORY, "auto", b"a", ["next"], 0, 5)
        before = shelf.load_slot(STORY, "auto")
        with pytest.raises(AnswersMissing, match='slot "auto" has 1 answers') as refused:
            shelf.save_slot(STORY, "auto", b"b", ["next"], 2, 5)
        with pytest.raises(AnswersMissing):
            shelf.save_slot(STORY, "auto", b"b", ["next"], -1, 5)
        assert (refused.value.kept, shelf.load_slot(STORY, "auto")) == (1, before)


def test_text_that_is_no_unicode_is_refused(tmp_path: Path) -> None:
    """A lone surrogate raises ValueError and changes nothing."""
    with open_shelf(tmp_path) as shelf:
        with pytest.raises(ValueError, match="surrogates"):
            shelf.save_slot(STORY, "auto", b"", ["\ud800"], 0, 5)
        assert (shelf.slots(STORY), shelf.is_writable) == ([], True)


def test_kinds_of_str_and_bytes_are_kept_as_plain_ones(tmp_path: Path) -> None:
    """An enum's text, a truth as seed and a kind of bytes are kept by value and come back whole."""
    with open_shelf(tmp_path) as shelf:
        shelf.save_slot(STORY, Verb.NEXT, Blob(b"s"), [Verb.NEXT], 0, True, Blob(b"p"))
    with open_shelf(tmp_path) as shelf:
        saved = shelf.load_slot(STORY, "next")
        assert saved is not None
        assert (saved.state, saved.answers, saved.seed, saved.picture, shelf.notices) == (
            b"s",
            ["next"],
            1,
            b"p",
            (),
        )


def test_a_picture_stays_while_the_play_goes_on(tmp_path: Path) -> None:
    """A save without a picture keeps the slot's own; a play from its beginning has none."""
    pictures = []
    for start, picture in ((0, b"old"), (1, None), (1, b"new"), (1, None), (0, None)):
        with open_shelf(tmp_path) as shelf:
            shelf.save_slot(STORY, "auto", b"", ["next"], start, 5, picture)
        with open_shelf(tmp_path) as shelf:
            saved = shelf.load_slot(STORY, "auto")
            pictures.append(saved and saved.picture)
    assert pictures == [b"old", b"old", b"new", b"new", None]


def test_slots_are_listed_newest_first(tmp_path: Path) -> None:
    """The list of a story's saves has the newest first, and no other story's."""
    with open_shelf(tmp_path) as shelf:
        shelf.save_slot(STORY, "a", b"", ["next"], 0, 5)
        shelf.save_slot(STORY, "b", b"", [], 0, 5, b"png", "today")
        shelf.save_slot("other", "c", b"", [], 0, 5)
        shelf.save_slot(STORY, "a", b"", ["next"], 1, 5)
    with open_shelf(tmp_path) as shelf:
        expected = [
            SlotSummary("a", 4, 2, None, "", ""),
            SlotSummary("b", 2, 0, b"png", "today", ""),
        ]
        assert shelf.slots(STORY) == expected


def test_a_deleted_slot_is_gone(tmp_path: Path) -> None:
    """Deleting takes a slot away with its answers and picture; a second time it is no error."""
    with open_shelf(tmp_path) as shelf:
        fill(shelf)
        assert (shelf.delete_slot(STORY, "third"), shelf.delete_slot(STORY, "third")) == (
            None,
            None,
        )
    with open_shelf(tmp_path) as shelf:
        left = [summary.slot for summary in shelf.slots(STORY)]
        shelf.save_slot(STORY, "third", b"", [], 0, 5)
        saved = shelf.load_slot(STORY, "third")
        assert saved is not None
        assert (left, saved.answers, saved.picture) == (["second", "first", "auto"], [], None)


def test_a_slot_is_set_aside_under_the_next_free_name(tmp_path: Path) -> None:
    """A slot the caller cannot use is renamed with all it has, and the reason is kept."""
    with open_shelf(tmp_path) as shelf:
        for state in (b"1", b"2"):
            shelf.save_slot(STORY, "auto", state, answers_to(3), 0, 5, b"png")
            shelf.set_aside_slot(STORY, "auto", "its story has changed")
        assert shelf.set_aside_slot(STORY, "auto", "") is None
    with open_shelf(tmp_path) as shelf:
        names = [(summary.slot, summary.why) for summary in shelf.slots(STORY)]
        saved = shelf.load_slot(STORY, "auto (set aside 1)")
        assert saved is not None
        assert (names, saved.state, saved.answers, saved.picture) == (
            [
                ("auto (set aside 2)", "its story has changed"),
                ("auto (set aside 1)", "its story has changed"),
            ],
            b"1",
            answers_to(3),
            b"png",
        )


def test_setting_aside_is_told(tmp_path: Path) -> None:
    """Setting a slot aside gives its new name and a notice with the reason, in plain English."""
    with open_shelf(tmp_path) as shelf:
        shelf.save_slot(STORY, "auto", b"", [], 0, 5)
        name = shelf.set_aside_slot(STORY, "auto", "")
        path = tmp_path / FILE_NAME
        text = (
            f"A save in {path} was kept under another name: "
            '"auto (set aside 1)", because no reason given.'
        )
        assert (name, [notice.text for notice in shelf.notices]) == ("auto (set aside 1)", [text])


def test_settings_come_back_as_last_saved(tmp_path: Path) -> None:
    """Settings are replaced as a whole, on disk too."""
    seen = []
    second: dict[str, JSON] = {"volume": 0.5, "language": "en", "Ё": "\ud800"}
    for settings in (SETTINGS, second, {}):
        with open_shelf(tmp_path) as shelf:
            assert shelf.save_settings(settings) is None
            assert shelf.save_settings(settings) is None
        with open_shelf(tmp_path) as shelf:
            seen.append(shelf.settings())
    assert seen == [SETTINGS, second, {}]


def test_settings_are_the_callers_own(tmp_path: Path) -> None:
    """Changing what settings() returned changes nothing on the shelf."""
    with open_shelf(tmp_path) as shelf:
        shelf.save_settings(SETTINGS)
        shelf.settings().clear()
        assert shelf.settings() == SETTINGS


def test_settings_that_are_no_json_are_refused(tmp_path: Path) -> None:
    """NaN and foreign objects raise, and the settings stay as they were."""
    with open_shelf(tmp_path) as shelf:
        shelf.save_settings(SETTINGS)
        with pytest.raises(ValueError, match="not JSON compliant"):
            shelf.save_settings({"volume": float("nan")})
        with pytest.raises(TypeError):
            shelf.save_settings({"volume": object()})  # type: ignore[dict-item]
        assert shelf.settings() == SETTINGS


def test_a_closed_shelf_can_be_read_and_refuses_saves(tmp_path: Path) -> None:
    """After closing, which may be done twice, reading goes on and saving raises ShelfClosed."""
    with open_shelf(tmp_path) as shelf:
        fill(shelf)
        saved = saved_in(shelf)
    shelf.close()
    with pytest.raises(ShelfClosed, match="open it again"):
        shelf.save_slot(STORY, "auto", b"", [], 0, 5)
    with pytest.raises(ShelfClosed):
        shelf.save_settings({})
    assert saved_in(shelf) == saved


def test_the_file_is_kept_in_wal_with_full_sync(tmp_path: Path) -> None:
    """On an ordinary disk the journal is a WAL, and a commit waits for the disk."""
    with open_shelf(tmp_path) as shelf:
        assert shelf._database is not None
        modes = [
            shelf._database._connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "locking_mode")
        ]
    assert modes == ["wal", 2, "exclusive"]


def test_where_wal_is_not_allowed_the_journal_is_deleted() -> None:
    """A place that refuses WAL, by its answer or by an error, gets the older journal."""
    temporary = sqlite3.connect("", isolation_level=None)
    busy = sqlite3.connect("", isolation_level=None)
    busy.execute("BEGIN")
    assert (set_journal(temporary), set_journal(busy)) == ("delete", "delete")
    temporary.close()
    busy.close()


def test_every_kind_of_notice_has_a_text() -> None:
    """Each kind makes plain English with the path in it."""
    texts = [Notice(kind, Path("saves.sqlite")).text for kind in NoticeKind]
    assert [("saves.sqlite" in text, text[-1]) for text in texts] == [(True, ".")] * len(texts)
