"""The story and the questions of a lesson on one page, large, for a room to read along.

The file of a practice case goes in; large words come out, and nothing of the key.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework.practice.lessons import Handout, handout
from routekaart.gui import theme
from routekaart.gui.kit import Button, PlainLabel, ScrollPage
from routekaart.gui.place import Surroundings
from routekaart.gui.practice.practice_place import PracticePlace

__all__ = ["LargePage"]


class LargePage(PracticePlace):
    """`lines` are the questions on screen."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, ScrollPage("", width=1080, middle=True), parent)
        self.path = Path()
        self.lines: list[PlainLabel] = []
        self.back_button = Button(self.tr("Terug naar de les"))
        self.back_button.clicked.connect(lambda _checked=False: self.navigator.go("lesson", path=self.path))
        self.page.title.set_style("table")
        self._inside = QWidget()
        self.page.add(self._inside)
        self.page.body.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)

    def arrive(self, **details: object) -> None:
        """In: `path`, the file of the case."""
        path = details.get("path")
        if isinstance(path, Path):
            self.path = path
        self.refresh()

    def refresh(self) -> None:
        """Read the file anew."""
        env, path = self.session.env, self.path
        self.session.run(lambda: handout(env, path), self._show)

    def _show(self, view: Handout) -> None:
        self.page.title.setText(view.title)
        old, self._inside = self._inside, QWidget()
        self.page.body.replaceWidget(old, self._inside)
        old.hide()
        old.deleteLater()
        box = QVBoxLayout(self._inside)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(10))
        box.addWidget(PlainLabel(" ".join(view.story), "section"))
        self.lines = [PlainLabel(f"{number}. {line}", "title") for number, line in enumerate(view.questions, 1)]
        if self.lines:
            box.addWidget(PlainLabel(self.tr("Om samen te bespreken"), "lead").as_heading(2))
        for line in self.lines:
            box.addWidget(line)
        self._inside.show()
        self.page.settle()
        if self.isVisible():
            self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
