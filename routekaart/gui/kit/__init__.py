"""Small reusable pieces of the screens; every page is built of these and of `routekaart.gui.inputs`.

In go texts, options and records; out come widgets with names for screen readers and a visible focus.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from routekaart.gui.kit.accessible import announce, describe, set_role
    from routekaart.gui.kit.asked_twice import AskedTwice
    from routekaart.gui.kit.banners import Banner, ErrorSummary
    from routekaart.gui.kit.bars import FooterBar, HeaderBar, Wordmark
    from routekaart.gui.kit.buttons import Button, IconButton, Link, TickBox
    from routekaart.gui.kit.cards import Card, SectionHeader, SoftCard
    from routekaart.gui.kit.choice_list import ChoiceList, make_choice
    from routekaart.gui.kit.choices import ChoiceRow, Option
    from routekaart.gui.kit.date_field import DateField
    from routekaart.gui.kit.date_text import DateReading, read_date, write_date
    from routekaart.gui.kit.flow import FlowLayout
    from routekaart.gui.kit.labels import Pill, PlainLabel
    from routekaart.gui.kit.navigation import Navigation
    from routekaart.gui.kit.outcome import Outcome
    from routekaart.gui.kit.pages import ScrollPage, SidePanel, ThreeColumns
    from routekaart.gui.kit.records import RecordChoice, RecordPicker
    from routekaart.gui.kit.show_more import ShowMore, UnfoldingText, is_long
    from routekaart.gui.kit.texts import TEXT_CAP, FreeText, LineText
    from routekaart.gui.kit.typed_name import is_name_typed

__all__ = [
    "TEXT_CAP",
    "AskedTwice",
    "Banner",
    "Button",
    "Card",
    "ChoiceList",
    "ChoiceRow",
    "DateField",
    "DateReading",
    "ErrorSummary",
    "FlowLayout",
    "FooterBar",
    "FreeText",
    "HeaderBar",
    "IconButton",
    "LineText",
    "Link",
    "Navigation",
    "Option",
    "Outcome",
    "Pill",
    "PlainLabel",
    "RecordChoice",
    "RecordPicker",
    "ScrollPage",
    "SectionHeader",
    "ShowMore",
    "SidePanel",
    "SoftCard",
    "ThreeColumns",
    "TickBox",
    "UnfoldingText",
    "Wordmark",
    "announce",
    "describe",
    "is_long",
    "make_choice",
    "is_name_typed",
    "read_date",
    "set_role",
    "write_date",
]

# Each piece is fetched when it is asked for: the first page on screen has no dates, lists or choices.
_HOME = {
    "announce": "routekaart.gui.kit.accessible",
    "describe": "routekaart.gui.kit.accessible",
    "set_role": "routekaart.gui.kit.accessible",
    "AskedTwice": "routekaart.gui.kit.asked_twice",
    "Banner": "routekaart.gui.kit.banners",
    "ErrorSummary": "routekaart.gui.kit.banners",
    "FooterBar": "routekaart.gui.kit.bars",
    "HeaderBar": "routekaart.gui.kit.bars",
    "Wordmark": "routekaart.gui.kit.bars",
    "Button": "routekaart.gui.kit.buttons",
    "IconButton": "routekaart.gui.kit.buttons",
    "Link": "routekaart.gui.kit.buttons",
    "TickBox": "routekaart.gui.kit.buttons",
    "Card": "routekaart.gui.kit.cards",
    "SectionHeader": "routekaart.gui.kit.cards",
    "SoftCard": "routekaart.gui.kit.cards",
    "ChoiceList": "routekaart.gui.kit.choice_list",
    "make_choice": "routekaart.gui.kit.choice_list",
    "ChoiceRow": "routekaart.gui.kit.choices",
    "Option": "routekaart.gui.kit.choices",
    "DateField": "routekaart.gui.kit.date_field",
    "DateReading": "routekaart.gui.kit.date_text",
    "read_date": "routekaart.gui.kit.date_text",
    "write_date": "routekaart.gui.kit.date_text",
    "FlowLayout": "routekaart.gui.kit.flow",
    "Pill": "routekaart.gui.kit.labels",
    "PlainLabel": "routekaart.gui.kit.labels",
    "Navigation": "routekaart.gui.kit.navigation",
    "Outcome": "routekaart.gui.kit.outcome",
    "ScrollPage": "routekaart.gui.kit.pages",
    "SidePanel": "routekaart.gui.kit.pages",
    "ThreeColumns": "routekaart.gui.kit.pages",
    "RecordChoice": "routekaart.gui.kit.records",
    "RecordPicker": "routekaart.gui.kit.records",
    "ShowMore": "routekaart.gui.kit.show_more",
    "UnfoldingText": "routekaart.gui.kit.show_more",
    "is_long": "routekaart.gui.kit.show_more",
    "TEXT_CAP": "routekaart.gui.kit.texts",
    "FreeText": "routekaart.gui.kit.texts",
    "LineText": "routekaart.gui.kit.texts",
    "is_name_typed": "routekaart.gui.kit.typed_name",
}


def __getattr__(name: str) -> Any:
    """A piece from the module it lives in."""
    if name not in _HOME:
        raise AttributeError(name)
    return getattr(import_module(_HOME[name]), name)
