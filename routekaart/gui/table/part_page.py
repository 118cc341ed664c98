"""A page at the table with one decision: a part of weighing an alternative, or of the decision itself.

A `CaseView` and a `PageRef` go in; what is chosen or typed goes to the desk at once.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.gui.case.field_column import FieldColumn
from routekaart.gui.case.page import CasePage
from routekaart.gui.kit import ScrollPage
from routekaart.gui.session import Navigator, Session
from routekaart.gui.table.parts import Part, part_of

__all__ = ["PartPage"]


class PartPage(CasePage):
    """The words around one input, and that input."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        self.sheet = ScrollPage(width=1180)
        self.fields = FieldColumn(cards=True)
        self.sheet.add(self.fields)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.sheet)
        self._part: Part | None = None
        self.fields.committed.connect(self._store)
        self.fields.edited.connect(lambda key: self.keep_draft(key, lambda: self.fields.text_of(key)))

    def show_case(self, view: CaseView, **details: object) -> None:
        """In: the view; `self.ref` says which part."""
        self.refresh()

    def refresh(self) -> None:
        """What is being typed stays."""
        view, ref = self.view, self.ref
        self._part = part_of(view, ref) if view is not None and ref is not None else None
        part = self._part
        self.fields.show_fields([part.field] if part is not None else [])
        self.sheet.title.setText(part.title if part is not None else "")
        self.sheet.set_lead(part.lead if part is not None else "")

    def commit_pending(self) -> None:
        """A field that still has the focus is stored as if it was left."""
        for key in self.fields.touched():
            self.fields.input(key).committed.emit()

    def _store(self, key: str) -> None:
        entry, part = self.fields.input(key), self._part
        if part is None or entry.problem():
            return
        value, explanation = entry.value(), entry.explanation()
        if (value, explanation) != (part.field.value, part.field.explanation):
            self.store(part.store(value, explanation), field=key)
