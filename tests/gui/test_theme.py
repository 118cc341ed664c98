"""Contrast of every theme is computed, not judged by eye; the style sheet and fonts really load."""

from __future__ import annotations

import itertools
import re

import pytest
from PySide6.QtWidgets import QApplication

from routekaart.gui import theme

BACKGROUNDS = ("window", "panel", "surface", "surface_soft")
TEXT = ("ink", "muted", "primary", "good", "error")


@pytest.mark.parametrize("tokens", theme.PALETTES.values(), ids=lambda p: p.name)
def test_text_reaches_four_and_a_half(tokens: theme.Palette) -> None:
    pairs = list(itertools.product(TEXT, BACKGROUNDS))
    pairs += [("ink", b) for b in ("selected", "hover", "pill", "warning_bg", "error_bg")]
    pairs += [("muted", b) for b in ("selected", "hover")]
    pairs += [("primary", b) for b in ("selected", "hover", "warning_bg")]
    pairs += [("on_primary", "primary"), ("on_primary", "primary_hover"), ("on_practice", "practice")]
    pairs += [("warning_ink", "warning_bg"), ("error", "error_bg")]
    poor = {
        (front, back): round(theme.contrast_ratio(getattr(tokens, front), getattr(tokens, back)), 2)
        for front, back in pairs
        if theme.contrast_ratio(getattr(tokens, front), getattr(tokens, back)) < 4.5
    }
    assert poor == {}


@pytest.mark.parametrize("tokens", theme.PALETTES.values(), ids=lambda p: p.name)
def test_borders_focus_and_river_reach_three(tokens: theme.Palette) -> None:
    poor = {}
    for back in BACKGROUNDS:
        for front in ("control_line", "focus", "warning", "primary", "practice"):
            ratio = theme.contrast_ratio(getattr(tokens, front), getattr(tokens, back))
            if ratio < 3:
                poor[front, back] = round(ratio, 2)
        for step in range(21):
            ratio = theme.contrast_ratio(theme.distance_color(step / 20, tokens), getattr(tokens, back))
            if ratio < 3:
                poor[f"distance {step / 20}", back] = round(ratio, 2)
    assert poor == {}


def test_contrast_ratio_knows_the_ends() -> None:
    assert theme.contrast_ratio("#000000", "#ffffff") == pytest.approx(21)
    assert theme.contrast_ratio("#777777", "#777777") == pytest.approx(1)


def test_distance_runs_from_green_to_navy_and_is_clamped() -> None:
    assert theme.distance_color(0, theme.LIGHT).name() == theme.LIGHT.distance[0]
    assert theme.distance_color(1, theme.LIGHT).name() == theme.LIGHT.distance[3]
    assert theme.distance_color(7, theme.LIGHT).name() == theme.LIGHT.distance[3]
    assert theme.distance_color(-1, theme.LIGHT).name() == theme.LIGHT.distance[0]


def test_style_sheet_leaves_no_token_and_scales_lengths() -> None:
    folder = theme.resources_folder()
    plain = theme.style_sheet(theme.DARK, 1.0, folder)
    double = theme.style_sheet(theme.DARK, 2.0, folder)
    assert "$" not in plain
    assert "font-size: 16px" in plain and "font-size: 32px" in double
    used = set(re.findall(r"#[0-9a-f]{6}", plain))
    known = {v for v in vars(theme.DARK).values() if isinstance(v, str)}
    assert used <= known


def test_apply_sets_theme_scale_and_palette(qapp: QApplication) -> None:
    tokens = theme.apply(qapp, "dark", 1.5)
    assert theme.palette() is tokens and theme.scale() == 1.5 and theme.px(10) == 15
    assert qapp.palette().window().color().name() == theme.DARK.window
    theme.apply(qapp, "light", 9)
    assert theme.scale() == 2.0
    with pytest.raises(KeyError):
        theme.apply(qapp, "roze", 1)
    theme.apply(qapp, "light", 1)


def test_own_font_is_used_when_the_files_are_there(qapp: QApplication) -> None:
    theme.apply(qapp, "light", 1)
    assert qapp.font().family() == "Source Sans 3"
    assert qapp.font().pixelSize() == 16
    assert theme.system_theme(qapp) in theme.PALETTES
