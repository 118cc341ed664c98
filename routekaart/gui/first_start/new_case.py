"""The pages that start a case: what is going on, the child (or what else it is about), where it lives and the
frame, who has authority.

Choices go in; records and answers for the desk come out. Wording comes from the rules of the route.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.checklist import Checklist, RouteSummary
from routekaart.checklist.model import Question
from routekaart.gui import theme
from routekaart.gui.asked_first import FRAME_QUESTIONS
from routekaart.gui.first_start.sequence import SequencePage
from routekaart.gui.inputs import InputSpec, Option
from routekaart.gui.kit import Button, Card, ChoiceRow, LineText, PlainLabel, describe
from routekaart.gui.tiles import Tile, TileGrid

__all__ = ["AboutPage", "AuthorityPage", "ChildPage", "FramePage", "RoutePage"]


class RoutePage(SequencePage):
    """'Wat is er aan de hand?': the routes as tiles. Pressing one chooses it and goes on."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.title.setText(self.tr("Wat is er aan de hand?"))
        self.set_lead(self.tr("Kies wat het beste past. Elke situatie heeft een eigen route."))
        self.tiles = TileGrid(least=330)
        self.route = ""
        self.subjects: dict[str, str] = {}
        """Route → what it is about."""
        self.trouble = PlainLabel("", "error").indented()
        self.add(self.trouble)
        self.trouble.hide()
        self.add(self.tiles)

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        super().show_problems(problems)
        told = dict(problems).get("route", "")
        self.trouble.setText(told)
        self.trouble.setVisible(bool(told))

    def set_routes(self, routes: Sequence[RouteSummary]) -> None:
        """In: the routes that can be started."""
        self.subjects = {route.id: route.subject or "jeugdige" for route in routes}
        made = []
        for route in routes:
            tile = Tile(route.tile or route.title, route.title if route.tile else "")
            tile.setCheckable(True)
            tile.setChecked(route.id == self.route)
            tile.clicked.connect(lambda _checked=False, name=route.id: self.choose(name))
            tile.setProperty("route", route.id)
            made.append(tile)
        self.tiles.set_tiles(made)
        if made and self.isVisible():
            made[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, route: str) -> None:
        """In: the route that fits; the next page follows."""
        self.route = route
        for tile in self.tiles.tiles():
            tile.setChecked(tile.property("route") == route)
        self.forward_wanted.emit()

    def arrive(self) -> None:
        tiles = self.tiles.tiles()
        chosen = next((tile for tile in tiles if tile.isChecked()), tiles[0] if tiles else None)
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def problems(self) -> list[tuple[str, str]]:
        return [] if self.route else [("route", self.tr("Kies wat er aan de hand is."))]

    def jump(self, name: str) -> None:
        self.arrive()


class ChildPage(SequencePage):
    """A code name and a birth date; the year alone will do."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.title.setText(self.tr("Over welk kind gaat het?"))
        self.set_lead(self.tr("Een voorletter is genoeg. Zo weinig mogelijk gegevens is het veiligst."))
        self.ask(InputSpec("tekst", self.tr("Hoe noemt u het kind in het dossier?"), id="codenaam",
                           example=self.tr("zoals N.")))  # fmt: skip
        self.ask(
            InputSpec(
                "datum",
                self.tr("Wanneer is het kind geboren?"),
                self.tr("Alleen het jaar mag ook. Documenten noemen de leeftijd, niet de datum."),
                id="geboren",
                why=self.tr("De leeftijd bepaalt wie moet instemmen en met wie u overlegt."),
            ),
            "datum",
        )

    def problems(self) -> list[tuple[str, str]]:
        found = super().problems()
        if not self.text("codenaam"):
            found.insert(0, ("codenaam", self.tr("Vul een voorletter of een codenaam in.")))
        return found

    def record(self) -> dict[str, str]:
        """Out: the child as a record of the list of persons."""
        return {"rol": "kind", "codenaam": self.text("codenaam"), "geboren": self.text("geboren")}

    def empty(self) -> None:
        """Begin anew for another child."""
        for made in self.inputs.values():
            made.set_value(None)
            made.show_error("")


class AboutPage(SequencePage):
    """Who or what a case without a child is about: the question that the route itself names."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.title.setText(self.tr("Waar gaat het over?"))
        self.question = ""

    def show_question(self, checklist: Checklist) -> None:
        """In: the rules of the route; its own question is asked, in its own words."""
        sheet = checklist.route.document.sheet
        asked = checklist.questions.get(sheet.about or "") if sheet else None
        if asked is None or self.question:
            return
        self.question = asked.id
        step = next((item for item in checklist.steps if item.id == checklist.step_of.get(asked.id)), None)
        if step is not None:
            self.title.setText(step.title)
        self.set_lead(self.tr("Schrijf geen namen van kinderen of ouders op."))
        options = tuple(Option(id_, option.title, option.hint or "") for id_, option in asked.options.items())
        spec = InputSpec(asked.kind, asked.prompt, asked.hint or "", id=asked.id, why=asked.why or "", options=options)
        self.ask(spec, asked.kind)

    def problems(self) -> list[tuple[str, str]]:
        found = super().problems()
        if self.question and self.inputs[self.question].value() in (None, ""):
            found.insert(0, (self.question, self.tr("Vul dit in. Zo vindt u het dossier terug.")))
        return found

    def answer(self) -> object:
        """Out: what was answered."""
        return self.inputs[self.question].value() if self.question else None


class FramePage(SequencePage):
    """Where the child lives now and in which frame; unanswered is allowed, unknown is not no."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.title.setText(self.tr("Waar woont het kind nu?"))
        self.set_lead(self.tr("Weet u iets nog niet? Ga gewoon door. U kunt het later invullen."))

    def show_view(self, view: CaseView) -> None:
        """In: the case; its own questions are asked, in the words of the route."""
        for name in FRAME_QUESTIONS:
            question = view.checklist.questions.get(name)
            if question is not None and name not in self.inputs:
                self.ask(_spec(question, view), "keuze")
        self.title.setText(self.tr("Waar woont {name} nu?").format(name=view.child_name))

    def answers(self) -> dict[str, str]:
        """Out: question → option, only what was answered."""
        return {name: self.text(name) for name in self.inputs if self.text(name)}


def _spec(question: Question, view: CaseView) -> InputSpec:
    options = tuple(Option(id_, option.title, option.hint or "") for id_, option in question.options.items())
    fill = view.labels.fill
    return InputSpec(
        "keuze", fill(question.prompt), fill(question.hint or ""), id=question.id, why=fill(question.why or ""),
        options=options,
    )  # fmt: skip


_AUTHORITY = {
    "ouder_ja": ("ouder", "ja"),
    "ouder_nee": ("ouder", "nee"),
    "ouder_onbekend": ("ouder", None),
    "voogd": ("voogd", "ja"),
}


class _PersonRow(QWidget):
    """A code name and what this person is; an empty name means that there is nobody."""

    def __init__(self, number: int, example: str) -> None:
        super().__init__()
        self.record_id = ""
        self.name = LineText(self.tr("Persoon {number}: hoe noemt u deze persoon?").format(number=number), example, 30)
        self.what = ChoiceRow(
            [
                Option("ouder_ja", self.tr("Ouder met gezag")),
                Option("ouder_nee", self.tr("Ouder zonder gezag")),
                Option("ouder_onbekend", self.tr("Ouder, gezag weet ik niet")),
                Option("voogd", self.tr("Voogd")),
            ],
            name=self.tr("Wie is persoon {number}?").format(number=number),
            show_keys=False,
        )
        self.trouble = PlainLabel("", "error").indented()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, theme.px(8))
        box.setSpacing(theme.px(4))
        box.addWidget(self.trouble)
        self.trouble.hide()
        box.addWidget(self.name)
        box.addWidget(self.what)

    def show_error(self, text: str) -> None:
        """In: the sentence at this person; empty takes it away."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        self.name.setProperty("error", "true" if text else "false")
        theme.restyle(self.name)
        describe(self.name, text, self.name.placeholderText())

    def record(self) -> dict[str, str] | None:
        name = self.name.text().strip()
        if not name:
            return None
        role, authority = _AUTHORITY.get(str(self.what.value()), ("ouder", None))
        found = {"rol": role, "codenaam": name}
        if authority is not None:
            found["gezag"] = authority
        if self.record_id:
            found["id"] = self.record_id
        return found


class AuthorityPage(SequencePage):
    """Who has authority, as quick persons; more about them can follow in the case."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.title.setText(self.tr("Wie heeft gezag?"))
        self.set_lead(self.tr("Gezag is het recht om belangrijke besluiten over het kind te nemen."))
        self._card = Card(
            self.tr("Ouders en voogden"), self.tr("Een woord is genoeg, zoals Moeder. Andere mensen komen later.")
        )
        self.rows: list[_PersonRow] = []
        self.more = Button(self.tr("+ Nog iemand"), small=True)
        self.add(self._card)
        self.add(self.more)
        self.more.clicked.connect(lambda _checked=False: self.add_row().name.setFocus())
        for _ in range(2):
            self.add_row()

    def add_row(self) -> _PersonRow:
        """Out: one more person to fill in."""
        examples = (self.tr("zoals Moeder"), self.tr("zoals Vader"))
        row = _PersonRow(len(self.rows) + 1, examples[len(self.rows)] if len(self.rows) < 2 else "")
        self.rows.append(row)
        self._card.add(row)
        return row

    def arrive(self) -> None:
        self.rows[0].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def problems(self) -> list[tuple[str, str]]:
        half = [place for place, row in enumerate(self.rows) if row.what.value() and not row.name.text().strip()]
        return [(str(place), self.tr("Geef ook aan hoe u deze persoon noemt.")) for place in half]

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        super().show_problems(problems)
        told = dict(problems)
        for place, row in enumerate(self.rows):
            row.show_error(told.get(str(place), ""))

    def jump(self, name: str) -> None:
        self.rows[int(name)].name.setFocus(Qt.FocusReason.OtherFocusReason)

    def records(self) -> list[tuple[_PersonRow, dict[str, str]]]:
        """Out: the rows that were filled in, with their record."""
        made = ((row, row.record()) for row in self.rows)
        return [(row, record) for row, record in made if record is not None]
