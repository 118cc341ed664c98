"""Practice cases of a trainer's own: copying one that came along, and saying what does not fit in a file.

A file goes in; a copy in the folder of the user comes out, or findings in plain Dutch, each with its line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from routekaart.atomicfile import write_atomically
from routekaart.casework.base import Environment
from routekaart.casework.practice.cases import PracticeCase, case_at, own_cases_folder
from routekaart.casework.rules.files import route_file
from routekaart.checklist import Finding
from routekaart.errors import RoutekaartError
from routekaart.paths import ensure, file_name

__all__ = ["OwnCase", "copy_case", "own_cases"]

_HEAD = "# Uw eigen oefencasus. Alles hierin is verzonnen: gebruik geen echte namen en geen echt verhaal.\n"
_NAME = re.compile(r"^naam:.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class OwnCase:
    """One file in the folder of the user: the case in it, or what has to be put right first."""

    path: Path
    case: PracticeCase | None
    findings: tuple[Finding, ...] = ()


def copy_case(env: Environment, source: Path, title: str) -> Path:
    """Copy a practice case to the folder of the user under a title of its own; out comes the new file.

    Raises OEF-005 without a title, OEF-006 when the copy cannot be written; nothing is ever written over.
    """
    words = " ".join(title.replace('"', "").replace("\\", "").split())[:120]
    if not words:
        raise RoutekaartError("OEF-005", "Uw oefencasus heeft nog geen naam. Er is niets gemaakt. Vul een naam in.")
    folder = ensure(own_cases_folder(env.places))
    path, number = folder / file_name(words.casefold(), ending="yaml", otherwise="oefencasus"), 2
    while path.exists():
        path = folder / file_name(words.casefold(), str(number), ending="yaml", otherwise="oefencasus")
        number += 1
    name = f'naam: "Verzonnen: {words}"'
    try:
        text, replaced = _NAME.subn(lambda _found: name, source.read_text(encoding="utf-8"), count=1)
        write_atomically(path, (_HEAD + ("" if replaced else name + "\n") + text).encode(), own_folder=False)
    except OSError as error:
        raise RoutekaartError(
            "OEF-006", f"{path.name} kan niet worden geschreven. Er is niets veranderd. Kijk of er ruimte is."
        ) from error
    return path


def own_cases(env: Environment) -> tuple[OwnCase, ...]:
    """Every file in the folder of the user, by name, read and checked as it is now."""
    return tuple(_own(env, path) for path in sorted(own_cases_folder(env.places).glob("*.yaml")))


def _own(env: Environment, path: Path) -> OwnCase:
    from routekaart.authoring import case_findings

    findings = case_findings(path, env.places.checklists, partial(route_file, env.places))
    if findings:
        return OwnCase(path, None, tuple(findings))
    try:
        return OwnCase(path, case_at(path))
    except RoutekaartError as error:
        return OwnCase(path, None, (Finding(path.name, 1, 1, error.code, error.message),))
