"""An extract on a desk: chosen, frozen with the text, sealed, and run again by somebody without the vault."""

from __future__ import annotations

import io
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from routekaart.casework import Desk, may_have_extract
from routekaart.document import PdfMeta
from routekaart.dossier.extractform import FILE_NAME, read_extract
from routekaart.dossier.lifetime import DocumentMade
from routekaart.errors import RoutekaartError
from tests.casework.desks import again, practice_case
from tests.document.gate import faults


@pytest.fixture
def noor(tmp_path: Path) -> tuple[Desk, str]:
    return practice_case(tmp_path / "thuis")


def inside(pdf: bytes) -> bytes | None:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        if FILE_NAME not in document.attachments:
            return None
        return document.attachments[FILE_NAME].get_file().read_bytes()


def seal(desk: Desk, case: str) -> bytes:
    current = desk.papers.current(case)
    assert current is not None
    return desk.papers.seal(case, current.sha256).pdf


def test_nothing_travels_inside_unless_it_was_chosen(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    made = desk.papers.open_signing(case, final=True)
    assert inside(made.pdf) is None
    assert "uittreksel" not in made.paper.text.lower()
    assert inside(seal(desk, case)) is None


def test_a_sealed_extract_is_run_again_without_a_vault(noor: tuple[Desk, str], tmp_path: Path) -> None:
    desk, case = noor
    made = desk.papers.open_signing(case, final=True, extract=True)
    raw = inside(made.pdf)
    assert raw is not None
    extract = read_extract(raw)
    assert (extract.practice, extract.facts.on) == (True, desk.case(case).facts.on)
    assert faults(made.pdf) == []
    path = tmp_path / "verzegeld.pdf"
    path.write_bytes(seal(desk, case))
    assert faults(path.read_bytes()) == []
    command = [sys.executable, "-m", "routekaart", "verify", str(path)]
    told = subprocess.run(command, capture_output=True, text=True, timeout=120, encoding="utf-8", check=False)
    assert told.returncode == 0, told.stdout + told.stderr
    assert told.stdout.startswith("OEFENING")
    assert "Regels opnieuw uitgevoerd" in told.stdout and "zelfde uitkomst" in told.stdout
    report = desk.papers.check(path.read_bytes())
    assert (report.verdict, report.rules_rerun, report.matches_dossier) == ("onveranderd", True, True)


def test_the_choice_stays_as_it_was_until_it_is_made_anew(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    first = desk.papers.open_signing(case, final=True, extract=True)
    assert desk.papers.open_signing(case, final=True).sha256 == first.sha256
    desk = again(desk)
    current = desk.papers.current(case)
    assert current is not None and current.sha256 == first.sha256
    assert len(desk.case(case).dossier.documents) == 1
    without = desk.papers.open_signing(case, final=True, extract=False)
    assert inside(without.pdf) is None
    assert without.paper.content_hash != first.paper.content_hash
    assert [item.extract for item in desk.case(case).dossier.documents] == [True, False]


def test_a_changed_fact_changes_the_extract_and_so_the_text(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    first = desk.papers.open_signing(case, final=True, extract=True)
    row = desk.case(case).facts.records("contact")[0]
    desk.save_record(case, "contact", {**row, "hoe": "Op een andere manier."})
    assert not desk.papers.still_current(case)
    renewed = desk.papers.open_signing(case, final=True)
    assert inside(renewed.pdf) not in (None, inside(first.pdf))


def test_when_it_cannot_go_along_any_more_the_text_has_changed(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    desk.papers.open_signing(case, final=True, extract=True)
    row = desk.case(case).facts.records("consulten")[0]
    desk.save_record(case, "consulten", {**row, "delen": "alleen_dossier"})
    current = desk.papers.current(case)
    assert current is not None and inside(current.pdf) is None
    assert not desk.papers.still_current(case)
    with pytest.raises(RoutekaartError) as refused:
        desk.papers.open_signing(case, final=False)
    assert refused.value.code == "DOC-046"
    assert len(desk.case(case).dossier.documents) == 1
    assert inside(desk.papers.open_signing(case, final=False, extract=False).pdf) is None


def test_a_paper_without_names_never_has_one(tmp_path: Path) -> None:
    desk, case = practice_case(tmp_path / "thuis", "terugblik-groep")
    assert not may_have_extract(desk.case(case))
    with pytest.raises(RoutekaartError) as refused:
        desk.papers.open_signing(case, final=False, extract=True)
    assert refused.value.code == "DOC-046"


def test_no_copy_carries_it(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    desk.papers.open_signing(case, final=True, extract=True)
    reader = str(desk.case(case).facts.records("personen")[1]["id"])
    copies = [desk.papers.preview(case, kind) for kind in ("kind", "bespreekblad")]
    copies.append(desk.papers.preview(case, "gezin", reader=reader))
    assert [inside(made.pdf) for made in copies] == [None, None, None]


def test_an_event_without_an_extract_is_written_as_it_always_was() -> None:
    plain = DocumentMade(
        document="verantwoording", status="definitief", content_hash="a", sha256="b", version=1, event_count=1, head="c"
    )
    assert "extract" not in plain.model_dump()
    assert plain.model_copy(update={"extract": True}).model_dump()["extract"] is True


def test_the_attachment_goes_to_the_drawing_process_and_back() -> None:
    from routekaart.document.apart import _sent, _taken
    from routekaart.document.meta import Attachment
    from tests.document.case import MADE_ON

    meta = PdfMeta("T", "A", "S", MADE_ON, "id")
    meta = replace(meta, attachments=(Attachment(FILE_NAME, "application/json", "Uittreksel", b"\x00{}\xff"),))
    assert _taken(_sent("<document/>", meta))[1] == meta
