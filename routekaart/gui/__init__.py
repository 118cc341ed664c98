"""The window: the only package that imports PySide6.

In come the use cases of `casework`; out go the answers, choices and signatures of people.
"""

from __future__ import annotations

from routekaart.gui.none_guard import guard_none

# Before the first call into Qt: see the reason there.
guard_none()
