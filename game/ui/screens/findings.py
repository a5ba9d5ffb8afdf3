"""Testing a claim: what was said, what the papers say about it, and the finding that is filed."""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from msgspec.structs import replace

from game.engine.answers import Confirm, FileFinding, Hint, Withdraw
from game.engine.findings import can_confirm, hints_left
from game.engine.model import Assessment, Batch
from game.ui import (
    bench,
    buttons,
    claim_side,
    claims,
    folio,
    looked_at,
    poster,
    quiet,
    ribbon,
)  # fmt: skip
from game.ui.buttons import Button
from game.ui.claims import Work
from game.ui.frame import Box, Frame, Part, Role
from game.ui.intents import Give, Leave, Turn
from game.ui.sketch import Sketch
from game.ui.theme import Size, Style
from game.ui.view import View

RESULT = "result"
"""The tab that tells what came of having findings looked at."""

LAST_PAGE = 99
"""A page behind all others: the last one is shown."""


class Mode(Enum):
    """How much stands on the screen at once: all, the claim and one step, or one step."""

    BOARD = auto()
    HALVES = auto()
    STEPS = auto()


class Bench(NamedTuple):
    """What is worked on, how, and whether its result is shown.

    `is_apart`: the papers and the passages of one are a step each.
    """

    work: Work
    batch: Batch
    mode: Mode
    is_apart: bool
    is_result: bool
    step: str = ""


MANNERS = (
    (Mode.BOARD, False),
    (Mode.HALVES, False),
    (Mode.HALVES, True),
    (Mode.STEPS, False),
    (Mode.STEPS, True),
    (Mode.STEPS, False),
)
"""How a claim is worked on: the first manner that fits all claims of a batch, else the last."""


def frame(view: View) -> Frame:
    """Return the claim that is tested."""
    sketch = Sketch(view)
    room = ribbon.draw(sketch)
    work = claims.work_of(view)
    if work is None:
        _nothing(sketch, room)
        return sketch.frame()
    made = _bench(sketch, room, work)
    area = _claim(sketch, room, made)
    is_own = made.is_result or made.mode is Mode.STEPS
    high = (_foot_height if is_own else _foot_room)(sketch, area.w, made)
    gap = sketch.px(28)
    top = area._replace(h=area.h - high - gap)
    if made.is_result:
        looked_at.draw(sketch, top, made.batch, made.mode is Mode.STEPS)
    else:
        if made.mode is Mode.STEPS and top.y >= sketch.px(folio.LEAST_PICTURE):
            sketch.art(Box(0, 0, room.w, top.y - gap), *poster.cover(view))
        _work(sketch, top, made)
    _foot(sketch, area.below(area.h - high), made)
    return sketch.frame()


def _bench(sketch: Sketch, room: Box, work: Work) -> Bench:
    """Return what is worked on, with as much on the screen as fits."""
    view = sketch.view
    batch = claims.batch_of(view, work.claim)
    missed = batch.name in view.state.misses and view.look.tab == RESULT
    is_result = missed or claims.is_confirmed(view, batch)
    works = claim_side.batch_works(view, work)
    for mode, is_apart in MANNERS:
        made = Bench(work, batch, mode, is_apart, False)
        if all(_fits(sketch, room, made._replace(work=one)) for one in works):
            break
    return made._replace(step=_step(view, made), is_result=is_result)


def _nothing(sketch: Sketch, room: Box) -> None:
    words = sketch.view.words
    go_on = Button(words("Go on"), Leave(), dress=buttons.MAIN, align=0.5)
    note = words("No claim has come up yet. The story brings them.")
    quiet.draw(sketch, room, words("Findings"), note, go_on)


def _fits(sketch: Sketch, room: Box, made: Bench) -> bool:
    """Whether all that a mode shows at once has its room, with the claims in reach."""
    em = sketch.panel.type_px(Size.BODY)
    paper, rest = _places(sketch, room, made)
    if made.mode is Mode.STEPS:
        return _least(sketch, rest.w, made) <= rest.h
    least = 22 if sketch.panel.is_portrait else 38
    if room.w < (50 if made.mode is Mode.BOARD and least == 38 else least) * em:
        return False
    if sketch.panel.is_portrait:
        reached = claim_side.reached_height(sketch, paper.w, paper.y, made.work)
        if reached > paper.h:
            return False
        paper = paper._replace(h=max(paper.h, _most_claim(sketch, room, paper.w, made)))
    return claim_side.fits(sketch, paper, made.work) and _least(sketch, rest.w, made) <= rest.h


def _least(sketch: Sketch, width: int, made: Bench) -> int:
    """Return the least height of the steps and the foot: all steps at once, or one below tabs."""
    gap, work = sketch.px(28), made.work
    high = _foot_room(sketch, width, made) + gap
    choices = bench.assessments_height(sketch, width, work)
    least = bench.apart_least if made.is_apart else bench.citing_least
    citing = least(sketch, width)
    if made.mode is Mode.BOARD:
        return high + choices + gap + citing
    tabs = buttons.row_height(sketch, _tab_buttons(sketch.view, made), width, sketch.px(12))
    return high + tabs + 2 * gap + max(choices, citing)


def _step(view: View, made: Bench) -> str:
    """Return the step that is shown where not all of them are."""
    steps = [name for name, _ in _steps(view, made)]
    if view.look.tab in steps:
        return view.look.tab
    return steps[-1] if made.work.assessment else steps[0]


def _steps(view: View, made: Bench) -> tuple[tuple[str, str], ...]:
    words = view.words
    paper = (("papers", words("Paper")),) if made.is_apart else ()
    found = (("assess", words("Assessment")), *paper, ("cite", words("Passage")))
    if made.mode is not Mode.STEPS:
        return found
    return (("claim", words("Claim")), ("claims", words("All claims")), *found)


def _places(sketch: Sketch, room: Box, made: Bench) -> tuple[Box, Box]:
    """Return where the claim stands, and where the rest does, both inside their margins."""
    margin = sketch.px(64 if sketch.panel.is_portrait else 96)
    top, low = sketch.px(40), sketch.px(36)
    width = room.w - 2 * margin
    if made.mode is Mode.STEPS:
        top = max(top, sketch.panel.reach_px)
        return Box(0, 0, 0, 0), Box(margin, top, width, room.h - top - low)
    if sketch.panel.is_portrait:
        pad = sketch.px(44)
        most = _most_claim(sketch, room, width, made)
        size = claim_side.size_of(sketch, width, most, made.work)
        high = min(most, claim_side.natural_height(sketch, width, made.work, size))
        high = max(high, claim_side.reached_height(sketch, width, pad, made.work))
        y = high + 2 * pad + sketch.px(36)
        return Box(margin, pad, width, high), Box(margin, y, width, room.h - y - low)
    column = (width - 11 * sketch.px(24)) // 12
    count = 5 if made.is_apart else 4
    inner = count * column + (count - 2) * sketch.px(24)
    x = margin + inner + sketch.px(104)
    return (
        Box(margin, sketch.px(56), inner, room.h - sketch.px(56) - low),
        Box(x, top, room.w - margin - x, room.h - top - low),
    )


def _most_claim(sketch: Sketch, room: Box, width: int, made: Bench) -> int:
    """Return how high the claim and its list may stand above the steps."""
    least = _least(sketch, width, made._replace(is_result=False)) + sketch.px(36 + 36)
    return max(0, min(round(room.h * 0.46), room.h - least) - 2 * sketch.px(44))


def _claim(sketch: Sketch, room: Box, made: Bench) -> Box:
    """Draw the claim where it has a place of its own; return the place of the rest."""
    area, rest = _places(sketch, room, made)
    if made.mode is not Mode.STEPS:
        box, most = Box(0, 0, area.right + sketch.px(48), room.h), area.h
        if sketch.panel.is_portrait:
            box, most = (
                Box(0, 0, room.w, area.bottom + area.y),
                _most_claim(sketch, room, area.w, made),
            )
        size = claim_side.size_of(sketch, area.w, most, made.work)
        claim_side.draw(sketch, box, area, made.work, size)
    return rest


def _work(sketch: Sketch, area: Box, made: Bench) -> None:
    """Draw the steps: all of them, or the one that is looked at below its tabs."""
    gap = sketch.px(28)
    if made.mode is Mode.BOARD:
        choices = bench.assessments_height(sketch, area.w, made.work)
        need = choices + gap + bench.citing_least(sketch, area.w)
        y = _heading(sketch, area, need)
        y = bench.assessments(sketch, area._replace(y=y), made.work) + gap
        bench.citing(sketch, area.below(y - area.y), made.work)
        return
    y = _tabs(sketch, area, made) + gap
    rest = area.below(y - area.y)
    if made.step == "claim":
        claim_side.draw_said(sketch, rest, made.work)
    elif made.step == "claims":
        claim_side.draw_list(sketch, rest, made.work)
    elif made.step == "papers":
        bench.every_paper(sketch, rest, made.work, "cite")
    elif made.step == "cite":
        (bench.passages if made.is_apart else bench.citing)(sketch, rest, made.work)
    else:
        head = _heading(sketch, rest, bench.assessments_height(sketch, rest.w, made.work))
        then = "papers" if made.is_apart else "cite"
        bench.assessments(sketch, rest._replace(y=head), made.work, then)


def _heading(sketch: Sketch, area: Box, need: int) -> int:
    """Write the question, unless it leaves less than is needed; return the row below."""
    words, gap = sketch.view.words("What do the papers say about it?"), sketch.px(20)
    if sketch.block(words, area.w, Size.HEAD, Style.TITLE).height + gap + need > area.h:
        return area.y
    return sketch.text(area, words, Size.HEAD, Style.TITLE, role=Role.HEADING) + gap


def _tabs(sketch: Sketch, area: Box, made: Bench) -> int:
    found = _tab_buttons(sketch.view, made)
    if made.mode is Mode.STEPS:
        title = sketch.view.texts.claim_title(made.work.claim)
        sketch.part(Part(Role.HEADING, title, area._replace(h=0)))  # said, not drawn
    return buttons.row(sketch, area, found, sketch.px(12))


def _tab_buttons(view: View, made: Bench) -> tuple[Button, ...]:
    return tuple(
        Button(
            label,
            Turn(replace(view.look, tab=name, page=0)),
            role=Role.TAB,
            is_on=name == made.step,
            dress=buttons.SHEET if name == made.step else buttons.DARK,
            align=0.5,
        )
        for name, label in _steps(view, made)
    )


def _main(view: View, made: Bench) -> Button:
    """Return the one main button, open or closed."""
    words, work, batch = view.words, made.work, made.batch
    main = Button("", None, dress=buttons.MAIN, align=0.5)
    if made.is_result:
        return _after(view, made, main)
    finding = view.state.findings.get(work.claim)
    is_new = finding is None or (finding.assessment, finding.passage) != (
        work.assessment,
        work.passage,
    )
    if work.assessment and work.passage and is_new:
        answer = FileFinding(work.claim, Assessment(work.assessment), work.passage)
        note = words("talk it over with somebody first")
        return main._replace(label=words("File this finding"), intent=Give((answer,)), detail=note)
    if finding is None:
        note = words("pick an assessment and a passage")
        return main._replace(label=words("File this finding"), detail=note, dress=buttons.CLOSED)
    following = claims.unfiled(view, batch, work.claim)
    if following:
        title = view.texts.claim_title(following)
        press = claims.to_claim(view, following)
        return main._replace(label=words("The next claim"), intent=press, detail=title)
    return _handing_in(view, batch, main)


def _looking(view: View, batch: Batch) -> str:
    if len(batch.claims) == 1:
        return view.words("Have this finding looked at")
    return view.words("Have these findings looked at")


def _handing_in(view: View, batch: Batch, main: Button) -> Button:
    words = view.words
    label = _looking(view, batch)
    if can_confirm(view.state, batch):
        give = Give((Confirm(batch.name),), replace(view.look, tab=RESULT, page=0))
        note = words("talk it over with somebody first")
        return main._replace(label=label, intent=give, detail=note)
    note = words("change a finding, or open a new paper first")
    if not all(claim in view.state.offered for claim in batch.claims):
        note = words("a claim is still to come")
    return main._replace(label=label, detail=note, dress=buttons.CLOSED)


def _after(view: View, made: Bench, main: Button) -> Button:
    """Return the main button below a result."""
    words = view.words
    if not claims.is_confirmed(view, made.batch):
        look = replace(view.look, tab="", page=0)
        return main._replace(label=words("Back to the findings"), intent=Turn(look))
    others = [c for c in claims.other_claims(view, made.batch) if c not in view.state.confirmed]
    if others:
        press = claims.to_claim(view, others[0])
        return main._replace(label=words("On to the other claims"), intent=press)
    return main._replace(label=words("Close the findings"), intent=Leave())


def _others(view: View, made: Bench) -> tuple[Button, ...]:
    """Return the buttons beside the main one."""
    words, state = view.words, view.state
    if made.is_result:
        return tuple(
            Button(
                words("A hint"),
                Give((Hint(name),), replace(view.look, page=LAST_PAGE)),
                view.texts.claim_title(name),
            )
            for name in made.batch.claims
            if name in state.offered
            and name not in state.confirmed
            and hints_left(view.story, state, name)
        )
    found = []
    if made.work.claim in state.findings and made.work.claim not in state.confirmed:
        found.append(_withdraw(view, made.work.claim))
    if made.batch.name in state.misses:
        look = replace(view.look, tab=RESULT, page=0)
        found.append(Button(words("Not yet: why"), Turn(look), align=0.5))
    return tuple(found)


def _withdraw(view: View, claim: str) -> Button:
    return Button(view.words("Withdraw this finding"), Give((Withdraw(claim),)), align=0.5)


def _lines(sketch: Sketch, width: int, made: Bench) -> tuple[tuple[Button, ...], ...]:
    return _lined(sketch, width, _others(sketch.view, made), _main(sketch.view, made))


def _lined(
    sketch: Sketch, width: int, others: tuple[Button, ...], main: Button
) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons of the foot in lines, the main one last."""
    each = 9 * sketch.panel.type_px(Size.BUTTON)
    if width >= (len(others) + 1.5) * each:
        return ((*others, main),)
    return (others, (main,)) if others else ((main,),)


def _foot_room(sketch: Sketch, width: int, made: Bench) -> int:
    """Return the height that the foot needs, beside a claim however far those of its batch are."""
    view, batch = sketch.view, made.batch
    others = (_withdraw(view, ""), *_others(view, made._replace(work=Work("", "", "", ""))))
    note = view.words("talk it over with somebody first")
    if batch.name in view.state.misses:
        note = view.words("change a finding, or open a new paper first")
    mains = [Button(_looking(view, batch), None, note, dress=buttons.MAIN)]
    for claim in batch.claims:
        title = view.texts.claim_title(claim)
        mains.append(Button(view.words("The next claim"), None, title))
    return max(_height_of(sketch, width, _lined(sketch, width, others, main)) for main in mains)


def _foot_height(sketch: Sketch, width: int, made: Bench) -> int:
    return _height_of(sketch, width, _lines(sketch, width, made))


def _height_of(sketch: Sketch, width: int, lines: tuple[tuple[Button, ...], ...]) -> int:
    gap = sketch.px(16)
    return sum(buttons.row_height(sketch, line, width, sketch.px(16)) for line in lines) + gap * (
        len(lines) - 1
    )


def _foot(sketch: Sketch, box: Box, made: Bench) -> None:
    y = box.bottom - _foot_height(sketch, box.w, made)
    for line in _lines(sketch, box.w, made):
        y = buttons.row(sketch, box._replace(y=y), line, sketch.px(16)) + sketch.px(16)
