"""The work view: walking the pages, storing what is answered, coming back, undoing, looking on together."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from routekaart.gui import theme
from routekaart.gui.case.consultation_form import ConsultationForm
from routekaart.gui.case.task_list_page import TaskListPage
from tests.gui.case.small_case import SmallCase, opened  # noqa: F401

Start = Callable[[], SmallCase]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def case(opened: Start) -> SmallCase:  # noqa: F811
    made = opened()
    made.open()
    return made


def texts(case: SmallCase) -> str:
    """Everything that can be read on screen."""
    labels = case.screen.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_a_new_case_begins_at_the_first_page_without_a_welcome(case: SmallCase) -> None:
    assert case.screen.ref == case.screen.plan[0]
    assert "Waar was u" not in texts(case)


def test_answers_on_the_way_are_stored_and_the_header_says_so(case: SmallCase) -> None:
    page = case.questions("woont_nu")
    field = page.cards["woont_nu"].input
    assert field is not None
    field.focus_field()
    case.press(Qt.Key.Key_2)
    assert case.view.facts.answers["woont_nu"] == "elders"
    assert case.screen.header.status.text() == "✓ Bewaard 14:32"
    sinds = page.cards["sinds"].input
    assert sinds is not None and sinds.isVisible()


def test_forward_walks_the_plan_and_back_loses_nothing(case: SmallCase) -> None:
    case.screen.go_to(case.screen.plan[1])
    case.settle()
    page = case.questions("woont_nu")
    entry = page.cards["adres_soort"].input
    assert entry is not None
    entry.focus_field()
    case.qtbot.keyClicks(case.screen.focusWidget(), "Bij oma om de hoek")
    case.forward()
    assert case.screen.ref == case.screen.plan[2]
    assert case.view.facts.answers["adres_soort"] == "Bij oma om de hoek"
    case.screen.back()
    case.settle()
    assert case.page is page
    assert entry.value() == "Bij oma om de hoek"


def test_a_question_that_waits_says_what_for(case: SmallCase) -> None:
    case.questions("woont_nu")
    assert "Deze vraag hangt af van: Waar woont het kind nu?" in texts(case)


def test_the_kinds_of_not_knowing_are_stored_as_such(case: SmallCase) -> None:
    page = case.questions("woont_nu")
    entry = page.cards["woont_nu"].input
    assert entry is not None and entry.more is not None
    entry.more.buttons()[0].click()
    case.settle()
    assert case.view.facts.unknown == {"woont_nu": "niet_bekend"}


def test_not_applicable_asks_why_and_doorgaan_says_so_once(case: SmallCase) -> None:
    page = case.questions("adres_soort")
    entry = page.cards["adres_soort"].input
    assert entry is not None and entry.more is not None
    entry.more.buttons()[0].click()
    here = case.screen.ref
    case.forward()
    assert case.screen.ref == here
    assert [link.text() for link in page.sheet.errors.links()] == ["Schrijf kort waarom dit niet van toepassing is."]
    entry.reason.setFocus()
    case.qtbot.keyClicks(entry.reason, "Er is niets bijzonders")
    case.forward()
    assert case.view.facts.not_applicable == {"adres_soort": "Er is niets bijzonders"}
    assert case.screen.ref != here


def test_a_number_that_cannot_be_is_kept_in_the_field_and_not_stored(case: SmallCase) -> None:
    page = case.questions("uren")
    entry = page.cards["uren"].input
    assert entry is not None
    entry.focus_field()
    case.qtbot.keyClicks(case.screen.focusWidget(), "90")
    case.forward()
    assert page.problems() == (("uren", "Vul een getal in van 0 tot en met 40."),)
    assert "uren" not in case.view.facts.answers
    case.forward()
    assert case.page is not page


def test_what_is_typed_is_on_disk_before_the_field_is_left_and_comes_back(case: SmallCase) -> None:
    page = case.questions("adres_soort")
    entry = page.cards["adres_soort"].input
    assert entry is not None
    entry.focus_field()
    case.qtbot.keyClicks(case.screen.focusWidget(), "Half getypt")
    case.qtbot.waitUntil(lambda: case.view.drafts.get("adres_soort") == "Half getypt")
    assert "adres_soort" not in case.view.facts.answers
    later = case.new_screen()
    later.show_case(case.case_id, part="adres_soort")
    case.settle()
    again = later.page.cards["adres_soort"].input  # type: ignore[union-attr]
    assert again.value() == "Half getypt"
    later.forward()
    case.settle()
    assert case.view.facts.answers["adres_soort"] == "Half getypt"
    assert case.view.drafts == {}


def test_leaving_for_the_lock_stores_what_was_typed(case: SmallCase) -> None:
    entry = case.questions("adres_soort").cards["adres_soort"].input
    assert entry is not None
    entry.focus_field()
    case.qtbot.keyClicks(case.screen.focusWidget(), "Nog snel dit")
    case.screen.leave()
    case.settle()
    assert case.view.facts.answers["adres_soort"] == "Nog snel dit"


def test_a_change_elsewhere_leaves_typed_text_alone(case: SmallCase) -> None:
    page = case.questions("woont_nu")
    entry = page.cards["adres_soort"].input
    assert entry is not None
    entry.focus_field()
    case.qtbot.keyClicks(case.screen.focusWidget(), "Ik typ nog")
    case.session.desk_run(lambda desk: desk.answer(case.case_id, "woont_nu", "thuis"))
    case.settle()
    assert entry.value() == "Ik typ nog"
    home = page.cards["woont_nu"].input
    assert home is not None and home.value() == "thuis"


def test_undo_and_redo_change_the_field_in_place(case: SmallCase) -> None:
    page = case.questions("woont_nu")
    entry = page.cards["woont_nu"].input
    assert entry is not None
    entry.focus_field()
    case.press(Qt.Key.Key_1)
    case.press(Qt.Key.Key_Z, CONTROL)
    assert entry.value() is None
    assert "woont_nu" not in case.view.facts.answers
    case.press(Qt.Key.Key_Z, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert entry.value() == "thuis"


SHIFT_CONTROL = CONTROL | Qt.KeyboardModifier.ShiftModifier


def test_undoing_goes_where_it_was_and_says_so(case: SmallCase) -> None:
    page = case.questions("woont_nu")
    entry = page.cards["woont_nu"].input
    assert entry is not None
    entry.focus_field()
    case.press(Qt.Key.Key_1)
    case.screen.go_to("documenten")
    case.settle()
    case.press(Qt.Key.Key_Z, CONTROL)
    assert case.screen.ref is not None and "woont_nu" in case.screen.ref.ids
    assert case.screen.header.status.text() == "✓ Ongedaan gemaakt"
    assert entry.isAncestorOf(case.screen.focusWidget())
    case.screen.go_to("documenten")
    case.settle()
    case.press(Qt.Key.Key_Z, SHIFT_CONTROL)
    assert case.screen.ref is not None and "woont_nu" in case.screen.ref.ids
    assert case.screen.header.status.text() == "✓ Opnieuw gedaan"
    assert case.view.facts.answers["woont_nu"] == "thuis"


def test_in_a_text_the_typing_is_undone_first_and_then_the_case(case: SmallCase) -> None:
    case.do(lambda desk: desk.answer(case.case_id, "woont_nu", "thuis"))
    page = case.questions("adres_soort")
    entry = page.cards["adres_soort"].input
    assert entry is not None
    entry.focus_field()
    case.qtbot.keyClicks(case.screen.focusWidget(), "Oma")
    case.press(Qt.Key.Key_Z, CONTROL)
    assert entry.value() in (None, "")
    assert case.view.facts.answers["woont_nu"] == "thuis"
    case.press(Qt.Key.Key_Z, CONTROL)
    assert "woont_nu" not in case.view.facts.answers


def test_with_nothing_to_undo_that_is_said(case: SmallCase) -> None:
    case.screen.setFocus()
    while case.view.can_undo:
        case.press(Qt.Key.Key_Z, CONTROL)
    case.press(Qt.Key.Key_Z, CONTROL)
    assert "Er is niets om ongedaan te maken." in texts(case)
    case.do(lambda desk: desk.answer(case.case_id, "woont_nu", "thuis"))
    case.screen.redo()
    case.settle()
    assert "Er is niets om opnieuw te doen." in texts(case)


def test_after_signing_it_says_why_nothing_can_be_undone(case: SmallCase) -> None:
    person = case.add("personen", rol="ouder", codenaam="Moeder")
    case.do(lambda desk: desk.answer(case.case_id, "woont_nu", "thuis"))
    case.desk.papers.open_signing(case.case_id, final=False)
    case.do(lambda desk: desk.papers.sign(case.case_id, person, "eens", "getypt"))
    case.screen.undo()
    case.settle()
    assert case.view.facts.answers["woont_nu"] == "thuis"
    assert "Wat voor het tekenen is ingevuld, maakt u niet meer ongedaan." in texts(case)


def test_an_idea_that_is_undone_takes_its_page_along(case: SmallCase) -> None:
    own = case.do(lambda desk: desk.add_alternative(case.case_id, "Bij opa", "moeder", 12, "thuis")).created
    assert own is not None
    case.screen.go_to(own)
    case.settle()
    case.screen.undo()
    case.settle()
    assert case.screen.ref is not None and case.screen.ref in case.screen.plan
    assert case.screen.ref.step == "thuis"
    case.screen.redo()
    case.settle()
    assert case.screen.ref.ids == (own,)


def test_at_the_table_undoing_shows_no_page_that_stays_inside(case: SmallCase) -> None:
    case.do(lambda desk: desk.answer(case.case_id, "intern", "GEHEIM"))
    case.screen.toggle_table()
    case.settle()
    here = case.screen.ref
    case.screen.undo()
    case.settle()
    assert case.screen.ref == here
    assert "intern" not in case.view.facts.answers
    assert case.screen.table_header.status.text() == "✓ Ongedaan gemaakt"


def test_coming_back_says_where_you_were(case: SmallCase) -> None:
    case.desk.answer(case.case_id, "gesproken", "ja")
    later = case.new_screen()
    later.show_case(case.case_id)
    case.settle()
    assert later.ref is not None and later.ref.step == "stem"
    shown = "\n".join(label.text() for label in later.findChildren(QLabel) if label.isVisible())
    assert "Waar was u: De stem van het kind, 22 november 14:32" in shown


def test_the_panel_says_why_the_question_with_the_focus_is_asked(case: SmallCase) -> None:
    page = case.questions("woont_nu")
    entry = page.cards["woont_nu"].input
    assert entry is not None
    entry.focus_field()
    case.qtbot.waitUntil(lambda: "Dat bepaalt de route." in texts(case))
    assert "Verzonnen bron, 1 · gezien op 22 november 2026" in texts(case)
    assert "Zonder begin geen route." in texts(case)


def test_a_warning_asks_its_reason_on_the_page_and_stores_it(case: SmallCase) -> None:
    page = case.questions("gesproken")
    case.desk.answer(case.case_id, "gesproken", "nee")
    page.update_view(case.view)
    note = next(iter(page.warnings._notes.values()))
    assert note.reason is not None and note.reason.isVisible()
    note.reason.setFocus()
    case.qtbot.keyClicks(note.reason, "zie dossier")
    case.screen.header.wordmark.setFocus()
    note.reason.left.emit()
    case.settle()
    assert "W1" not in case.view.facts.warnings_answered
    note.reason.setText("Het kind is ziek.")
    note.reason.left.emit()
    case.settle()
    assert case.view.facts.warnings_answered["W1"]["reden"] == "Het kind is ziek."


def test_every_page_is_one_call_away(case: SmallCase) -> None:
    targets = [target for target, _ in case.screen.destinations()]
    assert len(targets) == len(case.screen.plan)
    for target, ref in zip(targets, case.screen.plan, strict=True):
        case.screen.go_to(target)
        case.settle()
        assert case.screen.ref == ref


def test_a_stop_of_the_river_leads_to_its_page(case: SmallCase) -> None:
    case.screen.strip.stop_chosen.emit("fase/stem")
    case.settle()
    assert case.screen.ref is not None and case.screen.ref.step == "stem"
    here = [button.stop.title for button in case.screen.strip.buttons() if button.stop.current]
    assert here == ["Stem"]


def test_the_task_list_leads_to_what_is_open(case: SmallCase) -> None:
    case.screen.tasks_button.click()
    case.settle()
    page = case.page
    assert isinstance(page, TaskListPage)
    row = next(row for row in page.rows if row.task.target == "gesproken")
    row.click()
    case.settle()
    assert case.screen.ref is not None and "gesproken" in case.screen.ref.ids
    case.screen.go_to("taken")
    case.settle()
    case.forward()
    assert case.screen.ref.ids == ("gesproken",)


def test_changing_an_answer_from_reading_back_returns_there(case: SmallCase) -> None:
    case.screen.go_to("controleren")
    case.settle()
    case.page.change_wanted.emit("gesproken")  # type: ignore[attr-defined]
    case.settle()
    assert case.screen.ref is not None and case.screen.ref.ids == ("gesproken",)
    case.forward()
    assert case.screen.ref.kind == "controleren"


def test_control_g_opens_the_form_and_terug_keeps_what_was_typed(case: SmallCase) -> None:
    case.questions("gesproken")
    case.press(Qt.Key.Key_G, CONTROL)
    assert isinstance(case.page, ConsultationForm)
    form = case.screen.form.form
    assert form is not None
    form.near.input("vraag").field.line.setText("Wat denkt u?")  # type: ignore[attr-defined]
    form.edited.emit()
    case.screen.back()
    case.settle()
    assert case.screen.ref is not None and case.screen.ref.ids == ("gesproken",)
    assert case.view.facts.records("consulten") == ()
    case.screen.log_consultation()
    case.settle()
    assert case.screen.form.form is not None
    assert case.screen.form.form.values["vraag"] == "Wat denkt u?"


def test_the_table_view_shows_no_notes_that_stay_inside(case: SmallCase) -> None:
    child = case.add("personen", rol="kind", codenaam="N.")
    case.add("woorden", wie=child, datum="2026-11-01", tekst="GEHEIM-WOORD")
    case.add("personen", rol="netwerk", codenaam="GEHEIM-PERSOON", delen="alleen_dossier")
    case.do(lambda desk: desk.answer(case.case_id, "intern", "GEHEIM-NOTITIE"))
    case.do(lambda desk: desk.keep_draft(case.case_id, "adres_soort", "GEHEIM-CONCEPT"))
    case.screen.toggle_table()
    case.settle()
    seen = []
    for ref in case.screen.plan:
        case.screen.show_page(ref)
        case.settle()
        seen.append(texts(case))
        fields = [str(card.value()) for card in getattr(case.page, "cards", {}).values() if hasattr(card, "value")]
        seen += fields
    everything = "\n".join(seen)
    assert "GEHEIM" not in everything
    assert "Waar woon jij?" in everything
    assert "Wat wil jij?" in everything
    assert all(len(ref.ids) <= 1 for ref in case.screen.plan if ref.kind == "vragen" and ref.step != "thuis")
    assert not case.screen.strip.isVisible() and not case.screen.panel.isVisible()


def test_the_table_view_is_larger_and_gives_back_the_size(case: SmallCase) -> None:
    before = theme.scale()
    case.press(Qt.Key.Key_F11)
    assert case.screen.table and theme.scale() > before
    case.press(Qt.Key.Key_F11)
    assert not case.screen.table and theme.scale() == before
    assert isinstance(QApplication.instance(), QApplication)


def test_pointing_at_the_table_keeps_what_is_not_shown_there(case: SmallCase) -> None:
    open_one = case.add("personen", rol="netwerk", codenaam="Oma", delen="in_document")
    inside = case.add("personen", rol="netwerk", codenaam="Opa", delen="alleen_dossier")
    case.do(lambda desk: desk.answer(case.case_id, "steun", [inside]))
    case.screen.toggle_table()
    case.settle()
    page = case.questions("steun")
    entry = page.cards["steun"].input
    assert entry is not None and entry.value() is None
    entry.set_value([open_one])
    entry.committed.emit()
    case.settle()
    assert case.view.facts.answers["steun"] == [open_one, inside]


def test_nothing_that_takes_the_focus_is_nameless(case: SmallCase) -> None:
    nameless = []
    for ref in case.screen.plan:
        if ref.kind not in ("vragen", "lijst", "consulten", "controleren"):
            continue
        case.screen.show_page(ref)
        case.settle()
        for widget in case.page.findChildren(object):  # type: ignore[call-overload]
            policy = getattr(widget, "focusPolicy", None)
            if policy is None or policy() in (Qt.FocusPolicy.NoFocus, Qt.FocusPolicy.ClickFocus):
                continue
            if widget.isVisible() and not (widget.accessibleName() or getattr(widget, "text", lambda: "")()):
                nameless.append((ref.key, type(widget).__name__))
    assert nameless == []
