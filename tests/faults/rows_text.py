"""Hostile text and file names (T1 to T6): every text stays text, everywhere, and reaches for nothing.

The figures are those of the plan.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable
from pathlib import Path

from tests.faults.corpus import corpus
from tests.faults.export_names import NAMES, generated, vaults, written
from tests.faults.hostile_case import ROUTES, slots
from tests.faults.imports import bombs, fuzz, odd_files
from tests.faults.large_screens import Slowest, on_large_screens
from tests.faults.lint_texts import places
from tests.faults.reach import Bait, reaching
from tests.faults.screen_case import window_on
from tests.faults.screen_texts import NAME, Seen
from tests.faults.table import Amount, RowMaker, Tally
from tests.faults.text_lengths import LENGTHS, in_a_case, in_fields, on_sheets
from tests.faults.texts_kept import PACK, Plan, in_cases, in_files, in_logs
from tests.faults.texts_shown import on_paper, on_screen

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Without a screen Qt says of every window that it has no frame.
os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")

_MAIN = ("residentieel",)
_AT_LEAST = 500
_MOST = Slowest(frame=0.1, opening=1.0)
"""People see a longer frame as a stutter, and a window that does not listen longer as one that hangs."""
_MOST_ANYWHERE = Slowest(frame=2.0, opening=5.0)
"""At every change, on whatever machine."""
_GUI = Path(__file__).parents[2] / "routekaart" / "gui"
_ELSEWHERE = ("cases", "consultations", "settings", "check", "rules", "practice")


def everywhere(amount: Amount, scratch: Path) -> Tally:
    """T1: at least five hundred texts in every field of every route, through everything that keeps or shows them."""
    full = amount == "full"
    bait = Bait(scratch, [scratch])
    texts = (*corpus(), *reaching(bait.file))
    fields = sum(len(slots(name)) for name in ROUTES)
    tally = Tally("T1", _AT_LEAST * fields if full else 8_000)
    turns = -(-len(texts) // PACK)
    importlib.import_module(
        "reportlab.pdfgen.canvas"
    )  # looks for settings of the user when it is loaded, whatever the text
    with bait.watching() as reached:
        singles, packs = range(0, len(texts), 3 if full else 300), range(0, turns if full else 1)
        in_cases(tally, scratch, (Plan(_MAIN, singles, 1), Plan(ROUTES, packs, PACK)), texts)
        few = texts if full else texts[::12]
        in_logs(tally, scratch, few)
        in_files(tally, scratch, few)
        papers = (
            (Plan(_MAIN, packs, PACK), Plan(ROUTES, range(0, turns, 12), PACK)) if full else (Plan(_MAIN, packs, PACK),)
        )
        seen = on_paper(tally, scratch, papers, texts)
        on_screen(tally, few)
    for what in reached:
        tally.saw(f"reached for {what}", held=False)
    tally.saw(f"{len(seen)} texts read from paper by another program", len(seen) >= (_AT_LEAST if full else 200))
    tally.note = f"{len(texts)} texts in {fields} fields of {len(ROUTES)} routes; {len(seen)} read from paper by others"
    return tally


def lengths(amount: Amount, scratch: Path) -> Tally:
    """T2: from nothing to ten megabytes: cut with a message, or refused; printed within two seconds."""
    full = amount == "full"
    tally = Tally("T2", 300 if full else 150)
    in_fields(tally, freeze=1.0 if full else 5.0)
    in_a_case(tally, scratch, LENGTHS if full else LENGTHS[1:6:2])
    on_sheets(tally, 2.0 if full else 10.0, (*LENGTHS[:5], 200_000) if full else LENGTHS[2:5])
    tally.note = f"{len(LENGTHS)} lengths in four shapes; at most 20,000 signs in a field, with a counter"
    return tally


def plain_texts(amount: Amount, scratch: Path) -> Tally:
    """T3: names that look like markup or hold a key, on every page; the source is read for ways to show a text."""
    full = amount == "full"
    tally, seen, shown = Tally("T3", 5_000 if full else 400), Seen(), 0
    for place in places(_GUI):
        tally.saw(f"{place.where} {place.what}", place.safe)
    for name in ROUTES if full else _MAIN:
        with window_on(scratch / name, name, lambda _: NAME) as window:
            before = window.events()
            for page in window.pages(1 if full else 30):
                seen.look(f"{name} {page}")
            tally.saw(f"{name}: looking changed the case", window.events() == before)
            for page in window.places(_ELSEWHERE):
                seen.look(page)
            tally.lost += window.troubles
        shown += 1
    tally.tried += seen.with_mark
    tally.lost += sorted(set(seen.wrong))
    tally.note = f"{seen.pieces} pieces on screen, {seen.with_mark} texts with markup in them, {shown} routes"
    return tally


def file_names(amount: Amount, scratch: Path) -> Tally:
    """T4: names that lead elsewhere, that Windows refuses, or that are taken: the program makes names of its own."""
    few = NAMES if amount == "full" else NAMES[::12]
    tally = Tally("T4", 1_400 if amount == "full" else 380)
    generated(tally, few)
    written(tally, scratch)
    vaults(tally, scratch / "kluizen", few)
    for name in ("getSaveFileName", "DontConfirmOverwrite"):
        used = [path.name for path in _GUI.rglob("*.py") if name in path.read_text(encoding="utf-8")]
        tally.saw(f"{name} in {used}", not used)
    tally.note = f"{len(NAMES)} names, written over links, files, folders and beside others; Windows by its rules only"
    return tally


def imported(amount: Amount, scratch: Path) -> Tally:
    """T5: whatever comes in as a file: damaged, made to do harm, or no file at all. There are no archives to unpack."""
    full = amount == "full"
    tally = Tally("T5", 10_000 if full else 200)
    slowest = fuzz(tally, scratch, 10_200 if full else 150, slowest=5.0)
    odd_files(tally, scratch)
    bombs(tally, seconds=10.0, megabytes=700)
    outside = [path for path in (Path("/tmp/ontsnapt.txt"), Path("gemaakt")) if path.exists()]
    tally.saw(f"{outside} came out of a file", not outside)
    tally.note = f"scans, documents, keys, rules, answers, settings, labels; slowest {slowest:.1f} s of the processor"
    return tally


def large(amount: Amount, scratch: Path) -> Tally:
    """T6: thousands of consultations, hundreds of people; no page opens or scrolls slowly, or is too wide at 200 %."""
    full = amount == "full"
    tally = Tally("T6", 100 if full else 6)
    sizes = (200, 5_000, 1) if full else (40, 200, 70)
    slowest = on_large_screens(tally, scratch, *sizes, _MOST if full else _MOST_ANYWHERE)
    took = f"slowest frame {slowest.frame * 1000:.0f} ms, slowest page {slowest.opening * 1000:.0f} ms of the processor"
    tally.note = f"{sizes[0]} people, {sizes[1]} consultations; {took}"
    return tally


def _no_clean_text() -> None:
    """Takes out the cleaning of what people type."""
    import routekaart.answers.values as values

    values.clean_text = lambda text: text


def _no_escape() -> None:
    """Takes the escaping of texts out of the templates of the papers."""
    import jinja2.sandbox as sandbox

    real = sandbox.SandboxedEnvironment.__init__

    def init(self: object, *arguments: object, **options: object) -> None:
        real(self, *arguments, **{**options, "autoescape": False})  # type: ignore[arg-type]

    sandbox.SandboxedEnvironment.__init__ = init  # type: ignore[method-assign]


def _no_plain_text() -> None:
    """Lets the labels guess whether a text is markup, as Qt does by itself."""
    from routekaart.gui.kit import PlainLabel

    PlainLabel.setTextFormat = lambda self, _format: None  # type: ignore[method-assign]


def _names_as_given() -> None:
    """Takes a name for a file as it is."""
    import routekaart.casework.vault.vaults as making
    import routekaart.document.compose as composing
    import tests.faults.export_names as trying

    def as_given(*words: str, ending: str = "", otherwise: str = "") -> str:
        return "-".join(words or (otherwise,)) + (f".{ending}" if ending else "")

    for module in (making, composing, trying):
        module.file_name = as_given  # type: ignore[attr-defined]


ROWS: dict[str, RowMaker] = {
    "T1": everywhere,
    "T2": lengths,
    "T3": plain_texts,
    "T4": file_names,
    "T5": imported,
    "T6": large,
}
SABOTAGES: dict[str, tuple[str, Callable[[], None]]] = {
    "no_clean_text": ("T1", _no_clean_text),
    "no_escape": ("T1", _no_escape),
    "no_plain_text": ("T3", _no_plain_text),
    "names_as_given": ("T4", _names_as_given),
}
