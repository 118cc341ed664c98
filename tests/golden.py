"""Golden files: what came out is compared with what was looked at and kept.

After a wanted change: ROUTEKAART_GOLDEN=schrijf, run the test again, and read in the difference what changed.
"""

from __future__ import annotations

import os
from pathlib import Path


def same_as_kept(path: Path, text: str) -> None:
    """In: where the golden file is, and what came out now. Fails, with the difference, when they are not the same."""
    if os.environ.get("ROUTEKAART_GOLDEN") == "schrijf":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()
