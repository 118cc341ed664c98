"""At the table everybody has a box: the child first, whose turn it is can be seen, and not asked is not no."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart.casework import STANDPOINTS, standpoint_of
from routekaart.gui.table.company import SOMEBODY_ELSE
from routekaart.gui.table.company_page import CompanyPage
from tests.gui.case.sitting import Sitting

PLACE = "besluit/plek"


@pytest.fixture
def sitting(qapp: QApplication, tmp_path: Path) -> Iterator[Sitting]:
    made = Sitting(tmp_path / "case")
    yield made
    made.end()


@pytest.fixture
def deciding(sitting: Sitting) -> Sitting:
    """Child, both parents and grandmother, at the question where the child goes to live."""
    sitting.seat("oma", "vader", "moeder", "kind")
    sitting.show("plek")
    return sitting


def choose(sitting: Sitting, person: str, stance: str) -> None:
    box = sitting.people.boxes[person]
    places = {"eens": 0, "opmerking": 1, "niet_eens": 2}
    box.choice.buttons()[places[stance]].click()
    sitting.settle()


def test_the_child_comes_first_then_the_parents(deciding: Sitting) -> None:
    assert list(deciding.people.boxes) == ["kind", "moeder", "vader", "oma"]
    widths = {box.width() for box in deciding.people.boxes.values()}
    assert max(widths) - min(widths) <= 1, "nobody has a smaller box"


def test_f9_gives_the_turn_on_and_at_the_end_to_the_first(qtbot: QtBot, deciding: Sitting) -> None:
    shown = []
    for _ in range(5):
        shown.append([name for name, box in deciding.people.boxes.items() if box.turn.isVisible()])
        qtbot.keyClick(deciding.screen, Qt.Key.Key_F9)
        deciding.settle()
    assert shown == [["kind"], ["moeder"], ["vader"], ["oma"], ["kind"]]
    held = QApplication.focusWidget()
    assert held is not None and deciding.people.boxes["moeder"].isAncestorOf(held)
    assert "Moeder" in deciding.screen.table_footer.text.text()


def test_who_is_touched_has_the_turn(deciding: Sitting) -> None:
    deciding.people.boxes["vader"].choice.focus_first()
    deciding.settle()
    assert deciding.screen.at_table.company.turn == "vader"


def test_nobody_was_asked_until_they_said_something(deciding: Sitting) -> None:
    assert deciding.people.boxes["moeder"].state.text() == "Nog niet gevraagd"
    assert deciding.view.facts.records(STANDPOINTS) == ()


def test_each_choice_is_stored_and_there_after_going_on_and_back(deciding: Sitting) -> None:
    for person, stance in (("moeder", "niet_eens"), ("oma", "eens")):
        choose(deciding, person, stance)
    deciding.screen.forward()
    deciding.settle()
    deciding.screen.back()
    deciding.settle()
    boxes = deciding.people.boxes
    assert {name: box.choice.value() for name, box in boxes.items()} == {
        "kind": None, "moeder": "niet_eens", "vader": None, "oma": "eens",
    }  # fmt: skip
    found = standpoint_of(deciding.view.facts, "moeder", PLACE)
    assert found is not None and found.subject.startswith("Waar gaat N. wonen?")


def test_own_words_are_stored_with_the_words_when_people_go_on(deciding: Sitting) -> None:
    choose(deciding, "moeder", "niet_eens")
    box = deciding.people.boxes["moeder"]
    assert box.words.isVisible()
    box.words.area.setPlainText("Ik wil dat zij thuis blijft.")
    deciding.screen.forward()
    deciding.settle()
    found = standpoint_of(deciding.view.facts, "moeder", PLACE)
    assert found is not None and found.text == "Ik wil dat zij thuis blijft."
    assert "Ik wil dat zij thuis blijft." in [row["tekst"] for row in deciding.view.facts.records("woorden")]


def test_words_are_stored_when_the_screen_is_left_as_it_locks(deciding: Sitting) -> None:
    choose(deciding, "oma", "opmerking")
    deciding.people.boxes["oma"].words.area.setPlainText("Ik heb hulp nodig met school.")
    deciding.screen.leave()
    deciding.settle()
    found = standpoint_of(deciding.view.facts, "oma", PLACE)
    assert found is not None and found.text == "Ik heb hulp nodig met school."


def test_back_to_not_asked_takes_it_out_of_the_case(deciding: Sitting) -> None:
    choose(deciding, "vader", "eens")
    deciding.people.boxes["vader"].not_asked.click()
    deciding.settle()
    assert standpoint_of(deciding.view.facts, "vader", PLACE) is None
    assert deciding.people.boxes["vader"].choice.value() is None


def test_undo_shows_in_the_box(deciding: Sitting) -> None:
    choose(deciding, "vader", "eens")
    deciding.screen.undo()
    deciding.settle()
    assert deciding.people.boxes["vader"].choice.value() is None


def test_the_child_is_asked_whether_it_may_be_in_the_report(deciding: Sitting) -> None:
    box = deciding.people.boxes["kind"]
    assert not box.share.isVisible()
    choose(deciding, "kind", "eens")
    assert box.share.isVisible() and not deciding.people.boxes["moeder"].share.isVisible()
    (row,) = deciding.view.facts.records(STANDPOINTS)
    assert "delen" not in row, "nobody asked yet"
    box.share.buttons()[0].click()
    deciding.settle()
    (row,) = deciding.view.facts.records(STANDPOINTS)
    assert row["delen"] == "in_document"


def test_what_the_child_said_alone_is_not_there_when_others_come(sitting: Sitting) -> None:
    sitting.seat("kind")
    sitting.show("plek")
    choose(sitting, "kind", "niet_eens")
    sitting.people.boxes["kind"].words.area.setPlainText("GEHEIM-WENS")
    sitting.screen.forward()
    sitting.settle()
    sitting.show("plek")
    assert "GEHEIM-WENS" in sitting.words(), "the child itself may see it in this sitting"
    sitting.seat("kind", "moeder")
    assert sitting.people.boxes["kind"].choice.value() is None
    for ref in sitting.screen.plan:
        if ref.kind in ("besluit", "lijst"):
            sitting.show(ref)
            assert "GEHEIM-WENS" not in sitting.words()


def test_what_somebody_agreed_with_is_said_when_it_has_changed_since(deciding: Sitting) -> None:
    choose(deciding, "moeder", "eens")
    deciding.do(lambda desk: desk.decide(deciding.case_id, plek="ALT08"))
    former = deciding.people.boxes["moeder"].former
    assert former.isVisible() and "Wonen bij familie of bekenden" in former.text()


def test_a_company_is_chosen_on_a_page_of_its_own(sitting: Sitting) -> None:
    sitting.show("plek")
    assert sitting.people.boxes == {} and sitting.people.choose_button.isVisible()
    sitting.people.choose_button.click()
    sitting.settle()
    page = sitting.screen.page
    assert isinstance(page, CompanyPage) and page.choice is not None and page.choice.value() is None
    page.company_chosen.emit(sitting.screen.at_table.company)
    page._chosen(["moeder", "kind"])
    sitting.settle()
    assert "al deze mensen" in page.note.text()
    sitting.screen.forward()
    sitting.settle()
    assert sitting.screen.ref is not None and sitting.screen.ref.ids == ("plek",)
    assert list(sitting.people.boxes) == ["kind", "moeder"]


def test_with_a_stranger_only_what_is_kept_from_nobody_is_shown(sitting: Sitting) -> None:
    sitting.do(lambda desk: desk.save_record(
        sitting.case_id, "feiten", {"wat": "GEHEIM-FEIT", "delen": ["niet_voor", "vader"]}
    ))  # fmt: skip
    sitting.seat("moeder", "kind")
    sitting.show("feiten")
    assert "GEHEIM-FEIT" in sitting.words()
    for company in (("moeder", "vader"), ("moeder", SOMEBODY_ELSE), ()):
        sitting.seat(*company)
        assert "GEHEIM-FEIT" not in sitting.words(), company


@pytest.mark.parametrize("target", ["feiten", "ALT02", "plek", "jim_personen"])
def test_f11_and_back_keeps_people_at_the_same_thing(sitting: Sitting, target: str) -> None:
    sitting.show(target)
    at_table = sitting.screen.ref
    sitting.show("gezelschap")
    sitting.screen.toggle_table()
    sitting.settle()
    at_work = sitting.screen.ref
    assert at_table is not None and at_work is not None and at_work.step == at_table.step
    assert at_work.kind == ("lijst" if target == "feiten" else "besluit" if target == "plek" else "wegen")
    sitting.screen.toggle_table()
    sitting.settle()
    assert sitting.screen.table and sitting.screen.ref is not None
    assert sitting.screen.ref.step == at_table.step
