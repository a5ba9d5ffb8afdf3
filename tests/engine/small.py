"""A small language for small stories: each function makes one value of the model, short to read.

Texts are beats by themselves, ids that nobody names are counted (b1, b2 … in each scene), and what
a test does not look at has a plain value. `without` takes things out of a story again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import count

from msgspec.structs import replace

from game.engine import beats, model
from game.engine.beats import Beat, Choice, Option
from game.engine.calendar import Date
from game.engine.conditions import condition_of
from game.engine.model import Assessment, Claim, Document, Folder, Scene
from game.engine.story import Story, beat_name, spots_of

Line = str | Beat
Part = Scene | Document | Claim
DAY = Date("1936-08-19")


def when(condition: str, line: Line) -> Beat:
    """Return a beat that happens under a condition."""
    return replace(_beat(line), when=condition_of(condition))


def option(name: str, *do: Line, when: str = "", once: bool = False, leave: bool = False) -> Option:
    """Return an option of a choice."""
    return Option(
        id=name,
        text=name.capitalize(),
        do=tuple(_beat(line) for line in do),
        when=condition_of(when) if when else None,
        once="yes" if once else "no",
        leave="yes" if leave else "no",
    )


def choice(name: str, *options: Option) -> Choice:
    """Return a choice that asks "NAME?"."""
    return Choice(choice=name, text=f"{name}?", options=options)


def scene(name: str, *lines: Line, place: str = "hall") -> Scene:
    """Return a scene whose beats without a name are called b1, b2 … in reading order."""
    numbers = count(1)
    beats = tuple(_numbered(_beat(line), numbers) for line in lines)
    return Scene(scene=name, date=DAY, place=place, beats=beats)


def paper(
    name: str,
    passages: str = "text",
    kind: model.Kind = model.Kind.PRESS,
    people: str = "",
    request: tuple[str, str, int] | None = None,
    texts: Sequence[str] = (),
) -> Document:
    """Return a paper; `passages` are ids in one string, `texts` their words where they matter."""
    ids = passages.split()
    words = texts or [f"The {part} of {name}." for part in ids]
    return Document(
        document=name,
        title=name.capitalize(),
        kind=kind,
        by="court",
        date=DAY,
        basis=model.Basis.SUMMARY,
        passages=tuple(
            model.Passage(id=part, text=text) for part, text in zip(ids, words, strict=True)
        ),
        people=tuple(people.split()),
        request=_request(*request) if request else None,
    )


def claim(
    name: str,
    *proofs: str,
    is_really: Assessment = Assessment.CONTRADICTED,
    hints: tuple[str, ...] = (),
    assessments: tuple[Assessment, ...] = tuple(Assessment),
    same_as: str = "",
) -> Claim:
    """Return a claim; a proof is "paper/passage" or "paper/passage=assessment"."""
    return Claim(
        claim=name,
        title=name.capitalize(),
        text=f"It was said: {name}.",
        by="anna",
        said_on=DAY,
        in_="court-report/text",
        assessment=is_really,
        assessments=assessments,
        proofs=tuple(_proof(proof) for proof in proofs),
        hints=hints,
        same_as=same_as,
    )


def folder(name: str, *parts: Part, batches: str | None = None) -> tuple[Folder, tuple[Part, ...]]:
    """Return a folder and what is in it; it begins with its first scene.

    `batches` are claims, "a b / c" for two batches; where it is left out, all are one batch.
    """
    claims = " ".join(part.claim for part in parts if isinstance(part, Claim))
    groups = [group.split() for group in (claims if batches is None else batches).split("/")]
    made = Folder(
        folder=name,
        title=name.capitalize(),
        span=Date("1936"),
        start=next(part.scene for part in parts if isinstance(part, Scene)),
        batches=tuple(model.Batch(claims=tuple(group)) for group in groups if group),
        outcome="What became of them.",
    )
    return made, parts


def story(
    *folders: tuple[Folder, tuple[Part, ...]],
    people: str = "anna boris",
    places: str = "hall tower",
) -> Story:
    """Return a story of these folders."""
    parts = [(made.folder, part) for made, inside in folders for part in inside]
    scenes = {part.scene: part for _, part in parts if isinstance(part, Scene)}
    return Story(
        cover=model.Cover(
            story="small",
            title="Small",
            folders=tuple(made.folder for made, _ in folders),
            format=1,
            span=Date("1917/1990"),
            lanes=(),
        ),
        folders={made.folder: made for made, _ in folders},
        scenes=scenes,
        papers={part.document: part for _, part in parts if isinstance(part, Document)},
        claims={part.claim: part for _, part in parts if isinstance(part, Claim)},
        people={
            name: model.Person(person=name, name=name.capitalize(), sort=name)
            for name in people.split()
        },
        bodies={"court": model.Body(body="court", name="The court")},
        places={name: model.Place(place=name, name=name.capitalize()) for name in places.split()},
        sources={},
        terms={},
        events={},
        eras={},
        facts={},
        unused=(),
        home={_key(part): home for home, part in parts},
        spots={name: spots_of(made) for name, made in scenes.items()},
    )


def of_scene(*lines: Line) -> Story:
    """Return a story of one folder "road" with one scene "hall"."""
    return story(folder("road", scene("hall", *lines)))


def things(whole: Story) -> tuple[str, ...]:
    """Return the key of everything that `without` can take out of a story."""
    keys = [f"folder:{name}" for name in whole.folders]
    keys += whole.home
    for name, spots in whole.spots.items():
        keys += [f"beat:{name}/{beat}" for beat in spots]
        keys += [
            f"option:{name}/{spot.beat.choice}/{below.id}"
            for spot in spots.values()
            if isinstance(spot.beat, Choice)
            for below in spot.beat.options
        ]
    for name, document in whole.papers.items():
        keys += [f"passage:{name}/{passage.id}" for passage in document.passages]
    keys += [f"person:{name}" for name in whole.people]
    keys += [f"place:{name}" for name in whole.places]
    return tuple(keys)


def without(whole: Story, *keys: str) -> Story:
    """Return a story from which things are gone, and with them all that names them."""
    gone = _closure(whole, set(keys))

    def left(kind: str, names: Collection[str]) -> list[str]:
        return [name for name in names if f"{kind}:{name}" not in gone]

    scenes = {
        name: replace(made, beats=tuple(_pruned(made.beats, name, gone)))
        for name, made in whole.scenes.items()
        if f"scene:{name}" not in gone
    }
    homes = {key: home for key, home in whole.home.items() if key not in gone}
    return replace(
        whole,
        folders={
            name: _pruned_folder(whole.folders[name], homes, gone)
            for name in left("folder", whole.folders)
        },
        scenes=scenes,
        papers={
            name: _pruned_paper(whole.papers[name], gone) for name in left("paper", whole.papers)
        },
        claims={
            name: _pruned_claim(whole.claims[name], gone) for name in left("claim", whole.claims)
        },
        people={name: whole.people[name] for name in left("person", whole.people)},
        places={name: whole.places[name] for name in left("place", whole.places)},
        home=homes,
        spots={name: spots_of(made) for name, made in scenes.items()},
    )


def _beat(line: Line) -> Beat:
    return beats.Say(say=line) if isinstance(line, str) else line


def _numbered(beat: Beat, numbers: Iterator[int]) -> Beat:
    if not isinstance(beat, Choice):
        return beat if beat.id else replace(beat, id=f"b{next(numbers)}")
    options = tuple(
        replace(below, do=tuple(_numbered(inner, numbers) for inner in below.do))
        for below in beat.options
    )
    return replace(beat, options=options)


def _request(name: str, place: str, year: int) -> model.Request:
    return model.Request(name=(name,), place=(place,), year=(year,))


def _proof(text: str) -> model.Proof:
    passage, _, assessment = text.partition("=")
    return model.Proof(
        with_=passage,
        because="It says so.",
        assessment=Assessment(assessment) if assessment else None,
    )


def _key(part: Part) -> str:
    match part:
        case Scene():
            return f"scene:{part.scene}"
        case Document():
            return f"paper:{part.document}"
        case _:
            return f"claim:{part.claim}"


def _closure(whole: Story, gone: set[str]) -> set[str]:
    """Add what cannot be without what is gone: all in a folder, a folder without a scene."""
    for name in whole.folders:
        inside = {key for key, home in whole.home.items() if home == name}
        if f"folder:{name}" in gone or all(
            key in gone for key in inside if key.startswith("scene:")
        ):
            gone |= {f"folder:{name}", *inside}
    for name, document in whole.papers.items():
        if all(f"passage:{name}/{passage.id}" in gone for passage in document.passages):
            gone.add(f"paper:{name}")
    return gone


def _pruned(beats: tuple[Beat, ...], where: str, gone: set[str]) -> Iterator[Beat]:
    for beat in beats:
        if f"beat:{where}/{beat_name(beat)}" in gone or _named(beat) in gone:
            continue
        if isinstance(beat, Choice):
            options = tuple(
                replace(below, do=tuple(_pruned(below.do, where, gone)))
                for below in beat.options
                if f"option:{where}/{beat.choice}/{below.id}" not in gone
            )
            if options:
                yield replace(beat, options=options)
        else:
            yield beat


def _named(beat: Beat) -> str:
    """Return the key of the thing that a beat names; "" where it names none."""
    match beat:
        case beats.Uncover(uncover=name) | beats.Mention(mention=name):
            return f"paper:{name}"
        case beats.Test(test=name):
            return f"claim:{name}"
        case beats.Call(call=name) | beats.Goto(goto=name):
            return f"scene:{name}"
        case _:
            return ""


def _pruned_folder(made: Folder, homes: dict[str, str], gone: set[str]) -> Folder:
    scenes = [
        key.removeprefix("scene:")
        for key, home in homes.items()
        if home == made.folder and key.startswith("scene:")
    ]
    claims = [
        tuple(name for name in batch.claims if f"claim:{name}" not in gone)
        for batch in made.batches
    ]
    return replace(
        made,
        start=made.start if made.start in scenes else scenes[0],
        batches=tuple(model.Batch(claims=left) for left in claims if left),
    )


def _pruned_paper(made: Document, gone: set[str]) -> Document:
    return replace(
        made,
        passages=tuple(
            passage
            for passage in made.passages
            if f"passage:{made.document}/{passage.id}" not in gone
        ),
    )


def _pruned_claim(made: Claim, gone: set[str]) -> Claim:
    return replace(
        made,
        proofs=tuple(
            proof
            for proof in made.proofs
            if f"paper:{proof.with_.partition('/')[0]}" not in gone
            and f"passage:{proof.with_}" not in gone
        ),
    )
