"""A chapter of the manual as a file of its own, such as a template an organisation fills in further.

The Markdown of a chapter and a path go in; a PDF or a text file is there when the call returns.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from routekaart.casework.base import Environment
from routekaart.casework.documents.leaving import write_outside

__all__ = ["save_chapter"]


def save_chapter(env: Environment, markdown: str, path: Path, form: Literal["pdf", "md"]) -> None:
    """Write it, whole or not at all. Raises DOC-035 when that fails.

    Nothing of a case is in it, so nothing is logged.
    """
    if form == "md":
        content = markdown.encode()
    else:
        from routekaart.document.chapter import compose_chapter

        content = env.drawing.draw(*compose_chapter(markdown, env.now().replace(microsecond=0)))
    write_outside(path, content, "De handleiding is veilig.")
