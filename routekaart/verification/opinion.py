"""A second opinion on every seal by pyHanko: digest, signature, changes since, trust and time.

In go the bytes and the trusted certificates; out comes its finding per seal. Nothing goes online.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from routekaart.verification.changes import Place
from routekaart.verification.container import Layers

_LOUD = ("pyhanko", "pyhanko_certvalidator", "pikepdf")
_NOWHERE = logging.NullHandler()


@dataclass(frozen=True)
class Opinion:
    """What pyHanko says of one seal.

    `stamped_at` comes from a time-stamp service, `claimed_at` from the sealer's own clock.
    """

    sound: bool
    trusted: bool
    claimed_at: datetime | None
    stamped_at: datetime | None
    stamp_trusted: bool


def keep_off_stderr() -> None:
    """The libraries tell of every odd file with a traceback; the report says it better.

    A logger without any handler writes on stderr; one that has this handler does not. May be called from any thread,
    any number of times: nothing is put back, so no check can undo what another one still needs.
    """
    for name in _LOUD:
        logging.getLogger(name).addHandler(_NOWHERE)


def second_opinions(
    pdf: bytes, layers: Layers, trust: Sequence[bytes], written: Sequence[set[Place]]
) -> dict[str, Opinion] | None:
    """Per field what pyHanko finds, or None when it sees other revisions, or other objects in one, than we do.

    An old object that is written again looks the same to us, and may read otherwise to somebody else.
    """
    from pyhanko.pdf_utils.reader import PdfFileReader

    reader = PdfFileReader(io.BytesIO(pdf), strict=True)
    xrefs = reader.xrefs
    tables = [xrefs.get_startxref_for_revision(number) for number in range(xrefs.total_revisions)]
    if xrefs.hybrid_xrefs_present or tables != list(layers.tables):
        return None
    for number, expected in enumerate(written, start=1):
        if {(each.idnum, each.generation) for each in xrefs.explicit_refs_in_revision(number)} != expected:
            return None
    roots = [_certificate(each) for each in trust]
    return {each.field_name: _opinion(each, roots) for each in reader.embedded_signatures}


def _opinion(signature: Any, roots: list[Any]) -> Opinion:
    from pyhanko.sign.validation import validate_pdf_signature
    from pyhanko.sign.validation.settings import KeyUsageConstraints
    from pyhanko_certvalidator import ValidationContext

    claimed = signature.self_reported_timestamp
    context = ValidationContext(trust_roots=roots, allow_fetching=False, moment=claimed)
    status = validate_pdf_signature(
        signature,
        signer_validation_context=context,
        ts_validation_context=ValidationContext(trust_roots=roots, allow_fetching=False),
        key_usage_settings=KeyUsageConstraints(key_usage=set(), match_all_key_usages=False),
    )
    stamp = status.timestamp_validity
    stamp_ok = stamp is None or (stamp.intact and stamp.valid)
    return Opinion(
        sound=bool(status.intact and status.valid and status.docmdp_ok and stamp_ok),
        trusted=bool(status.trusted),
        claimed_at=claimed,
        stamped_at=stamp.timestamp if stamp is not None and stamp_ok else None,
        stamp_trusted=bool(stamp is not None and stamp.trusted),
    )


def _certificate(raw: bytes) -> Any:
    from asn1crypto import pem, x509

    data = pem.unarmor(raw)[2] if pem.detect(raw) else raw
    return x509.Certificate.load(data)
