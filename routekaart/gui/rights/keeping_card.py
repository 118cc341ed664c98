"""How long a case is kept, and holding off its destruction: by whom, since when and why.

The record of a case goes in; a hold that is placed or lifted with a reason comes out.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from routekaart.casework import CaseRecord
from routekaart.casework.rights.destroying import lift_hold, place_hold
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, LineText, PlainLabel, announce, write_date
from routekaart.gui.session import Session

__all__ = ["KeepingCard"]


class KeepingCard(Card):
    """The term, and the hold with one button that places or lifts it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.title.setText(self.tr("Bewaren"))
        self.title.show()
        self._session = session
        self.record: CaseRecord | None = None
        self.term = PlainLabel("").indented()
        self.over = PlainLabel("", "strong").indented()
        self.hold = PlainLabel("", "strong").indented()
        self.ask = PlainLabel("", "hint").indented()
        self.reason = LineText(self.tr("Reden"), cap=500)
        self.button = Button(self.tr("Houd vernietigen tegen"), small=True)
        self.trouble = PlainLabel("", "error").indented()
        self.body.setSpacing(theme.px(8))
        for piece in (self.term, self.over, self.hold, self.ask, self.reason, self.button, self.trouble):
            self.add(piece)
        self.button.clicked.connect(lambda _checked=False: self.change_hold())

    def show_record(self, record: CaseRecord) -> None:
        """In: the case as it is kept now."""
        self.record = record
        hold = record.requests.hold
        self.term.setText(self._term_text(record))
        self.over.setText(self.tr("De termijn is voorbij. U mag het dossier vernietigen. Vanzelf gebeurt dat nooit."))
        self.over.setVisible(record.over and hold is None)
        self.hold.setVisible(hold is not None)
        if hold is not None:
            told = self.tr("Vernietigen is tegengehouden door {who} sinds {day}: {reason}")
            day = write_date(hold.since[:10])
            self.hold.setText(told.format(who=hold.by, day=day, reason=hold.reason))
        self.ask.setText(
            self.tr("Is de reden voorbij? Schrijf op waarom vernietigen weer mag.")
            if hold is not None
            else self.tr(
                "Loopt er een klacht, een rechtszaak, een onderzoek of een verzoek om inzage? Houd vernietigen dan "
                "tegen. Overleg met wie bij u over privacy gaat."
            )
        )
        self.button.setText(self.tr("Vernietigen mag weer") if hold is not None else self.tr("Houd vernietigen tegen"))
        self.reason.clear()
        self._say("")

    def change_hold(self) -> None:
        """Place the hold or lift it, with the reason that was typed."""
        record, reason = self.record, self.reason.text()
        if record is None:
            return
        case_id, use = record.case_id, lift_hold if record.requests.hold is not None else place_hold
        self._session.desk_run(lambda desk: use(desk, case_id, reason), lambda _changes: None, self._failed)

    def _term_text(self, record: CaseRecord) -> str:
        term = record.term
        last = write_date(term.last_change.isoformat())
        until = write_date(term.earliest.isoformat())
        if term.measure and term.until is None:
            return self.tr(
                "Laatst veranderd op {last}. Er is of was een maatregel. Dan hangt de termijn af van de geboortedatum "
                "van het kind. Die is niet bekend. Bewaar het dossier zeker tot en met {until}."
            ).format(last=last, until=until)
        if term.measure:
            return self.tr(
                "Laatst veranderd op {last}. Er is of was een maatregel. Dan kan bewaren nodig zijn tot 30 jaar na de "
                "18e verjaardag. Bewaar dit dossier tot en met {until}."
            ).format(last=last, until=until)
        kept = self.tr(
            "Laatst veranderd op {last}. De wet vraagt om dit dossier {years} jaar te bewaren, tot en met {until}."
        )
        return kept.format(last=last, years=term.years, until=until)

    def _failed(self, error: RoutekaartError) -> None:
        self._say(error.message)
        announce(self, error.message, urgent=True)

    def _say(self, text: str) -> None:
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
