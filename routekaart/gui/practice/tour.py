"""The guided tour: a calm note below a case that says one thing at a time, points at it, and follows what people do.

The steps of a tour and the screen of its case go in; a note with a ring around a part of the screen comes out. It
never takes the focus, never waits for anything, and can be stopped at any time.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.answers import TourStep
from routekaart.casework import Changes
from routekaart.gui.case.case_screen import CaseScreen
from routekaart.gui.practice.tour_note import PointingRing, TourNote

__all__ = ["Tour"]

_AFTER = 350
"""Milliseconds after a step was done: long enough to see what came of it."""


class Tour(QObject):
    """One tour on one case. `place` is the page that holds the screen, with room for the note in its layout."""

    ended = Signal()

    def __init__(self, steps: tuple[TourStep, ...], screen: CaseScreen, place: QWidget) -> None:
        super().__init__(place)
        self.steps, self.at = steps, 0
        self._screen, self._place = screen, place
        self._came_from: object = None
        self.note, self.ring = TourNote(place), PointingRing(place)
        layout = place.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.addWidget(self.note)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER)
        self._soon.timeout.connect(self.forward)
        self.note.go_on.connect(self.forward)
        self.note.stopped.connect(self.end)
        screen.session.changed.connect(self._on_changed)
        screen.table_changed.connect(self._on_table)
        screen.stack.currentChanged.connect(self._on_page)
        place.installEventFilter(self)
        self._show()

    @property
    def step(self) -> TourStep:
        """What the note says now."""
        return self.steps[self.at]

    def forward(self) -> None:
        """The next step; after the last one the tour is over."""
        self._soon.stop()
        if self.at + 1 == len(self.steps):
            self.end()
            return
        self.at += 1
        self._show()

    def end(self) -> None:
        """Take the note away; the case stays as it is, and the focus goes back to it when it was in the note."""
        self._soon.stop()
        inside = self.note.isAncestorOf(self._place.focusWidget()) if self._place.focusWidget() else False
        for signal, slot in (
            (self._screen.session.changed, self._on_changed),
            (self._screen.table_changed, self._on_table),
            (self._screen.stack.currentChanged, self._on_page),
        ):
            signal.disconnect(slot)
        self._place.removeEventFilter(self)
        for piece in (self.note, self.ring):
            piece.hide()
            piece.deleteLater()
        page = self._screen.page
        if inside and page is not None:
            page.focus_start()
        self.ended.emit()

    def target(self) -> QWidget | None:
        """The part of the screen this step is about, or the button it is behind; None when neither is in sight."""
        screen = self._screen
        more, top = screen.footer.more_button, screen.header.more_button
        known: dict[str, tuple[QWidget, ...]] = {
            "rivier": (screen.strip, screen.columns.route_button),
            "vraag": (screen.stack,),
            "uitleg": (screen.panel, screen.columns.help_button),
            "doorgaan": (screen.footer.forward_button,),
            "terug": (screen.footer.back_button,),
            "taken": (screen.tasks_button, more),
            "overleg": (screen.log_button, more),
            "tafel": (screen.table_button, top),
            "opdrachten": (screen.commands_button, top),
            "hulp": (screen.help_button, top),
        }
        return next((part for part in known.get(self.step.points_at or "", ()) if part.isVisible()), None)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """The ring follows when the window changes its size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            QTimer.singleShot(0, self, self._point)
        return False

    # what people do --------------------------------------------------------------------------------------------

    def _on_changed(self, changes: Changes) -> None:
        if changes.dossiers:
            self._did("antwoord")

    def _on_table(self, on: bool) -> None:
        self._did("tafel_aan" if on else "tafel_uit")

    def _on_page(self, _index: int) -> None:
        screen = self._screen
        if screen.page is screen.form:
            self._did("overleg")
        elif screen.ref is not None:
            if screen.ref.kind in ("taken", "kaart"):
                self._did(screen.ref.kind)
            if screen.ref != self._came_from:
                self._did("pagina")
        QTimer.singleShot(0, self, self._point)

    def _did(self, what: str) -> None:
        if self.step.done_when == what and not self._soon.isActive():
            self._soon.start()

    def _show(self) -> None:
        self._came_from = self._screen.ref
        self.note.show_step(self.at + 1, len(self.steps), self.step.text, waits=self.step.done_when != "knop")
        QTimer.singleShot(0, self, self._point)

    def _point(self) -> None:
        self.ring.point_at(self.target())
