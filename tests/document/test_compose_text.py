"""Texts of people are never markup, never a template and never a reason to stop."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given, strategies

from routekaart.answers import Facts, clean_text
from routekaart.document.compose import Kind, compose, to_pdf
from tests.document.case import facts, request
from tests.document.gate import faults

NASTY = (
    "{{ 7 * 7 }} {% for a in r %}x{% endfor %} {# weg #}",
    "</p></cell></row></table><title>Iets anders</title>",
    '<img src="file:///etc/passwd"/> &lt;b&gt; &amp; &#38; ]]>',
    "נועה לוי \u202eomgekeerd\u202c محمد العربي",
    "😀👨‍👩‍👧 Ioniță Ăsta 中文",
    'x" who="Moeder" stance="eens',
    "tab\tregel\nregel\n\n\n\nlaatste \u0000\u0008\ufffe einde",
)
KINDS: tuple[tuple[Kind, str | None], ...] = (
    ("verantwoording", None),
    ("gezin", "moeder"),
    ("kind", None),
    ("bespreekblad", None),
    ("vergelijking", None),
    ("bijblad", "moeder"),
)


def filled(text: str) -> Facts:
    """The case with this text wherever people write, also as names; one fact is for a few readers only."""
    known = facts()

    def swap(row: Any) -> dict[str, Any]:
        kept = (
            "id",
            "wie",
            "persoon",
            "orgaan",
            "bij_wie",
            "rol",
            "delen",
            "geboren",
            "datum",
            "uiterlijk",
            "van",
            "tot",
        )
        return {
            key: text if isinstance(value, str) and key not in kept and key in WRITTEN else value
            for key, value in row.items()
        }

    lists = {name: tuple(swap(row) for row in rows) for name, rows in known.lists.items()}
    secret = {"id": "f_stil", "wat": text, "bron": text, "delen": ["niet_voor", "vader"]}
    lists["feiten"] = (*lists["feiten"], secret)
    return replace(
        known,
        lists=lists,
        answers={**known.answers, "wat_hielp": text, "school_en_spullen": text, "schade_weggaan": text},
        weighings={key: swap(body) for key, body in known.weighings.items()},
        decision={**known.decision, "motivering": text},
        signing={"moeder": {"houding": "niet_eens", "woorden": text}},
    )


WRITTEN = {
    *("codenaam", "naam", "functie", "organisatie", "wat", "bron", "tekst", "vorm", "aanbieder", "resultaat", "vraag"),
    *(
        "advies",
        "motivering",
        "tegenspraak",
        "gesproken_met",
        "gesproken_door",
        "meetbaar",
        "met_wie",
        "wanneer",
        "hoe",
    ),
    *("band", "waarom", "nodig_om_wel", "anders_nu", "woorden", "kenmerk"),
}


@pytest.mark.parametrize(("kind", "reader"), KINDS)
@pytest.mark.parametrize("text", NASTY)
def test_nasty_text_stays_text(kind: Kind, reader: str | None, text: str) -> None:
    paper = compose(request(kind, filled(text), reader=reader))
    plain = compose(request(kind, filled("gewoon"), reader=reader))
    assert shape(paper.xml) == shape(plain.xml)
    assert faults(to_pdf(paper)) == []
    if kind != "bespreekblad":  # There a text that is also a name is replaced.
        visible = text.translate(dict.fromkeys(map(ord, "\u0000\u0008\ufffe")))
        assert " ".join(visible.split())[:20] in " ".join(paper.text.split())


def shape(xml: str) -> list[tuple[str, tuple[str, ...]]]:
    """Elements and attributes, without the line breaks inside a text and whatever hangs on the age of a name."""
    return [(item.tag, tuple(item.attrib)) for item in ElementTree.fromstring(xml).iter() if item.tag != "br"]


def test_a_template_in_a_text_is_not_worked_out() -> None:
    text = compose(request(given=filled("{{ 7 * 7 }}"))).text
    assert "{{ 7 * 7 }}" in text and "49" not in text.replace("Feit", "").split("Controleren")[0]


def test_a_word_of_two_hundred_thousand_letters_fits() -> None:
    known = facts()
    long = replace(known, decision={**known.decision, "motivering": "x" * 200_000})
    paper = compose(request(given=long))
    assert paper.text.count("x") >= 200_000
    assert faults(to_pdf(paper)) == []


@given(strategies.text(max_size=60))
def test_any_text_gives_a_paper_with_the_same_shape(text: str) -> None:
    for kind, reader in KINDS:
        found = shape(compose(request(kind, filled(clean_text(text) + "."), reader=reader)).xml)
        assert found == shape(compose(request(kind, filled("gewoon."), reader=reader)).xml)


@given(strategies.text(max_size=200))
def test_any_text_reaches_the_pdf_stage(text: str) -> None:
    known = facts()
    given_text = replace(known, decision={**known.decision, "motivering": text})
    assert to_pdf(compose(request("kind", given_text)))[:5] == b"%PDF-"


def test_what_is_not_known_or_does_not_apply_is_never_printed_as_data() -> None:
    known = facts("gezinshuis-15")

    def unknown(row: Any) -> dict[str, Any]:
        kept = ("id", "delen", "rol", "codenaam", "wie", "persoon", "orgaan", "wat", "tekst", "vraag")
        return {key: value if key in kept else {"onbekend": "niet_bekend"} for key, value in row.items()}

    lists = {name: tuple(unknown(row) for row in rows) for name, rows in known.lists.items()}
    weighings = {
        key: {name: body[name] if name in ("conclusie", "redenen") else {"nvt": ""} for name in body}
        for key, body in known.weighings.items()
    }
    given_facts = replace(known, lists=lists, weighings=weighings)
    for kind, reader in KINDS[:-1]:
        text = compose(request(kind, given_facts, reader=reader)).text
        assert "{'" not in text and "onbekend" not in text
