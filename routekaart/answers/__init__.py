"""What is known of one case: its facts, the answers file, and the test every value has to pass.

An answers file or a replayed dossier goes in; frozen `Facts` come out.
"""

from routekaart.answers.facts import Facts
from routekaart.answers.file import AnswersFile, Decision, OwnAlternative, answers_schema
from routekaart.answers.lesson import AbsentVoice, KeyPoint, Lesson, Role, TourStep
from routekaart.answers.reading import AnswersFault, Fault, facts_from
from routekaart.answers.values import (
    FIRST_YEAR,
    TEXT_LIMIT,
    clean_text,
    normalise,
    normalise_share,
    normalise_text,
    substantive,
)

__all__ = [
    "FIRST_YEAR",
    "TEXT_LIMIT",
    "AbsentVoice",
    "AnswersFault",
    "AnswersFile",
    "Decision",
    "Facts",
    "Fault",
    "KeyPoint",
    "Lesson",
    "OwnAlternative",
    "Role",
    "TourStep",
    "answers_schema",
    "clean_text",
    "facts_from",
    "normalise",
    "normalise_share",
    "normalise_text",
    "substantive",
]
