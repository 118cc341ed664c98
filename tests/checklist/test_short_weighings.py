"""`kort_gewogen`, `alleen_voorlopig`, and a test question that a step takes over with `gebruik`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from routekaart.checklist import Checklist, ChecklistFault, from_canonical, load_route
from tests.routes import CHECKLISTS, route

TEXT = """\
routekaart: kort
titel: Kort
versie: 2026.1
geldig_vanaf: 2026-01-01
bron: {uit: VOORSTEL}
gebruikt: [gedeeld/lijsten, gedeeld/weging, gedeeld/bronnen, gedeeld/alternatieven]
neemt: {alternatieven: [ALT13]}
alleen_voorlopig: {waarom: Er is geen tijd., hierna: Daarna komt een plan.}
kort_gewogen:
  ALT13:
    vraag: veroorzaker_weg
    ook: [wie]
    antwoorden:
      ja_zelf: {conclusie: inzetten}
      nee: {conclusie: niet_passend, reden: R3}
stappen:
  - id: begin
    titel: Begin
    alternatieven: [ALT13]
    bijzonder: [besluit]
    vragen:
      - {gebruik: veroorzaker_weg, nummer: X1}
      - {id: wie, vraag: Wie?, waarom: Om te bellen., soort: tekst, bron: {uit: VOORSTEL}}
"""


def load(folder: Path, change: Callable[[str], str] = str) -> Checklist:
    path = folder / "kort.yaml"
    path.write_text(change(TEXT), encoding="utf-8")
    return load_route(path, folder=CHECKLISTS)


def test_the_test_question_moves_to_the_step_and_still_belongs_to_its_alternative(tmp_path: Path) -> None:
    checklist = load(tmp_path)

    assert checklist.questions["veroorzaker_weg"].prompt == route("residentieel").questions["veroorzaker_weg"].prompt
    assert checklist.step_of["veroorzaker_weg"] == "begin"
    assert "veroorzaker_weg" not in checklist.alternative_of
    assert "veroorzaker_weg" in checklist.alternatives["ALT13"].related


def test_a_pinned_route_keeps_its_short_weighings(tmp_path: Path) -> None:
    checklist = load(tmp_path)

    assert from_canonical(checklist.canonical).route.short_weighings == checklist.route.short_weighings


@pytest.mark.parametrize(
    ("wrong", "right", "line"),
    [
        ("  ALT13:\n    vraag", "  ALT31:\n    vraag", 10),
        ("vraag: veroorzaker_weg", "vraag: veroorzaker_wegg", 11),
        ("ook: [wie]", "ook: [wei]", 12),
        ("ja_zelf: {conclusie", "ja_zelfs: {conclusie", 14),
        ("conclusie: inzetten", "conclusie: inzeten", 14),
        ("reden: R3", "reden: R33", 15),
    ],
)
def test_a_name_that_does_not_exist_is_found_at_its_line(tmp_path: Path, wrong: str, right: str, line: int) -> None:
    with pytest.raises(ChecklistFault) as fault:
        load(tmp_path, lambda text: text.replace(wrong, right, 1))

    found = [(item.code, item.line) for item in fault.value.findings]
    assert ("RG-202", line) in found, found
