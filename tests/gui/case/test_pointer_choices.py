"""Records as people recognise them: a label that points at another record shows the words of that record."""

from __future__ import annotations

from pathlib import Path

from routekaart.gui.case.pointer_choices import record_label, spoken_choices
from tests.casework.desks import practice_case


def test_a_goal_looked_at_is_called_by_its_goal(tmp_path: Path) -> None:
    desk, case = practice_case(tmp_path, "weer-naar-huis")
    view = desk.case(case)
    goals = [choice.label for choice in spoken_choices(view, "doelen")]
    looked_at = [record_label(view, "doelen_nu", row) for row in view.facts.records("doelen_nu")]
    assert [label.partition(" · ")[0] for label in looked_at] == goals
    assert [label.partition(" · ")[2] for label in looked_at] == ["grotendeels", "volledig", "grotendeels"]
