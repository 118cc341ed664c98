"""Dutch words for what is in the logs: the kinds of events of a case.

The kind of an event goes in; a few words for the timeline come out.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

__all__ = ["event_words"]


def _tr(text: str) -> str:
    return QCoreApplication.translate("log", text)


def event_words(kind: str) -> str:
    """Out: the words; an unknown kind as it is."""
    words = {
        "opened": _tr("dossier begonnen"),
        "answered": _tr("vraag beantwoord"),
        "withdrawn": _tr("antwoord teruggenomen"),
        "record_added": _tr("regel toegevoegd"),
        "record_changed": _tr("regel veranderd"),
        "record_withdrawn": _tr("regel weggehaald"),
        "list_completed": _tr("lijst compleet verklaard of weer geopend"),
        "weighed": _tr("alternatief gewogen"),
        "alternative_added": _tr("eigen alternatief toegevoegd"),
        "alternative_removed": _tr("eigen alternatief weggehaald"),
        "consultation_logged": _tr("overleg vastgelegd"),
        "consultation_corrected": _tr("overleg verbeterd"),
        "consultation_removed": _tr("overleg weggehaald"),
        "consent_given": _tr("toestemming vastgelegd"),
        "consent_withdrawn": _tr("toestemming ingetrokken"),
        "warning_answered": _tr("reden bij een waarschuwing gegeven"),
        "decided": _tr("besluit opgeschreven"),
        "document_made": _tr("document gemaakt"),
        "signed": _tr("getekend of gezegd waarom niet"),
        "sealed": _tr("document verzegeld"),
        "seal_returned": _tr("zegel van iemand anders toegevoegd"),
        "reopened": _tr("nieuwe versie begonnen"),
        "checklist_replaced": _tr("overgegaan op nieuwe regels"),
        "carried": _tr("antwoorden overgenomen uit een ander dossier"),
        "continued_in": _tr("verder gegaan op een andere route"),
        "handed_over": _tr("dossier overgedragen"),
        "received": _tr("dossier ontvangen"),
        "reviewed": _tr("geëvalueerd"),
        "outcome_recorded": _tr("vastgelegd hoe het is gegaan"),
        "redacted": _tr("tekst over iemand anders verwijderd"),
        "correction_asked": _tr("verzoek om verbetering opgeschreven"),
        "correction_answered": _tr("besloten over een verzoek om verbetering"),
        "erasure_asked": _tr("verzoek om vernietiging opgeschreven"),
        "erasure_refused": _tr("verzoek om vernietiging geweigerd"),
        "hold_placed": _tr("vernietigen tegengehouden"),
        "hold_lifted": _tr("vernietigen mag weer"),
    }
    return words.get(kind, kind)
