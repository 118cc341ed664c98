"""Words are found in a PDF however they are broken, and a short name is not found inside another word."""

from __future__ import annotations

import json
from io import BytesIO

import pikepdf
import pytest

from routekaart.document.compose import compose, to_pdf
from routekaart.document.reading import holds_words, stands_in
from tests.document.case import request

LONG = "De buurman van nummer twaalf sloeg zijn dochter, zei oma."


@pytest.mark.parametrize(
    ("whole", "text", "found"),
    [
        (f"Eerst iets. {LONG} Daarna iets.", LONG, True),
        ("De buur-\nman van nummer\xad twaalf  SLOEG zijn", LONG, True),
        ("Over de buurman van nummer dertien.", LONG, False),
        ("Zij is bereikbaar.", "Eik", False),
        ("Zij sprak met Eik, gisteren.", "Eik", True),
        ("José kwam.", "jose", True),
        ("iets", "", False),
    ],
)
def test_words_in_words(whole: str, text: str, found: bool) -> None:
    assert stands_in(whole, [text]) is found


def test_words_in_a_paper() -> None:
    pdf = to_pdf(compose(request()))
    assert holds_words(pdf, ["Na het verzegelen is elke wijziging in dit bestand te zien."])
    assert not holds_words(pdf, [LONG, "Zevenslaper"])
    assert holds_words(b"geen pdf", [LONG])


def carrying(raw: bytes) -> bytes:
    """A paper with a file inside it, as an extract travels."""
    with pikepdf.open(BytesIO(to_pdf(compose(request())))) as document:
        document.attachments["uittreksel.json"] = pikepdf.AttachedFileSpec(document, raw)
        made = BytesIO()
        document.save(made)
    return made.getvalue()


def test_words_that_stand_only_in_what_travels_inside() -> None:
    extract = {"gegevens": {"wegingen": {"ALT01": {"toelichting": LONG}}}, "regels": "Zevenslaper staat in een regel."}
    pdf = carrying(json.dumps(extract).encode())
    assert holds_words(pdf, [LONG])
    assert not holds_words(pdf, ["Zevenslaper"]), "the rules are not what people said"


@pytest.mark.parametrize("raw", [b"geen json", b"\xff\xfe", b""])
def test_what_travels_inside_and_cannot_be_read_may_hold_it(raw: bytes) -> None:
    assert holds_words(carrying(raw), [LONG])
