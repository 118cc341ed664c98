"""Rules run again from a document alone: the same, told when it is not, and never harmed by what is inside."""

from __future__ import annotations

import io
import json
import os
import re
import sys
import time
import zlib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from routekaart.checklist import load_route
from routekaart.dossier.extractform import FILE_NAME
from routekaart.verification import KnownKey, VerificationReport, acceptable, verify
from routekaart.verification.apart import answer, rerun_apart
from routekaart.verification.attached import receipt
from routekaart.verification.rerun import Rerun, rerun
from tests.verification import extracts, samples
from tests.verification.attacks import place

OURS = [KnownKey("S. Jansen (collega)", extracts.known())]
GOLDEN = Path(__file__).parent / "golden"


def checked(pdf: bytes) -> VerificationReport:
    return verify(pdf, known=OURS, now=samples.NOW)


@cache
def inside(raw: bytes) -> Rerun:
    """Run in this process, which is what the other one does."""
    return rerun(extracts.around(raw))


def test_another_process_comes_to_the_same() -> None:
    report = checked(extracts.honest())
    assert (report.verdict, report.rules_rerun, report.rules_reasons) == ("onveranderd", True, ())
    assert acceptable(report, require_known=True)
    assert ("Regels opnieuw uitgevoerd", "zelfde uitkomst", "ok") in report.facts
    assert report.extract_about.startswith("regels residentieel 2026.1, regio foodvalley 2026.1, op 22-11-2026")


def test_a_document_without_an_extract_says_so_and_starts_no_process() -> None:
    report = verify(samples.one_seal(), known=OURS, now=samples.NOW)
    assert (report.has_extract, report.rules_rerun) == (False, None)
    assert ("Regels opnieuw uitgevoerd", "nee, er zit geen uittreksel in het bestand", "unknown") in report.facts


def test_an_unsealed_document_is_run_as_well() -> None:
    report = checked(extracts.around(extracts.raw()))
    assert (report.verdict, report.rules_rerun) == ("niet_verzegeld", True)


def test_practice_is_told_of_the_extract_as_well() -> None:
    assert checked(extracts.sealed(extracts.around(extracts.changed(oefening=True)))).is_practice
    assert not checked(extracts.honest()).is_practice


# changed or forged ------------------------------------------------------------------------------------------


def _moved(raw: bytes) -> bytes:
    """One fact is another one: the child lives somewhere else."""
    facts = extracts.data()["gegevens"]
    answers = {**facts["antwoorden"], "schade_weggaan": "Iets heel anders dan er stond, maar even lang genoeg."}
    return extracts.changed(gegevens={**facts, "antwoorden": answers})


def test_one_changed_fact_in_the_attachment_breaks_the_seal() -> None:
    swapped = extracts.in_stream(
        extracts.honest(), zlib.compress(_moved(extracts.raw())), filter=pikepdf.Name.FlateDecode
    )
    report = checked(swapped)
    assert report.verdict == "gewijzigd"
    assert report.rules_rerun is None
    assert report.rules_reasons == ("Het document is veranderd. Daarom is er niets uitgevoerd.",)


def test_one_changed_bit_in_the_attachment_breaks_the_seal() -> None:
    good = extracts.honest()
    with pikepdf.open(io.BytesIO(good)) as document:
        held: Any = document.attachments[FILE_NAME].obj.EF.F
        packed = held.read_raw_bytes()
    begin = good.index(packed)
    assert begin < place(good)[0]
    for number in (0, len(packed) // 2, len(packed) - 1):
        bad = bytearray(good)
        bad[begin + number] ^= 1
        report = checked(bytes(bad))
        assert (report.verdict, report.rules_rerun) == ("gewijzigd", None)


def test_an_extract_added_after_the_seal_is_found() -> None:
    with pikepdf.open(io.BytesIO(samples.one_seal())) as document:
        document.attachments[FILE_NAME] = pikepdf.AttachedFileSpec(document, extracts.raw())
        out = io.BytesIO()
        document.save(out)
    assert checked(out.getvalue()).verdict == "gewijzigd"


def test_a_consistent_forgery_is_told_as_that_of_an_unknown_sealer() -> None:
    facts = extracts.data()["gegevens"]
    moved = extracts.changed(gegevens={**facts, "nvt": {**facts["nvt"], "tolk_nodig": "nvt"}})
    first = inside(moved)
    assert first.same is True
    report = checked(extracts.sealed(extracts.around(moved), "Iemand Anders"))
    assert (report.verdict, report.rules_rerun) == ("onbekende_sleutel", True)
    assert "Wie dat is, staat niet vast." in report.sentence
    assert not acceptable(report, require_known=True)


def test_another_outcome_is_told_by_name_even_under_a_known_seal() -> None:
    name = next(iter(extracts.data()["uitkomst"]["waarschuwingen"]))
    lying = extracts.other_outcome("waarschuwingen", name, waarde="waar", niveau="B")
    report = checked(extracts.sealed(extracts.around(lying)))
    assert (report.verdict, report.rules_rerun) == ("onveranderd", False)
    assert report.rules_reasons == (
        f"Bij waarschuwing {name} geven de regels iets anders dan in het uittreksel staat.",
    )
    assert report.sentence.endswith("De regels geven niet wat in het uittreksel staat.")
    assert not acceptable(report, require_known=False)


def test_a_difference_with_another_version_of_the_program_says_so() -> None:
    outcome = extracts.data()["uitkomst"]
    found = inside(extracts.changed(programma="9.9.9", uitkomst={**outcome, "compleet": not outcome["compleet"]}))
    assert found.same is False
    assert "Routekaart 9.9.9" in found.reasons[-1]
    assert inside(extracts.changed(programma="9.9.9")).same is True


def test_many_differences_are_counted() -> None:
    outcome = extracts.data()["uitkomst"]
    none = {name: {**item, "waarde": "onbekend!"} for name, item in outcome["waarschuwingen"].items()}
    found = inside(extracts.changed(uitkomst={**outcome, "waarschuwingen": none}))
    assert found.same is False
    assert found.reasons[-1] == f"En nog {len(none) - 5} verschillen."


@pytest.mark.parametrize(
    "outcome",
    [{}, {"waarschuwingen": []}, {"iets": 1}, "alles", {**extracts.data()["uitkomst"], "meer": {"zq": 1}}],
    ids=["none", "list", "other", "text", "more"],
)
def test_an_outcome_of_another_shape_is_never_the_same(outcome: Any) -> None:
    assert inside(extracts.changed(uitkomst=outcome)).same is not True


# what does not belong together ------------------------------------------------------------------------------


def test_other_rules_than_on_the_last_page_are_told() -> None:
    found = rerun(extracts.around(extracts.raw(), rules="0" * 64))
    assert found.same is False
    assert "De regels in het uittreksel zijn niet die" in found.reasons[0]
    elsewhere = load_route("breakdown", folder=Path("checklists"))
    swapped = extracts.changed(regels=elsewhere.canonical, regels_sha256=elsewhere.hash)
    assert inside(swapped).same is False
    fitting = rerun(extracts.around(swapped, rules=elsewhere.hash))
    assert fitting.reasons == ("Het uittreksel noemt een andere route dan de regels die erin zitten.",)


def test_another_extract_than_on_the_last_page_is_told() -> None:
    for printed in ("0" * 64, ""):
        pdf = extracts.around(extracts.raw(), extract=printed)
        assert rerun(pdf).same is (printed == "")
    twice = extracts.around(extracts.raw(), more=f"Uittreksel: sha256 {'1' * 64}")
    assert rerun(twice).same is False
    assert len(receipt(twice).extract) == 2


def test_hashes_in_the_extract_itself_must_fit() -> None:
    assert inside(extracts.changed(regels_sha256="0" * 64)).same is False
    assert inside(extracts.changed(uitkomst_sha256="0" * 64)).same is False


# what cannot be run ------------------------------------------------------------------------------------------


def _rules(**parts: Any) -> bytes:
    rules = json.loads(extracts.data()["regels"])
    rules["route"][1] |= parts
    text = json.dumps(rules, ensure_ascii=False)
    return extracts.changed(regels=text, regels_sha256=extracts.sha(text.encode()))


def _with_rules(raw: bytes) -> Rerun:
    return rerun(extracts.around(raw, rules=json.loads(raw)["regels_sha256"]))


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (extracts.changed(routekaart_uittreksel=2), "een vorm die deze Routekaart niet kent"),
        (extracts.changed(taalversie=2), "een taalversie die deze Routekaart niet kent"),
        (b"{}", "geen uittreksel van Routekaart"),
        (b"[" * 100_000, "niet te lezen"),
        (extracts.changed(gegevens=[]), "er ontbreekt iets"),
    ],
    ids=["form", "language", "nothing", "deep", "shape"],
)
def test_an_extract_that_cannot_be_read_is_told(raw: bytes, words: str) -> None:
    found = inside(raw)
    assert found.same is None
    assert words in found.reasons[0]


def test_rules_that_cannot_be_read_are_told() -> None:
    for raw in (_rules(stappen=[]), _rules(taalversie=7), _rules(onbekend_woord="ja")):
        found = _with_rules(raw)
        assert found.same is None
        assert found.reasons[0] == "Deze Routekaart kan de regels in het uittreksel niet lezen."


def test_facts_that_the_rules_cannot_look_at_are_told() -> None:
    facts = extracts.data()["gegevens"]
    wrong = {
        **facts,
        "wegingen": {"ALT04": {"conclusie": {"a": [1]}, "redenen": 7}},
        "eigen_alternatieven": [{"id": "a"}],
    }
    found = inside(extracts.changed(gegevens=wrong))
    assert found.same is None
    assert found.reasons[0] == "De regels kunnen met deze gegevens niet worden uitgevoerd."


@pytest.mark.parametrize(
    ("stream", "keys"),
    [
        (zlib.compress(b"0" * 2_000_000_000)[:4_000_000] if os.environ.get("ROUTEKAART_LARGE") else b"", {}),
        (zlib.compress(b" " * 50_000_000), {"filter": pikepdf.Name.FlateDecode}),
        (b"\x78\x9cgeen zlib", {"filter": pikepdf.Name.FlateDecode}),
        (b" " * 3_000_000, {}),
        (b"<7B7D>", {"filter": pikepdf.Name.ASCIIHexDecode}),
        (
            zlib.compress(zlib.compress(b" " * 50_000_000)),
            {"filter": pikepdf.Array([pikepdf.Name.FlateDecode, pikepdf.Name.FlateDecode])},
        ),
        (
            zlib.compress(b"{}"),
            {"filter": pikepdf.Name.FlateDecode, "decode_parms": pikepdf.Dictionary(Predictor=12, Columns=99_999_999)},
        ),
    ],
    ids=["empty", "bomb", "no zlib", "large", "another filter", "twice", "predictor"],
)
def test_what_is_packed_in_another_way_is_never_unpacked_further_than_its_limit(
    stream: bytes, keys: dict[str, Any]
) -> None:
    found = rerun(extracts.in_stream(extracts.around(extracts.raw()), stream, **keys))
    assert found.same is not True
    assert found.reasons


def test_another_file_beside_it_is_told() -> None:
    with pikepdf.open(io.BytesIO(extracts.around(extracts.raw()))) as document:
        document.attachments["programma.exe"] = pikepdf.AttachedFileSpec(document, b"MZ")
        out = io.BytesIO()
        document.save(out)
    assert "nog een ander bestand" in rerun(out.getvalue()).reasons[0]
    assert checked(extracts.around(extracts.raw(), name="dossier.json")).has_extract is False


def test_rules_that_never_end_are_stopped() -> None:
    """Lists within lists within lists: allowed in the language, and longer than a life."""
    deep: Any = {"veld": "wat", "is": "x"}
    for _ in range(8):
        deep = {"voor_een": {"in": "feiten", "geldt": deep}}
    rules = json.loads(extracts.data()["regels"])
    rules["route"][1]["definities"] = [
        *rules["route"][1].get("definities", []),
        {"id": "eeuwig", "titel": "Eeuwig", "als": deep, "bron": {"uit": "VOORSTEL"}},
    ]
    first = next(item for item in rules["route"][1]["stappen"])
    first["toon_als"] = {"besluit": "eeuwig", "is": "ja"}
    facts = extracts.data()["gegevens"]
    rows = [{"id": f"f{number}", "wat": "y"} for number in range(300)]
    text = json.dumps(rules, ensure_ascii=False)
    raw = extracts.changed(
        regels=text,
        regels_sha256=extracts.sha(text.encode()),
        gegevens={**facts, "lijsten": {**facts["lijsten"], "feiten": rows}, "compleet": ["feiten"]},
    )
    began = time.monotonic()
    found = rerun_apart(extracts.around(raw, rules=extracts.sha(text.encode())), seconds=3)
    assert found == Rerun(None, ("Het uitvoeren duurde langer dan 3 seconden en is gestopt.",))
    assert time.monotonic() - began < 30


def test_what_is_no_document_at_all_is_told() -> None:
    assert rerun(b"geen pdf") == Rerun(None, ("Het uittreksel is niet te lezen.",))
    told = json.loads(answer(extracts.around(extracts.raw())))
    assert (told["same"], told["reasons"], told["practice"]) == (True, [], False)


def test_a_process_that_stops_halfway_is_told() -> None:
    for code in ("import sys; sys.exit(3)", "print('geen antwoord')", "print('[1]')"):
        found = rerun_apart(extracts.around(extracts.raw()), program=[sys.executable, "-c", code])
        assert found == Rerun(None, ("Het uitvoeren is halverwege gestopt.",))
    assert rerun_apart(b"", program=["/bestaat/niet"]).same is None


def test_every_reason_is_a_sentence_people_can_read() -> None:
    raws = (extracts.changed(routekaart_uittreksel=2), b"{}", extracts.changed(uitkomst={}), b" " * 3_000_000)
    for raw in raws:
        for reason in inside(raw).reasons:
            assert re.fullmatch(r"[A-Z].*\.", reason)
            assert all(len(part.split()) <= 20 for part in re.split(r"[.;:]", reason))


def test_a_document_of_an_earlier_release_still_gives_the_same() -> None:
    for path in sorted(GOLDEN.glob("uittreksel-*.pdf")):
        report = verify(path.read_bytes(), now=samples.NOW)
        assert (report.verdict, report.rules_rerun, report.rules_reasons) == ("onbekende_sleutel", True, ())
        assert report.is_practice
    assert len(list(GOLDEN.glob("uittreksel-*.pdf"))) >= 1


def test_what_the_report_tells_when_it_could_not_be_done() -> None:
    report = replace(VerificationReport(is_ours=True), has_extract=True, rules_reasons=("Iets ging niet.",))
    assert ("Regels opnieuw uitgevoerd", "nee, dat kon niet", "unknown") in report.facts
    assert ("Over de regels", "Iets ging niet.", "unknown") in report.facts
