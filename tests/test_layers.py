"""The walls between the modules: the contracts in pyproject.toml hold; the core runs where Qt is absent."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import sysconfig
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
CORE = ("errors", "paths", "conditions", "region", "checklist", "answers", "engine", "dossier")
OUTSIDE_WORLD = ("store", "keys", "document", "signing", "verification")
WITHOUT_QT = (
    *CORE,
    *OUTSIDE_WORLD,
    "monitor",
    "handover",
    "settings",
    "casework",
    "cli",
    "__main__",
)
# Too slow to load before the first paint, so no module may load them merely by being imported from the core.
HEAVY = ("reportlab", "pyhanko", "jinja2", "pikepdf", "pypdfium2")

BLOCKED_IMPORT = """
import importlib, sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise ModuleNotFoundError(f"{name} is absent in this test", name=name)

sys.meta_path.insert(0, Absent())
importlib.import_module(sys.argv[1])
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def existing(names: tuple[str, ...]) -> list[str]:
    specs = {name: importlib.util.find_spec(f"routekaart.{name}") for name in names}
    return [f"routekaart.{name}" for name, spec in specs.items() if spec is not None and spec.origin]


def imported_without_qt(module: str) -> set[str]:
    """Import `module` in a fresh interpreter where Qt cannot be found; return the top-level names loaded."""
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED_IMPORT, module],
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_contracts_are_kept() -> None:
    command = Path(sysconfig.get_path("scripts")) / ("lint-imports.exe" if os.name == "nt" else "lint-imports")
    done = subprocess.run(
        [str(command), "--no-cache"],
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 broken" in done.stdout


@pytest.mark.parametrize(
    ("contract", "field", "expected"),
    [
        ("The core thinks; it stores, draws and signs nothing", "source_modules", CORE[2:]),
        ("The screens call casework, not the outside world", "forbidden_modules", OUTSIDE_WORLD),
    ],
)
def test_no_module_escapes_its_contract(contract: str, field: str, expected: tuple[str, ...]) -> None:
    settings = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = {each["name"]: each for each in settings["tool"]["importlinter"]["contracts"]}
    assert set(existing(expected)) <= set(contracts[contract][field]), "add it in pyproject.toml"


@pytest.mark.parametrize("module", existing(WITHOUT_QT))
def test_runs_where_qt_is_absent(module: str) -> None:
    assert "PySide6" not in imported_without_qt(module)


@pytest.mark.parametrize("module", existing(CORE))
def test_the_core_loads_nothing_heavy(module: str) -> None:
    assert not imported_without_qt(module) & {*HEAVY, "sqlite3", "sqlcipher3"}


def test_the_blocking_itself_works() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BLOCKED_IMPORT, "PySide6.QtCore"], capture_output=True, text=True, check=False
    )
    assert done.returncode != 0
    assert "absent in this test" in done.stderr
