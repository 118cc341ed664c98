"""Everything that destroys something for good is known here, with the test that it asks before it does."""

from __future__ import annotations

import ast
import re
from pathlib import Path

GUI = Path(__file__).parents[2] / "routekaart" / "gui"
ASKS = {
    "redact_page.py": "with a reason and the code name typed",
    "rights/destroy_card.py": "with a ground chosen and the code name typed",
    "security/organisation_card.py": "with a second button, the name of the organisation beside it",
    "kit/asked_twice.py": "with a second button, and what goes named beside it",
}
"""Where something goes that cannot be undone, and how it asks first."""
TWICE = {
    "security/rekey_card.py": "copies with a former key, by name",
    "security/seal_key_card.py": "the own key to seal with; what it sealed stays known",
    "start_over.py": "what was practised",
}
"""What `AskedTwice` asks about."""


def test_everything_that_destroys_is_known_here() -> None:
    found = set()
    for path in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Button"):
                found |= {str(path.relative_to(GUI)) for one in node.args if ast.unparse(one) == "'danger'"}
    assert found == set(ASKS)
    files = {str(path.relative_to(GUI)): path.read_text(encoding="utf-8") for path in GUI.rglob("*.py")}
    assert {name for name, text in files.items() if re.search(r"(?<!class )AskedTwice\(", text)} == set(TWICE)
