"""A compiled route goes in; its outline on paper comes out: the map of the process, and the empty checklist.

Pure: what stands here has no fonts, files or pages.
"""

from routekaart.outline.form import EmptyForm, empty_form
from routekaart.outline.map import RouteMap, route_map

__all__ = ["EmptyForm", "RouteMap", "empty_form", "route_map"]
