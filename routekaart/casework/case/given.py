"""What people give, checked before it becomes an event: a value, a record, a weighing, a reason.

A form and what was filled in go in; clean values come out, or an error that says what fits.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from routekaart.answers import normalise, normalise_share, normalise_text, substantive
from routekaart.checklist import Checklist
from routekaart.errors import RoutekaartError

__all__ = ["checked_reason", "checked_record", "checked_value", "checked_weighing", "checked_words"]


def checked_value(asked: Any, value: Any) -> Any:
    """One answer in its normal form. Raises ANT-002 with what would fit."""
    try:
        return normalise(asked, value)
    except ValueError as error:
        raise RoutekaartError("ANT-002", f"{error} Wat u eerder invulde, staat er nog.") from None


def checked_reason(text: str) -> str:
    """A reason that says something. Raises ANT-003, or ANT-002 when it is too long."""
    if not substantive(text):
        raise RoutekaartError(
            "ANT-003", "Schrijf in een paar gewone woorden waarom. Een streepje of 'zie dossier' is niet genoeg."
        )
    return checked_words(text)


def checked_words(text: str) -> str:
    """Words that answer no question, as they are stored. Raises ANT-002 when there are more than fit."""
    try:
        return normalise_text(text)
    except ValueError as error:
        raise RoutekaartError("ANT-002", f"{error} Wat u eerder invulde, staat er nog.") from None


def checked_record(definition: Any, record: Mapping[str, Any], new_id: str) -> dict[str, Any]:
    """A record with an id and only the fields its list has; what is empty is left out."""
    fields = {item.id: item for item in definition.fields}
    checked: dict[str, Any] = {"id": str(record.get("id") or new_id)}
    for key, value in record.items():
        if key in fields and not _empty(value):
            checked[key] = _special_value(value) if _special(value) else checked_value(fields[key], value)
        elif key == "delen" and value is not None:
            checked[key] = _checked_share(value)
    return checked


def checked_weighing(checklist: Checklist, former: Mapping[str, Any], fields: Mapping[str, Any]) -> dict[str, Any]:
    """`former` with these fields set, or taken away when empty."""
    form = checklist.weighing
    asked = {item.id: item for item in form.fields} if form else {}
    body = dict(former)
    for name, value in fields.items():
        body.pop(name, None)
        if _empty(value):
            continue
        if name == "conclusie" and form:
            body[name] = _known([value], form.conclusions, "conclusie")[0]
        elif name == "delen":
            body[name] = _checked_share(value)
        elif name == "redenen" and form:
            body[name] = _known(value, form.reasons, "reden")
        else:
            body[name] = _weighed(asked.get(name), value)
    return body


def _weighed(asked: Any, value: Any) -> Any:
    if _special(value):
        return _special_value(value)
    if asked is None:
        return checked_words(value) if isinstance(value, str) else value
    return checked_value(asked, value)


def _checked_share(value: Any) -> Any:
    try:
        return normalise_share(value)
    except ValueError as error:
        raise RoutekaartError("ANT-002", f"{error} Wat u eerder invulde, staat er nog.") from None


def _known(values: Any, known: Collection[str], what: str) -> list[str]:
    found = list(values) if isinstance(values, list | tuple) else [values]
    for value in found:
        if not isinstance(value, str) or value not in known:
            raise RoutekaartError("ANT-002", f"Deze {what} is er niet. Wat u eerder invulde, staat er nog.")
    return found


def _empty(value: object) -> bool:
    return value in (None, "", [])


def _special(value: object) -> bool:
    """Not known, or not applicable: answers too, with a reason of their own."""
    return isinstance(value, Mapping) and ("nvt" in value or "onbekend" in value)


def _special_value(value: Mapping[str, Any]) -> dict[str, Any]:
    return {key: checked_words(words) if isinstance(words, str) else words for key, words in value.items()}
