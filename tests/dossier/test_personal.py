"""Which parts belong to whom, and on what ground a part stays behind."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from routekaart.answers import Facts
from routekaart.dossier import Body
from routekaart.dossier import events as ev
from routekaart.dossier.personal import Part, parts_about
from tests.document.case import facts, route, with_delen
from tests.document.personal import written
from tests.golden import same_as_kept

GOLDEN = Path(__file__).parent / "golden"


def parts(person: str, *more: Body, given: Facts | None = None) -> dict[str, Part]:
    """The parts by key, without the number of an earlier text."""
    events, dossier = written(route(), given or facts(), *more)
    return {part.key: part for part in parts_about(events, dossier, route(), person)}


@pytest.mark.parametrize(
    ("person", "key", "tie", "ground"),
    [
        ("moeder", "woorden/w_moeder", "eigen", ""),
        ("moeder", "toestemmingen/t_moeder", "eigen", ""),
        ("moeder", "personen/moeder", "eigen", ""),
        ("moeder", "woorden/w_vader", "dossier", "ander"),
        ("moeder", ":antwoord/woont_nu", "dossier", "heel_dossier"),
        ("moeder", "hulp/h_moeder", "over", ""),
        ("kind", "woorden/w_kind", "eigen", ""),
        ("kind", ":antwoord/woont_nu", "over", ""),
        ("kind", "personen/moeder", "over", "ander"),
        ("kind", "personen/regisseur", "over", ""),
        ("oma", ":besluit/", "over", "ander"),
    ],
)
def test_tie_and_ground(person: str, key: str, tie: str, ground: str) -> None:
    part = parts(person)[key]
    assert (part.tie, part.ground) == (tie, ground)
    assert "moeder" not in repr(part).casefold()


@pytest.mark.parametrize(
    ("share", "person", "ground"),
    [
        (["niet_voor", "moeder"], "moeder", "niet_voor"),
        (["niet_voor", "vader"], "moeder", ""),
        ("alleen_dossier", "moeder", "alleen_dossier"),
        ("in_document", "moeder", ""),
    ],
)
def test_who_may_read_it_decides(share: Any, person: str, ground: str) -> None:
    assert parts(person, given=with_delen(facts(), "hulp", "h_moeder", share))["hulp/h_moeder"].ground == ground


def test_words_that_stay_in_the_file_are_still_given_to_who_said_them_unless_kept_from_that_person() -> None:
    inside = with_delen(facts(), "woorden", "w_moeder", "alleen_dossier")
    assert parts("moeder", given=inside)["woorden/w_moeder"].ground == ""
    kept = with_delen(facts(), "woorden", "w_moeder", ["niet_voor", "moeder"])
    assert parts("moeder", given=kept)["woorden/w_moeder"].ground == "niet_voor"


def test_who_has_authority_may_read_of_the_child_where_another_may_not() -> None:
    text = "Oma en N. koken samen."
    rows = (*facts().records("feiten"), {"id": "f_koken", "wat": text})
    given = replace(facts(), lists={**facts().lists, "feiten": rows})
    assert parts("oma", given=given)["feiten/f_koken"].others == ("kind",)
    authority = tuple(
        {**row, "gezag": "ja"} if row["id"] == "oma" else row for row in given.records("personen")
    )  # fmt: skip
    given = replace(given, lists={**given.lists, "personen": authority})
    assert parts("oma", given=given)["feiten/f_koken"].ground == ""


def test_somebody_else_in_a_function_acts_in_a_profession() -> None:
    def with_other(**more: str) -> Facts:
        rows = (*facts().records("personen"), {"id": "x", "rol": "anders", "codenaam": "Xandra", **more})
        return replace(facts(), lists={**facts().lists, "personen": rows})

    assert parts("kind", given=with_other())["personen/x"].ground == "ander"
    assert parts("kind", given=with_other(functie="arts"))["personen/x"].ground == ""


def test_signatures_ideas_and_reasons_are_parts_too() -> None:
    signed = ev.Signed(person="moeder", stance="niet_eens", method="getypt", words="Dit wil ik niet.", content_hash="h")
    idea = ev.AlternativeAdded(alternative={"id": "EIGEN-1", "titel": "Bij de buren", "idee_van": "moeder"})
    reason = ev.WarningAnswered(warning="W01", reason="Moeder vroeg om rust.")
    found = parts("moeder", signed, idea, reason)
    mine = next(part for key, part in found.items() if key.startswith(":handtekening/"))
    assert (mine.tie, mine.ground, mine.body["woorden"]) == ("eigen", "", "Dit wil ik niet.")
    assert found[":eigen_idee/EIGEN-1"].ground == "" and found[":reden/W01"].ground == ""
    others = parts("vader", signed, idea, reason)
    assert next(part for key, part in others.items() if key.startswith(":handtekening/")).ground == "ander"


def test_earlier_texts_are_told_once_and_never_what_stands_there_now() -> None:
    record = facts().record("hulp", "h_moeder") or {}
    more = [ev.RecordChanged(list="hulp", record={**record, "doel": text}) for text in ("een", "twee", "een", "drie")]
    found = [part for part in parts("moeder", *more).values() if part.name == "h_moeder"]
    assert [part.body["doel"] for part in found if part.current] == ["drie"]
    assert len([part for part in found if not part.current]) == 3  # as it was, een and twee
    assert {part.ground for part in found if not part.current} == {"eerder"}
    assert all(part.seq and part.at for part in found)


def test_what_was_taken_back_or_away_is_still_there_to_ask_for() -> None:
    more = (
        ev.Answered(question="wat_hielp", value="Moeder hielp."), ev.Withdrawn(question="wat_hielp"),
        ev.WarningAnswered(warning="W01", reason="Moeder vroeg om rust."), ev.WarningAnswered(warning="W01", reason=""),
        ev.Weighed(alternative="ALT01", weighing={"waarom": "Moeder wil dit."}),
        ev.Weighed(alternative="ALT01", weighing={}),
        ev.Decided(decision={"motivering": "Moeder kan het."}), ev.Decided(decision={}),
        ev.ConsentGiven(record={"id": "t_nieuw", "persoon": "moeder", "antwoord": "ja"}),
        ev.RecordWithdrawn(list="toestemmingen", id="t_nieuw"),
    )  # fmt: skip
    gone = {(part.place, part.name) for part in parts("moeder", *more).values() if part.ground == "weg"}
    assert gone >= {
        (":antwoord", "wat_hielp"),
        (":reden", "W01"),
        (":weging", "ALT01"),
        (":besluit", ""),
        ("toestemmingen", "t_nieuw"),
    }


def test_an_earlier_text_that_had_nothing_to_do_with_somebody_is_no_part_of_it() -> None:
    changed = ev.Answered(question="woont_nu", value="pleeggezin")
    assert not [part for part in parts("oma", changed).values() if part.name == "woont_nu" and not part.current]
    assert [part for part in parts("kind", changed).values() if part.name == "woont_nu" and not part.current]


def test_a_question_the_rules_no_longer_have_is_a_part_still() -> None:
    found = parts("kind", ev.Answered(question="verdwenen_vraag", value="iets"))
    assert found[":antwoord/verdwenen_vraag"].ground == ""


def test_somebody_who_is_not_in_the_case_has_nothing_of_the_own() -> None:
    assert {part.tie for part in parts("niemand").values()} == {"dossier"}


EVERYTHING: tuple[Body, ...] = (
    ev.Answered(question="wat_hielp", value="Oma hielp."),
    ev.Answered(question="verdwenen_vraag", value="iets"),
    ev.Answered(question="tolk_nodig", unknown="wil_niet_zeggen"),
    ev.Answered(question="woont_sinds", not_applicable="Vader weet het."),
    ev.RecordAdded(list="feiten", record={"id": "f_tante", "wat": "Tante kookt.", "delen": ["niet_voor", "oma"]}),
    ev.RecordChanged(list="feiten", record={"id": "f_tante", "wat": "Tante bakt.", "delen": ["niet_voor", "oma"]}),
    ev.RecordAdded(list="feiten", record={"id": "f_stil", "wat": "Oma is moe.", "delen": "alleen_dossier"}),
    ev.RecordChanged(list="feiten", record={"id": "f_stil", "wat": "Oma slaapt.", "delen": "alleen_dossier"}),
    ev.ConsultationCorrected(record={"id": "c_gw", "orgaan": "gw", "advies": "Moeder rust."}, reason="Anders."),
    ev.ConsentGiven(record={"id": "t_oma", "persoon": "oma", "antwoord": "ja"}),
    ev.RecordWithdrawn(list="toestemmingen", id="t_oma"),
    ev.Weighed(alternative="ALT01", weighing={"waarom": "Oma wil dit.", "woorden": ["w_moeder"]}),
    ev.AlternativeAdded(alternative={"id": "EIGEN-1", "titel": "Bij de buren", "idee_van": "tante"}),
    ev.AlternativeAdded(alternative={"id": "EIGEN-1", "titel": "Bij de buren van oma", "idee_van": "tante"}),
    ev.WarningAnswered(warning="W01", reason="Vader vroeg om rust."),
    ev.WarningAnswered(warning="W01", reason="Oma vroeg om rust."),
    ev.Decided(decision={"plek": "thuis", "motivering": "Moeder kan het."}),
    ev.Signed(person="oma", stance="eens", method="getypt", words="Goed zo.", content_hash="h"),
)


def lines_of(person: str) -> str:
    """One line for each part: its key, tie and ground, who may read it, whom else it concerns, and since when."""
    events, dossier = written(route(), facts(), *EVERYTHING)
    known = len(events) - len(EVERYTHING)
    found = []
    for part in parts_about(events, dossier, route(), person):
        share = "in_document" if part.share == "in_document" else str(part.share)
        when = f"{part.seq} {part.at[:10]}" if part.seq > known or not part.seq else "-"
        others = ",".join(part.others) or "-"
        found.append(f"{part.key}: {part.tie}, {part.ground or 'gaat mee'}; {share}; {others}; {when}")
        if part.seq > known or part.place == ":handtekening":
            found.append(f"    {json.dumps(part.body, ensure_ascii=False)}")
    return "\n".join(found) + "\n"


@pytest.mark.parametrize("person", ["moeder", "oma", "kind"])
def test_all_parts_of_a_case_in_which_everything_happened(person: str) -> None:
    same_as_kept(GOLDEN / f"delen-{person}.txt", lines_of(person))


def test_an_answer_for_the_file_only_is_not_given_to_who_did_not_say_it() -> None:
    inside = route().questions["woont_nu"].model_copy(update={"share": "alleen_dossier"})
    rules = replace(route(), questions={**route().questions, "woont_nu": inside})
    events, dossier = written(rules, facts())
    found = {part.key: part for part in parts_about(events, dossier, rules, "kind")}
    assert (found[":antwoord/woont_nu"].share, found[":antwoord/woont_nu"].ground) == (
        "alleen_dossier", "alleen_dossier",
    )  # fmt: skip


def test_words_of_a_child_that_was_not_asked_are_the_own_and_for_nobody_else() -> None:
    words = {"id": "w_stil", "wie": "kind", "tekst": "Moeder huilt."}
    added = ev.RecordAdded(list="woorden", record=words)
    assert [parts(who, added)["woorden/w_stil"].ground for who in ("kind", "moeder")] == ["", "alleen_dossier"]


def test_brothers_and_sisters_are_others_too() -> None:
    called = str(facts().records("broers_zussen")[0]["codenaam"])
    added = ev.RecordAdded(list="feiten", record={"id": "f_zus", "wat": f"{called} slaapt niet."})
    part = parts("kind", added)["feiten/f_zus"]
    assert (part.others, part.ground) == (("zus",), "ander")


def test_authority_is_of_who_has_it_and_no_other_yes() -> None:
    text = {"id": "f_samen", "wat": "Moeder en N. koken samen."}
    added = ev.RecordAdded(list="feiten", record=text)
    assert parts("moeder", added)["feiten/f_samen"].others == ()
    assert parts("oma", added)["feiten/f_samen"].others == ("kind", "moeder")
    without = tuple({**row, "gezag": "nee"} if row["id"] == "moeder" else row for row in facts().records("personen"))
    given = replace(facts(), lists={**facts().lists, "personen": without})
    assert parts("moeder", added, given=given)["feiten/f_samen"].others == ("kind",)
