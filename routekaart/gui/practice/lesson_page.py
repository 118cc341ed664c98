"""One lesson: the story and roles, the questions, a hand-out, a copy of one's own, and the key when it is asked for.

The file of a practice case goes in; cards come out, and a group that begins.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from routekaart.casework import start_practice_case
from routekaart.casework.practice.lessons import Handout, TeacherKey, handout, teacher_key
from routekaart.casework.practice.own import copy_case
from routekaart.casework.practice.papers import paper_name, save_handout, save_key
from routekaart.gui import theme
from routekaart.gui.kit import Button, Card, FlowLayout, LineText, Link, Outcome, PlainLabel, ScrollPage
from routekaart.gui.place import Surroundings
from routekaart.gui.practice.key_card import KeyCard
from routekaart.gui.practice.practice_place import PracticePlace
from routekaart.gui.saving import ask_save

__all__ = ["LessonPage"]


class LessonPage(PracticePlace):
    """`path` is the case on screen."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, ScrollPage("", width=860, middle=True), parent)
        self.path = Path()
        self._title = ""
        self.back = Link(self.tr("Alle lessen"))
        self.group_button = Button(self.tr("Groep laten beginnen"), "primary")
        self.filled_button = Button(self.tr("Casus met uitwerking openen"))
        self.locks = PlainLabel(self.tr("Uw eigen kluis gaat op slot zodra een groep begint."), "hint").indented()
        self.large_button = Button(self.tr("Toon verhaal en vragen groot"))
        self.handout_button = Button(self.tr("Hand-out bewaren…"))
        self.told = Outcome().indented()
        self.story, self.roles, self.questions = Card(), Card(), Card()
        self.key = KeyCard()
        self.own = Card(
            self.tr("Maak een eigen oefencasus"),
            self.tr("U krijgt een kopie van deze casus. Die kunt u veranderen. Verzin alles, ook de namen."),
        )
        self.name = LineText(
            self.tr("Naam van uw oefencasus"), self.tr("bijvoorbeeld: K. van 8 en haar broer"), cap=120
        )
        self.copy_button = Button(self.tr("Kopie maken"))
        self._lay_out()
        self._connect()

    def arrive(self, **details: object) -> None:
        """In: `path`, the file of the case; without it the same as before."""
        path = details.get("path")
        if isinstance(path, Path):
            self.path = path
        self.key.hide_key()
        self.told.hide()
        self.refresh()

    def refresh(self) -> None:
        """Read the file anew; the key only when somebody asks for it."""
        env, path = self.session.env, self.path
        self.session.run(lambda: handout(env, path), self._show, self.told.refuse)

    def _show(self, view: Handout) -> None:
        self._title = view.title
        self.page.title.setText(view.title)
        self.page.set_lead(" · ".join(part for part in (view.route, view.minutes) if part))
        desk = self.session.desk
        self.locks.setVisible(desk is not None and not desk.practice)
        self.filled_button.setVisible(bool(view.rungs))
        self._fill(self.story, self.tr("Het verhaal"), view.story)
        self._fill(self.roles, self.tr("Wie er aan tafel zitten"), [f"{who}: {what}" for who, what in view.roles])
        self._fill(self.questions, self.tr("Om samen te bespreken"), view.questions)
        self.page.settle()
        if self.isVisible():
            self.group_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, card: Card, title: str, lines: list[str] | tuple[str, ...]) -> None:
        while card.body.count() > 2:
            item = card.body.takeAt(2)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        card.title.setText(title)
        card.title.show()
        card.setVisible(bool(lines))
        for line in lines:
            label = PlainLabel(line).indented()
            card.add(label)
            label.show()

    # doing ---------------------------------------------------------------------------------------------------------

    def _start(self, form: str) -> None:
        path = self.path
        if form == "wegen":
            self.begin(lambda desk: start_practice_case(desk, path, "wegen"), self.told.refuse)
        else:
            self.begin(lambda desk: start_practice_case(desk, path), self.told.refuse)

    def copy(self) -> None:
        """Make a case of one's own out of this one, and say where it is."""
        env, path, title = self.session.env, self.path, self.name.text()
        self.session.run(lambda: copy_case(env, path, title), self._copied, self.told.refuse)

    def _copied(self, path: Path) -> None:
        self.name.clear()
        self.told.tell(self.tr("Gemaakt: {name}. U vindt hem bij Voor de trainer.").format(name=path.name))

    def show_key(self) -> None:
        """The key, now that somebody asked for it."""
        env, path = self.session.env, self.path
        self.session.run(lambda: teacher_key(env, path), self._show_key, self.told.refuse)

    def _show_key(self, view: TeacherKey) -> None:
        self.key.show_key(view)
        self.page.settle()

    def _ask_where(self, save: Callable[..., None], name: str) -> None:
        out = ask_save(self, self.tr("Waar bewaart u het?"), name, "PDF (*.pdf)")
        if out is not None:
            self.save(save, out)

    def save(self, save: Callable[..., None], out: Path) -> None:
        """In: `save_handout` or `save_key`, and the file to write."""
        env, path = self.session.env, self.path
        self.told.tell(self.tr("Bezig met maken…"))
        self.session.run_apart(
            lambda: save(env, path, out),
            lambda _none: self.told.tell(self.tr("Bewaard als {name}.").format(name=out.name)),
            self.told.refuse,
        )

    # wiring --------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.back.clicked.connect(lambda _checked=False: self.navigator.go("trainer"))
        self.group_button.clicked.connect(lambda _checked=False: self._start("wegen"))
        self.filled_button.clicked.connect(lambda _checked=False: self._start("ingevuld"))
        self.large_button.clicked.connect(lambda _checked=False: self.navigator.go("lesson_large", path=self.path))
        self.handout_button.clicked.connect(
            lambda _checked=False: self._ask_where(save_handout, paper_name("hand-out", self._title))
        )
        self.copy_button.clicked.connect(lambda _checked=False: self.copy())
        self.name.returnPressed.connect(self.copy)
        self.key.wanted.connect(self.show_key)
        self.key.paper_wanted.connect(lambda: self._ask_where(save_key, paper_name("antwoordsleutel", self._title)))

    def _lay_out(self) -> None:
        self.page.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        row = FlowLayout(gap=8)
        for button in (self.group_button, self.filled_button, self.large_button, self.handout_button):
            row.addWidget(button)
        self.page.body.addLayout(row)
        self.page.add(self.locks)
        self.locks.hide()
        self.page.add(self.told)
        for card in (self.story, self.roles, self.questions, self.key, self.own):
            self.page.add(card)
        self.own.body.setSpacing(theme.px(8))
        self.own.add(self.name)
        self.own.add(self.copy_button)
