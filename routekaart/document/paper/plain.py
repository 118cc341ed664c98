"""Document XML goes in; the same words in the same order come out as plain text, for a screen reader.

Labels that the layout sets apart (who said it, what a column is called) stand in front of their words.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from routekaart.document.blocks import HOW_SIGNED, how_signed

__all__ = ["plain_text"]

_INLINE = {"b", "i", "br"}
_LABELS = ("label", "who", "stance", "title", "name", "role", "at")


def plain_text(xml: str) -> str:
    """One line per block; a row of a table is one line, its cells divided by bars."""
    return "\n".join(line for line in _lines(ElementTree.fromstring(xml)) if line)


def _lines(element: ElementTree.Element) -> Iterator[str]:
    for child in element:
        if child.tag in ("row", "head"):
            yield " | ".join(" ".join(_block(cell)) for cell in child)
        elif child.tag in ("table", "ul", "ol", "strip", "receipt", "keep", "signatures", "document"):
            yield from _lines(child)
        else:
            yield " ".join(_block(child))


def _block(element: ElementTree.Element) -> Iterator[str]:
    if element.tag == "signature":
        yield from _signature(element)
        return
    labels = [element.get(name, "") for name in _LABELS if not (element.tag == "sealfield" and name == "name")]
    label = ", ".join(part for part in labels if part)
    words = _inline(element)
    if label and words:
        yield f"{label}: {words}"
    elif label or words:
        yield label or words
    for child in element:
        if child.tag not in _INLINE:
            yield from _block(child)
    if element.get("note"):
        yield element.get("note", "")


def _signature(element: ElementTree.Element) -> Iterator[str]:
    """In the order of the paper: how somebody stands and when, the name that was typed, who it is, and how."""
    method = how_signed(element.get("method", ""), drawn=bool((element.text or "").strip()))
    stance = " · ".join(part for part in (element.get("stance"), element.get("at")) if part)
    name = element.get("name", "")
    parts = (name if method == "typed" else "", name, element.get("role"), HOW_SIGNED.get(method), element.get("note"))
    yield ": ".join(part for part in (stance, ", ".join(part for part in parts if part)) if part)


def _inline(element: ElementTree.Element) -> str:
    """The words directly in a block, with those of its bold and slanted parts."""
    parts = [element.text or ""]
    for child in element:
        if child.tag in _INLINE:
            parts += [" " if child.tag == "br" else "".join(child.itertext()), child.tail or ""]
    return " ".join("".join(parts).split())
