"""What stands beside and around the pages: river, right panel, task list, answers read back."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel

from routekaart.checklist.model import Source
from routekaart.dossier import events as ev
from routekaart.gui.case.check_answers_page import CheckAnswersPage, rows_of
from routekaart.gui.case.panel_parts import parts_for
from routekaart.gui.case.plan import make_plan, page_with
from routekaart.gui.case.river_stops import river_of, where_text
from routekaart.gui.case.tasks import task_groups, task_line
from routekaart.gui.case.wording import answer_text, moment_text, source_text
from routekaart.gui.kit import UnfoldingText
from tests.gui.case.conftest import Shown
from tests.gui.case.small_case import SmallCase, opened  # noqa: F401

Start = Callable[[], SmallCase]


@pytest.fixture
def case(opened: Start) -> SmallCase:  # noqa: F811
    return opened()


def test_every_page_of_a_step_has_exactly_one_stop(case: SmallCase) -> None:
    plan = make_plan(case.view)
    river = river_of(case.view, plan)
    for page in plan:
        if page.step is not None:
            assert sum(stop.current for stop in river.at(page)) == 1, page.key
    assert not any(stop.current for stop in river.at(None))


def test_the_stops_lead_to_pages_of_the_plan_and_alternatives_have_their_distance(case: SmallCase) -> None:
    plan = make_plan(case.view)
    river = river_of(case.view, plan)
    assert {page.key for page in river.pages.values()} <= {page.key for page in plan}
    found = {stop.title: stop.distance for stop in river.stops}
    assert (found["Oma"], found["Groep"]) == (0.1, 0.9)
    assert found["Besluit"] is None


def test_states_of_stops_follow_what_is_filled_in(case: SmallCase) -> None:
    plan = make_plan(case.view)

    def states() -> dict[str, str]:
        return {stop.title: stop.state for stop in river_of(case.view, plan).stops}

    assert states()["Oma"] == "open"
    case.desk.weigh(case.case_id, "OMA", {"conclusie": "combineren", "waarom": "Oma wil graag."})
    case.desk.answer(case.case_id, "gesproken", "ja")
    assert states()["Oma"] == "combineren"
    assert states()["Stem"] == "klaar"
    for name, value in (
        ("woont_nu", "thuis"),
        ("intern", "x"),
        ("adres_soort", "x"),
        ("passend", "volledig"),
        ("uren", 2),
    ):
        case.desk.answer(case.case_id, name, value)
    case.desk.answer(case.case_id, "steun", [])
    assert states()["Start"] == "bezig"
    case.desk.complete_list(case.case_id, "personen", True)
    assert states()["Start"] == "klaar"
    thuis = page_with(case.view, plan, "OMA")
    assert thuis is not None
    assert where_text(case.view, thuis, None) == "Thuis met hulp · 1 van 2 gewogen"


def test_the_panel_explains_step_question_and_words(case: SmallCase) -> None:
    child = case.desk.save_record(case.case_id, "personen", {"rol": "kind", "codenaam": "N."}).created
    for day in ("2026-11-01", "2026-11-02", "2026-11-03", "2026-11-04"):
        case.desk.save_record(case.case_id, "woorden", {"wie": child, "datum": day, "tekst": f"Gezegd op {day}"})
    view = case.view
    page = page_with(view, make_plan(view), "woont_nu")
    assert page is not None
    parts = {part.title: part for part in parts_for(view, page, "woont_nu", None)}
    assert parts["Waarom vragen we dit?"].texts == ("Dat bepaalt de route.",)
    assert parts["Waarom deze stap"].texts == ("Zonder begin geen route.",)
    said = [card[0] for card in parts["Wat er al is gezegd"].cards]
    assert said == ["N., 4 november 2026", "N., 3 november 2026", "N., 2 november 2026"]
    people = page_with(view, make_plan(view), "personen")
    assert people is not None
    explained = {part.title: part.cards for part in parts_for(view, people, "", None)}
    assert explained["Woorden uitgelegd"] == (("gezag", "Het recht om over een kind te beslissen."),)


def test_the_panel_tells_which_consultation_belongs_to_the_step(case: SmallCase) -> None:
    case.desk.answer(case.case_id, "woont_nu", "thuis")
    page = page_with(case.view, make_plan(case.view), "overleg")
    assert page is not None
    parts = {part.title: part.cards for part in parts_for(case.view, page, "", None)}
    assert parts["Overleg bij deze stap"] == (("RET", "Nog niet gevraagd."),)
    log = {"orgaan": "RET", "datum": "2026-11-20", "vraag": "Wat nu?", "advies": "Wacht even", "opvolging": "niet",
           "motivering": "Wachten kan niet."}  # fmt: skip
    case.desk.save_record(case.case_id, "consulten", log)
    parts = {part.title: part.cards for part in parts_for(case.view, page, "", None)}
    assert parts["Overleg bij deze stap"] == (("20 november 2026 · RET", "Advies: Wacht even", "Niet overgenomen."),)


def test_of_many_consultations_the_panel_tells_the_latest_and_those_that_wait(case: SmallCase) -> None:
    case.desk.answer(case.case_id, "woont_nu", "thuis")
    records = [{"id": f"c{n}", "orgaan": "RET", "vraag": "Wat nu?", "datum": f"2026-01-{n + 1:02}"} for n in range(20)]
    records[3] = {"id": "c3", "orgaan": "RET", "vraag": "Wat nu?", "datum_gevraagd": "2026-02-01"}
    case.desk.write(case.case_id, [ev.ConsultationLogged(record=record) for record in records])
    page = page_with(case.view, make_plan(case.view), "overleg")
    assert page is not None
    cards = {part.title: part.cards for part in parts_for(case.view, page, "", None)}["Overleg bij deze stap"]
    assert [card[0].split(" januari")[0] for card in cards] == ["RET", *(str(n) for n in range(12, 21)),
                                                                "En nog 10 andere overleggen"]  # fmt: skip


def test_a_long_answer_is_read_back_bit_by_bit(case: SmallCase) -> None:
    case.open()
    for number in range(40):
        case.add("personen", rol="netwerk", codenaam=f"Buur {number}")
    case.screen.go_to("controleren")
    case.settle()
    page = case.page
    assert isinstance(page, CheckAnswersPage)
    case.qtbot.waitUntil(lambda: bool(page.findChildren(UnfoldingText)))
    piece = next(item for item in page.findChildren(UnfoldingText) if "Buur 2" in item.label.text())
    assert "Buur 39" not in piece.label.text() and "regels" in piece.more.text()
    piece.more.click()
    assert "Buur 39" in piece.label.text() and piece.more.isHidden()


def test_tasks_stand_under_the_sitting_of_their_step(case: SmallCase) -> None:
    groups = {group.id: [task.target for task in group.tasks] for group in task_groups(case.view)}
    assert "woont_nu" in groups["voorbereiden"]
    assert "gesproken" in groups["kind"]
    assert "besluit" in groups["afronden"]
    assert "Voorlopig ondertekenen kan altijd." in task_line(case.view)


def test_every_task_of_a_real_case_leads_to_a_page(shown: Callable[..., Shown]) -> None:
    view = shown("").view
    plan = make_plan(view)
    tasks = [task for group in task_groups(view) for task in group.tasks]
    assert len(tasks) > 20
    lost = [
        task.target
        for task in tasks
        if not task.target.startswith("overleg:") and page_with(view, plan, task.target) is None
    ]
    assert lost == []


def test_reading_back_says_what_is_not_filled_in(case: SmallCase) -> None:
    case.desk.answer(case.case_id, "passend", {"waarde": "niet", "toelichting": "Te druk"})
    step = case.view.checklist.steps[0]
    rows = {row.target: row.said for row in rows_of(case.view, step)}
    assert rows["passend"] == "Niet (Te druk)"
    assert rows["woont_nu"] == "Niet ingevuld"
    assert "sinds" not in rows


def test_reading_back_changes_only_the_step_that_changed(case: SmallCase) -> None:
    case.open(part="controleren")
    page = case.page
    assert isinstance(page, CheckAnswersPage)
    case.qtbot.waitUntil(lambda: len(page.cards) >= 4)
    before = dict(page.cards)
    case.do(lambda desk: desk.answer(case.case_id, "gesproken", "ja"))
    case.qtbot.waitUntil(lambda: page.cards["stem"] is not before["stem"])
    assert page.cards["begin"] is before["begin"]
    assert "Ja" in [label.text() for label in page.cards["stem"].findChildren(QLabel)]


def test_answers_read_as_words(case: SmallCase) -> None:
    questions = case.view.checklist.questions
    case.desk.answer(case.case_id, "uren", 2.5)
    case.desk.answer_not_applicable(case.case_id, "adres_soort", "Er is niets")
    case.desk.answer_unknown(case.case_id, "woont_nu", "niet_bekend")
    view = case.view
    assert answer_text(view, questions["uren"]) == "2,5 uur"
    assert answer_text(view, questions["adres_soort"]) == "Niet van toepassing: Er is niets"
    assert answer_text(view, questions["woont_nu"]) == "Weet ik niet"
    assert answer_text(view, questions["intern"]) == ""


def test_a_source_that_nobody_saw_says_so(case: SmallCase) -> None:
    unseen = Source(title="Een wet", verify="ja")
    assert source_text(case.view, unseen) == "Een wet · nog niet nagelezen"
    assert moment_text("2026-11-12T14:32:00+00:00") == "12 november 14:32"
    assert moment_text("geen tijd") == ""
