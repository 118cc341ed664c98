"""The entrance: nothing heavy before the first paint, no core dumps, a log for faults below Python."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parent.parent
HEAVY = {"reportlab", "pyhanko", "jinja2", "pikepdf", "pypdfium2", "asn1crypto", "fontTools", "lxml"}

FIRST_PAINT = """
import sys
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from routekaart import app

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            print(*sorted({name.partition(".")[0] for name in sys.modules}), flush=True)
            QApplication.instance().quit()
        return False

from routekaart.gui import application
make = application.make_application
def watched(argv):
    made = make(argv)
    painted = Painted(made)
    made.installEventFilter(painted)
    return made
application.make_application = watched
sys.exit(app.run([]))
"""

CLOSED_AT_ONCE = """
import sys
from PySide6.QtCore import QTimer
from routekaart import app
from routekaart.gui import application

application._AFTER_FIRST_PAINT = 0
made = application.open_window
def opened(*given, **more):
    window = made(*given, **more)
    QTimer.singleShot(0, window.close)
    return window
application.open_window = opened
sys.exit(app.run([]))
"""


def run_python(code: str, home: Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ, "PYTHONPATH": str(CHECKOUT), "ROUTEKAART_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", **more,
    }  # fmt: skip
    return subprocess.run(
        [sys.executable, "-c", code], cwd=CHECKOUT, env=environment, capture_output=True, text=True, check=False,
        timeout=60,
    )  # fmt: skip


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    done = run_python(FIRST_PAINT, tmp_path)
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "PySide6" in loaded
    assert loaded & HEAVY == set()


def test_the_unlock_screen_waits_for_nothing_that_only_an_open_vault_needs(tmp_path: Path) -> None:
    code = """
import sys
import routekaart.gui.application, routekaart.gui.unlock_page
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""
    done = run_python(code, tmp_path)
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "PySide6" in loaded
    assert loaded & (HEAVY | {"pydantic", "cryptography", "sqlcipher3", "argon2", "yaml"}) == set()


def test_the_start_leaves_a_log_for_faults_below_python(tmp_path: Path) -> None:
    done = run_python(FIRST_PAINT, tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "log" / "storing.log").is_file()


def test_a_window_that_is_closed_at_once_ends_the_program(tmp_path: Path) -> None:
    """What the start still had in mind came after the end then: a report of a fault, in a program nobody saw."""
    assert run_python(CLOSED_AT_ONCE, tmp_path).returncode == 0


def test_where_to_begin_is_not_handed_on(tmp_path: Path) -> None:
    code = FIRST_PAINT.replace(
        "sys.exit(app.run([]))", "app.run([]); import os; print('ROUTEKAART_START' in os.environ)"
    )
    done = run_python(code, tmp_path, ROUTEKAART_START="unlock")
    assert done.stdout.split()[-1] == "False", done.stderr


@pytest.mark.skipif(os.name != "posix", reason="core dumps are a thing of these systems")
def test_a_crash_writes_no_memory_to_the_disk(tmp_path: Path) -> None:
    code = "from routekaart import app; import resource; app.forbid_core_dumps(); print(resource.getrlimit(4))"
    assert run_python(code, tmp_path).stdout.strip() == "(0, 0)"


@pytest.mark.skipif(sys.platform != "linux", reason="no other system lets a process say so")
def test_no_other_program_of_the_same_user_reads_along(tmp_path: Path) -> None:
    code = "from routekaart import app; import ctypes; app.forbid_core_dumps(); print(ctypes.CDLL(None).prctl(3))"
    assert run_python(code, tmp_path).stdout.strip() == "0"


def test_a_place_that_cannot_be_written_ends_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("een bestand waar een map hoort")
    done = run_python("import sys; from routekaart import app; sys.exit(app.run([]))", tmp_path)
    assert done.returncode == 1
    assert "PTH-002" in done.stderr
