"""Every kind of file that comes in, damaged or made to do harm: taken, or refused in words; nothing else happens.

A scratch folder and a number go in; a tally over scans, documents to check, keys, rules, answers, settings and labels
of backups comes out.
"""

from __future__ import annotations

import json
import os
import random
import resource
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from routekaart.casework import check_pdf
from routekaart.casework.documents.scans import is_scan
from routekaart.checklist.source import read_source
from routekaart.errors import RoutekaartError
from routekaart.examples import facts_of_file
from routekaart.keys import load_key_file
from routekaart.settings import load_settings
from routekaart.signing import load_key, make_own_key
from routekaart.store import KEY_FILE, backups_in
from routekaart.store.layout import BACKUPS, LABEL
from tests.casework.desks import new_desk
from tests.faults.bombs import documents, pictures, png
from tests.faults.table import Tally
from tests.routes import CHECKLISTS, route
from tests.verification.samples import one_seal

__all__ = ["Entrance", "bombs", "entrances", "fuzz", "odd_files"]

_NOW = datetime(2026, 11, 22, 13, 31, tzinfo=UTC)
_PHRASE = b"vier woorden voor toetsen"
_HANG = 120
"""Seconds after which the row ends itself: a hang counts as lost."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """One way in: good examples, what takes a file, and its share of the trials."""

    name: str
    examples: tuple[bytes, ...]
    take: Callable[[bytes], object]
    share: int


def entrances(scratch: Path) -> tuple[Entrance, ...]:
    """All of them, each with files as the program itself makes them."""
    desk = new_desk(scratch / "thuis")
    folder = desk.vault.folder
    desk.backup()
    desk.vault.close()
    key, label = (folder / KEY_FILE).read_bytes(), next((folder / BACKUPS).iterdir()) / LABEL
    path = scratch / "bestand"
    own = make_own_key("S. Jansen", "SKJ 1", "Jeugdteam", _NOW, 7, _PHRASE, practice=False)
    answers = (CHECKLISTS / "oefencasussen" / "noor-bij-oma.yaml").read_bytes()
    rules = (CHECKLISTS / "gedeeld" / "weging.yaml").read_bytes()

    def written(raw: bytes) -> Path:
        path.write_bytes(raw)
        return path

    def labels(raw: bytes) -> object:
        label.write_bytes(raw)
        return backups_in(folder / BACKUPS)

    return (
        Entrance("scan", (png(8, 8, bytes(200)), _jpeg(), one_seal()), look_at, 25),
        Entrance("document", (one_seal(),), lambda raw: check_pdf(raw, _NOW), 15),
        Entrance("key of an organisation", (own,), lambda raw: load_key(raw, _PHRASE, now=_NOW), 10),
        Entrance("rule file", (rules,), lambda raw: read_source(raw, "x.yaml"), 8),
        Entrance("answers", (answers,), lambda raw: facts_of_file(_mapping(raw), route("residentieel")), 4),
        Entrance("key file", (key,), lambda raw: load_key_file(written(raw)), 14),
        Entrance("label", (label.read_bytes(),), labels, 12),
        Entrance("settings", (json.dumps({"schema_version": 1, "theme": "licht"}).encode(),),
                 lambda raw: load_settings(written(raw)), 12),
    )  # fmt: skip


def _mapping(raw: bytes) -> dict[str, object]:
    return dict(read_source(raw, "antwoorden.yaml").data)


def _jpeg() -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QImage

    target = QByteArray()
    buffer = QBuffer(target)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image = QImage(16, 16, QImage.Format.Format_RGB32)
    image.fill(0xFFAA5500)
    assert image.save(buffer, "JPG")  # type: ignore[call-overload]
    return bytes(target.data())


def look_at(raw: bytes) -> object:
    """As the window for scans does it: taken when it begins as one, and drawn."""
    from routekaart.gui.case.scan_view import ScanDialog

    if not is_scan(raw):
        return None
    dialog = ScanDialog(raw, "moeder")
    dialog.resize(400, 400)
    picture = dialog.grab()
    dialog.close()
    dialog.deleteLater()
    return picture


def fuzz(tally: Tally, scratch: Path, number: int, slowest: float) -> float:
    """`number` damaged files; none may crash, hang, or end in anything but a sentence. Out: the slowest, in seconds."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    chance, longest = random.Random(7), 0.0
    for entrance in entrances(scratch):
        for trial in range(max(3, number * entrance.share // 100)):
            raw = _damaged(chance, entrance.examples[trial % len(entrance.examples)])
            took = _taken(tally, f"{entrance.name} {trial}", entrance.take, raw, slowest)
            longest = max(longest, took)
            if trial % 50 == 0:
                app.processEvents()
        _taken(tally, f"{entrance.name}, empty", entrance.take, b"", slowest)
    return longest


def _damaged(chance: random.Random, raw: bytes) -> bytes:
    changed = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 5, 30))):
        at, size = chance.randrange(len(changed) + 1), chance.choice((1, 1, 4, 64, 1000))
        what = chance.randrange(6)
        if what == 0:
            del changed[at : at + size]
        elif what == 1:
            changed[at:at] = bytes(chance.randrange(256) for _ in range(min(size, 64)))
        elif what == 2:
            changed[at:at] = changed[at : at + size]
        elif what == 3:
            changed[at : at + 1] = bytes([chance.choice((0, 1, 127, 128, 255))])
        elif what == 4 and chance.random() < 0.2:
            del changed[at:]
        elif at < len(changed):
            changed[at] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _taken(tally: Tally, what: str, take: Callable[[bytes], object], raw: bytes, slowest: float) -> float:
    """One file: whether it was taken or refused in words, and in time."""
    begun, wrong = time.process_time(), ""
    signal.alarm(_HANG)
    try:
        take(raw)
    except RoutekaartError as error:
        wrong = "" if error.message else "refused without a word"
    except Exception as error:  # anything else would have been a crash
        wrong = f"{type(error).__name__}: {error}"
    finally:
        signal.alarm(0)
    took = time.process_time() - begun
    tally.saw(f"{what}: {wrong or 'slow'} ({took:.1f} s)", not wrong and took <= slowest)
    return took


def bombs(tally: Tally, seconds: float, megabytes: int) -> None:
    """Pictures and documents made to do harm, looked at and checked: in little time, with little memory."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    for name, raw in pictures():
        before = _peak()
        _taken(tally, f"picture: {name}", look_at, raw, seconds)
        tally.saw(f"picture: {name} takes {_peak() - before} MB", _peak() - before <= megabytes)
    for name, raw in documents():
        for how, take in (("checked", lambda raw: check_pdf(raw, _NOW)), ("looked at", look_at)):
            before = _peak()
            _taken(tally, f"document: {name}, {how}", take, raw, seconds)
            tally.saw(f"document: {name}, {how}, takes {_peak() - before} MB", _peak() - before <= megabytes)
        app.processEvents()


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def odd_files(tally: Tally, scratch: Path) -> None:
    """Links, pipes, devices and folders where a file is looked for: refused, and never waited for."""
    for number, make in enumerate(
        (os.mkfifo, os.mkdir, lambda path: os.symlink("/dev/zero", path), lambda path: os.symlink(path, path))
    ):
        path = scratch / f"vreemd-{number}"
        make(path)
        for name, take in (
            ("rules", lambda raw, path=path: read_source(path, "x.yaml")),
            ("key file", lambda raw, path=path: load_key_file(path)),
            ("settings", lambda raw, path=path: load_settings(path)),
        ):
            _taken(tally, f"{name} {number}", take, b"", 2.0)
