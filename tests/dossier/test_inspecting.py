"""The first event that does not belong in its place, whatever was done to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routekaart.dossier import GENESIS, Event, Stamp, StoredEvent, chain
from routekaart.dossier import events as ev
from routekaart.dossier.inspecting import REDACTED_TEXT, first_bad_event


def made(*bodies: ev.Body) -> list[StoredEvent]:
    found: list[Event] = []
    for seq, body in enumerate(bodies, start=1):
        prev = found[-1].hash if found else GENESIS
        found.append(chain("d", "v", prev, seq, body, Stamp(f"id{seq}", "S. Jansen", f"2026-11-22T08:00:0{seq}")))
    names = ("id", "dossier", "seq", "at", "kind", "schema", "prev", "hash", "text", "redacted")
    return [StoredEvent(*(getattr(event, name) for name in names)) for event in found]


ANSWERS = [ev.Answered(question=f"q{number}", value=number) for number in range(4)]


def test_a_whole_chain_has_none() -> None:
    events = made(*ANSWERS)
    assert first_bad_event(events) is None
    assert first_bad_event(events, events[-1].hash) is None
    assert first_bad_event([]) is None
    assert first_bad_event([], "iets") == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"id": "x"}, {"dossier": "x"}, {"seq": 9}, {"at": "x"}, {"kind": "x"}, {"schema": 2}, {"prev": "x"},
        {"hash": "x"}, {"text": "{"}, {"text": "[]"}, {"text": "{}"}, {"redacted": True},
        {"redacted": True, "text": REDACTED_TEXT},
    ],
)  # fmt: skip
def test_every_column_counts(changes: dict[str, object]) -> None:
    events = made(*ANSWERS)
    events[2] = replace(events[2], **changes)  # type: ignore[arg-type]
    assert first_bad_event(events, events[-1].hash) == 3


def test_an_end_that_is_missing_is_named_by_its_place() -> None:
    events = made(*ANSWERS)
    assert first_bad_event(events[:2], events[-1].hash) == 3
    assert first_bad_event(events[1:]) == 1


def test_text_may_be_gone_where_a_later_event_says_so() -> None:
    first = made(*ANSWERS)[1]
    events = made(*ANSWERS, ev.Redacted(event=first.id, hash=first.hash, reason="Over een buurman."))
    events[1] = replace(events[1], text=REDACTED_TEXT, redacted=True)
    assert first_bad_event(events, events[-1].hash) is None
    assert first_bad_event([*events[:1], replace(events[1], text="anders"), *events[2:]]) == 2
