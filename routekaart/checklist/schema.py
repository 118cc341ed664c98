"""The published form of a rule file, for editors that complete and check while typing.

Nothing goes in; a JSON Schema with Dutch descriptions comes out.
"""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from routekaart.checklist.model import RegionFile, RouteFile, SharedFile

_MODE: JsonSchemaMode = "validation"
DESCRIPTIONS = {
    "routekaart": "Naam van de route: kleine letters, cijfers en _.",
    "gedeeld": "Naam van dit gedeelde bestand.",
    "regio": "Naam van de regio.",
    "titel": "Hoe het op het scherm en in het document heet.",
    "versie": "Versie van dit bestand, zoals 2026.1.",
    "taalversie": "Versie van de regeltaal; nu 1.",
    "onderwerp": "Waar de route over gaat.",
    "geldig_vanaf": "Eerste dag waarop deze versie geldt: jjjj-mm-dd.",
    "gebruik": "Naam van een gedeelde vraag uit een bestand dat bij gebruikt staat.",
    "gebruikt": "Gedeelde bestanden die deze route leest, zoals gedeeld/alternatieven.",
    "neemt": "Kies wat deze route uit de gedeelde bestanden overneemt; niets genoemd is alles.",
    "stappen": "De stappen van de route, op volgorde.",
    "fasen": "De fasen waarin de stappen zijn verdeeld.",
    "vragen": "De vragen van deze stap, op volgorde.",
    "vraag": "De vraag zoals die wordt gesteld, of in een voorwaarde: de naam van een vraag.",
    "kindvraag": "De vraag in woorden voor het kind.",
    "uitleg": "Korte uitleg in gewone taal.",
    "waarom": "Waarom dit wordt gevraagd.",
    "soort": "Soort antwoord.",
    "opties": "Naam en titel van elke keuze.",
    "toon_als": "Alleen tonen als dit waar is; kijkt alleen naar eerdere vragen.",
    "mag": "Welke antwoorden ook mogen: onbekend, wil_niet_zeggen, nvt. Bij optellen: het veld dat meedoen toestaat.",
    "alleen_vastleggen": "ja: alleen bewaren; geen regel kijkt ernaar.",
    "verplicht": "ja: nodig om definitief af te ronden.",
    "bron": "Waar dit vandaan komt: uit (een naam in bronnen) of titel, artikel, adres.",
    "bronnen": "Bronnen met een naam, om naar te verwijzen met uit.",
    "parameters": "Grenzen die een regio zelf mag bepalen.",
    "lijsten": "Lijsten met meer dan één ding, zoals personen en afspraken.",
    "alternatieven": "De mogelijkheden, van dicht bij huis naar verder weg.",
    "toetsvragen": "Vragen waarmee deze mogelijkheid wordt bekeken.",
    "ladder": "Volgorde van de mogelijkheden; dicht bij huis eerst.",
    "weging": "Het blok waarmee elke mogelijkheid wordt gewogen.",
    "definities": "Voorwaarden met een naam.",
    "waarschuwingen": "Regels die iets zeggen als er iets mist of moet worden uitgelegd.",
    "consulten": "Wie moet worden gevraagd, en wanneer dat moet.",
    "begrippen": "Vakwoorden met uitleg in gewone taal.",
    "niveau": "B houdt afronden tegen, M vraagt een reden, I is uitleg.",
    "niveaus": "Niveaus met een voorwaarde; de eerste die waar is telt.",
    "als": "De voorwaarde.",
    "tekst": "Wat er aan de hand is.",
    "doe": "Wat u kunt doen.",
    "gaat_verder_in": "Routekaarten die hier vaak op volgen; die worden het eerst aangeboden.",
    "kort_gewogen": "Mogelijkheden waarover één vraag beslist: het antwoord is de conclusie.",
    "antwoorden": "Bij kort_gewogen: wat elk antwoord betekent. In een antwoordenbestand: de antwoorden.",
    "ook": "Vragen die er meer over zeggen. Bij een begrip: andere vormen van het woord.",
    "conclusie": "De conclusie van de weging, zoals inzetten of niet_passend.",
    "reden": "De reden, R1 tot en met R8.",
    "alleen_voorlopig": "Het document van deze route is nooit definitief: waarom niet, en wat daarna komt.",
    "hierna": "Wat er na het voorlopige stuk komt.",
    "opnieuw_besluiten": "De vraag naar de dag waarop opnieuw wordt besloten; dan vervalt het voorlopige stuk.",
    "kopjes": "De kopjes van de verantwoording, met wat daaronder staat.",
    "document": "Welke vragen een eigen plek hebben in de documenten; wat hier niet staat, komt daar niet.",
    "evaluatie": "De vraag naar de dag waarop mensen opnieuw kijken.",
    "tegenspraak": "De vraag naar het antwoord op de tegenspraak.",
    "weggaan_schaadt": "De vraag naar de schade van weggaan.",
    "blijven_schaadt": "De vraag naar de schade van blijven.",
    "blijft_open": "De vraag naar wat nog open blijft.",
    "vast_contact": "De vraag wie het vaste contact is.",
    "andere_school": "De vraag of het kind naar een andere school gaat.",
    "afwijking": "Vragen waarom het geen gezin wordt.",
    "rechten": "Vragen over rechten en vertrouwenspersoon.",
    "over_het_kind": "Vragen die antwoord geven als een kind zelf niet kan of wil praten.",
    "verhaal": "Vragen waarmee een team kan meedenken, elk met een paar woorden ervoor.",
    "elders": "Stappen over hoe het verder gaat als het kind ergens anders woont.",
    "hoofdstukken": "Eigen hoofdstukken van de verantwoording: titel, vragen, en lijsten als tabel.",
    "na_weging": "ja: dit hoofdstuk staat achter de weging en de toestemming.",
    "in_afschriften": "ja: dit hoofdstuk staat ook in de afschriften; bij het kind alleen met een kindtitel.",
    "blad": "Het hoofddocument van een route zonder besluit over wonen, zoals een leerblad.",
    "inleiding": "Een of twee zinnen boven aan het blad.",
    "zonder_namen": "ja: op dit blad staan geen mensen, en namen uit het dossier houden definitief tegen.",
    "tekenen": "ja: mensen tekenen dit blad en het wordt verzegeld.",
    "delen": "De stukken van het blad: titel, vragen en lijsten; in een antwoordenbestand: wie het mag lezen.",
    "gaat_over": "De vraag over wie of wat het gaat: een naam (tekst) of een leeftijd (getal of keuze).",
    "vergelijken": "ja: naast elk antwoord staat wat er de vorige keer was.",
    "tekenaars": "De lijst met wie tekent; zonder deze sleutel de personen.",
    "namen": "De lijst met namen die niet op het blad mogen. In een regio: hoe teams daar heten.",
    "namen_mag": "Het veld (ja of nee) waarmee een naam toch mag blijven staan.",
    "optellen": "Hoe bladen van meer dossiers samen één blad worden.",
    "lessen": "De lijst met lessen die op het gezamenlijke blad komen.",
    "budget": "Hoeveel er hoogstens gevraagd mag worden, gemeten op een voorbeeld.",
    "alle": "Waar als alles hieronder waar is.",
    "een_van": "Waar als één of meer hieronder waar is.",
    "niet": "Draait waar en onwaar om; onbekend blijft onbekend.",
    "minstens_aantal": "Waar als er minstens n waar zijn.",
    "voor_alle": "Waar als het voor alles in de lijst geldt.",
    "voor_een": "Waar als het voor iets in de lijst geldt.",
    "aantal": "Telt wat er in een lijst staat.",
    "veld": "Een veld van wat er in de lijst staat.",
    "is": "Precies dit.",
    "in": "Een van deze; of: de lijst.",
    "bevat": "Dit is een van de gekozen opties.",
    "minstens": "Dit of meer.",
    "hoogstens": "Dit of minder.",
    "beantwoord": "ja: er is iets ingevuld.",
    "nvt": "ja: de vraag geldt hier niet.",
}


def route_schema() -> dict[str, Any]:
    """JSON Schema of a route file, a shared file or a region."""
    schema = TypeAdapter(RouteFile | SharedFile | RegionFile).json_schema(by_alias=True, mode=_MODE)
    _describe(schema)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Regelbestand van Routekaart",
        "description": "Een route, een gedeeld bestand of een regio.",
        **{key: value for key, value in schema.items() if key not in ("title", "description")},
    }


def _describe(schema: Any) -> None:
    """Replace the developers' descriptions by Dutch ones; what has none stays bare."""
    if isinstance(schema, list):
        for part in schema:
            _describe(part)
    if not isinstance(schema, dict):
        return
    for name, part in schema.get("properties", {}).items():
        part.pop("title", None)
        part.pop("description", None)
        if name in DESCRIPTIONS:
            part["description"] = DESCRIPTIONS[name]
    for name, part in schema.items():
        if name == "$defs":
            for definition in part.values():
                definition.pop("description", None)
                definition.pop("title", None)
        _describe(part)
