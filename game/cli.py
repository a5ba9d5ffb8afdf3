"""The command line: every verb, and what belongs to it.

Exit codes: 0 well, 1 findings or failure, 2 wrong use.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from io import StringIO, TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click
import msgspec

from game import __version__
from game.content.bundle import assets_folder, find_story
from game.diagnostics import Misuse, Refusal
from game.opening import drawing, playing, reporting, stories

if TYPE_CHECKING:
    from game.tools.asking import Question

SIZE = (1920, 1080)
S = TypeVar("S", bound=msgspec.Struct)


class _Verbs(click.Group):
    """Verbs whose refusals end in a sentence and an exit code."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a verb."""
        try:
            return super().invoke(ctx)
        except Refusal as refusal:
            kind = click.UsageError if isinstance(refusal, Misuse) else click.ClickException
            raise kind(str(refusal)) from None
        except BrokenPipeError:
            raise
        except OSError as error:
            where = error.filename or "the output"
            reason = f"{where} cannot be read or written: {error.strerror}"
            raise click.ClickException(reason) from None


class Size(click.ParamType[tuple[int, int]]):
    """A size such as 1920x1080."""

    name = "WxH"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Return width and height in pixels."""
        if isinstance(value, tuple):
            return value
        width, _, height = str(value).lower().partition("x")
        if not (width.isdecimal() and height.isdecimal()):
            self.fail(f'"{value}" is not a size: write 1920x1080', param, ctx)
        if not (1 <= int(width) <= 16384 and 1 <= int(height) <= 16384):
            self.fail(f'"{value}" is not a size that can be drawn', param, ctx)
        return int(width), int(height)


_STORY = "STORY is a folder with a story.yaml in it; without it the Moscow trials are meant."
_story = click.argument("story", required=False)
_NEW = ("story", "folder", "scene", "document", "claim", "person")


@click.group(
    cls=_Verbs,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(__version__, prog_name="article58")
@click.pass_context
def article58(context: click.Context) -> None:
    """Article 58: the Moscow show trials, tested on paper."""
    if context.invoked_subcommand is None:
        click.echo(_overview())


@article58.command(epilog=_STORY)
@_story
@click.option("--language", metavar="L", help="A language of the story, such as en.")
@click.option("--size", type=Size(), default=SIZE, help="Size of the window.")
@click.option("--fullscreen", is_flag=True, help="Take the whole screen.")
@click.option("--terminal", is_flag=True, help="Play in the terminal, or through a pipe.")
@click.option("--auto", is_flag=True, help="Let the game play its taster by itself.")
@click.option("--new", is_flag=True, help="Begin anew; the saved play is kept as 'earlier'.")
@click.option("--at", metavar="SCENE", help="Begin at a scene; nothing is saved.")
@click.option(
    "--watch", is_flag=True, help="Show edits of the story as it is played; nothing is saved."
)
@click.option("--seed", type=int, default=0, help="What chance starts from.")
@click.option("--answers", type=click.Path(path_type=Path), help="A file of answers to begin with.")
@click.option("--until-shown", is_flag=True, hidden=True)
def play(story: str | None, **options: object) -> None:
    """Play a story: in a window, in a terminal, or by itself."""
    wishes = msgspec.convert(options, playing.Wishes)
    lines = sys.stdin or StringIO()
    playing.play(find_story(story), assets_folder(), wishes, lines, click.echo)


@article58.command()
@click.option(
    "--config", type=click.Path(path_type=Path), help="A kiosk.yaml; else the game's own holds."
)
@click.option("--supervised", is_flag=True, hidden=True)
def kiosk(config: Path | None, supervised: bool) -> None:
    """Show a story to visitors, unattended: full screen, with a way out for the staff alone."""
    from game.opening import kiosk as opening  # noqa: PLC0415

    if supervised:
        code = opening.supervised(config, assets_folder(), sys.stdin.buffer, sys.stdout.buffer)
    else:
        code = opening.kiosk(config, click.echo)
    sys.exit(code)


@article58.command(epilog=_STORY)
@_story
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "github"]), default="text",
    help="text for people, json for programs, github for pull requests.",
)  # fmt: skip
def lint(story: str | None, form: str) -> None:
    """Say everything that is wrong in a story's files."""
    from game.tools import lint as linting  # noqa: PLC0415

    diagnostics = linting.lint(find_story(story))
    click.echo(linting.report(diagnostics, form))
    sys.exit(bool(diagnostics))


@article58.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain a code of lint, with what fails and what passes."""
    from game.content.codes import document  # noqa: PLC0415

    click.echo(document(code).text)


@article58.command(epilog=_STORY)
@_story
@click.option("--screen", metavar="NAME", help="The screen to draw.")
@click.option("--scene", metavar="ID", help="The scene that it shows.")
@click.option("--document", metavar="ID", help="The paper.")
@click.option("--claim", metavar="ID", help="The claim.")
@click.option("--folder", metavar="ID", help="The folder.")
@click.option("--person", metavar="ID", help="The person.")
@click.option("--term", metavar="ID", help="The word that is explained.")
@click.option("--source", metavar="ID", help="The source.")
@click.option("--tab", metavar="NAME", help="A tab of the screen, such as fate.")
@click.option("--size", type=Size(), default=SIZE, help="Width and height in pixels.")
@click.option("--text-size", type=click.Choice(["normal", "large", "largest"]), default="normal")
@click.option("--language", metavar="L", help="A language of the story, such as en.")
@click.option("--all", "is_all", is_flag=True, help="Every screen, and one sheet of them all.")
@click.option(
    "--out", type=click.Path(path_type=Path), required=True, help="The file; with --all, a folder."
)
def render(story: str | None, is_all: bool, out: Path, **options: object) -> None:
    """Draw a screen, or all of them, as pictures. No display is needed."""
    wanted = msgspec.convert(options, drawing.Wanted)
    if not is_all and not wanted.screen:
        raise click.UsageError("name a screen with --screen, or draw them with --all")
    written = drawing.render(find_story(story), assets_folder(), wanted, out, is_all)
    for path in written:
        click.echo(path)


@article58.command(epilog=_STORY)
@_story
@click.option("--size", "sizes", type=Size(), multiple=True, help="Another size; can be repeated.")
@click.option("--quick", "is_quick", is_flag=True, help="A few of each, only to see that it runs.")
@click.option("--offscreen", "is_offscreen", is_flag=True, help="Open no window.")
@click.option("--json", "out", type=click.Path(path_type=Path), help="A file for the figures.")
@click.option("--part", hidden=True)
def bench(story: str | None, **options: object) -> None:
    """Measure how fast the game is, beside what the machine can do at best."""
    from game.opening import benching  # noqa: PLC0415

    wanted = msgspec.convert(options, benching.Wanted)
    click.echo(benching.bench(find_story(story), assets_folder(), wanted))


@article58.command(epilog=_STORY)
@_story
@click.option("--answers", type=click.Path(path_type=Path), help="A file of answers to report on.")
@click.option("--slot", type=click.IntRange(1, 6), help="A slot of the saved plays, from 1.")
@click.option("--seed", type=int, default=0, help="What chance starts from, with --answers.")
@click.option("--language", metavar="L", help="A language of the story, such as en.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The file, in HTML.")
def report(story: str | None, out: Path, **options: object) -> None:
    """Write what a player found as a page to read, print and hand in."""
    from game.tools.report import Asked  # noqa: PLC0415

    asked = msgspec.convert(options, Asked)
    page = reporting.report(find_story(story), assets_folder(), asked, click.echo)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(page, encoding="utf-8")
    click.echo(out)


@article58.command(epilog=_STORY)
@_story
@click.option("--plays", type=click.IntRange(1), default=200, help="How many; 200 if not given.")
@click.option("--seed", type=int, default=0, help="What chance starts from.")
@click.option("--solve", is_flag=True, help="Play every folder with the authored proofs.")
@click.option("--guess", type=click.Choice(["nouns"]), help="Test claims by matching nouns alone.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text",
    help="text for people, json for programs.",
)  # fmt: skip
def walk(
    story: str | None, plays: int, seed: int, solve: bool, guess: str | None, form: str
) -> None:
    """Walk through a story by chance, and say what was met and what was not."""
    from game.tools import guess as guessing  # noqa: PLC0415
    from game.tools import walk as walking  # noqa: PLC0415

    loaded = stories.playable(find_story(story))
    if guess:
        guessed = guessing.guessed(loaded, seed)
        click.echo(_as(guessed, form, guessing.guessed_text))
        sys.exit(not guessed.is_well)
    if solve:
        solved = walking.solved(loaded, seed)
        click.echo(_as(solved, form, walking.solved_text))
        sys.exit(not solved.is_well)
    walked = walking.Walker(loaded, seed).walk(plays)
    click.echo(_as(walked, form, walking.walked_text))
    sys.exit(not walked.is_well)


@article58.command(epilog=_STORY)
@_story
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text",
    help="text for people, json for programs.",
)  # fmt: skip
def stats(story: str | None, form: str) -> None:
    """Say how much there is in a story: scenes, papers, claims, people, words."""
    from game.tools import stats as counting  # noqa: PLC0415

    counted = counting.stats(stories.readable(find_story(story)))
    click.echo(_as(counted, form, counting.stats_text))


@article58.command(epilog=_STORY)
@_story
def ids(story: str | None) -> None:
    """Bring each ids.json up to date: it keeps saves and translations true."""
    from game.content.ledger import BrokenLedger, write_ids  # noqa: PLC0415

    try:
        changed = write_ids(find_story(story))
    except BrokenLedger as fault:
        raise Refusal(f"{fault.path}: {fault}") from None
    for path in changed:
        click.echo(path)
    if not changed:
        click.echo("every ids.json was up to date")


@article58.command(epilog=_STORY)
@click.argument("kind", type=click.Choice(_NEW))
@_story
@click.option("--title", help="Its title; of a person, the name.")
@click.option("--id", help="Its id: small letters, digits and hyphens.")
@click.option("--folder", metavar="ID", help="The folder that it belongs to.")
@click.option("--scene", metavar="ID", help="The scene that leads to it.")
@click.option("--date", help="1936, 1936-08 or 1936-08-19.")
@click.option("--place", metavar="ID", help="Where it takes place.")
@click.option("--by", metavar="ID", help="Who made the paper.")
@click.option("--source", metavar="ID", help="The source that it is known from.")
@click.option("--in", metavar="PAPER/PASSAGE", help="The passage that makes the claim.")
@click.option("--proof", metavar="PAPER/PASSAGE", help="A passage that proves the claim.")
def new(kind: str, story: str | None, **options: str | None) -> None:
    """Write a new story, or something new in one; it can be played at once.

    At a terminal it asks; Enter takes what stands in brackets.
    """
    from game.tools.asking import unasked  # noqa: PLC0415
    from game.tools.new import new as made_new  # noqa: PLC0415

    root = _place_for(kind, story)
    given = {key: value for key, value in options.items() if value is not None}
    is_asked = _has_terminal()
    if is_asked:
        click.echo("Enter takes what stands in brackets.")
    made = made_new(kind, root, given, _asked if is_asked else unasked)
    for path, is_new in made.files.items():
        click.echo(f"{'new' if is_new else 'changed':<8} {path}")
    click.echo(f"\nTo write it: open {made.file}")
    if made.scene:
        click.echo(f"To see it:   article58 play {root} --at {made.scene}")


def _place_for(kind: str, story: str | None) -> Path:
    """Return the folder of a new story, or that of the story in which something is made."""
    if kind == "story":
        if story is None:
            raise click.UsageError("name a folder for it: article58 new story my-story")
        return Path(story)
    if story is None and not Path("story.yaml").is_file():
        raise click.UsageError(f"name the story: article58 new {kind} my-story")
    return find_story(story or ".")


def _has_terminal() -> bool:
    streams = (sys.stdin, sys.stdout)
    return all(stream is not None and stream.isatty() for stream in streams)


def _asked(question: Question) -> str:
    """Return what a person answers, who is asked again until it fits."""

    def _checked(answer: str) -> str:
        fault = question.fault(answer.strip())
        if fault:
            raise click.UsageError(fault)
        return answer

    return str(click.prompt(question.says, default=question.default, value_proc=_checked))


@article58.command(epilog=_STORY)
@_story
@click.option("--out", type=click.Path(path_type=Path), help="Another folder to write it to.")
def schema(story: str | None, out: Path | None) -> None:
    """Write what an editor needs to help with the files of a story."""
    from game.content.load import load_story  # noqa: PLC0415
    from game.content.schema import write_schema  # noqa: PLC0415

    root = find_story(story)
    changed = write_schema(load_story(root), root, out)
    for path in changed:
        click.echo(path)
    if not changed:
        click.echo("the schema was up to date")


def main() -> None:
    """Run the command line; a person's mistake ends in a sentence, never in a traceback."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        article58.main(prog_name="article58")
    finally:
        _drop_unwritten()


def _drop_unwritten() -> None:
    """Let go of output that cannot be written, so that Python does not try again as it ends."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


_EXAMPLES = {
    "play": ("article58 play", "article58 play my-story --at first-scene --watch"),
    "kiosk": ("article58 kiosk", "article58 kiosk --config kiosk.yaml"),
    "lint": ("article58 lint my-story",),
    "explain": ("article58 explain S201",),
    "render": ("article58 render --screen scene --scene copenhagen-square --out scene.png",),
    "bench": ("article58 bench --json figures.json",),
    "report": ("article58 report --out report.html",),
    "walk": ("article58 walk my-story --solve", "article58 walk --guess nouns"),
    "stats": ("article58 stats my-story", "article58 stats --format json"),
    "ids": ("article58 ids my-story",),
    "new": ("article58 new story my-story", "article58 new scene my-story"),
    "schema": ("article58 schema my-story",),
}


def _overview() -> str:
    lines = ["Article 58: the Moscow show trials, tested on paper.", ""]
    for name, examples in _EXAMPLES.items():
        about = article58.commands[name].get_short_help_str(70)
        lines += [f"  {name:<8} {about}", *(f"           {line}" for line in examples), ""]
    lines += [_STORY, "article58 VERB --help says more of each."]
    return "\n".join(lines)


def _as(value: S, form: str, text: Callable[[S], str]) -> str:
    if form == "json":
        return json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=2)
    return text(value)
