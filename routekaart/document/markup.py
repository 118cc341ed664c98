"""Document XML goes in; frozen blocks come out, or an error that names what is not understood.

The parser accepts no document type, no entities and only the elements and attributes listed here.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from xml.etree import ElementTree

from routekaart.document import blocks as b
from routekaart.document.fonts import clean
from routekaart.document.text import BREAK, Span
from routekaart.errors import RoutekaartError

__all__ = ["MAX_LENGTH", "parse"]

MAX_LENGTH = 12_000_000
_MAX_DEPTH = 12
_MAX_POINTS = 20_000
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def parse(xml: str) -> b.Document:
    """Read document XML.

    Raises RoutekaartError: DOC-010 unreadable or too large, DOC-011 an unknown element or attribute,
    DOC-012 a value that cannot be used.
    """
    if len(xml) > MAX_LENGTH:
        raise RoutekaartError("DOC-010", _SAFE.format("is te groot om op te maken"), length=len(xml))
    xml = _NOT_XML.sub("", xml)
    if "<!DOCTYPE" in xml or "<!ENTITY" in xml:
        raise RoutekaartError("DOC-010", _SAFE.format("heeft een kop die hier niet mag"))
    try:
        root = ElementTree.fromstring(xml)
    except ElementTree.ParseError as error:
        line, column = error.position
        raise RoutekaartError("DOC-010", _SAFE.format("is niet te lezen"), line=line, column=column) from None
    if root.tag != "document":
        raise _unknown(root.tag)
    _check_depth(root)
    style = _choice(root, "style", "normal", "dense", "compact", "large", "child")
    _only(root, "style")
    return b.Document(style, tuple(_blocks(root)))  # type: ignore[arg-type]


_SAFE = "De opmaak van het document {}. Het dossier is niet veranderd. Meld dit aan de beheerder."


def _unknown(what: str) -> RoutekaartError:
    return RoutekaartError("DOC-011", _SAFE.format(f"bevat iets onbekends ({what[:40]})"), what=what[:40])


def _unusable(element: ElementTree.Element, name: str) -> RoutekaartError:
    place = f"{element.tag}/{name}"
    return RoutekaartError("DOC-012", _SAFE.format(f"heeft een onbruikbare waarde ({place})"), what=place)


def _check_depth(root: ElementTree.Element) -> None:
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > _MAX_DEPTH:
            raise RoutekaartError("DOC-010", _SAFE.format("is te diep genest"))
        level = [child for element in level for child in element]


def _only(element: ElementTree.Element, *allowed: str) -> None:
    for name in element.attrib:
        if name not in allowed:
            raise _unknown(f"{element.tag}/{name}")


def _choice(element: ElementTree.Element, name: str, *allowed: str) -> str:
    """The attribute, which must be one of `allowed`; the first one is the default."""
    value = element.get(name) or allowed[0]
    if value not in allowed:
        raise _unusable(element, name)
    return value


def _attr(element: ElementTree.Element, name: str) -> str:
    return clean(element.get(name, "")).strip()


def _number(element: ElementTree.Element, name: str, text: str, low: float, high: float) -> float:
    try:
        value = float(text)
    except ValueError:
        raise _unusable(element, name) from None
    if not (math.isfinite(value) and low <= value <= high):
        raise _unusable(element, name)
    return value


def _no_loose_text(element: ElementTree.Element) -> None:
    """Text between blocks would vanish; that is refused instead."""
    if (element.text or "").strip() or any((child.tail or "").strip() for child in element):
        raise _unusable(element, "tekst")


# Inline text ----------------------------------------------------------------------------------


def _text(element: ElementTree.Element) -> b.Text:
    """The words directly in an element, with <b>, <i> and <br/>."""
    return tuple(_trimmed(list(_spans(element, False, False))))


def _spans(element: ElementTree.Element, bold: bool, italic: bool) -> Iterator[Span]:
    if element.text:
        yield Span(clean(element.text), bold, italic)
    for child in element:
        _only(child)
        if child.tag == "br":
            yield Span(BREAK)
        elif child.tag in ("b", "i"):
            yield from _spans(child, bold or child.tag == "b", italic or child.tag == "i")
        else:
            raise _unknown(child.tag)
        if child.tail:
            yield Span(clean(child.tail), bold, italic)


def _trimmed(spans: list[Span]) -> list[Span]:
    while spans and not spans[0].text.strip():
        spans.pop(0)
    while spans and not spans[-1].text.strip():
        spans.pop()
    return spans


_INLINE = {"b", "i", "br"}


def _flow(element: ElementTree.Element) -> tuple[b.Block, ...]:
    """Blocks, or loose inline text as one paragraph (in <li>, <cell>, <quote> and <notice>)."""
    if any(child.tag not in _INLINE for child in element):
        return tuple(_blocks(element))
    text = _text(element)
    return (b.Paragraph(text),) if text else ()


# Blocks ---------------------------------------------------------------------------------------


def _blocks(element: ElementTree.Element) -> Iterator[b.Block]:
    _no_loose_text(element)
    for child in element:
        reader = _READERS.get(child.tag)
        if reader is None:
            raise _unknown(child.tag)
        yield reader(child)


def _children(element: ElementTree.Element, tag: str) -> Iterator[ElementTree.Element]:
    _no_loose_text(element)
    for child in element:
        if child.tag != tag:
            raise _unknown(child.tag)
        yield child


def _empty(element: ElementTree.Element, *allowed: str) -> None:
    _only(element, *allowed)
    if len(element) or (element.text or "").strip():
        raise _unusable(element, "inhoud")


def _title(element: ElementTree.Element) -> b.Block:
    _only(element)
    return b.Title(_text(element))


def _subtitle(element: ElementTree.Element) -> b.Block:
    _only(element)
    return b.Subtitle(_text(element))


def _river(element: ElementTree.Element) -> b.Block:
    _empty(element)
    return b.River()


def _strip(element: ElementTree.Element) -> b.Block:
    _only(element)
    cells = []
    for cell in _children(element, "cell"):
        _only(cell, "label")
        cells.append(b.StripCell(_attr(cell, "label"), _text(cell)))
    return b.Strip(tuple(cells))


def _heading(element: ElementTree.Element) -> b.Block:
    _only(element)
    return b.Heading(int(element.tag[1]), _text(element))


def _paragraph(element: ElementTree.Element) -> b.Block:
    _only(element, "tone", "keep")
    tone = _choice(element, "tone", "normal", "muted", "strong", "small")
    keep = _choice(element, "keep", "false", "true") == "true"
    return b.Paragraph(_text(element), tone, keep)  # type: ignore[arg-type]


def _list(element: ElementTree.Element) -> b.Block:
    _only(element)
    items = []
    for item in _children(element, "li"):
        _only(item)
        items.append(_flow(item))
    return b.ListBlock(element.tag == "ol", tuple(items))


def _quote(element: ElementTree.Element) -> b.Block:
    _only(element, "who", "tone", "note", "stance")
    tone = _choice(element, "tone", "plain", "child", "dissent")
    who, stance, note = _attr(element, "who"), _attr(element, "stance"), _attr(element, "note")
    return b.Quote(who, stance, note, tone, _flow(element))  # type: ignore[arg-type]


def _notice(element: ElementTree.Element) -> b.Block:
    _only(element, "tone", "title")
    tone = _choice(element, "tone", "info", "warning")
    return b.Notice(tone, _attr(element, "title"), _flow(element))  # type: ignore[arg-type]


def _table(element: ElementTree.Element) -> b.Block:
    _only(element, "widths", "rowhead")
    _no_loose_text(element)
    head: tuple[b.Cell, ...] = ()
    rows: list[b.Row] = []
    for child in element:
        if child.tag == "head" and not head and not rows:
            _only(child)
            head = _cells(child)
        elif child.tag == "row":
            rows.append(_row(child))
        else:
            raise _unknown(child.tag)
    columns = len(head) or (len(rows[0].cells) if rows else 0)
    widths = tuple(_number(element, "widths", part, 0.1, 1000) for part in element.get("widths", "").split())
    widths = widths or (1.0,) * columns
    if not columns or len(widths) != columns or any(len(row.cells) != columns for row in rows):
        raise _unusable(element, "widths")
    return b.TableBlock(widths, head, tuple(rows), _choice(element, "rowhead", "false", "true") == "true")


def _cells(element: ElementTree.Element) -> tuple[b.Cell, ...]:
    cells = []
    for cell in _children(element, "cell"):
        _only(cell)
        cells.append(b.Cell(_flow(cell)))
    return tuple(cells)


def _row(element: ElementTree.Element) -> b.Row:
    _only(element, "band", "strong")
    band = element.get("band", "").strip()
    distance = _number(element, "band", band, 0, 1) if band else None
    return b.Row(_cells(element), distance, _choice(element, "strong", "false", "true") == "true")


def _signatures(element: ElementTree.Element) -> b.Block:
    _only(element)
    return b.Signatures(tuple(_signature(child) for child in _children(element, "signature")))


def _signature(element: ElementTree.Element) -> b.Signature:
    _only(element, "name", "role", "stance", "at", "method", "note")
    if len(element):
        raise _unknown(element[0].tag)
    method = _choice(element, "method", "none", "open", "drawn", "typed", "paper")
    name, role, stance = _attr(element, "name"), _attr(element, "role"), _attr(element, "stance")
    at, note = _attr(element, "at"), _attr(element, "note")
    return b.Signature(name, role, stance, at, method, note, _strokes(element))  # type: ignore[arg-type]


def _strokes(element: ElementTree.Element) -> tuple[b.Points, ...]:
    """Pen strokes "x,y x,y;x,y": points are clamped to the box of 1000 by 300."""
    strokes: list[b.Points] = []
    count = 0
    for part in (element.text or "").strip().split(";"):
        points = []
        for pair in part.split():
            x, comma, y = pair.partition(",")
            count += 1
            if not comma or count > _MAX_POINTS:
                raise _unusable(element, "lijnen")
            points.append((_number(element, "lijnen", x, -1e6, 1e6), _number(element, "lijnen", y, -1e6, 1e6)))
        if points:
            strokes.append(tuple((min(max(x, 0.0), 1000.0), min(max(y, 0.0), 300.0)) for x, y in points))
    return tuple(strokes)


def _seal_field(element: ElementTree.Element) -> b.Block:
    _empty(element, "name", "label")
    name = _attr(element, "name")
    if not re.fullmatch(r"[A-Za-z0-9_]{1,40}", name):
        raise _unusable(element, "name")
    return b.SealField(name, _attr(element, "label"))


def _receipt(element: ElementTree.Element) -> b.Block:
    _only(element)
    lines = []
    for line in _children(element, "line"):
        _only(line)
        lines.append(_text(line))
    return b.Receipt(tuple(lines))


def _checkbox(element: ElementTree.Element) -> b.Block:
    _only(element, "checked")
    return b.Check(_text(element), _choice(element, "checked", "false", "true") == "true")


def _choices(element: ElementTree.Element) -> b.Block:
    _only(element, "label", "hint")
    texts = []
    for option in _children(element, "option"):
        _only(option)
        texts.append(_text(option))
    return b.Choices(tuple(texts), _attr(element, "label"), _attr(element, "hint"))


def _map(element: ElementTree.Element) -> b.Block:
    _only(element)
    return b.RiverMap(tuple(_stop(child) for child in _children(element, "stop")))


def _stop(element: ElementTree.Element) -> b.Stop:
    _only(element, "kind", "band", "note")
    kind = _choice(element, "kind", "stap", "fase", "trede")
    band = element.get("band", "").strip()
    distance = _number(element, "band", band, 0, 1) if band else None
    return b.Stop(kind, distance, _text(element), _attr(element, "note"))  # type: ignore[arg-type]


def _writing(element: ElementTree.Element) -> b.Block:
    _empty(element, "lines", "label", "strong")
    lines = int(_number(element, "lines", element.get("lines", "3"), 1, 25))
    return b.Writing(lines, _attr(element, "label"), _choice(element, "strong", "false", "true") == "true")


def _keep(element: ElementTree.Element) -> b.Block:
    _only(element)
    return b.Keep(tuple(_blocks(element)))


def _page_break(element: ElementTree.Element) -> b.Block:
    _empty(element)
    return b.PageBreak()


def _spacer(element: ElementTree.Element) -> b.Block:
    _empty(element, "size")
    return b.Spacer(_number(element, "size", element.get("size", "8"), 0, 400))


_READERS: dict[str, Callable[[ElementTree.Element], b.Block]] = {
    "title": _title,
    "subtitle": _subtitle,
    "river": _river,
    "strip": _strip,
    "h2": _heading,
    "h3": _heading,
    "p": _paragraph,
    "ul": _list,
    "ol": _list,
    "quote": _quote,
    "notice": _notice,
    "table": _table,
    "signatures": _signatures,
    "sealfield": _seal_field,
    "receipt": _receipt,
    "checkbox": _checkbox,
    "choices": _choices,
    "map": _map,
    "writing": _writing,
    "keep": _keep,
    "pagebreak": _page_break,
    "spacer": _spacer,
}
