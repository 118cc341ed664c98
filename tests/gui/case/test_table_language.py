"""Who reads no Dutch reads the rule's own text in another language, from right to left where that is how it is read."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from routekaart.casework.rules.translating import languages, translated_texts
from routekaart.checklist.translation import texts_of
from routekaart.gui.table.below import BelowDecision
from routekaart.gui.table.translated_card import TranslatedCard, direction_of, language_name
from tests.gui.case.sitting import Sitting
from tests.routes import CHECKLISTS, route_a

ARABIC = {
    "alternatief.ALT02.kindtitel": "شخص تختاره بنفسك",
    "alternatief.ALT02.wat": "شخص بالغ يقف بجانب الطفل.",
    "vraag.jim_gevraagd.kindvraag": "من يقف بجانبك؟",
    "vraag.jim_gevraagd.uitleg": "الطفل يختار بنفسه.",
    "vraag.jim_gevraagd.opties.ja.kindtitel": "نعم",
    "lijst.standpunten.velden.houding.opties.niet_eens.kindtitel": "لا أوافق",
}
"""Made up for this test; a real translation is made by a translator."""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """The rules with English, a little Arabic, and a Turkish of which one text belongs to an earlier Dutch."""
    folder = tmp_path / "rules"
    shutil.copytree(CHECKLISTS, folder)
    dutch = texts_of(route_a())
    write(folder, "ar", {name: {"nl": dutch[name], "vertaling": text} for name, text in ARABIC.items()})
    behind = {"nl": "Iets van vroeger", "vertaling": "Eski"}
    write(folder, "tr", {"alternatief.ALT02.kindtitel": behind})
    return folder


def write(folder: Path, language: str, texts: dict[str, dict[str, str]]) -> None:
    path = folder / "vertalingen" / language / "residentieel.yaml"
    path.parent.mkdir(exist_ok=True)
    head = {"vertaling": language, "routekaart": "residentieel", "versie": "2026.1"}
    path.write_text(yaml.safe_dump({**head, "teksten": texts}, allow_unicode=True), encoding="utf-8")


@pytest.fixture
def sitting(qapp: QApplication, tmp_path: Path, rules: Path) -> Iterator[Sitting]:
    made = Sitting(tmp_path / "case", rules=rules)
    made.seat("kind", "moeder")
    made.show("ALT02")
    yield made
    made.end()


def card(sitting: Sitting) -> TranslatedCard:
    page = sitting.screen.page
    part = page.findChild(BelowDecision) if page is not None else None
    assert isinstance(part, BelowDecision)
    return part.translated


def read_in(sitting: Sitting, language: str) -> list[str]:
    sitting.screen.at_table.set_language(language)
    sitting.settle()
    return [label.text() for label in card(sitting).lines]


def test_each_language_has_its_own_name_in_the_menu(sitting: Sitting) -> None:
    menu = sitting.screen.at_table.open_languages()
    assert [action.text() for action in menu.actions()] == ["Alleen Nederlands", "العربية", "English", "Türkçe"]
    assert menu.actions()[0].isChecked()
    menu.actions()[2].trigger()
    menu.close()
    sitting.settle()
    assert sitting.screen.at_table.language == "en"


def test_heading_question_explanation_choices_and_why_stand_below_the_dutch(sitting: Sitting) -> None:
    assert not card(sitting).isVisible()
    told = read_in(sitting, "en")
    assert told[0] == "Someone you choose yourself"
    assert len([text for text in told if text.startswith("• ")]) >= 4 and not card(sitting).note.isVisible()
    assert "Iemand die jij zelf kiest" in sitting.words(), "the Dutch stays"
    assert "• I do not agree (Ik ben het niet eens)" in told, "also what people choose from in their boxes"


def test_english_is_complete_on_every_page_of_route_a(sitting: Sitting) -> None:
    read_in(sitting, "en")
    missing = {}
    for place, ref in enumerate(sitting.screen.plan):
        if place % 5 and ref.kind == "vragen":
            continue
        sitting.show(ref)
        page = sitting.screen.page
        part = page.findChild(BelowDecision) if page is not None else None
        if isinstance(part, BelowDecision) and part.translated.isVisible() and part.translated.note.isVisible():
            missing[ref.key] = part.translated.note.text()
    assert missing == {}


def test_arabic_is_read_from_right_to_left(sitting: Sitting) -> None:
    told = read_in(sitting, "ar")
    assert told[0] == ARABIC["alternatief.ALT02.kindtitel"]
    assert f"• {ARABIC['vraag.jim_gevraagd.opties.ja.kindtitel']} (Ja)" in told
    directions = {label.layoutDirection() for label in card(sitting).lines}
    assert directions == {Qt.LayoutDirection.RightToLeft}
    label = card(sitting).lines[0]
    aligned = label.style().visualAlignment(label.layoutDirection(), label.alignment())
    assert aligned & Qt.AlignmentFlag.AlignRight
    assert sitting.screen.layoutDirection() == Qt.LayoutDirection.LeftToRight, "the Dutch stays as it was"


def test_what_is_not_translated_stands_there_in_dutch_with_a_calm_note(sitting: Sitting) -> None:
    read_in(sitting, "ar")
    words = [label.text() for label in card(sitting).findChildren(type(card(sitting).note)) if label.isVisible()]
    assert any("Nog niet alles is vertaald" in text for text in words)
    sitting.show("plek")
    assert read_in(sitting, "tr") == []
    assert card(sitting).note.text() == "Deze tekst is er nog niet in deze taal: Türkçe."


def test_a_translation_of_earlier_words_is_not_shown(sitting: Sitting, rules: Path) -> None:
    places = sitting.desk.env.places
    assert languages(places) == ("ar", "en", "tr")
    assert dict(translated_texts(places, sitting.view.checklist, "tr")) == {}
    assert read_in(sitting, "tr") == []


def test_dutch_alone_again(sitting: Sitting) -> None:
    read_in(sitting, "en")
    assert card(sitting).isVisible()
    assert read_in(sitting, "") == [] and not card(sitting).isVisible()


def test_a_language_stays_on_the_next_page_and_goes_with_the_case(sitting: Sitting) -> None:
    read_in(sitting, "en")
    sitting.screen.forward()
    sitting.settle()
    assert card(sitting).isVisible()
    sitting.screen.at_table.leave_case()
    assert sitting.screen.at_table.language == ""


@pytest.mark.parametrize(
    ("code", "name", "direction"),
    [
        ("ar", "العربية", Qt.LayoutDirection.RightToLeft),
        ("fa", "فارسی", Qt.LayoutDirection.RightToLeft),
        ("pl", "Polski", Qt.LayoutDirection.LeftToRight),
        ("ti", "ትግርኛ", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_a_language_is_called_as_its_speakers_do(code: str, name: str, direction: Qt.LayoutDirection) -> None:
    assert (language_name(code), direction_of(code)) == (name, direction)
