"""The English of route A: nothing is missing or behind, nothing is left Dutch, and what is filled in stays fillable.

The shipped translation and route go in.
"""

from __future__ import annotations

import re

import pytest

from routekaart.checklist import load_route
from routekaart.checklist.translation import FOLDER, Gaps, Translation, gaps_of, read_translation
from tests.routes import CHECKLISTS

PLACEHOLDER = re.compile(r"\[\w+\]|\{\w+\}")
SAME_IN_BOTH = {"Start", "Contact", "School", "Later", "crisis", "match", "screening"}
"""Words that are also English."""
NAMES = {
    "BEN", "BIG", "CORV", "Families First", "GI", "IAG", "IPT", "MDFT", "Mockingbird", "module X", "MST", "RET", "SKJ",
    "Veilig Thuis",
}  # fmt: skip
"""What keeps its own name in the word list, where the explanation stands right below it."""
DUTCH = re.compile(
    r"\b(het|een|niet|geen|voor|zijn|ouders|gezin|naar|wordt|jeugdhulp|gemeente|wijkteam|gedragswetenschapper)\b", re.I
)
EXPLAINED = re.compile(r"\([^)]*\)")
"""The Dutch word stands behind the English one where a mother will meet it on paper."""
AGENCIES = {
    r"\bGI\b": r"youth protection agency|certified agency",
    r"\bRET\b": r"regional team of experts|Regional team",
    r"\bVeilig Thuis\b": r"Dutch agency for domestic safety",
    r"\bJIM\b": r"mentor",
}
"""What the name has to be explained with, somewhere in what is read together."""


@pytest.fixture(scope="module")
def english() -> Translation:
    return read_translation(CHECKLISTS / FOLDER / "en" / "residentieel.yaml")


def test_whole_and_up_to_date(english: Translation) -> None:
    total = len(english.texts)
    found = gaps_of(load_route("residentieel", folder=CHECKLISTS), english)
    assert found == Gaps(total, missing=(), behind=(), spare=())
    assert total > 2000


def test_what_is_filled_in_stands_in_both(english: Translation) -> None:
    different = {
        name: row.text
        for name, row in english.texts.items()
        if sorted(PLACEHOLDER.findall(row.original)) != sorted(PLACEHOLDER.findall(row.text))
    }
    assert different == {}
    assert any(PLACEHOLDER.search(row.text) for row in english.texts.values())


def test_only_names_are_the_same_in_both(english: Translation) -> None:
    same = {row.text for row in english.texts.values() if row.text == row.original}
    assert same <= SAME_IN_BOTH | NAMES
    kept = {name for name, row in english.texts.items() if row.text == row.original and row.text in NAMES}
    assert all(name.startswith("begrip.") or english.texts[name].text == "Families First" for name in kept)


def test_no_dutch_is_left_but_a_word_in_brackets(english: Translation) -> None:
    left = {name: row.text for name, row in english.texts.items() if DUTCH.search(EXPLAINED.sub("", row.text))}
    assert left == {}


def test_a_question_stays_a_question(english: Translation) -> None:
    turned = {
        name: row.text
        for name, row in english.texts.items()
        if row.original.rstrip()[-1] in "?…" and row.text[-1] != row.original.rstrip()[-1]
    }
    assert turned == {}


@pytest.mark.parametrize("agency", AGENCIES)
def test_an_agency_is_explained_where_it_is_met(agency: str, english: Translation) -> None:
    """In the text itself, or in another text of the same question, warning or word."""
    together: dict[str, str] = {}
    for name, row in english.texts.items():
        owner = ".".join(name.split(".")[:2])
        together[owner] = f"{together.get(owner, '')}\n{row.text}"
    bare = {owner for owner, text in together.items() if re.search(agency, text)
            and not re.search(AGENCIES[agency], text)}  # fmt: skip
    assert bare == set()


def test_sentences_are_short(english: Translation) -> None:
    """Plain English, as the Dutch is plain: no sentence over 26 words."""
    long = [
        sentence
        for row in english.texts.values()
        for sentence in re.split(r"(?<=[.?!:])\s", row.text)
        if len(sentence.split()) > 26
    ]
    assert long == []
