"""The report as a page: what it says, word by word, and what it needs."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from game import __version__
from game.play.keeper import NoKeeper
from game.play.keeping import ShelfKeeper
from game.play.printed import page_of
from game.play.visit import Visit
from game.store.shelf import open_shelf
from game.ui.intents import Print
from game.ui.view import View
from game.ui.wording import Words
from tests.ui import gallery, opened
from tests.ui.test_words import OWN, Marking, left_of

VOID = {"meta", "link", "br", "img", "input"}
LEAVES = {
    "title", "p", "h1", "h2", "h3", "h4", "li", "dt", "dd", "th", "td", "blockquote", "figcaption",
}  # fmt: skip
DATE = "2026-11-23"


class Page(HTMLParser):
    """A page as it is read: its elements with their attributes, and what its leaves say."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.lines: list[str] = []
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self.open += [] if tag in VOID else [tag]
        if tag in LEAVES:
            self.lines.append(f"{tag} ")
        if tag == "br":
            self.lines[-1] += " · "

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open and data.strip():
            is_leaf = LEAVES & set(self.open)
            self.lines[-1:] = [f"{self.lines[-1]}{data}"] if is_leaf else [self.lines[-1], data]

    def said(self) -> list[str]:
        """Return what stands on the page, a line for each leaf; a stamp stands by itself."""
        lines = [" ".join(line.split()) for line in self.lines]
        return [line for line in lines if " " in line or line not in LEAVES]


def _reviewed() -> View:
    return opened.closed(gallery.stood(opened.told())).view(gallery.WIDE)


def _page(view: View, today: str = DATE) -> Page:
    return Page(page_of(view, today))


STOOD = """
title Report of a reader · Small
To the findings
p Small
h1 Report of a reader
p 23 November 2026
p Read by
p What one reader found in the papers: each claim that came up, its assessment, the passage \
cited, and why it proves it.
h2 In this report
li Folder IV · The Sixteen · 3 claims · 3 stand
h2 How to read it
dt Contradicted
dd something that could be checked says otherwise
dt Supported
dd something independent says the same
dt Rests on the accusation alone
dd only the accuser, or a confession under pressure
dt Cannot be decided
dd papers differ, and no maker could know
h2 The stamps
li Stands: it was looked at, and what is cited proves it.
li Still open: filed, not confirmed.
li Not filed: the claim came up, and nothing was filed on it.
p Folder IV · 1936
h2 The Sixteen
h3 What the reader found
p 3 claims · 3 stand
th Claim
th Assessment
th Finding
th 1 · Hotel
td Contradicted
td stands
th 2 · Hour
td Contradicted
td stands
th 3 · Journey
td Contradicted
td stands
h3 What the review found
p The court was wrong. [Robert Conquest 1990, ch. 4]
h3 What the outcome says
p One detail may weigh more than a confession.
h3 1 · Hotel
stands
blockquote In 1932 he met a man at the hotel by the station.
figcaption Anna · 19 August 1936 · Official report, session of 21 August 1936 · summary
h4 Assessment
p Contradicted: something that could be checked says otherwise.
h4 Passage cited
p October Hall, 1917.
figcaption Daily · The court · 19 August 1936 · press · summary · reported, through Chronicle
h4 Why it proves it
p It says so.
h4 Where sources differ
p Sources differ on the house.
"""
LAST = f"""
p The findings on these claims were looked at together once.
h3 What is disputed
p Sources differ on the count.
h2 Sources that were cited
li Robert Conquest, The Great Terror (1990). Oxford.
p Kept from Small, version {__version__}.
"""


def _lines(golden: str) -> list[str]:
    return golden.replace("\\\n", "").strip().splitlines()


def test_a_page_says_all_that_was_found() -> None:
    """Golden text: the head, a claim with its proof, the review beside it, the sources."""
    said = _page(_reviewed()).said()
    first, last = _lines(STOOD), _lines(LAST)
    assert said[: len(first)] == first
    assert said[-len(last) :] == last


def test_who_made_a_paper_stands_beside_its_passage() -> None:
    """Its frame is told with a finding that is still open too, and nothing of why it proves it."""
    said = _page(gallery.hinted().view(gallery.WIDE)).said()
    at = said.index("h4 Who made this")
    frame = "p Made by the state that prosecuted. It cannot show why she spoke."
    assert said[at + 1] == frame
    hints = said.index("h4 Hints asked for")
    assert said[hints + 1 : hints + 4] == [
        "li 1 · Who could look?",
        "li 2 · The paper: Daily",
        "li 3 · The passage: October Hall, 1917.",
    ]
    betrayed = {"h4 Why it proves it", "h4 Where sources differ", "h3 What the review found"}
    assert betrayed & set(said) == set()
    assert said.count("td still open") == 3


def test_a_page_needs_nothing_else() -> None:
    """No script, no file and no address beside it: links lead within the page alone."""
    html = page_of(_reviewed(), DATE)
    page = Page(html)
    tags = {tag for tag, _ in page.elements}
    assert tags & {"script", "link", "img", "iframe", "object"} == set()
    assert re.findall(r"https?:|url\(|@import|javascript:| on[a-z]+=", html) == []
    ids = [attrs["id"] for _, attrs in page.elements if "id" in attrs]
    links = [attrs["href"] or "" for tag, attrs in page.elements if tag == "a"]
    named = [attrs["aria-labelledby"] for _, attrs in page.elements if "aria-labelledby" in attrs]
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in links} | set(named) <= set(ids)
    assert [link for link in links if not link.startswith("#")] == []


@pytest.mark.parametrize("view", [_reviewed(), gallery.hinted().view(gallery.WIDE)])
def test_a_page_can_be_read_by_ear(view: View) -> None:
    """It has a language, one title and one main part, and no heading skips a step."""
    page = _page(view)
    tags = [tag for tag, _ in page.elements]
    assert dict(page.elements)["html"] == {"lang": "en"}
    assert [tags.count(tag) for tag in ("title", "nav", "main", "h1", "footer")] == [1] * 5
    assert page.open == []
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert [b for a, b in pairwise(levels) if b > a + 1] == []


def test_a_page_can_be_printed() -> None:
    """A4, numbered, under a running title; a folder begins a page, and no finding is parted."""
    style = page_of(_reviewed(), DATE).partition("<style>")[2].partition("</style>")[0]
    rules = " ".join(style.split())
    for rule in (
        "@page { size: A4;",
        '@top-left { content: "Report of a reader · Small";',
        'content: counter(page) " / " counter(pages);',
        ".folder, .sources { margin-top: 0; padding-top: 0; border-top: 0; break-before: page; }",
        ".entry, .glance, .sources li, .bar, .stamps { break-inside: avoid; }",
    ):
        assert rule in rules


def test_what_authors_write_is_text() -> None:
    """Signs of HTML and of style sheets in a title or a passage are shown, never obeyed."""
    evil = '</style><script>alert("x")</script> & {{ words }}'
    view = _reviewed()
    whole = replace(view.story, cover=replace(view.story.cover, title=evil))
    claims = {name: replace(claim, text=evil) for name, claim in whole.claims.items()}
    page = _page(replace(view, story=replace(whole, claims=claims)))
    shown = evil.replace('"x"', "“x”")
    assert "script" not in {tag for tag, _ in page.elements}
    assert page.said().count(f"blockquote {shown}") == 3
    assert f"p {shown}" in page.said()


def test_an_empty_page_says_what_will_come() -> None:
    """A folder that was begun is named, though no claim has come up in it."""
    view = opened.visit(opened.story_without_claims()).view(gallery.WIDE)
    said = _page(view, "").said()
    assert "li Folder IV · The Sixteen · No claim has come up yet." in said
    assert [line for line in said if "2026" in line or line.startswith(("h4", "th"))] == []


@pytest.mark.parametrize("view", [_reviewed(), gallery.hinted().view(gallery.WIDE)])
def test_no_word_of_a_page_is_left_untranslated(view: View) -> None:
    """Every line went through the catalog, those of the template too."""
    said = _page(replace(view, words=Words(Marking(), "en"))).said()
    texts = [line.partition(" ")[2] if line.split()[0] in LEAVES else line for line in said]
    assert [text for text in texts if left_of(re.sub(r"[][]", "", text))] == []
    assert sum(OWN in text for text in texts) > 40


def test_one_press_keeps_a_page_and_says_where(tmp_path: Path) -> None:
    """Each press writes another file, so that none that a person has is written over."""
    with open_shelf(tmp_path) as shelf:
        folder = tmp_path / "documents"
        keeper = ShelfKeeper(shelf, "small", lambda: f"{DATE}T10:15", documents=folder)
        visit = _kept(keeper)
        said = []
        for _ in range(2):
            visit.apply(Print())
            said.append(visit.view(gallery.WIDE).notices)
    paths = [folder / f"article58-small-{DATE}{number}.html" for number in ("", "-2")]
    assert said == [(f"Your report was kept as a file. It lies in {path}",) for path in paths]
    pages = [path.read_text(encoding="utf-8") for path in paths]
    assert pages == [page_of(visit.view(gallery.WIDE), DATE)] * 2


def test_a_page_that_cannot_be_kept_is_said(tmp_path: Path) -> None:
    """The sentence gives the reason, and the play goes on."""
    (tmp_path / "file").write_text("")
    with open_shelf(tmp_path) as shelf:
        keepers = (
            (ShelfKeeper(shelf, "small", documents=tmp_path / "file"), "File exists"),
            (ShelfKeeper(shelf, "small"), "there is no folder for it"),
            (NoKeeper(), "nothing is kept here"),
        )
        for keeper, reason in keepers:
            visit = _kept(keeper)
            visit.apply(Print())
            said = visit.view(gallery.WIDE).notices
            assert said == (f"Your report could not be kept as a file: {reason}.",)


def _kept(keeper: NoKeeper | ShelfKeeper) -> Visit:
    visit = Visit(opened.story(), gallery.SIGHTS["report"].measure, keeper=keeper)
    visit.stand_on(gallery.stood().session)
    return visit
