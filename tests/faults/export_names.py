"""Names and places of files that leave the program: whatever a name holds, only the file that was chosen is written.

Names of people, cases, routes and papers go in; a tally over generated names, real writes and Windows rules comes out.
"""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath

from routekaart.casework import Owner, create_vault
from routekaart.casework.documents.leaving import write_outside
from routekaart.document.compose import compose
from routekaart.errors import RoutekaartError
from routekaart.paths import file_name, vaults_folder
from tests.casework.desks import PHRASE, environment
from tests.document.case import request, route
from tests.faults.table import Tally

__all__ = ["NAMES", "generated", "vaults", "windows_refuses", "written"]

_DEVICES = [f"{name}{number}" for name in ("COM", "LPT") for number in (*range(10), "¹", "²", "³")]
_DEVICES += ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"]


def _names() -> Iterator[str]:
    for up in (
        "../",
        "..\\",
        "../../../",
        "..%2f",
        "....//",
        "/",
        "\\",
        "C:",
        "C:\\",
        "c:/",
        "\\\\server\\map\\",
        "~/",
        "file:///",
    ):
        yield from (f"{up}naam", f"{up}{up}etc/passwd", f"naam{up}", up)
    for device in _DEVICES:
        yield from (device, device.lower(), f"{device}.pdf", f"{device} .txt", f"{device}:")
    for sign in ":?*\"<>|\0\n\r\t\x7f/\\;&$`!#%'^{}[]=+,~@":
        yield f"naam{sign}naam"
    yield from ("naam.", "naam ", "naam. . .", " naam", ".naam", "-naam", "--help", "-rf", "...", "..", ".", "", " ")
    yield from ("x" * 300, "é" * 300, "😀" * 300, "x." * 200, "factuur\u202efdp.exe", "a\u2066b\u2069", "naam.pdf.exe")
    yield from (
        "naam\u200b",
        "ＣＯＮ",
        "ﬁle",
        "naam::$DATA",
        "naam:stroom",
        "naam~1",
        "$MFT",
        "desktop.ini",
        "Thumbs.db",
    )
    yield from (
        "%USERPROFILE%",
        "${HOME}",
        "$(id)",
        "`id`",
        "é",
        "e\u0301",
        "NAAM",
        "naam",
        "Ⅷ",
        "İ",
        "ß",
        "\ud800",
        "\ufeffnaam",
    )


NAMES = tuple(dict.fromkeys(_names()))
"""Each once; more than two hundred."""


def windows_refuses(name: str) -> str:
    """Why Windows would not have this name for one file in one folder; empty when it would."""
    stem = name.split(".")[0].rstrip(" ")
    plain = unicodedata.normalize("NFKC", stem).upper()
    if plain in {unicodedata.normalize("NFKC", device) for device in _DEVICES}:
        return "a device"
    if not name or name in (".", "..") or name[-1] in ". ":
        return "empty, or ends in a dot or a blank"
    if re.search('[<>:"/\\\\|?*\x00-\x1f]', name):
        return "a sign that may not be there"
    if len(name.encode("utf-16-le", "surrogatepass")) > 2 * 255:
        return "too long"
    return "" if PureWindowsPath(name).name == name == PurePosixPath(name).name else "a path"


def generated(tally: Tally, names: tuple[str, ...] = NAMES) -> None:
    """Every way in which the program names a file, with each name in it."""
    for name in names:
        for made in (
            file_name(name),
            file_name(name, ending="pdf"),
            file_name("kaart", name, ending="pdf"),
            *_papers(name),
        ):
            wrong = windows_refuses(made)
            tally.saw(f"{name!a} becomes {made!a}: {wrong}", not wrong and made.isascii() and len(made) < 200)


def _papers(name: str) -> Iterator[str]:
    checklist = route()
    document = checklist.route.document.model_copy(update={"main_title": name})
    titled = replace(checklist, route=checklist.route.model_copy(update={"document": document}))
    if name and "\ud800" not in name and not re.search("[\x00-\x08\x0b-\x1f]", name):
        yield compose(request(number=name, checklist=titled)).file_name


def vaults(tally: Tally, scratch: Path, names: tuple[str, ...]) -> None:
    """A vault for each name: a folder of its own, below the folder of the vaults and nowhere else."""
    env = environment(scratch / "kluizen")
    root = vaults_folder(env.places)
    for name in names:
        before = _tree(scratch)
        desk, _ = create_vault(env, Owner(name=name or "x"), PHRASE)
        folder = desk.vault.folder
        desk.close()
        new = _tree(scratch) - before
        inside = folder.parent == root and all(folder in (path, *path.parents) for path in new - {root, *root.parents})
        tally.saw(f"vault of {name!a}: {folder.name}", inside and not windows_refuses(folder.name))


def written(tally: Tally, scratch: Path) -> None:
    """Written where people chose, under a generated name: that file and no other, whatever stands there already."""
    for number, name in enumerate(NAMES):
        folder = scratch / "gekozen" / str(number)
        folder.mkdir(parents=True)
        path = folder / file_name(name, ending="pdf")
        aside, held = scratch / f"elders-{number}", True
        aside.write_bytes(b"blijft")
        beside = folder / f"{path.name}.nieuw"
        kind = ("nothing", "link", "file", "folder", "broken link", "beside")[number % 6]
        match kind:
            case "link":
                path.symlink_to(aside)
            case "file":
                path.write_bytes(b"oud")
            case "folder":
                path.mkdir()
                (path / "x").write_bytes(b"blijft")
            case "broken link":
                path.symlink_to(scratch / f"nergens-{number}")
            case "beside":
                beside.write_bytes(b"blijft")
        before = _tree(scratch)
        try:
            write_outside(path, b"%PDF-", "Uw dossier is veilig.")
            held = path.read_bytes() == b"%PDF-" and not path.is_symlink()
        except RoutekaartError as error:
            held = kind == "folder" and error.code == "DOC-035"
        held &= aside.read_bytes() == b"blijft" and _tree(scratch) - before <= {path}
        held &= kind != "beside" or beside.read_bytes() == b"blijft"
        held &= kind != "folder" or (path / "x").read_bytes() == b"blijft"
        tally.saw(f"{kind} under {path.name}", held)


def _tree(folder: Path) -> set[Path]:
    return {Path(top) / name for top, folders, files in os.walk(folder) for name in (*folders, *files)}
