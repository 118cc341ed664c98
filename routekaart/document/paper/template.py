"""View data and the name of a template go in; document XML comes out.

Texts of people are values, never templates and never markup: everything is escaped, newlines become breaks.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["fill"]

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fill(folder: Path, name: str, **values: object) -> str:
    """The template `name`.xml.j2 with these values; a value that is missing is an error, never an empty spot."""
    text: str = _environment(folder).get_template(f"{name}.xml.j2").render(**values)
    return _NOT_XML.sub("", text)


def _environment(folder: Path) -> Environment:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(
        loader=FileSystemLoader(str(folder)),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        cache_size=0,
    )
    environment.filters.update(regels=_lines, hoofd=_capital, klein=_lower, punt=_stop)
    return environment


def _lines(text: object) -> Any:
    """Escaped text whose new lines stay new lines; more than one empty line is one."""
    from markupsafe import Markup, escape

    kept = [line.strip() for line in re.sub(r"\n\s*\n+", "\n", str(text).strip()).splitlines()]
    return Markup("<br/>").join(escape(line) for line in kept)


def _capital(text: object) -> str:
    words = str(text)
    return words[:1].upper() + words[1:]


def _lower(text: object) -> str:
    words = str(text)
    # An abbreviation such as OTS or RET keeps its capitals.
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _stop(text: object) -> str:
    """Text that ends as a sentence."""
    words = str(text).rstrip()
    return words if not words or words[-1] in ".!?…”\"" else words + "."
