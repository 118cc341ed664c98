"""The errors a person may see: each has a stable code and a Dutch text.

Everything else that is raised is a fault of the program and goes to the crash dialog.
"""

from __future__ import annotations

import errno

__all__ = ["Cancelled", "RoutekaartError", "of_the_machine"]


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


def of_the_machine(error: BaseException) -> RoutekaartError | None:
    """Say what computer or disk refused in words a person can act on; None for any other error.

    For where nobody closer by could say it better: no fault of the program, so no crash dialog.
    """
    if isinstance(error, MemoryError):
        kind = "memory"
    elif isinstance(error, OSError) and error.errno is not None:
        kind = _KINDS.get(errno.errorcode.get(error.errno, ""), "")
    else:
        return None
    if not kind:
        return None
    code, words = _REFUSALS[kind]
    return RoutekaartError(code, words.format(safe="Wat al bewaard was, staat er nog."))


_KINDS = {
    "ENOMEM": "memory",
    "ENOSPC": "full", "EDQUOT": "full", "EFBIG": "full",
    "EROFS": "locked", "EACCES": "locked", "EPERM": "locked",
    "EMFILE": "files", "ENFILE": "files",
    "EIO": "broken", "ENXIO": "broken", "ENODEV": "broken", "ESTALE": "broken",
}  # fmt: skip
_REFUSALS = {
    "memory": (
        "SYS-001",
        "Het geheugen van deze computer is vol. {safe} Sluit andere programma's en probeer het opnieuw.",
    ),
    "full": (
        "SYS-002",
        "Er is geen ruimte meer om te schrijven. {safe} Maak minstens 20 MB vrij en probeer het opnieuw.",
    ),
    "locked": (
        "SYS-003",
        "Een bestand of map mag hier niet worden geopend of gewijzigd. {safe} Vraag uw beheerder om toegang.",
    ),
    "files": (
        "SYS-004",
        "Er staan te veel bestanden tegelijk open. {safe} Sluit andere programma's en probeer het opnieuw.",
    ),
    "broken": (
        "SYS-005",
        "De schijf geeft een storing. {safe} Sluit Routekaart en start de computer opnieuw.",
    ),
}
