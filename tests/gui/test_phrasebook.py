"""Texts made elsewhere are known again on screen, with what was filled in; what people typed is left alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from routekaart.gui.kit import Button, PlainLabel
from routekaart.gui.phrasebook import Phrasebook, forget_typed, leave_typed, said, use

TEXTS = {
    "niet passend": "does not fit",
    "Niet ingevuld": "Not filled in",
    "Er is niets veranderd.": "Nothing has changed.",
    "Eén map ontbreekt. Kijk nog eens.": "One folder is missing. Look again.",
    "Het bestand {name} is weg. {safe}": "{safe} The file {name} is gone.",
    "{done} van {needed} gewogen": "{done} of {needed} weighed",
    "{came} van {days}": "{came} of {days}",
    "{times} keer": "{times} times",
    "gezien op {day}": "seen on {day}",
    "Eigen verklaring: “{statement}”": "Own statement: “{statement}”",
    "Wacht op: {title}": "Waiting for: {title}",
    "{who} zegt": "{who} says",
    "regel toegevoegd": "line added",
    "ouder": "parent",
}


@pytest.fixture
def book() -> Phrasebook:
    return Phrasebook(TEXTS)


@pytest.mark.parametrize(
    ("dutch", "english"),
    [
        ("niet passend", "does not fit"),
        ("Niet passend", "Does not fit"),
        ("niet ingevuld", "not filled in"),
        ("(niet passend)", "(does not fit)"),
        ("‘niet passend’", "‘does not fit’"),
        ("× niet passend", "× does not fit"),
        ("3. niet passend", "3. does not fit"),
        ("Het bestand a.pdf is weg. Er is niets veranderd.", "Nothing has changed. The file a.pdf is gone."),
        ("2 van 6 gewogen", "2 of 6 weighed"),
        ("2 van 6", "2 of 6"),
        ("regel toegevoegd (7 keer)", "line added (7 times)"),
        ("gezien op 22 november 2026", "seen on 22 November 2026"),
        ("12 mei 2026, 14:32", "12 May 2026, 14:32"),
        ("Moeder, 12 mei 2026", "Moeder, 12 May 2026"),
        ("Jeugdwet, 3.3 · gezien op 1 mei 2026", "Jeugdwet, 3.3 · seen on 1 May 2026"),
        ("niet passend\nEr is niets veranderd.", "does not fit\nNothing has changed."),
        ("Eén map ontbreekt. Kijk nog eens. Niet ingevuld", "One folder is missing. Look again. Not filled in"),
        ("Wacht op: niet passend", "Waiting for: does not fit"),
        ("Moeder zegt", "Moeder says"),
        ("Moeder (ouder)", "Moeder (parent)"),
    ],
)  # fmt: skip
def test_a_text_is_known_in_many_forms(book: Phrasebook, dutch: str, english: str) -> None:
    assert book.say(dutch) == english
    assert book.say(english) == english, "what is translated comes by again"


@pytest.mark.parametrize(
    "typed",
    [
        "Het past niet.",
        "Ik wil niet weg. Er is niets meer.",
        "“Niet passend. Er is niets veranderd.”",
        "De week van mama van opa",
        "Dat heeft mama niet een keer maar vaak gezegd",
        "niet passend, zegt mama",
        "12",
        "",
    ],
)
def test_what_people_typed_stays_as_it_is(book: Phrasebook, typed: str) -> None:
    assert book.say(typed) == typed


def test_what_was_typed_in_the_open_case_stays_even_when_the_program_says_the_same(speaking: None) -> None:
    leave_typed({"reden": "Niet ingevuld", "wie": ["Regel toegevoegd\nNiet passend"], "keuze": "ouder"})
    assert said("Niet ingevuld") == "Niet ingevuld"
    assert said("Wacht op: Niet ingevuld") == "Waiting for: Niet ingevuld"
    assert said("Niet passend") == "Niet passend" and said("niet passend") == "does not fit"
    assert said("ouder") == "parent", "the name of an option is no typed text"
    forget_typed()
    assert said("Niet ingevuld") == "Not filled in"


def test_words_between_quotation_marks_stay_within_a_known_text(book: Phrasebook) -> None:
    assert book.say("Eigen verklaring: “niet passend”") == "Own statement: “niet passend”"


def test_what_was_translated_elsewhere_has_its_pieces_translated(book: Phrasebook) -> None:
    """`tr` gives English, filled in with a Dutch piece of the core."""
    assert book.say("Waiting for: niet passend") == "Waiting for: does not fit"


def test_texts_of_rules_are_read_when_something_is_not_known() -> None:
    asked: list[int] = []

    def more() -> dict[str, str]:
        asked.append(1)
        return {"Hulp thuis": "Help at home"}

    book = Phrasebook(TEXTS, more)
    assert book.say("niet passend") == "does not fit" and asked == []
    assert book.say("Hulp thuis") == "Help at home"
    assert book.say("Iets anders") == "Iets anders" and asked == [1]


@pytest.fixture
def speaking(qapp: QApplication, book: Phrasebook) -> Iterator[None]:
    use(qapp, book)
    yield
    use(qapp, None)


def test_labels_and_buttons_speak_it(speaking: None, qtbot: object) -> None:
    label, button = PlainLabel("niet passend").as_heading(2), Button("Niet ingevuld")
    assert (label.text(), label.accessibleName(), button.text()) == ("does not fit", "does not fit", "Not filled in")
    button.setAccessibleDescription("niet passend")
    assert button.accessibleDescription() == "does not fit"


def test_without_a_phrasebook_everything_is_dutch(qapp: QApplication) -> None:
    assert said("niet passend") == "niet passend"
