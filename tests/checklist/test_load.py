"""Loading and compiling: merging, regions, ladder, and a pinned text that rebuilds the same."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from routekaart.checklist import ChecklistFault, from_canonical, list_routes, load_route
from tests.checklist.samples import ROUTE, broken, faults, write


def test_compiles_in_order(tmp_path: Path) -> None:
    found = load_route(write(tmp_path), folder=tmp_path)
    assert list(found.questions) == ["leeftijd", "kader", "weken", "alt01_nu"]
    assert found.step_of == {"kader": "start", "weken": "start", "alt01_nu": "start"}
    assert found.alternative_of == {"alt01_nu": "ALT01"}
    assert found.questions["kader"].sources[0].title == "Jeugdwet"
    assert found.warnings["W01"].sources[0].article == "2.3"


def test_by_name(tmp_path: Path) -> None:
    write(tmp_path)
    assert load_route("proef", folder=tmp_path).id == "proef"
    for name in ("weg", "../proef", "PROEF:", ""):
        with pytest.raises(ChecklistFault):
            load_route(name, folder=tmp_path)


def test_pinned_text_rebuilds_the_same(tmp_path: Path) -> None:
    write(tmp_path, REGION, "regio/proefland.yaml")
    found = load_route(write(tmp_path), folder=tmp_path, region="proefland")
    assert from_canonical(found.canonical) == found


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", '{"route": 1}', "[" * 5000])
def test_pinned_text_that_is_none(text: str) -> None:
    with pytest.raises(ChecklistFault):
        from_canonical(text)


def test_hash_follows_meaning_not_layout(tmp_path: Path) -> None:
    plain = load_route(write(tmp_path), folder=tmp_path)
    spaced = load_route(write(tmp_path, "# een opmerking\n\n" + ROUTE), folder=tmp_path)
    changed = load_route(write(tmp_path, ROUTE.replace("OTS", "O.T.S.")), folder=tmp_path)
    swapped = ROUTE.replace("vrijwillig: Vrijwillig, ots: OTS", "ots: OTS, vrijwillig: Vrijwillig")
    assert plain.hash == spaced.hash
    assert len({plain.hash, changed.hash, load_route(write(tmp_path, swapped), folder=tmp_path).hash}) == 3


SHARED = """\
gedeeld: extra
versie: 1
definities:
  - {id: past_niet, titel: Past hier niet, als: {vraag: van_een_andere_route, is: ja}}
  - {id: ook_niet, titel: Ook niet, als: {regel: past_niet, is: ja}}
  - {id: wel, titel: Wel, als: {vraag: kader, is: ots}}
waarschuwingen:
  - {id: W02, titel: T, niveau: I, als: {regel: wel, is: ja}, tekst: Let op., doe: Kijk., stap: elders,
     bron: {titel: X}}
  - {id: W03, titel: T, niveau: I, als: {regel: wel, is: nee}, tekst: Let op., doe: Kijk., bron: {titel: X}}
"""
USING = ROUTE.replace("bronnen:\n", "gebruikt: [gedeeld/extra]\nneemt: {waarschuwingen: [W02]}\nbronnen:\n", 1)


def test_shared_parts_are_taken_and_pruned(tmp_path: Path) -> None:
    write(tmp_path, SHARED, "gedeeld/extra.yaml")
    found = load_route(write(tmp_path, USING), folder=tmp_path)
    assert set(found.definitions) == {"maatregel", "wel"}
    assert list(found.warnings) == ["W02", "W01"]
    assert found.warnings["W02"].step is None
    assert from_canonical(found.canonical) == found


def test_a_route_may_give_a_shared_definition_a_meaning_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, SHARED, "gedeeld/extra.yaml")
    own = "definities:\n  - {id: wel, titel: Hier anders, als: {vraag: kader, is: vrijwillig}}\n"
    found = load_route(write(tmp_path, USING.replace("definities:\n", own, 1)), folder=tmp_path)
    assert found.definitions["wel"].title == "Hier anders"
    assert found.warnings["W02"].title == "T"


def test_a_shared_definition_that_is_used_must_work(tmp_path: Path) -> None:
    write(tmp_path, SHARED, "gedeeld/extra.yaml")
    (found,) = faults(tmp_path, USING.replace("{regel: maatregel, is: ja}", "{regel: ook_niet, is: ja}"))
    assert (found.path, found.line, found.code) == ("gedeeld/extra.yaml", 4, "RG-202")


def test_shared_file_beside_the_route_comes_first(tmp_path: Path) -> None:
    write(tmp_path, SHARED.replace("titel: T,", "titel: Meegeleverd,", 1), "mee/gedeeld/extra.yaml")
    write(tmp_path, SHARED.replace("titel: T,", "titel: Eigen,", 1), "eigen/gedeeld/extra.yaml")
    path = write(tmp_path, USING, "eigen/proef.yaml")
    assert load_route(path, folder=tmp_path / "mee").warnings["W02"].title == "Eigen"


def test_shared_file_that_is_not_there(tmp_path: Path) -> None:
    (found,) = faults(tmp_path, USING)
    assert (found.code, found.line) == ("RG-212", 5)
    (found,) = faults(tmp_path, USING.replace("gedeeld/extra", "../../etc/passwd"))
    assert found.code == "RG-212"


def test_double_id_says_both_places(tmp_path: Path) -> None:
    write(tmp_path, SHARED.replace("id: W02", "id: W01"), "gedeeld/extra.yaml")
    (found,) = faults(tmp_path, USING.replace("[W02]", "[W01]"))
    assert (found.path, found.line, found.code) == (
        "proef.yaml",
        1 + USING[: USING.index("id: W01")].count("\n"),
        "RG-201",
    )
    assert "gedeeld/extra.yaml, regel 8" in found.message


REGION = """\
regio: proefland
titel: Proefland
versie: 1
namen: {RET: Team Proefland}
parameters:
  grens: {waarde: 8, bron: {titel: Besluit}}
plichten:
  - {waarschuwing: W01, niveau: M, bron: {titel: Besluit}}
"""


def test_region_sets_limits_and_duties(tmp_path: Path) -> None:
    write(tmp_path, REGION, "regio/proefland.yaml")
    found = load_route(write(tmp_path), folder=tmp_path, region="proefland")
    assert found.parameters["grens"].value == 8
    assert found.warnings["W01"].level == "M"
    assert found.region is not None
    assert found.region.names == {"RET": "Team Proefland"}
    assert found.consultations["RET"].who == "Team Proefland"
    assert found.hash != load_route("proef", folder=tmp_path).hash


@pytest.mark.parametrize(
    ("route", "region", "code", "line"),
    [
        (("titel: Grens,", "titel: Grens, regio_mag: nee,"), ("", ""), "RG-222", 6),
        (("", ""), ("niveau: M", "niveau: I"), "RG-221", 8),
        (("id: W01", "id: W05"), ("W01", "W05"), "RG-221", 8),
    ],
)
def test_what_a_region_may_not(
    tmp_path: Path, route: tuple[str, str], region: tuple[str, str], code: str, line: int
) -> None:
    write(tmp_path, REGION.replace(*region) if region[0] else REGION, "regio/proefland.yaml")
    path = write(tmp_path, ROUTE.replace(*route) if route[0] else ROUTE)
    with pytest.raises(ChecklistFault) as caught:
        load_route(path, folder=tmp_path, region="proefland")
    (found,) = caught.value.findings
    assert (found.path, found.code, found.line) == ("regio/proefland.yaml", code, line)


def test_list_of_routes(tmp_path: Path) -> None:
    write(tmp_path)
    write(tmp_path, "stuk: [", "stuk.yaml")
    write(tmp_path, "- naam: x", "proef.tests.yaml")
    good, bad = list_routes(tmp_path)
    assert (good.id, good.title, good.version, good.findings) == ("proef", "Proef", "2026.1", ())
    assert bad.findings


RAW = ROUTE.encode()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.randoms(use_true_random=False))
def test_a_damaged_route_loads_or_says_where(tmp_path: Path, chance: random.Random) -> None:
    damaged = bytearray(RAW)
    for _ in range(chance.randrange(1, 4)):
        del damaged[chance.randrange(len(damaged))]
    path = tmp_path / "stuk.yaml"
    path.write_bytes(bytes(damaged))
    try:
        load_route(path, folder=tmp_path)
    except ChecklistFault as fault:
        assert all(found.line >= 1 and found.message for found in fault.findings)


def test_word_replaced_anywhere_never_crashes(tmp_path: Path) -> None:
    """Every value in the route, one by one, becomes something of another shape."""
    lines = ROUTE.splitlines()
    for index, line in enumerate(lines):
        head, colon, _ = line.partition(":")
        for value in ("[]", "{}", "7", "x", "", "[[a]]", "{a: {b: c}}"):
            changed = "\n".join([*lines[:index], f"{head}{colon} {value}", *lines[index + 1 :]])
            assert all(found.line >= 1 for found in faults(tmp_path, changed))


def test_broken_helper_finds_its_line() -> None:
    assert broken("titel: Proef", "x: y")[1] == 2
