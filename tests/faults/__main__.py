"""`python -m tests.faults`: every fault of the plan, at the figures to hold; a table and build/faults.json come out.

    python -m tests.faults [--quick] [--jobs NUMBER] [ROW …]

Each row runs in a process of its own, with a scratch folder of its own. Ends with 1 when a row lost something or
tried too little.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
import traceback
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

from tests.faults.table import Amount, Tally, row_makers, sabotage_if_asked

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "build" / "faults.json"
_SHOWN = 20
_LONGEST = ("Y1", "S1", "F5")
"""At their full figure these take longest: they go first, so that none is left alone at the end."""
_ONE = "--one"


def main(arguments: list[str]) -> int:
    """Run the rows asked for, or all; tell each as soon as it is there."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--quick", action="store_true", help="the figures of every change, not of a release")
    parser.add_argument("--jobs", type=int, default=2, help="rows beside each other")
    parser.add_argument(_ONE, action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("rows", nargs="*", metavar="ROW", help="F1, Y2, T1 …; without any, all")
    options = parser.parse_args(arguments)
    amount: Amount = "quick" if options.quick else "full"
    if options.one:
        return _one(options.rows[0], amount)
    wanted = options.rows or list(row_makers())
    found: dict[str, dict[str, str | int]] = {}
    with ThreadPoolExecutor(options.jobs) as pool:
        running = {
            pool.submit(_in_process, row, amount): row for row in sorted(wanted, key=lambda row: row not in _LONGEST)
        }
        for done in as_completed(running):
            found[running[done]] = done.result()
            _report([found[row] for row in wanted if row in found])
    held = sum(1 for row in found.values() if row["lost"] == 0 and int(row["tried"]) >= int(row["target"]))
    print(f"{held} of {len(wanted)} rows hold; {REPORT.relative_to(ROOT)}", flush=True)
    return 0 if held == len(wanted) else 1


def _in_process(row: str, amount: Amount) -> dict[str, str | int]:
    """One row in a process of its own: limits, killed children and patches stay there."""
    begun = time.monotonic()
    command = [sys.executable, "-m", "tests.faults", _ONE, *(["--quick"] if amount == "quick" else []), row]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    try:
        found = json.loads(done.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        found = {"row": Tally(row, 1).row() | {"lost": 1}, "lost": [(done.stderr or done.stdout)[-2000:]], "note": ""}
    _tell(found, time.monotonic() - begun)
    result: dict[str, str | int] = found["row"]
    return result


def _one(row: str, amount: Amount) -> int:
    sabotage_if_asked()
    with tempfile.TemporaryDirectory() as scratch:
        try:
            tally = row_makers()[row](amount, Path(scratch))
        except Exception:  # a row that breaks off has lost: it must not pass for one that held
            tally = Tally(row, 1, lost=[traceback.format_exc()[-2000:]], tried=1)
    print(json.dumps({"row": tally.row(), "lost": tally.lost[:_SHOWN], "note": tally.note}))
    return 0


def _tell(found: dict[str, object], seconds: float) -> None:
    row, lost = found["row"], found["lost"]
    assert isinstance(row, dict)
    assert isinstance(lost, list)
    figures = f"{row['tried']:>9} tried {row['held']:>9} held {row['lost']:>5} lost   target {row['target']:>8}"
    print(f"{row['id']:<5}{figures}   {seconds:7.1f} s   {found['note']}", flush=True)
    for text in lost:
        print(f"     lost: {text}", flush=True)


def _report(rows: list[dict[str, str | int]]) -> None:
    """Written after each row: a run that is cut off keeps what it saw, and nothing of an earlier one stays."""
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps({"rows": rows}, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
