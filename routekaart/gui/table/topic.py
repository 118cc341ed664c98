"""What a page at the table is about, so that people can say whether they agree with it.

A `CaseView` and a page go in; an id under which it is recorded and the words that are on the table come out.
"""

from __future__ import annotations

from dataclasses import dataclass

from routekaart.casework import CaseView
from routekaart.gui.case.plan import PageRef
from routekaart.gui.case.table_view import CONCLUSION, CONSENT
from routekaart.gui.case.weighing_plan import asked_of, key_of
from routekaart.gui.case.wording import answer_text
from routekaart.gui.table.parts import part_of

__all__ = ["Topic", "topic_of"]

_SHORT = ("ja_nee", "keuze", "meerkeuze", "schaal", "getal", "datum")
"""Answers that fit behind the question."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One decision."""

    about: str
    subject: str
    """What lies on the table now: the question with its answer, the alternative with its conclusion."""


def topic_of(view: CaseView, ref: PageRef) -> Topic | None:
    """None where there is nothing to agree with: a list, the map, or consent, which is an opinion itself."""
    if ref.kind == "vragen" and ref.ids:
        return _question(view, ref.ids[0])
    if ref.kind == "wegen" and len(ref.ids) > 1 and ref.ids[0] in view.assessment.alternatives:
        return _weighing(view, *ref.ids[:2])
    if ref.kind == "besluit" and ref.ids and not ref.ids[0].startswith(CONSENT):
        return _decision(view, ref)
    return None


def _question(view: CaseView, name: str) -> Topic:
    question = view.checklist.questions[name]
    answer = answer_text(view, question) if question.kind in _SHORT else ""
    return Topic(name, f"{view.labels.question(name)} {answer}".strip())


def _weighing(view: CaseView, alternative: str, part: str) -> Topic:
    title = view.labels.alternative(alternative)
    conclusion = view.assessment.alternatives[alternative].conclusion
    if part == CONCLUSION:
        decided = f": {view.labels.conclusion(conclusion).lower()}" if conclusion else ""
        return Topic(alternative, f"{title}{decided}")
    form = view.checklist.weighing
    known = form is not None and any(field.id == part for field in form.fields)
    asked = view.labels.fill(asked_of(view, alternative, key_of(alternative, part)).prompt) if known else ""
    return Topic(key_of(alternative, part), f"{title}: {asked}".rstrip(": "))


def _decision(view: CaseView, ref: PageRef) -> Topic | None:
    part = part_of(view, ref)
    if part is None:
        return None
    spec, value = part.field.spec, part.field.value
    chosen = value if isinstance(value, list) else [value]
    names = [option.label for option in spec.options if option.id in chosen]
    return Topic(f"besluit/{ref.ids[0]}", " ".join([spec.label, ", ".join(names)]).strip())
