"""Where files stand: network places are recognised, and labels hold no content and are not believed blindly."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from routekaart.store import Vault
from routekaart.store.layout import network_kind_from
from tests.store.store_samples import (
    NOW,
    entry,
)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/home/x/kluis", ""),
        ("/mnt/team/kluis", "cifs"),
        ("/mnt/team/usb/kluis", ""),
        ("/mnt/met spatie/k", "nfs4"),
    ],
)
def test_a_network_place_is_recognised(path: str, kind: str) -> None:
    mounts = (
        "22 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw\n"
        "30 22 0:40 / /mnt/team rw - cifs //server/team rw\n"
        "31 30 8:17 / /mnt/team/usb rw - vfat /dev/sdb1 rw\n"
        "32 22 0:41 / /mnt/met\\040spatie rw shared:2 - nfs4 server:/x rw\n"
        "onleesbaar\n"
    )
    assert network_kind_from(mounts, Path(path)) == kind


def test_labels_hold_no_content(vault: Vault) -> None:
    vault.log(entry("bekeken"))
    label = json.loads((vault.backup(now=NOW).folder / "kopie.json").read_text())
    assert set(label) == {"made_at", "log_seq", "log_head", "sha256", "heads", "check"}
    assert label["heads"] == {name: [len(vault.events(name)), head] for name, head in vault.heads().items()}
    assert label["log_head"] == vault.vault_log()[-1].hash


def test_a_label_that_was_damaged_is_not_believed(vault: Vault) -> None:
    info = vault.backup(now=NOW)
    path = info.folder / "kopie.json"
    whole = path.read_text()
    path.write_text(whole.replace("2026", "2036"))
    assert vault.backups() == []
    path.write_text(whole)
    assert [found.name for found in vault.backups()] == [info.name]
    first = {key: value for key, value in json.loads(whole).items() if key != "check"}
    path.write_text(json.dumps(first))  # as the first version wrote it
    assert [found.name for found in vault.backups()] == [info.name]
