"""Everything about one person in the real window: what leaves is what is ticked, and the copy on screen is that."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from routekaart.gui.commands.picker import Picker
from routekaart.gui.main_window import MainWindow
from routekaart.gui.rights.about_person_page import AboutPersonPage

Settle = Callable[[], None]


@pytest.fixture
def page(practising: MainWindow, settle: Settle) -> AboutPersonPage:
    """Reached from the palette, on the case that is on screen."""
    practising.show_commands()
    picker = practising.dialog("picker")
    assert isinstance(picker, Picker)
    picker.chosen.emit("person")
    picker.close()
    settle()
    found = practising.pages["about_person"]
    assert isinstance(found, AboutPersonPage)
    return found


def choose(page: AboutPersonPage, settle: Settle, name: str) -> None:
    page.people.choose(next(item.id for item in page.people.people if item.name == name))
    settle()


def test_what_goes_along_is_on_top_and_open_and_the_rest_is_folded(page: AboutPersonPage, settle: Settle) -> None:
    assert not page.make_button.isVisible()
    choose(page, settle, "Moeder")
    assert list(page.cards)[0] == "" and not page.cards[""].folded
    assert all(card.folded and not card.chosen for ground, card in page.cards.items() if ground)
    assert page.chosen == frozenset(item.key for item in page.cards[""].items)


def test_the_copy_holds_what_is_ticked_and_goes_when_another_choice_is_made(
    page: AboutPersonPage, settle: Settle, tmp_path: Path
) -> None:
    choose(page, settle, "Moeder")
    page.make_button.click()
    settle()
    assert page.panel.copy is not None and page.panel.isVisible()
    before = json.loads(page.panel.copy.paper.data)
    card = page.cards["ander"]
    card.fold(False)
    key, box = next(iter(card.boxes.items()))
    box.click()
    assert page.panel.copy is None and not page.panel.isVisible()
    page.make_button.click()
    settle()
    assert page.panel.copy is not None
    after = json.loads(page.panel.copy.paper.data)
    assert {part["sleutel"] for part in after["onderdelen"]} - {part["sleutel"] for part in before["onderdelen"]} == {
        key.lstrip(":")
    }

    def here(_parent: QWidget, name: str) -> Path:
        return tmp_path / name

    page.panel._choose_path = here
    for button in (page.panel.json_button, page.panel.pdf_button):
        button.click()
        settle()
    assert sorted(path.suffix for path in tmp_path.glob("*-inzage.*")) == [".json", ".pdf"]
    assert "Het staat in het logboek." in page.panel.note.text()


def test_all_and_none(page: AboutPersonPage, settle: Settle) -> None:
    choose(page, settle, "Moeder")
    card = page.cards[""]
    card.none_button.click()
    assert page.chosen == frozenset() and "0 van" in card.count.text()
    card.all_button.click()
    assert len(card.chosen) == len(card.items)


def test_the_way_back(page: AboutPersonPage, practising: MainWindow, settle: Settle) -> None:
    page.back_link.click()
    settle()
    assert practising.place == "case_record"
