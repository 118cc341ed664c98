"""Lessons of practice cases: what a group and a trainer read, in plain words, and never a score."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from routekaart.casework import Environment
from routekaart.casework.practice.cases import guided_tour, practice_cases
from routekaart.casework.practice.lessons import TeacherKey, handout, teacher_key
from tests.casework.desks import environment
from tests.routes import CHECKLISTS, PRACTICE

TOUR = CHECKLISTS / "oefencasussen" / "rondleiding" / "rondleiding.yaml"
each_case = pytest.mark.parametrize("path", [*PRACTICE, TOUR], ids=lambda path: str(path.stem))
WORD = re.compile(r"\w+(?:['’-]\w+)*")


@pytest.fixture
def env(tmp_path: Path) -> Environment:
    return environment(tmp_path)


def written(env: Environment, path: Path) -> list[str]:
    """Every sentence an author wrote for a lesson."""
    sheet, key = handout(env, path), teacher_key(env, path)
    lesson = next(case.lesson for case in (*practice_cases(CHECKLISTS), guided_tour(CHECKLISTS)) if case and
                  case.path == path)  # fmt: skip
    assert lesson is not None
    texts = [*sheet.story, *(what for _, what in sheet.roles), *sheet.questions, *(step.text for step in lesson.tour)]
    texts += [text for entry in key.entries for text in (*entry.ask, *entry.see, entry.discuss)]
    texts += [voice.why for voice in lesson.absent]
    return [sentence for text in texts for sentence in re.split(r"(?<=[.!?:])\s+", text) if WORD.search(sentence)]


def test_there_are_at_least_eight_cases_over_all_routes_each_with_a_lesson() -> None:
    cases = practice_cases(CHECKLISTS)
    assert len(cases) >= 8
    assert {case.route for case in cases} == {path.stem for path in CHECKLISTS.glob("*.yaml") if "." not in path.stem}
    for case in cases:
        assert case.lesson is not None and case.lesson.story and case.lesson.roles, case.path.name
        assert len(case.lesson.questions) >= 3 and len(case.lesson.key) >= 2, case.path.name
        assert case.lesson.absent, case.path.name


@each_case
def test_every_lesson_is_written_plainly(env: Environment, path: Path) -> None:
    counts = [len(WORD.findall(sentence)) for sentence in written(env, path)]
    assert max(counts) <= 20
    assert sum(counts) / len(counts) <= 12


@each_case
def test_every_story_says_that_it_is_made_up(env: Environment, path: Path) -> None:
    assert "verzonnen" in " ".join(handout(env, path).story)


@each_case
def test_a_key_says_what_lay_to_hand_and_never_scores(env: Environment, path: Path) -> None:
    key = teacher_key(env, path)
    assert all(entry.ask and entry.see for entry in key.entries)
    words = " ".join(_words(key)).casefold()
    for never in ("punten", "score", "cijfer", "fout antwoord", "goed antwoord", "%"):
        assert never not in words, never


def test_voices_are_those_the_author_names_and_those_without_words(env: Environment) -> None:
    voices = {voice.who: voice.why for voice in teacher_key(env, _path("noor-bij-oma")).voices}
    assert voices["Oma"].startswith("Het plan rust op haar.")
    assert voices["Tante"] == "Staat in deze casus, zonder eigen woorden."
    assert not {"Moeder", "N.", "Opsteller", "Regisseur"} & set(voices)


def test_warnings_that_play_are_told_and_the_answers_that_would_change_them(env: Environment) -> None:
    key = teacher_key(env, _path("terugblik-groep"))
    assert [warning.title for warning in key.warnings] == ["Aan weinig mogelijkheden gedacht"]
    assert key.flips[0].state == "speelt nu"
    assert key.flips[0].changes[0].endswith("dan speelt zij niet.")
    quiet = teacher_key(env, _path("noor-bij-oma"))
    assert quiet.warnings == ()
    told = {flip.title: flip.changes for flip in quiet.flips}
    assert told["Ver weg of een andere school"] == ("Moet het kind naar een andere school? ‘Ja’: dan speelt zij.",)
    # By way of a definition: the warning itself only names other rules.
    assert "Er is een tolk of kenner van de cultuur" in told


def test_a_route_without_alternatives_has_no_rungs_to_fill_in(env: Environment) -> None:
    assert handout(env, _path("terugblik-groep")).rungs == ()
    rungs = handout(env, _path("noor-bij-oma")).rungs
    assert rungs[0][0] == "Eigen netwerk en familiegroepsplan"
    assert [distance for _, distance in rungs] != [] and all(0 <= distance <= 1 for _, distance in rungs)


def _path(name: str) -> Path:
    return CHECKLISTS / "oefencasussen" / f"{name}.yaml"


def _words(key: TeacherKey) -> list[str]:
    lines = [text for entry in key.entries for text in (entry.title, *entry.ask, *entry.see, entry.discuss)]
    return [*lines, *(change for flip in key.flips for change in flip.changes), *(voice.why for voice in key.voices)]
