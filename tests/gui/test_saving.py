"""The dialog for saving: a proposed name without folders, and the system asks before it replaces a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from routekaart.gui.saving import save_dialog


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.mark.parametrize("name", ["../../etc/RK-1.pdf", "/etc/RK-1.pdf", "RK-1.pdf"])
def test_only_the_name_is_proposed(parent: QWidget, name: str) -> None:
    dialog = save_dialog(parent, "Bewaren", name, "PDF (*.pdf)")
    assert (dialog.defaultSuffix(), dialog.acceptMode()) == ("pdf", QFileDialog.AcceptMode.AcceptSave)
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert Path(dialog.directory().absolutePath()) == Path.home()


def test_a_name_without_its_ending_asks_as_well(parent: QWidget, tmp_path: Path) -> None:
    there = tmp_path / "stuk.pdf"
    there.write_bytes(b"oud")
    dialog = save_dialog(parent, "Bewaren", "stuk.pdf", "PDF (*.pdf)")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile("stuk")
    asked: list[str] = []

    def refuse() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        box.button(QMessageBox.StandardButton.No).click()

    QTimer.singleShot(0, refuse)
    dialog.setWindowModality(Qt.WindowModality.NonModal)
    dialog.show()
    dialog.accept()
    assert len(asked) == 1 and dialog.result() != QFileDialog.DialogCode.Accepted
    dialog.reject()
