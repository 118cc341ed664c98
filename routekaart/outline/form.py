"""The empty checklist of a route: what a table without a laptop needs on paper.

A compiled checklist goes in; one frozen model comes out: per step the questions, lists, weighings and consultations.
"""

from __future__ import annotations

from dataclasses import dataclass

from routekaart.checklist import Checklist
from routekaart.checklist.asked import Asked, ListDefinition, Question
from routekaart.checklist.model import Alternative, Step, WeighingForm
from routekaart.conditions.phrase import Phrase
from routekaart.outline.words import RouteWords, by_step

__all__ = [
    "EmptyForm",
    "FormAlternative",
    "FormConsultation",
    "FormGrid",
    "FormList",
    "FormQuestion",
    "FormReason",
    "FormStep",
    "empty_form",
]

_ALLOWED = {"onbekend": "Weet ik niet", "wil_niet_zeggen": "Wil ik niet zeggen", "nvt": "Niet van toepassing"}
_SCALE = ("Niet", "Enigszins", "Grotendeels", "Volledig")
_MOST_COLUMNS = 5
_SIGNERS = ("Kind", "Ouder", "Ouder", "Opsteller", "Gedragswetenschapper", "Iemand anders")
_SIGNERS_OF_SIGNAL = ("Kind", "Ouder", "Ouder", "Wie dit oppakt", "Iemand anders", "Iemand anders")
_SIGNERS_OF_TALK = ("Aanwezig", "Aanwezig", "Aanwezig")


@dataclass(frozen=True, slots=True)
class FormGrid:
    """A table to fill in: what stands in its rows, and what in its columns."""

    rows: str
    columns: str
    cell: str


@dataclass(frozen=True, slots=True)
class FormQuestion:
    """One question with room for its answer: boxes to tick, lines to write on, or both."""

    number: str
    prompt: str
    hint: str
    only_if: Phrase | None
    choices: tuple[str, ...]
    several: bool
    lines: int
    note: str
    """What stands before the lines: `dag-maand-jaar`, a unit, or which list to look in."""
    grid: FormGrid | None


@dataclass(frozen=True, slots=True)
class FormList:
    """A list as a table: its quick fields are the columns."""

    title: str
    hint: str
    columns: tuple[str, ...]
    rows: int
    complete: str


@dataclass(frozen=True, slots=True)
class FormAlternative:
    """The block to weigh one alternative."""

    title: str
    distance: float
    what: str
    rather_not: str
    only_if: Phrase | None
    tests: tuple[FormQuestion, ...]
    opening: tuple[FormQuestion, ...]


@dataclass(frozen=True, slots=True)
class FormReason:
    """A reason to set an alternative aside, and what to write down with it."""

    code: str
    title: str
    asks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormConsultation:
    """Who may be asked, when that is a duty."""

    title: str
    who: str
    due: Phrase | None


@dataclass(frozen=True, slots=True)
class FormStep:
    """One step with everything that is asked there."""

    number: str
    title: str
    phase: str
    goal: str
    only_if: Phrase | None
    lists: tuple[FormList, ...]
    seen_lists: tuple[str, ...]
    """Lists that stand at an earlier step already."""
    questions: tuple[FormQuestion, ...]
    alternatives: tuple[FormAlternative, ...]
    consultations: tuple[FormConsultation, ...]
    special: tuple[str, ...]
    explains_reasons: bool
    """The first step where alternatives are weighed."""


@dataclass(frozen=True, slots=True)
class EmptyForm:
    """The whole checklist; `about_child` when a place to live is decided."""

    id: str
    title: str
    version: str
    valid_from: str
    region: str
    about_child: bool
    about_someone: bool
    """About one child, with or without a place to decide."""
    signs: bool
    """People put their name under it."""
    steps: tuple[FormStep, ...]
    quick: bool
    """There is a quick round, so that a weighing need not open with its questions."""
    ladder: tuple[FormAlternative, ...]
    conclusions: tuple[str, ...]
    reasons: tuple[FormReason, ...]
    places: tuple[str, ...]
    signers: tuple[str, ...]


def empty_form(checklist: Checklist) -> EmptyForm:
    """The empty checklist of a route, with names of its region when it has one."""
    return _Maker(checklist).form()


class _Maker:
    """Goes through the steps once and remembers which lists were printed."""

    def __init__(self, checklist: Checklist) -> None:
        self.checklist = checklist
        self.words = RouteWords(checklist)
        self.phases = {phase.id: self.words.fill(phase.title) for phase in checklist.route.phases}
        self.printed: set[str] = set()
        self.consulted = self._consulted()
        self.weighed_at = next((step.id for step in checklist.steps if self._weighed(step)), "")

    def form(self) -> EmptyForm:
        route = self.checklist.route
        child = route.subject == "jeugdige"
        weighing = self.checklist.weighing if self.checklist.alternatives else None
        return EmptyForm(
            id=self.checklist.id,
            title=self.words.fill(route.table_title or route.title),
            version=self.checklist.version,
            valid_from=route.valid_from,
            region=self.checklist.region.title if self.checklist.region else "",
            about_child=child,
            about_someone=child or route.subject == "signaal",
            signs=route.document.sheet is None or route.document.sheet.sign == "ja",
            steps=tuple(self._step(step) for step in self.checklist.steps),
            quick=any("snelle_ronde" in step.special for step in self.checklist.steps),
            ladder=tuple(self._alternative(item) for item in self.checklist.alternatives.values()),
            conclusions=tuple(option.title for option in weighing.conclusions.values()) if weighing else (),
            reasons=self._reasons(weighing) if weighing else (),
            places=self._places() if child else (),
            signers=_SIGNERS if child else _SIGNERS_OF_SIGNAL if route.subject == "signaal" else _SIGNERS_OF_TALK,
        )

    def _step(self, step: Step) -> FormStep:
        words, known = self.words, self.checklist.alternatives
        seen = tuple(words.list_title(name) for name in step.lists if name in self.printed and name != "consulten")
        lists = tuple(self._list(name) for name in step.lists if name not in {*self.printed, "consulten"})
        self.printed.update(step.lists)
        return FormStep(
            number=step.number or "",
            title=words.fill(step.title),
            phase=self.phases.get(step.phase or "", ""),
            goal=words.fill(step.goal),
            only_if=words.condition(step.show_if),
            lists=lists,
            seen_lists=seen,
            questions=tuple(self._question(item) for item in step.questions if item.kind != "afgeleid"),
            alternatives=tuple(self._alternative(known[name]) for name in self._weighed(step)),
            consultations=tuple(self._consultation(name) for name in self.consulted.get(step.id, ())),
            special=tuple(step.special),
            explains_reasons=step.id == self.weighed_at,
        )

    def _weighed(self, step: Step) -> tuple[str, ...]:
        """Alternatives with a block of their own; where one question decides, its answer is the conclusion."""
        short = self.checklist.route.short_weighings
        return tuple(name for name in step.alternatives if name in self.checklist.alternatives and name not in short)

    def _list(self, name: str) -> FormList:
        found: ListDefinition | None = self.checklist.lists.get(name)
        if found is None:
            return FormList(self.words.list_title(name), "", ("",), 3, "")
        quick = [field for field in found.fields if field.id in found.quick] or list(found.fields)
        return FormList(
            title=self.words.fill(found.title),
            hint=self.words.fill(found.hint),
            columns=tuple(self.words.fill(field.prompt) for field in quick[:_MOST_COLUMNS]),
            rows=6 if name == "personen" else 3,
            complete=self.words.fill(found.complete_prompt),
        )

    def _question(self, item: Question) -> FormQuestion:
        return self._asked(item, item.number or "", self.words.condition(item.show_if))

    def _asked(self, item: Asked, number: str, only_if: Phrase | None) -> FormQuestion:
        return FormQuestion(
            number=number,
            prompt=self.words.fill(item.prompt),
            hint=self.words.fill(item.hint),
            only_if=only_if,
            choices=(*self._choices(item), *(_ALLOWED[name] for name in item.allow)),
            several=item.kind == "meerkeuze",
            lines={"tekst": 3 if item.lines == "meer" else 1, "getal": 1, "datum": 1, "verwijzing": 1}.get(
                item.kind, 0
            ),
            note=self._note(item),
            grid=self._grid(item) if item.kind == "raster" else None,
        )

    def _choices(self, item: Asked) -> tuple[str, ...]:
        if item.kind == "ja_nee":
            return ("Ja", "Nee")
        if item.kind == "schaal":
            return _SCALE
        return tuple(self.words.fill(option.title) for option in item.options.values())

    def _note(self, item: Asked) -> str:
        if item.kind == "datum":
            return "Dag, maand en jaar:"
        if item.kind == "getal":
            return {None: "", "jaar": "Jaar:"}.get(item.unit, f"Aantal {item.unit}:")
        if item.kind == "verwijzing" and item.points_at:
            return f"Uit ‘{self.words.list_title(item.points_at)}’:"
        return ""

    def _grid(self, item: Asked) -> FormGrid:
        rows, columns = (self.words.list_title(side.list_) if side else "" for side in (item.rows, item.columns))
        options = [self.words.fill(option.title).lower() for option in item.cell.options.values()] if item.cell else []
        return FormGrid(rows, columns, ", ".join(options))

    def _alternative(self, item: Alternative) -> FormAlternative:
        form = self.checklist.weighing
        opening = [field for field in form.fields if field.id in form.opening] if form else []
        return FormAlternative(
            title=self.words.fill(item.title),
            distance=item.distance / 100,
            what=self.words.fill(item.what),
            rather_not=self.words.fill(item.rather_not),
            only_if=self.words.condition(item.applies_if),
            tests=tuple(self._question(question) for question in item.tests if question.kind != "afgeleid"),
            opening=tuple(self._asked(field, "", None) for field in opening),
        )

    def _consulted(self) -> dict[str, list[str]]:
        """Step id → who may be asked there: all at the step for that, if there is one, else each at its own."""
        for step in self.checklist.steps:
            if "consulten" in step.special:
                return {step.id: list(self.checklist.consultations)}
        found = by_step(self.checklist.steps, self.checklist.consultations, lambda step: step.consultations)
        return {**found, self.checklist.steps[-1].id: [*found.get(self.checklist.steps[-1].id, ()), *found.get("", ())]}

    def _consultation(self, name: str) -> FormConsultation:
        item = self.checklist.consultations[name]
        return FormConsultation(
            self.words.fill(item.title), self.words.fill(item.who), self.words.condition(item.due_if)
        )

    def _reasons(self, form: WeighingForm) -> tuple[FormReason, ...]:
        # What the opening asks is asked already, also without a reason.
        prompts = {field.id: self.words.fill(field.prompt) for field in form.fields if field.id not in form.opening}
        return tuple(
            FormReason(
                code, self.words.fill(reason.title), tuple(prompts[name] for name in reason.asks if name in prompts)
            )
            for code, reason in form.reasons.items()
        )

    def _places(self) -> tuple[str, ...]:
        """Where the child may come to live: at home, where it lives now, or a rung that is a place."""
        rungs = [
            item for item in self.checklist.alternatives.values() if item.place != "thuis" and item.stays_only == "nee"
        ]
        return ("Thuis", "Waar het kind nu woont", *(self.words.fill(item.short) for item in rungs))
