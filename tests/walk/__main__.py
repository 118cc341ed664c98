"""Walks a case and prints what it was like: `python -m tests.walk muis|toetsen [--png FOLDER] ...`.

Arguments of the command line go in; a report comes out, and 1 when something was wrong.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from tests.walk.driver import walk_home


def main() -> int:
    """Walk as asked."""
    reader = argparse.ArgumentParser(prog="python -m tests.walk")
    reader.add_argument("hand", choices=("muis", "toetsen"))
    reader.add_argument("--png", type=Path, help="folder for a picture of every page")
    reader.add_argument("--theme", choices=("licht", "donker", "contrast"), default="licht")
    reader.add_argument("--scale", type=int, default=100)
    reader.add_argument("--size", default="1280x800")
    reader.add_argument("--timing", action="store_true", help="also note what is slow; only on a quiet machine")
    told = reader.parse_args()
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    width, height = (int(part) for part in told.size.split("x"))
    with tempfile.TemporaryDirectory(prefix="routekaart-wandeling-") as folder:
        report = walk_home(
            Path(folder), told.hand, pictures=told.png, theme=told.theme, scale=told.scale, size=(width, height),
            timing=told.timing,
        )  # fmt: skip
    print(
        f"{report.hand}: {report.seconds:.1f} s, {report.inputs} inputs, {report.presses} presses, {report.pages} pages"
    )
    print(f"first answer: {report.inputs_to_first_answer} inputs, {report.pages_to_first_answer} pages")
    print(report.verdict)
    for where, seconds in sorted(report.slowest.items(), key=lambda item: -item[1])[:6]:
        print(f"  {seconds:.2f} s  {where}")
    print("\n".join(report.faults) or "no faults")
    return 1 if report.faults else 0


if __name__ == "__main__":
    sys.exit(main())
