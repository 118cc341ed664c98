"""Reading YAML: text stays text, places are right, and no file does anything but load or be refused."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.checklist import ChecklistFault, Finding
from routekaart.checklist.source import Located, read_source
from tests.checklist.samples import ROUTE


def refusal(source: str | bytes) -> Finding:
    with pytest.raises(ChecklistFault) as caught:
        read_source(source, "x.yaml")
    return caught.value.findings[0]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("no", "no"),
        ("on", "on"),
        ("YES", "YES"),
        ("true", "true"),
        ("12:30", "12:30"),
        ("012", "012"),
        ("1.10", "1.10"),
        ("1e3", "1e3"),
        ("0x1F", "0x1F"),
        ("0o17", "0o17"),
        ("1_000", "1_000"),
        ("2026-11-22", "2026-11-22"),
        ("=", "="),
        (".inf", ".inf"),
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("'12'", "12"),
        ('"null"', "null"),
        ("null", None),
        ("~", None),
        ("", None),
        ("9" * 4000, "9" * 4000),
    ],
)
def test_plain_values(written: str, expected: object) -> None:
    found = read_source(f"a: {written}\n", "x").data["a"]
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize("key", ["no", "12", "null", "2026-11-22", "ja"])
def test_keys_are_text(key: str) -> None:
    assert list(read_source(f"{key}: x\n", "x").data) == [key]


def test_places_of_keys_and_values() -> None:
    found = read_source("a:\n  - b: 1\n    c: {d: [x, y]}\n", "x")
    assert found.place(("a", 0, "b")) == (2, 8)
    assert found.key_place(("a", 0, "b")) == (2, 5)
    assert found.place(("a", 0, "c", "d", 1)) == (3, 16)
    assert found.place(("a", 0, "nothing")) == (2, 5)
    assert found.place(()) == (1, 1)
    assert found.known(("a", 0, "c"))
    assert not found.known(("a", 1))


@pytest.mark.parametrize(
    ("source", "line", "code"),
    [
        ("a: 1\nb:\n\tc: 2\n", 3, "RG-005"),
        ("a: 1\nb: &x 2\n", 2, "RG-007"),
        ("a: &x [*x]\n", 1, "RG-007"),
        ("a: 1\nb: *x\n", 2, "RG-007"),
        ("a: 1\nb: !!python/object/apply:os.system [x]\n", 2, "RG-008"),
        ("a: 1\nb: !x 2\n", 2, "RG-008"),
        ("a: 1\nb: 2\na: 3\n", 3, "RG-013"),
        ("a: {x: 1, y: 2, x: 3}\n", 1, "RG-013"),
        ("a: 1\n<<: {b: 2}\n", 2, "RG-013"),
        ("a: 1\n[b]: 2\n", 2, "RG-014"),
        ("a: 1\nb: 'open\n", 2, "RG-018"),
        ("a: 1\nb: c: d\n", 2, "RG-016"),
        ("a: 1\n---\nb: 2\n", 2, "RG-011"),
        ("%TAG ! x:\n---\nb: 2\n", 1, "RG-011"),
        ("- a\n- b\n", 1, "RG-012"),
        ("", 1, "RG-012"),
        ("a: b\x00\n", 1, "RG-004"),
        ("a: 1\nb: \x07\n", 2, "RG-004"),
        (b"a: 1\nb: \xff\n", 2, "RG-003"),
        ("a: 1\n".encode("utf-16"), 1, "RG-003"),
        ("a: \ud800\n", 1, "RG-003"),
    ],
)
def test_refused_with_the_line(source: str | bytes, line: int, code: str) -> None:
    found = refusal(source)
    assert (found.line, found.code) == (line, code)


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("[" * 10_000, "RG-006"),
        ("[" * 50_000, "RG-006"),
        ("{" * 50_000, "RG-006"),
        ("[\n" * 50_000, "RG-006"),
        ("[a, " * 50_000, "RG-006"),
        ('["]", ' * 50_000, "RG-006"),
        ("a: [" + "x, [" * 50_000, "RG-006"),
        ("- " * 50_000, "RG-006"),
        ("? " * 50_000, "RG-006"),
        ("\n".join(" " * depth + "a:" for depth in range(500)), "RG-006"),
        ("a: " + "x" * 1_000_000, "RG-010"),
        ("a: [" + "1," * 60_000 + "1]", "RG-009"),
        ("a: " + "x" * 3_000_000, "RG-001"),
        ("a: |\n" + " x\n" * 20_000, "RG-010"),
    ],
)
def test_bombs_are_refused(source: str, code: str) -> None:
    assert refusal(source).code == code


def test_depth_of_twenty_is_allowed() -> None:
    assert read_source("a: " + "[" * 19 + "]" * 19, "x").data["a"]
    assert refusal("a: " + "[" * 20 + "]" * 20).code == "RG-006"


def test_brackets_in_text_are_no_depth() -> None:
    text = "a: '" + "[" * 15 + "'\nb: |\n  " + "[ {" * 6 + "\nc: x # [[[[[[[[[[[[\n"
    assert read_source(text, "x").data["c"] == "x"


def test_byte_order_mark_and_windows_lines() -> None:
    found = read_source("\ufeffa: 1\r\nb: 2\r\n".encode(), "x")
    assert found.data == {"a": 1, "b": 2}
    assert found.place(("b",)) == (2, 4)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ChecklistFault) as caught:
        read_source(tmp_path / "weg.yaml", "weg.yaml")
    assert caught.value.code == "RG-002"
    with pytest.raises(ChecklistFault):
        read_source(tmp_path, "map")


def _load(source: bytes) -> Located | None:
    try:
        return read_source(source, "x")
    except ChecklistFault as fault:
        assert fault.findings[0].line >= 1
        return None


RAW = ROUTE.encode()


@given(st.binary(max_size=400))
def test_any_bytes(source: bytes) -> None:
    _load(source)


@given(st.text(alphabet="ab:- \n[]{}'\"&*!|>#?,%@`\\", max_size=200))
def test_any_punctuation(source: str) -> None:
    _load(source.encode())


@given(st.randoms(use_true_random=False), st.integers(1, 4))
def test_a_damaged_route(chance: random.Random, times: int) -> None:
    damaged = bytearray(RAW)
    for _ in range(times):
        place = chance.randrange(len(damaged))
        if chance.random() < 0.5:
            del damaged[place]
        else:
            damaged.insert(place, chance.randrange(256))
    _load(bytes(damaged))


def test_cut_off_at_every_byte() -> None:
    loaded = [_load(RAW[:length]) for length in range(0, len(RAW), 3)]
    assert any(part is not None for part in loaded)
