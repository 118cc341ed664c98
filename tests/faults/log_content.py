"""What the access log holds and what destroying leaves behind (A3 to A5).

How much to try and a scratch folder go in; tallies come out.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from routekaart.casework import Desk, check_vault, log_rows, passages_of, redact, save_log
from routekaart.document.reading import stands_in
from routekaart.dossier.events import KINDS
from routekaart.gui.log_words import action_words
from routekaart.store import VaultLogRow
from tests.casework.desks import OWNER, PHRASE, Clock, new_desk
from tests.faults.hostile_case import ROUTES, Filled, fill_case
from tests.faults.log_traces import files_below, forms, opened_pages, traces
from tests.faults.table import Amount, Tally

__all__ = ["destroyed", "fields_present", "no_content"]

_NUMBERS = re.compile(r"(?<![0-9a-f-])\d{8,9}(?![0-9a-f-])")
_PLANTED = 20


# A3 --------------------------------------------------------------------------------------------------------


def no_content(amount: Amount, scratch: Path) -> Tally:
    """A3: whole sessions on every route, every field filled; then each entry is searched for all that was typed."""
    routes = ROUTES if amount == "full" else ("residentieel",)
    tally, secrets = Tally("A3", 0), 0
    for name in routes:
        desk = new_desk(scratch / name, Clock())
        filled = fill_case(desk, name, _text)
        _session(desk, filled, scratch / name)
        forbidden = [*filled.put.values(), *_names(desk, filled.case_id)]
        hidden = _secrets(desk)
        secrets += len(hidden)
        for row in desk.vault.vault_log():
            told = _told(row)
            found = [text for text in forbidden if stands_in(told, [text])]
            found += [secret for secret in hidden if secret in told]
            found += [number for number in _NUMBERS.findall(told) if number not in OWNER.registration]
            tally.saw(f"{row.entry.action}: {found}", not found)
        tally.target += 40
        desk.vault.close()
    tally.note = f"names, texts, numbers and {secrets} secrets of {len(routes)} routes"
    return tally


def _text(slot: str) -> str:
    """A text of its own for each field, with a name and a number in it."""
    return f"Mevrouw Zevenslaper-Duits, 111222333, woont naast de bakker op nummer {sum(slot.encode())}."


def _session(desk: Desk, filled: Filled, folder: Path) -> None:
    """What is done around the answers: looked at, undone, searched, made, signed, sealed, saved, printed, reopened."""
    case = filled.case_id
    desk.case(case, viewed=True)
    desk.keep_draft(case, "wat_hielp", "Half getypt over mevrouw Zevenslaper-Duits")
    desk.undo(case)
    desk.redo(case)
    desk.search("Zevenslaper")
    made = desk.papers.make(case, "verantwoording")
    desk.papers.save(case, made, folder / "Verslag over Zevenslaper-Duits.pdf")
    desk.papers.printed(case, made)
    if made.paper.may_seal:
        desk.papers.open_signing(case, final=False)
        for signer in desk.papers.signers(case):
            desk.papers.sign(case, signer.person, "niet_eens", "getypt", words="Zevenslaper-Duits heeft gelijk.")
        shown = desk.papers.current(case)
        assert shown is not None
        desk.papers.seal(case, shown.sha256)
        desk.papers.reopen(case, "Omdat mevrouw Zevenslaper-Duits belde.")
    save_log(desk, log_rows(desk, case), action_words, folder / "logboek Zevenslaper.csv", case)
    found = passages_of(desk, case)
    redact(desk, case, found[0].key, "Dit gaat over een ander gezin.")
    check_vault(desk)
    desk.backup()
    other = str(desk.open_case("residentieel").created)
    desk.destroy(other)


def _names(desk: Desk, case_id: str) -> list[str]:
    people = desk.load(case_id)[1].facts.records("personen")
    return [str(row["codenaam"]) for row in people if len(str(row.get("codenaam") or "")) > 2]


def _secrets(desk: Desk) -> list[str]:
    kept = [desk.vault.value(key) or "" for key in ("seal/p12", "seal/secret")]
    return [PHRASE, desk.vault._data_key.hex(), *(text for text in kept if text)]


def _told(row: VaultLogRow) -> str:
    """All that an entry says, but for the professional, whom the log has to name."""
    entry = row.entry
    return "\n".join((entry.at, entry.action, entry.object, entry.result, entry.dossier, entry.origin))


# A4 --------------------------------------------------------------------------------------------------------


def fields_present(amount: Amount, scratch: Path) -> Tally:
    """A4: every kind of event and every action says what, on what, with what result, where, who, when, who answers."""
    clock = Clock()
    desk, apart = new_desk(scratch / "sessie", clock), new_desk(scratch / "soorten", clock)
    for each in (desk, apart):
        each.env = replace(each.env, station="laptop-7")
    filled = Filled(str(desk.open_case("residentieel").created))
    desk.answer(filled.case_id, "wat_hielp", _text("wat_hielp"))
    _session(desk, filled, scratch)
    for _ in range(8):
        clock.later(days=3)
        desk.case(filled.case_id, viewed=True)
    _every_kind(apart)
    tally, seen = Tally("A4", 7 * 30), set()
    for row in (*desk.vault.vault_log(), *apart.vault.vault_log()):
        if row.entry.action not in seen:
            seen.add(row.entry.action)
            for name, good in _fields(row).items():
                tally.saw(f"{row.entry.action}: {name}", good)
    tally.saw(f"kinds without an entry: {set(KINDS) - seen}", set(KINDS) <= seen)
    tally.saw(f"only {len(seen)} kinds", len(seen) >= 30)
    _views(tally, desk, days=400 if amount == "full" else 8)
    desk.vault.close()
    apart.vault.close()
    tally.note = f"{len(seen)} kinds of entries"
    return tally


def _every_kind(desk: Desk) -> None:
    """One event of each kind, written as a use case without a name of its own writes it."""
    case = str(desk.open_case("residentieel").created)
    for model in KINDS.values():
        needed = {name: item.annotation for name, item in model.model_fields.items() if item.is_required()}
        desk.write(case, [model.model_validate({name: _some(name, kind) for name, kind in needed.items()})])


def _some(name: str, kind: Any) -> Any:
    """A value that fits a field of an event."""
    if get_origin(kind) is Literal:
        return get_args(kind)[0]
    if kind is bool:
        return True
    if kind is int:
        return 1
    if get_origin(kind) is dict or kind is dict:
        return {"id": "a1"} if name in ("record", "alternative") else {}
    if get_origin(kind) is list:
        return []
    return "2026-11-22" if name in ("on", "day") else "a1"


def _fields(row: VaultLogRow) -> dict[str, bool]:
    entry = row.entry
    return {
        "action": bool(entry.action) and action_words(entry.action) != "" and entry.action not in ("x", "?"),
        "in words": entry.action not in KINDS or action_words(entry.action) != entry.action,
        "object": bool(entry.object),
        "result": bool(entry.result),
        "origin": entry.origin.startswith("Routekaart ") and entry.origin.endswith("laptop-7"),
        "actor": entry.actor == OWNER.name,
        "time": datetime.fromisoformat(entry.at).utcoffset() == timedelta(0),
        "responsible person": entry.responsible == OWNER.line,
    }


def _views(tally: Tally, desk: Desk, days: int) -> None:
    """Each client and each period shows exactly its own entries."""
    rows = desk.vault.vault_log()
    for case in desk.vault.heads():
        wanted = {row.seq for row in rows if row.entry.dossier == case}
        tally.saw(f"client {case}", {row.seq for row in log_rows(desk, case)} == wanted)
    local = {row.seq: datetime.fromisoformat(row.entry.at).astimezone().date() for row in rows}
    first = min(local.values())
    for number in range(days):
        since, until = first + timedelta(days=number % 40), first + timedelta(days=(number * 7) % 45)
        wanted = {seq for seq, day in local.items() if since <= day <= until}
        tally.saw(f"period {since} {until}", {row.seq for row in log_rows(desk, "", since, until)} == wanted)


# A5 --------------------------------------------------------------------------------------------------------


def destroyed(amount: Amount, scratch: Path) -> Tally:
    """A5: a case is destroyed, another loses every piece of text; then all that is left is searched, opened too."""
    tally = Tally("A5", 0)
    routes = ("residentieel", "pleegzorg-breakdown", "crisis")[: 3 if amount == "full" else 1]
    known = [name for name in routes if name in ROUTES] or ["residentieel"]
    for name in known:
        # Taking text out cleans the file and replaces the copies each time, so fewer words of it are enough each day.
        for way, count in (("destroyed", _PLANTED), ("redacted", _PLANTED if amount == "full" else 4)):
            home = scratch / name / way
            with _temporary(home / "tmp"):
                _gone(tally, home, name, way, count)
            tally.target += 2 * count * len(forms("x" * 9))
    return tally


@contextmanager
def _temporary(folder: Path) -> Iterator[None]:
    """Temporary files of this process go to a folder that is searched as well."""
    folder.mkdir(parents=True)
    before, tempfile.tempdir = tempfile.tempdir, str(folder)
    try:
        yield
    finally:
        tempfile.tempdir = before


def _gone(tally: Tally, home: Path, route: str, way: str, count: int) -> None:
    words: dict[str, str] = {}
    desk = new_desk(home / "routekaart", Clock())
    desk.second_backups = home / "stick"
    desk.second_backups.mkdir()
    stays = str(desk.open_case("residentieel").created)
    desk.answer(stays, "wat_hielp", "Dit blijft staan.")
    filled = fill_case(desk, route, lambda slot: _planted(words, slot))
    case = filled.case_id
    desk.keep_draft(case, "wat_hielp", _planted(words, "draft"))
    made = desk.papers.open_signing(case, final=False)
    if made.paper.may_seal and (way == "destroyed" or count == _PLANTED):
        desk.papers.seal(case, made.sha256)
    desk.cases()
    desk.backup()
    desk.backup_elsewhere()
    sought = list(words.values())[:: max(1, len(words) // count)][:count]
    sought[-1] = words["draft"]
    there = {word for word, _, _ in traces(sought, _opened(desk))}
    assert there == set(sought), "planted words must be there first"
    if way == "destroyed":
        desk.destroy(case)
    else:
        for passage in passages_of(desk, case):
            # A word of an earlier version does not show in the text as it last stood.
            if count == _PLANTED or any(word in passage.text for word in sought):
                redact(desk, case, passage.key, "Op verzoek weggehaald.", sealed_too=True)
    _search(tally, desk, home, sought, f"{route} {way}, open")
    entry = next(row.entry for row in reversed(desk.vault.vault_log()) if row.entry.dossier == case)
    told = entry.action == ("vernietigd" if way == "destroyed" else "tekst verwijderd")
    tally.saw(f"{way}: the log tells the fact", told)
    tally.saw(f"{way}: chains and anchors hold", check_vault(desk).sound)
    tally.saw(f"{way}: what was not asked stays", desk.case(stays).facts.answers["wat_hielp"] == "Dit blijft staan.")
    desk.close()
    _search(tally, desk, home, sought, f"{route} {way}, closed")


def _planted(words: dict[str, str], slot: str) -> str:
    words[slot] = f"Zwoxq{len(words):03d}ipjuwkrelm"
    return f"Mevrouw {words[slot]} van hiernaast zei iets."


def _search(tally: Tally, desk: Desk, home: Path, words: Sequence[str], when: str) -> None:
    found = traces(words, [*files_below(home), *_opened(desk)])
    for word in words:
        for form in forms(word):
            places = sorted(place for one, how, place in found if (one, how) == (word, form))
            tally.saw(f"{when}: {word} as {form} in {places[:3]}", not places)


def _opened(desk: Desk) -> Iterator[tuple[str, bytes]]:
    """Every page of the vault and of each copy, wherever it stands."""
    places = [desk.vault.folder, *([desk.second_backups] if desk.second_backups else [])]
    for place in places:
        for path in sorted(place.rglob("kluis.db")):
            yield from opened_pages(path, desk.vault._data_key)
