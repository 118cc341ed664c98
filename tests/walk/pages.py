"""What somebody does on each kind of page of a case: read it, answer it, and notice when that does not work.

A walk with its hand and its case goes in; touches come out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from routekaart.gui.case.consent_lines import ConsentLine
from routekaart.gui.case.task_row import TaskRow
from routekaart.gui.inputs import AnswerInput
from routekaart.gui.kit import ChoiceRow, LineText, Link
from routekaart.gui.kit.option_button import OptionButton
from tests.walk.filling import button, choose, fill, labelled, seen
from tests.walk.hands import Unreachable
from tests.walk.records import WalkRecords

if TYPE_CHECKING:
    from tests.walk.driver import Walk

__all__ = ["WalkPages"]

_TASKS = "taken"


class WalkPages:
    """`do(kind)` answers the page that is on screen."""

    def __init__(self, walk: Walk) -> None:
        self.walk, self.hand, self.case = walk, walk.hand, walk.case
        self.records = WalkRecords(walk)

    def do(self, kind: str) -> None:
        """Come on the page and do what it asks."""
        walk = self.walk
        walk.come(f"{kind}-{_slug(walk.page)}")
        self._answer(kind)
        walk.at(f"{kind}-{_slug(walk.page)}-klaar")

    def _answer(self, kind: str) -> None:
        {
            "QuestionPage": self._questions,
            "ListPage": self.records.list_page,
            "QuickRoundPage": self._quick_round,
            "WeighingPage": self._weigh,
            "DecisionPage": self._decide,
            "ConsultationsPage": self.records.consultations_page,
            "CheckAnswersPage": self._read_back,
        }.get(kind, self._nothing)()
        self._give_reasons()

    def _nothing(self) -> None:
        """This page asks nothing."""

    # answering ---------------------------------------------------------------------------------------------------

    def _questions(self) -> None:
        self._fill_all(self.case["antwoorden"])

    def _fill_all(self, answers: dict[str, Any]) -> None:
        """One question after the other, from above; a new one may appear after each answer."""
        done: set[str] = set()
        while True:
            where = self.walk.page
            shown = {item.objectName().removeprefix("input_"): item for item in seen(where, AnswerInput)}
            names = [name for name in _from_above(where, shown) if name in answers and name not in done]
            if not names:
                return
            name = names[0]
            entry, value = shown[name], answers[name]
            if entry.spec.kind == "verwijzing" and self.records.make_pointed(entry, value):
                continue
            done.add(name)
            fill(self.hand, entry, value, self.records.called)
            self.walk.watch.settle()

    def _quick_round(self) -> None:
        page, view = self.walk.page, self.records.view
        assert view.checklist.weighing is not None
        for name, (earlier, look) in self.case["snelle_ronde"].items():
            short = view.assessment.alternatives[name].rung.short
            for field, value, row in (("eerder", earlier, "loopt of geprobeerd"), ("kansrijk", look, "eerste indruk")):
                if value is None:
                    continue
                asked = next(item for item in view.checklist.weighing.fields if item.id == field)
                chooser = labelled(page, ChoiceRow, f"{short}: {row}")
                self._press_option(chooser, asked.options[value].title)
        self.hand.inputs += 1
        self.hand.press(button(page, "De rest is nog nooit"))

    def _press_option(self, row: ChoiceRow, words: str) -> None:
        self.hand.inputs += 1
        self.hand.press(next(item for item in row.buttons() if item.text().startswith(words)))

    def _weigh(self) -> None:
        name = str(getattr(self.walk.page, "alternative"))  # noqa: B009
        body = self.case["wegingen"].get(name)
        self._fill_all(self.case["antwoorden"])
        if body is None:
            return
        if any(item.get("bij") == name for item in self.records.consultations):
            self.records.log_with_key()
        page, view = self.walk.page, self.records.view
        assert view.checklist.weighing is not None
        title = view.checklist.weighing.conclusions[body["conclusie"]].title
        self._press_option(labelled(page, ChoiceRow, "Uw conclusie"), title)
        for reason in body.get("redenen", ()):
            self.hand.inputs += 1
            self.hand.press(labelled(page, OptionButton, f"{reason}: "))
        fields = {f"{name}/{key}": value for key, value in body.items()}
        self._fill_all(fields)
        more = [link for link in seen(page, Link) if link.text().startswith("Meer vragen")]
        asked = {item.objectName().removeprefix("input_") for item in page.findChildren(AnswerInput)}
        if more and {key for key in {*fields, *self.case["antwoorden"]} & asked if not self._on_screen(key)}:
            self.hand.press(more[0])
            self._fill_all({**self.case["antwoorden"], **fields})
        self.hand.key(Qt.Key.Key_Tab)  # what was typed last is stored on leaving the field
        state = self.records.view.assessment.alternatives[name]
        if not state.complete:
            self.walk.watch.tell(f"weging {name} is niet compleet: {state.missing}")

    def _on_screen(self, key: str) -> bool:
        return any(item.objectName() == f"input_{key}" for item in seen(self.walk.page, AnswerInput))

    def _decide(self) -> None:
        page, told = self.walk.page, self.case["besluit"]
        self._fill_all({key: told[key] for key in ("plek", "samen_met", "datum") if key in told})
        self.hand.write(labelled(page, QPlainTextEdit, "Waarom is dit het besluit?"), told["motivering"])
        self.hand.key(Qt.Key.Key_Tab)
        for line in seen(page, ConsentLine):
            if line.answer.value() is None:
                choose(self.hand, line.answer, self.case["toestemmingen"])

    def _give_reasons(self) -> None:
        """A warning that asks for a reason gets one, where it appears; it may come with the last text on the page."""
        self.hand.key(Qt.Key.Key_Tab)
        for _ in range(12):
            fields = [
                item
                for item in seen(self.walk.page, LineText)
                if "Gaat u toch zo verder" in item.accessibleName() and not item.text() and not item.placeholderText()
            ]
            if not fields:
                return
            self.hand.write(fields[0], self.case["reden"])
            self.hand.key(Qt.Key.Key_Tab)

    # reading back, tasks -------------------------------------------------------------------------------------------

    def _read_back(self) -> None:
        """Before signing: look at what is still to be done, and do it from there."""
        while any(item.get("bij") == _TASKS for item in self.records.consultations):
            self._consult_from_tasks()
        while self.records.consultations:
            self.records.log_with_key()
        self._try_tasks()

    def _consult_from_tasks(self) -> None:
        here = self.walk.screen.ref
        self.walk.foot_button("Nog te doen")
        self.walk.come("nog-te-doen")
        row = next((item for item in seen(self.walk.page, TaskRow) if "tegenspreekt" in item.text()), None)
        if row is None:
            raise Unreachable(f"no task to consult among {[item.text() for item in seen(self.walk.page, TaskRow)]}")
        self.hand.press(row)
        self.walk.come("overleg-uit-takenlijst")
        self.records.fill_consultation()
        self.walk.at("na-overleg")
        self.walk.go_on()
        if self.walk.screen.ref != here:
            self.walk.watch.tell(f"Doorgaan na de takenlijst leidt naar {self.walk.screen.ref}")

    def _try_tasks(self) -> None:
        """Every task that blocks leads to a page where it can be done; what still blocks then is told."""
        here = self.walk.screen.ref
        assert here is not None
        tried: set[str] = set()
        while True:
            self.walk.foot_button("Nog te doen")
            self.walk.come("nog-te-doen-2")
            rows = [row for row in seen(self.walk.page, TaskRow) if row.task.blocks]
            row = next((row for row in rows if row.task.text not in tried), None)
            if row is None:
                break
            tried.add(row.task.text)
            self.hand.press(row)
            kind = type(self.walk.page).__name__
            self.walk.come(f"taak-{kind}-{_slug(self.walk.page)}")
            if kind not in ("ConsultationForm", "CheckAnswersPage"):
                self._answer(kind)
            self.walk.at(f"taak-{kind}-klaar")
            self.walk.screen.go_to(here)
            self.walk.watch.settle()
        for left in rows:
            self.walk.watch.tell(f"blijft open: {left.task.text} ({left.task.note})")
        self.walk.go_on()
        if self.walk.screen.ref != here:
            self.walk.watch.tell(f"Doorgaan na de takenlijst leidt naar {self.walk.screen.ref}")


def _from_above(where: QWidget, shown: dict[str, AnswerInput]) -> list[str]:
    return sorted(shown, key=lambda name: shown[name].mapTo(where, QPoint()).y())


def _slug(page: QWidget) -> str:
    """A short name for a picture."""
    for attribute in ("alternative", "list_name"):
        value = getattr(page, attribute, "")
        if value:
            return str(value)
    ref = getattr(page, "ref", None)
    if ref is not None and ref.ids:
        return str(ref.ids[0])
    return str(ref.step or "") if ref is not None else ""
