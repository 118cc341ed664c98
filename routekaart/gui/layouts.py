"""Keeping pages still while their content changes.

A scrolling page goes in; it comes out with every height known, so that nothing jumps a moment later.
"""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QWidget

__all__ = ["settle"]


def settle(page: QScrollArea) -> None:
    """Work out the sizes of everything on the page now; else new pieces are seen squeezed for a moment."""
    inner = page.widget()
    if inner is None:
        return
    pieces = (inner, *inner.findChildren(QWidget))
    for piece in pieces:
        piece.ensurePolished()
    for piece in reversed(pieces):
        layout = piece.layout()
        if layout is not None:
            layout.invalidate()
            layout.activate()
