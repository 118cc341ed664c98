"""The pages of a PDF on screen, exactly the bytes that will be signed; and printing them.

In go the bytes and their text for screen readers; out come which bytes were on screen up to the last page.
"""

from __future__ import annotations

import atexit
import hashlib
import math
import weakref
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from routekaart.errors import RoutekaartError
from routekaart.gui import theme
from routekaart.gui.kit.buttons import Button, IconButton
from routekaart.gui.kit.flow import FlowLayout
from routekaart.gui.kit.labels import PlainLabel

if TYPE_CHECKING:
    import pypdfium2

__all__ = ["PdfPreview", "render_page"]

_ZOOMS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_PRINT_DPI: Final = 300
_POINTS_PER_INCH: Final = 72
_LONGEST_SIDE: Final = 14_400
"""In points: what the standard allows. Somebody else's document may claim to be as large as a town."""
_MOST_PAGES: Final = 2_000
_MOST_DOTS: Final = 60_000_000


def render_page(document: pypdfium2.PdfDocument, index: int, dots_per_inch: float) -> QImage:
    """In: an open document with its forms initialised, a page from 0 and a resolution.

    Out: an image of its own memory.
    """
    page = document[index]
    # Drawn coarser rather than with more memory than there is.
    finest = math.sqrt(_MOST_DOTS / max(1.0, page.get_width() * page.get_height()))
    bitmap = page.render(scale=min(dots_per_inch / _POINTS_PER_INCH, finest), may_draw_forms=True)
    plain = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_BGR888)
    image = plain.copy()  # the buffer dies with the bitmap
    bitmap.close()
    page.close()
    return image


def _require_shown(document: pypdfium2.PdfDocument) -> None:
    """Raises PdfiumError for a document with more or larger pages than can be shown."""
    import pypdfium2

    sizes = (document.get_page_size(index) for index in range(min(len(document), _MOST_PAGES)))
    if len(document) > _MOST_PAGES or not all(1 <= side <= _LONGEST_SIDE for size in sizes for side in size):
        raise pypdfium2.PdfiumError("pages that cannot be shown")


def _words_of(document: pypdfium2.PdfDocument) -> list[str]:
    """The words on each page, in the order in which they were drawn."""
    words = []
    for page in document:
        text = page.get_textpage()
        words.append("\n".join(line.strip() for line in text.get_text_range().splitlines()).strip())
        text.close()
        page.close()
    return [page for page in words if page]


def _closing(owner: PdfPreview, document: pypdfium2.PdfDocument) -> weakref.finalize[[], PdfPreview]:
    """What closes the document, once: when asked, when its preview is gone, or when the program ends with it."""
    closer = weakref.finalize(owner, document.close)
    atexit.register(closer)  # after that of the library, so it runs before the library looks what is still open
    return closer


class _Page(QWidget):
    """One sheet: white until it is first painted, then rendered for the present zoom."""

    painted = Signal(int)

    def __init__(self, document: pypdfium2.PdfDocument, index: int, count: int) -> None:
        super().__init__()
        self._document, self._index = document, index
        self._points = document.get_page_size(index)
        self._image: QImage | None = None
        self._zoom = 1.0
        name = self.tr("Blad {page} van {count}. Kies Tekst van dit document om te luisteren.")
        self.setAccessibleName(name.format(page=index + 1, count=count))

    def set_zoom(self, zoom: float) -> None:
        """In: 1.0 is a point per pixel times 1.33, about real size."""
        self._zoom = zoom
        self._image = None
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        factor = 96 / _POINTS_PER_INCH * self._zoom
        return QSize(round(self._points[0] * factor), round(self._points[1] * factor))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        ratio = self.devicePixelRatioF()
        if self._image is None:
            self._image = render_page(self._document, self._index, 96 * self._zoom * ratio)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(theme.color("control_line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self.isVisible() and event.rect().bottom() >= self.height() * 0.5:
            self.painted.emit(self._index)


class _Sheets(QWidget):
    """The sheets below each other, each in the middle of the room."""

    def __init__(self, pages: Sequence[_Page]) -> None:
        super().__init__()
        self._pages = pages
        for page in pages:
            page.setParent(self)

    def arrange(self) -> None:
        """Gives every sheet its place and asks for the room they need."""
        gap = theme.px(8)
        widest = max((page.width() for page in self._pages), default=0)
        y = gap
        for page in self._pages:
            page.move(max(gap // 2, (self.width() - page.width()) // 2), y)
            y += page.height() + gap
        self.setMinimumSize(widest + gap, y)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.arrange()


class _PageArea(QScrollArea):
    """The room the sheets lie in; tells when it gets another size.

    A bar that is always there keeps the width still.
    """

    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("frame", "paper")
        self.setWidgetResizable(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.resized.emit()


class PdfPreview(QWidget):
    """Shows a PDF. `show_pdf(bytes, text)`; `page_changed(page, count)`; `last_page_seen(digest)`.

    A page counts as seen when part of its lower half was on screen. `all_pages_painted` and `shown_sha256`
    together say whether exactly those bytes were seen; new bytes start at nothing seen.
    """

    last_page_seen = Signal(str)
    page_changed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: pypdfium2.PdfDocument | None = None
        self._closer: weakref.finalize[[], PdfPreview] | None = None
        self._data = b""
        self._pages: list[_Page] = []
        self._sheets: _Sheets | None = None
        self._seen: set[int] = set()
        self._zoom: float | None = None  # None: as wide as the room
        self.shown_sha256 = ""
        self._area = _PageArea()
        self._area.setAccessibleName(self.tr("Document"))
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(self.tr("Tekst van dit document"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._area)
        self._stack.addWidget(self._text)
        self.where = PlainLabel("", "over", wrap=False)
        self.smaller = IconButton("−", self.tr("Kleiner"))
        self.larger = IconButton("+", self.tr("Groter"))
        self.text_button = Button(self.tr("Tekst van dit document"), small=True)
        self.text_button.setCheckable(True)
        self._lay_out()
        self.smaller.clicked.connect(lambda _checked=False: self._step_zoom(-1))
        self.larger.clicked.connect(lambda _checked=False: self._step_zoom(1))
        self.text_button.clicked.connect(self.show_text)
        self._area.resized.connect(self._on_resized)
        self._area.verticalScrollBar().valueChanged.connect(lambda _value: self._tell_page())

    @property
    def all_pages_painted(self) -> bool:
        """Out: whether every page of the present bytes was on screen."""
        return bool(self._pages) and len(self._seen) == len(self._pages)

    @property
    def page_count(self) -> int:
        """Out: how many pages there are; 0 before anything is shown."""
        return len(self._pages)

    def show_pdf(self, data: bytes, text: Sequence[str] = ()) -> None:
        """In: the bytes and, per page or paragraph, the text a screen reader may read; else the words in the PDF.

        Raises RoutekaartError DOC-020 when this is no PDF that can be shown.
        """
        import pypdfium2

        try:
            document = pypdfium2.PdfDocument(data)
            closer = _closing(self, document)
            _require_shown(document)
            document.init_forms()  # without it the signatures stay invisible
            spoken = list(text) or _words_of(document)
            pages = [_Page(document, index, len(document)) for index in range(len(document))]
        except pypdfium2.PdfiumError as fault:
            message = self.tr("Dit document kan niet worden getoond. Uw dossier is bewaard. Maak het opnieuw.")
            raise RoutekaartError("DOC-020", message) from fault
        self._close_document()
        self._document, self._closer, self._data, self._pages = document, closer, data, pages
        self._seen = set()
        self.shown_sha256 = hashlib.sha256(data).hexdigest()
        self._text.setPlainText("\n\n".join(spoken))
        self.text_button.setVisible(bool(spoken))
        self._place_pages()

    def show_text(self, on: bool) -> None:
        """In: whether the text stands in place of the page images."""
        self.text_button.setChecked(on)
        self._stack.setCurrentIndex(1 if on else 0)
        (self._text if on else self._area).setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_page(self, page: int) -> None:
        """In: a page from 1. Raises IndexError when there is no such page."""
        self._area.verticalScrollBar().setValue(self._pages[page - 1].y() - theme.px(6))

    def set_zoom(self, zoom: float | None) -> None:
        """In: 1.0 for about real size, or None for as wide as the room."""
        self._zoom = zoom
        self._fit_pages()

    def print_(self, printer: QPrinter) -> bool:
        """In: a printer that was chosen. Out: whether it took all pages.

        They go there as images of 300 dpi.
        """
        document = self._document
        painter = QPainter()
        if document is None or not painter.begin(printer):
            return False
        for index in range(len(self._pages)):
            if index and not printer.newPage():
                painter.end()
                return False
            image = render_page(document, index, _PRINT_DPI)
            room = printer.pageLayout().paintRectPixels(printer.resolution())
            fitted = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            painter.drawImage(QRectF(0, 0, fitted.width(), fitted.height()), image)
        return painter.end()

    def _lay_out(self) -> None:
        row = FlowLayout(gap=6)
        for piece in (self.where, self.smaller, self.larger, self.text_button):
            row.addWidget(piece)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addLayout(row)
        box.addWidget(self._stack, 1)

    def _place_pages(self) -> None:
        self._sheets = _Sheets(self._pages)
        for page in self._pages:
            page.painted.connect(self._on_painted)
        self._area.setWidget(self._sheets)
        self._fit_pages()
        self._tell_page()

    def _on_resized(self) -> None:
        if self._zoom is None:
            self._fit_pages()

    def _fit_pages(self) -> None:
        zoom = self._zoom if self._zoom is not None else self._width_zoom()
        for page in self._pages:
            page.set_zoom(zoom)
        if self._sheets is not None:
            self._sheets.arrange()

    def _width_zoom(self) -> float:
        if self._document is None or not self._pages:
            return 1.0
        widest = max(self._document.get_page_size(i)[0] for i in range(len(self._pages)))
        room = self._area.viewport().width() - theme.px(14)
        return min(_ZOOMS[-1], max(0.2, float(room / (widest * 96 / _POINTS_PER_INCH))))

    def _step_zoom(self, step: int) -> None:
        now = self._zoom if self._zoom is not None else self._width_zoom()
        further = [z for z in _ZOOMS if (z > now + 0.01 if step > 0 else z < now - 0.01)]
        if further:
            self.set_zoom(further[0] if step > 0 else further[-1])

    def _on_painted(self, index: int) -> None:
        complete = self.all_pages_painted
        self._seen.add(index)
        if self.all_pages_painted and not complete:
            self.last_page_seen.emit(self.shown_sha256)

    def _tell_page(self) -> None:
        if not self._pages:
            return
        middle = self._area.verticalScrollBar().value() + self._area.viewport().height() / 2
        above = [i for i, page in enumerate(self._pages) if page.y() <= middle]
        page = above[-1] + 1 if above else 1
        text = self.tr("Blad {page} van {count}").format(page=page, count=len(self._pages))
        if text.upper() != self.where.text():
            self.where.setText(text.upper())
            self.where.setAccessibleName(text)
            self.page_changed.emit(page, len(self._pages))

    def _close_document(self) -> None:
        old = self._area.takeWidget()
        if old is not None:
            old.deleteLater()
        if self._closer is not None:
            self._closer()
            atexit.unregister(self._closer)
        self._document = self._closer = None
