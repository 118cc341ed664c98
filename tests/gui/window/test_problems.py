"""What cannot be used is told kindly: on top with the focus, at its field in the same words, with all that was typed.

Every check that a page does before it lets people go on is tried; so is every kind of field of a case.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from routekaart.gui.case.question_page import QuestionPage
from routekaart.gui.case_place import CasePlace
from routekaart.gui.first_start import FirstStart
from routekaart.gui.first_start.sequence import SequencePage
from routekaart.gui.kit import ErrorSummary, PlainLabel
from routekaart.gui.main_window import MainWindow

Settle = Callable[[], None]
PHRASE = "vier losse gele fietsen"


def told_at_fields(page: QWidget, summary: ErrorSummary) -> set[str]:
    labels = [label for label in page.findChildren(PlainLabel) if label.property("look") == "error"]
    return {label.text() for label in labels if label.isVisible() and not summary.isAncestorOf(label)}


def check(window: MainWindow, page: QWidget, summary: ErrorSummary, sentences: list[str]) -> None:
    """The rule of one page with these problems."""
    QApplication.processEvents()
    links = summary.links()
    assert summary.isVisible() and summary.title() == "Er is een probleem"
    assert [link.text() for link in links] == sentences
    assert links[0].hasFocus(), "the focus goes to what is told"
    heard = QAccessible.queryAccessibleInterface(links[0])
    assert heard.text(QAccessible.Text.Description) == "Er is een probleem"
    assert window.windowTitle().startswith("Fout: ")
    assert told_at_fields(page, summary) == set(sentences), "the same words at the field"
    for link in summary.links():
        link.click()
        held = QApplication.focusWidget()
        assert held is not None and page.isAncestorOf(held) and not summary.isAncestorOf(held)


def refused(window: MainWindow, flow: FirstStart, page: SequencePage, *sentences: str) -> None:
    assert flow.current is page
    flow.go_on()
    assert flow.current is page
    check(window, page, page.errors, list(sentences))


def test_every_check_of_the_first_start(window: MainWindow, settle: Settle) -> None:
    window.show()
    window.activateWindow()
    window.go("first_start")
    settle()
    flow = window.pages["first_start"]
    assert isinstance(flow, FirstStart)

    def go_on() -> None:
        flow.go_on()
        settle()
        assert window.windowTitle() == "Routekaart"

    about = flow.about
    about.inputs["function"].set_value("jeugdprofessional")
    refused(window, flow, about, "Vul uw naam in.", "Kies uw regio, of kies: Een andere regio.")
    about.inputs["name"].set_value("S. Jansen")
    about.inputs["function"].set_value(None)
    about.inputs["region"].set_value("anders")
    refused(window, flow, about, "Vul uw functie in.")
    assert about.text("name") == "S. Jansen", "what was typed stays"
    about.inputs["function"].set_value("jeugdprofessional")
    go_on()
    phrase = flow.phrase
    phrase.phrase.line.setText("kort")
    refused(window, flow, phrase, "Maak de wachtzin minstens 12 tekens lang.")
    phrase.phrase.line.setText(PHRASE)
    phrase.again.line.setText(PHRASE + "x")
    refused(window, flow, phrase, "De twee wachtzinnen zijn niet gelijk. Typ de tweede opnieuw.")
    phrase.again.line.setText(PHRASE)
    go_on()
    refused(window, flow, flow.recovery, "Bewaar de code, of kies dat u het vandaag nog doet.")
    flow.recovery.later.setChecked(True)
    go_on()
    refused(window, flow, flow.routes, "Kies wat er aan de hand is.")
    flow.routes.choose("residentieel")
    settle()
    child = flow.child
    child.inputs["codenaam"].set_value("N.")
    born = child.inputs["geboren"].field.findChild(QLineEdit)
    assert born is not None
    born.setText("30-2-2015")
    flow.go_on()
    check(window, child, child.errors, [child.inputs["geboren"].problem()])
    assert born.text() == "30-2-2015"
    born.setText("2015")
    go_on()
    go_on()
    authority = flow.authority
    authority.rows[1].what.set_value("voogd")
    refused(window, flow, authority, "Geef ook aan hoe u deze persoon noemt.")
    assert authority.rows[1].what.value() == "voogd"
    authority.rows[1].name.setText("Oma")
    go_on()
    assert window.place == "case"


def broken(page: QuestionPage) -> dict[str, Callable[[], None]]:
    """Per question of this page how to fill it in so that it cannot be used."""
    found: dict[str, Callable[[], None]] = {}
    for name, card in page.cards.items():
        entry = card.input
        if entry is None or not entry.isVisible():
            continue
        line = entry.field.findChild(QLineEdit)
        if entry.spec.kind in ("datum", "getal") and line is not None:
            found[name] = lambda line=line: line.setText("geen idee")  # type: ignore[misc]
    return found


@pytest.mark.parametrize("kind", ["datum", "getal"])
def test_every_kind_of_field_of_a_case(practising: MainWindow, settle: Settle, kind: str) -> None:
    practising.activateWindow()
    place = practising.pages["case"]
    assert isinstance(place, CasePlace)
    screen = place.case_screen
    for ref in [ref for ref in screen.plan if ref.kind == "vragen"]:
        screen.go_to(ref)
        settle()
        page = screen.page
        assert isinstance(page, QuestionPage)
        entries = {name: card.input for name, card in page.cards.items() if card.input is not None}
        wrong = {name: spoil for name, spoil in broken(page).items() if entries[name].spec.kind == kind}
        if wrong:
            break
    else:
        pytest.fail(f"this route asks nothing of the kind {kind}")
    for spoil in wrong.values():
        spoil()
    screen.forward()
    settle()
    assert screen.page is page, "people are told first"
    check(practising, page, page.sheet.errors, [entries[name].problem() for name in wrong])
    for name in wrong:
        entries[name].set_value(None)
        entries[name].committed.emit()
    settle()
    assert not page.sheet.errors.isVisible()
    assert practising.windowTitle() == "Routekaart", "nothing is wrong any more"
