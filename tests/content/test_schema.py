"""The editors' schema: what it takes and refuses, and what a real editor shows of it."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from game.content.bundle import stories_folder
from game.content.codes import Example, document
from game.content.load import load_story, pictures_of
from game.content.schema import modeline, names_of, schemas, write_schema
from game.content.table import fields_of
from game.engine.beats import VERBS
from tests.content.editor import SERVER, Blamed, Editor
from tests.content.stories import SMALL, lay

STORIES = [SMALL, *sorted(path.parent for path in stories_folder().glob("*/story.yaml"))]
SHAPES = ("S117", "S118", "S119", "S120", "S121", "S122", "S123", "S124")
NAMES = ("S201", "S202", "S203", "S204", "S205", "S206", "S207", "S209", "S210")
PIER = "folders/01-lamp/scenes/pier.yaml"
HEAD = "scene: pier\ndate: 1880\nplace: norhaven\nbeats:\n"


class _Core(yaml.BaseLoader):
    """YAML 1.2 as editors read it: `no` is a text, `1936` a number."""


for _tag, _form in (
    ("int", r"[-+]?[0-9]+"),
    ("float", r"[-+]?[0-9]+\.[0-9]*"),
    ("null", "|~|null"),
):
    _Core.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(f"^({_form})$"), None)
    made = getattr(yaml.SafeLoader, f"construct_yaml_{_tag}")
    _Core.add_constructor(f"tag:yaml.org,2002:{_tag}", made)
_Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), None)
_Core.add_constructor("tag:yaml.org,2002:bool", lambda _, node: node.value == "true")


def _refused(story: Path, schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield file and message of everything in a story that its schema does not take."""
    for path in sorted(story.rglob("*.yaml")):
        shown = path.relative_to(story).as_posix()
        kind = modeline(shown).rpartition("/")[2].strip()
        found = yaml.load(path.read_bytes(), Loader=_Core)
        for fault in Draft7Validator(schema[kind]).iter_errors(found):
            yield shown, f"{fault.json_path}: {fault.message}"


def _schema(story: Path) -> dict[str, Any]:
    return schemas(names_of(load_story(story), pictures_of(story)))


@pytest.mark.parametrize("story", STORIES, ids=lambda path: path.name)
def test_good_stories_are_taken(story: Path) -> None:
    """Every file of every story fits the schema that is made from it."""
    assert list(_refused(story, _schema(story))) == []


@pytest.mark.parametrize("story", STORIES[1:], ids=lambda path: path.name)
def test_the_first_line_of_every_file_leads_to_its_schema(story: Path) -> None:
    """Each file of the game's stories begins with the line for its own kind and place."""
    paths = [path for path in story.rglob("*.yaml") if "schema" not in path.parts]
    for path in paths:
        line = path.read_text().splitlines(keepends=True)[0]
        assert line == modeline(path.relative_to(story).as_posix())
        assert (path.parent / line.split("=")[1].strip()).resolve().parent == story / "schema"


EXAMPLES = [
    pytest.param(f"{code}-{nth}", example, id=f"{code}-{nth}")
    for code in (*SHAPES, *NAMES)
    for nth, example in enumerate(document(code).fails)
]
NOT_SEEN = {
    "S121-1": "which of two dates comes first",
    "S124-2": "a verb alone, which in quotes would be a text",
    **dict.fromkeys(("S201-1", "S204-1"), "a name in a condition"),
    **dict.fromkeys(("S201-2", "S203-1", "S210-0", "S210-1"), "a name in a text"),
}
"""What an editor cannot tell, and lint can."""


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_what_lint_refuses_an_editor_refuses(name: str, example: Example, tmp_path: Path) -> None:
    """What fails by its shape, or by a name that stands alone, fails in the editor as well."""
    story = lay(tmp_path, example.files)
    assert bool(list(_refused(story, _schema(SMALL)))) == (name not in NOT_SEEN)


@pytest.mark.parametrize("code", SHAPES)
def test_what_lint_takes_an_editor_takes(code: str, tmp_path: Path) -> None:
    """The examples that pass lint pass in the editor, with the names that they bring."""
    for example in document(code).passes:
        story = lay(tmp_path, example.files)
        assert list(_refused(story, _schema(story))) == []


def test_every_key_is_explained() -> None:
    """Each key of each table has the sentence that the model has for it."""
    beat = _schema(SMALL)["scene.json"]["definitions"]["beat"]["properties"]
    for struct in VERBS.values():
        for key, field in fields_of(struct).items():
            assert field.says in beat[key]["description"]


def test_a_schema_is_written_once_and_not_kept(tmp_path: Path) -> None:
    """A second time nothing changes; version control passes the folder by."""
    story = lay(tmp_path)
    written = write_schema(load_story(story), story)
    assert [path.name for path in written if path.suffix != ".json"] == [".gitignore"]
    assert (story / "schema/.gitignore").read_text() == "*\n"
    assert write_schema(load_story(story), story) == []
    scene = json.loads((story / "schema/scene.json").read_text())
    Draft7Validator.check_schema(scene)


def test_a_story_with_mistakes_has_a_schema() -> None:
    """Names can be completed while something else in the story is wrong."""
    names = names_of(load_story(SMALL / "no-such-folder"), ["harbour"])
    assert set(names["picture"]) == {"harbour"}
    assert schemas(names)["scene.json"]["additionalProperties"] is False


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Editor, Path]]:
    """An editor with a running language server, and a story with its schema."""
    program = shutil.which(SERVER)
    if program is None:
        pytest.skip(f"{SERVER} is not on the PATH: .ci/run brings it, or npm install --global")
    story = lay(tmp_path_factory.mktemp("editor"))
    write_schema(load_story(story), story)
    with Editor(program, story) as found:
        yield found, story


BLAMED = {
    "a verb that is none": ("  - uncovr: x\n", (5, 5, "uncovr", "Property uncovr is not allowed.")),
    "a paper that is none": ("  - uncover: x\n", (5, 14, "x", "There is no such paper. ")),
    "a missing setting": (
        "  - quote: A.\n    by: lund\n    date: 1880\n",
        (5, 5, "q", 'Missing property "cite".'),
    ),
    "a setting of another verb": (
        "  - goto: office\n    by: lund\n",
        (6, 5, "by", "Property by is not allowed."),
    ),
    "no verb": ("  - text: A.\n", (5, 5, "text: A.", "One of these is missing: say, quote")),
    "a verb without a colon": ("  - goto office\n", (5, 5, "goto office", "After a verb stand")),
    "no date": ("  - title: A\n    date: May\n", (6, 11, "May", "A date is written 1936, ")),
    "deep inside": (
        "  - choice: a\n    text: A?\n    options:\n      - id: b\n        text: B\n"
        "        do:\n          - tset: lamp-was-dark\n",
        (11, 13, "tset", "Property tset is not allowed."),
    ),
}


@pytest.mark.parametrize(("beats", "expected"), BLAMED.values(), ids=BLAMED)
def test_an_editor_blames_the_right_place(
    editor: tuple[Editor, Path], beats: str, expected: tuple[int, int, str, str]
) -> None:
    """One thing is underlined, where the mistake is, with words that help."""
    server, story = editor
    text = modeline(PIER) + HEAD + beats
    [found] = server.open(story / PIER.replace("pier", f"pier-{abs(hash(beats))}"), text)
    line, column, words, said = expected
    assert (line + 1, column, words) == found[:3]
    assert found.message.startswith(said)


def test_an_editor_offers_names_and_explains(editor: tuple[Editor, Path]) -> None:
    """After `uncover:` the papers are offered with their titles; a key says what it is for."""
    server, story = editor
    head = modeline(PIER) + HEAD
    offered = server.offered(story / "folders/01-lamp/scenes/a.yaml", head + "  - uncover: ¦\n")
    loaded = load_story(story).story
    assert loaded is not None
    assert {name: paper.title for name, paper in loaded.papers.items()} == offered
    verbs = server.offered(story / "folders/01-lamp/scenes/b.yaml", head + "  - ¦\n")
    assert set(VERBS) <= set(verbs)
    said = server.explained(story / "folders/01-lamp/scenes/c.yaml", head + "  - qu¦ote: A.\n")
    assert "It needs: cite, by, date. It may have: in." in said


def test_an_editor_has_nothing_against_good_stories(editor: tuple[Editor, Path]) -> None:
    """No file of a good story has anything underlined."""
    server, story = editor
    blamed: dict[str, list[Blamed]] = {}
    for path in story.rglob("*.yaml"):
        shown = path.relative_to(story).as_posix()
        found = server.open(path, modeline(shown) + path.read_text())
        blamed |= {shown: found} if found else {}
    assert blamed == {}
