"""Nothing on screen is without a translation, and nothing is translated that is no longer there."""

from __future__ import annotations

import importlib.util
import re
from collections import Counter
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

import pytest

ROOT = Path(__file__).parents[2]
FIELDS = re.compile(r"\{[^{}]*\}|\[[a-z_]+\]|%n|%L?\d+")
ACCELERATOR = re.compile(r"&(?!&)\w")


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


TOOL = _tool()


def messages(path: Path) -> dict[tuple[str, str, str], tuple[str, str]]:
    """Of each text: where it stands, what it is, its remark; and what it is translated to, and how far that is.

    The forms of a text with a number are texts of their own: the remark says which one it is.
    """
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            made = message.find("translation")
            assert made is not None
            source, remark = message.findtext("source", ""), message.findtext("comment", "")
            forms = made.findall("numerusform") or [made]
            for number, form in enumerate(forms):
                key = (context.findtext("name", ""), source, f"{remark}{number or ''}")
                found[key] = ("".join(form.itertext()), made.get("type", ""))
    return found


@pytest.fixture(scope="module", params=TOOL.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def kept(language: str) -> Path:
    return Path(TOOL.FOLDER) / f"routekaart_{language}.ts"


@pytest.fixture(scope="module")
def fresh(language: str, kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same file, made again from the program as it is now."""
    target: Path = tmp_path_factory.mktemp("ts") / kept.name
    TOOL.update(kept, target, language)
    TOOL.release(target)
    return target


def test_every_text_has_a_finished_translation(fresh: Path) -> None:
    open_ones = [f"{key[0]}: {key[1]}" for key, (made, how) in messages(fresh).items() if how or not made.strip()]
    assert open_ones == [], "run `make translations` and translate what is unfinished"


def test_no_translation_is_of_a_text_that_is_gone(kept: Path, fresh: Path) -> None:
    spare = [f"{key[0]}: {key[1]}" for key in messages(kept).keys() - messages(fresh).keys()]
    assert spare == [], "run `make translations`"


def test_what_is_filled_in_is_the_same(kept: Path) -> None:
    """A field that is missing or misspelt would stop the program in the other language only."""
    different = [
        f"{source} -> {made}"
        for (_context, source, _remark), (made, _how) in messages(kept).items()
        if Counter(FIELDS.findall(source)) != Counter(FIELDS.findall(made))
    ]
    assert different == []


def test_accelerators_are_the_same(kept: Path) -> None:
    different = [
        source
        for (_context, source, _remark), (made, _how) in messages(kept).items()
        if len(ACCELERATOR.findall(source)) != len(ACCELERATOR.findall(made))
    ]
    assert different == []


def test_edges_are_the_same(kept: Path) -> None:
    """A space, a full stop or a colon that goes missing shows where texts are put together."""
    different = [
        f"{source!r} -> {made!r}"
        for (_context, source, _remark), (made, _how) in messages(kept).items()
        if (source[:1].isspace(), source[-1:].isspace()) != (made[:1].isspace(), made[-1:].isspace())
        or (source[-1:] in ".?!:…") != (made[-1:] in ".?!:…")
    ]
    assert different == []


def test_one_text_has_one_translation(kept: Path) -> None:
    """The same words in two places are read as the same thing."""
    made_of: dict[str, set[str]] = {}
    for (_context, source, _remark), (made, _how) in messages(kept).items():
        if "%n" not in source:
            made_of.setdefault(source, set()).add(made)
    assert {source: made for source, made in made_of.items() if len(made) > 1} == {}


def test_no_translation_is_a_dutch_text_with_another_translation(kept: Path) -> None:
    """On screen a text comes by twice, so what is translated must not be taken for Dutch."""
    made_of = {source: made for (_context, source, _remark), (made, _how) in messages(kept).items()}
    assert {made: made_of[made] for made in made_of.values() if made_of.get(made, made) != made} == {}


def test_what_the_program_reads_is_what_is_translated(kept: Path, fresh: Path) -> None:
    assert kept.with_suffix(".qm").read_bytes() == fresh.with_suffix(".qm").read_bytes(), "run `make translations`"


def test_names_of_routes_are_texts_too() -> None:
    assert {"Crisis als kans", "Kan [naam] weer naar huis?"} <= TOOL.route_names(ROOT / "checklists")


def test_a_text_in_braces_is_found_with_its_fields(tmp_path: Path) -> None:
    (tmp_path / "core.py").write_text(
        '"""Not this."""\n\n\ndef told(name: str, count: int) -> str:\n'
        '    """Nor this."""\n'
        '    if count > 3:\n        raise ValueError("this is for programs")\n'
        '    return f"Het bestand {name} is weg, {count} keer"\n',
        encoding="utf-8",
    )
    assert TOOL.phrases(tmp_path) - set(TOOL.WORDS) == {"Het bestand {name} is weg, {count} keer"}


def test_what_only_joins_texts_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "core.py").write_text('told = [", en dat is nieuw", " · gezien op vandaag"]\n', encoding="utf-8")
    assert TOOL.phrases(tmp_path) - set(TOOL.WORDS) == {"en dat is nieuw", "gezien op vandaag"}
