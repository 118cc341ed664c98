"""Every word the store says to a person, and which fault of disk, file or other program it is said of."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from routekaart.errors import RoutekaartError
from routekaart.store import Vault, messages
from tests.store.store_samples import NOW

MB = 1024 * 1024
FILE = Path("/er/is/hier/niets/kluis.db")
MAP = FILE.parent
LATER = "Wat al bewaard was, staat er nog."
SAID: list[tuple[str, str, str, dict[str, object], Callable[[], RoutekaartError]]] = [
    (
        "damaged without a copy", "VLT-001",
        "Het bestand kluis.db is beschadigd. Er is niets overschreven. "
        "Er staat geen reservekopie naast. Bewaar het bestand en vraag uw beheerder om hulp.",
        {"path": str(FILE), "backup": None}, lambda: messages.damaged(FILE),
    ),
    (
        "wrong key", "VLT-002",
        "Deze sleutel hoort niet bij kluis.db. Er is niets veranderd. "
        "Kijk of het sleutelbestand en de kluis uit dezelfde map komen.",
        {"path": str(FILE)}, lambda: messages.wrong_key(FILE),
    ),
    (
        "newer", "VLT-003",
        "Het bestand kluis.db is gemaakt met een nieuwere Routekaart. Er is niets veranderd. "
        "Installeer de nieuwste versie en open de kluis opnieuw.",
        {"path": str(FILE), "found": 9, "known": 2}, lambda: messages.newer(FILE, 9, 2),
    ),
    (
        "in use", "VLT-004",
        "Deze kluis is al open: door A. Alles staat veilig. Sluit Routekaart daar en probeer het opnieuw.",
        {"path": str(FILE), "pid": 7}, lambda: messages.in_use(FILE, "door A", pid=7),
    ),
    (
        "read only", "VLT-005",
        f"In de map van kluis.db kan niet worden geschreven. {LATER} "
        "U kunt lezen en afdrukken. Vraag schrijfrecht om verder te werken.",
        {"path": str(FILE)}, lambda: messages.read_only(FILE),
    ),
    (
        "network", "VLT-007",
        "De map /er/is/hier/niets staat op het netwerk (cifs). Een kluis kan daar stukgaan. "
        "Zet de kluis op deze computer. Wilt u iets delen? Geef dan een PDF uit het dossier.",
        {"path": str(MAP), "kind": "cifs"}, lambda: messages.network_folder(MAP, "cifs"),
    ),
    (
        "already there", "VLT-008",
        "In deze map staat al een kluis (kluis.db). Er is niets veranderd. Open die kluis of kies een lege map.",
        {"path": str(FILE)}, lambda: messages.already_there(FILE),
    ),
    (
        "absent", "VLT-009",
        "In de map /er/is/hier/niets staat geen kluis. Kies een andere map.",
        {"path": str(FILE), "backup": None}, lambda: messages.absent(FILE),
    ),
    (
        "older", "VLT-010",
        "Het bestand kluis.db is ouder dan de reservekopie van gisteren. Er is niets overschreven. "
        "Heeft u zelf een oude kluis teruggezet? Zo niet, zet dan de reservekopie terug.",
        {"path": str(FILE)}, lambda: messages.older_than_backup(FILE, "gisteren"),
    ),
    (
        "too big", "VLT-011",
        "Deze bijlage is 10.5 MB. Een bijlage mag 10 MB zijn. "
        "Er is niets veranderd. Maak het bestand kleiner en voeg het opnieuw toe.",
        {"size": 21 * MB // 2}, lambda: messages.attachment_too_big(21 * MB // 2, 10 * MB),
    ),
    (
        "destroyed", "VLT-012",
        "Dit dossier is vernietigd. Er kan niets meer bij. Open een nieuw dossier als dat nodig is.",
        {"dossier": "a"}, lambda: messages.destroyed("a"),
    ),
    (
        "no backup made", "VLT-013",
        "De reservekopie in /er/is/hier/niets is niet gelukt (schijf). De kluis zelf staat veilig. "
        "De oudere reservekopieën zijn er nog. Maak ruimte vrij of kies een andere map.",
        {"path": str(MAP)}, lambda: messages.backup_not_made(MAP, "schijf"),
    ),
    (
        "no good backup", "VLT-014",
        "Er is geen bruikbare reservekopie gevonden (bekeken: 3). Er is niets veranderd. "
        "Sluit een schijf met een oudere kopie aan en probeer het opnieuw.",
        {"path": str(MAP), "tried": 3}, lambda: messages.no_good_backup(MAP, 3),
    ),
    (
        "busy", "VLT-015",
        f"Het bestand kluis.db reageert niet. {LATER} "
        "Een ander programma houdt het vast. Sluit dat programma, bijvoorbeeld een kopieerprogramma.",
        {"path": str(FILE), "busy": True}, lambda: messages.unreadable(FILE, busy=True),
    ),
    (
        "disk", "VLT-015",
        f"Het bestand kluis.db reageert niet. {LATER} "
        "De schijf geeft een storing. Sluit Routekaart en start de computer opnieuw.",
        {"path": str(FILE), "busy": False}, lambda: messages.unreadable(FILE, busy=False),
    ),
    (
        "write refused", "VLT-015",
        f"De schijf weigert te schrijven in kluis.db. {LATER} Dit laatste is nog niet "
        "bewaard. Misschien is uw ruimte op deze schijf op: maak 20 MB vrij. "
        "Helpt dat niet? Start dan de computer opnieuw.",
        {"path": str(FILE), "busy": False}, lambda: messages.write_refused(FILE),
    ),
    (
        "header", "VLT-016",
        "Het begin van kluis.db was beschadigd. Uw gegevens zijn heel. "
        "Routekaart herstelt het begin zelf. Kijk uw schijf na: er kan meer aan de hand zijn.",
        {"path": str(FILE)}, lambda: messages.header_damaged(FILE),
    ),
    (
        "old copies", "VLT-017",
        "Een vernietigd dossier staat nog in oude reservekopieën: een, twee. "
        "De kluis zelf is schoon. Maak ruimte en kies 'Oude kopieën opruimen'.",
        {"names": ("een", "twee")}, lambda: messages.old_copies_remain(("een", "twee")),
    ),
    (
        "one chain", "VLT-018",
        "Eén logboek klopt niet met wat eerder is vastgelegd. Er is niets overschreven, en de reservekopieën staan "
        "veilig. Kies bij Instellingen 'Kluis controleren'. Daar ziet u om welk dossier het gaat.",
        {"path": str(FILE), "chains": 1}, lambda: messages.chains_do_not_fit(FILE, 1),
    ),
    (
        "two chains", "VLT-018",
        "2 logboeken kloppen niet met wat eerder is vastgelegd. Er is niets overschreven, en de reservekopieën staan "
        "veilig. Kies bij Instellingen 'Kluis controleren'. Daar ziet u om welk dossier het gaat.",
        {"path": str(FILE), "chains": 2}, lambda: messages.chains_do_not_fit(FILE, 2),
    ),
    (
        "not rekeyed", "VLT-019",
        "De nieuwe sleutel voor kluis.db is niet gemaakt (schijf). De kluis werkt nog met de oude sleutel. "
        "Er is niets weg. Maak ruimte vrij of vraag schrijfrecht, en probeer het opnieuw.",
        {"path": str(FILE)}, lambda: messages.not_rekeyed(FILE, "schijf"),
    ),
    (
        "changed outside", "VLT-023",
        "Een ander programma heeft kluis.db veranderd terwijl uw kluis open was. Dit laatste is niet bewaard. "
        "Routekaart overschrijft niets. Wat u eerder bewaarde, gaat bij het sluiten in een reservekopie. "
        "Sluit Routekaart, en zet daarna die kopie terug. Houd de map met uw kluis buiten een gedeelde map.",
        {"path": str(FILE)}, lambda: messages.changed_outside(FILE),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("code", "message", "facts", "made"), [row[1:] for row in SAID], ids=[row[0] for row in SAID])
def test_what_is_said(code: str, message: str, facts: dict[str, object], made: Callable[[], RoutekaartError]) -> None:
    error = made()
    assert (error.code, error.message, error.facts) == (code, message, facts)


@pytest.mark.parametrize(
    ("whole", "hidden", "words"),
    [
        (1, 0, "Er is 1 heel dossier."),
        (2, 1, "Er zijn 2 hele dossiers. Eén dossier is beschadigd en ontbreekt."),
        (0, 3, "Er zijn 0 hele dossiers. 3 dossiers zijn beschadigd en ontbreken."),
    ],
)
def test_how_much_is_whole(whole: int, hidden: int, words: str) -> None:
    error = messages.partly_read(FILE, whole, hidden)
    assert (error.code, error.facts) == ("VLT-022", {"path": str(FILE), "whole": whole, "hidden": hidden})
    assert error.message == (
        f"Het bestand kluis.db is beschadigd. U ziet alleen wat heel is. {words} "
        "U kunt ze lezen, afdrukken en bewaren als pdf. Er wordt niets veranderd. Vraag uw beheerder om hulp."
    )


def test_a_copy_that_is_there_is_named(vault: Vault) -> None:
    info = vault.backup(now=NOW)
    damaged, absent = messages.damaged(vault.path), messages.absent(vault.path)
    moment = f"{NOW.astimezone():%d-%m-%Y om %H:%M}"
    assert damaged.message == (
        "Het bestand kluis.db is beschadigd. Er is niets overschreven. "
        f"De nieuwste reservekopie is van {moment} en staat veilig. Kies 'Reservekopie terugzetten'."
    )
    assert absent.message == (
        f"In de map {vault.folder} staat geen kluis. Er is wel een reservekopie van {moment}. Kies een andere map."
    )
    assert damaged.facts == absent.facts == {"path": str(vault.path), "backup": info.name}


def free(monkeypatch: pytest.MonkeyPatch, answer: int | OSError) -> None:
    """Let the system say how much room there is; it is asked about the folder of the file."""

    def disk_usage(folder: Path) -> SimpleNamespace:
        assert folder == MAP
        if isinstance(answer, OSError):
            raise answer
        return SimpleNamespace(free=answer)

    monkeypatch.setattr(shutil, "disk_usage", disk_usage)


@pytest.mark.parametrize(
    ("room", "needed", "named"),
    [(0, 20 * MB, 20), (5 * MB, 15 * MB, 15), (19 * MB + MB // 2, MB, 1), (500 * MB, MB, 1)],
)
def test_how_much_room_is_asked_for(monkeypatch: pytest.MonkeyPatch, room: int, needed: int, named: int) -> None:
    free(monkeypatch, room)
    error = messages.full(FILE)
    assert (error.code, error.facts) == ("VLT-006", {"path": str(FILE), "free": room, "needed": needed})
    assert error.message == (
        f"De schijf is vol. {LATER} Dit laatste is nog niet bewaard. "
        f"Maak minstens {named} MB vrij. U kunt daarna gewoon verder."
    )


def told(extended: int | None) -> RoutekaartError:
    """What becomes of an error of the database library with this code."""
    error = sqlcipher.OperationalError("iets")
    if extended is not None:
        error.sqlite_errorcode = extended
    with pytest.raises(RoutekaartError) as caught, messages.translated(FILE):
        raise error
    assert caught.value.__cause__ is error
    assert caught.value.facts["path"] == str(FILE)
    return caught.value


FULL_WRITE, FULL_READ = 10 | 3 << 8, 10 | 1 << 8


@pytest.mark.parametrize(
    ("extended", "room", "code", "words"),
    [
        (13, 0, "VLT-006", "De schijf is vol."),
        (8, 0, "VLT-005", "kan niet worden geschreven"),
        (8 | 1 << 8, 0, "VLT-005", "kan niet worden geschreven"),
        (14, 0, "VLT-005", "kan niet worden geschreven"),
        (11, 0, "VLT-001", "is beschadigd"),
        (26, 0, "VLT-001", "is beschadigd"),
        (5, 0, "VLT-015", "Een ander programma houdt het vast."),
        (6 | 1 << 8, 0, "VLT-015", "Een ander programma houdt het vast."),
        (FULL_READ, 64 * 1024 - 1, "VLT-006", "De schijf is vol."),
        (FULL_READ, 64 * 1024, "VLT-015", "De schijf geeft een storing."),
        (FULL_WRITE, 64 * 1024 - 1, "VLT-006", "De schijf is vol."),
        (FULL_WRITE, 64 * 1024, "VLT-015", "De schijf weigert te schrijven"),
        (1, 0, "VLT-015", "De schijf geeft een storing."),
        (None, 0, "VLT-015", "De schijf geeft een storing."),
    ],
)
def test_what_the_library_says_in_words_of_a_person(
    monkeypatch: pytest.MonkeyPatch, extended: int | None, room: int, code: str, words: str
) -> None:
    free(monkeypatch, room)
    error = told(extended)
    assert error.code == code
    assert words in error.message


def test_a_disk_that_does_not_say_has_no_room(monkeypatch: pytest.MonkeyPatch) -> None:
    free(monkeypatch, OSError("weg"))
    assert told(FULL_READ).facts["free"] == 0


@pytest.mark.parametrize("fault", [sqlcipher.IntegrityError, sqlcipher.ProgrammingError, KeyError])
def test_a_fault_of_the_program_stays_one(fault: type[Exception]) -> None:
    with pytest.raises(fault), messages.translated(FILE):
        raise fault("iets")
