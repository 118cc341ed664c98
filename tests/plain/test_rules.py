"""The rules of plain Dutch bite: each finds what it is for, and leaves ordinary sentences alone."""

from __future__ import annotations

import pytest

from tests.plain.rules import average, shortcomings
from tests.plain.texts import Text
from tests.plain.words import unexplained

LONG = " ".join(["woord"] * 21)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"{LONG}.", "21 woorden"),
        (f"Kort. {LONG}. Kort.", "21 woorden"),
        ("Dit antwoord is ongeldig.", "ongeldig"),
        ("Ongeldige datum", "Ongeldige"),
        ("Sorry, dat ging niet goed.", "Sorry"),
        ("Oeps!", "Oeps"),
        ("Dat is hier verboden.", "verboden"),
        ("Vul alstublieft uw naam in.", "alstublieft"),
        ("Er is een error.", "error"),
        ("U dient te tekenen.", "dient te"),
        ("Dit is reeds gevraagd.", "reeds"),
        ("Probeer het later opnieuw (VLT-003).", "VLT-003"),
        ("Fout 0x8007 bij het schrijven.", "0x8007"),
        ("Naam *", "sterretje"),
        ("Naam* is nodig.", "sterretje"),
    ],
)
def test_what_is_not_plain_is_found(text: str, says: str) -> None:
    found = shortcomings(text)
    assert found and any(says in line for line in found)


@pytest.mark.parametrize(
    "text",
    [
        f"{' '.join(['woord'] * 20)}.",
        "Wie dient het verzoek in?",
        "Dit kan hier niet. Kies een andere dag.",
        "PDF (*.pdf);;Alles (*)",
        "AES-256 en SHA-256",
        "Het nummer is RK-2026-0001.",
        "",
    ],
)
def test_ordinary_texts_pass(text: str) -> None:
    assert shortcomings(text) == ()


def test_the_average_is_over_sentences_not_texts() -> None:
    assert average(["Een twee. Een twee drie vier.", "Een twee drie."]) == 3
    assert average([]) == 0


def test_a_word_is_found_where_it_stands_first_and_only_when_nobody_explains_it() -> None:
    texts = [Text("a", 1, "De voogdij en de GI."), Text("a", 2, "Weer voogdij, met een PDF. OEFENING. {NAAM}")]
    assert unexplained(texts, ["gi"]) == {"voogdij": texts[0]}
    assert unexplained(texts, ["GI", "Voogdij"]) == {}
