"""Where saves are kept."""

from pathlib import Path

import platformdirs
import pytest

from game.store.places import data_folder, documents_folder


def test_the_environment_names_the_folder(tmp_path: Path) -> None:
    """ARTICLE58_HOME is the folder, as it stands."""
    assert data_folder({"ARTICLE58_HOME": str(tmp_path)}) == tmp_path


def test_a_relative_folder_is_bound_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A relative ARTICLE58_HOME is taken from the working directory of the moment."""
    monkeypatch.chdir(tmp_path)
    assert data_folder({"ARTICLE58_HOME": "saves"}) == tmp_path / "saves"


@pytest.mark.parametrize("environ", [{}, {"ARTICLE58_HOME": ""}])
def test_the_platform_has_a_place(environ: dict[str, str]) -> None:
    """Without the variable, or with an empty one, it is the platform's place, with our name."""
    folder = data_folder(environ)
    assert (folder.name, folder.is_absolute()) == ("article58", True)


@pytest.mark.parametrize(
    ("environ", "names"),
    [
        ({"ARTICLE58_HOME": "/srv/kiosk"}, ("srv", "kiosk", "documents")),
        ({"ARTICLE58_HOME": "saves"}, (*Path.cwd().parts[1:], "saves", "documents")),
        ({"ARTICLE58_HOME": ""}, Path(platformdirs.user_documents_dir()).absolute().parts[1:]),
        ({}, Path(platformdirs.user_documents_dir()).absolute().parts[1:]),
    ],
)
def test_what_a_person_takes_along_has_a_folder(
    environ: dict[str, str], names: tuple[str, ...]
) -> None:
    """It is the person's own folder of documents, or lies under the folder that is named."""
    assert documents_folder(environ).parts[1:] == names
