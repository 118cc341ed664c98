"""Working on rule files for their authors: the whole check, the papers of a route, and trying it out.

A rule file goes in; what was found, a PDF, or a practice case on that route comes out. None of it needs a vault.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from routekaart.casework.base import Changes, Environment
from routekaart.casework.desk import Desk
from routekaart.casework.rules.files import own_folder
from routekaart.checklist import Checklist, load_route
from routekaart.errors import Cancelled, RoutekaartError
from routekaart.paths import program_command

__all__ = ["Remark", "RuleCheck", "check_rule_file", "make_form", "make_map", "try_out"]

_LOOK = 0.1
"""Seconds between two looks whether somebody wants to stop."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to look at; `line` is 0 when it is about the file as a whole."""

    file: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class RuleCheck:
    """What the check of one file found, its examples and what they show."""

    errors: tuple[Remark, ...] = ()
    warnings: tuple[Remark, ...] = ()
    failed: tuple[Remark, ...] = ()
    """Examples that came out otherwise."""
    passed: int = 0
    """Examples that came out as expected."""
    rules: int = 0
    """Warnings that the examples were looked at for."""
    unseen: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Rule → the values (waar, onwaar, onbekend) that no example shows."""
    outdated: tuple[Remark, ...] = ()
    """Sources that were looked at more than a year ago."""


def check_rule_file(env: Environment, path: Path, stop: Callable[[], bool]) -> RuleCheck:
    """The whole check, in a process of its own so that the window stays quick; ends with Cancelled when `stop` says so.

    Raises RKT-010 when the other process gives no outcome.
    """
    on = env.now().date().isoformat()
    command = [*program_command(), "check", str(path), "--examples", "--json", "--on", on]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        while True:
            try:
                found, _ = process.communicate(timeout=_LOOK)
                break
            except subprocess.TimeoutExpired:
                if stop():
                    process.kill()
                    raise Cancelled from None
    try:
        return _outcome(json.loads(found), path)
    except (ValueError, KeyError, TypeError) as error:
        raise RoutekaartError(
            "RKT-010", f"{path.name} kon niet worden nagekeken. Het bestand is niet veranderd. Probeer het opnieuw."
        ) from error


def _route(env: Environment, path: Path, region: str | None) -> Checklist:
    return load_route(path, folder=env.places.checklists, region=region, own=own_folder(env.places))


def make_map(env: Environment, path: Path, out: Path, region: str | None = None) -> None:
    """Write the description of the process of a route as `.pdf` or `.svg`. Raises ChecklistFault, AUT-001 or -002."""
    from routekaart.authoring import write_map

    write_map(_route(env, path, region), out)


def make_form(env: Environment, path: Path, out: Path, region: str | None = None) -> None:
    """Write the empty checklist of a route as PDF. Raises ChecklistFault, AUT-001 or -002."""
    from routekaart.authoring import write_form

    write_form(_route(env, path, region), out)


def try_out(desk: Desk, path: Path) -> Changes:
    """An empty practice case on the route in this file, accepted or not. Raises RKT-011 outside practice."""
    if not desk.practice:
        raise RoutekaartError("RKT-011", "Uitproberen kan alleen bij Oefenen. Uw dossiers zijn niet veranderd.")
    return desk.open_case(str(path))


def _outcome(data: Any, path: Path) -> RuleCheck:
    errors = [item for file in data["files"] for item in _remarks(file["errors"], Path(file["path"]).name)]
    warnings = [item for file in data["files"] for item in _remarks(file["warnings"], Path(file["path"]).name)]
    beside = f"{path.stem}.tests.yaml"
    failed = [
        Remark(beside, item["line"], ": ".join(part for part in (item["naam"], "; ".join(item["verschillen"])) if part))
        for item in data["examples"]["failed"]
    ]
    coverage = data["coverage"].values()
    return RuleCheck(
        errors=tuple(errors),
        warnings=tuple(warnings),
        failed=tuple(failed),
        passed=data["examples"]["passed"],
        rules=sum(len(item["waarschuwingen"]) for item in coverage),
        unseen=tuple((name, tuple(values)) for item in coverage for name, values in item["niet_gezien"].items()),
        outdated=tuple(Remark(item["path"], item["line"], item["message"]) for item in data["verouderd"]),
    )


def _remarks(items: Any, file: str) -> list[Remark]:
    return [Remark(file, item["line"], item["message"]) for item in items]
