"""Files that are written and edited together: all of them, or none."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from game.content.layout import LEDGER_NAME
from game.content.ledger import write_ids
from game.content.load import Loaded, load_story
from game.content.schema import modeline, write_schema
from game.content.source import BYTE_ORDER_MARK
from game.diagnostics import Refusal


class Spoiled(Refusal):
    """A story that cannot be read as it is, or as it would be; it was left as it was."""

    def __init__(self, why: str, loaded: Loaded) -> None:
        found = "\n\n".join(d.as_text() for d in loaded.diagnostics)
        super().__init__(f"{why}, so nothing was written:\n\n{found}")


class Changes:
    """New files and edits of a story, by their paths in it; nothing is written before `save`."""

    def __init__(self, story: Path) -> None:
        self.story = story
        self._texts: dict[Path, bytes] = {}

    def write(self, path: str, text: str) -> None:
        """Note a new file, headed by the line that editors read. Refusal if it is there."""
        file = self.story / path
        if file.exists():
            raise Refusal(f"{file} is there already, and nothing was written: give another id")
        self._texts[file] = (modeline(path) + text).encode()

    def edit(self, path: str, edited: Callable[[str], str]) -> None:
        """Note an edit of a file: what it was becomes what `edited` makes of it."""
        file = self.story / path
        raw = self._texts[file] if file in self._texts else file.read_bytes()
        mark = BYTE_ORDER_MARK if raw.startswith(BYTE_ORDER_MARK) else b""
        text = raw.removeprefix(BYTE_ORDER_MARK).decode()
        try:
            self._texts[file] = mark + edited(text).encode()
        except Refusal as refusal:
            raise Refusal(f"nothing was written: {file} cannot be added to: {refusal}") from None

    def save(self) -> dict[Path, bool]:
        """Write everything, ledgers and schema too; return each file and whether it is new.

        Where the story cannot be read then, or a file cannot be written, all is put back.
        """
        ledgers = self.story.glob(f"folders/*/{LEDGER_NAME}")
        before = {path: _bytes(path) for path in (*self._texts, *ledgers)}
        made = [path for path in self._folders() if not path.exists()]
        try:
            for path, text in self._texts.items():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text)
            written = [*self._texts, *write_ids(self.story)]
            loaded = load_story(self.story)
            if loaded.story is None:
                raise Spoiled("with this the story could not be played", loaded)
        except BaseException:
            self._put_back(before, made)
            raise
        write_schema(loaded, self.story)
        written.sort(key=lambda path: before.get(path) is not None)
        return {path: before.get(path) is None for path in written}

    def _folders(self) -> list[Path]:
        """Return the folders of the files, inner ones first."""
        found = {folder for path in self._texts for folder in path.parents}
        return sorted(found, key=lambda folder: -len(folder.parts))

    def _put_back(self, before: dict[Path, bytes | None], made: list[Path]) -> None:
        for path in self.story.glob(f"folders/*/{LEDGER_NAME}"):
            before.setdefault(path, None)
        for path, raw in before.items():
            if raw is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(raw)
        for folder in made:
            if folder.is_dir():
                folder.rmdir()


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None
