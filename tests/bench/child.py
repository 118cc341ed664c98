"""What runs in a process of its own: a bare window, the unlock screen, or a walk through a whole case.

The name of one goes in on the command line; lines such as `painted=123.4` come out.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
_STILL = 3.0
"""Seconds without anybody doing anything, after the whole case."""


def bare() -> None:
    """The least a Qt program can do."""
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        painted = 0.0

        def paintEvent(self, _event: object) -> None:  # noqa: N802
            self.painted = self.painted or time.monotonic()

    app = QApplication([])
    window = Window()
    window.resize(1280, 800)
    window.show()
    while not window.painted:
        app.processEvents()
    print(f"painted={window.painted}")
    print(f"memory={_memory()}")


def unlock() -> None:
    """The real program, as far as the unlock screen."""
    from routekaart.app import fault_log
    from routekaart.casework import system_environment
    from routekaart.coredumps import forbid_core_dumps

    forbid_core_dumps()
    env = system_environment(os.environ)
    fault_log(env.places.log)
    from routekaart.gui.application import make_application, open_window  # isort: skip - before PySide6
    from PySide6.QtCore import QEvent, QObject

    class Painted(QObject):
        at = 0.0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                self.at = self.at or time.monotonic()
            return False

    app = make_application([])
    window = open_window(app, env, lambda _start: None, start="unlock")
    seen = Painted()
    page = window.pages["unlock"]
    page.phrase.installEventFilter(seen)
    window.show()
    while not seen.at:
        app.processEvents()
    print(f"painted={seen.at}")
    sys.stdout.flush()
    os._exit(0)


def walk() -> None:
    """A practice case from the first page to the last: an answer on each page that asks, then Doorgaan."""
    import routekaart.gui  # noqa: F401 - as in the program: before PySide6, which would change imports

    from PySide6.QtCore import QEvent, QEventLoop, QObject  # isort: skip

    from routekaart import screens

    waiting = QEventLoop.ProcessEventsFlag.WaitForMoreEvents

    class Painted(QObject):
        at = 0.0

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() == QEvent.Type.Paint:
                self.at = time.perf_counter()
            return False

    studio = screens.open_studio(Path(os.environ["ROUTEKAART_HOME"]))
    screen, seen, times = studio.open_case("noor-bij-oma"), Painted(), list[tuple[float, str]]()
    screen.go_to(screen.plan[0])
    studio.settle()
    reached: set[str] = set()
    while screen.ref is not None and screen.ref.key not in reached and screen.ref != screen.plan[-1]:
        reached.add(screen.ref.key)
        before = screen.ref
        field, value = _emptied(studio, screen.page)
        begun = time.perf_counter()
        if field is not None:
            field.set_value(value)
            field.committed.emit()
        screen.forward()
        if screen.ref == before and studio.window.session.idle:
            screen.forward()  # the first time it only says what is missing here
        # Waiting, not asking again and again: that would keep the worker from its work.
        while screen.ref == before:
            studio.app.processEvents(waiting)
        shown = screen.page
        (shown.viewport() if hasattr(shown, "viewport") else shown).installEventFilter(seen)
        seen.at = 0.0
        shown.update()
        while not seen.at:
            studio.app.processEvents(waiting)
        times.append(((seen.at - begun) * 1000, screen.ref.key))
        studio.settle()  # people read
    _wait(studio, _STILL)
    print("times=" + " ".join(f"{value:.2f}" for value, _ in times))
    print("slowest=" + ", ".join(f"{key} {value:.0f} ms" for value, key in sorted(times, reverse=True)[:3]))
    print(f"memory={_memory()}")
    print(f"drawing={_memory(studio.drawing.pid)}")
    sys.stdout.flush()
    os._exit(0)


def _wait(studio: Any, seconds: float) -> None:
    """People look at the last page; the program may tidy meanwhile."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        studio.app.processEvents()
        time.sleep(0.01)


def _emptied(studio: Any, page: Any) -> tuple[Any, object]:
    """The first answer on the page, taken back so that giving it is a change; None when nothing is answered here."""
    from routekaart.gui.inputs import AnswerInput

    answered = [item for item in page.findChildren(AnswerInput) if item.isVisible() and item.value()]
    if not answered or page.findChildren(AnswerInput)[0].spec.id == "":
        return None, None
    name, value = answered[0].spec.id, answered[0].value()
    answered[0].set_value(None)
    answered[0].committed.emit()
    studio.settle()
    found = [item for item in page.findChildren(AnswerInput) if item.isVisible() and item.spec.id == name]
    return (found[0], value) if found else (None, None)


def _memory(pid: int | None = None) -> float:
    """MiB of a process (default this one) that lie in memory now; 0 when it has ended."""
    place = Path("/proc") / (str(pid) if pid else "self") / "status"
    if pid == 0 or not place.exists():
        return 0.0
    for line in place.read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("this machine does not tell how much memory a process uses")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    {"bare": bare, "unlock": unlock, "walk": walk}[sys.argv[1]]()
