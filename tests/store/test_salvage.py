"""A damaged vault without a good copy: whoever opens it sees the cases that are whole, and only those."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.casework import Desk
from routekaart.casework.vault.vaults import look_at_what_is_whole, unlock
from routekaart.errors import RoutekaartError
from routekaart.store import Vault
from routekaart.store.salvage import DamagedVault
from tests.casework.desks import PHRASE, new_desk, refused
from tests.store.store_samples import KEY, NOW, START, chain, projection

PAGE = 4096
CASES = 5


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    vault = Vault.create(tmp_path / "kluis", KEY, owner='{"name": "A"}', now=NOW)
    for number in range(CASES):
        name = f"zaak-{number}"
        vault.append(name, START, chain(name, ["x" * 2500] * 6), projection=projection(name))
        vault.put_blob("definition", f"regels {number} ".encode() * 700, dossier_id=name)
        vault.put_concept(name, "reden", "half getypt")
    vault.close()
    return tmp_path / "kluis"


def test_whatever_page_is_lost_the_whole_cases_read_as_before(folder: Path) -> None:
    path = folder / "kluis.db"
    good = path.read_bytes()
    whole = DamagedVault(folder, KEY)
    wanted = {name: whole.events(name) for name in whole.heads()}
    assert (len(wanted), whole.hidden) == (CASES, frozenset())
    whole.close()
    partly = 0
    for start in range(PAGE, len(good), 3 * PAGE):
        path.write_bytes(good[:start] + bytes(PAGE) + good[start + PAGE :])
        with refused("VLT-001"):
            Vault.open(folder, KEY, now=NOW)
        try:
            vault = DamagedVault(folder, KEY)
        except RoutekaartError as error:
            assert error.code == "VLT-001"  # the list of tables or of cases itself
            continue
        names = [summary.dossier for summary in vault.summaries()]
        assert sorted([*names, *vault.hidden]) == sorted(wanted)
        assert {name: vault.events(name) for name in names} == {name: wanted[name] for name in names}
        for name in names:
            assert all(vault.blob(paper.sha256) for paper in vault.blobs(name))
            assert vault.concepts(name) in ({}, {"reden": "half getypt"})
        assert set(vault.search("zaak")) == set(names)
        assert vault.vault_log() == []
        assert vault.value("owner") in (None, '{"name": "A"}')
        (warning,) = vault.warnings
        assert warning.code == "VLT-022"
        partly += 0 < len(names) < CASES
        vault.close()
    assert partly > 2
    path.write_bytes(good)
    Vault.open(folder, KEY, now=NOW).close()


def test_nothing_in_it_can_be_changed(folder: Path) -> None:
    before = (folder / "kluis.db").read_bytes()
    vault = DamagedVault(folder, KEY)
    for write in (lambda: vault.put_concept("zaak-1", "reden", "x"), lambda: vault.set_value("a", "b")):
        with refused("VLT-005"):
            write()
    vault.close()
    assert (folder / "kluis.db").read_bytes() == before


def test_a_desk_shows_prints_and_exports_what_is_whole(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    cases = [str(desk.open_case("residentieel").created) for _ in range(3)]
    for number in range(60):
        desk.answer(cases[0], "achtergrond", f"{number} " + "x" * 900)
    desk.vault.close()
    env, folder = desk.env, desk.vault.folder
    path = folder / "kluis.db"
    good = path.read_bytes()
    for start in range(len(good) - PAGE, PAGE, -PAGE):
        path.write_bytes(good[:start] + bytes(PAGE) + good[start + PAGE :])
        looked = look_at_what_is_whole(env, folder, PHRASE)
        if looked.vault.warnings[0].facts["hidden"] == 1:
            break
        looked.vault.close()
    with refused("VLT-001"):
        unlock(env, folder, PHRASE)
    _reads(looked, tmp_path / "stuk.pdf")
    looked.close()


def _reads(desk: Desk, out: Path) -> None:
    shown = [row.id for row in desk.cases()]
    assert len(shown) == 2
    for case in shown:
        assert desk.case(case, viewed=True).dossier.count == 1
        made = desk.papers.preview(case, "verantwoording")
        desk.papers.save(case, made, out)
        assert out.read_bytes() == made.pdf


def test_when_not_even_the_list_can_be_read_nothing_is_shown(folder: Path) -> None:
    path = folder / "kluis.db"
    vault = Vault.open(folder, KEY, now=NOW)
    query = "SELECT rootpage FROM sqlite_master WHERE tbl_name = 'head'"
    roots = [page for (page,) in vault._connection.execute(query)]
    vault.close()
    whole = bytearray(path.read_bytes())
    for page in roots:
        whole[(page - 1) * PAGE : page * PAGE] = bytes(PAGE)
    path.write_bytes(whole)
    with refused("VLT-001") as caught:
        DamagedVault(folder, KEY)
    assert caught.value.facts["path"] == str(path)
    assert path.read_bytes() == whole
