"""What holds for every test: no window on the screen, no data of the user, no network.

What comes in is pytest's command line; what goes out is an environment in which a test cannot touch
the real world.
"""

from __future__ import annotations

import gc
import os
import socket
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

# A slow machine is no fault of the code under test, so no example has a deadline.
settings.register_profile("quick", deadline=None, max_examples=50)
settings.register_profile(
    "ci", deadline=None, max_examples=100, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("thorough", deadline=None, max_examples=2_000)

_SHIPPED = Path(__file__).parents[1] / "checklists"
HOME_VARIABLE = "ROUTEKAART_HOME"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows of the tests")


_LONG = ("tests/walk/", "tests/checking/test_run.py", "tests/gui/window/test_main_window.py", "tests/test_demo.py")
"""Files that take longest, of which some have few tests: they go first, so that no one waits for them at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.startswith(_LONG))


def pytest_collection_finish() -> None:
    # The tests themselves stay until the end: looking through them for what can go took longer than many a test.
    gc.collect()
    gc.freeze()


def pytest_configure(config: pytest.Config) -> None:
    # Before any test module imports Qt: platform and locale are chosen once per process.
    os.environ["LC_ALL"] = "C.UTF-8"
    if not config.getoption("--onscreen"):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    default = "ci" if os.environ.get("CI") else "quick"
    settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", default))


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test a home of its own; the dossiers of who runs the tests are never opened."""
    home = tmp_path / "home"
    monkeypatch.setenv(HOME_VARIABLE, str(home))
    return home


@pytest.fixture(autouse=True)
def windows_gone() -> None:
    """Windows of earlier tests wait for a loop that never runs; each change of looks would be put on them once more."""
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(autouse=True)
def shipped_rules_compiled_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every new case compiles its rules; that is tested where the rules are. Elsewhere the shipped ones are kept."""
    opening = sys.modules.get("routekaart.casework.case.opening")
    if opening is not None:
        monkeypatch.setattr(opening, "load_route", _load_route)


def _load_route(name_or_path: str | Path, *, folder: Path, region: str | None, own: Path | None) -> Any:
    from routekaart.checklist import load_route

    theirs = isinstance(name_or_path, Path) and not name_or_path.is_relative_to(folder)
    if folder != _SHIPPED or theirs or (own is not None and own.is_dir()):
        return load_route(name_or_path, folder=folder, region=region, own=own)
    return _shipped_route(name_or_path, region)


@cache
def _shipped_route(name_or_path: str | Path, region: str | None) -> Any:
    from routekaart.checklist import load_route

    return load_route(name_or_path, folder=_SHIPPED, region=region)


class NetworkUsedError(AssertionError):
    """A test, or a library under test, tried to reach another machine."""


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let every connection to another machine fail: the program promises to work without internet."""
    refused: list[str] = []

    def check(what: str, address: Any) -> None:
        if not _is_here(address):
            refused.append(f"{what} {address}")
            raise NetworkUsedError(refused[-1])

    def guard(name: str) -> None:
        real = getattr(socket.socket, name)

        def call(self: socket.socket, *arguments: Any) -> Any:
            if self.family in (socket.AF_INET, socket.AF_INET6):
                check(name, arguments[-1])
            return real(self, *arguments)

        monkeypatch.setattr(socket.socket, name, call)

    look_up = socket.getaddrinfo

    def guarded_look_up(host: Any, *arguments: Any, **options: Any) -> Any:
        # Asking for an address already tells the network which name we want.
        check("getaddrinfo", host)
        return look_up(host, *arguments, **options)

    for name in ("connect", "connect_ex", "sendto"):
        guard(name)
    monkeypatch.setattr(socket, "getaddrinfo", guarded_look_up)
    yield
    # A library may swallow the exception; the attempt itself is what must not happen.
    assert not refused, f"the network was used: {refused}"


def _is_here(address: Any) -> bool:
    host = address[0] if isinstance(address, tuple) else address
    return host in (None, "", "127.0.0.1", "::1", "localhost")
