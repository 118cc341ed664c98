"""The demonstration: every practice case goes the whole way, as people would, in a scratch practice vault.

A folder goes in; PDFs of every kind, what checking them says, and pictures of the screens come out in it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from routekaart.answers import AnswersFile
from routekaart.atomicfile import write_atomically
from routekaart.casework import Desk, PracticeCase, SealedPdf, open_practice, practice_cases, start_practice_case
from routekaart.casework.base import Environment, system_environment
from routekaart.casework.documents.papers import Method, Stance
from routekaart.checklist.source import read_source
from routekaart.errors import RoutekaartError
from routekaart.reporting import verification_lines

if TYPE_CHECKING:
    from routekaart.document.compose import Kind

__all__ = ["run_demo"]

Say = Callable[[str], None]
_SCREENS_SECONDS = 240
_FOR_ONE = ("ouder", "voogd", "pleegouder")


@dataclass(slots=True)
class _Walk:
    """One run: the folder, who listens, and what was made."""

    out: Path
    say: Say
    made: list[str] = field(default_factory=list)

    def keep(self, name: str, content: bytes) -> None:
        path = self.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, content)
        self.made.append(name)
        self.say(f"    {name}")


def run_demo(out: Path, say: Say | None = None, *, pictures: bool = True) -> int:
    """Walk all practice cases; 0 when everything was made and every check said what it should.

    Raises RoutekaartError or OSError when a document cannot be made or kept.
    """
    begun = time.monotonic()
    walk = _Walk(out, say or _print)
    out.mkdir(parents=True, exist_ok=True)
    walk.say(f"Routekaart loopt de oefencasussen door. Alles komt in {out}.")
    screens = _start_screens(out / "schermen") if pictures else None
    try:
        with tempfile.TemporaryDirectory(prefix="routekaart-demo-") as scratch:
            good = _walk_cases(walk, system_environment({**os.environ, "ROUTEKAART_HOME": scratch}))
        if screens is not None:
            good = _finish_screens(walk, screens) and good
    finally:
        if screens is not None:
            screens.kill()
            screens.communicate()
    _write_overview(walk)
    walk.say(f"Klaar in {time.monotonic() - begun:.0f} seconden. Begin met {out / 'overzicht.txt'}.")
    return 0 if good else 1


def _print(line: str) -> None:
    print(line, flush=True)


# cases -------------------------------------------------------------------------------------------------------


def _walk_cases(walk: _Walk, env: Environment) -> bool:
    desk = open_practice(env)
    sealed: list[bytes] = []
    try:
        cases = practice_cases(env.places.checklists)
        for number, case in enumerate(cases, 1):
            walk.say(f"Casus {number} van {len(cases)}: {case.title}")
            sealed += _walk_case(walk, desk, case)
        return bool(sealed) and _check_all(walk, desk, sealed[0])
    finally:
        desk.close()


def _walk_case(walk: _Walk, desk: Desk, case: PracticeCase) -> list[bytes]:
    """From the answers to the sealed document; returns that. A sheet that nobody signs is not sealed."""
    case_id = str(start_practice_case(desk, case.path).created)
    view, name = desk.case(case_id), case.path.stem
    route = view.checklist.route
    weighed = sum(state.standing == "geconcludeerd" for state in view.assessment.alternatives.values())
    asked = len(view.facts.records("consulten"))
    if view.assessment.alternatives:
        walk.say(f"    {weighed} alternatieven gewogen, {asked} overleggen vastgelegd")
    word, sheet = route.document.main_title.lower(), route.document.sheet
    confided = _confide(desk, case_id) if sheet is None else None
    if sheet is not None and sheet.sign == "nee":
        walk.keep(f"{name}/{word}.pdf", desk.papers.make(case_id, "verantwoording", final=True).pdf)
        return []
    walk.keep(f"{name}/{word}-voorlopig.pdf", desk.papers.make(case_id, "verantwoording").pdf)
    sealed = _seal(desk, case_id, case, final=view.assessment.may_final)
    status = sealed.made.status.replace("_", "-")
    walk.keep(f"{name}/{word}-{status}-verzegeld.pdf", sealed.pdf)
    for kind, reader, file_name in _other_papers(desk, case_id, confided) if sheet is None else ():
        made = desk.papers.make(case_id, kind, reader=reader, final=view.assessment.may_final)
        walk.keep(f"{name}/{file_name}.pdf", made.pdf)
    return [sealed.pdf]


def _seal(desk: Desk, case_id: str, case: PracticeCase, *, final: bool) -> SealedPdf:
    """Everybody signs, and the document is sealed."""
    desk.papers.open_signing(case_id, final=final)
    _sign(desk, case_id, _stances(case.path))
    shown = desk.papers.current(case_id)
    if shown is None:
        raise RoutekaartError("DEM-001", "Het document om te tekenen is er niet. De demonstratie stopt hier.")
    return desk.papers.seal(case_id, shown.sha256)


def _stances(path: Path) -> dict[str, dict[str, Any]]:
    """The made-up stances in the file of the case."""
    return {
        key: dict(body) for key, body in AnswersFile.model_validate(read_source(path, path.name).data).signing.items()
    }


def _sign(desk: Desk, case_id: str, stances: dict[str, dict[str, Any]]) -> None:
    for place, signer in enumerate(desk.papers.signers(case_id)):
        given = stances.get(signer.person, {})
        stance = cast(Stance, given.get("houding", "gezien" if signer.may_sign_only else "eens"))
        method: Method = "getekend" if place % 2 == 0 else "getypt"
        strokes = _scribble(place) if method == "getekend" else ""
        desk.papers.sign(case_id, signer.person, stance, method, words=str(given.get("woorden", "")), strokes=strokes)


def _scribble(place: int) -> str:
    """A made-up drawn signature: a few waves."""
    points = [
        (60 + 22 * step, 150 + (70 - 3 * place) * (1 if step % 2 else -1) * (step % 5) // 4) for step in range(34)
    ]
    return " ".join(f"{x},{y}" for x, y in points) + ";" + f"60,{230 - place} 820,{215 + place}"


def _readers(desk: Desk, case_id: str) -> list[str]:
    return [str(row["id"]) for row in desk.case(case_id).facts.records("personen") if row.get("rol") in _FOR_ONE]


def _confide(desk: Desk, case_id: str) -> str | None:
    """One adult says something that is not for another; returns who said it, None when there is only one adult."""
    teller, *others = _readers(desk, case_id)
    if not others:
        return None
    words = "Verzonnen: dit vertel ik alleen aan u, niet waar de ander bij is."
    record = {"wie": teller, "datum": desk.today.isoformat(), "alleen": "ja", "tekst": words}
    desk.save_record(case_id, "woorden", {**record, "delen": ["niet_voor", others[0]]})
    return teller


def _other_papers(desk: Desk, case_id: str, confided: str | None) -> list[tuple[Kind, str | None, str]]:
    found: list[tuple[Kind, str | None, str]] = [("kind", None, "kindversie"), ("bespreekblad", None, "bespreekblad")]
    found += [("gezin", reader, f"gezinsversie-{reader}") for reader in _readers(desk, case_id)]
    if confided is not None:
        found.append(("bijblad", confided, f"bijblad-{confided}"))
    return found


# checking ----------------------------------------------------------------------------------------------------


def _check_all(walk: _Walk, desk: Desk, sealed: bytes) -> bool:
    """Check one sealed document as it is, and in four ways that are not right; True when all were seen."""
    changed = bytearray(sealed)
    changed[len(changed) // 3] ^= 1
    tries: list[tuple[str, str, bytes, tuple[str, ...]]] = [
        ("onveranderd", "zoals het is verzegeld", sealed, ("onveranderd",)),
        ("een-byte-anders", "met één byte anders", bytes(changed), ("gewijzigd", "beschadigd")),
        ("iets-toegevoegd", "met iets erachter", _appended(sealed), ("gewijzigd",)),
        ("vreemde-sleutel", "verzegeld met de sleutel van een vreemde", _strange(desk), ("onbekende_sleutel",)),
        ("van-iemand-anders", "een PDF die niet met Routekaart is gemaakt", _not_ours(), ("niet_van_ons",)),
    ]
    walk.say("Controleren: wat zegt Routekaart van een document?")
    lines, right = [], True
    for name, title, pdf, expected in tries:
        report = desk.papers.check(pdf)
        right = right and report.verdict in expected
        walk.keep(f"controle/{name}.pdf", pdf)
        walk.say(f"      {report.sentence}")
        lines += [f"{name}.pdf: {title}", "", *(f"  {line}" for line in verification_lines(report)), "", ""]
    walk.keep("controle/uitkomsten.txt", "\n".join(lines).encode())
    return right


def _appended(pdf: bytes) -> bytes:
    """An update as a PDF program writes it, with another title."""
    from io import BytesIO

    from pyhanko.pdf_utils.generic import pdf_name, pdf_string
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    writer.trailer["/Info"][pdf_name("/Title")] = pdf_string("Iets anders")
    writer.update_container(writer.trailer["/Info"])
    grown = BytesIO()
    writer.write(grown)  # type: ignore[no-untyped-call]
    return grown.getvalue()


def _sealed_case(desk: Desk) -> str:
    """Any case whose paper can be sealed."""
    return next(row.id for row in desk.cases() if row.status == "Verzegeld")


def _strange(desk: Desk) -> bytes:
    from routekaart.signing import load_key, make_own_key, seal

    now, case_id = desk.env.now().replace(microsecond=0), _sealed_case(desk)
    made = make_own_key("Iemand Anders", "", "Onbekend", now, 4711, b"van een ander", practice=True)
    font = (desk.env.places.resources / "fonts" / "SourceSans3-Regular.ttf").read_bytes()
    pdf = desk.papers.preview(case_id, "verantwoording").pdf
    return seal(pdf, load_key(made, b"van een ander", now=now), field="zegel_1", reason="Zomaar", at=now, font=font)


def _not_ours() -> bytes:
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    made = BytesIO()
    canvas = Canvas(made, invariant=1)
    canvas.drawString(72, 720, "Een brief van iemand anders.")
    canvas.save()
    return made.getvalue()


# screens and overview ----------------------------------------------------------------------------------------


def _start_screens(folder: Path) -> subprocess.Popen[str]:
    """The pictures are made beside the documents, in a process of their own: this one stays without Qt."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "routekaart"]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [*program, "screens", "--light", "--out", str(folder)]
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def _finish_screens(walk: _Walk, running: subprocess.Popen[str]) -> bool:
    walk.say("Plaatjes van de schermen: aan het werk, aan tafel en bij het oefenen.")
    try:
        said, _ = running.communicate(timeout=_SCREENS_SECONDS)
    except subprocess.TimeoutExpired:
        running.kill()
        said, _ = running.communicate()
    pictures = sorted((walk.out / "schermen").glob("*.png"))
    walk.made += [f"schermen/{path.name}" for path in pictures]
    walk.say(f"    {len(pictures)} plaatjes in schermen")
    if running.returncode != 0:
        walk.say("    Niet alle plaatjes zijn gemaakt. De documenten zijn er wel.")
        walk.say("\n".join(f"    {line}" for line in said.splitlines()[-5:]))
    return running.returncode == 0


def _write_overview(walk: _Walk) -> None:
    folders: dict[str, list[str]] = {}
    for name in walk.made:
        folders.setdefault(name.partition("/")[0], []).append(name)
    lines = ["Routekaart: wat de demonstratie maakte", "Alle kinderen en gezinnen zijn verzonnen.", ""]
    for folder, names in folders.items():
        lines += [folder, *(f"  {name}" for name in names), ""]
    write_atomically(walk.out / "overzicht.txt", "\n".join(lines).encode())
