"""A newer version of the rules of a case: whether there is one, what it changes for this case, and moving to it.

A desk and a case go in; the difference for this case comes out, or one logged step to the newer rules.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from routekaart.answers import Facts
from routekaart.casework.base import Changes
from routekaart.casework.case.opening import current_rules
from routekaart.casework.case.views import CaseView
from routekaart.casework.rules.files import own_folder, route_file
from routekaart.casework.rules.fitting import Leftover, fitting
from routekaart.checklist import Checklist, ChecklistFault
from routekaart.checklist.compile import data_hash, find_named
from routekaart.checklist.difference import Change, differences
from routekaart.checklist.model import Option, Question
from routekaart.checklist.source import read_source
from routekaart.dossier import events as ev
from routekaart.engine import Assessment, CaseLabels, assess
from routekaart.errors import RoutekaartError
from routekaart.outline.changes import tell
from routekaart.store import Blob

if TYPE_CHECKING:
    from routekaart.casework.desk import Desk

__all__ = [
    "ChangedQuestion",
    "RuleChange",
    "TouchedCase",
    "VersionDifference",
    "is_older",
    "move_to_version",
    "offered_version",
    "stay_with_version",
    "touched_case",
    "touched_cases",
    "version_difference",
]


@dataclass(frozen=True, slots=True)
class ChangedQuestion:
    """A question that was answered in this case and reads differently now; the answer still counts."""

    id: str
    title: str
    what: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that comes out differently for this case."""

    id: str
    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class VersionDifference:
    """What moving to the newer rules changes for one case."""

    title: str
    old_version: str
    new_version: str
    new_hash: str
    gone: tuple[Leftover, ...]
    """What people said that has no place any more; it stays in the dossier."""
    changed: tuple[ChangedQuestion, ...]
    weighed: tuple[ChangedQuestion, ...]
    """Alternatives that were weighed in this case and read differently now; the weighing still counts."""
    new: tuple[str, ...]
    """Questions and alternatives that come on top, as they are asked."""
    rules: tuple[RuleChange, ...]
    others: int
    """How many other parts changed, which do not touch this case now."""
    sealed: bool
    """This version of the document was sealed: first a new version of the document has to begin."""

    @property
    def touches(self) -> bool:
        """Does anything change for this case?"""
        return bool(self.gone or self.changed or self.weighed or self.new or self.rules)


@dataclass(frozen=True, slots=True)
class TouchedCase:
    """An open case on the old rules, and what of it a newer version touches."""

    case_id: str
    number: str
    answers: tuple[str, ...]
    """The questions, as they were asked; also fields, lists and the decision when they have no place any more."""
    weighings: tuple[str, ...]
    """The alternatives, as they were called."""
    rules: tuple[str, ...]
    """What comes out differently: warnings and consultations."""
    new: int
    """How many questions and alternatives come on top."""

    @property
    def said(self) -> bool:
        """Is anything touched that people said?"""
        return bool(self.answers or self.weighings)


def offered_version(desk: Desk, case_id: str) -> VersionDifference | None:
    """The newer version to tell about when a case is opened; None when there is none or people chose to stay."""
    dossier = desk.load(case_id)[1]
    if dossier.sealed is not None or desk.vault.read_only:
        return None
    found = version_difference(desk, case_id)
    return None if found is None or desk.vault.value(_stay_key(case_id)) == found.new_hash else found


def version_difference(desk: Desk, case_id: str) -> VersionDifference | None:
    """What the rules as they are now would change for this case; None when they mean the same."""
    view = desk.case(case_id)
    newer = _newer(desk, view)
    if newer is None:
        return None
    changes = differences(view.checklist, newer)
    return _for_case(desk, view, newer, changes) if changes else None


def move_to_version(desk: Desk, case_id: str, to_hash: str) -> Changes:
    """Move the case to the newer rules, as one logged step that cannot be undone; no answer is lost by it.

    Raises VER-001 after sealing, VER-002 when the rules are no longer those that people looked at.
    """
    view = desk.case(case_id)
    if view.dossier.sealed is not None:
        raise RoutekaartError(
            "VER-001",
            "Het document van deze versie is al verzegeld. Er is niets veranderd. "
            "Begin bij Ondertekenen eerst een nieuwe versie van het document.",
        )
    newer = _newer(desk, view)
    if newer is None or newer.hash != to_hash:
        raise RoutekaartError(
            "VER-002", "De routekaart is intussen weer veranderd. Uw dossier is hetzelfde gebleven. Kijk opnieuw."
        )
    moved = ev.MovedToVersion(
        checklist_hash=newer.hash,
        former_hash=view.checklist.hash,
        region=newer.region.id if newer.region else None,
    )
    pinned = Blob("definition", newer.canonical.encode())
    return desk.write(case_id, [moved], blobs=[pinned], values={_stay_key(case_id): None}, action="nieuwe regels")


def stay_with_version(desk: Desk, case_id: str, than_hash: str) -> Changes:
    """Stay with the rules the case has; of this newer version nothing is said any more when the case opens."""
    desk.vault.set_value(_stay_key(case_id), than_hash)
    return Changes()


def touched_cases(desk: Desk, old_hash: str, newer: Checklist) -> tuple[TouchedCase, ...]:
    """Of every case on these old rules that is not sealed: which answers and weighings a newer version touches."""
    found = []
    for row in desk.cases():
        dossier = desk.load(row.id)[1]
        if dossier.checklist_hash == old_hash and dossier.sealed is None:
            found.append(touched_case(desk, row.id, newer))
    return tuple(found)


def touched_case(desk: Desk, case_id: str, newer: Checklist) -> TouchedCase:
    """Which answers and weighings of one case a newer version touches, and what comes out differently."""
    view = desk.case(case_id)
    found = _for_case(desk, view, newer, differences(view.checklist, newer))
    touched = {*(item.id for item in found.gone), *(item.id for item in found.changed)}
    asked = [view.labels.question(name) for name in _said(view.facts) if name in touched]
    beside = [view.labels.fill(item.title) for item in found.gone if item.kind not in ("vraag", "weging")]
    weighed = {*(item.id for item in found.gone), *(item.id for item in found.weighed)}
    return TouchedCase(
        case_id,
        view.dossier.number,
        answers=(*asked, *beside),
        weighings=tuple(view.labels.alternative(name) for name in view.facts.weighings if name in weighed),
        rules=tuple(item.title for item in found.rules),
        new=len(found.new),
    )


def _stay_key(case_id: str) -> str:
    return f"{case_id}/blijft_bij"  # destroyed with the case


def _newer(desk: Desk, view: CaseView) -> Checklist | None:
    """The rules of this route as they are now, when they are others and not older ones; None when unusable."""
    try:
        if _files_as_pinned(desk, view):
            return None
        found = current_rules(desk, view.dossier.route, view.dossier.region)
    except ChecklistFault:
        return None
    return None if found.hash == view.checklist.hash or is_older(found, view.checklist) else found


def _files_as_pinned(desk: Desk, view: CaseView) -> bool:
    """Does every file these rules were made of still say the same? Quick to see, one file at a time."""
    places = desk.env.places
    own = isinstance(route_file(places, view.dossier.route), Path)
    folders = (own_folder(places), places.checklists) if own else (places.checklists, own_folder(places))
    for name, digest in view.checklist.source_hashes.items():
        path = find_named(name.removesuffix(".yaml"), *folders)
        if path is None or data_hash(read_source(path, name)) != digest:
            return False
    return True


def is_older(one: Checklist, other: Checklist) -> bool:
    """Does the first carry a lower version number? A version without numbers is as old as any other."""
    return _numbers(one.version) < _numbers(other.version)


def _numbers(version: str) -> tuple[int, ...]:
    """`2026.1` to compare by; a version without numbers is as old as any other."""
    parts = version.split(".")
    return tuple(int(part) for part in parts) if all(part.isdecimal() for part in parts) else ()


# the difference for one case ---------------------------------------------------------------------------------


def _for_case(desk: Desk, view: CaseView, newer: Checklist, changes: tuple[Change, ...]) -> VersionDifference:
    former = [view.checklist, *(desk.rules(one) for one in reversed(view.dossier.former_hashes))]
    fit = fitting(view.dossier.facts_on(view.facts.on), newer, former)
    after = assess(newer, fit.facts)
    labels = CaseLabels(newer, fit.facts)
    before = {item.id for item in view.leftovers}
    gone = tuple(item for item in fit.left if item.id not in before)
    changed = tuple(_changed(view, newer, fit.facts, after, labels))
    rules = tuple(_rules(view.assessment, after))
    weighed = tuple(_weighed(view, newer, fit.facts, changes))
    new = tuple(_new(view, newer, fit.facts, after, labels))
    touched = {item.id for items in (gone, changed, weighed, rules) for item in items}
    return VersionDifference(
        title=newer.title,
        old_version=view.checklist.version,
        new_version=newer.version,
        new_hash=newer.hash,
        gone=gone,
        changed=changed,
        weighed=weighed,
        new=new,
        rules=rules,
        others=sum(item.id not in touched and item.kind == "anders" for item in changes),
        sealed=view.dossier.sealed is not None,
    )


def _said(facts: Facts) -> tuple[str, ...]:
    return (*facts.answers, *facts.unknown, *facts.not_applicable)


def _changed(
    view: CaseView, newer: Checklist, facts: Facts, after: Assessment, labels: CaseLabels
) -> Iterator[ChangedQuestion]:
    for name in _said(facts):
        old, new = view.checklist.questions.get(name), newer.questions[name]
        words = list(_question_words(old, new)) if old is not None else []
        if view.assessment.visible.get(name) is True and after.visible.get(name) is False:
            words.append("Deze vraag komt hier niet meer. Uw antwoord telt dan niet mee.")
        if words:
            yield ChangedQuestion(name, labels.fill(new.prompt), tuple(labels.fill(text) for text in words))


def _question_words(old: Question, new: Question) -> Iterator[str]:
    if old.prompt != new.prompt:
        yield f"De vraag was: ‘{old.prompt}’"
    if old.kind != new.kind:
        yield "U antwoordt nu op een andere manier."
    yield from _option_words(old.options, new.options)
    if old.share != new.share:
        yield _SHARES[new.share]
    if old.required != new.required and new.required == "ja":
        yield "Dit antwoord is nu nodig om af te ronden."


def _weighed(view: CaseView, newer: Checklist, facts: Facts, changes: tuple[Change, ...]) -> Iterator[ChangedQuestion]:
    for change in changes:
        if change.group == "Alternatieven" and change.kind == "anders" and change.id in facts.weighings:
            # Another date of a source is no reason to look at a weighing again.
            read = replace(change, parts=tuple(part for part in change.parts if part.key != "bron"))
            if read.parts:
                title = newer.alternatives[change.id].title
                yield ChangedQuestion(change.id, title, tell(read, view.checklist, newer))


_SHARES = {
    "in_document": "Uw antwoord komt nu in het document.",
    "alleen_dossier": "Uw antwoord blijft nu alleen in het dossier.",
}


def _option_words(old: Mapping[str, Option], new: Mapping[str, Option]) -> Iterator[str]:
    yield from (f"Keuze erbij: ‘{new[name].title}’." for name in new if name not in old)
    yield from (f"Keuze weg: ‘{old[name].title}’." for name in old if name not in new)
    for name in [name for name in new if name in old and old[name].title != new[name].title]:
        yield f"De keuze ‘{old[name].title}’ heet nu ‘{new[name].title}’."


def _new(view: CaseView, newer: Checklist, facts: Facts, after: Assessment, labels: CaseLabels) -> Iterator[str]:
    said = {*_said(facts)}
    for name, asked in newer.questions.items():
        comes = after.visible.get(name) is True and view.assessment.visible.get(name) is not True
        if comes and asked.derivation is None and name not in said:
            yield labels.fill(asked.prompt)
    for name, state in after.alternatives.items():
        if name not in view.assessment.alternatives:
            yield f"Om te wegen: {state.rung.title}"


_LEVELS = {"B": "houdt afronden tegen", "M": "vraagt een reden", "I": "geeft uitleg", "": "geldt niet"}


def _rules(before: Assessment, after: Assessment) -> Iterator[RuleChange]:
    old, new = ({name: _level(side, name) for name in side.warnings} for side in (before, after))
    for name in {**old, **new}:
        was, now = old.get(name, ""), new.get(name, "")
        if was != now:
            state = (after if name in new else before).warnings[name]
            yield RuleChange(name, state.title, _LEVELS[was], _LEVELS[now])
    due = [{name for name, state in side.consultations.items() if state.due is True} for side in (before, after)]
    for name in sorted(due[0] ^ due[1]):
        side = after if name in due[1] else before
        words = ("niet nodig", "nodig") if name in due[1] else ("nodig", "niet nodig")
        yield RuleChange(name, f"Overleg: {side.consultations[name].title}", *words)


def _level(side: Assessment, name: str) -> str:
    state = side.warnings[name]
    return (state.level or "") if state.value is True else ""
