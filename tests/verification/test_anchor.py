"""Where the logs of a vault ended, as a paper says it, and nothing from a strange file."""

from __future__ import annotations

import io

import pikepdf
import pytest

from routekaart.dossier.printed import PrintedAnchor
from routekaart.verification.anchor import printed_anchor
from tests.verification import samples


@pytest.mark.parametrize("pdf", [b"", b"geen pdf", samples.unsealed()[:900]])
def test_a_strange_file_says_nothing_of_logs(pdf: bytes) -> None:
    assert printed_anchor(pdf) is None
    assert printed_anchor(samples.unsealed()) is None


def test_a_paper_says_where_the_logs_ended() -> None:
    said = PrintedAnchor("d1", 12, "ab" * 32, 40, "cd" * 32)
    with pikepdf.open(io.BytesIO(samples.unsealed())) as pdf:
        pdf.docinfo["/Keywords"] = said.as_keywords()
        out = io.BytesIO()
        pdf.save(out)
    assert printed_anchor(out.getvalue()) == said
