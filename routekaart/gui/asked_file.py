"""Asking where to save a file: the system's own window, with the ending of the proposed name.

A name goes in; a path comes out, or None when people change their mind.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from routekaart.gui.saving import ask_save

__all__ = ["ask_file"]

_KINDS = {"pdf": "PDF (*.pdf)", "json": "JSON (*.json)", "md": "Markdown (*.md)"}


def ask_file(parent: QWidget, name: str) -> Path | None:
    """Where to save; the system asks before it writes over a file. None when people change their mind."""
    ending = name.rsplit(".", 1)[-1]
    return ask_save(parent, parent.tr("Bewaren"), name, _KINDS[ending])
