"""Whether the logs in this vault still hold what a PDF from outside says of them.

A desk and the ends of the logs that the PDF names go in; one word for it comes out, or nothing when the PDF is of
another vault. Who rewrites a vault and all its copies cannot reach a paper that a family took home.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routekaart.dossier.printed import PrintedAnchor
from routekaart.store import Anchor

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk
    from routekaart.verification import ChainState

__all__ = ["standing"]

_WORDS: dict[str, ChainState] = {"missing": "te_kort", "rewritten": "herschreven", "gone": "weg"}


def standing(desk: Desk, printed: PrintedAnchor | None) -> ChainState | None:
    """`staat` when everything of then is still there; when both logs do not fit, the dossier is told."""
    if printed is None:
        return None
    faults = desk.vault.against(anchor_of(printed))
    of_dossier = [fault for fault in faults if fault.dossier]
    of_log = [fault for fault in faults if not fault.dossier]
    here = printed.dossier in desk.vault.heads()
    if of_log and not here and (of_dossier or not printed.dossier):
        return None  # neither the dossier nor the access log is of this vault
    if of_dossier:
        return _WORDS[of_dossier[0].kind]
    if of_log:
        return "logboek"
    return "staat" if here or not printed.dossier else "vernietigd"


def anchor_of(printed: PrintedAnchor) -> Anchor:
    """The same as an anchor of the store."""
    heads = ((printed.dossier, printed.count, printed.head),) if printed.dossier else ()
    return Anchor(printed.log_count, printed.log_head, heads)
