"""What a PDF says about itself goes in as plain values; frozen records for layout and finish come out.

Nothing here knows how a PDF is made, so callers can build these records without loading that.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

__all__ = ["Attachment", "PdfMeta"]


@dataclass(frozen=True)
class Attachment:
    """One file that travels inside the PDF (which then becomes PDF/A-3a)."""

    name: str
    mime: str
    description: str
    data: bytes


@dataclass(frozen=True)
class PdfMeta:
    """Title, footer and identity of one PDF; `created` must carry a time zone."""

    title: str
    author: str
    subject: str
    created: datetime
    document_id: str
    footer_left: str = ""
    footer_right: str = ""
    language: str = "nl-NL"
    watermark: str | None = None
    keywords: str = ""
    """For programs to read, such as where the logs of the vault ended."""
    attachments: tuple[Attachment, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a moment without time zone: the file would claim a time it does not know."""
        if self.created.tzinfo is None:
            raise ValueError("PdfMeta.created needs a time zone")
