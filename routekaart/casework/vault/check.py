"""'Kluis controleren': every page, every log and every anchor of the vault, in one go.

An open desk goes in; what does not hold comes out, for each dossier what it is, what is safe and what to do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from routekaart.casework.documents.standing import anchor_of
from routekaart.casework.seals.checkpoint import read_checkpoint
from routekaart.dossier.inspecting import first_bad_event
from routekaart.errors import RoutekaartError
from routekaart.store import Anchor, AnchorFault

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = ["VaultFinding", "VaultReport", "check_logs", "check_vault"]

Progress = Callable[[int, int], None]  # done, total; may raise Cancelled
Kind = Literal["file", "entry", "missing", "rewritten", "gone", "signature"]


@dataclass(frozen=True, slots=True)
class VaultFinding:
    """One thing that does not hold."""

    kind: Kind
    case_id: str
    """Empty for the file or the access log."""
    about: str
    """As people know it: number and code name, or what part of the vault."""
    place: int
    """The first entry that is not right, or how many there should be; 0 when that says nothing."""
    told_by: str
    """What shows it: a copy of a day, the checkpoint, a document."""


@dataclass(frozen=True, slots=True)
class VaultReport:
    """What was looked at and what was found."""

    dossiers: int
    entries: int
    anchors: int
    documents: int
    findings: tuple[VaultFinding, ...]

    @property
    def sound(self) -> bool:
        """Nothing was found."""
        return not self.findings


def check_vault(desk: Desk, progress: Progress = lambda done, total: None) -> VaultReport:
    """Look at everything; changes nothing but the log, which says that it was done. Raises what `progress` raises."""
    heads, names = desk.vault.heads(), _names(desk)
    anchors, documents = list(_copies(desk)), [pdf for case_id in heads for pdf in _documents(desk, case_id)]
    total = 2 + len(heads) + len(anchors) + len(documents)
    findings: list[VaultFinding] = []
    pages = desk.vault.verify_integrity()
    if pages.pages:
        findings.append(VaultFinding("file", "", "het bestand van de kluis", 0, "de controle van elke bladzijde"))
    done = 1
    for found in _log_findings(desk, names):
        done += 1
        progress(done, total)
        findings += found
    point = read_checkpoint(desk)
    for told_by, anchor in anchors:
        done += 1
        progress(done, total)
        findings += _against(desk, anchor, told_by, names)
    for case_id, digest in documents:
        done += 1
        progress(done, total)
        findings += _against_document(desk, case_id, digest, names)
    desk.log("kluis gecontroleerd", "kluis", result=f"{len(findings)} bevindingen")
    count = desk.vault.log_end()[0]
    return VaultReport(len(heads), count, len(anchors) + (point is not None), len(documents), _merged(findings))


def check_logs(desk: Desk) -> tuple[VaultFinding, ...]:
    """The logs alone: every entry of every chain, and the checkpoint; no pages, copies or documents."""
    return _merged([item for part in _log_findings(desk, _names(desk)) for item in part])


def _log_findings(desk: Desk, names: dict[str, str]) -> Iterator[list[VaultFinding]]:
    """For each dossier what is wrong in its chain; then what is wrong in the access log, and the checkpoint."""
    for case_id, head in desk.vault.heads().items():
        place = first_bad_event(desk.vault.events(case_id), head)
        yield [] if place is None else [VaultFinding("entry", case_id, _called(names, case_id), place, _ITSELF)]
    place = desk.vault.first_bad_log_entry()
    found = [] if place is None else [VaultFinding("entry", "", _LOG, place, _ITSELF)]
    point = read_checkpoint(desk)
    if point is not None:
        if point.signature == "bad":
            found.append(VaultFinding("signature", "", "het controlepunt van de kluis", 0, "het zegel eronder"))
        found += _against(desk, point.anchor, "het controlepunt van de kluis", names)
    yield found


def _copies(desk: Desk) -> Iterator[tuple[str, Anchor]]:
    """The anchors of every copy: on its label, and inside it, where nobody can write without the key."""
    for info in desk.vault.backups():
        told_by = f"de reservekopie van {info.label}"
        yield told_by, info.anchor
        try:
            yield told_by, desk.vault.anchor_in(info)
        except (RoutekaartError, OSError):
            continue  # a copy that does not read is told when it is needed, and says nothing of this vault


def _documents(desk: Desk, case_id: str) -> list[tuple[str, str]]:
    return [(case_id, item.sha256) for item in desk.vault.blobs(case_id) if item.kind == "document"]


def _against_document(desk: Desk, case_id: str, digest: str, names: dict[str, str]) -> list[VaultFinding]:
    from routekaart.verification import printed_anchor

    told_by = f"een document van {_called(names, case_id)}"
    try:
        printed = printed_anchor(desk.vault.blob(digest))
    except RoutekaartError:
        return [VaultFinding("file", case_id, told_by, 0, "de som van het bestand")]
    return [] if printed is None else _against(desk, anchor_of(printed), told_by, names)


def _against(desk: Desk, anchor: Anchor, told_by: str, names: dict[str, str]) -> list[VaultFinding]:
    return [_finding(fault, told_by, names) for fault in desk.vault.against(anchor)]


def _finding(fault: AnchorFault, told_by: str, names: dict[str, str]) -> VaultFinding:
    return VaultFinding(fault.kind, fault.dossier, _called(names, fault.dossier), fault.expected, told_by)


def _merged(findings: list[VaultFinding]) -> tuple[VaultFinding, ...]:
    """One thing that several anchors show is told once, by the first."""
    kept: dict[tuple[str, str, str], VaultFinding] = {}
    for item in findings:
        kept.setdefault((item.case_id, item.about, item.kind), item)
    return tuple(kept.values())


_LOG = "het logboek van de kluis"
_ITSELF = "het logboek zelf"


def _called(names: dict[str, str], case_id: str) -> str:
    return names.get(case_id, "een dossier dat er niet meer is") if case_id else _LOG


def _names(desk: Desk) -> dict[str, str]:
    """How people know each dossier; of one that cannot be read only that it cannot."""
    found: dict[str, str] = {}
    for item in desk.vault.summaries():
        try:
            dossier = desk.load(item.dossier)[1]
        except (RoutekaartError, KeyError, TypeError, ValueError):  # this very dossier may be what is damaged
            found[item.dossier] = f"een dossier dat niet te lezen is (laatst veranderd {item.last_at[:10]})"
            continue
        people = dossier.facts.records("personen")
        name = next((str(row.get("codenaam") or "") for row in people if row.get("rol") == "kind"), "")
        found[item.dossier] = " · ".join(part for part in (dossier.number, name) if part)
    return found
