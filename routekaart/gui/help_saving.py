"""Saving a chapter of the manual, such as a template that an organisation fills in further.

The chapter that is on screen goes in; a file of people's choice comes out.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal, cast

from PySide6.QtWidgets import QWidget

from routekaart.gui.asked_file import ask_file
from routekaart.gui.help_window import HelpWindow
from routekaart.gui.session import Session

__all__ = ["save_from_help"]


def save_from_help(
    session: Session,
    window: HelpWindow,
    name: str,
    markdown: str,
    form: str,
    choose: Callable[[QWidget, str], Path | None] = ask_file,
) -> None:
    """Ask where, write the chapter there, and tell it in the window of the manual."""
    path = choose(window, f"{name}.{form}")
    if path is None:
        return
    # Imported here: the first page on screen needs nothing that writes.
    from routekaart.casework.documents.chapters import save_chapter

    done, env = window.tr("Bewaard als {name}.").format(name=path.name), session.env
    kind = cast("Literal['pdf', 'md']", form)
    session.run(
        lambda: save_chapter(env, markdown, path, kind),
        lambda _none: window.tell(done),
        lambda error: window.tell(error.message),
    )
