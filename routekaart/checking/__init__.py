"""Paths of rule files go in; everything that `check` found comes out, as lines to read or as data."""

from routekaart.checking.data import report_json
from routekaart.checking.lines import report_lines
from routekaart.checking.run import CheckOutcome, check_all

__all__ = ["CheckOutcome", "check_all", "report_json", "report_lines"]
