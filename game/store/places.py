"""Where the game keeps what it writes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import platformdirs

HOME_VARIABLE = "ARTICLE58_HOME"
"""The environment variable that names another folder for saves and settings."""


def data_folder(environ: Mapping[str, str]) -> Path:
    """Return the absolute folder of saves and settings; it need not exist, and none is made.

    ARTICLE58_HOME in `environ` decides, if it is there and not empty; else the place the platform
    has for the data of a user's programs.

    >>> data_folder({"ARTICLE58_HOME": "/srv/kiosk"}).parts[-2:]
    ('srv', 'kiosk')
    """
    chosen = environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen).absolute()
    return Path(platformdirs.user_data_dir("article58", appauthor=False)).absolute()


def documents_folder(environ: Mapping[str, str]) -> Path:
    """Return the absolute folder for what a person is to have; it need not exist.

    It is the person's own folder of documents; where ARTICLE58_HOME decides, one within it.

    >>> documents_folder({"ARTICLE58_HOME": "/srv/kiosk"}).parts[-2:]
    ('kiosk', 'documents')
    """
    chosen = environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen).absolute() / "documents"
    return Path(platformdirs.user_documents_dir()).absolute()


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Return the absolute folder for what can be made again at any time; it need not exist.

    It is the platform's own for that; where ARTICLE58_HOME decides, one within it.

    >>> cache_folder({"ARTICLE58_HOME": "/srv/kiosk"}).parts[-2:]
    ('kiosk', 'cache')
    """
    chosen = environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen).absolute() / "cache"
    return Path(platformdirs.user_cache_dir("article58", appauthor=False)).absolute()
