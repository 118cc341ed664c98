"""The bill of materials and the look at known weaknesses: nothing that is shipped stays without a name."""

from __future__ import annotations

import hashlib
import importlib.util
import tomllib
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]
OTHERS = ("resources/fonts", "resources/icc")
"""Folders in which what others made lies; the rest of what is shipped is Routekaart's own."""


def script(name: str) -> ModuleType:
    """A script of packaging/, which is no package."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "packaging" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_file_of_others_belongs_to_one_part() -> None:
    files = {path.relative_to(ROOT).as_posix() for folder in OTHERS for path in (ROOT / folder).iterdir()}
    owned = Counter(each["name"] for part in script("sbom").parts(ROOT) for each in part["components"])

    assert files - set(owned) == {"resources/fonts/README.md"}
    assert [name for name, owners in owned.items() if owners > 1] == []


def test_a_part_has_the_hash_of_each_file() -> None:
    for part in script("sbom").parts(ROOT):
        assert part["components"]
        for each in part["components"]:
            assert each["hashes"][0]["content"] == hashlib.sha256((ROOT / each["name"]).read_bytes()).hexdigest()


def test_what_libraries_carry_inside_tells_its_version() -> None:
    found = {each["name"]: each["version"] for each in script("sbom").carried()}

    assert {"Qt", "SQLCipher", "PDFium", "qpdf"} <= set(found)
    assert all(any(sign.isdigit() for sign in version) for version in found.values())


ANSWER = {
    "dependencies": [
        {"name": "sound", "version": "1", "vulns": []},
        {"name": "strange", "skip_reason": "not in the list"},
        {"name": "weak", "version": "2", "vulns": [{"id": "A-1", "aliases": ["B-1"], "fix_versions": ["3"]}]},
    ]
}


def test_an_open_weakness_is_told() -> None:
    assert script("audit").judge(ANSWER, set()) == (["weak 2: A-1, mended in 3"], ["strange"], 2)


@pytest.mark.parametrize("name", ["A-1", "B-1"])
def test_an_accepted_weakness_is_not_told_again(name: str) -> None:
    assert script("audit").judge(ANSWER, {name})[0] == []


def test_what_is_accepted_has_a_reason_and_a_date() -> None:
    accepted = tomllib.loads((ROOT / "packaging" / "accepted-weaknesses.toml").read_text(encoding="utf-8"))["accepted"]
    assert all(each["id"] and each["reason"] and each["on"] for each in accepted)


def test_every_line_of_every_lock_has_a_hash() -> None:
    for lock in (ROOT / "packaging").glob("*.lock"):
        blocks = lock.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
        pinned = [block for block in blocks if block and not block.startswith("#")]
        assert pinned
        assert [block.split()[0] for block in pinned if "==" not in block or "--hash=sha256:" not in block] == []
