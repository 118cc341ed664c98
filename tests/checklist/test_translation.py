"""Every text of a route by an id, and what a translation of it lacks."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from routekaart.authoring import write_translation
from routekaart.checking import check_all, report_json, report_lines
from routekaart.checklist import Checklist, ChecklistFault, load_route
from routekaart.checklist.translation import beside, gaps_of, read_translation, texts_of, translated, written
from routekaart.errors import RoutekaartError
from tests.checklist.samples import ON, ROUTE, write
from tests.routes import route as shipped_route


@pytest.fixture
def route(tmp_path: Path) -> Checklist:
    return load_route(write(tmp_path), folder=tmp_path)


def test_what_people_read_has_an_id_and_what_the_program_reads_has_none(route: Checklist) -> None:
    texts = texts_of(route)
    assert texts["route.titel"] == "Proef"
    assert texts["vraag.kader.vraag"] == "Welk kader geldt?"
    assert texts["vraag.kader.opties.ots.titel"] == "OTS"
    assert texts["lijst.personen.velden.gezag.vraag"] == "Gezag?"
    assert texts["alternatief.ALT01.liever_niet_als"] == "Het is nu niet veilig."
    assert texts["waarschuwing.W01.doe"] == "Vraag waarom."
    assert "Jeugdwet" not in texts.values()  # a source keeps its own name
    assert not [name for name, text in texts.items() if text in ("ots", "kader", "maatregel")]


def test_rules_limits_and_columns_have_texts_and_names_of_fields_are_none() -> None:
    texts = texts_of(shipped_route("residentieel"))
    assert texts["regel.niets_past.titel"] == "Geen enkele mogelijkheid past"
    assert texts["parameter.dagen_nadert.eenheid"] == "dagen"
    assert texts["vraag.dekt_voorwaarde.cel.opties.deels.titel"] == "Een beetje"
    assert texts["document.verhaal.wat_hielp"] == "Wat hielp"
    assert texts["alternatief.ALT04.vormen.0"].startswith("Families First")
    assert not [name for name in texts if re.search(r"consult\.\w+\.velden|cel\.soort", name)]
    assert texts_of(shipped_route("crisis"))["route.alleen_voorlopig.hierna"]
    assert texts_of(shipped_route("terugblik"))["document.blad.inleiding"]


def test_a_new_file_lacks_everything_and_a_filled_one_nothing(route: Checklist, tmp_path: Path) -> None:
    path = tmp_path / "en.yaml"
    gaps = write_translation(route, "en", path)
    assert (gaps.done, len(gaps.missing)) == (0, gaps.total)
    path.write_text(path.read_text(encoding="utf-8").replace("vertaling: ''", "vertaling: no"), encoding="utf-8")
    found = read_translation(path)
    assert gaps_of(route, found).done == gaps.total
    assert found.texts["route.titel"].text == "no"  # text stays text
    once = written(route, "en", found)
    path.write_text(once, encoding="utf-8")
    assert written(route, "en", read_translation(path)) == once


def test_a_text_that_changed_keeps_its_translation_and_shows_what_it_was(route: Checklist, tmp_path: Path) -> None:
    path = tmp_path / "en.yaml"
    write_translation(route, "en", path)
    path.write_text(path.read_text(encoding="utf-8").replace("vertaling: ''", "vertaling: yes"), encoding="utf-8")
    newer = load_route(write(tmp_path, ROUTE.replace("Welk kader geldt?", "Wat is het kader?")), folder=tmp_path)
    assert gaps_of(newer, read_translation(path)).behind == ("vraag.kader.vraag",)
    gaps = write_translation(newer, "en", path)
    row = read_translation(path).texts["vraag.kader.vraag"]
    assert (row.original, row.before, row.text) == ("Wat is het kader?", "Welk kader geldt?", "yes")
    assert gaps.behind == ("vraag.kader.vraag",)  # until a translator looked and took `was` out
    write_translation(newer, "en", path)
    assert read_translation(path).texts["vraag.kader.vraag"].before == "Welk kader geldt?"


def test_what_another_route_translates_already_is_not_asked_again(route: Checklist, tmp_path: Path) -> None:
    other = load_route(write(tmp_path, ROUTE.replace("Welk kader geldt?", "Wat is het kader?")), folder=tmp_path)
    folder = tmp_path / "vertalingen" / "en"
    folder.mkdir(parents=True)
    write_translation(other, "en", folder / "ander.yaml")
    filled = (folder / "ander.yaml").read_text(encoding="utf-8").replace("vertaling: ''", "vertaling: said there")
    (folder / "ander.yaml").write_text(filled, encoding="utf-8")
    (folder / "kapot.yaml").write_text("vertaling: [", encoding="utf-8")
    path = folder / "proef.yaml"
    gaps = write_translation(route, "en", path)
    assert list(read_translation(path).texts) == ["vraag.kader.vraag"] == list(gaps.missing)
    assert gaps.done == gaps.total - 1
    own = translated(route, read_translation(path), beside(path))
    assert own["route.titel"].text == "said there"
    assert "vraag.kader.vraag" not in own, "that route asks something else"


def test_the_own_words_go_before_those_of_another_route(route: Checklist, tmp_path: Path) -> None:
    for name, said in (("ander", "theirs"), ("proef", "ours")):
        text = f"vertaling: en\nroutekaart: {name}\nversie: '1'\nteksten:\n"
        row = f"  route.titel: {{nl: Proef, vertaling: {said}}}\n"
        (tmp_path / f"{name}.yaml").write_text(text + row, encoding="utf-8")
    path = tmp_path / "proef.yaml"
    assert translated(route, read_translation(path), beside(path))["route.titel"].text == "ours"
    assert translated(route, None, beside(path))["route.titel"].text == "theirs"
    path.write_text(written(route, "en", read_translation(path), beside(path)), encoding="utf-8")
    assert read_translation(path).texts["route.titel"].text == "ours"


def test_the_hash_is_of_what_it_says(route: Checklist, tmp_path: Path) -> None:
    path = tmp_path / "en.yaml"
    write_translation(route, "en", path)
    first = read_translation(path).hash
    path.write_text("# more\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert read_translation(path).hash == first
    path.write_text(path.read_text(encoding="utf-8").replace("vertaling: ''", "vertaling: x", 1), encoding="utf-8")
    assert read_translation(path).hash != first


def test_another_translation_is_never_overwritten(route: Checklist, tmp_path: Path) -> None:
    path = tmp_path / "vertaling.yaml"
    write_translation(route, "en", path)
    before = path.read_bytes()
    with pytest.raises(RoutekaartError) as caught:
        write_translation(route, "ar", path)
    assert caught.value.code == "AUT-005"
    path.write_text("vertaling: en\nroutekaart: proef\nversie: 1\nteksten: {x: {nl: a, en: b}}\n", encoding="utf-8")
    with pytest.raises(ChecklistFault, match="onbekende sleutel 'en'"):
        write_translation(route, "en", path)
    assert before


def test_check_counts_the_gaps(route: Checklist, tmp_path: Path) -> None:
    path = tmp_path / "vertalingen" / "en" / "proef.yaml"
    path.parent.mkdir(parents=True)
    total = write_translation(route, "en", path).total
    outcome = check_all([path], folder=tmp_path, on=ON, examples=False)
    assert outcome.passed
    assert f"vertalingen/en/proef.yaml: 0 van {total} teksten vertaald." in report_lines(outcome)
    assert report_json(outcome)["vertalingen"]["en/proef.yaml"]["vertaald"] == 0


def test_a_translation_of_a_route_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    path = write(tmp_path, "vertaling: en\nroutekaart: weg\nversie: 1\n", "vertalingen/en/weg.yaml")
    assert not check_all([path], folder=tmp_path, on=date(2026, 11, 22), examples=False).passed
