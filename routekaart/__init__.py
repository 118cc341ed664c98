"""Routekaart: walk through, weigh and justify the alternatives to residential placement.

What comes in are rule files and answers of people; what goes out is a sealed justification.
"""

__version__ = "0.1.0"
__all__ = ["__version__"]
