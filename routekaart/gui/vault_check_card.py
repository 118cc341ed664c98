"""'Kluis controleren': look at every page, log, copy and document of the vault, with what was found in plain words.

A press of the button goes in; how far it is, and then what holds or what does not and what to do, comes out.
"""

from __future__ import annotations

from threading import Event
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from routekaart.casework import VaultFinding, VaultReport, check_vault
from routekaart.errors import Cancelled, RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, FlowLayout, PlainLabel, announce
from routekaart.gui.session import Session

__all__ = ["VaultCheckCard"]


class VaultCheckCard(Card):
    """The check runs on the worker; the card only shows."""

    _step = Signal(int, int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.session = session
        self.body.setSpacing(theme.px(9))
        self.title.setText(self.tr("Kluis controleren"))
        self.title.set_style("section")
        self.title.show()
        hint = self.tr("Klopt alles nog? Dit vergelijkt de logboeken met de reservekopieën en met uw documenten.")
        self.hint.setText(hint)
        self.hint.show()
        self.button = Button(self.tr("Kluis controleren"))
        self.stop_button = Button(self.tr("Stoppen"), small=True)
        self.stop_button.hide()
        self._stopping = Event()
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("Hoe ver de controle is"))
        self.bar.setTextVisible(False)
        self.bar.setMaximumHeight(theme.px(10))
        self.bar.hide()
        self.told = PlainLabel("", "good").indented()
        self.findings = PlainLabel("").indented()
        row = FlowLayout(gap=8)
        row.addWidget(self.button)
        row.addWidget(self.stop_button)
        self.body.addLayout(row)
        for piece in (self.bar, self.told, self.findings):
            self.add(piece)
        self.findings.hide()
        self._step.connect(self._on_step)
        self.button.clicked.connect(lambda _checked=False: self.check())
        self.stop_button.clicked.connect(lambda _checked=False: self.stop())

    def check(self) -> None:
        """Check; the button waits meanwhile, and another one stops it."""
        self._stopping = stopping = Event()
        self.stop_button.show()
        self.stop_button.setFocus()
        self.button.setEnabled(False)
        self.findings.hide()
        self.bar.setRange(0, 0)
        self.bar.show()
        self._tell(self.tr("Bezig met controleren…"), "hint")

        def step(done: int, total: int) -> None:
            if stopping.is_set():
                raise Cancelled
            self._step.emit(done, total)

        self.session.desk_run(lambda desk: check_vault(desk, step), self._show, self._failed)

    def stop(self) -> None:
        """Look no further; checking changes nothing, so nothing is half done."""
        self._stopping.set()
        self._ready()
        self._tell(self.tr("De controle is gestopt. Er is niets veranderd."), "hint")

    def _on_step(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _show(self, report: VaultReport) -> None:
        if self._stopping.is_set():
            return
        self._ready()
        seen = self.tr(
            "Bekeken: {cases} dossiers, {entries} regels in het logboek en {anchors} controlepunten."
        ).format(cases=report.dossiers, entries=report.entries, anchors=report.anchors + report.documents)
        if report.sound:
            self._tell(f"{self.tr('Alles klopt.')} {seen}", "good")
            return
        self._tell(f"{self.tr('Er klopt iets niet.')} {seen}", "error")
        lines = [finding_text(self, item) for item in report.findings]
        safe = self.tr(
            "De reservekopieën zijn niet aangeraakt. Bewaar eerst een kopie van de hele map van de kluis. Zo is na te "
            "gaan wat er gebeurde. Vraag daarna hulp, of zet een reservekopie terug."
        )
        self.findings.setText("\n\n".join((*lines, safe)))
        self.findings.show()

    def _failed(self, error: RoutekaartError) -> None:
        self._ready()
        self._tell(error.message, "error")

    def _ready(self) -> None:
        self.bar.hide()
        self.button.setEnabled(True)
        if self.stop_button.hasFocus():
            self.button.setFocus()  # before it goes: otherwise the focus ends up elsewhere
        self.stop_button.hide()

    def _tell(self, text: str, style: Literal["good", "hint", "error"]) -> None:
        self.told.set_style(style)
        self.told.setText(text)
        announce(self.told, text)


def finding_text(words: QWidget, item: VaultFinding) -> str:
    """One finding as a person reads it."""
    texts = {
        "file": words.tr("{about}: een deel van het bestand is beschadigd. Dat zegt {told_by}."),
        "entry": words.tr("{about}: regel {place} van het logboek klopt niet. Die is veranderd, weg of toegevoegd."),
        "missing": words.tr("{about}: het einde van het logboek ontbreekt. Er waren {place} regels, zegt {told_by}."),
        "rewritten": words.tr("{about}: het logboek is herschreven. Het past niet meer bij {told_by}."),
        "gone": words.tr("{about} is weg, maar is nooit vernietigd. Het stond wel in {told_by}."),
        "signature": words.tr("{about} is met de hand veranderd: {told_by} past niet meer."),
    }
    text = texts[item.kind].format(about=item.about, place=item.place, told_by=item.told_by)
    return text[:1].upper() + text[1:]
