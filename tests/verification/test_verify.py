"""What the check says of good, damaged, foreign and strange files."""

from __future__ import annotations

import hashlib
import io
import logging
import random
import shutil
import socket
import subprocess
import warnings
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from routekaart import signing
from routekaart.document.layout import PdfMeta, render
from routekaart.verification import Expectation, KnownKey, VerificationReport, acceptable, verify
from tests.verification import authority, samples
from tests.verification.attacks import place

NOW = samples.NOW


def known(*names: str) -> list[KnownKey]:
    return [KnownKey(f"{name} (collega)", signing.fingerprint(samples.key(name))) for name in names]


def test_whole_document_with_known_keys() -> None:
    report = verify(samples.two_seals(), known=known("S. Jansen", "B. de Wit"), now=NOW)

    assert report.verdict == "onveranderd"
    assert report.whole_and_unchanged and report.untouched
    assert acceptable(report, require_known=True)
    assert [each.mark for each in report.sealers] == ["bekend", "bekend"]
    assert [each.field for each in report.sealers] == ["zegel_1", "zegel_2"]
    assert [each.revision for each in report.sealers] == [1, 2]
    assert report.sealers[0].time == NOW
    assert report.sealers[0].time_source == "eigen_klok"
    assert report.page_count == 2
    assert ("Zegels", "2 van 2", "ok") in report.facts
    assert "S. Jansen (collega)" in report.sentence


def test_unknown_key_has_its_own_mark_and_the_file_is_still_unchanged() -> None:
    report = verify(samples.two_seals(), known=known("S. Jansen"), now=NOW)

    assert report.verdict == "onbekende_sleutel"
    assert report.whole_and_unchanged
    assert acceptable(report, require_known=False)
    assert not acceptable(report, require_known=True)
    assert "onbekende sleutel " + report.sealers[1].short_fingerprint in report.sentence
    assert [each.mark for each in report.sealers] == ["bekend", "onbekend"]


def test_same_name_with_another_key_is_not_known() -> None:
    impostor = signing.make_own_key("S. Jansen", "SKJ 100000001", "Jeugdteam Voorbeeld", NOW, 99, b"x")
    pdf = samples.sealed(samples.unsealed(("zegel_1",)), signing.load_key(impostor, b"x", now=NOW), "zegel_1")

    report = verify(pdf, known=known("S. Jansen"), now=NOW)

    assert report.verdict == "onbekende_sleutel"
    assert report.sealers[0].description.startswith("een onbekende sleutel")


def test_one_of_two_seals_is_incomplete() -> None:
    report = verify(samples.first_of_two(), known=known("S. Jansen"), now=NOW)

    assert report.verdict == "onvolledig"
    assert report.untouched and not report.whole_and_unchanged
    assert "1 van 2" in report.sentence


def test_unsealed_document_of_ours() -> None:
    report = verify(samples.unsealed(), now=NOW)

    assert report.verdict == "niet_verzegeld"
    assert report.expected_seals == ("zegel_1", "zegel_2")


@pytest.mark.parametrize("names", [("zegel_1",), ("zegel_1", "zegel_2", "zegel_3")])
def test_document_from_the_real_layout(names: tuple[str, ...]) -> None:
    fields = "".join(f'<sealfield name="{name}" label="Iemand"/>' for name in names)
    meta = PdfMeta("Verantwoording", "S. Jansen", "Een verzonnen zaak", NOW, "id-1")
    pdf = render(f"<document><p>Dit kind is verzonnen.</p>{fields}</document>", meta)
    assert verify(pdf, now=NOW).verdict == "niet_verzegeld"

    people = ("S. Jansen", "B. de Wit", "C. Öztürk")
    for name, person in zip(names, people, strict=False):
        pdf = samples.sealed(pdf, samples.key(person), name)

    report = verify(pdf, known=known(*people), now=NOW)
    assert (report.verdict, report.reasons) == ("onveranderd", ())


@pytest.mark.parametrize("where", ["keywords", "certificate"])
def test_practice_is_said_first(where: str) -> None:
    base = samples.unsealed(("zegel_1",), practice=where == "keywords")
    pdf = samples.sealed(base, samples.key(practice=where == "certificate"), "zegel_1")

    report = verify(pdf, now=NOW)

    assert report.is_practice
    assert report.sentence.startswith("OEFENING")
    assert not verify(samples.one_seal(), now=NOW).is_practice


def test_dossier_that_agrees_and_that_does_not() -> None:
    digests = [
        hashlib.sha256(each).hexdigest() for each in (samples.unsealed(), samples.first_of_two(), samples.two_seals())
    ]
    same = Expectation(digests[2], revisions=3, earlier=(digests[0], digests[1]))

    assert verify(samples.two_seals(), expected=same, now=NOW).matches_dossier is True
    assert verify(samples.two_seals(), expected=replace(same, revisions=2), now=NOW).matches_dossier is False
    swapped = replace(same, earlier=(digests[1], digests[0]))
    assert verify(samples.two_seals(), expected=swapped, now=NOW).matches_dossier is False
    other = verify(samples.one_seal(), expected=same, now=NOW)
    assert other.verdict == "wijkt_af_van_dossier"
    assert not other.whole_and_unchanged
    earlier = verify(samples.first_of_two(), expected=same, now=NOW)
    assert "eerdere versie" in " ".join(earlier.reasons)


def test_key_of_a_trusted_organisation() -> None:
    root, key = authority.organisation_key()
    pdf = samples.sealed(samples.unsealed(("zegel_1",)), key, "zegel_1")

    assert verify(pdf, trust=[root], now=NOW).sealers[0].mark == "vertrouwd"
    assert verify(pdf, trust=[root], now=NOW).verdict == "onveranderd"
    assert verify(pdf, now=NOW).verdict == "onbekende_sleutel"


def test_key_that_was_not_valid_when_sealing_counts_as_unknown() -> None:
    late = samples.sealed(samples.unsealed(("zegel_1",)), samples.key(), "zegel_1", NOW + timedelta(days=30 * 366))

    report = verify(late, known=known("S. Jansen"), now=NOW + timedelta(days=30 * 366))

    assert report.verdict == "onbekende_sleutel"
    assert "niet geldig" in (report.sealers[0].note or "")
    assert not acceptable(report, require_known=True)


def test_time_in_the_future_is_pointed_out() -> None:
    report = verify(samples.one_seal(), known=known("S. Jansen"), now=NOW - timedelta(days=3))

    assert "toekomst" in (report.sealers[0].note or "")


def test_rules_that_give_another_outcome_are_not_acceptable() -> None:
    good = verify(samples.one_seal(), known=known("S. Jansen"), now=NOW)

    assert not acceptable(replace(good, rules_rerun=False), require_known=False)
    assert acceptable(replace(good, rules_rerun=True), require_known=True)


def _flipped(pdf: bytes, position: int, bit: int) -> bytes:
    return pdf[:position] + bytes([pdf[position] ^ (1 << bit)]) + pdf[position + 1 :]


def _survivors(positions: list[int]) -> list[int]:
    chance = random.Random(20261122)
    good = samples.one_seal()
    return [
        position
        for position in positions
        if verify(_flipped(good, position, chance.randrange(8)), now=NOW).whole_and_unchanged
    ]


def test_no_bit_in_the_sealed_bytes_can_change() -> None:
    start, stop, _ = place(samples.one_seal())
    outside = [*range(start), *range(stop, len(samples.one_seal()))]

    assert _survivors(random.Random(1).sample(outside, 300)) == []


def test_no_bit_in_the_gap_can_change() -> None:
    start, stop, _ = place(samples.one_seal())

    assert _survivors(random.Random(2).sample(range(start, stop), 300)) == []


def test_no_cut_is_accepted() -> None:
    good = samples.two_seals()
    cuts = [1, 9, 1000, *random.Random(3).sample(range(len(good)), 60), len(good) - 1]

    assert not [cut for cut in cuts if verify(good[:cut], now=NOW).whole_and_unchanged]


@pytest.mark.parametrize(
    ("content", "verdict"),
    [
        (b"", "geen_pdf"),
        (b"PK\x03\x04 een zip", "geen_pdf"),
        (bytes(50_000_000), "geen_pdf"),
        (b"%PDF-1.7\n" + bytes(50_000_000), "beschadigd"),
        (b"%PDF-1.7\nstartxref\n99999999\n%%EOF\n", "beschadigd"),
        (b"%PDF-1.7\n" + b"[" * 200_000 + b"\nstartxref\n9\n%%EOF\n", "beschadigd"),
        (bytes(100 * 1024 * 1024 + 1), "te_groot"),
    ],
    ids=["empty", "zip", "zeros", "zeros after header", "no table", "deep nesting", "too large"],
)
def test_strange_files_get_an_answer(content: bytes, verdict: str) -> None:
    report = verify(content, now=NOW, expected=Expectation("00"))

    assert report.verdict == verdict
    assert report.sentence
    assert not acceptable(report, require_known=False)


def test_encrypted_document_is_not_accepted() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(samples.one_seal())) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user=""))

    assert not verify(out.getvalue(), now=NOW).whole_and_unchanged


def _foreign() -> bytes:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def test_document_of_another_program() -> None:
    assert verify(_foreign(), now=NOW).verdict == "niet_van_ons"


def test_signed_document_of_another_program() -> None:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers.functions import sign_pdf
    from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata

    from tests.verification.attacks import seal_module

    signer: Any = seal_module._signer(samples.key())
    writer = IncrementalPdfFileWriter(io.BytesIO(_foreign()))
    signed = sign_pdf(writer, PdfSignatureMetadata(field_name="Handtekening"), signer=signer).getvalue()

    report = verify(signed, now=NOW)

    assert report.verdict == "niet_van_ons"
    assert not report.whole_and_unchanged


def test_checking_opens_no_socket_to_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[int] = []

    class Watched(socket.socket):
        def __init__(self, family: int = -1, *rest: Any, **named: Any) -> None:
            opened.append(family)
            super().__init__(family, *rest, **named)

    samples.two_seals()
    monkeypatch.setattr(socket, "socket", Watched)
    verify(samples.two_seals(), trust=[authority.organisation_key()[0]], now=NOW)
    samples.sealed(samples.unsealed(("zegel_1",)), samples.key(), "zegel_1")

    assert not {socket.AF_INET, socket.AF_INET6} & set(opened)


def test_poppler_agrees_on_a_good_file(tmp_path: Path) -> None:
    program = shutil.which("pdfsig")
    if program is None:
        pytest.skip("pdfsig (poppler-utils) is not installed")
    path = tmp_path / "goed.pdf"
    path.write_bytes(samples.two_seals())

    said = subprocess.run([program, str(path)], capture_output=True, text=True, check=False).stdout

    assert said.count("Signature is Valid") == 2
    assert "Total document signed" in said


def test_report_without_anything_is_not_acceptable() -> None:
    assert not acceptable(VerificationReport(), require_known=False)


def test_checks_beside_each_other_are_silent_and_leave_the_rest_of_the_program_alone(
    capfd: pytest.CaptureFixture[str],
) -> None:
    from concurrent.futures import ThreadPoolExecutor

    stranger = samples.one_seal()
    level, filters = logging.getLogger("pyhanko").level, list(warnings.filters)
    with ThreadPoolExecutor(2) as pool:
        checks = [pool.submit(verify, stranger, now=samples.NOW) for _ in range(6)]
        while not all(check.done() for check in checks):
            with pytest.raises(UserWarning, match="van ons"):
                warnings.warn("van ons", UserWarning, stacklevel=1)
    assert {check.result().verdict for check in checks} == {verify(stranger, now=samples.NOW).verdict}
    assert (logging.getLogger("pyhanko").level, list(warnings.filters)) == (level, filters)
    assert capfd.readouterr() == ("", "")
