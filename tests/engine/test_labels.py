"""What records are called: a field that points at another record shows the words of that record, never its id."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.conditions import UNKNOWN, NumberSpan
from routekaart.engine.labels import CaseLabels, age_text
from tests.engine.wide_route import wide_route
from tests.routes import practice_facts, route

FACTS = practice_facts("weer-naar-huis")
LABELS = CaseLabels(route("terugkeer"), FACTS)


def test_a_label_that_points_at_a_record_shows_its_words() -> None:
    row = FACTS.record("doelen_nu", "dn2")
    assert row is not None
    assert LABELS.record("doelen_nu", row) == "F. gaat elke dag naar school. · volledig"


def test_a_label_that_points_at_a_person_shows_the_code_name() -> None:
    row = FACTS.record("woorden", "w_moeder")
    assert row is not None
    assert LABELS.record("woorden", row).startswith("Moeder · ")


def test_a_record_that_was_taken_out_leaves_no_id_behind() -> None:
    gone = CaseLabels(route("terugkeer"), replace(FACTS, lists={**FACTS.lists, "doelen": ()}))
    row = FACTS.record("doelen_nu", "dn2")
    assert row is not None
    assert gone.record("doelen_nu", row) == "volledig"


ON = date(2026, 11, 22)
CASE = Facts(
    on=ON,
    lists={
        "personen": ({"id": "k", "rol": "kind", "codenaam": "N."}, {"id": "m", "rol": "ouder"}),
        "vervoer": ({"id": "r1", "waarmee": "fiets", "wie": ["k", "weg", "m"]},),
    },
    own_alternatives=({"id": "E1", "titel": "Bij de buren"}, {"id": "E2", "titel": "Bij oma"}),
)


@pytest.mark.parametrize(
    ("kind", "given", "words"),
    [
        ("fill", ("[naam] en [RET], [gi] [vreemd]",), "N. en RET Foodvalley, [gi] [vreemd]"),
        ("question", ("woont",), "Waar woont N. nu?"),
        ("question", ("weg",), "weg"),
        ("option", ("woont", "tante"), "Bij een tante van N."),
        ("option", ("woont", "weg"), "weg"),
        ("option", ("weg", "tante"), "tante"),
        ("list_title", ("vervoer",), "Wie brengt"),
        ("list_title", ("wegingen",), "de alternatieven"),
        ("list_title", ("samen",), "Wie kan met wie?"),
        ("field", ("vervoer", "waarmee"), "Waarmee komt N.?"),
        ("field", ("vervoer", "conclusie"), "de conclusie"),
        ("field", ("weg", "redenen"), "de reden"),
        ("field_option", ("vervoer", "waarmee", "fiets"), "Op de fiets"),
        ("field_option", ("vervoer", "waarmee", "weg"), "weg"),
        ("field_option", ("vervoer", "weg", "fiets"), "fiets"),
        ("field_option", ("weg", "waarmee", "fiets"), "fiets"),
        ("field_option", ("wegingen", "redenen", "R9"), "R9"),
        ("field_option", ("wegingen", "conclusie", "inzetten"), "Inzetten"),
        ("field_option", ("wegingen", "eerder", "nooit"), "Nog nooit"),
        ("field_option", ("wegingen", "eerder", "weg"), "weg"),
        ("field_option", ("wegingen", "weg", "nooit"), "nooit"),
        ("weighing_field", ("conclusie",), "de conclusie"),
        ("weighing_field", ("redenen",), "de reden"),
        ("weighing_field", ("ver_leert",), "Wat leert het kind daar?"),
        ("weighing_field", ("weg",), "weg"),
        ("alternative", ("MIDDEN",), "Netwerk"),
        ("alternative", ("E2",), "Bij oma"),
        ("alternative", ("weg",), "weg"),
        ("conclusion", ("weg",), "weg"),
        ("consultation", ("RAAD",), "De raad voor N."),
        ("consultation", ("weg",), "weg"),
        ("rule", ("gaat_weg",), "N. gaat weg"),
        ("rule", ("W_JONG",), "Jong kind in een groep"),
        ("rule", ("weg",), "weg"),
        ("parameter", ("leeftijdsgrens_ret",), "12 jaar"),
        ("parameter", ("weg",), "weg"),
        ("place", ("E1",), "Bij de buren"),
        ("place", ("VER",), "Groep"),
        ("place", ("weg",), "weg"),
    ],
)
def test_everything_a_rule_points_at_has_words(kind: str, given: tuple[str, ...], words: str) -> None:
    assert getattr(CaseLabels(wide_route(), CASE), kind)(*given) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("thuis", "thuis"), ("blijft", "blijven waar het kind nu woont"), ("andere_ouder", "bij de andere ouder"),
        ("gezinsvorm", "in een gezin"), ("begeleid_wonen", "begeleid wonen"), ("kleinschalig", "kleinschalig"),
        ("maatwerk", "maatwerk"), ("ggz", "opname in de ggz"), ("residentieel", "in een groep"),
        ("gesloten", "gesloten"),
    ],
)  # fmt: skip
def test_kinds_of_place_in_words(value: str, words: str) -> None:
    assert CaseLabels(wide_route(), CASE).place(value) == words


def test_the_forms_of_a_weighing_in_words() -> None:
    labels, form = CaseLabels(wide_route(), CASE), wide_route().weighing
    assert form is not None
    assert labels.conclusion("later") == form.conclusions["later"].title
    assert labels.field_option("wegingen", "redenen", "R2") == f"R2 ({form.reasons['R2'].title})"
    assert labels.field("wegingen", "waarom") == next(item.prompt for item in form.fields if item.id == "waarom")
    silent = CaseLabels(replace(wide_route(), weighing=None), CASE)
    assert [silent.conclusion("later"), silent.weighing_field("waarom")] == ["later", "waarom"]
    assert silent.field_option("wegingen", "redenen", "R2") == "R2"


@pytest.mark.parametrize(
    ("list_name", "row", "words"),
    [
        ("vervoer", CASE.records("vervoer")[0], "Op de fiets · N., Ouder"),
        ("vervoer", {"id": "r2", "tot": "2026-12"}, "2026-12"),
        ("vervoer", {"id": "r3"}, "r3"),
        ("vervoer", {}, ""),
        ("vervoer", {"id": "r4", "waarmee": "", "wie": "k"}, "N."),
        ("vervoer", {"id": "r5", "wie": "weg"}, "r5"),
        ("wegingen", {"id": "MIDDEN"}, "Netwerk"),
        ("geen_lijst", {"id": "x", "waarmee": "fiets"}, "x"),
        ("consulten", {"id": "c", "orgaan": "RAAD"}, "De raad voor N."),
    ],
)
def test_what_a_record_is_called(list_name: str, row: dict[str, Any], words: str) -> None:
    assert CaseLabels(wide_route(), CASE).record(list_name, row) == words


def test_a_record_that_points_at_an_alternative() -> None:
    rules = wide_route()
    listed = rules.lists["vervoer"].model_copy(update={"label": "plek waarmee"})
    labels = CaseLabels(replace(rules, lists={**rules.lists, "vervoer": listed}), CASE)
    assert labels.record("vervoer", {"id": "r", "plek": ("VER", "E1"), "waarmee": "auto"}) == (
        "Groep, Bij de buren · Met de auto"
    )


def test_without_a_region_and_without_a_name() -> None:
    labels = CaseLabels(wide_route(region=None), Facts(on=ON))
    assert labels.fill("[naam] [RET]") == "het kind [RET]"


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (None, ""), (9, ""), (UNKNOWN, ""), (NumberSpan(9, 9), "9 jaar"), (NumberSpan(8, 9), "8 of 9 jaar"),
        (NumberSpan(7, 9), "7 tot 9 jaar"), (NumberSpan(8.0, 9.0), "8 of 9 jaar"),
    ],
)  # fmt: skip
def test_an_age_in_words(span: object, words: str) -> None:
    assert age_text(span) == words
