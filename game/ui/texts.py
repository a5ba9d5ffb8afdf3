"""The texts of a story as they are shown: translated, with {values} filled in, as runs."""

from __future__ import annotations

import re

from game.engine import inline
from game.engine.beats import Quote, Test, Title, Vary
from game.engine.calendar import Date
from game.engine.conditions import Atom, Reason
from game.engine.inline import Cite, Run
from game.engine.state import State
from game.engine.story import Story
from game.engine.telling import prose_of
from game.ui.wording import Words, joined, typographic

Paragraphs = tuple[tuple[Run, ...], ...]
_PAGES = re.compile(r"((?:\bp\. |\band |, )\d+)-(?=\d)(?!\d+-)")
_YEAR = re.compile(r"(?:,| of) (\d{4})$")
_VALUE = re.compile(r"\{([a-z0-9-]+)\}")


class Texts:
    """Looks texts up by ids; markup stays in `..._runs`, is taken out elsewhere."""

    def __init__(self, story: Story, state: State, words: Words) -> None:
        self._story = story
        self._state = state
        self._words = words

    def raw(self, key: str, english: str) -> str:
        """Return a text of the story by its stable key, with {values} filled in."""
        text = self._words.story(key, english)
        return _VALUE.sub(self._value, text) if "{" in text else text

    def runs(self, key: str, english: str) -> Paragraphs:
        """Return a text as paragraphs of runs."""
        return inline.paragraphs(self.raw(key, english))

    def plain(self, key: str, english: str) -> str:
        """Return a text without markup."""
        return inline.plain(self.raw(key, english))

    def beat(self, scene: str, entry: str) -> Paragraphs:
        """Return what a beat of the trail ("beat" or "beat#variant") shows."""
        name, _, variant = entry.partition("#")
        beat = self._story.spots[scene][name].beat
        key = f"scene/{scene}/{entry}"
        match beat:
            case Vary():
                return self.runs(key, beat.vary[int(variant or 0)])
            case Test():
                return inline.paragraphs(
                    self.raw(f"claim/{beat.test}/text", self._story.claims[beat.test].text)
                )
            case Title():
                return self.runs(f"{key}/text", beat.text)
            case _:
                return self.runs(key, prose_of(beat))

    def beat_heading(self, scene: str, entry: str) -> str:
        """Return the line above a beat: a card's title and date, who said what is quoted; or ""."""
        beat = self._story.spots[scene][entry.partition("#")[0]].beat
        match beat:
            case Title():
                title = self.plain(f"scene/{scene}/{entry}", beat.title)
                return f"{self._words.date(beat.date)} · {title}" if beat.date else title
            case Quote():
                return joined(self.maker_in(beat.by, beat.date), self._words.date(beat.date))
            case Test():
                claim = self._story.claims[beat.test]
                by = self.maker_in(claim.by, claim.said_on)
                return joined(by, self._words.date(claim.said_on))
            case _:
                return ""

    def option(self, scene: str, choice: str, option: str) -> str:
        """Return what stands on the button of an option."""
        text = self._story.option(scene, choice, option).text
        return self.plain(f"scene/{scene}/{choice}/{option}", text)

    def option_note(self, scene: str, choice: str, option: str) -> str:
        """Return the words under an option; "" for none."""
        text = self._story.option(scene, choice, option).note
        return self.plain(f"scene/{scene}/{choice}/{option}/note", text)

    def scene_line(self, scene: str) -> str:
        """Return date and title of a scene, or its place where the date is its title."""
        found = self._story.scenes[scene]
        date, title = self._words.date(found.date), self.plain(f"scene/{scene}", found.title)
        is_told = title and _bare(title) not in _bare(date)
        return joined(date, title if is_told else self.place(found.place))

    def scene_head(self, scene: str) -> str:
        """Return date, title and place of a scene; nothing of it is said twice."""
        found = self._story.scenes[scene]
        date, place = self._words.date(found.date), self.place(found.place)
        title = self.plain(f"scene/{scene}", found.title)
        if _bare(title) in _bare(date) or _bare(title) in _bare(place):
            return joined(date, place)
        return joined(date, title, self.scene_place(scene))

    def scene_place(self, scene: str) -> str:
        """Return the place of a scene without what its title names of it; "" for nothing left.

        "Town Hall Square, Copenhagen" is "Copenhagen" under the title "Town Hall Square".
        """
        found = self._story.scenes[scene]
        title = _bare(self.plain(f"scene/{scene}", found.title))
        parts = self.place(found.place).split(", ")
        return ", ".join(part for part in parts if _bare(part) not in title)

    def folder_title(self, folder: str) -> str:
        """Return a folder's title."""
        return self.plain(f"folder/{folder}/title", self._story.folders[folder].title)

    def folder_label(self, folder: str) -> str:
        """Return the line above a folder's title."""
        number = self._story.folders[folder].number
        return self._words("Folder {number}", number=number) if number else ""

    def folder_line(self, folder: str) -> str:
        """Return label and title of a folder."""
        return joined(self.folder_label(folder), self.folder_title(folder))

    def paper_title(self, paper: str) -> str:
        """Return a paper's title."""
        return self.plain(f"paper/{paper}/title", self._story.papers[paper].title)

    def passage_runs(self, ref: str) -> Paragraphs:
        """Return the words of a passage ("paper/passage")."""
        return self.runs(f"paper/{ref}", self._story.passage(ref).text)

    def claim_text(self, claim: str) -> str:
        """Return what was said."""
        return self.plain(f"claim/{claim}/text", self._story.claims[claim].text)

    def claim_title(self, claim: str) -> str:
        """Return the neutral words for a claim."""
        return self.plain(f"claim/{claim}/title", self._story.claims[claim].title)

    def maker(self, maker: str) -> str:
        """Return the name of a person or body."""
        if maker in self._story.people:
            return self._words.story(f"person/{maker}/name", self._story.people[maker].name)
        if maker in self._story.bodies:
            return self._words.story(f"body/{maker}/name", self._story.bodies[maker].name)
        return maker

    def maker_in(self, maker: str, date: Date) -> str:
        """Return the name of a person or body beside a date, without the year that this says."""
        return without_year(self.maker(maker), date)

    def place(self, place: str) -> str:
        """Return the name of a place."""
        return self._words.story(f"place/{place}/name", self._story.places[place].name)

    def term_title(self, term: str) -> str:
        """Return a word of the time."""
        return self._words.story(f"term/{term}/title", self._story.terms[term].title)

    def event_title(self, event: str) -> str:
        """Return what stands at an event on the timeline."""
        return self.plain(f"event/{event}/title", self._story.events[event].title)

    def quoted(self, paragraphs: Paragraphs) -> Paragraphs:
        """Return a text in the quotation marks of the language, unless it has its own."""
        opening, closing = self._words.quotes
        whole = "".join(run.text for runs in paragraphs for run in runs).strip()
        if not whole or whole[0] in '"“„«':
            return paragraphs
        first, *rest = paragraphs
        *before, last = ((Run(opening), *first), *rest)
        ends = next((at for at in range(len(last), 0, -1) if last[at - 1].text), 0)
        return (*before, (*last[:ends], Run(closing), *last[ends:]))

    def cites(self, cites: tuple[Cite, ...]) -> str:
        """Return references as they are printed: "Rogovin 1998, p. 17; Conquest 1990, ch. 4"."""
        return "; ".join(dict.fromkeys(self._cite(cite) for cite in cites))

    def _cite(self, cite: Cite) -> str:
        source = self._story.sources.get(cite.source)
        if source is None:
            name = cite.source
        else:
            who = source.author.split(",")[0] if source.author else source.title
            name = f"{who} {self._words.published(source.year)}".strip()
        name = typographic(name)
        return f"{name}, {printed_place(cite.place)}" if cite.place else name

    def _passed(self, atom: Atom) -> str:
        """Return in words what was done already, so that this is closed."""
        done = {"has": "in the dossier already", "read": "read already"}
        return self._words(done.get(atom.word, "closed by what was done before"))

    def reason(self, reason: Reason) -> str:
        """Return in words why something is closed."""
        atom, words = reason.atom, self._words
        if not reason.wanted:
            return self._passed(atom)
        match atom.word:
            case "has":
                return words("find first: {paper}", paper=self.paper_title(atom.name))
            case "read":
                return words("read first: {paper}", paper=self.paper_title(atom.name))
            case "cited":
                return words("cite first: {paper}", paper=self.paper_title(atom.name))
            case "proved":
                return words("test first: {claim}", claim=self.claim_title(atom.name))
            case "seen":
                return words("see first: {scene}", scene=self.scene_line(atom.name))
            case "chose":
                return words("look first into: {option}", option=self.option(*atom.name.split("/")))
            case _:
                return words("not yet")

    def _value(self, found: re.Match[str]) -> str:
        return str(self._state.values.get(found[1], 0))


def _bare(name: str) -> str:
    """Return the words of a name between spaces, without case, commas and article."""
    words = name.casefold().replace(",", "").split()
    return f" {' '.join(words[1:] if words[:1] in (['the'], ['a']) else words)} "


def without_year(name: str, date: Date) -> str:
    """Return a name without a year at its end that a date beside it says too.

    >>> without_year("State prosecution, 1930", Date("1930-11-11"))
    'State prosecution'
    >>> without_year("Soviet newspapers of 1928", Date("1930"))
    'Soviet newspapers of 1928'
    """
    found = _YEAR.search(name)
    if found is None or not date.begin.year <= int(found[1]) <= date.end.year:
        return name
    return name[: found.start()]


def printed_place(place: str) -> str:
    """Return a place in a source as it is printed.

    >>> printed_place("p. 519 and 523-525")
    'p. 519 and 523–525'
    """
    return typographic(_PAGES.sub(r"\1–", place))


def cites_in(paragraphs: Paragraphs) -> tuple[Cite, ...]:
    """Return the references that stand in a text, in order."""
    return tuple(cite for runs in paragraphs for run in runs for cite in run.cites)
