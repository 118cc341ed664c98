"""A page for one list, such as the people around the child: a card per record, and a form to add or change one.

A `CaseView` and a `PageRef` with the list go in; records are stored one by one, and removing can be undone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView, Changes, Desk
from routekaart.casework.case.goingback import put_back
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.pointer_choices import record_label
from routekaart.gui.case.record_card import RecordCard
from routekaart.gui.case.record_form import RecordForm
from routekaart.gui.case.warning_notes import WarningNotes
from routekaart.gui.kit import Banner, Button, PlainLabel, ScrollPage, ShowMore, TickBox
from routekaart.gui.session import Navigator, Session

__all__ = ["ListPage"]


class ListPage(CasePage):
    """Records of one list."""

    def __init__(
        self, session: Session, navigator: Navigator, parent: QWidget | None = None, *, table: bool = False
    ) -> None:
        super().__init__(session, navigator, parent)
        self._table = table
        self.list_name = ""
        self.cards: dict[str, RecordCard] = {}
        self.form: RecordForm | None = None
        self._edited_id = ""
        self._seen: frozenset[str] | None = None
        """The records there were when people came here."""
        self._build()

    def show_case(self, view: CaseView, **details: object) -> None:
        """Show the list; a draft of a record that was not saved opens its form again."""
        ids = details.get("ids")
        first = not self.list_name
        self.list_name = str(ids[0]) if isinstance(ids, tuple) and ids else self.list_name
        definition = view.checklist.lists[self.list_name]
        if first:
            self._name(view, details.get("step"))
            self.add_button.setText(self.tr("+ {one} toevoegen").format(one=definition.one.capitalize()))
            self.complete.setText(view.labels.fill(definition.complete_prompt or ""))
            self.complete.setVisible(bool(definition.complete_prompt))
            self._reopen_draft(view)
        self.refresh()

    def _name(self, view: CaseView, step: object) -> None:
        """What the list is called; below it what one of several steps with this list wants to know here."""
        definition = view.checklist.lists[self.list_name]
        walking = [item for item in view.checklist.steps if self.list_name in item.lists]
        here = next((item for item in walking if item.id == step), None) if len(walking) > 1 else None
        told = [here.goal if here is not None else None, definition.hint]
        self.sheet.title.setText(view.labels.fill(definition.title))
        self.sheet.set_lead(view.labels.fill(" ".join(part for part in told if part)))

    def refresh(self) -> None:
        """Cards of records that changed are made anew; the form that is open stays as it is."""
        view = self.view
        if view is None:
            return
        rows = view.facts.records(self.list_name)
        if self._seen is None:
            self._seen = frozenset(str(row["id"]) for row in rows)
        latest = str(rows[-1]["id"]) if rows else ""
        # What is being changed, or was added last, stays in sight in a list that is too long to show whole.
        at_hand = {self._edited_id, latest if latest not in self._seen else ""}
        wanted = {str(row["id"]): row for row in self.more.first(rows, ahead=lambda row: str(row["id"]) in at_hand)}
        for name in [name for name, card in self.cards.items() if wanted.get(name) != card.record]:
            self._drop_card(name)
        for place, (name, row) in enumerate(wanted.items()):
            if name not in self.cards:
                self.cards[name] = self._card(view, row)
            self.records.insertWidget(place, self.cards[name])
            self.cards[name].setVisible(name != self._edited_id)
        self.cards = {name: self.cards[name] for name in wanted}
        self._empty.setVisible(not rows and self.form is None)
        self.complete.setChecked(self.list_name in view.facts.complete)
        if self.form is not None:
            self.form.refresh(view)
        if not self._table:
            self.warnings.show_for(view, self.ref)

    def focus_start(self) -> None:
        """The open form, else the first record, else the button to add one."""
        if self.form is not None:
            self.form.focus_first()
        elif self.cards and not self._table:
            super().focus_start()
        else:
            self.add_button.setFocus()

    def open_form(self, record_id: str = "", values: Mapping[str, Any] | None = None) -> None:
        """Open the form for a new record, or for one that is there."""
        view = self.view
        if view is None:
            return
        self._close_form()
        known = view.facts.record(self.list_name, record_id) if record_id else None
        record = {**(known or {}), **(values or {})}
        definition = view.checklist.lists[self.list_name]
        title = "" if known else self.tr("Nieuw: {one}").format(one=definition.one)
        form = RecordForm(view, self.list_name, record, title=title, another=known is None)
        form.saved.connect(self._save)
        form.cancelled.connect(self._cancel)
        form.edited.connect(self._on_edited)
        form.new_pointed.connect(self._make_pointed)
        self.form, self._edited_id = form, record_id
        place = list(self.cards).index(record_id) if record_id in self.cards else self.records.count()
        self.records.insertWidget(place, form)
        if record_id in self.cards:
            self.cards[record_id].hide()
        self._empty.hide()
        self.add_button.setVisible(False)
        form.focus_first()
        QTimer.singleShot(0, form, lambda: self.sheet.ensureWidgetVisible(form, 0, form.height() // 2))

    # building ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.sheet = ScrollPage(width=1180 if self._table else 760)
        self._removed: Banner | None = None
        self._empty = PlainLabel(self.tr("Hier staat nog niets."), "hint").indented()
        self.records = QVBoxLayout()
        self.records.setSpacing(self.sheet.body.spacing())
        self.more = ShowMore()
        self.more.more_wanted.connect(self.refresh)
        self.add_button = Button("")
        self.complete = TickBox("")
        self.warnings = WarningNotes(self)
        self.sheet.add(self._empty)
        self.sheet.body.addLayout(self.records)
        for piece in (self.more, self.add_button, self.complete, self.warnings):
            self.sheet.add(piece)
        self.add_button.clicked.connect(lambda _checked=False: self.open_form())
        self.complete.clicked.connect(lambda _checked=False: self._complete())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.sheet)

    def _card(self, view: CaseView, row: Mapping[str, Any]) -> RecordCard:
        card = RecordCard(view, self.list_name, row, table=self._table)
        card.change_wanted.connect(self.open_form)
        card.remove_wanted.connect(self._remove)
        return card

    def _drop_card(self, name: str) -> None:
        card = self.cards.pop(name)
        self.records.removeWidget(card)
        card.hide()
        card.deleteLater()

    # storing -----------------------------------------------------------------------------------------------------

    @property
    def _draft_field(self) -> str:
        return f"{self.list_name}/{self._edited_id or 'nieuw'}"

    def _on_edited(self) -> None:
        if self.form is not None:
            self.keep_draft(self._draft_field, self.form.draft)

    def _reopen_draft(self, view: CaseView) -> None:
        for field, text in view.drafts.items():
            owner, _, name = field.partition("/")
            if owner == self.list_name and text:
                self.open_form("" if name == "nieuw" else name, json.loads(text))
                return

    def _save(self, record: dict[str, Any], another: bool) -> None:
        case_id, list_name = self.case_id, self.list_name

        def write(desk: Desk) -> Changes:
            return desk.save_record(case_id, list_name, record)

        self.store(write, lambda _changes: self._saved(another), field=self._draft_field)

    def _saved(self, another: bool) -> None:
        self._close_form()
        if another:
            self.open_form()
        else:
            self.add_button.setFocus()

    def _cancel(self) -> None:
        """Nothing was changed; the draft goes too."""
        field, case_id = self._draft_field, self.case_id
        self.forget_draft(field)
        self.session.desk_run(lambda desk: desk.keep_draft(case_id, field, ""))
        self._close_form()
        self.add_button.setFocus()

    def _close_form(self) -> None:
        form, self.form = self.form, None
        edited, self._edited_id = self._edited_id, ""
        if form is not None:
            self.records.removeWidget(form)
            form.hide()
            form.deleteLater()
        if edited in self.cards:
            self.cards[edited].show()
        self.add_button.setVisible(True)
        self._empty.setVisible(not self.cards)

    def _make_pointed(self, field: str, list_name: str, record: dict[str, Any]) -> None:
        case_id = self.case_id

        def write(desk: Desk) -> Changes:
            return desk.save_record(case_id, list_name, record)

        def point(changes: Changes) -> None:
            if self.form is not None and changes.created:
                self.form.take(field, changes.created)

        self.store(write, point)

    def _remove(self, record_id: str) -> None:
        """Removing needs no question: it can be put back, and the events keep it."""
        view = self.view
        record = view.facts.record(self.list_name, record_id) if view is not None else None
        if view is None or record is None:
            return
        name, case_id, list_name = record_label(view, self.list_name, record), view.id, self.list_name

        def write(desk: Desk) -> Changes:
            return desk.remove_record(case_id, list_name, record_id)

        self.store(write, lambda _changes: self._say_removed(name, record))

    def _say_removed(self, name: str, record: Mapping[str, Any]) -> None:
        self._drop_removed()
        self._removed = Banner(
            self.tr("{name} staat niet meer in de lijst.").format(name=name), link=self.tr("Zet terug")
        )
        self._removed.action.connect(lambda: self._put_back(record))
        self.sheet.body.insertWidget(0, self._removed)
        self.add_button.setFocus()

    def _put_back(self, record: Mapping[str, Any]) -> None:
        case_id, list_name = self.case_id, self.list_name
        self._drop_removed()
        self.store(lambda desk: put_back(desk, case_id, list_name, record))

    def _drop_removed(self) -> None:
        if self._removed is not None:
            self._removed.hide()
            self._removed.deleteLater()
            self._removed = None

    def _complete(self) -> None:
        case_id, list_name, ticked = self.case_id, self.list_name, self.complete.isChecked()
        self.store(lambda desk: desk.complete_list(case_id, list_name, ticked))
