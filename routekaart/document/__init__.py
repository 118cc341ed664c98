"""Document XML and a few facts about it go in; the bytes of one accessible, archivable PDF come out.

The layout is loaded on first use, so that importing this package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routekaart.document.meta import Attachment, PdfMeta

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Attachment", "PdfMeta", "render"]


def render(xml: str, meta: PdfMeta, resources: Path | None = None) -> bytes:
    """Turn document XML into a PDF; see `routekaart.document.layout.render`."""
    from routekaart.document.layout import render as render_now

    return render_now(xml, meta, resources)
