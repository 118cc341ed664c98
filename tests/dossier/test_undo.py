"""Undoing gives what stood there, redoing gives it again, and some things close what came before."""

from __future__ import annotations

from typing import Any

import pytest

from routekaart.dossier import UNDO_LIMIT, Dossier, History, Undoable, inverse, replay, replay_with_history
from routekaart.dossier import events as ev
from tests.dossier.test_dossier import answers_of, extend, made, opened

FIRST, SECOND, CHANGED = {"id": "r1", "wat": "a"}, {"id": "r2", "wat": "b"}, {"id": "r1", "wat": "c"}
IDEA = {"id": "E1", "titel": "Bij oma"}
BACK = "ongedaan gemaakt"


def state_of(dossier: Dossier) -> tuple[Any, ...]:
    return (*answers_of(dossier), dossier.facts.own_alternatives)


TWO: list[ev.Body] = [ev.RecordAdded(list="hulp", record=FIRST), ev.RecordAdded(list="hulp", record=SECOND)]
LOGGED: list[ev.Body] = [ev.ConsultationLogged(record=FIRST)]
AGREED: list[ev.Body] = [ev.ConsentGiven(record=FIRST)]


@pytest.mark.parametrize(
    ("before", "body", "back"),
    [
        ([], ev.Answered(question="q", value="x"), ev.Withdrawn(question="q")),
        (
            [ev.Answered(question="q", unknown="wil_niet_zeggen")],
            ev.Withdrawn(question="q"),
            ev.Answered(question="q", unknown="wil_niet_zeggen"),
        ),
        (
            [ev.Answered(question="q", not_applicable="Geen zus.")],
            ev.Answered(question="q", value="x"),
            ev.Answered(question="q", not_applicable="Geen zus."),
        ),
        (
            [ev.Answered(question="q", value="oud")],
            ev.Answered(question="q", unknown="niet_bekend"),
            ev.Answered(question="q", value="oud"),
        ),
        (TWO, ev.RecordAdded(list="hulp", record=CHANGED), ev.RecordChanged(list="hulp", record=FIRST)),
        (TWO[1:], ev.RecordAdded(list="hulp", record=FIRST), ev.RecordWithdrawn(list="hulp", id="r1", reason=BACK)),
        (TWO, ev.RecordChanged(list="hulp", record=CHANGED), ev.RecordChanged(list="hulp", record=FIRST)),
        (TWO, ev.RecordWithdrawn(list="hulp", id="r1"), ev.RecordAdded(list="hulp", record=FIRST, position=0)),
        (TWO, ev.RecordWithdrawn(list="hulp", id="r2"), ev.RecordAdded(list="hulp", record=SECOND, position=1)),
        ([], ev.ListCompleted(list="hulp", complete=True), ev.ListCompleted(list="hulp", complete=False)),
        (
            [ev.ListCompleted(list="hulp", complete=True)],
            ev.ListCompleted(list="hulp", complete=False),
            ev.ListCompleted(list="hulp", complete=True),
        ),
        ([], ev.Weighed(alternative="A", weighing={"x": "y"}), ev.Weighed(alternative="A", weighing={})),
        (
            [ev.Weighed(alternative="A", weighing={"x": "y"})],
            ev.Weighed(alternative="A", weighing={"x": "z"}),
            ev.Weighed(alternative="A", weighing={"x": "y"}),
        ),
        ([ev.Decided(decision={"plek": "thuis"})], ev.Decided(decision={}), ev.Decided(decision={"plek": "thuis"})),
        ([], ev.AlternativeAdded(alternative=IDEA), ev.AlternativeRemoved(id="E1")),
        (
            [ev.AlternativeAdded(alternative=IDEA)],
            ev.AlternativeRemoved(id="E1"),
            ev.AlternativeAdded(alternative=IDEA),
        ),
        ([], ev.ConsultationLogged(record=FIRST), ev.ConsultationRemoved(id="r1")),
        (
            LOGGED,
            ev.ConsultationCorrected(record=CHANGED, reason="Anders."),
            ev.ConsultationCorrected(record=FIRST, reason=BACK),
        ),
        (LOGGED, ev.ConsultationRemoved(id="r1"), ev.ConsultationLogged(record=FIRST)),
        ([], ev.ConsentGiven(record=FIRST), ev.RecordWithdrawn(list="toestemmingen", id="r1", reason=BACK)),
        (AGREED, ev.ConsentGiven(record=CHANGED), ev.RecordChanged(list="toestemmingen", record=FIRST)),
        (
            AGREED,
            ev.ConsentWithdrawn(id="r1", on="2026-11-23"),
            ev.RecordChanged(list="toestemmingen", record=FIRST),
        ),
        (
            [],
            ev.ConsentWithdrawn(id="r1", on="2026-11-23"),
            ev.RecordWithdrawn(list="toestemmingen", id="r1", reason=BACK),
        ),
        ([], ev.WarningAnswered(warning="W1", reason="Zo is het."), ev.WarningAnswered(warning="W1", reason="")),
        (
            [ev.WarningAnswered(warning="W1", reason="Zo is het.")],
            ev.WarningAnswered(warning="W1", reason=""),
            ev.WarningAnswered(warning="W1", reason="Zo is het."),
        ),
    ],
)
def test_each_kind_is_undone_by_what_stood_there_and_redone(
    before: list[ev.Body], body: ev.Body, back: ev.Body
) -> None:
    start, events = made(before), made([*before, body])
    assert inverse(replay(start), body) == back
    undo = replay_with_history(events)[1].undo[-1]
    assert undo == Undoable(seq=len(events), kind=body.kind, body=back)
    undone = extend(events, undo.body, undoes=undo.seq)
    assert state_of(replay(undone)) == state_of(replay(start))
    (redo,) = replay_with_history(undone)[1].redo
    assert (redo.seq, redo.kind) == (len(undone), back.kind)
    assert state_of(replay(extend(undone, redo.body, undoes=redo.seq))) == state_of(replay(events))


@pytest.mark.parametrize(
    "body",
    [
        ev.RecordChanged(list="hulp", record=FIRST), ev.RecordWithdrawn(list="hulp", id="r1"),
        ev.AlternativeRemoved(id="E1"), ev.ConsultationRemoved(id="r1"), ev.Reviewed(on="2026-11-22"),
        ev.HandedOver(sha256="s"),
    ],
)  # fmt: skip
def test_without_anything_that_stood_there_nothing_is_undone(body: ev.Body) -> None:
    others: list[ev.Body] = [
        ev.AlternativeAdded(alternative={**IDEA, "id": "E2"}), ev.RecordAdded(list="hulp", record=SECOND),
        ev.ConsultationLogged(record=SECOND),
    ]  # fmt: skip
    assert inverse(replay(made(others)), body) is None
    assert replay_with_history(made([*others, body]))[1] == replay_with_history(made(others))[1]


CLOSING: list[ev.Body] = [
    ev.Signed(person="moeder", stance="eens", method="getypt", content_hash="c"),
    ev.Sealed(content_hash="c", before_sha256="s", sha256="t", field="Zegel1", fingerprint="v"),
    ev.Reopened(version=2), ev.MovedToVersion(checklist_hash="cd"), ev.Received(segment="s", head="h", count=1),
    ev.Carried(answers={}, records={}, weighings={}),
]  # fmt: skip


@pytest.mark.parametrize("body", CLOSING, ids=lambda body: body.kind)
def test_some_events_close_what_can_be_undone_and_redone(body: ev.Body) -> None:
    events = made([ev.Answered(question="q", value=value) for value in ("a", "b")])
    undo = replay_with_history(events)[1].undo[-1]
    events = extend(events, undo.body, undoes=undo.seq)
    open_ = replay_with_history(events)[1]
    assert len(open_.undo) == len(open_.redo) == 1
    assert replay_with_history(extend(events, body))[1] == History()


def test_something_new_closes_what_could_be_redone_but_not_what_could_be_undone() -> None:
    events = made([ev.Answered(question="q", value=value) for value in ("a", "b")])
    undo = replay_with_history(events)[1].undo[-1]
    undone = extend(events, undo.body, undoes=undo.seq)
    fresh = replay_with_history(extend(undone, ev.Answered(question="r", value="c")))[1]
    assert fresh.redo == () and [item.seq for item in fresh.undo] == [2, 5]
    beside = replay_with_history(extend(undone, ev.Reviewed(on="2026-11-22")))[1]
    assert beside == replay_with_history(undone)[1] and len(beside.redo) == 1


def test_undoing_and_redoing_walk_along_the_same_row_in_order() -> None:
    events = made([ev.Answered(question="q", value=value) for value in ("a", "b", "c")])
    for left in (2, 1, 0):
        undo = replay_with_history(events)[1].undo[-1]
        events = extend(events, undo.body, undoes=undo.seq)
        history = replay_with_history(events)[1]
        assert (len(history.undo), len(history.redo)) == (left, 3 - left)
    for value in ("a", "b", "c"):
        redo = replay_with_history(events)[1].redo[-1]
        events = extend(events, redo.body, undoes=redo.seq)
        history = replay_with_history(events)[1]
        assert replay(events).facts.answers == {"q": value}
        assert [item.seq for item in history.undo] == list(range(8, len(events) + 1))
        assert len(history.undo) + len(history.redo) == 3


def test_fifty_steps_back_and_no_further() -> None:
    events = opened()
    for number in range(UNDO_LIMIT + 2):
        events = extend(events, ev.Answered(question="q", value=number))
    seqs = [item.seq for item in replay_with_history(events)[1].undo]
    assert seqs == list(range(4, 54)) and UNDO_LIMIT == 50
