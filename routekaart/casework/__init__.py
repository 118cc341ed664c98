"""The use cases: all that the interface, the demo and the CLI call; each change returns `Changes`.

Nothing here knows a window; time, chance and folders come in through `Environment`.
"""

from typing import TYPE_CHECKING

from routekaart.casework.base import Changes, Environment, Owner, system_environment
from routekaart.casework.desk import Desk
from routekaart.casework.overview import GROUPS, ConsultationRow, Group, WeekItem, in_group, this_week
from routekaart.casework.papers import MadePdf, SealedPdf, Signer, check_pdf
from routekaart.casework.practicecases import PracticeCase, practice_cases, start_practice_case
from routekaart.casework.vaults import (
    VaultCard,
    create_vault,
    forget_recovery_and_make_new,
    needs_recovery_code,
    new_passphrase,
    open_practice,
    recover,
    reset_practice,
    set_recovery_reminder,
    unlock,
    vault_cards,
)
from routekaart.casework.views import CaseRow, CaseView, TimelineEntry

if TYPE_CHECKING:
    # Only its name: the library behind it is too slow to load at the start.
    from routekaart.verification import VerificationReport as VerificationReport

__all__ = [
    "GROUPS",
    "CaseRow",
    "CaseView",
    "Changes",
    "ConsultationRow",
    "Desk",
    "Environment",
    "Group",
    "MadePdf",
    "Owner",
    "PracticeCase",
    "SealedPdf",
    "Signer",
    "TimelineEntry",
    "VaultCard",
    "WeekItem",
    "check_pdf",
    "create_vault",
    "forget_recovery_and_make_new",
    "in_group",
    "new_passphrase",
    "needs_recovery_code",
    "open_practice",
    "practice_cases",
    "recover",
    "reset_practice",
    "set_recovery_reminder",
    "start_practice_case",
    "system_environment",
    "this_week",
    "unlock",
    "vault_cards",
]
