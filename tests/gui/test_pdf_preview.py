"""A real PDF on screen: seen only when the last page was, and then those very bytes."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from routekaart.errors import RoutekaartError
from routekaart.gui.pdf_preview import PdfPreview
from tests.gui.gallery import sample_pdf


@pytest.fixture
def preview(qtbot: QtBot) -> PdfPreview:
    result = PdfPreview()
    qtbot.addWidget(result)
    result.resize(420, 480)
    result.show()
    qtbot.waitExposed(result)
    return result


def test_last_page_counts_only_when_it_was_on_screen(preview: PdfPreview, qtbot: QtBot) -> None:
    data = sample_pdf(3)
    heard: list[str] = []
    preview.last_page_seen.connect(heard.append)
    preview.show_pdf(data, ["Blad 1", "Blad 2"])
    assert preview.shown_sha256 == hashlib.sha256(data).hexdigest()
    assert preview.page_count == 3 and not preview.all_pages_painted
    for page in (1, 2, 3):
        preview.go_to_page(page)
        qtbot.waitUntil(lambda page=page: len(preview._seen) >= page)
    assert preview.all_pages_painted
    assert heard == [preview.shown_sha256]
    assert preview.where.accessibleName() == "Blad 3 van 3"


def test_other_bytes_start_at_nothing_seen(preview: PdfPreview, qtbot: QtBot) -> None:
    preview.show_pdf(sample_pdf(1))
    qtbot.waitUntil(lambda: preview.all_pages_painted)
    first = preview.shown_sha256
    preview.show_pdf(sample_pdf(2))
    assert preview.shown_sha256 != first and not preview.all_pages_painted


def test_page_image_holds_what_was_drawn(preview: PdfPreview, qtbot: QtBot) -> None:
    preview.show_pdf(sample_pdf(1))
    qtbot.waitUntil(lambda: preview.all_pages_painted)
    image = preview.grab().toImage()
    dark = sum(
        image.pixelColor(x, y).lightness() < 90
        for x in range(0, image.width(), 2)
        for y in range(60, image.height(), 2)
    )
    assert dark > 50


def test_sheets_lie_in_the_middle_of_the_room(preview: PdfPreview) -> None:
    preview.show_pdf(sample_pdf(2))
    for width in (900, 300, 640):
        preview.resize(width, 480)
        for page in preview._pages:
            room = preview._area.viewport().width()
            assert page.x() >= 0 and page.geometry().right() <= room
            assert abs(page.geometry().center().x() - room / 2) <= 4


def test_without_words_of_its_own_the_pdf_says_them(preview: PdfPreview) -> None:
    preview.show_pdf(sample_pdf(2))
    preview.text_button.click()
    text = preview.findChild(QPlainTextEdit)
    assert text is not None and text.isVisible() and len(text.toPlainText().strip()) > 10


def test_nothing_stays_open_when_the_program_ends_with_a_document_on_screen() -> None:
    code = (
        "import weakref\n"
        "from PySide6.QtWidgets import QApplication\n"
        "weakref.finalize(QApplication, int)\n"  # so that those of Python itself come after the library's
        "app = QApplication(['x', '-platform', 'offscreen'])\n"
        "from routekaart.gui.pdf_preview import PdfPreview\n"
        "from tests.gui.gallery import sample_pdf\n"
        "view = PdfPreview()\n"
        "view.show()\n"
        "for pages in (1, 2):\n"
        "    view.show_pdf(sample_pdf(pages), ['x'])\n"
        "    view.grab()\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=True)
    assert "open" not in done.stderr + done.stdout


def test_text_for_screen_readers_takes_the_place_of_the_images(preview: PdfPreview) -> None:
    preview.show_pdf(sample_pdf(1), ["Verantwoording", "Besluit"])
    text = preview.findChild(QPlainTextEdit)
    assert text is not None and not text.isVisible()
    preview.text_button.click()
    assert text.isVisible() and text.toPlainText() == "Verantwoording\n\nBesluit"
    assert text.accessibleName() == "Tekst van dit document"
    preview.text_button.click()
    assert not text.isVisible()


def test_zoom_makes_pages_larger(preview: PdfPreview) -> None:
    preview.show_pdf(sample_pdf(1))
    preview.set_zoom(1.0)
    before = preview._pages[0].width()
    preview.larger.click()
    assert preview._pages[0].width() > before
    preview.set_zoom(None)
    assert preview._pages[0].width() <= preview.width()


def test_printing_gives_as_many_pages(preview: PdfPreview, tmp_path: Path) -> None:
    import pypdfium2

    target = tmp_path / "druk.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    assert preview.print_(printer) is False
    preview.show_pdf(sample_pdf(2))
    assert preview.print_(printer) is True
    assert len(pypdfium2.PdfDocument(target.read_bytes())) == 2


def test_what_is_no_pdf_says_what_is_safe(preview: PdfPreview) -> None:
    preview.show_pdf(sample_pdf(1))
    kept = preview.shown_sha256
    with pytest.raises(RoutekaartError) as caught:
        preview.show_pdf(b"dit is geen pdf")
    assert "bewaard" in caught.value.message
    assert preview.shown_sha256 == kept
