"""The pieces around the page of a case: header, river, right panel and footer, in two shapes.

The work view shows all of them; the table view only what a family may see: the page, Terug and Doorgaan.
"""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from routekaart.casework import CaseView
from routekaart.gui.busy_sign import BusySign
from routekaart.gui.case.page import CasePage
from routekaart.gui.case.side_panel import CasePanel
from routekaart.gui.case.tasks import ret_opens
from routekaart.gui.kit import Banner, FooterBar, HeaderBar, ThreeColumns
from routekaart.gui.kit.literal import set_tip
from routekaart.gui.river import RiverStrip

__all__ = ["CaseColumns", "CaseFrame"]


class CaseColumns(ThreeColumns):
    """Three columns of which the outer two can be left out for pages that need the room."""

    _strip_on = True
    _aside_on = True

    def set_room(self, *, strip: bool, aside: bool) -> None:
        """In: whether the river and the right panel belong beside the page on screen."""
        if (strip, aside) != (self._strip_on, self._aside_on):
            self._strip_on, self._aside_on = strip, aside
            self._show()

    def _show(self) -> None:
        super()._show()
        if self._strip is not None and not self._strip_on:
            self._strip.hide()
            self.route_button.hide()
        if self._aside is not None and not self._aside_on:
            self._aside.hide()
            self.help_button.hide()
        if not (self._strip_on or self._aside_on):
            self._fold_bar.hide()


class CaseFrame(QWidget):
    """Everything around the page; the screen fills it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = False
        """The table view is on."""
        self.notices: list[Banner] = []
        """What stands above the page now, from top to bottom."""
        self.strip, self.panel, self.stack = RiverStrip(), CasePanel(), QStackedWidget()
        self.strip.set_title("")  # which one it is, is known with the case
        middle = QWidget()
        self._middle = QVBoxLayout(middle)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.setSpacing(0)
        self._middle.addWidget(self.stack, 1)
        self.columns = CaseColumns(middle, self.strip, self.panel)
        self._build_bars()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for piece in (self.header, self.table_header, self.columns, self.footer, self.table_footer):
            box.addWidget(piece, 1 if piece is self.columns else 0)
        self.set_table(False)

    @property
    def page(self) -> CasePage | None:
        """The page on screen."""
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, CasePage) else None

    def set_table(self, on: bool) -> None:
        """Change between the two shapes."""
        self.table = on
        for piece in (self.header, self.footer):
            piece.setVisible(not on)
        for piece in (self.table_header, self.table_footer):
            piece.setVisible(on)

    def set_status(self, text: str) -> None:
        """`Bewaard 14:32`, in whichever header is on screen."""
        self.busy.set_saved(text)

    def show_walk(self, *, back: bool, forward: bool, text: str) -> None:
        """Which of Terug and Doorgaan lead somewhere, and where people are."""
        for bar in (self.footer, self.table_footer):
            bar.back_button.setEnabled(back)
            bar.forward_button.setEnabled(forward)
        self.footer.set_text(text)

    def show_case_name(self, view: CaseView) -> None:
        """Whose case this is, on which route, and how far it is."""
        region = view.checklist.region.title if view.checklist.region else ""
        place = " · ".join(part for part in ("", view.checklist.title, region) if part)
        known = view.child or view.checklist.route.document.sheet
        who = ", ".join(part for part in (view.child_name, view.age if known else "") if part)
        who = who[:1].upper() + who[1:]
        self.header.set_place(self.tr("Dossiers"), who, f"· {place}", view.status)

    def show_consulting(self, view: CaseView, step: str | None) -> None:
        """What can be asked of others from this step, as far as the route knows of consultations."""
        asks = ret_opens(view, step)
        self.ret_button.setEnabled(asks)
        set_tip(self.ret_button, "" if asks else self.tr("Dit kan zodra u samen begrijpt wat er speelt."))
        self.footer.offer(self.ret_button, "RET" in view.checklist.consultations)
        self.footer.offer(self.log_button, bool(view.checklist.consultations))

    def show_notice(self, banner: Banner, *, beside: bool = False) -> None:
        """A notice above the page, in the place of an earlier one or below it; it goes with the page."""
        if not beside:
            self.drop_notice()
        self._middle.insertWidget(len(self.notices), banner)
        self.notices.append(banner)
        banner.show()

    def drop_notice(self) -> None:
        """Take every notice away."""
        for banner in self.notices:
            banner.hide()
            banner.deleteLater()
        self.notices = []

    def _build_bars(self) -> None:
        self.header, self.table_header = HeaderBar(), HeaderBar()
        self.busy = BusySign(self.header, self.table_header, parent=self)
        self.table_button = self.header.add_button(self.tr("Overleg-weergave"), "F11", small=True)
        self.help_button = self.header.add_button(self.tr("Hulp"), small=True)
        self.help_button.setAccessibleName(self.tr("Hulp, F1"))
        self.commands_button = self.header.add_button(self.tr("Opdrachten"), "Ctrl K", small=True)
        self.lock_button = self.header.add_button(self.tr("Vergrendelen"), "Ctrl L", small=True)
        self.people_button = self.table_header.add_button(self.tr("Wie is erbij?"), small=True)
        self.language_button = self.table_header.add_button(self.tr("Taal"), small=True)
        self.map_button = self.table_header.add_button(self.tr("Naar de rivier"), small=True)
        self.table_help_button = self.table_header.add_button(self.tr("Hulp"), small=True)
        self.table_help_button.setAccessibleName(self.tr("Hulp, F1"))
        self.close_table_button = self.table_header.add_button(self.tr("Sluiten"), "F11", small=True)
        self.footer, self.table_footer = FooterBar(), FooterBar()
        self.turn_button = self.table_footer.add_button(self.tr("Beurt doorgeven"), "F9")
        self.tasks_button = self.footer.add_button(self.tr("Nog te doen"))
        self.ret_button = self.footer.add_button(self.tr("Vraag RET om mee te denken"))
        self.log_button = self.footer.add_button(self.tr("Overleg vastleggen"), "Ctrl G")
