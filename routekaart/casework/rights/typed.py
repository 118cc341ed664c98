"""What people typed in a case, apart from what they chose: to show it, to look for it, and to leave it out.

An event, or a piece of a case, goes in with all rules the case ever had; its typed texts, or the rest of it, come out.
What any of those rules asked for as text counts as typed, unless it is an option of one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from routekaart.checklist import Checklist
from routekaart.checklist.asked import Asked
from routekaart.dossier import Body
from routekaart.dossier import events as ev
from routekaart.dossier.carrying import ANSWER, WEIGHING, Key
from routekaart.dossier.redaction import GONE, words_beside
from routekaart.dossier.undo import UNDONE

__all__ = ["ALTERNATIVE", "DECISION", "WARNING", "Rules", "texts_of", "without_text"]

Rules = Sequence[Checklist]
"""Those a case has now first, then those it had before."""
ALTERNATIVE, WARNING, DECISION = ":alternatief", ":waarschuwing", ":besluit"
_CHOSEN = frozenset({"id", "delen", "conclusie", "redenen"})
"""Of a record never typed."""
_BESIDE = ("toelichting", "nvt")
"""What is typed beside an option: a remark, or why it does not apply."""


def texts_of(body: Body, rules: Rules) -> list[str]:
    """What people typed in this event; no options of a list, dates or numbers."""
    match body:
        case ev.Answered():
            return [*_said(_questions(rules, body.question), body.value), *_strings(body.not_applicable)]
        case ev.RecordAdded() | ev.RecordChanged():
            return _typed(body.record, _fields(rules, body.list))
        case ev.ConsultationLogged():
            return _typed(body.record, _fields(rules, "consulten"))
        case ev.ConsultationCorrected():
            return [*_typed(body.record, _fields(rules, "consulten")), *_reason(body.reason)]
        case ev.ConsentGiven():
            return _typed(body.record, _fields(rules, "toestemmingen"))
        case ev.Weighed():
            return _typed(body.weighing, _fields(rules, WEIGHING))
        case ev.AlternativeAdded():
            return [*_strings(body.alternative.get("titel")), *_strings(body.alternative.get("idee_van"))]
        case ev.RecordWithdrawn() | ev.WarningAnswered():
            return _reason(body.reason)
        case ev.Decided():
            return list(_strings(body.decision.get("motivering")))
        case ev.CorrectionAsked():
            return list(_strings(body.wanted))
        case ev.CorrectionAnswered():
            return [*_strings(body.reason), *_strings(body.statement)]
    return list(_strings(words_beside(body)))


def without_text(key: Key, piece: Mapping[str, Any], rules: Rules) -> dict[str, Any] | None:
    """A piece as it stands (see `asking.present`) without what was typed in it; None when nothing is left."""
    place, name = key
    if place == ANSWER:
        return _bare_answer(_questions(rules, name), piece)
    if place == DECISION:
        return {key: value for key, value in piece.items() if key != "motivering"} or None
    if place == ALTERNATIVE:  # weighings still point at it
        return {key: value for key, value in piece.items() if key != "idee_van"} | {"titel": GONE}
    fields = _fields(rules, place)
    bare = {key: value if key in _CHOSEN else _bare(fields.get(key, []), value) for key, value in piece.items()}
    left = {key: value for key, value in bare.items() if value is not None}
    return left if left.keys() - {"id", "delen"} else None


# what was asked --------------------------------------------------------------------------------------------


def _questions(rules: Rules, name: str) -> list[Asked]:
    return [one.questions[name] for one in rules if name in one.questions]


def _fields(rules: Rules, place: str) -> dict[str, list[Asked]]:
    forms = (one.weighing if place == WEIGHING else one.lists.get(place) for one in rules)
    found: dict[str, list[Asked]] = {}
    for form in forms:
        for item in form.fields if form is not None else ():
            found.setdefault(item.id, []).append(item)
    return found


def _is_typed(asked: Sequence[Asked]) -> bool:
    """Also what no rules know any more, because nobody can say that it was chosen."""
    return not asked or any("tekst" in (item.kind, item.cell.kind if item.cell else "") for item in asked)


# what was said ---------------------------------------------------------------------------------------------


def _typed(record: Mapping[str, Any], fields: Mapping[str, list[Asked]]) -> list[str]:
    named = ((name, value) for name, value in record.items() if name not in _CHOSEN)
    return [text for name, value in named for text in _said(fields.get(name, []), value)]


def _said(asked: Sequence[Asked], value: Any) -> Iterator[str]:
    if _is_typed(asked):
        options = {option for item in asked for option in item.options}
        yield from (text for text in _strings(value) if text not in options)
    else:
        yield from _beside(value)


def _beside(value: Any) -> Iterator[str]:
    """Remarks at an option, also in the cells of a raster."""
    if isinstance(value, Mapping):
        for name, item in value.items():
            yield from _strings(item) if name in _BESIDE else _beside(item)


def _reason(reason: str) -> list[str]:
    return [] if reason == UNDONE else list(_strings(reason))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _strings(item)


# what is left ----------------------------------------------------------------------------------------------


def _bare_answer(asked: Sequence[Asked], piece: Mapping[str, Any]) -> dict[str, Any] | None:
    if "waarde" not in piece:
        return None if "nvt" in piece else dict(piece)
    value = _bare(asked, piece["waarde"])
    return None if value is None else {"waarde": value}


def _bare(asked: Sequence[Asked], value: Any) -> Any:
    """The value without what was typed; None when nothing else was in it."""
    if not any(True for _ in _said(asked, value)):
        return value
    return None if _is_typed(asked) else _without_remarks(value)


def _without_remarks(value: Any) -> Any:
    if not isinstance(value, Mapping):
        return value
    if "nvt" in value:
        return None
    rest = {name: _without_remarks(item) for name, item in value.items() if name not in _BESIDE}
    rest = {name: item for name, item in rest.items() if item is not None}
    return rest["waarde"] if rest.keys() == {"waarde"} else rest or None
