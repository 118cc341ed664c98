"""A region of one's own beside a route of one's own: its names are looked up there too."""

from __future__ import annotations

from pathlib import Path

import pytest

from routekaart.authoring import start_route
from routekaart.cli import main

SOURCE = "bron: {titel: Afspraken, stand_van: 2026-01, gezien_op: 2026-11-22}"
REGION = f"""\
regio: heuvelrand
titel: Jeugdregio Heuvelrand
versie: 2026.1
{SOURCE}
parameters:
  grens_nachten: {{waarde: 3, {SOURCE}}}
"""


@pytest.mark.parametrize("place", [".", "regio"])
def test_a_limit_of_the_route_beside_it_is_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], place: str
) -> None:
    route, _ = start_route(tmp_path / "logeren.yaml")
    limit = "parameters:\n  grens_nachten: {waarde: 4, titel: Grens, bron: {uit: VOORSTEL}}\n"
    route.write_text(route.read_text(encoding="utf-8") + limit, encoding="utf-8")
    region = tmp_path / place / "heuvelrand.yaml"
    region.parent.mkdir(exist_ok=True)
    region.write_text(REGION, encoding="utf-8")

    assert main(["check", str(region)]) == 0, capsys.readouterr().out
    region.write_text(REGION.replace("grens_nachten", "grens_nachtjes"), encoding="utf-8")
    assert main(["check", str(region)]) == 1
    assert "heuvelrand.yaml:6:3: onbekende parameter 'grens_nachtjes'" in capsys.readouterr().out


def test_a_folder_without_rule_files_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path)]) == 2
    assert "geen bestand op .yaml" in capsys.readouterr().err
