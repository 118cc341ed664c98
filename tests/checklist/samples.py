"""A small valid route, and a way to break one line of it and know which line that was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from routekaart.checklist import ChecklistFault, CheckReport, Finding, check_files, load_route

ON = date(2026, 11, 22)
ROUTE = """\
routekaart: proef
titel: Proef
versie: 2026.1
geldig_vanaf: 2026-01-01
bronnen:
  jw: {titel: Jeugdwet, artikel: "2.3", gezien_op: 2026-11-20}
  later: {titel: Nog na te kijken, controleer: ja}
parameters:
  grens: {waarde: 12, titel: Grens, bron: {uit: jw}}
lijsten:
  - id: personen
    titel: Mensen om het kind
    enkelvoud: persoon
    etiket: naam
    velden:
      - {id: naam, vraag: Naam, soort: tekst}
      - {id: gezag, vraag: Gezag?, soort: ja_nee}
alternatieven:
  - id: ALT01
    titel: Hulp thuis
    kort: Hulp thuis
    afstand: 0
    plek: thuis
    wat: Hulp aan huis.
    voor_wie: Voor elk gezin.
    liever_niet_als: Het is nu niet veilig.
    bron: {uit: jw}
    toetsvragen:
      - {id: alt01_nu, vraag: Is er nu hulp?, waarom: Dat telt mee., soort: ja_nee}
stappen:
  - id: start
    titel: Start
    bijzonder: [wegen]
    vragen:
      - id: kader
        vraag: Welk kader geldt?
        waarom: Het bepaalt wie beslist.
        soort: keuze
        opties: {vrijwillig: Vrijwillig, ots: OTS, voogdij: Voogdij}
        bron: {uit: jw}
      - id: weken
        vraag: Hoeveel weken?
        waarom: Dat telt mee.
        soort: getal
        min: 0
        max: 52
        toon_als: {vraag: kader, is: ots}
        bron: {uit: jw}
definities:
  - id: maatregel
    titel: Er is een maatregel
    als: {vraag: kader, in: [ots, voogdij]}
waarschuwingen:
  - id: W01
    titel: Te lang
    niveau: B
    als:
      alle:
        - {regel: maatregel, is: ja}
        - {vraag: weken, meer_dan: {parameter: grens}}
        - {aantal: {in: personen, waar: {veld: gezag, is: ja}}, minstens: 1}
    tekst: Het duurt lang.
    doe: Vraag waarom.
    stap: start
    bron: {uit: jw}
consulten:
  - id: RET
    titel: Het expertteam
    wie: Het expertteam van de regio
    status: R
    verplicht_als: {weging: ALT01, stand: open}
    bron: {uit: jw}
"""


def write(folder: Path, text: str = ROUTE, name: str = "proef.yaml") -> Path:
    """Write a file below `folder`."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def broken(old: str, new: str, text: str = ROUTE) -> tuple[str, int]:
    """The route with `old` replaced by `new`, and the line on which that stands."""
    assert text.count(old) == 1, f"{old!r} staat er {text.count(old)} keer"
    return text.replace(old, new), text[: text.index(old)].count("\n") + 1


def faults(folder: Path, text: str) -> tuple[Finding, ...]:
    """What loading says; empty when the route can be used."""
    try:
        load_route(write(folder, text), folder=folder)
    except ChecklistFault as fault:
        return fault.findings
    return ()


def report(folder: Path, text: str = ROUTE, *more: Path) -> CheckReport:
    """What the checker says about a route."""
    return check_files([write(folder, text), *more], folder=folder, on=ON)
