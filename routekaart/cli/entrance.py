"""The words behind `routekaart` go in; one command runs and its exit code comes out.

This is where an error that a person may see becomes a sentence.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from routekaart import __version__
from routekaart.answers import AnswersFault
from routekaart.checklist import ChecklistFault
from routekaart.cli.arguments import FOUND, MISUSED, Parser, add_help, command
from routekaart.cli.authors import add_author_commands
from routekaart.cli.cases import add_case_commands
from routekaart.cli.combine import add_combine
from routekaart.cli.failing import failed, file_trouble, located_faults
from routekaart.cli.keys import add_key_commands
from routekaart.errors import RoutekaartError

__all__ = ["main"]


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
        return failed(arguments, fault, [str(finding) for finding in fault.findings])
    except AnswersFault as fault:
        return failed(arguments, fault, located_faults(arguments, fault))
    except RoutekaartError as error:
        return failed(arguments, error, [])
    except BrokenPipeError:
        # Who reads along (`| head`) has seen enough. Python would still try to write at the very end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except OSError as error:
        return failed(arguments, RoutekaartError("CLI-002", file_trouble(error)), [])


def _printable(*streams: Any) -> None:
    """A terminal that lacks a sign, or a file name that is no text, must not end the program."""
    for stream in streams:
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="routekaart",
        description="Alternatieven doorlopen, wegen en verantwoorden. Zonder internet.",
        add_help=False,
    )
    add_help(parser)
    parser.add_argument("--version", action="version", version=f"Routekaart {__version__}", help="toon de versie")
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(title="commando's", metavar="commando", parser_class=Parser)
    add_author_commands(commands)
    add_case_commands(commands)
    add_combine(commands)
    add_key_commands(commands)
    demo = command(commands, "demo", "loop de oefencasussen door en bewaar alle documenten", _demo)
    demo.add_argument("--out", metavar="MAP", type=Path, required=True)
    screens = command(commands, "screens", "maak een plaatje van elk scherm", _screens)
    screens.add_argument("--out", metavar="MAP", type=Path, required=True)
    screens.add_argument("--light", action="store_true", help="alleen de lichte schermen op gewone grootte")
    return parser


def _demo(arguments: argparse.Namespace) -> int:
    from routekaart.demo import run_demo

    return run_demo(arguments.out)


def _screens(arguments: argparse.Namespace) -> int:
    from routekaart.screens import SCALES, THEMES, make_screens

    if arguments.light:
        return make_screens(arguments.out, themes=THEMES[:1], scales=SCALES[:1])
    return make_screens(arguments.out)
