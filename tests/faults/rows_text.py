"""Hostile text and file names (T1 to T6): every text stays text, everywhere, and reaches for nothing.

The figures are those of the plan.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable
from pathlib import Path

from tests.faults.corpus import corpus
from tests.faults.hostile_case import ROUTES, slots
from tests.faults.reach import Bait, reaching
from tests.faults.table import Amount, RowMaker, Tally
from tests.faults.texts_kept import PACK, Plan, in_cases, in_files, in_logs
from tests.faults.texts_shown import on_paper, on_screen

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_MAIN = ("residentieel",)
_AT_LEAST = 500


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
        singles, packs = range(0, len(texts), 1 if full else 300), range(0, turns if full else 1)
        in_cases(tally, scratch, (Plan(_MAIN, singles, 1), Plan(ROUTES, packs, PACK)), texts)
        few = texts if full else texts[::12]
        in_logs(tally, scratch, few)
        in_files(tally, scratch, few)
        papers = (
            (Plan(_MAIN, packs, PACK), Plan(ROUTES, range(0, turns, 6), PACK)) if full else (Plan(_MAIN, packs, PACK),)
        )
        seen = on_paper(tally, scratch, papers, texts)
        on_screen(tally, few)
    for what in reached:
        tally.saw(f"reached for {what}", held=False)
    tally.saw(f"{len(seen)} texts read from paper by another program", len(seen) >= (_AT_LEAST if full else 200))
    tally.note = f"{len(texts)} texts in {fields} fields of {len(ROUTES)} routes; {len(seen)} read from paper by others"
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


ROWS: dict[str, RowMaker] = {"T1": everywhere}
SABOTAGES: dict[str, tuple[str, Callable[[], None]]] = {
    "no_clean_text": ("T1", _no_clean_text),
    "no_escape": ("T1", _no_escape),
}
