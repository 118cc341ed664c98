"""Every Dutch text that the program can show or print, with the file and the line where it stands.

Nothing goes in; the texts come out, per set: screens, messages, rule files, documents and the manual.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from routekaart.checklist.check.language import texts
from routekaart.checklist.source import read_source
from routekaart.checklist.translation import FOLDER as TRANSLATIONS

__all__ = ["ROOT", "SETS", "Text", "documents", "manual", "messages", "rules", "screens"]

ROOT = Path(__file__).resolve().parents[2]
_PROGRAM = ROOT / "routekaart"
_FEWEST = 3
"""Shorter texts are names and labels; they are looked at for words only."""
_NO_TEXT = re.compile(
    r"\b(SELECT|INSERT|UPDATE|DELETE FROM|CREATE|PRAGMA|ALTER|COALESCE)\b|^\s*<\??\w|xmlns|\\[wdsb]|\(\?|\[\^|://\S+$"
    r"|^[\w/.,:=;-]+$|^/\w|\.(p12|png)\b|^application/|argument|ambiguous option|%[YmdHM]",
    re.IGNORECASE,
)
"""Orders to a database, patterns, markup and names: what stands in quotes in a program and is no language."""
_ENGLISH = re.compile(r"\b(the|of|is not|must|cannot|with|without|expected|not a|has no|and|no)\b")
_DUTCH = re.compile(
    r"\b(de|het|een|van|en|of|is|dit|die|in|u|uw|niet|geen|staat|kan|om|te|wat|wie|er)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Text:
    """One text, where it stands, and whether it is in running prose (a title or a label need not be a sentence)."""

    file: str
    line: int
    words: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.words}"


def screens() -> Iterator[Text]:
    """What the window shows by itself."""
    for path in sorted((_PROGRAM / "gui").rglob("*.py")):
        yield from _python(path)


def messages() -> Iterator[Text]:
    """Errors, and what the rest of the program says: in the window, on paper and on the command line."""
    for path in sorted(_PROGRAM.rglob("*.py")):
        if (_PROGRAM / "gui") not in path.parents:
            yield from _python(path)


def rules() -> Iterator[Text]:
    """What people read from the rule files, the regions, the practice cases and the route to begin with."""
    paths = [*(ROOT / "checklists").rglob("*.yaml"), *(ROOT / "resources" / "templates").glob("*.yaml")]
    for path in sorted(paths):
        if TRANSLATIONS in path.parts or path.name.endswith(".tests.yaml"):
            continue
        located = read_source(path, path.relative_to(ROOT).as_posix())
        for place, words in texts(located.data):
            yield Text(located.name, located.place(place)[0], words)


def documents() -> Iterator[Text]:
    """What stands in the templates of the documents; what a case fills in there is one word here."""
    for path in sorted((ROOT / "resources" / "templates").glob("*.j2")):
        source = path.read_text(encoding="utf-8")
        yield from _between_tags(source, path.relative_to(ROOT).as_posix())


def manual() -> Iterator[Text]:
    """The chapters of the manual, per line of prose; examples of code are passed over."""
    for path in sorted((ROOT / "resources" / "handleiding").glob("*.md")):
        code = False
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            code = code is not line.startswith("```")
            if code or line.startswith(("```", "    ", "|---")):
                continue
            for cell in line.split("|") if line.startswith("|") else [line]:
                words = _markdown(cell)
                if words:
                    yield Text(path.relative_to(ROOT).as_posix(), number, words)


SETS = {"schermen": screens, "meldingen": messages, "regels": rules, "documenten": documents, "handleiding": manual}


def _python(path: Path) -> Iterator[Text]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    found: list[tuple[int, str]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            passed |= {id(part) for part in node.values}
            found.append((node.lineno, "".join(_part(part) for part in node.values)))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            found.append((node.lineno, node.value))
    name = path.relative_to(ROOT).as_posix()
    yield from (Text(name, line, words) for line, words in sorted(found) if _is_dutch(words))


def _part(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "{…}"


def _is_dutch(words: str) -> bool:
    if len(words.split()) < _FEWEST or _NO_TEXT.search(words):
        return False
    return len(_DUTCH.findall(words)) >= len(_ENGLISH.findall(words)) and "_" not in words.split()[0]


def _between_tags(source: str, name: str) -> Iterator[Text]:
    """A tag or a statement ends a text only when it begins a block; inside a sentence it disappears."""
    plain = re.sub(r"\{#.*?#\}", _same_lines, source, flags=re.DOTALL)
    plain = re.sub(r"\{\{.*?\}\}", lambda hit: "iets" + _same_lines(hit), plain, flags=re.DOTALL)
    plain = re.sub(r"\{%-? *(?:set|macro|import).*?%\}", _end_of_text, plain, flags=re.DOTALL)
    plain = re.sub(r"\{%.*?%\}", lambda hit: "¶" + _same_lines(hit), plain, flags=re.DOTALL)
    plain = re.sub(r"</?(?:b|i|br)\s*/?>", "", plain)
    plain = re.sub(r"<[^>]*>", _end_of_text, plain)
    line = 1
    for piece in re.split("(¶)", plain):
        words = " ".join(piece.split())
        if words not in ("", "¶", "iets"):
            yield Text(name, line + len(piece[: len(piece) - len(piece.lstrip())].splitlines()[1:]), words)
        line += piece.count("\n")


def _same_lines(hit: re.Match[str]) -> str:
    return "\n" * hit[0].count("\n")


def _end_of_text(hit: re.Match[str]) -> str:
    return "¶" + _same_lines(hit)


def _markdown(line: str) -> str:
    """In: one line or one cell. Out: what is read of it."""
    words = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", line)
    words = re.sub(r"`[^`]*`", "iets", words)
    words = re.sub(r"(?<!\*)\*(\w[^*]*)\*(?!\*)", r"\1", words)
    return re.sub(r"^\s*(?:#+|[-*]|\d+\.)\s+|\*\*", "", words).strip()
