"""Going on from another case: how it is written down, what is marked, and when a mark goes."""

from __future__ import annotations

import json
from typing import Any

import pytest

from routekaart.dossier import Dossier, Event, event_hash, read_event, replay, replay_with_history
from routekaart.dossier import events as ev
from routekaart.dossier.carrying import ANSWER, WEIGHING, Key, key_of
from tests.dossier.test_dossier import extend, opened

FROM = ev.CameFrom(dossier="d0", number="RK-2026-0001", route_title="Crisis", head="ab")
CARRIED = ev.Carried(
    answers={"kader": "2026-11-20"}, records={"personen": {"p1": "2026-11-21"}}, weighings={"A": "2026-11-22"}
)


def continued() -> list[Event]:
    """A case that went on from another one."""
    first = ev.Opened(route="klein", route_title="Klein", checklist_hash="ab", number="RK-2", came_from=FROM)
    events = extend([], first)
    for body in (
        ev.Answered(question="kader", value="ots"),
        ev.RecordAdded(list="personen", record={"id": "p1", "rol": "kind"}),
        ev.Weighed(alternative="A", weighing={"conclusie": "inzetten"}),
        CARRIED,
    ):
        events = extend(events, body)
    return events


def days(dossier: Dossier) -> list[str | None]:
    return [dossier.carried.day(*key) for key in ((ANSWER, "kader"), ("personen", "p1"), (WEIGHING, "A"))]


def test_the_new_events_are_written_down_in_their_own_form() -> None:
    texts = [json.loads(event.text) for event in continued()]
    assert texts[0]["body"]["came_from"] == {
        "dossier": "d0", "head": "ab", "number": "RK-2026-0001", "route_title": "Crisis",
    }  # fmt: skip
    assert (texts[4]["kind"], texts[4]["body"]) == ("carried", {
        "answers": {"kader": "2026-11-20"}, "records": {"personen": {"p1": "2026-11-21"}},
        "weighings": {"A": "2026-11-22"},
    })  # fmt: skip
    on = ev.ContinuedIn(dossier="d1", number="RK-2", route="klein", route_title="Klein")
    told = extend(opened(), on)[-1]
    assert json.loads(told.text)["kind"] == "continued_in"
    for event in (*continued(), told):
        assert read_event(event.text, event.prev, event.hash) == event


def test_a_case_begun_anew_is_written_as_it_always_was() -> None:
    assert json.loads(opened()[0].text)["body"] == {
        "checklist_hash": "ab", "number": "RK-1", "practice": False, "region": None, "route": "klein",
        "route_title": "Klein",
    }  # fmt: skip


def test_a_move_written_without_its_former_rules_is_still_read() -> None:
    event = extend(opened(), ev.MovedToVersion(checklist_hash="cd", former_hash="ab"))[-1]
    older = event.text.replace('"former_hash":"ab",', "")
    assert older != event.text
    read = read_event(older, event.prev, event_hash(event.prev, older))
    assert read.body == ev.MovedToVersion(checklist_hash="cd")
    assert replay([*opened(), read]).former_hashes == ("ab",)


def test_the_case_knows_where_it_came_from_and_where_it_went() -> None:
    dossier = replay(continued())
    assert dossier.came_from == FROM
    on = ev.ContinuedIn(dossier="d2", number="RK-3", route="ander", route_title="Ander")
    assert replay(extend(continued(), on)).continued_in == (on,)


def test_a_mark_stays_until_it_is_said_anew() -> None:
    events = continued()
    assert days(replay(events)) == ["2026-11-20", "2026-11-21", "2026-11-22"]
    events = extend(events, ev.Answered(question="tolk", value="ja"))
    assert days(replay(events)) == ["2026-11-20", "2026-11-21", "2026-11-22"]
    events = extend(events, ev.Answered(question="kader", value="ots"))
    assert days(replay(events)) == [None, "2026-11-21", "2026-11-22"]
    events = extend(events, ev.RecordChanged(list="personen", record={"id": "p1", "rol": "ouder"}))
    events = extend(events, ev.Weighed(alternative="A", weighing={}))
    assert days(replay(events)) == [None, None, None]


def test_undoing_brings_the_mark_back_and_redoing_takes_it_away() -> None:
    events = extend(continued(), ev.Answered(question="kader", value="drang"))
    undo = replay_with_history(events)[1].undo[-1]
    events = extend(events, undo.body, undoes=undo.seq)
    assert days(replay(events))[0] == "2026-11-20"
    redo = replay_with_history(events)[1].redo[-1]
    events = extend(events, redo.body, undoes=redo.seq)
    assert days(replay(events))[0] is None


def test_what_came_along_cannot_be_undone_bit_by_bit() -> None:
    assert replay_with_history(continued())[1].undo == ()


FIRST, OTHER = {"id": "r1", "advies": "Wacht."}, {"id": "r1", "advies": "Wacht niet."}


@pytest.mark.parametrize(
    ("body", "key"),
    [
        (ev.Answered(question="kader", value="ots"), (ANSWER, "kader")),
        (ev.Withdrawn(question="kader"), (ANSWER, "kader")),
        (ev.RecordAdded(list="hulp", record=FIRST), ("hulp", "r1")),
        (ev.RecordChanged(list="hulp", record=FIRST), ("hulp", "r1")),
        (ev.RecordWithdrawn(list="hulp", id="r1"), ("hulp", "r1")),
        (ev.ConsultationLogged(record=FIRST), ("consulten", "r1")),
        (ev.ConsultationCorrected(record=FIRST), ("consulten", "r1")),
        (ev.ConsultationRemoved(id="r1"), ("consulten", "r1")),
        (ev.Weighed(alternative="A", weighing={}), (WEIGHING, "A")),
        (ev.Decided(decision={}), None),
        (ev.ListCompleted(list="hulp", complete=True), None),
    ],
)
def test_what_an_event_is_about(body: ev.Body, key: Key | None) -> None:
    assert key_of(body) == key


@pytest.mark.parametrize(
    ("first", "key", "brought", "change"),
    [
        (ev.Answered(question="q", value="a"), (ANSWER, "q"), {"answers": {"q": "2026-11-20"}},
         ev.Answered(question="q", unknown="niet_bekend")),
        (ev.Answered(question="q", unknown="niet_bekend"), (ANSWER, "q"), {"answers": {"q": "2026-11-20"}},
         ev.Answered(question="q", unknown="wil_niet_zeggen")),
        (ev.Answered(question="q", not_applicable="nee"), (ANSWER, "q"), {"answers": {"q": "2026-11-20"}},
         ev.Answered(question="q", not_applicable="toch")),
        (ev.ConsultationLogged(record=FIRST), ("consulten", "r1"), {"records": {"consulten": {"r1": "2026-11-20"}}},
         ev.ConsultationCorrected(record=OTHER)),
        (ev.RecordAdded(list="hulp", record=FIRST), ("hulp", "r1"), {"records": {"hulp": {"r1": "2026-11-20"}}},
         ev.RecordWithdrawn(list="hulp", id="r1")),
        (ev.Weighed(alternative="A", weighing={"conclusie": "later"}), (WEIGHING, "A"),
         {"weighings": {"A": "2026-11-20"}}, ev.Weighed(alternative="A", weighing={"conclusie": "inzetten"})),
    ],
)  # fmt: skip
def test_each_mark_goes_with_a_change_and_comes_back_with_undoing(
    first: ev.Body, key: Key, brought: dict[str, Any], change: ev.Body
) -> None:
    def day(events: list[Event]) -> str | None:
        return replay(events).carried.day(*key)

    def undone(events: list[Event]) -> list[Event]:
        undo = replay_with_history(events)[1].undo[-1]
        return extend(events, undo.body, undoes=undo.seq)

    carried = ev.Carried(**{"answers": {}, "records": {}, "weighings": {}, **brought})
    events = extend(extend(opened(), first), carried)
    assert day(events) == "2026-11-20"
    once = extend(events, change)
    twice = extend(once, first)  # the same words said anew are the own words of this case
    assert day(once) is None and day(twice) is None
    assert day(undone(once)) == "2026-11-20"
    assert day(undone(twice)) is None and day(undone(extend(events, first))) == "2026-11-20"
