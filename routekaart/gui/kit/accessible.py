"""What a screen reader is told: roles Qt has no widget for, and messages that do not move the focus.

In go widgets, roles and texts; out come accessible interfaces and announcements.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea, QWidget

from routekaart.gui.phrasebook import said

__all__ = ["announce", "describe", "set_role"]

_ROLE: Final = "accessible_role"
_INSTALLED: Final = "routekaart_accessible_roles"


def announce(widget: QWidget, text: str, *, urgent: bool = False) -> None:
    """In: the widget that speaks and what it says ("Bewaard 14:32"). The focus stays where it is."""
    event = QAccessibleAnnouncementEvent(widget, said(text))
    level = QAccessible.AnnouncementPoliteness
    event.setPoliteness(level.Assertive if urgent else level.Polite)
    QAccessible.updateAccessibility(event)


def describe(widget: QWidget, *parts: str) -> None:
    """In: hint, reason and error text at a field.

    Together they become its description, empty ones left out.
    """
    widget.setAccessibleDescription(" ".join(said(part) for part in parts if part))


def set_role(widget: QWidget, role: QAccessible.Role) -> None:
    """In: a widget without keyboard focus (a label, a frame) and the role it plays, such as Heading or List.

    Its name stays what `setAccessibleName` says.
    """
    widget.setProperty(_ROLE, role.value)
    app = QCoreApplication.instance()
    if app is not None and not app.property(_INSTALLED):
        QAccessible.installFactory(_interface_for)
        app.setProperty(_INSTALLED, True)
    if QAccessible.isActive():
        # Who listens was told of this widget as soon as it had a text; with the role it had then it would be kept.
        known = QAccessible.queryAccessibleInterface(widget)
        QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))


def _interface_for(_class_name: str, thing: QObject | None) -> QAccessibleWidget | None:
    if not isinstance(thing, QWidget):
        return None
    role = thing.property(_ROLE)
    if role is not None:
        return QAccessibleWidget(thing, QAccessible.Role(role))
    # Qt's own for these fails on who asks for a scroll bar that is no longer there, and takes the program with it.
    return QAccessibleWidget(thing, QAccessible.Role.Client) if isinstance(thing, QScrollArea) else None
