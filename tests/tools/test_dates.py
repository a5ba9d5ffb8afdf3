"""S6xx at their edges: a date is as exact as it is written, and its last day counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools.laid import OFFICE, PIER, TESTS, File, note, pier, source, swap, told

SHIP = "people/town.yaml"


def lund(born: str, died: str) -> File:
    """Return the people, one of them with this birth and death; "" for none."""
    life = f"  born: {born}\n" if born else ""
    life += f'  died: {{date: {died}, how: natural, cite: "chronicle, p. 5"}}\n' if died else ""
    return swap(SHIP, "  born: 1830\n", life)


@pytest.mark.parametrize(
    ("born", "died", "said", "is_well"),
    [
        ("", "", "1700", True),
        ("1840-05", "", "1840-05-01", True),
        ("1840-05", "", "1840-04-30", False),
        ("1840-05", "", "1840-04", False),
        ("1840-05", "", "1840", True),
        ("1840-05-02", "", "1839/1840-05", True),
        ("1840~", "", "1840-01-01", True),
        ("1840?", "", "1839-12-31", False),
        ("", "1881-03-02", "1881-03-02", True),
        ("", "1881-03-02", "1881-03-03", False),
        ("", "1881-03", "1881-03-31", True),
        ("", "1881-03", "1881-04", False),
        ("", "1881-03", "1881", True),
        ("", "1881~", "1881-12-31", True),
        ("", "1881~", "1882-01-01", False),
        ("", "1881/1883", "1883-12-31", True),
        ("", "1881/1883-02", "1883-03-01", False),
        ("", "1881", "1881-12-31/1885", True),
        ("", "1881", "1882/1885", False),
    ],
)
def test_words_are_said_in_life(
    born: str, died: str, said: str, is_well: bool, tmp_path: Path
) -> None:
    """Who may have lived on some day of a date may have spoken then."""
    beat = f"  - quote: Lost.\n    by: lund\n    date: {said}\n    cite: chronicle, p. 9\n"
    expected = [] if is_well else ["pier:6:9 S601"]
    assert expected == told(tmp_path, (lund(born, died), *pier(beat)))


def test_every_act_of_the_dead_is_marked(tmp_path: Path) -> None:
    """A paper, each claim and a quotation are acts; the office, which is nobody, has no life."""
    assert told(tmp_path, (lund("", "1880-11-04"),)) == [
        "claims:4:7 S601", "claims:29:7 S601", "letter-of-lund:4:5 S601", "office:11:9 S601",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (["born: 1841", "died: {date: 1841, how: natural}"], []),
        (["born: 1841-06", "died: {date: 1841~, how: natural}"], []),
        (["born: 1841-06-02", "died: {date: 1841-06-02, how: natural}"], []),
        (["born: 1841", "died: {date: 1840-12-31, how: natural}"], ["more:5:10 S602"]),
        (["born: 1841", "held: [1840/1841]"], []),
        (["born: 1841-02", "held: [1840/1841-01]"], ["more:5:9 S602"]),
        (["born: 1841", "held: [1850, 1830]"], ["more:5:9 S602"]),
        (["died: {date: 1903-05, how: camp}", "held: [1903-05-31]"], []),
        (["died: {date: 1903-05, how: camp}", "held: [1903-06]"], ["more:5:9 S602"]),
        (["died: {date: 1903-05-02, how: camp}", "held: [1903-05/1905]"], []),
        (["rehabilitated: 1910", "never_rehabilitated: no"], []),
        (["never_rehabilitated: yes"], []),
        (["rehabilitated: 1910", "never_rehabilitated: yes"], ["more:5:24 S602"]),
    ],
)
def test_a_life_has_its_order(keys: list[str], expected: list[str], tmp_path: Path) -> None:
    """Birth, custody and death follow each other; what may touch is well."""
    lines = "".join(f"  {key}\n" for key in keys)
    person = f"- person: dahl\n  name: Ole Dahl\n  sort: Dahl\n{lines}"
    assert expected == told(tmp_path, (("people/more.yaml", person),))


CARD = "  - title: Before\n    date: 1880-11-04\n"
BACK = "  - choice: way\n    text: Which way?\n    options:\n      - id: back\n        text: Back\n"
BACK += "        do:\n          - goto: pier\n"


@pytest.mark.parametrize(
    ("here", "there", "first", "expected"),
    [
        ("1880-12", "1880-11-30", "  - Empty.\n", ["office:14:19 S603"]),
        ("1880-12", "1880-11-30", CARD, []),
        ("1880-12", "1880-11-30", "  - title: Before\n", ["office:14:19 S603"]),
        ("1880-12", "1880-11-30", f"  - Empty.\n{CARD}", ["office:14:19 S603"]),
        ("1880-12", "1880-12-01", "  - Empty.\n", []),
        ("1880-12-24", "1880-12", "  - Empty.\n", []),
        ("1880-12", "1880~", "  - Empty.\n", []),
        ("1880-12", "1880-11/1880-12-01", "  - Empty.\n", []),
        ("1880-11/1880-12", "1880-11-01", "  - Empty.\n", []),
        ("1880-11-02/1880-12", "1880-11-01", "  - Empty.\n", ["office:14:19 S603"]),
        ("2026", "1880-11-30", "  - Empty.\n", []),
        ("2026-05", "2026-04", "  - Empty.\n", []),
    ],
)
def test_a_step_back_in_time_begins_with_a_dated_card(
    here: str, there: str, first: str, expected: list[str], tmp_path: Path
) -> None:
    """A way to what is wholly earlier is announced by the first beat; from today it need not be."""
    head = f"scene: office\ndate: {here}\nplace: office\nbeats:\n"
    (_, scene), _ = pier(f"{first}  - end: lamp\n", there)
    assert expected == told(tmp_path, ((OFFICE, f"{head}{TESTS}{BACK}"), (PIER, scene)))


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("1880-10-31", ["pier:2:7 S604"]),
        ("1880-10/1880-11", []),
        ("1880~", []),
        ("1881-01", ["pier:2:7 S604"]),
        ("1880-12-31/1881", []),
        ("1890", ["pier:2:7 S604"]),
        ("1890/1891", ["pier:2:7 S604"]),
        ("1891-01-01", []),
    ],
)
def test_a_scene_lies_in_the_time_of_its_folder(
    date: str, expected: list[str], tmp_path: Path
) -> None:
    """What can touch the folder's time lies in it; what is after the timeline is today."""
    assert expected == told(tmp_path, pier("  - Empty.\n", date))


def test_a_folder_of_today_has_scenes_of_any_time(tmp_path: Path) -> None:
    """A folder that begins after the timeline's end holds no scene to its own time."""
    folder = swap("folders/01-lamp/folder.yaml", "1880-11/1880-12", "1991/2026")
    assert told(tmp_path, (folder,)) == []


BRINGS = {
    "uncover": ("  - uncover: note\n", "5:5"),
    "mention": ("  - mention: note\n", "5:5"),
    "in an option": (
        "  - choice: look\n    text: Where?\n    options:\n      - id: sea\n        text: Sea\n"
        "        do:\n          - uncover: note\n", "11:13"),
    "with a line": ("  - uncover: note\n    text: It came later.\n", ""),
}  # fmt: skip


@pytest.mark.parametrize(("beats", "place"), BRINGS.values(), ids=BRINGS)
@pytest.mark.parametrize(
    ("public", "date", "is_early"),
    [
        ("1880-12", "1880-11", True),
        ("1880-12", "1880-11/1880-12", False),
        ("1880-12", "1880-12-01", False),
        ("1880-12-24", "1880-12", False),
        ("1881", "1880~", True),
        ("1989", "2026", False),
        ("2030", "2026", False),
    ],
)
def test_a_paper_is_not_shown_before_it_was_public(
    public: str, date: str, is_early: bool, beats: str, place: str, tmp_path: Path
) -> None:
    """Where a whole scene lies before the first public day, a line says when it became known."""
    keys = "request: {name: [berg], place: [norhaven], year: [1880]}\n"
    keys += f"kind: letter\npublic_from: {public}\n"
    paper = note(keys, "Empty. [@chronicle, p. 3]")
    expected = [f"pier:{place} S605"] if place and is_early else []
    assert expected == told(tmp_path, (paper, *pier(beats, date)))


@pytest.mark.parametrize(
    ("made", "public", "is_well"),
    [
        ("1880-11-04", "1880-11-04", True),
        ("1880-11-04", "1880", True),
        ("1880-11-04", "1880-11-03", False),
        ("1880-11", "1880-11-01", True),
        ("1880-11/1880-12", "1880-11-30", True),
        ("1880-11/1880-12", "1880-10", False),
        ("1881~", "1880-12-31", False),
    ],
)
def test_a_paper_is_made_before_it_is_public(
    made: str, public: str, is_well: bool, tmp_path: Path
) -> None:
    """The last day on which it can have come out is not before the first of its making."""
    paper = note(f"kind: letter\npublic_from: {public}\n", "Empty. [@chronicle, p. 3]", made)
    beats = "  - uncover: note\n    text: It came out.\n"
    assert told(tmp_path, (paper, *pier(beats))) == ([] if is_well else ["note:6:14 S606"])


@pytest.mark.parametrize(("public", "is_well"), [("1880-11", True), ("1880-10", False)])
def test_an_event_happens_before_it_is_public(public: str, is_well: bool, tmp_path: Path) -> None:
    """The ship was lost on 3 November; nobody knew of it before."""
    day = "  date: 1880-11-03\n"
    events = swap("events.yaml", day, f"{day}  public_from: {public}\n")
    assert told(tmp_path, (events,)) == ([] if is_well else ["events:3:16 S606"])


@pytest.mark.parametrize(
    ("said", "is_well"),
    [("1880-11-05", True), ("1880-11-06", False), ("1880-11", True), ("1880-12", False)],
)
def test_a_paper_holds_what_was_said_before_it(said: str, is_well: bool, tmp_path: Path) -> None:
    """A claim can be as late as the paper of 5 November that it stands in, and not later."""
    claims = swap("folders/01-lamp/claims.yaml", "said_on: 1880-11-05", f"said_on: {said}")
    assert told(tmp_path, (claims,)) == ([] if is_well else ["claims:5:12 S606"])


@pytest.mark.parametrize(
    ("year", "made", "cites", "is_well"),
    [
        ("1901", "1901-12-31", "[@gazette]", True),
        ("1901", "1902", "[@gazette]", False),
        ("1901", "1901/1905", "[@gazette]", True),
        ("1905, 1910", "1910", "[@gazette]", True),
        ("1905–1910", "1911", "[@gazette]", False),
        ("2016~", "2016", "[@gazette]", True),
        ("2016~", "2017", "[@gazette]", False),
        ("", "2017", "[@gazette]", True),
        ("no year", "2017", "[@gazette; @chronicle, p. 3]", True),
        ("2017", "2017", "[@chronicle, p. 3; @gazette]", True),
        ("1903", "2017", "[@chronicle, p. 3; @gazette]", False),
    ],
)
def test_a_source_is_not_older_than_what_it_tells(
    year: str, made: str, cites: str, is_well: bool, tmp_path: Path
) -> None:
    """One source that is late enough will do, and one without a year may be; the last year counts.

    A paper is told from its sources, and so is an event.
    """
    paper = note("kind: letter\n", f"Empty. {cites}", made)
    files = (source("gazette", "press", year), paper, *pier("  - uncover: note\n"))
    assert told(tmp_path / "a", files) == ([] if is_well else ["note:4:7 S607"])
    event = f"- event: lit\n  date: {made}\n  title: Lit\n  text: Lit. {cites}\n"
    span = swap("story.yaml", "1870/1890", "1870/2020")
    later = ("events/more.yaml", f"{event}  lane: town\n  rank: 2\n")
    found = told(tmp_path / "b", (files[0], later, span))
    assert found == ([] if is_well else ["more:2:9 S607"])


@pytest.mark.parametrize(
    ("date", "is_well"),
    [
        ("1869-12-31", False),
        ("1869/1870", True),
        ("1870-01-01", True),
        ("1890-12-31", True),
        ("1890~", True),
        ("1891-01", False),
        ("1860/1900", True),
    ],
)
def test_an_event_touches_the_timeline(date: str, is_well: bool, tmp_path: Path) -> None:
    """An event of which any day can lie on the timeline is seen there."""
    event = f"- event: lit\n  date: {date}\n  title: Lit\n  lane: town\n  rank: 2\n"
    found = told(tmp_path, (("events/more.yaml", event),))
    assert found == ([] if is_well else ["more:2:9 S608"])
