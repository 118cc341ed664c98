"""View data and the name of a template go in; document XML comes out.

Texts of people are values, never templates and never markup: everything is escaped, newlines become breaks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from routekaart.document.paper.language import and_list, lower

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["fill"]

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def fill(folder: Path, name: str, **values: object) -> str:
    """The template `name`.xml.j2 with these values; a value that is missing is an error, never an empty spot."""
    text: str = _environment(folder).get_template(f"{name}.xml.j2").render(**values)
    return _NOT_XML.sub("", text)


@cache
def _environment(folder: Path) -> Environment:
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(
        loader=FileSystemLoader(str(folder)),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(regels=_lines, hoofd=_kept(_capital), klein=_kept(lower), punt=_kept(_stop), en=and_list)
    return environment


def _kept(change: Callable[[str], str]) -> Callable[[object], str]:
    """The same filter for text that was escaped already: it must not be escaped twice."""

    def changed(text: object) -> str:
        from markupsafe import Markup

        return Markup(change(str(text))) if isinstance(text, Markup) else change(str(text))

    return changed


def _lines(text: object) -> Any:
    """Escaped text whose new lines stay new lines; more than one empty line is one."""
    from markupsafe import Markup, escape

    kept = [line.strip() for line in re.sub(r"\n\s*\n+", "\n", str(text).strip()).splitlines()]
    return Markup("<br/>").join(escape(line) for line in kept)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _stop(text: str) -> str:
    """Text that ends as a sentence."""
    words = text.rstrip()
    return words if not words or words[-1] in '.!?…”"' else words + "."
