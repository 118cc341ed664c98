"""How soon a passphrase is guessed, told while it is being chosen: in words, with a bar whose length says the same.

A passphrase field goes in; a bar, a sentence and what would help come out, a moment after the last key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from routekaart import casework
from routekaart.gui import theme
from routekaart.gui.kit import PlainLabel, announce
from routekaart.gui.kit.accessible import set_role
from routekaart.gui.passphrase_field import PassphraseField, with_phrases
from routekaart.gui.session import Session

if TYPE_CHECKING:
    from routekaart.casework import Strength

__all__ = ["StrengthMeter", "owner_words"]

_PAUSE = 300
"""Milliseconds without a key before it is reckoned."""
_STEPS = 4


def owner_words(session: Session) -> tuple[str, ...]:
    """What a guesser knows of the owner of the open vault."""
    desk = session.desk
    return () if desk is None else (desk.owner.name, desk.owner.organisation)


class StrengthMeter(QWidget):
    """Below a field in which a passphrase is chosen; it only tells, it never stops anybody."""

    def __init__(
        self, session: Session, field: PassphraseField, own: Callable[[], Iterable[str]], parent: QWidget | None = None
    ) -> None:
        """In: the field, and what a guesser knows of its owner: name, organisation."""
        super().__init__(parent)
        self._session, self._field, self._own = session, field, own
        self._asked = 0
        self.bar = _Bar()
        self.words = PlainLabel("", "strong").indented()
        self.advice = PlainLabel("", "hint").indented()
        self.basis = PlainLabel(
            self.tr("Gerekend met een dief die uw kluis heeft, en honderd snelle computers."), "small"
        ).indented()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.measure)
        field.edited.connect(self._pause.start)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(3))
        for piece in (self.bar, self.words, self.advice, self.basis):
            box.addWidget(piece)
        self._show_nothing()

    def measure(self) -> None:
        """Reckon what stands in the field now; what was asked before no longer counts."""
        self._pause.stop()
        self._asked += 1
        asked, env, own = self._asked, self._session.env, tuple(self._own())
        if self._field.empty:
            self._show_nothing()
            return
        self._session.run(
            with_phrases(lambda phrase: casework.passphrase_strength(env, phrase, own), self._field),
            lambda strength: self._show_if_last(asked, strength),
            lambda _error: self._show_nothing(),
        )

    def clear(self) -> None:
        """Say nothing: the field was emptied."""
        self._pause.stop()
        self._asked += 1
        self._show_nothing()

    def _show_if_last(self, asked: int, strength: Strength) -> None:
        # The field may have been emptied meanwhile: then nothing is said about what stood there.
        if asked == self._asked and not self._field.empty:
            self._show(strength)

    def _show(self, strength: Strength) -> None:
        names = (self.tr("Zwak"), self.tr("Matig"), self.tr("Goed"), self.tr("Sterk"))
        known = strength.level is not None
        self.bar.show_steps(0 if strength.level is None else strength.level + 1)
        self.bar.setVisible(known)
        sentence = strength.sentence if strength.level is None else f"{names[strength.level]}. {strength.sentence}"
        advice = " ".join(strength.reasons)
        if (sentence, advice) != (self.words.text(), self.advice.text()):
            announce(self, f"{sentence} {advice}".strip())
        self.words.setText(sentence)
        self.words.setVisible(True)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self.basis.setVisible(known)

    def _show_nothing(self) -> None:
        self.words.setText("")
        for piece in (self.bar, self.words, self.advice, self.basis):
            piece.hide()


class _Bar(QWidget):
    """Four steps; how many are filled says it, the colour is the same for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = 0
        # The sentence below it says the same.
        set_role(self, QAccessible.Role.Graphic)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, steps: int) -> None:
        """In: how many of the four are filled."""
        self.steps = steps
        self.setAccessibleName(self.tr("{steps} van 4").format(steps=steps))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(theme.px(320), theme.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap, edge = theme.px(4), theme.RING
        width = (min(self.width() - 2 * edge, theme.px(320)) - gap * (_STEPS - 1)) / _STEPS
        height = theme.px(8)
        for step in range(_STEPS):
            place = QRectF(edge + step * (width + gap), (self.height() - height) / 2, width, height)
            filled = step < self.steps
            painter.setPen(Qt.PenStyle.NoPen if filled else theme.color("control_line"))
            painter.setBrush(theme.color("primary" if filled else "surface"))
            painter.drawRoundedRect(place, height / 2, height / 2)
