"""What stays of an event whose words go: the fact, where the case would be another one without it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from routekaart.dossier import ChainFault, Event, read_chain, replay
from routekaart.dossier import events as ev
from routekaart.dossier.inspecting import REDACTED_TEXT, first_bad_event
from routekaart.dossier.lifetime import Left
from routekaart.dossier.redaction import GONE, read_left, what_stays, words_beside
from tests.dossier.test_chaining import stored
from tests.dossier.test_dossier import extend, made

SECRET = "De buurman was erbij."
SIGNED = ev.Signed(
    person="p1",
    stance="eens_met_opmerking",
    method="getypt",
    words=SECRET,
    asked_on="2026-11-22",
    content_hash="a" * 64,
)
KEPT: tuple[ev.Body, ...] = (
    SIGNED,
    ev.Reopened(version=2, reason=SECRET),
    ev.HoldPlaced(reason=SECRET),
    ev.HoldLifted(reason=SECRET),
    ev.ErasureRefused(id="e1", on="2026-11-22", reason=SECRET),
)
BODIES = pytest.mark.parametrize("body", KEPT, ids=lambda body: body.kind)


def gone(body: ev.Body, left: Left | None) -> list[Any]:
    """A case in which the second event is without its words, and the third says so."""
    events = made([body])
    told = extend(events, ev.Redacted(event=events[1].id, hash=events[1].hash, reason="Op verzoek.", left=left))
    return [stored(told[0]), stored(told[1], text=REDACTED_TEXT, redacted=True), stored(told[2])]


@BODIES
def test_the_fact_stays_without_its_words(body: ev.Body) -> None:
    assert words_beside(body) == SECRET
    left = what_stays(body, "S. Jansen")
    assert left is not None and SECRET not in left.model_dump_json()
    items = gone(body, left)
    event = read_chain(items)[1]
    assert (event.kind, event.body.kind, event.actor, event.redacted) == (body.kind, body.kind, "S. Jansen", True)
    assert words_beside(event.body) == GONE
    assert first_bad_event(items) is None
    assert SECRET not in "".join(item.text for item in items)


def test_a_signature_still_counts_as_one() -> None:
    def signatures(events: tuple[Event, ...]) -> list[tuple[str, ...]]:
        return [(one.person, one.stance, one.method, one.words) for one in replay(events).signatures]

    items = gone(SIGNED, what_stays(SIGNED, "S. Jansen"))
    assert signatures(read_chain(items)) == [("p1", "eens_met_opmerking", "getypt", GONE)]


def test_a_new_version_stays_the_new_version() -> None:
    body = ev.Reopened(version=2, reason=SECRET)
    assert replay(read_chain(gone(body, what_stays(body, "S.")))).version == 2


def test_of_what_people_answered_nothing_stays() -> None:
    answer = ev.Answered(question="kader", value=SECRET)
    assert what_stays(answer, "S.") is None
    assert words_beside(answer) == ""


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("answered", {"question": "kader", "value": "ots"}),
        ("reopened", {"version": 2, "reason": "Een ander verhaal."}),
        ("reopened", {"version": 2}),
        ("reopened", {"version": "geen getal", "reason": GONE}),
        ("signed", {"words": GONE}),
    ],
)
def test_nothing_else_can_be_laid_down_in_its_place(kind: str, body: dict[str, Any]) -> None:
    """Who could, would change what was said by saying that something was taken out."""
    left = Left(actor="S.", body=body)
    assert read_left(kind, left) is None
    first = (
        ev.Answered(question="kader", value=SECRET) if kind == "answered" else KEPT[("signed", "reopened").index(kind)]
    )
    with pytest.raises(ChainFault) as caught:
        read_chain(gone(first, left))
    assert caught.value.facts == {"seq": 2}


def test_a_redaction_that_leaves_nothing_is_written_down_as_it_always_was() -> None:
    body = ev.Redacted(event="e2", hash="a" * 64, reason="Op verzoek.")
    assert "left" not in body.model_dump()
    assert replace(made([body])[1]).text.count("left") == 0
