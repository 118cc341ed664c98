"""The command line, without Qt: check rule files, assess a case, produce and verify documents.

Arguments go in; Dutch text or JSON comes out. Exit 0: good, 1: something was found, 2: used wrongly.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, NoReturn

from routekaart import __version__
from routekaart.answers import AnswersFault, Facts, answers_schema
from routekaart.atomicfile import write_atomically
from routekaart.checklist import Checklist, ChecklistFault, from_canonical, list_routes, load_route
from routekaart.checklist.compile import find_named, route_path
from routekaart.checklist.source import Located, read_source
from routekaart.engine import Assessment, assess
from routekaart.errors import RoutekaartError
from routekaart.examples import facts_of_file
from routekaart.paths import places
from routekaart.region import list_regions

__all__ = ["main"]

GOOD, FOUND, MISUSED = 0, 1, 2


class _Parser(argparse.ArgumentParser):
    """argparse with its few own sentences in Dutch."""

    def error(self, message: str) -> NoReturn:
        """Say in Dutch what does not fit; argparse's own English stays out."""
        self.print_usage(sys.stderr)
        print(f"{_in_dutch(message)} Hulp: {self.prog} --help", file=sys.stderr)
        raise SystemExit(MISUSED)

    def format_usage(self) -> str:
        """`gebruik:` in front."""
        return super().format_usage().replace("usage: ", "gebruik: ", 1)

    def format_help(self) -> str:
        """The help with Dutch headings."""
        text = super().format_help().replace("usage: ", "gebruik: ", 1)
        return text.replace("positional arguments:", "wat u meegeeft:").replace("options:", "keuzes:")


_ARGPARSE = (
    (r"the following arguments are required: (.*)", r"Dit ontbreekt nog: \1."),
    (r"unrecognized arguments: (.*)", r"Dit kent Routekaart niet: \1."),
    (r"argument (.*?): invalid choice: (.*) \(choose from (.*)\)", r"\2 kan niet bij \1. Kies uit: \3."),
    (r"argument (.*?): expected (?:one|at least one) argument", r"Achter \1 hoort nog iets."),
    (r"argument (.*?): ignored explicit argument (.*)", r"Achter \1 hoort niets, ook niet \2."),
    (r"ambiguous option: (.*) could match (.*)", r"\1 kan van alles zijn: \2. Schrijf het helemaal uit."),
    (r"argument (.*?): (.*)", r"\1: \2"),
)
"""What argparse says, and how a Dutch reader hears it. Anything else becomes one plain sentence."""


def _in_dutch(message: str) -> str:
    for pattern, dutch in _ARGPARSE:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found:
            return found.expand(dutch)
    return "Dit commando klopt nog niet."


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; never raises for what is in a file, only for wrong use."""
    _printable(sys.stdout, sys.stderr)
    arguments = _parser().parse_args(argv)
    if arguments.run is None:
        _parser().print_help()
        return MISUSED
    try:
        found = int(arguments.run(arguments))
        sys.stdout.flush()
        return found
    except ChecklistFault as fault:
        return _failed(arguments, fault, [str(finding) for finding in fault.findings])
    except AnswersFault as fault:
        return _failed(arguments, fault, _located_faults(arguments, fault))
    except RoutekaartError as error:
        return _failed(arguments, error, [])
    except BrokenPipeError:
        # Who reads along (`| head`) has seen enough. Python would still try to write at the very end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except OSError as error:
        return _failed(arguments, RoutekaartError("CLI-002", _file_trouble(error)), [])


def _printable(*streams: Any) -> None:
    """A terminal that lacks a sign, or a file name that is no text, must not end the program."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


_WRONG_USE = ("CLI-", "DOC-020", "RG-002", "RG-211", "SIG-001", "SIG-002", "SIG-003", "SIG-004", "SIG-005", "SIG-006")
"""What was typed does not fit: a file that is not there, an unknown name, a key that does not open."""


def _failed(arguments: argparse.Namespace, error: RoutekaartError, details: Sequence[str]) -> int:
    if getattr(arguments, "json", False):
        told = {"fout": {"code": error.code, "tekst": error.message, "plaatsen": list(details)}}
        print(json.dumps(told, ensure_ascii=False))
    else:
        print("\n".join(details or [f"{error.message} ({error.code})"]), file=sys.stderr)
    return MISUSED if error.code.startswith(_WRONG_USE) else FOUND


def _file_trouble(error: OSError) -> str:
    name = Path(str(error.filename)).name if error.filename else "het bestand"
    if isinstance(error, FileNotFoundError):
        return f"{name} is er niet. Kijk of de naam en de map kloppen."
    if isinstance(error, IsADirectoryError):
        return f"{name} is een map. Geef een bestand."
    return f"{name} kan niet worden gelezen of geschreven. Er is niets veranderd."


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="routekaart",
        description="Alternatieven doorlopen, wegen en verantwoorden. Zonder internet.",
        add_help=False,
    )
    _help(parser)
    parser.add_argument("--version", action="version", version=f"Routekaart {__version__}", help="toon de versie")
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(title="commando's", metavar="commando", parser_class=_Parser)
    _add_check(commands)
    _add_diff(commands)
    _add_case_commands(commands)
    verify = _command(commands, "verify", "controleer een PDF", _verify)
    verify.add_argument("file", metavar="BESTAND.pdf", type=Path)
    verify.add_argument("--trust", metavar="CERTIFICAAT", type=Path, action="append", default=[])
    verify.add_argument("--require-known", action="store_true", help="een onbekende sleutel telt als gevonden")
    _json(verify)
    demo = _command(commands, "demo", "loop de oefencasussen door en bewaar alle documenten", _demo)
    demo.add_argument("--out", metavar="MAP", type=Path, required=True)
    screens = _command(commands, "screens", "maak een plaatje van elk scherm", _screens)
    screens.add_argument("--out", metavar="MAP", type=Path, required=True)
    schema = _command(commands, "schema", "JSON Schema van een routekaart of antwoordenbestand", _schema)
    schema.add_argument("--answers", action="store_true", help="van een antwoordenbestand")
    return parser


def _help(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-h", "--help", action="help", help="toon deze hulp")


def _command(commands: Any, name: str, text: str, run: Any) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=text, description=text[:1].upper() + text[1:] + ".", add_help=False
    )
    _help(parser)
    parser.set_defaults(run=run)
    return parser


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="uitkomst als JSON")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text[:40]}' is geen dag. Schrijf een dag zo: 2026-11-22.") from None


def _add_check(commands: Any) -> None:
    check = _command(commands, "check", "controleer regelbestanden", _check)
    check.add_argument("paths", metavar="PAD", type=Path, nargs="*", help="zonder pad: alle meegeleverde bestanden")
    check.add_argument("--examples", action="store_true", help="voer ook de voorbeelden uit")
    check.add_argument("--on", metavar="DATUM", type=_day, default=None, help="de dag waarop u kijkt")
    _json(check)


def _add_diff(commands: Any) -> None:
    diff = _command(commands, "diff", "wat er tussen twee versies van een routekaart verandert", _diff)
    for name in ("old", "new"):
        diff.add_argument(name, metavar=name.upper(), help="naam of pad van een routekaart, of een vastgelegde tekst")
    diff.add_argument("--region", metavar="REGIO", default=None)
    _json(diff)


def _add_case_commands(commands: Any) -> None:
    case = _command(commands, "assess", "wat de regels van een casus maken", _assess)
    paper = _command(commands, "produce", "maak een document van een casus", _produce)
    for parser in (case, paper):
        parser.add_argument("route", metavar="ROUTE", help="naam of pad van de routekaart")
        parser.add_argument("--answers", metavar="BESTAND.yaml", type=Path, required=True)
        parser.add_argument("--region", metavar="REGIO", default=None)
        parser.add_argument("--on", metavar="DATUM", type=_day, default=None)
        _json(parser)
    paper.add_argument("--out", metavar="BESTAND.pdf", type=Path, required=True)
    kinds = ("verantwoording", "bijblad", "gezin", "kind", "bespreekblad")
    paper.add_argument("--kind", choices=kinds, default="verantwoording", metavar="SOORT", help=", ".join(kinds))
    paper.add_argument("--reader", metavar="PERSOON", default=None, help="verplicht bij bijblad en gezin")
    paper.add_argument("--definitief", action="store_true")
    paper.add_argument("--sign", metavar="SLEUTEL.p12", type=Path, default=None)
    paper.add_argument("--key-pass-file", metavar="BESTAND", type=Path, default=None)


def _folder() -> Path:
    return places(os.environ).checklists


# check ----------------------------------------------------------------------------------------------------


def _check(arguments: argparse.Namespace) -> int:
    from routekaart.checking import check_all, report_json, report_lines

    paths = arguments.paths or _shipped()
    missing = [path for path in paths if not path.exists()]
    if missing:
        raise RoutekaartError("CLI-001", f"{missing[0]} is er niet. Kijk of de naam en de map kloppen.")
    outcome = check_all(paths, folder=_folder(), on=arguments.on or date.today(), examples=arguments.examples)
    if arguments.json:
        print(json.dumps(report_json(outcome), ensure_ascii=False, indent=2))
    else:
        print("\n".join(report_lines(outcome)))
    return GOOD if outcome.passed else FOUND


def _diff(arguments: argparse.Namespace) -> int:
    from routekaart.checklist.difference import differences
    from routekaart.reporting import difference_json, difference_lines

    try:
        old, new = (_side(text, arguments.region) for text in (arguments.old, arguments.new))
    except ChecklistFault as fault:
        _failed(arguments, fault, [str(finding) for finding in fault.findings])
        return MISUSED  # 1 would say that there is a difference
    changes = differences(old, new)
    if arguments.json:
        print(json.dumps(difference_json(old, new, changes), ensure_ascii=False, indent=2))
    else:
        print("\n".join(difference_lines(old, new, changes)))
    return FOUND if changes else GOOD


def _side(text: str, region: str | None) -> Checklist:
    """A route by name or path, or the text that a case was pinned to."""
    _require_known(text, region)
    path = route_path(text, _folder())
    written = path.read_text(encoding="utf-8", errors="replace")
    if written.lstrip().startswith('{"route":'):
        return from_canonical(written.strip())
    return load_route(path, folder=_folder(), region=region)


_FOLDERS = ("gedeeld", "regio", "oefencasussen")


def _shipped() -> list[Path]:
    folder = _folder()
    routes = [item.path for item in list_routes(folder)]
    return [*routes, *(path for name in _FOLDERS for path in sorted(folder.glob(f"{name}/*.yaml")))]


# assess and produce ---------------------------------------------------------------------------------------


def _read_case(arguments: argparse.Namespace) -> tuple[Checklist, Facts, dict[str, Any]]:
    located = read_source(arguments.answers, arguments.answers.name)
    if not isinstance(located.data, dict):
        raise RoutekaartError(
            "ANT-004", f"{arguments.answers.name} is geen antwoordenbestand. Begin met route: en antwoorden:."
        )
    data = dict(located.data)
    region = arguments.region or data.get("regio")
    _require_known(arguments.route, arguments.region)
    checklist = load_route(arguments.route, folder=_folder(), region=str(region) if region else None)
    if arguments.on is not None:
        data["op"] = arguments.on.isoformat()
    return checklist, facts_of_file(data, checklist, default_on=arguments.on or date.today()), data


def _require_known(route: str, region: str | None) -> None:
    """A name that was typed and does not exist is answered with the names that do."""
    folder = _folder()
    if not route_path(route, folder).is_file():
        known = ", ".join(item.id for item in list_routes(folder))
        raise RoutekaartError("CLI-004", f"De routekaart '{route[:60]}' is er niet. Er is: {known}. Een pad mag ook.")
    if region is not None and find_named(f"regio/{region}", route_path(route, folder).parent, folder) is None:
        known = ", ".join(item.id for item in list_regions(folder))
        raise RoutekaartError("CLI-005", f"De regio '{region[:60]}' is er niet. Er is: {known}.")


def _located_faults(arguments: argparse.Namespace, fault: AnswersFault) -> list[str]:
    path = getattr(arguments, "answers", None)
    try:
        located: Located | None = read_source(path, path.name) if isinstance(path, Path) else None
    except RoutekaartError:
        located = None
    lines = []
    for item in fault.faults:
        where = ".".join(str(part) for part in item.path)
        line, column = located.place(item.path) if located else (0, 0)
        lines.append(f"{path.name if path else ''}:{line}:{column}: {where}: {item.message}")
    return lines


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

    checklist, facts, data = _read_case(arguments)
    state = assess(checklist, facts)
    blocking = [point for point in state.open_final if point.blocks]
    if arguments.definitief and blocking:
        print(f"Definitief kan nog niet. Er staan {len(blocking)} punten open:", file=sys.stderr)
        print("\n".join(f"- {point.text} {point.action}" for point in blocking), file=sys.stderr)
        return FOUND
    paper = compose(_request(arguments, checklist, facts, state, data))
    pdf = to_pdf(paper)
    if arguments.sign is not None:
        if not paper.may_seal:
            raise RoutekaartError("CLI-003", "Dit soort document wordt niet verzegeld. Laat --sign weg.")
        pdf = _sealed(arguments, pdf)
    write_atomically(arguments.out, pdf)
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
    )


def _sealed(arguments: argparse.Namespace, pdf: bytes) -> bytes:
    from routekaart.signing import load_key, seal

    secret = arguments.key_pass_file.read_bytes().rstrip(b"\r\n") if arguments.key_pass_file else b""
    now = datetime.now().astimezone().replace(microsecond=0)
    key = load_key(arguments.sign.read_bytes(), secret, now=now)
    font = (places(os.environ).resources / "fonts" / "SourceSans3-Regular.ttf").read_bytes()
    return seal(pdf, key, field="zegel_1", reason="Verantwoording vastgesteld", at=now, font=font)


# verify, demo, schema -------------------------------------------------------------------------------------


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


def _demo(arguments: argparse.Namespace) -> int:
    from routekaart.demo import run_demo

    return run_demo(arguments.out)


def _screens(arguments: argparse.Namespace) -> int:
    from routekaart.screens import make_screens

    return make_screens(arguments.out)


def _schema(arguments: argparse.Namespace) -> int:
    from routekaart.checklist.schema import route_schema

    print(json.dumps(answers_schema() if arguments.answers else route_schema(), ensure_ascii=False, indent=2))
    return GOOD
