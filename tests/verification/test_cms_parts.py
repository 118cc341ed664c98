"""Every way in which a signature can be another than ours, with the promise it breaks and the reason a person reads."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from asn1crypto import cms
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519

from routekaart import signing
from routekaart.verification import cms as module
from routekaart.verification import verify
from routekaart.verification.cms import SealBrokenError, check_signature
from tests.softcard import Issuer
from tests.verification import authority, samples
from tests.verification.forging import place, signature_of
from tests.verification.goods import time_service

ISSUER = Issuer(samples.NOW)
OTHER_KIND = "Een zegel is niet van het soort dat Routekaart maakt."
UNSAFE = "Een zegel gebruikt een rekenwijze die niet veilig genoeg is."
STRANGE = "In een zegel staat iets dat daar niet hoort."
NOT_ITS_STAMP = "Het tijdstempel hoort niet bij dit zegel."
SIGNED, GAP = "signed_bytes_unbroken", "gap_canonical"


def stamped() -> bytes:
    """One seal with a time stamp."""
    with time_service():
        return signing.seal(
            samples.unsealed(("zegel_1",)), samples.key(), field="zegel_1", reason="x", at=samples.NOW,
            font=samples.FONT, timestamp_url="http://tijd.voorbeeld",
        )  # fmt: skip


STAMPED = stamped()


def parts(pdf: bytes) -> tuple[Any, bytes]:
    """The signature as it can be taken apart, and the bytes it speaks for."""
    start, stop, _ = place(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        raw = bytes(document.Root.AcroForm.Fields[0].V.Contents)
    length = 4 + int.from_bytes(raw[2:4], "big")
    return cms.ContentInfo.load(raw[:length]), pdf[:start] + pdf[stop:]


def refusal(content: Any, signed: bytes) -> tuple[str, str]:
    with pytest.raises(SealBrokenError) as broken:
        check_signature(content.dump(force=True), signed)
    assert str(broken.value) == broken.value.reason
    return broken.value.aspect, broken.value.reason


def test_a_seal_with_the_time_of_a_service_holds() -> None:
    content, signed = parts(STAMPED)
    found = check_signature(content.dump(), signed)
    assert (found.certificate, found.others) == (samples.key().certificate, ())
    report = verify(STAMPED, now=samples.NOW)
    assert report.sealers[0].time_source == "tijdstempeldienst"
    assert report.sealers[0].time == samples.NOW
    assert report.sealers[0].note == "De tijdstempeldienst is hier niet bekend."


def test_certificates_that_came_along() -> None:
    _, key = authority.organisation_key()
    content, signed = parts(samples.sealed(samples.unsealed(("zegel_1",)), key, "zegel_1"))
    found = check_signature(content.dump(), signed)
    assert (found.certificate, found.others) == (key.certificate, key.chain)


def _outer(change: Callable[[Any], None]) -> Callable[[Any], None]:
    return lambda content: change(content["content"])


def _other_content(outer: Any) -> None:
    outer["encap_content_info"]["content_type"] = "signed_data"


def _digest_of_all(outer: Any) -> None:
    outer["digest_algorithms"] = [{"algorithm": "sha1"}]


def _digest_of_one(outer: Any) -> None:
    outer["signer_infos"][0]["digest_algorithm"] = {"algorithm": "sha512"}


def _two_signers(outer: Any) -> None:
    outer["signer_infos"] = [outer["signer_infos"][0], outer["signer_infos"][0]]


def _no_certificate(outer: Any) -> None:
    outer["certificates"] = []


def _by_key_id(outer: Any) -> None:
    outer["signer_infos"][0]["sid"] = cms.SignerIdentifier("subject_key_identifier", b"x" * 20)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (_outer(_other_content), OTHER_KIND),
        (_outer(_digest_of_all), UNSAFE),
        (_outer(_digest_of_one), UNSAFE),
        (_outer(_two_signers), OTHER_KIND),
        (_outer(_no_certificate), "Bij een zegel hoort geen sleutel, of een andere."),
        (_outer(_by_key_id), "Bij een zegel hoort geen sleutel, of een andere."),
    ],
)
def test_a_signature_of_another_kind(change: Callable[[Any], None], reason: str) -> None:
    content, signed = parts(samples.one_seal())
    change(content)
    assert refusal(content, signed) == (SIGNED, reason)


def test_something_else_than_a_signature() -> None:
    content = cms.ContentInfo({"content_type": "data", "content": b"iets"})
    assert refusal(content, b"") == (SIGNED, OTHER_KIND)


def test_other_bytes_than_were_signed() -> None:
    content, signed = parts(samples.one_seal())
    assert refusal(content, signed + b"x") == (SIGNED, "Wat verzegeld is, is daarna veranderd.")


def _attributes(change: Callable[[list[Any]], list[Any]]) -> tuple[str, str]:
    content, signed = parts(samples.one_seal())
    info = content["content"]["signer_infos"][0]
    info["signed_attrs"] = cms.CMSAttributes(change(list(info["signed_attrs"])))
    return refusal(content, signed)


def test_attributes_that_are_missing_double_or_strange() -> None:
    more = cms.CMSAttribute({"type": "signing_time", "values": [cms.Time({"utc_time": samples.NOW})]})
    assert _attributes(lambda found: [*found, found[0]]) == (SIGNED, "Een zegel noemt iets dubbel.")
    assert _attributes(lambda found: [*found, more]) == (SIGNED, OTHER_KIND)
    for name in ("content_type", "message_digest", "signing_certificate_v2"):
        left = _attributes(lambda found, name=name: [each for each in found if each["type"].native != name])  # type: ignore[misc]
        assert left == (SIGNED, OTHER_KIND)


def test_a_reference_to_another_certificate_or_none() -> None:
    content, _ = parts(samples.one_seal())
    info = content["content"]["signer_infos"][0]
    reference = module._attributes(info)["signing_certificate_v2"]
    _, key = authority.organisation_key()
    other = parts(samples.sealed(samples.unsealed(("zegel_1",)), key, "zegel_1"))[0]
    stranger = other["content"]["certificates"][0].chosen
    module._check_reference(reference, content["content"]["certificates"][0].chosen)
    for wrong, signer in ((reference, stranger), ({"certs": []}, stranger)):
        with pytest.raises(SealBrokenError) as broken:
            module._check_reference(wrong, signer)
        assert (broken.value.aspect, broken.value.reason) == (SIGNED, "De sleutel in een zegel is verwisseld.")


@pytest.mark.parametrize(
    "certificate",
    [
        samples.key("B. de Wit").certificate,
        ISSUER.person("E. Voorbeeld", ed25519.Ed25519PrivateKey.generate()),  # type: ignore[arg-type]
        authority.organisation_key()[1].certificate,
    ],
    ids=["other key", "other kind", "RSA"],
)
def test_a_signature_of_another_key(certificate: x509.Certificate) -> None:
    content, _ = parts(samples.one_seal())
    with pytest.raises(SealBrokenError) as broken:
        module._check_mathematics(certificate, content["content"]["signer_infos"][0])
    reason = "Een zegel klopt niet met de sleutel die erbij staat."
    assert (broken.value.aspect, broken.value.reason) == (SIGNED, reason)


def test_certificates_that_do_not_belong_to_the_chain() -> None:
    leaf = ISSUER.person("S. Jansen", ec.generate_private_key(ec.SECP256R1()))
    module._check_chain(leaf, ())
    module._check_chain(leaf, (ISSUER.certificate, ISSUER.root))
    module._check_chain(leaf, (ISSUER.root, ISSUER.certificate))
    strange, wrong = (
        "In een zegel staat een sleutel die er niet bij hoort.",
        "In een zegel staat een sleutel die niet klopt.",
    )
    for others, reason in (
        ((Issuer(samples.NOW).root,), strange),
        ((ISSUER.certificate,), wrong),
        ((ISSUER.certificate, ISSUER.root, samples.key().certificate), strange),
    ):
        with pytest.raises(SealBrokenError) as broken:
            module._check_chain(leaf, others)
        assert (broken.value.aspect, broken.value.reason) == (GAP, reason)


def _unsigned(content: Any, change: Callable[[Any], Any]) -> None:
    info = content["content"]["signer_infos"][0]
    info["unsigned_attrs"] = cms.CMSAttributes(change(list(info["unsigned_attrs"])))


def test_only_one_stamp_may_stand_outside_the_signature() -> None:
    other = cms.CMSAttribute({"type": "content_type", "values": ["data"]})
    for change in (lambda found: [*found, *found], lambda found: [other], lambda found: []):
        content, signed = parts(STAMPED)
        _unsigned(content, change)
        assert refusal(content, signed) == (GAP, STRANGE)


def test_a_stamp_of_another_seal_is_refused() -> None:
    content, signed = parts(STAMPED)
    other, _ = parts(stamped())  # the same document, sealed once more: another signature
    theirs = list(other["content"]["signer_infos"][0]["unsigned_attrs"])
    _unsigned(content, lambda _found: theirs)
    assert refusal(content, signed) == (GAP, NOT_ITS_STAMP)


def test_what_is_written_in_another_way_is_not_what_was_sealed() -> None:
    der, _ = signature_of(samples.one_seal())
    _, signed = parts(samples.one_seal())
    content = cms.ContentInfo.load(der)
    content["content"]["version"] = "v3"
    assert refusal(content, signed) == (GAP, STRANGE)
