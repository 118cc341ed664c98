"""The screens at the table, with the family looking on.

A studio goes in; scenes come out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from routekaart.screens.scene import Scenes, already_there, case_pages, first_of_each_kind
from routekaart.screens.studio import Studio

if TYPE_CHECKING:
    from routekaart.gui.case.case_screen import CaseScreen

__all__ = ["seat_people", "table_scenes"]


def table_scenes(studio: Studio) -> Scenes:
    """The main case as everybody may see it: a page of each kind, and what lies over it."""
    studio.open_work()
    studio.window.go("case", case_id=studio.case)
    studio.settle()
    studio.screen().toggle_table()
    studio.settle()
    seat_people(studio.screen())
    studio.settle()
    yield "20-aan-tafel", already_there
    yield from case_pages(studio, {"gezelschap": "gezelschap", "kaart": "kaart", **first_of_each_kind(studio)}, 21)
    yield "40-hulp", studio.window.show_help
    yield "41-opdrachten", studio.window.show_commands


def seat_people(screen: CaseScreen) -> None:
    """The child, the parents and one more sit at the table."""
    from routekaart.gui.table.company import Company

    assert screen.view is not None
    people = tuple(str(row["id"]) for row in screen.view.facts.records("personen"))
    screen.at_table.set_company(Company(people[:4]))
