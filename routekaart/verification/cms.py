"""The signature inside one seal, checked to the last byte.

In go the DER bytes and the bytes they speak for; out come the certificates, or a SealBrokenError.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from asn1crypto import cms, tsp
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa

from routekaart.verification.report import Aspect

_DIGEST = "sha256"
_NEEDED = {"content_type", "message_digest", "signing_certificate_v2"}
_OPTIONAL = {"cms_algorithm_protection"}
_TIMESTAMP = "signature_time_stamp_token"
_OTHER_KIND = "Een zegel is niet van het soort dat Routekaart maakt."


class SealBrokenError(Exception):
    """This signature does not hold; `aspect` says which promise it breaks."""

    def __init__(self, aspect: Aspect, reason: str) -> None:
        super().__init__(reason)
        self.aspect = aspect
        self.reason = reason


@dataclass(frozen=True)
class Signed:
    """Whose signature it is, with the other certificates that came along."""

    certificate: x509.Certificate
    others: tuple[x509.Certificate, ...]


def check_signature(der: bytes, signed_bytes: bytes) -> Signed:
    """Check digest, certificate reference and signature, and that the DER holds nothing besides them.

    Raises SealBrokenError with the reason.
    """
    outer, info = _parse(der)
    attributes = _attributes(info)
    if attributes["message_digest"].native != hashlib.sha256(signed_bytes).digest():
        raise SealBrokenError("signed_bytes_unbroken", "Wat verzegeld is, is daarna veranderd.")
    certificates = [choice.chosen for choice in outer["certificates"]]
    signer = _signer(info, certificates)
    _check_reference(attributes["signing_certificate_v2"], signer)
    certificate = x509.load_der_x509_certificate(signer.dump())
    _check_mathematics(certificate, info)
    others = tuple(x509.load_der_x509_certificate(each.dump()) for each in certificates if each.dump() != signer.dump())
    _check_chain(certificate, others)
    _check_unsigned(info)
    if _rebuilt(outer, info, signer) != der:
        raise SealBrokenError("gap_canonical", "In een zegel staat iets dat daar niet hoort.")
    return Signed(certificate, others)


def _parse(der: bytes) -> tuple[Any, Any]:
    content = cms.ContentInfo.load(der, strict=True)
    if content["content_type"].native != "signed_data":
        raise SealBrokenError("signed_bytes_unbroken", _OTHER_KIND)
    outer = content["content"]
    shape_ok = (
        outer["encap_content_info"]["content_type"].native == "data"
        and outer["encap_content_info"]["content"].native is None
        and len(outer["signer_infos"]) == 1
        and all(choice.name == "certificate" for choice in outer["certificates"])
    )
    if not shape_ok:
        raise SealBrokenError("signed_bytes_unbroken", _OTHER_KIND)
    info = outer["signer_infos"][0]
    algorithms = [each["algorithm"].native for each in outer["digest_algorithms"]]
    if algorithms != [_DIGEST] or info["digest_algorithm"]["algorithm"].native != _DIGEST:
        raise SealBrokenError("signed_bytes_unbroken", "Een zegel gebruikt een rekenwijze die niet veilig genoeg is.")
    return outer, info


def _attributes(info: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for each in info["signed_attrs"]:
        name = each["type"].native
        if name in found or len(each["values"]) != 1:
            raise SealBrokenError("signed_bytes_unbroken", "Een zegel noemt iets dubbel.")
        found[name] = each["values"][0]
    names = set(found)
    if not names >= _NEEDED or not names <= _NEEDED | _OPTIONAL or found["content_type"].native != "data":
        raise SealBrokenError("signed_bytes_unbroken", _OTHER_KIND)
    return found


def _signer(info: Any, certificates: list[Any]) -> Any:
    sid = info["sid"]
    if sid.name == "issuer_and_serial_number":
        wanted = sid.chosen
        found = [
            each
            for each in certificates
            if each.serial_number == wanted["serial_number"].native and each.issuer == wanted["issuer"]
        ]
        if len(found) == 1:
            return found[0]
    raise SealBrokenError("signed_bytes_unbroken", "Bij een zegel hoort geen sleutel, of een andere.")


def _check_reference(reference: Any, signer: Any) -> None:
    entries = reference["certs"]
    algorithm = entries[0]["hash_algorithm"]["algorithm"].native if len(entries) else None
    if algorithm != _DIGEST or entries[0]["cert_hash"].native != hashlib.sha256(signer.dump()).digest():
        raise SealBrokenError("signed_bytes_unbroken", "De sleutel in een zegel is verwisseld.")


def _check_mathematics(certificate: x509.Certificate, info: Any) -> None:
    message = info["signed_attrs"].untag().dump()
    signature = info["signature"].native
    public = certificate.public_key()
    try:
        if isinstance(public, ec.EllipticCurvePublicKey):
            public.verify(signature, message, ec.ECDSA(hashes.SHA256()))
        elif isinstance(public, rsa.RSAPublicKey):
            public.verify(signature, message, padding.PKCS1v15(), hashes.SHA256())
        else:
            raise ValueError("another kind of key")
    except Exception as reason:  # InvalidSignature, ValueError on odd encodings: to us the same
        raise SealBrokenError(
            "signed_bytes_unbroken", "Een zegel klopt niet met de sleutel die erbij staat."
        ) from reason


def _check_chain(certificate: x509.Certificate, others: tuple[x509.Certificate, ...]) -> None:
    """Every certificate that came along has signed another one here and was signed by one here.

    So none of them can be exchanged, and not one bit of them can change unnoticed.
    """
    pool = (certificate, *others)
    for upper in others:
        if not any(lower is not upper and _issued(lower, upper) for lower in pool):
            raise SealBrokenError("gap_canonical", "In een zegel staat een sleutel die er niet bij hoort.")
        if not any(_issued(upper, each) for each in others):
            raise SealBrokenError("gap_canonical", "In een zegel staat een sleutel die niet klopt.")


def _issued(lower: x509.Certificate, upper: x509.Certificate) -> bool:
    try:
        lower.verify_directly_issued_by(upper)
    except Exception:  # other name, other signature, other kind of key: it did not issue this one
        return False
    return True


def _check_unsigned(info: Any) -> None:
    """Outside the signature only one time stamp may stand, and it must be about this signature."""
    unsigned = info["unsigned_attrs"]
    if unsigned.native is None:
        return
    ok = len(unsigned) == 1 and unsigned[0]["type"].native == _TIMESTAMP and len(unsigned[0]["values"]) == 1
    if not ok:
        raise SealBrokenError("gap_canonical", "In een zegel staat iets dat daar niet hoort.")
    token = unsigned[0]["values"][0]["content"]
    imprint = tsp.TSTInfo.load(token["encap_content_info"]["content"].parsed.dump())["message_imprint"]
    same = imprint["hashed_message"].native == hashlib.sha256(info["signature"].native).digest()
    if imprint["hash_algorithm"]["algorithm"].native != _DIGEST or not same:
        raise SealBrokenError("gap_canonical", "Het tijdstempel hoort niet bij dit zegel.")


def _rebuilt(outer: Any, info: Any, certificate: Any) -> bytes:
    """Write the signature anew from what was checked: any other byte in the original then shows.

    Names compare without regard to case, so the signer is written from the certificate itself.
    """
    kind = "sha256_ecdsa" if info["signature_algorithm"].signature_algo == "ecdsa" else "sha256_rsa"
    signer = {
        "version": "v1",
        "sid": cms.SignerIdentifier(
            "issuer_and_serial_number",
            {"issuer": certificate.issuer, "serial_number": certificate.serial_number},
        ),
        "digest_algorithm": {"algorithm": _DIGEST},
        "signed_attrs": info["signed_attrs"].untag(),
        "signature_algorithm": {"algorithm": kind},
        "signature": info["signature"].native,
    }
    if info["unsigned_attrs"].native is not None:
        signer["unsigned_attrs"] = info["unsigned_attrs"]
    whole = cms.ContentInfo(
        {
            "content_type": "signed_data",
            "content": cms.SignedData(
                {
                    "version": "v1",
                    "digest_algorithms": [{"algorithm": _DIGEST}],
                    "encap_content_info": {"content_type": "data"},
                    "certificates": list(outer["certificates"]),
                    "signer_infos": [signer],
                }
            ),
        }
    )
    return bytes(whole.dump())
