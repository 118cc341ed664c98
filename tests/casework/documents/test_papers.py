"""Making, signing, sealing and checking documents, from the open case to what is wrong after one byte."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart import signing
from routekaart.casework import Desk, MadePdf, SealedPdf, check_pdf
from routekaart.document.compose import Kind
from tests.casework.desks import Clock, again, new_desk, practice_case, refused


def sign_all(desk: Desk, case: str) -> None:
    for signer in desk.papers.signers(case):
        desk.papers.sign(case, signer.person, "eens", "getypt", words="Ik heb het gelezen.")


def shown(desk: Desk, case: str) -> MadePdf:
    made = desk.papers.current(case)
    assert made is not None
    return made


def seal_whole(desk: Desk, case: str) -> SealedPdf:
    desk.papers.open_signing(case, final=True)
    sign_all(desk, case)
    return desk.papers.seal(case, shown(desk, case).sha256)


@pytest.fixture
def noor(tmp_path: Path) -> tuple[Desk, str]:
    return practice_case(tmp_path)


def test_the_time_service_is_asked_when_it_is_set_and_never_in_practice(tmp_path: Path) -> None:
    nobody = "http://127.0.0.1:9/tijd"
    desk = new_desk(tmp_path / "echt")
    case = str(desk.open_case("residentieel").created)
    made = desk.papers.open_signing(case, final=False)
    with refused("SIG-013"):
        desk.papers.seal(case, made.sha256, timestamp_url=nobody)
    assert desk.case(case).dossier.sealed is None
    assert desk.papers.seal(case, made.sha256).made.sealed_sha256
    practice, other = practice_case(tmp_path / "oefenen")
    assert practice.papers.seal(
        other, practice.papers.open_signing(other, final=False).sha256, timestamp_url=nobody
    ).made.sealed_sha256


# making ------------------------------------------------------------------------------------------------------


def test_a_provisional_document_can_be_made_of_an_empty_case(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    case = str(desk.open_case("residentieel").created)
    made = desk.papers.make(case, "verantwoording")
    assert made.pdf.startswith(b"%PDF-")
    assert desk.case(case).status == "Voorlopig"
    [record] = desk.case(case).dossier.documents
    assert record.sha256 == made.sha256 == hashlib.sha256(made.pdf).hexdigest()
    assert desk.vault.blob(record.sha256) == made.pdf
    with refused("DOC-030"):
        desk.papers.make(case, "verantwoording", final=True)
    assert len(desk.case(case).dossier.documents) == 1


def test_a_preview_leaves_no_trace(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    before = desk.case(case).dossier.count
    desk.papers.preview(case, "verantwoording", final=True)
    assert desk.case(case).dossier.count == before
    assert desk.papers.current(case) is None
    assert not desk.papers.still_current(case)
    with refused("DOC-033"):
        desk.papers.sealed(case)


def test_what_is_shown_later_is_byte_for_byte_what_was_made(noor: tuple[Desk, str]) -> None:
    """The clock of these tests moves with every look, as a real one does."""
    desk, case = noor
    made = desk.papers.open_signing(case, final=True)
    assert shown(desk, case).sha256 == made.sha256
    assert desk.papers.open_signing(case, final=True).sha256 == made.sha256
    assert len(desk.case(case).dossier.documents) == 1


# the whole way -----------------------------------------------------------------------------------------------


def test_from_open_case_to_sealed_document(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    desk.papers.open_signing(case, final=True)
    assert desk.case(case).status == "Wacht op handtekening"
    signers = desk.papers.signers(case)
    assert len(signers) >= 3 and all(signer.stance is None for signer in signers)
    assert [signer.may_sign_only for signer in signers].count(True) == 1
    sign_all(desk, case)
    assert all(signer.stance == "eens" and not signer.voided for signer in desk.papers.signers(case))
    made = shown(desk, case)
    sealed = desk.papers.seal(case, made.sha256)
    assert sealed.pdf.startswith(made.pdf)
    assert sealed.file_name.endswith("-verantwoording-v1.pdf")
    assert desk.case(case).status == "Verzegeld"
    report = desk.papers.check(sealed.pdf)
    assert report.whole_and_unchanged
    assert report.verdict == "onveranderd"
    assert report.matches_dossier is True
    actions = [action for _, _, action in desk.case_log(case)]
    assert actions.count("document gemaakt") == 1
    assert actions.count("getekend") == len(signers)
    assert actions[-1] == "verzegeld"
    assert desk.papers.sealed(case).pdf == sealed.pdf
    assert again(desk).papers.sealed(case).pdf == sealed.pdf


@pytest.mark.parametrize("name", ["blijft-thuis", "gezinshuis-15", "meisje-a"])
def test_the_other_practice_cases_go_the_whole_way_too(tmp_path: Path, name: str) -> None:
    desk, case = practice_case(tmp_path, name)
    assert desk.papers.check(seal_whole(desk, case).pdf).matches_dossier is True
    desk.close()


def test_somebody_else_sees_an_unknown_key(noor: tuple[Desk, str], tmp_path: Path) -> None:
    desk, case = noor
    sealed = seal_whole(desk, case)
    stranger = new_desk(tmp_path / "ander")
    report = stranger.papers.check(sealed.pdf)
    assert report.whole_and_unchanged
    assert report.verdict == "onbekende_sleutel"
    assert report.matches_dossier is None
    made = sealed.made.fingerprint
    assert made is not None
    stranger.papers.keep_key(made, "Collega S.")
    assert "Collega S." in [key.name for key in stranger.papers.known_keys()]
    assert stranger.papers.check(sealed.pdf).verdict == "onveranderd"
    stranger.close()


def test_what_is_wrong_is_said(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    sealed = seal_whole(desk, case).pdf
    changed = bytearray(sealed)
    changed[len(changed) // 3] ^= 1
    for pdf in (bytes(changed), sealed + b"\n%%EOF\n", sealed[:-10], sealed[: len(sealed) // 2]):
        report = desk.papers.check(pdf)
        assert not report.whole_and_unchanged
        assert report.verdict in ("gewijzigd", "beschadigd", "onvolledig")
    assert not check_pdf(b"geen pdf", datetime.now(UTC)).whole_and_unchanged


def test_sealing_with_the_key_of_an_organisation(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    p12 = signing.make_own_key("Voorbeeld", "", "Voorbeeld", desk.env.now(), 99, b"sleutelzin", practice=True)
    desk.papers.open_signing(case, final=True)
    sign_all(desk, case)
    sha = shown(desk, case).sha256
    with refused("SIG-003"):
        desk.papers.seal(case, sha, p12=p12, passphrase=b"anders")
    with refused("SIG-002"):
        desk.papers.seal(case, sha, p12=b"geen sleutel", passphrase=b"sleutelzin")
    assert desk.case(case).dossier.sealed is None
    sealed = desk.papers.seal(case, sha, p12=p12, passphrase=b"sleutelzin")
    assert desk.papers.check(sealed.pdf).whole_and_unchanged


def test_the_own_key_is_the_same_every_time(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    first = seal_whole(desk, case).made.fingerprint
    desk = again(desk)
    desk.papers.reopen(case, "Nieuwe feiten")
    assert seal_whole(desk, case).made.fingerprint == first


# what signing protects ---------------------------------------------------------------------------------------


def test_changed_content_voids_the_signatures_until_asked_again(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    desk.papers.open_signing(case, final=True)
    first, second = desk.papers.signers(case)[:2]
    desk.papers.sign(case, first.person, "eens", "getypt")
    sha = shown(desk, case).sha256
    desk.answer(case, "wat_hielp", "Iets heel anders hielp.")
    assert not desk.papers.still_current(case)
    with refused("DOC-031"):
        desk.papers.sign(case, second.person, "eens", "getypt")
    with refused("DOC-032"):
        desk.papers.seal(case, sha)
    with refused("DOC-031"):
        desk.papers.seal(case, shown(desk, case).sha256)
    desk.papers.open_signing(case, final=True)
    signer = next(item for item in desk.papers.signers(case) if item.person == first.person)
    assert signer.stance is None and signer.voided
    sign_all(desk, case)
    desk.papers.seal(case, shown(desk, case).sha256)
    # Undoing cannot reach back over what was signed.
    assert not desk.case(case).can_undo


def test_other_bytes_than_were_shown_are_never_sealed(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    with refused("DOC-032"):
        desk.papers.seal(case, "0" * 64)
    made = desk.papers.open_signing(case, final=True)
    sign_all(desk, case)
    with refused("DOC-032"):
        desk.papers.seal(case, made.sha256)  # signatures came on it since
    assert desk.case(case).dossier.sealed is None


def test_signing_may_take_days(tmp_path: Path) -> None:
    """Time passing is no change of the text, also when a term in it runs out meanwhile."""
    clock = Clock()
    desk, case = practice_case(tmp_path, clock=clock)
    made = desk.papers.open_signing(case, final=True)
    first, *others = desk.papers.signers(case)
    desk.papers.sign(case, first.person, "eens", "getypt")
    clock.later(days=40)
    assert desk.papers.still_current(case)
    assert shown(desk, case).paper.content_hash == made.paper.content_hash
    for signer in others:
        desk.papers.sign(case, signer.person, "gezien", "papier")
    sealed = desk.papers.seal(case, shown(desk, case).sha256)
    assert desk.papers.check(sealed.pdf).matches_dossier is True
    desk.close()


def test_disagreeing_asks_about_consent(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    given = [row for row in desk.case(case).facts.records("toestemmingen") if row.get("antwoord") == "ja"]
    assert given, "this practice case has a consent"
    person = str(given[0]["persoon"])
    assert desk.papers.asks_about_consent(case, person) == given[0]["id"]
    assert desk.papers.asks_about_consent(case, "niemand") is None
    desk.papers.open_signing(case, final=True)
    with refused("DOC-034"):
        desk.papers.sign(case, person, "niet_eens", "getekend", strokes="M0 0L1 1")
    desk.papers.sign(case, person, "niet_eens", "getekend", words="Ik wil het anders.", strokes="10,10 200,90;5,5")
    assert desk.papers.still_current(case)
    desk.withdraw_consent(case, str(given[0]["id"]))
    assert desk.papers.asks_about_consent(case, person) is None
    assert not desk.papers.still_current(case)


def test_a_new_version_leaves_the_sealed_one_as_it_was(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    first = seal_whole(desk, case)
    desk.papers.reopen(case, "Er zijn nieuwe feiten")
    view = desk.case(case)
    assert view.dossier.version == 2 and view.status == "Concept"
    with refused("DOC-033"):
        desk.papers.sealed(case)
    desk.answer(case, "wat_hielp", "Iets heel anders hielp.")
    second = seal_whole(desk, case)
    assert second.file_name.endswith("-v2.pdf")
    assert second.pdf != first.pdf
    for sealed in (first, second):
        assert desk.papers.check(sealed.pdf).matches_dossier is True


def test_a_sealed_document_keeps_its_words_as_long_as_they_are_those_of_the_case(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    sealed = seal_whole(desk, case)
    assert "Ik heb het gelezen." in sealed.text
    assert sealed.made.content_hash in sealed.text
    desk.answer(case, "wat_hielp", "Iets heel anders hielp.")
    assert desk.papers.sealed(case).text == ""  # never other words than the pages show


def test_a_copy_names_the_justification_that_was_signed(noor: tuple[Desk, str]) -> None:
    desk, case = noor
    assert "nog niet klaargelegd" in desk.papers.preview(case, "gezin", reader="moeder").paper.text
    sealed = seal_whole(desk, case).made
    copy = desk.papers.preview(case, "gezin", reader="moeder", final=True).paper
    assert f"Kenmerk: {sealed.content_hash}" in copy.text


def test_printing_and_exporting_are_logged(noor: tuple[Desk, str], tmp_path: Path) -> None:
    desk, case = noor
    made = desk.papers.preview(case, "verantwoording")
    desk.papers.save(case, made, tmp_path / "stuk.pdf")
    desk.papers.printed(case, made)
    assert (tmp_path / "stuk.pdf").read_bytes() == made.pdf
    assert [action for _, _, action in desk.case_log(case)][-2:] == ["geëxporteerd", "afgedrukt"]
    with refused("DOC-035"):
        desk.papers.save(case, made, tmp_path / "nergens" / "stuk.pdf")


COPIES: tuple[tuple[Kind, str | None], ...] = (
    ("gezin", "moeder"), ("kind", None), ("bijblad", "moeder"), ("bespreekblad", None),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "reader"), COPIES, ids=[kind for kind, _ in COPIES])
def test_a_copy_that_leaves_is_kept_once_for_each_content(
    noor: tuple[Desk, str], tmp_path: Path, kind: Kind, reader: str | None
) -> None:
    desk, case = noor
    desk.weigh(case, "ALT02", {"delen": ["niet_voor", "vader"]})
    before = desk.case(case).dossier.count
    made = desk.papers.preview(case, kind, reader=reader)
    assert desk.case(case).dossier.count == before  # looking only leaves no trace in the dossier
    desk.papers.save(case, made, tmp_path / "een.pdf")
    [kept] = desk.case(case).dossier.documents
    assert (kept.document, kept.reader, kept.sha256) == (kind, reader, made.sha256)
    assert desk.vault.blob(kept.sha256) == made.pdf
    # Printed later, from a new look at the same case: the same content is not kept twice.
    desk.papers.printed(case, desk.papers.preview(case, kind, reader=reader))
    assert len(desk.case(case).dossier.documents) == 1
    assert [action for _, _, action in desk.case_log(case)][-3:] == ["document gemaakt", "geëxporteerd", "afgedrukt"]
    assert desk.case(case).status == "Concept"
    # People can still take back what they recorded before it, also after a restart.
    desk = again(desk)
    assert desk.case(case).can_undo
    desk.undo(case)
    assert "delen" not in desk.case(case).facts.weighings["ALT02"]


def test_the_addendum_to_a_sealed_justification_is_sealed_once(noor: tuple[Desk, str], tmp_path: Path) -> None:
    desk, case = noor
    desk.weigh(case, "ALT02", {"delen": ["niet_voor", "vader"]})
    path = tmp_path / "bijblad.pdf"
    desk.papers.save(case, desk.papers.make(case, "bijblad", reader="moeder", final=True), path)
    assert check_pdf(path.read_bytes(), desk.env.now()).verdict == "niet_verzegeld"

    justification = seal_whole(desk, case)
    desk.papers.save(case, desk.papers.preview(case, "bijblad", reader="moeder", final=True), path)
    first = path.read_bytes()
    desk.papers.save(case, desk.papers.preview(case, "bijblad", reader="moeder", final=True), path)

    assert path.read_bytes() == first
    assert desk.papers.check(first).whole_and_unchanged
    assert desk.papers.sealed(case).pdf == justification.pdf
