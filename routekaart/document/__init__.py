"""A request for a paper, or document XML, goes in; the bytes of one accessible, archivable PDF come out.

Composing and layout are loaded on first use, so that importing this package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from routekaart.document.meta import Attachment, PdfMeta

if TYPE_CHECKING:
    from pathlib import Path

    from routekaart.document.compose import Kind, Paper, PaperRequest, Status, to_pdf

__all__ = ["Attachment", "Kind", "Paper", "PaperRequest", "PdfMeta", "Status", "render", "to_pdf"]


def render(xml: str, meta: PdfMeta, resources: Path | None = None) -> bytes:
    """Turn document XML into a PDF; see `routekaart.document.layout.render`."""
    from routekaart.document.layout import render as render_now

    return render_now(xml, meta, resources)


def __getattr__(name: str) -> Any:
    """What the module `compose` offers, loaded when it is asked for.

    Its function `compose` is not among it: a package cannot hold a function and a module of one name.
    """
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module("routekaart.document.compose"), name)
