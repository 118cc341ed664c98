"""Twenty and more ways to mix practice and real (X31): each is tried with real vaults and files, and none succeeds.

After each of them a look at both sides: the real cases are where they were, and so are those of practice.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from routekaart import signing
from routekaart.casework import (
    Desk,
    Environment,
    find_vaults,
    give_access,
    look_at_received,
    open_practice,
    restore,
    restore_here,
    seal_received,
    start_practice_case,
    unlock,
    vault_cards,
)
from routekaart.casework.practice.groups import Group, side_by_side
from routekaart.casework.practice.own import copy_case, own_cases
from routekaart.casework.rulecheck import try_out
from routekaart.casework.rules.trust import accept_file
from routekaart.cli import main
from routekaart.errors import RoutekaartError
from routekaart.gui.main_window import MainWindow
from routekaart.keys import make_vault_keys, practice_key, save_key_file
from routekaart.keys.organisation import OrganisationKey
from routekaart.paths import practice_folder, vaults_folder
from routekaart.store import DATABASE, KEY_FILE, Vault, restore_newest_good
from tests.casework.desks import CHEAP, PHRASE, environment, new_desk, practice_case
from tests.routes import CHECKLISTS

from .test_practice_page import Settle

NOOR = CHECKLISTS / "oefencasussen" / "noor-bij-oma.yaml"


@dataclass
class Both:
    """A vault with one real case and the practice vault with one made-up case, on the same computer; both closed."""

    env: Environment
    real: Path
    real_case: str
    practice: Path
    practice_case: str

    def open_real(self) -> Desk:
        return unlock(self.env, self.real, PHRASE)

    def open_practice(self) -> Desk:
        return open_practice(self.env)

    def untouched(self) -> bool:
        """Each side still opens, holds its own case and no other."""
        found = []
        for opened, case in ((self.open_real, self.real_case), (self.open_practice, self.practice_case)):
            desk = opened()
            found.append(
                [row.id for row in desk.cases()] == [case] and desk.case(case).dossier.practice is desk.practice
            )
            desk.close()
        return all(found)


@pytest.fixture
def both(tmp_path: Path) -> Both:
    env = environment(tmp_path / "thuis")
    real = new_desk(tmp_path / "thuis")
    case = str(real.open_case("residentieel").created)
    folder = real.vault.folder
    real.close()
    practice, made_up = practice_case(tmp_path / "thuis")
    practice.close()
    return Both(env, folder, case, practice_folder(env.places), made_up)


def refuses(work: Callable[[], object], *codes: str) -> None:
    """Refused in words for a person; with one of these codes when any are given."""
    with pytest.raises(RoutekaartError) as told:
        work()
    assert len(told.value.message) > 20
    assert not codes or told.value.code in codes, told.value


# files that stand in another place --------------------------------------------------------------------------------


def test_1_the_practice_vault_copied_among_the_real_ones_is_no_vault(both: Both) -> None:
    shutil.copytree(both.practice, vaults_folder(both.env.places) / "oefenen")
    assert [card.folder for card in vault_cards(both.env)] == [both.real]
    assert both.untouched()


def test_2_the_practice_file_in_the_place_of_a_real_one_does_not_open(both: Both) -> None:
    kept = (both.real / DATABASE).read_bytes()
    shutil.copy(both.practice / DATABASE, both.real / DATABASE)
    refuses(both.open_real)
    (both.real / DATABASE).write_bytes(kept)
    assert both.untouched()


def test_3_a_real_file_in_the_place_of_the_practice_one_does_not_open(both: Both) -> None:
    kept = (both.practice / DATABASE).read_bytes()
    shutil.copy(both.real / DATABASE, both.practice / DATABASE)
    refuses(both.open_practice)
    (both.practice / DATABASE).write_bytes(kept)
    assert both.untouched()


def test_4_renaming_the_folders_opens_nothing(both: Both, tmp_path: Path) -> None:
    aside = tmp_path / "apart"
    both.practice.rename(aside)
    both.real.rename(both.practice)
    refuses(both.open_practice)
    both.practice.rename(both.real)
    aside.rename(both.practice)
    assert both.untouched()


def test_5_a_link_to_a_real_vault_is_no_practice_vault(both: Both, tmp_path: Path) -> None:
    aside = tmp_path / "apart"
    both.practice.rename(aside)
    both.practice.symlink_to(both.real, target_is_directory=True)
    refuses(both.open_practice)
    both.practice.unlink()
    aside.rename(both.practice)
    assert both.untouched()


def test_6_a_key_file_of_another_vault_beside_the_practice_file_does_not_open(both: Both) -> None:
    there = vaults_folder(both.env.places) / "vermomd"
    shutil.copytree(both.practice, there)
    shutil.copy(both.real / KEY_FILE, there / KEY_FILE)
    refuses(lambda: unlock(both.env, there, PHRASE))
    assert both.untouched()


def test_7_a_key_file_made_for_the_practice_key_is_recognised(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    """The practice key is no secret, so somebody could lock it with a passphrase."""
    there = vaults_folder(both.env.places) / "vermomd"
    shutil.copytree(both.practice, there)
    chances = [practice_key()]

    def chance(size: int) -> bytes:
        return chances.pop() if chances and size == len(practice_key()) else both.env.random(size)

    made = make_vault_keys(PHRASE, random=chance, cost=CHEAP)
    assert made.data_key == practice_key()
    save_key_file(there / KEY_FILE, made.keyfile)
    refuses(lambda: unlock(both.env, there, PHRASE), "OEF-008")
    assert both.untouched()


# cases on the other side --------------------------------------------------------------------------------------------


def test_8_a_real_case_by_its_id_in_practice(both: Both) -> None:
    desk = both.open_practice()
    refuses(lambda: desk.case(both.real_case), "DOS-003")
    desk.close()
    assert both.untouched()


def test_9_a_practice_case_by_its_id_in_a_real_vault(both: Both) -> None:
    desk = both.open_real()
    refuses(lambda: desk.case(both.practice_case), "DOS-003")
    desk.close()
    assert both.untouched()


@pytest.mark.parametrize("to_practice", [True, False], ids=["10 real into practice", "11 practice into real"])
def test_events_of_one_side_written_into_the_other_are_not_read(both: Both, to_practice: bool) -> None:
    source, goal = (both.open_real(), both.open_practice()) if to_practice else (both.open_practice(), both.open_real())
    case = both.real_case if to_practice else both.practice_case
    events = source.vault.events(case)
    goal.vault.append(case, events[0].prev, events, log=goal.log_entry("geopend", "dossier", case))
    refuses(lambda: goal.case(case))
    refuses(goal.cases)
    for desk in (source, goal):
        desk.vault.close()


def test_12_a_made_up_case_does_not_begin_in_a_real_vault(both: Both) -> None:
    desk = both.open_real()
    refuses(lambda: start_practice_case(desk, NOOR), "OEF-001")
    refuses(lambda: try_out(desk, CHECKLISTS / "residentieel.yaml"), "RKT-011")
    desk.close()
    assert both.untouched()


def test_13_answers_that_are_not_marked_as_made_up_do_not_begin_in_practice(both: Both, tmp_path: Path) -> None:
    path = tmp_path / "echt.yaml"
    path.write_text(NOOR.read_text(encoding="utf-8").replace("oefening: ja", "oefening: nee"), encoding="utf-8")
    desk = both.open_practice()
    refuses(lambda: start_practice_case(desk, path), "OEF-004")
    desk.close()
    assert both.untouched()


def test_14_a_case_of_ones_own_without_the_mark_is_told_and_is_no_tile(both: Both) -> None:
    path = copy_case(both.env, NOOR, "K. van 8")
    path.write_text(path.read_text(encoding="utf-8").replace("oefening: ja", "oefening: nee"), encoding="utf-8")
    (own,) = own_cases(both.env)
    assert own.case is None and own.findings[0].line > 1


def test_15_groups_of_a_real_vault_do_not_stand_side_by_side(both: Both) -> None:
    desk = both.open_real()
    group = Group(both.real_case, NOOR, "N.", 1, "wegen", weighed=True)
    refuses(lambda: side_by_side(desk, group, group), "OEF-001")
    desk.close()


# copies ----------------------------------------------------------------------------------------------------------


def test_16_a_copy_of_a_real_vault_does_not_restore_into_practice(both: Both) -> None:
    before = (both.practice / DATABASE).read_bytes()
    (both.practice / DATABASE).write_bytes(b"kapot" * 1000)
    copies = both.real / "reservekopieen"
    assert any(copies.iterdir())
    refuses(lambda: restore_newest_good(both.practice, practice_key(), now=both.env.now(), backup_folders=(copies,)))
    (both.practice / DATABASE).write_bytes(before)
    assert both.untouched()


def test_17_the_practice_vault_is_not_found_as_one_to_put_back(both: Both, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(both.practice, stick / "oefenen")
    assert find_vaults(stick) == ()
    shutil.copy(both.real / KEY_FILE, stick / "oefenen" / KEY_FILE)
    for found in find_vaults(stick):
        refuses(lambda vault=found: restore_here(environment(tmp_path / "nieuw"), vault, PHRASE))  # type: ignore[misc]
    refuses(lambda: restore(both.env, stick / "oefenen", PHRASE))
    assert both.untouched()


# seals ------------------------------------------------------------------------------------------------------------


def ready_to_seal(desk: Desk, case: str, *sealers: str) -> str:
    return desk.papers.open_signing(case, final=False, sealers=sealers).sha256


def test_18_a_real_certificate_of_an_organisation_does_not_seal_practice(both: Both) -> None:
    desk = both.open_practice()
    shown = ready_to_seal(desk, both.practice_case)
    real = signing.make_own_key("S. Jansen", "SKJ 1", "Voorbeeld", desk.env.now(), 7, b"zin")
    refuses(lambda: desk.papers.seal(both.practice_case, shown, p12=real, passphrase=b"zin"), "SIG-008")
    assert desk.case(both.practice_case).dossier.sealed is None
    desk.close()


def test_19_a_real_card_does_not_seal_practice(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    from routekaart.casework import CardKey
    from routekaart.casework.seals import keys as sealkeys

    desk = both.open_practice()
    shown, now = ready_to_seal(desk, both.practice_case), desk.env.now()
    made = signing.load_key(signing.make_own_key("S. Jansen", "", "", now, 7, b"x"), b"x", now=now)
    # What a reader gives back once the PIN was right; that part has tests of its own.
    monkeypatch.setattr(sealkeys, "key_on_card", lambda *_given: made)
    card = CardKey.__new__(CardKey)
    refuses(lambda: desk.papers.seal(both.practice_case, shown, passphrase=b"0000", card=card), "SIG-008")
    assert desk.case(both.practice_case).dossier.sealed is None
    desk.close()


def test_20_a_practice_key_does_not_seal_a_real_document(both: Both) -> None:
    desk = both.open_real()
    shown = ready_to_seal(desk, both.real_case)
    toy = signing.make_own_key("S. Jansen", "", "", desk.env.now(), 7, b"x", practice=True)
    refuses(lambda: desk.papers.seal(both.real_case, shown, p12=toy, passphrase=b"x"), "SIG-007")
    desk.close()


@pytest.mark.parametrize("practice_first", [True, False], ids=["21 practice", "22 real"])
def test_a_document_of_one_side_gets_no_seal_of_the_other(both: Both, tmp_path: Path, practice_first: bool) -> None:
    first, second = (
        (both.open_practice(), both.open_real()) if practice_first else (both.open_real(), both.open_practice())
    )
    case = both.practice_case if practice_first else both.real_case
    pdf = first.papers.seal(case, ready_to_seal(first, case, "B. de Wit")).pdf
    assert look_at_received(second, pdf, second.papers.check(pdf)).place == ("practice" if practice_first else "vault")
    digest = hashlib.sha256(pdf).hexdigest()
    refuses(lambda: seal_received(second, pdf, digest, "zegel_2", "stuk.pdf"), "DOC-055")
    for desk in (first, second):
        desk.close()


# keys, rules, the command line --------------------------------------------------------------------------------------


def test_23_no_organisation_gets_into_practice_and_no_rules_are_accepted_there(both: Both) -> None:
    desk = both.open_practice()
    key = OrganisationKey(name="Voorbeeld", public="AA==")
    with pytest.raises((RoutekaartError, OSError)):
        give_access(desk, key, PHRASE)
    refuses(lambda: accept_file(desk, "residentieel.yaml", "0" * 64), "RKT-001")
    desk.close()
    assert both.untouched()


def test_24_the_command_line_seals_no_practice_with_a_real_key(
    both: Both, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key, secret, out = tmp_path / "echt.p12", tmp_path / "zin.txt", tmp_path / "uit.pdf"
    key.write_bytes(signing.make_own_key("S. Jansen", "", "", both.env.now(), 7, b"zin"))
    secret.write_bytes(b"zin")
    words = ["produce", "residentieel", "--answers", str(NOOR), "--out", str(out), "--sign", str(key)]
    assert main([*words, "--key-pass-file", str(secret)]) == 2
    assert "oefensleutel" in capsys.readouterr().err
    assert not out.exists()


def test_25_the_command_line_adds_up_no_practice_with_real(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made_up = CHECKLISTS / "oefencasussen" / "terugblik-groep.yaml"
    text = made_up.read_text(encoding="utf-8").split("\nles:\n")[0]
    real, out = tmp_path / "echt.yaml", tmp_path / "uit.pdf"
    real.write_text(text.replace("oefening: ja\n", ""), encoding="utf-8")
    code = main(["combine", "terugblik", "--answers", str(made_up), str(made_up), str(real), "--out", str(out)])
    assert code == 2 and not out.exists()
    assert "nooit samen" in capsys.readouterr().err


# in the window ------------------------------------------------------------------------------------------------------


def test_26_the_window_goes_to_no_real_case_while_practising(
    practising: MainWindow, settle: Settle, env: Environment, vault: Path
) -> None:
    real = unlock(env, vault, "vier losse woorden")
    case = str(real.open_case("residentieel").created)
    real.close()
    practising.go("case", case_id=case)
    settle()
    screen = practising.pages["case"].case_screen  # type: ignore[attr-defined]
    assert screen.view is None or screen.view.id != case
    assert practising.frame.messages.text.text().startswith("Dit dossier bestaat niet meer.")


def test_27_one_vault_is_open_at_a_time_and_its_pages_go_with_it(
    practising: MainWindow, settle: Settle, env: Environment, vault: Path
) -> None:
    practised = practising.session.desk
    assert practised is not None and practised.practice and practising.frame.practice.isVisible()
    practising.doors.enter(lambda: unlock(env, vault, "vier losse woorden"), lambda: practising.go("cases"))
    settle()
    assert practising.session.desk is not None and not practising.session.desk.practice
    assert "case" not in practising.pages
    assert not practising.frame.practice.isVisible()
    refuses(lambda: Vault.open(practice_folder(env.places), bytes(48), now=env.now()))


def test_28_every_page_while_practising_has_the_bar(practising: MainWindow, settle: Settle) -> None:
    for place in ("cases", "consultations", "practice", "trainer", "groups", "settings", "check", "rules", "log"):
        practising.go(place)
        settle()
        assert practising.frame.practice.isVisible(), place
        assert practising.frame.practice.label.text().startswith("OEFENING")
