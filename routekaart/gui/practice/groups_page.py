"""Two groups on the same practice case, their words beside each other: per alternative what each concluded and why.

The groups in the practice vault go in; a table to read and to print comes out. Nothing is counted or scored.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from routekaart.casework import Desk
from routekaart.casework.practice.groups import Group, Said, SideBySide, groups, side_by_side
from routekaart.casework.practice.papers import paper_name, save_side_by_side
from routekaart.gui import theme
from routekaart.gui.kit import (
    Button,
    Card,
    ChoiceRow,
    FlowLayout,
    Link,
    Option,
    Outcome,
    PlainLabel,
    ScrollPage,
)
from routekaart.gui.place import Surroundings
from routekaart.gui.practice.practice_place import PracticePlace
from routekaart.gui.saving import ask_save

__all__ = ["GroupsPage"]


class GroupsPage(PracticePlace):
    """`cases`, `left` and `right` are the choices; `view` is what stands side by side."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        page = ScrollPage(
            self.tr("Twee groepen naast elkaar"),
            self.tr("Zie wat elke groep opschreef, en waarom. Twee groepen mogen anders kiezen."),
            width=1180,
            middle=True,
        )
        super().__init__(around, page, parent)
        self._groups: tuple[Group, ...] = ()
        self.view: SideBySide | None = None
        self.back = Link(self.tr("Alle lessen"))
        self.none = PlainLabel(
            self.tr("Er zijn nog geen twee groepen met dezelfde casus. Kies een les en laat twee groepen beginnen.")
        )
        self.locks = PlainLabel(self.tr("Groepen staan bij Oefenen. Uw eigen kluis gaat op slot als u daarheen gaat."))
        self.open_button = Button(self.tr("Naar de groepen"))
        self.cases = ChoiceRow([], name=self.tr("Welke casus?"), show_keys=False)
        self.left = ChoiceRow([], name=self.tr("Links"), show_keys=False)
        self.right = ChoiceRow([], name=self.tr("Rechts"), show_keys=False)
        self.paper_button = Button(self.tr("Bewaren als PDF…"))
        self.told = Outcome().indented()
        self._table = QWidget()
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read which groups there are; with real cases open it asks first, for that vault goes on the lock."""
        self.told.hide()
        desk = self.session.desk
        real = desk is not None and not desk.practice
        for piece in (self.locks, self.open_button):
            piece.setVisible(real)
        if real:
            self.none.hide()
            self._choices.hide()
            self._clear()
            self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._enter()

    def _enter(self) -> None:
        for piece in (self.locks, self.open_button):
            piece.hide()
        self.in_practice(lambda: self.session.desk_run(groups, self._show))

    def _show(self, found: tuple[Group, ...]) -> None:
        self._groups = tuple(group for group in found if group.weighed)
        files = [group.file for group in self._groups]
        twice = {str(group.file): group.title for group in self._groups if files.count(group.file) > 1}
        self.none.setVisible(not twice)
        self._choices.setVisible(bool(twice))
        self._clear()
        if twice:
            self.cases.set_options([Option(file, title) for file, title in twice.items()])
            self.cases.set_value(next(iter(twice)))
            self._case_chosen()
            self.cases.focus_first()
        else:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _case_chosen(self) -> None:
        mine = [group for group in self._groups if str(group.file) == self.cases.value()]
        options = [Option(group.case_id, self._called(group)) for group in mine]
        for choice, group in ((self.left, mine[:1]), (self.right, mine[1:2])):
            choice.set_options(options)
            choice.set_value(group[0].case_id if group else None)
        self._compare()

    def _called(self, group: Group) -> str:
        name = self.tr("Groep {number}").format(number=group.number)
        return name if group.form == "wegen" else self.tr("{group}, met de uitwerking").format(group=name)

    def _compare(self) -> None:
        known = {group.case_id: group for group in self._groups}
        left, right = known.get(str(self.left.value())), known.get(str(self.right.value()))
        self._clear()
        if left is None or right is None:
            return

        def read(desk: Desk) -> SideBySide:
            return side_by_side(desk, left, right)

        self.session.desk_run(read, self._fill, self.told.refuse)

    def _fill(self, view: SideBySide) -> None:
        self.told.hide()
        self.view = view
        grid = self._fresh()
        for column, name in enumerate((self.tr("Mogelijkheid"), view.left, view.right)):
            grid.addWidget(PlainLabel(name, "card").as_heading(2), 0, column)
        for place, row in enumerate(view.rows, 1):
            grid.addWidget(PlainLabel(row.title, "strong"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._said(row.left), place, 1)
            grid.addWidget(self._said(row.right), place, 2)
        self._table.show()
        self.paper_button.setEnabled(True)
        self.page.settle()

    def _said(self, said: Said) -> QWidget:
        card = Card()
        card.body.addWidget(PlainLabel(said.conclusion, "strong"))
        for line in said.why:
            card.body.addWidget(PlainLabel(line))
        card.body.addStretch(1)
        return card

    def save(self, out: Path) -> None:
        """In: the file to write."""
        env, view = self.session.env, self.view
        if view is not None:
            self.session.run_apart(
                lambda: save_side_by_side(env, view, out),
                lambda _none: self.told.tell(self.tr("Bewaard als {name}.").format(name=out.name)),
                self.told.refuse,
            )

    def _ask_where(self) -> None:
        if self.view is not None:
            name = paper_name("groepen", self.view.title)
            out = ask_save(self, self.tr("Waar bewaart u het?"), name, "PDF (*.pdf)")
            if out is not None:
                self.save(out)

    def _clear(self) -> None:
        self.view = None
        self.paper_button.setEnabled(False)
        self._fresh()

    def _fresh(self) -> QGridLayout:
        old, self._table = self._table, QWidget()
        self.page.body.replaceWidget(old, self._table)
        old.hide()
        old.deleteLater()
        grid = QGridLayout(self._table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        for column, share in enumerate((3, 5, 5)):
            grid.setColumnStretch(column, share)
        return grid

    def _connect(self) -> None:
        self.back.clicked.connect(lambda _checked=False: self.navigator.go("trainer"))
        self.open_button.clicked.connect(lambda _checked=False: self._enter())
        self.cases.changed.connect(lambda _value: self._case_chosen())
        for choice in (self.left, self.right):
            choice.changed.connect(lambda _value: self._compare())
        self.paper_button.clicked.connect(lambda _checked=False: self._ask_where())

    def _lay_out(self) -> None:
        self.page.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.page.add(self.none)
        self.page.add(self.locks)
        self.page.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        self._choices = QWidget()
        box = QVBoxLayout(self._choices)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.px(4))
        for title, choice in (
            (self.tr("Welke casus?"), self.cases),
            (self.tr("Links"), self.left),
            (self.tr("Rechts"), self.right),
        ):
            box.addWidget(PlainLabel(title, "strong").indented())
            box.addWidget(choice)
        row = FlowLayout(gap=8)
        row.addWidget(self.paper_button)
        box.addLayout(row)
        self.page.add(self._choices)
        self.page.add(self.told)
        self.page.add(self._table)
