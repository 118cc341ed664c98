"""The use cases: all that the interface, the demo and the CLI call; each change returns `Changes`.

Nothing here knows a window; time, chance and folders come in through `Environment`.
"""

from routekaart.casework.base import Changes, Environment, Owner, system_environment
from routekaart.casework.desk import Desk
from routekaart.casework.papers import MadePdf, SealedPdf, Signer, check_pdf
from routekaart.casework.vaults import (
    VaultCard,
    create_vault,
    new_passphrase,
    open_practice,
    recover,
    reset_practice,
    unlock,
    vault_cards,
)
from routekaart.casework.views import CaseRow, CaseView, TimelineEntry

__all__ = [
    "CaseRow",
    "CaseView",
    "Changes",
    "Desk",
    "Environment",
    "MadePdf",
    "Owner",
    "SealedPdf",
    "Signer",
    "TimelineEntry",
    "VaultCard",
    "check_pdf",
    "create_vault",
    "new_passphrase",
    "open_practice",
    "recover",
    "reset_practice",
    "system_environment",
    "unlock",
    "vault_cards",
]
