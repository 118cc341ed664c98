"""Rule files: their models, reading them with line numbers, checking and compiling them.

YAML text goes in; a compiled, frozen `Checklist` comes out, or findings that name file, line and remedy.
"""

from routekaart.checklist.compile import (
    RouteSummary,
    compile_files,
    from_canonical,
    list_routes,
    load_route,
)
from routekaart.checklist.compiled import Checklist, Region
from routekaart.checklist.findings import ChecklistFault, Finding
from routekaart.checklist.merge import QuestionPlace
from routekaart.checklist.report import CheckReport, Hooks, check_files

__all__ = [
    "CheckReport",
    "Checklist",
    "ChecklistFault",
    "Finding",
    "Hooks",
    "QuestionPlace",
    "Region",
    "RouteSummary",
    "check_files",
    "compile_files",
    "from_canonical",
    "list_routes",
    "load_route",
]
