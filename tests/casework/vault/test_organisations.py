"""An organisation that can open a vault: let in by the owner, visible, written down, and gone when that is wanted."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.casework import Desk, recover, rekey, unlock
from routekaart.casework.seals.keys import renew_own_key, seal_key
from routekaart.casework.vault.cards import ways_in
from routekaart.casework.vault.organisations import (
    acknowledge_visits,
    give_access,
    organisation_access,
    public_key_of,
    take_access_away,
    unlock_as_organisation,
    visits,
    write_organisation_key,
)
from routekaart.keys import load_key_file, save_key_file
from routekaart.keys.organisation import add_organisation_slot
from tests.casework.desks import PHRASE, environment, new_desk, refused

ITS = "drie losse woorden van de directie"
NEW = "een heel andere lange zin"


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    env = environment(tmp_path / "directie")
    public, private, _ = write_organisation_key(env, tmp_path / "usb", "Stichting Voorbeeld", ITS)
    return public, private


@pytest.fixture
def desk(tmp_path: Path, pair: tuple[Path, Path]) -> Desk:
    """A vault that lets the organisation in; open."""
    desk = new_desk(tmp_path / "laptop")
    give_access(desk, public_key_of(pair[0]), PHRASE)
    return desk


def actions(desk: Desk) -> list[tuple[str, str]]:
    return [(row.entry.action, row.entry.actor) for row in desk.vault.vault_log()]


def test_nobody_has_access_until_the_owner_gives_it(tmp_path: Path, pair: tuple[Path, Path]) -> None:
    desk = new_desk(tmp_path / "laptop")
    assert organisation_access(desk) is None and "organisation" not in ways_in(desk.vault.folder)
    with refused("KEY-001"):
        give_access(desk, public_key_of(pair[0]), "een verkeerde zin")
    assert organisation_access(desk) is None
    desk.close()
    with refused("ORG-003"):
        unlock_as_organisation(desk.env, desk.vault.folder, pair[1], ITS, NEW)


def test_it_opens_sets_a_passphrase_and_the_owner_sees_it(desk: Desk, pair: tuple[Path, Path]) -> None:
    found = organisation_access(desk)
    assert found is not None and found.by_owner and found.name == "Stichting Voorbeeld"
    assert ways_in(desk.vault.folder) == {"passphrase", "recovery", "organisation"}
    assert found.fingerprint == public_key_of(pair[0]).fingerprint
    case = str(desk.open_case("residentieel").created)
    desk.close()
    folder = desk.vault.folder
    for its, new, code in (("een andere zin daar", NEW, "ORG-002"), (ITS, "kort", "KEY-005")):
        with refused(code):
            unlock_as_organisation(desk.env, folder, pair[1], its, new)
    again = unlock_as_organisation(desk.env, folder, pair[1], ITS, NEW)
    assert [row.id for row in again.cases()] == [case]
    assert actions(again)[-1] == ("geopend met de sleutel van de organisatie", "Stichting Voorbeeld")
    # What it does is its own doing, in the log of the vault and in that of the case; nothing is sealed as the owner.
    again.case(case, viewed=True)
    again.answer_unknown(case, "kader", "niet_bekend")
    assert {actor for _, actor in actions(again)[-2:]} == {"Stichting Voorbeeld"}
    assert again.load(case)[0][-1].actor == "Stichting Voorbeeld"
    for seal in (seal_key, renew_own_key):
        with refused("SIG-009"):
            seal(again)
    again.close()
    with refused("KEY-001"):
        unlock(desk.env, folder, PHRASE)
    owner = unlock(desk.env, folder, NEW)
    [visit] = visits(owner)
    assert visit.name == "Stichting Voorbeeld"
    acknowledge_visits(owner)
    assert visits(owner) == ()
    assert ("geopend met de sleutel van de organisatie", "Stichting Voorbeeld") in actions(owner)
    owner.close()


def test_taken_away_it_no_longer_opens(desk: Desk, pair: tuple[Path, Path]) -> None:
    take_access_away(desk)
    assert organisation_access(desk) is None
    desk.close()
    with refused("ORG-003"):
        unlock_as_organisation(desk.env, desk.vault.folder, pair[1], ITS, NEW)
    unlock(desk.env, desk.vault.folder, PHRASE).close()


def test_a_new_key_keeps_it_and_loses_one_that_was_taken_away(desk: Desk, pair: tuple[Path, Path]) -> None:
    rekey(desk, PHRASE, NEW)
    desk.close()
    unlock_as_organisation(desk.env, desk.vault.folder, pair[1], ITS, PHRASE).close()
    again = unlock(desk.env, desk.vault.folder, PHRASE)
    take_access_away(again)
    rekey(again, PHRASE, NEW)
    again.close()
    with refused("ORG-003"):
        unlock_as_organisation(desk.env, desk.vault.folder, pair[1], ITS, PHRASE)


def test_a_slot_that_somebody_else_wrote_gets_no_new_key(desk: Desk, tmp_path: Path) -> None:
    """Whoever can write on the disk puts an own public key in the key file and waits for a new key."""
    thief = environment(tmp_path / "dief")
    public, private, _ = write_organisation_key(thief, tmp_path / "dief-usb", "Stichting Voorbeeld", ITS)
    path = desk.vault.folder / "sleutel.json"
    forged = add_organisation_slot(load_key_file(path), bytes(48), public_key_of(public), random=thief.random)
    save_key_file(path, forged)
    found = organisation_access(desk)
    assert found is not None and not found.by_owner
    made = rekey(desk, PHRASE, NEW)
    assert organisation_access(desk) is None
    desk.close()
    with refused("ORG-003"):
        unlock_as_organisation(desk.env, desk.vault.folder, private, ITS, PHRASE)
    recover(desk.env, desk.vault.folder, made.recovery_code, PHRASE).close()


def test_a_key_is_never_written_over_another(tmp_path: Path, pair: tuple[Path, Path]) -> None:
    before = [path.read_bytes() for path in pair]
    with refused("ORG-005"):
        write_organisation_key(environment(tmp_path), pair[0].parent, "Iemand anders", ITS)
    assert [path.read_bytes() for path in pair] == before
