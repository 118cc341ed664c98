"""Where the logs ended when a paper was made, as it is written in the paper for programs to read.

Counts and hashes go in; a line of keywords comes out, and the other way round. Outside the vault nobody who
rewrites the vault can reach it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["PrintedAnchor", "read_keywords"]

_FORM = re.compile(
    r"routekaart:dossier=(?P<dossier>[0-9A-Za-z-]{0,64});(?P<count>\d{1,9});(?P<head>[0-9a-f]{64})"
    r" routekaart:kluis=(?P<log_count>\d{1,9});(?P<log_head>[0-9a-f]{64})(?: |$)"
)


@dataclass(frozen=True, slots=True)
class PrintedAnchor:
    """The end of the log of the dossier and of the access log of the vault."""

    dossier: str
    """Its id; empty on a paper that leads back to nobody."""
    count: int
    head: str
    log_count: int
    log_head: str

    def as_keywords(self) -> str:
        """The keywords of the PDF."""
        dossier = f"routekaart:dossier={self.dossier};{self.count};{self.head}"
        return f"{dossier} routekaart:kluis={self.log_count};{self.log_head}"


def read_keywords(text: str) -> PrintedAnchor | None:
    """In: the keywords of any PDF. Out: what they say, or None when that is nothing of ours."""
    found = _FORM.search(text)
    if found is None:
        return None
    return PrintedAnchor(
        found["dossier"], int(found["count"]), found["head"], int(found["log_count"]), found["log_head"]
    )
