"""Document XML that uses every element, and the meta data to render it with.

All people and events in it are fictional practice material.
"""

from __future__ import annotations

from datetime import UTC, datetime

from routekaart.document import Attachment, PdfMeta

__all__ = ["EVERYTHING", "attachment", "document", "meta", "table"]


def meta(*, watermark: str | None = None, attachments: tuple[Attachment, ...] = ()) -> PdfMeta:
    """The same facts every time."""
    return PdfMeta(
        title="Verantwoording: waar Noor gaat wonen",
        author="S. Jansen",
        subject="Oefendossier <1> & meer",
        created=datetime(2026, 11, 22, 14, 0, tzinfo=UTC),
        document_id="RK-2026-0117",
        footer_left="Verantwoording · RK-2026-0117",
        footer_right="Routekaart 2026.1",
        watermark=watermark,
        attachments=attachments,
    )


def attachment() -> Attachment:
    """A small file that travels along."""
    return Attachment("dossier.json", "application/json", "Het dossier", b'{"kind": "Noor"}')


def document(*parts: str, style: str = "normal") -> str:
    """Blocks in a document with a title."""
    return f'<document style="{style}"><title>Titel</title>{"".join(parts)}</document>'


def table(rows: int) -> str:
    """A table of many short rows with a header."""
    body = "".join(
        f'<row band="{number / rows}"><cell>rij {number}</cell><cell>wat er over rij {number} staat</cell></row>'
        for number in range(rows)
    )
    return f'<table widths="1 3" rowhead="true"><head><cell>Nr</cell><cell>Wat</cell></head>{body}</table>'


EVERYTHING = document(
    "<subtitle>Routekaart · oefening</subtitle><river/>",
    '<strip><cell label="Kind"><b>Noor, 9 jaar</b></cell><cell label="Leidt">S. Jansen</cell>'
    '<cell label="Kader">OTS</cell><cell label="Gezag">Moeder en vader</cell>'
    '<cell label="Regio">Oost</cell></strip>',
    "<h2>Besluit</h2><p><b>Noor woont</b> bij haar <i>tante</i>.<br/>Twee regels.</p>",
    '<p tone="muted">zacht</p><p tone="strong">sterk</p><p tone="small">klein</p>',
    '<quote tone="child" note="Gesproken op 11 november.">“Ik wil bij oma.”</quote>',
    '<quote who="Moeder" stance="eens">“Het is het beste.”</quote>',
    '<quote who="Vader" stance="niet eens" tone="dissent"><p>“Ik wil iets anders.”</p><p>Tweede alinea.</p></quote>',
    "<h3>Punten</h3><ul><li>een</li><li><p>twee</p><ol><li>genest</li></ol></li></ul>",
    '<notice tone="warning" title="Let op">Nog niet definitief.</notice><notice>Namen.</notice>',
    table(4),
    '<table><row strong="true"><cell>zonder kop</cell><cell/></row></table>',
    '<checkbox>open</checkbox><checkbox checked="true">gedaan</checkbox><writing lines="2"/><spacer size="6"/>',
    "<keep><h2>Ondertekening</h2><signatures>",
    '<signature name="Moeder" stance="eens" at="22 nov 14:21" method="drawn">50,150 120,60 180,220;650,100</signature>',
    '<signature name="Vader" method="typed" note="Ik wil dit anders."/>',
    '<signature name="S. Jansen" role="jeugdbeschermer" method="paper"/><signature name="Noor" method="none"/>',
    "</signatures></keep>",
    '<sealfield name="zegel_1" label="Zegel van S. Jansen"/><sealfield name="zegel_2" label="Zegel van A. de Boer"/>',
    "<receipt><line>Regels: 2026.1</line><line>Logboek: 214 regels</line></receipt>",
    "<pagebreak/><p>Ioniță, נועה לוי, محمد, 中文 😀 en verder.</p><pagebreak/>",
)
