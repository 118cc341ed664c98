"""What goes in is a finished PDF; the gate must pass it, and must fail every file broken on purpose."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from routekaart.document import render
from routekaart.document.tagging import Elem, PageCanvas
from tests.document.gate import faults
from tests.document.samples import EVERYTHING, attachment, document, meta, table


def elements(pdf: pikepdf.Pdf, role: str) -> list[Any]:
    """Every structure element with this role."""
    return [
        item
        for item in pdf.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/S") == f"/{role}" and "/P" in item
    ]


@pytest.mark.parametrize("style", ["normal", "large", "child"])
def test_every_element_passes_the_gate(style: str) -> None:
    xml = EVERYTHING.replace('style="normal"', f'style="{style}"')
    assert faults(render(xml, meta())) == []


def test_practice_mark_and_attachment_pass_the_gate() -> None:
    data = render(EVERYTHING, meta(watermark="OEFENING", attachments=(attachment(),)))
    assert faults(data) == []
    with pikepdf.open(BytesIO(data)) as pdf:
        assert pdf.attachments["dossier.json"].get_file().read_bytes() == attachment().data
        assert pdf.Root.AF[0].AFRelationship == "/Data"


@pytest.mark.parametrize(
    ("break_it", "fault"),
    [
        (lambda pdf, spec: spec.__delitem__("/AFRelationship"), "relationship"),
        (lambda pdf, spec: spec.__delitem__("/UF"), "name"),
        (lambda pdf, spec: spec.__delitem__("/Desc"), "words"),
        (lambda pdf, spec: spec.EF.F.__delitem__("/Subtype"), "mime"),
        (lambda pdf, spec: spec.EF.F.Params.__delitem__("/ModDate"), "day"),
        (lambda pdf, spec: spec.EF.F.Params.__setitem__("/Size", 1), "size"),
        (lambda pdf, spec: pdf.Root.__setitem__("/AF", pikepdf.Array([])), "not associated with the document"),
        (lambda pdf, spec: pdf.Root.Names.__delitem__("/EmbeddedFiles"), "associated files and attachments differ"),
        (lambda pdf, spec: pdf.Root.__delitem__("/AF"), "xmp: part"),
    ],
)
def test_the_gate_sees_what_is_missing_of_an_attachment(break_it: Callable[[Any, Any], object], fault: str) -> None:
    with pikepdf.open(BytesIO(render(EVERYTHING, meta(attachments=(attachment(),))))) as pdf:
        break_it(pdf, pdf.Root.AF[0])
        out = BytesIO()
        pdf.save(out)
    assert [found for found in faults(out.getvalue()) if found.endswith(fault)] != []


def test_empty_document_passes_the_gate() -> None:
    assert faults(render("<document/>", meta())) == []


def test_seal_fields_are_empty_named_and_point_to_one_object() -> None:
    with pikepdf.open(BytesIO(render(EVERYTHING, meta()))) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        assert [str(field.T) for field in fields] == ["zegel_1", "zegel_2"]
        assert all(field.FT == "/Sig" and "/V" not in field and int(field.F) == 132 for field in fields)
        forms = elements(pdf, "Form")
        assert [form.K.Obj.objgen for form in forms] == [field.objgen for field in fields]


def test_signature_has_words_and_place() -> None:
    with pikepdf.open(BytesIO(render(EVERYTHING, meta()))) as pdf:
        (figure,) = elements(pdf, "Figure")
        assert str(figure.Alt) == "Handtekening van Moeder, getekend op scherm"
        assert len(figure.A.BBox) == 4


def test_split_table_is_one_table_with_one_header() -> None:
    with pikepdf.open(BytesIO(render(document(table(150)), meta()))) as pdf:
        (made,) = elements(pdf, "Table")
        assert len(made.K) == 151
        scopes = [str(head.A.Scope) for head in elements(pdf, "TH")]
        assert scopes.count("/Column") == 2
        assert scopes.count("/Row") == 150


def test_heading_levels_do_not_jump() -> None:
    data = render("<document><h3>diep</h3><h3>weer</h3><h2>hoog</h2></document>", meta())
    assert faults(data) == []


def test_marks_cannot_be_nested() -> None:
    canvas = PageCanvas((200, 200), "nl-NL", "SourceSans3-Regular")
    with pytest.raises(AssertionError), canvas.content(Elem("P")), canvas.content(Elem("P")):
        pass


# The gate itself --------------------------------------------------------------------------------


def _drop(*path: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        place: Any = pdf.Root
        for step in path[:-1]:
            place = place[step]
        del place[path[-1]]

    return change


def _drop_from(role: str, key: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        del elements(pdf, role)[0][key]

    return change


def _unmarked_text(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"BT (x) Tj ET")


def _unmarked_shape(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].contents_add(b"0 0 10 10 re f")


def _foreign_font(pdf: pikepdf.Pdf) -> None:
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    pdf.pages[0].obj.Resources.Font["/Fx"] = font
    pdf.pages[0].contents_add(b"/Artifact BMC BT /Fx 9 Tf (x) Tj ET EMC")


def _lost_content(pdf: pikepdf.Pdf) -> None:
    paragraph = next(item for item in elements(pdf, "P") if "/K" in item)
    del paragraph["/K"]


def _array_in_form(pdf: pikepdf.Pdf) -> None:
    form = elements(pdf, "Form")[0]
    form.K = pikepdf.Array([form.K])


def _first_widget(key: str) -> Callable[[pikepdf.Pdf], None]:
    def change(pdf: pikepdf.Pdf) -> None:
        del pdf.Root.AcroForm.Fields[0][key]

    return change


def _other_part(pdf: pikepdf.Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes().replace(b"<pdfaid:part>2<", b"<pdfaid:part>1<")
    pdf.Root.Metadata.write(packet)


def _heading_jump(pdf: pikepdf.Pdf) -> None:
    elements(pdf, "H2")[0].S = pikepdf.Name("/H3")


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (_drop("/MarkInfo"), "not marked as tagged"),
        (_drop("/Lang"), "no language"),
        (_drop("/ViewerPreferences"), "title not shown"),
        (_drop("/OutputIntents"), "no output intent"),
        (_drop("/StructTreeRoot"), "no structure tree"),
        (_drop("/Metadata"), "no metadata"),
        (_drop_from("Figure", "/Alt"), "Figure without Alt"),
        (_drop_from("TH", "/A"), "TH without Scope"),
        (_drop_from("L", "/A"), "L without ListNumbering"),
        (_unmarked_text, "unmarked Tj"),
        (_unmarked_shape, "unmarked f"),
        (_foreign_font, "font /Helvetica not embedded"),
        (_lost_content, "marked content and structure tree differ"),
        (_array_in_form, "Form.K is not one dictionary"),
        (_first_widget("/TU"), "annotation without words"),
        (_first_widget("/F"), "annotation does not print"),
        (_first_widget("/StructParent"), "annotation not inside /Form"),
        (_other_part, "xmp: part"),
        (_heading_jump, "heading jumps from 1 to 3"),
    ],
)
def test_gate_fails_a_broken_file(change: Callable[[pikepdf.Pdf], None], fault: str) -> None:
    with pikepdf.open(BytesIO(render(EVERYTHING, meta()))) as pdf:
        change(pdf)
        out = BytesIO()
        pdf.save(out)
    assert fault in faults(out.getvalue())


def test_gate_fails_an_encrypted_file() -> None:
    with pikepdf.open(BytesIO(render(EVERYTHING, meta()))) as pdf:
        out = BytesIO()
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user=""))
    assert "encrypted" in faults(out.getvalue())


def _in_structure(elem: Any, page: Any = None) -> Iterator[tuple[Any, int]]:
    """Every piece of marked content as (page, number), in the order in which the structure names it."""
    page = elem.get("/Pg", page)
    kids = elem.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, int):
            yield page.objgen, kid
        elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
            yield kid.get("/Pg", page).objgen, int(kid["/MCID"])
        elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _in_structure(kid, page)


def _in_content(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, int]]:
    """The same in the order in which it is put on the pages."""
    for page in pdf.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]:
                yield page.obj.objgen, int(operands[1]["/MCID"])


def test_what_is_heard_comes_in_the_order_of_the_page() -> None:
    with pikepdf.open(BytesIO(render(EVERYTHING, meta()))) as pdf:
        heard = list(_in_structure(pdf.Root.StructTreeRoot))
        assert len(heard) > 20
        assert heard == list(_in_content(pdf))
    with pypdfium2.PdfDocument(render(document("<h2>Kop</h2><p>een</p><ul><li>twee</li></ul>"), meta())) as shown:
        words = shown[0].get_textpage().get_text_range().split()
    assert words[:5] == ["Titel", "Kop", "een", "•", "twee"]


# Other people's judgement -------------------------------------------------------------------------


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="pdfinfo is not installed")
def test_reading_order_is_that_of_the_document(tmp_path: Path) -> None:
    path = tmp_path / "d.pdf"
    path.write_bytes(render(document("<h2>Kop</h2><p>een</p><ul><li>twee</li></ul>"), meta()))
    told = subprocess.run(["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True)
    lines = [line.strip() for line in told.stdout.splitlines()]
    assert [line for line in lines if line.startswith('"')] == ['"Titel"', '"Kop"', '"een"', '"•"', '"twee"']


@pytest.mark.skipif(shutil.which("verapdf") is None, reason="veraPDF is not installed")
@pytest.mark.parametrize(("flavour", "inside"), [("2a", False), ("ua1", False), ("3a", True), ("ua1", True)])
def test_reference_validator_agrees(tmp_path: Path, flavour: str, inside: bool) -> None:
    path = tmp_path / "d.pdf"
    files = (attachment(),) if inside else ()
    path.write_bytes(render(EVERYTHING, meta(watermark="OEFENING", attachments=files)))
    told = subprocess.run(
        ["verapdf", "--flavour", flavour, "--format", "text", path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stdout.startswith("PASS")
