"""Lists: records are added, changed, shared, removed and put back on the page itself."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from routekaart.gui.case.list_page import ListPage
from routekaart.gui.case.plan import PageRef
from routekaart.gui.case.record_adder import RecordAdder
from routekaart.gui.case.record_form import RecordForm
from routekaart.gui.inputs import AnswerInput
from tests.gui.case.conftest import Shown
from tests.gui.case.small_case import SmallCase, opened  # noqa: F401

Start = Callable[[], SmallCase]


@pytest.fixture
def case(opened: Start) -> SmallCase:  # noqa: F811
    made = opened()
    made.open()
    return made


def fill(form: RecordForm, **values: object) -> None:
    """Fill in as people do: each field is left before the next."""
    for name, value in values.items():
        entry = form._input(name)
        assert isinstance(entry, AnswerInput)
        entry.set_value(value)
        form._on_committed(name)


def open_form(case: SmallCase, target: str) -> RecordForm:
    page = case.records(target)
    page.add_button.click()
    case.settle()
    assert page.form is not None
    case.qtbot.waitUntil(page.form.isVisible)
    return page.form


def test_a_person_is_added_with_the_quick_fields_alone(case: SmallCase) -> None:
    form = open_form(case, "personen")
    assert form.near.keys() == ("rol", "codenaam")
    fill(form, rol="kind", codenaam="N.")
    form.save_button.click()
    case.settle()
    (row,) = case.view.facts.records("personen")
    assert (row["rol"], row["codenaam"]) == ("kind", "N.")
    page = case.records("personen")
    assert [card.title.text() for card in page.cards.values()] == ["N."]
    assert page.form is None and page.add_button.isVisible()


def test_a_field_that_follows_from_another_appears_and_is_dropped_with_it(case: SmallCase) -> None:
    form = open_form(case, "personen")
    fill(form, rol="ouder", codenaam="Moeder")
    assert "gezag" in form.near.keys()  # noqa: SIM118
    fill(form, gezag="ja")
    fill(form, rol="netwerk")
    assert "gezag" not in form.near.keys()  # noqa: SIM118
    form.save_button.click()
    case.settle()
    assert "gezag" not in case.view.facts.records("personen")[0]


def test_what_is_still_needed_is_said_at_the_field(case: SmallCase) -> None:
    form = open_form(case, "personen")
    fill(form, rol="kind")
    assert form.save() is False
    told = form.near.input("codenaam").error.text()
    assert told == f"Nog niet ingevuld: {form.near.input('codenaam').spec.label}"
    assert case.view.facts.records("personen") == ()


def test_what_is_wrong_stands_on_top_and_leads_to_its_field(case: SmallCase) -> None:
    form = open_form(case, "personen")
    window = form.window()
    fill(form, rol="kind")
    form.save_button.click()
    (link,) = form.errors.links()
    assert form.errors.isVisible() and link.hasFocus()
    assert form.errors.y() < form.near.y()
    assert link.text() == form.near.input("codenaam").error.text()
    assert window.windowTitle().startswith("Fout: ")
    link.click()
    focused = QApplication.focusWidget()
    assert focused is not None and form.near.input("codenaam").isAncestorOf(focused)
    fill(form, codenaam="N.")
    form.save_button.click()
    case.settle()
    assert len(case.view.facts.records("personen")) == 1
    assert window.windowTitle() == "Routekaart"


def test_who_leaves_the_form_leaves_its_problems(case: SmallCase) -> None:
    form = open_form(case, "personen")
    window = form.window()
    form.save_button.click()
    assert window.windowTitle().startswith("Fout: ")
    form.cancel_button.click()
    case.settle()
    assert window.windowTitle() == "Routekaart"


def test_more_fields_unfold_and_are_stored(case: SmallCase) -> None:
    form = open_form(case, "personen")
    fill(form, rol="kind", codenaam="N.")
    assert form.more.text() == "Meer invullen (2)"
    form.more.click()
    fill(form, geboren="2017-03")
    form.save_button.click()
    case.settle()
    assert case.view.facts.records("personen")[0]["geboren"] == "2017-03"


def test_saving_and_adding_another_opens_an_empty_form(case: SmallCase) -> None:
    form = open_form(case, "personen")
    fill(form, rol="kind", codenaam="N.")
    form.another_button.click()
    case.settle()
    page = case.records("personen")
    assert page.form is not None and page.form is not form
    assert page.form.values == {}


def test_a_record_that_is_changed_keeps_its_id_and_the_rest(case: SmallCase) -> None:
    made = case.add("personen", rol="ouder", codenaam="Moeder", gezag="ja", functie="Kok")
    page = case.records("personen")
    page.cards[made].change_button.click()
    case.settle()
    assert page.form is not None
    fill(page.form, codenaam="Mama")
    page.form.save_button.click()
    case.settle()
    (row,) = case.view.facts.records("personen")
    assert {key: row[key] for key in ("id", "codenaam", "gezag", "functie")} == {
        "id": made,
        "codenaam": "Mama",
        "gezag": "ja",
        "functie": "Kok",
    }


def test_removing_can_be_put_back(case: SmallCase) -> None:
    made = case.add("personen", rol="ouder", codenaam="Moeder")
    page = case.records("personen")
    page.cards[made].remove_button.click()
    case.settle()
    assert case.view.facts.records("personen") == () and page.cards == {}
    assert page._removed is not None and page._removed.link is not None
    page._removed.link.click()
    case.settle()
    assert [row["id"] for row in case.view.facts.records("personen")] == [made]
    assert list(page.cards) == [made]


def test_putting_back_takes_back_nothing_else_that_was_done_since(case: SmallCase) -> None:
    made = case.add("personen", rol="ouder", codenaam="Moeder")
    page = case.records("personen")
    page.cards[made].remove_button.click()
    case.settle()
    page.complete.click()
    case.settle()
    assert page._removed is not None and page._removed.link is not None
    page._removed.link.click()
    case.settle()
    assert [row["id"] for row in case.view.facts.records("personen")] == [made]
    assert case.view.facts.complete == {"personen"}


def test_is_this_everybody(case: SmallCase) -> None:
    page = case.records("personen")
    assert page.complete.text() == "Is dit iedereen?"
    page.complete.click()
    case.settle()
    assert case.view.facts.complete == {"personen"}
    page.complete.click()
    case.settle()
    assert case.view.facts.complete == frozenset()


def test_escape_leaves_everything_as_it_was(case: SmallCase) -> None:
    form = open_form(case, "personen")
    fill(form, rol="kind", codenaam="N.")
    case.qtbot.keyClick(form, Qt.Key.Key_Escape)
    case.settle()
    assert case.view.facts.records("personen") == ()
    assert case.records("personen").form is None
    later = case.new_screen()
    later.show_case(case.case_id, part="personen")
    case.settle()
    assert later.page.form is None  # type: ignore[union-attr]


def test_a_half_filled_form_comes_back_after_a_restart(case: SmallCase) -> None:
    form = open_form(case, "personen")
    fill(form, rol="kind", codenaam="N.")
    case.screen.leave()
    case.settle()
    later = case.new_screen()
    later.show_case(case.case_id, part="personen")
    case.settle()
    again = later.page.form  # type: ignore[union-attr]
    assert again.values == {"rol": "kind", "codenaam": "N."}
    again.save_button.click()
    case.settle()
    assert case.view.facts.records("personen")[0]["codenaam"] == "N."
    assert not any(case.view.drafts.values())


def test_words_of_the_child_stay_inside_until_the_child_is_asked(case: SmallCase) -> None:
    child = case.add("personen", rol="kind", codenaam="N.")
    form = open_form(case, "woorden")
    fill(form, wie=[child], tekst="Ik wil bij oma.")
    assert not form.share.ask.isHidden() and form.share.choice.value() is None
    form.save_button.click()
    case.settle()
    assert "delen" not in case.view.facts.records("woorden")[0]
    card = next(iter(case.records("woorden").cards.values()))
    card.change_button.click()
    again = case.records("woorden").form
    assert again is not None
    again.share.choice.buttons()[0].click()
    again.save_button.click()
    case.settle()
    assert case.view.facts.records("woorden")[0]["delen"] == "in_document"


def test_not_for_somebody_without_a_name_is_no_yes(case: SmallCase) -> None:
    child = case.add("personen", rol="kind", codenaam="N.")
    father = case.add("personen", rol="ouder", codenaam="Vader")
    form = open_form(case, "woorden")
    fill(form, wie=[child], tekst="Ik wil bij oma.")
    form.share.choice.buttons()[2].click()
    assert form.share.share() == "alleen_dossier"
    form.share.people.set_value([father])
    form.share.people.changed.emit([father])
    form.save_button.click()
    case.settle()
    assert case.view.facts.records("woorden")[0]["delen"] == ["niet_voor", father]


def test_who_is_not_in_the_list_yet_is_added_where_it_is_needed(case: SmallCase) -> None:
    form = open_form(case, "woorden")
    form.near.input("wie").add_wanted.emit()
    case.settle()
    adder = form.findChild(RecordAdder)
    assert adder is not None
    adder.saved.emit({"rol": "netwerk", "codenaam": "Oma"})
    case.settle()
    (row,) = case.view.facts.records("personen")
    assert form.values["wie"] == row["id"]
    assert form.near.input("wie").value() == [row["id"]]


def test_a_question_that_points_at_people_can_add_one(case: SmallCase) -> None:
    page = case.questions("steun")
    entry = page.cards["steun"].input
    assert entry is not None
    entry.add_wanted.emit()
    adder = page.cards["steun"].findChild(RecordAdder)
    assert adder is not None
    adder.saved.emit({"rol": "netwerk", "codenaam": "Buurvrouw"})
    case.settle()
    (row,) = case.view.facts.records("personen")
    assert case.view.facts.answers["steun"] == [row["id"]]
    assert entry.value() == [row["id"]]


def test_a_list_of_several_steps_says_what_this_step_wants_to_know(shown: Callable[..., Shown]) -> None:
    case = shown("s-blijft-in-pleeggezin")
    steps = [step for step in case.view.checklist.steps if "woorden" in step.lists]
    leads = []
    for step in steps[:3]:
        page = case.page(ListPage, PageRef("lijst", step.id, ("woorden",)))
        assert isinstance(page, ListPage)
        leads.append(page.sheet.lead.text())

    assert len(set(leads)) == 3
    assert [case.view.labels.fill(step.goal or "") in lead for step, lead in zip(steps, leads, strict=False)] == [
        True
    ] * 3


def test_of_many_the_first_are_shown_and_what_was_just_added(case: SmallCase) -> None:
    before = len(case.view.facts.records("personen"))
    for number in range(40 - before):
        case.add("personen", rol="netwerk", codenaam=f"Buur {number}")
    page = case.records("personen")
    assert len(page.cards) == 25 and page.more.text() == "Toon meer (nog 15)"
    fresh = case.add("personen", rol="netwerk", codenaam="Nieuwe buur")
    case.settle()
    assert fresh in page.cards and page.cards[fresh].isVisible()
    page.more.setFocus()
    page.more.click()
    case.settle()
    assert len(page.cards) == 41 and page.more.isHidden()
    ids = [str(row["id"]) for row in case.view.facts.records("personen")]
    places = sorted(page.cards, key=lambda name: page.records.indexOf(page.cards[name]))
    assert places == ids == list(page.cards), "in the order in which they were written down"
