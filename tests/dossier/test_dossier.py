"""Events, chain, replay and undo: nothing is lost and nothing changes silently."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.dossier import (
    GENESIS,
    Body,
    ChainFault,
    Dossier,
    Event,
    Stamp,
    apply,
    chain,
    read_event,
    replay,
    replay_with_history,
)
from routekaart.dossier import events as ev
from routekaart.errors import RoutekaartError

TEXTS = st.sampled_from(["a", "b", "“Ik wil naar oma.”", "é\U0001f600"])
QUESTIONS = st.sampled_from(["kader", "tolk"])
RECORDS = st.fixed_dictionaries({"id": st.sampled_from(["r1", "r2"]), "wat": TEXTS})
BODIES: st.SearchStrategy[Body] = st.one_of(
    st.builds(ev.Answered, question=QUESTIONS, value=TEXTS),
    st.builds(ev.Answered, question=QUESTIONS, unknown=st.sampled_from(["niet_bekend", "wil_niet_zeggen"])),
    st.builds(ev.Answered, question=QUESTIONS, not_applicable=TEXTS),
    st.builds(ev.Withdrawn, question=QUESTIONS),
    st.builds(ev.ListCompleted, list=st.just("feiten"), complete=st.booleans()),
    st.builds(ev.Weighed, alternative=st.sampled_from(["A", "B"]), weighing=st.fixed_dictionaries({"waarom": TEXTS})),
    st.builds(ev.WarningAnswered, warning=st.just("W12"), reason=TEXTS),
    st.builds(ev.Decided, decision=st.fixed_dictionaries({"plek": TEXTS})),
    st.builds(ev.ConsultationLogged, record=RECORDS),
    st.builds(ev.ConsultationCorrected, record=RECORDS, reason=TEXTS),
)


def extend(events: list[Event], body: Body, undoes: int | None = None) -> list[Event]:
    """One more event at the end of the chain."""
    prev = events[-1].hash if events else GENESIS
    stamp = Stamp(f"e{len(events) + 1}", "S.", f"2026-11-22T10:00:{len(events) % 60:02d}", undoes)
    return [*events, chain("d1", "v1", prev, len(events) + 1, body, stamp)]


def opened() -> list[Event]:
    return extend([], ev.Opened(route="klein", route_title="Klein", checklist_hash="ab", number="RK-1"))


def made(bodies: list[Body]) -> list[Event]:
    events = opened()
    for body in bodies:
        events = extend(events, body)
    return events


def test_an_event_comes_back_as_it_was_written() -> None:
    for event in made([ev.Answered(question="kader", value="ots"), ev.Decided(decision={"plek": "thuis"})]):
        assert read_event(event.text, event.prev, event.hash) == event


@pytest.mark.parametrize("half", ["\ud83d", "\ude00"])
def test_half_a_character_is_replaced_and_never_stops_the_writing(half: str) -> None:
    body = ev.Weighed(alternative="A", weighing={"waarom": f"ja{half}", "wie": [f"{half}oma"]})
    event = extend(opened(), body)[-1]
    assert event.body == ev.Weighed(alternative="A", weighing={"waarom": "ja?", "wie": ["?oma"]})
    assert read_event(event.text, event.prev, event.hash) == event


def test_the_stored_text_is_canonical() -> None:
    text = opened()[0].text

    assert text == json.dumps(json.loads(text), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@given(st.lists(BODIES, max_size=8))
def test_replay_is_apply_one_by_one(bodies: list[Body]) -> None:
    events = made(bodies)

    assert replay(events) == apply(replay(events[:-1]), events[-1])


@given(st.lists(BODIES, min_size=1, max_size=6), st.data())
def test_one_changed_sign_breaks_the_chain(bodies: list[Body], data: st.DataObject) -> None:
    event = data.draw(st.sampled_from(made(bodies)))
    index = data.draw(st.integers(0, len(event.text) - 1))
    changed = event.text[:index] + ("#" if event.text[index] != "#" else "?") + event.text[index + 1 :]

    with pytest.raises(ChainFault):
        read_event(changed, event.prev, event.hash)


def test_a_missing_or_swapped_event_is_noticed() -> None:
    events = made([ev.Answered(question="kader", value=value) for value in ("a", "b", "c")])

    with pytest.raises(ChainFault):
        replay([*events[:1], *events[2:]])
    with pytest.raises(ChainFault):
        replay([events[0], events[2], events[1], events[3]])


def test_an_event_of_a_newer_program_is_refused_kindly() -> None:
    event = opened()[0]
    newer = event.text.replace('"schema":1', '"schema":2')
    from routekaart.dossier import event_hash

    with pytest.raises(RoutekaartError) as caught:
        read_event(newer, event.prev, event_hash(event.prev, newer))
    assert caught.value.code == "DOS-002"


def answers_of(dossier: Dossier) -> tuple[Any, ...]:
    facts = dossier.facts
    return (facts.answers, facts.unknown, facts.not_applicable, facts.complete, facts.weighings, facts.decision,
            facts.warnings_answered, {name: rows for name, rows in facts.lists.items() if rows})  # fmt: skip


@given(st.lists(BODIES, min_size=1, max_size=10))
def test_undo_of_everything_gives_the_start_and_redo_gives_the_end(bodies: list[Body]) -> None:
    events = made(bodies)
    end = answers_of(replay(events))
    start = answers_of(replay(opened()))

    while undo := replay_with_history(events)[1].undo:
        events = extend(events, undo[-1].body, undoes=undo[-1].seq)
    assert answers_of(replay(events)) == start
    while redo := replay_with_history(events)[1].redo:
        events = extend(events, redo[-1].body, undoes=redo[-1].seq)
    assert answers_of(replay(events)) == end


def test_signing_closes_what_can_be_undone() -> None:
    events = made([ev.Answered(question="kader", value="ots")])
    signed = ev.Signed(person="moeder", stance="eens", method="getypt", content_hash="c")

    copy = ev.DocumentMade(
        document="gezin", reader="moeder", status="voorlopig", content_hash="c", sha256="s", version=1, event_count=2,
        head="h",
    )  # fmt: skip

    assert replay_with_history(events)[1].undo
    assert replay_with_history(extend(events, copy))[1] == replay_with_history(events)[1]
    assert not replay_with_history(extend(events, signed))[1].undo


def test_a_corrected_consultation_keeps_the_original() -> None:
    first = {"id": "c1", "advies": "Wacht."}
    events = made([
        ev.ConsultationLogged(record=first),
        ev.ConsultationCorrected(record={"id": "c1", "advies": "Wacht niet."}, reason="Verkeerd genoteerd."),
    ])  # fmt: skip
    dossier = replay(events)

    assert dossier.facts.record("consulten", "c1") == {"id": "c1", "advies": "Wacht niet."}
    assert dossier.corrections[0][:2] == (first, "Verkeerd genoteerd.")


def test_content_is_never_in_a_representation() -> None:
    event = extend(opened(), ev.Answered(question="kader", value="geheim-7731"))[-1]

    assert "geheim-7731" not in repr(event)
    assert "geheim-7731" not in repr(event.body)
    assert "geheim-7731" not in repr(replay([*opened(), event]))
