"""The small route with more on it: a region, a raster, derived questions, a ladder that moves, and a place to stay.

Lines are put into the text of the small route, so that tests of the engine can name every part of it.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from routekaart.checklist import Checklist, load_route
from tests.routes import CHECKLISTS
from tests.small_route import TEXT

_QUESTIONS = """\
      - {id: woont, vraag: "Waar woont [naam] nu?", waarom: Dan weten wij het., bron: {uit: JW}, soort: keuze,
         opties: {thuis: Thuis, tante: "Bij een tante van [naam]", elders: Elders}}
      - {id: sinds, vraag: Sinds wanneer?, waarom: Dan weten wij het., bron: {uit: JW}, soort: datum}
      - {id: tot, vraag: Tot wanneer?, waarom: Dan weten wij het., bron: {uit: JW}, soort: datum}
      - {id: maanden, vraag: Hoeveel maanden?, waarom: Dan weten wij het., bron: {uit: JW}, soort: afgeleid,
         afleiding: {maanden_tussen: [sinds, tot]}}
      - {id: maanden_nu, vraag: Hoeveel maanden al?, waarom: Dan weten wij het., bron: {uit: JW}, soort: afgeleid,
         afleiding: {maanden_tussen: {van: sinds, tot: op}}}
      - {id: ouders, vraag: Hoeveel ouders?, waarom: Dan weten wij het., bron: {uit: JW}, soort: afgeleid,
         afleiding: {aantal: {in: personen, waar: {veld: rol, is: ouder}}}}
      - {id: mensen, vraag: Hoeveel mensen?, waarom: Dan weten wij het., bron: {uit: JW}, soort: afgeleid,
         afleiding: {aantal: personen}}
      - {id: samen, vraag: Wie kan met wie?, waarom: Dan weten wij het., bron: {uit: JW}, soort: raster, cel: ja_nee,
         rijen: {lijst: personen, waar: {veld: rol, is: ouder}}, kolommen: {lijst: vervoer},
         toon_als: {vraag: kader, is: ots}}
      - {id: wie, vraag: Wie rijdt?, waarom: Dan weten wij het., bron: {uit: JW}, soort: meerkeuze,
         opties: {a: Oma, b: Opa}}
"""
_MORE = """\
lijsten:
  - id: vervoer
    titel: Wie brengt
    etiket: waarmee wie tot
    velden:
      - {id: waarmee, vraag: "Waarmee komt [naam]?", soort: keuze, opties: {fiets: Op de fiets, auto: Met de auto},
         verplicht: ja}
      - {id: wie, vraag: Wie brengt?, soort: verwijzing, naar: personen}
      - {id: tot, vraag: Tot welke dag?, soort: datum, toon_als: {veld: waarmee, is: auto}}
      - {id: plek, vraag: Naar welke plek?, soort: verwijzing, naar: alternatieven}
definities:
  - {id: gaat_weg, titel: "[naam] gaat weg", als: {besluit: plek_uit_huis, is: ja}}
ladderregels:
  - {alternatief: DICHT, na: MIDDEN, tenzij: {vraag: tolk, is: ja}}
blijft_vraag: woont
blijft_is: {thuis: thuis, tante: MIDDEN}
"""
_APPLIES = """\
    liever_niet_als: De familie niet wil.
    geldt_als: {vraag: midden_bekend, is: ja}
    geldt_niet: Er is geen familie.
"""
_TEST = """\
      - {id: midden_gevraagd, vraag: Is het gevraagd?, waarom: Dan weten wij het., bron: {uit: JW}, soort: ja_nee,
         verplicht: ja, toon_als: {vraag: tolk, is: ja}}
"""
_CONSULTATIONS = """\
consulten:
  - {id: RAAD, titel: "De raad voor [naam]", wie: De raad, status: R, stap: begin, bron: {uit: JW},
     verplicht_als: {vraag: kader, is: ots}}
  - {id: VRIJ, titel: Wie u wilt, wie: Iemand, status: V, bron: {uit: JW}}
"""


@cache
def wide_route(region: str | None = "foodvalley") -> Checklist:
    """The route, compiled once against the shipped shared files."""
    text = TEXT.replace("  - id: wegen\n", f"{_QUESTIONS}    lijsten: [vervoer]\n  - id: wegen\n", 1)
    text = text.replace("waarschuwingen:\n", f"{_MORE}waarschuwingen:\n", 1)
    text = text.replace("consulten: []\n", _CONSULTATIONS, 1)
    text = text.replace("    liever_niet_als: De familie niet wil.\n", _APPLIES, 1).replace(
        "  - id: VER\n", f"{_TEST}  - id: VER\n", 1
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / "klein.yaml"
        path.write_text(text, encoding="utf-8")
        return load_route(path, folder=CHECKLISTS, region=region)
