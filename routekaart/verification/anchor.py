"""What a PDF says about where the logs of its vault ended, for whoever has that vault to compare with.

Bytes go in; the counts and hashes in its keywords come out, or nothing. It counts only when the seals hold.
"""

from __future__ import annotations

from typing import Any

from routekaart.dossier.printed import PrintedAnchor, read_keywords

__all__ = ["printed_anchor"]


def printed_anchor(pdf: bytes) -> PrintedAnchor | None:
    """In: any bytes. Out: the ends of the logs it names. Never raises."""
    from routekaart.verification.container import open_pdf
    from routekaart.verification.opinion import keep_off_stderr

    keep_off_stderr()
    try:
        with open_pdf(pdf) as document:
            info: Any = document.trailer.get("/Info", {})
            return read_keywords(str(info.get("/Keywords", "")))
    except Exception:  # a strange file says nothing
        return None
