"""The code of a finding goes in; one sentence that says what to do comes out.

What was found and what may stand there is in the finding itself; this is only the next step.
"""

from __future__ import annotations

__all__ = ["remedy"]

_FILE = "Kies in uw programma Opslaan als, gewone tekst, met de codering UTF-8."
_FORM = "Kijk naar de regel erboven: klopt het inspringen, en staat er een spatie na elke dubbele punt?"
_REMEDIES = {
    "RG-001": "Verdeel het bestand over meer bestanden, en noem die bij 'gebruikt'.",
    "RG-002": "Kijk of het bestand bestaat en of u het mag lezen.",
    "RG-003": _FILE,
    "RG-004": "Typ het teken opnieuw. Lukt dat niet, typ dan de hele regel opnieuw.",
    "RG-005": "Vervang de tab door spaties.",
    "RG-006": "Maak de blokken minder diep. Geef een deel een naam bij 'definities'.",
    "RG-007": "Is dit gewone tekst? Zet die tussen aanhalingstekens. Schrijf het stuk anders voluit.",
    "RG-008": "Haal het label weg, of zet de tekst tussen aanhalingstekens.",
    "RG-009": "Verdeel het bestand over meer bestanden.",
    "RG-010": "Maak de tekst korter.",
    "RG-011": "Maak van elk document een eigen bestand.",
    "RG-012": "Schrijf hier 'sleutel: waarde', zoals 'titel: Logeren'.",
    "RG-013": "Zet er een streepje voor, geef een van de twee een andere naam, of haal er een weg.",
    "RG-014": "Zet de sleutel tussen aanhalingstekens.",
    "RG-015": _FORM,
    "RG-016": "Zet voor en na de hele tekst een recht aanhalingsteken.",
    "RG-017": "Tel de haken: elke haak die opengaat, gaat ook weer dicht.",
    "RG-018": "Sluit het aanhalingsteken. Is het een apostrof? Zet dubbele aanhalingstekens om de tekst.",
    "RG-019": "Schrijf het zo: 'sleutel: waarde', en in een lijst '- sleutel: waarde'.",
    "RG-101": "Verander de sleutel of haal de regel weg.",
    "RG-102": "Voeg de sleutel toe.",
    "RG-103": "Kies een van de woorden die hier mogen staan.",
    "RG-104": "Verander wat er staat in wat hier hoort. Kijk ook of het inspringen klopt.",
    "RG-105": "Verander het getal.",
    "RG-106": "Vul de lijst, of haal de sleutel weg.",
    "RG-107": "Kijk hoe het in een ander deel van het bestand staat.",
    "RG-108": "Begin met een vraag: {vraag: naam, is: ja}.",
    "RG-109": "Vul iets in, of haal de sleutel weg. Begint de tekst met een hekje (#)? Zet er aanhalingstekens om.",
    "RG-201": "Kies een andere naam. Een naam wordt nooit opnieuw gebruikt.",
    "RG-202": "Verander de naam, of maak wat u noemt.",
    "RG-203": "Kies een vergelijking die bij deze soort past.",
    "RG-204": "Verplaats deze voorwaarde, of gebruik een ander woord.",
    "RG-205": "Haal de binnenste lijst eruit en geef die een naam bij 'definities'.",
    "RG-206": "Kies een waarde die bij deze vraag hoort.",
    "RG-207": "Zet minstens één waarde in de lijst.",
    "RG-208": "Kies een getal binnen de grenzen, of verander de grenzen.",
    "RG-211": "Gebruik kleine letters, cijfers en _, of geef een pad.",
    "RG-212": "Verbeter de naam bij 'gebruikt', of zet het bestand ernaast.",
    "RG-214": "Begin het bestand met routekaart, gedeeld of regio.",
    "RG-221": "Laat het niveau staan, of kies een strenger niveau.",
    "RG-222": "Haal deze regel uit het regiobestand.",
    "RG-231": "Zet het alternatief bij 'ladder', op de plek die past.",
    "RG-232": "Zet erbij waar dit vandaan komt: bron: {uit: ...}.",
    "RG-233": "Schrijf bron: {uit: NAAM}, of geef de bron een titel.",
    "RG-234": "Kies soort: afgeleid, of haal 'afleiding' weg.",
    "RG-235": "Voeg minstens één toetsvraag toe.",
    "RG-236": "Schrijf in één zin waarom mensen dit moeten weten.",
    "RG-237": "Voeg minstens één optie toe.",
    "RG-238": "Haal deze sleutel weg, of kies een andere soort.",
    "RG-239": "Gebruik kleine letters, cijfers en _.",
    "RG-240": "Lees de bron na en haal 'controleer' weg, of kies niveau M.",
    "RG-241": "Schrijf de dag als jaar-maand-dag.",
    "RG-251": "Haal uit een van deze regels de verwijzing weg.",
    "RG-252": "Zet de vraag eerder, of kijk naar een vraag die al gesteld is.",
    "RG-253": "Zet de genoemde voorwaarde erbij.",
    "RG-261": "Haal vragen weg, of toon ze alleen als dat nodig is.",
    "RG-301": "Kijk of u de voorwaarde omgekeerd bedoelde.",
    "RG-302": "Kijk of u de voorwaarde omgekeerd bedoelde.",
    "RG-303": "Verdeel de voorwaarde. Geef delen een naam bij 'definities'.",
    "RG-304": "Zet dit niveau eerder, of haal het weg.",
    "RG-305": "Haal er een weg, of geef de voorwaarde één naam bij 'definities'.",
    "RG-306": "Gebruik de vraag in een regel, of haal haar weg.",
    "RG-307": "Gebruik de opties in een regel, of voeg ze samen.",
    "RG-308": "Zet het alternatief bij een stap, of kies met 'neemt' wat hier hoort.",
    "RG-309": "Schrijf een voorbeeld dat deze uitkomst geeft.",
    "RG-311": "Maak er twee zinnen van.",
    "RG-312": "Leg het woord uit bij 'begrippen', of kies een gewoon woord.",
    "RG-313": "Stel in deze route de vragen waar het consult op let, of kies met 'neemt'.",
    "RG-314": "Is dat de bedoeling, dan hoeft u niets te doen. Geef de vraag anders een andere naam.",
    "RG-315": "Zeg wat er is en wat iemand kan doen.",
    "RG-316": "Schrijf '(niet verplicht)' bij wat niet hoeft.",
    "RG-317": "Schrijf een kans als 'zoveel van de 100', overal met hetzelfde getal.",
}


def remedy(code: str) -> str:
    """What to do about a finding; empty when the finding says it all."""
    return _REMEDIES.get(code, "")
