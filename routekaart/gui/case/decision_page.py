"""The decision: where the child lives, together with what, from when and why; and who consents to it.

A view goes in; the parts of the decision, consents and authorisations go to the desk. Nothing is chosen beforehand.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.gui import theme
from routekaart.gui.case.consent_lines import ConsentLines
from routekaart.gui.case.decision_fields import decision_fields
from routekaart.gui.case.field_column import FieldColumn
from routekaart.gui.case.order_list import OrderList
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.record_adder import RecordAdder
from routekaart.gui.case.together_text import TogetherText
from routekaart.gui.case.warning_notes import WarningNotes
from routekaart.gui.kit import ScrollPage
from routekaart.gui.session import Navigator, Session

__all__ = ["DecisionPage"]


class DecisionPage(CasePage):
    """People decide; the page only writes it down."""

    def __init__(self, session: Session, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(session, navigator, parent)
        lead = self.tr("Schrijf op wat u samen besluit. Er is niets vooraf gekozen.")
        self._page = ScrollPage(self.tr("Het besluit"), lead)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._page)
        self.warnings = WarningNotes(self)
        self.fields = FieldColumn(cards=True)
        hint = self.tr("Schrijf het zo op dat het kind en de ouders het begrijpen.")
        self.together = TogetherText(self, self.tr("Waarom is dit het besluit?"), hint)
        self.consents = ConsentLines()
        self.orders = OrderList()
        self._adder: RecordAdder | None = None
        for piece in (self.fields, self.together, self.consents, self.orders, self.warnings):
            self._page.add(piece)
        self._page.body.setSpacing(theme.px(14))
        self.fields.committed.connect(self._store_part)
        self.consents.saved.connect(lambda record: self._save("toestemmingen", record))
        self.orders.add_wanted.connect(self._add_order)
        self.orders.list_wanted.connect(lambda: self.go_wanted.emit("machtigingen"))

    def show_case(self, view: CaseView, **details: object) -> None:
        """In: the view and the step, of which the warnings stand below."""
        step = next((item for item in view.checklist.steps if item.id == details.get("step")), None)
        self._page.title.setText(view.labels.fill(step.title) if step else self.tr("Het besluit"))
        self._drop_adder()
        self.refresh()

    def refresh(self) -> None:
        """Only what differs is shown anew."""
        view = self.view
        if view is None:
            return
        self.fields.show_fields(decision_fields(view))
        self.together.show_text(view)
        self.consents.show_consents(view)
        self.orders.show_orders(view)
        self.warnings.show_for(view, self.ref)

    def commit_pending(self) -> None:
        """Fields that still have the focus are stored as if they were left."""
        for key in self.fields.touched():
            self.fields.input(key).committed.emit()
        self.together.commit()
        self.consents.commit()

    def _store_part(self, key: str) -> None:
        entry, case_id = self.fields.input(key), self.case_id
        if entry.problem():
            return
        value = entry.value()
        parts = {key: value if value or key != "samen_met" else None}
        self.store(lambda desk: desk.decide(case_id, **parts), field=f"besluit/{key}")

    def _save(self, list_name: str, record: dict[str, object]) -> None:
        case_id = self.case_id
        self.store(lambda desk: desk.save_record(case_id, list_name, record))

    def _add_order(self) -> None:
        if self.view is None:
            return
        self._drop_adder()
        self._adder = RecordAdder(self.view, "machtigingen")
        self._adder.saved.connect(self._save_order)
        self._adder.cancelled.connect(self._drop_adder)
        self.orders.add(self._adder)
        self._adder.focus_first()

    def _save_order(self, record: dict[str, object]) -> None:
        self._drop_adder()
        self._save("machtigingen", record)

    def _drop_adder(self) -> None:
        if self._adder is not None:
            self._adder.setParent(None)
            self._adder.deleteLater()
            self._adder = None
