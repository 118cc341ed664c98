"""Several sealers: named beforehand, sealed elsewhere, come back to the first vault; practice and real never mix."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from routekaart import signing
from routekaart.casework import (
    Desk,
    SealedPdf,
    add_returned,
    forget_received,
    look_at_received,
    missing_sealers,
    save_received,
    seal_received,
)
from routekaart.casework.base import Changes
from routekaart.casework.documents.receiving import ReceivedSeal
from routekaart.casework.vault.vaults import open_practice
from tests.casework.desks import environment, new_desk, practice_case, refused

WIT, SMIT = "B. de Wit, gedragswetenschapper", "C. Smit, gezinsvoogd"


def first_sealed(desk: Desk, case: str, *sealers: str) -> SealedPdf:
    """The author's seal is on it; the others are named."""
    made = desk.papers.open_signing(case, final=False, sealers=sealers)
    return desk.papers.seal(case, made.sha256)


def seal_at(desk: Desk, pdf: bytes, field: str) -> bytes:
    """Another professional received the file and seals it."""
    made = seal_received(desk, pdf, hashlib.sha256(pdf).hexdigest(), field, "stuk.pdf")
    return desk.vault.blob(made.sha256)


@pytest.fixture
def mine(tmp_path: Path) -> tuple[Desk, str]:
    return practice_case(tmp_path / "mijn")


@pytest.fixture
def other(tmp_path: Path) -> Desk:
    return open_practice(environment(tmp_path / "ander"))


def test_expected_sealers_have_a_place_before_the_first_seal(mine: tuple[Desk, str]) -> None:
    desk, case = mine
    made = desk.papers.open_signing(case, final=False, sealers=[f" {WIT} ", "", WIT, SMIT])
    assert [(each.name, each.label) for each in signing.fields(made.pdf)] == [
        ("zegel_1", "Zegel van opsteller"),
        ("zegel_2", f"Zegel van {WIT}"),
        ("zegel_3", f"Zegel van {SMIT}"),
    ]
    assert f"Zegel van {WIT}" in made.paper.text
    current = desk.papers.current(case)
    assert current is not None and current.sha256 == made.sha256
    sealed = desk.papers.seal(case, made.sha256)
    assert sealed.made.sealers == (WIT, SMIT)
    assert missing_sealers(sealed.made) == (WIT, SMIT)
    assert desk.papers.check(sealed.pdf).verdict == "onvolledig"


def test_naming_a_sealer_later_is_another_document_that_everybody_is_asked_about(mine: tuple[Desk, str]) -> None:
    desk, case = mine
    desk.papers.open_signing(case, final=False)
    person = desk.papers.signers(case)[0].person
    desk.papers.sign(case, person, "eens", "getypt")
    made = desk.papers.open_signing(case, final=False, sealers=[WIT])
    assert desk.papers.signers(case)[0].voided
    assert len(signing.fields(made.pdf)) == 2
    assert len(signing.fields(desk.papers.open_signing(case, final=False).pdf)) == 2  # they stay named
    assert len(signing.fields(desk.papers.open_signing(case, final=False, sealers=[]).pdf)) == 1


def test_too_many_or_too_long_is_said(mine: tuple[Desk, str]) -> None:
    desk, case = mine
    for names in ([f"Naam {number}" for number in range(5)], ["x" * 81]):
        with refused("DOC-050"):
            desk.papers.open_signing(case, final=False, sealers=names)
    assert desk.papers.current(case) is None


def test_sealed_elsewhere_and_back(mine: tuple[Desk, str], other: Desk, tmp_path: Path) -> None:
    desk, case = mine
    sent = first_sealed(desk, case, WIT, SMIT)
    report = other.papers.check(sent.pdf)
    found = look_at_received(other, sent.pdf, report)
    assert [each.label for each in found.open] == [f"Zegel van {WIT}", f"Zegel van {SMIT}"]
    assert found.place == "here"

    made = seal_received(other, sent.pdf, sent.made.sealed_sha256 or "", "zegel_2", "RK-1-verantwoording-v1.pdf")
    save_received(other, made, tmp_path / made.file_name)
    back = (tmp_path / "RK-1-verantwoording-v1-verzegeld.pdf").read_bytes()
    assert [row.entry.action for row in other.vault.vault_log()][-2:] == [
        "ontvangen document verzegeld",
        "geëxporteerd",
    ]
    assert back.startswith(sent.pdf)

    # The file that came in and the one that goes out are both known here from now on.
    for pdf in (sent.pdf, back):
        assert look_at_received(other, pdf, other.papers.check(pdf)).kept == made

    checked = desk.papers.check(back)
    assert checked.ahead_of_dossier and checked.matches_dossier is None and checked.verdict == "onvolledig"
    assert add_returned(desk, case, back).dossiers == {case}
    kept = desk.papers.sealed(case)
    assert kept.pdf == back and kept.text
    assert missing_sealers(kept.made) == (SMIT,)
    assert [action for _, _, action in desk.case_log(case)][-1] == "teruggekomen zegel toegevoegd"
    assert desk.papers.check(back).matches_dossier is True

    # Someone cuts the last seal off again.
    cut = desk.papers.check(sent.pdf)
    assert cut.matches_dossier is False and cut.verdict == "wijkt_af_van_dossier"
    assert "daarna is er nog een zegel bij gekomen" in " ".join(cut.reasons)
    assert other.papers.check(sent.pdf).verdict == "onvolledig"


def test_two_seals_may_come_back_at_once(mine: tuple[Desk, str], other: Desk, tmp_path: Path) -> None:
    desk, case = mine
    third = open_practice(environment(tmp_path / "derde"))
    sent = first_sealed(desk, case, WIT, SMIT).pdf
    back = seal_at(third, seal_at(other, sent, "zegel_3"), "zegel_2")
    add_returned(desk, case, back)
    made = desk.papers.sealed(case).made
    assert made.sealed_fields == ("zegel_1", "zegel_3", "zegel_2")
    assert missing_sealers(made) == ()
    assert desk.papers.check(back).whole_and_unchanged
    assert desk.papers.check(back).matches_dossier is True


def test_what_is_not_the_same_document_with_more_seals_stays_out(
    mine: tuple[Desk, str], other: Desk, tmp_path: Path
) -> None:
    desk, case = mine
    sent = first_sealed(desk, case, WIT, SMIT).pdf
    with_wit, with_smit = (
        seal_at(other, sent, "zegel_2"),
        seal_at(open_practice(environment(tmp_path / "c")), sent, "zegel_3"),
    )
    strange = bytearray(with_wit)
    strange[len(sent) + 40] ^= 1
    elsewhere, another = practice_case(tmp_path / "e")
    count = desk.case(case).dossier.count
    for code, pdf in {
        "DOC-052": sent,
        "DOC-054": with_wit + b"\n",
        "DOC-051": first_sealed(elsewhere, another, WIT).pdf,
    }.items():
        with refused(code):
            add_returned(desk, case, pdf)
    for pdf in (bytes(strange), with_wit[:-30]):
        with refused("DOC-054"):
            add_returned(desk, case, pdf)
    with refused("DOC-051"):
        add_returned(desk, case, b"%PDF-1.7 iets anders")
    assert desk.case(case).dossier.count == count

    add_returned(desk, case, with_wit)
    for pdf in (with_smit, sent):  # a branch, and the last seal cut off
        with refused("DOC-053"):
            add_returned(desk, case, pdf)
    assert desk.papers.sealed(case).pdf == with_wit


def test_practice_and_real_never_mix(mine: tuple[Desk, str], tmp_path: Path) -> None:
    desk, case = mine
    practice = first_sealed(desk, case, WIT).pdf
    real = new_desk(tmp_path / "echt")
    assert look_at_received(real, practice, real.papers.check(practice)).place == "practice"
    with refused("DOC-055"):
        seal_at(real, practice, "zegel_2")
    own = str(real.open_case("residentieel").created)
    sent = first_sealed(real, own, WIT).pdf
    assert look_at_received(desk, sent, desk.papers.check(sent)).place == "vault"
    with refused("DOC-055"):
        seal_at(desk, sent, "zegel_2")
    toy = signing.make_own_key("S. Jansen", "", "", real.env.now(), 7, b"x", practice=True)
    made = real.papers.open_signing(own, final=False)
    with refused("SIG-007"):
        real.papers.seal(own, made.sha256, p12=toy, passphrase=b"x")


def test_only_what_is_whole_open_and_shown_is_sealed(mine: tuple[Desk, str], other: Desk) -> None:
    desk, case = mine
    sent = first_sealed(desk, case, WIT).pdf
    with refused("DOC-032"):
        seal_received(other, sent, "0" * 64, "zegel_2", "x.pdf")
    for field in ("zegel_1", "zegel_9"):
        with refused("DOC-055"):
            seal_at(other, sent, field)
    with refused("DOC-055"):
        seal_at(other, sent + b"\n", "zegel_2")
    # A document of a case in this vault is sealed at its own case.
    assert not look_at_received(desk, sent, desk.papers.check(sent))
    assert not look_at_received(other, b"geen pdf", other.papers.check(b"geen pdf"))
    whole = seal_at(other, sent, "zegel_2")
    third = look_at_received(desk, whole, desk.papers.check(whole))
    assert not third


def test_a_copy_that_could_not_be_written_is_still_in_the_vault_and_can_be_taken_out(
    mine: tuple[Desk, str], other: Desk, tmp_path: Path
) -> None:
    desk, case = mine
    sent = first_sealed(desk, case, WIT).pdf
    made = seal_received(other, sent, hashlib.sha256(sent).hexdigest(), "zegel_2", "stuk.PDF")
    assert made.file_name == "stuk-verzegeld.pdf"
    with refused("DOC-035"):
        save_received(other, made, tmp_path / "nergens" / "stuk.pdf")
    kept = look_at_received(other, sent, other.papers.check(sent)).kept
    assert kept == made
    save_received(other, made, tmp_path / "stuk.pdf")
    assert hashlib.sha256((tmp_path / "stuk.pdf").read_bytes()).hexdigest() == made.sha256
    assert forget_received(other, made) == Changes(vault=True)
    with pytest.raises(KeyError):
        other.vault.blob(made.sha256)
    assert look_at_received(other, sent, other.papers.check(sent)).kept is None
    assert [row.entry.action for row in other.vault.vault_log()][-1] == "ontvangen document weggehaald"
    assert isinstance(made, ReceivedSeal)
