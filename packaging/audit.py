"""`python packaging/audit.py`: does any library of the lock have a known weakness?

The lock and the accepted weaknesses go in; a list comes out, and 1 when something is neither mended nor accepted.
Without a connection nothing can be known: that is said, and is no failure.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
LOCK = FOLDER / "requirements.lock"
ACCEPTED = FOLDER / "accepted-weaknesses.toml"


def main() -> int:
    """Ask, and tell what came of it."""
    asked = _ask()
    if asked is None:
        print("No list of weaknesses could be reached: nothing was checked. Try again with a connection.")
        return 0
    accepted = {each["id"] for each in tomllib.loads(ACCEPTED.read_text(encoding="utf-8"))["accepted"]}
    open_ones, unknown, checked = judge(asked, accepted)
    for line in open_ones:
        print(line)
    print(f"{checked} libraries checked, {len(unknown)} not in the list, {len(open_ones)} open weaknesses")
    if not checked:
        print("Nothing was checked: the list that was reached knows none of these libraries.")
    return 1 if open_ones else 0


def judge(asked: dict[str, Any], accepted: set[str]) -> tuple[list[str], list[str], int]:
    """In: pip-audit's answer and accepted ids. Out: open weaknesses, libraries it does not know, how many it does."""
    unknown = [each["name"] for each in asked["dependencies"] if "skip_reason" in each]
    open_ones = [
        f"{each['name']} {each['version']}: {weakness['id']}, mended in {', '.join(weakness['fix_versions']) or '-'}"
        for each in asked["dependencies"]
        for weakness in each.get("vulns", ())
        if not accepted & {weakness["id"], *weakness.get("aliases", ())}
    ]
    return open_ones, unknown, len(asked["dependencies"]) - len(unknown)


def _ask() -> dict[str, Any] | None:
    command = [sys.executable, "-m", "pip_audit", "-r", str(LOCK), "--require-hashes", "--disable-pip", "-f", "json",
               "--progress-spinner", "off"]  # fmt: skip
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
        answer: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.TimeoutExpired, ValueError):
        return None
    return answer


if __name__ == "__main__":
    sys.exit(main())
