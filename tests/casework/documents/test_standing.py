"""A paper that a family took home shows what became of the logs in the vault since."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from routekaart.casework import Desk, check_pdf
from routekaart.casework.documents.standing import standing
from routekaart.verification import printed_anchor
from tests.casework.desks import new_desk

Given = tuple[Desk, str, bytes]


@pytest.fixture
def sealed(tmp_path: Path) -> Any:
    """A vault, a case in it, and the sealed paper as it was taken home."""
    desk = new_desk(tmp_path)
    case_id = str(desk.open_case("residentieel").created)
    desk.answer(case_id, "kader", "ots")
    made = desk.papers.open_signing(case_id, final=False)
    paper = desk.papers.seal(case_id, made.sha256).pdf
    desk.answer(case_id, "kader", "drang")
    for trigger in ("event_stays", "event_is_fixed", "log_stays", "log_is_fixed"):
        desk.vault._connection.execute(f"DROP TRIGGER {trigger}")
    yield desk, case_id, paper
    desk.vault.close()


def run(desk: Desk, *statements: str) -> None:
    for statement in statements:
        desk.vault._connection.execute(statement)


def test_the_paper_names_both_logs_in_print_and_for_programs(sealed: Given) -> None:
    desk, case_id, paper = sealed
    printed = printed_anchor(paper)
    assert printed is not None and printed.dossier == case_id
    assert desk.vault.events(case_id)[printed.count - 1].hash == printed.head
    assert desk.vault.vault_log()[printed.log_count - 1].hash == printed.log_head
    text = desk.papers.current(case_id).paper.text  # type: ignore[union-attr]
    assert f"Logboek: {printed.count} regels, laatste {printed.head}" in text
    assert f"Logboek van de kluis: {printed.log_count} regels, laatste {printed.log_head}" in text


def test_all_is_still_there(sealed: Given) -> None:
    desk, _, paper = sealed
    report = desk.papers.check(paper)
    assert (report.verdict, report.chain) == ("onveranderd", "staat")
    assert ("Logboek in deze kluis", "wat het document daarvan noemt, staat er nog", "ok") in report.facts
    assert "Let op" not in report.sentence


@pytest.mark.parametrize(
    ("statements", "chain"),
    [
        (["DELETE FROM event WHERE seq > 1"], "te_kort"),
        (["UPDATE event SET hash = 'x' WHERE seq = 2"], "herschreven"),
        (["DELETE FROM event", "DELETE FROM head"], "weg"),
        (["DELETE FROM vault_log WHERE seq > 1"], "logboek"),
        (["UPDATE vault_log SET hash = 'x'"], "logboek"),
    ],
)
def test_what_no_longer_fits_is_told_and_the_paper_is_still_good(
    sealed: Given, statements: list[str], chain: str
) -> None:
    desk, _, paper = sealed
    known, printed = desk.papers.known_keys(), printed_anchor(paper)
    run(desk, *statements)
    state = standing(desk, printed)
    report = check_pdf(paper, desk.env.now(), known=known, chain=state)
    assert state == report.chain == chain
    assert report.sentence.startswith("Dit document is compleet en niet veranderd.")
    assert "Let op: het logboek in deze kluis past niet meer bij dit document." in report.sentence


def test_a_case_that_was_destroyed_is_no_alarm(sealed: Given) -> None:
    desk, case_id, paper = sealed
    desk.destroy(case_id)
    report = desk.papers.check(paper)
    assert report.chain == "vernietigd" and "Let op: het logboek" not in report.sentence


def test_another_vault_says_nothing_of_it(sealed: Given, tmp_path: Path) -> None:
    other = new_desk(tmp_path / "elders")
    report = other.papers.check(sealed[2])
    assert report.chain is None and not any(label == "Logboek in deze kluis" for label, _, _ in report.facts)
    other.vault.close()


def test_a_changed_paper_is_believed_in_nothing(sealed: Given) -> None:
    desk, _, paper = sealed
    assert desk.papers.check(paper.replace(b"/Type", b"/Typf", 1)).chain is None
    assert printed_anchor(b"geen pdf") is None
