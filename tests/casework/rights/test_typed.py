"""What people typed, told apart from what they chose, under the rules a case has and those it had."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from routekaart.casework.rights.typed import texts_of, without_text
from routekaart.checklist import Checklist, load_route
from routekaart.dossier import events as ev
from routekaart.dossier.carrying import ANSWER
from routekaart.dossier.undo import UNDONE
from tests.checklist.samples import ROUTE, write

CHOICE = "        soort: keuze\n        opties: {vrijwillig: Vrijwillig, ots: OTS, voogdij: Voogdij}\n"
GRID = "        soort: raster\n        rijen: personen\n        kolommen: personen\n        cel: {cell}\n"
SCALE = "schaal"


def rules(folder: Path, asked: str) -> Checklist:
    """The small route, in which `kader` is asked in another way; nothing else in it looks at that question."""
    head, _, _ = ROUTE.partition("definities:\n")
    text = head.replace(CHOICE, asked).replace("        toon_als: {vraag: kader, is: ots}\n", "")
    folder.mkdir()
    return load_route(write(folder, text), folder=folder)


def said(value: Any) -> ev.Answered:
    return ev.Answered(question="kader", value=value)


def test_what_was_text_under_earlier_rules_is_still_typed(tmp_path: Path) -> None:
    now, before = rules(tmp_path / "now", CHOICE), rules(tmp_path / "before", "        soort: tekst\n")
    assert texts_of(said("Over de buurman"), [now]) == []
    assert texts_of(said("Over de buurman"), [now, before]) == ["Over de buurman"]
    assert texts_of(said("ots"), [now, before]) == [], "an option is chosen, whatever was asked before"
    assert without_text((ANSWER, "kader"), {"waarde": "Over de buurman"}, [now, before]) is None
    assert without_text((ANSWER, "kader"), {"waarde": "ots"}, [now, before]) == {"waarde": "ots"}


@pytest.mark.parametrize(
    ("cell", "value", "typed", "left"),
    [
        ("tekst", {"p1": {"p2": "Buurman"}}, ["Buurman"], None),
        (SCALE, {"p1": {"p2": {"waarde": "goed", "toelichting": "Buurman"}}}, ["Buurman"], {"p1": {"p2": "goed"}}),
        (SCALE, {"p1": {"p2": "goed"}}, [], {"p1": {"p2": "goed"}}),
    ],
)
def test_cells_of_a_raster(tmp_path: Path, cell: str, value: Any, typed: list[str], left: Any) -> None:
    asked = rules(tmp_path / "rules", GRID.replace("{cell}", cell))
    assert texts_of(said(value), [asked]) == typed
    bare = without_text((ANSWER, "kader"), {"waarde": value}, [asked])
    assert bare == (None if left is None else {"waarde": left})


def test_the_program_itself_types_nothing(tmp_path: Path) -> None:
    asked = [rules(tmp_path / "rules", CHOICE)]
    assert texts_of(ev.RecordWithdrawn(list="personen", id="p1", reason=UNDONE), asked) == []
    assert texts_of(ev.RecordWithdrawn(list="personen", id="p1", reason="Dubbel."), asked) == ["Dubbel."]


def test_why_something_does_not_apply_is_typed_and_leaves_nothing(tmp_path: Path) -> None:
    asked = [rules(tmp_path / "rules", CHOICE)]
    body = ev.Answered(question="kader", not_applicable="De buurman beslist.")
    assert texts_of(body, asked) == ["De buurman beslist."]
    assert without_text((ANSWER, "kader"), {"nvt": "De buurman beslist."}, asked) is None
    assert without_text((ANSWER, "kader"), {"onbekend": "niet_bekend"}, asked) == {"onbekend": "niet_bekend"}
