"""The commands of authors: `new`, `check`, `diff`, `map`, `form`, `translate` and `schema`.

Rule files go in; what was found in them, or a paper of a route, comes out.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

from routekaart.answers import answers_schema
from routekaart.checklist import Checklist, ChecklistFault, from_canonical, load_route
from routekaart.checklist.compile import route_path
from routekaart.cli.arguments import FOUND, GOOD, MISUSED, add_json, command, day
from routekaart.cli.failing import failed
from routekaart.cli.known import folder, require_known, shipped
from routekaart.errors import RoutekaartError

__all__ = ["add_author_commands"]


def add_author_commands(commands: Any) -> None:
    """Add the commands of authors."""
    new = command(commands, "new", "begin een routekaart, met voorbeelden ernaast", _new)
    new.add_argument("file", metavar="BESTAND.yaml", type=Path)
    _add_check(commands)
    _add_diff(commands)
    for name, text, out, run in (
        ("map", "de procesbeschrijving: de rivier, met alle stappen in woorden", "BESTAND.svg|pdf", _map),
        ("form", "een lege checklist, voor een tafel zonder laptop", "BESTAND.pdf", _form),
    ):
        paper = command(commands, name, text, run)
        paper.add_argument("route", metavar="ROUTE", help="naam of pad van de routekaart")
        paper.add_argument("--out", metavar=out, type=Path, required=True)
        paper.add_argument("--region", metavar="REGIO", default=None)
    translate = command(commands, "translate", "begin een vertaling, of werk haar bij", _translate)
    translate.add_argument("route", metavar="ROUTE", help="naam of pad van de routekaart")
    translate.add_argument("--to", metavar="TAAL", required=True, help="zoals en, ar, tr of pl")
    translate.add_argument("--out", metavar="BESTAND.yaml", type=Path, required=True)
    schema = command(commands, "schema", "JSON Schema van een routekaart of antwoordenbestand", _schema)
    schema.add_argument("--answers", action="store_true", help="van een antwoordenbestand")


def _add_check(commands: Any) -> None:
    check = command(commands, "check", "controleer regelbestanden", _check)
    check.add_argument("paths", metavar="PAD", type=Path, nargs="*", help="zonder pad: alle meegeleverde bestanden")
    check.add_argument("--examples", action="store_true", help="voer ook de voorbeelden uit")
    check.add_argument("--on", metavar="DATUM", type=day, default=None, help="de dag waarop u kijkt")
    check.add_argument("--watch", action="store_true", help="kijk opnieuw na elke verandering, tot Ctrl+C")
    add_json(check)


def _add_diff(commands: Any) -> None:
    diff = command(commands, "diff", "wat er tussen twee versies van een routekaart verandert", _diff)
    diff.epilog = "Welke open dossiers het raakt, staat in het programma bij Routekaarten."
    for name in ("old", "new"):
        diff.add_argument(name, metavar=name.upper(), help="naam of pad van een routekaart, of een vastgelegde tekst")
    diff.add_argument("--region", metavar="REGIO", default=None)
    add_json(diff)


def _new(arguments: argparse.Namespace) -> int:
    from routekaart.authoring import start_route

    for path in start_route(arguments.file):
        print(f"Gemaakt: {path}")
    print(f"Kijk het na met: routekaart check {arguments.file} --examples")
    return GOOD


def _check(arguments: argparse.Namespace) -> int:
    from routekaart.cli.watching import watch

    if not arguments.watch:
        return _check_once(arguments)
    if arguments.json:
        raise RoutekaartError("CLI-006", "Kies --watch of --json. Samen gaat niet.")
    return watch(arguments.paths or shipped(), folder(), lambda: _check_once(arguments), time.sleep, sys.stdout)


def _check_once(arguments: argparse.Namespace) -> int:
    from routekaart.checking import check_all, report_json, report_lines

    paths = arguments.paths or shipped()
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise RoutekaartError("CLI-001", f"{missing[0]} is er niet. Kijk of de naam en de map kloppen.")
    empty = [path for path in paths if path.is_dir() and not any(path.rglob("*.yaml"))]
    if empty:
        raise RoutekaartError("CLI-001", f"In {empty[0]} staat geen bestand op .yaml. Kijk of de map klopt.")
    outcome = check_all(paths, folder=folder(), on=arguments.on or date.today(), examples=arguments.examples)
    if arguments.json:
        print(json.dumps(report_json(outcome), ensure_ascii=False, indent=2))
    else:
        print("\n".join(report_lines(outcome)))
    return GOOD if outcome.passed else FOUND


def _map(arguments: argparse.Namespace) -> int:
    from routekaart.authoring import write_map

    write_map(_named(arguments), arguments.out)
    print(f"Bewaard: {arguments.out}")
    return GOOD


def _form(arguments: argparse.Namespace) -> int:
    from routekaart.authoring import write_form

    write_form(_named(arguments), arguments.out)
    print(f"Bewaard: {arguments.out}")
    return GOOD


def _translate(arguments: argparse.Namespace) -> int:
    from routekaart.authoring import write_translation

    require_known(arguments.route, None)
    route = load_route(arguments.route, folder=folder())
    gaps = write_translation(route, arguments.to, arguments.out)
    print(f"Bewaard: {arguments.out}. {gaps.done} van {gaps.total} teksten vertaald.")
    return GOOD


def _named(arguments: argparse.Namespace) -> Checklist:
    require_known(arguments.route, arguments.region)
    return load_route(arguments.route, folder=folder(), region=arguments.region)


def _diff(arguments: argparse.Namespace) -> int:
    from routekaart.checklist.difference import differences
    from routekaart.reporting import difference_json, difference_lines

    try:
        old, new = (_side(text, arguments.region) for text in (arguments.old, arguments.new))
    except ChecklistFault as fault:
        failed(arguments, fault, [str(finding) for finding in fault.findings])
        return MISUSED  # 1 would say that there is a difference
    changes = differences(old, new)
    if arguments.json:
        print(json.dumps(difference_json(old, new, changes), ensure_ascii=False, indent=2))
    else:
        print("\n".join(difference_lines(old, new, changes)))
    return FOUND if changes else GOOD


def _side(text: str, region: str | None) -> Checklist:
    """A route by name or path, or the text that a case was pinned to."""
    require_known(text, region)
    path = route_path(text, folder())
    written = path.read_text(encoding="utf-8", errors="replace")
    if written.lstrip().startswith('{"route":'):
        return from_canonical(written.strip())
    return load_route(path, folder=folder(), region=region)


def _schema(arguments: argparse.Namespace) -> int:
    from routekaart.checklist.schema import route_schema

    print(json.dumps(answers_schema() if arguments.answers else route_schema(), ensure_ascii=False, indent=2))
    return GOOD
