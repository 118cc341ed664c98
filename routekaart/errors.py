"""The errors a person may see: each has a stable code and a Dutch text.

Everything else that is raised is a fault of the program and goes to the crash dialog.
"""

from __future__ import annotations

__all__ = ["Cancelled", "RoutekaartError"]


class RoutekaartError(Exception):
    """A fault the user can understand: what happened, what is safe, what to do.

    `code` is stable ("VLT-003") and may be looked up; `message` is plain Dutch;
    `facts` hold figures for programs (line, column, path) and never case content.
    """

    def __init__(self, code: str, message: str, **facts: object) -> None:
        super().__init__(f"{message} ({code})")
        self.code = code
        self.message = message
        self.facts = facts


class Cancelled(Exception):
    """The user chose to stop; nothing is shown and nothing has changed."""
