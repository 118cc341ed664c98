"""`check --watch`: a fresh report after every change, nothing in between, and it stops at Ctrl+C."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from routekaart.cli.watching import PAUSE, watch
from routekaart.errors import RoutekaartError


class Hands:
    """Does one thing in each pause, and presses Ctrl+C when there is nothing left to do."""

    def __init__(self, *things: Callable[[], object]) -> None:
        self.things = list(things)
        self.pauses: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.pauses.append(seconds)
        if not self.things:
            raise KeyboardInterrupt
        self.things.pop(0)()


class Reports:
    """Counts how often was reported; gives the codes one by one, or raises what stands in their place."""

    def __init__(self, *codes: int | RoutekaartError) -> None:
        self.codes = list(codes)
        self.count = 0

    def __call__(self) -> int:
        self.count += 1
        code = self.codes.pop(0)
        if isinstance(code, RoutekaartError):
            raise code
        return code


def nothing() -> None:
    return None


def watched(paths: Sequence[Path], folder: Path, report: Reports, hands: Hands) -> tuple[int, str]:
    out = io.StringIO()
    return watch(paths, folder, report, hands, out), out.getvalue()


@pytest.fixture
def route(tmp_path: Path) -> Path:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    (tmp_path / "gedeeld").mkdir()
    (tmp_path / "gedeeld" / "b.yaml").write_text("b: 1\n", encoding="utf-8")
    return path


def test_without_a_change_there_is_one_report(route: Path, tmp_path: Path) -> None:
    report, hands = Reports(0), Hands(nothing, nothing, nothing)
    code, text = watched([route], tmp_path, report, hands)
    assert (code, report.count) == (0, 1)
    assert hands.pauses == [PAUSE] * 4 and PAUSE >= 0.5
    assert text.count("Stoppen: Ctrl+C.") == 1 and text.endswith("Gestopt.\n")


@pytest.mark.parametrize("name", ["a.yaml", "a.tests.yaml", "gedeeld/b.yaml", "gedeeld/nieuw.yaml"])
def test_a_change_gives_a_fresh_report(route: Path, tmp_path: Path, name: str) -> None:
    report = Reports(0, 1)
    hands = Hands(nothing, lambda: (tmp_path / name).write_text("langer: dan eerst\n", encoding="utf-8"), nothing)
    code, _ = watched([route], tmp_path, report, hands)
    assert (code, report.count) == (1, 2)


def test_a_folder_is_watched_whole(route: Path, tmp_path: Path) -> None:
    report = Reports(0, 0)
    hands = Hands(lambda: (tmp_path / "c.yaml").write_text("c: 1\n", encoding="utf-8"))
    assert watched([tmp_path], tmp_path / "elders", report, hands)[0] == 0
    assert report.count == 2


def test_a_file_that_is_gone_for_a_moment_ends_nothing(route: Path, tmp_path: Path) -> None:
    text = route.read_text(encoding="utf-8")
    report = Reports(0, RoutekaartError("CLI-001", "a.yaml is er niet."), 0)
    hands = Hands(route.unlink, lambda: route.write_text(text, encoding="utf-8"))
    code, told = watched([route], tmp_path, report, hands)
    assert (code, report.count) == (0, 3)
    assert "a.yaml is er niet." in told
