"""What people asked follows from the events: requests with what stood there, refusals, and the hold."""

from __future__ import annotations

from datetime import date

import pytest

from routekaart.answers import Facts
from routekaart.dossier import Body, Dossier, Stamp, apply, chain, inverse, replay
from routekaart.dossier import events as ev
from routekaart.dossier.asking import DECISION, Requests, present
from routekaart.dossier.carrying import ANSWER, WEIGHING
from routekaart.errors import RoutekaartError

HELP = {"id": "h1", "vorm": "IAG"}
ASKED = ev.CorrectionAsked(id="v1", place="hulp", name="h1", person="moeder", on="2026-11-20", wanted="Het was anders.")


def after(*bodies: Body) -> Dossier:
    """The dossier once these things happened; read back from what was written down."""
    dossier, events = Dossier(), []
    for number, body in enumerate(bodies, 1):
        stamp = Stamp(f"e{number}", "S. Jansen", "2026-11-22T10:00:00.000+00:00")
        events.append(chain("zaak", "kluis", dossier.head, number, body, stamp))
        dossier = apply(dossier, events[-1])
    assert replay(events) == dossier
    return dossier


def test_a_request_keeps_what_stood_there_when_the_field_changes() -> None:
    changed = ev.RecordChanged(list="hulp", record={**HELP, "vorm": "MST"})
    made = after(ev.RecordAdded(list="hulp", record=HELP), ASKED, changed)
    (request,) = made.requests.corrections_of("hulp", "h1")
    assert request.before == HELP and request.decision == ""
    assert made.requests.corrections_of("hulp", "h2") == () == made.requests.corrections_of("feiten", "h1")
    assert "anders" not in repr(request)


def test_only_the_request_that_is_answered_changes() -> None:
    other = ASKED.model_copy(update={"id": "v2"})
    answered = ev.CorrectionAnswered(
        id="v2", on="2026-11-21", decision="niet_veranderd", reason="Zo staat het er.", statement="Niet waar."
    )
    first, second = after(ASKED, other, answered).requests.corrections
    assert first.decision == "" and first.before is None
    assert (second.decision, second.decided_on, second.reason, second.statement) == (
        "niet_veranderd", "2026-11-21", "Zo staat het er.", "Niet waar.",
    )  # fmt: skip


def test_the_first_request_to_destroy_that_is_open() -> None:
    asked = [ev.ErasureAsked(id=name, asker="ouder", on="2026-11-20") for name in ("w1", "w2")]
    refused = ev.ErasureRefused(id="w1", on="2026-11-21", reason="Een ander heeft het nodig.")
    made = after(*asked, refused).requests
    assert made.open_erasure is not None and made.open_erasure.id == "w2"
    assert [(item.refused_on, item.reason) for item in made.erasures] == [
        ("2026-11-21", "Een ander heeft het nodig."), ("", ""),
    ]  # fmt: skip
    assert Requests().open_erasure is None


def test_a_hold_says_who_and_since_when_and_can_be_lifted() -> None:
    held = after(ev.HoldPlaced(reason="Er loopt een klacht."))
    assert held.requests.hold is not None
    assert (held.requests.hold.by, held.requests.hold.since[:10]) == ("S. Jansen", "2026-11-22")
    with pytest.raises(RoutekaartError, match="tegengehouden") as refused:
        held.requests.require_no_hold()
    assert refused.value.code == "DOS-010"
    lifted = after(ev.HoldPlaced(reason="Er loopt een klacht."), ev.HoldLifted(reason="Klaar."))
    assert lifted.requests.hold is None
    lifted.requests.require_no_hold()


def test_nothing_of_it_can_be_undone_and_other_events_leave_it() -> None:
    bodies = (ASKED, ev.ErasureAsked(id="w1", asker="voogd", on="2026-11-20"), ev.HoldPlaced(reason="Een zaak."))
    assert [inverse(Dossier(), body) for body in bodies] == [None, None, None]
    before = Requests()
    assert before.after(ev.Withdrawn(question="x"), Facts(on=date(2026, 11, 22)), "S. Jansen", "") is before


def test_what_stands_at_a_place_now() -> None:
    facts = Facts(
        on=date(2026, 11, 22), answers={"a": "ja"}, unknown={"b": "niet_bekend"}, not_applicable={"c": "geen zus"},
        lists={"hulp": (HELP,)}, weighings={"ALT01": {"conclusie": "later"}}, decision={"plek": "thuis"},
    )  # fmt: skip
    assert present(facts, ANSWER, "a") == {"waarde": "ja"}
    assert present(facts, ANSWER, "b") == {"onbekend": "niet_bekend"}
    assert present(facts, ANSWER, "c") == {"nvt": "geen zus"}
    assert present(facts, ANSWER, "d") is None
    assert present(facts, WEIGHING, "ALT01") == {"conclusie": "later"}
    assert present(facts, DECISION, "") == {"plek": "thuis"}
    assert present(Facts(on=date(2026, 11, 22)), DECISION, "") is None
    assert present(facts, "hulp", "h1") == HELP and present(facts, "hulp", "h2") is None
