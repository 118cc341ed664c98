"""Who or what a case is about, as a list, a title or a page calls it.

A checklist and the facts of a case go in; a name and an age come out. Most cases are about a child; a route
whose paper is a sheet may say with `gaat_over` which answer names the provider, or says how old a child was.
"""

from __future__ import annotations

from routekaart.answers import Facts
from routekaart.checklist.compiled import Checklist

__all__ = ["about_age", "about_name", "same_about"]

_NOBODY_YET = {"aanbieder": "de aanbieder"}


def about_name(checklist: Checklist, facts: Facts) -> str:
    """Code name of the child, else the name that was answered, else `het kind` or `de aanbieder`."""
    child = next((row for row in facts.records("personen") if row.get("rol") == "kind"), {})
    answered = _answered(checklist, facts, "tekst")
    return str(child.get("codenaam") or answered or _NOBODY_YET.get(checklist.route.subject, "het kind"))


def about_age(checklist: Checklist, facts: Facts) -> str:
    """The age as it was answered, with its unit or as its option reads; empty when the route does not ask it so."""
    sheet = checklist.route.document.sheet
    question = checklist.questions.get(sheet.about or "") if sheet else None
    if question is None:
        return ""
    if question.kind == "keuze":
        option = question.options.get(_answered(checklist, facts, "keuze"))
        return option.title[:1].lower() + option.title[1:] if option else ""
    number = _answered(checklist, facts, "getal")
    return f"{number} {question.unit or 'jaar'}" if number else ""


def same_about(checklist: Checklist, facts: Facts) -> str:
    """What two cases about the same have in common: the answered name without case and extra spaces."""
    return " ".join(_answered(checklist, facts, "tekst").casefold().split())


def _answered(checklist: Checklist, facts: Facts, kind: str) -> str:
    sheet = checklist.route.document.sheet
    question = checklist.questions.get(sheet.about or "") if sheet else None
    value = facts.answers.get(question.id) if question is not None and question.kind == kind else None
    return f"{value:g}" if isinstance(value, int | float) else str(value or "").strip()
