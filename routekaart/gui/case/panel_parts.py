"""What stands in the right panel, as plain texts: chosen from the rules and the case.

A `CaseView`, a page, a question and the offer of the region go in; parts with a title come out, empty ones left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from routekaart.casework import CaseView
from routekaart.checklist.model import Alternative, Question, Source, Step
from routekaart.gui.case.plan import PageRef
from routekaart.gui.case.pointer_choices import person_name
from routekaart.gui.case.wording import source_text
from routekaart.gui.kit import write_date
from routekaart.region import Offer, OfferItem

__all__ = ["Part", "parts_for"]

_LATEST = 3
_TERMS = 6
_CONSULTED = 10
"""Consultations beside a page; in a case with more these are the ones that wait for an answer, and the latest."""
_FOLLOWED = {"overgenomen": "Overgenomen.", "deels": "Voor een deel overgenomen.", "niet": "Niet overgenomen."}


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with texts, sources in small print, and soft cards (first line bold)."""

    title: str
    texts: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    cards: tuple[tuple[str, ...], ...] = ()


def parts_for(view: CaseView, ref: PageRef, question: str, offer: Offer | None) -> tuple[Part, ...]:
    """Everything for the panel beside one page."""
    step = next((item for item in view.checklist.steps if item.id == ref.step), None)
    asked = view.checklist.questions.get(question)
    alternative = view.checklist.alternatives.get(ref.ids[0]) if ref.kind == "wegen" and ref.ids else None
    parts = [
        *_why_question(view, asked),
        *_why_list(view, ref),
        *_why_step(view, step),
        *_said(view),
        *_offered(view, ref, step, offer),
        *_consulted(view, ref, step),
        *_terms(view, _texts_on(view, ref, step, alternative)),
    ]
    return tuple(parts)


def _why_question(view: CaseView, question: Question | None) -> Iterator[Part]:
    if question is not None and question.why:
        yield Part("Waarom vragen we dit?", (view.labels.fill(question.why),), _sources(view, question.sources))


def _why_list(view: CaseView, ref: PageRef) -> Iterator[Part]:
    definition = view.checklist.lists.get(ref.ids[0]) if ref.kind == "lijst" and ref.ids else None
    if definition is not None and definition.why:
        yield Part("Waarom vragen we dit?", (view.labels.fill(definition.why),), _sources(view, definition.sources))


def _why_step(view: CaseView, step: Step | None) -> Iterator[Part]:
    if step is not None and step.why:
        yield Part("Waarom deze stap", (view.labels.fill(step.why),), _sources(view, step.sources))


def _sources(view: CaseView, sources: tuple[Source, ...]) -> tuple[str, ...]:
    return tuple(text for text in (source_text(view, item) for item in sources) if text)


def _said(view: CaseView) -> Iterator[Part]:
    """The latest own words, so that nobody has to leaf back."""
    rows = sorted(view.facts.records("woorden"), key=lambda row: str(row.get("datum", "")), reverse=True)
    cards = []
    for row in rows[:_LATEST]:
        alone = "alleen gesproken" if row.get("alleen") == "ja" else ""
        first = (person_name(view, row.get("wie")), write_date(str(row.get("datum", ""))), alone)
        cards.append((", ".join(part for part in first if part), f"“{_short(str(row.get('tekst', '')))}”"))
    if cards:
        yield Part("Wat er al is gezegd", cards=tuple(cards))


def _consulted(view: CaseView, ref: PageRef, step: Step | None) -> Iterator[Part]:
    """Consultations that this step asks for, or in which the alternative on the page was discussed."""
    bodies = set(step.consultations) if step else set()
    bodies |= {state.id for state in view.assessment.consultations.values() if step and state.step == step.id}
    rows = [
        row
        for row in view.facts.records("consulten")
        if row.get("orgaan") in bodies or set(ref.ids) & set(row.get("alternatieven") or ())
    ]
    waiting = [place for place, row in enumerate(rows) if not row.get("datum")]
    shown = sorted(list(dict.fromkeys([*waiting, *reversed(range(len(rows)))]))[:_CONSULTED])
    cards = [_consultation_card(view, rows[place]) for place in shown]
    if len(rows) > len(shown):
        more = f"En nog {len(rows) - len(shown)} andere overleggen"
        cards.append((more, "U vindt ze op de bladzijde met alle overleggen."))
    for name in sorted(bodies):
        state = view.assessment.consultations.get(name)
        if state is not None and state.due is True and not state.records:
            cards.append((state.title, "Nog niet gevraagd."))
    if cards:
        yield Part("Overleg bij deze stap", cards=tuple(cards))


def _consultation_card(view: CaseView, record: Mapping[str, Any]) -> tuple[str, ...]:
    body = view.labels.consultation(str(record.get("orgaan")))
    if not record.get("datum"):
        asked = write_date(str(record.get("datum_gevraagd", "")))
        return (body, f"Gevraagd op {asked}." if asked else "Gevraagd.")
    advice = f"Advies: {_short(str(record['advies']))}" if record.get("advies") else ""
    lines = (advice, _FOLLOWED.get(str(record.get("opvolging")), ""))
    return (f"{write_date(str(record['datum']))} · {body}", *(line for line in lines if line))


def _offered(view: CaseView, ref: PageRef, step: Step | None, offer: Offer | None) -> Iterator[Part]:
    if offer is None or ref.kind != "wegen" or not ref.ids:
        return
    items = offer.for_alternative(ref.ids[0])
    if items:
        yield Part("Aanbod in de regio", cards=tuple(_offer_card(item) for item in items))


def _offer_card(item: OfferItem) -> tuple[str, ...]:
    name = " · ".join(part for part in (item.name, item.provider or "") if part)
    lines = [item.for_whom or "", item.how_to_ask or ""]
    if item.waiting_weeks is not None:
        known = f", bekend op {write_date(item.known_on)}" if item.known_on else ""
        lines.append(f"Wachttijd {item.waiting_weeks:g} weken{known}")
    return (name, *(line for line in lines if line))


def _texts_on(view: CaseView, ref: PageRef, step: Step | None, alternative: Alternative | None) -> str:
    """The words on the page in which a professional term may occur."""
    texts = [step.title, step.goal or "", step.why or ""] if step else []
    for name in ref.ids:
        question = view.checklist.questions.get(name)
        if question is not None:
            texts += [question.prompt, question.hint or "", *(item.title for item in question.options.values())]
        definition = view.checklist.lists.get(name)
        if definition is not None:
            texts += [definition.title, definition.hint or "", *(field.prompt for field in definition.fields)]
    if alternative is not None:
        texts += [alternative.title, alternative.what, alternative.for_whom]
    return " ".join(texts)


def _terms(view: CaseView, text: str) -> Iterator[Part]:
    """Professional words on the page, explained."""
    words = {word.casefold() for word in re.findall(r"[\w-]+", text)}
    cards = []
    for term in view.checklist.terms:
        forms = (term.word, *term.also)
        if any(_occurs(form.casefold(), words, text.casefold()) for form in forms):
            cards.append((term.word, term.explanation))
    if cards:
        yield Part("Woorden uitgelegd", cards=tuple(cards[:_TERMS]))


def _occurs(form: str, words: set[str], text: str) -> bool:
    return form in words if " " not in form else form in text


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 180 else f"{line[:180].rsplit(' ', 1)[0]} …"
