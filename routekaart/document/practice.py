"""Papers for practising: the hand-out of a group, the key of the trainer, and two groups side by side.

A view with plain words goes in; document XML and what the PDF says of itself come out. OEFENING stands across every
page of each of them, whoever asks for it.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from routekaart.document.meta import PdfMeta
from routekaart.document.paper.language import day_text
from routekaart.document.paper.plain import plain_text
from routekaart.document.paper.template import fill
from routekaart.paths import file_name, places

__all__ = ["PracticeKind", "PracticePaper", "practice_paper"]

PracticeKind = Literal["hand-out", "antwoordsleutel", "groepen"]
_CALLED: dict[PracticeKind, str] = {
    "hand-out": "Hand-out", "antwoordsleutel": "Antwoordsleutel", "groepen": "Twee groepen naast elkaar",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class PracticePaper:
    """A paper as document XML, with its words for a screen reader and a name without names."""

    xml: str
    meta: PdfMeta
    text: str
    file_name: str


def practice_paper(kind: PracticeKind, view: object, about: str, made_on: datetime) -> PracticePaper:
    """The paper of this kind; the same view gives the same paper. `about` is the title of the case."""
    called = _CALLED[kind]
    xml = fill(places(os.environ).resources / "templates", f"oefenen-{kind}", v=view,
               made_on=day_text(made_on.date().isoformat()))  # fmt: skip
    meta = PdfMeta(
        title=f"{called}: {about}",
        author="",
        subject="Oefening, alles is verzonnen",
        created=made_on,
        document_id=f"{file_name(kind, about)}-{made_on.date().isoformat()}",
        footer_left=f"OEFENING · {called}",
        footer_right=about,
        watermark="OEFENING",
    )
    return PracticePaper(xml, meta, plain_text(xml), file_name("oefening", kind, about, ending="pdf"))
