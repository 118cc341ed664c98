"""Everything side by side on paper: one page for every practice case, nothing kept back shows, nothing shouts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.answers import Facts
from routekaart.checklist import Checklist
from routekaart.document.compose import Paper, compose, to_pdf
from routekaart.document.fonts import load_fonts
from routekaart.document.paper.one_page import CUT, Room, cut, fitted, lines_of
from routekaart.document.text import Span, TextStyle, set_lines
from routekaart.document.theme import INK, THEMES
from routekaart.dossier.sharing import FIXED_SENTENCE
from routekaart.engine import assess
from routekaart.errors import RoutekaartError
from tests.document.case import request
from tests.document.gate import faults
from tests.routes import PRACTICE, practice_facts, route_of

CASES = [path.stem for path in PRACTICE if route_of(path.stem).alternatives]
RESOURCES = Path(__file__).parents[2] / "resources"
LONG = (
    "Bij de buren van tante Zwaantje-Wilhelmina logeren in alle vakanties, de weekenden en op de woensdagmiddagen "
    "zolang als dat nodig is, met hulp van de mensen die daar al komen."
)


def sheet(given_facts: Facts, checklist: Checklist, **changes: object) -> Paper:
    assessment = assess(checklist, given_facts)
    return compose(request("vergelijking", given_facts, checklist=checklist, assessment=assessment, **changes))


def pages(pdf: bytes) -> list[str]:
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(pdf)]


def with_own(known: Facts, title: str = LONG) -> Facts:
    """Three ideas of people themselves, each with a long title."""
    own = tuple(
        {"id": f"EIGEN-{number}", "titel": f"{number} {title}", "afstand": 20 * number + 5, "plek": "netwerk"}
        for number in range(1, 4)
    )
    return replace(known, own_alternatives=own)


def said_by_all(known: Facts) -> Facts:
    """Everybody said something long about every alternative."""
    people = [row for row in known.records("personen") if row.get("rol") in ("kind", "ouder", "voogd")]
    rows = tuple(
        {"id": f"w{number}", "wie": row["id"], "tekst": LONG, "delen": "in_document"}
        for number, row in enumerate(people)
    )
    pointed = [row["id"] for row in rows]
    weighed = {name: {**body, "woorden": pointed} for name, body in known.weighings.items()}
    decision = {**known.decision, "motivering": LONG * 6}
    return replace(known, lists={**known.lists, "woorden": rows}, weighings=weighed, decision=decision)


@pytest.mark.parametrize("name", CASES)
def test_every_practice_case_stands_on_one_page(name: str) -> None:
    checklist, known = route_of(name), practice_facts(name)
    made = sheet(known, checklist, practice=True)
    pdf = to_pdf(made)
    assert faults(pdf) == []
    (page,) = pages(pdf)
    assert "OEFENING" in page and FIXED_SENTENCE in page
    assert made.text.count(FIXED_SENTENCE) == 1
    ladder = assess(checklist, known).alternatives.values()
    titles = [f"{number}. {state.rung.short}" for number, state in enumerate(ladder, start=1)]
    rows = [line.split(" | ")[0] for line in made.text.splitlines() if " | " in line][1:]
    assert rows == titles, "every alternative, in the order of the ladder"


@pytest.mark.parametrize("name", CASES)
def test_with_three_own_ideas_and_much_said_it_still_is_one_page(name: str) -> None:
    checklist, known = route_of(name), said_by_all(with_own(practice_facts(name)))
    made = sheet(known, checklist, practice=True)
    pdf = to_pdf(made)
    assert faults(pdf) == []
    (page,) = pages(pdf)
    assert [number for number in (1, 2, 3) if f"{number} Bij de buren" not in page] == []
    assert "gaat de tekst verder in het dossier" in page


def test_nothing_on_it_is_smaller_than_nine_points() -> None:
    """But for the foot of the page, which every paper has."""
    name = CASES[0]
    pdf = to_pdf(sheet(said_by_all(with_own(practice_facts(name))), route_of(name)))
    sizes = [size for height, size in letters(pdf) if height > 60]
    assert len(sizes) > 20 and min(sizes) >= 9


def letters(pdf: bytes) -> Iterator[tuple[float, float]]:
    """Height on the page and size of every piece of text."""
    size = height = 0.0
    with pikepdf.open(BytesIO(pdf)) as document:
        for step in pikepdf.parse_content_stream(document.pages[0]):
            operator, operands = str(step.operator), step.operands
            if operator == "Tf":
                size = float(operands[1])
            elif operator == "Tm":
                height = float(operands[5])
            elif operator in ("Tj", "TJ"):
                yield height, size


def test_no_row_stands_out() -> None:
    name = "noor-bij-oma"
    xml = sheet(practice_facts(name), route_of(name)).xml
    assert "strong" not in xml
    rows = xml.split("<row ")[1:]
    assert {row.count("<cell>") for row in rows} == {6}
    assert {row.count("<b>") for row in rows} == {1}, "only what the row is called"
    assert not any("<cell></cell>" in row for row in rows), "an empty cell says what is missing"


def test_who_said_nothing_and_whose_words_are_kept_back_read_the_same() -> None:
    name = "noor-bij-oma"
    checklist, known = route_of(name), practice_facts(name)
    kept = tuple({**row, "delen": "alleen_dossier"} for row in known.records("woorden"))
    nothing = replace(known, lists={**known.lists, "woorden": ()})
    hidden = replace(known, lists={**known.lists, "woorden": kept})
    assert sheet(nothing, checklist).text == sheet(hidden, checklist).text
    assert "niet in dit stuk" in sheet(hidden, checklist).text


def test_a_route_without_alternatives_has_no_sheet() -> None:
    name = "gesprek-met-aanbieder"
    with pytest.raises(RoutekaartError, match=r"DOC-02[23]"):
        sheet(practice_facts(name), route_of(name))
    bare = replace(route_of("noor-bij-oma"), alternatives={})
    none = replace(assess(bare, practice_facts("noor-bij-oma")), alternatives={})
    with pytest.raises(RoutekaartError, match="DOC-023"):
        compose(request("vergelijking", practice_facts("noor-bij-oma"), checklist=bare, assessment=none))


def test_the_same_case_gives_the_same_bytes() -> None:
    name = CASES[0]
    made = [to_pdf(sheet(practice_facts(name), route_of(name))) for _ in range(2)]
    assert made[0] == made[1]


# how long texts may be -----------------------------------------------------------------------------------------

dutch = st.text("abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPRSTUVWZ.,’éëïö–-1234567890", max_size=240)


@settings(max_examples=300)
@given(dutch, st.floats(45, 200))
def test_a_text_never_takes_more_lines_than_counted(text: str, width: float) -> None:
    cell = THEMES["dense"].cell()
    bold = TextStyle(cell.size, cell.leading, INK, bold=True)
    drawn = set_lines([Span(text)], bold, width, load_fonts(RESOURCES / "fonts"))
    assert len(drawn) <= lines_of(text, width, cell.size)


@given(dutch, st.floats(45, 200), st.integers(1, 5))
def test_a_cut_text_fits_and_says_that_it_was_cut(text: str, width: float, most: int) -> None:
    shorter = cut(text, width, 9.0, most)
    assert shorter == text or (shorter.endswith(CUT) and lines_of(shorter, width, 9.0) <= most)


def test_longer_cells_are_cut_and_short_ones_keep_their_words() -> None:
    room = Room((60.0, 60.0, 60.0), 100.0, 9.0, 11.0, 4.0)
    rows = [("kort", "woord " * 40, "klaar"), ("ook kort", "klein", "klaar")]
    found = fitted(rows, room)
    assert found[0][0] == "kort" and found[1] == ("ook kort", "klein", "klaar")
    assert found[0][1].endswith(CUT)
    high = sum(max(lines_of(text, 60.0, 9.0) for text in row) * room.leading + room.around for row in found)
    assert room.height - room.leading < high <= room.height, "all of the height is used"


def test_in_a_crowd_the_name_and_the_outcome_stay_whole() -> None:
    room = Room((60.0, 60.0, 60.0), 100.0, 9.0, 11.0, 4.0)
    for name, said, outcome in fitted([("de naam van een plek", "woord " * 30, "nog geen conclusie")] * 40, room):
        assert (name, outcome) == ("de naam van een plek", "nog geen conclusie")
        assert lines_of(said, 60.0, 9.0) == lines_of(name, 60.0, 9.0)
