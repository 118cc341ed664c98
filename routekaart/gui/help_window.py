"""The manual and the list of keys, in a window beside the work.

The chapters in `resources/handleiding` go in; text to read comes out. Only own files are opened, never the internet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from routekaart.gui import theme
from routekaart.gui.chapter_list import ChapterList
from routekaart.gui.commands import Command, keys_chapter
from routekaart.gui.kit import Button, FlowLayout, PlainLabel, announce
from routekaart.gui.manual_pages import ManualPages, without_pictures

__all__ = ["HelpWindow", "chapters"]

FOLDER = "handleiding"
_LINK = re.compile(r"\]\(([\w-]+\.md)\)")


def chapter_files(resources: Path) -> list[Path]:
    """Out: the chapters: the first file by name, then those it links to in that order, then any others."""
    paths = sorted((resources / FOLDER).glob("*.md"))
    links = _LINK.findall(paths[0].read_text(encoding="utf-8", errors="replace")) if paths else []
    linked = [path for name in dict.fromkeys(links) for path in paths[1:] if path.name == name]
    return paths[:1] + linked + [path for path in paths[1:] if path not in linked]


def chapters(resources: Path) -> list[tuple[str, str]]:
    """Out: title and Markdown of each chapter, in their order."""
    found = []
    for path in chapter_files(resources):
        text = path.read_text(encoding="utf-8", errors="replace")
        first = next((line for line in text.splitlines() if line.startswith("# ")), f"# {path.stem}")
        found.append((first.removeprefix("# ").strip(), text))
    return found


class HelpWindow(QDialog):
    """Chapters at the left, text at the right. A link to another chapter opens it; other links do nothing."""

    save_wanted = Signal(str, str, str)
    """Name of the file without ending, Markdown, and `pdf` or `md`."""

    def __init__(self, resources: Path, commands: Sequence[Command], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Routekaart")
        self._files = [path.name for path in chapter_files(resources)]
        self._texts = [*chapters(resources), (self.tr("Toetsen"), keys_chapter(commands))]
        self.list = ChapterList([title for title, _ in self._texts])
        self.list.setAccessibleName(self.tr("Hoofdstukken"))
        self.text = ManualPages(resources / FOLDER)
        self.text.setAccessibleName(self.tr("Tekst van de handleiding"))
        self.close_button = Button(self.tr("Sluiten"))
        self.pdf_button = Button(self.tr("Bewaar als PDF…"), small=True)
        self.text_button = Button(self.tr("Bewaar als tekst…"), small=True)
        self.note = PlainLabel("", "good")
        self.note.hide()
        self._lay_out()
        self.list.currentRowChanged.connect(self._show)
        self.text.anchorClicked.connect(self._follow)
        self.pdf_button.clicked.connect(lambda _checked=False: self._save("pdf"))
        self.text_button.clicked.connect(lambda _checked=False: self._save("md"))
        self.close_button.clicked.connect(lambda _checked=False: self.close())
        self.list.setCurrentRow(0)

    def show_chapter(self, name: str) -> None:
        """Open at a chapter by its file name; one that is not there leaves what is shown."""
        if name in self._files:
            self.list.setCurrentRow(self._files.index(name))

    def show_keys(self) -> None:
        """Open at the list of keys."""
        self.list.setCurrentRow(len(self._texts) - 1)

    def tell(self, text: str) -> None:
        """In: what became of saving."""
        self.note.setText(text)
        self.note.show()
        announce(self.note, text)

    def _save(self, form: str) -> None:
        row = self.list.currentRow()
        name = self._files[row].removesuffix(".md") if row < len(self._files) else "toetsen"
        self.save_wanted.emit(name, without_pictures(self._texts[row][1]), form)

    def _lay_out(self) -> None:
        # Never larger than the screen, also at 200 %; the chapters get at most a third of it.
        self.resize(QSize(theme.px(1040), theme.px(680)).boundedTo(self.screen().availableSize() * 0.95))
        self.list.setFixedWidth(min(self.list.width_on_one_line(), self.width() // 3))
        side = theme.px(16)
        box = QVBoxLayout(self)
        box.setContentsMargins(side, side, side, side)
        box.addWidget(PlainLabel(self.tr("Handleiding"), "section").as_heading(1).indented())
        row = QHBoxLayout()
        row.addWidget(self.list)
        row.addWidget(self.text, 1)
        box.addLayout(row, 1)
        buttons = FlowLayout(gap=2)
        for button in (self.close_button, self.pdf_button, self.text_button):
            buttons.addWidget(button)
        box.addLayout(buttons)
        box.addWidget(self.note)

    def _show(self, row: int) -> None:
        self.note.hide()
        if 0 <= row < len(self._texts):
            self.text.show_text(self._texts[row][1])

    def _follow(self, address: QUrl) -> None:
        name = address.path().rsplit("/", 1)[-1]
        if not address.scheme() and not address.host() and name in self._files:
            self.show_chapter(name)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
