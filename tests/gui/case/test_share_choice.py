"""Who may read this: 'Niet voor …' without a name never keeps what was shared before."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from routekaart.gui.case.share_choice import ShareChoice
from tests.gui.case.conftest import Shown


class Sharing:
    """The choice on screen, with what it would store fed back to it as a page does."""

    def __init__(self, qtbot: QtBot, shown: Shown) -> None:
        self.view = shown.view
        self.widget = ShareChoice()
        self.stored: object = "in_document"
        qtbot.addWidget(self.widget)
        self.widget.changed.connect(self._store)
        self.widget.show_share(self.view, self.stored)
        self.widget.show()
        self.widget.link.click()

    def _store(self, share: object) -> None:
        self.stored = share
        self.widget.show_share(self.view, share)

    def choose(self, place: int) -> None:
        self.widget.choice.buttons()[place].click()
        QApplication.processEvents()


@pytest.fixture
def sharing(qtbot: QtBot, shown: Callable[..., Shown]) -> Sharing:
    return Sharing(qtbot, shown())


def test_until_somebody_is_named_it_stays_in_the_file_and_says_so(sharing: Sharing) -> None:
    sharing.choose(2)
    assert sharing.stored == "alleen_dossier"
    assert sharing.widget.nobody.isVisible() and sharing.widget.people.isVisible()
    assert sharing.widget.choice.value() == "niet_voor", "the choice is not taken from their hands"
    person = str(sharing.view.facts.records("personen")[1]["id"])
    sharing.widget.people.set_value([person])
    sharing.widget.people.changed.emit([person])
    assert sharing.stored == ["niet_voor", person]
    assert not sharing.widget.nobody.isVisible()


def test_taking_the_last_name_away_is_no_yes(sharing: Sharing) -> None:
    person = str(sharing.view.facts.records("personen")[1]["id"])
    sharing.widget.show_share(sharing.view, ["niet_voor", person])
    assert sharing.widget.people.isVisible()
    sharing.widget.people.clear()
    assert sharing.stored == "alleen_dossier"
    assert sharing.widget.nobody.isVisible()


def test_folding_it_without_a_name_shows_what_holds(sharing: Sharing) -> None:
    sharing.choose(2)
    sharing.widget.link.click()
    sharing.widget.link.click()
    assert sharing.widget.choice.value() == "alleen_dossier"
    assert not sharing.widget.nobody.isVisible() and not sharing.widget.people.isVisible()


def test_an_undo_back_to_the_document_is_followed(sharing: Sharing) -> None:
    sharing.choose(2)
    sharing.widget.show_share(sharing.view, "in_document")
    assert sharing.widget.choice.value() == "in_document"
    assert not sharing.widget.nobody.isVisible()
