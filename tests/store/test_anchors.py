"""What was laid down in a copy or a checkpoint shows an end that was cut off and a chain that was written anew."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from routekaart.store import CHECKPOINT, Anchor, AnchorFault, Vault
from routekaart.store.connection import connect
from tests.store.store_samples import KEY, NOW, START, chain, entry


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    vault = Vault.create(tmp_path / "kluis", KEY, owner="{}", now=NOW)
    vault.append("a", START, chain("a", ["een", "twee", "drie"]))
    vault.append("b", START, chain("b", ["een"]))
    for action in ("geopend", "bekeken", "afgedrukt"):
        vault.log(entry(action))
    yield vault
    vault.close()


def tampered(vault: Vault, *statements: str) -> Vault:
    """The vault after somebody with the key changed the file, triggers taken away."""
    vault.close()
    connection = connect(vault.path, KEY)
    for trigger in ("event_stays", "event_is_fixed", "log_stays", "log_is_fixed"):
        connection.execute(f"DROP TRIGGER {trigger}")
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return Vault.open(vault.folder, KEY, now=NOW)


CUT = (
    "DELETE FROM event WHERE dossier = 'a' AND seq = 3",
    "UPDATE head SET count = 2, hash = (SELECT hash FROM event WHERE seq = 2) WHERE dossier = 'a'",
)
ANEW = ("UPDATE event SET hash = 'x' || hash WHERE dossier = 'a'",
        "UPDATE head SET hash = 'x' || hash WHERE dossier = 'a'")  # fmt: skip


@pytest.mark.parametrize(
    ("statements", "faults"),
    [
        ((), ()),
        (CUT, (AnchorFault("a", "missing", 3, 2),)),
        (ANEW, (AnchorFault("a", "rewritten", 3, 3),)),
        (("DELETE FROM event WHERE dossier = 'b'", "DELETE FROM head WHERE dossier = 'b'"),
         (AnchorFault("b", "gone", 1, 0),)),
        (("DELETE FROM vault_log WHERE seq = 3",), (AnchorFault("", "missing", 3, 2),)),
        (("UPDATE vault_log SET hash = 'x'",), (AnchorFault("", "rewritten", 3, 3),)),
    ],
)  # fmt: skip
@pytest.mark.parametrize("where", ["copy", "checkpoint"])
def test_what_no_longer_fits_is_named_and_told_at_opening(
    vault: Vault, statements: tuple[str, ...], faults: tuple[AnchorFault, ...], where: str
) -> None:
    anchor = vault.anchor()
    if where == "copy":
        assert vault.backup(now=NOW).anchor == anchor
        assert vault.anchor_in(vault.backups()[0]) == anchor
    else:
        vault.set_value(CHECKPOINT, json.dumps({"anchor": anchor.as_json()}))
    vault = tampered(vault, *statements)
    assert vault.against(anchor) == faults
    told = [warning.code for warning in vault.warnings]
    shorter_log = where == "copy" and faults == (AnchorFault("", "missing", 3, 2),)
    assert told == ([] if not faults else ["VLT-010"] if shorter_log else ["VLT-018"])
    vault.close()


def test_what_was_added_or_destroyed_since_fits(vault: Vault) -> None:
    anchor = vault.anchor()
    last = vault.events("a")[-1]
    vault.append("a", last.hash, chain("a", ["vier"], after=3, prev=last.hash))
    vault.destroy("b", now=NOW, actor="medewerker-1")
    assert vault.against(anchor) == ()


def test_a_dossier_that_only_seems_destroyed_is_gone(vault: Vault) -> None:
    anchor = vault.anchor()
    head = vault.heads()["b"]
    vault = tampered(
        vault, "DELETE FROM event WHERE dossier = 'b'", "DELETE FROM head WHERE dossier = 'b'",
        f"INSERT INTO destroyed VALUES ('b', '{head}', 1, '2026-11-22')",
    )  # fmt: skip
    assert vault.against(anchor) == (AnchorFault("b", "gone", 1, 0),)
    vault.close()


def test_a_label_of_the_first_version_still_counts(vault: Vault) -> None:
    info = vault.backup(now=NOW)
    label = json.loads((info.folder / "kopie.json").read_text())
    (info.folder / "kopie.json").write_text(
        json.dumps({name: label[name] for name in ("made_at", "log_seq", "sha256")})
    )
    assert vault.backups()[0].anchor == Anchor(3)
    vault.close()
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert vault.warnings == ()
    vault.close()
    shutil.rmtree(info.folder)


@pytest.mark.parametrize("text", ["", "[]", "null", '{"anchor": 3}', '{"anchor": {"log_seq": "veel"}}'])
def test_a_checkpoint_that_is_none_is_left_alone(vault: Vault, text: str) -> None:
    vault.set_value(CHECKPOINT, text)
    assert vault.checkpoint() is None
    vault.close()
    vault = Vault.open(vault.folder, KEY, now=NOW)
    assert vault.warnings == ()
    vault.close()


def test_an_entry_says_where_it_was_done_and_who_answers_for_it(vault: Vault) -> None:
    full = replace(entry("ingezien"), origin="Routekaart 0.1.0 op laptop-7", responsible="S. Jansen, SKJ 100000001")
    vault.log(full)
    assert vault.vault_log()[-1].entry == full
    vault = tampered(vault, "UPDATE vault_log SET origin = '', responsible = ''")
    assert vault.verify_integrity().first_bad_log_entry == 4
    vault.close()
