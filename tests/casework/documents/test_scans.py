"""Scans of signed papers: kept in the vault beside the signature, and nowhere in the document."""

from __future__ import annotations

import hashlib
import zlib
from pathlib import Path

import pytest

from routekaart.casework import Desk, add_scan, read_scan
from routekaart.dossier.events import KINDS
from tests.casework.desks import again, practice_case, refused

PNG = b"\x89PNG\r\n\x1a\n" + zlib.compress(b"een vel papier")


@pytest.fixture
def noor(tmp_path: Path) -> tuple[Desk, str]:
    """A case opened for signing, where moeder signed on paper."""
    desk, case = practice_case(tmp_path)
    desk.papers.open_signing(case, final=True)
    desk.papers.sign(case, "moeder", "eens_met_opmerking", "papier", words="Ik teken thuis.")
    return desk, case


def signer(desk: Desk, case: str, person: str = "moeder") -> tuple[str | None, str, str | None, str]:
    found = next(item for item in desk.papers.signers(case) if item.person == person)
    return found.stance, found.words, found.at, found.scan


def test_a_scan_is_kept_beside_the_signature_and_never_printed(noor: tuple[Desk, str], tmp_path: Path) -> None:
    desk, case = noor
    before, made = signer(desk, case), desk.papers.current(case)
    scan = tmp_path / "blad.png"
    scan.write_bytes(PNG)
    add_scan(desk, case, "moeder", scan)
    desk = again(desk)
    digest = hashlib.sha256(PNG).hexdigest()
    assert signer(desk, case) == (*before[:3], digest)
    assert read_scan(desk, case, digest) == PNG
    now = desk.papers.current(case)
    assert made is not None and now is not None and now.pdf == made.pdf
    kinds = {info.sha256: info.kind for info in desk.vault.blobs(case)}
    assert kinds[digest] == "attachment"
    assert [action for _, _, action in desk.case_log(case)][-2:] == ["scan toegevoegd", "ingezien"]


@pytest.mark.parametrize(
    "content", [b"", b"tekst", b"GIF89a", b"%PDF-" + bytes(10 * 1024 * 1024)], ids=["empty", "text", "gif", "large"]
)
def test_another_kind_of_file_is_refused(noor: tuple[Desk, str], tmp_path: Path, content: bytes) -> None:
    desk, case = noor
    before = desk.case(case).dossier.count
    (tmp_path / "blad").write_bytes(content)
    with refused("DOC-036"):
        add_scan(desk, case, "moeder", tmp_path / "blad")
    with refused("DOC-036"):
        add_scan(desk, case, "moeder", tmp_path / "nergens")
    assert desk.case(case).dossier.count == before


def test_only_what_was_signed_on_paper_has_a_scan(noor: tuple[Desk, str], tmp_path: Path) -> None:
    desk, case = noor
    desk.papers.sign(case, "vader", "eens", "getypt")
    (tmp_path / "blad.png").write_bytes(PNG)
    for person in ("vader", "oma"):
        with refused("DOC-037"):
            add_scan(desk, case, person, tmp_path / "blad.png")


def test_an_event_from_before_scans_is_still_read() -> None:
    old = {"person": "moeder", "stance": "eens", "method": "papier", "content_hash": "c"}
    assert KINDS["signed"].model_validate(old).model_dump()["attachment"] == ""
