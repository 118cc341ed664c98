"""Where things are: the data, log and cache of the user, and the resources and checklists of the program.

What comes in is the environment; what goes out is one frozen set of folders, the same for the whole run.
"""

from __future__ import annotations

import importlib.resources
import os
import re
import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from routekaart.errors import RoutekaartError

__all__ = [
    "CARD_COMMAND",
    "KEY_FILE",
    "OWNER_CARD",
    "RERUN_COMMAND",
    "Places",
    "ensure",
    "file_name",
    "places",
    "practice_folder",
    "program_command",
    "vaults_folder",
]

HOME_VARIABLE = "ROUTEKAART_HOME"
KEY_FILE = "sleutel.json"
"""The file beside every vault that holds its key, locked; a folder with it is a vault."""
OWNER_CARD = "kaartje.json"
"""The file beside a vault, and beside its copies, that says whose it is: nothing else may be known of a closed one."""
CARD_COMMAND = "_kaart"
"""The same for a program that only talks with a card."""
RERUN_COMMAND = "_narekenen"
"""The word on the command line that makes the program one that only runs the rules in a PDF; for no one to type."""
OWNER_ONLY = 0o700
_LONGEST_WORD = 40
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)", re.IGNORECASE)
"""What Windows takes for a device, whatever ending stands behind it."""


@dataclass(frozen=True)
class Places:
    """The folders of one run; the first three are written to, the last two only read."""

    data: Path
    log: Path
    cache: Path
    resources: Path
    checklists: Path


def file_name(*words: str, ending: str = "", otherwise: str = "bestand") -> str:
    """A name for a file or folder that every system takes, made of words of which nothing else is sure.

    Only letters, digits and hyphens of them remain, or `otherwise` when nothing does; `ending` comes without its dot.
    It is never a device either.
    """
    plain = (unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode() for word in words)
    kept = (re.sub(r"[^A-Za-z0-9]+", "-", word).strip("-")[:_LONGEST_WORD].strip("-") for word in plain)
    name = "-".join(word for word in kept if word) or otherwise
    if _DEVICES.fullmatch(name):
        name = f"{name}-1"
    return f"{name}.{ending}" if ending else name


def places(environ: Mapping[str, str]) -> Places:
    """Return the folders for this environment. Nothing is created here.

    `ROUTEKAART_HOME` moves data, log and cache together; without it they are where the system wants them.
    Raises RoutekaartError PTH-001 when the program's own files are missing.
    """
    data, log, cache = _user_folders(environ)
    return Places(
        data=data,
        log=log,
        cache=cache,
        resources=_program_folder("resources"),
        checklists=_program_folder("checklists"),
    )


def program_command() -> list[str]:
    """Return the command that starts this program anew: the built one, or the interpreter with the package."""
    return [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "routekaart"]


def vaults_folder(places: Places) -> Path:
    """Return the folder of the vaults with real cases, each in a folder of its own."""
    return places.data / "kluizen"


def practice_folder(places: Places) -> Path:
    """Return the folder of the practice vault, apart so that a made-up case never stands among real ones."""
    return places.data / "oefenen"


def ensure(path: Path) -> Path:
    """Create `path` with its parents, readable by the owner only, and return it.

    A folder that exists already is tightened as well where that is allowed, its parents are left as they are.
    Raises RoutekaartError PTH-002 when the system refuses to make it.
    """
    existed = path.is_dir()
    try:
        path.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
        if os.name == "posix":
            # The mode given to mkdir passes through the umask, and does not touch an existing folder.
            path.chmod(OWNER_ONLY)
    except OSError as error:
        if existed:
            return path  # of somebody else, or on a disk for reading only: reading what is in it must stay possible
        raise RoutekaartError(
            "PTH-002",
            f"De map {path} kan niet worden gemaakt. Er is niets veranderd. "
            "Kijk of er ruimte is op de schijf en of u in deze map mag schrijven.",
            path=str(path),
        ) from error
    return path


def _user_folders(environ: Mapping[str, str]) -> tuple[Path, Path, Path]:
    home = environ.get(HOME_VARIABLE)
    if home:
        root = Path(home).expanduser().absolute()
        return root / "data", root / "log", root / "cache"
    # Imported here: a run with a fixed home, such as every test, does not need it.
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("routekaart", appauthor=False)
    return dirs.user_data_path, dirs.user_log_path, dirs.user_cache_path


def _program_folder(name: str) -> Path:
    candidates = _candidates(name)
    for candidate in candidates:
        if candidate.is_dir():
            return candidate
    raise RoutekaartError(
        "PTH-001",
        f"De map {name} van het programma ontbreekt. Uw dossiers staan ergens anders en zijn veilig. "
        "Installeer Routekaart opnieuw.",
        path=str(candidates[-1]),
    )


def _candidates(name: str) -> list[Path]:
    """List where a folder may be: the frozen bundle, the installed package, the checkout; in that order."""
    package = Path(str(importlib.resources.files("routekaart")))
    found = [package / f"_{name}", package.parent / name]
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        found.insert(0, Path(bundle) / name)
    return found
