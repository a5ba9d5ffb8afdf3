"""What can be done in a scene: what can be looked into, or how the story goes on."""

from __future__ import annotations

from game.engine.answers import Choose, Next
from game.engine.beats import Test
from game.engine.flow import is_open
from game.engine.play import asked, why
from game.engine.state import Stand
from game.ui import buttons
from game.ui.buttons import Button
from game.ui.frame import Role
from game.ui.intents import Change, Give, Go, Look
from game.ui.theme import Style
from game.ui.view import Pace, View

Buttons = tuple[Button, ...]


def of(view: View, stand: Stand) -> Buttons:
    """Return the buttons of a scene: options, or going on."""
    words = view.words
    if stand.phase == "closing":
        return (
            Button(words("Test the claims"), Go(Look("findings")), dress=buttons.MAIN, align=0.5),
            Button(
                words("Leave the folder"), Give((Next(),)), words("with findings open"), align=0.5
            ),
        )
    options = asked(view.story, view.state)
    if options:
        found = [_option(view, stand, one.id, is_open(view.state, one)) for one in options]
        return tuple(found) if len(found) > 1 else (_only(found[0]),)
    beat = view.story.spots[stand.at.scene][stand.at.beat].beat
    go_on = Button(words("Go on"), Give((Next(),)), dress=buttons.MAIN, align=0.5)
    if not isinstance(beat, Test) or beat.test in view.state.confirmed:
        return (*_pace_sign(view), go_on)
    test = Go(Look("findings", picks=(("claim", beat.test),)))
    if beat.test in view.state.findings:
        return (Button(words("Look at the finding"), test, align=0.5), go_on)
    return (
        go_on._replace(label=words("Test this claim"), intent=test),
        Button(words("Go on"), Give((Next(),)), words("and test it later"), align=0.5),
    )


def _pace_sign(view: View) -> Buttons:
    """Return the quiet sign that the story goes on by itself; a press stops it."""
    if view.pace in (Pace.NONE, Pace.OFF):
        return ()
    label = view.words("Goes on by itself · touch to stop")
    return (Button(label, Change("pace", "no"), dress=buttons.QUIET, style=Style.LIGHT, align=0.5),)


def _only(option: Button) -> Button:
    """Return the only option that is left: it is how the story goes on."""
    return option._replace(dress=buttons.MAIN, align=0.5) if option.intent else option


def _option(view: View, stand: Stand, option: str, is_offered: bool) -> Button:
    scene, choice = stand.at.scene, stand.at.beat
    label = view.texts.option(scene, choice, option)
    if is_offered:
        note = view.texts.option_note(scene, choice, option)
        if not note and f"{scene}/{choice}/{option}" in stand.used:
            note = view.words("looked into")
        return Button(label, Give((Choose(option),)), note, Role.OPTION, style=Style.STRONG)
    reasons = dict.fromkeys(
        view.texts.reason(reason) for reason in why(view.story, view.state, option)
    )
    return Button(
        label, None, " · ".join(reasons), Role.OPTION, dress=buttons.CLOSED, style=Style.STRONG
    )
