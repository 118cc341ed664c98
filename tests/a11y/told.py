"""What is told at a desk without a screen: the made-up case of the walk, in the words that the program uses for it.

The case and the rules go in; what to answer to which question comes out as JSON, because who listens has no rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from routekaart.answers import Facts
from routekaart.checklist import Checklist, load_route
from routekaart.checklist.model import Asked
from routekaart.engine.labels import CaseLabels
from tests.walk.script import own_case

__all__ = ["told_case"]

_RULES = Path(__file__).parents[2] / "checklists"
_ROUTE, _REGION = "residentieel", "foodvalley"
_DAY = re.compile(r"\b(\d{1,2})-(\d{1,2})-(20\d\d)\b")
_USUAL = {"ja": "Ja", "nee": "Nee"}
_SCALE = {"niet": "Niet", "enigszins": "Enigszins", "grotendeels": "Grotendeels", "volledig": "Volledig"}
_LOG = "consulten"


def told_case(today: date) -> dict[str, Any]:
    """Out: the case of the walk as if it is written down today; every day in it moves along."""
    case = own_case()
    moved = today - date.fromisoformat(case["op"])
    teller = _Teller(_moved(case, moved))
    return teller.told()


def _moved(value: Any, days: timedelta) -> Any:
    """The same with every day in it moved, except days of birth, which are before everything else."""
    if isinstance(value, dict):
        return {key: value_ if key in ("op", "geboren") else _moved(value_, days) for key, value_ in value.items()}
    if isinstance(value, list):
        return [_moved(item, days) for item in value]
    return _DAY.sub(lambda found: _written(found, days), value) if isinstance(value, str) else value


def _written(found: re.Match[str], days: timedelta) -> str:
    day, month, year = (int(part) for part in found.groups())
    moved = date(year, month, day) + days
    return f"{moved.day}-{moved.month}-{moved.year}"


class _Teller:
    def __init__(self, case: dict[str, Any]) -> None:
        self.case = case
        self.rules: Checklist = load_route(_ROUTE, folder=_RULES, region=_REGION)
        self.labels = CaseLabels(self.rules, Facts(on=date.today()))

    def fill(self, text: str) -> str:
        """With the code name of the child and the names of the region."""
        return self.labels.fill(text.replace("[naam]", self.case["begin"]["codenaam"]))

    def told(self) -> dict[str, Any]:
        case, begin = self.case, self.case["begin"]
        return {
            "begin": {**begin, "gezag": begin["gezag"]},
            "answers": [*self._answers(), *self._decision()],
            "consents": {"asked": self._consent(), "choose": case["toestemmingen"]},
            "reason": case["reden"],
            "lists": {self.rules.lists[name].title: self._list(name, rows) for name, rows in case["lijsten"].items()},
            "complete": [self.fill(self.rules.lists[name].complete_prompt or "") for name in case["compleet"]],
            "quick": list(self._quick()),
            "weighings": {self.fill(self.rules.alternatives[name].title): self._weighing(name, body)
                          for name, body in case["wegingen"].items()},
            "consultations": [self._consultation(body) for body in case["overleggen"]],
        }  # fmt: skip

    # parts ---------------------------------------------------------------------------------------------------------

    def _answers(self) -> Iterator[dict[str, Any]]:
        for name, value in self.case["antwoorden"].items():
            yield self._said(self.rules.questions[name], value)

    def _decision(self) -> Iterator[dict[str, Any]]:
        told, name = self.case["besluit"], self.case["begin"]["codenaam"]
        yield {"asked": f"Waar gaat {name} wonen?", "choose": [told["plek"]]}
        yield {"asked": "Samen met welke hulp?", "choose": [self._short(other) for other in told["samen_met"]]}
        yield {"asked": "Op welke dag is dit besloten?", "write": told["datum"]}
        yield {"asked": "Waarom is dit het besluit?", "write": told["motivering"]}

    def _consent(self) -> str:
        """What each person who decides along is asked."""
        return next(
            self.fill(field.prompt) for field in self.rules.lists["toestemmingen"].fields if field.id == "antwoord"
        )

    def _list(self, name: str, rows: list[dict[str, Any]]) -> dict[str, Any]:
        return {"add": f"+ {self.rules.lists[name].one.capitalize()} toevoegen",
                "rows": [self._record(name, row) for row in rows]}  # fmt: skip

    def _record(self, name: str, row: Mapping[str, Any]) -> list[dict[str, Any]]:
        fields = {field.id: field for field in self.rules.lists[name].fields}
        said = [self._said(fields[key], value) for key, value in row.items() if key in fields]
        return [*said, {"asked": "Mag dit in het verslag?", "choose": [row["delen"]]}] if "delen" in row else said

    def _consultation(self, body: Mapping[str, Any]) -> dict[str, Any]:
        bodies = {"orgaan": self.rules.consultations[body["orgaan"]].title}
        at = str(body["bij"])
        return {"at": self.fill(self.rules.alternatives[at].title) if at in self.rules.alternatives else at,
                "answers": self._record(_LOG, {**body, **bodies})}  # fmt: skip

    def _quick(self) -> Iterator[dict[str, Any]]:
        form = self.rules.weighing
        assert form is not None
        fields = {field.id: field for field in form.fields}
        for name, (earlier, look) in self.case["snelle_ronde"].items():
            for field, value, row in (("eerder", earlier, "loopt of geprobeerd"), ("kansrijk", look, "eerste indruk")):
                if value is not None:
                    option = fields[field].options[value].title
                    yield {"asked": f"{self._short(name)}: {row}", "choose": [option]}

    def _weighing(self, name: str, body: Mapping[str, Any]) -> dict[str, Any]:
        form = self.rules.weighing
        assert form is not None
        fields = {field.id: field for field in form.fields}
        return {
            "conclusion": form.conclusions[body["conclusie"]].title,
            "reasons": [f"{reason}: {form.reasons[reason].title}" for reason in body.get("redenen", ())],
            "answers": [self._said(fields[key], value) for key, value in body.items() if key in fields],
        }

    def _short(self, alternative: str) -> str:
        return self.fill(self.rules.alternatives[alternative].short)

    def _said(self, asked: Asked, value: Any) -> dict[str, Any]:
        """One question with its answer, as it is called on screen."""
        label = self.fill(asked.prompt)
        if asked.kind in ("tekst", "getal", "datum"):
            return {"asked": label, "write": str(value)}
        titles = {key: self.fill(option.title) for key, option in asked.options.items()}
        called = {**_USUAL, **_SCALE, **self._records(), **titles}
        values = value if isinstance(value, list) else [value]
        return {"asked": label, "choose": [called.get(str(one), str(one)) for one in values]}

    def _records(self) -> dict[str, str]:
        """Records that something points at, by what they are called: facts by what happened."""
        return {row["id"]: row["wat"] for row in self.case["lijsten"].get("feiten", ())}
