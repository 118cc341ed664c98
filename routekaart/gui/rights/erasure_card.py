"""A request to destroy a case: who asked and when, until when to answer, and refusing it with a reason.

The record of a case goes in; a request that is written down or refused comes out.
"""

from __future__ import annotations

from datetime import date
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from routekaart.casework import CaseRecord
from routekaart.casework.rights.destroying import Asker, ask_erasure, refuse_erasure
from routekaart.casework.rights.retention import answer_before
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, ChoiceRow, DateField, LineText, Option, PlainLabel, announce, write_date
from routekaart.gui.session import Session

__all__ = ["ErasureCard", "asker_words"]


class ErasureCard(Card):
    """Earlier requests, the one that lies open, or the form for a new one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.title.setText(self.tr("Iemand vraagt om vernietiging"))
        self.title.show()
        self.hint.setText(self.tr("Dat mag de jeugdige vanaf 12 jaar, en wie gezag heeft."))
        self.hint.show()
        self._session = session
        self.record: CaseRecord | None = None
        self.earlier = PlainLabel("").indented()
        self.open = PlainLabel("", "strong").indented()
        self.ask_button = Button(self.tr("Schrijf een verzoek op…"), small=True)
        self.who = ChoiceRow(
            [Option(name, asker_words(self, name)) for name in ("jeugdige", "ouder", "voogd", "ander")],
            name=self.tr("Wie vraagt het?"),
            show_keys=False,
        )
        self.on = DateField(self.tr("Gevraagd op"))
        self.keep_button = Button(self.tr("Leg het verzoek vast"), small=True)
        self.reason = LineText(self.tr("Waarom niet?"), cap=1000)
        self.refuse_button = Button(self.tr("Weiger het verzoek"), small=True)
        self.trouble = PlainLabel("", "error").indented()
        self._lay_out()
        self.ask_button.clicked.connect(lambda _checked=False: self._show_form())
        self.keep_button.clicked.connect(lambda _checked=False: self.keep_request())
        self.refuse_button.clicked.connect(lambda _checked=False: self.refuse())

    def show_record(self, record: CaseRecord) -> None:
        """In: the case with its requests."""
        self.record = record
        asked = record.requests.open_erasure
        here = QApplication.focusWidget()
        held = here is not None and self.isAncestorOf(here)
        told = self.tr("Op {day} vroeg {who} om vernietiging. Geweigerd op {refused}: {reason}")
        lines = [
            told.format(
                day=write_date(item.on), who=self._sayer(item.asker), refused=write_date(item.refused_on),
                reason=item.reason,
            )
            for item in record.requests.erasures
            if item.refused_on
        ]  # fmt: skip
        self.earlier.setText("\n".join(lines))
        self.earlier.setVisible(bool(lines))
        self.open.setVisible(asked is not None)
        if asked is not None:
            until = write_date(answer_before(date.fromisoformat(asked.on)).isoformat())
            text = self.tr(
                "Op {day} vroeg {who} om vernietiging. Doe dat binnen drie maanden, uiterlijk op {until}. Weigeren mag "
                "alleen als een ander er groot belang bij heeft, of als een wet het verbiedt. (Bron: VNG)"
            )
            self.open.setText(text.format(day=write_date(asked.on), who=self._sayer(asked.asker), until=until))
        self._refusal.setVisible(asked is not None)
        self.ask_button.setVisible(asked is None)
        self._form.hide()
        self.reason.clear()
        self._say("")
        if held:  # what had the focus may be hidden now
            (self.ask_button if asked is None else self.reason).setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_request(self) -> None:
        """Write down who asked and when."""
        record, who, reading = self.record, self.who.value(), self.on.reading()
        if record is None:
            return
        if not who:
            self._say(self.tr("Kies wie het vraagt."))
        elif reading.problem or len(reading.iso) != len("2026-11-22"):
            self._say(reading.problem or self.tr("Schrijf de hele datum, met dag, maand en jaar."))
        elif reading.iso > record.today.isoformat():
            self._say(self.tr("Deze dag moet nog komen. Kijk de datum na."))
        else:
            case_id, asker = record.case_id, cast("Asker", who)
            self._session.desk_run(
                lambda desk: ask_erasure(desk, case_id, asker, reading.iso), lambda _changes: None, self._failed
            )

    def refuse(self) -> None:
        """Refuse the open request with the reason that was typed."""
        record, reason = self.record, self.reason.text()
        if record is not None:
            case_id = record.case_id
            self._session.desk_run(
                lambda desk: refuse_erasure(desk, case_id, reason), lambda _changes: None, self._failed
            )

    def _show_form(self) -> None:
        if self.record is not None:
            self.on.set_iso(self.record.today.isoformat())
        self.ask_button.hide()
        self._form.show()
        self.who.focus_first()

    def _sayer(self, asker: str) -> str:
        words = asker_words(self, asker)
        return f"{words[:1].lower()}{words[1:]}"

    def _failed(self, error: RoutekaartError) -> None:
        self._say(error.message)

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        if text:
            announce(self, text, urgent=True)

    def _lay_out(self) -> None:
        self.body.setSpacing(theme.px(8))
        self._form = _room(
            PlainLabel(self.tr("Wie vraagt het?"), "strong").indented(), self.who,
            PlainLabel(self.tr("Gevraagd op"), "strong").indented(), self.on, self.keep_button,
        )  # fmt: skip
        self._refusal = _room(
            PlainLabel(self.tr("Gaat het niet door? Schrijf op waarom."), "hint").indented(), self.reason,
            self.refuse_button,
        )  # fmt: skip
        for piece in (self.earlier, self.open, self.ask_button, self._form, self._refusal, self.trouble):
            self.add(piece)


def asker_words(widget: QWidget, asker: str) -> str:
    """Out: who asks, in words."""
    return {
        "jeugdige": widget.tr("De jeugdige, 12 jaar of ouder"),
        "ouder": widget.tr("Een ouder met gezag"),
        "voogd": widget.tr("De voogd"),
        "ander": widget.tr("Iemand anders"),
    }[asker]


def _room(*pieces: QWidget) -> QWidget:
    made = QWidget()
    made.setProperty("frame", "clear")
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(theme.px(8))
    for piece in pieces:
        box.addWidget(piece)
    return made
