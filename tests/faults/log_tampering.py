"""Somebody with the key and another program changes the logs: one entry, their end, or all of them.

A vault with real cases and a kind of change go in; the vault changed in that way and the place where it began come
out. The guards of the file are taken away first, as such a person would.
"""

from __future__ import annotations

import hashlib
import json
import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from routekaart.casework import Desk
from routekaart.dossier.chaining import event_hash
from routekaart.store import VaultLogEntry, vaultlog
from tests.casework.desks import Clock, new_desk
from tests.routes import practice_facts

if TYPE_CHECKING:
    from sqlite3 import Connection

__all__ = [
    "CHANGES",
    "KINDS",
    "bent_entry",
    "bent_event",
    "filled_desk",
    "unguarded",
    "until_rollback",
    "with_fitting_hashes",
]

KINDS = ("edit", "delete", "insert", "swap", "duplicate")
_EVENT = ("id", "dossier", "seq", "at", "kind", "schema", "prev", "hash", "text", "redacted")
_ENTRY = ("seq", "at", "action", "object", "result", "actor", "dossier", "prev", "hash", "origin", "responsible")
_GUARDS = ("event_stays", "event_is_fixed", "log_stays", "log_is_fixed")
Row = dict[str, Any]


def filled_desk(folder: Path, *, whole: bool) -> tuple[Desk, bytes]:
    """A vault with cases of which one was sealed, a copy of it, and that paper as a family took it home.

    `whole` fills three cases as a practice case is, else there are two with a part of it.
    """
    desk, facts = new_desk(folder, Clock()), practice_facts("noor-bij-oma")
    if not whole:
        facts = replace(facts, answers=dict(list(facts.answers.items())[:25]), lists={}, weighings={}, decision={})
    for _ in range(3 if whole else 2):
        case = str(desk.open_case("residentieel").created)
        desk.fill(case, facts)
        desk.answer(case, "wat_hielp", "Wat er hielp.")
    made = desk.papers.open_signing(case, final=False)
    paper = desk.papers.seal(case, made.sha256).pdf
    for row in desk.cases() * 4:
        desk.case(row.id, viewed=True)
        desk.answer(row.id, "wat_hielp", "Nog iets dat hielp.")
    desk.backup()
    return desk, paper


def unguarded(connection: Connection) -> None:
    """Take away what keeps the logs from being changed."""
    for name in _GUARDS:
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")


@contextmanager
def until_rollback(connection: Connection) -> Iterator[None]:
    """What happens within is undone after it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        connection.execute("ROLLBACK")


# one entry -------------------------------------------------------------------------------------------------


def bent_event(connection: Connection, dossier: str, kind: str, chance: random.Random) -> int:
    """Change one event of a dossier; return the place of the first entry that is not right any more."""
    rows = _events(connection, dossier)
    places = {"edit": _edit_event, "delete": _delete, "insert": _insert_event, "swap": _swap, "duplicate": _duplicate}
    changed, place = places[kind](rows, chance)
    connection.execute("DELETE FROM event WHERE dossier = ?", (dossier,))
    for row in changed:
        _put(connection, "event", row)
    return place


def bent_entry(connection: Connection, kind: str, chance: random.Random) -> int:
    """The same of the access log; cutting off the end is another fault, so the last entry is not deleted here."""
    rows = _entries(connection)
    places = {"edit": _edit_entry, "delete": _delete, "insert": _insert_entry, "swap": _swap, "duplicate": _duplicate}
    changed, place = places[kind](rows, chance)
    connection.execute("DELETE FROM vault_log")
    for row in changed:
        _put(connection, "vault_log", row)
    return place


def _events(connection: Connection, dossier: str) -> list[Row]:
    query = f"SELECT {', '.join(_EVENT)} FROM event WHERE dossier = ? ORDER BY seq"
    return [dict(zip(_EVENT, row, strict=True)) for row in connection.execute(query, (dossier,))]


def _entries(connection: Connection) -> list[Row]:
    query = f"SELECT {', '.join(_ENTRY)} FROM vault_log ORDER BY seq"
    return [dict(zip(_ENTRY, row, strict=True)) for row in connection.execute(query)]


def _put(connection: Connection, table: str, row: Row) -> None:
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values()))


def _other(value: Any, chance: random.Random) -> Any:
    """The value with one sign changed, or another number."""
    if isinstance(value, int):
        return 1 - value if value in (0, 1) else value + chance.choice((-1, 1, 1000))
    if not value:
        return "x"
    at = chance.randrange(len(value))
    sign = chr(ord(value[at]) ^ 1 << chance.randrange(3)) if value[at].isascii() else "x"
    return value[:at] + sign + value[at + 1 :]


def _edit_event(rows: list[Row], chance: random.Random) -> tuple[list[Row], int]:
    at = chance.randrange(len(rows))
    row, column = rows[at], chance.choice((*(name for name in _EVENT if name not in ("dossier", "seq")), "redone"))
    if column == "redone":  # the text with a hash that fits it: only the next one shows it
        data = json.loads(row["text"])
        data["at"] = data["at"].replace("2026", "2025", 1)
        text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        rows[at] = row | {"text": text, "at": data["at"], "hash": event_hash(row["prev"], text)}
        return rows, at + 2
    # Ids are unique, so another sign could make it the id of its neighbour, which the file itself refuses.
    rows[at] = row | {column: f"{row['id']}x" if column == "id" else _other(row[column], chance)}
    return rows, at + 1


def _edit_entry(rows: list[Row], chance: random.Random) -> tuple[list[Row], int]:
    at = chance.randrange(len(rows) - 1)
    row, column = rows[at], chance.choice((*(name for name in _ENTRY if name != "seq"), "redone"))
    if column == "redone":
        changed = row | {"result": "anders"}
        rows[at] = changed | {"hash": _entry_hash(changed)}
        return rows, at + 2
    rows[at] = row | {column: _other(row[column], chance)}
    return rows, at + 1


def _delete(rows: list[Row], chance: random.Random) -> tuple[list[Row], int]:
    at = chance.randrange(len(rows) - 1)
    del rows[at]
    if chance.random() < 0.5:
        _renumber(rows, at)
    return rows, at + 1


def _insert_event(rows: list[Row], chance: random.Random) -> tuple[list[Row], int]:
    at = chance.randrange(1, len(rows))
    data = json.loads(chance.choice(rows)["text"])
    data |= {"id": f"{chance.random()}", "prev": rows[at]["prev"], "seq": at + 1}
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    made = {name: data.get(name) for name in _EVENT} | {"text": text, "redacted": 0, "dossier": rows[at]["dossier"]}
    made["dossier"], fits = rows[0]["dossier"], chance.random() < 0.5
    made["hash"] = event_hash(made["prev"], text) if fits else hashlib.sha256(text.encode()).hexdigest()
    rows.insert(at, made)
    _renumber(rows, at + 1)
    return rows, at + 2 if fits else at + 1


def _insert_entry(rows: list[Row], chance: random.Random) -> tuple[list[Row], int]:
    at, fits = chance.randrange(1, len(rows)), chance.random() < 0.5
    made = chance.choice(rows) | {"seq": at + 1, "prev": rows[at]["prev"], "action": "ingezien"}
    made["hash"] = _entry_hash(made) if fits else hashlib.sha256(b"x").hexdigest()
    rows.insert(at, made)
    _renumber(rows, at + 1)
    return rows, at + 2 if fits else at + 1


def _swap(rows: list[Row], chance: random.Random) -> tuple[list[Row], int]:
    first, second = sorted(chance.sample(range(len(rows)), 2))
    rows[first], rows[second] = rows[second], rows[first]
    rows[first]["seq"], rows[second]["seq"] = first + 1, second + 1
    return rows, first + 1


def _duplicate(rows: list[Row], chance: random.Random) -> tuple[list[Row], int]:
    at = chance.randrange(len(rows) - 1)
    again = dict(rows[at])
    if "id" in again:
        again["id"] = f"{chance.random()}"
    rows.insert(at + 1, again)
    _renumber(rows, at + 1)
    return rows, at + 2


def _renumber(rows: list[Row], begin: int) -> None:
    for place in range(begin, len(rows)):
        rows[place]["seq"] = place + 1


def _entry_hash(row: Row) -> str:
    entry = VaultLogEntry(*(row[name] for name in ("at", "action", "object", "result", "actor", "dossier")))
    entry = replace(entry, origin=row["origin"], responsible=row["responsible"])
    return vaultlog._hash(row["seq"], entry, row["prev"])


# the end, and all of it ------------------------------------------------------------------------------------


Change = Callable[[list[Row], int], list[Row]]


def cut(rows: list[Row], keep: int) -> list[Row]:
    """Only the first ones."""
    return rows[:keep]


def cut_and_refill(rows: list[Row], keep: int) -> list[Row]:
    """The end is thrown away and others of the same number come after the rest, with hashes that fit."""
    return rows[:keep] + [_anew(row) for row in rows[keep:]]


def rewrite(rows: list[Row], keep: int) -> list[Row]:
    """One entry says something else; all from there on get hashes that fit."""
    return [*rows[:keep], _anew(rows[keep]), *rows[keep + 1 :]] if keep < len(rows) else [_anew(row) for row in rows]


def _anew(row: Row) -> Row:
    if "text" not in row:
        return row | {"actor": "iemand anders"}
    data = json.loads(row["text"]) | {"actor": "iemand anders"}
    return row | {"text": json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))}


CHANGES: dict[str, Change] = {"cut": cut, "cut and refill": cut_and_refill, "rewrite": rewrite}


def with_fitting_hashes(connection: Connection, dossier: str, change: Change, keep: int) -> None:
    """Change the log of a dossier, or with an empty id the access log, so that the chain by itself shows nothing."""
    rows = change(_events(connection, dossier) if dossier else _entries(connection), keep)
    prev = "0" * 64
    for row in rows:
        row["prev"] = prev
        if dossier:
            data = json.loads(row["text"]) | {"prev": prev}
            row["text"] = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        row["hash"] = prev = event_hash(prev, row["text"]) if dossier else _entry_hash(row)
    table, where = ("event", "dossier = ?") if dossier else ("vault_log", "? = ''")
    connection.execute(f"DELETE FROM {table} WHERE {where}", (dossier,))
    for row in rows:
        _put(connection, table, row)
    if dossier and rows:
        connection.execute("UPDATE head SET hash = ?, count = ? WHERE dossier = ?", (prev, len(rows), dossier))
    elif dossier:
        connection.execute("DELETE FROM head WHERE dossier = ?", (dossier,))
