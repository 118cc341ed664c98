"""Which class shows which kind of page; each is made when it is first needed.

A kind goes in; a new page comes out.
"""

from __future__ import annotations

from routekaart.gui.case.page import CasePage
from routekaart.gui.case.plan import PageKind
from routekaart.gui.session import Navigator, Session

__all__ = ["make_page"]


def make_page(kind: PageKind, session: Session, navigator: Navigator, *, table: bool = False) -> CasePage:
    """A page of this kind. The modules are loaded on first use: the first paint of a case needs only one."""
    match kind:
        case "vragen":
            from routekaart.gui.case.question_page import QuestionPage

            return QuestionPage(session, navigator, table=table)
        case "lijst":
            from routekaart.gui.case.list_page import ListPage

            return ListPage(session, navigator, table=table)
        case _:
            from routekaart.gui.case.empty_page import EmptyPage

            return EmptyPage(session, navigator)
