"""The first five minutes, and a new case later on: small pages with Terug and Doorgaan.

What people fill in goes in; a vault, a case and its first answers come out, each stored when its page is left.
"""

from routekaart.gui.first_start.flow import FirstStart, NewCase

__all__ = ["FirstStart", "NewCase"]
