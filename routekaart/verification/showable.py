"""Whether a document of somebody else may be drawn: looked at before anything of it is unpacked in full.

The bytes of a PDF go in; yes or no comes out. A small file can hold gigabytes, or drawings that never end.
"""

from __future__ import annotations

import io
import re
import zlib
from typing import Any

import pikepdf

__all__ = ["may_be_shown"]

_MOST_BYTES = 128 * 1024 * 1024
"""Of everything in it together, unpacked."""
_MOST_POINTS = 120_000_000
"""Of one picture: a sheet of A3, scanned as finely as scanners can."""
_MOST_DRAWN = 20_000
"""How often drawings inside drawings are drawn."""
_DRAW = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")


def may_be_shown(pdf: bytes) -> bool:
    """Tell whether drawing this document takes no more than a document of people takes. Raises nothing."""
    try:
        with pikepdf.open(io.BytesIO(pdf), suppress_warnings=True) as document:
            counted = _Counted(document)
            return all(counted.drawn(page.obj) <= _MOST_DRAWN for page in document.pages)
    except Exception:  # what cannot be read within the limits is not shown
        return False


class _TooMuch(Exception):
    pass


class _Counted:
    """Unpacks every stream once, within what is left of the limit."""

    def __init__(self, document: pikepdf.Pdf) -> None:
        self._left = _MOST_BYTES
        self._times: dict[tuple[int, int], int] = {}
        self._open: set[tuple[int, int]] = set()
        for item in document.objects:
            if isinstance(item, pikepdf.Stream):
                self._unpacked(item)

    def _unpacked(self, stream: pikepdf.Stream) -> bytes:
        wide, high = int(stream.get("/Width", 0)), int(stream.get("/Height", 0))
        if wide * high > _MOST_POINTS:
            raise _TooMuch
        data = stream.read_raw_bytes()
        for name in _filters(stream):
            if name in ("/FlateDecode", "/Fl"):
                data = zlib.decompressobj().decompress(data, self._left + 1)
            self._left -= len(data)
            if self._left < 0:
                raise _TooMuch
        return data

    def drawn(self, holder: Any) -> int:
        """How many drawings come of a page or a drawing, those inside it counted each time."""
        key = holder.objgen
        if key in self._open:
            raise _TooMuch  # it would draw itself
        if key not in self._times:
            self._open.add(key)
            self._times[key] = 1 + sum(self._inside(holder))
            self._open.discard(key)
        return self._times[key]

    def _inside(self, holder: Any) -> list[int]:
        found: Any = holder.get("/Resources", {}).get("/XObject", {})
        drawn = b"".join(self._content(holder))
        return [
            self.drawn(found[name])
            * max(1, len([used for used in _DRAW.findall(drawn) if used.decode("latin-1") == name[1:]]))
            for name in found.keys()  # noqa: SIM118 (no Python dictionary)
            if found[name].get("/Subtype") == "/Form"
        ]

    def _content(self, holder: Any) -> list[bytes]:
        parts: Any = holder if isinstance(holder, pikepdf.Stream) else holder.get("/Contents")
        if parts is None:
            return []
        listed = parts if isinstance(parts, pikepdf.Array) else [parts]
        return [self._unpacked(part) for part in listed if isinstance(part, pikepdf.Stream)]


def _filters(stream: pikepdf.Stream) -> list[str]:
    named: Any = stream.get("/Filter")
    if named is None:
        return [""]
    return [str(name) for name in named] if isinstance(named, pikepdf.Array) else [str(named)]
