"""The folder of a story, watched while it is played: what is edited is read again in a thread."""

from __future__ import annotations

from collections.abc import Callable, Set
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from types import TracebackType

from watchfiles import Change, watch

from game.content.schema import FOLDER_NAME as SCHEMA_FOLDER
from game.diagnostics import Refusal
from game.play.reload import Edition

_STEP_MS = 30
"""How long the files have to rest before they are read: a program may write in many pieces."""
_LOOK_MS = 200
"""How often the thread looks whether it is to end."""


class Unwatchable(Refusal):
    """A folder whose changes cannot be heard of; `str` says why."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(f"the folder {folder} cannot be watched: {reason}; play without --watch")


class Watch:
    """Reads a story again whenever its files have changed, in a thread of its own, until `close`.

    `read` is called in the thread, with the paths that have changed.
    """

    def __init__(self, folder: Path, read: Callable[[Set[Path]], Edition]) -> None:
        """Begin; when this returns, no change is missed. Raises Unwatchable."""
        self._folder = folder
        self._read = read
        self._found: SimpleQueue[Edition | Exception] = SimpleQueue()
        self._stop = Event()
        self._is_set_up = Event()
        self._is_watching = False
        self._thread = Thread(target=self._run, name="watch", daemon=True)
        self._thread.start()
        self._is_set_up.wait()
        if not self._is_watching:
            raise Unwatchable(folder, str(self._found.get()))

    def __enter__(self) -> Watch:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        """Close it."""
        self.close()

    def take(self, wait_s: float = 0) -> Edition | None:
        """Return the next edition, each once, in order; None where none comes within `wait_s`.

        What went wrong in the thread is raised here.
        """
        try:
            found = self._found.get(timeout=wait_s) if wait_s else self._found.get_nowait()
        except Empty:
            return None
        if isinstance(found, Exception):
            raise found
        return found

    def close(self) -> None:
        """End the thread."""
        self._stop.set()
        self._thread.join()

    def _run(self) -> None:
        try:
            for changes in watch(
                self._folder,
                watch_filter=_is_of_a_story,
                step=_STEP_MS,
                stop_event=self._stop,
                rust_timeout=_LOOK_MS,
                yield_on_timeout=True,
                raise_interrupt=False,
            ):
                self._is_watching = True
                self._is_set_up.set()
                if changes:
                    self._found.put(self._read({Path(path) for _, path in changes}))
        except Exception as fault:
            self._found.put(fault)
        finally:
            self._is_set_up.set()


def _is_of_a_story(_change: Change, path: str) -> bool:
    """Whether a path may matter: not what editors lay beside a file, nor their schema."""
    name = Path(path).name
    within = Path(path).parent.name if name.endswith(".json") else name
    if within == SCHEMA_FOLDER:
        return False
    return not name.startswith(".") and not name.endswith(("~", ".tmp", ".swp"))
