"""A field for a date: typed in any usual way, or picked from a calendar.

In goes ISO text with its precision; out come `edited`, `left` and the same form back, or what to change.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.kit.buttons import Button
from routekaart.gui.kit.date_text import DateReading, read_date, write_date
from routekaart.gui.kit.texts import LineText

__all__ = ["DateField"]


class DateField(QWidget):
    """A date. `reading()` says what was understood.

    On leaving, the text is rewritten as "1 februari 2015".
    """

    edited = Signal()
    left = Signal()

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = LineText(name, self.tr("zoals 1-2-2015 of feb 2015"), width=24)
        self.button = Button(self.tr("Kalender"), small=True)
        self.button.setAccessibleDescription(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line)
        row.addWidget(self.button)
        row.addStretch(1)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(lambda _text: self.edited.emit())
        self.line.left.connect(self._on_left)
        self.button.clicked.connect(lambda _checked=False: self.open_calendar())

    def reading(self) -> DateReading:
        """Out: the date now in the field, or the problem with it; "gisteren" is read by the clock of this computer."""
        return read_date(self.line.text(), date.today())

    def set_iso(self, iso: str) -> None:
        """In: ISO text with its precision, or empty; no signal is sent."""
        self.line.setText(write_date(iso))

    def open_calendar(self) -> QFrame:
        """Opens the calendar under the field, on the date in it. Out: the popup.

        It closes after a choice or Escape.
        """
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setProperty("frame", "card")
        calendar = _calendar(popup)
        iso = self.reading().iso
        known = QDate.fromString(iso + "-01-01"[len(iso) - 10 :] if len(iso) < 10 else iso, "yyyy-MM-dd")
        if known.isValid():
            calendar.setSelectedDate(known)
        box = QVBoxLayout(popup)
        box.addWidget(calendar)
        calendar.clicked.connect(lambda day: self._picked(day, popup))
        calendar.activated.connect(lambda day: self._picked(day, popup))
        popup.move(self.line.mapToGlobal(QPoint(0, self.line.height())))
        popup.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)
        return popup

    def _picked(self, day: QDate, popup: QFrame) -> None:
        popup.close()
        self.set_iso(day.toString("yyyy-MM-dd"))
        self.edited.emit()
        self.left.emit()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_left(self) -> None:
        reading = self.reading()
        if reading.iso:
            self.set_iso(reading.iso)
        self.left.emit()


def _calendar(parent: QWidget) -> QCalendarWidget:
    calendar = QCalendarWidget(parent)
    calendar.setLocale(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setAccessibleName(calendar.tr("Kalender"))
    names = {
        "qt_calendar_prevmonth": calendar.tr("Vorige maand"),
        "qt_calendar_nextmonth": calendar.tr("Volgende maand"),
        "qt_calendar_monthbutton": calendar.tr("Maand kiezen"),
        "qt_calendar_yearbutton": calendar.tr("Jaar kiezen"),
    }
    arrows = {"qt_calendar_prevmonth": "‹", "qt_calendar_nextmonth": "›"}
    for button in calendar.findChildren(QToolButton):
        button.setAccessibleName(names.get(button.objectName(), ""))
        if button.objectName() in arrows:  # Qt's own arrows are black in every theme
            button.setIcon(QIcon())
            button.setText(arrows[button.objectName()])
    _set_day_colors(calendar)
    return calendar


def _set_day_colors(calendar: QCalendarWidget) -> None:
    """Saturday and Sunday are ordinary days here; red is for what must be looked at."""
    plain = QTextCharFormat()
    plain.setForeground(theme.color("ink"))
    quiet = QTextCharFormat()
    quiet.setForeground(theme.color("muted"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    calendar.setHeaderTextFormat(quiet)
    calendar.setMinimumSize(theme.px(340), theme.px(270))
