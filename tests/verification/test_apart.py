"""The rules of a document run in a process of its own: what goes over the pipe, and every way in which it can stop."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from routekaart.paths import RERUN_COMMAND
from routekaart.verification import apart
from routekaart.verification.apart import answer, rerun_apart, serve
from routekaart.verification.rerun import Rerun
from tests.noisy import Noisy, output_put_back
from tests.verification import samples

__all__ = ["output_put_back"]

STOPPED = Rerun(None, ("Het uitvoeren is halverwege gestopt.",))
UNREADABLE = Rerun(None, ("Het uittreksel is niet te lezen.",))


def says(folder: Path, reply: str) -> list[str]:
    """A program that keeps what it was given and gives this reply."""
    code = (
        "import pathlib, sys; "
        f"given = pathlib.Path({str(folder / 'given')!r}); "
        "given.write_bytes(' '.join(sys.argv[1:]).encode() + sys.stdin.buffer.read()); "
        f"print({reply!r})"
    )
    return [sys.executable, "-S", "-c", code]


def test_what_the_other_process_found_comes_back(tmp_path: Path) -> None:
    told = {"same": False, "reasons": ["een", "twee"], "about": "regels 1", "practice": True}
    assert rerun_apart(b" pdf", program=says(tmp_path, json.dumps(told))) == Rerun(
        False, ("een", "twee"), "regels 1", True
    )
    assert (tmp_path / "given").read_bytes() == RERUN_COMMAND.encode() + b" pdf"


@pytest.mark.parametrize(
    "reply", ["", "?", "[]", "7", "{}", '{"same": true, "reasons": 7, "about": "", "practice": 1}']
)
def test_an_answer_that_is_none(tmp_path: Path, reply: str) -> None:
    assert rerun_apart(b"", program=says(tmp_path, reply)) == STOPPED


@pytest.mark.parametrize("program", [["/er/is/hier/niets"], [sys.executable, "-S", "-c", "raise SystemExit(3)"]])
def test_a_process_that_stops(program: list[str]) -> None:
    assert rerun_apart(b"", program=program) == STOPPED


def test_a_process_that_never_answers_is_stopped() -> None:
    found = rerun_apart(b"", program=[sys.executable, "-S", "-c", "import signal; signal.pause()"], seconds=0.6)
    assert found == Rerun(None, ("Het uitvoeren duurde langer dan 1 seconden en is gestopt.",))


# the other side -----------------------------------------------------------------------------------------------------


def test_serving_answers_once_within_limits(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], output_put_back: None
) -> None:
    resource = pytest.importorskip("resource")
    limits: list[tuple[int, tuple[int, int]]] = []

    def setrlimit(limit: int, bounds: tuple[int, int]) -> None:
        limits.append((limit, bounds))
        if limit == resource.RLIMIT_FSIZE:
            raise ValueError("er geldt al een lagere grens")

    monkeypatch.setattr(resource, "setrlimit", setrlimit)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=Noisy(samples.one_seal(), "een bibliotheek zegt iets")))
    assert serve() == 0
    heard = capfd.readouterr()
    assert json.loads(heard.out)["same"] is None
    assert "een bibliotheek zegt iets" in heard.err
    most = 2 * 1024**3
    assert limits == [
        (resource.RLIMIT_AS, (most, most)),
        (resource.RLIMIT_FSIZE, (0, 0)),
        (resource.RLIMIT_CORE, (0, 0)),
    ]


def test_where_there_are_no_limits_none_are_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)  # as on Windows: importing it would fail
    monkeypatch.setattr(apart, "os", SimpleNamespace(name="nt"))
    apart._bound()
    monkeypatch.setattr(apart, "os", SimpleNamespace(name="posix"))
    with pytest.raises(ImportError):
        apart._bound()


def test_an_answer_about_a_file_without_rules() -> None:
    told = json.loads(answer(b"geen pdf"))
    assert told == {"same": None, "reasons": list(UNREADABLE.reasons), "about": "", "practice": False}
