"""Walks a case and prints what it was like: `python -m tests.walk muis|toetsen [ROUTE ...] [--png FOLDER] ...`.

Arguments of the command line go in; a report comes out, and 1 when something was wrong.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import traceback
from pathlib import Path

from tests.walk.driver import Report, walk_home, walk_route
from tests.walk.script import PRACTICE

_HOME, _ALL = "thuis", "alles"


def main() -> int:
    """Walk as asked."""
    reader = argparse.ArgumentParser(prog="python -m tests.walk")
    reader.add_argument("hand", choices=("muis", "toetsen"))
    reader.add_argument("route", nargs="*", default=[_HOME], choices=[_HOME, _ALL, *PRACTICE])
    reader.add_argument("--png", type=Path, help="folder for a picture of every page, one folder per case")
    reader.add_argument("--theme", choices=("licht", "donker", "contrast"), default="licht")
    reader.add_argument("--scale", type=int, default=100)
    reader.add_argument("--size", default="1280x800")
    reader.add_argument("--timing", action="store_true", help="also note what is slow; only on a quiet machine")
    told = reader.parse_args()
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    routes = [_HOME, *PRACTICE] if _ALL in told.route else told.route
    wrong = [route for route in routes if _walked(told, route)]
    return 1 if wrong else 0


def _walked(told: argparse.Namespace, route: str) -> bool:
    """Walk one case and print its report. Out: whether something was wrong."""
    width, height = (int(part) for part in told.size.split("x"))
    how = {
        "pictures": told.png / route if told.png else None, "theme": told.theme, "scale": told.scale,
        "size": (width, height), "timing": told.timing,
    }  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="routekaart-wandeling-") as folder:
        try:
            if route == _HOME:
                report = walk_home(Path(folder), told.hand, **how)
            else:
                report = walk_route(Path(folder), told.hand, route, **how)
        except Exception:
            print(f"{route}, {told.hand}: not to the end", flush=True)
            traceback.print_exc()
            return True
    _tell(route, report)
    return bool(report.faults)


def _tell(route: str, report: Report) -> None:
    print(f"{route}, {report.hand}: {report.seconds:.1f} s, {report.inputs} inputs, "
          f"{report.presses} presses, {report.pages} pages")  # fmt: skip
    print(f"first answer: {report.inputs_to_first_answer} inputs, {report.pages_to_first_answer} pages")
    print(report.verdict)
    for where, seconds in sorted(report.slowest.items(), key=lambda item: -item[1])[:3]:
        print(f"  {seconds:.2f} s  {where}")
    print("\n".join(report.faults) or "no faults", flush=True)


if __name__ == "__main__":
    sys.exit(main())
