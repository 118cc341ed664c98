"""Papers of a route: accessible, whole, the same every time, and good on a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pikepdf
import pypdfium2
import pytest

from routekaart.checklist import Checklist, list_routes
from routekaart.document import render
from routekaart.document.outline import form_pdf, map_pdf, map_svg
from routekaart.errors import RoutekaartError
from routekaart.outline import empty_form, route_map
from tests.document.gate import faults
from tests.document.samples import document, meta
from tests.routes import CHECKLISTS, route, route_a
from tests.small_route import small_route

PAPERS: dict[str, Callable[[Checklist], bytes]] = {
    "map": lambda checklist: map_pdf(route_map(checklist)),
    "form": lambda checklist: form_pdf(empty_form(checklist)),
}
each_route = pytest.mark.parametrize("name", [item.id for item in list_routes(CHECKLISTS)])
each_paper = pytest.mark.parametrize("kind", list(PAPERS))
_FOOT, _HEAD, _LEFT, _RIGHT = 40.0, 800.0, 53.0, 541.3 + 2.7  # the blank that ends a line may stick out


def words(pdf: bytes) -> str:
    """All text, blanks made single."""
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pypdfium2.PdfDocument(pdf))


@each_paper
@each_route
def test_the_paper_is_accessible_and_complete(kind: str, name: str) -> None:
    checklist = route(name)
    pdf = PAPERS[kind](checklist)
    assert faults(pdf) == []
    text = words(pdf)
    asked = [item for step in checklist.steps for item in step.questions if item.kind != "afgeleid"]
    assert [
        item.prompt for item in asked if " ".join(item.prompt.split()) not in text.replace("[naam]", "het kind")
    ] == []


@each_paper
def test_no_text_runs_over_an_edge_and_no_page_is_nearly_empty(kind: str) -> None:
    document = pypdfium2.PdfDocument(PAPERS[kind](route_a()))
    for number, page in enumerate(document, start=1):
        text = page.get_textpage()
        boxes = [text.get_rect(index) for index in range(text.count_rects())]
        assert min(box[0] for box in boxes) >= _LEFT and max(box[2] for box in boxes) <= _RIGHT, number
        assert max(box[3] for box in boxes) <= _HEAD, number
        body = [box for box in boxes if box[1] > _FOOT + 20]
        assert len(body) > 3, number


@each_paper
def test_same_route_same_bytes(kind: str, tmp_path: Path) -> None:
    checklist = small_route(tmp_path)
    assert PAPERS[kind](checklist) == PAPERS[kind](checklist)


def test_no_heading_stays_behind_at_the_foot_of_a_page() -> None:
    """A heading is followed on its own page by something that is no heading."""
    with pikepdf.open(BytesIO(PAPERS["form"](route_a()))) as pdf:
        pages: list[object] = [page.objgen for page in pdf.pages]
        flow = [(str(item.S), pages.index(item.Pg.objgen)) for item in leaves(pdf.Root.StructTreeRoot) if "/Pg" in item]
    headings = {"/H1", "/H2", "/H3"}
    behind = [
        (role, page)
        for (role, page), (following, at) in zip(flow, flow[1:], strict=False)
        if role in headings and at != page
    ]
    assert behind == []


def elements(elem: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """All structure elements, in reading order."""
    kids = elem.get("/K")
    for kid in [] if kids is None else list(kids) if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid
            yield from elements(kid)


def leaves(elem: pikepdf.Object) -> list[pikepdf.Object]:
    """Structure elements that hold content, in reading order."""
    kids = elem.get("/K")
    if kids is None:
        return []
    below = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    elements = [kid for kid in below if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return [found for kid in elements for found in leaves(kid)] or [elem]


@each_route
def test_the_picture_says_the_same_and_stays_within_its_frame(name: str) -> None:
    svg = ElementTree.fromstring(map_svg(route_map(route(name))))
    width = float(svg.get("viewBox", "").split()[2])
    texts = svg.findall(".//{http://www.w3.org/2000/svg}text")
    assert texts
    for item in texts:
        assert float(item.get("x", "")) + float(item.get("textLength", "")) <= width - 100
    text = " ".join((item.text or "").strip() for item in texts)
    for step in route(name).steps:
        assert " ".join(step.title.split())[:24] in text


def test_the_river_is_told_without_colour() -> None:
    """The water gets wider: in black and white far from home still looks different."""
    widths = [width for width, _ in river(route_a())]
    assert max(widths) > 2.9 * min(widths)
    assert widths[: widths.index(max(widths))] == sorted(widths[: widths.index(max(widths))])


def river(checklist: Checklist) -> list[tuple[float, list[tuple[float, float]]]]:
    """Width and corners of every line in the picture of a route."""
    svg = ElementTree.fromstring(map_svg(route_map(checklist)))
    lines = svg.findall(".//{http://www.w3.org/2000/svg}polyline")
    points = [[tuple(map(float, pair.split(","))) for pair in item.get("points", "").split()] for item in lines]
    widths = [float(item.get("stroke-width", "")) for item in lines]
    return [(width, [(x, y) for x, y in corners]) for width, corners in zip(widths, points, strict=True)]


@each_route
def test_the_river_on_paper_only_runs_level_upright_or_slanting(name: str) -> None:
    for _, corners in river(route(name)):
        for (x1, y1), (x2, y2) in pairwise(corners):
            across, down = abs(x2 - x1), abs(y2 - y1)
            assert min(across, down) < 0.03 or abs(across - down) < 0.03


@each_route
def test_the_whole_picture_stands_on_the_first_page(name: str) -> None:
    """In one glance: the words of every stop, also of the longest route."""
    checklist = route(name)
    first = pypdfium2.PdfDocument(map_pdf(route_map(checklist)))[0].get_textpage().get_text_range().split()
    missing = Counter(word for stop in route_map(checklist).stops for word in stop.title.split())
    missing.subtract(first)
    assert [word for word, count in missing.items() if count > 0] == []


@each_route
def test_who_listens_hears_the_stops_in_the_order_of_the_route(name: str) -> None:
    checklist = route(name)
    with pikepdf.open(BytesIO(map_pdf(route_map(checklist)))) as pdf:
        stops = next(item for item in elements(pdf.Root.StructTreeRoot) if str(item.S) == "/L")
        assert [str(item.S) for item in stops.K] == ["/LI"] * len(route_map(checklist).stops)
    svg = ElementTree.fromstring(map_svg(route_map(checklist)))
    told = "".join("".join((item.text or "").split()) for item in svg.findall(".//{http://www.w3.org/2000/svg}text"))
    at = 0
    for stop in route_map(checklist).stops:
        at = told.index("".join(stop.title.split()), at) + 1


def pages(body: str) -> list[str]:
    """The text of every page of a document with this body, blanks made single."""
    reader = pypdfium2.PdfDocument(render(document(body), meta()))
    return [" ".join(page.get_textpage().get_text_range().split()) for page in reader]


def boxes_at(body: str) -> list[tuple[float, float]]:
    """Left and top of every box to tick on the first page."""
    page = pypdfium2.PdfDocument(render(document(body), meta()))[0].get_textpage()
    signs = page.get_text_range()
    places = [page.get_charbox(index) for index, sign in enumerate(signs) if sign == "☐"]
    return [(round(left), round(top)) for left, _, _, top in places]


def choices(*texts: str) -> str:
    return f"<choices>{''.join(f'<option>{text}</option>' for text in texts)}</choices>"


def test_short_choices_stand_on_one_row() -> None:
    found = boxes_at(choices("Ja", "Nee", "Weet ik niet"))
    assert len({top for _, top in found}) == 1 and len({left for left, _ in found}) == 3


def test_longer_choices_stand_in_columns_and_the_longest_under_each_other() -> None:
    middle = boxes_at(choices(*(f"Een antwoord van een paar woorden {number}" for number in range(5))))
    assert len({left for left, _ in middle}) == 2 and len({top for _, top in middle}) == 3
    long = boxes_at(choices(*("woord " * 30 for _ in range(3))))
    assert len({left for left, _ in long}) == 1 and len({top for _, top in long}) == 3


def asked(question: str, *texts: str, hint: str = "") -> str:
    options = "".join(f"<option>{text}</option>" for text in texts)
    return f'<choices label="{question}" hint="{hint}">{options}</choices>'


def test_few_short_answers_stand_beside_their_question() -> None:
    alone = boxes_at("<p>Is dit zo?</p>" + choices("Ja", "Nee"))
    beside = boxes_at(asked("Is dit zo?", "Ja", "Nee", hint="Vraag het na."))
    assert min(left for left, _ in beside) > min(left for left, _ in alone) + 200
    assert beside[0][1] > alone[0][1]
    assert "Is dit zo?" in pages(asked("Is dit zo?", "Ja", "Nee"))[0]


def test_long_answers_or_a_long_question_push_the_answers_under_it() -> None:
    left = boxes_at(choices("Ja"))[0][0]
    assert boxes_at(asked("Is dit zo?", *("een heel lang antwoord " * 3 for _ in range(3))))[0][0] == left
    assert boxes_at(asked("heel veel woorden " * 20, "Ja", "Nee"))[0][0] == left


def test_a_question_beside_its_answers_is_accessible() -> None:
    assert faults(render(document(asked("Is dit zo?", "Ja", "Nee", hint="Vraag het na.")), meta())) == []


def test_the_question_can_stand_before_the_line_to_write_on() -> None:
    body = '<writing lines="2" strong="true" label="Waarom?"/>'
    assert "Waarom?" in pages(body)[0] and faults(render(document(body), meta())) == []


def test_a_picture_of_more_rows_than_a_page_is_cut_between_two_rows() -> None:
    names = [f"halte{number}" for number in range(150)]
    body = f"<map>{''.join(f'<stop>{name}</stop>' for name in names)}</map>"
    found = pages(body)
    assert len(found) == 2
    shown = [[name for name in names if name in page.split()] for page in found]
    assert sum(shown, []) == names
    assert faults(render(document(body), meta())) == []


def test_a_route_without_stops_has_no_picture() -> None:
    assert "daarna" in pages("<map/><p>daarna</p>")[0]


def test_a_label_of_many_words_keeps_its_line_to_write_on() -> None:
    body = f'<writing lines="2" label="{"heel veel woorden " * 12}"/><p>daarna</p>'
    assert faults(render(document(body), meta())) == []
    assert pages(body)[0].count("woorden") == 12 and "daarna" in pages(body)[0]


@pytest.mark.parametrize(
    "body",
    [
        '<map><stop band="2">x</stop></map>',
        '<map><stop kind="haven">x</stop></map>',
        "<stop>x</stop>",
        '<p keep="ja">x</p>',
        "<choices><p/></choices>",
    ],
)
def test_what_a_template_may_not_say(body: str) -> None:
    with pytest.raises(RoutekaartError, match="DOC-01"):
        render(document(body), meta())
