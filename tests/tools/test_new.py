"""What `article58 new` writes: it plays at once, and what an author wrote stays as it was."""

from __future__ import annotations

import difflib
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from game.content.bundle import stories_folder
from game.content.edits import CannotEdit, Steps, scalar, with_item, with_key, with_pair
from game.content.ledger import write_ids
from game.content.load import load_story
from game.diagnostics import Refusal
from game.tools.asking import Question
from game.tools.lint import lint
from game.tools.new import MAKERS, new
from game.tools.walk import Walker, solved
from tests.content.stories import SMALL, lay

IN = tuple(MAKERS)
STORIES = {name: stories_folder() / name for name in ("first-steps", "moscow-trials")}
CLAIM = {"in": "report-1913/age", "proof": "letter-1913/x-ray"}


class Grown(NamedTuple):
    """A story with two more of each kind, and what lint had found before."""

    root: Path
    before: list[tuple[str, str]]


@pytest.fixture(scope="module", params=["new", "small", *STORIES])
def grown(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Grown:
    """A new story, and each of those that are there, added to."""
    root = tmp_path_factory.mktemp("grown") / "a-story"
    if request.param == "new":
        new("story", root, {})
    else:
        found = {**STORIES, "small": SMALL}[request.param]
        shutil.copytree(found, root, ignore=shutil.ignore_patterns("schema"))
    before = _found(root)
    twice = ("scene", "document", "claim", "person", "folder")
    for kind in (*(kind for kind in twice for _ in range(2)), "scene", "document"):
        new(kind, root, {})
    return Grown(root, before)


def test_what_is_new_can_be_linted_walked_and_solved(grown: Grown) -> None:
    """With more of everything nothing new is to be reported, no way is dead, all can be solved."""
    story = load_story(grown.root).story
    assert story is not None
    assert grown.before == _found(grown.root)
    walked = Walker(story, 3).walk(20)
    assert walked.dead_ends == ()
    assert solved(story, 0).is_well
    twice = {f"new-{kind}{nth}" for kind in ("scene", "paper", "claim") for nth in ("", "-2")}
    assert twice <= {*story.scenes, *story.papers, *story.claims}


def test_every_new_beat_has_its_id_in_the_ledger(grown: Grown) -> None:
    """Nothing is left for `article58 ids` to do."""
    assert write_ids(grown.root) == []


@pytest.mark.parametrize("kind", IN)
@pytest.mark.parametrize("name", STORIES)
def test_of_an_author_no_line_is_lost(name: str, kind: str, tmp_path: Path) -> None:
    """Whatever is added, lines are put in; one way on may change, and in lists a word is added."""
    root = tmp_path / name
    shutil.copytree(STORIES[name], root, ignore=shutil.ignore_patterns("schema"))
    before = {path: path.read_text() for path in root.rglob("*.yaml")}
    new(kind, root, {})
    for path, text in before.items():
        delta = difflib.ndiff(text.splitlines(True), path.read_text().splitlines(True))
        lost = [line[2:] for line in delta if line.startswith("- ")]
        assert all("end: " in line or "[" in line for line in lost)
        assert len(lost) <= 1


def test_comments_stay_with_what_they_speak_of(tmp_path: Path) -> None:
    """A beat is put below the one before it, above the comment of the one behind it."""
    root = tmp_path / "first-steps"
    shutil.copytree(STORIES["first-steps"], root)
    new("document", root, {"id": "a-note", "scene": "new-methods"})
    text = (root / "folders/01-piltdown/scenes/new-methods.yaml").read_text()
    assert (
        "    text: A magazine tells its readers about the study.\n"
        "  - uncover: a-note\n"
        "  # Claims are offered when every paper that proves them can be had.\n"
        "  - test: one-creature\n"
    ) in text


def test_windows_line_ends_and_marks_stay(tmp_path: Path) -> None:
    """A file keeps its byte order mark and the ends of its lines, also on the lines put in."""
    scene = "folders/01-lamp/scenes/office.yaml"
    raw = b"\xef\xbb\xbf" + (SMALL / scene).read_bytes().replace(b"\n", b"\r\n").rstrip()
    root = lay(tmp_path, [(scene, raw)])
    new("claim", root, {"id": "second"})
    expected = raw.replace(b"  - end: lamp", b"  - test: second\r\n  - end: lamp")
    assert expected == (root / scene).read_bytes()


def test_a_scene_is_put_into_the_way(tmp_path: Path) -> None:
    """The scene before leads to the new one, and the new one to where that had led."""
    root = lay(tmp_path)
    given = {"title": "The pier", "scene": "harbour", "date": "1880-11-06", "place": "norhaven"}
    made = new("scene", root, given)
    assert (made.id, made.scene) == ("the-pier", "the-pier")
    home = root / "folders/01-lamp"
    assert made.files == {
        home / "scenes/harbour.yaml": False,
        home / "scenes/the-pier.yaml": True,
        home / "ids.json": True,
    }
    assert (home / "scenes/harbour.yaml").read_text().endswith("  - goto: the-pier\n")
    assert (home / "scenes/the-pier.yaml").read_text() == (
        "# yaml-language-server: $schema=../../../schema/scene.json\n"
        "scene: the-pier\ntitle: The pier\ndate: 1880-11-06\nplace: norhaven\n"
        "picture: harbour\n# What the picture shows, for those who do not see it.\n"
        "alt: A harbour with a lamp on its tower.\nbeats:\n"
        "  # A piece of text is one tap. Its end says where it is known from: [@SOURCE, p. 17]\n"
        "  - |\n    Write here what happened, where it was, and who was there.\n"
        "  - goto: office\n"
    )


def test_claims_fill_a_batch_and_then_the_next(tmp_path: Path) -> None:
    """A batch takes three claims; an assessment that a story has seldom is written first."""
    root = tmp_path / "a-story"
    new("story", root, {})
    for _ in range(3):
        new("claim", root, {})
    story = load_story(root).story
    assert story is not None
    assert [batch.claims for batch in story.folders["first-folder"].batches] == [
        ("first-claim", "new-claim", "new-claim-2"), ("new-claim-3",),
    ]  # fmt: skip
    assert [claim.assessment for claim in story.claims.values()] == [
        "contradicted", "supported", "accusation-only", "undecidable",
    ]  # fmt: skip


REFUSED: dict[str, tuple[str, Mapping[str, str], str]] = {
    "a scene that is there": ("scene", {"id": "office"}, 'already a scene "office"; nothing'),
    "a person that is a body": ("person", {"id": "harbour-office"}, "already a person"),
    "an id of capitals": ("scene", {"id": "The Pier"}, 'write "the-pier"'),
    "a folder that is not there": ("scene", {"folder": "lam"}, 'did you mean "lamp"?'),
    "a scene that is not there": ("claim", {"scene": "ofice"}, 'did you mean "office"?'),
    "no date": ("document", {"date": "soon"}, '"soon" is not a date: write 1936'),
    "an unknown passage": ("claim", {"proof": "letter-of-lund/x"}, 'there is no passage "letter'),
    "an unknown source": ("person", {"source": "cronicle"}, 'did you mean "chronicle"?'),
    "no title": ("document", {"title": " "}, "a text belongs here"),
    "markup without a partner": ("scene", {"title": "A *star"}, "a * in this text"),
}


@pytest.mark.parametrize(("kind", "given", "said"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_made_changes_nothing(
    kind: str, given: Mapping[str, str], said: str, tmp_path: Path
) -> None:
    """A refusal says why, and every file of the story is what it was."""
    root = lay(tmp_path)
    before = _bytes(root)
    with pytest.raises(Refusal) as refused:
        new(kind, root, given)
    assert said in str(refused.value)
    assert before == _bytes(root)


OLD = "- source: gazette\n  title: G\n  kind: press\n{}- source: book\n  title: B\n  kind: book\n"
DATED: dict[str, tuple[str, str, str, str]] = {
    "as old": ("document", "1901", "1950", "chronicle"),
    "the first that is not older": ("document", "1902", "1949, 1950", "gazette"),
    "all are older": ("document", "1951", "1950", "chronicle"),
    "about a year": ("document", "1950~", "1950~", "gazette"),
    "of no year": ("document", "1902", "", "chronicle"),
    "a person": ("person", "", "1950", "chronicle"),
}


@pytest.mark.parametrize(("kind", "date", "year", "default"), DATED.values(), ids=DATED)
def test_what_is_new_is_known_from_somewhere(
    kind: str, date: str, year: str, default: str, tmp_path: Path
) -> None:
    """The source is asked for; at first it is one that is not older than the paper."""
    dated = f'  year: "{year}"\n' if year else ""
    root = lay(tmp_path, [("sources/old.yaml", OLD.format(dated))])
    asked: dict[str, str] = {}

    def _ask(question: Question) -> str:
        asked[question.key] = question.default
        return question.default

    made = new(kind, root, {"date": date} if date else {}, _ask)
    assert default == asked["source"]
    assert f"{default}, p." in made.file.read_text(encoding="utf-8").partition(made.id)[2]


@pytest.mark.parametrize("kind", ["document", "person"])
def test_without_any_source_nothing_is_known(kind: str, tmp_path: Path) -> None:
    """Where no source is named yet, that is said, and nothing is written."""
    root = lay(tmp_path)
    (root / "sources.yaml").unlink()
    (root / "folders/01-lamp/scenes/office.yaml").write_text(
        "scene: office\ndate: 1880-12\nplace: office\nbeats:\n  - end: lamp\n", encoding="utf-8"
    )
    named = r', cite: "[^"]*"| ?\[@[^\]]*\]|(?m:^ *(?:cite|refs|further): .*\n)'
    for path in root.rglob("*.yaml"):
        path.write_text(re.sub(named, "", path.read_text(encoding="utf-8")), encoding="utf-8")
    before = _bytes(root)
    with pytest.raises(Refusal, match=r"no source is named yet in sources\.yaml"):
        new(kind, root, {})
    assert before == _bytes(root)


def test_a_new_story_has_nothing_to_report(tmp_path: Path) -> None:
    """A new story is without fault from the first moment, whatever its folder is called."""
    new("story", tmp_path / "Три слова", {"id": "a", "date": "1936-08-19/1936-08-24"})
    assert _found(tmp_path / "Три слова") == []


def test_a_story_is_not_written_over(tmp_path: Path) -> None:
    """A folder with anything in it is left alone."""
    (tmp_path / "note.txt").write_text("mine")
    with pytest.raises(Refusal, match="is there already, and nothing was written"):
        new("story", tmp_path, {})
    assert [path.name for path in tmp_path.iterdir()] == ["note.txt"]


def test_a_story_with_errors_is_not_added_to(tmp_path: Path) -> None:
    """What is wrong is said first, in its place."""
    root = lay(tmp_path, [("places.yaml", "- place: norhaven\n")])
    with pytest.raises(Refusal, match=r'(?s)cannot be played yet.*"name:" is missing here'):
        new("person", root, {})


def test_a_person_is_asked_once_for_each_thing(tmp_path: Path) -> None:
    """Questions have a default that fits; what was given beforehand is not asked."""
    root = lay(tmp_path)
    asked: list[tuple[str, str]] = []

    def _ask(question: Question) -> str:
        asked.append((question.key, question.default))
        assert question.fault(question.default) == ""
        return "The pier" if question.key == "title" else question.default

    new("scene", root, {"date": "1880-12"}, _ask)
    assert asked == [
        ("title", "New scene"), ("id", "the-pier"), ("scene", "office"), ("place", "office"),
    ]  # fmt: skip


EDITS: dict[str, tuple[str, Steps, str, int | None, str]] = {
    "brackets": ("a: [b, c] # d\n", ("a",), "e", None, "a: [b, c, e] # d\n"),
    "brackets over lines": ("a: [b,\n c # d\n ]\n", ("a",), "e", None, "a: [b,\n c, e # d\n ]\n"),
    "dashes at the margin": ("- b\n# d\n", (), "e: f\ng: h", None, "- b\n- e: f\n  g: h\n# d\n"),
    "no last line end": ("a:\n    - b", ("a",), "e", None, "a:\n    - b\n    - e\n"),
    "below a long text": ("a:\n- |\n  b\n  # c\n\n# d\n", ("a",), "e", None,
                          "a:\n- |\n  b\n  # c\n- e\n\n# d\n"),
    "at the head": ("a:\n  # of b\n  - b\n", ("a",), "e", 0, "a:\n  - e\n  # of b\n  - b\n"),
    "between": ("a:\n- b: {c: d,\n   e: f}\n# of g\n- g\n", ("a",), "h", 1,
                "a:\n- b: {c: d,\n   e: f}\n- h\n# of g\n- g\n"),
    "inside": ("a:\n  - b: [c]\n", ("a", 0, "b"), "d", None, "a:\n  - b: [c, d]\n"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "path", "item", "at", "expected"), EDITS.values(), ids=EDITS)
def test_an_item_is_put_into_a_list(
    text: str, path: Steps, item: str, at: int | None, expected: str
) -> None:
    """However a list is written, an item joins it in the same way, and all else stays."""
    assert expected == with_item(text, path, item, at)


def test_keys_and_pairs_are_put_in() -> None:
    """A key goes below another with all that belongs to it; a pair takes the place of one."""
    assert with_key("a:\n  - b\nc: d\n", "a", "e: f") == "a:\n  - b\ne: f\nc: d\n"
    text = "- a\n- end: b # c\n  when: d\n"
    assert with_pair(text, (1,), "end", "goto: e") == "- a\n- goto: e # c\n  when: d\n"


def test_where_there_is_no_place_nothing_is_edited() -> None:
    """A list of tables in brackets, or a list that is not there, is refused."""
    for path, item in ((("a",), "b: c\nd: e"), (("f",), "b")):
        with pytest.raises(CannotEdit):
            with_item("a: [{b: c}]\n", path, item)


@pytest.mark.parametrize(
    "text", ["no", "A: b", "A # b", "*A", "'A'", "- a", "[a]", "12:30", "A, b"]
)
def test_a_title_is_read_as_it_was_typed(text: str, tmp_path: Path) -> None:
    """Whatever stands in a title, YAML reads it as the same words."""
    root = lay(
        tmp_path, [("people/more.yaml", f"- person: x\n  name: {scalar(text)}\n  sort: x\n")]
    )
    story = load_story(root).story
    assert story is not None
    assert text == story.people["x"].name


def _found(root: Path) -> list[tuple[str, str]]:
    return [(found.code, found.message) for found in lint(root)]


def _bytes(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
