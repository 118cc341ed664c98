"""Where the seals lie in the bytes of a PDF, and whether the file is cut up exactly at them.

In go the bytes and the opened document; out come the seals in order, the ends of the revisions and findings.
"""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

import pikepdf

from routekaart.verification.report import Finding
from routekaart.verification.revisions import END

FIELD_NAME = re.compile(r"zegel_[1-9][0-9]?")
_UPPER_HEX = re.compile(rb"[0-9A-F]+")
_DER_SEQUENCE = 0x30
_DER_LONG = 0x80

_BYTE_RANGE = "De grenzen van een zegel in het bestand kloppen niet."
_CONTENTS = "De inhoud van een zegel kan niet worden gelezen."
_SAVED_ANEW = "Het bestand is daarna opnieuw opgeslagen, bijvoorbeeld door een ander programma."
_STAMPED = "Er is daarna een tijdstempel bij gezet. Dat is geen zegel."
_KEEPING = "Er zijn daarna gegevens bij gezet om zegels lang te kunnen nakijken."
_SIGNED_TOO = "Er is daarna een handtekening bij gezet die geen zegel van Routekaart is."
_PADDING = "In de ruimte van een zegel staat iets dat daar niet hoort."


@dataclass(frozen=True)
class Seal:
    """One seal as it lies in the file: `der` between [0, start) and [stop, end), which are signed."""

    field: str
    place: tuple[int, int]
    start: int
    stop: int
    end: int
    der: bytes

    def signed_bytes(self, pdf: bytes) -> bytes:
        """The bytes this seal speaks for."""
        return pdf[: self.start] + pdf[self.stop : self.end]


@dataclass(frozen=True)
class Layers:
    """The seals in order of signing and the end of every revision, the unsealed one first."""

    seals: tuple[Seal, ...]
    ends: tuple[int, ...]
    tables: tuple[int, ...]

    def revision(self, pdf: bytes, number: int) -> bytes:
        """The file as it was after `number` seals."""
        return pdf[: self.ends[number]]


def open_pdf(pdf: bytes) -> pikepdf.Pdf:
    """Open without any repair: a file that needs repair is not the file that was sealed."""
    return pikepdf.open(io.BytesIO(pdf), attempt_recovery=False, suppress_warnings=True)


def form_fields(document: pikepdf.Pdf) -> list[Any]:
    """The fields at the top of the form; ours has no deeper levels."""
    form: Any = document.Root.get("/AcroForm")
    return list(form.get("/Fields", [])) if isinstance(form, pikepdf.Dictionary) else []


def signed_fields(document: pikepdf.Pdf) -> list[Any]:
    """The fields that hold a value, of whatever kind."""
    return [each for each in form_fields(document) if isinstance(each, pikepdf.Dictionary) and "/V" in each]


def read_layers(pdf: bytes, document: pikepdf.Pdf) -> tuple[Layers | None, list[Finding]]:
    """Find the seals and the revisions; without layers the findings say why there are none."""
    seals: list[Seal] = []
    added = _later_additions(document)
    if added:
        return None, added
    for each in signed_fields(document):
        seal, finding = _read_seal(pdf, each)
        if seal is None:
            return None, [finding] if finding else []
        seals.append(seal)
    seals.sort(key=lambda seal: seal.end)
    marks = list(END.finditer(pdf))
    findings = _cut_findings(pdf, seals, marks)
    if findings:
        return None, findings
    ends = tuple(mark.end() for mark in marks)
    return Layers(tuple(seals), ends, tuple(int(mark.group(1)) for mark in marks)), []


def _later_additions(document: pikepdf.Pdf) -> list[Finding]:
    """What decent programs add to a sealed file, by its name: it is a change, and no forgery."""
    fields = signed_fields(document)
    stamps = [each for each in fields if _is_time_stamp(each)]
    others = [each for each in fields if each not in stamps and not FIELD_NAME.fullmatch(str(each.get("/T", "")))]
    named = ((stamps, _STAMPED), (others, _SIGNED_TOO), ("/DSS" in document.Root, _KEEPING))
    return [Finding("nothing_added", reason) for there, reason in named if there]


def _is_time_stamp(field: Any) -> bool:
    value: Any = field["/V"]
    return isinstance(value, pikepdf.Dictionary) and value.get("/Type") == "/DocTimeStamp"


def _read_seal(pdf: bytes, field: Any) -> tuple[Seal | None, Finding | None]:
    value: Any = field["/V"]
    if not isinstance(value, pikepdf.Dictionary) or field.get("/FT") != "/Sig":
        return None, Finding("signed_bytes_unbroken", _CONTENTS)
    numbers = _byte_range(value.get("/ByteRange"), len(pdf))
    if numbers is None:
        return None, Finding("covers_whole_file", _BYTE_RANGE)
    start, stop, length = numbers
    gap = pdf[start:stop]
    content = value.get("/Contents")
    if isinstance(content, pikepdf.String) and any(bytes(content)) and not (gap[:1] == b"<" and gap[-1:] == b">"):
        return None, Finding("covers_whole_file", _SAVED_ANEW)  # the signature is there, and not where it was put
    if gap[:1] != b"<" or gap[-1:] != b">" or not isinstance(content, pikepdf.String):
        return None, Finding("gap_canonical", _CONTENTS)
    der = _canonical(gap[1:-1])
    if der is None or bytes(content)[: len(der)] != der:
        return None, Finding("gap_canonical", _PADDING)
    return Seal(str(field.get("/T", "")), value.objgen, start, stop, stop + length, der), None


def _byte_range(value: object, size: int) -> tuple[int, int, int] | None:
    """The three numbers that matter of [0 start stop length], or None when the shape is not exactly that."""
    if not isinstance(value, pikepdf.Array) or len(value) != 4:
        return None
    numbers: list[Any] = list(value)
    if any(type(each) is not int or each < 0 for each in numbers):
        return None
    zero, start, stop, length = (int(each) for each in numbers)
    inside = zero == 0 and 0 < start < stop - 2 and length > 0 and stop + length <= size
    return (start, stop, length) if inside else None


def _canonical(digits: bytes) -> bytes | None:
    """The signature out of the gap, if the rest is only zeros and everything is upper-case hexadecimal."""
    if len(digits) % 2 or not _UPPER_HEX.fullmatch(digits):
        return None
    raw = bytes.fromhex(digits.decode("ascii"))
    length = _der_length(raw)
    if length is None or length > len(raw) or any(raw[length:]):
        return None
    return raw[:length]


def _der_length(raw: bytes) -> int | None:
    """The whole length of the DER sequence at the start, with the length in its shortest form."""
    if len(raw) < 4 or raw[0] != _DER_SEQUENCE:
        return None
    if raw[1] < _DER_LONG:
        return 2 + raw[1]
    count = raw[1] - _DER_LONG
    size = int.from_bytes(raw[2 : 2 + count], "big")
    shortest = 1 <= count <= 3 and raw[2] != 0 and size >= _DER_LONG
    return 2 + count + size if shortest else None


def _cut_findings(pdf: bytes, seals: list[Seal], marks: list[re.Match[bytes]]) -> list[Finding]:
    """Every revision after the first must be one seal, and the last seal must reach the last byte."""
    findings: list[Finding] = []
    behind = len(pdf) - seals[-1].end
    if behind:
        findings.append(
            Finding(
                "covers_whole_file",
                f"Achter het laatste zegel is nog iets opgeslagen ({behind} bytes) dat niemand verzegelde.",
            )
        )
    if len(marks) != len(seals) + 1:
        findings.append(Finding("nothing_added", "Het bestand is vaker bijgewerkt dan er zegels zijn."))
        return findings
    for number, seal in enumerate(seals, start=1):
        fits = marks[number].end() == seal.end and marks[number - 1].end() <= seal.start
        if not fits or int(marks[number].group(1)) < marks[number - 1].end():
            findings.append(
                Finding("nothing_added", "Een zegel hoort niet bij het deel van het bestand waar het staat.")
            )
    return findings
