"""Answering what a page asks, as people do: by reading the words on screen and touching what is there.

A hand, a page and answers go in; every touch goes through the hand.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListWidget, QWidget

from routekaart.gui.inputs import AnswerInput
from routekaart.gui.inputs.grid import GridField
from routekaart.gui.kit import ChoiceList, ChoiceRow, DateField, FreeText, LineText, Link
from tests.walk.hands import Hand, Unreachable

__all__ = ["button", "choose", "field_of", "fill", "fill_shown", "labelled", "option_text", "seen", "tick"]

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
    usual = {
        "ja": "Ja",
        "nee": "Nee",
        "niet": "Niet",
        "enigszins": "Enigszins",
        "grotendeels": "Grotendeels",
        "volledig": "Volledig",
    }
    titles = {item.id: item.label for item in entry.spec.options}
    return titles.get(option, usual.get(option, option))


def fill(hand: Hand, entry: AnswerInput, value: Any, called: Callable[[str], str]) -> None:
    """Answer one question; `called` gives what a record is called on screen."""
    kind = entry.spec.kind
    if isinstance(value, dict) and ("nvt" in value or "onbekend" in value):
        _say_otherwise(hand, entry, value)
    elif isinstance(value, dict) and "waarde" in value:
        fill(hand, entry, value["waarde"], called)
        hand.write(seen(entry.field, FreeText)[0], value["toelichting"])
    elif kind == "raster":
        _fill_grid(hand, entry, value, called)
    elif kind in _TYPED:
        if str(entry.value() or "") != str(value):
            hand.write(_line(entry), str(value))
    else:
        for one in value if isinstance(value, list) else [value]:
            choose(hand, entry.field, called(str(one)) if kind == "verwijzing" else option_text(entry, str(one)))


def _say_otherwise(hand: Hand, entry: AnswerInput, value: Mapping[str, str]) -> None:
    """Not known, or not applicable with the reason."""
    if entry.more is None:
        raise Unreachable(f"no other answer at '{entry.spec.label}'")
    unknown = {"niet_bekend": "Weet ik niet", "wil_niet_zeggen": "Wil niet zeggen"}
    choose(hand, entry.more, "Niet van toepassing" if "nvt" in value else unknown[value["onbekend"]])
    if "nvt" in value:
        hand.write(entry.reason, value["nvt"])


def _fill_grid(hand: Hand, entry: AnswerInput, value: Mapping[str, Any], called: Callable[[str], str]) -> None:
    """Every cell by what its row and column are called."""
    assert isinstance(entry.field, GridField)
    for row, cells in value.items():
        for column, answer in cells.items():
            names = [(item.label, item.id) for item in entry.spec.rows], [(i.label, i.id) for i in entry.spec.columns]
            ids = [next((id_ for label, id_ in axis if wanted in (id_, label)), None)
                   for axis, wanted in zip(names, (called(row), called(column)), strict=True)]  # fmt: skip
            if None in ids:
                raise Unreachable(f"no cell {called(row)} × {called(column)} at '{entry.spec.label}'")
            cell = entry.field.cell(str(ids[0]), str(ids[1]))
            options = {item.id: item.label for item in cell._spec.options}  # noqa: SLF001
            choose(hand, cell, options.get(str(answer), {"ja": "Ja", "nee": "Nee"}.get(str(answer), str(answer))))


def choose(hand: Hand, where: QWidget, words: str) -> None:
    """Choose the option that begins with these words, in a row of buttons or in a long list."""
    for chooser in seen(where, ChoiceList):
        if not _is_chosen(chooser, words):
            hand.pick(chooser, words)
        return
    rows = [where] if isinstance(where, ChoiceRow) else seen(where, ChoiceRow)
    options = [item for row in rows for item in row.buttons() if item.isVisible()]
    found = [item for item in options if item.text() == words] or [i for i in options if i.text().startswith(words)]
    if not found:
        raise Unreachable(f"no option '{words}' among {[item.text() for item in options]}")
    if not found[0].isChecked():
        hand.inputs += 1
        hand.press(found[0])


def _is_chosen(chooser: ChoiceList, words: str) -> bool:
    shown, chosen = chooser.findChild(QListWidget), chooser.value() or []
    assert shown is not None
    items = [shown.item(row) for row in range(shown.count())]
    return any(item.text().startswith(words) and item.data(Qt.ItemDataRole.UserRole) in chosen for item in items)


def tick(hand: Hand, where: QWidget, words: str) -> None:
    """Tick a box that is not ticked yet."""
    box = button(where, words)
    if not box.isChecked():
        hand.inputs += 1
        hand.press(box)


def fill_record(hand: Hand, form: QWidget, record: Mapping[str, Any], called: Callable[[str], str]) -> list[str]:
    """Fill a form of a record, unfold what is folded when a field is not there, and press Bewaar.

    Out: the fields that the form does not ask.
    """
    wanted = {name: value for name, value in record.items() if name not in ("id", "delen", "bij")}
    left = fill_shown(hand, form, wanted, called)
    more = [link for link in seen(form, Link) if link.text().startswith("Meer invullen")]
    if left and more:
        hand.press(more[0])
        left = fill_shown(hand, form, {name: wanted[name] for name in left}, called)
    shares = [row for row in seen(form, ChoiceRow) if row.accessibleName() == "Mag dit in het verslag?"]
    if "delen" in record and shares:
        words = {"in_document": "Ja", "alleen_dossier": "Nee"}.get(record["delen"], record["delen"])
        hand.inputs += 1
        hand.press(next(item for item in shares[0].buttons() if item.text() == words))
    hand.press(button(form, "Bewaar"))
    return left


def fill_shown(hand: Hand, form: QWidget, wanted: Mapping[str, Any], called: Callable[[str], str]) -> list[str]:
    """Fill what is on screen, also what appears meanwhile. Out: the names that are not there."""
    left = list(wanted)
    while True:
        name = next((name for name in left if field_of(form, name) is not None), None)
        if name is None:
            return left
        left.remove(name)
        entry = field_of(form, name)
        assert entry is not None
        fill(hand, entry, wanted[name], called)


def _line(entry: AnswerInput) -> QWidget:
    kinds: tuple[type[QWidget], ...] = (DateField, FreeText, LineText, QLineEdit)
    for kind in kinds:
        found = seen(entry.field, kind)
        if found:
            return found[0]
    raise Unreachable(f"no field to type in at '{entry.spec.label}'")
