"""What goes in is document XML; what comes out must be readable, complete and the same every time."""

from __future__ import annotations

import os
import re
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.document import render
from routekaart.document.fonts import load_fonts
from routekaart.document.markup import parse
from routekaart.document.script import visual
from routekaart.errors import RoutekaartError
from routekaart.paths import places
from tests.document.gate import faults
from tests.document.samples import EVERYTHING, document, meta, table


def pages_of(xml: str) -> list[str]:
    """The text of every page, blanks made single."""
    reader = pypdfium2.PdfDocument(render(xml, meta()))
    return [" ".join(page.get_textpage().get_text_range().split()) for page in reader]


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_same_input_gives_same_bytes() -> None:
    assert render(EVERYTHING, meta()) == render(EVERYTHING, meta())


def test_everything_a_person_wrote_is_on_paper() -> None:
    text = " ".join(pages_of(EVERYTHING))
    for words in (
        *("Noor, 9 jaar", "“Ik wil bij oma.”", "Vader — niet eens. “Ik wil iets anders.”", "Tweede alinea."),
        *("getekend op scherm", "naam getypt", "tekent op papier", "niet getekend", "Zegel van A. de Boer"),
        *("Ioniță", "zonder kop", "Logboek: 214 regels", "blad 1 van"),
    ):
        assert words in text


@pytest.mark.parametrize("style", ["normal", "large", "child"])
def test_no_page_is_empty(style: str) -> None:
    xml = document("<p>een</p><pagebreak/><spacer/><pagebreak/><p>twee</p><pagebreak/><spacer/>", style=style)
    assert len(pages_of(xml)) == 2
    assert len(pages_of("<document><pagebreak/><pagebreak/><p>een</p></document>")) == 1


def test_header_row_comes_back_on_every_page() -> None:
    pages = pages_of(document(table(150)))
    assert len(pages) > 3
    assert all("Nr Wat" in page for page in pages)
    found = re.findall(r"wat er over rij (\d+) staat", " ".join(pages))
    assert [int(number) for number in found] == list(range(150))


@pytest.mark.parametrize("count", range(22, 34))
def test_no_short_row_stands_alone_under_a_repeated_header(count: int) -> None:
    rows = "".join(f"<row><cell>rij{number}</cell><cell>x</cell></row>" for number in range(count))
    pages = pages_of(document(f'<table widths="1 2"><head><cell>a</cell><cell>b</cell></head>{rows}</table>'))
    assert [text.count("rij") for text in pages[1:] if text.count("rij") == 1] == []
    assert sum(text.count("rij") for text in pages) == count


def test_fifty_pages_of_table_pass_the_gate() -> None:
    data = render(document(table(1600)), meta())
    with pikepdf.open(BytesIO(data)) as pdf:
        assert len(pdf.pages) >= 50
    assert faults(data) == []


@pytest.mark.parametrize("lines", range(38, 52))
def test_heading_is_never_the_last_thing_on_a_page(lines: int) -> None:
    xml = document('<p tone="small">vul</p>' * lines, "<h2>Kop hier</h2><h3>Onderkop</h3>", table(3))
    for page in pages_of(xml):
        assert ("Kop hier" in page) == ("rij 1" in page)


@pytest.mark.parametrize("tone", ["plain", "child", "dissent"])
def test_long_quote_runs_on_over_pages_without_losing_a_word(tone: str) -> None:
    words = [f"woord{number}" for number in range(3000)]
    pages = pages_of(document(f'<quote who="Vader" tone="{tone}">{" ".join(words)}</quote>'))
    assert len(pages) > 2
    assert re.findall(r"woord\d+", " ".join(pages)) == words


def test_row_taller_than_a_page_is_cut_without_losing_a_word() -> None:
    words = [f"woord{number}" for number in range(3000)]
    row = f"<row><cell>kort</cell><cell>{' '.join(words)}</cell></row>"
    pages = pages_of(document(f'<table widths="1 2"><head><cell>a</cell><cell>b</cell></head>{row}</table>'))
    assert re.findall(r"woord\d+", " ".join(pages)) == words


def test_kept_blocks_stay_on_one_page_when_they_fit() -> None:
    kept = "<keep><p>begin</p>" + "<p>midden</p>" * 20 + "<p>einde</p></keep>"
    for page in pages_of(document("<p>vul</p>" * 20, kept)):
        assert ("begin" in page) == ("einde" in page)


def test_kept_blocks_that_no_page_can_hold_are_still_all_there() -> None:
    kept = "<keep>" + "".join(f"<p>alinea{number}.</p>" for number in range(120)) + "</keep>"
    found = re.findall(r"alinea(\d+)\.", " ".join(pages_of(document(kept))))
    assert [int(number) for number in found] == list(range(120))


def test_word_of_two_hundred_thousand_letters_is_complete_and_inside_the_margins() -> None:
    reader = pypdfium2.PdfDocument(render(document(f"<p>{'a' * 200_000}</p>"), meta()))
    count = 0
    for page in reader:
        text = page.get_textpage()
        count += text.get_text_range().count("aaaaaaaaaa")
        right = max(text.get_charbox(index)[2] for index in range(0, text.count_chars(), 40))
        assert right <= 595 - 53
    assert count >= 19_000


def test_user_text_cannot_become_markup() -> None:
    text = '<pagebreak/> & <b>x</b> ]]> <img src="/etc/hostname"/> {{ 7*7 }}'
    assert text in pages_of(document(f"<p>{escaped(text)}</p>"))[0]


def test_control_and_direction_characters_never_reach_paper() -> None:
    page = pages_of(document("<p>a\x00b\x07c\u202ed\u2066e\ufffff\u00adg</p>"))[0]
    assert "abcdefg" in page


def test_text_is_normalised() -> None:
    assert "Zoë" in pages_of(document("<p>Zoe\u0308</p>"))[0]


def test_characters_without_a_glyph_are_named_and_kept_in_the_text_layer() -> None:
    fonts = load_fonts(places(os.environ).resources / "fonts")
    assert [piece.text for piece in fonts.pieces("😀", False, False)] == ["[teken\u00a0U+1F600]"]
    assert [piece.text for piece in fonts.pieces("中文!", True, False)] == [
        "[2\u00a0tekens\u00a0U+4E2D\u00a0U+6587]",
        "!",
    ]
    assert _actual_texts(render(document("<p>voor 😀 na</p>"), meta())) == ["😀"]


def test_letters_of_all_european_names_are_in_the_document_font() -> None:
    fonts = load_fonts(places(os.environ).resources / "fonts")
    latin = "".join(chr(code) for code in range(0xC0, 0x180) if code not in (0x149, 0x17F)) + "șțȘȚ☐☑✓→≥"
    for bold, italic in ((False, False), (True, False), (False, True), (True, True)):
        name = fonts.face(bold, italic).name
        assert {piece.face.name for piece in fonts.pieces(latin, bold, italic)} == {name}


def test_arabic_letters_are_joined_and_drawn_from_right_to_left() -> None:
    assert visual("محمد") == "\ufeaa\ufee4\ufea4\ufee3"
    assert visual("لا") == "\ufefb"
    assert visual("בית(12)") == "(12)תיב"


def test_right_to_left_names_are_kept_in_reading_order() -> None:
    data = render(document("<p>Zij heet נועה לוי, hij heet محمد.</p>"), meta())
    assert _actual_texts(data) == ["נועה לוי", "محمد"]


def _actual_texts(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return [
            str(item.ActualText)
            for item in pdf.objects
            if isinstance(item, pikepdf.Dictionary) and "/ActualText" in item
        ]


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        ("<document><blink>x</blink></document>", "DOC-011"),
        ('<document><p onclick="x">y</p></document>', "DOC-011"),
        ("<document><p>x<img/></p></document>", "DOC-011"),
        ("<html/>", "DOC-011"),
        ("<document><p>x</document>", "DOC-010"),
        ('<!DOCTYPE document [<!ENTITY a "b">]><document><p>&a;</p></document>', "DOC-010"),
        ("<document>" + "<keep>" * 40 + "</keep>" * 40 + "</document>", "DOC-010"),
        ("<document>los</document>", "DOC-012"),
        ('<document><p tone="rood">x</p></document>', "DOC-012"),
        ('<document><table widths="1 2"><row><cell/></row></table></document>', "DOC-012"),
        ('<document><table><row band="nan"><cell/></row></table></document>', "DOC-012"),
        ('<document><sealfield name="a b"/></document>', "DOC-012"),
        ('<document><sealfield name="a"/><sealfield name="a"/></document>', "DOC-012"),
        ('<document><writing lines="999"/></document>', "DOC-012"),
        (
            '<document><signatures><signature method="drawn">1,2 3</signature></signatures></document>',
            "DOC-012",
        ),
    ],
)
def test_what_is_not_understood_is_refused(xml: str, code: str) -> None:
    with pytest.raises(RoutekaartError) as caught:
        render(xml, meta())
    assert caught.value.code == code


def test_too_much_text_is_refused() -> None:
    with pytest.raises(RoutekaartError):
        parse(document("x" * 12_000_001))


def test_drawn_signature_without_strokes_does_not_claim_one() -> None:
    page = pages_of(document('<signatures><signature name="Vader" method="drawn"/></signatures>'))[0]
    assert "niet getekend" in page
    assert "getekend op scherm" not in page


@settings(max_examples=25)
@given(st.text(max_size=300), st.sampled_from(["p", "h2", "quote", "notice", "checkbox", "subtitle"]))
def test_any_text_gives_a_file_that_passes_the_gate(text: str, tag: str) -> None:
    data = render(document(f"<{tag}>{escaped(text)}</{tag}>"), meta())
    assert faults(data) == []
