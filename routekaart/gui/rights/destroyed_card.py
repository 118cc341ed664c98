"""The records of what was destroyed in this vault, to save again.

The records go in; a file of people's choice comes out.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework.rights.destroying import DestructionRecord, destruction_records, save_destruction
from routekaart.gui.asked_file import ask_file
from routekaart.gui.kit import Button, Card, Outcome, write_date
from routekaart.gui.session import Session

__all__ = ["DestroyedCard"]


class DestroyedCard(Card):
    """Hidden while nothing was destroyed."""

    def __init__(
        self,
        session: Session,
        parent: QWidget | None = None,
        *,
        choose_path: Callable[[QWidget, str], Path | None] = ask_file,
    ) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("Wat is vernietigd"))
        self.title.show()
        self.hint.setText(self.tr("Per dossier is er een verklaring, zonder namen en zonder inhoud."))
        self.hint.show()
        self._session, self._choose_path = session, choose_path
        self.buttons: tuple[Button, ...] = ()
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self.told = Outcome().indented()
        self.add(self.told)
        self.hide()

    def load(self) -> None:
        """Read the records anew."""
        self._session.desk_run(destruction_records, self._show)

    def _show(self, records: tuple[DestructionRecord, ...]) -> None:
        for old in self.buttons:
            self._rows.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self.buttons = tuple(self._button(record) for record in reversed(records))
        for button in self.buttons:
            self._rows.addWidget(button)
        self.setVisible(bool(records))

    def _button(self, record: DestructionRecord) -> Button:
        day = write_date(record.destroyed_at[:10])
        button = Button(self.tr("Verklaring van {day} bewaren…").format(day=day), small=True)
        button.setAccessibleDescription(record.dossier)
        button.clicked.connect(lambda _checked=False: self._save(record))
        return button

    def _save(self, record: DestructionRecord) -> None:
        path = self._choose_path(self, "verklaring-van-vernietiging.pdf")
        if path is not None:
            told = self.tr("Bewaard als {name}.").format(name=path.name)
            self._session.desk_run(
                lambda desk: save_destruction(desk, record, path),
                lambda _changes: self.told.tell(told),
                self.told.refuse,
            )
