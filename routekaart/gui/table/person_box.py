"""The box of one person at the table: whose turn it is, whether they agree with this decision, and their own words.

A person and what they said so far go in; `said` comes out as soon as they choose or finish their words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from routekaart.casework import STANDPOINTS, CaseView, Standpoint
from routekaart.gui import theme
from routekaart.gui.kit import Card, ChoiceRow, FreeText, Link, Option, Pill, PlainLabel, announce
from routekaart.gui.table.topic import Topic

__all__ = ["PersonBox", "Seat"]

_WITH_WORDS = ("opmerking", "niet_eens")
_SHARES = ("in_document", "alleen_dossier")


@dataclass(frozen=True)
class Seat:
    """Who sits there and what they said about this decision; None is not asked yet."""

    row: Mapping[str, Any]
    said: Standpoint | None
    draft: str | None = None


class PersonBox(Card):
    """One box. Whoever touches it has the turn."""

    said = Signal(object)
    """A `Standpoint` to record."""
    typing = Signal(str)
    """The id of this person: words are being typed."""
    turn_taken = Signal(str)

    def __init__(self, view: CaseView, seat: Seat, topic: Topic, parent: QWidget | None = None) -> None:
        super().__init__(view.labels.record("personen", seat.row), parent=parent)
        self.person, self.topic = str(seat.row["id"]), topic
        # Nobody gets a wider box for having longer words.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._child = seat.row.get("rol") == "kind"
        self._name = self.title.text()
        self._stored: Standpoint | None = None
        self.turn = Pill(self.tr("Aan de beurt"), "good")
        self.state = PlainLabel("", "hint").indented()
        self.former = PlainLabel("", "small").indented()
        row = QHBoxLayout()
        row.addWidget(self.turn)
        row.addWidget(self.state, 1)
        self.body.addLayout(row)
        self.choice = ChoiceRow(_stances(view), name=self._name, show_keys=False)
        asked = self.tr("Wat wil je erbij zeggen?") if self._child else self.tr("Wat wilt u erbij zeggen?")
        self.words = FreeText(f"{self._name}: {asked}", asked, lines=2, most=6)
        self.ask_share = PlainLabel(self.tr("Mag dit in het verslag?"), "strong").indented()
        options = [Option(_SHARES[0], self.tr("Ja")), Option(_SHARES[1], self.tr("Nee"))]
        share_name = self.tr("{name}: mag dit in het verslag?").format(name=self._name)
        self.share = ChoiceRow(options, name=share_name, show_keys=False)
        self.not_asked = Link(self.tr("Toch nog niet gevraagd"), size=15)
        self.not_asked.setAccessibleDescription(self._name)
        pieces = (self.choice, self.former, self.words, self.ask_share, self.share, self.not_asked)
        for piece in pieces:
            self.add(piece)
        self.body.addStretch(1)
        self.choice.changed.connect(lambda _value: self._tell())
        self.share.changed.connect(lambda _value: self._tell())
        self.words.edited.connect(lambda: self.typing.emit(self.person))
        self.words.left.connect(self.commit)
        self.not_asked.clicked.connect(lambda _checked=False: self._take_back())
        for held in (*self.choice.buttons(), *self.share.buttons(), self.words.area, self.not_asked):
            held.installEventFilter(self)
        self.set_turn(False)
        self.show_seat(seat, topic)

    def show_seat(self, seat: Seat, topic: Topic) -> None:
        """In: what was said so far. Words that are being typed stay."""
        typing = self._is_typing()
        self._stored, self.topic = seat.said, topic
        stance = seat.said.stance if seat.said is not None else None
        self.choice.set_value(stance)
        self.share.set_value(seat.said.share if seat.said is not None else None)
        if not typing:
            self.words.set_text(seat.draft or (seat.said.text if seat.said is not None else ""))
        self._arrange()
        other = seat.said.subject if seat.said is not None and seat.said.subject != topic.subject else ""
        self._show_former(other)

    def set_turn(self, on: bool) -> None:
        """In: whether this person has the turn; a border and a word say so."""
        self.turn.setVisible(on)
        self._show_state()
        if self.property("turn") != on:
            self.setProperty("turn", on)
            theme.restyle(self)

    def take_turn(self) -> None:
        """The focus goes to the choices of this person, and a screen reader says whose turn it is."""
        self.choice.focus_first()
        announce(self.choice, self.tr("{name} is aan de beurt.").format(name=self._name))

    def commit(self) -> None:
        """Words that were typed and not left yet are told as if they were left."""
        if self._is_typing():
            self._tell()

    def text(self) -> str:
        """Out: the words as typed."""
        return self.words.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.turn_taken.emit(self.person)
        return super().eventFilter(watched, event)

    def _is_typing(self) -> bool:
        stored = self._stored.text if self._stored is not None else ""
        return self.choice.value() in _WITH_WORDS and self.words.text().strip() != stored.strip()

    def _arrange(self) -> None:
        stance = self.choice.value()
        self.words.setVisible(stance in _WITH_WORDS)
        for piece in (self.ask_share, self.share):
            piece.setVisible(self._child and stance is not None)
        self.not_asked.setVisible(stance is not None)
        self._show_state()

    def _show_state(self) -> None:
        """Who has the turn is being asked now."""
        asked = self.choice.value() is not None or not self.turn.isHidden()
        self.state.setText("" if asked else self.tr("Nog niet gevraagd"))

    def _show_former(self, subject: str) -> None:
        """What was on the table when this was said, when that is something else now."""
        self.former.setText(self.tr("Dit ging over: {subject}").format(subject=subject))
        self.former.setVisible(bool(subject))

    def _take_back(self) -> None:
        self.choice.set_value(None)
        self.share.set_value(None)
        self.words.set_text("")
        self._tell()
        self.choice.focus_first()

    def _tell(self) -> None:
        self._arrange()
        stance, share = self.choice.value(), self.share.value()
        told = Standpoint(
            self.person, self.topic.about, self.topic.subject,
            stance if isinstance(stance, str) else None,
            self.words.text().strip() if stance in _WITH_WORDS else "",
            share if isinstance(share, str) else None,
        )  # fmt: skip
        if told != self._stored and not (told.stance is None and self._stored is None):
            self._stored = told if told.stance is not None else None
            self._show_former("")
            self.said.emit(told)


def _stances(view: CaseView) -> list[Option]:
    """The three choices in the words of the rules, for everybody as somebody says it."""
    field = next(item for item in view.checklist.lists[STANDPOINTS].fields if item.id == "houding")
    return [Option(name, item.child_title or item.title) for name, item in field.options.items()]
