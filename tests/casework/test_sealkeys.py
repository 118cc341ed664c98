"""The own key after it expired, or when it was made while the clock ran ahead: copies and checks go on."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.casework import unlock
from routekaart.casework.checkpoint import read_checkpoint
from routekaart.casework.sealkeys import known_keys, seal_key
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
