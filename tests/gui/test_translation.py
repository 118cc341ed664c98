"""Qt speaks Dutch, and ours can be another language."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from routekaart.gui.translation import install_language, languages

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
