"""A fault of the disk, the file or another program goes in; a sentence a person can act on comes out.

Every text says what happened, what is safe and what to do; the codes VLT-001 and on never change meaning.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher

from routekaart.errors import RoutekaartError
from routekaart.store.layout import newest_backup

__all__ = [
    "absent",
    "already_there",
    "attachment_too_big",
    "backup_not_made",
    "chains_do_not_fit",
    "damaged",
    "destroyed",
    "full",
    "header_damaged",
    "in_use",
    "older_than_backup",
    "network_folder",
    "newer",
    "no_good_backup",
    "not_rekeyed",
    "old_copies_remain",
    "partly_read",
    "read_only",
    "translated",
    "unreadable",
    "write_refused",
    "wrong_key",
]

# Primary result codes of SQLite; extended codes carry these in their last byte.
_BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 5, 6, 8, 10, 11, 13, 14, 26
_WRITE_REFUSED = 10 | 3 << 8  # the extended code: also what a quota or a limit on the size of files comes to
_JOURNAL_INDEX = 64 * 1024
_ROOM_NEEDED = 20 * 1024 * 1024  # a few documents, the journal and room to tidy up


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what the database library raises about the file `path` into a RoutekaartError."""
    try:
        yield
    except (sqlcipher.IntegrityError, sqlcipher.ProgrammingError):
        raise  # a fault of the program, not of the file
    except sqlcipher.DatabaseError as error:
        raise _for_code(getattr(error, "sqlite_errorcode", 0), path) from error


def _for_code(extended: int, path: Path) -> RoutekaartError:
    code = extended & 0xFF
    if code == _FULL:
        return full(path)
    if code in {_READONLY, _CANTOPEN}:
        return read_only(path)
    if code in {_CORRUPT, _NOTADB}:
        return damaged(path)
    if code == _IOERR and _free_bytes(path) < _JOURNAL_INDEX:
        return full(path)  # no room for the index of the journal is told as a fault of the disk
    if extended == _WRITE_REFUSED:
        return write_refused(path)
    return unreadable(path, busy=code in {_BUSY, _LOCKED})


def _free_bytes(path: Path) -> int:
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return 0


def damaged(path: Path) -> RoutekaartError:
    """The file or a page of it was changed outside the program."""
    copy = newest_backup(path.parent)
    rescue = (
        f"De nieuwste reservekopie is van {copy.label} en staat veilig. Kies 'Reservekopie terugzetten'."
        if copy
        else "Er staat geen reservekopie naast. Bewaar het bestand en vraag uw beheerder om hulp."
    )
    return RoutekaartError(
        "VLT-001",
        f"Het bestand {path.name} is beschadigd. Er is niets overschreven. {rescue}",
        path=str(path),
        backup=copy.name if copy else None,
    )


def wrong_key(path: Path) -> RoutekaartError:
    """The file is whole, as far as can be seen, but belongs to another key."""
    return RoutekaartError(
        "VLT-002",
        f"Deze sleutel hoort niet bij {path.name}. Er is niets veranderd. "
        "Kijk of het sleutelbestand en de kluis uit dezelfde map komen.",
        path=str(path),
    )


def newer(path: Path, found: int, known: int) -> RoutekaartError:
    """A later version of the program wrote this file."""
    return RoutekaartError(
        "VLT-003",
        f"Het bestand {path.name} is gemaakt met een nieuwere Routekaart. Er is niets veranderd. "
        "Installeer de nieuwste versie en open de kluis opnieuw.",
        path=str(path),
        found=found,
        known=known,
    )


def in_use(path: Path, holder: str, **facts: object) -> RoutekaartError:
    """Another session has the vault open."""
    return RoutekaartError(
        "VLT-004",
        f"Deze kluis is al open: {holder}. Alles staat veilig. Sluit Routekaart daar en probeer het opnieuw.",
        path=str(path),
        **facts,
    )


def read_only(path: Path) -> RoutekaartError:
    """The place cannot be written."""
    return RoutekaartError(
        "VLT-005",
        f"In de map van {path.name} kan niet worden geschreven. Wat al bewaard was, staat er nog. "
        "U kunt lezen en afdrukken. Vraag schrijfrecht om verder te werken.",
        path=str(path),
    )


def full(path: Path) -> RoutekaartError:
    """No room left on the disk."""
    free = _free_bytes(path)
    needed = max(_ROOM_NEEDED - free, 1024 * 1024)
    return RoutekaartError(
        "VLT-006",
        "De schijf is vol. Wat al bewaard was, staat er nog. Dit laatste is nog niet bewaard. "
        f"Maak minstens {needed // (1024 * 1024)} MB vrij. U kunt daarna gewoon verder.",
        path=str(path),
        free=free,
        needed=needed,
    )


def network_folder(folder: Path, kind: str) -> RoutekaartError:
    """A vault on a network share can break when two computers write."""
    return RoutekaartError(
        "VLT-007",
        f"De map {folder} staat op het netwerk ({kind}). Een kluis kan daar stukgaan. "
        "Zet de kluis op deze computer. Wilt u iets delen? Geef dan een PDF uit het dossier.",
        path=str(folder),
        kind=kind,
    )


def already_there(path: Path) -> RoutekaartError:
    """A vault exists where a new one was asked for."""
    return RoutekaartError(
        "VLT-008",
        f"In deze map staat al een kluis ({path.name}). Er is niets veranderd. Open die kluis of kies een lege map.",
        path=str(path),
    )


def absent(path: Path) -> RoutekaartError:
    """No vault in the folder."""
    copy = newest_backup(path.parent)
    rescue = f" Er is wel een reservekopie van {copy.label}." if copy else ""
    return RoutekaartError(
        "VLT-009",
        f"In de map {path.parent} staat geen kluis.{rescue} Kies een andere map.",
        path=str(path),
        backup=copy.name if copy else None,
    )


def older_than_backup(path: Path, label: str) -> RoutekaartError:
    """The file is older than a backup made from it: somebody put an old file back."""
    return RoutekaartError(
        "VLT-010",
        f"Het bestand {path.name} is ouder dan de reservekopie van {label}. "
        "Er is niets overschreven. Heeft u zelf een oude kluis teruggezet? "
        "Zo niet, zet dan de reservekopie terug.",
        path=str(path),
    )


def chains_do_not_fit(path: Path, chains: int) -> RoutekaartError:
    """Something at the end of a log is missing, or a log was written anew, against a copy or the own checkpoint."""
    logs = "Eén logboek klopt" if chains == 1 else f"{chains} logboeken kloppen"
    return RoutekaartError(
        "VLT-018",
        f"{logs} niet met wat eerder is vastgelegd. Er is niets overschreven, en de reservekopieën staan veilig. "
        "Kies bij Instellingen 'Kluis controleren'. Daar ziet u om welk dossier het gaat.",
        path=str(path),
        chains=chains,
    )


def attachment_too_big(size: int, limit: int) -> RoutekaartError:
    """More bytes than an attachment may have."""
    return RoutekaartError(
        "VLT-011",
        f"Deze bijlage is {size / 1048576:.1f} MB. Een bijlage mag {limit // 1048576} MB zijn. "
        "Er is niets veranderd. Maak het bestand kleiner en voeg het opnieuw toe.",
        size=size,
    )


def destroyed(dossier_id: str) -> RoutekaartError:
    """The dossier was destroyed and cannot get new events."""
    return RoutekaartError(
        "VLT-012",
        "Dit dossier is vernietigd. Er kan niets meer bij. Open een nieuw dossier als dat nodig is.",
        dossier=dossier_id,
    )


def backup_not_made(folder: Path, why: str) -> RoutekaartError:
    """A copy could not be written or did not read back."""
    return RoutekaartError(
        "VLT-013",
        f"De reservekopie in {folder} is niet gelukt ({why}). De kluis zelf staat veilig. "
        "De oudere reservekopieën zijn er nog. Maak ruimte vrij of kies een andere map.",
        path=str(folder),
    )


def no_good_backup(folder: Path, tried: int) -> RoutekaartError:
    """None of the copies reads back."""
    return RoutekaartError(
        "VLT-014",
        f"Er is geen bruikbare reservekopie gevonden (bekeken: {tried}). Er is niets veranderd. "
        "Sluit een schijf met een oudere kopie aan en probeer het opnieuw.",
        path=str(folder),
        tried=tried,
    )


def not_rekeyed(path: Path, why: str) -> RoutekaartError:
    """The vault could not be locked with another key."""
    return RoutekaartError(
        "VLT-019",
        f"De nieuwe sleutel voor {path.name} is niet gemaakt ({why}). De kluis werkt nog met de oude sleutel. "
        "Er is niets weg. Maak ruimte vrij of vraag schrijfrecht, en probeer het opnieuw.",
        path=str(path),
    )


def unreadable(path: Path, *, busy: bool) -> RoutekaartError:
    """The disk or another program stands in the way."""
    why = (
        "Een ander programma houdt het vast. Sluit dat programma, bijvoorbeeld een kopieerprogramma."
        if busy
        else "De schijf geeft een storing. Sluit Routekaart en start de computer opnieuw."
    )
    return RoutekaartError(
        "VLT-015",
        f"Het bestand {path.name} reageert niet. Wat al bewaard was, staat er nog. {why}",
        path=str(path),
        busy=busy,
    )


def partly_read(path: Path, whole: int, hidden: int) -> RoutekaartError:
    """A damaged vault was opened for what is whole in it."""
    there = "Er is 1 heel dossier." if whole == 1 else f"Er zijn {whole} hele dossiers."
    lost = {0: "", 1: " Eén dossier is beschadigd en ontbreekt."}.get(
        hidden, f" {hidden} dossiers zijn beschadigd en ontbreken."
    )
    return RoutekaartError(
        "VLT-022",
        f"Het bestand {path.name} is beschadigd. U ziet alleen wat heel is. {there}{lost} "
        "U kunt ze lezen, afdrukken en bewaren als pdf. Er wordt niets veranderd. Vraag uw beheerder om hulp.",
        path=str(path),
        whole=whole,
        hidden=hidden,
    )


def write_refused(path: Path) -> RoutekaartError:
    """The disk does not take it though it is not full: a quota, a limit on the size of files, or a worn disk."""
    return RoutekaartError(
        "VLT-015",
        f"De schijf weigert te schrijven in {path.name}. Wat al bewaard was, staat er nog. Dit laatste is nog niet "
        f"bewaard. Misschien is uw ruimte op deze schijf op: maak {_ROOM_NEEDED // (1024 * 1024)} MB vrij. "
        "Helpt dat niet? Start dan de computer opnieuw.",
        path=str(path),
        busy=False,
    )


def changed_outside(path: Path) -> RoutekaartError:
    """Another program put something in the place of the open file, as one does that keeps folders alike."""
    return RoutekaartError(
        "VLT-023",
        f"Een ander programma heeft {path.name} veranderd terwijl uw kluis open was. Dit laatste is niet bewaard. "
        "Routekaart overschrijft niets. Wat u eerder bewaarde, gaat bij het sluiten in een reservekopie. "
        "Sluit Routekaart, en zet daarna die kopie terug. Houd de map met uw kluis buiten een gedeelde map.",
        path=str(path),
    )


def header_damaged(path: Path) -> RoutekaartError:
    """Only the first sixteen bytes differ; the key makes up for them and the next write restores them."""
    return RoutekaartError(
        "VLT-016",
        f"Het begin van {path.name} was beschadigd. Uw gegevens zijn heel. "
        "Routekaart herstelt het begin zelf. Kijk uw schijf na: er kan meer aan de hand zijn.",
        path=str(path),
    )


def old_copies_remain(names: tuple[str, ...]) -> RoutekaartError:
    """A destroyed dossier is still in backups that could not be replaced."""
    return RoutekaartError(
        "VLT-017",
        "Een vernietigd dossier staat nog in oude reservekopieën: "
        f"{', '.join(names)}. De kluis zelf is schoon. Maak ruimte en kies 'Oude kopieën opruimen'.",
        names=names,
    )
