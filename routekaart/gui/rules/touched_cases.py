"""The open cases on an earlier text of a rule file, each with what of it is touched.

Cases and their rules with the file as it is now go in; a card that fills line by line, with a link per case, comes out.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from routekaart.casework import CaseRow, TouchedCase, touched_case
from routekaart.casework.case.earlierrules import EarlierText
from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, FlowLayout, Link, PlainLabel, announce
from routekaart.gui.session import Session

__all__ = ["CaseLines", "TouchedCases", "touched_lines"]


def _tr(text: str) -> str:
    return QCoreApplication.translate("rules", text)


def touched_lines(found: TouchedCase) -> list[str]:
    """Out: what is touched in one case, a line for each kind."""
    kinds = (
        (_tr("Antwoorden om nog eens te bekijken: {names}."), found.answers),
        (_tr("Wegingen om nog eens te bekijken: {names}."), found.weighings),
        (_tr("Dit valt anders uit: {names}."), found.rules),
    )
    lines = [] if found.said else [_tr("Geen antwoord of weging is geraakt.")]
    lines += [text.format(names=", ".join(f"‘{name}’" for name in names)) for text, names in kinds if names]
    if found.new:
        more = _tr("Er komen {count} onderdelen bij.") if found.new > 1 else _tr("Er komt {count} onderdeel bij.")
        lines.append(more.format(count=found.new))
    return lines


class CaseLines(QWidget):
    """One case: a link to it, its route, and below it what is touched."""

    wanted = Signal()

    def __init__(self, case: CaseRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.case = case
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, theme.px(4), 0, theme.px(4))
        self._box.setSpacing(theme.px(2))
        self.link = Link(", ".join(part for part in (case.name, case.age) if part))
        self.about = PlainLabel(case.route, "hint").indented()
        self.lines: list[PlainLabel] = []
        self._box.addWidget(self.link)
        self._box.addWidget(self.about)
        self.link.clicked.connect(lambda _checked=False: self.wanted.emit())

    def show_touched(self, found: TouchedCase) -> None:
        """In: what is touched in this case."""
        self.about.setText(f"{found.number} · {self.case.route}")
        for text in touched_lines(found):
            self._add(PlainLabel(text))

    def tell(self, text: str) -> None:
        """In: why it could not be said."""
        self._add(PlainLabel(text, "error"))

    def _add(self, line: PlainLabel) -> None:
        self.lines.append(line)
        self._box.addWidget(line.indented())
        line.show()


class TouchedCases(Card):
    """All cases of a file. `usable` says whether they could move now."""

    case_wanted = Signal(str)

    def __init__(self, session: Session, texts: Sequence[EarlierText], parent: QWidget | None = None) -> None:
        super().__init__(
            _tr("Wat het raakt, per dossier"), _tr("Elk dossier blijft op zijn versie tot u overstapt."), parent
        )
        self._session = session
        self._stopped = threading.Event()
        self._waiting = [(case, text.newer[case.id]) for text in texts for case in text.cases]
        self._count = len(self._waiting)
        self.bar = QFrame()
        self.bar.setProperty("frame", "info")
        row = FlowLayout(self.bar, gap=8)
        row.setContentsMargins(theme.px(14), theme.px(6), theme.px(14), theme.px(6))
        self.text = PlainLabel("")
        self.stop_button = Button(_tr("Stoppen"), small=True)
        row.addWidget(self.text)
        row.addWidget(self.stop_button)
        self.add(self.bar)
        self.bar.hide()
        self.cases: dict[str, CaseLines] = {}
        for case, _newer in self._waiting:
            lines = self.cases[case.id] = CaseLines(case)
            lines.wanted.connect(lambda name=case.id: self.case_wanted.emit(name))
            self.add(lines)
        self.stop_button.clicked.connect(lambda _checked=False: self.stop())

    @property
    def running(self) -> bool:
        """Cases are still being looked at."""
        return not self.bar.isHidden()

    def begin(self) -> None:
        """Look at the cases one by one, so that storing never waits for all of them."""
        self._next()

    def stop(self) -> None:
        """Look at no more cases; what was found stays."""
        self._stopped.set()
        self._waiting = []
        self.bar.hide()

    def _next(self) -> None:
        if self._stopped.is_set() or not self._waiting:
            self.bar.hide()
            return
        case, newer = self._waiting.pop(0)
        number = self._count - len(self._waiting)
        self.text.setText(_tr("Bezig met dossier {number} van {all}").format(number=number, all=self._count))
        if self.bar.isHidden():
            self.bar.show()
            announce(self.text, self.text.text())

        def done(found: TouchedCase) -> None:
            if not self._stopped.is_set():
                self.cases[case.id].show_touched(found)
                self._next()

        def failed(error: RoutekaartError) -> None:
            if not self._stopped.is_set():
                self.cases[case.id].tell(error.message)
                self._next()

        self._session.desk_run(lambda desk: touched_case(desk, case.id, newer), done, failed)
