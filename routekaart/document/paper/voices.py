"""What child, parents and others said: own words, each person apart, the child first.

A case cut to its reader goes in; boxes with a name, a stance and words come out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.document.paper.case import Case, Record, words
from routekaart.document.paper.language import day_text
from routekaart.dossier.state import Signature

__all__ = ["Saying", "ChildVoice", "Voice", "Voices", "voice_of", "voices"]

DISSENT = frozenset({"niet_eens", "nee", "ingetrokken"})
_AGREES = ("eens", "eens_met_opmerking")
_SILENT = "tekent_niet"
_PARENTS = ("ouder", "voogd")


@dataclass(frozen=True, slots=True)
class Saying:
    """Words of one person on one day."""

    text: str
    on: str
    alone: bool
    with_whom: str


@dataclass(frozen=True, slots=True)
class ChildVoice:
    """The child: what may be printed, and when it was spoken with about what may not."""

    sayings: tuple[Saying, ...]
    refused: tuple[Saying, ...]
    """Spoken, but not in the document by the wish of the child; without the words."""
    not_asked: tuple[Saying, ...]
    """Spoken, but nobody asked yet whether this may be in the document; without the words."""
    observed: tuple[tuple[str, str], ...]
    """Question and answer when a child cannot or will not speak."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One other person: name, what they are to the child, where they stand, and their words."""

    person: str
    name: str
    role: str
    stances: tuple[str, ...]
    """Consent (`ja`, `nee`, `niet_bereikt`, `ingetrokken`) and stance while signing: two different things."""
    dissent: bool
    sayings: tuple[Saying, ...]
    remarks: tuple[str, ...]
    """What was said with the consent and while signing."""


@dataclass(frozen=True, slots=True)
class Voices:
    """Everybody who spoke."""

    child: ChildVoice
    parents: tuple[Voice, ...]
    others: tuple[Voice, ...]


def voice_of(case: Case, person: Record, signatures: tuple[Signature, ...]) -> Voice:
    """The words and stance of one person."""
    return _voice(case, person, {item.person: item for item in signatures})


def voices(case: Case, signatures: tuple[Signature, ...]) -> Voices:
    """All words this reader may see, in one box per person."""
    signed = {item.person: item for item in signatures}
    parents = [_voice(case, row, signed) for row in case.people(*_PARENTS)]
    others = [
        _voice(case, row, signed) for row in case.facts.records("personen") if row.get("rol") not in (*_PARENTS, "kind")
    ]
    return Voices(_child(case), tuple(parents), tuple(voice for voice in others if voice.sayings or voice.dissent))


def _voice(case: Case, row: Record, signed: dict[str, Signature]) -> Voice:
    person = str(row["id"])
    consents = [item for item in case.facts.records("toestemmingen") if item.get("persoon") == person]
    signature = signed.get(person)
    spoke = signature is not None and signature.stance != _SILENT
    consent = ["ingetrokken" if item.get("ingetrokken_op") else words(item, "antwoord") for item in consents]
    agrees = signature is not None and signature.stance in _AGREES
    # Who agrees with the text and consents is told once; everything else is two different things.
    told = [item for item in consent if item and not (item == "ja" and agrees)]
    stances = (*told, *((signature.stance,) if signature and spoke else ()))
    remarks = [words(item, "woorden") for item in consents] + ([signature.words] if signature and spoke else [])
    return Voice(
        person=person,
        name=case.called(row),
        role=case.role(row),
        stances=stances,
        dissent=any(stance in DISSENT for stance in stances),
        sayings=tuple(_saying(item) for item in _words_of(case, person)),
        remarks=tuple(dict.fromkeys(remark for remark in remarks if remark)),
    )


def _words_of(case: Case, person: str) -> Iterator[Record]:
    rows = [row for row in case.facts.records("woorden") if row.get("wie") == person and row.get("tekst")]
    yield from sorted(rows, key=lambda row: words(row, "datum"))


def _saying(row: Record, *, quoted: bool = True) -> Saying:
    return Saying(
        text=words(row, "tekst") if quoted else "",
        on=day_text(row.get("datum")),
        alone=row.get("alleen") == "ja",
        with_whom=words(row, "gesproken_door") if quoted else "",
    )


def _child(case: Case) -> ChildVoice:
    whole = case.request.facts
    children = {row["id"] for row in whole.records("personen") if row.get("rol") == "kind"}
    spoken = [row for row in whole.records("woorden") if row.get("wie") in children]
    said = {str(row["id"]) for row in case.facts.records("woorden")}
    kept = [row for row in spoken if str(row["id"]) not in said]
    # Words kept from one person and words kept from all read the same: nobody can tell the one from the other.
    refused = [row for row in kept if row.get("delen") is not None]
    not_asked = [row for row in kept if row.get("delen") is None]
    visible = [row for row in spoken if str(row["id"]) in said and row.get("tekst")]
    own = {str(row["id"]): row for row in case.facts.records("woorden")}
    return ChildVoice(
        sayings=tuple(_saying(own[str(row["id"])]) for row in visible),
        refused=tuple(_saying(row, quoted=False) for row in refused),
        not_asked=tuple(_saying(row, quoted=False) for row in not_asked),
        observed=tuple((case.prompt(name), case.answer(name)) for name in case.parts.observed if case.answer(name)),
    )
