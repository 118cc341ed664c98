"""A case in which every field that people can fill holds a word of its own, once for each way of sharing.

The words are found back in papers, so that it is proven who may read what.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from routekaart.answers import Facts
from routekaart.checklist import Checklist
from routekaart.checklist.model import Asked
from tests.document.case import facts, route

__all__ = ["READERS", "SHARES", "Planted", "plant"]

READERS = ("moeder", "vader", "oma")
SHARES: tuple[Any, ...] = ("in_document", "alleen_dossier", ["niet_voor", "moeder"], ["niet_voor", "vader", "oma"])


@dataclass(frozen=True)
class Planted:
    """The planted case: words by where they stand and how they are shared."""

    checklist: Checklist
    facts: Facts
    words: dict[str, tuple[str, Any]] = field(default_factory=dict)
    """Word → (place such as `feiten.wat`, share)."""

    def shared(self, *wanted: Any) -> set[str]:
        """The words with one of these shares."""
        return {word for word, (_, share) in self.words.items() if share in wanted}

    def hidden_from(self, reader: str | None) -> set[str]:
        """What a reader may not see; without reader: what not everybody may see."""
        return {
            word
            for word, (_, share) in self.words.items()
            if share == "alleen_dossier" or (isinstance(share, list) and (reader is None or reader in share))
        }


def plant() -> Planted:
    """Fill every list, every weighing and every question of the real route."""
    planter = _Planter()
    known = facts()
    lists = {name: (*known.records(name), *planter.records(name)) for name in route().lists}
    planted = replace(
        known,
        lists=lists,
        weighings=dict(planter.weighings(known)),
        answers={**known.answers, **planter.answers()},
        not_applicable={"tolk_nodig": planter.word("nvt.tolk_nodig", "alleen_dossier")},
        own_alternatives=(
            {
                "id": "eigen",
                "titel": planter.word("eigen.titel", "in_document"),
                "idee_van": "personen-1",
                "afstand": 40,
                "plek": "maatwerk",
            },
        ),
    )
    return Planted(planter.checklist, planted, planter.words)


class _Planter:
    def __init__(self) -> None:
        self.words: dict[str, tuple[str, Any]] = {}
        self.checklist = _half_hidden(route())
        self._number = count(1)

    def word(self, place: str, share: Any) -> str:
        word = f"zq{next(self._number):04d}x"
        self.words[word] = (place, share)
        return word

    def records(self, name: str) -> Iterator[dict[str, Any]]:
        for number, share in enumerate(SHARES):
            record: dict[str, Any] = {"id": f"{name}-{number}", "delen": share}
            for asked in route().lists[name].fields:
                record[asked.id] = self._value(name, asked, number, share)
            if name == "personen":
                # One of each kind: somebody who may not be named anywhere, though others point at them.
                record |= {"rol": ("netwerk", "ouder", "aanbieder", "jim")[number], "gezag": "ja"}
            yield record

    def _value(self, name: str, asked: Asked, number: int, share: Any) -> Any:
        match asked.kind:
            case "tekst":
                return self.word(f"{name}.{asked.id}", share)
            case "keuze":
                return next(iter(asked.options))
            case "meerkeuze":
                return list(asked.options)[:1]
            case "ja_nee":
                return "ja"
            case "getal":
                return 3
            case "schaal":
                return {"waarde": "niet", "toelichting": self.word(f"{name}.{asked.id}", share)}
            case "datum":
                return f"20{10 + number}-03-04"
        # A pointer to a record that may be kept back while this one is not.
        target = "wegingen" if asked.points_at == "alternatieven" else str(asked.points_at)
        ids = ["ALT04", "eigen"] if target == "wegingen" else [f"{target}-{other}" for other in range(len(SHARES))]
        return ids if asked.many == "ja" else f"{target}-{number}"

    def weighings(self, known: Facts) -> Iterator[tuple[str, Mapping[str, Any]]]:
        yield from known.weighings.items()
        form = route().weighing
        assert form is not None
        for alternative, share in zip(("ALT03", "ALT04", "ALT05", "ALT06"), SHARES, strict=True):
            body = {asked.id: self._value("weging", asked, 0, share) for asked in form.fields}
            yield (
                alternative,
                {**body, "eerder": "was_er", "conclusie": "nog_onderzoeken", "redenen": ["R4"], "delen": share},
            )

    def answers(self) -> dict[str, str]:
        return {
            name: self.word(f"vraag.{name}", question.share)
            for name, question in self.checklist.questions.items()
            if question.kind == "tekst" and question.derivation is None
        }


def _half_hidden(checklist: Checklist) -> Checklist:
    """Every second open question belongs to the file only."""
    questions = {
        name: question.model_copy(update={"share": ("in_document", "alleen_dossier")[number % 2]})
        if question.kind == "tekst"
        else question
        for number, (name, question) in enumerate(checklist.questions.items())
    }
    return replace(checklist, questions=questions)
