"""What a walk is about: the made-up case of this folder, or the practice case of any route, in one shape.

A route goes in; a mapping comes out with how to begin, the answers, the records, the weighings and the decision.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

__all__ = ["PRACTICE", "own_case", "practice_case"]

_RULES = Path(__file__).parents[2] / "checklists"
PRACTICE = {
    "breakdown": "s-blijft-in-pleeggezin",
    "crisis": "vrijdagavond",
    "terugkeer": "weer-naar-huis",
    "gesloten": "vrij-met-voorwaarden",
    "terugblik": "terugblik-groep",
    "vroegsignalering": "signaal-van-school",
    "ontwikkelagenda": "gesprek-met-aanbieder",
}
"""Route → its practice case."""
_PARENTS = {
    ("ouder", "ja"): "Ouder met gezag",
    ("ouder", "nee"): "Ouder zonder gezag",
    ("voogd", "ja"): "Voogd",
}


def own_case() -> dict[str, Any]:
    """The short case that ends at home."""
    return _read(Path(__file__).with_name("thuis.yaml"))


def practice_case(route: str) -> dict[str, Any]:
    """The practice case of a route, with what the pages before the case ask taken out of it."""
    told = _read(_RULES / "oefencasussen" / f"{PRACTICE[route]}.yaml")
    lists = told.get("lijsten", {})
    people = lists.get("personen", [])
    child = next((row for row in people if row["rol"] == "kind"), {})
    writer = next((row for row in people if row["rol"] == "opsteller"), {})
    parents = [[row["codenaam"], _PARENTS[row["rol"], row.get("gezag", "nee")]]
               for row in people if (row["rol"], row.get("gezag", "nee")) in _PARENTS]  # fmt: skip
    return {
        "op": told["op"],
        "begin": {
            "naam": writer.get("naam", "K. Verzonnen"),
            "functie": writer.get("functie", "jeugdprofessional"),
            "regio": _line(_RULES / "regio" / f"{told['regio']}.yaml", "titel"),
            "wachtzin": "vier losse gele fietsen",
            "tegel": _line(_RULES / f"{route}.yaml", "tegel"),
            "codenaam": child.get("codenaam", ""),
            "geboren": child.get("geboren", ""),
            "gezag": parents,
        },
        "antwoorden": {**told["antwoorden"], **{name: {"nvt": why} for name, why in told.get("nvt", {}).items()}},
        "lijsten": {name: rows for name, rows in lists.items() if name != "consulten"},
        "compleet": told.get("compleet", []),
        "overleggen": list(lists.get("consulten", [])),
        "snelle_ronde": {
            name: [body.get("eerder"), None]
            for name, body in told.get("wegingen", {}).items()
            if body.get("eerder") not in (None, "nooit")
        },
        "wegingen": told.get("wegingen", {}),
        "besluit": told.get("besluit", {}),
        "toestemmingen": "Ja",
        "reden": "We bespraken dit samen en gaan zo verder.",
        "redenen": {name: item["reden"] for name, item in told.get("waarschuwingen_beantwoord", {}).items()},
    }


def _read(path: Path) -> dict[str, Any]:
    """A file as text only: what people type is text as well."""
    made: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)
    return made


def _line(path: Path, key: str) -> str:
    """One line of a file with rules, of which the rest does not matter here."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(line.partition(": ")[2] for line in lines if line.startswith(f"{key}: ")).strip("\"'")
