"""The source of the screens, read for every place where Qt could take a text of people for markup or for a key.

The folder of the interface goes in; each call or class that matters comes out, with whether it is safe.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Place", "places"]

_SETTERS = {"setToolTip", "setStatusTip", "setWhatsThis", "setHtml", "setTextFormat", "insertHtml", "appendHtml",
            "setMarkdown", "setWindowTitle", "showText"}  # fmt: skip
_CLASSES = {"QLabel", "QMessageBox", "QErrorMessage", "QTextEdit", "QTextBrowser", "QTextDocument", "QStaticText",
            "QWizard", "QInputDialog", "QProgressDialog", "QSplashScreen", "QWhatsThis", "QToolTip",
            "QSystemTrayIcon", "QStatusBar", "QTextCursor"}  # fmt: skip
_BUTTONS = {"QAbstractButton", "QPushButton", "QCheckBox", "QRadioButton", "QToolButton", "QGroupBox", "QTabBar"}
_ALLOWED = {
    ("kit/literal.py", "setToolTip"): "escapes first",
    ("kit/labels.py", "setTextFormat"): "the one that says PlainText",
    ("kit/labels.py", "QLabel"): "the plain label itself",
    ("case/scan_view.py", "QLabel"): "holds a picture",
    ("first_start/recovery.py", "QTextDocument"): "gets plain text",
    ("manual_pages.py", "QTextBrowser"): "the manual that came along, with its own pictures, without HTML or addresses",
    ("manual_pages.py", "QTextDocument"): "the same",
    ("manual_pages.py", "QTextCursor"): "the same",
    ("manual_pages.py", "setMarkdown"): "the same",
}
"""Each with the reason why it is safe."""
_TITLES = {"Routekaart", "Fout: Routekaart"}


@dataclass(frozen=True, slots=True)
class Place:
    """One place in the source."""

    where: str
    what: str
    safe: bool


def places(folder: Path) -> Iterator[Place]:
    """Everything in the source below `folder` that shows a text, safe or not."""
    for path in sorted(folder.rglob("*.py")):
        name = path.relative_to(folder).as_posix()
        tree = ast.parse(path.read_bytes())
        for node in ast.walk(tree):
            found = _judged(node, name)
            if found is not None:
                what, safe = found
                yield Place(f"{name}:{getattr(node, 'lineno', 0)}", what, safe)


def _judged(node: ast.AST, name: str) -> tuple[str, bool] | None:
    if isinstance(node, ast.ClassDef):
        return _class(node, name)
    if isinstance(node, ast.Attribute) and node.attr in ("RichText", "AutoText", "ToolTipRole", "MarkdownText"):
        return node.attr, False
    if not isinstance(node, ast.Call):
        return None
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if called == "setWindowTitle":
        return called, _constant(node.args[0]) in _TITLES
    if called in _SETTERS or called in _CLASSES:
        return called, (name, called) in _ALLOWED
    if called in ("PlainLabel", "set_tip", "read_literally", "setText"):
        return called, True
    return None


def _class(node: ast.ClassDef, name: str) -> tuple[str, bool] | None:
    bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
    if bases & _CLASSES:
        base = sorted(bases & _CLASSES)[0]
        return f"class {node.name}({base})", (name, base) in _ALLOWED
    if bases & _BUTTONS:
        called = {getattr(call.func, "id", "") for call in ast.walk(node) if isinstance(call, ast.Call)}
        sets = {getattr(call.func, "attr", "") for call in ast.walk(node) if isinstance(call, ast.Call)}
        return f"class {node.name}", "read_literally" in called or "setText" not in sets
    return None


def _constant(node: ast.expr) -> str:
    """The text of a constant, also inside `self.tr(…)`, or when it is one of two."""
    if isinstance(node, ast.Call) and node.args:
        return _constant(node.args[0])
    if isinstance(node, ast.IfExp):
        both = {_constant(node.body), _constant(node.orelse)}
        return "Routekaart" if both <= _TITLES else ""
    return str(node.value) if isinstance(node, ast.Constant) else ""
