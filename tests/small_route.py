"""A route of three steps, as an author would write it, for tests of the engine."""

from __future__ import annotations

from pathlib import Path

from routekaart.checklist import Checklist, load_route
from tests.routes import CHECKLISTS

TEXT = """\
routekaart: klein
titel: Kleine route
versie: 2026.1
geldig_vanaf: 2026-01-01
gebruikt: [gedeeld/lijsten, gedeeld/weging, gedeeld/bronnen, gedeeld/parameters]
bron: {uit: VOORSTEL}
stappen:
  - id: begin
    titel: Begin
    vragen:
      - id: kader
        vraag: In welk kader werkt u?
        waarom: Dat bepaalt wie beslist.
        bron: {uit: JW}
        soort: keuze
        opties: {vrijwillig: Vrijwillig, drang: Drang, ots: OTS}
        verplicht: ja
      - id: tolk
        vraag: Is een tolk nodig?
        waarom: Iedereen moet het gesprek kunnen volgen.
        bron: {uit: JW}
        soort: ja_nee
        mag: [onbekend, nvt]
      - id: tolk_taal
        vraag: Voor welke taal?
        waarom: Dan kunt u een tolk zoeken.
        bron: {uit: JW}
        soort: tekst
        toon_als: {vraag: tolk, is: ja}
  - id: wegen
    titel: Wegen
    bijzonder: [wegen]
    alternatieven: [DICHT, MIDDEN, VER]
  - id: slot
    titel: Slot
    bijzonder: [besluit, ondertekenen]
    toon_als: {vraag: kader, in: [vrijwillig, drang, ots]}
alternatieven:
  - id: DICHT
    titel: Hulp thuis
    kort: Hulp thuis
    afstand: 10
    plek: thuis
    wat: Hulp bij het gezin thuis.
    voor_wie: Gezinnen die hulp willen.
    liever_niet_als: Het thuis niet veilig is.
    bron: {uit: JW}
    toetsvragen:
      - id: dicht_gevraagd
        vraag: Is het gevraagd?
        waarom: Zonder vraag weet u het niet.
        bron: {uit: JW}
        soort: ja_nee
        verplicht: ja
  - id: MIDDEN
    titel: Netwerkpleeggezin
    kort: Netwerk
    afstand: 40
    plek: gezinsvorm
    wat: Wonen bij familie.
    voor_wie: Kinderen met familie.
    liever_niet_als: De familie niet wil.
    bron: {uit: JW}
    toetsvragen:
      - id: midden_bekend
        vraag: Is er familie?
        waarom: Anders kan het niet.
        bron: {uit: JW}
        soort: ja_nee
        verplicht: ja
  - id: VER
    titel: Groep
    kort: Groep
    afstand: 90
    plek: residentieel
    wat: Wonen in een groep.
    voor_wie: Kinderen die behandeling nodig hebben.
    liever_niet_als: Een gezin kan.
    bron: {uit: JW}
    toetsvragen:
      - id: ver_leert
        vraag: Wat leert het kind daar?
        waarom: Anders is het geen hulp.
        bron: {uit: JW}
        soort: tekst
        verplicht: ja
waarschuwingen:
  - id: W_ALLES
    titel: Alles is gewogen
    niveau: B
    tekst: Nog niet alles is gewogen.
    doe: Weeg elk alternatief.
    als:
      voor_een:
        in: wegingen
        waar: {veld: t_m_besluit, is: ja}
        geldt: {veld: stand, in: [open, bezig, nog_onderzoeken]}
    bron: {uit: JW}
  - id: W_JONG
    titel: Jong kind in een groep
    niveaus:
      - {niveau: B, als: {vraag: kader, is: ots}, tekst: Een jong kind onder toezicht in een groep.}
      - {niveau: M}
    tekst: Een jong kind gaat naar een groep.
    doe: Zeg waarom geen gezin kan.
    als: {alle: [{vraag: leeftijd, minder_dan: 12}, {besluit: plek_residentieel, is: ja}]}
    bron: {uit: JW}
consulten: []
"""


def small_route(folder: Path) -> Checklist:
    """Write the route to `folder` and compile it against the shipped shared files."""
    path = folder / "klein.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return load_route(path, folder=CHECKLISTS)
