"""Who may read what, proven: a word planted in every field is only found on papers of those who may read it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pypdfium2
import pytest

from routekaart.document.compose import Kind, Paper, compose, to_pdf
from routekaart.dossier.sharing import FIXED_SENTENCE
from routekaart.engine import assess
from tests.document.case import facts, request, route, with_delen
from tests.document.planting import READERS, Planted, plant

PAPERS: tuple[tuple[Kind, str | None], ...] = (
    ("verantwoording", None),
    ("kind", None),
    ("bespreekblad", None),
    ("vergelijking", None),
    *(("gezin", reader) for reader in READERS),
    *(("bijblad", reader) for reader in READERS),
)


@cache
def planted() -> Planted:
    return plant()


@cache
def paper(kind: Kind, reader: str | None) -> Paper:
    case = planted()
    given = assess(case.checklist, case.facts)
    return compose(request(kind, case.facts, checklist=case.checklist, assessment=given, reader=reader))


@cache
def words_of(kind: Kind, reader: str | None) -> str:
    """Everything that can be read from a paper: its XML, its plain text and the text layer of its PDF."""
    made = paper(kind, reader)
    return "\n".join((made.xml, made.text, made.title, made.file_name, *pdf_text(to_pdf(made))))


def pdf_text(data: bytes) -> Iterator[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        for page in document:
            # A long word may be broken over two lines.
            yield page.get_textpage().get_text_range().replace("\r", "").replace("\n", "")
    finally:
        document.close()


@pytest.mark.parametrize(("kind", "reader"), PAPERS)
def test_nothing_reaches_a_reader_who_may_not_see_it(kind: Kind, reader: str | None) -> None:
    read = words_of(kind, reader)
    case = planted()
    leaked = sorted(case.words[word] for word in case.hidden_from(reader) if word in read)
    assert leaked == []


@pytest.mark.parametrize(("kind", "reader"), PAPERS)
def test_no_paper_shows_the_id_of_a_record(kind: Kind, reader: str | None) -> None:
    text = paper(kind, reader).text
    assert [name for name in planted().checklist.lists if f"{name}-" in text] == []


@pytest.mark.parametrize(("kind", "reader"), PAPERS)
def test_every_paper_carries_the_same_sentence(kind: Kind, reader: str | None) -> None:
    assert paper(kind, reader).text.count(FIXED_SENTENCE) == 1


def test_the_justification_holds_what_may_be_in_it() -> None:
    read = words_of("verantwoording", None)
    case = planted()
    places = {case.words[word][0] for word in case.shared("in_document") if word in read}
    expected = {
        *("feiten.wat", "feiten.bron", "oordelen.tekst", "hulp.vorm", "hulp.resultaat", "hulp.aanbieder"),
        *(
            "consulten.vraag",
            "consulten.advies",
            "consulten.tegenspraak",
            "consulten.nieuw_idee",
            "consulten.motivering",
        ),
        *("consulten.gesproken_met", "consulten.registratie", "woorden.tekst", "broers_zussen.codenaam"),
        *("broers_zussen.band", "afspraken.wat", "veiligheidsafspraken.wat", "doelen.wat", "doelen.meetbaar"),
        *("contact.met_wie", "contact.wanneer", "contact.hoe", "machtigingen.kenmerk", "voorwaarden.tekst"),
        *("aanvragen.bij_wie", "aanvragen.overbrugging", "personen.naam", "toestemmingen.woorden", "eigen.titel"),
        *("weging.waarom", "weging.nodig_om_wel", "weging.anders_nu", "weging.aangeboden", "weging.overbrugging"),
        *("weging.waarom_afspraken_niet", "weging.oplost", "weging.risico", "weging.toelichting", "weging.actie"),
    }
    assert expected - places == set()


def test_an_addendum_holds_what_is_kept_from_another_and_nothing_that_everybody_may_read() -> None:
    read = words_of("bijblad", "oma")
    case = planted()
    kept = {word for word in case.shared(["niet_voor", "moeder"]) if not case.words[word][0].startswith("nvt")}
    missing = sorted(case.words[word] for word in kept if word not in read)
    assert missing == []
    public = {case.words[word][0] for word in case.shared("in_document") if word in read}
    # Only who speaks, or is pointed at, may be named.
    assert {place for place in public if not place.startswith("personen.")} <= {"hulp.vorm", "eigen.titel"} | {
        place for place in public if place.split(".")[0] in POINTED
    }


POINTED = ("hulp", "aanvragen", "woorden", "consulten", "feiten", "oordelen", "afspraken")


def test_two_readers_get_different_addenda() -> None:
    assert words_of("bijblad", "moeder") != words_of("bijblad", "vader")


def test_no_trace_of_what_is_kept_from_one_person() -> None:
    plain = compose(request())
    kept = compose(request(given=with_delen(facts(), "woorden", "w_vader", ["niet_voor", "moeder"])))
    gone = compose(request(given=with_delen(facts(), "woorden", "w_vader", "alleen_dossier")))
    masked = [made.text.replace(answers_line(made), "") for made in (kept, gone)]
    assert "wonen kan hier niet" in plain.text
    assert without_hashes(masked[0]) == without_hashes(masked[1])


def answers_line(made: Paper) -> str:
    return next(line for line in made.text.splitlines() if line.startswith("Antwoorden:"))


def without_hashes(text: str) -> str:
    return "\n".join(line for line in text.splitlines() if "kenmerk" not in line)


@pytest.mark.parametrize(
    ("share", "sentence"),
    [
        ("alleen_dossier", "is niet opgenomen op wens van N."),
        (["niet_voor", "moeder"], "is niet opgenomen op wens van N."),
        (None, "nog niet gevraagd of de woorden in dit stuk mogen"),
    ],
)
def test_words_of_the_child_that_are_not_shared(share: object, sentence: str) -> None:
    made = compose(request(given=with_delen(facts(), "woorden", "w_kind", share)))
    assert sentence in made.text
    assert "11 november 2026" in made.text
    assert "mama beter wordt" not in made.text


def test_a_reason_that_stands_in_an_answer_for_the_file_only_is_not_printed() -> None:
    given = facts("gezinshuis-15")
    question = route().questions["schade_weggaan"]
    reason = str(given.answers["schade_weggaan"])
    warning = route().warnings["W07"].model_copy(update={"reason_from": ("schade_weggaan",)})
    given = replace(given, warnings_answered={})
    for share, printed in (("in_document", 2), ("alleen_dossier", 0)):
        checklist = replace(
            route(),
            warnings={**route().warnings, "W07": warning},
            questions={**route().questions, "schade_weggaan": question.model_copy(update={"share": share})},
        )
        made = compose(request(given=given, checklist=checklist, assessment=assess(checklist, given)))
        assert made.text.count(reason) == printed


def test_the_sheet_for_a_discussion_names_nobody() -> None:
    read = words_of("bespreekblad", None)
    case = planted()
    names = {word for word, (place, _) in case.words.items() if place in ("personen.naam", "personen.codenaam")}
    assert sorted(case.words[word] for word in names if word in read) == []


def test_names_in_free_text_are_replaced_on_the_sheet_for_a_discussion() -> None:
    given = with_delen(facts(), "feiten", "f_school", "in_document")
    rows = tuple(
        {**row, "wat": "S. Verzonnen zag L. en N. buiten. Oma was erbij."} if row["id"] == "f_school" else row
        for row in given.records("feiten")
    )
    made = compose(request("bespreekblad", replace(given, lists={**given.lists, "feiten": rows})))
    assert "De opsteller zag een broer of zus en het kind buiten. Oma was erbij." in made.text
    assert " N." not in made.text.replace("S. Verzonnen, jeugdprofessional", "")


def test_the_birth_date_of_the_child_is_on_no_paper() -> None:
    for kind, reader in PAPERS:
        if kind == "bijblad":
            continue
        text = compose(request(kind, reader=reader)).text
        assert "2 maart 2017" not in text and "2017" not in text
