"""Written down, chained, read back: the bytes that are hashed, and every way in which they can fail to fit."""

from __future__ import annotations

import hashlib
import json
from dataclasses import replace
from typing import Any

import pytest

from routekaart.dossier import GENESIS, ChainFault, Event, Stamp, StoredEvent, chain, event_hash, read_chain, read_event
from routekaart.dossier import events as ev
from routekaart.errors import RoutekaartError
from tests.dossier.test_dossier import extend, made

SECRET = "Over de buurman."


def stored(event: Event, **changes: Any) -> StoredEvent:
    names = ("id", "dossier", "seq", "at", "kind", "schema", "prev", "hash", "text", "redacted")
    return StoredEvent(**{**{name: getattr(event, name) for name in names}, **changes})


def rewritten(event: Event, **changes: Any) -> tuple[str, str, str]:
    """Another text with a hash that fits it, as somebody would make who knows how."""
    text = json.dumps({**json.loads(event.text), **changes})
    return text, event.prev, event_hash(event.prev, text)


def test_the_bytes_that_are_hashed_never_change() -> None:
    event = chain("d1", "v1", GENESIS, 1, ev.Answered(question="kader", value="é"), Stamp("e1", "S.", "2026-11-22", 7))
    assert event.text == (
        '{"actor":"S.","at":"2026-11-22","body":{"not_applicable":null,"question":"kader","unknown":null,"value":"é"},'
        f'"dossier":"d1","id":"e1","kind":"answered","prev":"{GENESIS}","schema":1,"seq":1,"undoes":7,"vault":"v1"}}'
    )
    assert event.hash == hashlib.sha256(f"{GENESIS}\n{event.text}".encode()).hexdigest()
    assert GENESIS == "0" * 64
    assert (event.id, event.dossier, event.seq, event.at, event.kind, event.schema, event.prev, event.redacted) == (
        "e1", "d1", 1, "2026-11-22", "answered", 1, GENESIS, False,
    )  # fmt: skip
    assert (event.vault, event.actor, event.undoes) == ("v1", "S.", 7)
    assert read_event(event.text, event.prev, event.hash) == event


def test_what_undoes_nothing_does_not_say_so() -> None:
    event = made([ev.Withdrawn(question="kader")])[-1]
    assert "undoes" not in json.loads(event.text)
    assert read_event(event.text, event.prev, event.hash).undoes is None


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "{}", '{"seq":"x"}', '{"seq":null}'])
def test_text_without_a_place_is_refused_at_place_zero(text: str) -> None:
    with pytest.raises(ChainFault) as caught:
        read_event(text, GENESIS, event_hash(GENESIS, text))
    assert caught.value.facts == {"seq": 0}
    assert caught.value.message == (
        "Het logboek van dit dossier klopt niet meer vanaf regel 0. De andere dossiers zijn veilig. "
        "Zet een reservekopie terug, of vraag hulp."
    )


def test_another_place_another_hash_and_another_form_are_refused() -> None:
    event = made([ev.Withdrawn(question="kader")])[-1]
    text, prev, fitting = rewritten(event, prev=GENESIS)
    for given in (
        (text, prev, fitting),  # says that something else comes before
        (event.text, event.prev, GENESIS),
        (event.text, GENESIS, event_hash(GENESIS, event.text)),
        rewritten(event, body={}),
        rewritten(event, body={"question": "kader", "extra": 1}),
    ):
        with pytest.raises(ChainFault) as caught:
            read_event(*given)
        assert caught.value.facts == {"seq": 2}


@pytest.mark.parametrize("changes", [{"schema": 2}, {"kind": "van later"}])
def test_what_a_later_program_wrote_is_left_alone(changes: dict[str, Any]) -> None:
    with pytest.raises(RoutekaartError) as caught:
        read_event(*rewritten(made([ev.Withdrawn(question="kader")])[-1], **changes))
    assert (caught.value.code, caught.value.facts) == ("DOS-002", {"seq": 2})
    assert caught.value.message == (
        "Dit dossier is gemaakt met een nieuwere versie van Routekaart. Er is niets veranderd. "
        "Werk Routekaart bij en open het dossier opnieuw."
    )


def told() -> list[Event]:
    """A case in which the second event was taken out, and the third says so."""
    events = made([ev.Answered(question="kader", value=SECRET)])
    gone = events[1]
    return extend(events, ev.Redacted(event=gone.id, hash=gone.hash, reason="Op verzoek."))


def test_text_that_was_taken_out_is_gone_where_a_later_event_says_so() -> None:
    events = told()
    kept = read_chain([stored(events[0]), stored(events[1], text="{}", redacted=True), stored(events[2])])
    assert kept[0] == events[0] and kept[2] == events[2]
    assert kept[1] == Event(
        id="e2", dossier="d1", seq=2, at=events[1].at, kind="answered", schema=1, prev=events[1].prev,
        hash=events[1].hash, text="{}", redacted=True, vault="", actor="",
        body=ev.Redacted(event="e2", hash=events[1].hash, reason=""), undoes=None,
    )  # fmt: skip


def test_text_that_went_in_silence_is_noticed() -> None:
    events = told()
    silent = stored(events[1], text="{}", redacted=True)
    for others in ([], [stored(events[2], text="{}", redacted=True)]):
        with pytest.raises(ChainFault) as caught:
            read_chain([stored(events[0]), silent, *others])
        assert caught.value.facts == {"seq": 2}
    for changed in (replace(silent, id="e9"), replace(silent, hash=GENESIS)):
        with pytest.raises(ChainFault):
            read_chain([stored(events[0]), changed, stored(events[2])])
    assert read_chain(stored(event) for event in events) == tuple(events)
