"""What a screen is drawn from."""

from __future__ import annotations

from msgspec import Struct

from game.engine.events import Event
from game.engine.state import State
from game.engine.story import Story
from game.ui.intents import Look
from game.ui.panel import Panel
from game.ui.texts import Texts
from game.ui.typeset import Measure
from game.ui.wording import Words


class Said(Struct, frozen=True):
    """An entry of the history: what was said in a scene, or chosen ("choice")."""

    scene: str
    entry: str
    is_choice: bool = False


class Settings(Struct, frozen=True):
    """What a player has set."""

    language: str = ""
    text_size: str = "normal"
    has_high_contrast: bool = False
    has_reduced_motion: bool = False
    is_fullscreen: bool = False


class View(Struct, frozen=True):
    """Everything that a screen is drawn from; `events` are those of the last answer.

    `notices` are words of the game to the player, such as what was repaired in a save. `languages`
    are pairs of a code and the language's own name. `has_save` tells whether a play can go on.
    """

    story: Story
    state: State
    look: Look
    panel: Panel
    measure: Measure
    words: Words
    settings: Settings = Settings()
    events: tuple[Event, ...] = ()
    history: tuple[Said, ...] = ()
    notices: tuple[str, ...] = ()
    languages: tuple[tuple[str, str], ...] = (("en", "English"),)
    can_undo: bool = False
    can_redo: bool = False
    has_save: bool = False

    @property
    def texts(self) -> Texts:
        """The story's texts, in the player's language and with the play's values."""
        return Texts(self.story, self.state, self.words)
