"""Professional words in the copy for a family are explained on it: what counts as one, and how it is named."""

from __future__ import annotations

import pytest

from routekaart.checklist.model import Term
from routekaart.document.compose import compose
from routekaart.document.paper.glossary import hard_words
from tests.document.case import request

TERMS = (
    Term(woord="MST", uitleg="Hulp thuis."),
    Term(woord="BEN", uitleg="Een groep deskundigen."),
    Term(woord="screening", uitleg="Onderzoek."),
    Term(woord="gezin", uitleg="Mensen die samen wonen."),
    Term(woord="gezinsvoogd", uitleg="Werkt voor de GI.", ook=("jeugdbeschermer", "voogd")),
)
LISTED = ("MST", "BEN", "Screening", "voogd")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Het gezin krijgt hulp.", ()),
        ("De screening loopt. Daarna MST.", (("MST", "Hulp thuis."), ("screening", "Onderzoek."))),
        ("De SCREENING.", (("screening", "Onderzoek."),)),
        ("Ik ben er. De mst en screeningen.", ()),
        ("De voogd komt langs.", (("voogd", "Werkt voor de GI."),)),
    ],
)
def test_only_professional_words_that_stand_there(text: str, words: tuple[tuple[str, str], ...]) -> None:
    assert hard_words(text, TERMS, LISTED, ()) == words


def test_a_title_of_more_words_explains_itself_and_one_of_one_word_does_not() -> None:
    assert hard_words("MST, hulp in het gezin", TERMS, LISTED, ("MST, hulp in het gezin",)) == ()
    assert hard_words("Screening", TERMS, LISTED, ("Screening",)) == (("screening", "Onderzoek."),)


def test_the_copy_for_a_family_explains_what_stands_in_it_and_other_papers_do_not() -> None:
    copy = compose(request("gezin", reader="moeder"))
    assert "Screening: Onderzoek of een gezin geschikt en veilig is." in copy.text
    assert "Onderzoek of een gezin" not in compose(request("verantwoording")).text
