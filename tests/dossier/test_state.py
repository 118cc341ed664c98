"""What follows from each kind of event: what is recorded, what is made and sealed, and what stays as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.dossier import GENESIS, ChainFault, Dossier, MadeDocument, Signature, apply, replay
from routekaart.dossier import events as ev
from tests.dossier.test_dossier import extend, made, opened

FIRST, SECOND = {"id": "r1", "wat": "a"}, {"id": "r2", "wat": "b"}
MADE: dict[str, Any] = {"document": "verantwoording", "status": "voorlopig", "content_hash": "inhoud", "sha256": "s1",
                        "version": 1, "event_count": 2, "head": "h"}  # fmt: skip
SIGNED: dict[str, Any] = {"person": "moeder", "stance": "eens", "method": "papier", "content_hash": "inhoud"}


def facts_of(*bodies: ev.Body) -> Facts:
    return replay(made(list(bodies))).facts


def test_a_case_that_is_opened_says_which_rules_it_goes_by() -> None:
    first = ev.Opened(
        route="klein", route_title="Klein", checklist_hash="ab", region="zuid", practice=True, number="RK-1"
    )
    events = extend([], first)
    assert replay(events) == Dossier(
        id="d1", vault="v1", number="RK-1", route="klein", route_title="Klein", checklist_hash="ab", region="zuid",
        practice=True, opened_at="2026-11-22T10:00:00", changed_at="2026-11-22T10:00:00", head=events[0].hash, count=1,
    )  # fmt: skip
    later = replay(extend(events, ev.Reviewed(on="2027-02-01")))
    assert (later.opened_at[-2:], later.changed_at[-2:], later.count) == ("00", "01", 2)
    assert later.facts_on(date(2026, 11, 22)) == Facts(on=date(2026, 11, 22), region="zuid")


def test_an_event_in_the_wrong_place_is_named_by_its_number() -> None:
    events = made([ev.Withdrawn(question="kader")])
    other = extend(extend([], ev.Reviewed(on="2026-11-22")), ev.Withdrawn(question="kader"))
    with pytest.raises(ChainFault) as caught:
        replay([events[0], other[1]])  # the number fits, what comes before does not
    assert caught.value.code == "DOS-001" and caught.value.facts == {"seq": 2}
    skipped = replace(events[1], seq=3)
    with pytest.raises(ChainFault) as caught:
        replay([events[0], skipped])
    assert caught.value.facts == {"seq": 3}
    assert replay([]) == Dossier() and Dossier().head == GENESIS


@pytest.mark.parametrize(
    ("given", "where"),
    [
        ({"value": "ots"}, "answers"), ({"unknown": "niet_bekend"}, "unknown"),
        ({"not_applicable": "Geen zus."}, "not_applicable"),
    ],
)  # fmt: skip
def test_the_last_answer_is_the_only_one(given: dict[str, Any], where: str) -> None:
    before: list[ev.Body] = [
        ev.Answered(question="kader", value="drang"), ev.Answered(question="kader", unknown="wil_niet_zeggen"),
        ev.Answered(question="kader", not_applicable="nee"), ev.Answered(question="tolk", value="ja"),
        ev.Answered(question="a", unknown="niet_bekend"), ev.Answered(question="b", not_applicable="c"),
    ]  # fmt: skip
    facts = facts_of(*before, ev.Answered(question="kader", **given))
    others = {"answers": {"tolk": "ja"}, "unknown": {"a": "niet_bekend"}, "not_applicable": {"b": "c"}}
    expected: dict[str, dict[str, Any]] = {**others, where: {**others[where], "kader": next(iter(given.values()))}}
    assert {name: getattr(facts, name) for name in others} == expected
    taken_back = facts_of(*before, ev.Answered(question="kader", **given), ev.Withdrawn(question="kader"))
    assert {name: getattr(taken_back, name) for name in others} == others


BOTH = (ev.RecordAdded(list="hulp", record=FIRST), ev.RecordAdded(list="hulp", record=SECOND))
NEW = {"id": "r3"}


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        (ev.RecordAdded(list="hulp", record=NEW), (FIRST, SECOND, NEW)),
        (ev.RecordAdded(list="hulp", record=NEW, position=0), (NEW, FIRST, SECOND)),
        (ev.RecordAdded(list="hulp", record=NEW, position=1), (FIRST, NEW, SECOND)),
        (ev.RecordAdded(list="hulp", record={"id": "r1"}, position=1), ({"id": "r1"}, SECOND)),
        (ev.RecordChanged(list="hulp", record={"id": "r2", "wat": "c"}), (FIRST, {"id": "r2", "wat": "c"})),
        (ev.RecordWithdrawn(list="hulp", id="r1"), (SECOND,)),
        (ev.RecordWithdrawn(list="hulp", id="r9"), (FIRST, SECOND)),
        (ev.RecordWithdrawn(list="feiten", id="r1"), (FIRST, SECOND)),
    ],
)
def test_a_list_keeps_its_order_and_every_record_its_place(body: ev.Body, rows: tuple[Any, ...]) -> None:
    assert facts_of(*BOTH, body).records("hulp") == rows


def test_a_list_is_whole_until_it_is_said_that_it_is_not() -> None:
    whole = [ev.ListCompleted(list="hulp", complete=True), ev.ListCompleted(list="feiten", complete=True)]
    assert facts_of(*whole).complete == {"hulp", "feiten"}
    assert facts_of(*whole, ev.ListCompleted(list="hulp", complete=False)).complete == {"feiten"}


def test_consultations_and_consents_have_lists_of_their_own() -> None:
    logged = [ev.ConsultationLogged(record=FIRST), ev.ConsultationLogged(record=SECOND), ev.ConsentGiven(record=FIRST)]
    assert facts_of(*logged).lists == {"consulten": (FIRST, SECOND), "toestemmingen": (FIRST,)}
    assert facts_of(*logged, ev.ConsultationRemoved(id="r1")).records("consulten") == (SECOND,)
    gone = facts_of(*logged, ev.ConsentWithdrawn(id="r1", on="2026-11-23"))
    assert gone.records("toestemmingen") == ({**FIRST, "ingetrokken_op": "2026-11-23"},)
    unheard = facts_of(ev.ConsentWithdrawn(id="r7", on="2026-11-23"))
    assert unheard.records("toestemmingen") == ({"id": "r7", "ingetrokken_op": "2026-11-23"},)


def test_a_correction_of_what_was_never_logged_keeps_that_nothing_stood_there() -> None:
    dossier = replay(made([ev.ConsultationCorrected(record=FIRST, reason="Vergeten.")]))
    assert dossier.corrections == (({}, "Vergeten.", "2026-11-22T10:00:01"),)
    assert dossier.facts.records("consulten") == (FIRST,)


def test_weighings_ideas_warnings_and_the_decision() -> None:
    bodies: list[ev.Body] = [
        ev.Weighed(alternative="A", weighing={"conclusie": "later"}),
        ev.Weighed(alternative="B", weighing={"conclusie": "inzetten"}),
        ev.AlternativeAdded(alternative={"id": "E1", "titel": "Bij oma"}),
        ev.AlternativeAdded(alternative={"id": "E2", "titel": "Bij tante"}),
        ev.WarningAnswered(warning="W1", reason="Zo is het."),
        ev.WarningAnswered(warning="W2", reason="Dat weten wij."),
        ev.Decided(decision={"plek": "thuis"}),
    ]
    facts = facts_of(*bodies)
    assert facts.weighings == {"A": {"conclusie": "later"}, "B": {"conclusie": "inzetten"}}
    assert [item["id"] for item in facts.own_alternatives] == ["E1", "E2"]
    assert facts.warnings_answered == {"W1": {"reden": "Zo is het."}, "W2": {"reden": "Dat weten wij."}}
    assert facts.decision == {"plek": "thuis"}
    back = facts_of(
        *bodies, ev.Weighed(alternative="A", weighing={}), ev.AlternativeRemoved(id="E1"),
        ev.WarningAnswered(warning="W1", reason=""), ev.Decided(decision={}),
    )  # fmt: skip
    assert list(back.weighings) == ["B"] and list(back.warnings_answered) == ["W2"] and back.decision == {}
    assert [item["id"] for item in back.own_alternatives] == ["E2"]
    anew = facts_of(*bodies, ev.AlternativeAdded(alternative={"id": "E1", "titel": "Bij opa"}))
    assert [item["titel"] for item in anew.own_alternatives] == ["Bij tante", "Bij opa"]


def test_a_paper_that_is_made_is_kept_with_all_that_it_says() -> None:
    whole = ev.DocumentMade(
        document="gezin", reader="moeder", status="eindstuk", content_hash="c", sha256="s", version=2, event_count=7,
        head="kop", sealers=["S.", "M."], log_count=9, log_head="logkop", extract=True,
    )  # fmt: skip
    assert replay(made([whole])).documents == (
        MadeDocument(
            document="gezin", reader="moeder", status="eindstuk", content_hash="c", sha256="s", version=2,
            at="2026-11-22T10:00:01", event_count=7, head="kop", sealers=("S.", "M."), log_count=9, log_head="logkop",
            extract=True,
        ),
    )  # fmt: skip


def sealing(kind: type[ev.Sealed | ev.SealReturned], number: int, content: str = "inhoud") -> ev.Body:
    said = {"content_hash": content, "before_sha256": f"s{number}", "sha256": f"s{number + 1}"}
    named = {"name": "M."} if kind is ev.SealReturned else {}
    return kind(**said, field=f"Zegel{number}", fingerprint=f"vinger{number}", **named)


def test_seals_are_counted_in_order_on_their_own_paper() -> None:
    papers: list[ev.Body] = [ev.DocumentMade(**MADE), ev.DocumentMade(**{**MADE, "content_hash": "ander"})]
    dossier = replay(made([*papers, sealing(ev.Sealed, 1), sealing(ev.SealReturned, 2), sealing(ev.SealReturned, 3)]))
    first, other = dossier.documents
    assert (first.sha256, first.sealed_sha256, first.fingerprint) == ("s1", "s4", "vinger1")
    assert (first.sealed_fields, first.earlier) == (("Zegel1", "Zegel2", "Zegel3"), ("s1", "s2", "s3"))
    assert (other.sealed_sha256, other.fingerprint, other.sealed_fields, other.earlier) == (None, None, (), ())
    anew = apply(dossier, extend(made([]), sealing(ev.Sealed, 5))[-1]).documents[0]
    assert (anew.sealed_fields, anew.earlier, anew.fingerprint) == (("Zegel5",), ("s5",), "vinger5")


def test_the_sealed_justification_is_the_last_one_of_this_version() -> None:
    family = {**MADE, "document": "gezin", "content_hash": "gezin"}
    later = {**MADE, "content_hash": "later"}
    bodies: list[ev.Body] = [
        ev.DocumentMade(**MADE), ev.DocumentMade(**later), ev.DocumentMade(**family),
        ev.DocumentMade(**{**MADE, "content_hash": "open"}),
        sealing(ev.Sealed, 1, "gezin"),
    ]  # fmt: skip
    assert replay(made(bodies)).sealed is None
    bodies += [sealing(ev.Sealed, 1), sealing(ev.Sealed, 1, "later")]
    sealed = replay(made(bodies)).sealed
    assert sealed is not None and sealed.content_hash == "later"
    reopened = replay(made([*bodies, ev.Reopened(version=2, reason="Nieuw.")]))
    assert reopened.version == 2 and reopened.sealed is None


def test_a_person_counts_once_for_each_content_with_the_last_signature() -> None:
    bodies: list[ev.Body] = [
        ev.Signed(**SIGNED),
        ev.Signed(**{**SIGNED, "person": "vader", "stance": "niet_eens", "words": "Nee.", "strokes": "st",
                     "method": "getekend", "asked_on": "2026-11-20"}),
        ev.Signed(**{**SIGNED, "stance": "gezien"}),
        ev.Signed(**{**SIGNED, "content_hash": "ander"}),
    ]  # fmt: skip
    dossier = replay(made(bodies))
    assert len(dossier.signatures) == 4
    assert dossier.signatures_for("inhoud") == (
        Signature("moeder", "gezien", "papier", "", "", "", "inhoud", "2026-11-22T10:00:03"),
        Signature("vader", "niet_eens", "getekend", "Nee.", "st", "2026-11-20", "inhoud", "2026-11-22T10:00:02"),
    )
    assert dossier.signatures_for("geen") == ()


@pytest.mark.parametrize(
    ("first", "second", "at"),
    [
        ({}, {"attachment": "scan"}, "01"),  # the scan of the same paper
        ({}, {}, "02"),
        ({"method": "getypt"}, {"attachment": "scan"}, "02"),
        ({}, {"attachment": "scan", "method": "getypt"}, "02"),
        ({"method": "getypt"}, {"attachment": "scan", "method": "getypt"}, "02"),
        ({"person": "vader"}, {"attachment": "scan"}, "02"),
        ({"content_hash": "ander"}, {"attachment": "scan"}, "02"),
    ],
)
def test_only_a_scan_that_comes_later_leaves_the_moment_of_signing(
    first: dict[str, str], second: dict[str, str], at: str
) -> None:
    dossier = replay(made([ev.Signed(**{**SIGNED, **first}), ev.Signed(**{**SIGNED, **second})]))
    assert dossier.signatures[-1].at == f"2026-11-22T10:00:{at}"
    assert dossier.signatures[-1].attachment == second.get("attachment", "")


def test_moved_rules_are_kept_oldest_first() -> None:
    moves = [ev.MovedToVersion(checklist_hash=new, region=where) for new, where in (("cd", "zuid"), ("ef", None))]
    assert replay(made(moves[:1])).region == "zuid"
    dossier = replay(made([*moves]))
    assert (dossier.checklist_hash, dossier.former_hashes, dossier.region) == ("ef", ("ab", "cd"), None)


def test_looking_back_and_going_on_are_kept_in_order() -> None:
    on = [ev.ContinuedIn(dossier=name, number="RK", route="r", route_title="R") for name in ("d2", "d3")]
    dossier = replay(made([
        ev.Reviewed(on="2027-01-01", note="Goed."), ev.OutcomeRecorded(on="2027-02-01", outcome="thuis"), *on,
        ev.Reviewed(on="2027-03-01"), ev.OutcomeRecorded(on="2027-04-01", outcome="elders"),
    ]))  # fmt: skip
    assert dossier.reviews == (("2027-01-01", "Goed."), ("2027-03-01", ""))
    assert dossier.outcomes == (("2027-02-01", "thuis"), ("2027-04-01", "elders"))
    assert dossier.continued_in == tuple(on)


@pytest.mark.parametrize(
    "body",
    [
        ev.HandedOver(sha256="s"),
        ev.Received(segment="s", head="h", count=3),
        ev.Redacted(event="e1", hash="h", reason="Over een buurman."),
    ],
)
def test_some_events_only_take_their_place(body: ev.Body) -> None:
    events = made([ev.Answered(question="kader", value="ots")])
    before, after = replay(events), replay(extend(events, body))
    assert after == replace(before, head=after.head, count=3, changed_at="2026-11-22T10:00:02")
    assert after.head != before.head


def test_a_case_shows_its_number_of_events_and_nothing_else() -> None:
    assert repr(replay(made([ev.Answered(question="kader", value="geheim")]))) == "Dossier(d1, 2 events)"
    assert repr(opened()[0]) == "Event(d1#1 opened)"


def test_every_kind_of_event_has_its_own_test_or_place_here() -> None:
    """Whoever adds a kind says what follows from it: no kind goes by unnoticed."""
    record, said = {"id": "r1"}, {"id": "v1", "on": "2026-11-22", "reason": "Zo."}
    known: list[ev.Body] = [
        ev.Opened(route="r", route_title="R", checklist_hash="h"), ev.Answered(question="q", value="x"),
        ev.Withdrawn(question="q"), ev.RecordAdded(list="l", record=record), ev.RecordChanged(list="l", record=record),
        ev.RecordWithdrawn(list="l", id="r1"), ev.ListCompleted(list="l", complete=True),
        ev.Weighed(alternative="A", weighing={}), ev.AlternativeAdded(alternative=record),
        ev.AlternativeRemoved(id="r1"), ev.ConsultationLogged(record=record), ev.ConsultationCorrected(record=record),
        ev.ConsultationRemoved(id="r1"), ev.ConsentGiven(record=record), ev.ConsentWithdrawn(id="r1", on="2026-11-22"),
        ev.WarningAnswered(warning="W", reason="Zo."), ev.Decided(decision={}), ev.DocumentMade(**MADE),
        ev.Signed(**SIGNED), sealing(ev.Sealed, 1), sealing(ev.SealReturned, 2), ev.Reopened(version=2),
        ev.MovedToVersion(checklist_hash="cd"), ev.HandedOver(sha256="s"), ev.Received(segment="s", head="h", count=1),
        ev.Reviewed(on="2026-11-22"), ev.OutcomeRecorded(on="2026-11-22", outcome="thuis"),
        ev.Redacted(event="e", hash="h", reason="r"), ev.Carried(answers={}, records={}, weighings={}),
        ev.ContinuedIn(dossier="d", number="n", route="r", route_title="R"),
        ev.CorrectionAsked(id="v1", place="l", name="r1", person="m", on="2026-11-22", wanted="Anders."),
        ev.CorrectionAnswered(decision="veranderd", **said), ev.ErasureAsked(id="v1", asker="ouder", on="2026-11-22"),
        ev.ErasureRefused(**said), ev.HoldPlaced(reason="Zo."), ev.HoldLifted(reason="Klaar."),
    ]  # fmt: skip
    assert {body.kind for body in known} == set(ev.KINDS) and len(known) == len(ev.KINDS)
    dossier = replay(made(known))
    assert dossier.count == len(known) + 1 and replay(made([*known, *known[1:]])).count == 2 * len(known)
