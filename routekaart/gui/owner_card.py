"""Your own details as they stand on documents: name, function, organisation, region, registration.

The owner of the vault goes in; changes are stored on leaving a field.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from routekaart.casework import Owner
from routekaart.casework.rules.regions import known_regions
from routekaart.gui import theme
from routekaart.gui.inputs import AnswerInput, InputSpec, Option, make_input
from routekaart.gui.kit import Card
from routekaart.gui.session import Session
from routekaart.region import RegionSummary

__all__ = ["OwnerCard"]

_OTHER = "anders"


class OwnerCard(Card):
    """The details of the professional."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.title.setText(self.tr("Uw gegevens"))
        self.title.set_style("section")
        self.title.show()
        self.body.setSpacing(theme.px(12))
        self._session = session
        self._owner: Owner | None = None
        self.inputs: dict[str, AnswerInput] = {}
        registers = (Option("skj", "SKJ"), Option("big", "BIG"), Option("", self.tr("Geen van beide")))
        self._ask("tekst", InputSpec("tekst", self.tr("Naam"), id="name"))
        self._ask("tekst", InputSpec("tekst", self.tr("Functie"), id="function"))
        self._ask("tekst", InputSpec("tekst", self.tr("Organisatie"), optional=True, id="organisation"))
        self._ask("keuze", InputSpec("keuze", self.tr("Register"), id="register", options=registers, show_keys=False))
        self._ask("tekst", InputSpec("tekst", self.tr("Registratienummer"), optional=True, id="registration"))
        self._ask("keuze", InputSpec("keuze", self.tr("Regio van nieuwe dossiers"), id="region", show_keys=False,
                                     options=(Option(_OTHER, self.tr("Een andere regio")),)))  # fmt: skip
        places = session.env.places
        session.run(lambda: known_regions(places), self._show_regions)

    def show_owner(self, owner: Owner) -> None:
        """In: whose vault is open."""
        self._owner = owner
        for name, made in self.inputs.items():
            made.set_value(self._shown(owner, name))

    def store(self) -> None:
        """Store what differs; an empty name is not stored, since documents need one."""
        before = self._owner
        if before is None:
            return
        values = {name: str(made.value() or "").strip() for name, made in self.inputs.items()}
        if not values["name"]:
            self.inputs["name"].show_error(self.tr("Vul uw naam in."))
            return
        region = values.pop("region")
        known = {"region": None if region in ("", _OTHER) else region}
        owner = Owner.model_validate({**values, **known})
        if owner != before:
            self._owner = owner
            self._session.desk_run(lambda desk: desk.set_owner(owner))

    def _shown(self, owner: Owner, name: str) -> str | None:
        value = owner.model_dump()[name]
        if name == "region":
            return value or _OTHER
        return value or (None if name != "register" else "")

    def _show_regions(self, regions: Sequence[RegionSummary]) -> None:
        options = [Option(region.id, region.title, region.aim) for region in regions]
        self.inputs["region"].set_options([*options, Option(_OTHER, self.tr("Een andere regio"))])
        if self._owner is not None:
            self.inputs["region"].set_value(self._shown(self._owner, "region"))

    def _ask(self, kind: str, spec: InputSpec) -> None:
        made = make_input(kind, spec)
        made.committed.connect(self.store)
        self.inputs[spec.id] = made
        self.add(made)
