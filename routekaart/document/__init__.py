"""A request for a paper, or document XML, goes in; the bytes of one accessible, archivable PDF come out.

Composing and layout are loaded on first use, so that importing this package costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from routekaart.document.meta import Attachment, PdfMeta

if TYPE_CHECKING:
    from pathlib import Path

    from routekaart.document.compose import Kind, Paper, PaperRequest, Status

__all__ = ["Attachment", "Kind", "Paper", "PaperRequest", "PdfMeta", "Status", "render", "to_pdf"]


def render(xml: str, meta: PdfMeta, resources: Path | None = None) -> bytes:
    """Turn document XML into a PDF; see `routekaart.document.layout.render`."""
    from routekaart.document.layout import render as render_now

    return render_now(xml, meta, resources)


def to_pdf(paper: Paper) -> bytes:
    """The PDF of a paper; see `routekaart.document.compose.to_pdf`."""
    from routekaart.document.compose import to_pdf as to_pdf_now

    return to_pdf_now(paper)


def __getattr__(name: str) -> Any:
    """The records of a request and a paper, loaded when they are asked for.

    The function itself is `routekaart.document.compose.compose`: a package cannot hold a function and a module
    of one name.
    """
    if name not in ("Kind", "Paper", "PaperRequest", "Status"):
        raise AttributeError(name)
    return getattr(import_module("routekaart.document.compose"), name)
