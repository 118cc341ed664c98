"""What people read when they open a case: where they were, where it comes from or goes on, and newer rules.

A `CaseView` goes in; banners above the page come out, and what they lead to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from routekaart.casework import CaseView, VersionDifference, offered_version
from routekaart.gui.case.plan import PageRef, standing_ref
from routekaart.gui.case.welcome import welcome_banner
from routekaart.gui.kit import Banner
from routekaart.gui.session import Navigator, Session

__all__ = ["NoticeBoard", "moved_banner", "show_opening"]


class NoticeBoard(Protocol):
    """What this asks of the screen."""

    session: Session
    navigator: Navigator
    view: CaseView | None
    table: bool

    def show_notice(self, banner: Banner, *, beside: bool = False) -> None: ...
    def go_to(self, target: str | PageRef) -> None: ...


def _tr(text: str) -> str:
    return QCoreApplication.translate("opening", text)


def show_opening(screen: NoticeBoard, view: CaseView, back: PageRef | None) -> None:
    """The banners of a case just opened; `back` is the page where people were, None for a place they asked for."""
    for banner, act in _banners(screen, view, back):
        banner.action.connect(act)
        screen.show_notice(banner, beside=True)
    case_id = view.id

    def tell(found: VersionDifference | None) -> None:
        if found is not None and screen.view is not None and screen.view.id == case_id and not screen.table:
            banner = Banner(_tr("Er is een nieuwe versie van deze routekaart."), link=_tr("Bekijk wat er verandert"))
            banner.action.connect(lambda: screen.go_to(standing_ref("nieuwe_versie")))
            screen.show_notice(banner, beside=True)

    screen.session.desk_run(lambda desk: offered_version(desk, case_id), tell)


def _banners(screen: NoticeBoard, view: CaseView, back: PageRef | None) -> Iterator[tuple[Banner, Callable[[], None]]]:
    def to_case(case_id: str) -> Callable[[], None]:
        return lambda: screen.navigator.go("case", case_id=case_id)

    dossier = view.dossier
    if dossier.continued_in:
        on = dossier.continued_in[-1]
        said = _tr("Verder in {number}: {route}").format(number=on.number, route=on.route_title)
        yield Banner(said, link=_tr("Open dat dossier")), to_case(on.dossier)
    elif back is not None:
        yield welcome_banner(view, back), lambda: screen.go_to("taken")
    elif dossier.came_from is not None and view.last_step is None:
        source = dossier.came_from
        said = _tr("Voortgezet uit {route}, {number}.").format(route=source.route_title, number=source.number)
        text = _tr("Uw antwoorden gingen mee. Bij elk staat waar het vandaan komt.")
        yield Banner(said, text, link=_tr("Open dat dossier")), to_case(source.dossier)


def moved_banner(view: CaseView) -> Banner:
    """Right after moving to newer rules."""
    text = _tr("Wat niet meer past, staat onderaan bij Antwoorden nalezen.") if view.leftovers else ""
    said = _tr("Dit dossier werkt nu met versie {version}.").format(version=view.checklist.version)
    return Banner(said, text, link=_tr("Antwoorden nalezen"))
