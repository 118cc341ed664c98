"""Who draws a document: this process, or one apart.

Document XML and meta data go in; the bytes of the PDF come out.
"""

from __future__ import annotations

from typing import Protocol

from routekaart.document.meta import PdfMeta

__all__ = ["COMMAND", "Drawing", "DrawnHere"]

COMMAND = "_tekenen"
"""The word on the command line that makes the program one that only draws; for no one to type."""


class Drawing(Protocol):
    """What use cases need to have a document drawn."""

    def prepare(self) -> None:
        """A document will be asked for soon."""
        ...

    def draw(self, xml: str, meta: PdfMeta) -> bytes:
        """The finished PDF; raises RoutekaartError DOC-… when it cannot be made."""
        ...


class DrawnHere:
    """In this process: for the command line, which ends when its document is there."""

    def prepare(self) -> None:
        """Nothing to do: the libraries are loaded with the first document."""

    def draw(self, xml: str, meta: PdfMeta) -> bytes:
        """See `layout.render`."""
        from routekaart.document.layout import render

        return render(xml, meta)
