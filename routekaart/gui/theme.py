"""Colours, fonts and sizes of every screen, from one set of tokens.

In go a theme name and a scale (100-200 %); out come one Qt style sheet, one QPalette and the colours for
drawing.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from string import Template
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from routekaart.paths import places

__all__ = [
    "CONTRAST",
    "DARK",
    "LIGHT",
    "PALETTES",
    "Palette",
    "apply",
    "color",
    "contrast_ratio",
    "distance_color",
    "font",
    "palette",
    "px",
    "resources_folder",
    "restyle",
    "scale",
    "style_sheet",
    "system_theme",
]

FONT_FAMILY: Final = "Source Sans 3"
BASE_SIZE: Final = 16
# Room around every control in which the focus ring is drawn, so that nothing moves when it appears.
RING: Final = 4
_THEME_PROPERTY: Final = "routekaart_theme"
_SCALE_PROPERTY: Final = "routekaart_scale"


@dataclass(frozen=True)
class Palette:
    """The tokens of one theme; every colour on screen is one of these.

    Text tokens (ink, muted, primary, good, warning_ink, error) reach 4.5:1 on every background token;
    control_line, focus, warning and the distance colours reach 3:1. `tests/gui/test_theme.py` computes it.
    """

    name: str
    window: str
    panel: str
    surface: str
    surface_soft: str
    ink: str
    muted: str
    primary: str
    primary_hover: str
    on_primary: str
    selected: str
    hover: str
    line: str
    control_line: str
    pill: str
    good: str
    warning: str
    warning_bg: str
    warning_ink: str
    error: str
    error_bg: str
    focus: str
    practice: str
    on_practice: str
    distance: tuple[str, str, str, str]


LIGHT: Final = Palette(
    name="light",
    window="#f9fbfb",
    panel="#eef2f1",
    surface="#ffffff",
    surface_soft="#fbfcfc",
    ink="#14201f",
    muted="#5b6b6d",
    primary="#0b5d63",
    primary_hover="#084a4f",
    on_primary="#ffffff",
    selected="#e2f0ee",
    hover="#f1f6f5",
    line="#dfe6e5",
    control_line="#78908e",
    pill="#e6eceb",
    good="#23704a",
    warning="#b45f06",
    warning_bg="#fff3e3",
    warning_ink="#7a3f00",
    error="#a3231b",
    error_bg="#fdeeec",
    focus="#0b5d63",
    practice="#5b3a8c",
    on_practice="#ffffff",
    distance=("#3f9160", "#2b8a8e", "#2f6ea8", "#1c3a6b"),
)

DARK: Final = Palette(
    name="dark",
    window="#111a1b",
    panel="#182425",
    surface="#1d2a2b",
    surface_soft="#213031",
    ink="#eaf2f1",
    muted="#abbcbb",
    primary="#6fd0c8",
    primary_hover="#8fe0d9",
    on_primary="#04292b",
    selected="#1d484a",
    hover="#263738",
    line="#344546",
    control_line="#82989a",
    pill="#2b3b3c",
    good="#84d6a1",
    warning="#f0a94b",
    warning_bg="#382a14",
    warning_ink="#f8cf96",
    error="#ffa79d",
    error_bg="#40211e",
    focus="#8fe6de",
    practice="#b79be6",
    on_practice="#1c1030",
    distance=("#7ed79b", "#5fc9c7", "#6eafe8", "#a3b0f5"),
)

CONTRAST: Final = Palette(
    name="contrast",
    window="#000000",
    panel="#000000",
    surface="#000000",
    surface_soft="#000000",
    ink="#ffffff",
    muted="#f2f2f2",
    primary="#ffe44d",
    primary_hover="#fff3a6",
    on_primary="#000000",
    selected="#2b2b00",
    hover="#1f1f1f",
    line="#ffffff",
    control_line="#ffffff",
    pill="#1f1f1f",
    good="#7dff9b",
    warning="#ffc04d",
    warning_bg="#000000",
    warning_ink="#ffdca0",
    error="#ffb3ab",
    error_bg="#000000",
    focus="#4de8ff",
    practice="#d9b8ff",
    on_practice="#000000",
    distance=("#7dff9b", "#4de8e0", "#7dbbff", "#c3c8ff"),
)

PALETTES: Final[dict[str, Palette]] = {p.name: p for p in (LIGHT, DARK, CONTRAST)}


def resources_folder() -> Path:
    """Out: the folder with fonts, styles and translations.

    Raises RoutekaartError PTH-001 when it is missing.
    """
    return places(os.environ).resources


def apply(
    app: QApplication, theme_name: str, scale: float = 1.0, resources: Path | None = None, *, target: int = 0
) -> Palette:
    """In: `light`, `dark` or `contrast` and 1.0-2.0 (clamped). Out: the palette, now on every window of
    `app`. `target` is the least size of what can be pressed, in pixels of the screen.

    May be called again at any time; painted pieces ask for the colours while painting. Raises KeyError
    on another name.
    """
    tokens = PALETTES[theme_name]
    factor = min(2.0, max(1.0, scale))
    folder = resources or resources_folder()
    if app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
    _load_fonts(folder / "fonts")
    app.setProperty(_THEME_PROPERTY, tokens.name)
    app.setProperty(_SCALE_PROPERTY, factor)
    app.setFont(font())
    app.setPalette(_qt_palette(tokens))
    app.setStyleSheet(style_sheet(tokens, factor, folder) + _targets(target))
    return tokens


def system_theme(app: QApplication) -> str:
    """Out: the theme that fits the system's own setting, for the first start."""
    hints = app.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return CONTRAST.name
    return DARK.name if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT.name


def palette() -> Palette:
    """Out: the palette on screen now; light when `apply` has not run (a bare test)."""
    app = QApplication.instance()
    name = app.property(_THEME_PROPERTY) if app else None
    return PALETTES.get(str(name), LIGHT)


def scale() -> float:
    """Out: the scale on screen now, 1.0 to 2.0."""
    app = QApplication.instance()
    value = app.property(_SCALE_PROPERTY) if app else None
    return float(value) if value else 1.0


def px(length: float) -> int:
    """In: a length in pixels at 100 %. Out: the length at the present scale."""
    return round(length * scale())


def color(token: str) -> QColor:
    """In: the name of a colour token ("primary"). Out: its colour in the present theme."""
    return QColor(str(getattr(palette(), token)))


def font(size: float = BASE_SIZE, *, bold: bool = False) -> QFont:
    """In: pixels at 100 % and whether it is set semibold. Out: the font at the present scale."""
    result = QFont(FONT_FAMILY)
    result.setPixelSize(px(size))
    result.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return result


def distance_color(share: float, tokens: Palette | None = None) -> QColor:
    """In: 0 (home) to 1 (furthest). Out: green over teal and blue to navy.

    Outside that range it is clamped.
    """
    steps: Sequence[str] = (tokens or palette()).distance
    place = min(1.0, max(0.0, share)) * (len(steps) - 1)
    low = min(int(place), len(steps) - 2)
    return _mix(QColor(steps[low]), QColor(steps[low + 1]), place - low)


def contrast_ratio(one: QColor | str, other: QColor | str) -> float:
    """In: two colours. Out: the WCAG contrast ratio, 1 to 21."""
    first, second = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (first + 0.05) / (second + 0.05)


def style_sheet(tokens: Palette, factor: float, folder: Path) -> str:
    """In: a palette, a scale and the resources folder.

    Out: the one style sheet, every length in it scaled (not the ring).
    """
    raw = (folder / "styles" / "app.qss").read_text(encoding="utf-8")
    scaled = re.sub(r"(\d+)px", lambda found: f"{round(int(found[1]) * factor)}px", raw)
    values = {name: value for name, value in asdict(tokens).items() if isinstance(value, str)}
    return Template(scaled).substitute(values, family=FONT_FAMILY, ring=f"{RING}px")


def _targets(least: int) -> str:
    """The rule that makes everything that can be pressed at least so large; a finger does not get larger with text."""
    return f"QAbstractButton, QLineEdit {{ min-width: {least}px; min-height: {least}px; }}" if least else ""


def restyle(widget: QWidget) -> None:
    """In: a widget of which a property named in the style sheet was changed; it is drawn anew."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it gets its style when it is first shown
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


def _load_fonts(folder: Path) -> None:
    """Fonts are loaded once; a missing file leaves the system's font, which is better than no window."""
    if FONT_FAMILY in QFontDatabase.families():
        return
    for file in sorted(folder.glob("SourceSans3-*.ttf")):
        QFontDatabase.addApplicationFont(str(file))


def _qt_palette(tokens: Palette) -> QPalette:
    result = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: tokens.window,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.surface_soft,
        role.Button: tokens.surface,
        role.ToolTipBase: tokens.surface,
        role.WindowText: tokens.ink,
        role.Text: tokens.ink,
        role.ButtonText: tokens.ink,
        role.ToolTipText: tokens.ink,
        role.PlaceholderText: tokens.muted,
        role.Highlight: tokens.primary,
        role.HighlightedText: tokens.on_primary,
        role.Link: tokens.primary,
        role.LinkVisited: tokens.primary,
    }
    for target, value in pairs.items():
        result.setColor(target, QColor(value))
    for target in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, target, QColor(tokens.muted))
    return result


def _mix(one: QColor, other: QColor, share: float) -> QColor:
    def between(a: int, b: int) -> int:
        return round(a + (b - a) * share)

    return QColor(
        between(one.red(), other.red()),
        between(one.green(), other.green()),
        between(one.blue(), other.blue()),
    )


def _luminance(value: QColor) -> float:
    def channel(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    return 0.2126 * channel(value.redF()) + 0.7152 * channel(value.greenF()) + 0.0722 * channel(value.blueF())
