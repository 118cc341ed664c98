"""The recovery code, shown once: print it, keep it in a file, or do so later today.

A code goes in; out comes how it was kept, so that a reminder stays when it was not.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMarginsF, Qt, Signal
from PySide6.QtGui import QPageLayout, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from routekaart.atomicfile import write_atomically
from routekaart.casework import Changes, Desk, set_recovery_reminder
from routekaart.gui.first_start.sequence import SequencePage
from routekaart.gui.kit import Button, Card, Outcome, PlainLabel, TickBox, describe
from routekaart.gui.saving import ask_save
from routekaart.gui.session import Session

__all__ = ["RecoveryCard", "RecoveryPage", "code_is_kept", "recovery_text"]


def recovery_text(name: str, code: str) -> str:
    """Out: the sheet as plain text: whose it is, the code and what to do with it."""
    return (
        "HERSTELCODE VAN ROUTEKAART\n\n"
        f"Kluis van: {name}\n\nHerstelcode:\n\n    {code}\n\n"
        "Met deze code opent u uw kluis als u de wachtzin kwijt bent.\n"
        "Bewaar dit papier op slot, niet bij de computer.\n"
        "Wie de code heeft, kan uw dossiers lezen.\n"
    )


def code_is_kept(session: Session) -> None:
    """The code of the open vault was put away: the reminder goes."""

    def store(desk: Desk) -> Changes:
        set_recovery_reminder(desk, False)
        return Changes(vault=True)

    session.desk_run(store)


class RecoveryCard(Card):
    """The code with its buttons. `kept` is true once it was printed, saved or noted; `put_away` tells that moment."""

    put_away = Signal()

    def __init__(self, ask_file: Callable[[], str] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._name, self._plain = "", ""
        self._ask_file = ask_file or self._file_dialog
        self.code = PlainLabel("", "section")
        self.code.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.print_button = Button(self.tr("Afdrukken…"))
        self.save_button = Button(self.tr("Opslaan in een bestand…"))
        self.noted = TickBox(self.tr("Ik heb de code overgeschreven"))
        self.told = Outcome()
        self._stored = False
        row = QHBoxLayout()
        row.addWidget(self.print_button)
        row.addWidget(self.save_button)
        row.addStretch(1)
        self.add(self.code.indented())
        self.body.addLayout(row)
        self.add(self.noted)
        self.add(self.told.indented())
        self.print_button.clicked.connect(lambda _checked=False: self._print())
        self.save_button.clicked.connect(lambda _checked=False: self._save())
        self.noted.toggled.connect(lambda on: self.put_away.emit() if on else None)

    def show_code(self, name: str, code: str) -> None:
        """In: whose vault it is and the code."""
        self._name, self._plain = name, code
        self._stored = False
        self.noted.setChecked(False)
        self.told.hide()
        self.code.setText(code)
        self.code.setAccessibleName(self.tr("Herstelcode: {code}").format(code=" ".join(code)))

    @property
    def kept(self) -> bool:
        """Was the code put somewhere?"""
        return self._stored or self.noted.isChecked()

    def _file_dialog(self) -> str:
        name = "herstelcode-routekaart.txt"
        chosen = ask_save(self, self.tr("Herstelcode opslaan"), name, self.tr("Tekst (*.txt)"))
        return str(chosen or "")

    def _save(self) -> None:
        chosen = self._ask_file()
        if not chosen:
            return
        try:
            write_atomically(Path(chosen), recovery_text(self._name, self._plain).encode(), own_folder=False)
        except OSError:
            self.told.tell(self.tr("Opslaan lukte daar niet. Kies een andere map of druk de code af."), well=False)
            return
        self._stored = True
        self.put_away.emit()
        self.told.tell(self.tr("Opgeslagen. Zet het bestand op een veilige plek, niet op deze computer."))

    def _print(self) -> None:
        printer = QPrinter()
        printer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout.Unit.Millimeter)
        if QPrintDialog(printer, self).exec():
            document = QTextDocument()
            document.setPlainText(recovery_text(self._name, self._plain))
            document.print_(printer)
            self._stored = True
            self.put_away.emit()
            self.told.tell(self.tr("Naar de printer gestuurd. Bewaar het papier op slot."))


class RecoveryPage(SequencePage):
    """Keep the code now, or say that it will be done later today."""

    # The vault exists now; going back would suggest that name or phrase can still be changed here.
    may_go_back = False

    def __init__(self) -> None:
        super().__init__("", "")
        self.title.setText(self.tr("Bewaar uw herstelcode"))
        self.set_lead(self.tr("Wachtzin kwijt? Dan opent alleen deze code uw kluis. U ziet de code nu één keer."))
        self.card = RecoveryCard()
        self.later = TickBox(self.tr("Dat doe ik vandaag nog. Herinner mij eraan."))
        self.add(self.card)
        self.trouble = PlainLabel("", "error").indented()
        last = Card()
        last.add(self.trouble)
        last.add(self.later)
        self.trouble.hide()
        self.add(last)

    def show_code(self, name: str, code: str) -> None:
        """In: whose vault it is and the code."""
        self.card.show_code(name, code)

    def arrive(self) -> None:
        self.card.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def problems(self) -> list[tuple[str, str]]:
        if self.card.kept or self.later.isChecked():
            return []
        return [("later", self.tr("Bewaar de code, of kies dat u het vandaag nog doet."))]

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        super().show_problems(problems)
        told = dict(problems).get("later", "")
        self.trouble.setText(told)
        self.trouble.setVisible(bool(told))
        describe(self.later, told)

    def jump(self, name: str) -> None:
        self.later.setFocus(Qt.FocusReason.OtherFocusReason)
