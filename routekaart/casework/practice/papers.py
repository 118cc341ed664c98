"""Papers for practising, made and written to a file: hand-out, key, and two groups side by side.

A practice case or two groups go in; a PDF with OEFENING across each page is on disk when the call returns.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.casework.base import Environment
from routekaart.casework.documents.leaving import write_outside
from routekaart.casework.practice.groups import SideBySide
from routekaart.casework.practice.lessons import handout, teacher_key
from routekaart.paths import file_name

if TYPE_CHECKING:
    from routekaart.document.practice import PracticeKind

__all__ = ["paper_name", "save_handout", "save_key", "save_side_by_side"]

_SAFE = "Uw dossiers zijn niet veranderd."


def paper_name(kind: PracticeKind, about: str) -> str:
    """A name to propose for a paper."""
    return file_name("oefening", kind, about, ending="pdf")


def save_handout(env: Environment, path: Path, out: Path) -> None:
    """The hand-out for the group. Raises DOC-035 when it cannot be written, else as `handout`."""
    view = handout(env, path)
    _save(env, "hand-out", view, view.title, out)


def save_key(env: Environment, path: Path, out: Path) -> None:
    """The key, for the trainer. Raises DOC-035 when it cannot be written, else as `teacher_key`."""
    view = teacher_key(env, path)
    _save(env, "antwoordsleutel", view, view.title, out)


def save_side_by_side(env: Environment, view: SideBySide, out: Path) -> None:
    """What two groups concluded. Raises DOC-035 when it cannot be written."""
    _save(env, "groepen", view, view.title, out)


def _save(env: Environment, kind: PracticeKind, view: object, about: str, out: Path) -> None:
    from routekaart.document.practice import practice_paper

    paper = practice_paper(kind, view, about, env.now().replace(microsecond=0))
    write_outside(out, env.drawing.draw(paper.xml, paper.meta), _SAFE)
