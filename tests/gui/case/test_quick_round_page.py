"""The quick round: every choice is stored, and only what does not apply is closed by it."""

from __future__ import annotations

from collections.abc import Callable

from routekaart.gui.case.plan import PageRef
from routekaart.gui.case.quick_round_page import QuickRoundPage
from tests.gui.case.conftest import Shown

Start = Callable[..., Shown]


def quick_round(case: Shown) -> QuickRoundPage:
    page = case.page(QuickRoundPage, PageRef("snelle_ronde", "snelle_ronde"))
    assert isinstance(page, QuickRoundPage)
    return page


def test_all_alternatives_stand_on_one_page_in_the_order_of_the_ladder(shown: Start) -> None:
    case = shown("")
    assert list(quick_round(case).rows) == list(case.view.assessment.alternatives)


def test_a_first_look_concludes_nothing(shown: Start) -> None:
    case = shown("")
    row = quick_round(case).rows["ALT02"]
    row.earlier.buttons()[2].click()
    row.look.buttons()[0].click()
    case.settle()
    assert case.view.facts.weighings["ALT02"] == {"eerder": "nooit", "kansrijk": "kansrijk"}
    assert case.view.assessment.alternatives["ALT02"].conclusion is None


def test_does_not_apply_is_stored_with_its_reason_only(shown: Start) -> None:
    case = shown("")
    row = quick_round(case).rows["ALT03"]
    row.look.buttons()[2].click()
    case.settle()
    assert "ALT03" not in case.view.facts.weighings
    row.why.setText("-")
    row.commit_reason()
    case.settle()
    assert "ALT03" not in case.view.facts.weighings
    row.why.setText("Het gezin heeft al een steungezin.")
    row.commit_reason()
    case.settle()
    assert case.view.assessment.alternatives["ALT03"].standing == "niet_van_toepassing"


def test_does_not_apply_can_be_taken_back(shown: Start) -> None:
    case = shown("")
    row = quick_round(case).rows["ALT03"]
    row.look.buttons()[2].click()
    row.why.setText("Het gezin heeft al een steungezin.")
    row.commit_reason()
    case.settle()
    row.look.buttons()[1].click()
    case.settle()
    assert case.view.facts.weighings["ALT03"] == {"kansrijk": "twijfel"}


def test_the_rest_was_never_tried(shown: Start) -> None:
    case = shown("")
    page = quick_round(case)
    page.rows["ALT01"].earlier.buttons()[0].click()
    case.settle()
    page.rest_button.click()
    case.settle()
    earlier = {name: body["eerder"] for name, body in case.view.facts.weighings.items()}
    assert earlier.pop("ALT01") == "loopt"
    assert set(earlier.values()) == {"nooit"}
    assert not page.rest_button.isVisibleTo(page)


def test_an_earlier_conclusion_stays(shown: Start) -> None:
    case = shown()
    row = quick_round(case).rows["ALT01"]
    assert row.state.text() == "combineren"
    assert not row.look.isVisibleTo(row)


def test_the_name_leads_to_the_weighing(shown: Start) -> None:
    case = shown("")
    page = quick_round(case)
    wanted: list[object] = []
    page.go_wanted.connect(wanted.append)
    page.rows["ALT02"].title.click()
    assert wanted == ["ALT02"]
