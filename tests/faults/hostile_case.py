"""A case in which every free-text field of a route holds a text of our choice, put there by commands of the program.

A desk, a route and something that gives a text for each field go in; what should have been stored comes out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from routekaart.answers import clean_text, substantive
from routekaart.casework import Desk
from routekaart.casework.case.opening import begin_case
from routekaart.checklist import Checklist
from routekaart.checklist.model import Asked
from tests.routes import CHECKLISTS, PRACTICE, practice_data, practice_facts, route

__all__ = ["ROUTES", "Filled", "fill_case", "slots", "stored"]

ROUTES = tuple(sorted(path.stem for path in CHECKLISTS.glob("*.yaml") if ".tests" not in path.name))
Text = Callable[[str], str]
"""From the name of a field to the text to put in it."""


@dataclass(slots=True)
class Filled:
    """A case and, for each field, what was put there."""

    case_id: str
    put: dict[str, str] = field(default_factory=dict)
    refused: int = 0


def slots(name: str) -> tuple[str, ...]:
    """The names of all free-text fields of a route, read from its compiled rules."""
    return tuple(slot for slot, _ in _slots(route(name)))


def _slots(checklist: Checklist) -> Iterator[tuple[str, str]]:
    """Name of each field and what kind it is."""
    for key, asked in checklist.questions.items():
        if asked.derivation is None and asked.kind in ("tekst", "schaal"):
            yield f"vraag.{key}", asked.kind
        elif asked.derivation is None and "nvt" in asked.allow:
            yield f"nvt.{key}", "nvt"
    for name, listed in checklist.lists.items():
        yield from ((f"{name}.{asked.id}", asked.kind) for asked in listed.fields if asked.kind in ("tekst", "schaal"))
    form = checklist.weighing if checklist.alternatives else None
    for asked in form.fields if form else ():
        if asked.kind in ("tekst", "schaal"):
            yield f"weging.{asked.id}", asked.kind
    yield from ((f"waarschuwing.{name}", "reden") for name in checklist.warnings)
    if checklist.alternatives:
        yield from (("eigen.titel", "tekst"), ("eigen.idee_van", "tekst"))
    yield from (("besluit.motivering", "tekst"), ("consult.reden", "tekst"), ("weg.reden", "tekst"))


def fill_case(desk: Desk, name: str, text: Text) -> Filled:
    """A new case on a route, as a practice case has it, with `text` in every free-text field."""
    checklist = route(name)
    case_id = str(begin_case(desk, checklist).created)
    example = next((path.stem for path in PRACTICE if practice_data(path.stem).get("route") == name), None)
    if example is not None:
        desk.fill(case_id, practice_facts(example))
    filled = Filled(case_id)
    filler = _Filler(desk, checklist, filled, text)
    filler.questions()
    filler.lists()
    filler.weighing()
    filler.others()
    return filled


@dataclass(slots=True)
class _Filler:
    desk: Desk
    checklist: Checklist
    filled: Filled
    text: Text

    def _put(self, slot: str) -> str:
        self.filled.put[slot] = given = self.text(slot)
        return given

    def questions(self) -> None:
        case_id = self.filled.case_id
        for slot, kind in _slots(self.checklist):
            part, _, key = slot.partition(".")
            if part == "vraag" and kind == "tekst":
                self.desk.answer(case_id, key, self._put(slot))
            elif part == "vraag":
                self.desk.answer(case_id, key, {"waarde": "niet", "toelichting": self._put(slot)})
            elif part == "nvt" and self._says_something(slot):
                self.desk.answer_not_applicable(case_id, key, self.filled.put[slot])

    def lists(self) -> None:
        for name, listed in self.checklist.lists.items():
            record: dict[str, Any] = {}
            for asked in listed.fields:
                if asked.kind == "tekst":
                    record[asked.id] = self._put(f"{name}.{asked.id}")
                elif asked.kind == "schaal":
                    record[asked.id] = {"waarde": "niet", "toelichting": self._put(f"{name}.{asked.id}")}
                else:
                    record |= _plain(asked)
            self.desk.save_record(self.filled.case_id, name, record)

    def weighing(self) -> None:
        form = self.checklist.weighing
        if form is None or not self.checklist.alternatives:
            return
        body: dict[str, Any] = {"conclusie": next(iter(form.conclusions))}
        for asked in form.fields:
            if asked.kind == "tekst":
                body[asked.id] = self._put(f"weging.{asked.id}")
            elif asked.kind == "schaal":
                body[asked.id] = {"waarde": "niet", "toelichting": self._put(f"weging.{asked.id}")}
        self.desk.weigh(self.filled.case_id, next(iter(self.checklist.alternatives)), body)

    def others(self) -> None:
        """What is no question: reasons, an alternative of people's own, and the decision."""
        case_id = self.filled.case_id
        for name in self.checklist.warnings:
            if self._says_something(f"waarschuwing.{name}"):
                self.desk.answer_warning(case_id, name, self.filled.put[f"waarschuwing.{name}"])
        if self.checklist.alternatives and self._says_something("eigen.titel"):
            self.desk.add_alternative(case_id, self.filled.put["eigen.titel"], self._put("eigen.idee_van"), 40, "thuis")
        self.desk.decide(case_id, motivering=self._put("besluit.motivering"))
        rows = self.desk.load(case_id)[1].facts.records("consulten")
        if rows:
            self.desk.save_record(case_id, "consulten", rows[-1], reason=self._put("consult.reden"))
        name = next(name for name in self.checklist.lists if name != "consulten")
        made = str(self.desk.save_record(case_id, name, {}).created)
        self.desk.remove_record(case_id, name, made, self._put("weg.reden"))

    def _says_something(self, slot: str) -> bool:
        """A reason that says nothing is refused; that is another promise than the one tried here."""
        if substantive(self._put(slot)) and clean_text(self.filled.put[slot]).strip():
            return True
        del self.filled.put[slot]
        self.filled.refused += 1
        return False


def _plain(asked: Asked) -> dict[str, Any]:
    match asked.kind:
        case "keuze":
            return {asked.id: next(iter(asked.options))}
        case "meerkeuze":
            return {asked.id: list(asked.options)[:1]}
        case "ja_nee":
            return {asked.id: "ja"}
        case "datum":
            return {asked.id: "2010-03-04"}
        case "getal":
            return {asked.id: 3}
    return {}


def stored(desk: Desk, case_id: str) -> Mapping[str, str]:
    """What is in the vault now, by the same names; of a field that was written twice, the last."""
    found: dict[str, str] = {}
    for event in desk.load(case_id)[0]:
        body = event.body.model_dump()
        match event.kind:
            case "answered":
                found |= _answer(body)
            case "record_added" | "consent_given" | "consultation_logged" | "consultation_corrected":
                found |= _record(event.kind, body)
            case "weighed":
                found |= {f"weging.{key}": _words(value) for key, value in body["weighing"].items()}
            case "warning_answered":
                found[f"waarschuwing.{body['warning']}"] = body["reason"]
            case "alternative_added":
                found |= {f"eigen.{key}": _words(value) for key, value in body["alternative"].items()}
            case "decided":
                found["besluit.motivering"] = body["decision"].get("motivering", "")
            case "record_withdrawn":
                found["weg.reden"] = body["reason"]
    return found


def _answer(body: Mapping[str, Any]) -> dict[str, str]:
    if body["not_applicable"] is not None:
        return {f"nvt.{body['question']}": body["not_applicable"]}
    return {f"vraag.{body['question']}": _words(body["value"])}


def _record(kind: str, body: Mapping[str, Any]) -> dict[str, str]:
    name = {"consent_given": "toestemmingen"}.get(kind) or body.get("list") or "consulten"
    reason = {"consult.reden": str(body["reason"])} if kind == "consultation_corrected" else {}
    return {f"{name}.{key}": _words(value) for key, value in body["record"].items()} | reason


def _words(value: Any) -> str:
    return str(value.get("toelichting", "")) if isinstance(value, Mapping) else str(value)
