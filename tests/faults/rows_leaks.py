"""Locking and leakage (L1 to L8): no passphrase, key or word of a case where it does not belong, and the lock in time.

The figures are those of the plan; the full ones take some ten minutes.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from routekaart.document.meta import PdfMeta
from tests.faults import leak_clipboard, leak_files, leak_guess, leak_headers, leak_locks, leak_memory
from tests.faults.display import display, has_display
from tests.faults.planted import found_there, phrase_of, plant
from tests.faults.program import started
from tests.faults.table import Amount, RowMaker, Tally


def memory(amount: Amount, scratch: Path) -> Tally:
    """L1: the memory of the program, after unlocking in every way, after the lock and after closing."""
    tally = Tally("L1", 0)
    ways = dict(leak_memory.WAYS) if amount == "full" else dict(list(leak_memory.WAYS.items())[:1])
    if amount == "full" and not has_display():
        tally.note = "pasting was not tried: no Xvfb here"
        ways.pop("pasted")
    for number, (way, come_in) in enumerate(ways.items()):
        planted = plant(scratch / str(number))
        tally.target += (number == 0) + leak_memory.UNLOCKED + leak_memory.LOCKED + (amount == "full")
        with ExitStack() as stack:
            where = {"DISPLAY": stack.enter_context(display()), "QT_QPA_PLATFORM": "xcb"} if way == "pasted" else {}
            program = stack.enter_context(started(planted.home, **where))
            program.do("readable")
            if number == 0:
                leak_memory.in_use(tally, program, planted)
            come_in(program, planted)
            assert program.do("see")["open"], f"{way}: the vault did not open"
            leak_memory.after_unlock(tally, program, planted, way)
            leak_memory.after_lock(tally, program, planted, way)
            if amount == "full":
                leak_memory.after_close(tally, program, way)
    if amount == "full":
        tally.target += leak_memory.UNLOCKED
        with started(scratch / "new") as program:
            program.do("readable")
            leak_memory.chosen(program, phrase_of())
            leak_memory.after_unlock(tally, program, found_there(scratch / "new"), "chosen at the first start")
    return tally


def locks(amount: Amount, scratch: Path) -> Tally:
    """L2: every reason to lock, while somebody types; on Linux six and the end of the session."""
    names = list(leak_locks.REASONS) if amount == "full" else ["the screen locks"]
    tally = Tally("L2", 1 + len(names) * (3 if amount == "full" else 2))
    if not leak_locks.has_bus():
        tally.target, tally.note = 1, "no dbus-daemon to be the system with"
        names = ["Ctrl+L"]
    planted = plant(scratch / "home")
    with ExitStack() as stack:
        where: dict[str, str] = {}
        buses = None
        if leak_locks.has_bus():
            buses, where = stack.enter_context(leak_locks.bus(scratch / "bus"))
        program = stack.enter_context(started(planted.home, **where))
        leak_locks.all_reasons(tally, program, planted, buses, names, timed=amount == "full")
    return tally


def clipboard(amount: Amount, _: Path) -> Tally:
    """L3: what is copied from a case goes after half a minute, if it is still ours."""
    tally = Tally("L3", 101)
    leak_clipboard.copied(tally, 100, seed=1 if amount == "quick" else 2)
    return tally


def files(amount: Amount, scratch: Path) -> Tally:
    """L4: every file that a whole session leaves behind, and what stands in titles, reports and logs."""
    tally = Tally("L4", 30)
    leak_files.watched_session(tally, plant(scratch / "home"), whole=amount == "full")
    if not leak_files.has_strace():
        tally.note = "no strace here: only what was left behind was searched"
    return tally


def beginnings(amount: Amount, scratch: Path) -> Tally:
    """L5: no file of a vault is ever a plain database."""
    tally = Tally("L5", 2_000 if amount == "full" else 100)
    leak_headers.every_write(tally, scratch, answers=200 if amount == "full" else 10)
    return tally


def network(amount: Amount, scratch: Path) -> Tally:
    """L7: no socket but those of display and bus in a whole session, what the program starts included."""
    tally = Tally("L7", 1)
    if not leak_files.has_strace():
        tally.saw("", held=True)
        tally.note = "no strace here: the tests themselves run without network"
        return tally
    lines = leak_files.watched_session(Tally("L4", 0), plant(scratch / "home"), whole=amount == "full")
    tally.saw(f"only {len(lines)} calls were seen", len(lines) > 1_000)
    leak_files.quiet_session(tally, lines)
    return tally


def guesses(amount: Amount, scratch: Path) -> Tally:
    """L6: what one guess at a passphrase costs."""
    times = 5 if amount == "full" else 1
    tally = Tally("L6", 2 + times)
    leak_guess.one_guess(tally, scratch, times)
    return tally


def phrases(amount: Amount, scratch: Path) -> Tally:
    """L8: wrong ones, and the right one in another form."""
    tally = Tally("L8", 114 + (9 if amount == "full" else 0))
    leak_guess.wrong_tries(tally, scratch)
    leak_guess.forms_of_a_phrase(tally, scratch)
    if amount == "full":
        leak_guess.same_effort(tally, scratch, times=15)
    return tally


ROWS: dict[str, RowMaker] = {
    "L1": memory,
    "L2": locks,
    "L3": clipboard,
    "L4": files,
    "L5": beginnings,
    "L6": guesses,
    "L7": network,
    "L8": phrases,
}


def _no_wiping() -> None:
    """What a passphrase leaves behind is left there."""
    from routekaart.gui import passphrase_field

    passphrase_field.wipe = lambda secret: None  # type: ignore[attr-defined]
    passphrase_field.rinse = passphrase_field.rinse_thread = lambda: None  # type: ignore[attr-defined]
    passphrase_field.begin_rinsing = lambda: None  # type: ignore[attr-defined]


def _only_hide() -> None:
    """At the lock the window is hidden, and the program goes on as it is."""
    from routekaart.gui import lock

    lock.replace_process = lambda here="", environ=None: None  # type: ignore[assignment]


def _no_timer() -> None:
    """What was copied stays on the clipboard."""
    from routekaart.gui.clipboard_guard import ClipboardGuard

    ClipboardGuard.empty = lambda self: None  # type: ignore[method-assign]


def _file_between() -> None:
    """What is to be drawn lies in a file meanwhile, as it would between two programs that know no pipe."""
    import tempfile

    from routekaart.document.apart import DrawingProcess

    draw = DrawingProcess.draw

    def by_file(self: DrawingProcess, xml: str, meta: PdfMeta) -> bytes:
        with tempfile.NamedTemporaryFile("w", suffix=".xml", delete=False, encoding="utf-8") as file:
            file.write(xml)
        return draw(self, xml, meta)

    DrawingProcess.draw = by_file  # type: ignore[method-assign]


def _no_normal_form() -> None:
    """A passphrase counts as it was typed."""
    from routekaart.keys import secrets

    secrets.normal = lambda secret: secret  # type: ignore[attr-defined]


SABOTAGES: dict[str, tuple[str, Callable[[], None]]] = {
    "no_wiping": ("L1", _no_wiping),
    "only_hide": ("L1", _only_hide),
    "no_timer": ("L3", _no_timer),
    "file_between": ("L4", _file_between),
    "no_normal_form": ("L8", _no_normal_form),
}
