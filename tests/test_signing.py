"""Keys are made and opened safely, and a seal adds itself and nothing else."""

from __future__ import annotations

import io
import pickle
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pikepdf
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, pkcs12

from routekaart import signing
from routekaart.errors import RoutekaartError
from routekaart.verification import check
from tests.verification import authority, samples
from tests.verification.samples import NOW, PASSPHRASE


def _own(**changed: object) -> bytes:
    given = {"name": "Ş. Wójcik", "registration": "SKJ 1", "organisation": "Team", "random_serial": 7}
    return signing.make_own_key(now=NOW, passphrase=PASSPHRASE, **{**given, **changed})  # type: ignore[arg-type]


def test_own_key_says_whose_it_is_and_lasts_twenty_years() -> None:
    key = signing.load_key(_own(), PASSPHRASE, now=NOW)

    assert (key.name, key.registration, key.organisation) == ("Ş. Wójcik", "SKJ 1", "Team")
    assert isinstance(key.private_key, ec.EllipticCurvePrivateKey)
    assert key.private_key.curve.name == "secp256r1"
    assert key.certificate.serial_number == 7
    assert timedelta(days=7304) <= key.valid_until - NOW <= timedelta(days=7306)
    assert not key.practice


def test_practice_key_is_marked_in_the_certificate() -> None:
    key = signing.load_key(_own(practice=True), PASSPHRASE, now=NOW)

    assert key.practice
    assert signing.PRACTICE_UNIT == check._PRACTICE_UNIT


def test_key_shows_nothing_of_itself() -> None:
    key = samples.key()

    assert repr(key) == "SealKey()"
    assert "PRIVATE" not in str(key)
    with pytest.raises(TypeError):
        pickle.dumps(key)


def test_fingerprint_is_that_of_the_certificate() -> None:
    key = samples.key()
    whole = signing.fingerprint(key)

    assert whole == signing.fingerprint(key.certificate)
    assert len(whole) == 64
    assert signing.short_fingerprint("ab12cd34ef567890" + "0" * 48) == "ab12 cd34 ef56 7890"


@pytest.mark.parametrize("empty", ["name", "passphrase"])
def test_key_without_name_or_passphrase_is_refused(empty: str) -> None:
    passphrase = b"" if empty == "passphrase" else PASSPHRASE
    with pytest.raises(RoutekaartError) as refused:
        signing.make_own_key(" " if empty == "name" else "A", "", "", NOW, 7, passphrase)
    assert refused.value.code == "SIG-001"


def _without_private_key() -> bytes:
    return pkcs12.serialize_key_and_certificates(
        b"x", None, samples.key().certificate, None, BestAvailableEncryption(PASSPHRASE)
    )


def _other_curve() -> bytes:
    from cryptography.hazmat.primitives.asymmetric import ed25519

    private = ed25519.Ed25519PrivateKey.generate()
    builder = authority._start("E. Voorbeeld", "E. Voorbeeld", private.public_key(), ca=False)  # type: ignore[arg-type]
    return pkcs12.serialize_key_and_certificates(
        b"x", private, builder.sign(private, None), None, BestAvailableEncryption(PASSPHRASE)
    )


@pytest.mark.parametrize(
    ("p12", "passphrase", "now", "code"),
    [
        (b"", PASSPHRASE, NOW, "SIG-002"),
        (b"geen sleutel", PASSPHRASE, NOW, "SIG-002"),
        (_own()[:-20], PASSPHRASE, NOW, "SIG-002"),
        (_own(), b"een andere wachtzin", NOW, "SIG-003"),
        (_own(), b"", NOW, "SIG-003"),
        (_without_private_key(), PASSPHRASE, NOW, "SIG-004"),
        (_own(), PASSPHRASE, NOW + timedelta(days=21 * 366), "SIG-005"),
        (_own(), PASSPHRASE, NOW - timedelta(days=9), "SIG-005"),
        (_other_curve(), PASSPHRASE, NOW, "SIG-006"),
    ],
    ids=["empty", "text", "cut", "wrong", "none", "no private key", "expired", "not yet", "other kind"],
)
def test_key_file_that_cannot_be_used(p12: bytes, passphrase: bytes, now: datetime, code: str) -> None:
    with pytest.raises(RoutekaartError) as refused:
        signing.load_key(p12, passphrase, now=now)
    assert refused.value.code == code
    assert PASSPHRASE.decode() not in str(refused.value)


def test_key_of_an_organisation_keeps_its_chain() -> None:
    _, key = authority.organisation_key()

    assert key.name == "O. Voorbeeld"
    assert len(key.chain) == 1
    assert key.closed_chain == key.chain


def test_chain_without_its_root_is_left_out_of_the_seal() -> None:
    _, key = authority.organisation_key()
    stranger = samples.key().certificate

    assert replace(key, chain=(*key.chain, key.certificate)).closed_chain
    assert replace(key, chain=(stranger,)).closed_chain == ()


def test_seal_adds_itself_behind_exactly_these_bytes() -> None:
    before = samples.unsealed()

    after = samples.sealed(before, samples.key(), "zegel_1")

    assert after.startswith(before)
    assert signing.fields(before) == (
        signing.SealField("zegel_1", False, "Plek voor het zegel"),
        signing.SealField("zegel_2", False, "Plek voor het zegel"),
    )
    assert [each.signed for each in signing.fields(after)] == [True, False]


def _opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf))


def test_first_seal_certifies_and_the_second_approves() -> None:
    document = _opened(samples.two_seals())

    first, second = (each.V for each in document.Root.AcroForm.Fields)

    assert first.Reference[0].TransformMethod == "/DocMDP"
    assert first.Reference[0].TransformParams.P == 2
    assert "/Reference" not in second
    assert str(first.SubFilter) == "/ETSI.CAdES.detached"
    assert str(first.Reason) == samples.REASON
    assert str(first.M).startswith("D:20261122133100")


def test_seal_leaves_title_dates_and_version_alone() -> None:
    before, after = (_opened(each) for each in (samples.unsealed(), samples.two_seals()))

    assert dict(before.docinfo) == dict(after.docinfo)
    assert before.Root.Metadata.read_bytes() == after.Root.Metadata.read_bytes()
    assert "/Version" not in after.Root
    assert "/Extensions" not in after.Root


def test_stamp_is_embedded_text_in_dutch_time() -> None:
    document = _opened(samples.one_seal())
    look = document.Root.AcroForm.Fields[0].AP.N
    font = look.Resources.Font.F1.DescendantFonts[0]

    assert "/FontFile2" in font.FontDescriptor
    assert "/ToUnicode" in look.Resources.Font.F1
    assert "/ExtGState" not in look.Resources
    short = signing.short_fingerprint(signing.fingerprint(samples.key()))[:9]
    assert signing.stamp_text(samples.key(), NOW) == (
        f"Verzegeld door S. Jansen\n22 november 2026 14:31\nsleutel {short}"
    )
    assert signing.stamp_text(samples.key(practice=True), NOW).startswith("OEFENING\n")


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (datetime(2026, 7, 1, 22, 5, tzinfo=UTC), "2 juli 2026 00:05"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "1 januari 2027 00:30"),
    ],
)
def test_moment_is_shown_in_dutch_time(moment: datetime, text: str) -> None:
    assert signing.dutch_moment(moment) == text


@pytest.mark.parametrize("name", ["100% (zeker)", "Şükrü %(ts)s Ioniță", "A" * 64, "\\) Tj 🙂"])
def test_any_name_can_seal(name: str) -> None:
    pdf = samples.sealed(samples.unsealed(("zegel_1",)), samples.key(name), "zegel_1")
    assert signing.fields(pdf)[0].signed


@pytest.mark.parametrize(
    ("pdf", "field", "code"),
    [
        (b"geen pdf", "zegel_1", "SIG-010"),
        (samples.unsealed()[:900], "zegel_1", "SIG-010"),
        (samples.unsealed(), "zegel_9", "SIG-011"),
        (samples.one_seal(), "zegel_1", "SIG-012"),
    ],
    ids=["no pdf", "cut", "no field", "taken"],
)
def test_document_that_cannot_be_sealed(pdf: bytes, field: str, code: str) -> None:
    with pytest.raises(RoutekaartError) as refused:
        samples.sealed(pdf, samples.key(), field)
    assert refused.value.code == code


def test_moment_without_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        samples.sealed(samples.unsealed(), samples.key(), "zegel_1", datetime(2026, 1, 1))


def test_timestamp_service_that_does_not_answer_leaves_nothing_behind() -> None:
    with pytest.raises(RoutekaartError) as refused:
        signing.seal(
            samples.unsealed(),
            samples.key(),
            field="zegel_1",
            reason="x",
            at=NOW,
            font=samples.FONT,
            timestamp_url="http://127.0.0.1:9/tijd",
        )
    assert refused.value.code == "SIG-013"
