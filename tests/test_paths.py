"""The folders of the program: where they are for each way it is installed, and who may read them."""

from __future__ import annotations

import importlib.resources
import os
import stat
import sys
from pathlib import Path

import pytest

from routekaart.atomicfile import write_atomically
from routekaart.errors import RoutekaartError
from routekaart.paths import ensure, file_name, places, practice_folder, program_command, vaults_folder

CHECKOUT = Path(__file__).resolve().parent.parent


def installed_at(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make the package appear to be installed under `root`, and return its folder."""
    package = root / "routekaart"
    package.mkdir(parents=True)
    monkeypatch.setattr(importlib.resources, "files", lambda name: root / name)
    return package


def test_home_variable_moves_data_log_and_cache(tmp_path: Path) -> None:
    found = places({"ROUTEKAART_HOME": str(tmp_path)})
    assert (found.data, found.log, found.cache) == (tmp_path / "data", tmp_path / "log", tmp_path / "cache")


def test_without_home_variable_the_system_decides() -> None:
    found = places({})
    assert all(path.is_absolute() and "routekaart" in str(path) for path in (found.data, found.log, found.cache))
    assert len({found.data, found.log, found.cache}) == 3


def test_an_empty_home_variable_counts_as_none() -> None:
    assert places({"ROUTEKAART_HOME": ""}) == places({})


def test_a_relative_home_becomes_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert places({"ROUTEKAART_HOME": "elders"}).data == tmp_path / "elders" / "data"


def test_asking_for_the_places_creates_nothing(tmp_path: Path) -> None:
    places({"ROUTEKAART_HOME": str(tmp_path / "leeg")})
    assert not (tmp_path / "leeg").exists()


def test_in_a_checkout_the_folders_beside_the_package_serve() -> None:
    found = places({})
    assert (found.resources, found.checklists) == (CHECKOUT / "resources", CHECKOUT / "checklists")


def test_in_a_wheel_the_folders_inside_the_package_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = installed_at(tmp_path, monkeypatch)
    folders = [
        package / "_resources",
        package / "_checklists",
        tmp_path / "resources",
        tmp_path / "checklists",
    ]
    for folder in folders:
        folder.mkdir()
    found = places({})
    assert [found.resources, found.checklists] == folders[:2]


def test_in_a_frozen_bundle_its_own_folders_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("resources", "checklists"):
        (tmp_path / name).mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    found = places({})
    assert (found.resources, found.checklists) == (tmp_path / "resources", tmp_path / "checklists")


def test_missing_program_files_say_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed_at(tmp_path, monkeypatch)
    with pytest.raises(RoutekaartError) as caught:
        places({})
    assert caught.value.code == "PTH-001"
    assert "Installeer Routekaart opnieuw" in caught.value.message


def test_practice_cases_never_stand_among_real_ones(tmp_path: Path) -> None:
    found = places({"ROUTEKAART_HOME": str(tmp_path)})
    real, practice = vaults_folder(found), practice_folder(found)
    assert real != practice
    assert real not in practice.parents and practice not in real.parents
    assert real.is_relative_to(found.data) and practice.is_relative_to(found.data)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no permission bits; the profile folder protects there")
def test_a_folder_is_for_the_owner_only_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        made = ensure(tmp_path / "a" / "b")
    finally:
        os.umask(before)
    assert stat.S_IMODE(made.stat().st_mode) == 0o700


@pytest.mark.skipif(os.name != "posix", reason="Windows has no permission bits; the profile folder protects there")
def test_a_folder_that_was_open_to_others_is_closed(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    (tmp_path / "a").mkdir(mode=0o755)
    assert stat.S_IMODE(ensure(tmp_path / "a").stat().st_mode) == 0o700
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_file_in_the_way_is_reported_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("van iemand", encoding="utf-8")
    with pytest.raises(RoutekaartError) as caught:
        ensure(tmp_path / "a")
    assert caught.value.code == "PTH-002"
    assert (tmp_path / "a").read_text(encoding="utf-8") == "van iemand"


def test_the_command_that_starts_the_program_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/opt/routekaart")
    assert program_command() == ["/opt/routekaart", "-m", "routekaart"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert program_command() == ["/opt/routekaart"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("RK-2026-0001", "verantwoording", "v1"), "RK-2026-0001-verantwoording-v1"),
        (("../../etc", "C:\\x"), "etc-C-x"),
        (("Jörg é",), "Jorg-e"),
        (("con",), "con-1"),
        (("LPT¹",), "LPT1-1"),
        (("李", "\u202e"), "bestand"),
        (("x" * 300,), "x" * 40),
    ],
)
def test_a_name_for_a_file_that_every_system_takes(words: tuple[str, ...], name: str) -> None:
    assert file_name(*words) == name
    assert file_name(*words, ending="pdf") == f"{name}.pdf"


def test_a_file_beside_the_chosen_one_is_not_touched(tmp_path: Path) -> None:
    beside = tmp_path / "stuk.pdf.nieuw"
    beside.write_bytes(b"van iemand anders")
    write_atomically(tmp_path / "stuk.pdf", b"nieuw", own_folder=False)
    assert beside.read_bytes() == b"van iemand anders"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["stuk.pdf", "stuk.pdf.nieuw"]
