"""One decision out of a weighing or out of the decision itself: what is asked, how it stands, and how it is stored.

A `CaseView` and a page at the table go in; a `Part` comes out, which the page shows as its only input.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from routekaart.casework import CaseView, Changes, Desk
from routekaart.checklist.model import Asked
from routekaart.gui.case.consent_lines import deciders
from routekaart.gui.case.decision_fields import decision_fields
from routekaart.gui.case.field_column import ShownField
from routekaart.gui.case.plan import PageRef
from routekaart.gui.case.spec_of import record_value, spec_of, stored_in_record
from routekaart.gui.case.table_view import CONCLUSION, CONSENT, REASONS
from routekaart.gui.case.weighing_plan import asked_of, key_of
from routekaart.gui.inputs import InputSpec, Option, SpecialAnswer

__all__ = ["Part", "part_of"]

Store = Callable[[object, str], Callable[[Desk], Changes]]
"""A value and its explanation in; the command for the desk out."""


@dataclass(frozen=True)
class Part:
    """One input with the words around it."""

    title: str
    lead: str
    field: ShownField
    store: Store


def _tr(text: str) -> str:
    return QCoreApplication.translate("table", text)


def part_of(view: CaseView, ref: PageRef) -> Part | None:
    """What this page asks; None when that is not in the case any more."""
    if ref.kind == "wegen" and len(ref.ids) > 1 and ref.ids[0] in view.assessment.alternatives:
        return _weighing(view, *ref.ids[:2])
    return _decision(view, ref.ids[0]) if ref.kind == "besluit" and ref.ids else None


# a weighing ------------------------------------------------------------------------------------------------------


def _weighing(view: CaseView, alternative: str, part: str) -> Part | None:
    known = view.checklist.alternatives.get(alternative)
    rung = view.assessment.alternatives[alternative].rung
    title = view.labels.fill((known.child_title if known else None) or rung.title)
    lead = view.labels.fill(known.what) if known else ""
    form = view.checklist.weighing
    if form is None:
        return None
    field = _field_of(view, alternative, part)

    def store(value: object, explanation: str) -> Callable[[Desk], Changes]:
        fields: dict[str, object] = {part: _stored(value, explanation)}
        if part == CONCLUSION and value not in form.reasons_for:
            fields[REASONS] = None  # a conclusion that needs no reason takes the reasons with it
        if part not in (CONCLUSION, REASONS):
            asked = asked_of(view, alternative, key_of(alternative, part))
            fields[part] = _one(asked, fields[part])
        return lambda desk: desk.weigh(view.id, alternative, fields)

    return Part(title, lead, field, store)


def _field_of(view: CaseView, alternative: str, part: str) -> ShownField:
    form, state = view.checklist.weighing, view.assessment.alternatives[alternative]
    assert form is not None
    key, fill = key_of(alternative, part), view.labels.fill
    if part == CONCLUSION:
        options = tuple(Option(name, fill(item.child_title or item.title)) for name, item in form.conclusions.items())
        return ShownField(
            key, InputSpec("keuze", _tr("Wat spreken we hierover af?"), options=options), state.conclusion
        )
    if part == REASONS:
        options = tuple(Option(name, fill(item.title)) for name, item in form.reasons.items())
        spec = InputSpec("meerkeuze", _tr("Waarom past dit nu niet?"), options=options)
        return ShownField(key, spec, list(state.reasons) or None)
    asked = asked_of(view, alternative, key)
    stored = view.facts.weighings.get(alternative, {}).get(part)
    value, note = record_value(stored), str(stored.get("toelichting") or "") if isinstance(stored, dict) else ""
    value = [value] if asked.kind == "verwijzing" and isinstance(value, str) else value
    return ShownField(key, replace(spec_of(view, asked, table=True), add_label=""), value, note)


def _stored(value: object, explanation: str) -> object:
    if isinstance(value, SpecialAnswer):
        return stored_in_record(value)
    return {"waarde": value, "toelichting": explanation} if explanation else value


def _one(asked: Asked, value: object) -> object:
    """A pointer to one record is shown as a list of one."""
    single = asked.kind == "verwijzing" and asked.many == "nee" and isinstance(value, list)
    return (value[0] if value else None) if single and isinstance(value, list) else value


# the decision ----------------------------------------------------------------------------------------------------


def _decision(view: CaseView, part: str) -> Part | None:
    title, case_id = view.title, view.id
    if part.startswith(f"{CONSENT}/"):
        return _consent(view, part.partition("/")[2])
    if part == "motivering":
        spec = InputSpec(
            "tekst", _tr("Waarom is dit het besluit?"), _tr("Schrijf het op in gewone woorden."), lines="meer"
        )
        fields = [ShownField(f"besluit/{part}", spec, view.facts.decision.get(part))]
    else:
        fields = [_for_child(view, field) for field in decision_fields(view) if field.key == part]

    def store(value: object, _explanation: str) -> Callable[[Desk], Changes]:
        return lambda desk: desk.decide(case_id, **{part: value or None})

    return Part(title, "", fields[0], store) if fields else None


def _for_child(view: CaseView, field: ShownField) -> ShownField:
    """Alternatives by the name that the child knows them by."""
    known = view.checklist.alternatives

    def named(option: Option) -> Option:
        title = known[option.id].child_title if option.id in known else None
        return replace(option, label=view.labels.fill(title)) if title else option

    return replace(field, spec=replace(field.spec, options=tuple(named(option) for option in field.spec.options)))


def _consent(view: CaseView, person: str) -> Part | None:
    row = next((row for row in deciders(view) if row["id"] == person), None)
    asked = next((field for field in view.checklist.lists["toestemmingen"].fields if field.id == "antwoord"), None)
    if row is None or asked is None:
        return None
    child = row.get("rol") == "kind"
    name = view.labels.record("personen", row)
    prompt = view.labels.fill((asked.child_prompt if child else None) or asked.prompt)
    rows = [item for item in view.facts.records("toestemmingen") if item.get("persoon") == person]
    last = dict(rows[-1]) if rows else {}
    options = tuple(Option(key, item.title) for key, item in asked.options.items())
    spec = InputSpec("keuze", prompt, id="antwoord", options=options)
    case_id, today = view.id, view.facts.on.isoformat()

    def store(value: object, _explanation: str) -> Callable[[Desk], Changes]:
        if value is None:
            return lambda desk: desk.remove_record(case_id, "toestemmingen", str(last.get("id")))
        # Who took consent back and gives it again does so anew: the former one stays as it is.
        kept = {} if last.get("ingetrokken_op") else last
        record = {"datum": today, **kept, "persoon": person, "antwoord": value}
        return lambda desk: desk.save_record(case_id, "toestemmingen", record)

    shown = None if last.get("ingetrokken_op") else last.get("antwoord")
    return Part(name, "", ShownField(f"{CONSENT}/{person}", spec, shown), store)
