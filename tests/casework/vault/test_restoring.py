"""A vault on another computer: found on a stick or in a copied folder, opened with passphrase or recovery code."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from routekaart.casework import Desk, create_vault, new_passphrase, unlock, vault_cards
from routekaart.casework.vault.rekeying import rekey
from routekaart.casework.vault.restoring import find_vaults, restore_here
from tests.casework.desks import OWNER, PHRASE, Clock, environment, refused

NEW = "een heel andere lange zin"


def filled(home: Path, stick: Path | None = None, clock: Clock | None = None) -> tuple[Desk, str, str]:
    """A vault with one case, closed, with copies beside it and on the stick; desk, case and recovery code."""
    desk, code = create_vault(environment(home, clock), OWNER, PHRASE)
    if stick is not None:
        stick.mkdir(exist_ok=True)
        desk.second_backups = stick
    case = str(desk.open_case("residentieel").created)
    desk.close()
    return desk, case, code


def events(desk: Desk, case: str) -> list[object]:
    return list(desk.vault.events(case))


def told(desk: Desk) -> list[str]:
    return [row.entry.action for row in desk.vault.vault_log()]


def whole(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.mark.parametrize("place", ["stick", "second", "one copy", "vault", "home"])
def test_from_any_folder_the_vault_stands_on_an_empty_computer(tmp_path: Path, place: str) -> None:
    stick = tmp_path / "stick"
    desk, case, _ = filled(tmp_path / "thuis", stick)
    second = next(stick.iterdir())
    chosen = {
        "stick": stick, "second": second, "one copy": next(second.iterdir()),
        "vault": desk.vault.folder, "home": tmp_path / "thuis",
    }[place]  # fmt: skip
    before = whole(chosen)
    other = environment(tmp_path / "nieuwe laptop")
    assert vault_cards(other) == ()
    [found] = find_vaults(chosen)
    assert found.name == "S. Jansen"
    done = restore_here(other, found, PHRASE)
    assert done.skipped == () and done.copy == found.copies[0]
    assert [row.id for row in done.desk.cases()] == [case]
    assert done.desk.owner == OWNER and told(done.desk)[-1] == "teruggezet"
    done.desk.close()
    again = unlock(other, done.desk.vault.folder, PHRASE)
    original = unlock(desk.env, desk.vault.folder, PHRASE) if place not in ("vault", "home") else None
    if original is not None:
        assert events(again, case) == events(original, case)
        original.close()
    again.close()
    assert [card.name for card in vault_cards(other)] == ["S. Jansen"]
    assert whole(chosen) == before
    assert {path.name for path in (tmp_path / "nieuwe laptop" / "data").iterdir()} == {"kluizen"}


def test_the_recovery_code_works_there_and_sets_a_passphrase(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    _, case, code = filled(tmp_path / "thuis", stick)
    other = environment(tmp_path / "nieuwe laptop")
    [found] = find_vaults(stick)
    with refused("KEY-004"):
        restore_here(other, found, "A" * 30, new_passphrase=NEW)
    with refused("KEY-005"):
        restore_here(other, found, code, new_passphrase="kort")
    assert vault_cards(other) == ()
    done = restore_here(other, found, code, new_passphrase=NEW)
    assert [row.id for row in done.desk.cases()] == [case]
    done.desk.close()
    with refused("KEY-001"):
        unlock(other, done.desk.vault.folder, PHRASE)
    unlock(other, done.desk.vault.folder, NEW).close()
    assert not list(done.desk.vault.folder.glob("*.vorige"))  # the former passphrase opens nothing here


def test_a_wrong_passphrase_leaves_nothing(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    filled(tmp_path / "thuis", stick)
    other = environment(tmp_path / "nieuwe laptop")
    with refused("KEY-001"):
        restore_here(other, find_vaults(stick)[0], "een verkeerde zin")
    assert not [path for path in (tmp_path / "nieuwe laptop").rglob("*") if path.is_file()]


def test_the_newest_copy_that_reads_is_taken_and_the_others_are_named(tmp_path: Path) -> None:
    stick, clock = tmp_path / "stick", Clock()
    desk, case, _ = filled(tmp_path / "thuis", stick, clock)
    clock.later(days=1)
    again = unlock(desk.env, desk.vault.folder, PHRASE)
    again.second_backups = stick
    again.open_case("residentieel")
    again.close()
    [found] = find_vaults(stick)
    newest = found.copies[0].folder / "kluis.db"
    raw = newest.read_bytes()
    newest.write_bytes(raw[:8192] + bytes(4096) + raw[12288:])
    done = restore_here(environment(tmp_path / "nieuw"), found, PHRASE)
    assert [(copy.folder, reason) for copy, reason in done.skipped] == [(newest.parent, "die is beschadigd")]
    assert [row.id for row in done.desk.cases()] == [case]
    done.desk.close()


def test_when_no_copy_reads_nothing_is_put_here(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    filled(tmp_path / "thuis", stick)
    [found] = find_vaults(stick)
    for copy in found.copies:
        raw = (copy.folder / "kluis.db").read_bytes()
        (copy.folder / "kluis.db").write_bytes(raw[:16] + os.urandom(len(raw) - 16))
    other = environment(tmp_path / "nieuw")
    with refused("VLT-014"):
        restore_here(other, found, PHRASE)
    assert vault_cards(other) == ()


def test_a_vault_that_stands_here_is_never_overwritten(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    desk, _, _ = filled(tmp_path / "thuis", stick)
    before = whole(desk.vault.folder)
    with refused("VLT-020"):
        restore_here(desk.env, find_vaults(stick)[0], PHRASE)
    assert whole(desk.vault.folder) == before


def test_a_vault_of_somebody_with_the_same_name_gets_a_folder_of_its_own(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    _, case, _ = filled(tmp_path / "thuis", stick)
    there, _, _ = filled(tmp_path / "nieuw")
    done = restore_here(there.env, find_vaults(stick)[0], PHRASE)
    assert done.desk.vault.folder != there.vault.folder
    assert [row.id for row in done.desk.cases()] == [case]
    done.desk.close()


def test_two_vaults_on_one_stick_are_told_apart(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    first, _, _ = filled(tmp_path / "een", stick)
    second, _, _ = filled(tmp_path / "twee", stick)
    found = find_vaults(stick)
    assert len(found) == 2 and found[0].vault != found[1].vault
    assert {first.vault.folder.name, second.vault.folder.name} == {"s-jansen"}


def test_a_folder_without_copies_and_one_that_is_gone_hold_nothing(tmp_path: Path) -> None:
    (tmp_path / "foto's" / "vakantie").mkdir(parents=True)
    (tmp_path / "foto's" / "kluis.db").write_bytes(b"geen kluis")
    assert find_vaults(tmp_path) == ()
    assert find_vaults(tmp_path / "weg") == ()


def test_copies_without_a_card_are_named_after_their_folder(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    filled(tmp_path / "thuis", stick)
    for card in stick.rglob("kaartje.json"):
        card.unlink()
    [found] = find_vaults(stick)
    assert found.name == "s-jansen"
    done = restore_here(environment(tmp_path / "nieuw"), found, PHRASE)
    assert done.desk.owner == OWNER
    done.desk.close()


def test_a_vault_folder_that_was_copied_while_open_brings_its_journal(tmp_path: Path) -> None:
    desk, _ = create_vault(environment(tmp_path / "thuis"), OWNER, PHRASE)
    case = str(desk.open_case("residentieel").created)
    shutil.copytree(desk.vault.folder, tmp_path / "stick")
    assert (tmp_path / "stick" / "kluis.db-wal").stat().st_size > 0
    desk.close()
    done = restore_here(environment(tmp_path / "nieuw"), find_vaults(tmp_path / "stick")[0], PHRASE)
    assert [row.id for row in done.desk.cases()] == [case]
    done.desk.close()


def test_each_copy_opens_with_the_passphrase_of_its_time(tmp_path: Path) -> None:
    stick, clock = tmp_path / "stick", Clock()
    desk, case, _ = filled(tmp_path / "thuis", stick, clock)
    clock.later(days=1)
    again = unlock(desk.env, desk.vault.folder, PHRASE)
    again.second_backups = stick
    rekey(again, PHRASE, NEW)
    again.close()
    [found] = find_vaults(stick)
    assert len(found.copies) >= 2
    old = restore_here(environment(tmp_path / "oud"), found, PHRASE)
    assert [reason for _, reason in old.skipped] == ["daar hoort een andere wachtzin bij"] * (len(found.copies) - 1)
    new = restore_here(environment(tmp_path / "nieuw"), found, NEW)
    assert new.skipped == ()
    for done in (old, new):
        assert [row.id for row in done.desk.cases()] == [case]
        done.desk.close()


def test_a_new_passphrase_holds_for_copies_made_after_it(tmp_path: Path) -> None:
    stick, clock = tmp_path / "stick", Clock()
    desk, _, _ = filled(tmp_path / "thuis", stick, clock)
    new_passphrase(desk.env, desk.vault.folder, PHRASE, NEW)
    clock.later(days=1)
    again = unlock(desk.env, desk.vault.folder, NEW)
    again.second_backups = stick
    again.open_case("residentieel")
    again.close()
    done = restore_here(environment(tmp_path / "nieuw"), find_vaults(stick)[0], NEW)
    assert len(done.desk.cases()) == 2
    done.desk.close()
