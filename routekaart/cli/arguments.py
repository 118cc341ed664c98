"""Words typed behind `routekaart` go in; arguments come out, or a Dutch sentence and exit code 2.

What every command has in common: its help, `--json`, and how a day is written.
"""

from __future__ import annotations

import argparse
import re
import sys
from datetime import date
from typing import Any, NoReturn

from routekaart.answers import FIRST_YEAR

__all__ = ["FOUND", "GOOD", "MISUSED", "Parser", "add_help", "add_json", "command", "day"]

GOOD, FOUND, MISUSED = 0, 1, 2


class Parser(argparse.ArgumentParser):
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


def add_help(parser: argparse.ArgumentParser) -> None:
    """`-h`, in Dutch."""
    parser.add_argument("-h", "--help", action="help", help="toon deze hulp")


def command(commands: Any, name: str, text: str, run: Any) -> argparse.ArgumentParser:
    """A command with its help; `run` takes the arguments and gives the exit code."""
    parser: argparse.ArgumentParser = commands.add_parser(
        name, help=text, description=text[:1].upper() + text[1:] + ".", add_help=False
    )
    add_help(parser)
    parser.set_defaults(run=run)
    return parser


def add_json(parser: argparse.ArgumentParser) -> None:
    """`--json`."""
    parser.add_argument("--json", action="store_true", help="uitkomst als JSON")


def day(text: str) -> date:
    """A day as people type it; argparse answers what is none."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text[:40]}' is geen dag. Schrijf een dag zo: 2026-11-22.") from None
    if found.year < FIRST_YEAR:
        raise argparse.ArgumentTypeError(f"'{text[:40]}' is te lang geleden. Kies een jaar vanaf {FIRST_YEAR}.")
    return found
