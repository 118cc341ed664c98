"""What went wrong goes in; a Dutch text or JSON is shown, and the exit code comes out.

Wrong use and a fault in a file are kept apart by the code of the error.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from routekaart.answers import AnswersFault, Facts
from routekaart.checklist import Checklist
from routekaart.checklist.source import Located, read_source
from routekaart.cli.arguments import FOUND, MISUSED
from routekaart.errors import RoutekaartError
from routekaart.examples import facts_of_file

__all__ = ["facts_in", "failed", "file_trouble", "located_faults"]


_WRONG_USE = (
    "AUT-",
    "CLI-",
    "DOC-020",
    "DOC-023",
    "RG-002",
    "RG-211",
    "SIG-001",
    "SIG-002",
    "SIG-003",
    "SIG-004",
    "SIG-005",
    "SIG-006",
)
"""What was typed does not fit: a file that is not there, an unknown name, a key that does not open."""


def failed(arguments: argparse.Namespace, error: RoutekaartError, details: Sequence[str]) -> int:
    """Show an error, with its places when there are any; out comes the exit code."""
    if getattr(arguments, "json", False):
        told = {"fout": {"code": error.code, "tekst": error.message, "plaatsen": list(details)}}
        print(json.dumps(told, ensure_ascii=False))
    else:
        print("\n".join(details or [f"{error.message} ({error.code})"]), file=sys.stderr)
    return MISUSED if error.code.startswith(_WRONG_USE) else FOUND


def file_trouble(error: OSError) -> str:
    """What the system refused, in a sentence about the file."""
    name = Path(str(error.filename)).name if error.filename else "het bestand"
    if isinstance(error, FileNotFoundError):
        return f"{name} is er niet. Kijk of de naam en de map kloppen."
    if isinstance(error, IsADirectoryError):
        return f"{name} is een map. Geef een bestand."
    return f"{name} kan niet worden gelezen of geschreven. Er is niets veranderd."


def facts_in(path: Path, data: Mapping[str, Any], checklist: Checklist, on: date) -> Facts:
    """The facts of one of several answers files; raises AnswersFault that knows which file it is about."""
    try:
        return facts_of_file(data, checklist, default_on=on)
    except AnswersFault as fault:
        fault.facts["path"] = path
        raise


def located_faults(arguments: argparse.Namespace, fault: AnswersFault) -> list[str]:
    """Every fault in an answers file with its line."""
    told = fault.facts.get("path")
    path: Path = told if isinstance(told, Path) else arguments.answers
    try:
        located: Located | None = read_source(path, path.name)
    except RoutekaartError:
        located = None
    lines = []
    for item in fault.faults:
        where = ".".join(str(part) for part in item.path)
        line, column = located.place(item.path) if located else (0, 0)
        lines.append(f"{path.name}:{line}:{column}: {where}: {item.message}")
    return lines
