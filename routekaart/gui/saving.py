"""Where to save: the one dialog for every file that leaves the program.

A proposed name goes in; the path that people chose comes out. The system asks before a file is replaced, also when the
ending was put behind the name for them.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

__all__ = ["ask_save", "save_dialog"]


def ask_save(parent: QWidget, title: str, name: str, kinds: str) -> Path | None:
    """In: the title, a name with its ending, and kinds such as `PDF (*.pdf)`. None when people change their mind."""
    dialog = save_dialog(parent, title, name, kinds)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def save_dialog(parent: QWidget, title: str, name: str, kinds: str) -> QFileDialog:
    """The dialog of `ask_save`, not yet on screen."""
    path = Path.home() / Path(name).name
    dialog = QFileDialog(parent, title, str(path.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    # Put there by the dialog, so that it knows which file it asks about; behind its back nobody would be asked.
    dialog.setDefaultSuffix(path.suffix.removeprefix("."))
    dialog.selectFile(path.name)
    return dialog
