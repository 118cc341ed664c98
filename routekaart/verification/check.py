"""The whole check of one PDF, from the first byte to the report.

In go bytes; out comes a report in all cases: what cannot be established counts against the file.
"""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import NameOID

from routekaart.verification.report import (
    Aspect,
    Expectation,
    Finding,
    KnownKey,
    Sealer,
    VerificationReport,
)
from routekaart.verification.revisions import revision_hashes

if TYPE_CHECKING:
    import pikepdf

    from routekaart.verification.changes import Place
    from routekaart.verification.cms import Signed
    from routekaart.verification.container import Layers
    from routekaart.verification.opinion import Opinion

MAX_BYTES = 100 * 1024 * 1024
PRACTICE_KEYWORD = "routekaart:oefening"
"""The document's Keywords contain this, or its Subject OEFENING, when it was made while practising."""

_PRACTICE_UNIT = "OEFENING"  # the organisational unit of a practice key, as signing makes it
_MAKER = "Routekaart"
_HEADER = b"%PDF-1."
_TAIL_WINDOW = 1024
_CLOCK_GRACE = timedelta(days=1)
_ASPECTS: tuple[Aspect, ...] = (
    "covers_whole_file",
    "signed_bytes_unbroken",
    "gap_canonical",
    "nothing_added",
)


def verify(
    pdf: bytes,
    *,
    known: Sequence[KnownKey] = (),
    trust: Sequence[bytes] = (),
    expected: Expectation | None = None,
    now: datetime,
) -> VerificationReport:
    """Check a PDF against its own seals, the keys we know, trusted certificates and the dossier.

    `trust` holds certificates of organisations (PEM or DER). Never raises and never goes online.
    """
    if len(pdf) > MAX_BYTES:
        return VerificationReport(problem="te_groot")
    if not pdf.startswith(_HEADER):
        return VerificationReport(problem="geen_pdf")
    if b"startxref" not in pdf[-_TAIL_WINDOW:]:
        return VerificationReport(problem="beschadigd", reasons=("Het einde van het bestand ontbreekt.",))
    from routekaart.verification.opinion import keep_off_stderr

    keep_off_stderr()
    try:
        report = _verify(pdf, known, trust, now)
    except Exception:  # never let a strange file break the check: what cannot be read is damaged
        return VerificationReport(problem="beschadigd", reasons=("Het bestand kan niet worden gelezen.",))
    report = _with_rules(report, pdf)
    return report if expected is None else _against(report, pdf, expected)


def _verify(pdf: bytes, known: Sequence[KnownKey], trust: Sequence[bytes], now: datetime) -> VerificationReport:
    from routekaart.verification.container import open_pdf, read_layers, signed_fields

    with open_pdf(pdf) as document:
        report = _identify(document)
        present = len(signed_fields(document))
        if present == 0:
            return report
        report = replace(report, seals_present=present)
        layers, findings = read_layers(pdf, document)
    if layers is None:
        return _with_findings(report, findings, complete=False)
    try:
        return _check_layers(report, pdf, layers, known, trust, now)
    except Exception:  # the file opens but a layer of it does not: somebody took it apart
        broken = Finding("signed_bytes_unbroken", "Een deel van het bestand kan niet worden gelezen.")
        return _with_findings(report, [broken], complete=False)


def _with_rules(report: VerificationReport, pdf: bytes) -> VerificationReport:
    """Run the rules again on what travels inside, apart from this process; not of a document that was changed."""
    if not report.has_extract:
        return report
    if report.seals_present and not report.untouched:
        return replace(report, rules_reasons=("Het document is veranderd. Daarom is er niets uitgevoerd.",))
    from routekaart.verification.apart import rerun_apart

    found = rerun_apart(pdf)
    return replace(
        report,
        is_practice=report.is_practice or found.practice,
        extract_about=found.about,
        rules_rerun=found.same,
        rules_reasons=found.reasons,
    )


def _identify(document: pikepdf.Pdf) -> VerificationReport:
    """Who made it, for what, and how many pages; from the information that the seals cover."""
    from routekaart.verification.attached import has_extract
    from routekaart.verification.container import FIELD_NAME, form_fields

    info: Any = document.trailer.get("/Info", {})
    maker = f"{info.get('/Producer', '')} {info.get('/Creator', '')}"
    names = tuple(str(each.get("/T", "")) for each in form_fields(document))
    ours = _MAKER in maker or any(FIELD_NAME.fullmatch(name) for name in names)
    return VerificationReport(
        is_ours=ours,
        is_practice=PRACTICE_KEYWORD in str(info.get("/Keywords", ""))
        or _PRACTICE_UNIT in str(info.get("/Subject", "")),
        page_count=len(document.pages),
        expected_seals=names if ours else (),
        has_extract=ours and has_extract(document),
    )


def _check_layers(
    report: VerificationReport,
    pdf: bytes,
    layers: Layers,
    known: Sequence[KnownKey],
    trust: Sequence[bytes],
    now: datetime,
) -> VerificationReport:
    from routekaart.verification.opinion import second_opinions

    signed, findings = _signatures(pdf, layers)
    more, written = _revisions(pdf, layers)
    findings += more
    if findings:
        return _with_findings(report, findings, complete=True)
    opinions = second_opinions(pdf, layers, trust, written)
    if opinions is None or not all(seal.field in opinions and opinions[seal.field].sound for seal in layers.seals):
        doubt = Finding("nothing_added", "Een tweede controle ziet een verandering na het verzegelen.")
        return _with_findings(report, [doubt], complete=True)
    names = {each.fingerprint.replace(" ", "").lower(): each.name for each in known}
    sealers = tuple(
        _sealer(seal.field, number, each, opinions[seal.field], names, now)
        for number, (seal, each) in enumerate(zip(layers.seals, signed, strict=True), start=1)
    )
    practice = report.is_practice or any(each.practice for each in sealers)
    return _with_findings(replace(report, sealers=sealers, is_practice=practice), [], complete=True)


def _signatures(pdf: bytes, layers: Layers) -> tuple[list[Signed], list[Finding]]:
    from routekaart.verification.cms import SealBrokenError, check_signature

    signed: list[Signed] = []
    findings: list[Finding] = []
    for seal in layers.seals:
        try:
            signed.append(check_signature(seal.der, seal.signed_bytes(pdf)))
        except SealBrokenError as broken:
            findings.append(Finding(broken.aspect, broken.reason))
        except Exception:  # asn1crypto raises several kinds on bytes that are no signature
            findings.append(Finding("gap_canonical", "De inhoud van een zegel kan niet worden gelezen."))
    return signed, findings


def _revisions(pdf: bytes, layers: Layers) -> tuple[list[Finding], list[set[Place]]]:
    """Open every revision apart and compare each with the one before; with what each one changed or added."""
    from routekaart.verification.changes import base_findings, differences, odd_findings, snapshot, update_findings
    from routekaart.verification.container import open_pdf

    with ExitStack() as stack:
        opened = [stack.enter_context(open_pdf(layers.revision(pdf, number))) for number in range(len(layers.ends))]
        objects = [snapshot(each) for each in opened]
        findings = base_findings(opened[0], objects[0])
        for number, seal in enumerate(layers.seals, start=1):
            findings += update_findings(
                opened[number - 1],
                objects[number - 1],
                opened[number],
                objects[number],
                seal.field,
                seal.place,
                layers.tables[number - 1],
            )
        findings += [finding for each in opened for finding in odd_findings(each)]
    return findings, [differences(*pair) for pair in itertools.pairwise(objects)]


def _sealer(
    field: str, revision: int, signed: Signed, opinion: Opinion, names: dict[str, str], now: datetime
) -> Sealer:
    certificate = signed.certificate
    digest = hashlib.sha256(certificate.public_bytes(Encoding.DER)).hexdigest()
    time = opinion.stamped_at or opinion.claimed_at
    in_period = time is not None and certificate.not_valid_before_utc <= time <= certificate.not_valid_after_utc
    known_as = names.get(digest)
    trusted = opinion.trusted or known_as is not None
    return Sealer(
        field=field,
        name=_subject(certificate, NameOID.COMMON_NAME) or certificate.subject.rfc4514_string(),
        organisation=_subject(certificate, NameOID.ORGANIZATION_NAME),
        registration=_subject(certificate, NameOID.SERIAL_NUMBER),
        fingerprint=digest,
        mark="onbekend" if not (trusted and in_period) else "bekend" if known_as else "vertrouwd",
        known_as=known_as,
        time=time,
        time_source="tijdstempeldienst" if opinion.stamped_at else "eigen_klok",
        revision=revision,
        practice=_subject(certificate, NameOID.ORGANIZATIONAL_UNIT_NAME) == _PRACTICE_UNIT,
        note=_note(time, in_period, opinion, now),
    )


def _note(time: datetime | None, in_period: bool, opinion: Opinion, now: datetime) -> str | None:
    if not in_period:
        return "De sleutel was op dat moment niet geldig. Daarom telt hij hier als onbekend."
    if time is not None and time > now + _CLOCK_GRACE:
        return "De tijd van dit zegel ligt in de toekomst. Een van de klokken loopt verkeerd."
    if opinion.stamped_at and not opinion.stamp_trusted:
        return "De tijdstempeldienst is hier niet bekend."
    return None


def _subject(certificate: x509.Certificate, oid: x509.ObjectIdentifier) -> str:
    found = certificate.subject.get_attributes_for_oid(oid)
    return str(found[0].value) if found else ""


def _with_findings(report: VerificationReport, findings: list[Finding], complete: bool) -> VerificationReport:
    """Aspects with a finding are broken; the others hold only if every check was done."""
    broken = {each.aspect for each in findings}
    states = {aspect: False if aspect in broken else (True if complete else None) for aspect in _ASPECTS}
    reasons = tuple(dict.fromkeys(each.reason for each in findings))
    return replace(report, **states, reasons=report.reasons + reasons)  # type: ignore[arg-type]


def _against(report: VerificationReport, pdf: bytes, expected: Expectation) -> VerificationReport:
    """Compare with what the dossier recorded when the seals were put."""
    if report.problem is not None:
        return report
    digest = hashlib.sha256(pdf).hexdigest()
    if digest == expected.sha256.lower() and _history_ok(report, pdf, expected):
        return replace(report, matches_dossier=True)
    if report.untouched and expected.sha256.lower() in revision_hashes(pdf)[:-1]:
        return replace(report, ahead_of_dossier=True)  # whole, and goes on from the very bytes of the dossier
    reason = (
        "Dit is een eerdere versie uit het dossier: daarna is er nog een zegel bij gekomen."
        if digest in expected.earlier
        else "In het dossier zit een ander bestand."
    )
    return replace(report, matches_dossier=False, reasons=(*report.reasons, reason))


def _history_ok(report: VerificationReport, pdf: bytes, expected: Expectation) -> bool:
    from routekaart.verification.container import open_pdf, read_layers

    if expected.revisions is None and not expected.earlier:
        return True
    if report.seals_present == 0:
        return expected.revisions in (None, 1) and not expected.earlier
    with open_pdf(pdf) as document:
        layers, _ = read_layers(pdf, document)
    if layers is None or expected.revisions not in (None, len(layers.ends)):
        return False
    digests = tuple(hashlib.sha256(pdf[:end]).hexdigest() for end in layers.ends[:-1])
    return not expected.earlier or tuple(each.lower() for each in expected.earlier) == digests
