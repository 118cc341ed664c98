"""The decision: nothing is chosen beforehand, every part is stored, consent is one line for each person."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from routekaart.gui.case.decision_page import DecisionPage
from routekaart.gui.case.plan import PageRef
from tests.gui.case.conftest import Shown

Start = Callable[..., Shown]


def decision(case: Shown) -> DecisionPage:
    page = case.page(DecisionPage, PageRef("besluit", "besluit"))
    assert isinstance(page, DecisionPage)
    return page


def test_nothing_is_chosen_beforehand(shown: Start) -> None:
    page = decision(shown(""))
    assert [page.fields.input(key).value() for key in ("plek", "samen_met", "datum")] == [None, None, None]
    assert page.together.text.text() == ""


def test_places_stand_in_the_order_of_the_ladder(shown: Start) -> None:
    case = shown("")
    options = [option.id for option in decision(case).fields.input("plek").spec.options]
    ladder = [name for name, state in case.view.assessment.alternatives.items() if state.rung.place != "thuis"]
    assert options == ["thuis", "blijft", *ladder]


def test_staying_stands_once_among_the_places(shown: Start) -> None:
    page = decision(shown("s-blijft-in-pleeggezin"))
    options = {key: [option.id for option in page.fields.input(key).spec.options] for key in ("plek", "samen_met")}
    assert options["plek"] == ["thuis", "blijft", "ALT07", "ALT08", "ALT09", "ALT10"]
    assert "ALT12b" in options["samen_met"]
    assert "ALT12" not in options["samen_met"]


def test_parts_are_stored_and_cleared_one_by_one(shown: Start) -> None:
    case = shown("")
    page = decision(case)
    for key, value in (("plek", "thuis"), ("samen_met", ["ALT01", "ALT04"]), ("datum", "2026-11-20")):
        page.fields.input(key).set_value(value)
        page.fields.input(key).committed.emit()
        case.settle()
    assert case.view.facts.decision == {"plek": "thuis", "samen_met": ["ALT01", "ALT04"], "datum": "2026-11-20"}
    page.fields.input("datum").set_value(None)
    page.fields.input("datum").committed.emit()
    case.settle()
    assert "datum" not in case.view.facts.decision


def test_a_consent_is_stored_as_soon_as_it_is_given(shown: Start) -> None:
    case = shown()
    page = decision(case)
    mother = next(str(row["id"]) for row in case.view.facts.records("personen") if row["codenaam"] == "Moeder")
    before = case.view.facts.records("toestemmingen")
    line = page.consents.lines[mother]
    assert line.answer.value() == "ja"
    line.answer.buttons()[1].click()
    case.settle()
    after = {row["persoon"]: row for row in case.view.facts.records("toestemmingen")}
    assert len(after) == len(before)
    assert after[mother]["antwoord"] == "nee"
    assert after[mother]["datum"] == "2026-11-19"


def test_a_withdrawn_consent_is_said_and_can_be_given_anew(shown: Start) -> None:
    case = shown()
    page = decision(case)
    row = case.view.facts.records("toestemmingen")[0]
    case.session.desk_run(lambda desk: desk.withdraw_consent(case.case_id, str(row["id"])))
    case.settle()
    line = page.consents.lines[str(row["persoon"])]
    assert line.state.text() == "ingetrokken op 22 november 2026"
    line.answer.buttons()[1].click()
    case.settle()
    rows = [item for item in case.view.facts.records("toestemmingen") if item["persoon"] == row["persoon"]]
    assert [item.get("ingetrokken_op") for item in rows] == ["2026-11-22", None]


def test_no_authorisation_is_said_apart_from_not_asked(shown: Start) -> None:
    assert decision(shown("")).orders.lines() == ("Nog niets ingevuld.",)


def test_an_authorisation_is_added_on_the_page(shown: Start) -> None:
    case = shown("")
    page = decision(case)
    page.orders.add_button.click()
    assert page._adder is not None
    page._adder.editor.set_values({"soort": "uithuisplaatsing", "verleend_op": "2026-11-20"})
    page._adder.editor.save_button.click()
    case.settle()
    assert page.orders.lines()[0].startswith("Machtiging uithuisplaatsing · 20 november 2026")


def test_work_begins_at_the_first_question_also_when_it_is_a_list(shown: Start) -> None:
    case = shown("vrijdagavond")
    page = decision(case)
    case.qtbot.waitUntil(page.isActiveWindow)
    page.focus_start()
    held = QApplication.focusWidget()

    assert held is not None
    assert page.fields.input("plek").isAncestorOf(held)
