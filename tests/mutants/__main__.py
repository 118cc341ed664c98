"""`python -m tests.mutants [--sample NUMBER] [PACKAGE …]`: do the tests notice when the code says something else?

mutmut changes one thing at a time in the packages that must never be wrong, and runs the tests that reach it. A table,
build/mutants.json and a list of what went unnoticed come out; ends with 1 when a package stays under its share.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

from mutmut.stats import status_by_exit_code

ROOT = Path(__file__).parents[2]
BUILD = ROOT / "build" / "mutants"
SHARE = 0.90
"""Of the changes that tests must notice."""
TESTS: dict[str, tuple[str, ...]] = {
    "conditions": ("tests/conditions", "tests/engine/test_golden_cases.py"),
    "engine": ("tests/engine", "tests/conditions"),
    "dossier": ("tests/dossier",),
    "store": ("tests/store",),
    "signing": ("tests/signing", "tests/test_card_says.py"),
    "verification": ("tests/verification",),
}
_NOTICED = ("killed", "timeout", "caught by type check", "segfault")
_CONFIG = """
[tool.mutmut]
source_paths = ["routekaart"]
only_mutate = ["routekaart/{package}/*"]
also_copy = ["checklists", "resources", "packaging", "README.md", "CHANGELOG.md", "Makefile", "LICENSE"]
pytest_add_cli_args = ["-p", "no:cacheprovider", "-p", "no:xdist", "-q"]
pytest_add_cli_args_test_selection = {tests}
"""


def main(arguments: list[str]) -> int:
    """Change the packages asked for, or all; tell how many changes were noticed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--children", type=int, default=2, help="changes tried beside each other")
    parser.add_argument("--sample", type=int, default=0, help="changes of each package, drawn by lot (0: all)")
    parser.add_argument("packages", nargs="*", metavar="PACKAGE", help=f"{', '.join(TESTS)}; without any, all")
    options = parser.parse_args(arguments)
    found = [_package(name, options.children, options.sample) for name in options.packages or TESTS]
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "mutants.json").write_text(json.dumps({"packages": found}, indent=2) + "\n", encoding="utf-8")
    return 0 if all(each["noticed"] >= SHARE * each["changes"] > 0 for each in found) else 1


def _package(name: str, children: int, sample: int) -> dict[str, int | str]:
    place = _copy(name)
    _mutmut(place, name, children, ["no.such.change"])  # writes down which changes there are
    changes = sorted(_codes(place, name))
    if sample and sample < len(changes):
        changes = random.Random(1).sample(changes, sample)
    _mutmut(place, name, children, changes)
    codes = {change: code for change, code in _codes(place, name).items() if change in set(changes)}
    missed = sorted(change for change, code in codes.items() if status_by_exit_code[code] not in _NOTICED)
    (BUILD / f"{name}.txt").write_text("".join(f"{change}\n" for change in missed), encoding="utf-8")
    noticed = len(codes) - len(missed)
    share = 100 * noticed / len(codes) if codes else 0
    print(f"{name:<14}{len(codes):>6} changes {noticed:>6} noticed {share:6.1f} %   {name}.txt", flush=True)
    return {"name": name, "changes": len(codes), "noticed": noticed}


def _mutmut(place: Path, name: str, children: int, changes: list[str]) -> None:
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", str(children), *changes]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with (BUILD / f"{name}.log").open("wb") as log:
        subprocess.run(command, cwd=place, env=environment, stdout=log, stderr=log, check=False)


def _copy(name: str) -> Path:
    """The checkout as it is now in a folder of its own: mutmut writes beside what it changes."""
    place = BUILD / name
    shutil.rmtree(place, ignore_errors=True)
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
    for path in filter(None, listed.stdout.split("\0")):
        if (ROOT / path).is_file():
            (place / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / path, place / path)
    tests = [path for path in TESTS[name] if (place / path).exists()]
    with (place / "pyproject.toml").open("a", encoding="utf-8") as project:
        project.write(_CONFIG.format(package=name, tests=json.dumps(tests)))
    return place


def _codes(place: Path, name: str) -> dict[str, int | None]:
    """Every change with what its tests ended with; None when no test reaches it."""
    found: dict[str, int | None] = {}
    for meta in (place / "mutants" / "routekaart" / name).rglob("*.meta"):
        found |= json.loads(meta.read_text(encoding="utf-8"))["exit_code_by_key"]
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
