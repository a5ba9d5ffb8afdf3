"""Small stories by chance: whatever the language has, in any order, under any condition."""

from __future__ import annotations

from random import Random

from game.engine.beats import Beat, Call, Goto, Mention, Set, Test, Uncover, Vary
from game.engine.model import Folder
from game.engine.story import Story
from tests.engine.small import (
    Line,
    Part,
    choice,
    claim,
    folder,
    option,
    paper,
    scene,
    story,
    when,
)

FOLDERS = ("road", "side")
SCENES, PAPERS, CLAIMS = 3, 3, 2


def story_of(seed: int) -> Story:
    """Return a story of two folders; it stops at a choice before it comes back to a scene."""
    chance = Random(seed)
    return story(*(_folder(chance, name) for name in FOLDERS))


def _folder(chance: Random, name: str) -> tuple[Folder, tuple[Part, ...]]:
    papers = [f"{name}-p{nth}" for nth in range(PAPERS)]
    claims = [f"{name}-c{nth}" for nth in range(CLAIMS)]
    scenes = [f"{name}-s{nth}" for nth in range(SCENES)]
    parts: list[Part] = []
    for nth, here in enumerate(scenes):
        lines = [_line(chance, name, scenes, nth) for _ in range(chance.randint(1, 4))]
        lines += [_choice(chance, name, scenes, nth)] * (chance.random() < 0.8)
        later = scenes[nth + 1 :]
        if later:
            lines.append(Goto(goto=chance.choice(later)))
        parts.append(scene(here, f"{here}.", *lines))
    parts += [paper(one, "a b", request=_slip(chance), people="anna") for one in papers]
    parts += [
        claim(one, *(f"{chance.choice(papers)}/{chance.choice('ab')}" for _ in range(2)))
        for one in claims
    ]
    return folder(name, *parts, batches=chance.choice((" ".join(claims), " / ".join(claims))))


def _slip(chance: Random) -> tuple[str, str, int] | None:
    return chance.choice((None, ("anna", "hall", 1936), ("boris", "tower", 1936)))


def _condition(chance: Random, name: str, scenes: list[str]) -> str:
    """Return a condition on what may have been, or may never be; the second folder knows both."""
    other = chance.choice(FOLDERS) if name == FOLDERS[1] else name
    one = chance.choice((
        f"seen {chance.choice(scenes)}", f"not seen {chance.choice(scenes)}", "tide >= 1",
        "tide < 2", "tide = 3", f"has {name}-p{chance.randrange(PAPERS)}",
        f"read {name}-p{chance.randrange(PAPERS)}", f"proved {other}-c{chance.randrange(CLAIMS)}",
        f"chose {scenes[0]}/look/go", f"has {other}-p0",
    ))  # fmt: skip
    return one if chance.random() < 0.6 else f"{one} and {_condition(chance, name, scenes)}"


def _line(chance: Random, name: str, scenes: list[str], nth: int) -> Line:
    made: list[Line] = [
        Set(set="tide", add=1),
        Mention(mention=f"{name}-p{chance.randrange(PAPERS)}"),
        Uncover(uncover=f"{name}-p{chance.randrange(PAPERS)}"),
        Test(test=f"{name}-c{chance.randrange(CLAIMS)}"),
        Vary(vary=("One.", "Two."), mode="once"),
    ]
    made += [Call(call=later) for later in scenes[nth + 1 :]]
    line = chance.choice([*made, "A line."])
    return when(_condition(chance, name, scenes), line) if chance.random() < 0.4 else line


def _choice(chance: Random, name: str, scenes: list[str], nth: int) -> Beat:
    """Return a choice that can always be left; its ways may lead back."""
    options = [
        option(
            one,
            _line(chance, name, scenes, nth),
            *[Goto(goto=chance.choice(scenes))] * (chance.random() < 0.3),
            when=_condition(chance, name, scenes) if chance.random() < 0.7 else "",
            once=chance.random() < 0.5,
            leave=chance.random() < 0.3,
        )
        for one in ("here", "there")
    ]
    return choice("look", *options, option("go", leave=True))
