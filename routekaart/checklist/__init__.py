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

__all__ = [
    "Checklist",
    "ChecklistFault",
    "Finding",
    "QuestionPlace",
    "Region",
    "RouteSummary",
    "compile_files",
    "from_canonical",
    "list_routes",
    "load_route",
]
