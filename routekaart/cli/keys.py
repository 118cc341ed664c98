"""`organisation-key`: the key pair with which an organisation can open vaults that let it in.

A folder and a name go in, and a passphrase that is typed; two files and a fingerprint to read out come out.
"""

from __future__ import annotations

import argparse
import getpass
import os
import sys
from pathlib import Path
from typing import Any

from routekaart.cli.arguments import GOOD, MISUSED, command

__all__ = ["add_key_commands"]


def add_key_commands(commands: Any) -> None:
    """Add the command."""
    made = command(commands, "organisation-key", "maak een sleutel waarmee een organisatie kluizen kan openen", _make)
    made.add_argument("--out", metavar="MAP", type=Path, required=True, help="lege map voor de twee bestanden")
    made.add_argument("--name", metavar="NAAM", required=True, help="naam van de organisatie")


def _make(arguments: argparse.Namespace) -> int:
    from routekaart.casework import system_environment
    from routekaart.casework.vault.organisations import write_organisation_key

    name = arguments.name.strip()
    if not name or len(name) > 200:
        print("Geef de naam van de organisatie, in hoogstens 200 tekens.", file=sys.stderr)
        return MISUSED
    phrase = _asked("Wachtzin voor het geheime deel (minstens 12 tekens): ")
    if phrase != _asked("Nog een keer: "):
        print("De twee wachtzinnen zijn niet gelijk. Er is niets gemaakt.", file=sys.stderr)
        return MISUSED
    public, private, fingerprint = write_organisation_key(system_environment(os.environ), arguments.out, name, phrase)
    print(f"Gemaakt: {public}")
    print("  Geef dit bestand aan wie de organisatie wil toelaten.")
    print(f"Gemaakt: {private}")
    print("  Bewaar dit bestand op slot, niet op een laptop. Zonder dit bestand en de wachtzin gaat er niets open.")
    print(f"Vingerafdruk: {fingerprint}")
    print("  Lees die voor aan wie het publieke bestand krijgt.")
    return GOOD


def _asked(question: str) -> str:
    """Typed without showing it; read from a pipe when that is what there is."""
    if sys.stdin.isatty():
        return getpass.getpass(question)
    return sys.stdin.readline().rstrip("\r\n")
