"""The demonstration and the pictures: what they leave behind, and that both work without a display."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from routekaart.demo import run_demo
from tests.routes import PRACTICE, route_of


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    out, said = tmp_path_factory.mktemp("demo") / "uit", list[str]()
    assert run_demo(out, said.append, pictures=False) == 0
    return out, said


def test_every_kind_of_document_of_every_case(made: tuple[Path, list[str]]) -> None:
    out, _ = made
    for case in [path for path in PRACTICE if route_of(path.stem).route.document.sheet is None]:
        kinds = Counter(path.stem.split("-")[0] for path in (out / case.stem).glob("*.pdf"))
        assert kinds["verantwoording"] == 2
        assert kinds["kindversie"] == kinds["bespreekblad"] == 1
        assert kinds["gezinsversie"] >= 1
        assert len(list((out / case.stem).glob("verantwoording-*-verzegeld.pdf"))) == 1
    assert list(out.glob("*/bijblad-*.pdf"))
    assert [path.name for path in (out / "terugblik-groep").glob("*")] == ["leerblad.pdf"]
    for name in ("signaal-van-school", "gesprek-met-aanbieder"):
        assert len(list((out / name).glob("afsprakenblad-*.pdf"))) == 2
    assert all(path.read_bytes().startswith(b"%PDF-") for path in out.glob("*/*.pdf"))


def test_what_checking_says_is_kept(made: tuple[Path, list[str]]) -> None:
    out, _ = made
    text = (out / "controle" / "uitkomsten.txt").read_text(encoding="utf-8")
    for part in (
        "Dit document is compleet en niet veranderd. Het is verzegeld door S. Oefening",
        "Dit document is gewijzigd na het verzegelen. Wat verzegeld is, is daarna veranderd.",
        "dat niemand verzegelde",
        "onbekende sleutel",
        "op naam van “Iemand Anders”",
        "Dit document is niet met Routekaart gemaakt.",
    ):
        assert part in text
    assert len(list((out / "controle").glob("*.pdf"))) == 5


def test_progress_and_overview(made: tuple[Path, list[str]]) -> None:
    out, said = made
    assert sum(line.startswith("Casus ") for line in said) == len(PRACTICE)
    assert said[-1].startswith("Klaar in ")
    overview = (out / "overzicht.txt").read_text(encoding="utf-8")
    for path in out.rglob("*.pdf"):
        assert path.relative_to(out).as_posix() in overview


def test_nothing_of_the_user_is_touched(made: tuple[Path, list[str]], own_home: Path) -> None:
    assert made and not own_home.exists()
