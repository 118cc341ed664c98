"""What each button, key and page of the screen of a case does.

The screen, or a page that was just made, goes in; its signals lead to the screen from then on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut

from routekaart.gui.case.consultations_page import ConsultationsPage
from routekaart.gui.case.map_page import MapPage
from routekaart.gui.case.page import CasePage

if TYPE_CHECKING:
    from routekaart.gui.case.case_screen import CaseScreen

__all__ = ["connect_page", "connect_screen"]


def connect_screen(screen: CaseScreen) -> None:
    """Header, footer, river, table and keys of the screen."""
    screen.session.working.connect(screen.busy.set_working)
    screen.header.back_chosen.connect(lambda: screen.navigator.go("cases"))
    screen.commands_button.clicked.connect(lambda _checked=False: screen.commands_wanted.emit())
    screen.lock_button.clicked.connect(lambda _checked=False: screen.lock_wanted.emit())
    for footer in (screen.footer, screen.table_footer):
        footer.back.connect(screen.back)
        footer.forward.connect(screen.forward)
    screen.tasks_button.clicked.connect(lambda _checked=False: screen.go_to("taken"))
    screen.map_button.clicked.connect(lambda _checked=False: screen.go_to("kaart"))
    screen.log_button.clicked.connect(lambda _checked=False: screen.log_consultation())
    screen.ret_button.clicked.connect(lambda _checked=False: screen.requests.ask())
    for button in (screen.table_button, screen.close_table_button):
        button.clicked.connect(lambda _checked=False: screen.toggle_table())
    screen.strip.stop_chosen.connect(screen.choose_stop)
    screen.at_table.choose_wanted.connect(lambda: screen.go_to("gezelschap"))
    keys = (
        ("Ctrl+Z", screen.undo),
        ("Ctrl+Shift+Z", screen.redo),
        ("Ctrl+G", screen.log_consultation),
        ("F11", screen.toggle_table),
        ("F9", screen.at_table.pass_turn),
        ("Alt+Left", screen.back),
        ("Alt+Right", screen.forward),
    )
    for key, slot in keys:
        QShortcut(QKeySequence(key), screen, slot)


def connect_page(screen: CaseScreen, page: CasePage) -> None:
    """What a page of the plan asks for."""
    page.go_wanted.connect(screen.go_to)
    page.next_wanted.connect(screen.forward)
    page.topic_changed.connect(screen.topic)
    page.consultation_wanted.connect(screen.log_consultation)
    page.change_wanted.connect(screen.change_answer)
    if isinstance(page, ConsultationsPage):
        page.correction_wanted.connect(lambda record_id: screen.log_consultation({}, record_id))
    if isinstance(page, MapPage):
        page.stop_chosen.connect(screen.choose_stop)
