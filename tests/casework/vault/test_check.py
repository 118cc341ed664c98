"""The whole check of a vault: a sound one is sound, and each kind of damage is named at its dossier."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from routekaart.casework import Desk
from routekaart.casework.seals.checkpoint import read_checkpoint
from routekaart.casework.seals.keys import seal_key
from routekaart.casework.vault.check import VaultFinding, check_vault
from routekaart.store import CHECKPOINT
from tests.casework.desks import new_desk


@pytest.fixture
def desk(tmp_path: Path) -> Any:
    """A vault with two cases, one with a kept paper, and a checkpoint under the own seal."""
    desk = new_desk(tmp_path)
    for name in ("Wilg", "Eik"):
        case = str(desk.open_case("residentieel").created)
        desk.save_record(case, "personen", {"rol": "kind", "codenaam": name})
        desk.answer(case, "kader", "ots")
    desk.papers.make(case, "verantwoording")
    seal_key(desk)
    desk.backup()
    yield desk
    desk.vault.close()


def told(desk: Desk) -> list[tuple[str, str]]:
    return [(item.kind, item.about) for item in check_vault(desk).findings]


def tamper(desk: Desk, *statements: str) -> None:
    """As somebody with the key and another program would."""
    connection = desk.vault._connection
    for trigger in ("event_stays", "event_is_fixed", "log_stays", "log_is_fixed"):
        connection.execute(f"DROP TRIGGER IF EXISTS {trigger}")
    for statement in statements:
        connection.execute(statement)


def test_a_sound_vault_is_sound_and_the_log_says_that_somebody_looked(desk: Desk) -> None:
    steps: list[tuple[int, int]] = []
    report = check_vault(desk, lambda done, total: steps.append((done, total)))
    assert report.sound
    assert (report.dossiers, report.documents, report.anchors) == (2, 1, 3)
    assert [done for done, _ in steps] == sorted(done for done, _ in steps) and steps[-1][0] == steps[-1][1]
    last = desk.vault.vault_log()[-1].entry
    assert (last.action, last.result) == ("kluis gecontroleerd", "0 bevindingen")
    point = read_checkpoint(desk)
    assert point is not None and point.signature == "good"


CUT = "DELETE FROM event WHERE rowid = (SELECT max(rowid) FROM event)"
SHORTER = (
    "UPDATE head SET count = count - 1, hash = (SELECT prev FROM event WHERE hash = head.hash)"
    " WHERE dossier = (SELECT dossier FROM event ORDER BY rowid DESC LIMIT 1)"
)


@pytest.mark.parametrize(
    ("statements", "findings"),
    [
        ([CUT], [("entry", "RK-2026-0002 · Eik"), ("missing", "RK-2026-0002 · Eik")]),
        ([SHORTER, CUT], [("missing", "RK-2026-0002 · Eik")]),
        (["UPDATE event SET at = '2020-01-01' WHERE seq = 2"],
         [("entry", "RK-2026-0001 · Wilg"), ("entry", "RK-2026-0002 · Eik")]),
        (["DELETE FROM vault_log WHERE seq = 3"], [("entry", "het logboek van de kluis")]),
        (["DELETE FROM vault_log WHERE seq > 3"], [("missing", "het logboek van de kluis")]),
        (["UPDATE blob SET content = x'00' WHERE sha256 IN (SELECT sha256 FROM blob_use WHERE kind = 'document')"],
         [("file", "een document van RK-2026-0002 · Eik")]),
    ],
)  # fmt: skip
def test_damage_is_named(desk: Desk, statements: list[str], findings: list[tuple[str, str]]) -> None:
    tamper(desk, *statements)
    assert sorted(told(desk)) == sorted(findings)


def test_a_checkpoint_that_was_written_by_hand_shows(desk: Desk) -> None:
    kept = json.loads(desk.vault.value(CHECKPOINT) or "")
    kept["anchor"]["log_seq"] = 1
    kept["anchor"]["log_head"] = desk.vault.vault_log()[0].hash
    desk.vault.set_value(CHECKPOINT, json.dumps(kept))
    assert told(desk) == [("signature", "het controlepunt van de kluis")]


def test_a_dossier_that_was_destroyed_is_no_finding(desk: Desk) -> None:
    first = desk.cases()[-1].id
    paper = desk.cases()[0].id
    desk.destroy(first)
    assert told(desk) == []
    tamper(desk, f"DELETE FROM event WHERE dossier = '{paper}'", f"DELETE FROM head WHERE dossier = '{paper}'")
    assert told(desk) == [("gone", "een dossier dat er niet meer is")]


def test_the_first_bad_entry_is_named(desk: Desk) -> None:
    tamper(desk, "UPDATE event SET text = replace(text, 'ots', 'vri') WHERE kind = 'answered'")
    findings = [item for item in check_vault(desk).findings if isinstance(item, VaultFinding)]
    assert [(item.kind, item.place) for item in findings] == [("entry", 3), ("entry", 3)]
