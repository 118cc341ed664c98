"""The own key after it expired, or when it was made while the clock ran ahead: copies and checks go on, and a new
one can be made while the former stays known."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.casework import unlock
from routekaart.casework.owner import Owner
from routekaart.casework.seals.checkpoint import keep_checkpoint, read_checkpoint
from routekaart.casework.seals.keys import known_keys, own_key, own_key_now, renew_own_key, seal_key
from routekaart.signing import fingerprint
from routekaart.store import CHECKPOINT
from tests.casework.desks import PHRASE, Clock, new_desk, refused


@pytest.mark.parametrize("days", [-36_500, 36_500])
def test_outside_its_period_nothing_is_sealed_but_the_vault_lives_on(tmp_path: Path, days: int) -> None:
    clock = Clock()
    if days < 0:
        clock.later(days=-days)
    desk = new_desk(tmp_path, clock)
    seal_key(desk)
    clock.later(days=days)
    desk.open_case("residentieel")
    with refused("SIG-005"):
        seal_key(desk)
    assert [key.name for key in known_keys(desk)] == ["S. Jansen"]
    desk.close()
    again = unlock(desk.env, desk.vault.folder, PHRASE)
    assert len(again.vault.backups()) == 1
    point = read_checkpoint(again)
    assert point is not None and point.signature == "good"
    again.vault.close()


def test_before_the_first_seal_there_is_no_key_to_tell_of(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    assert own_key_now(desk) is None
    desk.close()


def test_a_key_that_no_longer_holds_is_replaced_and_stays_known(tmp_path: Path) -> None:
    clock = Clock()
    desk = new_desk(tmp_path, clock)
    former = fingerprint(seal_key(desk))
    keep_checkpoint(desk)
    clock.later(days=36_500)
    told = own_key_now(desk)
    assert told is not None and not told.holds and told.fingerprint == former
    renew_own_key(desk)
    # Until the next copy the checkpoint is still the one that the former key signed.
    point = read_checkpoint(desk)
    assert point is not None and point.signature == "good"
    fresh = fingerprint(seal_key(desk))
    assert fresh != former
    assert {key.fingerprint for key in known_keys(desk)} == {former, fresh}
    assert desk.vault.vault_log()[-1].entry.action == "nieuwe zegelsleutel"
    desk.close()
    again = unlock(desk.env, desk.vault.folder, PHRASE)
    key = own_key(again)
    assert key is not None and fingerprint(key) == fresh
    again.vault.close()


def test_a_checkpoint_of_a_strange_key_stays_bad_after_a_new_one(tmp_path: Path) -> None:
    other = new_desk(tmp_path / "ander")
    seal_key(other)
    keep_checkpoint(other)
    strange = other.vault.value(CHECKPOINT)
    desk = new_desk(tmp_path / "eigen")
    seal_key(desk)
    renew_own_key(desk)
    desk.vault.set_value(CHECKPOINT, strange)
    point = read_checkpoint(desk)
    assert point is not None and point.signature == "bad"
    for each in (desk, other):
        each.vault.close()


def test_a_key_with_a_former_name_says_so_until_there_is_a_new_one(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    seal_key(desk)
    told = own_key_now(desk)
    assert told is not None and told.named and told.holds
    desk.set_owner(Owner(name="S. Jansen-de Wit", function="jeugdprofessional", region="foodvalley"))
    told = own_key_now(desk)
    assert told is not None and not told.named
    renew_own_key(desk)
    told = own_key_now(desk)
    assert told is not None and told.named and told.name == "S. Jansen-de Wit"
    desk.close()
