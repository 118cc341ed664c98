"""What is typed on a page about a case and not sent yet: on disk within a second, and there again afterwards.

Fields with the name of their draft go in; their texts go into the vault as drafts of the case.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer

from routekaart.casework import Changes, Desk
from routekaart.gui.kit import FreeText, LineText
from routekaart.gui.session import Session

__all__ = ["Drafts"]

_WITHIN = 800
"""Milliseconds."""


class Drafts(QObject):
    """Watches fields of the case that is on the page."""

    def __init__(self, session: Session, case_id: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._case_id = session, case_id
        self._typed: dict[str, Callable[[], str]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WITHIN)
        self._timer.timeout.connect(self.keep)

    def watch(self, draft: str, field: FreeText | LineText) -> None:
        """In: the name of a draft, and the field whose text it is."""
        edited = field.edited if isinstance(field, FreeText) else field.textEdited
        edited.connect(partial(self._note, draft, field.text))

    def keep(self) -> None:
        """Store what was typed since the last time."""
        self._timer.stop()
        case_id, typed = self._case_id(), self._typed
        self._typed = {}
        texts = {draft: read() for draft, read in typed.items()}

        def work(desk: Desk) -> Changes:
            for draft, text in texts.items():
                desk.keep_draft(case_id, draft, text)
            return Changes(saved_at=desk.env.now())

        if texts:
            self._session.desk_run(work)

    def _note(self, draft: str, read: Callable[[], str], *_args: object) -> None:
        self._typed[draft] = read
        if not self._timer.isActive():
            # Not begun anew by the next key: who types on and on is kept all the same.
            self._timer.start()
