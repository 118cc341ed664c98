"""Records and consultations as people keep them: cards, forms, what is added on the spot, the log with Ctrl+G.

A walk with its case goes in; touches come out, and `known` says which record of the case became which in the vault.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from routekaart.gui.case.pointer_choices import record_label
from routekaart.gui.case.record_adder import RecordAdder
from routekaart.gui.case.record_card import RecordCard
from routekaart.gui.inputs import AnswerInput
from routekaart.gui.kit import TickBox
from tests.walk.filling import button, field_of, fill_record, fill_shown, seen, tick
from tests.walk.hands import Unreachable

if TYPE_CHECKING:
    from routekaart.casework import CaseView
    from tests.walk.driver import Walk

__all__ = ["WalkRecords"]

CTRL = Qt.KeyboardModifier.ControlModifier
LOG = "consulten"


class WalkRecords:
    """What the case of the walk says about records, and how far that is done."""

    def __init__(self, walk: Walk) -> None:
        self.walk, self.hand, self.case = walk, walk.hand, walk.case
        self.consultations: list[dict[str, Any]] = list(self.case["overleggen"])
        self.known: dict[str, str] = {}
        """Id in the case of the walk → id in the vault."""
        self._listed: dict[str, dict[str, Any]] = {
            row["id"]: {"list": name, **row} for name, rows in self.case["lijsten"].items() for row in rows
        }

    @property
    def view(self) -> CaseView:
        """The case as it is now."""
        view = self.walk.screen.view
        assert view is not None
        return view

    def called(self, record: str) -> str:
        """What a record is called on screen: an alternative, a record of the vault, else the words themselves."""
        if record in self.view.assessment.alternatives:
            return self.view.assessment.alternatives[record].rung.short
        if record == "kind" and record not in self._listed:
            return self.view.child_name
        self._recognise_people()
        real = self.known.get(record)
        for name in self.view.checklist.lists if real else ():
            row = self.view.facts.record(name, str(real))
            if row is not None:
                return record_label(self.view, name, row)
        return record

    def _recognise_people(self) -> None:
        """Who was recorded before the case opened goes by the same code name."""
        there = {str(row.get("codenaam")): str(row["id"]) for row in self.view.facts.records("personen")}
        for row in self.case["lijsten"].get("personen", ()):
            if row["id"] not in self.known and row.get("codenaam") in there:
                self.known[row["id"]] = there[row["codenaam"]]

    # a page for a list --------------------------------------------------------------------------------------------

    def list_page(self) -> None:
        """Add what is not there, finish what is there halfway, and tick that it is complete."""
        page, name = self.walk.page, str(getattr(self.walk.page, "list_name"))  # noqa: B009
        self._recognise_people()
        for record in self.case["lijsten"].get(name, ()):
            if name == "woorden" and not self._belongs(record):
                continue
            if record["id"] not in self.known:
                self._add(page, name, record)
            else:
                self._finish(page, name, record)
        boxes = [box for box in seen(page, TickBox) if name in self.case["compleet"]]
        for box in boxes:
            tick(self.hand, page, box.text())

    def _belongs(self, record: dict[str, Any]) -> bool:
        """The words of the child on the first page for words, those of others on the next one, if there is one."""
        pages = [ref.step for ref in self.walk.screen.plan if ref.kind == "lijst" and "woorden" in ref.ids]
        here = self.walk.screen.ref.step if self.walk.screen.ref else ""
        people = {row["id"]: row for row in self.case["lijsten"].get("personen", ())}
        of_child = people.get(record["wie"], {}).get("rol") == "kind" or record["id"] == "w_kind"
        return len(pages) < 2 or (here == pages[0]) == of_child

    def _add(self, page: QWidget, name: str, record: dict[str, Any]) -> None:
        before = self._ids(name)
        self.hand.press(button(page, "+ "))
        self._fill(self._form(), name, record)
        self._learn(name, record["id"], before)

    def _finish(self, page: QWidget, name: str, record: dict[str, Any]) -> None:
        """A record that began with a few fields, before the case or on the spot, gets the rest."""
        real = self.known[record["id"]]
        row = self.view.facts.record(name, real) or {}
        if all(field in row for field in record if field not in ("id", "delen")):
            return
        card = next(item for item in seen(page, RecordCard) if item.record["id"] == real)
        self.hand.press(button(card, "Wijzig"))
        self._fill(self._form(), name, record)

    def _fill(self, form: QWidget, name: str, record: dict[str, Any]) -> None:
        left = fill_record(self.hand, form, record, self.called)
        self.walk.watch.settle()
        if isValid(form) and form.isVisible():
            errors = [f"{i.spec.id}: {i.error.text()}" for i in seen(form, AnswerInput) if i.error.text()]
            raise Unreachable(f"{name}: the form stays open: {errors}")
        if left:
            self.walk.watch.tell(f"{name}: niet gevraagd: {', '.join(left)}")

    def _form(self) -> QWidget:
        form = getattr(self.walk.page, "form", None)
        if not isinstance(form, QWidget):
            raise Unreachable("no form opened")
        return form

    def _ids(self, name: str) -> set[str]:
        return {str(row["id"]) for row in self.view.facts.records(name)}

    def _learn(self, name: str, record: str, before: set[str]) -> None:
        made = self._ids(name) - before
        if len(made) != 1:
            raise Unreachable(f"{name}: {len(made)} new records where one was made")
        self.known[record] = made.pop()

    # where something points at a record ---------------------------------------------------------------------------

    def make_pointed(self, entry: AnswerInput, value: Any) -> bool:
        """What a question points at is added on the spot. Out: whether that changed the page."""
        ids = value if isinstance(value, list) else [value]
        for record in ids:
            if record in self.known:
                continue
            if any(item.get("id") == record for item in self.consultations):
                self.log_with_key(record)
                return True
            row = self._listed.get(record)
            if row is not None and row["list"] not in ("personen", "woorden"):
                self._add_here(entry, row)
                return True
        return False

    def _add_here(self, entry: AnswerInput, row: dict[str, Any]) -> None:
        before = self._ids(row["list"])
        self.hand.press(button(entry.field, "+ "))
        adder = next(iter(seen(self.walk.page, RecordAdder)), None)
        if adder is None:
            raise Unreachable(f"nothing opened to add at '{entry.spec.label}'")
        wanted = {name: value for name, value in row.items() if name not in ("id", "list", "delen")}
        fill_shown(self.hand, adder, wanted, self.called)
        self.hand.press(button(adder, "Bewaar"))
        self.walk.watch.settle()
        self._learn(row["list"], row["id"], before)

    # consultations --------------------------------------------------------------------------------------------------

    def log_with_key(self, record: str = "") -> None:
        """Ctrl+G; afterwards people are where they were."""
        here = self.walk.screen.ref
        self.hand.key(Qt.Key.Key_G, CTRL)
        self.walk.come("overleg-vastleggen")
        self.fill_consultation(record)
        if self.walk.screen.ref != here or self.walk.page is self.walk.screen.form:
            self.walk.watch.tell("na het vastleggen niet terug waar het begon")

    def fill_consultation(self, record: str = "") -> None:
        """The form that is open, with one consultation of the case: the one named, else the first."""
        body = next((item for item in self.consultations if item.get("id") == record), self.consultations[0])
        self.consultations.remove(body)
        before, form = self._ids(LOG), self._form()
        if "datum" not in body:
            # Asked, and no answer yet: the day that stands there already goes.
            body = {**body, "datum": ""}
        entry = field_of(form, "orgaan")
        if entry is not None and entry.value() == body["orgaan"]:
            body = {key: value for key, value in body.items() if key != "orgaan"}
        self._fill(form, LOG, body)
        if "id" in body:
            self._learn(LOG, body["id"], before)

    def consultations_page(self) -> None:
        """Log what was talked about, and tick that everything is there when the page asks so."""
        while any("bij" not in item for item in self.consultations):
            self.hand.press(button(self.walk.page, "Overleg vastleggen"))
            self.walk.come("overleg-vastleggen")
            self.fill_consultation()
        boxes = [box for box in seen(self.walk.page, TickBox) if LOG in self.case["compleet"]]
        for box in boxes:
            tick(self.hand, self.walk.page, box.text())
