"""Regions to choose from: those that came along, and one of the user's own once it is accepted."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from routekaart.casework import Desk, create_vault
from routekaart.casework.rules.files import make_own_folder, rule_files
from routekaart.casework.rules.regions import known_regions, offer_of
from routekaart.casework.rules.trust import accept_file, accepted_files
from routekaart.checklist import ChecklistFault
from tests.casework.desks import OWNER, PHRASE, environment

OWN = """\
regio: ons-dal
titel: Jeugdregio Ons Dal
versie: 2026.1
streven: Kinderen groeien thuis op.
namen: {RET: Team Dal}
parameters:
  maximum_kleinschalig: {waarde: 4, bron: {titel: Besluit Ons Dal, gezien_op: 2026-11-22}}
"""
OFFER = """\
aanbod_van: ons-dal
titel: Aanbod in Ons Dal
versie: 2026.1
aanbod:
  - {alternatief: ALT03, naam: Buurtgezinnen Dal, voor: Elk gezin.}
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = create_vault(environment(tmp_path / "thuis"), OWNER, PHRASE)[0]
    folder = make_own_folder(made.env.places) / "regio"
    folder.mkdir()
    (folder / "ons-dal.yaml").write_text(OWN, encoding="utf-8")
    (folder / "ons-dal-aanbod.yaml").write_text(OFFER, encoding="utf-8")
    yield made
    made.close()


def test_the_three_that_came_along_and_ones_own(desk: Desk) -> None:
    found = {region.id: region for region in known_regions(desk.env.places)}
    assert set(found) == {"foodvalley", "ijsselland", "gooi-en-vechtstreek", "ons-dal"}
    assert found["ons-dal"].aim == "Kinderen groeien thuis op."
    assert "moreel doel" in found["ijsselland"].aim


def test_a_region_of_ones_own_counts_once_it_is_accepted(desk: Desk) -> None:
    desk.set_owner(OWNER.model_copy(update={"region": "ons-dal"}))
    with pytest.raises(ChecklistFault, match="aanvaard het eerst"):
        desk.open_case("residentieel")
    file = next(item for item in rule_files(desk.env.places, accepted_files(desk)) if item.name == "regio/ons-dal.yaml")
    accept_file(desk, file.name, file.hash)
    view = desk.case(str(desk.open_case("residentieel").created))
    assert view.checklist.parameters["maximum_kleinschalig"].value == 4
    assert view.checklist.consultations["RET"].who == "Team Dal"
    assert view.dossier.region == "ons-dal"


def test_its_offer_is_shown(desk: Desk) -> None:
    offer = offer_of(desk.env.places, "ons-dal")
    assert offer is not None
    assert [item.name for item in offer.for_alternative("ALT03")] == ["Buurtgezinnen Dal"]
    assert offer_of(desk.env.places, None) is None


def test_a_slip_in_an_offer_never_keeps_a_case_from_opening(desk: Desk) -> None:
    (make_own_folder(desk.env.places) / "regio" / "ons-dal-aanbod.yaml").write_text("aanbod: [", encoding="utf-8")
    assert offer_of(desk.env.places, "ons-dal") is None
