"""What somebody does on each kind of page of a case: read it, answer it, and notice when that does not work.

A walk with its hand and its case goes in; touches come out.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QPlainTextEdit, QWidget

from routekaart.gui.case.signer_card import SignerCard
from routekaart.gui.case.task_row import TaskRow
from routekaart.gui.inputs import AnswerInput
from routekaart.gui.kit import ChoiceRow, LineText
from routekaart.gui.kit.option_button import OptionButton
from routekaart.gui.signature_pad import StrokeArea
from tests.walk.filling import button, choose, field_of, fill, fill_record, labelled, seen, tick
from tests.walk.hands import MouseHand, Unreachable, wheel

if TYPE_CHECKING:
    from tests.walk.driver import Walk

__all__ = ["WalkPages"]

CTRL = Qt.KeyboardModifier.ControlModifier
_LOG_AT, _SECOND_AT = "ALT04", "CheckAnswersPage"


class WalkPages:
    """`do(kind)` answers the page that is on screen."""

    def __init__(self, walk: Walk) -> None:
        self.walk, self.hand, self.case = walk, walk.hand, walk.case
        self._consultations = list(self.case["overleggen"])
        self._filled: set[str] = set()

    def do(self, kind: str) -> None:
        """Come on the page and do what it asks."""
        walk = self.walk
        walk.come(f"{kind}-{_slug(walk.page)}")
        {
            "QuestionPage": self._questions,
            "ListPage": self._records,
            "QuickRoundPage": self._quick_round,
            "WeighingPage": self._weigh,
            "DecisionPage": self._decide,
            "ConsultationsPage": self._consultations_page,
            "CheckAnswersPage": self._read_back,
        }.get(kind, self._nothing)()
        self._give_reasons()
        walk.at(f"{kind}-{_slug(walk.page)}-klaar")

    def _nothing(self) -> None:
        """This page asks nothing."""

    def called(self, record: str) -> str:
        """The beginning of what a record is called on screen."""
        for row in self.case["lijsten"]["feiten"]:
            if row["id"] == record:
                return str(row["wat"])[:40]
        return record

    # answering ---------------------------------------------------------------------------------------------------

    def _questions(self) -> None:
        self._fill_all(self.walk.page, self.case["antwoorden"])

    def _fill_all(self, where: QWidget, answers: dict[str, Any]) -> None:
        """One question after the other, from above; a new one may appear after each answer."""
        done: set[str] = set()
        while True:
            shown = {item.objectName().removeprefix("input_"): item for item in seen(where, AnswerInput)}
            names = [name for name in _from_above(where, shown) if name in answers and name not in done]
            if not names:
                return
            name = names[0]
            done.add(name)
            fill(self.hand, shown[name], answers[name], self.called)
            self.walk.watch.settle()

    def _records(self) -> None:
        page = self.walk.page
        name = str(getattr(page, "list_name"))  # noqa: B009
        if name in self._filled:
            return
        self._filled.add(name)
        for record in self.case["lijsten"].get(name, ()):
            if name == "woorden" and not self._belongs(record):
                continue
            self._add_record(page, record)
        if name == "woorden":
            self._filled.discard(name)

    def _belongs(self, record: dict[str, Any]) -> bool:
        """The words of the child on the page about the child, those of the parents on theirs."""
        step = self.walk.screen.ref.step if self.walk.screen.ref else ""
        return step == ("stem_kind" if record["id"] == "w_kind" else "stem_ouders")

    def _add_record(self, page: QWidget, record: dict[str, Any]) -> None:
        self.hand.press(button(page, "+ "))
        form = self._form(page)
        fill_record(self.hand, form, record, self.called)
        self.walk.watch.settle()

    def _form(self, page: QWidget) -> QWidget:
        form = getattr(page, "form", None)
        if not isinstance(form, QWidget):
            raise Unreachable("no form opened")
        return form

    def _quick_round(self) -> None:
        page, view = self.walk.page, self.walk.screen.view
        assert view is not None and view.checklist.weighing is not None
        for name, (earlier, look) in self.case["snelle_ronde"].items():
            short = view.assessment.alternatives[name].rung.short
            for field, value, row in (("eerder", earlier, "loopt of geprobeerd"), ("kansrijk", look, "eerste indruk")):
                asked = next(item for item in view.checklist.weighing.fields if item.id == field)
                chooser = labelled(page, ChoiceRow, f"{short}: {row}")
                self._press_option(chooser, asked.options[value].title)
        self.hand.inputs += 1
        self.hand.press(button(page, "De rest is nog nooit"))

    def _press_option(self, row: ChoiceRow, words: str) -> None:
        self.hand.inputs += 1
        self.hand.press(next(item for item in row.buttons() if item.text().startswith(words)))

    def _weigh(self) -> None:
        page = self.walk.page
        name = str(getattr(page, "alternative"))  # noqa: B009
        body = self.case["wegingen"].get(name)
        self._fill_all(page, self.case["antwoorden"])
        if body is None:
            return
        if name == _LOG_AT and self._consultations:
            self._log_with_key(name)
            page = self.walk.page
        view = self.walk.screen.view
        assert view is not None and view.checklist.weighing is not None
        title = view.checklist.weighing.conclusions[body["conclusie"]].title
        self._press_option(labelled(page, ChoiceRow, "Uw conclusie"), title)
        for reason in body.get("redenen", ()):
            self.hand.inputs += 1
            self.hand.press(labelled(page, OptionButton, f"{reason}: "))
        self._fill_all(page, {f"{name}/{key}": value for key, value in body.items()})
        self._leave_field(page)
        state = self._state(name)
        if not state.complete:
            self.walk.watch.tell(f"weging {name} is niet compleet: {state.missing}")

    def _state(self, name: str) -> Any:
        view = self.walk.screen.view
        assert view is not None
        return view.assessment.alternatives[name]

    def _leave_field(self, page: QWidget) -> None:
        """Go to the next thing, so that what was typed is stored."""
        self.hand.key(Qt.Key.Key_Tab)

    def _log_with_key(self, name: str) -> None:
        """Ctrl+G over a weighing; afterwards people are where they were."""
        self.hand.key(Qt.Key.Key_G, CTRL)
        self.walk.come("overleg-vastleggen")
        self._fill_consultation()
        if getattr(self.walk.page, "alternative", "") != name:
            self.walk.watch.tell("na het vastleggen niet terug bij de weging")

    def _fill_consultation(self) -> None:
        view = self.walk.screen.view
        assert view is not None
        record = self._consultations.pop(0)
        form = self._form(self.walk.page)
        entry = field_of(form, "orgaan")
        if entry is not None and entry.value() == record["orgaan"]:
            record = {key: value for key, value in record.items() if key != "orgaan"}
        fill_record(self.hand, form, record, self.called)

    def _consultations_page(self) -> None:
        """Tick that everything is there, when the page asks so."""
        for name in self.case["compleet"]:
            assert name == "consulten"
        view = self.walk.screen.view
        definition = view.checklist.lists["consulten"] if view is not None else None
        if definition is not None and definition.complete_prompt:
            tick(self.hand, self.walk.page, definition.complete_prompt)

    def _decide(self) -> None:
        page, told = self.walk.page, self.case["besluit"]
        parts = {key: told[key] for key in ("plek", "samen_met", "datum")}
        self._fill_all(page, parts)
        self.hand.write(labelled(page, QPlainTextEdit, "Waarom is dit het besluit?"), told["motivering"])
        self._leave_field(page)
        for row in seen(page, ChoiceRow):
            named = row.accessibleName()
            if any(named.startswith(who) for who in ("D.", "Moeder", "Vader")) and row.value() is None:
                answers = [item for item in row.buttons() if item.text().startswith(self.case["toestemmingen"])]
                if answers:
                    self.hand.inputs += 1
                    self.hand.press(answers[0])

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
        if self._consultations:
            self._from_the_tasks()
        self._try_tasks()

    def _from_the_tasks(self) -> None:
        here = type(self.walk.page).__name__
        self.walk.foot_button("Nog te doen")
        self.walk.come("nog-te-doen")
        row = next((item for item in seen(self.walk.page, TaskRow) if "tegenspreekt" in item.text()), None)
        if row is None:
            raise Unreachable(f"no task to consult among {[item.text() for item in seen(self.walk.page, TaskRow)]}")
        self.hand.press(row)
        self.walk.come("overleg-uit-takenlijst")
        self._fill_consultation()
        self.walk.at("na-overleg")
        self.walk.go_on()
        if type(self.walk.page).__name__ != here:
            self.walk.watch.tell(f"Doorgaan na de takenlijst leidt naar {type(self.walk.page).__name__}")

    def _try_tasks(self) -> None:
        """Every task leads to a page that shows what it is about; what still blocks is a fault of the walk."""
        screen = self.walk.screen
        here = screen.ref
        self.walk.foot_button("Nog te doen")
        self.walk.come("nog-te-doen-2")
        for task in [item.task for item in seen(self.walk.page, TaskRow)]:
            if task.blocks:
                self.walk.watch.tell(f"blijft open: {task.text} ({task.note})")
        assert here is not None
        self.walk.go_on()
        if screen.ref != here:
            self.walk.watch.tell(f"Doorgaan na de takenlijst leidt naar {screen.ref}")

    # signing -------------------------------------------------------------------------------------------------------

    def sign_and_seal(self, path: Path) -> None:
        """Final, everybody signs, all pages are read, the seal, and a copy on disk."""
        walk, hand = self.walk, self.hand
        choose(
            hand, labelled(walk.page, ChoiceRow, "Welk document tekent u?").parentWidget() or walk.page, "Definitief"
        )
        hand.press(button(walk.page, "Onderteken de verantwoording"))
        walk.come("ondertekenen")
        for card in _down(seen(walk.page, SignerCard)):
            self._sign(card)
        walk.at("getekend")
        self._read_to_the_end()
        walk.at("gelezen")
        hand.press(button(walk.page, "Verzegelen"))
        walk.at("verzegelen")
        hand.press(button(walk.page, "Verzegel dit document"))
        walk.come("verzegeld")
        self._to_the_paper()
        walk.file_dialog(path, lambda: hand.press(button(walk.page, "PDF bewaren")))
        assert path.is_file(), "the PDF was not saved"
        walk.at("bewaard")

    def _sign(self, card: SignerCard) -> None:
        hand = self.hand
        wants = [
            item
            for item in seen(card, QWidget)
            if item.property("text") and "wil tekenen" in str(item.property("text"))
        ]
        if wants:
            if isinstance(hand, MouseHand):
                return  # a child never has to
            hand.press(button(card, "D. wil tekenen"))
        choose(hand, card, "Eens")
        if isinstance(hand, MouseHand):
            hand.draw(seen(card, StrokeArea)[0])
        else:
            hand.press(button(card, "Naam typen"))
            hand.write(labelled(card, LineText, "Naam van"), "Zelf Getypt")
            tick(hand, card, "Dit is mijn handtekening")
        hand.press(button(card, "Klaar"))
        self.walk.at(f"getekend-{_slug(card)}")

    def _to_the_paper(self) -> None:
        """With little room the sealed document lies behind a button."""
        for item in seen(self.walk.page, QAbstractButton):
            if item.text() == "Lees het document":
                self.hand.press(item)
                return

    def _read_to_the_end(self) -> None:
        page = self.walk.page
        turns = [item for item in seen(page, QAbstractButton) if item.text() == "Lees het document"]
        if turns:
            self.hand.press(turns[0])
            self.walk.at("lezen")
        area = labelled(page, QAbstractScrollArea, "Document")
        if isinstance(self.hand, MouseHand):
            for _ in range(600):
                bar = area.verticalScrollBar()
                if bar.value() >= bar.maximum():
                    break
                wheel(area.viewport(), -120)
        else:
            self.hand.walk_to(area)  # type: ignore[attr-defined]
            for _ in range(60):
                self.hand.key(Qt.Key.Key_PageDown)
                if area.verticalScrollBar().value() >= area.verticalScrollBar().maximum():
                    break
        self.walk.watch.settle()
        if turns:
            self.hand.press(button(page, "‹ Terug"))


def _from_above(where: QWidget, shown: dict[str, AnswerInput]) -> list[str]:
    return sorted(shown, key=lambda name: shown[name].mapTo(where, QPoint()).y())


def _down(cards: list[SignerCard]) -> list[SignerCard]:
    return sorted(cards, key=lambda card: card.mapToGlobal(QPoint()).y())


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
