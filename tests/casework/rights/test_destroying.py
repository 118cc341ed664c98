"""Destroying with a record: a hold refuses, a request may be refused, and what remains holds nothing of the case."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import pypdfium2
import pytest

from routekaart.casework import Desk
from routekaart.casework.rights.destroying import (
    ask_erasure,
    destroy_case,
    destruction_pdf,
    destruction_records,
    lift_hold,
    place_hold,
    refuse_erasure,
    save_destruction,
)
from routekaart.casework.rights.keeping import case_record, over_term
from tests.casework.desks import Clock, new_desk, refused


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Desk:
    return new_desk(tmp_path, clock)


@pytest.fixture
def case(desk: Desk) -> str:
    made = str(desk.open_case("residentieel").created)
    desk.save_record(made, "personen", {"rol": "kind", "codenaam": "Wilgenkatje", "geboren": "2017-03-04"})
    desk.answer(made, "wat_hielp", "Een geheim over kanariegeel.")
    desk.backup()
    return made


def test_a_case_on_hold_is_refused_whoever_asks(desk: Desk, case: str) -> None:
    place_hold(desk, case, "Er loopt een klacht bij de commissie.")
    hold = case_record(desk, case).requests.hold
    assert hold is not None and (hold.reason, hold.by) == ("Er loopt een klacht bij de commissie.", "S. Jansen")
    ask_erasure(desk, case, "jeugdige", "2026-11-20")
    for attempt in (lambda: destroy_case(desk, case, "verzoek"), lambda: desk.destroy(case)):
        with refused("DOS-010"):
            attempt()
    assert [row.id for row in desk.cases()] == [case]
    lift_hold(desk, case, "De klacht is afgehandeld.")
    destroy_case(desk, case, "verzoek")
    assert desk.cases() == ()


def test_a_hold_outlives_the_program_and_needs_a_reason(desk: Desk, case: str) -> None:
    with refused("ANT-003"):
        place_hold(desk, case, "-")
    place_hold(desk, case, "Er loopt een rechtszaak.")
    for kept in (desk._events, desk._dossiers, desk._histories, desk._views):
        kept.clear()  # as after a restart
    assert case_record(desk, case).requests.hold is not None


def test_a_refused_request_stays_with_its_reason(desk: Desk, case: str) -> None:
    with refused("DOS-011"):
        destroy_case(desk, case, "verzoek")
    ask_erasure(desk, case, "ouder", "2026-11-20")
    refuse_erasure(desk, case, "De GI heeft dit dossier nog nodig.")
    asked = case_record(desk, case).requests
    assert asked.open_erasure is None
    assert [(item.asker, item.refused_on, item.reason) for item in asked.erasures] == [
        ("ouder", "2026-11-22", "De GI heeft dit dossier nog nodig.")
    ]
    with refused("DOS-011"):
        refuse_erasure(desk, case, "De GI heeft dit dossier nog nodig.")


def test_a_term_that_is_not_over_is_no_ground(desk: Desk, case: str, clock: Clock) -> None:
    with refused("DOS-012"):
        destroy_case(desk, case, "termijn")
    clock.later(days=366 * 21)  # a clock that jumps is not believed
    assert over_term(desk) == ()
    with refused("DOS-012"):
        destroy_case(desk, case, "termijn")
    desk.log("ingezien", "dossier", case)
    clock.later(days=40)
    assert [(found[0], found[1]) for found in over_term(desk)] == [(case, "RK-2026-0001")]
    assert destroy_case(desk, case, "termijn").record.ground == "termijn"


def test_a_measure_keeps_it_longer(desk: Desk, case: str) -> None:
    assert case_record(desk, case).term.until is not None
    desk.answer(case, "kader", "ots")
    desk.answer(case, "kader", "vrijwillig")  # it was there once
    term = case_record(desk, case).term
    assert term.measure and term.until is not None and term.until.isoformat() == "2065-03-04"


def test_the_record_holds_nothing_of_the_case(desk: Desk, case: str, tmp_path: Path) -> None:
    ask_erasure(desk, case, "jeugdige", "2026-11-20")
    desk.log("afgedrukt", "stuk.pdf", case)
    done = destroy_case(desk, case, "verzoek")
    record = done.record
    assert (record.asker, record.asked_on, record.papers_out, record.copies_left) == ("jeugdige", "2026-11-20", 1, 0)
    assert record.copies_replaced == 1 and done.trouble == "" and destruction_records(desk) == (record,)
    save_destruction(desk, record, tmp_path / "verklaring.pdf")
    page = pypdfium2.PdfDocument(destruction_pdf(desk, record))
    text = "".join(sheet.get_textpage().get_text_range() for sheet in page)
    page.close()
    for secret in ("Wilgenkatje", "kanariegeel", "RK-2026-0001", "S. Jansen"):
        assert secret not in str(asdict(record)) and secret not in text
    assert "De jeugdige, 12 jaar of ouder" in text and record.dossier in text.replace("\r\n", "")
    told = {row.entry.action for row in desk.vault.vault_log(dossier=case)}
    assert {"vernietigd", "vernietiging vastgelegd"} <= told


def test_a_copy_that_cannot_be_reached_is_counted_and_named(desk: Desk, case: str, tmp_path: Path) -> None:
    stick = tmp_path / "usb-stick"
    desk.vault.backup(stick, now=desk.env.now())
    stick.rename(tmp_path / "meegenomen")
    done = destroy_case(desk, case, "vergissing")
    assert done.left == (str(stick),) and done.record.copies_left == 1
    assert str(stick) not in str(asdict(done.record))


def test_without_a_fresh_copy_the_record_says_what_remains(desk: Desk, case: str) -> None:
    copies = desk.vault.folder / "reservekopieen"
    copies.rename(desk.vault.folder / "eerder")
    copies.write_bytes(b"een bestand op de plek van de map")
    done = destroy_case(desk, case, "vergissing")
    assert done.trouble and desk.cases() == () and destruction_records(desk) == (done.record,)
    copies.unlink()
