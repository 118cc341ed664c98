"""How this computer likes to work: the settings, kept on disk and put on screen.

A settings file goes in; `changed` tells every page that theme, size or times are different now.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit.digits import set_digits_choose
from routekaart.paths import Places
from routekaart.settings import Settings, load_settings, save_settings

__all__ = ["Preferences", "settings_file"]

_THEMES = {"licht": "light", "donker": "dark", "contrast": "contrast"}


def settings_file(places: Places) -> Path:
    """Where the settings of this user stand."""
    return places.data / "instellingen.json"


class Preferences(QObject):
    """The settings of this run. `remark` says what was wrong with the file, if anything."""

    changed = Signal(object)
    """The new Settings."""

    def __init__(self, places: Places, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = settings_file(places)
        loaded = load_settings(self._path)
        self.settings: Settings = loaded.settings
        self.remark: RoutekaartError | None = loaded.remark

    def update(self, **values: object) -> None:
        """Set some values, for this run and on disk. Raises SET-002 or SET-003 when they cannot be kept."""
        wanted = replace(self.settings, **values)  # type: ignore[arg-type]
        if wanted == self.settings:
            return
        self.settings = wanted
        self.changed.emit(wanted)
        save_settings(self._path, wanted)

    def apply(self, app: QApplication, resources: Path) -> None:
        """Put theme and text size on screen, and say whether digits choose."""
        set_digits_choose(app, self.settings.digits_choose)
        name = _THEMES.get(self.settings.theme) or theme.system_theme(app)
        theme.apply(app, name, self.settings.text_scale / 100, resources)
