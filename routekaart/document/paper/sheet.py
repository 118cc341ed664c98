"""The sheet (blad) of a route without a living place to decide: a learning sheet, an agreement sheet.

A case cut to what everybody may read goes in, with the case before it when the route compares; one frozen view
for the template comes out. Which answers stand on it, the route says itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from routekaart.checklist.model import ListDefinition, ListField
from routekaart.checklist.papers import Sheet, SheetPart
from routekaart.document.paper import closing, voices, weighing
from routekaart.document.paper.case import Case, words
from routekaart.document.paper.justification import confidant
from routekaart.document.paper.language import day_text
from routekaart.dossier.sharing import shared_by_all
from routekaart.engine.labels import age_text
from routekaart.engine.subject import about_age, about_name

__all__ = ["Answer", "Chapter", "SheetView", "Table", "sheet_of", "sheet_view"]

SPOKEN = "woorden"
"""The list of own words: printed as boxes, each person apart, the child first."""
_NOT_KNOWN = {"niet_bekend": "Dat weten we niet.", "wil_niet_zeggen": "Dat wil niemand zeggen."}
_BOOKKEEPING = ("gedaan",)
"""Fields for following up, not for the paper."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A question with its answer, and the answer of the time before."""

    id: str
    prompt: str
    text: str
    items: tuple[str, ...]
    """Of several chosen options each by itself; empty for any other answer."""
    before: str
    long: bool
    """Words of people rather than a choice: a paragraph of its own."""


@dataclass(frozen=True, slots=True)
class Table:
    """A list as a table; fields that nobody filled in have no column."""

    title: str
    columns: tuple[str, ...]
    widths: str
    """Shares of the width: wide where the texts are long."""
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[weighing.Help, ...]
    """Help reads better as sentences than as a table."""
    before: tuple[str, ...]
    """The records of the time before, each as one line."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One part of the sheet."""

    title: str
    intro: str
    spoken: bool
    answers: tuple[Answer, ...]
    tables: tuple[Table, ...]


@dataclass(frozen=True, slots=True)
class SheetView:
    """All that stands on the sheet."""

    title: str
    intro: str
    name: str
    """Empty on a sheet without names."""
    age: str
    on: str
    before_on: str
    no_names: bool
    signs: bool
    chapters: tuple[Chapter, ...]
    voices: voices.Voices
    open: tuple[closing.OpenLine, ...]
    names_left: bool
    """Names that are known in the case still stand on a sheet without names."""
    signed: tuple[closing.Signed, ...]
    region: str
    rights: bool
    """The family reads it: it says what people can do who do not agree."""
    confidant: str
    receipt: closing.Receipt


def sheet_of(case: Case) -> Sheet:
    """The sheet of the route of this case; a route without one has no such paper."""
    sheet = case.checklist.route.document.sheet
    assert sheet is not None  # compose() only comes here for routes with a sheet
    return sheet


def sheet_view(case: Case, *, signing: bool) -> SheetView:
    """The view; without `signing` nothing in it depends on who signed."""
    request, sheet = case.request, sheet_of(case)
    before = _before(case) if sheet.compare == "ja" else None
    hidden = sheet.no_names == "ja"
    region = case.checklist.region
    made_on = request.made_on.date().isoformat()
    return SheetView(
        title=sheet.title,
        intro=case.labels.fill(sheet.intro),
        name="" if hidden else about_name(case.checklist, case.facts),
        age=age_text(case.assessment.derived.get("leeftijd")) or about_age(case.checklist, case.facts),
        # A sheet without names says the month: the day of a talk may give somebody away.
        on=day_text(made_on[:7] if hidden else made_on),
        before_on=day_text(before.facts.on.isoformat()) if before else "",
        no_names=hidden,
        signs=sheet.sign == "ja",
        chapters=tuple(filter(_filled, (_chapter(case, before, part) for part in sheet.parts))),
        voices=voices.voices(case, closing.stances(request) if signing else ()),
        open=closing.open_lines(case) if request.status == "voorlopig" else (),
        names_left=bool(case.assessment.names_left),
        signed=_signed(case, sheet) if signing and sheet.sign == "ja" else (),
        region=region.title if region else "",
        rights=case.checklist.route.subject == "signaal",
        confidant=confidant(case),
        receipt=closing.receipt(case),
    )


def _before(case: Case) -> Case | None:
    """The case before this one about the same, cut in the same way."""
    earlier = case.request.earlier
    if earlier is None:
        return None
    return Case(replace(case.request, facts=earlier), shared_by_all(earlier, case.checklist))


def _filled(chapter: Chapter) -> bool:
    return bool(chapter.answers or chapter.tables or chapter.spoken)


def _chapter(case: Case, before: Case | None, part: SheetPart) -> Chapter:
    spoken = SPOKEN in part.lists and bool(case.request.facts.records(SPOKEN) or case.parts.observed)
    return Chapter(
        title=case.labels.fill(part.title),
        intro=case.labels.fill(part.intro or ""),
        spoken=spoken,
        answers=tuple(_answers(case, before, part)),
        tables=tuple(_tables(case, before, part)),
    )


# answers --------------------------------------------------------------------------------------------


def _answers(case: Case, before: Case | None, part: SheetPart) -> Iterator[Answer]:
    for name in part.questions:
        question = case.checklist.questions[name]
        text, old = _text(case, name), _old(before, name) if before else ""
        if text or old:
            long = question.kind == "tekst" and question.lines == "meer"
            yield Answer(name, case.prompt(name), text, _items(case, name) if text else (), old, long)


def _text(case: Case, name: str) -> str:
    """The answer; that something is not known is an answer too."""
    if case.assessment.visible.get(name) is not True:
        return ""
    return case.answer(name) or _NOT_KNOWN.get(str(case.facts.unknown.get(name, "")), "")


def _items(case: Case, name: str) -> tuple[str, ...]:
    """Several chosen options, each as the route writes it."""
    value, question = case.raw(name), case.checklist.questions[name]
    if question.kind != "meerkeuze" or not isinstance(value, list | tuple) or len(value) < 2:
        return ()
    return tuple(case.labels.option(name, str(item)) for item in value)


def _old(before: Case, name: str) -> str:
    """What was answered then; whether the question applied then is as it is now."""
    value = before.facts.answers.get(name)
    return before.value(before.checklist.questions[name], value) if value is not None else ""


# lists ----------------------------------------------------------------------------------------------


def _tables(case: Case, before: Case | None, part: SheetPart) -> Iterator[Table]:
    for name in part.lists:
        if name == SPOKEN:
            continue
        definition = case.checklist.lists[name]
        table = _table(case, definition, _old_lines(before, definition) if before else ())
        if table.rows or table.lines or table.before:
            yield table


def _table(case: Case, definition: ListDefinition, before: tuple[str, ...]) -> Table:
    rows = case.facts.records(definition.id)
    helped = definition.id == "hulp"
    used = [] if helped else list(_used(case, definition))
    cells = tuple(tuple(case.field(definition.id, row, field.id) for field in used) for row in rows if not helped)
    return Table(
        title=case.labels.list_title(definition.id),
        columns=tuple(case.labels.fill(field.prompt) for field in used),
        widths=" ".join(str(_width(column)) for column in zip(*cells, strict=True)),
        rows=cells,
        lines=tuple(weighing.help_line(case, row) for row in rows) if helped else (),
        before=before,
    )


def _used(case: Case, definition: ListDefinition) -> Iterator[ListField]:
    """The fields that somebody filled in and that are for the reader."""
    tally = sheet_of(case).tally
    hidden = (*_BOOKKEEPING, tally.allowed_by if tally and tally.lessons == definition.id else None)
    rows = case.facts.records(definition.id)
    for field in definition.fields:
        if field.id not in hidden and any(row.get(field.id) not in (None, "", []) for row in rows):
            yield field


def _width(column: Sequence[str]) -> int:
    """A share between a short word and a sentence."""
    return min(max(20, *(len(text) for text in column)), 48)


def _old_lines(before: Case, definition: ListDefinition) -> tuple[str, ...]:
    """Each record of then as one line, with whether an agreement was kept."""
    lines = []
    for row in before.facts.records(definition.id):
        done = {"ja": " (gedaan)", "nee": " (niet gedaan)"}.get(words(row, "gedaan"), "")
        lines.append(before.line(definition.id, row) + done)
    return tuple(line for line in lines if line)


# signing --------------------------------------------------------------------------------------------


def _signed(case: Case, sheet: Sheet) -> tuple[closing.Signed, ...]:
    """Who signs: people around the child as always, or everybody on the list that the route names."""
    if sheet.signers == "personen":
        return closing.signed(case)
    given = {item.person: item for item in closing.stances(case.request)}
    first, *others = case.checklist.lists[sheet.signers].label.split()
    return tuple(
        closing.signed_row(
            case.field(sheet.signers, row, first),
            ", ".join(filter(None, (case.field(sheet.signers, row, name) for name in others))),
            given.get(str(row["id"])),
            case.request.made_on,
        )
        for row in case.facts.records(sheet.signers)
    )
