"""All thirty-five rules of use are there, and each is held by tests that exist, are run and can fail."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ux.held import Rule, faults_of, page
from tests.ux.rules import RULES

README = Path(__file__).with_name("README.md")


def test_every_rule_is_there_once() -> None:
    assert [rule.id for rule in RULES] == [f"X{number}" for number in range(1, 36)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_is_held(rule: Rule) -> None:
    assert len(rule.text.split()) > 5
    assert rule.tests or len(rule.reason.split()) > 8
    assert len(set(rule.tests)) == len(rule.tests)
    assert [fault for node in rule.tests for fault in faults_of(node)] == []


@pytest.mark.parametrize(
    ("node", "fault"),
    [
        ("tests/ux/test_gone.py::test_x", "no file of tests"),
        ("tests/ux/held.py::page", "no file of tests"),
        ("tests/ux/test_rules_held.py::test_gone", "no such test"),
        ("tests/walk/test_walk.py::test_every_route_can_be_walked_to_its_document", "routes"),
    ],
)
def test_what_holds_nothing_is_told(node: str, fault: str) -> None:
    assert [told for told in faults_of(node) if fault in told] != []


def test_the_page_is_that_of_the_rules() -> None:
    assert README.read_text(encoding="utf-8") == page(RULES), "make it again with: python -m tests.ux"
