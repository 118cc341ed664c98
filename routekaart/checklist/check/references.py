"""Errors that stop a file: names that point at nothing, operators that do not fit, rules that cannot work."""

from __future__ import annotations

from routekaart.checklist.findings import Finding
from routekaart.checklist.merge import Merged


def check_references(merged: Merged) -> list[Finding]:
    """Everything in the merged whole that points at something that does not exist or cannot work."""
    return list(merged.findings)
