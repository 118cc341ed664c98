"""The use cases: all that the interface, the demo and the CLI call; each change returns `Changes`.

Nothing here knows a window; time, chance and folders come in through `Environment`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from routekaart.casework.base import (
        Changes as Changes,
        Environment as Environment,
        Owner as Owner,
        system_environment as system_environment,
    )
    from routekaart.casework.desk import Desk as Desk
    from routekaart.casework.overview import (
        GROUPS as GROUPS,
        ConsultationRow as ConsultationRow,
        Group as Group,
        WeekItem as WeekItem,
        in_group as in_group,
        this_week as this_week,
    )
    from routekaart.casework.papers import (
        MadePdf as MadePdf,
        SealedPdf as SealedPdf,
        Signer as Signer,
        check_pdf as check_pdf,
    )
    from routekaart.casework.practicecases import (
        PracticeCase as PracticeCase,
        practice_cases as practice_cases,
        start_practice_case as start_practice_case,
    )
    from routekaart.casework.vaults import (
        VaultCard as VaultCard,
        create_vault as create_vault,
        forget_recovery_and_make_new as forget_recovery_and_make_new,
        has_backup as has_backup,
        needs_recovery_code as needs_recovery_code,
        new_passphrase as new_passphrase,
        open_practice as open_practice,
        recover as recover,
        reset_practice as reset_practice,
        restore as restore,
        set_recovery_reminder as set_recovery_reminder,
        unlock as unlock,
        vault_cards as vault_cards,
    )
    from routekaart.casework.views import CaseRow as CaseRow, CaseView as CaseView, TimelineEntry as TimelineEntry
    from routekaart.store import RestoreResult as RestoreResult
    from routekaart.verification import VerificationReport as VerificationReport

# Each name is fetched when it is asked for: the first page on screen needs no rules, vaults or documents.
_HOME = {
    "Changes": "routekaart.casework.base",
    "Environment": "routekaart.casework.base",
    "Owner": "routekaart.casework.base",
    "system_environment": "routekaart.casework.base",
    "Desk": "routekaart.casework.desk",
    "ConsultationRow": "routekaart.casework.overview",
    "GROUPS": "routekaart.casework.overview",
    "Group": "routekaart.casework.overview",
    "WeekItem": "routekaart.casework.overview",
    "in_group": "routekaart.casework.overview",
    "this_week": "routekaart.casework.overview",
    "MadePdf": "routekaart.casework.papers",
    "SealedPdf": "routekaart.casework.papers",
    "Signer": "routekaart.casework.papers",
    "check_pdf": "routekaart.casework.papers",
    "PracticeCase": "routekaart.casework.practicecases",
    "practice_cases": "routekaart.casework.practicecases",
    "start_practice_case": "routekaart.casework.practicecases",
    "VaultCard": "routekaart.casework.vaults",
    "create_vault": "routekaart.casework.vaults",
    "forget_recovery_and_make_new": "routekaart.casework.vaults",
    "has_backup": "routekaart.casework.vaults",
    "needs_recovery_code": "routekaart.casework.vaults",
    "new_passphrase": "routekaart.casework.vaults",
    "open_practice": "routekaart.casework.vaults",
    "recover": "routekaart.casework.vaults",
    "reset_practice": "routekaart.casework.vaults",
    "restore": "routekaart.casework.vaults",
    "set_recovery_reminder": "routekaart.casework.vaults",
    "unlock": "routekaart.casework.vaults",
    "vault_cards": "routekaart.casework.vaults",
    "CaseRow": "routekaart.casework.views",
    "CaseView": "routekaart.casework.views",
    "TimelineEntry": "routekaart.casework.views",
    "RestoreResult": "routekaart.store",
    "VerificationReport": "routekaart.verification",
}

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
    "RestoreResult",
    "SealedPdf",
    "Signer",
    "TimelineEntry",
    "VaultCard",
    "WeekItem",
    "check_pdf",
    "create_vault",
    "forget_recovery_and_make_new",
    "has_backup",
    "in_group",
    "new_passphrase",
    "needs_recovery_code",
    "open_practice",
    "practice_cases",
    "recover",
    "reset_practice",
    "restore",
    "set_recovery_reminder",
    "start_practice_case",
    "system_environment",
    "this_week",
    "unlock",
    "vault_cards",
]


def __getattr__(name: str) -> Any:
    """A use case from the module it lives in."""
    if name not in _HOME:
        raise AttributeError(name)
    return getattr(import_module(_HOME[name]), name)
