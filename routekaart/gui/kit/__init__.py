"""Small reusable pieces of the screens; every page is built of these and of `routekaart.gui.inputs`.

In go texts, options and records; out come widgets with names for screen readers and a visible focus.
"""

from __future__ import annotations

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
