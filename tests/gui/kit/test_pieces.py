"""Labels, buttons, notices, bars and columns: names, keys, room."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from routekaart.gui import theme
from routekaart.gui.kit import (
    TEXT_CAP,
    Banner,
    Button,
    Card,
    DateField,
    ErrorSummary,
    FooterBar,
    FreeText,
    HeaderBar,
    IconButton,
    Link,
    PlainLabel,
    RecordChoice,
    RecordPicker,
    SectionHeader,
    ThreeColumns,
    TickBox,
    Wordmark,
)


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def show(qtbot: QtBot, widget: QWidget) -> None:
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def test_label_never_becomes_markup_and_heading_is_a_heading(qtbot: QtBot) -> None:
    label = PlainLabel("<b>vet</b> & <img src=x>").as_heading(1)
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert role(label) == QAccessible.Role.Heading
    assert name(label) == "<b>vet</b> & <img src=x>"
    label.setText("Nieuw")
    assert name(label) == "Nieuw"


def test_section_header_is_read_in_small_letters(qtbot: QtBot) -> None:
    header = SectionHeader("Waarom deze stap")
    qtbot.addWidget(header)
    assert header.text() == "WAAROM DEZE STAP"
    assert name(header) == "Waarom deze stap"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_every_pressable_thing_answers_to_enter_and_space(qtbot: QtBot, key: Qt.Key) -> None:
    for piece in (
        Button("Bewaar"),
        Link("Zet op de lijst"),
        TickBox("Mag in het verslag"),
        IconButton("x", "Sluit"),
    ):
        qtbot.addWidget(piece)
        piece.show()
        pressed: list[bool] = []
        piece.clicked.connect(lambda on=False, into=pressed: into.append(on))
        qtbot.keyClick(piece, key)
        assert len(pressed) == 1, type(piece)
        assert name(piece)
        assert piece.sizeHint().height() >= 24


def test_focus_ring_changes_at_least_two_pixels_all_round(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    button, other = Button("Bewaar", parent=holder), Button("Anders", parent=holder)
    other.move(0, 90)
    holder.resize(240, 160)
    show(qtbot, holder)
    other.setFocus()
    plain = button.grab().toImage()
    button.setFocus()
    ring = button.grab().toImage()
    middle = ring.height() // 2
    changed = [x for x in range(6) if plain.pixelColor(x, middle) != ring.pixelColor(x, middle)]
    strong = [x for x in changed if theme.contrast_ratio(plain.pixelColor(x, middle), ring.pixelColor(x, middle)) >= 3]
    assert len(strong) >= 2


def test_banner_tells_its_text_and_its_action(qtbot: QtBot) -> None:
    banner = Banner("Nog niet gevraagd is geen nee.", "U kunt doorgaan.", "warning", "Zet op de actielijst")
    qtbot.addWidget(banner)
    assert name(banner) == "Nog niet gevraagd is geen nee. U kunt doorgaan."
    assert banner.link is not None
    with qtbot.waitSignal(banner.action):
        banner.link.click()


def test_error_summary_takes_the_focus_and_jumps(qtbot: QtBot) -> None:
    summary = ErrorSummary()
    qtbot.addWidget(summary)
    summary.show_problems([("geboren", "Kijk de dag na."), ("naam", "Vul een naam in.")])
    assert not summary.isHidden()
    assert [link.text() for link in summary.links()] == ["Kijk de dag na.", "Vul een naam in."]
    with qtbot.waitSignal(summary.jump) as caught:
        summary.links()[1].click()
    assert caught.args == ["naam"]
    summary.show_problems([])
    assert summary.isHidden()


def test_free_text_cuts_at_the_cap_and_says_so(qtbot: QtBot) -> None:
    field = FreeText("Wat zegt N.?", cap=100)
    qtbot.addWidget(field)
    field.show()
    field.set_text("a" * 70)
    assert field.note() == ""
    field.area.insertPlainText("b" * 15)
    assert field.note() == "Nog 15 tekens"
    field.area.insertPlainText("c" * 400)
    assert len(field.text()) == 100
    assert "Hier passen 100 tekens" in field.note()
    assert TEXT_CAP == 20_000


def test_free_text_grows_and_tab_leaves(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    field, after = FreeText("Wat zegt N.?", parent=holder), Button("Verder", parent=holder)
    field.resize(400, 100)
    show(qtbot, holder)
    low = field.area.height()
    field.set_text("regel\n" * 8)
    assert field.area.height() > low
    field.area.setFocus()
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field.area, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_date_field_rewrites_on_leaving_and_calendar_fills_it(qtbot: QtBot) -> None:
    field = DateField("Geboren")
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClicks(field.line, "1-2-2015")
    field.line.editingFinished.emit()
    assert field.line.text() == "1 februari 2015"
    popup = field.open_calendar()
    calendar = popup.findChild(QWidget, "qt_calendar_calendarview")
    assert calendar is not None
    QApplication.sendEvent(calendar, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier))
    with qtbot.waitSignal(field.left):
        QApplication.sendEvent(
            calendar, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
        )
    assert field.reading().iso == "2015-02-02"


def test_date_field_opens_calendar_at_a_bare_year(qtbot: QtBot) -> None:
    field = DateField("Geboren")
    qtbot.addWidget(field)
    field.show()
    field.set_iso("2015")
    popup = field.open_calendar()
    assert "2015" in [button.text() for button in popup.findChildren(QToolButton)]
    popup.close()


def test_record_picker_points_adds_and_keeps(qtbot: QtBot) -> None:
    picker = RecordPicker([RecordChoice("oma", "Oma"), RecordChoice("juf", "Juf")], name="Wie?")
    qtbot.addWidget(picker)
    picker.set_value(["juf", "weg"])
    assert picker.value() == ["juf"]
    picker.set_records([RecordChoice("juf", "Juf"), RecordChoice("buur", "Buurvrouw")])
    assert picker.value() == ["juf"]
    with qtbot.waitSignal(picker.add_wanted):
        picker.add_button.click()
    picker.set_records([])
    assert picker.value() is None


def test_header_says_saved_aloud_and_names_the_way_back(qtbot: QtBot) -> None:
    header = HeaderBar()
    qtbot.addWidget(header)
    header.set_place("Dossiers", "N., 9 jaar", "Plaatsing residentieel", "Concept")
    header.set_status("Bewaard 14:32")
    header.resize(1200, 50)
    header.show()
    assert header.status.text() == "✓ Bewaard 14:32"
    with qtbot.waitSignal(header.back_chosen):
        next(link for link in header.findChildren(Link) if link.accessibleName() == "Dossiers").click()
    header.set_navigation([("dossiers", "Dossiers"), ("monitor", "Monitor")], "monitor")
    names = [child.accessibleName() for child in header.navigation.children() if isinstance(child, QWidget)]
    assert names == ["Dossiers", "Monitor, u bent hier"]
    with qtbot.waitSignal(header.page_chosen) as caught:
        next(c for c in header.navigation.children() if isinstance(c, QWidget)).click()  # type: ignore[attr-defined]
    assert caught.args == ["dossiers"]
    assert role(Wordmark()) == QAccessible.Role.StaticText


@pytest.mark.parametrize("size", [1.0, 1.5, 2.0])
def test_the_header_cuts_off_neither_the_state_of_the_case_nor_that_it_is_saved(
    qtbot: QtBot, qapp: QApplication, size: float
) -> None:
    theme.apply(qapp, "light", size)
    header = HeaderBar()
    qtbot.addWidget(header)
    for text, key in (("Overleg-weergave", "F11"), ("Hulp", ""), ("Opdrachten", "Ctrl K"), ("Vergrendelen", "Ctrl L")):
        header.add_button(text, key, small=True)
    header.set_place("Dossiers", "Noor, 15 jaar", "· Plaatsing residentieel · Foodvalley", "Wacht op handtekening")
    header.set_status("Bewaard 14:32", aloud=False)
    header.resize(1280, 50)
    header.show()
    QApplication.processEvents()
    for piece in (header.pill, header.status):
        assert piece.isVisible() and piece.width() >= piece.sizeHint().width(), piece.text()
    assert header.pill.height() >= header.pill.sizeHint().height()
    header.resize(2600, 50)
    QApplication.processEvents()
    assert header.wordmark.isVisible() and header.more_button.isHidden()


def test_pages_there_is_no_room_for_are_in_the_menu(qtbot: QtBot, qapp: QApplication) -> None:
    theme.apply(qapp, "light", 2.0)
    header = HeaderBar()
    qtbot.addWidget(header)
    header.add_button("Vergrendelen", "Ctrl L", small=True)
    names = ("Dossiers", "Overleggen", "Oefenen", "Routekaarten", "Handleiding")
    header.set_navigation([(name.lower(), name) for name in names], "handleiding")
    header.set_status("Alles bewaard", aloud=False)
    header.resize(1280, 100)
    header.show()
    QApplication.processEvents()
    shown = [piece for piece in header.navigation.findChildren(QAbstractButton) if piece.isVisible()]
    assert shown[-1].text() == "Handleiding", "where people are is always shown"
    assert all(header.navigation.rect().contains(piece.geometry()) for piece in shown)
    menu = header.open_menu()
    listed = [action for action in menu.actions() if action.text() in names]
    assert {action.text() for action in listed} | {piece.text() for piece in shown} == set(names)
    with qtbot.waitSignal(header.page_chosen) as caught:
        listed[0].trigger()
    assert caught.args == [listed[0].text().lower()]
    menu.close()


def test_where_people_are_stays_on_one_line_in_the_footer(qtbot: QtBot) -> None:
    footer = FooterBar()
    qtbot.addWidget(footer)
    for text in ("Nog te doen", "Vraag RET om mee te denken", "Overleg vastleggen"):
        footer.add_button(text)
    footer.set_text("Thuis met hulp · 7 van 7 gewogen")
    footer.show()
    for width in range(700, 1400, 20):
        footer.resize(width, footer.sizeHint().height())
        QApplication.processEvents()
        assert footer.text.width() >= footer.text.fontMetrics().horizontalAdvance(footer.text.text()), width
    assert footer.more_button.isHidden(), "with room for them the buttons stand on the bar"


def test_footer_buttons_go_into_a_menu_when_they_do_not_fit(qtbot: QtBot) -> None:
    footer = FooterBar()
    qtbot.addWidget(footer)
    pressed: list[bool] = []
    footer.add_button("Vraag RET om mee te denken").clicked.connect(lambda on=False: pressed.append(on))
    footer.add_button("Overleg vastleggen", "Ctrl G")
    footer.resize(1300, 60)
    footer.show()
    assert footer.more_button.isHidden() and not footer.buttons[0].isHidden()
    footer.resize(520, 60)
    assert not footer.more_button.isHidden() and footer.buttons[0].isHidden()
    menu = footer.open_menu()
    menu.actions()[0].trigger()
    menu.close()
    assert len(pressed) == 1
    assert footer.back_button.x() < footer.forward_button.x() < 300


def test_columns_fold_by_width_and_scale(qtbot: QtBot, qapp: QApplication) -> None:
    strip, page, aside = Card("Route"), Card("Blad"), Card("Uitleg")
    columns = ThreeColumns(page, strip, aside)
    qtbot.addWidget(columns)
    columns.resize(1440, 700)
    columns.show()
    assert columns.state() == "wide" and not aside.isHidden() and strip.width() == 300
    columns.resize(1100, 700)
    assert columns.state() == "middle" and aside.isHidden() and not strip.isHidden()
    columns.help_button.click()
    assert not aside.isHidden() and not page.isHidden()
    theme.apply(qapp, "light", 2.0)
    columns.resize(1280, 700)
    assert columns.state() == "narrow" and strip.isHidden() and aside.isHidden()
    columns.route_button.click()
    assert not strip.isHidden() and page.isHidden()
    columns.route_button.click()
    assert not page.isHidden()


def test_a_button_that_is_cut_short_says_all_of_it_in_its_tip(qtbot: QtBot) -> None:
    button = Button("Een heel lange tekst op een smalle knop")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.grab()
    assert button.toolTip() == ""
    button.resize(90, button.height())
    button.grab()
    assert button.toolTip() == button.text()
