"""What reading and checking a rule file has to say: findings with a place, a code and a Dutch text.

A place and a text go in; sorted findings, or one `ChecklistFault` that carries them all, come out.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from routekaart.errors import RoutekaartError

Severity = Literal["fout", "waarschuwing"]


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One remark about a file; lines and columns count from 1 (0 = the file as a whole)."""

    path: str
    line: int
    column: int
    code: str
    message: str
    severity: Severity = "fout"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        return f"{place}: {self.message} ({self.code})"


class ChecklistFault(RoutekaartError):  # noqa: N818 - a fault of the file, not of the program
    """A rule file that cannot be used; `findings` says where and why."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(sorted(set(findings)))
        first = self.findings[0]
        more = f" En nog {len(self.findings) - 1} punten." if len(self.findings) > 1 else ""
        super().__init__(
            first.code,
            f"Deze routekaart kan niet worden gebruikt. {first}.{more} Er is niets veranderd.",
            path=first.path,
            line=first.line,
            column=first.column,
        )


MAX_LISTED = 8
"""So many known names are told when none of them looks like the unknown one."""
_NEUTER = ("alternatief", "consult", "veld")


def nearest(name: str, known: Iterable[str]) -> str:
    """`; bedoelde u 'x'?` when a known name looks like `name`, else nothing."""
    listed = sorted(known)
    same = next((one for one in listed if one.casefold() == name.casefold()), None)
    if same is not None:
        return f"; bedoelde u '{same}'?"
    cutoff = 0.6 if len(name) > 3 else 0.5
    found = difflib.get_close_matches(name[:80], listed, n=1, cutoff=cutoff)
    return f"; bedoelde u '{found[0]}'?" if found else ""


def unknown_name(what: str, name: str, known: Iterable[str]) -> str:
    """`onbekende vraag 'x'; bedoelde u 'y'?`"""
    ending = "" if what.split()[0] in _NEUTER else "e"
    listed = sorted(known)
    few = f"; er is: {', '.join(listed)}" if 0 < len(listed) <= MAX_LISTED else ""
    return f"onbekend{ending} {what} '{name[:60]}'{nearest(name, listed) or few}"
