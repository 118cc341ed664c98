"""The ends of the logs as keywords of a PDF, and nothing else read as such."""

from __future__ import annotations

import pytest

from routekaart.dossier.printed import PrintedAnchor, read_keywords

HEAD, LOG = "ab" * 32, "cd" * 32
WHOLE = f"routekaart:dossier=1f2e;214;{HEAD} routekaart:kluis=88;{LOG}"


def test_there_and_back() -> None:
    for dossier in ("1f2e", ""):
        anchor = PrintedAnchor(dossier, 214, HEAD, 88, LOG)
        assert read_keywords(anchor.as_keywords()) == anchor
        assert read_keywords(f"routekaart:oefening {anchor.as_keywords()} nog iets") == anchor


@pytest.mark.parametrize(
    "text", ["", "jeugd, hulp", WHOLE.replace(";214", ""), WHOLE[:-1], f"{WHOLE}0", WHOLE.replace("ab", "xy")]
)
def test_anything_else_is_nothing(text: str) -> None:
    assert read_keywords(text) is None
