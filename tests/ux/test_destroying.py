"""Everything that destroys something for good is known here, with the test that it asks before it does."""

from __future__ import annotations

import ast
from pathlib import Path

GUI = Path(__file__).parents[2] / "routekaart" / "gui"
ASKS = {
    "redact_page.py": "with a reason and the code name typed",
    "rights/destroy_card.py": "with a ground chosen and the code name typed",
    "security/organisation_card.py": "with a second button, the name of the organisation beside it",
    "security/rekey_card.py": "with a second button, the copies named beside it",
    "start_over.py": "with a second button, of practice alone",
}
"""Where something goes that cannot be undone, and how it asks first."""


def test_everything_that_destroys_is_known_here() -> None:
    found = set()
    for path in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("Button"):
                found |= {str(path.relative_to(GUI)) for one in node.args if ast.unparse(one) == "'danger'"}
    assert found == set(ASKS)
