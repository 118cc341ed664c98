"""The English of every route: nothing is missing or behind, no Dutch is left, and what is filled in stays fillable.

The shipped translations and routes go in.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from routekaart.checklist import load_route
from routekaart.checklist.translation import FOLDER, Gaps, Translation, beside, gaps_of, read_translation, translated
from tests.routes import CHECKLISTS, route

PLACEHOLDER = re.compile(r"\[\w+\]|\{\w+\}")
SAME_IN_BOTH = {"Start", "Contact", "School", "Later", "crisis", "match", "moment", "screening"}
"""Words that are also English."""
NAMES = {
    "BEN", "BIG", "CORV", "Families First", "GI", "IAG", "IPT", "MDFT", "Mockingbird", "module X", "MST", "RET", "SKJ",
    "Veilig Thuis",
}  # fmt: skip
"""What keeps its own name in the word list, where the explanation stands right below it."""
PROGRAMMES = {"Families First", "Mockingbird"}
"""Names of programmes that people know by no other."""
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


FILES = sorted((CHECKLISTS / FOLDER / "en").glob("*.yaml"))


@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.stem)
def english(request: pytest.FixtureRequest) -> Translation:
    return read_translation(request.param)


def test_every_route_has_its_english() -> None:
    routes = {path.stem for path in CHECKLISTS.glob("*.yaml") if not path.name.endswith(".tests.yaml")}
    assert {path.stem for path in FILES} == routes


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_whole_and_up_to_date(path: Path) -> None:
    english = read_translation(path)
    found = gaps_of(load_route(english.route, folder=CHECKLISTS), english, beside(path))
    assert found == Gaps(found.total, missing=(), behind=(), spare=())
    assert found.total > 900


def test_what_routes_share_is_translated_in_one_file() -> None:
    """Route A has nearly all of it; the same text with the same Dutch in two files could come to differ."""
    told: dict[tuple[str, str], list[str]] = {}
    for path in FILES:
        for name, row in read_translation(path).texts.items():
            told.setdefault((name, row.original), []).append(path.stem)
    assert {name: files for (name, _), files in told.items() if len(files) > 1} == {}


def test_what_is_filled_in_stands_in_both(english: Translation) -> None:
    different = {
        name: row.text
        for name, row in english.texts.items()
        if sorted(PLACEHOLDER.findall(row.original)) != sorted(PLACEHOLDER.findall(row.text))
    }
    assert different == {}


def test_only_names_are_the_same_in_both(english: Translation) -> None:
    same = {row.text for row in english.texts.values() if row.text == row.original}
    assert same <= SAME_IN_BOTH | NAMES
    kept = {name for name, row in english.texts.items() if row.text == row.original and row.text in NAMES}
    assert all(name.startswith("begrip.") or english.texts[name].text in PROGRAMMES for name in kept)


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
    whole = translated(route(english.route), english, beside(CHECKLISTS / FOLDER / "en" / f"{english.route}.yaml"))
    for name, row in whole.items():
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
