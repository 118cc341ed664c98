"""What is told by ear is the case of the walk, written down today, in the words that stand on screen."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest

from tests.a11y import __main__ as walk
from tests.a11y.told import told_case
from tests.walk.script import own_case

WRITTEN = date.fromisoformat(own_case()["op"])


def days(told: object) -> set[str]:
    return set(re.findall(r"\b\d{1,2}-\d{1,2}-20[23]\d\b", json.dumps(told)))


def test_every_day_moves_along_except_that_of_birth() -> None:
    then, later = told_case(WRITTEN), told_case(date(WRITTEN.year + 1, WRITTEN.month, WRITTEN.day))
    assert "20-11-2026" in days(then) and "20-11-2027" in days(later)
    assert not any(day.endswith("-2026") for day in days(later))
    assert then["begin"]["geboren"] == later["begin"]["geboren"] == own_case()["begin"]["geboren"]


def test_questions_are_named_as_on_screen_and_never_by_an_id() -> None:
    told = told_case(WRITTEN)
    ids = set(own_case()["antwoorden"])
    asked = [item["asked"] for item in told["answers"]]
    assert len(asked) > 40 and not ids & set(asked)
    assert not any("[" in words for words in asked), "names are filled in"
    assert told["weighings"]["Intensieve hulp thuis"]["conclusion"] == "Inzetten"


def test_what_is_missing_is_said_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(walk, "missing_parts", lambda: ("at-spi2-core", "python3-gi"))
    assert walk.main() == 0
    assert "not done" in capsys.readouterr().out
