"""No rule, word or paper gives a chance in numbers: the program compares with words, and people weigh."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHANCE = re.compile(
    r"\d+(,\d+)? ?(%|procent|promille)|\b(\d+|een|één|twee|drie) (op|van) de (\d{2,}|tien|honderd|duizend)\b"
    r"|\bkans van \d|\bgemiddeld \d",
    re.IGNORECASE,
)
MADE_UP = ("oefencasussen", "voorbeelden")
"""What people said in a made-up case, such as how many days a week."""
FILES = [path for path in sorted((ROOT / "checklists").rglob("*.yaml")) if path.parent.name not in MADE_UP]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT / "checklists")))
def test_no_rule_file_gives_a_chance_in_numbers(path: Path) -> None:
    words = re.sub(r"(^|\s)#.*", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert [found.group() for found in CHANCE.finditer(words)] == []


def test_a_chance_would_be_found() -> None:
    for text in ("Dat lukt bij 40 % van hen.", "1 op de 10 kinderen", "37 van de 100 gezinnen", "een kans van 3"):
        assert CHANCE.search(text)
    for text in ("2 van 6 gewogen", "binnen 12 weken", "een van de ouders", "op de eerste dag"):
        assert not CHANCE.search(text)
