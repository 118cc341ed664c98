"""Every chapter of the manual as a paper: all its words, no marks of Markdown, and a PDF that passes the gate."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.document.chapter import compose_chapter
from routekaart.document.layout import render
from routekaart.document.paper.plain import plain_text
from tests.document.gate import faults

MANUAL = Path(__file__).parents[2] / "resources" / "handleiding"
NOW = datetime(2026, 11, 22, 15, 30, tzinfo=UTC)


@pytest.mark.parametrize("path", sorted(MANUAL.glob("*.md")), ids=lambda path: str(path.name))
def test_no_word_of_a_chapter_is_lost(path: Path) -> None:
    markdown = path.read_text(encoding="utf-8")
    xml, meta = compose_chapter(markdown, NOW)
    assert render(xml, meta).startswith(b"%PDF-")
    without_links = re.sub(r"\]\([^)]+\)", "", markdown)
    wanted = re.findall(r"[^\W\d_]{2,}", re.sub(r"```[a-z]*", "", without_links))
    found = re.findall(r"[^\W\d_]{2,}", plain_text(xml))
    assert [word for word in dict.fromkeys(wanted) if word not in found] == []


def test_a_template_is_an_archive_file_that_can_be_read_aloud() -> None:
    xml, meta = compose_chapter((MANUAL / "sjabloon-dpia.md").read_text(encoding="utf-8"), NOW)
    assert faults(render(xml, meta)) == []
    assert "**" not in xml and "](" not in xml


def test_what_looks_like_markup_stays_text() -> None:
    xml, _ = compose_chapter("# Titel <b>\n\nTekst met <table> & meer.\n", NOW)
    assert "&lt;table&gt; &amp; meer" in xml and "<title>Titel &lt;b&gt;</title>" in xml
