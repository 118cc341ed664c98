"""The last step of a document: what goes wrong there is told apart from a fault of the program."""

from __future__ import annotations

import pikepdf
import pytest

from routekaart.document.layout import render
from tests.document.samples import EVERYTHING, meta


def test_a_full_memory_is_called_that(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise RuntimeError(": deflate: Init: insufficient memory")

    monkeypatch.setattr(pikepdf.Pdf, "save", full)
    with pytest.raises(MemoryError):
        render(EVERYTHING, meta())


def test_another_fault_stays_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a fault of the program")

    monkeypatch.setattr(pikepdf.Pdf, "save", broken)
    with pytest.raises(RuntimeError, match="fault of the program"):
        render(EVERYTHING, meta())
