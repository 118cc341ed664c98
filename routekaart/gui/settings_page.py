"""The settings: how the program looks and waits, who you are, and what concerns the vault.

Choices go in and hold at once, without a button to save; out come the settings on disk and in the vault.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.inputs import AnswerInput, InputSpec, Option, make_input
from routekaart.gui.kit import Card, Link, Outcome, ScrollPage, SectionHeader
from routekaart.gui.owner_card import OwnerCard
from routekaart.gui.place import Place, Surroundings
from routekaart.gui.rights.destroyed_card import DestroyedCard
from routekaart.gui.security import KeyRingCard, OrganisationCard, RekeyCard, SealKeyCard
from routekaart.gui.translation import languages
from routekaart.gui.vault_cards import BackupCard, NewCodeCard, NewPhraseCard
from routekaart.gui.vault_check_card import VaultCheckCard

__all__ = ["SettingsPage"]

_LANGUAGES = {"nl": "Nederlands", "en": "English"}
"""Each in its own words, so that who cannot read the rest finds it."""
_SIZES = (100, 115, 130, 150, 175, 200)
_MINUTES = (2, 5, 10, 15, 30)
_TABLE_MINUTES = (10, 15, 30, 60, 120)


class SettingsPage(Place):
    """All settings on one page."""

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(around, parent)
        self._page = ScrollPage(
            self.tr("Instellingen"), self.tr("Wat u kiest, geldt meteen. Opslaan hoeft niet."), middle=True
        )
        self.inputs: dict[str, AnswerInput] = {}
        self._look()
        self._work()
        self._vault()
        self._seal()
        self.destroyed_card = DestroyedCard(self.session)
        self._page.add(self.destroyed_card)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._page)

    def refresh(self) -> None:
        """Show what holds now."""
        settings = self.preferences.settings
        values: dict[str, object] = {
            "language": settings.language,
            "theme": settings.theme,
            "text_scale": str(settings.text_scale),
            "idle_minutes": str(settings.idle_minutes),
            "table_idle_minutes": str(settings.table_idle_minutes),
            "digits_choose": "ja" if settings.digits_choose else "nee",
            "timestamp_url": settings.timestamp_url or "",
            "card_module": settings.card_module or "",
        }
        for name, value in values.items():
            self.inputs[name].set_value(value or None)
        desk = self.session.desk
        real = desk is not None and not desk.practice
        for piece in self._of_vault:
            piece.setVisible(real)
        for piece in (self.key_ring, self.seal_key):
            piece.hide()  # each shows itself where there is something to tell
        if desk is not None and real:
            self.owner.show_owner(desk.owner)
            self.seal_key.look_again()
        if desk is not None:
            self.destroyed_card.load()
            for card in (self.rekey, self.organisation, self.key_ring):
                card.look_again()

    def flush(self) -> None:
        self.owner.store()

    def _look(self) -> None:
        self._page.add(SectionHeader(self.tr("Beeld")).indented())
        known = languages(self.session.env.places.resources)
        card = self._ask(
            "keuze",
            InputSpec(
                "keuze", self.tr("Taal van de schermen"), id="language", show_keys=False,
                hint=self.tr("Documenten zijn altijd Nederlands. Wat u typt, blijft zoals u het typt."),
                options=tuple(Option(code, name) for code, name in _LANGUAGES.items() if code in known),
            ),
        )  # fmt: skip
        self.language_note = Outcome().indented()
        card.add(self.language_note)
        self._ask(
            "keuze",
            InputSpec(
                "keuze", self.tr("Kleuren"), id="theme", show_keys=False,
                options=(
                    Option("systeem", self.tr("Zoals de computer")),
                    Option("licht", self.tr("Licht")),
                    Option("donker", self.tr("Donker")),
                    Option("contrast", self.tr("Hoog contrast")),
                ),
            ),
        )  # fmt: skip
        sizes = tuple(Option(str(size), f"{size} %") for size in _SIZES)
        self._ask(
            "keuze",
            InputSpec("keuze", self.tr("Grootte van de tekst"), id="text_scale", options=sizes, show_keys=False),
        )

    def _work(self) -> None:
        self._page.body.addSpacing(theme.px(14))
        self._page.add(SectionHeader(self.tr("Werken")).indented())
        self._ask(
            "keuze",
            InputSpec(
                "keuze", self.tr("Wanneer gaat de kluis vanzelf op slot?"), id="idle_minutes",
                hint=self.tr("Na zoveel minuten zonder toets of klik. U krijgt een minuut van tevoren een seintje."),
                options=self._minutes(_MINUTES), show_keys=False,
            ),
        )  # fmt: skip
        self._ask(
            "keuze",
            InputSpec(
                "keuze", self.tr("En aan tafel, in de overleg-weergave?"), id="table_idle_minutes",
                hint=self.tr("Na 5 minuten ligt er al een rustig plaatje over het scherm. Een toets haalt dat weg."),
                options=self._minutes(_TABLE_MINUTES), show_keys=False,
            ),
        )  # fmt: skip
        self._ask(
            "ja_nee",
            InputSpec(
                "ja_nee", self.tr("Mogen de cijfers 1 tot en met 9 een antwoord kiezen?"), id="digits_choose",
                show_keys=False,
            ),
        )  # fmt: skip

    def _minutes(self, counts: tuple[int, ...]) -> tuple[Option, ...]:
        return tuple(Option(str(count), self.tr("{count} minuten").format(count=count)) for count in counts)

    def _vault(self) -> None:
        header = SectionHeader(self.tr("Uzelf en uw kluis")).indented()
        self.owner = OwnerCard(self.session)
        self.phrase = NewPhraseCard(self.session)
        self.code = NewCodeCard(self.session)
        self.backup = BackupCard(self.session, self.preferences)
        self.check = VaultCheckCard(self.session)
        self.log_link = Link(self.tr("Logboek: wie deed wat, en wanneer"))
        self.log_link.clicked.connect(lambda _checked=False: self.navigator.go("log"))
        security = SectionHeader(self.tr("Beveiliging")).indented()
        self.rekey = RekeyCard(self.session)
        self.organisation = OrganisationCard(self.session)
        self.key_ring = KeyRingCard(self.session)
        self._of_vault: tuple[QWidget, ...] = (
            header, self.owner, self.backup, self.check, self.log_link, security, self.phrase, self.code, self.rekey,
            self.organisation,
        )  # fmt: skip
        self._page.body.addSpacing(theme.px(14))
        # The last one shows itself, where there is a key ring.
        for piece in (*self._of_vault, self.key_ring):
            self._page.add(piece)

    def _seal(self) -> None:
        self._page.body.addSpacing(theme.px(14))
        self._page.add(SectionHeader(self.tr("Verzegelen")).indented())
        self.seal_key = SealKeyCard(self.session)
        self._page.add(self.seal_key)
        self._ask(
            "tekst",
            InputSpec(
                "tekst", self.tr("Adres van een tijdstempeldienst"), optional=True, id="timestamp_url",
                hint=self.tr("Leeg: het programma gebruikt nooit internet. De tijd komt dan van uw eigen klok."),
                example="https://",
            ),
        )  # fmt: skip
        self._ask(
            "tekst",
            InputSpec(
                "tekst", self.tr("Kaart of token"), optional=True, id="card_module",
                hint=self.tr("Het pad van de PKCS#11-module van uw kaart. Vraag het uw beheerder. Leeg: geen kaart."),
                example=self.tr("zoals C:\\Windows\\System32\\kaart.dll"),
            ),
        )  # fmt: skip

    def _ask(self, kind: str, spec: InputSpec) -> Card:
        made = make_input(kind, spec)
        made.committed.connect(lambda name=spec.id: self._keep(name))
        self.inputs[spec.id] = made
        card = Card()
        card.add(made)
        self._page.add(card)
        return card

    def _keep(self, name: str) -> None:
        value = self.inputs[name].value()
        settings = self.preferences.settings
        if value is None and name not in ("timestamp_url", "card_module"):
            self.inputs[name].set_value(getattr(settings, name))
            return
        text = str(value or "").strip()
        if name == "timestamp_url" and text and not text.startswith(("https://", "http://")):
            self.inputs[name].show_error(self.tr("Begin het adres met https://."))
            return
        if name == "card_module" and text and not Path(text).is_file():
            self.inputs[name].show_error(self.tr("Dit bestand is er niet. Vul het hele pad in."))
            return
        readings: dict[str, object] = {
            "text_scale": int(text) if text.isdigit() else 100,
            "idle_minutes": int(text) if text.isdigit() else 5,
            "table_idle_minutes": int(text) if text.isdigit() else 30,
            "digits_choose": text == "ja",
            "timestamp_url": text or None,
            "card_module": text or None,
            "theme": text,
            "language": text,
        }
        if name == "language" and text != settings.language:
            self._tell_language()
        try:
            self.preferences.update(**{name: readings[name]})
        except RoutekaartError as error:
            self.session.trouble.emit(error)

    def _tell_language(self) -> None:
        """Windows that are open keep their words: changing them under somebody's hands would lose the place."""
        told = self.tr("De nieuwe taal geldt als u Routekaart opnieuw start. Alles is bewaard.")
        self.language_note.tell(told)
