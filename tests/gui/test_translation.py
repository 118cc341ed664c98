"""Qt speaks Dutch, and ours can be another language."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from routekaart.gui.phrasebook import said
from routekaart.gui.translation import install_language, languages, phrases_of

ROOT = Path(__file__).parents[2]

TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="en" sourcelanguage="nl"><context><name>Stop</name>
<message><source>niet passend</source><translation>does not fit</translation></message></context></TS>
"""


@pytest.fixture(autouse=True)
def back_to_dutch(qapp: QApplication) -> Iterator[None]:
    yield
    install_language(qapp, "nl")


def test_dutch_texts_of_qt_are_installed(qapp: QApplication) -> None:
    assert len(install_language(qapp, "nl")) >= 1
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuleren"
    assert QCoreApplication.translate("Stop", "niet passend") == "niet passend"


def test_our_english_file_is_used_and_listed(qapp: QApplication, tmp_path: Path) -> None:
    tool = shutil.which("pyside6-lrelease") or Path(pytest.__file__).parents[4] / "bin" / "pyside6-lrelease"
    if not Path(tool).exists():
        pytest.skip("pyside6-lrelease is not here")
    folder = tmp_path / "translations"
    folder.mkdir()
    source = folder / "en.ts"
    source.write_text(TS, encoding="utf-8")
    subprocess.run([str(tool), str(source), "-qm", str(folder / "routekaart_en.qm")], check=True, capture_output=True)
    assert languages(tmp_path) == ("nl", "en")
    install_language(qapp, "en", tmp_path)
    assert QCoreApplication.translate("Stop", "niet passend") == "does not fit"
    install_language(qapp, "nl", tmp_path)
    assert QCoreApplication.translate("Stop", "niet passend") == "niet passend"


def test_english_is_shipped_and_complete(qapp: QApplication) -> None:
    assert languages() == ("nl", "en")
    install_language(qapp, "en")
    assert QCoreApplication.translate("SettingsPage", "Instellingen") == "Settings"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_what_the_core_says_is_english_too(qapp: QApplication) -> None:
    install_language(qapp, "en")
    told = (
        "Het bestand a.pdf kon niet worden bewaard. Uw dossier is veilig. Kies een andere map, of sluit het programma "
    )
    assert said(f"{told}dat dit bestand open heeft.") == (
        "The file a.pdf could not be saved. Your case is safe. "
        "Choose another folder, or close the program that has this file open."
    )
    install_language(qapp, "nl")
    assert said("Er is niets veranderd.") == "Er is niets veranderd."


def test_rules_are_english_where_they_are_translated(qapp: QApplication) -> None:
    install_language(qapp, "en", None, ROOT / "checklists")
    assert said("Bij familie of in een ander gezin") == "With relatives or in another family"


def test_a_translation_of_rules_that_cannot_be_read_leaves_them_dutch(qapp: QApplication, tmp_path: Path) -> None:
    folder = tmp_path / "vertalingen" / "en"
    folder.mkdir(parents=True)
    (folder / "route.yaml").write_text("vertaling: [\n", encoding="utf-8")
    install_language(qapp, "en", None, tmp_path)
    assert said("Bij familie of in een ander gezin") == "Bij familie of in een ander gezin"


def test_an_unfinished_translation_is_not_used(tmp_path: Path) -> None:
    source = tmp_path / "en.ts"
    source.write_text(TS.replace("<translation>", '<translation type="unfinished">'), encoding="utf-8")
    assert phrases_of(source) == {}


def test_texts_with_a_number_have_their_forms_in_dutch_too(qapp: QApplication) -> None:
    for language, told in (("nl", "3 gevonden"), ("en", "3 found")):
        install_language(qapp, language)
        assert QCoreApplication.translate("Picker", "%n gevonden", "", 3) == told
    assert "%n gevonden" not in phrases_of(ROOT / "resources" / "translations" / "routekaart_en.ts")
