"""The fields of the decision: where the child goes to live, together with what, and from which day.

A `CaseView` goes in; the fields come out, with nothing chosen beforehand.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from routekaart.casework import CaseView
from routekaart.gui.case.field_column import ShownField
from routekaart.gui.inputs import InputSpec, Option

__all__ = ["decision_fields"]

_HOME = "thuis"


def _tr(text: str) -> str:
    return QCoreApplication.translate("DecisionPage", text)


def decision_fields(view: CaseView) -> list[ShownField]:
    """Place, help beside it and day, as they stand now."""
    decision = view.facts.decision
    name = view.labels.fill("[naam]")
    together = [str(item) for item in decision.get("samen_met") or ()]
    label = _tr("Waar gaat {name} wonen?").format(name=name)
    place = InputSpec("keuze", label, id="plek", options=_places(view), show_keys=False)
    with_ = InputSpec(
        "meerkeuze", _tr("Samen met welke hulp?"), id="samen_met",
        hint=_tr("Kies alles wat erbij hoort. Een combinatie is vaak sterker."),
        options=_combined(view, str(decision.get("plek") or "")),
    )  # fmt: skip
    day = InputSpec("datum", _tr("Op welke dag is dit besloten?"), id="datum")
    return [
        ShownField("plek", place, decision.get("plek")),
        ShownField("samen_met", with_, together or None),
        ShownField("datum", day, decision.get("datum")),
    ]


def _places(view: CaseView) -> tuple[Option, ...]:
    """Home, where the child is now, and each living place of the ladder in its order; help at home is no place."""
    name = view.labels.fill("[naam]")
    fixed = (
        Option(_HOME, _tr("Thuis")),
        Option("blijft", _tr("Blijven waar {name} nu woont").format(name=name)),
    )
    rungs = (
        state.rung
        for name, state in view.assessment.alternatives.items()
        if state.rung.place != _HOME and not _is_staying(view, name)
    )
    return (*fixed, *(Option(rung.id, view.labels.fill(rung.title)) for rung in rungs))


def _combined(view: CaseView, place: str) -> tuple[Option, ...]:
    states = view.assessment.alternatives
    return tuple(
        Option(name, view.labels.fill(state.rung.short), _conclusion(view, state.conclusion))
        for name, state in states.items()
        if name != place and not _is_staying(view, name)
    )


def _is_staying(view: CaseView, name: str) -> bool:
    """Whether this rung is the place where the child lives now, so the same as 'blijven'."""
    found = view.checklist.alternatives.get(name)
    return found is not None and found.stays_only == "ja"


def _conclusion(view: CaseView, conclusion: str | None) -> str:
    if conclusion is None:
        return _tr("nog geen conclusie")
    return view.labels.conclusion(conclusion).lower()
