"""Forgeries in the document: under a second seal of the attacker, or prepared before the first.

Each function takes nothing and gives the bytes of one forgery.
"""

from __future__ import annotations

import io
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from tests.verification import samples
from tests.verification.forging import (
    ATTACKS,
    appended,
    attack,
    draw_over,
    first_page,
    generic,
    prepared,
    seal_module,
    seal_writer,
    sealed_after,
)

# With a key of his own: changes in the same revision as the second seal.


@attack("shadow: page content replaced")
def _shadow_1() -> bytes:
    def change(writer: Any) -> None:
        page = first_page(writer)
        page[pdf_name("/Contents")] = writer.add_object(generic.StreamObject(stream_data=b"q Q"))
        writer.update_container(page)

    return sealed_after(change)


@attack("shadow: drawn over")
def _shadow_2() -> bytes:
    return sealed_after(draw_over)


@attack("shadow: font replaced")
def _shadow_3() -> bytes:
    def change(writer: Any) -> None:
        fonts = first_page(writer)["/Resources"]["/Font"]
        font = fonts[next(iter(fonts))]
        font[pdf_name("/BaseFont")] = pdf_name("/Courier")
        writer.update_container(font)

    return sealed_after(change)


@attack("shadow: catalogue points to other pages")
def _shadow_4() -> bytes:
    def change(writer: Any) -> None:
        pages = generic.DictionaryObject(writer.root["/Pages"])
        writer.root[pdf_name("/Pages")] = writer.add_object(pages)
        writer.update_root()

    return sealed_after(change)


@attack("shadow: page hidden")
def _shadow_5() -> bytes:
    def change(writer: Any) -> None:
        pages = writer.root["/Pages"]
        pages[pdf_name("/Kids")] = generic.ArrayObject([pages["/Kids"].raw_get(0)])
        pages[pdf_name("/Count")] = generic.NumberObject(1)
        writer.update_container(pages)

    return sealed_after(change)


@attack("shadow: page turned and cropped")
def _shadow_6() -> bytes:
    def change(writer: Any) -> None:
        page = first_page(writer)
        page[pdf_name("/CropBox")] = generic.ArrayObject([generic.NumberObject(each) for each in (0, 0, 9, 9)])
        writer.update_container(page)

    return sealed_after(change)


@attack("shadow: layer hidden beforehand")
def _shadow_7() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("laag")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))

    return prepared(change)


@attack("shadow: an update of its own before the second seal")
def _shadow_8() -> bytes:
    changed = appended(draw_over, samples.first_of_two())
    return seal_writer(seal_module._writer(changed, "zegel_2", samples.NOW), "zegel_2")


def _with_a_hidden_page(pdf: pikepdf.Pdf) -> None:
    """What is to be shown later lies in the sealed file already, and nothing leads to it but a loose name."""
    hidden = pdf.make_stream(b"BT ET 1 0 0 rg 50 700 300 100 re f")
    pdf.pages[0].obj.PieceInfo = Dictionary(Routekaart=Dictionary(Private=hidden))


def _hidden_first_seal() -> bytes:
    pdf = pikepdf.open(io.BytesIO(samples.unsealed()))
    _with_a_hidden_page(pdf)
    out = io.BytesIO()
    pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return samples.sealed(out.getvalue(), samples.key(), "zegel_1")


def _show_hidden(writer: Any) -> None:
    page = first_page(writer)
    page[pdf_name("/Contents")] = page["/PieceInfo"]["/Routekaart"].raw_get("/Private")
    writer.update_container(page)


@attack("shadow: hidden content prepared, shown by an update")
def _shadow_9() -> bytes:
    return appended(_show_hidden, _hidden_first_seal())


@attack("shadow: hidden content prepared, shown under a second seal")
def _shadow_10() -> bytes:
    writer = seal_module._writer(_hidden_first_seal(), "zegel_2", samples.NOW)
    _show_hidden(writer)
    return seal_writer(writer, "zegel_2")


# Evil annotation: something is laid over the page.


def _annotation(kind: str) -> bytes:
    def change(writer: Any) -> None:
        page = first_page(writer)
        note = generic.DictionaryObject(
            {
                pdf_name("/Type"): pdf_name("/Annot"),
                pdf_name("/Subtype"): pdf_name(kind),
                pdf_name("/Rect"): generic.ArrayObject([generic.NumberObject(each) for each in (9, 9, 90, 90)]),
                pdf_name("/Contents"): generic.pdf_string("Er staat nu iets anders"),
            }
        )
        page[pdf_name("/Annots")] = generic.ArrayObject([writer.add_object(note)])
        writer.update_container(page)

    return sealed_after(change)


for _kind in ("/FreeText", "/Stamp", "/Redact", "/Ink", "/Widget"):
    ATTACKS[f"EAA: {_kind[1:]}"] = lambda kind=_kind: _annotation(kind)  # type: ignore[misc]


# Sneaky signature: a seal field is used to cover or replace text.


@attack("SSA: new field over the text")
def _ssa_1() -> bytes:
    def change(writer: Any) -> None:
        append_signature_field(writer, SigFieldSpec("zegel_3", on_page=0, box=(40, 700, 500, 800)))

    return sealed_after(change, "zegel_3")


@attack("SSA: field moved over the text")
def _ssa_2() -> bytes:
    def change(writer: Any) -> None:
        field = writer.root["/AcroForm"]["/Fields"][1]
        field[pdf_name("/Rect")] = generic.ArrayObject([generic.NumberObject(each) for each in (40, 700, 500, 800)])
        writer.update_container(field)

    return sealed_after(change)


@attack("SSA: look of the first seal replaced")
def _ssa_3() -> bytes:
    def change(writer: Any) -> None:
        field = writer.root["/AcroForm"]["/Fields"][0]
        field[pdf_name("/AP")] = writer.root["/AcroForm"]["/Fields"][1]["/AP"]
        writer.update_container(field)

    return sealed_after(change)


# Active content, prepared before the first seal.


_SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert('x')"))


@attack("active: script on opening")
def _active_1() -> bytes:
    return prepared(lambda pdf: setattr(pdf.Root, "OpenAction", _SCRIPT))


@attack("active: launch in a link")
def _active_2() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        action = Dictionary(S=Name.Launch, F=String("calc.exe"))
        link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([0, 0, 9, 9]), A=action)
        pdf.pages[0].Annots = Array([*pdf.pages[0].get("/Annots", []), pdf.make_indirect(link)])

    return prepared(change)


@attack("active: XFA form")
def _active_3() -> bytes:
    return prepared(lambda pdf: setattr(pdf.Root.AcroForm, "XFA", pdf.make_stream(b"<xdp/>")))


@attack("active: script on a page")
def _active_4() -> bytes:
    return prepared(lambda pdf: setattr(pdf.pages[0].obj, "AA", Dictionary(O=_SCRIPT)))


@attack("active: script in the names")
def _active_5() -> bytes:
    names = Dictionary(JavaScript=Dictionary(Names=Array([String("a"), _SCRIPT])))
    return prepared(lambda pdf: setattr(pdf.Root, "Names", names))


@attack("active: content kept in another file")
def _active_6() -> bytes:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Contents = pdf.make_stream(b"", F=String("elders.txt"))

    return prepared(change)
