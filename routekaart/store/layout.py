"""A vault folder goes in; the places of its files and the list of its backups come out.

Reading this needs no key: a backup's label holds times, counts and a hash, never content.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from routekaart.atomicfile import read_at_most
from routekaart.paths import KEY_FILE
from routekaart.store.anchors import Anchor, from_json

__all__ = [
    "BACKUPS",
    "DATABASE",
    "KEY_FILE",
    "LABEL",
    "LOCK",
    "SET_ASIDE",
    "UNREADABLE",
    "BackupInfo",
    "age",
    "backups_in",
    "label_check",
    "label_of",
    "leftovers",
    "network_kind",
    "newest_backup",
]

DATABASE = "kluis.db"
LOCK = "kluis.slot"
BACKUPS = "reservekopieen"
LABEL = "kopie.json"
SET_ASIDE = "beschadigd-"
UNREADABLE = "-onleesbaar"

_NAME = re.compile(r"\d{8}T\d{6}Z(-\d+)?")
_NETWORK_KINDS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "fuse.sshfs", "davfs", "fuse.davfs"}


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """One backup: its folder, when it was made, and what it should hold."""

    name: str
    folder: Path
    made_at: datetime
    log_seq: int
    sha256: str
    anchor: Anchor = Anchor(0)
    """Where each chain of the vault ended when the copy was made."""

    @property
    def label(self) -> str:
        """Return the moment as people say it, in local time."""
        return f"{self.made_at.astimezone():%d-%m-%Y om %H:%M}"


def backups_in(folder: Path) -> list[BackupInfo]:
    """Return the backups in a backup folder, newest first; half-made ones are left out."""
    try:
        entries = list(folder.iterdir())
    except OSError:
        return []
    found = [label_of(entry) for entry in entries if _NAME.fullmatch(entry.name)]
    return sorted((info for info in found if info), key=age, reverse=True)


def age(info: BackupInfo) -> tuple[int, datetime, int, str]:
    """Return what sorts backups from old to new, also those of one second (named -2, -3, ... -10).

    How far the log was comes first: it only grows, while the clock of a computer can stand wrong.
    """
    return info.log_seq, info.made_at, len(info.name), info.name


def leftovers(vault_folder: Path, backup_folders: Sequence[Path]) -> list[Path]:
    """Return the folders with damaged vaults and unreadable backups that were kept to be safe."""
    found = list(vault_folder.glob(f"{SET_ASIDE}*"))
    for folder in backup_folders:
        found += folder.glob(f"*{UNREADABLE}")
    return sorted(found)


def newest_backup(vault_folder: Path) -> BackupInfo | None:
    """Return the newest backup beside a vault (each was read back when it was made), or None."""
    return next(iter(backups_in(vault_folder / BACKUPS)), None)


def network_kind(path: Path) -> str:
    """Return the kind of network file system `path` lies on, or "" when it is a local disk."""
    if os.name == "nt":
        return _windows_network_kind(path)
    try:
        mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""  # no such list on this system: nothing is known, so nothing is claimed
    return network_kind_from(mounts, path)


def network_kind_from(mountinfo: str, path: Path) -> str:
    """Read the answer from the text of a Linux mount list: the longest mount point above `path` counts."""
    best, kind = -1, ""
    for line in mountinfo.splitlines():
        before, _, after = line.partition(" - ")
        fields = before.split()
        if len(fields) < 5 or not after:
            continue
        point = fields[4].replace("\\040", " ")
        if path.is_relative_to(point) and len(point) >= best:
            best, kind = len(point), after.split()[0]
    return kind if kind in _NETWORK_KINDS else ""


def _windows_network_kind(path: Path) -> str:
    if path.drive.startswith("\\\\"):
        return "netwerkmap"
    import ctypes

    remote = 4  # DRIVE_REMOTE
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 (absent elsewhere, so not a plain attribute)
    return "netwerkschijf" if kernel.GetDriveTypeW(f"{path.drive}\\") == remote else ""


def label_check(label: Mapping[str, object]) -> str:
    """Return the sum that shows damage to a label; it guards against a worn disk, not against somebody who forges."""
    return hashlib.sha256(json.dumps(label, sort_keys=True).encode()).hexdigest()


def label_of(folder: Path) -> BackupInfo | None:
    """Return what the label in a folder says; None when there is none that can be read."""
    try:
        label = json.loads(read_at_most(folder / LABEL))
        if label.pop("check", None) not in (None, label_check(label)):  # labels of the first version had none
            return None
        made_at = datetime.fromisoformat(label["made_at"])
        if made_at.tzinfo is None:
            return None
        anchor = from_json(label)
        return BackupInfo(folder.name, folder, made_at, anchor.log_count, str(label["sha256"]), anchor)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None  # the label itself is damaged: such a copy is never offered
