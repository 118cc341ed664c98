"""The command line as people and programs use it: what it says, in which language, and how it ends."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from routekaart import cli, signing
from routekaart.checklist import load_route
from routekaart.checklist.source import read_source
from tests.routes import CHECKLISTS, PRACTICE

NOOR = CHECKLISTS / "oefencasussen" / "noor-bij-oma.yaml"
# English words that a library might slip in; none of them is Dutch.
ENGLISH = re.compile(
    r"\b(error|usage|invalid|choice|choose|required|argument|arguments|expected|unrecognized|following|traceback"
    r"|file not found|no such|warning|exception|unexpected)\b",
    re.IGNORECASE,
)


class Run:
    """What one command did."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err

    @property
    def data(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    def call(*words: object) -> Run:
        try:
            code = cli.main([str(word) for word in words])
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        assert "Traceback" not in said.err + said.out
        found = ENGLISH.search(said.err)
        assert found is None, f"{found} in: {said.err}"
        return Run(code, said.out, said.err)

    return call


@pytest.fixture
def key_file(tmp_path: Path) -> tuple[Path, Path]:
    made = signing.make_own_key("S. Jansen", "SKJ 1", "Voorbeeld", datetime.now(UTC), 77, b"geheim van de sleutel",
                                practice=True)  # fmt: skip
    key, secret = tmp_path / "sleutel.p12", tmp_path / "sleutel.txt"
    key.write_bytes(made)
    secret.write_bytes(b"geheim van de sleutel\n")
    return key, secret


def start(*words: object, **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "routekaart", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, encoding="utf-8", **options)


def answers(tmp_path: Path, change: dict[str, str] | None = None) -> Path:
    """A copy of a practice case in which pieces of text were replaced."""
    text = NOOR.read_text(encoding="utf-8")
    for old, new in (change or {}).items():
        assert old in text
        text = text.replace(old, new, 1)
    path = tmp_path / "casus.yaml"
    path.write_text(text, encoding="utf-8")
    return path


# wrong use -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["assess"], "Dit ontbreekt nog: ROUTE, --answers."),
        (["produce", "residentieel"], "Dit ontbreekt nog: --answers, --out."),
        (["demo"], "Dit ontbreekt nog: --out."),
        (["bestaat-niet"], "'bestaat-niet' kan niet bij commando."),
        (["check", "--on", "2026-13-45"], "'2026-13-45' is geen dag."),
        (["check", "--on"], "Achter --on hoort nog iets."),
        (["check", "--onzin"], "Dit kent Routekaart niet: --onzin."),
        (["check", "--json=ja"], "Achter --json hoort niets, ook niet 'ja'."),
        (["produce", "r", "--answers", "a", "--out", "o", "--kind", "brief"], "'brief' kan niet bij --kind. Kies uit:"),
        (["schema", "--answers", "x"], "Dit kent Routekaart niet: x."),
    ],
)
def test_wrong_use_is_answered_in_dutch_with_code_2(run: Any, words: list[str], says: str) -> None:
    done = run(*words)
    assert done.code == 2
    assert says in done.err
    assert "gebruik: routekaart" in done.err
    assert done.out == ""


def test_without_a_command_the_help_is_shown(run: Any) -> None:
    done = run()
    assert done.code == 2
    for command in ("check", "diff", "assess", "produce", "verify", "demo", "screens", "schema"):
        assert command in done.out


@pytest.mark.parametrize("command", ["", "check", "diff", "assess", "produce", "verify", "demo", "screens", "schema"])
def test_every_help_is_dutch(run: Any, command: str) -> None:
    done = run(*([command] if command else []), "--help")
    assert done.code == 0
    assert ENGLISH.search(done.out) is None
    assert "optional" not in done.out and "show this" not in done.out
    assert done.out.startswith("gebruik: routekaart")


def test_version(run: Any) -> None:
    assert run("--version").out.startswith("Routekaart ")


@pytest.mark.parametrize("command", [["check"], ["verify"]])
def test_a_file_that_is_not_there(run: Any, command: list[str], tmp_path: Path) -> None:
    done = run(*command, tmp_path / "weg.yaml")
    assert done.code == 2
    assert "weg.yaml is er niet" in done.err


def test_an_answers_file_that_is_not_there(run: Any, tmp_path: Path) -> None:
    done = run("assess", "residentieel", "--answers", tmp_path / "weg.yaml")
    assert done.code == 2
    assert "weg.yaml: het bestand is er niet" in done.err


def test_a_folder_in_place_of_a_file(run: Any, tmp_path: Path) -> None:
    assert run("verify", tmp_path).code == 2
    assert run("assess", "residentieel", "--answers", tmp_path).code == 2
    assert run("produce", "residentieel", "--answers", NOOR, "--out", tmp_path).code == 2


def test_an_unknown_route_names_those_there_are(run: Any) -> None:
    done = run("assess", "nergens", "--answers", NOOR)
    assert done.code == 2
    assert "'nergens' is er niet" in done.err and "residentieel" in done.err


def test_an_unknown_region_names_those_there_are(run: Any) -> None:
    done = run("assess", "residentieel", "--answers", NOOR, "--region", "atlantis")
    assert done.code == 2
    assert "'atlantis' is er niet" in done.err and "foodvalley" in done.err


def test_a_region_in_the_file_that_does_not_exist_is_found(run: Any, tmp_path: Path) -> None:
    done = run("assess", "residentieel", "--answers", answers(tmp_path, {"regio: foodvalley": "regio: atlantis"}))
    assert done.code == 1
    assert "atlantis" in done.err


# files that are broken or hostile ----------------------------------------------------------------------------

ALIASES = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n"
HOSTILE = {
    "leeg": b"",
    "binair": bytes(range(256)) * 20,
    "groot": b"a: " + b"x" * 3_000_000,
    "gebroken": b"route: residentieel\nantwoorden: {kader: [ots\n",
    "aliassen": ALIASES.encode(),
    "diep": b"[" * 50_000,
    "diep_streepjes": b"- " * 50_000,
    "python": b"!!python/object/apply:os.system ['echo gekraakt > gekraakt.txt']\n",
    "tekst": b"zomaar een zin",
    "lijst": b"- a\n- b\n",
    "getal": b"12\n",
    "niets": b"null\n",
    "twee": b"a: 1\n---\nb: 2\n",
    "tab": b"a:\n\tb: 1\n",
    "latijn": "route: café".encode("latin-1"),
    "nul": b"route: resi\x00dentieel\n",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("command", ["check", "assess", "route", "produce"])
def test_a_broken_or_hostile_file_is_refused_kindly(run: Any, name: str, command: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.yaml"
    path.write_bytes(HOSTILE[name])
    out = tmp_path / "uit.pdf"
    words: dict[str, list[object]] = {
        "check": ["check", path],
        "assess": ["assess", "residentieel", "--answers", path],
        "route": ["assess", path, "--answers", NOOR],
        "produce": ["produce", "residentieel", "--answers", path, "--out", out],
    }
    done = run(*words[command])
    assert done.code == 1
    assert f"{name}.yaml" in done.err + done.out
    assert not out.exists()
    assert len(done.err + done.out) < 4_000
    assert not Path("gekraakt.txt").exists()


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"kader: vrijwillig": "kader: ja"}, "kader"),
        ({"kader: vrijwillig": "kader: [vrijwillig, ots]"}, "kader"),
        ({"woont_nu: thuis": "woont_nu: 12"}, "woont_nu"),
        ({"veilig_gezien_op: 2026-11-20": "veilig_gezien_op: 2026-02-31"}, "veilig_gezien_op"),
        ({"veilig_gezien_op: 2026-11-20": "veilig_gezien_op: gisteren"}, "veilig_gezien_op"),
        ({"kader: vrijwillig": "kader: {a: b}"}, "kader"),
        ({"kader: vrijwillig": "bestaat_niet: ja"}, "bestaat_niet"),
        ({"op: 2026-11-22": "op: 2026-31-12"}, "op"),
        ({"op: 2026-11-22": "op: [1]"}, "op"),
        ({"antwoorden:": "antwoordn:"}, "antwoordn"),
    ],
)
def test_an_answer_of_the_wrong_kind_is_named_with_its_line(
    run: Any, change: dict[str, str], says: str, tmp_path: Path
) -> None:
    done = run("assess", "residentieel", "--answers", answers(tmp_path, change))
    assert done.code == 1
    assert re.search(rf"^casus\.yaml:\d+:\d+: .*{says}", done.err, re.MULTILINE), done.err


def test_faults_as_data(run: Any, tmp_path: Path) -> None:
    path = answers(tmp_path, {"kader: vrijwillig": "kader: ja"})
    done = run("assess", "residentieel", "--answers", path, "--json")
    assert done.code == 1
    assert set(done.data["fout"]) == {"code", "tekst", "plaatsen"}
    assert done.data["fout"]["plaatsen"]


# check -------------------------------------------------------------------------------------------------------


def test_check_without_a_path_reads_all_shipped_files(run: Any) -> None:
    done = run("check", "--json")
    names = {Path(item["path"]).name for item in done.data["files"]}
    shipped = {path.name for path in CHECKLISTS.rglob("*.yaml") if not path.name.endswith(".tests.yaml")}
    assert names == shipped
    assert done.code == 0, [item["errors"] for item in done.data["files"]]


def test_check_as_data(run: Any, tmp_path: Path) -> None:
    path = tmp_path / "stuk.yaml"
    path.write_text("routekaart: stuk\ntitel: 12\n", encoding="utf-8")
    done = run("check", path, "--json")
    assert done.code == 1
    assert set(done.data) == {"files", "examples", "coverage", "budget", "vertalingen", "verouderd"}
    assert set(done.data["examples"]) == {"passed", "failed"}
    [found] = done.data["files"]
    assert found["path"] == str(path)
    assert set(found) == {"path", "errors", "warnings"}
    assert found["errors"]
    for item in found["errors"]:
        assert set(item) == {"line", "column", "code", "message"}


def test_check_with_examples(run: Any) -> None:
    done = run("check", CHECKLISTS / "residentieel.yaml", "--examples", "--json")
    assert done.data["examples"]["passed"] >= 60
    coverage = done.data["coverage"]["residentieel.yaml"]
    assert set(coverage) == {"waarschuwingen", "alternatieven", "niet_gezien"}
    assert done.data["budget"]["residentieel.yaml"]
    failed = [item["naam"] for item in done.data["examples"]["failed"]]
    assert done.code == (1 if failed else 0), failed


def test_check_of_a_folder_and_of_an_example_file(run: Any) -> None:
    folder = run("check", CHECKLISTS / "gedeeld", "--json")
    assert folder.code == 0
    assert len(folder.data["files"]) == len(list((CHECKLISTS / "gedeeld").glob("*.yaml")))
    examples = run("check", CHECKLISTS / "residentieel.tests.yaml", "--json")
    assert [Path(item["path"]).name for item in examples.data["files"]][-1:] == ["residentieel.yaml"]


def test_check_finds_an_answer_that_does_not_fit_a_practice_case(run: Any, tmp_path: Path) -> None:
    done = run("check", answers(tmp_path, {"kader: vrijwillig": "kader: ja"}))
    assert done.code == 1
    assert re.search(r"casus\.yaml:\d+:\d+: ", done.out)


def test_a_finding_in_a_shared_file_is_in_the_data_also_when_only_the_route_was_named(run: Any, tmp_path: Path) -> None:
    (tmp_path / "gedeeld").mkdir()
    (tmp_path / "gedeeld" / "eigen.yaml").write_text(
        "gedeeld: eigen\nversie: 1\nonbekende_sleutel: ja\n", encoding="utf-8"
    )
    text = (CHECKLISTS / "residentieel.yaml").read_text(encoding="utf-8")
    path = tmp_path / "kaart.yaml"
    path.write_text(text.replace("gebruikt:\n", "gebruikt:\n  - gedeeld/eigen\n", 1), encoding="utf-8")
    done = run("check", path, "--json")
    assert done.code == 1
    assert any(item["errors"] for item in done.data["files"])


def test_old_sources_are_named(run: Any) -> None:
    assert run("check", CHECKLISTS / "residentieel.yaml", "--on", "2029-01-01", "--json").data["verouderd"]


# assess ------------------------------------------------------------------------------------------------------


def test_assess_as_data(run: Any) -> None:
    done = run("assess", "residentieel", "--answers", NOOR, "--json")
    assert done.code == 0
    data = done.data
    for key in ("waarschuwingen", "alternatieven", "consulten", "open", "mist", "mag_voorlopig", "mag_definitief"):
        assert key in data
    assert set(data["open"]) == {"voorlopig", "definitief"}
    for warning in data["waarschuwingen"].values():
        assert warning["waarde"] in ("waar", "onwaar", "onbekend")
        assert {"niveau", "omdat"} <= set(warning)
    assert data["alternatieven"]["ALT07"]["stand"] == "geconcludeerd"
    assert data["mag_voorlopig"] is True
    assert data["mag_definitief"] is True


def test_assess_to_read(run: Any) -> None:
    done = run("assess", "residentieel", "--answers", NOOR)
    assert done.code == 0
    assert "Definitief ondertekenen kan." in done.out
    assert "Alternatieven, van dicht bij huis naar ver" in done.out


def test_the_day_of_assessing_can_be_given(run: Any) -> None:
    data = run("assess", "residentieel", "--answers", NOOR, "--on", "2027-11-22", "--json").data
    assert data["op"] == "2027-11-22"


@pytest.mark.parametrize("path", PRACTICE, ids=lambda path: path.stem)
def test_every_practice_case_can_be_assessed(run: Any, path: Path) -> None:
    name = str(read_source(path, path.name).data["route"])
    done = run("assess", name, "--answers", path, "--json")
    assert done.code == 0
    loud = [key for key, item in done.data["waarschuwingen"].items() if item["waarde"] == "waar"]
    assert len(loud) <= 5
    assert done.data["mag_voorlopig"] is True
    only_provisional = load_route(name, folder=CHECKLISTS).route.only_provisional
    assert done.data["mag_definitief"] is (only_provisional is None)


# produce -----------------------------------------------------------------------------------------------------


def test_produce_gives_the_same_bytes_twice(run: Any, tmp_path: Path) -> None:
    first, second = tmp_path / "een.pdf", tmp_path / "twee.pdf"
    for out in (first, second):
        done = run("produce", "residentieel", "--answers", NOOR, "--out", out)
        assert done.code == 0
        assert f"Bewaard: {out}" in done.out
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().startswith(b"%PDF-")


def test_produce_definitive_with_open_points_writes_nothing_and_says_which(run: Any, tmp_path: Path) -> None:
    path = answers(tmp_path, {"  kader: vrijwillig\n": ""})
    out = tmp_path / "uit.pdf"
    done = run("produce", "residentieel", "--answers", path, "--out", out, "--definitief")
    assert done.code == 1
    assert "Definitief kan nog niet" in done.err and "- " in done.err
    assert not out.exists()
    out.write_bytes(b"van gisteren")
    assert run("produce", "residentieel", "--answers", path, "--out", out, "--definitief").code == 1
    assert out.read_bytes() == b"van gisteren"
    assert [item.name for item in tmp_path.iterdir() if item.suffix == ".pdf"] == ["uit.pdf"]


def test_produce_definitive(run: Any, tmp_path: Path) -> None:
    out = tmp_path / "uit.pdf"
    done = run("produce", "residentieel", "--answers", NOOR, "--out", out, "--definitief", "--json")
    assert done.code == 0
    assert set(done.data) == {"bestand", "titel"}
    assert done.data["bestand"] == str(out)


def test_a_supplement_needs_a_reader(run: Any, tmp_path: Path) -> None:
    words = ["produce", "residentieel", "--answers", NOOR, "--out", tmp_path / "uit.pdf", "--kind", "bijblad"]
    done = run(*words)
    assert done.code == 2
    assert "wie het leest" in done.err
    assert run(*words, "--reader", "niemand").code == 2
    done = run(*words[:-1], "gezin")
    assert done.code == 2
    assert not (tmp_path / "uit.pdf").exists()


def test_produce_into_a_folder_that_is_not_there(run: Any, tmp_path: Path) -> None:
    done = run("produce", "residentieel", "--answers", NOOR, "--out", tmp_path / "weg" / "uit.pdf")
    assert done.code == 2
    assert "is er niet" in done.err


# signing and verifying ---------------------------------------------------------------------------------------


@pytest.fixture
def sealed(run: Any, tmp_path: Path, key_file: tuple[Path, Path]) -> Path:
    out = tmp_path / "verzegeld.pdf"
    key, secret = key_file
    words = ["produce", "residentieel", "--answers", NOOR, "--out", out, "--definitief"]
    assert run(*words, "--sign", key, "--key-pass-file", secret).code == 0
    return out


def test_an_extract_goes_along_and_is_run_again(run: Any, key_file: tuple[Path, Path], tmp_path: Path) -> None:
    out = tmp_path / "met.pdf"
    key, secret = key_file
    words = ["produce", "residentieel", "--answers", NOOR, "--out", out, "--definitief", "--extract"]
    assert run(*words, "--sign", key, "--key-pass-file", secret).code == 0
    facts = {item["wat"]: item["waarde"] for item in run("verify", out, "--json").data["feiten"]}
    assert facts["Regels opnieuw uitgevoerd"] == "zelfde uitkomst"
    refused = run(*words[:-2], "--extract", "--kind", "kind")
    assert refused.code == 2
    assert "Laat --extract weg." in refused.err


def test_verify_says_unchanged(run: Any, sealed: Path, key_file: tuple[Path, Path], tmp_path: Path) -> None:
    done = run("verify", sealed)
    assert done.code == 0
    data = run("verify", sealed, "--json").data
    assert set(data) == {"oordeel", "zin", "onveranderd", "feiten"}
    assert data["onveranderd"] is True
    assert data["zin"] == done.out.splitlines()[0]
    assert all(set(item) == {"wat", "waarde", "stand"} for item in data["feiten"])
    assert run("verify", sealed, "--require-known").code == 1
    # The certificate of the sealer, handed over apart, makes the key a trusted one.
    from cryptography.hazmat.primitives.serialization import Encoding

    own = signing.load_key(key_file[0].read_bytes(), b"geheim van de sleutel", now=datetime.now(UTC))
    for encoding in (Encoding.PEM, Encoding.DER):
        certificate = tmp_path / "sleutel.crt"
        certificate.write_bytes(own.certificate.public_bytes(encoding))
        assert run("verify", sealed, "--trust", certificate, "--require-known").code == 0


def test_verify_notices_one_byte(run: Any, sealed: Path) -> None:
    raw = bytearray(sealed.read_bytes())
    raw[len(raw) // 3] ^= 1
    sealed.write_bytes(raw)
    assert run("verify", sealed).code == 1
    assert run("verify", sealed, "--json").data["onveranderd"] is False


def test_verify_notices_a_file_that_was_cut_off_or_grew(run: Any, sealed: Path, tmp_path: Path) -> None:
    whole = sealed.read_bytes()
    other = tmp_path / "ander.pdf"
    for raw in (whole[:-1], whole[: len(whole) // 2], whole[:20], whole + b"\n%%EOF\n", b""):
        other.write_bytes(raw)
        assert run("verify", other).code == 1


@pytest.mark.parametrize("raw", [b"", b"geen pdf", b"%PDF-1.7\n", bytes(range(256)) * 40])
def test_verify_of_what_is_not_ours(run: Any, raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "vreemd.pdf"
    path.write_bytes(raw)
    done = run("verify", path)
    assert done.code == 1
    assert done.out.strip()
    assert ENGLISH.search(done.out) is None


def test_a_certificate_that_is_none(run: Any, sealed: Path, tmp_path: Path) -> None:
    path = tmp_path / "geen.crt"
    path.write_bytes(b"dit is geen certificaat")
    done = run("verify", sealed, "--trust", path, "--require-known")
    assert done.code in (1, 2)


def test_a_wrong_key_passphrase_writes_nothing(run: Any, tmp_path: Path, key_file: tuple[Path, Path]) -> None:
    key, _ = key_file
    wrong = tmp_path / "verkeerd.txt"
    wrong.write_bytes(b"iets anders")
    out = tmp_path / "uit.pdf"
    words = ["produce", "residentieel", "--answers", NOOR, "--out", out, "--sign", key]
    done = run(*words, "--key-pass-file", wrong)
    assert done.code == 2
    assert "wachtzin past niet" in done.err
    assert run(*words).code == 2
    assert run(*words, "--key-pass-file", tmp_path / "weg.txt").code == 2
    assert not out.exists()


# schema, and the whole program -------------------------------------------------------------------------------


def test_schema(run: Any) -> None:
    assert {"$schema", "$defs", "anyOf"} <= set(run("schema").data)
    assert "antwoorden" in run("schema", "--answers").data["properties"]


def test_the_command_line_never_loads_qt(tmp_path: Path) -> None:
    out = tmp_path / "uit.pdf"
    code = (
        "import sys\nfrom routekaart import cli\n"
        f"codes = [cli.main(['check']), cli.main(['assess', 'residentieel', '--answers', {str(NOOR)!r}]),\n"
        f" cli.main(['produce', 'residentieel', '--answers', {str(NOOR)!r}, '--out', {str(out)!r}]),\n"
        f" cli.main(['verify', {str(out)!r}]), cli.main(['schema'])]\n"
        "loaded = [name for name in sys.modules if name.startswith(('PySide6', 'shiboken', 'routekaart.gui'))]\n"
        "print(codes, loaded, file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=90, encoding="utf-8")
    assert done.stderr.strip().splitlines()[-1] == "[0, 0, 0, 1, 0] []"


def test_the_program_itself_ends_with_the_code(tmp_path: Path) -> None:
    assert start("schema").returncode == 0
    assert start("verify", __file__).returncode == 1
    wrong = start("assess")
    assert wrong.returncode == 2
    assert ENGLISH.search(wrong.stderr) is None


def test_a_terminal_without_our_signs_and_a_reader_that_leaves(tmp_path: Path) -> None:
    path = tmp_path / "vreemd.pdf"
    path.write_bytes(b"%PDF-1.7\n")
    narrow = start("verify", path, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert narrow.returncode == 1
    assert "Traceback" not in narrow.stderr
    with subprocess.Popen(
        [sys.executable, "-m", "routekaart", "schema"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout is not None and running.stderr is not None
        running.stdout.close()
        assert b"Traceback" not in running.stderr.read()


# diff ------------------------------------------------------------------------------------------------------------


def test_diff_says_what_changed_in_meaning_and_ends_with_it(run: Any, tmp_path: Path) -> None:
    text = (CHECKLISTS / "residentieel.yaml").read_text(encoding="utf-8")
    same, other = tmp_path / "zelfde.yaml", tmp_path / "anders.yaml"
    same.write_text(f"# opnieuw uitgelijnd\n\n{text}", encoding="utf-8")
    other.write_text(text.replace("titel: Snelle ronde", "titel: Eerste ronde"), encoding="utf-8")
    quiet = run("diff", "residentieel", same)
    assert quiet.code == 0 and "Geen verschil in betekenis." in quiet.out
    done = run("diff", "residentieel", other)
    assert done.code == 1
    assert "titel: was ‘Snelle ronde’, wordt ‘Eerste ronde’" in done.out
    assert run("diff", "residentieel", other, "--json").data["verschillen"][0]["soort"] == "anders"


def test_diff_reads_the_text_a_case_was_pinned_to(run: Any, tmp_path: Path) -> None:
    pinned = tmp_path / "vastgelegd.json"
    pinned.write_text(load_route("residentieel", folder=CHECKLISTS).canonical, encoding="utf-8")
    assert run("diff", pinned, "residentieel").code == 0


def test_diff_of_what_cannot_be_read_is_wrong_use_and_no_difference(run: Any, tmp_path: Path) -> None:
    half = tmp_path / "half.yaml"
    half.write_text("routekaart: half\n", encoding="utf-8")
    done = run("diff", half, "residentieel")
    assert (done.code, done.out) == (2, "") and "half.yaml:1" in done.err
    assert run("diff", "residentieel", "nergens").code == 2
    assert run("diff", "residentieel").code == 2
