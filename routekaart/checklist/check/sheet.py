"""Errors in the sheet of a route: names that point at nothing, and answers that cannot be counted or compared.

The merged whole goes in; located errors come out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from routekaart.checklist.check.names import Names
from routekaart.checklist.findings import Finding, unknown_name
from routekaart.checklist.merge import Merged
from routekaart.checklist.papers import Sheet, SheetTally
from routekaart.checklist.source import Key
from routekaart.checklist.spots import Spot

__all__ = ["COUNTABLE", "check_sheet"]

COUNTABLE = ("ja_nee", "keuze", "meerkeuze", "schaal")
"""Kinds of answers that can be counted over several cases."""


def check_sheet(merged: Merged, names: Names) -> Iterator[Finding]:
    """Everything in `document: blad:` that cannot be made; nothing for a route without one."""
    sheet = merged.route.document.sheet
    if sheet is None:
        return
    spot = Spot(merged.route_file, ("document", "blad"))
    for index, part in enumerate(sheet.parts):
        yield from _known(spot, "vraag", part.questions, names.questions, "delen", index, "vragen")
        yield from _known(spot, "lijst", part.lists, names.lists, "delen", index, "lijsten")
    yield from _about(sheet, spot, names)
    yield from _lists(sheet, spot, names)
    if sheet.tally is not None:
        yield from _tally(sheet.tally, Spot(spot.file, (*spot.path, "optellen")), names)


def _known(spot: Spot, what: str, wanted: Iterable[str], known: Iterable[str], *below: Key) -> Iterator[Finding]:
    listed = tuple(known)
    for index, name in enumerate(wanted):
        if name not in listed:
            yield spot.finding("RG-202", unknown_name(what, name, listed), *below, index)


def _about(sheet: Sheet, spot: Spot, names: Names) -> Iterator[Finding]:
    kind = ""
    if sheet.about is not None:
        question = names.questions.get(sheet.about)
        kind = question.kind if question else ""
        if question is None:
            yield spot.finding("RG-202", unknown_name("vraag", sheet.about, names.questions), "gaat_over")
        elif kind not in ("tekst", "getal", "keuze"):
            message = f"'gaat_over' vraagt een naam (tekst) of leeftijd (getal of keuze); '{sheet.about}' is {kind}"
            yield spot.finding("RG-243", message, "gaat_over")
    if sheet.compare == "ja" and kind not in ("tekst", ""):
        yield spot.finding("RG-243", "vergelijken kan alleen als 'gaat_over' een naam is (soort tekst)", "vergelijken")
    elif sheet.compare == "ja" and sheet.about is None:
        message = "vergelijken kan alleen met 'gaat_over': de vraag over wie of wat het gaat"
        yield spot.finding("RG-243", message, "vergelijken")
    if sheet.no_names == "ja" and sheet.sign == "ja":
        yield spot.finding("RG-243", "een blad zonder namen kan niemand tekenen", "tekenen")


def _lists(sheet: Sheet, spot: Spot, names: Names) -> Iterator[Finding]:
    for key, name in (("tekenaars", sheet.signers), ("namen", sheet.names)):
        if name is not None and name not in names.lists:
            below = (key,) if key == "namen" or sheet.signers != "personen" else ()
            yield spot.finding("RG-202", unknown_name("lijst", name, names.lists), *below)
    yield from _yes_no(spot, sheet.names, sheet.names_allowed_by, names, "namen_mag")


def _tally(tally: SheetTally, spot: Spot, names: Names) -> Iterator[Finding]:
    yield from _known(spot, "vraag", tally.questions, names.questions, "vragen")
    for index, name in enumerate(tally.questions):
        question = names.questions.get(name)
        if question is not None and question.kind not in COUNTABLE:
            message = f"'{name}' is {question.kind} en kan niet worden geteld"
            yield spot.finding("RG-243", message, "vragen", index)
    if tally.lessons is not None and tally.lessons not in names.lists:
        yield spot.finding("RG-202", unknown_name("lijst", tally.lessons, names.lists), "lessen")
    yield from _yes_no(spot, tally.lessons, tally.allowed_by, names, "mag")


def _yes_no(spot: Spot, list_name: str | None, field: str | None, names: Names, key: str) -> Iterator[Finding]:
    """The field by which an author allows something must be there and be a yes or a no."""
    if field is None or list_name not in names.lists:
        return
    fields = {item.id: item.kind for item in names.lists[list_name].fields}
    if field not in fields:
        yield spot.finding("RG-202", unknown_name("veld", field, fields), key)
    elif fields[field] != "ja_nee":
        yield spot.finding("RG-243", f"'{key}' vraagt een veld van soort ja_nee; '{field}' is {fields[field]}", key)
