"""What somebody at a distance asks of the program just before it has to lock or end: storing and signing, not done yet.

A remote goes in; work that is still busy is left behind on the worker of its window.
"""

from __future__ import annotations

from routekaart.casework import Desk
from routekaart.gui.end_watch import EndWatch
from tests.faults.homes import answer
from tests.faults.remote import Remote
from tests.routes import practice_facts

__all__ = ["ANSWERS", "logout", "mid_save", "mid_sign"]

ANSWERS = 25


def mid_save(remote: Remote) -> bool:
    """A new case with answers, one after another. Out: whether that is still being stored."""
    made: list[str] = []
    session = remote.window.session
    session.desk_run(lambda desk: made.append(str(desk.open_case("residentieel").created)))

    def store(number: int) -> None:
        session.desk_run(lambda desk: answer(desk, made[0], number))

    for number in range(1, ANSWERS + 1):
        store(number)
    return not session.idle


def mid_sign(remote: Remote) -> bool:
    """A filled case, signed by everybody and sealed. Out: whether that is still being done."""

    def work(desk: Desk) -> None:
        case = str(desk.open_case("residentieel").created)
        desk.fill(case, practice_facts("noor-bij-oma"))
        desk.papers.open_signing(case, final=True)
        for signer in desk.papers.signers(case):
            stance = "gezien" if signer.may_sign_only else "eens"
            desk.papers.sign(case, signer.person, stance, "getypt", words="Ik heb het gelezen.")
        current = desk.papers.current(case)
        assert current is not None
        desk.papers.seal(case, current.sha256)

    remote.window.session.desk_run(work)
    return not remote.window.session.idle


def logout(remote: Remote) -> None:
    """The session of the user ends."""
    watch = remote.window.findChild(EndWatch)
    assert isinstance(watch, EndWatch)
    watch._session_ends(None)  # type: ignore[arg-type]
