"""Dutch words for what is in the logs: the kinds of events of a case, and the actions of the access log.

A kind or an action goes in; a few words for a list come out.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from routekaart.gui.kit import write_date

__all__ = ["action_words", "clock_words", "event_words"]


def _tr(text: str) -> str:
    return QCoreApplication.translate("log", text)


def clock_words(before: str) -> str:
    """In: the later moment of the line before, or nothing. Out: what a line says when the clock was put back."""
    if not before:
        return ""
    told = _tr("de klok stond terug, de regel ervoor is van {day}, {time}")
    return told.format(day=write_date(before[:10]), time=before[11:16])


def action_words(action: str) -> str:
    """In: an action of the access log, or the kind of an event. Out: the words for it."""
    words = {
        "ingezien": _tr("bekeken"),
        "geopend": _tr("dossier begonnen"),
        "ingevuld": _tr("veel tegelijk ingevuld"),
        "geëxporteerd": _tr("document als bestand bewaard"),
        "afgedrukt": _tr("document afgedrukt"),
        "getekend": _tr("getekend of gezegd waarom niet"),
        "verzegeld": _tr("document verzegeld"),
        "nieuwe versie": _tr("nieuwe versie begonnen"),
        "nieuwe regels": _tr("overgegaan op nieuwe regels"),
        "voortgezet": _tr("verder gegaan op een andere route"),
        "scan toegevoegd": _tr("scan van een getekend blad bewaard"),
        "vernietigd": _tr("dossier vernietigd"),
        "teruggezet": _tr("reservekopie teruggezet"),
        "aanvaard": _tr("regelbestand aanvaard"),
        "niet meer aanvaard": _tr("regelbestand niet meer aanvaard"),
        "logboek bewaard": _tr("logboek als bestand bewaard"),
        "kluis gecontroleerd": _tr("kluis gecontroleerd"),
        "nieuwe zegelsleutel": _tr("nieuwe sleutel om mee te verzegelen"),
        "tekst verwijderd": _tr("tekst over iemand anders verwijderd"),
    }
    return words.get(action) or event_words(action)


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
        "correction_asked": _tr("verzoek om verbetering opgeschreven"),
        "correction_answered": _tr("besloten over een verzoek om verbetering"),
        "erasure_asked": _tr("verzoek om vernietiging opgeschreven"),
        "erasure_refused": _tr("verzoek om vernietiging geweigerd"),
        "hold_placed": _tr("vernietigen tegengehouden"),
        "hold_lifted": _tr("vernietigen mag weer"),
        "redacted": _tr("tekst over iemand anders verwijderd"),
    }
    return words.get(kind, kind)
