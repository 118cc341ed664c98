"""The command `combine`: several answers files of one route become one sheet with counts.

Answers files go in; a PDF without names and without small numbers comes out.
"""

from __future__ import annotations

import argparse
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

from routekaart.atomicfile import write_atomically
from routekaart.checklist import load_route
from routekaart.checklist.source import read_source
from routekaart.cli.arguments import GOOD, add_json, command, day
from routekaart.cli.failing import facts_in
from routekaart.cli.known import folder, require_known, require_pdf
from routekaart.engine import assess
from routekaart.errors import RoutekaartError

__all__ = ["add_combine"]


def add_combine(commands: Any) -> None:
    """Add `combine`."""
    parser = command(commands, "combine", "tel de bladen van meer dossiers op tot één blad", _combine)
    parser.add_argument("route", metavar="ROUTE", help="naam of pad van de routekaart")
    parser.add_argument("--answers", metavar="BESTAND.yaml", type=Path, nargs="+", required=True)
    parser.add_argument("--region", metavar="REGIO", default=None)
    parser.add_argument("--on", metavar="DATUM", type=day, default=None)
    parser.add_argument("--out", metavar="BESTAND.pdf", type=Path, required=True)
    add_json(parser)


def _combine(arguments: argparse.Namespace) -> int:
    from routekaart.document.layout import render
    from routekaart.document.tally import TallyRequest, compose_tally

    require_pdf(arguments.out)
    require_known(arguments.route, arguments.region)
    checklist = load_route(arguments.route, folder=folder(), region=arguments.region)
    on = arguments.on or date.today()
    cases, practice = [], set()
    for path in arguments.answers:
        data = read_source(path, path.name).data
        if not isinstance(data, dict) or data.get("route") != checklist.id:
            raise RoutekaartError("CLI-006", f"{path.name} is geen antwoordenbestand van de route {checklist.id}.")
        facts = facts_in(path, dict(data), checklist, on)
        state = assess(checklist, facts)
        if not state.may_final:
            raise RoutekaartError("DOC-043", f"{path.name} is nog niet af. Maak dat dossier eerst af en tel dan op.")
        cases.append((facts, state))
        practice.add(data.get("oefening") == "ja")
    if len(practice) > 1:
        raise RoutekaartError(
            "CLI-008", "Een oefencasus en een echt dossier gaan nooit samen op één blad. Kies één soort."
        )
    at = datetime.combine(on, datetime.min.time()).astimezone()
    paper = compose_tally(TallyRequest(checklist, tuple(cases), at, True in practice))
    write_atomically(arguments.out, render(paper.xml, paper.meta), own_folder=False)
    told = {"bestand": str(arguments.out), "titel": paper.title, "dossiers": len(cases)}
    print(json.dumps(told, ensure_ascii=False) if arguments.json else f"Bewaard: {arguments.out}")
    return GOOD
