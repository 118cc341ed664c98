"""`python -m tests.bench`: measure everything in one run, print the table, and write build/bench.json.

Names of rows on the command line choose some; exit 1 when a row is over its stop.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench import checker, core, papers, river, switching, training, windows
from tests.bench.measure import Row

BUILD = Path(__file__).parents[2] / "build"


def main(wanted: list[str]) -> int:
    """Print each row as soon as it is there."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    BUILD.mkdir(exist_ok=True)
    print(f"{'id':<5}{'ours':>10}{'floor':>10}{'ratio':>9}{'aim':>7}{'stop':>7}  verdict")
    rows = []
    # Beside the project and not in /tmp: there a sync may cost nothing.
    with tempfile.TemporaryDirectory(prefix="bench-", dir=BUILD) as scratch:
        for row in _measure(Path(scratch), wanted):
            rows.append(row)
            _show(row)
    (BUILD / "bench.json").write_text(json.dumps({"rows": [row.as_data() for row in rows]}, indent=2), encoding="utf-8")
    return 1 if any(row.value > row.stop for row in rows) else 0


def _measure(scratch: Path, wanted: list[str]) -> Iterator[Row]:
    groups = (
        ("core", lambda: core.rows(scratch)),
        ("checker", lambda: checker.rows(scratch)),
        ("papers", papers.rows),
        ("windows", lambda: windows.rows(scratch)),
        ("river", river.rows),
        ("switching", lambda: switching.rows(scratch)),
        ("training", lambda: training.rows(scratch)),
    )
    for name, rows in groups:
        if not wanted or name in wanted:
            yield from rows()


def _show(row: Row) -> None:
    unit = " ms" if row.kind == "ms" else " x"
    floor = "" if row.floor is None else f"{row.floor:.3f}"
    print(
        f"{row.id:<5}{row.ours:>10.3f}{floor:>10}{row.value:>7.2f}{unit:<3}{row.aim:>6g}{row.stop:>7g}  {row.verdict}"
    )
    print(f"     {row.what}" + (f" ({row.note})" if row.note else ""), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
