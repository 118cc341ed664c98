"""The languages of the screens: what is to be translated goes in, the files of Qt Linguist come out.

Texts in `tr(...)` are found by Qt's own tool; texts that the core hands to the screens are found here, as phrases.
"""

from __future__ import annotations

import argparse
import ast
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "nl")
"""Of Dutch, which is the source, only texts with a number in them: one case, two cases."""
CONTEXT = "Phrases"
"""Of texts that are made without `tr`: by the core, or by functions of the screens."""

_SKIPPED_PARTS = frozenset({"cli", "bench", "screens", "document"})
"""Command line and papers are Dutch only, except for the errors that a screen shows."""
_SHOWN_AFTER_ALL = frozenset({"person.py"})
"""Of papers: what a copy of a person's data holds is first chosen on screen."""
_SKIPPED_FILES = frozenset(
    {
        "__init__.py", "authoring.py", "away_watch.py", "chapters.py", "cms.py", "connection.py", "crash_report.py",
        "demo.py", "descriptions.py", "examples.py", "fitting.py", "form.py", "lines.py", "reporting.py", "rows.py",
        "schema.py", "signing_desktop.py", "sleep_watch.py", "theme.py", "translation.py",
    }
)  # fmt: skip
_SKIPPED_CALLS = frozenset(
    {
        "AssertionError", "AttributeError", "Field", "KeyError", "Literal", "NamedTuple", "NotImplementedError",
        "QIcon", "QSettings", "RuntimeError", "StaleWrite", "TypeError", "TypeVar", "ValueError", "cast", "compile",
        "encode", "endswith", "execute", "findChild", "findChildren", "fullmatch", "getLogger", "get_args", "getattr",
        "glob", "import_module", "isinstance", "match", "property", "removeprefix", "search", "setObjectName",
        "setProperty", "setStyleSheet", "split", "startswith", "strftime", "sub",
    }
)  # fmt: skip
"""What stands in these is said to programs, not to people."""
_NO_TEXT = re.compile(
    r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|ALTER|WHERE|FROM|ORDER BY|NOT NULL|BEGIN|= \?)\b"
    r"|^/|://|^(Ctrl|Alt|Shift) |--\w|str \||Literal\[|^(seq, at|origin, resp|pages that|no ordinary|argon2_)"
    r"|moved on|f(ou|i)nd (expected|character|unexpected)|mapping values|dossier = |routekaart:kluis"
    r"|\[0-9|%[YmdHMS]|</?\w|\\[wdsb]|^\W*$|\(\?|^--|^\w+ = \w+$|\*\.\w"
)
_ROUTE_NAME = re.compile(r"(?:titel|tafeltitel|tegel): (.+)")
_WORD = re.compile(r"[A-Z][a-zé]{2,}[.?!:]?|[a-zéë]{3,}[.?!:]")
"""One word alone is a text when it is written as one; other words that stand alone on screen are in `WORDS`."""
WORDS: tuple[str, ...] = (
    "OEFENING. {sentence}", "{name}, {low} jaar",
    "aanvaard", "afgedrukt", "bekeken", "bezig", "combineren", "conclusie", "dag", "dagen", "definitief",
    "dinsdag", "donderdag", "eens", "fase", "gelukt", "geopend", "geraadpleegd", "gevraagd", "gevuld", "gewijzigd",
    "gezien", "ingezien",
    "geëxporteerd", "hoogstens", "ingevuld", "inzetten", "ja", "jaar", "klaar", "later", "leeg", "maand",
    "maandag", "maanden", "maatwerk", "meegeleverd", "minstens", "minuten", "minuut", "mislukt", "na", "nee",
    "netwerkmap", "netwerkschijf", "nieuw", "onbekend", "ongeschonden", "onleesbaar", "onveranderd", "overleg",
    "precies", "reden", "richtlijn", "stand", "stap", "teken", "tekens", "teruggezet", "thuis", "uur",
    "vernietigd", "verzegeld", "voorbij", "voorlopig", "voorstel", "vraag", "vrijdag", "vóór", "wacht", "week",
    "weken", "wet", "woensdag", "zaterdag", "zondag",
)  # fmt: skip
_FRAGMENTS = frozenset({"{name}{joint}niet {rest}", "{low} jaar"})
"""What would fit in any text."""


def main() -> int:
    """`translations.py` brings the files up to date; `--out FOLDER` writes them elsewhere, to compare."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=FOLDER)
    out: Path = parser.parse_args().out
    for language in LANGUAGES:
        update(FOLDER / f"routekaart_{language}.ts", out / f"routekaart_{language}.ts", language)
        release(out / f"routekaart_{language}.ts")
    return 0


def update(source: Path, target: Path, language: str) -> None:
    """In: the file as it is. Out: `target`, with every text of the program now, and none that is gone."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source != target and source.is_file():
        target.write_bytes(source.read_bytes())
    with tempfile.TemporaryDirectory(prefix="routekaart-teksten-") as scratch:
        listed = Path(scratch) / "phrases.py"
        texts = sorted(phrases(ROOT / "routekaart") | route_names(ROOT / "checklists"))
        lines = (f"QCoreApplication.translate({CONTEXT!r}, {text!r})\n" for text in texts)
        listed.write_text("".join(lines), encoding="utf-8")
        screens = sorted(str(path) for path in (ROOT / "routekaart" / "gui").rglob("*.py"))
        _run(
            "lupdate", *screens, str(listed), "-no-obsolete", "-locations", "none", "-no-ui-lines",
            "-source-language", "nl", "-target-language", language, *(("-pluralonly",) if language == "nl" else ()),
            "-ts", str(target),
        )  # fmt: skip


def release(source: Path) -> None:
    """In: a `.ts`. Out: the `.qm` beside it, which the program reads."""
    _run("lrelease", str(source), "-qm", str(source.with_suffix(".qm")))


def phrases(folder: Path) -> set[str]:
    """Out: the texts below `folder` that no `tr` holds, with a field in braces for what is filled in."""
    return set(WORDS).union(*(_of_file(path, folder) for path in sorted(folder.rglob("*.py"))))


def route_names(folder: Path) -> set[str]:
    """Out: what the routes are called where people choose one, also those whose rules are not translated yet."""
    lines = [line for path in sorted(folder.glob("*.yaml")) for line in path.read_text(encoding="utf-8").splitlines()]
    found = (_ROUTE_NAME.match(line) for line in lines)
    return {name[1].strip("'\"") for name in found if name}


def _of_file(path: Path, folder: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    parts = path.relative_to(folder).parts
    skipped = path.name in _SKIPPED_FILES or bool(_SKIPPED_PARTS.intersection(parts))
    only_errors = skipped and path.name not in _SHOWN_AFTER_ALL
    made = (_bare(_template(node)) for node in _spots(tree, only_errors))
    return {text for text in made if _is_text(text)}


def _spots(node: ast.AST, only_errors: bool) -> Iterator[ast.expr]:
    """The strings of a tree, without docstrings and without what is said to programs."""
    if isinstance(node, ast.Call):
        name = _called(node)
        if name in ("tr", "translate") and _literal(node):
            yield from (spot for part in node.keywords for spot in _spots(part, only_errors))
            return
        if name in _SKIPPED_CALLS:
            return
        if only_errors and name == "RoutekaartError":
            only_errors = False
    if isinstance(node, ast.FunctionDef) and node.name in ("__repr__", "__str__"):
        return
    if isinstance(node, ast.Assign) and any(getattr(target, "id", "") == "__all__" for target in node.targets):
        return
    if isinstance(node, ast.Constant | ast.JoinedStr) and not only_errors:
        yield node
    if isinstance(node, ast.JoinedStr):
        for value in node.values:
            if isinstance(value, ast.FormattedValue):
                yield from _spots(value.value, only_errors)
        return
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list"):
            continue
        for child in value if isinstance(value, list) else (value,):
            if isinstance(child, ast.AST) and not _is_docstring(child):
                yield from _spots(child, only_errors)


def _called(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _literal(node: ast.Call) -> bool:
    at = 0 if _called(node) == "tr" else 1
    return len(node.args) > at and isinstance(node.args[at], ast.Constant)


def _is_docstring(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _template(node: ast.expr) -> str:
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    assert isinstance(node, ast.JoinedStr)
    said: list[str] = []
    used: list[str] = []
    for part in node.values:
        if isinstance(part, ast.Constant):
            said.append(str(part.value).replace("{", "{{").replace("}", "}}"))
        elif isinstance(part, ast.FormattedValue):
            used.append(_field_name(part.value, used))
            said.append("{" + used[-1] + "}")
    return "".join(said)


def _bare(text: str) -> str:
    """Without what only joins it to other texts: the screens translate piece by piece."""
    bare = text.strip().lstrip("·,;–○✓ ")
    return bare[1:-1] if bare.startswith("(") and bare.endswith(")") and bare.count("(") == 1 else bare


def _field_name(node: ast.expr, used: list[str]) -> str:
    """A name that tells a translator what comes here, and that no other field of the text has."""
    names = [getattr(part, "attr", getattr(part, "id", "")) for part in ast.walk(node)]
    name = next((name for name in names if name and name not in ("str", "len", "join", "isoformat")), "text").strip("_")
    return name if name not in used else f"{name}{len(used) + 1}"


def _is_text(text: str) -> bool:
    plain = re.sub(r"\{[^}]*\}", "", text)
    if text in _FRAGMENTS:
        return False
    letters = re.sub(r"[^A-Za-zéëïèöü]", "", plain)
    if len(letters) < 3 or _NO_TEXT.search(text):
        return text in WORDS
    if re.search(r"\s", text):
        return bool(re.search(r"[a-z]{2}", plain))
    return bool(_WORD.fullmatch(text))


def _run(tool: str, *arguments: str) -> None:
    """Run a tool of Qt Linguist that came with PySide6. Raises SystemExit with what it said."""
    path = Path(sys.executable).with_name(f"pyside6-{tool}")
    made = subprocess.run([str(path), *arguments], capture_output=True, text=True, check=False)
    if made.returncode:
        raise SystemExit(made.stderr or made.stdout)


if __name__ == "__main__":
    sys.exit(main())
