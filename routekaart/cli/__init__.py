"""The command line, without Qt: check and draw rule files, assess a case, produce and verify documents.

Arguments go in; Dutch text or JSON comes out. Exit 0: good, 1: something was found, 2: used wrongly.
"""

from routekaart.cli.entrance import main

__all__ = ["main"]
