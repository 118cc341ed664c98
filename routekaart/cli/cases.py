"""The commands about one case: `assess`, `produce` and `verify`.

An answers file or a PDF goes in; the state of affairs, a document or a verdict comes out.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from routekaart import __version__
from routekaart.answers import Facts
from routekaart.atomicfile import write_atomically
from routekaart.checklist import Checklist, load_route
from routekaart.checklist.source import read_source
from routekaart.cli.arguments import FOUND, GOOD, add_json, command, day
from routekaart.cli.failing import facts_in
from routekaart.cli.known import folder, require_known, require_pdf
from routekaart.engine import Assessment, assess
from routekaart.engine.again import decides_again_on
from routekaart.errors import RoutekaartError
from routekaart.examples import DEFAULT_ON, facts_of_file
from routekaart.paths import places

__all__ = ["add_case_commands"]


def add_case_commands(commands: Any) -> None:
    """Add `assess`, `produce` and `verify`."""
    case = command(commands, "assess", "wat de regels van een casus maken", _assess)
    paper = command(commands, "produce", "maak een document van een casus", _produce)
    for parser in (case, paper):
        parser.add_argument("route", metavar="ROUTE", help="naam of pad van de routekaart")
        parser.add_argument("--answers", metavar="BESTAND.yaml", type=Path, required=True)
        parser.add_argument("--region", metavar="REGIO", default=None)
        parser.add_argument("--on", metavar="DATUM", type=day, default=None)
        add_json(parser)
    paper.add_argument("--out", metavar="BESTAND.pdf", type=Path, required=True)
    kinds = ("verantwoording", "bijblad", "gezin", "kind", "bespreekblad", "vergelijking")
    paper.add_argument("--kind", choices=kinds, default="verantwoording", metavar="SOORT", help=", ".join(kinds))
    paper.add_argument("--reader", metavar="PERSOON", default=None, help="verplicht bij bijblad en gezin")
    earlier_help = "het dossier van de vorige keer, om mee te vergelijken"
    paper.add_argument("--earlier", metavar="BESTAND.yaml", type=Path, default=None, help=earlier_help)
    paper.add_argument("--definitief", action="store_true")
    paper.add_argument("--extract", action="store_true", help="geef een uittreksel mee, om na te rekenen")
    paper.add_argument("--sign", metavar="SLEUTEL.p12", type=Path, default=None)
    paper.add_argument("--key-pass-file", metavar="BESTAND", type=Path, default=None)
    _add_verify(commands)


def _add_verify(commands: Any) -> None:
    verify = command(commands, "verify", "controleer een PDF", _verify)
    verify.add_argument("file", metavar="BESTAND.pdf", type=Path)
    verify.add_argument("--trust", metavar="CERTIFICAAT", type=Path, action="append", default=[])
    verify.add_argument("--require-known", action="store_true", help="een onbekende sleutel telt als gevonden")
    add_json(verify)


def _read_case(arguments: argparse.Namespace) -> tuple[Checklist, Facts, dict[str, Any]]:
    located = read_source(arguments.answers, arguments.answers.name)
    if not isinstance(located.data, dict):
        raise RoutekaartError(
            "ANT-004", f"{arguments.answers.name} is geen antwoordenbestand. Begin met route: en antwoorden:."
        )
    data = dict(located.data)
    region = arguments.region or data.get("regio")
    require_known(arguments.route, arguments.region)
    checklist = load_route(arguments.route, folder=folder(), region=str(region) if region else None)
    if arguments.on is not None:
        data["op"] = arguments.on.isoformat()
    return checklist, facts_of_file(data, checklist, default_on=arguments.on or date.today()), data


def _assess(arguments: argparse.Namespace) -> int:
    from routekaart.reporting import assessment_json, assessment_lines

    checklist, facts, _ = _read_case(arguments)
    state = assess(checklist, facts)
    if arguments.json:
        print(json.dumps(assessment_json(checklist, facts, state), ensure_ascii=False, indent=2))
    else:
        print("\n".join(assessment_lines(checklist, facts, state)))
    return GOOD


def _produce(arguments: argparse.Namespace) -> int:
    from routekaart.document.compose import compose, to_pdf

    require_pdf(arguments.out)
    checklist, facts, data = _read_case(arguments)
    state = assess(checklist, facts)
    blocking = [point for point in state.open_final if point.blocks]
    never = checklist.route.only_provisional
    if arguments.definitief and never is not None:
        print(f"{never.why} {never.next}", file=sys.stderr)
        return FOUND
    if arguments.definitief and blocking:
        print(f"Definitief kan nog niet. Er staan {len(blocking)} punten open:", file=sys.stderr)
        print("\n".join(f"- {point.text} {point.action}" for point in blocking), file=sys.stderr)
        return FOUND
    paper = compose(_request(arguments, checklist, facts, state, data))
    pdf = to_pdf(paper)
    if arguments.sign is not None:
        if not paper.may_seal:
            raise RoutekaartError("CLI-003", "Dit soort document wordt niet verzegeld. Laat --sign weg.")
        pdf = _sealed(arguments, pdf, checklist.route.document.main_title, practice=data.get("oefening") == "ja")
    write_atomically(arguments.out, pdf, own_folder=False)
    print(
        json.dumps({"bestand": str(arguments.out), "titel": paper.title}, ensure_ascii=False)
        if arguments.json
        else f"Bewaard: {arguments.out}"
    )
    return GOOD


def _request(
    arguments: argparse.Namespace, checklist: Checklist, facts: Facts, state: Assessment, data: dict[str, Any]
) -> Any:
    from routekaart.document.compose import PaperRequest, Status, answers_hash
    from routekaart.reporting import author_of, signatures_of

    status: Status = "voorlopig"
    if arguments.definitief:
        status = "machtiging_gevraagd" if state.court_requested else "definitief"
    at = datetime.combine(facts.on, datetime.min.time()).astimezone()
    return PaperRequest(
        kind=arguments.kind,
        checklist=checklist,
        facts=facts,
        assessment=state,
        status=status,
        number=str(data.get("naam") or "zonder nummer")[:60],
        version=1,
        author=author_of(facts),
        made_on=at,
        event_count=0,
        head=answers_hash(facts),
        app_version=__version__,
        practice=data.get("oefening") == "ja",
        reader=arguments.reader,
        signatures=signatures_of(facts, at),
        expires_on=decides_again_on(checklist, facts),
        extract=_extract(arguments, checklist, facts, state, data),
        earlier=_earlier(arguments.earlier, checklist),
    )


def _extract(
    arguments: argparse.Namespace, checklist: Checklist, facts: Facts, state: Assessment, data: dict[str, Any]
) -> bytes:
    """What travels inside, when asked; only a paper that can be sealed has one."""
    from routekaart.dossier.extract import make_extract

    if not arguments.extract:
        return b""
    sheet = checklist.route.document.sheet
    if arguments.kind != "verantwoording" or (sheet is not None and (sheet.sign == "nee" or sheet.no_names == "ja")):
        raise RoutekaartError("CLI-003", "Bij dit soort document gaat geen uittreksel mee. Laat --extract weg.")
    return make_extract(checklist, facts, state, app_version=__version__, practice=data.get("oefening") == "ja")


def _earlier(path: Path | None, checklist: Checklist) -> Facts | None:
    """The answers of the time before; its own day is the day it tells."""
    if path is None:
        return None
    return facts_in(path, dict(read_source(path, path.name).data), checklist, DEFAULT_ON)


def _sealed(arguments: argparse.Namespace, pdf: bytes, title: str, *, practice: bool) -> bytes:
    from routekaart.signing import load_key, seal

    secret = arguments.key_pass_file.read_bytes().rstrip(b"\r\n") if arguments.key_pass_file else b""
    now = datetime.now().astimezone().replace(microsecond=0)
    key = load_key(arguments.sign.read_bytes(), secret, now=now)
    if key.practice != practice:
        raise RoutekaartError(
            "CLI-007",
            "Een oefening krijgt alleen het zegel van een oefensleutel, en een echt stuk nooit. Er is niets gemaakt.",
        )
    font = (places(os.environ).resources / "fonts" / "SourceSans3-Regular.ttf").read_bytes()
    return seal(pdf, key, field="zegel_1", reason=f"{title} vastgesteld", at=now, font=font)


def _verify(arguments: argparse.Namespace) -> int:
    from routekaart.reporting import verification_json, verification_lines
    from routekaart.verification import MAX_BYTES, acceptable, verify

    with arguments.file.open("rb") as stream:
        pdf = stream.read(MAX_BYTES + 1)
    trust = [path.read_bytes() for path in arguments.trust]
    report = verify(pdf, trust=trust, now=datetime.now().astimezone())
    if arguments.json:
        print(json.dumps(verification_json(report), ensure_ascii=False, indent=2))
    else:
        print("\n".join(verification_lines(report)))
    return GOOD if acceptable(report, arguments.require_known) else FOUND
