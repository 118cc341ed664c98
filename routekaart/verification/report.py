"""What checking a PDF found: facts apart, one verdict, one sentence.

In go findings of the checks; out comes a frozen report that the window and the command line both show.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from zoneinfo import ZoneInfo

from routekaart.groups import in_groups

Aspect = Literal["covers_whole_file", "signed_bytes_unbroken", "gap_canonical", "nothing_added"]
Problem = Literal["te_groot", "geen_pdf", "beschadigd"]
Verdict = Literal[
    "onveranderd",
    "onbekende_sleutel",
    "onvolledig",
    "wijkt_af_van_dossier",
    "gewijzigd",
    "niet_verzegeld",
    "niet_van_ons",
    "beschadigd",
    "geen_pdf",
    "te_groot",
]
Mark = Literal["bekend", "vertrouwd", "onbekend"]
TimeSource = Literal["eigen_klok", "tijdstempeldienst"]
State = Literal["ok", "nok", "unknown"]
Fact = tuple[str, str, State]
ChainState = Literal["staat", "vernietigd", "te_kort", "herschreven", "weg", "logboek"]
"""What became of the logs in this vault since the document was made."""

_NETHERLANDS = ZoneInfo("Europe/Amsterdam")
_ASPECTS: tuple[tuple[Aspect, str, str, str], ...] = (
    ("covers_whole_file", "Het laatste zegel dekt het hele bestand", "ja", "nee"),
    ("signed_bytes_unbroken", "Wat verzegeld is", "ongeschonden", "niet meer zoals het was"),
    (
        "gap_canonical",
        "De plek van het zegel in het bestand",
        "bevat alleen het zegel",
        "bevat nog iets anders",
    ),
    ("nothing_added", "Toevoegingen", "geen, behalve de zegels", "er is iets toegevoegd of verwisseld"),
)
_SENTENCES: dict[Verdict, str] = {
    "wijkt_af_van_dossier": "Dit document is niet hetzelfde als in het dossier.",
    "niet_verzegeld": "Dit document is niet verzegeld. Niemand kan zien of er iets aan is veranderd.",
    "niet_van_ons": (
        "Dit document is niet met Routekaart gemaakt. Is het een afdruk of een scan? "
        "Vraag dan om het verzegelde bestand."
    ),
    "beschadigd": "Dit bestand is beschadigd of niet compleet. Vraag om een nieuwe kopie.",
    "geen_pdf": "Dit is geen PDF-bestand. Kies het document dat u wilt controleren.",
    "te_groot": "Dit bestand is groter dan 100 MB en is niet gecontroleerd. Zo groot is een verantwoording nooit.",
}


_CHAINS: dict[ChainState, tuple[str, State]] = {
    "staat": ("wat het document daarvan noemt, staat er nog", "ok"),
    "vernietigd": ("het dossier is vernietigd, en dat staat in het logboek", "unknown"),
    "te_kort": ("er ontbreken regels aan het einde", "nok"),
    "herschreven": ("regels van vóór dit document zijn herschreven", "nok"),
    "weg": ("het dossier is weg, zonder dat het is vernietigd", "nok"),
    "logboek": ("het logboek van de kluis is korter of herschreven", "nok"),
}
_CHAIN_BROKEN = (
    "Let op: het logboek in deze kluis past niet meer bij dit document. Het document zelf is veilig. Is er een "
    "reservekopie teruggezet? Zo niet, kies dan bij Instellingen 'Kluis controleren'."
)
_OTHER_OUTCOME = "De regels geven niet wat in het uittreksel staat."


@dataclass(frozen=True)
class KnownKey:
    """A sealer's key that the user has met before, by the name it is kept under."""

    name: str
    fingerprint: str


@dataclass(frozen=True)
class Expectation:
    """What the dossier says about this document; fingerprints are SHA-256 in hexadecimal.

    `earlier` holds those of the file before each later seal, oldest first: the unsealed bytes come first.
    """

    sha256: str
    revisions: int | None = None
    earlier: tuple[str, ...] = ()


@dataclass(frozen=True)
class Finding:
    """Something that should not be so, and which of the four aspects it breaks."""

    aspect: Aspect
    reason: str


@dataclass(frozen=True)
class Sealer:
    """One seal: whose key, how well known, and when."""

    field: str
    name: str
    organisation: str
    registration: str
    fingerprint: str
    mark: Mark
    known_as: str | None
    time: datetime | None
    time_source: TimeSource
    revision: int
    practice: bool = False
    note: str | None = None

    @property
    def short_fingerprint(self) -> str:
        """The first sixteen digits in groups of four."""
        return in_groups(self.fingerprint[:16])

    @property
    def description(self) -> str:
        """Who sealed, in words that never let an unknown key look like a known one."""
        if self.mark == "bekend":
            return f"{self.known_as} (bekende sleutel {self.short_fingerprint})"
        if self.mark == "vertrouwd":
            return f"{self.name} (sleutel van een vertrouwde organisatie, {self.short_fingerprint})"
        return f"een onbekende sleutel {self.short_fingerprint} op naam van “{self.name}”"


@dataclass(frozen=True)
class VerificationReport:
    """Everything that was established about one file; `None` means: could not be established."""

    problem: Problem | None = None
    is_ours: bool = False
    is_practice: bool = False
    page_count: int | None = None
    covers_whole_file: bool | None = None
    signed_bytes_unbroken: bool | None = None
    gap_canonical: bool | None = None
    nothing_added: bool | None = None
    expected_seals: tuple[str, ...] = ()
    sealers: tuple[Sealer, ...] = ()
    seals_present: int = 0
    matches_dossier: bool | None = None
    ahead_of_dossier: bool = False
    """It holds all that the dossier knows, and one or more seals that were put elsewhere since."""
    has_extract: bool = False
    """A file travels inside from which the rules can be run again."""
    extract_about: str = ""
    """Of which rules and which day that file says it is."""
    chain: ChainState | None = None
    """Whether the logs of the vault still hold what the document names of them; only with that vault at hand."""
    rules_rerun: bool | None = None
    rules_reasons: tuple[str, ...] = ()
    """Why running the rules again did not give the same, or could not be done."""
    reasons: tuple[str, ...] = ()

    @property
    def untouched(self) -> bool:
        """Whether all four aspects were established and hold."""
        aspects = (self.covers_whole_file, self.signed_bytes_unbroken, self.gap_canonical, self.nothing_added)
        return self.problem is None and all(each is True for each in aspects)

    @property
    def verdict(self) -> Verdict:
        """The one outcome; anything that could not be established counts against the file."""
        if self.problem is not None:
            return self.problem
        if not self.is_ours:
            return "niet_van_ons"
        if self.seals_present == 0:
            return "niet_verzegeld"
        if not self.untouched or len(self.sealers) != self.seals_present:
            return "gewijzigd"
        if self.matches_dossier is False:
            return "wijkt_af_van_dossier"
        if self.seals_present != len(self.expected_seals):
            return "onvolledig"
        known = all(each.mark != "onbekend" for each in self.sealers)
        return "onveranderd" if known else "onbekende_sleutel"

    @property
    def whole_and_unchanged(self) -> bool:
        """Whether every expected seal is there and nothing changed, whoever the sealers are."""
        return self.verdict in ("onveranderd", "onbekende_sleutel")

    @property
    def sentence(self) -> str:
        """The sentence on top; a practice document always says so first, and another outcome of the rules last."""
        said = f"OEFENING. {self._sentence()}" if self.is_practice else self._sentence()
        said = f"{said} {_OTHER_OUTCOME}" if self.rules_rerun is False else said
        return f"{said} {_CHAIN_BROKEN}" if self.chain is not None and _CHAINS[self.chain][1] == "nok" else said

    def _sentence(self) -> str:
        if self.verdict == "gewijzigd":
            why = self.reasons[0] if self.reasons else "Het zegel klopt niet meer."
            return f"Dit document is gewijzigd na het verzegelen. {why}"
        if self.verdict == "onvolledig":
            return f"Wat er staat is niet veranderd, maar er ontbreken zegels: {self._count()}."
        names = " en ".join(each.description for each in self.sealers)
        if self.verdict == "onveranderd":
            return f"Dit document is compleet en niet veranderd. Het is verzegeld door {names}."
        if self.verdict == "onbekende_sleutel":
            return (
                f"Dit document is compleet en niet veranderd, maar verzegeld door {names}. Wie dat is, staat niet vast."
            )
        return _SENTENCES[self.verdict]

    def _count(self) -> str:
        return f"{self.seals_present} van {len(self.expected_seals)}"

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Label, value and state of everything established, in the order to show it."""
        if self.problem is not None:
            return tuple(("Reden", reason, "nok") for reason in self.reasons)
        return (*self._aspect_facts(), *self._sealer_facts(), *self._other_facts())

    def _aspect_facts(self) -> list[Fact]:
        return [
            _judged(label, getattr(self, aspect), yes, no, "niet vast te stellen")
            for aspect, label, yes, no in _ASPECTS
        ]

    def _sealer_facts(self) -> list[Fact]:
        complete = 0 < self.seals_present == len(self.expected_seals)
        found: list[Fact] = [("Zegels", self._count(), "ok" if complete else "nok")]
        for each in self.sealers:
            found.append(("Verzegeld door", each.description, "unknown" if each.mark == "onbekend" else "ok"))
            found.append(("Tijd van het zegel", _time_text(each), "unknown" if each.time is None else "ok"))
            if each.note:
                found.append(("Let op", each.note, "unknown"))
        return found

    def _other_facts(self) -> list[Fact]:
        found: list[Fact] = [
            _judged("Gelijk aan het dossier", self.matches_dossier, "ja", "nee", self._not_compared()),
            *([("Logboek in deze kluis", *_CHAINS[self.chain])] if self.chain else []),
            *self._rule_facts(),
        ]
        if self.page_count is not None:
            found.append(("Aantal bladzijden", str(self.page_count), "ok"))
        if self.is_practice:
            found.append(("Soort document", "oefening, geen echte zaak", "unknown"))
        return [*found, *(("Reden", reason, "nok") for reason in self.reasons)]

    def _rule_facts(self) -> list[Fact]:
        not_done = "nee, dat kon niet" if self.has_extract else "nee, er zit geen uittreksel in het bestand"
        judged = _judged("Regels opnieuw uitgevoerd", self.rules_rerun, "zelfde uitkomst", "andere uitkomst", not_done)
        about: list[Fact] = [("Uittreksel", self.extract_about, "ok")] if self.extract_about else []
        state: State = "nok" if self.rules_rerun is False else "unknown"
        return [*about, judged, *(("Over de regels", reason, state) for reason in self.rules_reasons)]

    def _not_compared(self) -> str:
        return "er is een zegel bij dat nog niet in het dossier zit" if self.ahead_of_dossier else "niet vergeleken"


def acceptable(report: VerificationReport, require_known: bool) -> bool:
    """Whether a program may go on with this file; `require_known` turns an unknown key into a refusal."""
    if report.rules_rerun is False:
        return False
    return report.verdict == "onveranderd" if require_known else report.whole_and_unchanged


def _judged(label: str, value: bool | None, yes: str, no: str, unknown: str) -> Fact:
    if value is None:
        return (label, unknown, "unknown")
    return (label, yes, "ok") if value else (label, no, "nok")


def _time_text(sealer: Sealer) -> str:
    if sealer.time is None:
        return "staat niet in het zegel"
    where = (
        "volgens een tijdstempeldienst"
        if sealer.time_source == "tijdstempeldienst"
        else "volgens de klok van wie verzegelde"
    )
    return f"{sealer.time.astimezone(_NETHERLANDS):%d-%m-%Y %H:%M}, {where}"
