"""Papers for practising: OEFENING across every page, tagged and titled, with the words of the lesson and no more."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest

from routekaart.casework import Environment, check_pdf, open_practice, start_practice_case
from routekaart.casework.practice.groups import groups, side_by_side
from routekaart.casework.practice.papers import paper_name, save_handout, save_key, save_side_by_side
from tests.casework.desks import environment, practice_case, refused
from tests.document.gate import faults
from tests.routes import CHECKLISTS

NOOR = CHECKLISTS / "oefencasussen" / "noor-bij-oma.yaml"


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("stukken")
    env = environment(folder / "thuis")
    save_handout(env, NOOR, folder / "hand-out.pdf")
    save_key(env, NOOR, folder / "antwoordsleutel.pdf")
    desk = open_practice(env)
    for form in ("ingevuld", "wegen"):
        start_practice_case(desk, NOOR, form)  # type: ignore[arg-type]
    view = side_by_side(desk, *groups(desk))
    desk.close()
    save_side_by_side(env, view, folder / "groepen.pdf")
    return {path.stem: path.read_bytes() for path in folder.glob("*.pdf")}


def pages(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(io.BytesIO(pdf))]


@pytest.mark.parametrize("kind", ["hand-out", "antwoordsleutel", "groepen"])
def test_every_page_is_marked_as_practice_and_nobody_takes_it_for_ours(
    papers: dict[str, bytes], kind: str, tmp_path: Path
) -> None:
    found = pages(papers[kind])
    assert all("OEFENING" in page for page in found)
    report = check_pdf(papers[kind], environment(tmp_path).now())
    assert report.is_practice and report.sentence.startswith("OEFENING")
    assert faults(papers[kind]) == []


def test_the_handout_holds_the_lesson_and_nothing_of_the_key(papers: dict[str, bytes]) -> None:
    text = " ".join(" ".join(pages(papers["hand-out"])).split())
    assert "Het verhaal" in text and "Om samen te bespreken" in text and "lege checklist" in text
    assert "Wat lag voor de hand" not in text and "Hulp in de nacht is gevraagd" not in text


def test_the_key_holds_no_score(papers: dict[str, bytes]) -> None:
    text = " ".join(" ".join(pages(papers["antwoordsleutel"])).split())
    assert "Stemmen die ontbreken" in text and "Welk antwoord zou dat veranderen?" in text
    assert "geeft geen cijfer" in text


def test_two_groups_stand_beside_each_other(papers: dict[str, bytes]) -> None:
    text = " ".join(" ".join(pages(papers["groepen"])).split())
    assert "Groep 1, met de uitwerking" in text and "Groep 2" in text and "Nog geen besluit." in text


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    env: Environment = environment(tmp_path)
    with refused("DOC-035"):
        save_handout(env, NOOR, tmp_path / "nergens" / "blad.pdf")
    assert paper_name("hand-out", "N. van 9, bij oma") == "oefening-hand-out-N-van-9-bij-oma.pdf"


def test_every_paper_of_a_practice_case_is_marked_and_says_so_to_a_check(tmp_path: Path) -> None:
    desk, case = practice_case(tmp_path)
    for kind, reader in (("verantwoording", None), ("gezin", "moeder"), ("kind", None), ("bespreekblad", None)):
        made = desk.papers.preview(case, kind, reader=reader)  # type: ignore[arg-type]
        assert all("OEFENING" in page for page in pages(made.pdf)), kind
        assert check_pdf(made.pdf, desk.env.now()).sentence.startswith("OEFENING."), kind
    desk.close()
