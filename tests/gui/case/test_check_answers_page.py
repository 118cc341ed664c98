"""Reading back before signing: a Wijzig behind every row that leads there and back, and a button that names the act."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from routekaart.gui.case.check_answers_page import CheckAnswersPage, rows_of
from routekaart.gui.case.plan import standing_ref
from routekaart.gui.case.signing_page import SigningPage
from routekaart.gui.kit import Button, Link
from tests.gui.case.conftest import Shown
from tests.gui.case.small_case import SmallCase, opened  # noqa: F401

Start = Callable[..., Shown]
Open = Callable[[], SmallCase]


def reading(case: SmallCase) -> CheckAnswersPage:
    case.screen.go_to("controleren")
    case.settle()
    page = case.page
    assert isinstance(page, CheckAnswersPage)
    case.qtbot.waitUntil(lambda: not page._waiting, timeout=60_000)
    return page


def links(page: CheckAnswersPage) -> dict[str, Link]:
    return {
        link.accessibleName().removeprefix("Wijzig: "): link for link in page.findChildren(Link) if link.isVisible()
    }


def test_every_row_of_a_real_case_has_its_wijzig_and_what_is_empty_says_so(shown: Start) -> None:
    case = shown("noor-bij-oma")
    page = case.page(CheckAnswersPage, standing_ref("controleren"))
    assert isinstance(page, CheckAnswersPage)
    case.qtbot.waitUntil(lambda: not page._waiting, timeout=60_000)
    view = case.view
    rows = [row for step in view.checklist.steps if step.id in view.assessment.steps for row in rows_of(view, step)]
    buttons = [link for link in page.findChildren(Link) if link.text() == "Wijzig"]
    assert sorted(link.accessibleName() for link in buttons) == sorted(f"Wijzig: {row.asked}" for row in rows)
    empty = [row for row in rows if not row.given]
    assert empty and {row.said for row in empty} == {"Niet ingevuld"}
    assert len([label for label in page.findChildren(QLabel) if label.text() == "Niet ingevuld"]) == len(empty)


def test_wijzig_leads_to_each_kind_of_answer_and_doorgaan_back(opened: Open) -> None:  # noqa: F811
    case = opened()
    case.open()
    case.add("personen", rol="netwerk", codenaam="Oma")
    case.do(lambda desk: desk.answer(case.case_id, "adres_soort", "Bij oma"))
    for asked, about in (("Wat is er bijzonder?", "adres_soort"), ("Mensen om het kind", "personen"), ("Oma", "OMA")):
        link = links(reading(case))[asked]
        case.qtbot.keyClick(link, Qt.Key.Key_Return)
        case.settle()
        assert case.screen.ref is not None and about in case.screen.ref.ids, asked
        assert "terug naar: Antwoorden nalezen" in case.screen.footer.text.text()
        case.forward()
        assert case.screen.ref.kind == "controleren"
        back = links(reading(case))[asked]
        assert back.hasFocus(), "where people were"


def test_what_was_changed_stands_there_on_coming_back(opened: Open) -> None:  # noqa: F811
    case = opened()
    case.open()
    links(reading(case))["Is het kind gesproken?"].click()
    case.settle()
    case.press(Qt.Key.Key_1)
    case.forward()
    view, step = case.view, next(item for item in case.view.checklist.steps if item.id == "stem")
    said = {row.asked: row.said for row in rows_of(view, step)}
    shown_now = {label.text() for label in reading(case).findChildren(QLabel) if label.isVisible()}
    assert said["Is het kind gesproken?"] != "Niet ingevuld" and said["Is het kind gesproken?"] in shown_now


def test_it_comes_right_before_signing_and_that_button_names_the_act(opened: Open) -> None:  # noqa: F811
    case = opened()
    case.open()
    kinds = [page.kind for page in case.screen.plan]
    assert kinds[kinds.index("ondertekenen") - 1] == "controleren"
    case.screen.go_to("ondertekenen")
    case.settle()
    page = case.page
    assert isinstance(page, SigningPage)
    acts = [button for button in page.findChildren(Button) if button.role == "primary"]
    assert page.choice.button.text() == "Onderteken de verantwoording"
    vague = {"OK", "Ja", "Verder", "Doorgaan", "Akkoord", "Bevestigen"}
    assert vague.isdisjoint(button.text() for button in page.findChildren(QAbstractButton))
    assert acts
