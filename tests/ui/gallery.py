"""Every screen in each of its states: for what must hold on all of them.

`SIGHTS` are views on a wide window, by name; `on` looks at one of them in another way.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from game.engine.answers import Confirm, Hint
from game.engine.state import State
from game.engine.story import Story
from game.play.visit import Visit
from game.ui.intents import SLOTS, Give, Go, Look, Pin
from game.ui.leaves import COMPARE
from game.ui.pair import BESIDE
from game.ui.panel import Panel
from game.ui.view import Hearing, House, Pace, Said, Saved, Speech, StaffFacts, View
from game.ui.wording import EnglishCatalog, Words
from tests.ui import lookups, opened, scenes, shown, timelines

WIDE, UPRIGHT = Panel(1920, 1080), Panel(1080, 1920)
KIOSK = Panel(2160, 3840, 102.5 / 25.4, is_kiosk=True)
SMALL = Panel(640, 480)
PANELS = {"wide": WIDE, "upright": UPRIGHT, "kiosk": KIOSK, "small": SMALL}
"""One panel of each sort that is laid out differently."""

NOTICE = "A paper is no longer in the story: court-diary."
ALL = (*opened.READ, "wire")
WRONG = ("daily/text", "court-report/text", "court-report/more")
SEARCH = Look("dossier", tab="search", picks=(("name", "anna"),))
RIGHT = ("daily/text", "chronicle/text", "chronicle/more")


def on(sight: View, panel: Panel, size: str = "normal") -> View:
    """Return a view on another panel, in a text size."""
    return replace(sight, panel=replace(panel, text_size=size))


def seen(visit: Visit, look: Look) -> View:
    """Return the view of a look, once what it shows has been given."""
    visit.apply(Go(look))
    visit.frame(WIDE)
    return visit.view(WIDE)


def _ways() -> dict[str, View]:
    one, many = shown.story(), shown.story(4)
    told = shown.after(many, "enter f2")
    closed = shown.after(many, "enter f1", "next", "choose door-f1", *["next"] * 4)
    title, menu = Look("title"), Look("settings")
    options: dict[str, Any] = {"languages": shown.LANGUAGES, "state": told}
    return {
        "title": shown.view(one, title),
        "title with a save": shown.view(one, title, has_save=True, languages=shown.LANGUAGES),
        "title without a taster": shown.view(shown.story(has_taster=False), title),
        "title with a notice": shown.view(one, title, notices=(NOTICE,)),
        "language": shown.view(one, Look("language"), languages=shown.LANGUAGES),
        "note": shown.view(one, Look("note")),
        "note before the taster": shown.view(one, Look("note", subject="f1")),
        "desk": shown.view(many, Look("desk")),
        "desk with an open folder": shown.view(many, Look("desk"), state=told),
        "desk with a closed folder": shown.view(many, Look("desk"), state=closed, can_undo=True),
        "desk with a notice": shown.view(many, Look("desk"), notices=(NOTICE,)),
        "menu": shown.view(one, menu),
        "menu with all": shown.view(many, menu, can_skip=True, notices=(NOTICE,)),
        "how it is shown": shown.view(one, replace(menu, tab="shown")),
        "how it is shown: all": shown.view(
            many, replace(menu, tab="shown"), pace=Pace.HELD, speech=Speech.READY, **options
        ),
        "how it is shown: no voice": shown.view(
            many, replace(menu, tab="shown"), pace=Pace.OFF, speech=Speech.MISSING
        ),
        "how it is shown: sound": shown.view(
            many, replace(menu, tab="shown"), hearing=Hearing.ON, pace=Pace.HELD, **options
        ),
        "menu, muted": shown.view(many, menu, hearing=Hearing.MUTED),
        "menu in a folder": shown.view(many, menu, can_undo=True, can_redo=True, **options),
        **_kept(many, told, closed),
        "history": shown.view(one, Look("history"), history=_SAID),
        "history before the first line": shown.view(one, Look("history")),
    }


def _kept(many: Story, told: State, closed: State) -> dict[str, View]:
    """Return the saves, full and nearly empty, and what the title shows when left alone."""
    stamp = "2026-08-19T10:15"
    full = (
        Saved("auto", told, 9, stamp, is_kept=True),
        Saved("earlier", closed, 12, stamp, is_mended=True, is_kept=True),
        *(Saved(slot, told if nth % 2 else closed, nth, stamp, is_kept=True)
          for nth, slot in enumerate(SLOTS[:4])),
        Saved("slot-5", None, 3, is_kept=True),
    )  # fmt: skip
    look, left = Look("settings", tab="saves"), Look("title", tab="attract")
    tongues: dict[str, Any] = {
        "languages": shown.LANGUAGES,
        "tongues": tuple(Words(EnglishCatalog(), code) for code, _ in shown.LANGUAGES),
    }
    return {
        "saves": shown.view(many, look, state=told, saves=full),
        "saves: asked": shown.view(many, look.with_pick("over", "slot-1"), state=told, saves=full),
        "saves: none": shown.view(many, look),
        "attract": shown.view(many, left, **tongues),
        "attract: dark": shown.view(many, Look("title", tab="attract", page=4), **tongues),
    }


_SAID = (
    Said("hall-f1", "b1"),
    Said("hall-f1", "look-f1/door-f1", is_choice=True),
    Said("hall-f1", "b3"),
)


def _scenes() -> dict[str, View]:
    found = {
        f"scene: {name}": scenes.view_of(story, *answers)
        for name, (story, answers, _) in scenes.STATES.items()
    }
    long = scenes.view_of(scenes.told_of(scenes.LONG * 3))
    found["scene: long"] = long
    found["scene: long, second page"] = replace(long, look=Look("scene", page=1))
    found["scene: goes on by itself"] = replace(found["scene: text"], pace=Pace.RUNNING)
    found["scene: sound"] = replace(found["scene: text"], hearing=Hearing.ON)
    found["scene: notice"] = replace(found["scene: text"], notices=(NOTICE,))
    return found


def _papers() -> dict[str, View]:
    def _at(paper: str, tab: str = "") -> Look:
        return Look("document", subject=paper, tab=tab)

    dossier, sealed = Look("dossier"), opened.visit(opened.story_with_sealed())
    return {
        "paper": seen(opened.visit(), _at("daily")),
        "paper: source": seen(opened.visit(), _at("daily", "source")),
        "paper: people": seen(opened.visit(), _at("daily", "people")),
        "paper: links": seen(read(), _at("chronicle", "links")),
        "paper: typed": seen(opened.visit(), _at("wire")),
        "paper: sourced": seen(read(), _at("daily")),
        "paper: cited": seen(opened.filed(read(), "daily/text"), _at("daily")),
        "paper: confirmed": seen(stood(), _at("daily")),
        "paper: only mentioned": seen(opened.visit(), _at("letter")),
        "paper: sealed": seen(sealed, _at("archive")),
        "dossier": seen(opened.visit(), dossier),
        "dossier: picked": seen(read(), dossier.with_pick("paper", "daily")),
        "dossier: sealed": seen(opened.visit(opened.story_with_sealed()), dossier),
        "dossier: stood": seen(stood(), dossier),
        "dossier: pinned": seen(pinned(*ALL), dossier),
        "dossier: looked for": seen(pinned("daily"), SEARCH),
        "dossier: found": seen(read(), replace(SEARCH, tab="")),
        "paper: pinned": seen(pinned("daily"), _at("daily")),
        "paper: a fifth pin": seen(pinned(*ALL), _at("letter", "pins")),
        "slip": seen(opened.visit(), Look("slip")),
        "slip: filled in": seen(opened.visit(), _slip(1932)),
        "slip: in vain": seen(opened.requested(read(), 1936), _slip(1936)),
        "slip: answered": seen(opened.requested(read(), 1932), _slip(1932)),
        "slip: nothing": seen(opened.requested(read(), 1932), Look("slip")),
    }


def _slip(year: int) -> Look:
    return Look("slip", picks=(("name", "anna"), ("place", "tower"), ("year", str(year))))


def read(whole: Story | None = None) -> Visit:
    """Return a visit in which every paper at hand was read."""
    return opened.read(opened.visit(whole), *ALL)


def pinned(*papers: str) -> Visit:
    """Return a visit in which every paper was read, the letter too, and these are pinned."""
    visit = opened.read(opened.requested(read(), 1932), "letter")
    visit.apply(Pin(papers))
    return visit


def missed(times: int) -> Visit:
    """Return a visit in which the findings were looked at so often, in vain."""
    visit = opened.filed(read(), *WRONG)
    for nth in range(times):
        opened.filed(visit, "daily/text", WRONG[2 - nth % 2])
        visit.apply(Give((Confirm("hotel"),)))
    return visit


def stood(whole: Story | None = None) -> Visit:
    """Return a visit in which the findings stand."""
    visit = opened.filed(read(whole), *RIGHT)
    visit.apply(Give((Confirm("hotel"),)))
    return visit


def hinted() -> Visit:
    """Return a visit with three misses and every hint on the first claim."""
    visit = missed(3)
    for _ in range(3):
        visit.apply(Give((Hint("hotel"),)))
    return visit


def _findings() -> dict[str, View]:
    def _at(*picks: tuple[str, str], tab: str = "") -> Look:
        return Look("findings", tab=tab, picks=picks)

    picks = (("assessment", "supported"), ("paper", "daily"), ("passage", "daily/text"))
    return {
        "findings: none": seen(opened.visit(opened.story_without_claims()), _at()),
        "findings: nothing read": seen(opened.visit(), _at()),
        "findings": seen(read(), _at()),
        "findings: picked": seen(read(), _at(*picks)),
        "findings: citing": seen(read(), _at(*picks, tab="cite")),
        "findings: one filed": seen(opened.filed(read(), "daily/text"), _at(("claim", "hotel"))),
        "findings: all filed": seen(opened.filed(read(), *RIGHT), _at()),
        "findings: missed": seen(missed(1), _at(tab="result")),
        "findings: missed, at work": seen(missed(1), _at()),
        "findings: missed twice": seen(missed(2), _at(tab="result")),
        "findings: missed thrice": seen(missed(3), _at(tab="result")),
        "findings: hinted": seen(hinted(), _at(tab="result")),
        "findings: stood": seen(stood(), _at(tab="result")),
    }


def _reports() -> dict[str, View]:
    first, second = Look("report"), Look("report", tab="sixteen")
    return {
        "desk with findings that stand": seen(stood(), Look("desk")),
        "report: empty": seen(opened.visit(opened.story_without_claims()), first),
        "report": seen(stood(), first),
        "report: one filed": seen(opened.filed(read(), "daily/text"), second),
        "report: hinted": seen(hinted(), second),
        "report: stood": seen(stood(), second),
        "report: reviewed": seen(opened.closed(stood(opened.told())), second),
    }


def _compared() -> dict[str, View]:
    picks = ((BESIDE, "chronicle"),)
    return {
        "paper: what to compare with": seen(
            opened.filed(read(), "daily/text"), Look("document", subject="daily", tab=COMPARE)
        ),
        "paper: compared, with others pinned": seen(
            pinned(*ALL), Look("document", subject="court-report", picks=picks)
        ),
        "paper: compared": seen(
            opened.visit(), Look("document", subject="court-report", picks=picks)
        ),
    }


def _outcomes() -> dict[str, View]:
    whole = shown.story(2)
    state = shown.after(whole, "enter f1", "next", "choose door-f1", "next", "next", "next")
    sight = shown.view(whole, Look("outcome"), state=state)
    names = ("outcome", "people", "sentence")
    found = {
        f"outcome: {name}": replace(sight, look=Look("outcome", page=page))
        for page, name in enumerate(names)
    }
    found["outcome: notice"] = replace(sight, notices=(NOTICE,))
    return found


def _looked_up() -> dict[str, View]:
    begun, closed = lookups.begun(), lookups.closed()
    at = lookups.seen
    return {
        "people": at(closed, Look("people")),
        "people: begun": at(begun, Look("people")),
        "people: by fate": at(closed, Look("people", tab="fate")),
        "people: by name": at(closed, Look("people", tab="name")),
        "people: a trial": at(closed, Look("people", picks=(("group", "sixteen"),))),
        "people: a trial, begun": at(begun, Look("people", picks=(("group", "sixteen"),))),
        "person": at(closed, Look("person", "anna")),
        "person: not told yet": at(begun, Look("person", "anna")),
        "person: papers": at(closed, Look("person", "anna", "papers")),
        "person: claims": at(closed, Look("person", "anna", "claims")),
        "person: sources": at(closed, Look("person", "anna", "sources")),
        "person: not met": at(begun, Look("person", "dora")),
        "sources": at(closed, Look("sources")),
        "sources: by year": at(closed, Look("sources", tab="year")),
        "sources: differing": at(closed, Look("sources", tab="differ")),
        "sources: nothing differs": at(begun, Look("sources", tab="differ")),
        "source": at(closed, Look("sources", "conquest")),
        "source: begun": at(begun, Look("sources", "conquest")),
        "source: not cited": at(begun, Look("sources", "record")),
        "words": at(begun, Look("term")),
        "word": at(begun, Look("term", "show-trial")),
        "names": at(begun, Look("names")),
        "credits": at(begun, Look("credits")),
        "names: of a paper": at(closed, Look("names", "daily")),
        "names: none": at(closed, Look("names", "wire")),
    }


def _kiosks() -> dict[str, View]:
    """Return what a kiosk alone shows, with several languages and all that can be offered."""
    many, told = shown.story(4), "2026-11-22T16:04+01:00 · killed by signal 9"
    state = shown.after(many, "enter f2")
    house = House(folders=("f2", "f3"), has_last=True)
    facts = StaffFacts(7_500, told, 21_300_000_000, 4, 3, 3)

    def _at(look: Look, house: House = house, **more: Any) -> View:
        return shown.view(many, look, house=house, languages=shown.LANGUAGES, **more)

    staff = replace(house, staff=facts)
    locked = replace(house, staff=replace(facts, typed=0, tries_left=0, is_locked=True))
    return {
        "kiosk: first": _at(Look("title")),
        "kiosk: first, begun": _at(Look("title"), state=state, has_save=True),
        "kiosk: folders": _at(Look("title", tab="short")),
        "kiosk: again": _at(Look("title", tab="again"), state=state),
        "kiosk: taken along": _at(Look("title", "f2", "taken"), state=state),
        "kiosk: scene": _at(Look("scene"), state=state, can_undo=True),
        "kiosk: menu": _at(Look("settings"), state=state),
        "kiosk: pad": _at(Look("staff", tab="pin"), staff),
        "kiosk: pad, locked": _at(Look("staff", tab="pin"), locked),
        "kiosk: staff": _at(Look("staff"), staff, notices=(NOTICE,)),
        "kiosk: touch": _at(Look("staff", tab="touch").with_pick("field-3", "on"), staff),
    }


def _timelines() -> dict[str, View]:
    whole = timelines.story()
    state = shown.after(whole, "enter f1")

    def _at(*picks: tuple[str, str], subject: str = "", tab: str = "") -> View:
        look = Look("timeline", subject=subject, tab=tab, picks=picks)
        return shown.view(whole, look, state=timelines.told(whole) if tab else state)

    near = ("level", "3"), ("at", "1936-08-20")
    return {
        "timeline": _at(),
        "timeline: a season": _at(*near),
        "timeline: an event": _at(*near, subject="opens"),
        "timeline: a list": _at(("list", "trials/1936-08-19/1936-08-24")),
        "timeline: lives": _at(tab="lives"),
        "timeline: lives by wait": _at(("sort", "wait"), tab="lives"),
        "lives: nobody was met": replace(_at(tab="lives"), state=state),
        "timeline: known in 1936": replace(_at(), known_in=1936),
        "lives: known in 1936": replace(_at(tab="lives"), known_in=1936),
        "dossier: known in 1935": replace(seen(read(), Look("dossier")), known_in=1935),
        "findings: known in 1935": replace(seen(read(), Look("findings")), known_in=1935),
        "timeline: a filter": _at(("filter", "yes"), ("hidden", "world")),
    }


SIGHTS: dict[str, View] = {
    name: sight
    for room in (
        _ways,
        _scenes,
        _papers,
        _compared,
        _findings,
        _outcomes,
        _reports,
        _looked_up,
        _timelines,
        _kiosks,
    )
    for name, sight in room().items()
}
"""A view on a wide window of every screen in each of its states, by name."""
