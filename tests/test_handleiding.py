"""The Dutch manual: every chapter is there, its links lead somewhere, its sentences are short and its names exist."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from routekaart.checklist.source import read_source

ROOT = Path(__file__).parents[1]
MANUAL = ROOT / "resources" / "handleiding"
FILES = sorted(MANUAL.glob("*.md"))
NAMES = {
    "00-begin.md",
    "aan-tafel.md",
    "besluit.md",
    "beveiligingsdoel.md",
    "bewaren-en-vergrendelen.md",
    "controleren.md",
    "crisis.md",
    "een-dossier-beginnen.md",
    "eigen-regio.md",
    "eerste-keer.md",
    "gesprek-met-aanbieder.md",
    "oefenen.md",
    "ondertekenen.md",
    "overleg.md",
    "regels-schrijven.md",
    "rechten.md",
    "regels.md",
    "sjabloon-beveiliging.md",
    "sjabloon-dpia.md",
    "sjabloon-register.md",
    "stemmen.md",
    "terugkijken.md",
    "toetsen.md",
    "trainer.md",
    "veiligheid.md",
    "verder.md",
    "vertalen.md",
    "vragen-beantwoorden.md",
    "wegen.md",
    "welke-route.md",
    "woorden.md",
}
LONGEST, MEAN = 20, 12
PICTURE = re.compile(r"^!\[([^\]]*)\]\(plaatjes/([a-z-]+)\.png\)$", re.MULTILINE)
LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)]+)\)")
WITHOUT_PICTURE = {
    "beveiligingsdoel.md", "sjabloon-beveiliging.md", "sjabloon-dpia.md", "sjabloon-register.md", "woorden.md",
    "regels-schrijven.md", "eigen-regio.md", "vertalen.md",
}  # fmt: skip
"""To read or to take over, and work in files instead of on a screen."""
KEYS = re.compile(r"\b(?:Ctrl(?: Shift)? (?:[A-Z]\b|,)|Alt pijl \w+|F\d+)")
WORD = re.compile(r"\w+(?:['’-]\w+)*")
each_file = pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.name))


def text_of(path: Path) -> str:
    """Out: the chapter without its fragments of code."""
    return re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


def sentences(text: str) -> Iterator[str]:
    """Out: what is read in one breath: a sentence, an item of a list, a cell of a table; headings left out."""
    for block in blocks(text):
        plain = re.sub(r"[*`]", "", LINK.sub(r"\1", block))
        for sentence in re.split(r"(?<=[.!?])\s+", plain):
            if WORD.search(sentence):
                yield sentence


def blocks(text: str) -> Iterator[str]:
    """Out: paragraphs, items and cells, each on one line."""
    for part in re.split(r"\n\s*\n", text):
        if part.lstrip().startswith("#"):
            continue
        if part.lstrip().startswith("|"):
            yield from (cell for row in part.splitlines() for cell in row.split("|"))
        else:
            yield from (item.replace("\n", " ") for item in re.split(r"\n?(?:^|\n)(?:- |\d+\. )", part))


def strings_in_code() -> set[str]:
    """Out: every text of the window and of what it shows, docstrings left out."""
    found: set[str] = set()
    for folder in ("gui", "casework", "verification"):
        for path in (ROOT / "routekaart" / folder).rglob("*.py"):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
            constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in alone)
            found |= {node.value for node in constants if isinstance(node.value, str)}
    return found


def strings_in_rules(value: Any) -> Iterator[str]:
    """Out: every text in a rule file, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from strings_in_rules(item)


@pytest.fixture(scope="module")
def names_on_screen() -> set[str]:
    """Titles, buttons and answers; `Bewaard {time}` counts as `Bewaard`."""
    found = strings_in_code()
    for path in (ROOT / "checklists").rglob("*.yaml"):
        if not path.name.endswith(".tests.yaml"):
            found |= set(strings_in_rules(read_source(path, path.name).data))
    return found | {text.split("{")[0].strip() for text in found if "{" in text}


def test_every_chapter_is_there() -> None:
    assert {path.name for path in FILES} == NAMES


@each_file
def test_a_chapter_begins_with_its_only_title(path: Path) -> None:
    lines = text_of(path).splitlines()
    assert lines[0].startswith("# ")
    assert sum(line.startswith("# ") for line in lines) == 1


def test_titles_differ_from_each_other_and_from_the_list_of_keys_of_the_program() -> None:
    titles = [path.read_text(encoding="utf-8").splitlines()[0] for path in FILES]
    assert len({*titles, "# Toetsen"}) == len(FILES) + 1


@each_file
def test_links_lead_to_other_chapters(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for _, target in LINK.findall(text):
        assert target in NAMES - {path.name}, target
    assert "](" not in LINK.sub("", PICTURE.sub("", text))
    # The help window shows no HTML and nothing from elsewhere.
    assert not re.search(r"https?:|www\.|<\w", text)


def test_every_task_has_a_picture_and_every_picture_a_task_and_words() -> None:
    from routekaart.screens.manual import PICTURES

    shown = {path.name: PICTURE.findall(path.read_text(encoding="utf-8")) for path in FILES}
    assert {name for name, pictures in shown.items() if not pictures} <= WITHOUT_PICTURE
    names = [picture for pictures in shown.values() for _, picture in pictures]
    assert sorted(names) == sorted(PICTURES), "each once"
    assert {path.stem for path in (MANUAL / "plaatjes").iterdir()} == PICTURES
    words = [alt for pictures in shown.values() for alt, _ in pictures]
    assert all(alt.endswith((".", "?")) and len(WORD.findall(alt)) >= 3 for alt in words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("path", sorted((MANUAL / "plaatjes").iterdir()), ids=lambda path: str(path.stem))
def test_a_picture_is_one_and_fits_beside_the_text(path: Path) -> None:
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) < 250_000
    width, height = int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")
    assert 300 <= width <= 960 and 200 <= height <= 640


def test_the_first_chapter_names_all_others() -> None:
    named = [target for _, target in LINK.findall((MANUAL / "00-begin.md").read_text(encoding="utf-8"))]
    assert sorted(named) == sorted(NAMES - {"00-begin.md"})


@each_file
def test_sentences_are_short(path: Path) -> None:
    counts = {sentence: len(WORD.findall(sentence)) for sentence in sentences(text_of(path))}
    assert {sentence: count for sentence, count in counts.items() if count > LONGEST} == {}
    assert sum(counts.values()) / len(counts) <= MEAN


@each_file
def test_what_stands_in_bold_is_on_a_screen(path: Path, names_on_screen: set[str]) -> None:
    bold = {" ".join(name.split()) for name in re.findall(r"\*\*(.+?)\*\*", text_of(path), re.DOTALL)}
    assert sorted(bold - names_on_screen) == []


def routes() -> dict[str, dict[str, Any]]:
    """Out: title → what stands in the file, of every route that came along."""
    found = {}
    for path in sorted((ROOT / "checklists").glob("*.yaml")):
        if not path.name.endswith(".tests.yaml"):
            data = read_source(path, path.name).data
            found[str(data["titel"])] = data
    return found


def test_the_chapter_on_routes_tells_of_each_route_and_where_it_goes_on() -> None:
    known = routes()
    titles = {str(data["routekaart"]): title for title, data in known.items()}
    parts = (MANUAL / "welke-route.md").read_text(encoding="utf-8").split("\n## ")[1:]
    told = {}
    for part in parts:
        title = next(iter(re.findall(r"De route heet \*\*(.+?)\*\*", part)), "")
        data = known[title]
        # The heading is the tile, after the letter of the route.
        assert part.splitlines()[0].split(": ", 1)[1].casefold() in str(data["tegel"]).rstrip(".").casefold()
        after = part.partition("Daarna volgt vaak:")[2].split("\n")[0]
        told[title] = set(re.findall(r"\*\*(.+?)\*\*", after))
        sheet = data.get("document", {}).get("blad")
        assert sheet is None or f"**{sheet['titel']}**" in part
    assert told == {title: {titles[name] for name in data.get("gaat_verder_in", ())} for title, data in known.items()}


def test_every_route_has_a_practice_case_as_the_manual_says() -> None:
    cases = [read_source(path, path.name).data for path in (ROOT / "checklists" / "oefencasussen").glob("*.yaml")]
    assert {str(case["route"]) for case in cases} == {str(data["routekaart"]) for data in routes().values()}


def test_every_command_named_exists_and_those_of_authors_are_all_explained(capsys: Any) -> None:
    from routekaart import cli

    with pytest.raises(SystemExit):
        cli.main(["--help"])
    known = set(re.findall(r"^    ([a-z]+)(?:  |$)", capsys.readouterr().out, re.MULTILINE))
    texts = {path.name: path.read_text(encoding="utf-8") for path in FILES}
    named = {name: set(re.findall(r"(?:^|`)routekaart ([a-z]+)", text, re.MULTILINE)) for name, text in texts.items()}
    assert set().union(*named.values()) <= known
    assert known - {"assess", "produce", "combine", "verify", "demo", "screens"} <= named["regels.md"]


class Nobody:
    """A window, or the screen of a case, of which only the commands are read: nothing of it is ever called."""

    def __getattr__(self, _name: str) -> Any:
        return Nobody()

    def __call__(self) -> None:
        raise AssertionError


def commands() -> dict[str, str]:
    """Out: key → title of everything that has a key."""
    from routekaart.gui.commands import key_text
    from routekaart.gui.commands.table import case_commands, general_commands

    nobody: Any = Nobody()
    return {key_text(item.key): item.title for item in (*general_commands(nobody), *case_commands(nobody)) if item.key}


def test_the_table_of_keys_is_that_of_the_program() -> None:
    rows = re.findall(r"^\| (.+?) \| (.+?) \|$", (MANUAL / "toetsen.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert {key: title for key, title in rows if KEYS.fullmatch(key)} == commands()


@each_file
def test_every_key_named_is_a_key_of_the_program(path: Path) -> None:
    # What stands between backticks is a name of a file or a test.
    assert set(KEYS.findall(re.sub(r"`[^`]*`", "", text_of(path)))) <= set(commands())


def test_the_help_window_opens_every_chapter_and_follows_its_links(qtbot: Any) -> None:
    from PySide6.QtCore import QUrl

    from routekaart.gui.help_window import HelpWindow

    window = HelpWindow(ROOT / "resources", ())
    qtbot.addWidget(window)
    first = next(path for path in FILES if path.name.startswith("00"))
    links = re.findall(r"\]\(([^)#]+\.md)", first.read_text(encoding="utf-8"))
    chapters = [first, *(first.with_name(name) for name in dict.fromkeys(links))]
    assert sorted(chapters) == sorted(FILES)  # the first page leads to every chapter
    titles = [path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ") for path in chapters]
    assert [window.list.item(row).text() for row in range(window.list.count())] == [*titles, "Toetsen"]
    for path, title in zip(chapters, titles, strict=True):
        window.text.anchorClicked.emit(QUrl(path.name))
        assert window.list.currentItem().text() == title
        assert title in window.text.toPlainText()
