"""The whole language in rows: what an author writes, and the value that the reader makes of it.

Every row is correct in the small story; together they have every verb and every key.
"""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from game.engine.beats import (
    Beat,
    Call,
    Choice,
    Datum,
    End,
    Figure,
    Goto,
    Mention,
    Option,
    Picture,
    Quote,
    Say,
    Set,
    Test,
    Title,
    Uncover,
    Vary,
)
from game.engine.calendar import date_of
from game.engine.conditions import condition_of
from game.engine.model import (
    Assessment,
    Basis,
    Batch,
    Body,
    Claim,
    Cover,
    Death,
    Document,
    Era,
    Fact,
    Folder,
    Kind,
    Lane,
    Passage,
    Person,
    Place,
    Proof,
    Request,
    Scene,
    Source,
    Term,
    TimelineEvent,
    Unused,
)
from tests.content.stories import SMALL

PIER = "folders/01-lamp/scenes/pier.yaml"
NOTE = "folders/01-lamp/documents/note.yaml"
CLAIMS = "folders/01-lamp/claims.yaml"
FOLDER = "folders/01-lamp/folder.yaml"
HEAD = "scene: pier\ndate: 1880-11-04\nplace: norhaven\nbeats:\n"


class BeatRow(NamedTuple):
    """A beat as it is written below `beats:`, and the value that it is."""

    written: str
    beat: Beat

    @property
    def file(self) -> str:
        """The text of a scene that has this one beat."""
        return HEAD + "".join(f"  {line}\n" for line in self.written.splitlines())


class PartRow(NamedTuple):
    """A part as it stands in its file, its kind, and the value that it is.

    `others` is what stands before it in a file that is a list.
    """

    path: str
    kind: str
    written: str
    part: Struct
    others: str = ""

    @property
    def file(self) -> str:
        """The whole text of the file."""
        return self.others + self.written


BEATS = [
    BeatRow("- The sea is grey.", Say(id="b1", say="The sea is grey.")),
    BeatRow(
        "- say: The sea is grey.\n"
        "  id: grey\n"
        "  when: read letter-of-lund and not asked-the-owner\n"
        "  facts: [F001, F002]\n"
        "  cite: chronicle, p. 4; chronicle\n"
        "  sensitive: yes",
        Say(
            say="The sea is grey.",
            id="grey",
            when=condition_of("read letter-of-lund and not asked-the-owner"),
            facts=("F001", "F002"),
            cite="chronicle, p. 4; chronicle",
            sensitive="yes",
        ),
    ),
    BeatRow(
        "- quote: The lamp was dark.\n"
        "  by: harbour-office\n"
        "  date: 1880-11~\n"
        "  cite: chronicle, p. 8\n"
        "  in: letter-of-lund/dark",
        Quote(
            id="b1",
            quote="The lamp was dark.",
            by="harbour-office",
            date=date_of("1880-11~"),
            cite="chronicle, p. 8",
            in_="letter-of-lund/dark",
        ),
    ),
    BeatRow(
        "- uncover: letter-of-lund\n  text: A letter.",
        Uncover(id="b1", uncover="letter-of-lund", text="A letter."),
    ),
    BeatRow(
        "- mention: letter-of-lund\n  text: A letter.",
        Mention(id="b1", mention="letter-of-lund", text="A letter."),
    ),
    BeatRow(
        "- picture: harbour\n  alt: The harbour.",
        Picture(id="b1", picture="harbour", alt="The harbour."),
    ),
    BeatRow(
        "- figure: dots\n"
        "  title: Ships\n"
        "  alt: Nine of ten.\n"
        "  cite: chronicle, p. 1\n"
        "  data:\n"
        "    - {label: out, value: 9, of: 10, place: norhaven}\n"
        "    - label: in\n"
        "      value: 10",
        Figure(
            id="b1",
            figure="dots",
            title="Ships",
            alt="Nine of ten.",
            cite="chronicle, p. 1",
            data=(Datum("out", 9, 10, "norhaven"), Datum("in", 10)),
        ),
    ),
    BeatRow(
        "- choice: where\n"
        "  text: Where to?\n"
        "  options:\n"
        "    - id: up\n"
        "      text: Up\n"
        "      note: There are stairs.\n"
        "      once: yes\n"
        "      when: seen office\n"
        "      do:\n"
        "        - It is dark.\n"
        "        - goto: office\n"
        "    - {id: out, text: Out, leave: yes}",
        Choice(
            choice="where",
            text="Where to?",
            options=(
                Option(
                    id="up",
                    text="Up",
                    note="There are stairs.",
                    once="yes",
                    when=condition_of("seen office"),
                    do=(Say(id="b1", say="It is dark."), Goto(id="b2", goto="office")),
                ),
                Option(id="out", text="Out", leave="yes"),
            ),
        ),
    ),
    BeatRow("- test: keeper-slept", Test(id="b1", test="keeper-slept")),
    BeatRow(
        "- test: keeper-slept\n  optional: yes", Test(id="b1", test="keeper-slept", optional="yes")
    ),
    BeatRow("- set: waited", Set(id="b1", set="waited", to="yes", add=0)),
    BeatRow("- set: waited\n  to: no", Set(id="b1", set="waited", to="no")),
    BeatRow("- set: waited\n  to: -3", Set(id="b1", set="waited", to=-3)),
    BeatRow("- set: waited\n  add: 2", Set(id="b1", set="waited", add=2)),
    BeatRow(
        "- vary:\n    - Dark.\n    - Still dark.\n  mode: shuffle",
        Vary(id="b1", vary=("Dark.", "Still dark."), mode="shuffle"),
    ),
    BeatRow("- call: office", Call(id="b1", call="office")),
    BeatRow("- goto: office", Goto(id="b1", goto="office")),
    BeatRow("- end: lamp", End(id="b1", end="lamp")),
    BeatRow(
        "- title: A month later\n  date: 1880-12/1881\n  text: It snows.",
        Title(id="b1", title="A month later", date=date_of("1880-12/1881"), text="It snows."),
    ),
]


def _small(path: str) -> str:
    return (SMALL / path).read_text(encoding="utf-8")


PARTS = [
    PartRow(
        PIER,
        "scene",
        "scene: pier\n"
        "title: On the pier\n"
        "date: 1880-11-04?\n"
        "place: norhaven\n"
        "picture: harbour\n"
        "alt: The pier.\n"
        "facts: [F001]\n"
        "beats:\n"
        "  - Dark.\n",
        Scene(
            scene="pier",
            title="On the pier",
            date=date_of("1880-11-04?"),
            place="norhaven",
            picture="harbour",
            alt="The pier.",
            facts=("F001",),
            beats=(Say(id="b1", say="Dark."),),
        ),
    ),
    PartRow(
        NOTE,
        "paper",
        "document: note\n"
        "title: A note\n"
        "kind: press\n"
        "by: harbour-office\n"
        "date: 1880\n"
        "public_from: 1881-02\n"
        "basis: quotation\n"
        "reported_by: letter-of-lund\n"
        "frame: Written at night.\n"
        "passages:\n"
        "  - id: one\n"
        "    text: The pier is empty.\n"
        "    basis: translation\n"
        "    facts: [F002]\n"
        "why: It is short.\n"
        "people: [berg, lund]\n"
        "request: {name: [berg], place: [norhaven, office], year: [1880, 1881]}\n"
        "disputed: Some read it otherwise.\n"
        "facts: [F003]\n"
        "cite: chronicle, p. 3\n",
        Document(
            document="note",
            title="A note",
            kind=Kind.PRESS,
            by="harbour-office",
            date=date_of("1880"),
            public_from=date_of("1881-02"),
            basis=Basis.QUOTATION,
            reported_by="letter-of-lund",
            frame="Written at night.",
            passages=(
                Passage(
                    id="one",
                    text="The pier is empty.",
                    basis=Basis.TRANSLATION,
                    facts=("F002",),
                ),
            ),
            why="It is short.",
            people=("berg", "lund"),
            request=Request(("berg",), ("norhaven", "office"), (1880, 1881)),
            disputed="Some read it otherwise.",
            facts=("F003",),
            cite="chronicle, p. 3",
        ),
    ),
    PartRow(
        CLAIMS,
        "claim",
        "- claim: keeper-slept\n"
        "  title: The keeper\n"
        "  text: The keeper slept.\n"
        "  by: lund\n"
        "  said_on: 1880-11-05\n"
        "  in: letter-of-lund/dark\n"
        "  assessment: contradicted\n"
        "  assessments: [contradicted, supported]\n"
        "  proofs:\n"
        "    - with: book-of-the-lamp/oil\n"
        "      because: She trimmed the lamp.\n"
        "      assessment: supported\n"
        "  hints:\n"
        "    - Who slept?\n"
        "  same_as: lamp-was-dark\n"
        "  disputed: Books differ.\n"
        "  facts: [F003]\n",
        Claim(
            claim="keeper-slept",
            title="The keeper",
            text="The keeper slept.",
            by="lund",
            said_on=date_of("1880-11-05"),
            in_="letter-of-lund/dark",
            assessment=Assessment.CONTRADICTED,
            assessments=(Assessment.CONTRADICTED, Assessment.SUPPORTED),
            proofs=(
                Proof(
                    with_="book-of-the-lamp/oil",
                    because="She trimmed the lamp.",
                    assessment=Assessment.SUPPORTED,
                ),
            ),
            hints=("Who slept?",),
            same_as="lamp-was-dark",
            disputed="Books differ.",
            facts=("F003",),
        ),
        others=_small(CLAIMS).partition("- claim: keeper-slept")[0],
    ),
    PartRow(
        FOLDER,
        "folder",
        "folder: lamp\n"
        "title: The lamp\n"
        "number: I\n"
        "summary: A ship is lost.\n"
        "span: 1880-11/1880-12\n"
        "picture: harbour\n"
        "start: office\n"
        "batches:\n"
        "  - claims: [keeper-slept, lamp-was-dark]\n"
        "    nudge: Who wrote?\n"
        "  - claims: [ship-was-late]\n"
        "outcome: She stayed.\n"
        "review: A court looked again.\n"
        "sentence: Books outweigh letters.\n"
        "known: The lamp was lit.\n"
        "disputed: What was said.\n"
        "further: [chronicle]\n"
        "discuss:\n"
        "  - Who?\n"
        "  - Why?\n"
        "facts: [F001]\n",
        Folder(
            folder="lamp",
            title="The lamp",
            number="I",
            summary="A ship is lost.",
            span=date_of("1880-11/1880-12"),
            picture="harbour",
            start="office",
            batches=(
                Batch(("keeper-slept", "lamp-was-dark"), "Who wrote?"),
                Batch(("ship-was-late",)),
            ),
            outcome="She stayed.",
            review="A court looked again.",
            sentence="Books outweigh letters.",
            known="The lamp was lit.",
            disputed="What was said.",
            further=("chronicle",),
            discuss=("Who?", "Why?"),
            facts=("F001",),
        ),
    ),
    PartRow(
        "people/more.yaml",
        "person",
        "- person: dahl\n"
        "  name: Olaf Dahl\n"
        "  name_ru: Олаф Даль\n"
        "  sort: Dahl\n"
        "  aliases: [Olav Dahl, Даль]\n"
        "  born: 1850~\n"
        "  died: {date: 1903-01, how: camp, cite: chronicle}\n"
        "  work: He counted ships.\n"
        "  held: [1881-01/1881-03, 1890]\n"
        "  outcome: He was acquitted.\n"
        "  trials: [lamp]\n"
        "  rehabilitated: 1988-02\n"
        "  never_rehabilitated: no\n"
        "  facts: [F001]\n"
        "  cite: chronicle, p. 5\n",
        Person(
            person="dahl",
            name="Olaf Dahl",
            name_ru="Олаф Даль",
            sort="Dahl",
            aliases=("Olav Dahl", "Даль"),
            born=date_of("1850~"),
            died=Death(date_of("1903-01"), "camp", "chronicle"),
            work="He counted ships.",
            held=(date_of("1881-01/1881-03"), date_of("1890")),
            outcome="He was acquitted.",
            trials=("lamp",),
            rehabilitated=date_of("1988-02"),
            facts=("F001",),
            cite="chronicle, p. 5",
        ),
    ),
    PartRow(
        "people/more.yaml",
        "body",
        "- body: court\n  name: The court\n  what: It sat in the town.\n",
        Body(body="court", name="The court", what="It sat in the town."),
    ),
    PartRow(
        "places.yaml",
        "place",
        "- place: reef\n  name: The reef\n  lat: -57.25\n  lon: 10\n  aliases: [The rocks]\n",
        Place(place="reef", name="The reef", lat=-57.25, lon=10.0, aliases=("The rocks",)),
        others=_small("places.yaml"),
    ),
    PartRow(
        "sources.yaml",
        "source",
        "- source: holm\n"
        "  author: Ida Holm\n"
        "  title: Letters\n"
        "  year: 1901\n"
        "  published: Norhaven\n"
        "  kind: record\n"
        "  note: Few of them.\n",
        Source(
            source="holm",
            author="Ida Holm",
            title="Letters",
            year="1901",
            published="Norhaven",
            kind="record",
            note="Few of them.",
        ),
        others=_small("sources.yaml"),
    ),
    PartRow(
        "glossary.yaml",
        "term",
        "- term: oil\n  title: oil\n  text: It burned.\n  cite: chronicle\n  facts: [F002]\n",
        Term(term="oil", title="oil", text="It burned.", cite="chronicle", facts=("F002",)),
        others=_small("glossary.yaml"),
    ),
    PartRow(
        "events.yaml",
        "event",
        "- event: storm\n"
        "  date: 1880-11-02/1880-11-03\n"
        "  title: The storm\n"
        "  text: It blew.\n"
        "  lane: town\n"
        "  rank: 4\n"
        "  folder: lamp\n"
        "  people: [berg]\n"
        "  cite: chronicle\n"
        "  facts: [F001]\n",
        TimelineEvent(
            event="storm",
            date=date_of("1880-11-02/1880-11-03"),
            title="The storm",
            text="It blew.",
            lane="town",
            rank=4,
            folder="lamp",
            people=("berg",),
            cite="chronicle",
            facts=("F001",),
        ),
        others=_small("events.yaml"),
    ),
    PartRow(
        "events.yaml",
        "era",
        "- era: steam\n  span: 1885/1890\n  title: Steam\n",
        Era(era="steam", span=date_of("1885/1890"), title="Steam"),
        others=_small("events.yaml"),
    ),
    PartRow(
        "facts.yaml",
        "fact",
        "- fact: F1004\n  text: It blew.\n  refs: [chronicle, p. 3]\n  disputed: By few.\n",
        Fact(fact="F1004", text="It blew.", refs=("chronicle", "p. 3"), disputed="By few."),
        others=_small("facts.yaml"),
    ),
    PartRow(
        "not-used.yaml",
        "unused",
        "- fact: F001\n  why: It is told elsewhere.\n",
        Unused(fact="F001", why="It is told elsewhere."),
        others=_small("not-used.yaml"),
    ),
    PartRow(
        "story.yaml",
        "story",
        "story: small\n"
        "title: The lamp\n"
        "subtitle: A story\n"
        "languages: [en, ru]\n"
        "folders: [lamp]\n"
        "taster: lamp\n"
        "format: 1\n"
        "span: 1870/1890\n"
        "lanes:\n"
        "  - lane: town\n"
        "    title: The town\n"
        "  - {lane: sea, title: The sea, ink: steel}\n"
        "known_when: [1880, 1901]\n"
        "note: A ship is lost.\n"
        "note_round: Leave early.\n"
        "credits: By us.\n"
        "picture: harbour\n"
        "alt: A harbour.\n",
        Cover(
            story="small",
            title="The lamp",
            subtitle="A story",
            languages=("en", "ru"),
            folders=("lamp",),
            taster="lamp",
            format=1,
            span=date_of("1870/1890"),
            lanes=(Lane("town", "The town"), Lane("sea", "The sea", "steel")),
            known_when=(1880, 1901),
            note="A ship is lost.",
            note_round="Leave early.",
            credits="By us.",
            picture="harbour",
            alt="A harbour.",
        ),
    ),
]
