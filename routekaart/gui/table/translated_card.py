"""What the rules say on this page in another language, below the Dutch, in the direction in which it is read.

Lines of the rules and their translations go in; a card comes out, with a calm note where a translation is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QWidget

from routekaart.gui import theme
from routekaart.gui.kit import Card, PlainLabel
from routekaart.gui.table.rule_words import RuleLine

__all__ = ["TranslatedCard", "direction_of", "language_name"]


_PLAIN = {"en": "English", "es": "Español"}
"""Where Qt names a country as well."""


def language_name(code: str) -> str:
    """What people who speak it call a language: `English`, `العربية`; its code when nobody told Qt."""
    if code in _PLAIN:
        return _PLAIN[code]
    name = QLocale(code).nativeLanguageName() if QLocale(code).language() != QLocale.Language.C else ""
    return f"{name[:1].upper()}{name[1:]}" if name else code


def direction_of(code: str) -> Qt.LayoutDirection:
    """From left to right, or the other way."""
    return QLocale(code).textDirection()


class TranslatedCard(Card):
    """One card; hidden while people read Dutch alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.lines: list[PlainLabel] = []
        """The translated texts on screen, in reading order."""
        self._pieces: list[PlainLabel] = []
        self._shown: object = None
        self.note = PlainLabel("", "hint").indented()
        self.body.setSpacing(theme.px(4))
        self.add(self.note)
        self.hide()

    def show_lines(
        self, language: str, lines: Sequence[RuleLine], texts: Mapping[str, str], fill: Callable[[str], str]
    ) -> None:
        """In: the language (empty: only Dutch), what is on the page, and the translations by id."""
        told = (language, tuple((_translated(line, texts), fill(line.dutch)) for line in lines))
        self.setVisible(bool(language and lines))
        if told == self._shown:
            return
        self._shown = told
        self._clear()
        if not language or not lines:
            return
        self.setAccessibleName(language_name(language))
        known = [(line, _translated(line, texts)) for line in lines]
        if any(text for _line, text in known):
            for line, text in known:
                self._add_line(line, fill(text), fill(line.dutch), direction_of(language))
        self._show_note(language, [text for _line, text in known])

    def _add_line(self, line: RuleLine, text: str, dutch: str, direction: Qt.LayoutDirection) -> None:
        if not text:
            self._add(PlainLabel(dutch, line.style).indented(), Qt.LayoutDirection.LeftToRight)
            return
        # Who reads along must find the button that belongs to a choice.
        label = PlainLabel(f"• {text} ({dutch})" if line.option else text, line.style).indented()
        self._add(label, direction)
        self.lines.append(label)

    def _show_note(self, language: str, texts: Sequence[str]) -> None:
        name = language_name(language)
        if not any(texts):
            self.note.setText(self.tr("Deze tekst is er nog niet in deze taal: {name}.").format(name=name))
        else:
            self.note.setText(self.tr("Nog niet alles is vertaald. Daar staat het Nederlands."))
        self.note.setVisible(not all(texts))

    def _add(self, label: PlainLabel, direction: Qt.LayoutDirection) -> None:
        label.setLayoutDirection(direction)
        self.body.insertWidget(self.body.indexOf(self.note), label)
        self._pieces.append(label)

    def _clear(self) -> None:
        for label in self._pieces:
            self.body.removeWidget(label)
            label.setParent(None)
            label.deleteLater()
        self._pieces, self.lines = [], []


def _translated(line: RuleLine, texts: Mapping[str, str]) -> str:
    return next((texts[name] for name in line.ids if name in texts), "")
