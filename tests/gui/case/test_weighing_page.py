"""The page on which one alternative is weighed: it shows what the rules ask, and stores what people choose."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from routekaart.gui.case.plan import PageRef
from routekaart.gui.case.weighing_page import WeighingPage
from routekaart.gui.case.weighing_plan import MOST_AT_FIRST, plan_of
from routekaart.gui.kit.digits import set_digits_choose
from tests.gui.case.conftest import Shown

JIM = PageRef("wegen", "thuis_met_hulp", ("ALT02",))
Start = Callable[..., Shown]


def weighing(case: Shown, ref: PageRef = JIM) -> WeighingPage:
    page = case.page(WeighingPage, ref)
    assert isinstance(page, WeighingPage)
    return page


def type_in(page: WeighingPage, key: str, text: str) -> None:
    field = page.conclusion.fields.input(key)
    field.focus_field()
    target = field.field.focusProxy()
    assert target is not None
    QTest.keyClicks(target, text)


def body(case: Shown, alternative: str = "ALT02") -> dict[str, object]:
    return dict(case.view.facts.weighings.get(alternative, {}))


def test_every_alternative_opens_with_at_most_five_inputs(shown: Start) -> None:
    view = shown("").view
    for name in view.assessment.alternatives:
        plan = plan_of(view, name)
        assert len(plan.opening) + len(plan.words) + 1 <= MOST_AT_FIRST, name
        assert plan.needed == ()


def test_a_conclusion_reveals_only_what_it_needs(shown: Start) -> None:
    case = shown("")
    page = weighing(case)
    assert page.conclusion.fields.keys() == ()
    page.conclusion.choice.buttons()[4].click()
    case.settle()
    assert body(case) == {"conclusie": "nog_onderzoeken"}
    assert page.conclusion.fields.keys() == ("ALT02/actie", "ALT02/wie", "ALT02/uiterlijk")
    assert not page.conclusion.reasons.isVisibleTo(page)
    assert "Wie doet dit" in page.conclusion.needed.text()


def test_a_reason_asks_for_its_own_fields(shown: Start) -> None:
    case = shown("")
    page = weighing(case)
    page.conclusion.choice.buttons()[3].click()
    case.settle()
    page.conclusion.reasons.card("R4").click()
    case.settle()
    assert body(case)["redenen"] == ["R4"]
    fields = set(page.conclusion.fields.keys())
    assert "ALT02/overbrugging" in fields
    assert "ALT02/nodig_om_wel" not in fields


def test_choosing_to_use_it_takes_the_reasons_away(shown: Start) -> None:
    case = shown("")
    page = weighing(case)
    page.conclusion.choice.buttons()[3].click()
    case.settle()
    page.conclusion.reasons.card("R2").click()
    case.settle()
    page.conclusion.choice.buttons()[0].click()
    case.settle()
    assert body(case) == {"conclusie": "inzetten"}


def test_not_about_this_child_takes_two_inputs(shown: Start) -> None:
    case = shown("")
    page = weighing(case)
    page.conclusion.no_matter.click()
    case.settle()
    assert page.conclusion.fields.keys() == ("ALT02/waarom_nvt",)
    type_in(page, "ALT02/waarom_nvt", "N. is twee jaar.")
    page.commit_pending()
    case.settle()
    assert body(case) == {"redenen": ["R7"], "waarom_nvt": "N. is twee jaar."}
    assert case.view.assessment.alternatives["ALT02"].complete


def test_typing_is_kept_as_a_draft_and_comes_back(shown: Start) -> None:
    case = shown("")
    page = weighing(case)
    page.conclusion.choice.buttons()[0].click()
    case.settle()
    type_in(page, "ALT02/waarom", "Omdat oma")
    page._keep_drafts()
    case.settle()
    assert case.view.drafts["ALT02/waarom"] == "Omdat oma"
    again = weighing(case)
    assert again.conclusion.fields.input("ALT02/waarom").value() == "Omdat oma"


def test_not_asked_yet_is_no_no(shown: Start) -> None:
    case = shown("")
    page = weighing(case)
    page.opening.input("jim_gevraagd").field.findChildren(type(page.conclusion.choice.buttons()[0]))[1].click()
    case.settle()
    assert case.view.facts.answers["jim_gevraagd"] == "nog_niet_gevraagd"
    assert page._banner is not None and "geen nee" in page._banner.strong.text()
    assert page._banner.link is not None
    page._banner.link.click()
    case.settle()
    assert any("JIM" in str(row["wat"]) for row in case.view.facts.records("afspraken"))


def test_a_record_is_added_on_the_spot_and_pointed_at(shown: Start) -> None:
    case = shown("")
    page = weighing(case)
    page.conclusion.choice.buttons()[3].click()
    case.settle()
    page.conclusion.reasons.card("R2").click()
    case.settle()
    page._add_record(page.conclusion.fields, "ALT02/feiten")
    assert page._adder is not None
    page._adder.editor.input("wat").set_value("Zij kent nog niemand in de buurt.")
    page._adder.editor.save_button.click()
    case.settle()
    made = case.view.facts.records("feiten")
    assert [row["wat"] for row in made] == ["Zij kent nog niemand in de buurt."]
    assert body(case)["feiten"] == [made[0]["id"]]
    assert page._adder is None


def test_an_own_idea_lands_between_the_rungs(shown: Start) -> None:
    case = shown("")
    page = weighing(case)
    page.idea_button.click()
    assert page.idea.editor is not None
    page.idea.editor.set_values({"titel": "Boerderij van de buurman", "na": "ALT02", "plek": "thuis"})
    page.idea.editor.save_button.click()
    case.settle()
    order = list(case.view.assessment.alternatives)
    own = next(name for name in order if name.startswith("EIGEN"))
    assert order.index(own) == order.index("ALT02") + 1


def test_keys_choose_conclusion_and_reasons(shown: Start) -> None:
    case = shown("")
    page = weighing(case)
    page.conclusion.choice.focus_first()
    QTest.keyClick(page.conclusion.choice.buttons()[0], Qt.Key.Key_4)
    case.settle()
    assert body(case)["conclusie"] == "niet_passend"
    page.conclusion.reasons.card("R1").setFocus()
    QTest.keyClick(page.conclusion.reasons.card("R1"), Qt.Key.Key_3)
    case.settle()
    assert body(case)["redenen"] == ["R3"]


def test_who_may_read_it_is_kept_with_the_weighing(shown: Start) -> None:
    case = shown()
    page = weighing(case)
    page.share.link.click()
    page.share.choice.buttons()[1].click()
    case.settle()
    assert body(case)["delen"] == "alleen_dossier"


def test_digits_that_are_switched_off_tick_no_reason(shown: Start, qapp: QApplication) -> None:
    case = shown("")
    page = weighing(case)
    page.conclusion.choice.buttons()[3].click()
    case.settle()
    card = page.conclusion.reasons.card("R1")
    set_digits_choose(qapp, False)
    QTest.keyClick(card, Qt.Key.Key_2)
    set_digits_choose(qapp, True)
    QTest.keyClick(card, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    QTest.sendKeyEvent(QTest.KeyAction.Click, card, Qt.Key.Key_twosuperior, "²", Qt.KeyboardModifier.NoModifier)
    case.settle()
    assert "redenen" not in body(case)
    QTest.keyClick(card, Qt.Key.Key_2)
    case.settle()
    assert body(case)["redenen"] == ["R2"]
