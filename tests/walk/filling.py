"""Answering what a page asks, as people do: by reading the words on screen and touching what is there.

A hand, a page and answers go in; every touch goes through the hand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from routekaart.gui.inputs import AnswerInput
from routekaart.gui.kit import ChoiceList, ChoiceRow, DateField, FreeText, LineText, Link
from tests.walk.hands import Hand, Unreachable

__all__ = ["button", "fill", "field_of", "labelled", "option_text", "seen", "tick"]

T = TypeVar("T", bound=QWidget)
_TYPED = ("tekst", "getal", "datum")


def seen(where: QWidget, kind: type[T]) -> list[T]:
    """Everything of a kind that is on screen there, in no particular order."""
    return [piece for piece in where.findChildren(kind) if piece.isVisible()]


def labelled(where: QWidget, kind: type[T], words: str) -> T:
    """The one of a kind whose accessible name holds these words."""
    found = [piece for piece in seen(where, kind) if words.casefold() in piece.accessibleName().casefold()]
    if not found:
        raise Unreachable(f"no {kind.__name__} with '{words}' among {[p.accessibleName() for p in seen(where, kind)]}")
    return found[0]


def button(where: QWidget, words: str) -> QAbstractButton:
    """The button, link, tile, tick or option whose text begins with these words."""
    found = [piece for piece in seen(where, QAbstractButton) if piece.text().startswith(words)]
    if not found:
        raise Unreachable(f"no button '{words}' among {[piece.text() for piece in seen(where, QAbstractButton)]}")
    return found[0]


def field_of(where: QWidget, question: str) -> AnswerInput | None:
    """The input of one question, when it is on screen."""
    return next((item for item in seen(where, AnswerInput) if item.objectName() == f"input_{question}"), None)


def option_text(entry: AnswerInput, option: str) -> str:
    """What an option is called on screen."""
    usual = {"ja": "Ja", "nee": "Nee", "niet": "Niet", "enigszins": "Enigszins", "grotendeels": "Grotendeels"}
    titles = {item.id: item.label for item in entry.spec.options}
    return titles.get(option, usual.get(option, option))


def fill(hand: Hand, entry: AnswerInput, value: Any, called: Callable[[str], str]) -> None:
    """Answer one question; `called` gives what a record is called on screen."""
    kind = entry.spec.kind
    if kind in _TYPED:
        hand.write(_line(entry), str(value))
        return
    for one in value if isinstance(value, list) else [value]:
        choose(hand, entry.field, called(str(one)) if kind == "verwijzing" else option_text(entry, str(one)))


def choose(hand: Hand, where: QWidget, words: str) -> None:
    """Choose the option that begins with these words, in a row of buttons or in a long list."""
    for chooser in seen(where, ChoiceList):
        hand.pick(chooser, words)
        return
    options = [item for row in seen(where, ChoiceRow) for item in row.buttons() if item.isVisible()]
    found = [item for item in options if item.text().startswith(words)]
    if not found:
        raise Unreachable(f"no option '{words}' among {[item.text() for item in options]}")
    if not found[0].isChecked():
        hand.inputs += 1
        hand.press(found[0])


def tick(hand: Hand, where: QWidget, words: str) -> None:
    """Tick a box that is not ticked yet."""
    box = button(where, words)
    if not box.isChecked():
        hand.inputs += 1
        hand.press(box)


def fill_record(hand: Hand, form: QWidget, record: Mapping[str, Any], called: Callable[[str], str]) -> None:
    """Fill a form of a record field by field, unfold what is folded when a field is not there, and press Bewaar."""
    for name, value in record.items():
        if name in ("id", "delen"):
            continue
        entry = field_of(form, name)
        if entry is None:
            more = [link for link in seen(form, Link) if link.text().startswith("Meer invullen")]
            if not more:
                raise Unreachable(f"no field '{name}' in the form")
            hand.press(more[0])
            entry = field_of(form, name)
        assert entry is not None, name
        fill(hand, entry, value, called)
    if "delen" in record:
        hand.inputs += 1
        row = labelled(form, ChoiceRow, "Mag dit in het verslag?")
        hand.press(next(item for item in row.buttons() if item.text() == record["delen"]))
    hand.press(button(form, "Bewaar"))


def _line(entry: AnswerInput) -> QWidget:
    kinds: tuple[type[QWidget], ...] = (DateField, FreeText, LineText, QLineEdit)
    for kind in kinds:
        found = seen(entry.field, kind)
        if found:
            return found[0]
    raise Unreachable(f"no field to type in at '{entry.spec.label}'")
