"""The use cases: all that the interface, the demo and the CLI call; each change returns `Changes`.

Nothing here knows a window; time, chance and folders come in through `Environment`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from routekaart.casework.base import Changes, Environment, system_environment
    from routekaart.casework.cards import VaultCard, vault_cards
    from routekaart.casework.continuing import (
        ENDS_HERE,
        Journey,
        NextRoute,
        continue_on,
        journey,
        next_routes,
        still_true,
    )
    from routekaart.casework.desk import Desk
    from routekaart.casework.extracting import may_have_extract
    from routekaart.casework.fitting import Leftover
    from routekaart.casework.keeping import CaseRecord, LogLine, case_record
    from routekaart.casework.keycopies import has_key_copy, restore_key_file
    from routekaart.casework.logbook import LogChoice, LogRow, log_choices, log_rows, save_log
    from routekaart.casework.overview import GROUPS, ConsultationRow, Group, WeekItem, in_group, this_week
    from routekaart.casework.owner import Owner
    from routekaart.casework.papers import MadePdf, SealedPdf, Signer, check_pdf
    from routekaart.casework.phrases import passphrase_strength
    from routekaart.casework.practicecases import PracticeCase, practice_cases, start_practice_case
    from routekaart.casework.receiving import (
        ReceivedSeal,
        Reception,
        forget_received,
        look_at_received,
        save_received,
        seal_received,
    )
    from routekaart.casework.rekeying import OldCopies, Rekeyed, old_copies, rekey, remove_old_copies
    from routekaart.casework.passages import Passage, passages_of
    from routekaart.casework.restoring import FoundVault, RestoredHere, find_vaults, restore_here
    from routekaart.casework.returning import add_returned
    from routekaart.casework.scans import add_scan, read_scan
    from routekaart.casework.sealcards import CardKey, cards_in
    from routekaart.casework.sealers import missing_sealers
    from routekaart.casework.tallying import TallyOffer, save_tally, tally_offers
    from routekaart.casework.vaultcheck import VaultFinding, VaultReport, check_vault
    from routekaart.casework.vaults import (
        create_vault,
        forget_recovery_and_make_new,
    from routekaart.casework.redacting import Redacted, RedactionPlan, plan_redaction, redact
        has_backup,
        needs_recovery_code,
        new_passphrase,
        open_practice,
        recover,
        reset_practice,
        restore,
        set_recovery_reminder,
        unlock,
    )
    from routekaart.casework.versions import (
        TouchedCase,
        VersionDifference,
        move_to_version,
        offered_version,
        stay_with_version,
        touched_case,
        touched_cases,
        version_difference,
    )
    from routekaart.casework.views import CaseRow, CaseView, TimelineEntry, review_on
    from routekaart.dossier.printed import PrintedAnchor
    from routekaart.keys.strength import Strength
    from routekaart.store import RestoreResult
    from routekaart.verification import VerificationReport, printed_anchor, revision_hashes

# Each name is fetched when it is asked for: the first page on screen needs no rules, vaults or documents.
_HOME = {
    "Changes": "routekaart.casework.base",
    "Environment": "routekaart.casework.base",
    "system_environment": "routekaart.casework.base",
    "VaultCard": "routekaart.casework.cards",
    "vault_cards": "routekaart.casework.cards",
    "ENDS_HERE": "routekaart.casework.continuing",
    "Journey": "routekaart.casework.continuing",
    "NextRoute": "routekaart.casework.continuing",
    "continue_on": "routekaart.casework.continuing",
    "journey": "routekaart.casework.continuing",
    "next_routes": "routekaart.casework.continuing",
    "still_true": "routekaart.casework.continuing",
    "Desk": "routekaart.casework.desk",
    "CardKey": "routekaart.casework.sealcards",
    "cards_in": "routekaart.casework.sealcards",
    "may_have_extract": "routekaart.casework.extracting",
    "Leftover": "routekaart.casework.fitting",
    "CaseRecord": "routekaart.casework.keeping",
    "LogLine": "routekaart.casework.keeping",
    "case_record": "routekaart.casework.keeping",
    "LogChoice": "routekaart.casework.logbook",
    "LogRow": "routekaart.casework.logbook",
    "log_choices": "routekaart.casework.logbook",
    "log_rows": "routekaart.casework.logbook",
    "save_log": "routekaart.casework.logbook",
    "VaultFinding": "routekaart.casework.vaultcheck",
    "VaultReport": "routekaart.casework.vaultcheck",
    "check_vault": "routekaart.casework.vaultcheck",
    "ConsultationRow": "routekaart.casework.overview",
    "GROUPS": "routekaart.casework.overview",
    "Group": "routekaart.casework.overview",
    "WeekItem": "routekaart.casework.overview",
    "in_group": "routekaart.casework.overview",
    "Passage": "routekaart.casework.passages",
    "passages_of": "routekaart.casework.passages",
    "Redacted": "routekaart.casework.redacting",
    "RedactionPlan": "routekaart.casework.redacting",
    "plan_redaction": "routekaart.casework.redacting",
    "redact": "routekaart.casework.redacting",
    "this_week": "routekaart.casework.overview",
    "has_key_copy": "routekaart.casework.keycopies",
    "restore_key_file": "routekaart.casework.keycopies",
    "Owner": "routekaart.casework.owner",
    "MadePdf": "routekaart.casework.papers",
    "SealedPdf": "routekaart.casework.papers",
    "Signer": "routekaart.casework.papers",
    "check_pdf": "routekaart.casework.papers",
    "passphrase_strength": "routekaart.casework.phrases",
    "PracticeCase": "routekaart.casework.practicecases",
    "practice_cases": "routekaart.casework.practicecases",
    "start_practice_case": "routekaart.casework.practicecases",
    "ReceivedSeal": "routekaart.casework.receiving",
    "Reception": "routekaart.casework.receiving",
    "forget_received": "routekaart.casework.receiving",
    "look_at_received": "routekaart.casework.receiving",
    "save_received": "routekaart.casework.receiving",
    "seal_received": "routekaart.casework.receiving",
    "add_returned": "routekaart.casework.returning",
    "missing_sealers": "routekaart.casework.sealers",
    "OldCopies": "routekaart.casework.rekeying",
    "Rekeyed": "routekaart.casework.rekeying",
    "old_copies": "routekaart.casework.rekeying",
    "rekey": "routekaart.casework.rekeying",
    "remove_old_copies": "routekaart.casework.rekeying",
    "FoundVault": "routekaart.casework.restoring",
    "RestoredHere": "routekaart.casework.restoring",
    "find_vaults": "routekaart.casework.restoring",
    "restore_here": "routekaart.casework.restoring",
    "add_scan": "routekaart.casework.scans",
    "read_scan": "routekaart.casework.scans",
    "TallyOffer": "routekaart.casework.tallying",
    "save_tally": "routekaart.casework.tallying",
    "tally_offers": "routekaart.casework.tallying",
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
    "VersionDifference": "routekaart.casework.versions",
    "TouchedCase": "routekaart.casework.versions",
    "move_to_version": "routekaart.casework.versions",
    "offered_version": "routekaart.casework.versions",
    "stay_with_version": "routekaart.casework.versions",
    "touched_case": "routekaart.casework.versions",
    "touched_cases": "routekaart.casework.versions",
    "version_difference": "routekaart.casework.versions",
    "CaseRow": "routekaart.casework.views",
    "review_on": "routekaart.casework.views",
    "CaseView": "routekaart.casework.views",
    "TimelineEntry": "routekaart.casework.views",
    "Strength": "routekaart.keys.strength",
    "RestoreResult": "routekaart.store",
    "VerificationReport": "routekaart.verification",
    "revision_hashes": "routekaart.verification",
    "printed_anchor": "routekaart.verification",
    "PrintedAnchor": "routekaart.dossier.printed",
}

__all__ = [
    "ENDS_HERE",
    "GROUPS",
    "CardKey",
    "CaseRecord",
    "CaseRow",
    "CaseView",
    "Changes",
    "ConsultationRow",
    "Desk",
    "Environment",
    "FoundVault",
    "Group",
    "Journey",
    "Leftover",
    "LogChoice",
    "LogLine",
    "LogRow",
    "MadePdf",
    "NextRoute",
    "OldCopies",
    "Owner",
    "PracticeCase",
    "ReceivedSeal",
    "Reception",
    "Rekeyed",
    "RestoreResult",
    "RestoredHere",
    "SealedPdf",
    "PrintedAnchor",
    "Signer",
    "Strength",
    "TallyOffer",
    "TimelineEntry",
    "TouchedCase",
    "VaultCard",
    "VaultFinding",
    "VaultReport",
    "VerificationReport",
    "VersionDifference",
    "WeekItem",
    "add_returned",
    "add_scan",
    "cards_in",
    "case_record",
    "check_pdf",
    "check_vault",
    "continue_on",
    "create_vault",
    "find_vaults",
    "forget_received",
    "Passage",
    "forget_recovery_and_make_new",
    "has_backup",
    "has_key_copy",
    "in_group",
    "Redacted",
    "RedactionPlan",
    "log_choices",
    "log_rows",
    "journey",
    "look_at_received",
    "may_have_extract",
    "missing_sealers",
    "move_to_version",
    "needs_recovery_code",
    "new_passphrase",
    "next_routes",
    "offered_version",
    "old_copies",
    "open_practice",
    "passphrase_strength",
    "practice_cases",
    "read_scan",
    "recover",
    "rekey",
    "remove_old_copies",
    "reset_practice",
    "restore",
    "restore_here",
    "restore_key_file",
    "review_on",
    "printed_anchor",
    "revision_hashes",
    "save_received",
    "save_log",
    "save_tally",
    "seal_received",
    "set_recovery_reminder",
    "start_practice_case",
    "stay_with_version",
    "still_true",
    "system_environment",
    "tally_offers",
    "this_week",
    "touched_case",
    "touched_cases",
    "unlock",
    "vault_cards",
    "version_difference",
]


def __getattr__(name: str) -> Any:
    """A use case from the module it lives in."""
    "organisation_access",
    "passages_of",
    if name not in _HOME:
    "plan_redaction",
        raise AttributeError(name)
    return getattr(import_module(_HOME[name]), name)
    "redact",
