"""What a rule of use is, and where to look for the tests that hold it: by reading files, nothing is imported.

A node id goes in; the function it names, or what is wrong with it, comes out.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

__all__ = ["Rule", "faults_of", "page"]

ROOT = Path(__file__).parents[2]
_NOT_RUN = ("skip", "skipif", "xfail", "routes", "bite")
"""Marks with which a test does not run with the others."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its number, what it asks in our own words, the tests that hold it, and what is held otherwise."""

    id: str
    text: str
    tests: tuple[str, ...]
    reason: str = ""
    """Why a part of it has no test, or is another rule than it was."""


def faults_of(node: str) -> list[str]:
    """Out: why this node id holds nothing; empty when it is a test that is run and can fail."""
    path, _, name = node.partition("::")
    file = ROOT / path
    if not (path.startswith("tests/") and file.name.startswith("test_") and file.is_file()):
        return [f"{path}: no file of tests"]
    functions = _functions(file)
    found = functions.get(name)
    if found is None or not name.startswith("test_"):
        return [f"{node}: no such test"]
    whole = [one.func if isinstance(one, ast.Call) else one for one in found.decorator_list]
    marks = [mark for one in whole for mark in _NOT_RUN if ast.unparse(one).endswith(f".mark.{mark}")]
    silent = [] if _can_fail(found, functions) else ["nothing in it can fail"]
    return [f"{node}: {said}" for said in (*marks, *silent)]


@cache
def _functions(file: Path) -> dict[str, ast.FunctionDef]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}


def _can_fail(function: ast.FunctionDef, functions: dict[str, ast.FunctionDef], *, deep: bool = True) -> bool:
    """Does it assert, expect an error or wait for something, by itself or by what it calls of this file?"""
    for node in ast.walk(function):
        if isinstance(node, ast.Assert):
            return True
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        if called.endswith((".raises", ".waitUntil", ".waitSignal", ".assertNotEmitted")) or called == "refused":
            return True
        if deep and called in functions and _can_fail(functions[called], functions, deep=False):
            return True
    return False


def page(rules: tuple[Rule, ...]) -> str:
    """Out: the rules as a page to read, in Markdown."""
    lines = [
        "# Rules of use",
        "",
        "Every rule that the screens keep, in our own words, and the tests that hold it.",
        "`tests/ux/test_rules_held.py` looks whether each of them exists, is run, and can fail.",
        "The page is made by `python -m tests.ux`.",
        "The rules stand in `tests/ux/doing.py` and `tests/ux/perceiving.py`.",
    ]
    for rule in rules:
        lines += ["", f"## {rule.id}", "", rule.text, ""]
        lines += [f"- `{node}`" for node in rule.tests]
        if rule.reason:
            lines += ["", f"Held otherwise: {rule.reason}"] if rule.tests else [f"No test: {rule.reason}"]
    return "\n".join([*lines, ""])
