"""Adding an alternative of people's own to a case: a name, whose idea, and where it lies between home and far.

The ladder goes in; out comes `saved(title, idea_of, distance, place)`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from routekaart.casework import CaseView
from routekaart.engine.model import Rung
from routekaart.gui.inputs import InputSpec, Option, RecordEditor
from routekaart.gui.kit import Card

__all__ = ["OwnIdea", "distance_between"]

_FIRST = "eerst"
_PLACES = (
    "thuis", "andere_ouder", "gezinsvorm", "begeleid_wonen", "kleinschalig", "maatwerk", "ggz", "residentieel",
    "gesloten",
)  # fmt: skip


def distance_between(rungs: Sequence[Rung], after: str) -> int:
    """The distance that puts a new alternative right after a rung: half way to the next one."""
    place = next((i for i, rung in enumerate(rungs) if rung.id == after), None)
    if place is None:
        return 0
    low = rungs[place].distance
    high = rungs[place + 1].distance if place + 1 < len(rungs) else 100
    return (low + max(low, high)) // 2


class OwnIdea(Card):
    """The form; it is made anew for each case so that the ladder in it is right."""

    saved = Signal(str, str, int, str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.setProperty("frame", "clear")
        self.editor: RecordEditor | None = None
        self._rungs: tuple[Rung, ...] = ()
        self.hide()

    def show_ladder(self, view: CaseView, after: str = "") -> None:
        """In: the case, and the rung behind which the idea probably lies."""
        if self.editor is not None:
            self.editor.setParent(None)
            self.editor.deleteLater()
        self._rungs = tuple(state.rung for state in view.assessment.alternatives.values())
        self.editor = RecordEditor(self.tr("Eigen idee toevoegen"), self._specs(view), frozenset(_NEEDED))
        self.editor.set_values({"na": after} if after else {})
        self.editor.saved.connect(self._on_saved)
        self.editor.cancelled.connect(self.cancelled)
        self.add(self.editor)

    def focus_first(self) -> None:
        """The name is asked first."""
        if self.editor is not None:
            self.editor.input("titel").focus_field()

    def _specs(self, view: CaseView) -> list[InputSpec]:
        fill = view.labels.fill
        after = [Option(_FIRST, self.tr("Dichter bij huis dan alles"))]
        after += [Option(r.id, self.tr("Na: {title}").format(title=fill(r.short))) for r in self._rungs]
        places = [Option(kind, _capital(view.labels.place(kind))) for kind in _PLACES]
        return [
            InputSpec("tekst", self.tr("Wat is het idee?"), id="titel", hint=self.tr("Een korte naam is genoeg.")),
            InputSpec("tekst", self.tr("Van wie is het idee?"), id="idee_van", optional=True),
            InputSpec(
                "keuze", self.tr("Waar ligt het tussen dicht bij huis en ver weg?"), id="na", options=tuple(after)
            ),
            InputSpec("keuze", self.tr("Waar woont het kind dan?"), id="plek", options=tuple(places)),
        ]

    def _on_saved(self, values: dict[str, object]) -> None:
        distance = distance_between(self._rungs, str(values["na"]))
        self.saved.emit(str(values["titel"]), str(values.get("idee_van") or ""), distance, str(values["plek"]))


_NEEDED = ("titel", "na", "plek")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
