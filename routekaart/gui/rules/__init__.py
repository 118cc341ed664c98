"""The screen Routekaarten: which rules are in use, what is found in them, trying them out and accepting one's own.

The files of program and user go in; practice cases, papers and acceptances come out.
"""

from routekaart.gui.rules.changes_page import ChangesPage
from routekaart.gui.rules.rules_page import RulesPage

__all__ = ["ChangesPage", "RulesPage"]
