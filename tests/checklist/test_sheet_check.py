"""Seeded faults in the sheet of a route: each is found on its own line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checklist.samples import broken, faults

_START = "document: {blad: {titel: Blad, inleiding: Kort., delen: [{titel: Deel, vragen: [kader], lijsten: [personen]}]"


def _sheet(more: str = "", *, parts: str = "") -> str:
    start = _START if not parts else f"document: {{blad: {{titel: Blad, inleiding: Kort., delen: [{parts}]"
    return f"{start}{more}}}}}\nparameters:"


@pytest.mark.parametrize(
    ("new", "code", "text"),
    [
        (_sheet(parts="{titel: Deel, vragen: [kaderr]}"), "RG-202", "bedoelde u 'kader'"),
        (_sheet(parts="{titel: Deel, lijsten: [persoonen]}"), "RG-202", "bedoelde u 'personen'"),
        (_sheet(", gaat_over: kaderr"), "RG-202", "bedoelde u 'kader'"),
        (_sheet(", gaat_over: alt01_nu"), "RG-243", "een naam"),
        (_sheet(", vergelijken: ja"), "RG-243", "gaat_over"),
        (_sheet(", vergelijken: ja, gaat_over: kader"), "RG-243", "een naam is"),
        (_sheet(", zonder_namen: ja, tekenen: ja"), "RG-243", "niemand tekenen"),
        (_sheet(", tekenaars: mensen"), "RG-202", "onbekende lijst 'mensen'"),
        (_sheet(", namen: namenlijst"), "RG-202", "onbekende lijst 'namenlijst'"),
        (_sheet(", namen: personen, namen_mag: gezach"), "RG-202", "bedoelde u 'gezag'"),
        (_sheet(", namen: personen, namen_mag: naam"), "RG-243", "soort ja_nee"),
        (_sheet(", optellen: {titel: Samen, inleiding: Kort., vragen: [kaderr]}"), "RG-202", "bedoelde u 'kader'"),
        (_sheet(", optellen: {titel: Samen, inleiding: Kort., vragen: [weken]}"), "RG-243", "niet worden geteld"),
        (
            _sheet(", optellen: {titel: Samen, inleiding: Kort., vragen: [kader], lessen: les}"),
            "RG-202",
            "onbekende lijst 'les'",
        ),
        (
            _sheet(", optellen: {titel: Samen, inleiding: Kort., vragen: [kader], lessen: personen, mag: naam}"),
            "RG-243",
            "soort ja_nee",
        ),
    ],
)
def test_a_fault_in_a_sheet_is_found_on_its_line(tmp_path: Path, new: str, code: str, text: str) -> None:
    changed, line = broken("parameters:", new)
    found = faults(tmp_path, changed)

    assert [(item.code, item.line) for item in found] == [(code, line)]
    assert text in found[0].message


def test_a_whole_sheet_is_no_fault(tmp_path: Path) -> None:
    more = (
        ", gaat_over: kader, optellen: {titel: Samen, inleiding: Kort., vragen: [kader], lessen: personen, mag: gezag}"
    )
    changed, _ = broken("parameters:", _sheet(more))

    assert faults(tmp_path, changed) == ()
