"""An editor's side of the language server protocol: what an author sees in a YAML file."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

SERVER = "yaml-language-server"
"""The program that editors run; `.ci/run` brings it, and so does npm, by the same name."""


class Blamed(NamedTuple):
    """What an editor underlines: line and column from 1, the words there, and what it says."""

    line: int
    column: int
    words: str
    message: str


class Editor:
    """An editor with a running language server; a context manager, which ends it."""

    def __init__(self, program: str, root: Path) -> None:
        self._server = subprocess.Popen(
            [program, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._number = 0
        self._blamed: dict[str, Any] = {}
        self._texts: dict[str, str] = {}
        wishes = {"textDocument": {"completion": {"completionItem": {"snippetSupport": True}}}}
        self._ask(
            "initialize",
            {"processId": None, "rootUri": root.as_uri(), "capabilities": wishes},
        )
        self._tell("initialized", {})
        settings = {"validate": True, "hover": True, "completion": True}
        self._tell("workspace/didChangeConfiguration", {"settings": {"yaml": settings}})

    def __enter__(self) -> Editor:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.kill()
        self._server.communicate()

    def open(self, path: Path, text: str) -> list[Blamed]:
        """Return what is underlined in a file that is shown with a text."""
        uri = path.as_uri()
        self._texts[uri] = text
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while uri not in self._blamed:
            self._take()
        return [self._found(text, found) for found in self._blamed[uri]]

    def offered(self, path: Path, text: str) -> dict[str, str]:
        """Return what is offered at the ¦ in a text: the words, and what is said of them."""
        found = self._at(path, text, "completion")
        return {item["label"]: _words(item.get("documentation")) for item in found["items"]}

    def explained(self, path: Path, text: str) -> str:
        """Return what is said of the word before which ¦ stands."""
        return _words((self._at(path, text, "hover") or {}).get("contents"))

    def _at(self, path: Path, text: str, what: str) -> Any:
        before, _, after = text.partition("¦")
        self.open(path, before + after)
        line, column = before.count("\n"), len(before.rpartition("\n")[2])
        return self._ask(
            f"textDocument/{what}",
            {
                "textDocument": {"uri": path.as_uri()},
                "position": {"line": line, "character": column},
            },
        )

    def _found(self, text: str, found: Any) -> Blamed:
        begin, end = found["range"]["start"], found["range"]["end"]
        line = text.splitlines()[begin["line"]]
        last = end["character"] if end["line"] == begin["line"] else len(line)
        words = line[begin["character"] : last]
        return Blamed(begin["line"] + 1, begin["character"] + 1, words, found["message"])

    def _tell(self, method: str, params: Any, **more: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", "method": method, "params": params, **more}).encode()
        self._send(body)

    def _send(self, body: bytes) -> None:
        assert self._server.stdin is not None
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._server.stdin.flush()

    def _ask(self, method: str, params: Any) -> Any:
        self._number += 1
        self._tell(method, params, id=self._number)
        while True:
            message = self._take()
            if message.get("id") == self._number and "method" not in message:
                return message.get("result")

    def _take(self) -> Any:
        """Return the next message; answer what the server asks with nothing."""
        assert self._server.stdout is not None
        size = 0
        while line := self._server.stdout.readline().strip():
            name, _, value = line.partition(b":")
            size = int(value) if name.lower() == b"content-length" else size
        message = json.loads(self._server.stdout.read(size))
        if message.get("method") == "textDocument/publishDiagnostics":
            self._blamed[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            asked = (message.get("params") or {}).get("items", [])
            answer = [None for _ in asked] if asked else None
            self._send(
                json.dumps({"jsonrpc": "2.0", "id": message["id"], "result": answer}).encode()
            )
        return message


def _words(said: Any) -> str:
    return said if isinstance(said, str) else (said or {}).get("value", "")
