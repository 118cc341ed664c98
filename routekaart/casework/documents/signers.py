"""Who is asked to sign, and what is recorded of each for the text that lies there now.

A view and the document that was opened for signing go in; one frozen row for each person comes out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routekaart.casework.documents.made import Signer
from routekaart.dossier import MadeDocument

if TYPE_CHECKING:
    from routekaart.casework.case.views import CaseView

__all__ = ["signers_of"]

_ASKED = (
    "ouder", "voogd", "pleegouder", "gezinshuisouder", "netwerk", "jim", "kind", "gedragswetenschapper", "gi",
    "wijkteam", "regisseur", "opsteller",
)  # fmt: skip


def signers_of(view: CaseView, last: MadeDocument | None) -> tuple[Signer, ...]:
    """Everybody who is asked to sign, the child last but one, the author last."""
    signed = {item.person: item for item in view.dossier.signatures_for(last.content_hash)} if last else {}
    earlier = {item.person for item in view.dossier.signatures}
    found, sheet = [], view.checklist.route.document.sheet
    list_name = sheet.signers if sheet else "personen"
    rows = list(view.facts.records(list_name))
    if list_name == "personen":
        rows = [row for row in rows if row.get("rol") in _ASKED]
        rows.sort(key=lambda row: _ASKED.index(str(row["rol"])))
    for row in rows:
        person = str(row["id"])
        mark = signed.get(person)
        found.append(
            Signer(
                person=person,
                name=view.labels.record(list_name, row),
                role=str(row.get("rol") or ""),
                may_sign_only=row.get("rol") == "kind",
                stance=mark.stance if mark else None,
                method=mark.method if mark else None,
                words=mark.words if mark else "",
                at=mark.at if mark else None,
                scan=mark.attachment if mark else "",
                voided=mark is None and person in earlier,
            )
        )
    return tuple(found)
