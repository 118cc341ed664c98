"""Which main pages there are and how each is made; a page is only imported when somebody goes there.

A name goes in; the page comes out. The start needs nothing of the others, so it is on screen at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from routekaart.gui.place import Place, Surroundings

__all__ = ["MADE_ANEW", "NEEDS_DESK", "OF_ONE_CASE", "OF_ONE_DESK", "PAGES"]

NEEDS_DESK = frozenset({
    "cases", "case", "case_record", "about_person", "corrections", "consultations", "log", "new_case", "redact",
    "rule_changes",
})  # fmt: skip
"""Pages that show cases."""
OF_ONE_CASE = frozenset({"case", "case_record", "about_person", "corrections", "consultations", "redact"})
"""Pages that hold text of a case, which goes when the case is destroyed or words are taken out."""
OF_ONE_DESK = NEEDS_DESK | {"settings", "check"}
"""Pages that must not live on when another vault opens."""
MADE_ANEW = frozenset({
    "start", "practice", "trainer", "lesson", "lesson_large", "groups",
    "unlock", "cases", "case_record", "consultations", "log", "rules", "rule_changes", "settings",
})  # fmt: skip
"""Pages that hold nothing of their own, so that another text size simply makes them anew."""


def _start(around: Surroundings) -> Place:
    from routekaart.gui.start_page import StartPage

    return StartPage(around)


def _practice(around: Surroundings) -> Place:
    from routekaart.gui.practice_page import PracticePage

    return PracticePage(around)


def _trainer(around: Surroundings) -> Place:
    from routekaart.gui.practice.trainer_page import TrainerPage

    return TrainerPage(around)


def _lesson(around: Surroundings) -> Place:
    from routekaart.gui.practice.lesson_page import LessonPage

    return LessonPage(around)


def _lesson_large(around: Surroundings) -> Place:
    from routekaart.gui.practice.large_page import LargePage

    return LargePage(around)


def _groups(around: Surroundings) -> Place:
    from routekaart.gui.practice.groups_page import GroupsPage

    return GroupsPage(around)


def _first_start(around: Surroundings) -> Place:
    from routekaart.gui.first_start import FirstStart

    return FirstStart(around)


def _new_case(around: Surroundings) -> Place:
    from routekaart.gui.first_start import NewCase

    return NewCase(around)


def _unlock(around: Surroundings) -> Place:
    from routekaart.gui.unlock_page import UnlockPage

    return UnlockPage(around)


def _restore(around: Surroundings) -> Place:
    from routekaart.gui.restore_page import RestorePage

    return RestorePage(around)


def _organisation(around: Surroundings) -> Place:
    from routekaart.gui.organisation_page import OrganisationPage

    return OrganisationPage(around)


def _cases(around: Surroundings) -> Place:
    from routekaart.gui.cases_page import CasesPage

    return CasesPage(around)


def _case(around: Surroundings) -> Place:
    from routekaart.gui.case_place import CasePlace

    return CasePlace(around)


def _case_record(around: Surroundings) -> Place:
    from routekaart.gui.case_record_page import CaseRecordPage

    return CaseRecordPage(around)


def _about_person(around: Surroundings) -> Place:
    from routekaart.gui.rights.about_person_page import AboutPersonPage

    return AboutPersonPage(around)


def _corrections(around: Surroundings) -> Place:
    from routekaart.gui.rights.corrections_page import CorrectionsPage

    return CorrectionsPage(around)


def _consultations(around: Surroundings) -> Place:
    from routekaart.gui.consultations_page import ConsultationsPage

    return ConsultationsPage(around)


def _log(around: Surroundings) -> Place:
    from routekaart.gui.log_page import LogPage

    return LogPage(around)


def _redact(around: Surroundings) -> Place:
    from routekaart.gui.redact_page import RedactPage

    return RedactPage(around)


def _check(around: Surroundings) -> Place:
    from routekaart.gui.check_page import CheckPage

    return CheckPage(around)


def _rules(around: Surroundings) -> Place:
    from routekaart.gui.rules import RulesPage

    return RulesPage(around)


def _rule_changes(around: Surroundings) -> Place:
    from routekaart.gui.rules import ChangesPage

    return ChangesPage(around)


def _settings(around: Surroundings) -> Place:
    from routekaart.gui.settings_page import SettingsPage

    return SettingsPage(around)


PAGES: Mapping[str, Callable[[Surroundings], Place]] = {
    "start": _start,
    "practice": _practice,
    "trainer": _trainer,
    "lesson": _lesson,
    "lesson_large": _lesson_large,
    "groups": _groups,
    "first_start": _first_start,
    "new_case": _new_case,
    "unlock": _unlock,
    "restore": _restore,
    "organisation": _organisation,
    "cases": _cases,
    "case": _case,
    "case_record": _case_record,
    "about_person": _about_person,
    "corrections": _corrections,
    "consultations": _consultations,
    "log": _log,
    "redact": _redact,
    "check": _check,
    "rules": _rules,
    "rule_changes": _rule_changes,
    "settings": _settings,
}
