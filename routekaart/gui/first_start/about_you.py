"""Who the vault belongs to, and its passphrase: the first two pages.

Names and a phrase go in; an `Owner` and the phrase come out, both only checked for being there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from routekaart.casework import Owner
from routekaart.gui.first_start.sequence import SequencePage
from routekaart.gui.inputs import InputSpec, Option
from routekaart.gui.kit import Card
from routekaart.gui.passphrase_field import PassphraseField
from routekaart.gui.session import Session
from routekaart.gui.strength_meter import StrengthMeter
from routekaart.region import RegionSummary

__all__ = ["LEAST_SIGNS", "AboutYouPage", "PassphrasePage"]

LEAST_SIGNS = 12
_OTHER_REGION = "anders"


class AboutYouPage(SequencePage):
    """Name, function, organisation and region; registration can follow in the settings."""

    def __init__(self) -> None:
        super().__init__("", "")
        self.title.setText(self.tr("Wie bent u?"))
        self.set_lead(self.tr("Dit komt op de documenten die u maakt. U kunt het later veranderen."))
        self.ask(InputSpec("tekst", self.tr("Uw naam"), id="name", example=self.tr("zoals S. Jansen")))
        self.ask(
            InputSpec(
                "tekst", self.tr("Uw functie"), id="function", example=self.tr("zoals jeugdprofessional wijkteam")
            )
        )
        self.ask(InputSpec("tekst", self.tr("Uw organisatie"), id="organisation", optional=True))
        self.ask(
            InputSpec(
                "keuze",
                self.tr("In welke regio werkt u?"),
                self.tr("De regio bepaalt namen en afspraken, zoals hoe het expertteam (RET) heet."),
                id="region",
                options=(Option(_OTHER_REGION, self.tr("Een andere regio")),),
                show_keys=False,
            ),
            "keuze",
        )

    def set_regions(self, regions: Sequence[RegionSummary]) -> None:
        """In: the regions with rules; another region is always possible."""
        options = [Option(region.id, region.title) for region in regions]
        self.inputs["region"].set_options([*options, Option(_OTHER_REGION, self.tr("Een andere regio"))])

    def problems(self) -> list[tuple[str, str]]:
        found = [] if self.text("name") else [("name", self.tr("Vul uw naam in."))]
        if not self.text("function"):
            found.append(("function", self.tr("Vul uw functie in.")))
        if not self.text("region"):
            found.append(("region", self.tr("Kies uw regio, of kies: Een andere regio.")))
        return found

    def owner(self) -> Owner:
        """Out: who the vault will belong to."""
        region = self.text("region")
        return Owner(
            name=self.text("name"),
            function=self.text("function"),
            organisation=self.text("organisation"),
            region=None if region in ("", _OTHER_REGION) else region,
        )


class PassphrasePage(SequencePage):
    """A passphrase of at least twelve signs; asked twice unless it can be read on screen."""

    def __init__(self, session: Session, own: Callable[[], Iterable[str]]) -> None:
        """In: what a guesser knows of the owner of the vault, as filled in by then."""
        super().__init__("", "")
        self.title.setText(self.tr("Kies een wachtzin"))
        self.set_lead(self.tr("Met deze zin gaat uw kluis open. Alleen u kent hem; wij kunnen er niet in."))
        self.phrase = PassphraseField(
            self.tr("Wachtzin"),
            self.tr("Neem minstens 12 tekens. Vier losse woorden onthoudt u goed. Plakken mag."),
        )
        self.meter = StrengthMeter(session, self.phrase, own)
        self.again = PassphraseField(self.tr("Nog een keer"), can_show=False)
        card = Card()
        for piece in (self.phrase, self.meter, self.again):
            card.add(piece)
        self.add(card)
        self.phrase.shown_changed.connect(lambda shown: self.again.setVisible(not shown))
        self.phrase.entered.connect(self._entered)
        self.again.entered.connect(self.forward_wanted)

    def arrive(self) -> None:
        self.phrase.focus_field()

    def problems(self) -> list[tuple[str, str]]:
        found = []
        if len(self.phrase.text()) < LEAST_SIGNS:
            found.append(("phrase", self.tr("Maak de wachtzin minstens 12 tekens lang.")))
        elif self.again.isVisibleTo(self) and self.again.text() != self.phrase.text():
            found.append(("again", self.tr("De twee wachtzinnen zijn niet gelijk. Typ de tweede opnieuw.")))
        return found

    def show_problems(self, problems: Sequence[tuple[str, str]]) -> None:
        super().show_problems(problems)
        told = dict(problems)
        self.phrase.show_error(told.get("phrase", ""))
        self.again.show_error(told.get("again", ""))

    def jump(self, name: str) -> None:
        (self.again if name == "again" else self.phrase).focus_field()

    def _entered(self) -> None:
        if self.again.isVisibleTo(self) and not self.again.text():
            self.again.focus_field()
        else:
            self.forward_wanted.emit()
