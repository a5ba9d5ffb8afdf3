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
    """What is worked on, how, and whether its result is shown."""

    work: Work
    batch: Batch
    mode: Mode
    step: str
    is_result: bool


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
    high = _foot_height(sketch, area.w, made)
    gap = sketch.px(28)
    top = area._replace(h=area.h - high - gap)
    if made.is_result:
        looked_at.draw(sketch, top, made.batch)
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
    for mode in (Mode.BOARD, Mode.HALVES):
        made = Bench(work, batch, mode, _step(view, mode, work), is_result)
        if _fits(sketch, room, made):
            return made
    return Bench(work, batch, Mode.STEPS, _step(view, Mode.STEPS, work), is_result)


def _nothing(sketch: Sketch, room: Box) -> None:
    words = sketch.view.words
    go_on = Button(words("Go on"), Leave(), dress=buttons.MAIN, align=0.5)
    note = words("No claim has come up yet. The story brings them.")
    quiet.draw(sketch, room, words("Findings"), note, go_on)


def _fits(sketch: Sketch, room: Box, made: Bench) -> bool:
    """Whether all that a mode shows at once has its room, with the claims in reach."""
    em = sketch.panel.type_px(Size.BODY)
    least = 22 if sketch.panel.is_portrait else 38
    if room.w < (50 if made.mode is Mode.BOARD and least == 38 else least) * em:
        return False
    paper, rest = _places(sketch, room, made)
    if sketch.panel.is_portrait:
        reached = claim_side.reached_height(sketch, paper.w, paper.y, made.work)
        if reached > paper.h:
            return False
    return claim_side.fits(sketch, paper, made.work) and _least(sketch, rest.w, made) <= rest.h


def _least(sketch: Sketch, width: int, made: Bench) -> int:
    """Return the least height of the steps and the foot: all steps at once, or one below tabs."""
    gap, work = sketch.px(28), made.work
    high = _foot_height(sketch, width, made) + gap
    choices = bench.assessments_height(sketch, width, work)
    citing = bench.citing_least(sketch, width, work)
    if made.mode is Mode.BOARD:
        return high + _heading_height(sketch, width) + choices + gap + citing
    tabs = buttons.row_height(sketch, _tab_buttons(sketch.view, made), width, sketch.px(12))
    return high + tabs + 2 * gap + max(choices, citing)


def _step(view: View, mode: Mode, work: Work) -> str:
    """Return the step that is shown where not all of them are."""
    steps = [name for name, _ in _steps(view, mode)]
    if view.look.tab in steps:
        return view.look.tab
    return steps[0] if not work.assessment or mode is Mode.STEPS else steps[-1]


def _steps(view: View, mode: Mode) -> tuple[tuple[str, str], ...]:
    words = view.words
    found = (("assess", words("Assessment")), ("cite", words("Passage")))
    if mode is not Mode.STEPS:
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
        need = claim_side.natural_height(sketch, width, made.work)
        below = 2 * pad + sketch.px(36)
        least = _least(sketch, width, made._replace(mode=Mode.HALVES))
        most = room.h - below - low - (0 if made.is_result else least)
        high = min(need, round(room.h * 0.46) - 2 * pad, max(0, most))
        high = max(high, claim_side.reached_height(sketch, width, pad, made.work))
        y = high + below
        return Box(margin, pad, width, high), Box(margin, y, width, room.h - y - low)
    column = (width - 11 * sketch.px(24)) // 12
    inner = 4 * column + 2 * sketch.px(24)
    x = margin + inner + sketch.px(104)
    return (
        Box(margin, sketch.px(56), inner, room.h - sketch.px(56) - low),
        Box(x, top, room.w - margin - x, room.h - top - low),
    )


def _claim(sketch: Sketch, room: Box, made: Bench) -> Box:
    """Draw the claim where it has a place of its own; return the place of the rest."""
    area, rest = _places(sketch, room, made)
    if made.mode is not Mode.STEPS:
        box = Box(0, 0, area.right + sketch.px(48), room.h)
        if sketch.panel.is_portrait:
            box = Box(0, 0, room.w, area.bottom + area.y)
        claim_side.draw(sketch, box, area, made.work)
    return rest


def _work(sketch: Sketch, area: Box, made: Bench) -> None:
    """Draw the steps: all of them, or the one that is looked at below its tabs."""
    gap = sketch.px(28)
    if made.mode is Mode.BOARD:
        y = _heading(sketch, area)
        y = bench.assessments(sketch, area._replace(y=y), made.work) + gap
        bench.citing(sketch, area.below(y - area.y), made.work)
        return
    y = _tabs(sketch, area, made) + gap
    rest = area.below(y - area.y)
    if made.step == "claim":
        claim_side.draw_said(sketch, rest, made.work)
    elif made.step == "claims":
        claim_side.draw_list(sketch, rest, made.work)
    elif made.step == "cite":
        bench.citing(sketch, rest, made.work)
    else:
        head = _heading(sketch, rest, bench.assessments_height(sketch, rest.w, made.work))
        bench.assessments(sketch, rest._replace(y=head), made.work, "cite")


def _heading(sketch: Sketch, area: Box, need: int = 0) -> int:
    """Write the question, unless it leaves less than is needed; return the row below."""
    if need and _heading_height(sketch, area.w) + need > area.h:
        return area.y
    words = _question(sketch.view)
    return sketch.text(area, words, Size.HEAD, Style.TITLE, role=Role.HEADING) + sketch.px(20)


def _heading_height(sketch: Sketch, width: int) -> int:
    words = _question(sketch.view)
    return sketch.block(words, width, Size.HEAD, Style.TITLE).height + sketch.px(20)


def _question(view: View) -> str:
    return view.words("What do the papers say about it?")


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
        for name, label in _steps(view, made.mode)
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


def _handing_in(view: View, batch: Batch, main: Button) -> Button:
    words = view.words
    label = words("Have these findings looked at")
    if len(batch.claims) == 1:
        label = words("Have this finding looked at")
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
        give = Give((Withdraw(made.work.claim),))
        found.append(Button(words("Withdraw this finding"), give, align=0.5))
    if made.batch.name in state.misses:
        look = replace(view.look, tab=RESULT, page=0)
        found.append(Button(words("Not yet: why"), Turn(look), align=0.5))
    return tuple(found)


def _lines(sketch: Sketch, width: int, made: Bench) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons of the foot in lines, the main one last."""
    others, main = _others(sketch.view, made), _main(sketch.view, made)
    each = 9 * sketch.panel.type_px(Size.BUTTON)
    if width >= (len(others) + 1.5) * each:
        return ((*others, main),)
    return (others, (main,)) if others else ((main,),)


def _foot_height(sketch: Sketch, width: int, made: Bench) -> int:
    gap = sketch.px(16)
    lines = _lines(sketch, width, made)
    return sum(_line_height(sketch, width, line) for line in lines) + gap * (len(lines) - 1)


def _line_height(sketch: Sketch, width: int, line: tuple[Button, ...]) -> int:
    each = (width - sketch.px(16) * (len(line) - 1)) // len(line)
    return max(buttons.height_of(sketch, button, each) for button in line)


def _foot(sketch: Sketch, box: Box, made: Bench) -> None:
    y = box.y
    for line in _lines(sketch, box.w, made):
        y = buttons.row(sketch, box._replace(y=y), line, sketch.px(16)) + sketch.px(16)
