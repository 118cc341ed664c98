"""What a seal looks like on paper: three short lines in an embedded font.

In go the key, the moment and the bytes of a TrueType font; out come the text and a pyHanko stamp style.
"""

from __future__ import annotations

import io
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from routekaart.months import MONTHS
from routekaart.signing.key import SealKey, fingerprint, short_fingerprint

if TYPE_CHECKING:
    from pyhanko.stamp import TextStampStyle

_NETHERLANDS = ZoneInfo("Europe/Amsterdam")
_SHORT_KEY = 9  # "ab12 cd34": enough to compare by eye, the whole one is in the file
_FONT_SIZE = 7


def dutch_moment(moment: datetime) -> str:
    """A moment with a time zone as Dutch text in Dutch time: "22 november 2026 14:31"."""
    local = moment.astimezone(_NETHERLANDS)
    return f"{local.day} {MONTHS[local.month - 1]} {local.year} {local:%H:%M}"


def stamp_text(key: SealKey, at: datetime) -> str:
    """The lines of the visible seal; a practice key says so on top."""
    lines = [
        f"Verzegeld door {key.name}",
        dutch_moment(at),
        f"sleutel {short_fingerprint(fingerprint(key))[:_SHORT_KEY]}",
    ]
    return "\n".join(["OEFENING", *lines] if key.practice else lines)


def stamp_style(font: bytes) -> TextStampStyle:
    """A stamp that keeps PDF/A: the font embedded, fully opaque, no border, left aligned."""
    from pyhanko.pdf_utils.layout import AxisAlignment, Margins, SimpleBoxLayoutRule
    from pyhanko.pdf_utils.text import TextBoxStyle
    from pyhanko.stamp import TextStampStyle

    return TextStampStyle(
        stamp_text="%(lines)s",  # the name goes in as a value: a percent sign in it stays a percent sign
        border_width=0,
        background=None,
        background_opacity=1.0,
        inner_content_layout=SimpleBoxLayoutRule(
            x_align=AxisAlignment.ALIGN_MIN, y_align=AxisAlignment.ALIGN_MID, margins=Margins(2, 2, 2, 2)
        ),
        text_box_style=TextBoxStyle(
            font=_font_factory(font), font_size=_FONT_SIZE, leading=_FONT_SIZE + 2, border_width=0
        ),
    )


def _font_factory(font: bytes) -> Any:
    """A font from bytes: pyHanko's own factory only reads from a path and leaves the file open."""
    from pyhanko.pdf_utils.font import FontEngineFactory
    from pyhanko.pdf_utils.font.opentype import GlyphAccumulator

    class FromBytes(FontEngineFactory):
        def create_font_engine(self, writer: Any, obj_stream: Any = None) -> GlyphAccumulator:
            stream = obj_stream
            if stream is None and writer.stream_xrefs:
                stream = writer.prepare_object_stream()
            return GlyphAccumulator(writer, io.BytesIO(font), _FONT_SIZE, bcp47_lang_code="nl", obj_stream=stream)

    return FromBytes()
