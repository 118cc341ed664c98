"""Whatever is read, a bad page is told as damage of this file; what was destroyed as it should be is no fault."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from routekaart.store import Anchor, AnchorFault, Vault, restore_newest_good
from routekaart.store.layout import network_kind
from tests.store.store_samples import KEY, NOW, chain, entry, projection, refused


class _BadPage:
    """A connection that meets a bad page at every question."""

    in_transaction = False

    def execute(self, *_statement: object) -> Any:
        error = sqlcipher.DatabaseError("database disk image is malformed")
        error.sqlite_errorcode = 11
        raise error


READS: dict[str, Callable[[Vault], object]] = {
    "events": lambda vault: vault.events("a"),
    "heads": lambda vault: vault.heads(),
    "summaries": lambda vault: vault.summaries(),
    "search": lambda vault: vault.search("kind"),
    "concepts": lambda vault: vault.concepts("a"),
    "blob": lambda vault: vault.blob("x"),
    "blobs": lambda vault: vault.blobs("a"),
    "vault_log": lambda vault: vault.vault_log(),
    "value": lambda vault: vault.value("owner"),
    "anchor": lambda vault: vault.anchor(),
    "log_end": lambda vault: vault.log_end(),
    "first_bad_log_entry": lambda vault: vault.first_bad_log_entry(),
    "against": lambda vault: vault.against(Anchor(1)),
    "scrub": lambda vault: vault._scrub(),
    "put_projection": lambda vault: vault.put_projection("a", projection("x")),
    "log": lambda vault: vault.log(entry("bekeken")),
}


@pytest.mark.parametrize("name", READS)
def test_a_bad_page_is_damage_of_this_file(vault: Vault, name: str) -> None:
    whole = vault._connection
    vault._connection = _BadPage()  # type: ignore[assignment]
    with refused("VLT-001") as caught:
        READS[name](vault)
    vault._connection = whole
    assert caught.value.facts["path"] == str(vault.path)


def test_a_dossier_that_grew_and_was_then_destroyed_is_not_missed(vault: Vault) -> None:
    before = vault.anchor()
    last = vault.events("a")[-1]
    vault.append("a", last.hash, chain("a", ["drie"], after=2, prev=last.hash))
    grown = vault.anchor()
    vault.destroy("a", now=NOW, actor="medewerker-1")
    assert vault.against(before) == vault.against(grown) == ()
    other = Anchor(0, "", (("a", 3, "een andere kop"),))
    later = Anchor(0, "", (("a", 4, grown.heads[0][2]),))
    assert vault.against(other) == (AnchorFault("a", "gone", 3, 0),)
    assert vault.against(later) == (AnchorFault("a", "gone", 4, 0),)


def test_restoring_twice_in_one_second_keeps_what_was_set_aside(vault: Vault) -> None:
    vault.backup(now=NOW - timedelta(hours=1))
    vault.close()
    first = restore_newest_good(vault.folder, KEY, now=NOW).set_aside
    again = restore_newest_good(vault.folder, KEY, now=NOW).set_aside
    assert first == again == vault.folder / "beschadigd-20261122T080000Z"
    assert first is not None and (first / "kluis.db").exists()


def test_a_list_of_disks_with_a_strange_name_is_read_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = tmp_path / "mountinfo"
    listed.write_bytes(b"30 22 0:40 / /mnt/\xff rw - ext4 x rw\n31 22 0:40 / /mnt/team rw - cifs //server/team rw\n")
    opened = Path.open

    def there(path: Path, *given: Any, **more: Any) -> Any:
        return opened(listed if str(path) == "/proc/self/mountinfo" else path, *given, **more)

    monkeypatch.setattr(Path, "open", there)
    assert network_kind(Path("/mnt/team/kluis")) == "cifs"
