"""The JSON Schema that editors complete, explain and check a story's files with.

It is made from the structs of the model and from the names in the story. A table is one flat,
closed object, also where it may be of several kinds (the verbs of a beat): so an editor offers
every key, and blames the one that is wrong. What a kind needs stands in conditions beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec
from msgspec import Struct

from game.content.known import Known
from game.content.layout import FILES, KINDS, LISTS, is_list
from game.content.load import Loaded, pictures_of
from game.content.parts import Part
from game.content.table import Field, Shape, fields_of
from game.engine.beats import VERBS, Beat
from game.engine.model import Person

FOLDER_NAME = "schema"
"""The folder of a story that the schema is written to."""

Json = dict[str, Any]
Names = Mapping[str, Mapping[str, str]]
"""What can be named, by kind: each id with a line that says what it is."""

_TEXT = ["string", "number", "boolean"]
_MOMENT = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?[~?]?"
_DATE = {
    "type": ["string", "integer"],
    "pattern": rf"^{_MOMENT}(/{_MOMENT})?$",
    "patternErrorMessage": "A date is written 1936, 1936-08, 1936-08-19, 1936-08-19/1936-08-24, "
    "1936~ for about, 1936-08? for perhaps.",
}
_NAME = r"(?!(and|or|not)\b)[^\s()<>=!]+"
_ATOM = rf"((has|read|cited|proved|seen|chose)\s+{_NAME}|{_NAME}(\s*[<>!]?=?\s*-?\d+)?)"
_ASKED = rf"(not\s+|\(\s*|not\()*{_ATOM}[\s)]*"
_CONDITION = {
    "type": "string",
    "pattern": rf"^(?!.*\((?!.*\)))(?![^(]*\))\s*{_ASKED}((and|or)\b\s*{_ASKED})*$",
    "patternErrorMessage": "A condition is made of: has PAPER, read PAPER, cited PAPER, "
    "proved CLAIM, seen SCENE, chose SCENE/CHOICE/OPTION, NAME, NAME >= 2, and, or, not, ( ).",
}
_CALLED = {"maker": "person or body"}
_NUMBER = {"integer": r"^[-+]?\d{1,9}$", "number": r"^[-+]?\d{1,9}(\.\d+)?$"}


def modeline(path: str) -> str:
    """Return the first line of a story's file: it leads editors to the schema.

    >>> modeline("people/court.yaml")
    '# yaml-language-server: $schema=../schema/people.json\\n'
    """
    parts = PurePosixPath(path).parts
    kinds = {"scenes": "scene", "documents": "document", **{name: name for name in LISTS}}
    kind = kinds.get(parts[-2] if len(parts) > 1 else "", PurePosixPath(path).stem)
    up = "../" * (len(parts) - 1)
    return f"# yaml-language-server: $schema={up}{FOLDER_NAME}/{kind}.json\n"


def names_of(loaded: Loaded, pictures: Iterable[str]) -> Names:
    """Return what can be named in a story, also where other things in it are wrong."""
    parts = Known(loaded.parts.values()).parts
    names = {
        kind: {name: _line_of(kind, name, part) for name, part in of_kind.items() if name}
        for kind, of_kind in parts.items()
    }
    return {**names, "picture": dict.fromkeys(pictures, "")}


def schemas(names: Names) -> dict[str, Json]:
    """Return the schema of each kind of file, by the name that the first line of such files has."""
    return {f"{name}.json": _file(types, names) for name, types in FILES.items()}


def write_schema(loaded: Loaded, story: Path, out: Path | None = None) -> list[Path]:
    """Write the schema of a story beside its files, or to `out`; return what has changed.

    What is written is left out of version control, since it can be made again at any time.
    """
    folder = out or story / FOLDER_NAME
    texts = {
        name: msgspec.json.format(msgspec.json.encode(schema), indent=1) + b"\n"
        for name, schema in schemas(names_of(loaded, pictures_of(story))).items()
    }
    if out is None:
        texts[".gitignore"] = b"*\n"
    folder.mkdir(parents=True, exist_ok=True)
    return [folder / name for name, text in texts.items() if _write(folder / name, text)]


def _write(path: Path, text: bytes) -> bool:
    if path.is_file() and path.read_bytes() == text:
        return False
    path.write_bytes(text)
    return True


def _line_of(kind: str, name: str, part: Part) -> str:
    """Return what an editor shows beside a name."""
    value: Any = part.value
    if kind == "passage":
        inner = name.partition("/")[2]
        value = next((p for p in getattr(value, "passages", ()) if p.id == inner), None)
    keys = ("text", "title") if kind in ("passage", "claim", "fact") else ("title", "name", "text")
    said = next((text for key in keys if (text := getattr(value, key, ""))), "")
    return " ".join(said.split())


def _file(types: tuple[type[Struct], ...], names: Names) -> Json:
    table = _table({KINDS[struct][1]: struct for struct in types}, names)
    whole = {"type": "array", "minItems": 1, "items": table} if is_list(types) else table
    defs = {"beat": _beat(names)} if "scene" in table["properties"] else {}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **whole,
        **({"definitions": defs} if defs else {}),
    }


def _beat(names: Names) -> Json:
    table = _table(VERBS, names)
    return {
        **table,
        "type": [*_TEXT, "object"],
        "pattern": rf"^(?!({'|'.join(VERBS)}) [a-z0-9/-]+$)[\s\S]*\S",
        "patternErrorMessage": "After a verb stand a colon and a space.",
        "description": "A text, or a verb with its settings.",
    }


def _table(structs: Mapping[str, type[Struct]], names: Names) -> Json:
    """Return the schema of a table that has the key of one of several structs."""
    found: dict[str, list[tuple[str, Field]]] = {}
    for owner, struct in structs.items():
        for key, field in fields_of(struct).items():
            found.setdefault(key, []).append((owner, field))
    table: Json = {
        "type": "object",
        "properties": {key: _property(key, of, structs, names) for key, of in found.items()},
        "patternProperties": {"^x-": {}},
        "additionalProperties": False,
    }
    if Person in structs.values():
        table["properties"]["rehabilitated"] = _cleared(table["properties"]["rehabilitated"])
    if len(structs) > 1:
        return {**table, **_alternatives(structs)}
    return {**table, "required": _required(*structs.values())}


def _cleared(date: Json) -> Json:
    """Return the schema of when a person was cleared, which may be `no`."""
    return {**date, "pattern": f"{date['pattern']}|^no$"}


def _required(struct: type[Struct]) -> list[str]:
    return [key for key, field in fields_of(struct).items() if field.is_required]


def _alternatives(structs: Mapping[str, type[Struct]]) -> Json:
    """Return what each kind of table needs and has, where the key of the kind tells which it is."""
    keys = sorted({key for struct in structs.values() for key in fields_of(struct)})
    lacks_its_key: Json = {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"enum": keys},
        "not": {"anyOf": [{"required": [key]} for key in structs]},
    }
    begins = {"type": "string", "errorMessage": f"One of these is missing: {', '.join(structs)}."}
    rules = [{"if": lacks_its_key, "then": begins}]
    for key, struct in structs.items():
        others = [
            name for name, other in structs.items() if name != key and key in fields_of(other)
        ]
        asked: Json = {"required": [key]}
        if others:
            asked["not"] = {"anyOf": [{"required": [name]} for name in others]}
        has = {
            "required": _required(struct),
            "properties": dict.fromkeys(fields_of(struct), True),
            "patternProperties": {"^x-": True},
            "additionalProperties": False,
        }
        rules.append({"if": asked, "then": has})
    return {"allOf": rules}


def _property(
    key: str, owners: list[tuple[str, Field]], structs: Mapping[str, type[Struct]], names: Names
) -> Json:
    field = next((field for owner, field in owners if owner == key), owners[0][1])
    if key in structs and len(structs) > 1:
        others = [f"{of.says} ({owner})" for owner, of in owners if owner != key]
        says = " · ".join([f"{field.says} {_settings(key, structs[key])}".strip(), *others])
    else:
        says = _said_by(owners)
    return {"description": says, **_value(field.shape, names)}


def _settings(key: str, struct: type[Struct]) -> str:
    """Return which keys of its own go with the key of a kind."""
    shared = fields_of(Beat) if issubclass(struct, Beat) else {}
    needed = _required(struct)
    fields = [name for name in fields_of(struct) if name != key]
    needs = ", ".join(name for name in fields if name in needed)
    has = ", ".join(name for name in fields if name not in needed and name not in shared)
    return " ".join(
        ["It needs: " + needs + "."] * bool(needs) + ["It may have: " + has + "."] * bool(has)
    )


def _said_by(owners: list[tuple[str, Field]]) -> str:
    """Return what is said of a key that several kinds of table have, each sentence once."""
    said: dict[str, list[str]] = {}
    for owner, field in owners:
        said.setdefault(field.says, []).append(owner)
    if len(said) == 1:
        return owners[0][1].says
    return " · ".join(
        f"{says} ({', '.join(of)})" if len(of) <= 3 else says for says, of in said.items()
    )


def _value(shape: Shape, names: Names) -> Json:
    if shape.names:
        return _named(shape.names, names.get(shape.names, {}))
    match shape.kind:
        case "list":
            assert shape.item is not None
            return {"type": "array", "minItems": 1, "items": _value(shape.item, names)}
        case "table":
            assert shape.struct is not None
            return _table({"": shape.struct}, names)
        case "beat":
            return {"$ref": "#/definitions/beat"}
        case "date":
            return _DATE
        case "condition":
            return _CONDITION
        case "number" | "decimal":
            return _number(shape)
    if shape.words:
        return {"enum": [int(word) if word.isdecimal() else word for word in shape.words]}
    if shape.is_id:
        return _id(shape)
    return {"type": _TEXT, "pattern": r"\S", "patternErrorMessage": "A text belongs here."}


def _named(kind: str, known: Mapping[str, str]) -> Json:
    if not known:
        return {"type": _TEXT}
    return {
        "enum": list(known),
        "enumDescriptions": list(known.values()),
        "errorMessage": f"There is no such {_CALLED.get(kind, kind)}. Is it new? article58 schema",
    }


def _number(shape: Shape) -> Json:
    kind = "integer" if shape.kind == "number" else "number"
    whole: Json = {"type": [kind, "string"], "pattern": _NUMBER[kind]}
    whole["patternErrorMessage"] = "A number belongs here, in digits."
    if shape.words:
        whole["pattern"] = f"{_NUMBER[kind]}|^({'|'.join(shape.words)})$"
    if shape.least is not None and shape.most is not None:
        return {"enum": list(range(int(shape.least), int(shape.most) + 1))}
    return whole


def _id(shape: Shape) -> Json:
    return {
        "type": ["string", "integer"],
        "pattern": shape.pattern,
        "patternErrorMessage": "An id has small letters a to z, digits and single hyphens."
        if "a-z" in shape.pattern
        else "A number of a fact is one capital letter and three or four digits.",
    }
