"""Asking where to save a file: the system's own window, with the ending of the proposed name.

A name goes in; a path comes out, or None when people change their mind.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

__all__ = ["ask_file"]

_KINDS = {"pdf": "PDF (*.pdf)", "json": "JSON (*.json)", "md": "Markdown (*.md)"}


def ask_file(parent: QWidget, name: str) -> Path | None:
    """Where to save; the system asks before it writes over a file. None when people change their mind."""
    ending = name.rsplit(".", 1)[-1]
    chosen, _ = QFileDialog.getSaveFileName(parent, parent.tr("Bewaren"), str(Path.home() / name), _KINDS[ending])
    if not chosen:
        return None
    return Path(chosen) if chosen.lower().endswith(f".{ending}") else Path(f"{chosen}.{ending}")
