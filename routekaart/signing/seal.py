"""Puts one seal in one existing field of a PDF.

In go the exact bytes and a key; out come the same bytes with one incremental update behind them.
"""

from __future__ import annotations

import asyncio
import hashlib
import io
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from routekaart.errors import RoutekaartError
from routekaart.signing.key import SealKey
from routekaart.signing.stamp import stamp_style, stamp_text

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers.pdf_cms import Signer
    from pyhanko.sign.signers.pdf_signer import PdfSigner


@dataclass(frozen=True)
class SealField:
    """A place for a seal in the document, and whether there is one."""

    name: str
    signed: bool
    label: str = ""
    """Who is expected to seal here, as printed above it."""


def fields(pdf: bytes) -> tuple[SealField, ...]:
    """The seal fields of a PDF in the order of its form.

    Raises RoutekaartError SIG-010 when the PDF cannot be read.
    """
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(pdf), attempt_recovery=False) as document:
            form: Any = document.Root.get("/AcroForm")
            found = list(form.get("/Fields", [])) if form is not None else []
            return tuple(
                SealField(str(each.get("/T", "")), "/V" in each, str(each.get("/TU", "")))
                for each in found
                if each.get("/FT") == "/Sig"
            )
    except Exception as reason:  # pikepdf, zlib and Unicode all have their own errors
        raise _unreadable() from reason


def seal(
    pdf: bytes,
    key: SealKey,
    *,
    field: str,
    reason: str,
    at: datetime,
    font: bytes,
    timestamp_url: str | None = None,
) -> bytes:
    """Seal exactly these bytes in the named field; the result starts with them.

    The first seal certifies (only filling in the other seal fields stays allowed), later ones approve.
    `at` needs a time zone. With `timestamp_url` that service is asked for the time: the only network call.
    Raises RoutekaartError: SIG-010 unreadable, SIG-011 no such field, SIG-012 already sealed,
    SIG-013 the time-stamp service did not answer, SIG-014 sealing did not succeed; of a card what `card.sign` raises.
    """
    if at.tzinfo is None:
        raise ValueError("the moment of sealing needs a time zone")
    first = _check_field(pdf, field)
    try:
        sealed = _seal(pdf, key, field, reason, at, font, timestamp_url, first)
    except Exception as trouble:
        raise _translate(trouble, timestamp_url) from trouble
    if not sealed.startswith(pdf):
        raise RoutekaartError("SIG-014", "Het verzegelen is niet gelukt. Het document is niet veranderd.")
    return sealed


def _check_field(pdf: bytes, name: str) -> bool:
    """Whether this is the first seal; raises when the field is missing or taken."""
    present = fields(pdf)
    wanted = next((each for each in present if each.name == name), None)
    if wanted is None:
        raise RoutekaartError(
            "SIG-011",
            "In dit document is geen plek voor dit zegel. Het document is niet veranderd. "
            "Maak het document opnieuw met de juiste ondertekenaars.",
            field=name,
        )
    if wanted.signed:
        raise RoutekaartError("SIG-012", "Op deze plek staat al een zegel. Het document is niet veranderd.", field=name)
    return not any(each.signed for each in present)


def _seal(
    pdf: bytes,
    key: SealKey,
    field: str,
    reason: str,
    at: datetime,
    font: bytes,
    timestamp_url: str | None,
    first: bool,
) -> bytes:
    from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
    from pyhanko.sign.signers.pdf_signer import PdfSignatureMetadata, PdfSigner
    from pyhanko.sign.timestamps import HTTPTimeStamper

    meta = PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        reason=reason,
        name=key.name,
        certify=first,
        docmdp_permissions=MDPPerm.FILL_FORMS,
        subfilter=SigSeedSubFilter.PADES,
    )
    signer = PdfSigner(
        meta,
        signer=_signer(key),
        timestamper=HTTPTimeStamper(timestamp_url) if timestamp_url else None,
        stamp_style=stamp_style(font),
    )
    return asyncio.run(_run(signer, _writer(pdf, field, at), at, stamp_text(key, at)))


async def _run(signer: PdfSigner, writer: IncrementalPdfFileWriter, at: datetime, lines: str) -> bytes:
    """The steps of pyHanko's own `sign_pdf`, with our clock instead of the computer's."""
    from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes

    session = signer.init_signing_session(writer, existing_fields_only=True)
    session.system_time = at
    checked = await session.perform_presign_validation(writer)
    reserved = await session.estimate_signature_container_size(checked)
    prepared = session.prepare_tbs_document(checked, reserved, appearance_text_params={"lines": lines})
    digest, output = prepared.digest_tbs_document(output=io.BytesIO())
    done = await prepared.perform_signature(
        document_digest=digest.document_digest,
        pdf_cms_signed_attrs=PdfCMSSignedAttributes(signing_time=at),
    )
    await done.post_signature_processing(output)
    assert isinstance(output, io.BytesIO)
    return output.getvalue()


def _writer(pdf: bytes, field: str, at: datetime) -> IncrementalPdfFileWriter:
    """A writer that adds the seal and nothing else: no new title, date, producer or version.

    pyHanko would rewrite the metadata of somebody else's document; then a verifier cannot demand that
    nothing but the seal was added. The second half of the file id is derived, so it holds no chance either.
    """
    from pyhanko.pdf_utils import generic
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    class SealWriter(IncrementalPdfFileWriter):
        def ensure_output_version(self, version: Any) -> None:
            return None

        def _update_meta(self) -> None:
            return None

        def register_extension(self, ext: Any) -> None:
            return None

        @classmethod
        def _handle_id(cls, prev: Any) -> Any:
            second = hashlib.sha256(pdf + field.encode() + at.isoformat().encode()).digest()[:16]
            # our documents always have an id; a foreign one without gets the derived half twice
            first = prev.trailer["/ID"][0].original_bytes if "/ID" in prev.trailer.flatten() else second
            return generic.ArrayObject([generic.ByteStringObject(half) for half in (first, second)])

    return SealWriter(io.BytesIO(pdf))


def _signer(key: SealKey) -> Signer:
    """One way of signing for all keys: in a file, in the vault, or on a card that never gives its key away."""
    from asn1crypto import x509
    from cryptography.hazmat.primitives.serialization import Encoding
    from pyhanko.sign.signers.pdf_cms import Signer
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    def plain(certificate: Any) -> x509.Certificate:
        return x509.Certificate.load(certificate.public_bytes(Encoding.DER))

    class KeySigner(Signer):
        async def async_sign_raw(self, data: bytes, digest_algorithm: str, dry_run: bool = False) -> bytes:
            # How much room is needed is known without signing, so that a card asks for its PIN once.
            return bytes(key.most_bytes) if dry_run else key.sign(data)

    store: Any = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    store.register_multiple([plain(each) for each in key.closed_chain])
    return KeySigner(signing_cert=plain(key.certificate), cert_registry=store)


def _translate(trouble: Exception, timestamp_url: str | None) -> RoutekaartError:
    from pyhanko.pdf_utils.misc import PdfReadError
    from pyhanko.sign.timestamps import TimestampRequestError

    if isinstance(trouble, RoutekaartError):  # what a card says
        return trouble
    if isinstance(trouble, TimestampRequestError) or (timestamp_url and isinstance(trouble, OSError)):
        return RoutekaartError(
            "SIG-013",
            "De tijdstempeldienst antwoordt niet. Het document is niet veranderd en niet verzegeld. "
            "Probeer het later, of verzegel zonder tijdstempel.",
        )
    if isinstance(trouble, PdfReadError):
        return _unreadable()
    return RoutekaartError(
        "SIG-014",
        "Het verzegelen is niet gelukt. Het document is niet veranderd. Probeer het opnieuw.",
        kind=type(trouble).__name__,
    )


def _unreadable() -> RoutekaartError:
    return RoutekaartError(
        "SIG-010",
        "Dit PDF-bestand kan niet worden gelezen. Het is niet veranderd. Open een andere kopie.",
    )
