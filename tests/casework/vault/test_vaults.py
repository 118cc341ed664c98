"""Vaults: made, opened, recovered, and kept apart from each other and from practising."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from routekaart.casework import (
    Desk,
    create_vault,
    forget_recovery_and_make_new,
    has_backup,
    needs_recovery_code,
    new_passphrase,
    open_practice,
    practice_cases,
    recover,
    reset_practice,
    restore,
    set_recovery_reminder,
    start_practice_case,
    unlock,
    vault_cards,
)
from routekaart.engine import assess
from routekaart.errors import RoutekaartError
from tests.casework.desks import OWNER, PHRASE, Clock, environment, new_desk, refused
from tests.routes import CHECKLISTS, practice_data, practice_facts, route

NOOR = CHECKLISTS / "oefencasussen" / "noor-bij-oma.yaml"


def folder_of(desk: Desk) -> Path:
    return desk.vault.folder


def test_make_close_and_unlock(tmp_path: Path) -> None:
    env = environment(tmp_path)
    assert vault_cards(env) == ()
    desk, code = create_vault(env, OWNER, PHRASE)
    case = desk.open_case("residentieel").created
    desk.close()
    [card] = vault_cards(env)
    assert card.name == "S. Jansen"
    assert len(code) > 20
    again = unlock(env, card.folder, PHRASE)
    assert again.owner == OWNER
    assert [row.id for row in again.cases()] == [case]
    again.close()


def test_a_wrong_passphrase_opens_nothing(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    desk.close()
    for wrong in ("een heel andere zin", PHRASE + " ", PHRASE.upper(), ""):
        with refused("KEY-001"):
            unlock(desk.env, folder_of(desk), wrong)
    unlock(desk.env, folder_of(desk), PHRASE).close()


def test_a_passphrase_that_is_too_short_leaves_nothing_behind(tmp_path: Path) -> None:
    env = environment(tmp_path)
    with refused("KEY-005"):
        create_vault(env, OWNER, "kort")
    assert vault_cards(env) == ()
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def test_a_vault_that_cannot_be_made_is_not_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    env = environment(tmp_path)

    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("routekaart.store.vault.os.rename", refuse)
    with pytest.raises(RoutekaartError):
        create_vault(env, OWNER, PHRASE)
    assert vault_cards(env) == ()
    monkeypatch.undo()
    create_vault(env, OWNER, PHRASE)[0].close()
    assert len(vault_cards(env)) == 1


def test_recover_sets_a_new_passphrase(tmp_path: Path) -> None:
    env = environment(tmp_path)
    desk, code = create_vault(env, OWNER, PHRASE)
    folder = folder_of(desk)
    desk.close()
    with pytest.raises(RoutekaartError):
        recover(env, folder, code[:-4] + "0000", "een nieuwe lange zin")
    recover(env, folder, code, "een nieuwe lange zin").close()
    with refused("KEY-001"):
        unlock(env, folder, PHRASE)
    unlock(env, folder, "een nieuwe lange zin").close()


def test_recovering_an_open_vault_leaves_the_passphrase_as_it_was(tmp_path: Path) -> None:
    env = environment(tmp_path)
    desk, code = create_vault(env, OWNER, PHRASE)
    with refused("VLT-004"):
        recover(env, folder_of(desk), code, "een nieuwe lange zin")
    desk.close()
    unlock(env, folder_of(desk), PHRASE).close()


def damaged_vault(tmp_path: Path) -> tuple[Desk, str, str]:
    """A closed vault with one case, whose file lost a piece in the middle; desk, case and recovery code."""
    desk, code = create_vault(environment(tmp_path), OWNER, PHRASE)
    case = str(desk.open_case("residentieel").created)
    desk.close()
    raw = desk.vault.path.read_bytes()
    desk.vault.path.write_bytes(raw[:8192] + bytes(4096) + raw[12288:])
    with refused("VLT-001"):
        unlock(desk.env, folder_of(desk), PHRASE)
    return desk, case, code


def test_a_damaged_vault_comes_back_from_its_copy(tmp_path: Path) -> None:
    desk, case, _ = damaged_vault(tmp_path)
    spoilt = desk.vault.path.read_bytes()
    with refused("KEY-001"):
        restore(desk.env, folder_of(desk), "een andere wachtzin")
    assert desk.vault.path.read_bytes() == spoilt
    result = restore(desk.env, folder_of(desk), PHRASE)
    assert result.set_aside is not None
    assert (result.set_aside / desk.vault.path.name).read_bytes() == spoilt
    again = unlock(desk.env, folder_of(desk), PHRASE)
    assert [row.id for row in again.cases()] == [case]
    assert ("teruggezet", f"reservekopie {result.backup.name}") in [
        (row.entry.action, row.entry.object) for row in again.vault.vault_log()
    ]
    again.close()


def test_the_recovery_code_restores_as_well(tmp_path: Path) -> None:
    desk, case, code = damaged_vault(tmp_path)
    restore(desk.env, folder_of(desk), code, with_code=True)
    again = unlock(desk.env, folder_of(desk), PHRASE)
    assert [row.id for row in again.cases()] == [case]
    again.close()


def test_without_a_copy_nothing_is_touched(tmp_path: Path) -> None:
    desk, _, _ = damaged_vault(tmp_path)
    for copy in desk_copies(desk):
        (copy / "kluis.db").write_bytes(b"ook stuk")
    spoilt = desk.vault.path.read_bytes()
    assert has_backup(folder_of(desk))
    with refused("VLT-014"):
        restore(desk.env, folder_of(desk), PHRASE)
    assert desk.vault.path.read_bytes() == spoilt


def test_copies_in_a_second_folder_restore_too_and_vaults_do_not_mix(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    env = environment(tmp_path)
    desks = [create_vault(env, OWNER, PHRASE)[0] for _ in range(2)]
    cases = []
    for desk in desks:
        desk.second_backups = stick
        cases.append(str(desk.open_case("residentieel").created))
        desk.close()
    assert len(list(stick.iterdir())) == 2
    folder = folder_of(desks[0])
    shutil.rmtree(folder / "reservekopieen")
    (folder / "kluis.db").write_bytes(b"weg")
    assert not has_backup(folder) and has_backup(folder, stick)
    with refused("VLT-014"):
        restore(env, folder, PHRASE)
    restore(env, folder, PHRASE, second=stick)
    again = unlock(env, folder, PHRASE)
    assert [row.id for row in again.cases()] == cases[:1]
    again.close()
    assert len(list(stick.rglob("kluis.db"))) == 2  # nothing of the other vault was touched


def desk_copies(desk: Desk) -> list[Path]:
    return [path for path in (folder_of(desk) / "reservekopieen").iterdir() if path.is_dir()]


def test_a_new_passphrase_and_a_new_recovery_code(tmp_path: Path) -> None:
    env = environment(tmp_path)
    desk, code = create_vault(env, OWNER, PHRASE)
    folder = folder_of(desk)
    desk.close()
    with refused("KEY-001"):
        new_passphrase(env, folder, "een heel andere zin", "nog een lange zin")
    new_passphrase(env, folder, PHRASE, "nog een lange zin")
    fresh = forget_recovery_and_make_new(env, folder, "nog een lange zin")
    assert fresh != code
    with pytest.raises(RoutekaartError):
        recover(env, folder, code, "een nieuwe lange zin")
    recover(env, folder, fresh, "een nieuwe lange zin").close()


def test_a_second_window_is_told_who_has_the_vault(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    with refused("VLT-004"):
        unlock(desk.env, folder_of(desk), PHRASE)
    desk.open_case("residentieel")
    desk.close()


def test_a_second_program_is_refused_too(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    code = (
        "from pathlib import Path\nfrom routekaart.errors import RoutekaartError\n"
        "from tests.casework.desks import PHRASE, environment\nfrom routekaart.casework import unlock\n"
        f"try:\n    unlock(environment(Path({str(tmp_path)!r})), Path({str(folder_of(desk))!r}), PHRASE)\n"
        "except RoutekaartError as error:\n    print(error.code)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert run.stdout.strip() == "VLT-004", run.stderr
    desk.close()


def test_two_people_have_two_vaults(tmp_path: Path) -> None:
    env = environment(tmp_path)
    first = create_vault(env, OWNER, PHRASE)[0]
    second = create_vault(env, OWNER.model_copy(update={"name": "S. Jansen"}), "een heel andere zin")[0]
    assert folder_of(first) != folder_of(second)
    first.open_case("residentieel")
    assert second.cases() == ()
    first.close()
    second.close()
    assert len(vault_cards(env)) == 2


def test_the_owner_can_change_and_a_strange_owner_does_not_lock_out(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    desk.set_owner(OWNER.model_copy(update={"function": "gezinsvoogd"}))
    desk.close()
    desk = unlock(desk.env, folder_of(desk), PHRASE)
    assert desk.owner.function == "gezinsvoogd"
    desk.vault.set_value("owner", '{"naam_van_later": 1}')
    desk.close()
    desk = unlock(desk.env, folder_of(desk), PHRASE)
    assert desk.owner.name == "S. Jansen"
    desk.close()


def test_putting_off_the_recovery_code_is_remembered(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    assert not needs_recovery_code(desk)
    set_recovery_reminder(desk, True)
    desk.close()
    desk = unlock(desk.env, folder_of(desk), PHRASE)
    assert needs_recovery_code(desk)
    set_recovery_reminder(desk, False)
    assert not needs_recovery_code(desk)
    desk.close()


def test_a_vault_can_ask_from_the_first_moment_to_keep_its_code(tmp_path: Path) -> None:
    desk, _code = create_vault(environment(tmp_path), OWNER, PHRASE, remind=True)
    assert needs_recovery_code(desk)
    desk.close()


def test_leaving_makes_a_backup_only_when_something_was_written(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    desk.open_case("residentieel")
    desk.close()
    desk = unlock(desk.env, folder_of(desk), PHRASE)
    assert len(desk.vault.backups()) == 1
    desk.cases()
    desk.close()
    desk = unlock(desk.env, folder_of(desk), PHRASE)
    assert len(desk.vault.backups()) == 1
    desk.close()


# practising apart from work ----------------------------------------------------------------------------------


def test_practice_needs_no_passphrase_and_is_kept_apart(tmp_path: Path) -> None:
    env = environment(tmp_path)
    practice, real = open_practice(env), create_vault(env, OWNER, PHRASE)[0]
    pretend, case = practice.open_case("residentieel").created, real.open_case("residentieel").created
    assert practice.practice and not real.practice
    assert practice.case(str(pretend)).dossier.number.startswith("OEF-")
    assert real.case(str(case)).dossier.number.startswith("RK-")
    for desk, other in ((practice, case), (real, pretend)):
        with refused("DOS-003"):
            desk.case(str(other))
    practice.close()
    real.close()
    assert [card.name for card in vault_cards(env)] == ["S. Jansen"]


def test_a_made_up_case_cannot_be_started_among_real_ones(tmp_path: Path) -> None:
    desk = new_desk(tmp_path)
    with refused("OEF-001"):
        start_practice_case(desk, NOOR)
    assert desk.cases() == ()
    desk.close()


def test_a_case_of_the_other_kind_does_not_open(tmp_path: Path) -> None:
    """Somebody copies the database of practice into a real vault: the events themselves say what they are."""
    desk = new_desk(tmp_path)
    case = str(desk.open_case("residentieel").created)
    stray = Desk(desk.env, desk.vault, OWNER, practice=True)
    with refused("DOS-004"):
        stray.case(case)
    desk.close()


def test_the_shipped_practice_cases_can_all_be_started(tmp_path: Path) -> None:
    desk = open_practice(environment(tmp_path))
    cases = practice_cases(CHECKLISTS)
    assert len(cases) >= 4
    for case in cases:
        view = desk.case(str(start_practice_case(desk, case.path).created))
        assert view.assessment.complete
        assert view.dossier.practice
    desk.close()


@pytest.mark.parametrize("days", [-300, 200, 1000])
def test_a_practice_case_is_the_same_lesson_on_any_day(tmp_path: Path, days: int) -> None:
    clock = Clock()
    clock.later(days=days)
    desk = open_practice(environment(tmp_path, clock))
    for case in practice_cases(CHECKLISTS):
        now = practice_facts(case.path.stem)
        then = assess(route(practice_data(case.path.stem)["route"]), now)
        view = desk.case(str(start_practice_case(desk, case.path).created))
        spoken = [key for key, item in view.assessment.warnings.items() if item.value is True]
        assert spoken == [key for key, item in then.warnings.items() if item.value is True]
        assert view.assessment.complete
        assert view.assessment.derived.get("leeftijd") == then.derived.get("leeftijd")
    desk.close()


def test_a_practice_case_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    folder = tmp_path / "oefencasussen"
    folder.mkdir()
    (folder / "stuk.yaml").write_bytes(b"[" * 50_000)
    (folder / "echt.yaml").write_text("route: residentieel\nnaam: Geen oefening\n", encoding="utf-8")
    assert practice_cases(tmp_path) == ()
    desk = open_practice(environment(tmp_path / "thuis"))
    with refused("OEF-002"):
        start_practice_case(desk, folder / "stuk.yaml")
    assert desk.cases() == ()
    desk.close()


def test_resetting_practice_empties_only_practice(tmp_path: Path) -> None:
    env = environment(tmp_path)
    real = create_vault(env, OWNER, PHRASE)[0]
    real.open_case("residentieel")
    practice = open_practice(env)
    practice.open_case("residentieel")
    practice.close()
    fresh = reset_practice(env)
    assert fresh.cases() == ()
    assert len(real.cases()) == 1
    fresh.close()
    real.close()
