"""An answers file against the route it is for: facts, or every place where something does not fit.

The form and a compiled checklist go in; all faults are collected instead of stopping at the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from routekaart.answers.facts import Facts
from routekaart.answers.file import AnswersFile, Decision, OwnAlternative
from routekaart.answers.lesson import unknown_points
from routekaart.answers.values import FIRST_YEAR, normalise, normalise_share, normalise_text, substantive
from routekaart.checklist.compiled import Checklist
from routekaart.checklist.findings import nearest
from routekaart.checklist.model import Asked, ListDefinition
from routekaart.conditions.values import parse_date
from routekaart.errors import RoutekaartError

__all__ = ["AnswersFault", "Fault", "facts_from"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in an answers file that does not fit: where (path of keys) and what, in Dutch."""

    path: tuple[str | int, ...]
    message: str


class AnswersFault(RoutekaartError):
    """The answers file does not fit the route; `faults` name every place."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        first = faults[0]
        where = ".".join(str(part) for part in first.path)
        more = f" En nog {len(faults) - 1} andere punten." if len(faults) > 1 else ""
        super().__init__(
            "ANT-001", f"De antwoorden passen niet bij deze routekaart. Bij {where}: {first.message}{more}"
        )
        self.faults = tuple(faults)


def facts_from(file: AnswersFile, checklist: Checklist, *, default_on: date) -> Facts:
    """Check every value of an answers file against the route; raises AnswersFault with all faults."""
    reader = _Reader(checklist)
    on = reader.case_date(file.on, default_on)
    answers = reader.questions(file.answers)
    reader.known_questions("onbekend", file.unknown)
    reader.known_questions("nvt", file.not_applicable)
    reasons = reader.may_not_apply(file.not_applicable)
    lists = {name: reader.records(name, rows) for name, rows in file.lists.items()}
    own = tuple(reader.own(index, item) for index, item in enumerate(file.own_alternatives))
    places = {*checklist.alternatives, *(str(item["id"]) for item in own)}
    weighings = {key: reader.weighing(key, body, places) for key, body in file.weighings.items()}
    stays = {name for name, item in checklist.alternatives.items() if item.stays_only == "ja"}
    decision = reader.decision(file.decision, places - stays)
    answered = reader.answered(file.warnings_answered)
    reader.lists_exist(file.complete)
    reader.pointers_exist(answers, lists, weighings, places)
    reader.lesson(file)
    if reader.faults:
        raise AnswersFault(reader.faults)
    return Facts(
        on=on,
        region=file.region,
        answers=answers,
        unknown={key: reason for key, reason in file.unknown.items() if reason != "niet_gevraagd"},
        not_applicable=reasons,
        lists=lists,
        complete=frozenset(file.complete),
        weighings=weighings,
        own_alternatives=own,
        warnings_answered=answered,
        decision=decision,
        signing={
            person: {key: reader.words(("ondertekening", person, key), value) for key, value in body.items()}
            for person, body in file.signing.items()
        },
    )


class _Reader:
    """Collects all faults of one answers file instead of stopping at the first."""

    def __init__(self, checklist: Checklist) -> None:
        self.checklist = checklist
        self.faults: list[Fault] = []

    def fault(self, path: tuple[str | int, ...], message: str) -> None:
        self.faults.append(Fault(path, message))

    def case_date(self, text: str | None, default: date) -> date:
        if text is None:
            return default
        try:
            found = date.fromisoformat(text)
        except ValueError:
            self.fault(("op",), "Vul een datum in die bestaat, zoals 2026-11-22.")
            return default
        if found.year < FIRST_YEAR:
            self.fault(("op",), f"Vul een jaar vanaf {FIRST_YEAR} in.")
        return found

    def value(self, path: tuple[str | int, ...], asked: Asked, value: Any) -> Any:
        if isinstance(value, Mapping) and set(value) in ({"onbekend"}, {"nvt"}) and asked.kind != "raster":
            return {key: self.words((*path, key), words) for key, words in value.items()}
        if isinstance(value, str) and value in _NOT_AN_ANSWER and asked.kind != "tekst" and value not in asked.options:
            self.fault(path, _NOT_AN_ANSWER[value])
            return None
        try:
            return normalise(asked, value)
        except ValueError as error:
            self.fault(path, str(error))
            return None

    def words(self, path: tuple[str | int, ...], text: Any) -> Any:
        """Words that answer no question, as they are stored; what is no text stays as it is."""
        if not isinstance(text, str):
            return text
        try:
            return normalise_text(text)
        except ValueError as error:
            self.fault(path, str(error))
            return ""

    def own(self, index: int, item: OwnAlternative) -> dict[str, Any]:
        data = item.model_dump(by_alias=True)
        texts = {key: self.words(("eigen_alternatieven", index, key), data[key]) for key in ("titel", "idee_van")}
        return {**data, **texts}

    def questions(self, answers: Mapping[str, Any]) -> dict[str, Any]:
        self.known_questions("antwoorden", answers)
        known = self.checklist.questions
        return {
            key: self.value(("antwoorden", key), known[key], value) for key, value in answers.items() if key in known
        }

    def known_questions(self, part: str, names: Mapping[str, Any]) -> None:
        for name in names:
            if name not in self.checklist.questions:
                hint = nearest(name, self.checklist.questions)
                self.fault((part, name), f"Deze vraag staat niet in de routekaart{hint or '.'}")

    def may_not_apply(self, reasons: Mapping[str, str]) -> dict[str, str]:
        """Rules count on it: only where the route allows it, and never without a reason."""
        for name, reason in reasons.items():
            asked = self.checklist.questions.get(name)
            if asked is not None and "nvt" not in asked.allow:
                self.fault(("nvt", name), "Deze vraag geldt altijd; 'nvt' mag hier niet.")
            elif not substantive(reason):
                self.fault(("nvt", name), "Geef een korte reden.")
        return {name: self.words(("nvt", name), reason) for name, reason in reasons.items()}

    def lesson(self, file: AnswersFile) -> None:
        """A lesson belongs to what is made up, and its key to this route."""
        if file.lesson is None:
            return
        if file.practice != "ja":
            self.fault(("oefening",), "Een les hoort bij een verzonnen casus. Zet hier ja, of haal de les weg.")
        for index, message in unknown_points(file.lesson, self.checklist):
            self.fault(("les", "sleutel", index, "bij"), message)

    def lists_exist(self, names: Sequence[str]) -> None:
        for index, name in enumerate(names):
            if name not in self.checklist.lists:
                self.fault(("compleet", index), f"De lijst {name} staat niet in de routekaart.")

    def pointers_exist(
        self,
        answers: Mapping[str, Any],
        lists: Mapping[str, Sequence[Mapping[str, Any]]],
        weighings: Mapping[str, Mapping[str, Any]],
        places: set[str],
    ) -> None:
        """Every pointer must point at a record that is there."""
        known = {name: {str(row["id"]) for row in rows} for name, rows in lists.items()} | {"alternatieven": places}
        for key, value in answers.items():
            self._pointer(("antwoorden", key), self.checklist.questions[key], value, known)
        for name, rows in lists.items():
            fields = (
                {item.id: item for item in self.checklist.lists[name].fields} if name in self.checklist.lists else {}
            )
            for index, row in enumerate(rows):
                for key in fields.keys() & row.keys():
                    self._pointer(("lijsten", name, index, key), fields[key], row[key], known)
        form = self.checklist.weighing
        fields = {item.id: item for item in form.fields} if form else {}
        for name, body in weighings.items():
            for key in fields.keys() & body.keys():
                self._pointer(("wegingen", name, key), fields[key], body[key], known)

    def _pointer(self, path: tuple[str | int, ...], asked: Asked, value: Any, known: Mapping[str, set[str]]) -> None:
        if asked.kind != "verwijzing" or isinstance(value, Mapping) or value is None:
            return
        for item in [value] if isinstance(value, str) else value:
            if item not in known.get(asked.points_at or "", set()):
                self.fault(path, f"{item} staat niet in de lijst {asked.points_at}.")

    def records(self, name: str, rows: Sequence[Mapping[str, Any]]) -> tuple[Mapping[str, Any], ...]:
        definition = self.checklist.lists.get(name)
        if definition is None:
            self.fault(("lijsten", name), "Deze lijst staat niet in de routekaart.")
            return ()
        seen: set[str] = set()
        result = []
        for index, row in enumerate(rows):
            result.append(self._record(definition, ("lijsten", name, index), row, index))
            if result[-1]["id"] in seen:
                self.fault(("lijsten", name, index, "id"), "Deze id komt in de lijst al voor.")
            seen.add(result[-1]["id"])
        return tuple(result)

    def _record(
        self, definition: ListDefinition, path: tuple[str | int, ...], row: Mapping[str, Any], index: int
    ) -> dict[str, Any]:
        fields = {item.id: item for item in definition.fields}
        record: dict[str, Any] = {"id": str(row.get("id", f"{definition.id}-{index + 1}"))}
        for key, value in row.items():
            if key == "delen":
                record["delen"] = self._share((*path, key), value)
            elif key in fields:
                if value is not None:
                    record[key] = self.value((*path, key), fields[key], value)
            elif key != "id":
                self.fault((*path, key), f"Dit veld hoort niet bij deze lijst{_known(key, fields)}.")
        return record

    def _share(self, path: tuple[str | int, ...], value: Any) -> Any:
        try:
            return normalise_share(value)
        except ValueError as error:
            self.fault(path, str(error))
            return "alleen_dossier"

    def weighing(self, key: str, body: Mapping[str, Any], places: set[str]) -> dict[str, Any]:
        if key not in places:
            self.fault(("wegingen", key), "Dit alternatief staat niet in de routekaart.")
            return {}
        form = self.checklist.weighing
        fields = {item.id: item for item in form.fields} if form else {}
        result: dict[str, Any] = {}
        for name, value in body.items():
            path = ("wegingen", key, name)
            if name == "delen":
                result[name] = self._share(path, value)
            elif name in fields:
                result[name] = self.value(path, fields[name], value)
            elif name == "conclusie" and form:
                result[name] = self._allowed(path, value, tuple(form.conclusions))
            elif name == "redenen" and form:
                reasons = value if isinstance(value, list) else [value]
                result[name] = [self._allowed((*path, i), item, tuple(form.reasons)) for i, item in enumerate(reasons)]
            else:
                self.fault(path, f"Dit veld hoort niet bij een weging{_known(name, fields)}.")
        return result

    def _allowed(self, path: tuple[str | int, ...], value: Any, allowed: tuple[str, ...]) -> str:
        if value in allowed:
            return str(value)
        self.fault(path, f"Kies één van: {', '.join(allowed)}.")
        return allowed[0]

    def decision(self, decision: Decision | None, places: set[str]) -> dict[str, Any]:
        if decision is None:
            return {}
        data = decision.model_dump(by_alias=True, exclude_none=True)
        if decision.place is not None and decision.place not in {*places, "thuis", "blijft"}:
            self.fault(("besluit", "plek"), "Kies thuis, blijft of een alternatief van deze routekaart.")
        for index, item in enumerate(decision.together_with):
            if item not in places:
                self.fault(("besluit", "samen_met", index), "Dit alternatief staat niet in de routekaart.")
        if decision.on is not None:
            try:
                data["datum"] = _decision_date(decision.on)
            except ValueError as error:
                self.fault(("besluit", "datum"), str(error))
        if decision.why is not None:
            data["motivering"] = self.words(("besluit", "motivering"), decision.why)
        data["samen_met"] = list(decision.together_with)
        return data

    def answered(self, given: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
        found: dict[str, dict[str, Any]] = {}
        for name, body in given.items():
            known = self.checklist.warning_named(name)
            if known is None:
                self.fault(("waarschuwingen_beantwoord", name), "Deze waarschuwing staat niet in de routekaart.")
            elif not substantive(body.get("reden")):
                self.fault(("waarschuwingen_beantwoord", name, "reden"), "Geef een reden in gewone woorden.")
            found[known or name] = {
                key: self.words(("waarschuwingen_beantwoord", name, key), value) for key, value in body.items()
            }
        return found


def _known(name: str, fields: Iterable[str]) -> str:
    """`; bedoelde u 'x'?` without its mark, or all fields when none looks like it."""
    listed = list(fields)
    return nearest(name, listed).removesuffix("?") or (f"; er is: {', '.join(listed)}" if listed else "")


_NOT_AN_ANSWER = {
    "nvt": "Zet dit bij 'nvt', met een korte reden.",
    "onbekend": "Zet dit bij 'onbekend', met niet_bekend of wil_niet_zeggen.",
    "niet_bekend": "Zet dit bij 'onbekend'.",
    "wil_niet_zeggen": "Zet dit bij 'onbekend'.",
}
"""What is written as an answer but stands in a part of its own."""


def _decision_date(text: str) -> str:
    try:
        parse_date(text)
    except ValueError:
        raise ValueError("Vul een datum in die bestaat, zoals 2026-11-22, 2026-11 of 2026.") from None
    return text
