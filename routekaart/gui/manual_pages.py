"""A chapter of the manual as text to read, with its own pictures and nothing from anywhere else.

Markdown goes in; no HTML, no address and no file but the pictures that came along is opened, whatever the text says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QImage,
    QPainter,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextImageFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from routekaart.gui import theme

__all__ = ["ManualPages", "without_pictures"]

_PICTURE = re.compile(r"plaatjes/([a-z0-9-]+)\.png")
_LINE = re.compile(r"^!\[[^\]]*\]\([^)]*\)\n*", re.MULTILINE)


def without_pictures(markdown: str) -> str:
    """In: a chapter. Out: the same to save elsewhere, where the pictures do not go along."""
    return _LINE.sub("", markdown)


class ManualPages(QTextBrowser):
    """Shows one chapter. A picture is as wide as the page allows, never larger than it is, with its words below it."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)

    def show_text(self, markdown: str) -> None:
        """In: the chapter; it is shown from its beginning."""
        features = QTextDocument.MarkdownFeature
        document = self.document()
        document.setDefaultStyleSheet("")
        document.setMarkdown(markdown, features.MarkdownDialectGitHub | features.MarkdownNoHTML)
        _tell_pictures(document)
        _give_room(document)
        # The cursor too: laying out anew scrolls to where it stands.
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: N802
        found = _PICTURE.fullmatch(name if isinstance(name, str) else name.toString())
        if kind != QTextDocument.ResourceType.ImageResource.value or found is None:
            return None
        return self._picture(found[1])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width():
            return
        document = self.document()
        for name in _pictures_in(document):
            # What was loaded is kept by the document, at the width of then.
            picture = self._picture(_PICTURE.sub(r"\1", name))
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture)
        document.markContentsDirty(0, document.characterCount())

    def _picture(self, name: str) -> QImage | None:
        picture = QImage(str(self._folder / "plaatjes" / f"{name}.png"))
        if picture.isNull():
            return None
        room = self.viewport().width() - 2 * round(self.document().documentMargin())
        sharp = self.devicePixelRatioF()
        width = max(1, round(min(room, theme.px(picture.width())) * sharp))
        fitted = picture.scaled(
            QSize(width, width), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        fitted.setDevicePixelRatio(sharp)
        painter = QPainter(fitted)
        painter.setPen(theme.color("control_line"))
        painter.drawRect(0, 0, round(fitted.width() / sharp) - 1, round(fitted.height() / sharp) - 1)
        painter.end()
        return fitted


def _pictures_in(document: QTextDocument) -> list[str]:
    return [name for block in _blocks(document) if (name := _picture_of(block).name())]


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _picture_of(block: QTextBlock) -> QTextImageFormat:
    """Out: how the picture stands there with which this block begins; without a name when it begins otherwise."""
    cursor = QTextCursor(block)
    cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
    return QTextImageFormat(cursor.charFormat().toImageFormat())


def _tell_pictures(document: QTextDocument) -> None:
    """What is on a picture stands below it: for who cannot see it, and for who does not know where to look."""
    quiet = QTextCharFormat()
    quiet.setForeground(theme.color("muted"))
    for block in list(_blocks(document)):
        words = _picture_of(block).property(QTextFormat.Property.ImageAltText)
        if words:
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            cursor.insertBlock(block.blockFormat(), quiet)
            cursor.insertText(str(words), quiet)


def _give_room(document: QTextDocument) -> None:
    """Air above headings and between paragraphs, which Markdown gives none; lists, code and tables stay close."""
    cursor = QTextCursor(document)
    for block in _blocks(document):
        cursor.setPosition(block.position())
        form = block.blockFormat()
        if form.headingLevel() > 1:
            form.setTopMargin(theme.px(18))
        last_of_list = block.textList() is not None and block.next().textList() is None
        if last_of_list or _is_last_of_code(block) or _is_paragraph(cursor, block):
            form.setBottomMargin(theme.px(8))
        cursor.setBlockFormat(form)


def _is_paragraph(cursor: QTextCursor, block: QTextBlock) -> bool:
    return block.textList() is None and cursor.currentTable() is None and not _is_code(block)


def _is_last_of_code(block: QTextBlock) -> bool:
    return _is_code(block) and not _is_code(block.next())


def _is_code(block: QTextBlock) -> bool:
    return block.isValid() and block.blockFormat().nonBreakableLines()
