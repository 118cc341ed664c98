"""The record of a destruction as a paper: what is known of it without the case goes in, document XML comes out.

There is no name, no number of a case and no free text in it, so it can be kept and shown to anybody.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from routekaart.document.meta import PdfMeta
from routekaart.document.paper.language import day_text
from routekaart.document.paper.template import fill
from routekaart.paths import places

__all__ = ["compose_destruction"]

_TITLE = "Verklaring van vernietiging"


def compose_destruction(record: Mapping[str, Any], made_on: datetime) -> tuple[str, PdfMeta]:
    """In: the fields of a destruction record. Out: the paper and what its PDF says about itself."""
    day = str(record["destroyed_at"])[:10]
    xml = fill(
        places(os.environ).resources / "templates",
        "vernietiging",
        v=record,
        title=_TITLE,
        destroyed_on=day_text(day),
        asked_on=day_text(record["asked_on"]),
        made_on=day_text(made_on.date().isoformat()),
    )
    meta = PdfMeta(
        title=_TITLE,
        author=str(record["organisation"]),
        subject=f"Vernietigd op {day_text(day)}",
        created=made_on,
        document_id=f"vernietiging-{str(record['dossier'])[:12]}",
        footer_left=_TITLE,
        footer_right="Routekaart",
        watermark="OEFENING" if record["practice"] else None,
    )
    return xml, meta
